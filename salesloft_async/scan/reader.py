"""Reads windows concurrently: pages on their way are bounded, every record of a window comes once.

Which pages of a window are read, in which order and when it is done, is the chain's to say: see there why nothing is
lost. Requests go to windows that have none on their way before a window gets a second one, for when something changes,
pages of one window that were read together may have to be read again. How many may be is bounded for the whole reading.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from attrs import Factory, define, frozen

from salesloft_async.core.page import Page
from salesloft_async.core.streams import cancel
from salesloft_async.core.values import Id

from .chain import Chain
from .planner import Planned
from .rows import by_rows
from .seen import Seen
from .source import NotByTimeError, Source, count_of, identities, time_of
from .windows import CHEAP_PAGES, Window, pages_of

__all__ = ["Batch", "Reader", "WindowProgress"]

R = TypeVar("R")
T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")
_SPARE: Final = 15
"""Points that may be lost to reading pages of the only window together."""
_LEAST_SPARE: Final = 7
"""The same where there are several windows."""


@frozen
class Batch(Generic[T]):
    """What one answer added to a scan."""

    window: Window
    """The window that was read."""
    records: list[T]
    """Records that had not come before."""
    page: Page[T] | None
    """The answer, with whatever else stands on it; None where there was none, in a window with nothing left to read."""
    finished: bool
    """Whether the window is read to its end with this batch."""
    whole: bool = True
    """Whether all of the window came, as far as is known; else it has to be read again when the scan is resumed."""


@frozen
class WindowProgress:
    """How far a window is that is being read."""

    since: datetime | None
    """The records last changed from here on; None is the beginning."""
    until: datetime | None
    """And before this."""
    records: int
    """Records of it that have come."""
    expected: int | None
    """Records in it; None when nobody counted."""


@define(eq=False)
class _Reading(Generic[T]):
    window: Window
    chain: Chain
    ids: set[Id] = Factory(set)
    rows: AsyncGenerator[Page[T], None] | None = None
    """Reads it without its counts, once they proved wrong."""


@define
class Reader(Generic[T]):
    """Reads every window that `windows` gives.

    Args:
        source: The list.
        windows: The windows, asked for as they are needed; it is closed at the end.
        concurrency: Requests on their way at once.
        seen: Ids that must not come again; those of finished windows are added.
        closed: Whether nothing enters a window while it is read.
    """

    source: Source[T]
    windows: AsyncGenerator[Planned[T], None]
    concurrency: int
    seen: Seen = Factory(Seen)
    closed: bool = True
    missing: int = 0
    """Records that the server counted and did not show."""
    entered: bool = False
    """Whether records moved into windows while they were read."""
    counts: dict[Window, int] = Factory(dict)
    """The last counts of the windows that were read to their end."""
    _flying: dict[asyncio.Task[Any], tuple[_Reading[T], int] | None] = Factory(dict)
    """Requests on their way, with what they read; None is the planner, and page 0 the next of a reading by rows."""
    _open: list[_Reading[T]] = Factory(list)
    _ready: deque[_Reading[T]] = Factory(deque)
    _planning: bool = False
    _planned: bool = False
    _pages: int = 0
    """Pages that the windows known so far have."""
    _wasted: int = 0
    """Requests of finished windows that were for nothing."""

    async def batches(self) -> AsyncGenerator[Batch[T], None]:
        """Yield what comes, as it comes; the order of windows and pages is not defined.

        Leaving early cancels every request on its way; an error of one of them does so too, and is raised as it is.
        When the list turns out not to be readable by time, unfinished windows are ended first, as they are.
        """
        # a task group cannot stay open across a yield, so these tasks are ended by hand, below
        try:
            while self._fill():
                done, _ = await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)
                for task in [each for each in self._flying if each in done]:  # in the order in which they were sent
                    read = self._flying.pop(task)
                    if read is None:
                        batch = self._plan(task.result())
                    elif read[1] == 0:
                        batch = self._by_rows(read[0], task.result())
                    else:
                        page: Page[T] = task.result()
                        batch = self._answered(*read, page, page.data, count_of(page))
                    self._fill()  # what comes next is on its way while the caller works
                    if batch is not None:
                        yield batch
            if self._open or self._ready:
                raise RuntimeError(f"windows were left unread: {[each.window for each in self._open]}")
        except NotByTimeError:
            for reading in [*self._open, *self._ready]:
                self.seen.add(reading.ids)
                if reading.ids:
                    yield Batch(reading.window, [], None, finished=True, whole=False)
            raise
        finally:
            await cancel(self._flying)
            await self.windows.aclose()
            for reading in self._open:
                if reading.rows is not None:
                    await reading.rows.aclose()

    @property
    def opened(self) -> tuple[WindowProgress, ...]:
        """The windows that are being read, in the order in which they were begun."""
        return tuple(
            WindowProgress(window.since, window.until, len(reading.ids), window.size)
            for reading in self._open
            for window in [reading.window]
        )

    @property
    def queued(self) -> int:
        """Windows that are known and not begun; of a long list more become known as they are needed."""
        return len(self._ready)

    @property
    def ready(self) -> bool:
        """Return whether the next batch may be had without waiting."""
        return any(task.done() for task, read in self._flying.items() if read is not None)

    def _fill(self) -> bool:
        """Send what may be sent; whether anything is on its way."""
        if not self._planning and not self._planned and len(self._ready) + len(self._open) < 2 * self.concurrency:
            self._planning = True
            self._flying[asyncio.ensure_future(_next(self.windows))] = None
        while len(self._flying) < self.concurrency:  # where it is 1, planning and reading take turns
            reading, page = self._next_page()
            if reading is None or page is None:
                break
            reading.chain.asked(page)
            fetch = self._fetch(reading, page) if reading.rows is None else _next(reading.rows)
            self._flying[asyncio.ensure_future(fetch)] = (reading, page)
        return bool(self._flying)

    def _next_page(self) -> tuple[_Reading[T] | None, int | None]:
        """A page of a window that none is asked of, else of a new window, else of the window that the fewest are."""
        spare = self._spare()
        for reading in sorted(self._open, key=lambda reading: len(reading.chain.flying)):
            chain = reading.chain
            if reading.rows is not None:
                if chain.flying:
                    continue
                return reading, 0
            if chain.flying and self._ready:
                break
            if (page := chain.next(1 + max(spare + _risked(chain), 0))) is not None:
                return reading, page
        if not self._ready:
            return None, None
        opened = self._ready.popleft()
        self._open.append(opened)
        return opened, opened.chain.next(1)

    def _spare(self) -> int:
        """Pages more that may be asked for at the risk of having to be read again."""
        lost = sum(reading.chain.wasted + _risked(reading.chain) for reading in self._open)
        # where there are many windows, requests go to different ones, and need not be of one window at once
        return (_SPARE if self._pages <= CHEAP_PAGES else _LEAST_SPARE) - self._wasted - lost

    def _plan(self, planned: Planned[T] | None) -> Batch[T] | None:
        self._planning = False
        if planned is None:
            self._planned = True
            return None
        window, head = planned.window, planned.head
        size = self.source.size
        # where the window was not counted, page 1 tells how many there are and surely has some
        expected = 1 if window.size is None else pages_of(window.size, size)
        self._pages += CHEAP_PAGES if window.size is None else expected
        reading = _Reading[T](window, Chain(expected, self.closed, size, self.closed or bool(self.source.order)))
        self._ready.append(reading)
        if head is None or window.size is None or window.until is None:
            return None
        until, count = window.until, window.size
        own = [each for each in head.data if (time := time_of(each, window.key)) is None or time < until]
        reading.chain.asked(expected)
        return self._answered(reading, expected, head, own, count)

    async def _fetch(self, reading: _Reading[T], page: int) -> Page[T]:
        # read again, the window is sorted by a time that fewer records share, if there is one
        return await self.source.page(reading.window, page, by=self.source.order if reading.chain.again else "")

    def _answered(self, reading: _Reading[T], number: int, page: Page[T], own: list[T], count: int) -> Batch[T] | None:
        """Return what a page adds: its records of the window are `own`, and the window had `count` of them then."""
        chain, window = reading.chain, reading.window
        again = chain.again
        ids = identities(own)
        fresh = self._new(reading, ids, own)
        if reading.rows is not None:
            chain.flying.pop(number)
            return Batch(window, fresh, page, finished=False)
        chain.answered(number, count, ids, repeated=len(fresh) < len(own))
        if chain.size != self.source.size:
            chain.resize(self.source.size)
        elif page.data is own and self.source.contradicts(page, number):
            _log.warning(
                "%s: the API counts %d records in %s, and has more: it is read without its counts",
                self.source.name, count, window,
            )  # fmt: skip
            reading.rows = by_rows(self.source, window)
            if reading in self._ready:
                self._ready.remove(reading)
                self._open.append(reading)
            return Batch(window, fresh, page, finished=False)
        self.entered |= chain.again > again  # before the end of a reading: the count grew
        finished = chain.finish(len(reading.ids))
        if chain.again > again:
            _log.info("%s: the server's counts or order changed; %s is read again", self.source.name, window)
        if finished:
            self.counts[window] = count
            self._close(reading)
            self._wasted += chain.wasted
            self._report(chain, window)
        return Batch(window, fresh, page, finished, whole=not chain.missing)

    def _by_rows(self, reading: _Reading[T], page: Page[T] | None) -> Batch[T]:
        """Return what the next page of a window adds that is read without its counts."""
        reading.chain.flying.pop(0)
        if page is None:
            self._close(reading)
            return Batch(reading.window, [], None, finished=True)
        return Batch(reading.window, self._new(reading, identities(page.data), page.data), page, finished=False)

    def _close(self, reading: _Reading[T]) -> None:
        (self._open if reading in self._open else self._ready).remove(reading)
        self.seen.add(reading.ids)

    def _new(self, reading: _Reading[T], ids: list[Id], records: list[T]) -> list[T]:
        """Return those that did not come before, and remember them as the window's."""
        fresh = dict(zip(ids, records, strict=True))
        if not reading.ids.isdisjoint(fresh):
            fresh = {own: record for own, record in fresh.items() if own not in reading.ids}
        reading.ids.update(fresh)
        for own in self.seen.common(fresh):
            del fresh[own]
            self.entered = True
        return list(fresh.values())

    def _report(self, chain: Chain, window: Window) -> None:
        if chain.missing:
            self.missing += chain.missing
            _log.warning(
                "%s: the server counts %d records more in %s than it shows, also after %d readings",
                self.source.name, chain.missing, window, chain.again + 1,
            )  # fmt: skip
        if chain.uncertain and self.closed:
            self.source.doubt(
                "up to %d of %s, whose order changes between requests while records leave it", chain.uncertain, window
            )
        elif chain.uncertain:
            self.source.doubt("its pages changed while they were read, and no order of it lasts")
        if self.closed and not chain.closed:
            _log.warning("%s: records keep entering %s, which is past", self.source.name, window)


def _risked(chain: Chain) -> int:
    return max(chain.ahead - 1, 0)


async def _next(parts: AsyncGenerator[R, None]) -> R | None:
    return await anext(parts, None)
