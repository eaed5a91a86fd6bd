"""Points that background work leaves in a window, to interactive calls and to other integrations. Pure."""

from __future__ import annotations

import math
from typing import Final

from attrs import define, field

from .forecast import Forecast

__all__ = ["Reserve"]

_MARGIN: Final = 0.10
"""Part of the limit that is left beyond all forecasts as a window begins, or of the points that it begins with."""
_MOST: Final = 0.8
"""Part of the limit that is left to other integrations at the most, so that background work always goes on."""
_FIRST_BURST: Final = 1 / 2
"""Part of the limit that background work spends at once while nothing is known of other integrations."""
_KNOWN: Final = 0.9
"""Part of a window that must have been observed before the next one, for its forecast to be relied on."""
_WALL: Final = 0.05
"""A window with no more than this part of the limit has nothing for background work."""
_BURST: Final = 0.025
"""Part of the limit from which on points that others spent at once are a burst."""
_STARVED: Final = 1 / 12
"""Part of a window: when it had no points for so long at its end, what was needed is not known."""
_PRECISION: Final = 1 / 6_000
"""Part of a window to which a time to wait is computed."""


@define
class Reserve:
    """Forecasts of a window, a margin that shrinks with its time, and a pace as long as nothing is known.

    The margin shrinks with the square root of the time that is left, as the error of a sum of random arrivals does.
    """

    window: float
    """Seconds of the server's counting window."""
    _interactive: Forecast = field(init=False)
    _others: Forecast = field(init=False)
    _observed_from: float | None = None
    """When the first answer came; None when nothing is known."""
    _burst_ends: float = 0.0
    """The count of points spent at which the first burst is over."""
    _had: float = math.inf
    """Points that the window had for everybody."""
    _paced: float = 0.0
    """Points that were to be left as the pace began, and none as the window ends."""
    _paced_seconds: float = 1.0

    def __attrs_post_init__(self) -> None:
        self._interactive = Forecast(self.window)
        self._others = Forecast(self.window)

    def spend(self, points: int, now: float) -> None:
        """Count what interactive calls spent; 0 for an answer to background work."""
        self._interactive.add(points, now)

    def observe(self, points: float, left: float, limit: float, now: float) -> None:
        """Count what other integrations spent since the last answer, which left so many points."""
        self._others.add(points, now, truncated=points > _BURST * limit and left < _BURST * limit)

    def begin(
        self, *, had: float, limit: float, spent: int, left_before: float | None, seconds_before: float, now: float,
        until_next: float, follows: bool, lowered: float,
    ) -> None:  # fmt: skip
        """Begin a window.

        Args:
            had: Points of the window that we did not spend so far.
            limit: Points per window.
            spent: Points that we spent in all windows.
            left_before: Points that the window before had at its last answer.
            seconds_before: Seconds since that answer.
            now: The time.
            until_next: Seconds until the next window.
            follows: Whether the last answer was of one of the two windows before.
            lowered: Points by which the limit turned out to be lower.
        """
        began, gone = now - self.window + until_next, max(limit - had, 0.0)
        starved = False
        if follows and self._observed_from is not None:
            silent = seconds_before - (now - began)
            empty = left_before is not None and left_before < _WALL * limit and silent > _STARVED * self.window
            starved = empty or self._others.truncated
            self._interactive.begin(began)
            self._others.begin(began)
            self._others.correct(lowered)
            self._others.add(gone, now)
        else:
            self._interactive.restart(began, 0.0)
            self._others.restart(began, gone)
            self._observed_from, self._burst_ends = now, spent + _FIRST_BURST * limit
        self._had, self._paced, self._paced_seconds = had, 0.0, until_next
        if starved:
            self._paced = had
        elif began - self._observed_from < _KNOWN * self.window:
            self._paced = had - min(max(self._burst_ends - spent, 0.0), had * _FIRST_BURST)

    def wait(self, left: float, own: float, limit: float, most: float, seconds: float) -> float:
        """Return the seconds until background work may spend, if nothing else happens.

        Args:
            left: Points that the window has, after the request.
            own: Points that a share or a cap leaves, after the request.
            limit: Points per window.
            most: Points per window that we may spend.
            seconds: Seconds until the next window.
        """
        if self._room(left, own, limit, most, seconds) >= 0:
            return 0.0
        low, high = 0.0, seconds
        while high - low > _PRECISION * self.window:
            middle = (low + high) / 2
            low, high = (middle, high) if self._room(left, own, limit, most, middle) >= 0 else (low, middle)
        return seconds - low

    def _room(self, left: float, own: float, limit: float, most: float, seconds: float) -> float:
        """Return the points beyond the request that background work may spend, at so many seconds before the end."""
        others = min(self._others.remaining(seconds), _MOST * limit)
        margin = _MARGIN * min(most, self._had) * math.sqrt(seconds / self.window)
        ours = min(self._interactive.remaining(seconds), _MOST * most) + margin
        return min(left - max(others + ours, self._paced * seconds / self._paced_seconds), own - ours)
