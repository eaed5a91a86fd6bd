"""A real Redis for the tests that need one, on a free port of this machine, started and stopped by them."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attrs import define, field

__all__ = ["RedisServer", "redis_server"]

_NEEDED = "TESTS_NEED_REDIS"
_HOW = "redis-server is not installed: `apt-get install redis-server` (Debian, Ubuntu) or `brew install redis` (macOS)"


@define
class RedisServer:
    """A server that can be stopped, killed and started again on the same port; it keeps what it holds in `folder`."""

    folder: Path
    port: int
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """Where it is."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self, *options: str) -> None:
        """Return when it takes connections; options are those of redis-server."""
        self._process = subprocess.Popen(
            [
                "redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder),
                "--save", "", "--appendonly", "yes", "--appendfsync", "always", "--daemonize", "no", *options,
            ],
            stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self._process.stdout is not None
        said = []
        for line in self._process.stdout:  # ends when the process does; what it says later fits into the pipe
            said.append(line.decode(errors="replace"))
            if b"Ready to accept connections" in line:
                return
        self.kill()
        pytest.fail(f"redis-server did not start on port {self.port}: {''.join(said[-3:])}")

    def stop(self) -> None:
        """End it in good order."""
        if self._process is not None:
            self._process.terminate()
            self._ended()

    def kill(self) -> None:
        """End it at once, as a crash does."""
        if self._process is not None:
            self._process.kill()
            self._ended()

    def flush(self) -> None:
        """Forget everything."""
        self._ask(b"FLUSHALL\r\n")

    def _ended(self) -> None:
        assert self._process is not None
        self._process.communicate()
        self._process = None

    def _ask(self, command: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(command)
            return connection.recv(1024)


@contextmanager
def redis_server(folder: Path) -> Iterator[RedisServer]:
    """A running server. Where none is installed the test is skipped, or fails where the environment says so."""
    if shutil.which("redis-server") is None:
        if os.environ.get(_NEEDED):
            pytest.fail(f"{_HOW}; {_NEEDED} is set")
        pytest.skip(_HOW)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    server = RedisServer(folder, port)
    server.start()
    try:
        yield server
    finally:
        server.stop()
