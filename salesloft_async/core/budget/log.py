"""What was spent in the last window's length of time, wherever that began."""

from __future__ import annotations

import math
from collections import deque

from attrs import Factory, define

__all__ = ["SlidingLog"]


@define
class SlidingLog:
    """Points by the time when they were answered; what is older than a window is forgotten."""

    window: float
    grain: float = 0.0
    """Seconds within which points are put together, at the time of the last of them."""
    _spent: deque[tuple[float, int]] = Factory(deque[tuple[float, int]])
    _sum: int = 0

    def add(self, points: int, now: float) -> None:
        """Points were spent."""
        self._forget(now)
        if not points:
            return
        self._sum += points
        if self.grain and self._spent and now // self.grain <= self._spent[-1][0] // self.grain:
            last, before = self._spent.pop()
            now, points = max(last, now), before + points
        self._spent.append((now, points))

    def total(self, now: float) -> int:
        """Points spent in the last window's length."""
        self._forget(now)
        return self._sum

    def until_forgotten(self, points: float, now: float) -> float:
        """Seconds until so many of the points are older than a window; infinity when there are not so many."""
        for when, spent in self._spent:
            points -= spent
            if points <= 0:
                return max(when + self.window - now, 0.001)
        return math.inf

    def _forget(self, now: float) -> None:
        while self._spent and self._spent[0][0] <= now - self.window:
            self._sum -= self._spent.popleft()[1]
