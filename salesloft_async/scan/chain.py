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
changes between requests, as it may where many share the time that it sorts by. Either way the window is read again.
"""

from __future__ import annotations

from math import inf
from typing import Final

from attrs import Factory, define

from .windows import pages_of

__all__ = ["Chain"]

_AGAIN: Final = 4
"""How often a window is read again before what the server says of it is left as it is."""


@define
class Chain:
    """The pages of a window, from the last to the first. `next` asks, `answered` tells, `finish` ends it."""

    expected: int
    """Pages that it is thought to have."""
    closed: bool = True
    """Whether counts are a clock; where records enter, pages are read strictly one after another."""
    again: int = 0
    """How often it was begun again."""
    missing: int = 0
    """Records that were counted and never came, after the last attempt."""
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

    def answered(self, page: int, count: int) -> None:
        """The page was read, and the window had so many records then."""
        floor = self.flying.pop(page)
        if floor is None:
            return
        self._latest = count
        if self._top is None:
            self._begin(count)
        elif self.closed and count > floor:
            if self.again < _AGAIN:
                self._begin_again(count)
                return
            self.closed = False
        self._lowest = count if self._lowest is None else min(self._lowest, count)
        if page >= self._settled:
            self.wasted += 1
            return
        self._at[page] = count
        while self._settled - 1 in self._at and not self._stale(self._settled - 1):
            del self._at[self._settled]
            self._settled -= 1

    def finish(self, unique: int) -> bool:
        """Whether the window is done, with so many different records read; if not, there are pages to read again."""
        if self._top is None or self._settled > 1 or self.flying:
            return False
        last = (self._lowest or 0) if self.closed else self._latest if self.again else 0
        short = last - unique
        if short > 0 and self.again < _AGAIN:
            self._begin_again(last)
            return False
        self.missing = max(short, 0)
        return True

    def _begin(self, count: int) -> None:
        self._top = pages_of(count) if self.closed else min(pages_of(count), self.expected)
        self._settled = self._top + 1
        self._lowest = count
        self._at = {self._settled: count}  # the page past the last one is empty at that count

    def _begin_again(self, count: int) -> None:
        self.again += 1
        self.flying = dict.fromkeys(self.flying)
        self._begin(count)

    def _stale(self, page: int) -> bool:
        """Whether something left after the page was read and before the page after it was."""
        return self.closed and page + 1 in self._at and self._at[page] > self._at[page + 1]
