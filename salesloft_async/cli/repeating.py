"""Does something again and again, as long as something else is going on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager

__all__ = ["repeated"]


@asynccontextmanager
async def repeated(act: Callable[[], object], seconds: float) -> AsyncGenerator[None, None]:
    """Call `act` every so many seconds while the context is open; when it fails it is not called again."""
    # a task group would hand on the errors of what is going on in groups, so this task is ended by hand
    acting = asyncio.ensure_future(_again_and_again(act, seconds))
    try:
        yield
    finally:
        acting.cancel()
        await asyncio.gather(acting, return_exceptions=True)


async def _again_and_again(act: Callable[[], object], seconds: float) -> None:
    while True:
        await asyncio.sleep(seconds)
        act()
