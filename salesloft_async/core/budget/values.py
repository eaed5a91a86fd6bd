"""What goes in and out of a budget: points taken for a request, and what is known at a moment."""

from __future__ import annotations

from typing import Protocol

from attrs import define, frozen

__all__ = ["BudgetState", "Points", "Reservation"]


@frozen
class BudgetState:
    """What a budget knows at a moment."""

    limit: float
    """Points per minute of the whole team, as far as the answers have told; 600 before any did."""
    remaining: float
    """Points that can be spent now, under `rate_limit` and `share` too."""
    spent: int
    """Points spent since the first client of this token was made; with a RedisBudget those of all processes."""
    in_flight: int
    """Points of requests without an answer yet."""
    waiting: int
    """Requests that wait for points."""
    window_ends: float
    """Seconds until the server's minute ends; 0 when that is not known."""
    share: float
    """Part of the limit that may be spent."""
    paused: float
    """Seconds until sending goes on after a 429; 0 when there was none."""
    allowance: float
    """Points per minute that may be spent: what `rate_limit` and `share` leave of the limit."""


@define
class Reservation:
    """Points taken for one request."""

    cost: int
    sent: float
    background: bool
    probe: bool
    """Whether everybody waits for its answer."""
    spent_before: int
    """Points that were answered for when it was sent."""
    window: int
    """The number of the server's window that it was sent in, or of an earlier one."""
    process: int
    """Counts the forks before it: a child knows nothing of what its parent sent."""


class Points(Protocol):
    """Points that requests are let go by: a Budget of this process, or one that is shared with others."""

    @property
    def told(self) -> bool:
        """Return whether something tells what is left, so that no pace of our own is needed."""
        ...

    @property
    def allowance(self) -> float:
        """Points per window that we may spend."""
        ...

    @property
    def window(self) -> float:
        """Seconds of the server's counting window."""
        ...

    def agree(self, most: float, share: float) -> None:
        """Spend so many points per window at the most, and no more than a part of the limit."""
        ...

    def wait(self, cost: int, now: float, *, background: bool = False) -> float:
        """Seconds until `cost` points may be spent: 0 is now, infinity is when there is news."""
        ...

    def forecast(self, cost: int, now: float, *, background: bool = False) -> float:
        """Return the seconds until `cost` points are expected, at the least; infinity when that is not known."""
        ...

    def reserve(self, cost: int, now: float, *, background: bool = False) -> Reservation:
        """Take points for a request that is about to be sent."""
        ...

    def refund(self, reservation: Reservation) -> None:
        """Give back the points of a request that was never sent."""
        ...

    def settle(
        self, reservation: Reservation, now: float, *, answered: bool = True, charged: int | None = None,
        remaining: float | None = None, server_time: float | None = None, refused: bool = False,
        retry_after: float | None = None,
    ) -> None:  # fmt: skip
        """Account for a request that was sent, with what its answer says."""
        ...

    def fork(self, now: float) -> None:
        """In a forked child: what is in flight is the parent's."""
        ...

    def state(self, now: float, *, waiting: int = 0) -> BudgetState:
        """What is known now."""
        ...
