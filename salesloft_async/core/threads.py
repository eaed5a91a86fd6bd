"""Runs in a thread what must have come to its end before its caller goes on, cancelled or not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread

__all__ = ["run_to_its_end"]

T = TypeVar("T")


async def run_to_its_end(function: Callable[..., T], *arguments: object) -> T:
    """What the function returns in a worker thread; a cancelled caller waits for it too.

    AnyIO's own way keeps only AnyIO's cancellation out: after `task.cancel()` or `asyncio.timeout()` the thread would
    go on with files that the caller believes to be nobody's by then.
    """
    working = asyncio.ensure_future(anyio.to_thread.run_sync(function, *arguments))
    cancelled: asyncio.CancelledError | None = None
    with anyio.CancelScope(shield=True):
        while not working.done():
            try:
                await asyncio.wait([working])
            except asyncio.CancelledError as error:
                cancelled = error
    if cancelled is not None:
        working.exception()  # which nobody else is told
        raise cancelled
    return working.result()
