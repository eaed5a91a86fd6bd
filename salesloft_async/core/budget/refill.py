"""Whether the server gives points back all the time, not by the minute: its count then rises although we spend."""

from __future__ import annotations

import math
from typing import Final

from attrs import define

__all__ = ["RefillWatch"]

_FIRST_ENOUGH: Final = 3
"""Rises within one window that make sure; more after a refusal has shown that it was no refill."""
_MEASURED: Final = 1 / 6
"""Part of a window over which the rate is measured."""


@define
class RefillWatch:
    """Counts rises of what is left that only a steady refill explains."""

    rate: float = math.inf
    """Points a second that come back, as measured; infinity before that."""
    rises: int = 0
    """Rises in this window, or since a jump."""
    _enough: int = _FIRST_ENOUGH
    _left: float = 0.0
    _spent: float = 0.0
    """Points that were spent or in flight when `_left` was told: what exceeds them was spent after it."""
    _at: float = 0.0
    _began: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """The same three as the window, or the present measurement, began."""

    def begin(self, left: float, spent: float, now: float) -> None:
        """A window began: nothing that happened before it tells anything."""
        self.rises = 0
        self._left, self._spent, self._at = self._began = left, spent, now

    def look(
        self, left: float, charged: int, *, sent: float, spent_before: float, spent: float, now: float, rate: float
    ) -> bool:
        """Return whether by now it is sure that the server refills.

        Args:
            left: What an answer says is left.
            charged: What it cost.
            sent: When its request was sent.
            spent_before: Points that were answered for when it was sent.
            spent: Points that are answered for, or in flight, now.
            rate: Points a second that a refill would give.
        """
        if sent < self._at:  # the server may have seen it earlier
            return False
        rise = left + charged + max(spent_before - self._spent, 0) - self._left
        if rise <= 0:
            return False
        steady = rise <= 1 + 1.5 * rate * (now - self._at)
        self.rises = self.rises + 1 if steady else 0  # a jump is a changed limit
        self._left, self._spent, self._at = left, spent, now
        if self.rises < self._enough:
            return False
        self.rate = max(self._measured(left, charged + spent_before, now), rate / 10)
        self._began = left, spent, now
        return True

    def measure(self, left: float, spent: float, now: float, limit: float, window: float) -> None:
        """Keep the rate true, less what others spend; a bucket that may be full tells nothing of it."""
        if now - self._began[2] < window * _MEASURED:
            return
        if max(left, self._began[0]) < limit / 2:
            self.rate = max((self.rate + self._measured(left, spent, now)) / 2, limit / window / 10)
        self._began = left, spent, now

    def mistaken(self) -> None:
        """A refusal came where a refill should have been: be slower to believe in one."""
        self.rises = 0
        self._enough *= 4

    def _measured(self, left: float, spent: float, now: float) -> float:
        had, before, since = self._began
        return (left + spent - had - before) / max(now - since, 0.001)
