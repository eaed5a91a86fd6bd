"""What the team's other integrations spend, as far as the server's count falls by more than we spent."""

from __future__ import annotations

from typing import Final

from attrs import define

__all__ = ["Others"]

_MOST_KEPT: Final = 0.025
"""Part of the limit that is kept for others at the most: 97 % shall be used."""
_FORGOTTEN: Final = 0.1
"""Points; who spent no more than that has not been seen for some windows."""


@define
class Others:
    """A window's points that somebody else spent, and how many more may be gone before a request of ours arrives."""

    seen: float = 0.0
    """Points that others surely spent in this window."""
    _had: float = 0.0
    _began: float = 0.0
    _heard: float = 0.0
    _flow: float = 0.0
    """Points that they probably spent, without what went at once: that says nothing of what comes next."""
    _lumps: float = 0.0
    """The greater part of what went at once."""
    _burst: float = 0.0
    """The most points that went at once, half as many with every window since."""
    _trip: float = 0.0
    """Seconds from sending to answer, lately."""

    def begin(self, had: float, now: float) -> None:
        """A window began, and held so many points before our first request."""
        self.seen = self._flow = self._lumps = 0.0
        self._had = had
        self._began = self._heard = now
        self._burst = self._burst / 2 if self._burst > _FORGOTTEN else 0.0

    def look(self, left: float, own: float, in_flight: float, trip: float, now: float) -> float:
        """Return the points that others surely spent since the last call.

        Args:
            left: Points that the server has left.
            own: Points of this window that we spent.
            in_flight: Points that we may have spent besides.
            trip: Seconds from sending to answer.
            now: The time.
        """
        self._heard = now
        self._trip += (trip - self._trip) / 4
        gone = self._had - left - own
        step = gone - in_flight - self.seen
        if step > 0:
            self.seen += step
            self._burst = max(self._burst, step)
            self._lumps += max(step - _MOST_KEPT * self._had, 0.0)
        self._flow = max(gone - self._lumps, 0.0)
        return max(step, 0.0)

    def margin(self, limit: float) -> float:
        """Points to leave alone, so that what others spend meanwhile makes no request of ours one too many."""
        return min(self._burst + 2 * self._rate * self._trip, _MOST_KEPT * limit)

    def since(self, now: float) -> float:
        """Points that they probably spent since it was last told what is left."""
        return self._rate * (now - self._heard)

    @property
    def _rate(self) -> float:
        return self._flow / max(self._heard - self._began, self._trip, 0.001)
