"""The tests' own Redis: where it is missing the reason is told, and what it holds outlives a crash."""

import socket
from pathlib import Path

import pytest

from tests.redis_server import RedisServer, redis_server


def test_without_redis_server_a_test_is_skipped_and_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("TESTS_NEED_REDIS", raising=False)
    with pytest.raises(pytest.skip.Exception, match="apt-get install redis-server"), redis_server(tmp_path):
        pass


def test_where_redis_is_needed_its_absence_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("TESTS_NEED_REDIS", "1")
    with pytest.raises(pytest.fail.Exception, match="TESTS_NEED_REDIS"), redis_server(tmp_path):
        pass


def test_what_it_holds_outlives_a_crash(own_redis: RedisServer) -> None:
    def say(command: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", own_redis.port)) as connection:
            connection.sendall(command)
            return connection.recv(1024)

    assert say(b"SET a 5\r\n") == b"+OK\r\n"
    own_redis.kill()
    own_redis.start()
    assert say(b"GET a\r\n") == b"$1\r\n5\r\n"
