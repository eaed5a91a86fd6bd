"""A server below HTTP: it sends the bytes it was told to, drops connections, and keeps what it was asked."""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Literal, TypeAlias

from attrs import Factory, define, field, frozen

__all__ = ["Asked", "Peer", "Step", "Wire", "answer", "wire"]


@frozen
class Asked:
    """One request as it came."""

    method: str
    target: str
    head: bytes
    body: bytes


@define
class Peer:
    """One connection of a client."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def read(self) -> Asked:
        """The request, to its end."""
        head = await self.reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        body = await self.reader.readexactly(int(lengths[0].split(b":")[1])) if lengths else b""
        return Asked(method, target, head, body)

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    def close(self) -> None:
        """The end of the stream, in order."""
        self.writer.close()

    def reset(self) -> None:
        """The end of the stream, by force: the client's kernel is told so."""
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


Step: TypeAlias = Callable[[Peer], Awaitable[None]]
"""What is done once a request was read."""


@define
class Wire:
    """The steps to come, one a request; the last one stands for all that follow."""

    steps: list[Step]
    url: str = ""
    asked: list[Asked] = Factory(list)
    resets: int = 0
    """How many connections are reset before anything is read from them."""
    greeting: bytes = b""
    """What every connection is told at once, whatever it wants."""
    accepted: int = 0
    """Connections so far."""
    server: Any = field(default=None, repr=False)
    """What listens."""
    tasks: set[asyncio.Task[Any]] = field(factory=set, repr=False)

    @property
    def methods(self) -> list[str]:
        return [request.method for request in self.asked]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.tasks.add(task)
        peer = Peer(reader, writer)
        self.accepted += 1
        try:
            if self.greeting:
                await peer.send(self.greeting)
            if self.resets:
                self.resets -= 1
                peer.reset()
                return
            while True:
                self.asked.append(await peer.read())
                await (self.steps.pop(0) if len(self.steps) > 1 else self.steps[0])(peer)
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass  # the client, the step or the test ended it
        finally:
            writer.close()
            self.tasks.discard(task)


def answer(
    body: Any = b"",
    *,
    status: int = 200,
    head: str = "",
    length: int | None = None,
    then: Literal["stay", "close", "reset"] = "stay",
) -> Step:
    """A step that answers with JSON, or with bytes as they are."""

    async def give(peer: Peer) -> None:
        payload = body if isinstance(body, bytes) else json.dumps(body).encode()
        said = len(payload) if length is None else length
        kind = "" if "Content-Type" in head else "Content-Type: application/json\r\n"
        await peer.send(f"HTTP/1.1 {status} X\r\n{kind}{head}Content-Length: {said}\r\n\r\n".encode() + payload)
        if then != "stay":
            (peer.close if then == "close" else peer.reset)()

    return give


@asynccontextmanager
async def wire(*steps: Step, tls: ssl.SSLContext | None = None) -> AsyncIterator[Wire]:
    """A server on a port of its own."""
    served = Wire(list(steps))
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0, ssl=tls)
    served.server = server
    port = server.sockets[0].getsockname()[1]
    served.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    try:
        yield served
    finally:
        server.close()
        tasks = list(served.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
