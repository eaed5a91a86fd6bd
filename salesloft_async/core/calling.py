"""Calls a function of the user's: an async one on the running loop, a plain one in a worker thread."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast

__all__ = ["called", "is_async", "result_of"]

T = TypeVar("T")


def is_async(function: Callable[..., object]) -> bool:
    """Return whether a call of it is awaited: an async function, or an object whose class makes a call of it async."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)


async def called(function: Callable[..., T | Awaitable[T]], *args: Any) -> T:
    """What a function returns, plain or async."""
    if is_async(function):
        return await cast("Awaitable[T]", function(*args))
    return await result_of(await asyncio.to_thread(_plainly, function, *args))


def _plainly(function: Callable[..., T], *args: Any) -> T:
    try:
        return function(*args)
    except StopIteration as error:  # no future can hold it: whoever waits for one would wait for ever
        raise RuntimeError(f"{getattr(function, '__qualname__', function)} raised StopIteration") from error


async def result_of(made: T | Awaitable[T]) -> T:
    """What a call came to, be it awaitable or there already."""
    return cast("T", await made) if inspect.isawaitable(made) else made
