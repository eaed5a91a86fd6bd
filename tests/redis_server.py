"""A real Redis for the tests that need one, on a free port of this machine, started and stopped by them."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
        if not self.starts(*options):
            log = (self.folder / "log").read_text(errors="replace").splitlines()
            pytest.fail(f"redis-server did not start on port {self.port}: {log[-3:]}")

    def starts(self, *options: str) -> bool:
        """Return whether it takes connections; it does not where another program has its port."""
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    "redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder),
                    "--save", "", "--appendonly", "yes", "--appendfsync", "always", "--daemonize", "no", *options,
                ],
                stdout=log,
            )  # fmt: skip
        while self._process.poll() is None:
            with suppress(OSError):
                if b"PONG" in self._ask(b"PING\r\n"):
                    break
            time.sleep(0.01)
        if self._process.poll() is None:
            return True
        self._ended()
        return False

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
        self._process.wait()
        self._process = None

    def _ask(self, command: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(command)
            return connection.recv(1024)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def redis_server(folder: Path) -> Iterator[RedisServer]:
    """A running server. Where none is installed the test is skipped, or fails where the environment says so."""
    if shutil.which("redis-server") is None:
        if os.environ.get(_NEEDED):
            pytest.fail(f"{_HOW}; {_NEEDED} is set")
        pytest.skip(_HOW)
    server = RedisServer(folder, _free_port())
    while not server.starts():
        server.port = _free_port()
    try:
        yield server
    finally:
        server.stop()
