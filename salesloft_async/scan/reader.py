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

from salesloft_async.core.pages import Page
from salesloft_async.core.values import Id

from .chain import Chain
from .planner import Planned
from .seen import Seen
from .source import Source, count_of, identity, time_of
from .windows import CHEAP_PAGES, Window, pages_of

__all__ = ["Batch", "Reader", "WindowProgress"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")
_SPARE: Final = 12
"""Points that may be lost to reading pages together, beside one for every four hundred pages."""


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


@define
class Reader(Generic[T]):
    """Reads every window that `windows` gives.

    Args:
        source: The list.
        windows: The windows, asked for as they are needed; it is closed at the end.
        concurrency: Requests on their way at once.
        seen: Ids that must not come again; those of finished windows are added.
        check: Whether to leave out what is in `seen` already: it takes time where that is much.
        closed: Whether nothing enters a window while it is read.
    """

    source: Source[T]
    windows: AsyncGenerator[Planned[T], None]
    concurrency: int
    seen: Seen = Factory(Seen)
    check: bool = False
    closed: bool = True
    missing: int = 0
    """Records that the server counted and did not show."""
    _flying: dict[asyncio.Task[Any], tuple[_Reading[T], int] | None] = Factory(dict)
    """Requests on their way, with what they read; None is the planner."""
    _open: list[_Reading[T]] = Factory(list)
    _ready: deque[_Reading[T]] = Factory(deque)
    _planning: bool = False
    _planned: bool = False
    _pages: int = 0
    """Pages that the windows known so far have."""
    _wasted: int = 0
    """Requests of finished windows that were for nothing."""

    async def batches(self) -> AsyncGenerator[Batch[T], None]:
        """What comes, as it comes; the order of windows and pages is nobody's promise.

        Leaving early cancels every request on its way; an error of one of them does so too, and is raised as it is.
        """
        # a task group cannot stay open across a yield, so these tasks are ended by hand, below
        try:
            while self._fill():
                done, _ = await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)
                for task in [each for each in self._flying if each in done]:  # in the order in which they were sent
                    read = self._flying.pop(task)
                    if read is None:
                        batch = self._plan(task.result())
                    else:
                        page: Page[T] = task.result()
                        batch = self._answered(*read, page, page.data, count_of(page))
                    self._fill()  # what comes next is on its way while the caller works
                    if batch is not None:
                        yield batch
            if self._open or self._ready:
                raise RuntimeError(f"windows were left unread: {[each.window for each in self._open]}")
        finally:
            for task in self._flying:
                task.cancel()
            if self._flying:
                await asyncio.gather(*self._flying, return_exceptions=True)
            await self.windows.aclose()

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
        """Whether the next batch may be had without waiting."""
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
            self._flying[asyncio.ensure_future(self._fetch(reading, page))] = (reading, page)
        return bool(self._flying)

    def _next_page(self) -> tuple[_Reading[T] | None, int | None]:
        """A page of a window that none is asked of, else of a new window, else of the window that the fewest are."""
        spare = self._spare()
        for reading in sorted(self._open, key=lambda reading: len(reading.chain.flying)):
            chain = reading.chain
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
        return _SPARE + self._pages // 400 - self._wasted - lost

    def _plan(self, planned: Planned[T] | None) -> Batch[T] | None:
        self._planning = False
        if planned is None:
            self._planned = True
            return None
        window, head = planned.window, planned.head
        # where nobody counted, page 1 tells how many there are and surely has some
        expected = 1 if window.size is None else pages_of(window.size)
        self._pages += CHEAP_PAGES if window.size is None else expected
        reading = _Reading[T](window, Chain(expected, closed=self.closed))
        self._ready.append(reading)
        if head is None or window.size is None or window.until is None:
            return None
        until, size = window.until, window.size
        own = [each for each in head.data if (time := time_of(each, window.key)) is None or time < until]
        reading.chain.asked(expected)
        return self._answered(reading, expected, head, own, size)

    async def _fetch(self, reading: _Reading[T], page: int) -> Page[T]:
        # read again, the window is sorted by a time that fewer records share, if there is one
        return await self.source.page(reading.window, page, by=self.source.order if reading.chain.again else "")

    def _answered(self, reading: _Reading[T], number: int, page: Page[T], own: list[T], count: int) -> Batch[T]:
        """What a page adds: its records of the window are `own`, and the window had `count` of them then."""
        chain, window = reading.chain, reading.window
        again = chain.again
        chain.answered(number, count)
        fresh = self._new(reading, own)
        finished = chain.finish(len(reading.ids))
        if chain.again > again:
            _log.info("%s: the server's counts or order changed; %s is read again", self.source.name, window)
        if finished:
            (self._open if reading in self._open else self._ready).remove(reading)
            self._wasted += chain.wasted
            self.seen.add(reading.ids)
            self._report(chain, window)
        return Batch(window, fresh, page, finished)

    def _new(self, reading: _Reading[T], records: list[T]) -> list[T]:
        """Those that the window did not give before."""
        fresh = {own: record for record in records if (own := identity(record)) not in reading.ids}
        reading.ids.update(fresh)
        return [record for own, record in fresh.items() if own not in self.seen] if self.check else list(fresh.values())

    def _report(self, chain: Chain, window: Window) -> None:
        if chain.missing:
            self.missing += chain.missing
            _log.warning(
                "%s: the server counts %d records more in %s than it shows, also after %d readings",
                self.source.name, chain.missing, window, chain.again + 1,
            )  # fmt: skip
        if self.closed and not chain.closed:
            _log.warning("%s: records keep entering %s, which is past", self.source.name, window)


def _risked(chain: Chain) -> int:
    return max(chain.ahead - 1, 0)


async def _next(windows: AsyncGenerator[Planned[T], None]) -> Planned[T] | None:
    return await anext(windows, None)
