"""What the team's other integrations spend, as far as the server's count falls by more than we spent."""

from __future__ import annotations

import math
from typing import Final

from attrs import define

__all__ = ["Others"]

_MOST_KEPT: Final = 0.025
"""Part of the limit that is kept for others at the most: 97 % shall be used."""


@define
class Others:
    """A window's points that somebody else spent, and how many more may be gone before a request of ours arrives."""

    seen: float = 0.0
    """Points that others surely spent in this window."""
    _flow: float = 0.0
    """The same without the greater part of what went at once: it says nothing of what comes next."""
    _had: float = 0.0
    _began: float = 0.0
    _heard: float = 0.0
    _burst: float = 0.0
    """The most points that went at once."""
    _trip: float = 0.0
    """Seconds from sending to answer, lately."""

    def begin(self, had: float, now: float) -> None:
        """A window began, and held so many points before our first request."""
        self.seen, self._flow, self._had = 0.0, 0.0, had
        self._began = self._heard = now
        self._burst /= 2

    def look(self, left: float, own: float, trip: float, now: float) -> None:
        """The server has `left` points left, and we spent `own` at the most."""
        self._heard = now
        self._trip += (trip - self._trip) / 4
        gone = self._had - left - own
        if gone > self.seen:
            self._burst = max(self._burst, gone - self.seen)
            self._flow += min(gone - self.seen, _MOST_KEPT * self._had)
            self.seen = gone

    def margin(self, limit: float) -> float:
        """Points to leave alone, so that what others spend meanwhile makes no request of ours one too many."""
        return min(self._burst + 2 * self._rate * self._trip, _MOST_KEPT * limit)

    def since(self, now: float) -> float:
        """Points that they probably spent since it was last told what is left."""
        return self._rate * (now - self._heard)

    def until_stale(self, limit: float, now: float) -> float:
        """Seconds until they have probably spent so much that it is time to ask again."""
        return self._heard + _MOST_KEPT * limit / self._rate - now if self._rate else math.inf

    @property
    def _rate(self) -> float:
        return self._flow / max(self._heard - self._began, self._trip, 0.001)
