"""Progress of one call over all its attempts, and the time that it has."""

from __future__ import annotations

import math

from attrs import define, field

__all__ = ["Call"]


@define(eq=False)
class Call:
    """Progress of one call. `now` is an argument, in seconds of a monotonic clock."""

    place: int
    """In the queue for points."""
    deadline: float | None
    """Seconds for the whole call; None is no limit."""
    began: float
    attempt: int = 0
    """The last one, from 1."""
    spent_minutes: int = 0
    """Attempts that were answered with 429."""
    started: float = 0.0
    """When the first attempt was sent."""
    uncertain: bool = False
    """Whether an attempt may have taken effect although no success was answered."""
    ends: float = field(init=False)
    """When the deadline is over; infinity without one."""

    def __attrs_post_init__(self) -> None:
        self.ends = math.inf if self.deadline is None else self.began + self.deadline

    def resume(self, now: float) -> None:
        """Give the call its whole time again: its page was decoded late, which is not the call's time."""
        self.began = self.started = now
        self.__attrs_post_init__()

    def elapsed(self, now: float) -> float:
        """Return the seconds that count for the next retry: those of the deadline, or since the first attempt."""
        return now - (self.started if self.deadline is None else self.began)
