"""Lets requests go in order as the budget allows, from whatever loop or thread of the process they come."""

from __future__ import annotations

import asyncio
import itertools
import math
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final, Protocol
from weakref import WeakKeyDictionary, WeakValueDictionary

from attrs import Factory, define, field, frozen

from .answers import Charge
from .budget import Budget, BudgetState, Costs, Points, Reservation

if TYPE_CHECKING:  # loaded with the first request
    from aiolimiter import AsyncLimiter

__all__ = ["Admission", "NotInTime", "SharedBudget", "Terms", "admission_for", "pacer_for", "retire"]

_BURST: Final = 1 / 6
"""Part of the limit that is sent at once while no headers tell what there is."""
_FOR_BACKGROUND: Final = 0.8
"""Part of the requests at once that background work may be."""
_LOOK: Final = 1.0
"""Seconds between two looks at other loops: one that stops tells nobody."""
_DEAREST: Final = 30
"""Points of the dearest request, a page past number 500."""


@frozen
class Terms:
    """What one client may spend at most."""

    most: float = math.inf
    """Points per window."""
    share: float = 1.0
    """Part of the team's limit."""
    at_once: float = 100
    """Requests that are on their way at once, and so the connections that they take."""


@define
class NotInTime(Exception):
    """A request cannot be sent within the time that it may wait."""

    wait: float
    """Seconds until its points are expected; 0 when points are not what it waits for."""


@define(eq=False)
class _Waiter:
    """A request in the queue; interactive ones come first, then those that came first."""

    place: tuple[bool, int]
    loop: asyncio.AbstractEventLoop
    thread: int = Factory(threading.get_ident)
    queued: bool = False
    cost: int = 1
    """Points that it is expected to take."""
    news: asyncio.Future[None] | None = None

    def __lt__(self, other: _Waiter) -> bool:
        return self.place < other.place

    def wake(self) -> None:
        """Have it look again, on its own loop."""
        if self.loop.is_closed():
            return
        if self.thread == threading.get_ident():
            self._look()
        else:
            with suppress(RuntimeError):  # it was closed just now
                self.loop.call_soon_threadsafe(self._look)

    def _look(self) -> None:
        if self.news is not None and not self.news.done():
            self.news.set_result(None)

    async def rest(self, seconds: float) -> None:
        """Wait for news, or so many seconds."""
        assert self.news is not None  # noqa: S101  (whoever lets it rest made it)
        timer = self.loop.call_later(seconds, self._look) if seconds < math.inf else None
        try:
            await self.news
        finally:
            if timer is not None:
                timer.cancel()


@define(eq=False)
class Admission:
    """One budget, and the queue before it. Only the first in the queue looks at the budget; it wakes the next."""

    budget: Points = Factory(Budget)
    costs: Costs = Factory(Costs)
    clock: Callable[[], float] = time.monotonic
    _terms: WeakKeyDictionary[object, Terms] = Factory(WeakKeyDictionary[object, Terms])
    _lock: threading.RLock = field(factory=threading.RLock, repr=False)
    """Held for decisions only; taken again when a forgotten coroutine is collected while one is made."""
    _queue: list[_Waiter] = Factory(list[_Waiter])
    _sent: dict[asyncio.AbstractEventLoop, dict[int, Reservation]] = field(factory=dict, repr=False)
    """Requests without an answer yet, of each loop."""
    _most_at_once: float = math.inf
    _places: Iterator[int] = field(factory=itertools.count, repr=False)

    def news(self) -> None:
        """Have the first in the queue look again."""
        with self._lock:
            self._settle_ended()
            self._wake()

    def agree(self, client: object, terms: Terms) -> None:
        """A client joins with its terms; of all who are there the strictest count."""
        with self._lock:
            self._terms[client] = terms
            self._apply_terms()

    def leave(self, client: object) -> None:
        """A client is closed: its terms count no longer."""
        with self._lock:
            self._terms.pop(client, None)
            self._apply_terms()

    @property
    def deserted(self) -> bool:
        """Return whether no client is there."""
        with self._lock:
            return not self._terms

    async def settled(self) -> None:
        """Return when nothing is left to be done for clients that have left."""

    def place(self) -> int:
        """A place in the queue, to be kept by a request that is tried again."""
        return next(self._places)

    async def enter(
        self,
        price: Callable[[], int],
        place: int,
        pacer: AsyncLimiter,
        *,
        background: bool = False,
        patience: float = math.inf,
    ) -> Reservation:
        """Wait until the points of a request may be spent, and take them.

        Raises NotInTime as soon as it is known that this takes longer than `patience`.

        Args:
            price: Returns the points that the request is expected to cost. It may change while the request waits.
            place: From `place()`.
            pacer: The running loop's token bucket, asked only while the headers tell nothing.
            background: Whether interactive calls go first.
            patience: Seconds to wait at most.
        """
        with self._lock:
            head = self._head()
            if self.budget.told and (head is None or (background, place) < head.place) and self._has_room(background):
                now, cost = self.clock(), price()
                if self.budget.wait(cost, now, background=background) <= 0:
                    return self._taken(cost, now, background)
        waiter = _Waiter((background, place), asyncio.get_running_loop())
        return await self._in_turn(waiter, price, pacer, self.clock() + patience)

    def settle(
        self,
        reservation: Reservation,
        charge: Charge | None,
        *,
        refused: bool = False,
        retry_after: float | None = None,
    ) -> None:
        """Account for a request that was sent.

        Args:
            reservation: What was taken for it.
            charge: What the answer's headers say; None when no answer came.
            refused: Whether the answer was a 429.
            retry_after: Seconds that the 429 asked to wait.
        """
        with self._lock:
            if not self._answered(reservation):
                return
            now = self.clock()
            if charge is None:
                self.budget.settle(reservation, now, answered=False)
            else:
                self.budget.settle(
                    reservation,
                    now,
                    charged=0 if refused else charge.charged,
                    remaining=charge.remaining,
                    server_time=charge.server_time,
                    refused=refused,
                    retry_after=retry_after,
                )
            self._wake()

    def refund(self, reservation: Reservation) -> None:
        """Give back the points of a request that was never sent."""
        with self._lock:
            if self._answered(reservation):
                self.budget.refund(reservation)
                self._wake()

    def state(self) -> BudgetState:
        """What is known of the team's points now."""
        with self._lock:
            self._settle_ended()
            return self.budget.state(self.clock(), waiting=sum(waiter.queued for waiter in self._queue))

    def after_fork(self) -> None:
        """In a forked child: what waits or is in flight is the parent's, and so is the lock."""
        self._lock = threading.RLock()
        self._queue.clear()
        self._sent.clear()
        self.budget.fork(self.clock())

    async def _in_turn(
        self, waiter: _Waiter, price: Callable[[], int], pacer: AsyncLimiter, gives_up: float
    ) -> Reservation:
        background = waiter.place[0]
        paced = False
        try:
            while True:
                with self._lock:
                    if not waiter.queued:
                        waiter.queued = True
                        heappush(self._queue, waiter)
                    now, cost = self.clock(), price()
                    alone = self._settle_ended(waiter.loop)
                    head = self._head()
                    first = head is waiter and self._has_room(background)
                    delay = self.budget.wait(cost, now, background=background) if first else math.inf
                    if delay <= 0 and (paced or self.budget.told):
                        return self._taken(cost, now, background)
                    waiter.cost, waiter.news = cost, waiter.loop.create_future()
                    if gives_up < math.inf:
                        self._check_patience(waiter, gives_up - now, now)
                if delay <= 0:
                    await self._paced(pacer, cost, gives_up - now)
                    paced = True
                else:
                    alone = alone and (head is None or head.loop is waiter.loop)
                    await waiter.rest(min(delay, gives_up - now, math.inf if alone else _LOOK))
        finally:
            with self._lock:
                waiter.queued = False
                waiter.news = None
                self._wake()

    def _check_patience(self, waiter: _Waiter, remaining: float, now: float) -> None:
        """Raise NotInTime when the waiter's turn is expected later than so many seconds from now."""
        wait = self._forecast(waiter, now)
        if remaining <= 0 or remaining < wait < math.inf:
            raise NotInTime(wait if wait < math.inf else self.budget.window)

    def _forecast(self, waiter: _Waiter, now: float) -> float:
        """Return the seconds until the waiter's points are expected, at the least: those before it go first."""
        points = waiter.cost + sum(other.cost for other in self._queue if other.queued and other < waiter)
        wait = self.budget.forecast(points, now, background=waiter.place[0])
        windows = math.ceil(points / max(self.budget.allowance, 1)) - 1
        return max(wait, wait + (windows - 1) * self.budget.window)

    async def _paced(self, pacer: AsyncLimiter, cost: int, remaining: float) -> None:
        try:
            async with asyncio.timeout(remaining if remaining < math.inf else None):
                await pacer.acquire(min(cost, pacer.max_rate))
        except TimeoutError:
            raise NotInTime(cost * self.budget.window / max(self.budget.allowance, 1)) from None

    def _has_room(self, background: bool) -> bool:
        """Whether one more may be on its way; background work leaves a few places, for others wait for answers."""
        if self._most_at_once == math.inf:
            return True
        return sum(map(len, self._sent.values())) < self._most_at_once * (_FOR_BACKGROUND if background else 1)

    def _taken(self, cost: int, now: float, background: bool) -> Reservation:
        reservation = self.budget.reserve(cost, now, background=background)
        self._sent.setdefault(asyncio.get_running_loop(), {})[id(reservation)] = reservation
        return reservation

    def _answered(self, reservation: Reservation) -> bool:
        """Remove a request from those without an answer; return whether it was one: a loop that ended has none."""
        for loop, sent in self._sent.items():
            if sent.pop(id(reservation), None) is not None:
                if not sent:
                    del self._sent[loop]
                return True
        return False

    def _settle_ended(self, own: asyncio.AbstractEventLoop | None = None) -> bool:
        """Settle the requests of loops that are closed: no answer comes any more.

        Args:
            own: A loop whose requests wait: for it, the requests of loops that stand still are settled too.

        Returns:
            Whether no other loop than `own` has requests without an answer.
        """
        alone = True
        for loop in list(self._sent):
            if loop is own:
                continue
            if loop.is_closed() or (own is not None and not loop.is_running()):
                for reservation in self._sent.pop(loop).values():
                    self.budget.settle(reservation, self.clock(), answered=False)
            else:
                alone = False
        return alone

    def _head(self) -> _Waiter | None:
        """Who is first; those who are gone, or whose loop stands still, are passed over."""
        while self._queue:
            head = self._queue[0]
            if head.queued and head.loop.is_running():
                return head
            heappop(self._queue)
            if head.queued:  # should its loop run on, it takes its place again
                head.queued = False
                head.wake()
        return None

    def _wake(self) -> None:
        head = self._head()
        if head is not None:
            head.wake()

    def _apply_terms(self) -> None:
        terms = list(self._terms.values())
        self._most_at_once = min((each.at_once for each in terms), default=math.inf)
        most = min((each.most for each in terms), default=math.inf)
        self.budget.agree(most, min((each.share for each in terms), default=1.0))


def pacer_for(admission: Admission) -> AsyncLimiter:
    """A token bucket for the running loop: a burst, and then as much as comes back in the time."""
    from aiolimiter import AsyncLimiter  # it loads importlib.metadata

    rate = admission.budget.allowance / admission.budget.window
    burst = max(admission.budget.allowance * _BURST, _DEAREST)
    return AsyncLimiter(burst, burst / rate)


_registering = threading.RLock()
"""Held by who joins and who retires; taken again when a forgotten client is collected meanwhile."""
_admissions: Final[WeakValueDictionary[tuple[str, bytes], Admission]] = WeakValueDictionary()


class SharedBudget(Protocol):
    """A budget that this process shares with others, on whatever host."""

    def admission(self, base_url: str, client: object, terms: Terms) -> Admission:
        """The admission of all clients of this process that draw on it, which the client joins with its terms.

        Raises ConfigurationError for such terms.
        """
        ...


def admission_for(
    base_url: str, whose: str, client: object, terms: Terms, make: Callable[[], Admission] = Admission
) -> Admission:
    """The admission of all clients of this process that spend the same team's points of the same API.

    Args:
        whose: A credential's `key`, or what else the points are known by.
        client: Who joins it, before another one that leaves may retire it.
        terms: Those of the client.
        make: Makes it when it is the first.
    """
    key = (base_url, sha256(whose.encode(errors="surrogatepass")).digest())
    with _registering:
        found = _admissions.get(key)
        if found is None:
            found = _admissions[key] = make()
        found.agree(client, terms)
        return found


def retire(admission: Admission) -> bool:
    """Have the next client begin with another admission, where none is there; whether none is."""
    with _registering:
        if not admission.deserted:
            return False
        for key in [key for key, found in _admissions.items() if found is admission]:
            _admissions.pop(key, None)
        return True


def _after_fork() -> None:
    global _registering
    _registering = threading.RLock()
    for admission in list(_admissions.values()):
        admission.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
