"""A create is sent although the server ended the pooled connection while the program blocked its event loop."""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import anyio
import anyio.to_thread
import pytest
import trustme
from attrs import Factory, define
from yarl import URL

from salesloft_async import AsyncSalesloft, ConnectionFailed, Salesloft
from salesloft_async.core.answers import Answer
from salesloft_async.core.http import opened, post

pytestmark = pytest.mark.anyio
PERSON = json.dumps({"data": {"id": 1, "first_name": "Ann"}}).encode()
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(PERSON), PERSON)
TIMEOUT = b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
SECONDS = 10


def closed(sock: socket.socket) -> None:
    sock.shutdown(socket.SHUT_RDWR)


def half_closed(sock: socket.socket) -> None:
    sock.shutdown(socket.SHUT_WR)


def reset(sock: socket.socket) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.shutdown(socket.SHUT_RD)  # its thread closes it, which resets it


def told_that_it_was_idle(sock: socket.socket) -> None:
    sock.sendall(TIMEOUT)


def told_and_closed(sock: socket.socket) -> None:
    sock.sendall(TIMEOUT)
    sock.shutdown(socket.SHUT_RDWR)


ENDS = [closed, half_closed, reset, told_that_it_was_idle, told_and_closed]


@define(eq=False)
class Host:
    """A server in threads of its own, which answers requests whatever the client's event loop does."""

    listener: socket.socket
    tls: ssl.SSLContext | None = None
    most: int = 1_000_000
    """Requests of one connection, after which the server closes it without a word."""
    methods: list[str] = Factory(list[str])
    open: list[socket.socket] = Factory(list[socket.socket])
    threads: list[threading.Thread] = Factory(list[threading.Thread])

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.listener.getsockname()[1]}"

    def serve(self) -> None:
        while True:
            try:
                sock, _ = self.listener.accept()
            except OSError:
                return
            self.threads.append(threading.Thread(target=self._converse, args=(sock,), daemon=True))
            self.threads[-1].start()

    def _converse(self, sock: socket.socket) -> None:
        with suppress(OSError), sock if self.tls is None else self.tls.wrap_socket(sock, server_side=True) as mine:
            mine.settimeout(SECONDS)
            mine.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.open.append(mine)
            for _ in range(self.most):
                self._answer(mine)

    def _answer(self, sock: socket.socket) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            if not (block := sock.recv(65_536)):
                raise OSError
            data += block
        head, _, body = data.partition(b"\r\n\r\n")
        length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0)
        while len(body) < length:
            body += sock.recv(65_536)
        self.methods.append(head.split(b" ")[0].decode())
        sock.sendall(OK)

    def end(self, how: Callable[[socket.socket], None]) -> None:
        """End every connection, of which the client's kernel hears at once."""
        while self.open:
            with suppress(OSError):  # it has ended already
                how(self.open.pop())
        if how is reset:
            self.join()

    def join(self) -> None:
        """Wait until every connection has ended."""
        for thread in self.threads:
            thread.join(SECONDS)


@contextmanager
def hosting(**options: Any) -> Iterator[Host]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host = Host(listener, **options)
        accepting = threading.Thread(target=host.serve, daemon=True)
        accepting.start()
        try:
            yield host
        finally:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            accepting.join(SECONDS)
            host.end(closed)
            host.join()


@pytest.mark.parametrize("how", ENDS)
async def test_every_create_after_a_blocked_loop_is_sent_once(how: Callable[[socket.socket], None]) -> None:
    with hosting() as host:
        async with AsyncSalesloft("token", base_url=host.url, timeout=SECONDS) as salesloft:
            for _ in range(5):
                await salesloft.me.get()
                host.end(how)  # nothing is awaited between this and the next request
                assert (await salesloft.people.create(first_name="Ann")).id == 1
        assert host.methods == ["GET", "POST"] * 5


async def test_connections_that_were_used_at_once_are_all_looked_at() -> None:
    with hosting() as host:
        async with AsyncSalesloft("token", base_url=host.url, timeout=SECONDS) as salesloft:
            await salesloft.me.get()
            async with anyio.create_task_group() as tasks:
                for _ in range(8):
                    tasks.start_soon(salesloft.me.get)
            host.end(closed)
            assert (await salesloft.people.create(first_name="Ann")).id == 1
        assert host.methods.count("POST") == 1


async def test_a_server_that_keeps_a_connection_for_one_request_only_gets_every_create() -> None:
    with hosting(most=1) as host:
        async with AsyncSalesloft("token", base_url=host.url, timeout=SECONDS, retries=0) as salesloft:
            for _ in range(20):
                assert (await salesloft.people.create(first_name="Ann")).id == 1
                host.join()  # blocks the event loop
        assert host.methods == ["POST"] * 20


async def test_a_connection_that_stays_is_used_again() -> None:
    with hosting() as host:
        async with AsyncSalesloft("token", base_url=host.url) as salesloft:
            for _ in range(3):
                await salesloft.people.create(first_name="Ann")
        assert (len(host.open), host.methods) == (1, ["POST"] * 3)


async def test_a_server_that_is_gone_got_nothing() -> None:
    with hosting() as host:
        async with AsyncSalesloft("token", base_url=host.url, retries=0) as salesloft:
            await salesloft.me.get()
            host.listener.shutdown(socket.SHUT_RDWR)
            host.end(closed)
            with pytest.raises(ConnectionFailed, match="nothing was applied") as caught:
                await salesloft.people.create(first_name="Ann")
        assert not caught.value.sent


@pytest.mark.parametrize("how", [closed, reset])
async def test_over_tls_too(how: Callable[[socket.socket], None], monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    theirs, ours = (ssl.SSLContext(side) for side in (ssl.PROTOCOL_TLS_SERVER, ssl.PROTOCOL_TLS_CLIENT))
    authority.issue_cert("127.0.0.1").configure_cert(theirs)
    authority.configure_trust(ours)
    monkeypatch.setattr("aiohttp.connector._SSL_CONTEXT_VERIFIED", ours)
    with hosting(tls=theirs) as host:
        async with opened() as http:
            for _ in range(5):
                sent = await post(http, URL(f"{host.url}/oauth/token"), b"{}")
                assert isinstance(sent, Answer)
                host.end(how)
            again = [await post(http, URL(f"{host.url}/oauth/token"), b"{}") for _ in range(3)]
            assert [isinstance(each, Answer) for each in again] == [True] * 3
        assert (len(host.methods), len(host.open)) == (8, 1)


async def test_a_blocking_client_whose_thread_was_idle_sends_it_too() -> None:
    def use(host: Host) -> None:
        with Salesloft("token", base_url=host.url, timeout=SECONDS) as salesloft:
            for how in ENDS:
                salesloft.me.get()
                host.end(how)
                assert salesloft.people.create(first_name="Ann").id == 1

    with hosting() as host:
        await anyio.to_thread.run_sync(use, host)
        assert host.methods == ["GET", "POST"] * len(ENDS)
