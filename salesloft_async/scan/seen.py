"""The ids of what was yielded, so that no record comes twice."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import Final

from attrs import Factory, define

from salesloft_async.core.values import Id

__all__ = ["Seen"]

_IN_A_SET: Final = 1_000_000
"""Ids in a set, which takes some 70 bytes each; the others take eight and longer to be looked up."""
_LEAST: Final = -(2**63)
_MOST: Final = 2**63 - 1


@define
class Seen:
    """A set of ids: a set of the first ones, then sorted arrays of integers, each much longer than the next."""

    _set: set[Id] = Factory(set)
    """Also all ids that are texts, or integers of more than 64 bits."""
    _arrays: list[array[int]] = Factory(list)

    def add(self, ids: Iterable[Id]) -> None:
        """Add ids."""
        if len(self._set) < _IN_A_SET:
            self._set.update(ids)
            return
        numbers = set[int]()
        for each in ids:
            if isinstance(each, int) and _LEAST <= each <= _MOST:
                numbers.add(each)
            else:
                self._set.add(each)
        numbers -= self.common(numbers)
        latest = array("q", sorted(numbers))
        while self._arrays and len(self._arrays[-1]) < 2 * len(latest):
            latest = array("q", sorted([*self._arrays.pop(), *latest]))
        if latest:
            self._arrays.append(latest)

    def common(self, ids: Collection[Id]) -> set[Id]:
        """Return those of the ids that were added before."""
        found = set[Id]() if self._set.isdisjoint(ids) else self._set.intersection(ids)
        if self._arrays:
            found.update(each for each in ids if each not in found and self._in_arrays(each))
        return found

    def __contains__(self, identity: Id) -> bool:
        return identity in self._set or self._in_arrays(identity)

    def _in_arrays(self, identity: Id) -> bool:
        if not isinstance(identity, int) or not _LEAST <= identity <= _MOST:
            return False
        for numbers in self._arrays:
            place = bisect_left(numbers, identity)
            if place < len(numbers) and numbers[place] == identity:
                return True
        return False

    def __len__(self) -> int:
        return len(self._set) + sum(map(len, self._arrays))
