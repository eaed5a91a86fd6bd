"""Which pages of one window are to be read, and when every record that stayed in it has been seen. Pure.

A window of the past is closed: a record that changes is dated now and leaves, one that is deleted leaves, none enters.
So while a window is read its records only ever move towards page 1. Read from the last page to the first, no record
that stays can pass the reader by: it is on the page now being read or on a lower one, until it is read. At most it is
read twice, which its id tells.

Pages of a window may nevertheless be asked for several at once, for each answer tells how many records the window had
at that moment, and as none enters, that count is a clock: the lower, the later. The argument needs no more than that
each page was read at the same count as the page after it, or at a lower one. Where it was read at a higher one, before
something left that the page after it did not have any more, it is read again.

A count that grew says that the window was not closed. Fewer ids than the last count says that the server's order
changes between requests, as it may where many share the time that it sorts by; so does a record that is on two pages
although fewer records left between them. Either way the window is read again. What left counts as seen only where it
was: a window whose order changes is proven complete by as many ids as it had records when the reading began.

A list that is not closed is read in the same order, strictly one page after another. While its count stays the same,
fewer ids than that are looked for again.
"""

from __future__ import annotations

from collections.abc import Collection
from math import inf
from typing import Any, Final

from attrs import Factory, define

from .windows import FULL_PAGE, pages_of

__all__ = ["Chain"]

_AGAIN: Final = 4
"""How often a window is read again before what the server says of it is left as it is."""
_AGAIN_OPEN: Final = 2
"""The same for a list that is not closed, whose pages may be dear."""


@define
class Chain:
    """The pages of a window, from the last to the first. `next` asks, `answered` tells, `finish` ends it."""

    expected: int
    """Pages that it is thought to have."""
    closed: bool = True
    """Whether counts are a clock; where records enter, pages are read strictly one after another."""
    size: int = FULL_PAGE
    """Records in a page."""
    lasting: bool = True
    """Whether the order is one that no change of a record moves."""
    again: int = 0
    """How often it was begun again."""
    missing: int = 0
    """Records that were counted and never came, after the last attempt."""
    uncertain: int = 0
    """Records that may be missing: they were there when the reading began, and were not seen before they left."""
    unstable: bool = False
    """Whether records moved in a way that only an order which changes between requests explains."""
    flying: dict[int, float | None] = Factory(dict)
    """Pages asked for, with the lowest count known then; None for those of a reading that was given up."""
    wasted: int = 0
    """Requests for pages that had been read, or that the window did not have."""
    _top: int | None = None
    _at: dict[int, int] = Factory(dict)
    """The count that came with the latest answer of the settled page, and of those below it that were read."""
    _lowest: int | None = None
    """The lowest count of all answers: the latest state of a closed window."""
    _latest: int = 0
    """The count of the latest answer."""
    _settled: int = 0
    """The page down to which everything is read, and in order."""
    _first: int = 0
    """The count of the very first answer."""
    _began: int = 0
    """The count when this reading of the pages began."""
    _varied: bool = False
    """Whether counts differ within this reading of the pages."""
    _ids: dict[int, Collection[Any]] = Factory(dict)
    """The ids on the pages read that are next to pages not read."""
    _reread: set[Any] = Factory(set)
    """The ids seen in this reading of the pages; collected from the second reading on."""
    _before: frozenset[Any] = frozenset()
    """Those of the reading before."""

    @property
    def ahead(self) -> int:
        """Pages below the settled one that were asked for: what a change may make necessary to read again."""
        return len(self.flying.keys() | self._at.keys()) - (self._settled in self._at)

    def next(self, width: int) -> int | None:
        """The page to ask for now; None when answers must come first, or all is read.

        Args:
            width: How many pages below the settled one may be asked for before they are in order.
        """
        first = max(self.expected, 1) if self._top is None else self._settled - 1
        last = max(first + 1 - (width if self.closed else 1), 1)
        for page in range(first, last - 1, -1):
            if page not in self.flying and (page not in self._at or self._stale(page)):
                return page
        return None

    def asked(self, page: int) -> None:
        """A request for the page is on its way."""
        self.wasted += page in self._at
        self.flying[page] = inf if self._lowest is None else self._lowest

    def resize(self, size: int) -> None:
        """Begin again with pages of another size, as an answer says that the server gives."""
        records = self.expected * self.size
        self.size = size
        self.expected = pages_of(records, size)
        if self._top is not None:
            self._restart(self._latest)

    def answered(self, page: int, count: int, ids: Collection[Any] = (), *, repeated: bool = False) -> None:
        """Take in that a page was read.

        Args:
            page: Its number.
            count: Records that the window had then.
            ids: The ids on the page.
            repeated: Whether some of them had been read before.
        """
        floor = self.flying.pop(page)
        if floor is None:
            return
        self._latest = count
        if self._top is None:
            self._first = count
            self._begin(count)
        elif self.closed and count > floor:
            if self.again < _AGAIN:
                self._first = max(self._first, count)
                self._begin_again(count)
                return
            self.closed = False
        self._varied |= count != self._began
        self._lowest = count if self._lowest is None else min(self._lowest, count)
        self._look(page, count, ids, repeated=repeated)
        if page >= self._settled:
            self.wasted += 1
            return
        self._at[page] = count
        while self._settled - 1 in self._at and not self._stale(self._settled - 1):
            del self._at[self._settled]
            self._ids.pop(self._settled + 1, None)
            self._settled -= 1

    def finish(self, unique: int) -> bool:
        """Return whether the window is done, with so many different ids read; if not, pages have to be read again."""
        if self._top is None or self._settled > 1 or self.flying:
            return False
        return self._finish_closed(unique) if self.closed else self._finish_open(unique)

    def _finish_closed(self, unique: int) -> bool:
        last = self._lowest or 0
        proven = unique >= self._first or (self.again > 0 and len(self._reread) >= self._began)
        unproven = 0 if proven or not self.unstable else self._first - unique
        if (last > unique or unproven) and self.again < _AGAIN:
            self._begin_again(last)
            return False
        self.missing = max(last - unique, 0)
        self.uncertain = max(unproven - self.missing, 0)
        return True

    def _finish_open(self, unique: int) -> bool:
        if self._varied:  # records came or went: of an order that lasts, all that stayed were seen nevertheless
            if self.again > _AGAIN_OPEN:  # a window that was thought to be closed
                self.missing = max(self._latest - unique, 0)
            self.uncertain = 0 if self.lasting and not self.unstable else max(self._first - unique, 1)
            return True
        short = self._latest - (len(self._reread) if self.again else unique)
        if short > 0 and self.again < _AGAIN_OPEN:
            self._begin_again(self._latest)
            return False
        if short > 0:
            if self._reread == self._before:
                self.missing = max(self._latest - unique, 0)
            else:
                self.uncertain = short
        return True

    def _begin(self, count: int) -> None:
        counted = pages_of(count, self.size)
        self._top = counted if self.closed else min(counted, self.expected)
        self._varied = not self.closed and counted != self._top and not self.again
        self._settled = self._top + 1
        self._lowest = self._began = count
        self._at = {self._settled: count}  # the page past the last one is empty at that count
        self._ids = {}

    def _begin_again(self, count: int) -> None:
        self.again += 1
        if not self.closed:
            self.expected = pages_of(count, self.size)
        self._restart(count)

    def _restart(self, count: int) -> None:
        self._before, self._reread = frozenset(self._reread), set()
        self.flying = dict.fromkeys(self.flying)
        self._begin(count)

    def _look(self, page: int, count: int, ids: Collection[Any], *, repeated: bool) -> None:
        """Notice records that stand on this page and on the page after it, though fewer left between the two."""
        if self.again:
            self._reread.update(ids)
        if repeated and page + 1 in self._ids:
            left = max(self._at.get(page + 1, count) - count, 0)
            self.unstable |= len(set(ids).intersection(self._ids[page + 1])) > left
        self._ids[page] = ids

    def _stale(self, page: int) -> bool:
        """Return whether something left after the page was read and before the page after it was."""
        return self.closed and page + 1 in self._at and self._at[page] > self._at[page + 1]
