"""Requests that go alone, so that their answers tell what is left before others follow. Pure."""

from __future__ import annotations

import math
from typing import Final

from attrs import define

__all__ = ["Probes"]

_PATIENCE: Final = 1 / 12
"""Part of a window for which a probe is waited for before another goes."""
_MOST_UNANSWERED: Final = 10


@define
class Probes:
    """State of the probes of a budget."""

    window: float
    """Seconds of the server's counting window."""
    required: bool = True
    """Whether one goes first: as long as nothing is known, and after a refusal."""
    in_flight: int = 0
    _sent: float = -math.inf
    _unanswered: int = 0
    """Probes in a row that brought no answer: each lets twice as many go, for the trouble is not the budget."""

    def begin(self, now: float) -> None:
        """Count a probe that is sent."""
        self.in_flight += 1
        self._sent = now

    def end(self, *, answered: bool) -> None:
        """Count the answer to a probe, or its loss."""
        self.in_flight -= 1
        self.required = self.required and not answered
        self._unanswered = 0 if answered else min(self._unanswered + 1, _MOST_UNANSWERED)

    def until_next(self, now: float) -> float:
        """Return the seconds until another probe may be sent."""
        if self.in_flight < 2**self._unanswered:
            return 0.0
        return max(self._sent + _PATIENCE * self.window - now, 0.0)
