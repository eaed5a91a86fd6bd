"""How a blocking face goes through an asynchronous generator: a crossing of threads for each thing, or for several."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from typing import Any, Final, TypeVar

__all__ = ["blocking", "end", "following", "several"]

T = TypeVar("T")
_MOMENT: Final = 0.005
"""Seconds to wait for another thing before those that came are handed to the caller's thread, or for one to unwind."""


def blocking(call: Callable[..., Any], parts: AsyncGenerator[T, None]) -> Iterator[T]:
    """What an asynchronous generator gives, waited for; leaving early ends it."""
    try:
        while (part := call(following, parts)) is not None:
            yield part
    finally:
        _ended(call, parts)


def several(
    call: Callable[..., Any], parts: AsyncGenerator[T, None], ready: Callable[[int], bool | None], most: int
) -> Generator[T, None, None]:
    """The same with a crossing for all that has come; what came before a failure comes first.

    Args:
        ready: Told how many were taken: whether another one may be had without waiting, None when that is not known.
        most: How many to take in one crossing.
    """
    try:
        taken: list[T]
        error: Exception | None = None
        while error is None:
            taken, error = call(_take, parts, ready, most)
            if not taken and error is None:
                return
            taken.reverse()
            while taken:
                yield taken.pop()
        raise error
    finally:
        _ended(call, parts)


async def following(parts: AsyncGenerator[T, None]) -> T | None:
    """What an asynchronous generator gives next, or None at its end: what a blocking face waits for."""
    return await anext(parts, None)


async def _take(
    parts: AsyncGenerator[T, None], ready: Callable[[int], bool | None], most: int
) -> tuple[list[T], Exception | None]:
    """What has come, and what comes in the next moment; with the error that ended it, if one did."""
    taken: list[T] = []
    ready(0)
    try:
        async for part in parts:
            taken.append(part)
            if len(taken) < most and ready(len(taken)) is False:
                await asyncio.sleep(_MOMENT)
            if len(taken) >= most or not ready(len(taken)):
                break
    except Exception as error:
        return taken, error
    return taken, None


def _ended(call: Callable[..., Any], parts: AsyncGenerator[Any, None]) -> None:
    """End an asynchronous generator, unless it has: closing the client ends them all, and nothing is called then."""
    if getattr(parts, "ag_frame", parts) is not None:
        call(end, parts)


async def end(parts: AsyncGenerator[Any, None]) -> None:
    """End an asynchronous generator, also one whose caller was interrupted (Ctrl-C) and which is still unwinding."""
    while getattr(parts, "ag_running", False):  # noqa: ASYNC110  (nobody announces that it has unwound)
        await asyncio.sleep(_MOMENT)
    await parts.aclose()
