"""Many processes that share a budget, on one loop whose clock leaps, and the Redis that they do it by."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

from attrs import Factory, define, field

from salesloft_async.core.admission import Admission, Terms, pacer_for
from salesloft_async.fleet.clock import FleetClock
from salesloft_async.fleet.leased import LeasedBudget, OnLost
from salesloft_async.fleet.ledger import Held, LedgerLost
from salesloft_async.fleet.link import Link
from tests.unit.core.virtual import Client, Server

__all__ = ["Process", "Store", "StoreLedger"]


@define(eq=False)
class Store:
    """What a Redis does for a shared budget."""

    clock: float = 1_700_000_000.0
    """Its time less that of the loop."""
    latency: tuple[float, float] = (0.0002, 0.002)
    gone: bool = False
    lose_answers: int = 0
    """How many answers are lost though the state was swapped."""
    version: bytes = b""
    state: bytes = b""
    swaps: int = 0
    conflicts: int = 0
    chance: random.Random = Factory(lambda: random.Random(3))
    listeners: list[asyncio.Queue[tuple[bytes, bytes] | None]] = Factory(list)

    def lose(self, *, data: bool = False) -> None:
        """Be gone, with everything that is held or with nothing lost but the connections."""
        self.gone = True
        for listener in self.listeners:
            listener.put_nowait(None)
        if data:
            self.version = self.state = b""

    async def trip(self) -> None:
        await asyncio.sleep(self.chance.uniform(*self.latency))
        if self.gone:
            raise LedgerLost("Connection refused")


@define(eq=False)
class StoreLedger:
    """A process's connections to it."""

    store: Store
    _news: asyncio.Queue[tuple[bytes, bytes] | None] = Factory(asyncio.Queue)

    async def open(self) -> None:
        await self.store.trip()
        self._news = asyncio.Queue()
        self.store.listeners.append(self._news)

    async def swap(self, known: bytes, new: bytes, state: bytes, *, publish: bool) -> Held:
        store = self.store
        await store.trip()
        time = asyncio.get_running_loop().time() + store.clock
        if known != store.version:
            store.conflicts += 1
            held = Held(False, time, store.version, store.state)
        else:
            store.version, store.state = new, state
            store.swaps += 1
            held = Held(True, time, new, b"")
            for listener in store.listeners if publish else ():
                listener.put_nowait((new, state))
            if store.lose_answers:
                store.lose_answers -= 1
                raise LedgerLost("Connection reset by peer")
        await store.trip()
        return held

    async def news(self) -> tuple[bytes, bytes] | None:
        if (news := await self._news.get()) is None:
            raise LedgerLost("Connection closed by server")
        await self.store.trip()
        return news

    async def close(self) -> None:
        if self._news in self.store.listeners:
            self.store.listeners.remove(self._news)


@define(eq=False)
class Process(Client):
    """One process: a budget that draws on the shared one, the queue before it, and calls."""

    store: Store = Factory(Store)
    lease: int = 10
    on_lost: OnLost = "local"
    terms: Terms = Factory(Terms)
    clock_off: float = 0.0
    """Its clock less that of the loop."""
    leased: LeasedBudget = field(init=False)
    link: Link = field(init=False)
    serving: asyncio.Task[None] | None = None
    calls: int = 0

    def __attrs_post_init__(self) -> None:
        loop = asyncio.get_running_loop()
        self.leased = LeasedBudget("redis://127.0.0.1:6379/0", self.lease, self.on_lost)
        here: Callable[[], float] = lambda: loop.time() + self.clock_off  # noqa: E731
        clock = FleetClock()
        self.admission = Admission(self.leased, self.leased.costs, lambda: clock.time(here()))
        self.admission.agree(self, self.terms)
        self.pacer = pacer_for(self.admission)
        self.link = Link(self.leased, StoreLedger(self.store), clock, self.admission.news, here)
        self.leased.kick = self.kick

    def kick(self) -> None:
        if self.serving is None:
            self.serving = asyncio.get_running_loop().create_task(self.link.serve())
        self.link.kick()

    async def call(self, cost: int = 1, *, background: bool = False) -> float:
        waited = await Client.call(self, cost, background=background)
        self.calls += 1
        return waited

    async def end(self) -> None:
        """Close the last client."""
        self.link.stop()
        if self.serving is not None:
            await self.serving

    async def die(self) -> None:
        """Be killed: nothing is said any more."""
        assert self.serving is not None
        self.serving.cancel()
        await asyncio.wait([self.serving])
        self.link._stopping = True


def fleet(server: Server, store: Store, count: int, **how: object) -> list[Process]:
    """So many processes on hosts whose clocks differ."""
    return [Process(server, store=store, clock_off=1e5 * number, **how) for number in range(count)]  # type: ignore[arg-type]
