"""The budget that all processes of a team draw on: the model of the team's points, and who holds leases of it. Pure.

A lease is points taken for several requests of one process, for it to spend without asking each time. Those of a
process that is heard of no more count as spent, until an answer tells what is left. `now` is the time of the Redis, in
seconds.
"""

from __future__ import annotations

import math
from typing import Final

from attrs import Factory, define, evolve

from salesloft_async.core.admission import Terms
from salesloft_async.core.budget import Budget, Costs, Reservation

from .turns import Ask, Lease, Returned, Settled, Turn

__all__ = ["Member", "Shared", "lifetime"]

_LIFETIME: Final = 1 / 6
"""Part of a window for which a process counts as alive that is not heard of."""
_SHORTEST: Final = 1.0
"""Seconds of it at the least: a process may be held up for so long, however short the window is."""
_PARTS: Final = 2
"""Of what is left, a process gets at once no more than one in so many of its part."""
_GRAIN: Final = 1 / 200
"""Part of a window within which the log of what was spent makes no difference, which bounds what Redis holds."""
_STEP: Final = 1 / 12_000
"""Part of a window by which one process after another asks for what all wait for."""


def lifetime(window: float) -> float:
    """Seconds without news after which a process counts as dead, and its leases as spent."""
    return max(window * _LIFETIME, _SHORTEST)


@define
class _Held:
    """A lease, as far as it is not accounted for."""

    points: int
    reservation: Reservation


@define
class Member:
    """A process."""

    terms: Terms
    seen: float
    """When it was heard of."""
    turn: int = 0
    """The number of its last turn."""
    waits: Ask | None = None
    """What it could not get; it wants to hear when it can."""
    since: float = 0.0
    """When it first asked for that."""
    leases: dict[int, _Held] = Factory(dict[int, _Held])
    """By the number of the turn that brought each."""


@define
class Shared:
    """The team's budget, and the processes that draw on it."""

    budget: Budget
    costs: Costs = Factory(Costs)
    members: dict[str, Member] = Factory(dict[str, Member])
    at: float = -math.inf
    """The time of the last turn."""
    turns: int = 0
    """Those of all processes: of two states the one with more is the newer."""

    def take(self, name: str, turn: Turn, terms: Terms, now: float) -> Lease | None:
        """A process's turn: it accounts for what it did, and gets points if it asked for some and there are."""
        self.at = now = max(now, self.at)
        self.turns += 1
        member = self.members.setdefault(name, Member(terms, now))
        member.terms, member.seen, member.turn = terms, now, turn.number
        self._bury(now)
        for account in turn.accounts:
            self._account(member, account)
        for method, path, documented, charged in turn.costs:
            self.costs.learn(method, path, documented, charged)
        if turn.outside:
            self.budget.doubt(turn.outside, now)
        if turn.leaves:
            self._remove(name, now)
        self._agree()
        lease = None if turn.ask is None else self._lease(turn.ask, turn.number, now)
        if lease is not None:
            member.leases[lease.number] = _Held(lease.points, lease.reservation)
        elif turn.ask is not None and member.waits is None:
            member.since = now
        member.waits = turn.ask if lease is None else None
        return lease

    def wait(self, ask: Ask, now: float) -> float:
        """Seconds until what is asked for may be granted; infinity is "when there is news"."""
        return self.budget.wait(ask.cost, max(now, self.at), background=ask.background)

    def head_start(self, name: str) -> float:
        """Seconds that a process that waits leaves to those that wait for longer, or for interactive calls."""
        place = self._place(name)
        before = sum(member.waits is not None and self._place(other) < place for other, member in self.members.items())
        return before * self.budget.window * _STEP

    @classmethod
    def of(cls, window: float, limit: float = 600.0) -> Shared:
        """One that knows nothing yet but the limit, in points per window."""
        return cls(Budget(limit, window, grain=window * _GRAIN))

    def bereft(self, now: float) -> Shared:
        """What goes on when the Redis lost everything: what this process knows, and no leases."""
        self.budget.forget(now)
        return Shared(self.budget, self.costs, at=now)

    def anew(self) -> Shared:
        """What goes on when no time holds any more: the limit and the costs. A single request then goes first."""
        return evolve(Shared.of(self.budget.window, self.budget.limit), costs=self.costs)

    def lease_of(self, name: str, number: int) -> Lease | None:
        """The lease that a turn brought, when its answer was lost."""
        held = self.members[name].leases.get(number) if name in self.members else None
        return None if held is None else Lease(number, held.points, held.reservation)

    def waits(self, name: str, now: float) -> dict[tuple[int, bool], float]:
        """For what the other processes wait, points and whether for background work, and how many seconds."""
        asked = {
            (member.waits.cost, member.waits.background)
            for other, member in self.members.items()
            if other != name and member.waits is not None
        }
        now = max(now, self.at)
        return {(cost, background): self.budget.wait(cost, now, background=background) for cost, background in asked}

    def _place(self, name: str) -> tuple[bool, float, str]:
        member = self.members[name]
        return member.waits is not None and member.waits.background, member.since, name

    def _bury(self, now: float) -> None:
        dead = [name for name, member in self.members.items() if member.seen < now - lifetime(self.budget.window)]
        for name in dead:
            self._remove(name, now)

    def _remove(self, name: str, now: float) -> None:
        for held in self.members.pop(name).leases.values():
            self.budget.settle(evolve(held.reservation, cost=held.points), now, answered=False)

    def _account(self, member: Member, account: Settled | Returned) -> None:
        held = member.leases.get(account.lease)
        if held is None:  # it counts as spent already
            return
        points = account.points if isinstance(account, Returned) else account.reservation.cost
        taken, last = held.reservation, held.points <= points
        held.points -= points
        if last:
            del member.leases[account.lease]
        if isinstance(account, Returned):  # what is left of a probe is still on its way
            self.budget.refund(evolve(taken, cost=points, probe=taken.probe and last))
            return
        held.reservation = evolve(taken, probe=False)  # a probe ends once, with its first answer
        self.budget.settle(
            evolve(account.reservation, probe=taken.probe),
            account.at,
            answered=account.answered,
            charged=account.charged,
            remaining=account.remaining,
            server_time=account.server_time,
            refused=account.refused,
            retry_after=account.retry_after,
        )

    def _agree(self) -> None:
        terms = [member.terms for member in self.members.values()]
        most = min((each.most for each in terms), default=math.inf)
        self.budget.agree(most, min((each.share for each in terms), default=1.0))

    def _lease(self, ask: Ask, number: int, now: float) -> Lease | None:
        if self.budget.wait(ask.cost, now, background=ask.background) > 0:
            return None
        taken = self.budget.reserve(ask.cost, now, background=ask.background)
        more = 0 if taken.probe else self._more(ask, now)
        if more:
            self.budget.reserve(more, now, background=ask.background)
        return Lease(number, ask.cost + more, taken)

    def _more(self, ask: Ask, now: float) -> int:
        """Points to grant besides those asked for: the fewer are left, and the more processes there are, the fewer."""
        fair = self.budget.state(now).remaining / (_PARTS * len(self.members))
        more = min(int(fair), ask.most) - ask.cost
        while more > 0 and self.budget.wait(more, now, background=ask.background) > 0:
            more //= 2
        return max(more, 0)
