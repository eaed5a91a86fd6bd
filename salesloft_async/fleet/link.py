"""Keeps a process and the Redis of its shared budget in step, in a thread with a loop of its own.

The thread is there so that turns are taken while the user's loops are busy, closed, or many; nobody waits for it but in
the queue before the budget.
"""

from __future__ import annotations

import asyncio
import logging
import os
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from attrs import Factory, define, field

from salesloft_async.errors import BudgetUnavailable

from .clock import FleetClock
from .leased import LeasedBudget
from .ledger import Ledger, LedgerLost
from .shared import Member, Shared
from .snapshot import NotASnapshot, dumped, loaded
from .turns import Lease, Turn

__all__ = ["Link"]

_log: Final = logging.getLogger("salesloft_async.fleet")
_FIRST_PAUSE: Final = 0.1
_LONGEST_PAUSE: Final = 5.0
"""Seconds between two tries to reach a Redis that is lost."""
_NOTICED: Final = 1 / 6_000
"""Part of a window by which a time to wait must change for others to be told."""
_TRIES: Final = 100
"""Of one turn, against other processes that take theirs."""
_UNKNOWN: Final = b"?"
"""A version that no state has: whoever has it is told what there is."""
_SET_BACK: Final = 1.0
"""Seconds by which the Redis's clock is behind the last turn when it is another one's, or was set."""


@define(eq=False)
class Link:
    """Takes the turns of one process, until it is stopped."""

    budget: LeasedBudget
    ledger: Ledger
    clock: FleetClock
    wake: Callable[[], None] = field(repr=False)
    """Have those who wait for points look again."""
    here: Callable[[], float] = time.monotonic
    ended: Future[None] = Factory(Future[None])
    """Done when every connection is closed."""
    process: int = Factory(os.getpid)
    _version: bytes = _UNKNOWN
    _shared: Shared = field(init=False)
    """The state of that version."""
    _loop: asyncio.AbstractEventLoop | None = field(default=None, init=False)
    _event: asyncio.Event | None = field(default=None, init=False)
    _kicked: bool = field(default=False, init=False)
    _stopping: bool = field(default=False, init=False)
    _pending: Turn | None = field(default=None, init=False)
    """A turn whose answer was lost: it may have been taken."""
    _failures: int = field(default=0, init=False)
    """In a row."""
    _listening: LedgerLost | None = field(default=None, init=False)
    """Why nothing is heard any more."""
    _heard: tuple[bytes, bytes] | None = field(default=None, init=False)
    """The newest version and state that were published, not read yet."""

    def __attrs_post_init__(self) -> None:
        self._shared = Shared.of(self.budget.window)

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._run, name="salesloft-budget", daemon=True).start()

    def kick(self) -> None:
        """Look at once whether a turn is due."""
        if not self._kicked:
            self._kicked = True
            loop, event = self._loop, self._event
            if loop is not None and event is not None:
                try:
                    loop.call_soon_threadsafe(event.set)
                except RuntimeError:  # it has ended
                    return

    def stop(self) -> None:
        """Say goodbye and end; `ended` tells when."""
        self._stopping = True
        self._kicked = False
        self.kick()

    def now(self) -> float:
        """The Redis's time."""
        return self.clock.time(self.here())

    def _run(self) -> None:
        try:
            with asyncio.Runner() as runner:
                runner.run(self.serve())
        except Exception as error:  # a bug: nobody shall wait for what never comes
            _log.exception("the thread that draws on the shared budget ended")
            self.budget.close(BudgetUnavailable(f"budget: {type(error).__name__} in the thread that draws on it"))
            self.wake()
        finally:
            self.ended.set_result(None)

    async def serve(self) -> None:
        """Take turns until it is stopped."""
        self._event, self._loop = asyncio.Event(), asyncio.get_running_loop()
        while not self._stopping:
            try:
                why = await self._stay_connected()
            finally:
                await self.ledger.close()
            if why is None:
                return
            self._failures += 1
            if self._failures > 1:  # a connection may be gone though the Redis is there
                self._pending = None
                self.budget.lose(str(why), self.now())
                self.wake()
                await self._rest(min(_FIRST_PAUSE * 2 ** min(self._failures - 2, 10), _LONGEST_PAUSE))

    async def _stay_connected(self) -> LedgerLost | None:
        """Take turns until the connection is lost; None when it was stopped."""
        try:
            await self.ledger.open()
        except LedgerLost as why:
            return why
        self._listening = None
        async with asyncio.TaskGroup() as tasks:
            listening = tasks.create_task(self._listen())
            try:
                await self._rest_until_return()
                await self._take_turn(self._pending or self.budget.turn(self.now()))
                while not self._stopping:
                    await self._work()
                await self._take_turn(self.budget.turn(self.now(), leaves=True))
            except LedgerLost as why:
                return why
            finally:
                listening.cancel()
        return None

    async def _work(self) -> None:
        self._kicked = False
        if self._listening is not None:
            raise self._listening
        self._read_news()
        due = self.budget.due(self.now())
        if due <= 0:
            await self._take_turn(self.budget.turn(self.now()))
        else:
            await self._rest(due)

    async def _rest_until_return(self) -> None:
        """Go on alone until the next window, for what the others spent of this one meanwhile nobody knows."""
        returns = self.now() + self.budget.until_return(self.now())
        while (left := returns - self.now()) > 0 and not self._stopping:
            if self._listening is not None:
                raise self._listening
            await self._rest(left)

    async def _listen(self) -> None:
        try:
            while True:
                news = await self.ledger.news()
                if news is not None:
                    self._heard = news
                    self._set()
        except LedgerLost as why:
            self._listening = why
            self._set()

    def _read_news(self) -> None:
        heard, self._heard = self._heard, None
        if heard is None:
            return
        try:
            shared = loaded(heard[1])
        except NotASnapshot:  # the next turn finds out
            return
        if shared.turns > self._shared.turns:
            self._version, self._shared = heard[0], shared
            self.budget.hear(shared)
            self.wake()

    async def _take_turn(self, turn: Turn) -> None:
        """Have a turn follow those of the other processes: it is worked out again until none came between."""
        self._pending = turn
        name = self.budget.name
        new = f"{name}.{turn.number}".encode()
        for attempt in range(_TRIES):
            now, known, self._version = self.now(), self._version, _UNKNOWN
            with self.budget.lock:
                before = self._shared.waits(name, now)
                lease = self._shared.take(name, turn, self.budget.terms, now)
                state = dumped(self._shared)
            publish = turn.urgent or self._helps(before, self._shared.waits(name, now))
            sent = self.here()
            held = await self.ledger.swap(known, new, state, publish=publish)
            self.clock.hear(held.time, sent, self.here())
            set_back = not attempt and self._shared.at > held.time + _SET_BACK
            if held.swapped and not set_back:
                self._version = new
                return self._taken(lease, now)
            self._begin_from(held.version, state if held.swapped else held.state, held.time)
            member = self._shared.members.get(name)
            if member is not None and member.turn == turn.number:  # it was taken, and only the answer lost
                return self._taken(self._shared.lease_of(name, turn.number), member.seen)
            if member is not None and self._may_wait(turn, member):
                return self._taken(None, member.seen)
            if attempt > 2:
                await asyncio.sleep(random.random() * 0.001 * attempt)  # noqa: S311  (out of the others' step)
        raise LedgerLost(f"no turn came about in {_TRIES} tries")

    def _helps(self, before: dict[tuple[int, bool], float], after: dict[tuple[int, bool], float]) -> bool:
        """Return whether others who wait should hear of a turn: they can go now, or not yet, or at another time."""
        least = self.budget.window * _NOTICED
        return any(abs(wait - before[ask]) > least for ask, wait in after.items() if wait != before.get(ask, wait))

    def _may_wait(self, turn: Turn, member: Member) -> bool:
        """Return whether a turn can be left out: the others know of us and of what we want, and it is not there."""
        now = self.now()
        if turn.tells or turn.ask is None or member.waits != turn.ask or not self.budget.lives(member.seen, now):
            return False
        return self._shared.wait(turn.ask, now) > 0

    def _taken(self, lease: Lease | None, now: float) -> None:
        self._pending, self._failures = None, 0
        self.budget.take(self._shared, lease, now)
        self.wake()

    def _begin_from(self, version: bytes, state: bytes, time: float) -> None:
        """Go on from what the Redis holds, or from the little that is left when it holds nothing of use."""
        known = self._shared
        self._version = version
        try:
            self._shared = loaded(state)
        except NotASnapshot:
            with self.budget.lock:
                self._shared = known.bereft(self.now())
        if self._shared.at > time + _SET_BACK:
            self._shared = self._shared.anew()

    async def _rest(self, seconds: float) -> None:
        assert self._event is not None  # noqa: S101  (serve() made it)
        if not self._kicked:
            try:
                async with asyncio.timeout(seconds if seconds < 3_600 else None):
                    await self._event.wait()
            except TimeoutError:
                pass
        self._event.clear()
        self._kicked = False

    def _set(self) -> None:
        self._kicked = True
        if self._event is not None:
            self._event.set()
