"""The ids of what was yielded, in about eight bytes each, for the few that have to be looked up at the end."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from attrs import Factory, define

from salesloft_async.core.values import Id

__all__ = ["Seen"]

_ARRAY: Final = 10_000
"""Ids in an array: as many as a window has at most, so looking one up takes as many looks as there were windows."""
_LEAST: Final = -(2**63)
_MOST: Final = 2**63 - 1


@define
class Seen:
    """A set of ids that is added to by thousands and asked rarely: sorted arrays of integers."""

    _arrays: list[array[int]] = Factory(list)
    _recent: set[int] = Factory(set)
    """Those that do not fill an array yet."""
    _others: set[Id] = Factory(set)
    """Ids that are texts, or integers of more than 64 bits."""

    def add(self, ids: Iterable[Id]) -> None:
        """Keep these ids."""
        for each in ids:
            if isinstance(each, int) and _LEAST <= each <= _MOST:
                self._recent.add(each)
            else:
                self._others.add(each)
        if len(self._recent) >= _ARRAY:
            self._arrays.append(array("q", sorted(self._recent)))
            self._recent = set()

    def __contains__(self, identity: Id) -> bool:
        if not isinstance(identity, int) or not _LEAST <= identity <= _MOST:
            return identity in self._others
        if identity in self._recent:
            return True
        for numbers in self._arrays:
            place = bisect_left(numbers, identity)
            if place < len(numbers) and numbers[place] == identity:
                return True
        return False

    def __len__(self) -> int:
        return len(self._others) + len(self._recent) + sum(map(len, self._arrays))
