"""The server's clock, as the Date headers of its answers tell it: which of its windows a moment falls in."""

from __future__ import annotations

import math
from typing import Final

from attrs import define

__all__ = ["ServerClock"]

_DRIFT: Final = 1e-4
"""Seconds a second by which two machines' clocks may come apart."""
_GUARD: Final = 1 / 600
"""Part of a window by which a window is taken to begin late: the server's counters and its Date may differ a little."""
_ROUNDING: Final = 1e-5
"""Seconds; more than what a sum of seconds since the epoch is off by."""


@define
class ServerClock:
    """The server's clock, at its earliest: a Date has whole seconds and comes late, so the estimate only grows."""

    window: float
    """Seconds of the server's counting window, which begins at each multiple of it."""
    _ahead: float = -math.inf
    """The server's clock less ours, at the least."""
    _heard: float = 0.0
    _suspected: float | None = None
    """The same by the last answer, where that contradicts all others."""

    @property
    def known(self) -> bool:
        """Return whether any Date was heard."""
        return self._ahead > -math.inf

    def hear(self, date: float, sent: float, now: float) -> bool:
        """Learn from a Date header, in seconds since the epoch, of an answer to what was sent at `sent`.

        Return whether it is believed: a clock that is half a window away has to be confirmed by the next answer.
        """
        least, most = date - now, date + 1 - sent
        apart = max(least - self._ahead, self._ahead - most) if self.known else 0.0
        suspected, self._suspected = self._suspected, least if apart > self.window / 2 else None
        if self._suspected is not None and (suspected is None or abs(least - suspected) > self.window / 2):
            return False
        self._suspected = None
        ahead = self._ahead - _DRIFT * (now - self._heard)
        self._ahead = ahead if least <= ahead <= most else least
        self._heard = now
        return True

    def window_of(self, now: float) -> int:
        """The number of the window that has surely begun."""
        return math.floor((now + self._ahead) / self.window - _GUARD)

    def window_of_date(self, date: float) -> int:
        """The number of the window that a Date falls in."""
        return int(date // self.window)

    def until_next(self, now: float) -> float:
        """Seconds until the next window has surely begun; a whole window when no Date was heard."""
        if not self.known:
            return self.window
        return self.window * (1 - ((now + self._ahead) / self.window - _GUARD) % 1) + _ROUNDING

    def until_end(self, window: int, now: float) -> float:
        """Return the seconds until the window of this number is surely over, which a Date showed to have begun."""
        return self.window * (window + 1 + _GUARD) - (now + self._ahead) + _ROUNDING
