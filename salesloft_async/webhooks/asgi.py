"""An ASGI 3 application for deliveries: what FastAPI, Starlette and ASGI servers speak."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

from attrs import frozen

from .answers import Answer, Head
from .reading import BrokenOff, Chunk

__all__ = ["ASGI"]

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


@frozen
class ASGI:
    """Answers HTTP requests, and the lifespan of a server that runs it by itself.

    An object and not a function, for a route of Starlette takes a function for something else.
    """

    _receive: Callable[[str, Head, Chunk], Awaitable[Answer]]

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """One request, or one lifespan; RuntimeError for another kind of connection."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            await self._respond(scope, receive, send)
        else:
            raise RuntimeError(f"deliveries come by http, not by {scope['type']}")

    async def _respond(self, scope: Message, receive: Receive, send: Send) -> None:
        head = Head.of((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
        answer = await self._receive(scope["method"], head, _chunks(receive))
        headers = {**answer.headers, "Content-Length": str(len(answer.body))} if answer.status != 204 else {}
        pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        with suppress(OSError):  # the client may have gone: it will deliver again, and is answered then
            await send({"type": "http.response.start", "status": answer.status, "headers": pairs})
            await send({"type": "http.response.body", "body": answer.body})


def _chunks(receive: Receive) -> Chunk:
    more = True

    async def chunk() -> bytes:
        nonlocal more
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise BrokenOff
            more = message.get("more_body", False)
            if data := message.get("body", b""):
                return bytes(data)
        return b""

    return chunk


async def _live(receive: Receive, send: Send) -> None:
    while True:
        kind = (await receive())["type"]
        await send({"type": f"{kind}.complete"})
        if kind == "lifespan.shutdown":
            return
