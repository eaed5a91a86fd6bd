"""A bulk facade whose waiting takes no time."""

from __future__ import annotations

import asyncio

from attrs import Factory, define

from salesloft_async import AsyncSalesloft
from salesloft_async.bulk import AsyncBulk
from salesloft_async.bulk.clock import Clock

__all__ = ["Hours", "hurried"]


@define
class Hours:
    """Time that passes only when somebody waits for it."""

    at: float = 0.0
    waits: list[float] = Factory(list[float])

    def now(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.at += seconds
        await asyncio.sleep(0)


def hurried(salesloft: AsyncSalesloft, hours: Hours | None = None) -> AsyncBulk:
    """`salesloft.bulk` with such a clock."""
    time = hours or Hours()
    return AsyncBulk(salesloft._session, Clock(time.now, time.sleep))
