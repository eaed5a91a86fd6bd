"""A loop whose clock leaps to whatever comes next, and a server that counts points by that clock."""

from __future__ import annotations

import asyncio
import math
import random
import selectors
from collections.abc import Coroutine
from functools import partial
from typing import Any, TypeVar, cast

from aiolimiter import AsyncLimiter
from attrs import Factory, define, field

from salesloft_async.core.admission import Admission, pacer_for
from salesloft_async.core.answers import Charge
from salesloft_async.core.budget import Budget

__all__ = ["Client", "Server", "ThreadsLoop", "VirtualLoop", "run"]

T = TypeVar("T")


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop that waits for nothing: its time is that of the next timer."""

    waits_for_threads = False

    def __init__(self) -> None:
        loop = self

        class Leaping(selectors.DefaultSelector):
            def select(self, timeout: float | None = None) -> Any:
                if timeout is None and loop.waits_for_threads:
                    return super().select()
                if timeout is None:
                    raise RuntimeError("everybody waits, and nothing will ever happen")
                loop.now += timeout + 1e-7  # a wait too short for the clock is over, too
                return super().select(0)

        self.now = 0.0
        super().__init__(Leaping())

    def time(self) -> float:
        return self.now


class ThreadsLoop(VirtualLoop):
    """A virtual loop that waits for other threads when it has no timer."""

    waits_for_threads = True


def run(main: Coroutine[Any, Any, T]) -> T:
    """What a coroutine returns, run on a clock of its own."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


@define(eq=False)
class Server:
    """Counts points as the API does, or gives them back evenly, and answers after a while."""

    limit: int = 600
    ahead: float = 1_000_000.0
    """Its clock less ours, in seconds."""
    window: float = 60.0
    refills: bool = False
    headers: bool = True
    latency: tuple[float, float] = (0.05, 0.3)
    """Seconds that an answer takes, at the least and at the most."""
    costs: int = 1
    """Times the documented points."""
    chance: random.Random = Factory(lambda: random.Random(1))
    used: dict[int, int] = Factory(dict[int, int])
    ours: dict[int, int] = Factory(dict[int, int])
    refused: list[float] = Factory(list[float])
    accepted: list[tuple[float, int]] = Factory(list[tuple[float, int]])
    at_once: int = 0
    most_at_once: int = 0
    _bucket: float = field(init=False)
    _at: float = 0.0

    def __attrs_post_init__(self) -> None:
        self._bucket = self.limit

    def number(self) -> int:
        """The window that it is in."""
        return int((asyncio.get_running_loop().time() + self.ahead) // self.window)

    def left(self) -> int:
        if not self.refills:
            return self.limit - self.used.get(self.number(), 0)
        now = asyncio.get_running_loop().time()
        self._bucket = min(self._bucket + (now - self._at) * self.limit / self.window, self.limit)
        self._at = now
        return math.floor(self._bucket)

    def spend(self, points: int) -> bool:
        """Whether there were so many points, which then are spent."""
        if self.left() < points:
            return False
        self._bucket -= points
        self.used[self.number()] = self.used.get(self.number(), 0) + points
        return True

    async def answer(self, cost: int) -> tuple[Charge, bool]:
        """What the headers of an answer say, and whether it is a 429."""
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            return await self._answer(cost)
        finally:
            self.at_once -= 1

    async def _answer(self, cost: int) -> tuple[Charge, bool]:
        there, work, back = (self.chance.uniform(*self.latency) / 3 for _ in range(3))
        loop = asyncio.get_running_loop()
        await asyncio.sleep(there)
        cost *= self.costs
        accepted = self.spend(cost)
        if accepted:
            self.ours[self.number()] = self.ours.get(self.number(), 0) + cost
            self.accepted.append((loop.time(), cost))
        else:
            self.refused.append(loop.time())
        left = self.left()
        await asyncio.sleep(work)
        date = math.floor(loop.time() + self.ahead)
        await asyncio.sleep(back)
        return (Charge(cost, left, date) if self.headers else Charge(None, None, date)), not accepted

    def full_windows(self, counted: dict[int, int]) -> list[int]:
        """Points of the windows that were there from their beginning to their end."""
        return [counted.get(number, 0) for number in range(min(self.used) + 1, max(self.used))]


@define(eq=False)
class Client:
    """Sends requests through an admission, again after a 429, as the session does."""

    server: Server
    admission: Admission = Factory(Admission)
    pacer: AsyncLimiter = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.admission.clock = asyncio.get_running_loop().time
        self.pacer = pacer_for(self.admission)

    @property
    def budget(self) -> Budget:
        return cast(Budget, self.admission.budget)

    async def call(self, cost: int = 1, *, background: bool = False) -> float:
        """Make one call; the seconds that it waited for its turn."""
        clock, place = asyncio.get_running_loop().time, self.admission.place()
        began = clock()
        while True:
            price = partial(self.admission.costs.expected, "GET", "/", cost)
            reservation = await self.admission.enter(price, place, self.pacer, background=background)
            waited = clock() - began
            try:
                told, refused = await self.server.answer(cost)
            except BaseException:
                self.admission.settle(reservation, None)
                raise
            if told.charged is not None:
                self.admission.costs.learn("GET", "/", cost, told.charged)
            self.admission.settle(reservation, told, refused=refused)
            if not refused:
                return waited

    async def work(self, seconds: float, *, cost: int = 1, workers: int = 8, background: bool = False) -> None:
        """Make calls all the time, several at once, until so many seconds are over."""
        clock = asyncio.get_running_loop().time
        end = clock() + seconds

        async def worker() -> None:
            while clock() < end:
                await self.call(cost, background=background)

        async with asyncio.TaskGroup() as tasks:
            for _ in range(workers):
                tasks.create_task(worker())
