"""Answers deliveries in an aiohttp application."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from .answers import Answer, Head
from .reading import BrokenOff, Chunk

__all__ = ["respond"]


async def respond(receive: Callable[[str, Head, Chunk], Awaitable[Answer]], request: web.Request) -> web.Response:
    """The response to one request."""

    async def chunk() -> bytes:
        try:
            return await request.content.readany()
        except (ConnectionError, web.RequestPayloadError) as error:
            raise BrokenOff from error

    answer = await receive(request.method, Head.of(request.headers.items()), chunk)
    return web.Response(status=answer.status, body=answer.body or None, headers=answer.headers)
