"""The points that a process holds, and what it has to report about those that it spent. Pure."""

from __future__ import annotations

import math
from typing import Final

from attrs import Factory, define

from .turns import Lease, Returned, Settled

__all__ = ["Outbox", "Pool"]

_KEPT: Final = 1 / 60
"""Part of a window for which points are kept that nobody spends."""
_GATHERED: Final = 1 / 600
"""Part of a window for which reports are gathered that nobody waits for."""
_LONG: Final = 1_000
"""Reports that are enough to be sent at once."""


@define
class Pool:
    """The lease that is being spent. Another one is twice as large, and half as large where points were left over."""

    most: int
    """Points of a lease at the most."""
    lease: Lease | None = None
    left: int = 0
    """Points of it that are not spent."""
    size: int = 1
    """Points to ask for."""
    _used: float = 0.0
    """When points were last taken."""

    def put(self, lease: Lease, now: float) -> None:
        """Begin with a lease."""
        self.lease, self.left, self._used = lease, lease.points, now

    def take(self, cost: int, now: float) -> None:
        """Spend points of it."""
        self.left -= cost
        self._used = now
        if not self.left:
            self.size = min(self.size * 2, self.most)

    def put_back(self, lease: int, points: int) -> bool:
        """Whether points that were taken, but not spent, are of the lease that is at hand, and so can be spent yet."""
        if self.lease is None or self.lease.number != lease:
            return False
        self.left += points
        return True

    def until_idle(self, now: float, window: float) -> float:
        """Seconds until the points that are left should go to others; infinity when there are none."""
        return self._used + window * _KEPT - now if self.left else math.inf

    def emptied(self, *, idle: bool) -> Returned | None:
        """What is to be given back."""
        lease, left = self.lease, self.left
        self.lease, self.left = None, 0
        if idle:
            self.size = max(self.size // 2, 1)
        return Returned(lease.number, left) if lease is not None and left else None


@define
class Outbox:
    """What the next turn will say."""

    accounts: list[Settled | Returned] = Factory(list[Settled | Returned])
    costs: list[tuple[str, str, int, int]] = Factory(list[tuple[str, str, int, int]])
    urgent: bool = False
    _since: float = math.inf
    """When the first of them came in."""

    def add(self, account: Settled | Returned, now: float) -> bool:
        """Report something; whether that changes when the next turn is due."""
        first = not self.accounts
        self.accounts.append(account)
        self._since = min(self._since, now)
        hurry = (isinstance(account, Settled) and account.urgent) or len(self.accounts) == _LONG
        self.urgent = self.urgent or hurry
        return first or hurry

    def until_due(self, now: float, window: float) -> float:
        """Seconds until they should be sent; infinity when there are none."""
        return 0.0 if self.urgent else self._since + window * _GATHERED - now

    def emptied(self) -> tuple[tuple[Settled | Returned, ...], tuple[tuple[str, str, int, int], ...]]:
        """All of them."""
        said = tuple(self.accounts), tuple(self.costs)
        self.accounts, self.costs, self.urgent, self._since = [], [], False, math.inf
        return said
