"""Forecast of the points that one party still spends in a window, from what it spent before. Pure."""

from __future__ import annotations

import math
from typing import Final

from attrs import Factory, define

__all__ = ["Forecast"]

_SLOT: Final = 1 / 20
"""Part of a window over which spending is averaged."""
_SLOTS: Final = 9
"""Slots whose average is the rate."""
_OUTLIERS: Final = 2
"""The highest of them, which are left out: a burst is counted by the window's total, not by the rate."""
_FREQUENT: Final = 10
"""Slots of a window with spending from which on silence means an end."""
_UNSEEN: Final = 5
"""Times the points of a new burst that the window could not serve, which the next window has ready."""
_GROWN: Final = 1.25
"""The same for a burst that is known and became larger."""


@define
class Forecast:
    """Points of a window that one party will still spend: other integrations, or interactive calls.

    Two estimates, of which the larger counts: the recent rate for the rest of the window, which follows even spending,
    and the totals of the last two windows less what this window has seen, which waits for bursts.
    """

    window: float
    """Seconds of the server's counting window."""
    rate: float = 0.0
    """Points a second, lately, without bursts."""
    total: float = 0.0
    """Points spent in this window."""
    truncated: bool = False
    """Whether a burst took all that the window had."""
    _rates: list[float] = Factory(list[float])
    """Points a second in each of the last slots."""
    _slot_began: float = 0.0
    _slot_points: float = 0.0
    _seen_at: float = 0.0
    """When the newest observation was made."""
    _ends: float = math.inf
    _before: float = 0.0
    """Points of the window before."""
    _certain: float = 0.0
    """Points that a whole window takes at the least: those of the smaller of the last two windows."""
    _likely: float = 0.0
    """Points that a whole window takes at the most: those of the larger one."""
    _ceiling: float = 0.0
    """The same until this window has seen as many points as the one before, which could not serve them all."""
    _fade: float = 0.0
    """Seconds at the end of the window in which points that are likely but not certain are released."""
    _is_first: bool = False
    """Whether nothing is known of the window before."""
    _late: float = 0.0
    """Points that were spent in the last slot of the window."""
    _spent_at: float = -math.inf
    _silence: float = 0.0
    """Seconds of the longest silence that ended in this window."""
    _silence_before: float = 0.0
    _active: int = 0
    """Slots of this window with spending."""
    _active_before: int = 0
    _stopped: bool = False
    """Whether a party that spent all the time has been silent for too long."""

    def add(self, points: float, now: float, *, truncated: bool = False) -> None:
        """Count points, or none, that were spent since the last call.

        Args:
            points: Points.
            now: The time.
            truncated: Whether they were all that the window had, so that more may have been needed.
        """
        if points > 0:
            self.total += points
            self._slot_points += points
            self.truncated = self.truncated or truncated
            self._silence = max(self._silence, now - self._spent_at)
            self._spent_at, self._stopped = now, False
            if now > self._ends - self.window * _SLOT:
                self._late += points
        self._seen_at = now
        if now - self._slot_began >= self.window * _SLOT:
            self._close_slot(now)

    def begin(self, began: float) -> None:
        """Begin the window that follows."""
        if self._seen_at > self._slot_began:
            self._close_slot(self._seen_at)
        total, before = self.total, self._before
        self._certain = total if self._is_first else min(total, before)
        self._likely = self._ceiling = max(total, before)
        if self.truncated:
            self._ceiling = total * _UNSEEN if before < total / 2 else self._likely * _GROWN
        self._fade = self.window * _SLOT
        if self._late > total / 8:
            self._fade = 0.0
        elif total < before / 2:
            self._fade = self.window
        self._before = total
        self._start(began)

    def restart(self, began: float, unobserved: float) -> None:
        """Begin a window before which nothing is known.

        Args:
            began: When the window began.
            unobserved: Points that were spent in it so far.
        """
        self._rates.clear()
        self.rate = self._before = self._certain = self._likely = self._ceiling = 0.0
        self._active = 0
        self._silence = math.inf
        self._stopped = False
        self._start(began)
        self.total, self._is_first = unobserved, True

    def correct(self, points: float) -> None:
        """Reduce the totals of earlier windows by points that were never spent: the limit was taken to be higher."""
        self._before, self._certain, self._likely, self._ceiling = (
            max(total - points, 0.0) for total in (self._before, self._certain, self._likely, self._ceiling)
        )

    def remaining(self, seconds: float) -> float:
        """Return the points that will be spent in so many last seconds of the window."""
        even = self.rate * seconds
        most = (self._ceiling if self.total < self._before else self._likely) - self.total
        if most <= 0 or self._stopped:
            return even
        certain = max(self._certain - self.total, 0.0)
        part = min(seconds / self._fade, 1.0) if self._fade else 1.0
        return max(even, certain + (most - certain) * part)

    def _start(self, began: float) -> None:
        self._silence_before, self._silence = self._silence, 0.0
        self._active_before, self._active = self._active, 0
        self.total = self._slot_points = self._late = 0.0
        self._is_first = False
        self._slot_began = self._seen_at = began
        self._ends = began + self.window
        self.truncated = False

    def _close_slot(self, now: float) -> None:
        seconds, slot = now - self._slot_began, self.window * _SLOT
        self._rates.extend([self._slot_points / seconds] * min(round(seconds / slot), _SLOTS))
        del self._rates[:-_SLOTS]
        if self._rates:
            ordered = sorted(self._rates)
            counted = ordered[:-_OUTLIERS] or ordered[:1]
            self.rate = sum(counted) / len(counted)
        self._active += self._slot_points > 0
        self._slot_points, self._slot_began = 0.0, now
        if self._active_before >= _FREQUENT:
            longest = max(self._silence, self._silence_before)
            self._stopped = self._stopped or now - self._spent_at > 2 * (longest + slot)
