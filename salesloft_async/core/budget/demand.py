"""What interactive calls take of a window, and so how many points background work leaves to them."""

from __future__ import annotations

from typing import Final

from attrs import define

__all__ = ["RESERVE", "Demand"]

RESERVE: Final = 0.10
"""Part of the limit that background work leaves to interactive calls as a window begins."""
_MORE: Final = 1.25
"""Interactive calls find so many times the points that they have been taking lately."""
_SOON: Final = 1 / 2
"""Part of a window from which on it tells what a whole one would have taken, had they not had to wait at its end."""
_MOST_RESERVED: Final = 0.9


@define
class Demand:
    """Points that interactive calls spend in a window."""

    _spent: int = 0
    _pace: float = 0.0
    """Points that they would spend in a whole window, going on as they did when the last of them was answered."""
    _before: float = 0.0
    """The same of the window before."""

    def spend(self, points: int, gone: float, window: float) -> None:
        """They spent points, when so many of the window's seconds were gone."""
        self._spent += points
        self._pace = self._spent * window / max(gone, window * _SOON)

    def begin(self, *, follows: bool) -> None:
        """A window began; whether the one before it was known."""
        self._before = self._pace if follows else 0.0
        self._spent, self._pace = 0, 0.0

    def reserve(self, most: float) -> float:
        """Points to leave to them as a window begins, of those that may be spent at the most."""
        return min(max(RESERVE * most, _MORE * self._before), _MOST_RESERVED * most)
