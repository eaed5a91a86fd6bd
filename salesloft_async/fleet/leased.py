"""What one process knows of the shared budget, and the points that it may spend without asking."""

from __future__ import annotations

import copy
import logging
import math
import threading
from collections.abc import Callable
from typing import Final, Literal, TypeAlias
from uuid import uuid4

from attrs import Factory, define, evolve, field

from salesloft_async.core.admission import Terms
from salesloft_async.core.budget import Budget, BudgetState, Reservation
from salesloft_async.errors import BudgetUnavailable, ConfigurationError, SalesloftError

from .costs import SharedCosts
from .pool import Outbox, Pool
from .shared import Shared, lifetime
from .snapshot import dumped, loaded
from .turns import Ask, Lease, Returned, Settled, Turn

__all__ = ["LeasedBudget", "OnLost"]

OnLost: TypeAlias = Literal["local", "raise"]
_log: Final = logging.getLogger("salesloft_async.fleet")
_LEASE: Final = 10
"""Points."""
_TRUSTED: Final = 2 / 3
"""Part of a lease's lifetime in which it may be spent: the other hosts must not take us for dead earlier."""
_BEAT: Final = 1 / 3
"""Part of it after which a process shows that it lives."""
_REMEMBERED: Final = 1.0
"""Seconds for which a Redis that could not be reached is not tried again."""


@define
class _Drawn(Reservation):
    """Points of a lease."""

    lease: int


@define
class _Apart(Reservation):
    """Points taken while the Redis was lost."""

    budget: Budget


@define(eq=False)
class LeasedBudget:
    """Lets requests go by leases of a shared budget; somebody else (`kick`) sees to it that turns are taken.

    As long as nothing is known of the Redis everybody waits. When it is lost, every process spends its part of the
    limit, or every request fails, as `on_lost` says.
    """

    where: str
    """The Redis, without its password."""
    lease: int | None = None
    """Points of a lease at the most; None for what is usual."""
    on_lost: OnLost = "local"
    window: float = 60.0
    kick: Callable[[], None] = field(default=lambda: None, repr=False)
    """Have a turn looked for."""
    name: str = Factory(lambda: uuid4().hex)
    terms: Terms = Factory(Terms)
    shared: Shared | None = None
    """As of the last turn that is known of, be it another process's; None before the first."""
    costs: SharedCosts = field(init=False)
    _pool: Pool = field(init=False)
    _outbox: Outbox = Factory(Outbox)
    _ask: Ask | None = None
    _free: float = math.inf
    """Since when what is asked for seems to be there."""
    _number: int = 0
    _seen: float = -math.inf
    """When the others last heard of us."""
    _halted: bool = False
    """Whether a 429 came that the others have not heard of yet."""
    _local: Budget | None = None
    """What we may spend on our own while the Redis is lost."""
    _parts: int = 1
    """How many processes the limit is then divided among."""
    _wrong: SalesloftError | None = None
    """An argument that turned out not to be right."""
    _failure: tuple[float, SalesloftError] | None = None
    """Until when it is raised, and what."""
    _process: int = 0
    lock: threading.RLock = field(factory=threading.RLock, repr=False)
    """Held by whoever changes anything, `shared` too."""

    def __attrs_post_init__(self) -> None:
        self._pool = Pool(self.lease or _LEASE)
        self.costs = SharedCosts(tell=self._tell_cost)

    @property
    def told(self) -> bool:
        """Return whether leases pace the requests; in a process on its own its headers do."""
        return self._local is None or self._local.told

    @property
    def allowance(self) -> float:
        """Points per window that we may spend."""
        return self._model.allowance

    def agree(self, most: float, share: float) -> None:
        """Spend so many points per window at the most, and no more than a part of the limit: all processes together."""
        with self.lock:
            self.terms = Terms(most, share)
            if self._local is not None:
                self._local.agree(most / self._parts, share / self._parts)
            elif self.shared is not None:
                self._hurry()

    def wait(self, cost: int, now: float, *, background: bool = False) -> float:
        """0 when a lease has the points, infinity when one has to be waited for.

        Raises BudgetUnavailable when there is no Redis, and no part of the limit to be spent without it.
        """
        with self.lock:
            if self._local is not None:
                return self._local.wait(cost, now, background=background)
            if self._wrong is not None:
                raise copy.copy(self._wrong)
            if self._spendable(cost, now, background):
                return 0.0
            if self._failure is not None and now < self._failure[0]:
                raise copy.copy(self._failure[1])
            self._ask = Ask(cost, self._pool.size, background)
            self.kick()
            return math.inf

    def forecast(self, cost: int, now: float, *, background: bool = False) -> float:
        """Return the seconds until `cost` points are expected, at the least, as far as this process knows."""
        with self.lock:
            if self._local is not None:
                return self._local.forecast(cost, now, background=background)
            if self.shared is None or self._spendable(cost, now, background):
                return 0.0
            return self.shared.budget.forecast(cost, now, background=background)

    def reserve(self, cost: int, now: float, *, background: bool = False) -> Reservation:
        """Take points for a request that is about to be sent."""
        with self.lock:
            if self._local is not None:
                taken = self._local.reserve(cost, now, background=background)
                return _Apart(*_values(taken), budget=self._local)
            assert self._pool.lease is not None  # noqa: S101  (wait() looked)
            assert self.shared is not None  # noqa: S101  (it gave the lease)
            self._pool.take(cost, now)
            held = self._pool.lease.reservation
            window = self.shared.budget.window_at(now)
            return _Drawn(
                cost, now, background, held.probe, self.shared.budget.spent, window, self._process,
                lease=self._pool.lease.number,
            )  # fmt: skip

    def refund(self, reservation: Reservation) -> None:
        """Give back the points of a request that was never sent."""
        with self.lock:
            if isinstance(reservation, _Apart):
                reservation.budget.refund(reservation)
            elif isinstance(reservation, _Drawn) and reservation.process == self._process:
                self._put_back(reservation)

    def settle(
        self, reservation: Reservation, now: float, *, answered: bool = True, charged: int | None = None,
        remaining: float | None = None, server_time: float | None = None, refused: bool = False,
        retry_after: float | None = None,
    ) -> None:  # fmt: skip
        """Account for a request that was sent, with what its answer says: the others will hear of it."""
        with self.lock:
            if isinstance(reservation, _Apart):
                reservation.budget.settle(
                    reservation, now, answered=answered, charged=charged, remaining=remaining, server_time=server_time,
                    refused=refused, retry_after=retry_after,
                )  # fmt: skip
            elif isinstance(reservation, _Drawn) and reservation.process == self._process:
                told = Reservation(*_values(reservation)[:-1], process=0)
                self._halted = self._halted or refused
                said = (answered, charged, remaining, server_time, refused, retry_after)
                if self._outbox.add(Settled(reservation.lease, told, now, *said), now):
                    self.kick()

    def close(self, error: SalesloftError) -> None:
        """Nothing comes any more: whoever waits gets the error."""
        with self.lock:
            self._wrong = error

    def fork(self, now: float) -> None:
        """In a forked child, which is a process of its own: leases and reports are the parent's."""
        del now
        self.lock = threading.RLock()
        self._begin_anew()
        self.shared, self._local, self._failure = None, None, None

    def state(self, now: float, *, waiting: int = 0) -> BudgetState:
        """What is known of the team's points: those that all processes spent, and those that are left for this one."""
        with self.lock:
            if self._local is not None or self.shared is None:
                return self._model.state(now, waiting=waiting)
            shared = loaded(dumped(self.shared))
            shared.take(self.name, Turn(self._number, tuple(self._outbox.accounts)), self.terms, now)
            state = shared.budget.state(now, waiting=waiting)
            return evolve(
                state, remaining=state.remaining + self._pool.left, in_flight=state.in_flight - self._pool.left
            )

    def due(self, now: float) -> float:
        """Seconds until a turn should be taken, if there is no news earlier."""
        with self.lock:
            if self.shared is None:
                return 0.0
            beat = self._until_beat(self._seen, now)
            idle = self._pool.until_idle(now, self.window) if self._stands(now) or not self._pool.left else 0.0
            return min(self._until_granted(now), self._outbox.until_due(now, self.window), idle, beat)

    def until_return(self, now: float) -> float:
        """Seconds for which to go on alone though the Redis is back."""
        with self.lock:
            return 0.0 if self._local is None else self._local.state(now).window_ends

    def lives(self, seen: float, now: float) -> bool:
        """Return whether the others need not hear of us again yet, who last did at `seen`."""
        return self._until_beat(seen, now) > 0

    def turn(self, now: float, *, leaves: bool = False) -> Turn:
        """What to say now. It is said once: whoever takes it sees to it that it is heard."""
        with self.lock:
            self._number += 1
            idle = self._pool.until_idle(now, self.window) <= 0
            done = leaves or idle or self._ask is not None or not self._stands(now)
            if done and (given_back := self._pool.emptied(idle=idle)) is not None:
                self._outbox.add(given_back, now)
            accounts, costs = self._outbox.emptied()
            outside = 0 if self._local is None else self._local.state(now).in_flight
            ask = None if leaves else self._ask  # nobody would spend, nor account for, what it gets
            return Turn(self._number, accounts, costs, ask, outside, leaves)

    def take(self, shared: Shared, lease: Lease | None, now: float) -> None:
        """A turn that was taken at `now` brought this."""
        with self.lock:
            first = self.shared is None
            back = not first and (self._local is not None or self._failure is not None)
            self._local, self._failure = None, None
            self._seen, self._halted = now, False
            self._know(shared)
            if lease is not None:
                self._pool.put(lease, now)
                self._ask, self._free = None, math.inf
            if first:
                self._check_lease(shared)
        if back:
            _log.info("the shared budget's Redis at %s is back", self.where)

    def hear(self, shared: Shared) -> None:
        """Another process's turn led to this."""
        with self.lock:
            if self.shared is not None and shared.turns > self.shared.turns:
                self._know(shared)

    def lose(self, why: str, now: float) -> None:
        """There is no Redis: what we drew and did not report counts as spent there."""
        with self.lock:
            first = self._local is None and self._failure is None
            if self.shared is not None and self.on_lost == "local":
                if self._local is None:
                    self._go_on_alone(self.shared, why, now)
            else:
                lost = "was never reached" if self.shared is None else "is lost"
                error = BudgetUnavailable(f"budget: the Redis at {self.where} {lost}: {why}")
                self._failure = (now + _REMEMBERED, error)
            if first or self._ask is not None:  # the turn that asked may have been taken: its lease is nobody's
                self._begin_anew()

    @property
    def _model(self) -> Budget:
        if self._local is not None:
            return self._local
        return Budget(window=self.window) if self.shared is None else self.shared.budget

    def _know(self, shared: Shared) -> None:
        self.shared = shared
        self.costs.take(shared.costs)
        lease, member = self._pool.lease, shared.members.get(self.name)
        if lease is not None and (member is None or lease.number not in member.leases):  # it counts as spent
            self._pool.emptied(idle=False)

    def _spendable(self, cost: int, now: float, background: bool) -> bool:
        lease = self._pool.lease
        if lease is None or self._pool.left < cost or (background and not lease.reservation.background):
            return False
        return self._stands(now)

    def _stands(self, now: float) -> bool:
        """Return whether what is left of the lease may be spent."""
        if self._pool.lease is None or self.shared is None or self._halted:
            return False
        fresh = now < self._seen + lifetime(self.window) * _TRUSTED
        return fresh and self.shared.budget.stands(self._pool.lease.reservation, now)

    def _until_beat(self, seen: float, now: float) -> float:
        return seen + lifetime(self.window) * _BEAT - now

    def _until_granted(self, now: float) -> float:
        ask, shared = self._ask, self.shared
        if ask is None:
            return math.inf
        assert shared is not None  # noqa: S101  (due() looked)
        member = shared.members.get(self.name)
        if member is None or member.waits != ask:  # the others do not know yet what we want
            return 0.0
        if (wait := shared.wait(ask, now)) > 0:
            self._free = math.inf
            return wait
        self._free = min(self._free, now)
        return self._free + shared.head_start(self.name) - now

    def _put_back(self, reservation: _Drawn) -> None:
        if self._pool.put_back(reservation.lease, reservation.cost):
            return
        if self._outbox.add(Returned(reservation.lease, reservation.cost), reservation.sent):
            self.kick()

    def _tell_cost(self, method: str, path: str, documented: int, charged: int) -> None:
        with self.lock:
            self._outbox.costs.append((method, path, documented, charged))

    def _hurry(self) -> None:
        self._outbox.urgent = True
        self.kick()

    def _go_on_alone(self, shared: Shared, why: str, now: float) -> None:
        self._parts = max(len(shared.members), 1)
        self._local = shared.budget.part(self._parts, now)
        _log.warning(
            "the shared budget's Redis at %s is lost (%s): until it is back this process spends 1/%d of the limit",
            self.where, why, self._parts,
        )  # fmt: skip

    def _begin_anew(self) -> None:
        self._process += 1
        self.name = uuid4().hex
        self._pool = Pool(self.lease or _LEASE)
        self._outbox = Outbox()
        self._ask, self._free, self._halted, self._seen = None, math.inf, False, -math.inf

    def _check_lease(self, shared: Shared) -> None:
        allowance = min(self.terms.most, self.terms.share * shared.budget.limit)
        if self.lease is not None and self.lease > allowance:
            said = f"lease: takes up to {allowance:g} points, all that the budget has, not {self.lease}"
            self._wrong = ConfigurationError(said).about("many-workers")


def _values(reservation: Reservation) -> tuple[int, float, bool, bool, int, int, int]:
    taken = reservation
    return (
        taken.cost, taken.sent, taken.background, taken.probe, taken.spent_before, taken.window, taken.process
    )  # fmt: skip
