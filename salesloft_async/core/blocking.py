"""How a blocking face goes through an asynchronous generator: one crossing of threads for each thing it gives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from typing import Any, TypeVar

__all__ = ["blocking", "end", "following"]

T = TypeVar("T")


def blocking(call: Callable[..., Any], parts: AsyncGenerator[T, None]) -> Iterator[T]:
    """What an asynchronous generator gives, waited for; leaving early ends it."""
    try:
        while (part := call(following, parts)) is not None:
            yield part
    finally:
        call(end, parts)


async def following(parts: AsyncGenerator[T, None]) -> T | None:
    """What an asynchronous generator gives next, or None at its end: what a blocking face waits for."""
    return await anext(parts, None)


async def end(parts: AsyncGenerator[Any, None]) -> None:
    """End an asynchronous generator, also one whose caller was interrupted (Ctrl-C) and which is still unwinding."""
    while getattr(parts, "ag_running", False):  # noqa: ASYNC110  (nobody announces that it has unwound)
        await asyncio.sleep(0)
    await parts.aclose()
