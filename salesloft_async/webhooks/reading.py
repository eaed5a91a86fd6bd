"""Reads the body of a delivery, within bounds of size and time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio

from .answers import BROKEN_OFF, TOO_LARGE, TOO_SLOW, Answer

__all__ = ["BrokenOff", "Chunk", "read_body"]

Chunk = Callable[[], Awaitable[bytes]]
"""Gives the next bytes of the body; none at its end. Raises BrokenOff."""


class BrokenOff(Exception):
    """The client went before its body had come."""


async def read_body(chunk: Chunk, *, most: int, seconds: float) -> bytes | Answer:
    """The body, or the answer to one that broke off, is too slow, or too large: then no more of it is read."""
    body = bytearray()
    with anyio.move_on_after(seconds):
        try:
            while data := await chunk():
                body += data
                if len(body) > most:
                    return TOO_LARGE
        except BrokenOff:
            return BROKEN_OFF
        return bytes(body)
    return TOO_SLOW
