"""The clock that bulk jobs are waited for by; a test brings its own."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

import anyio
from attrs import frozen

__all__ = ["Clock"]


@frozen
class Clock:
    """Seconds that only grow, and waiting."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep
