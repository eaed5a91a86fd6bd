"""Counts of remaining points that contradict the known limit: believed once a second answer confirms them. Pure."""

from __future__ import annotations

from typing import Final

from attrs import define

__all__ = ["Outliers"]

_MOST_TIMES: Final = 4
"""Times the limit that an answer may say at once, as after a raise of the limit."""


@define
class Outliers:
    """State of the check."""

    _suspected: bool = False
    """Whether the last answer said more."""

    def believes(self, remaining: float, limit: float) -> bool:
        """Return whether to believe what an answer says is left."""
        confirmed, self._suspected = self._suspected, remaining > _MOST_TIMES * limit
        return confirmed or not self._suspected
