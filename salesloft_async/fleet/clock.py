"""The time that all hosts have in common, that of the Redis: our steady clock, and how far it is from there. Pure."""

from __future__ import annotations

import math
from typing import Final

from attrs import define

__all__ = ["FleetClock"]

_DRIFT: Final = 1e-4
"""Seconds a second by which two machines' clocks may come apart."""


@define
class FleetClock:
    """How far the Redis's clock is ahead of ours: by the quickest answer, as long as that can be true."""

    ahead: float = 0.0
    _off: float = math.inf
    """Seconds by which that may be wrong, when it was found."""
    _heard: float = 0.0

    def hear(self, time: float, sent: float, received: float) -> None:
        """The Redis's time, in an answer to what was sent at `sent`."""
        middle, off = time - (sent + received) / 2, (received - sent) / 2
        known = self._off + _DRIFT * (received - self._heard)
        was_set = abs(middle - self.ahead) > off + known
        if was_set or off <= known:
            self.ahead, self._off, self._heard = middle, off, received

    def time(self, here: float) -> float:
        """The Redis's time at a moment of ours."""
        return here + self.ahead
