"""What a request costs: by the provider's page on rate limits, until an answer says otherwise."""

from __future__ import annotations

from typing import Final

from attrs import Factory, define

__all__ = ["Costs", "page_cost", "plausible"]

_DEEP_PAGES: Final = ((500, 30), (250, 10), (150, 8), (100, 3))
"""Cost in points of a page beyond each number."""
_MOST_TIMES: Final = 10
_MOST_LEARNED: Final = 1_000
"""Endpoints whose cost differs from the documented one; what is more than that is not remembered."""


def page_cost(page: int) -> int:
    """Points that a list's page of this number costs."""
    return next((cost for beyond, cost in _DEEP_PAGES if page > beyond), 1)


def plausible(charged: int, documented: int) -> int:
    """Return the points that a request can have cost: at most ten times the documented ones."""
    return min(charged, documented * _MOST_TIMES)


@define
class Costs:
    """The costs that differ from the documented ones: the provider may change them at any time."""

    _learned: dict[tuple[str, str, int], int] = Factory(dict[tuple[str, str, int], int])

    def expected(self, method: str, path: str, documented: int) -> int:
        """Points that the next request will cost.

        Args:
            method: Such as "GET".
            path: The endpoint's path, with its placeholders.
            documented: Points by the provider's page; a deep page's tell it from the others of its list.
        """
        if not self._learned:
            return documented
        learned = self._learned.get((method, path, documented))
        if learned is not None:
            return learned
        return max(documented, self._learned.get((method, path, 1), 0))  # a dearer list has no cheaper deep page

    def learn(self, method: str, path: str, documented: int, charged: int) -> None:
        """Remember what an answer said it cost, as far as that can be right."""
        charged = plausible(charged, documented)
        key = (method, path, documented)
        if charged == documented:
            if self._learned:
                self._learned.pop(key, None)
        elif key in self._learned or len(self._learned) < _MOST_LEARNED:
            self._learned[key] = charged
