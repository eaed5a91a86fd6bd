"""Whether the team's limit became lower: windows then begin with less than it."""

from __future__ import annotations

from typing import Final

from attrs import Factory, define

__all__ = ["LowerLimit"]

_ENOUGH: Final = 3
"""Windows in a row that begin with less, though somebody else may have spent the difference."""


@define
class LowerLimit:
    """The windows that began with less than the limit, since one began with all of it."""

    _low: list[float] = Factory(list[float])

    def learn(self, limit: float, had: float | None, *, quiet: bool) -> float:
        """The limit, as far as it is known when a window begins with less.

        Args:
            limit: The limit, as far as it was known.
            had: Points that the window held before our first request; None when that came late.
            quiet: Whether nobody else spent anything in the window before.
        """
        if self._low and quiet:
            limit = self._low[-1]
        if had is None or had >= limit:
            self._low.clear()
            return limit if had is None else had
        self._low.append(had)
        return max(self._low) if len(self._low) >= _ENOUGH else limit
