"""Decides what became of uploads whose answer was lost, by the job's total. Pure: totals in, a verdict out.

Rows acknowledged and rows in doubt add up: a job's total less what was acknowledged is the sum of those uploads in
doubt that have arrived. Uploads are under way together only while every set of them has a sum of its own, so the total
names the set. That an upload has arrived is certain at once. That it has not is certain only when nothing arrives any
more: the server may still be at work on a request that we gave up. So it is believed when the total has stood still
through looks that lie further and further apart, half a minute in all. An upload that arrives later still is found
before the job is started: the total is then too high, and the job stays unstarted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import define, field, frozen

__all__ = ["Ledger", "Settling", "Undecided", "Verdict", "Wait", "subsets_differ"]

_LOOKS: Final = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds between looks at a total; it has to stand still through all of them."""


def subsets_differ(sizes: list[int]) -> bool:
    """Return whether no two sets of these uploads have the same number of rows."""
    sums = {0}
    for size in sizes:
        with_it = {known + size for known in sums}
        if with_it & sums:
            return False
        sums |= with_it
    return True


@define
class Ledger:
    """What is known of a job's rows: acknowledged, under way, in doubt."""

    acknowledged: int = 0
    """Rows that are certainly in the job."""
    flying: dict[int, int] = field(factory=dict[int, int])
    """Rows of each upload that has no answer yet, by chunk number."""
    doubted: dict[int, int] = field(factory=dict[int, int])
    """Rows of each upload whose answer was lost."""

    def may_send(self, rows: int) -> bool:
        """Whether an upload of so many rows can be told from those under way; none begins while others are in doubt."""
        return not self.doubted and subsets_differ([*self.flying.values(), rows])

    def send(self, number: int, rows: int) -> None:
        """An upload begins."""
        self.flying[number] = rows

    def acknowledge(self, number: int) -> None:
        """The server said that it has the rows."""
        self.acknowledged += self.flying.pop(number)

    def refuse(self, number: int) -> None:
        """The upload was certainly not applied."""
        del self.flying[number]

    def doubt(self, number: int) -> None:
        """The answer was lost."""
        self.doubted[number] = self.flying.pop(number)

    def settle(self, applied: frozenset[int]) -> None:
        """Nothing is in doubt any more: these uploads were applied, the others were not."""
        self.acknowledged += sum(rows for number, rows in self.doubted.items() if number in applied)
        self.doubted.clear()


@frozen
class Verdict:
    """These uploads have arrived, and the others of those in doubt have not."""

    applied: frozenset[int]


@frozen
class Wait:
    """Look again after so many seconds."""

    seconds: float


@frozen
class Undecided:
    """No set of the uploads in doubt explains the total, or more than one does."""


@define
class Settling:
    """One settlement: `look` is told the job's total until it has a verdict."""

    acknowledged: int
    doubted: Mapping[int, int]
    _last: int | None = field(default=None, init=False)
    _still: int = field(default=0, init=False)
    """Looks that found the total unchanged."""

    def look(self, total: int) -> Verdict | Wait | Undecided:
        """What a job's total says."""
        self._still = self._still + 1 if total == self._last else 0
        self._last = total
        excess = total - self.acknowledged
        everything = sum(self.doubted.values())
        if excess == everything:
            return Verdict(frozenset(self.doubted))
        if excess > everything:
            return Undecided()
        if self._still < len(_LOOKS):
            return Wait(_LOOKS[self._still])
        applied = _set_of_sum(self.doubted, excess)
        return Undecided() if applied is None else Verdict(applied)


def _set_of_sum(sizes: Mapping[int, int], wanted: int) -> frozenset[int] | None:
    """The uploads that together have so many rows; None when there are none, or when others have as many.

    Bit n of `once` says that some set of the first uploads has n rows, bit n of `twice` that two sets have.
    """
    once, twice, before = 1, 0, []
    for size in sizes.values():
        before.append(once)
        twice |= twice << size | (once & once << size)
        once |= once << size
    if wanted < 0 or not once >> wanted & 1 or twice >> wanted & 1:
        return None
    found = set[int]()
    for number, reached in zip(reversed(sizes), reversed(before), strict=True):
        if not reached >> wanted & 1:  # not without this one
            found.add(number)
            wanted -= sizes[number]
    return frozenset(found)
