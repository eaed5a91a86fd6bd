"""The whole of a list, each record once, from the opening request to what changed meanwhile.

First the list's count, its oldest record and the server's time are asked for. What was last changed some seconds before
that time is read in windows, concurrently: see `planner`, `chain`. Then what was changed or made later is read, to the
end; of that, what came in a window already is left out. So a record that changes meanwhile comes in its older or newer
form, and nothing is lost between the two.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Generic, TypeVar

from attrs import Factory, define, evolve, frozen

from salesloft_async.core.pages import Page, next_page_number
from salesloft_async.core.values import Id

from .keyset import Keyset
from .planner import Planned, plan
from .position import Position
from .reader import Batch, Reader
from .seen import Seen
from .source import Source, identity, time_of
from .windows import FULL_PAGE, SETTLING, Window, cost_of, gaps, pages_of

__all__ = ["ScanProgress", "Scanner"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")
_NO_CLOCK: Final = timedelta(minutes=5)
"""Before our own time, where no answer tells the server's."""


@frozen
class ScanProgress:
    """How far a scan is."""

    records: int
    """Records yielded."""
    expected: int | None
    """Records that the list had when the scan began; None before that is known."""
    points: int
    """Points of the team's budget spent on it."""
    missing: int
    """Records that the server counted and did not show, however often it was asked; each was logged."""


@define
class Scanner(Generic[T]):
    """One reading of a list, batch by batch; an interrupted one can be gone on with.

    Args:
        source: The list.
        since: Leave out what is older.
        until: Leave out what is not older.
        concurrency: Requests on their way at once.
        past: Where the past ends that is read in windows; None to find out. Going on takes that of the first reading.
        finished: Windows read before, which are not read again.
        seen: Ids yielded before, which are not yielded again.
    """

    source: Source[T]
    since: datetime | None = None
    until: datetime | None = None
    concurrency: int = 16
    past: datetime | None = None
    finished: Sequence[Window] = ()
    seen: Seen = Factory(Seen)
    expected: int | None = None
    records: int = 0
    missing: int = 0
    _reader: Reader[T] | None = None

    def ready(self) -> bool | None:
        """Whether the next batch may be had without waiting; None while nothing is read ahead."""
        return None if self._reader is None else self._reader.ready

    def progress(self) -> ScanProgress:
        """How far it is."""
        return ScanProgress(self.records, self.expected, self.source.points, self.missing)

    async def batches(self) -> AsyncGenerator[Batch[T], None]:
        """Every record once; a batch is what one answer added."""
        async with aclosing(self._parts()) as parts:
            async for batch in parts:
                self.records += len(batch.records)
                yield batch

    async def _parts(self) -> AsyncGenerator[Batch[T], None]:
        whole = Window(key=self.source.key, since=self.since, until=self.until)
        opening = await self.source.page(whole, 1)
        self.expected = opening.metadata.total_count
        if self.expected is not None and self.expected <= len(opening.data) and not self.finished:
            fresh = [record for record in opening.data if identity(record) not in self.seen]
            yield Batch(whole, fresh, opening, finished=True)  # all of it, at one moment
            return
        for stage in self._stages(whole, opening):
            async with aclosing(stage) as batches:
                async for batch in batches:
                    yield batch

    def _stages(self, whole: Window, opening: Page[T]) -> Iterator[AsyncGenerator[Batch[T], None]]:
        if self.expected is None:  # nothing tells where pages end, or that records moved
            yield self._onwards(whole, opening)
            return
        if not whole.key:
            yield self._by_pages(whole)
            return
        self.past = self.past or _end_of_past(opening, self.until)
        if self.since is None or self.since < self.past:
            yield self._windows(evolve(whole, until=self.past, size=self.expected))
        if self._some_have_no_time(whole, opening):
            yield self._keyless()
        if self.until is None or self.past < self.until:
            yield self._tail(self.past if self.since is None else max(self.past, self.since))

    async def _windows(self, whole: Window) -> AsyncGenerator[Batch[T], None]:
        async def plans() -> AsyncGenerator[Planned[T], None]:
            for gap in gaps(whole, self.finished):
                async with aclosing(plan(self.source, gap)) as planned:
                    async for each in planned:
                        yield each

        reader = Reader(self.source, plans(), self.concurrency, seen=self.seen, check=bool(self.finished))
        self._reader = reader
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                self.missing = reader.missing
                yield batch
        self._reader = None

    def _some_have_no_time(self, whole: Window, opening: Page[T]) -> bool:
        ranged = whole.since is not None or whole.until is not None
        return not ranged and bool(opening.data) and time_of(opening.data[0], whole.key) is None

    async def _keyless(self) -> AsyncGenerator[Batch[T], None]:
        """Records without a time come first in ascending order and are in no range: the first pages have them.

        They are read from their last page to the first, for the reason that a window is.
        """
        everything = Window(key=self.source.key, keyless=True)
        ranged = await self.source.page(Window(key=self.source.key, until=self.past), 1, size=1)
        pages = pages_of(max((self.expected or 0) - (ranged.metadata.total_count or 0), 1))
        yielded = set[Id]()
        for number in range(pages, 0, -1):
            page = await self.source.page(everything, number)
            found = [record for record in page.data if time_of(record, self.source.key) is None]
            fresh = [record for record in found if (own := identity(record)) not in yielded and own not in self.seen]
            yielded.update(map(identity, fresh))
            yield Batch(everything, fresh, page, finished=number == 1)
        self.seen.add(yielded)

    async def _tail(self, since: datetime) -> AsyncGenerator[Batch[T], None]:
        """What changed or was made since the windows' end, unless an older form of it came in a window."""
        window = Window(key=self.source.key, since=since, until=self.until)
        keyset = Keyset(self.source, Position(since), until=self.until)
        async with aclosing(keyset.pages()) as parts:
            async for news in parts:
                fresh = {own: record for record in news.records if (own := identity(record)) not in self.seen}
                self.seen.add(fresh)
                yield Batch(window, list(fresh.values()), news.page, finished=False)
        yield Batch(window, [], None, finished=True)

    async def _by_pages(self, whole: Window) -> AsyncGenerator[Batch[T], None]:
        """One page after another, from the last to the first: what is added meanwhile comes after the last."""
        pages = pages_of(self.expected or 0)
        _log.warning(
            "%s cannot be read in windows of time: its %d pages, one after another, cost %d points",
            self.source.name, pages, cost_of(pages),
        )  # fmt: skip

        async def only() -> AsyncGenerator[Planned[T], None]:
            yield Planned(evolve(whole, size=self.expected))

        reader = Reader(self.source, only(), 1, seen=self.seen, closed=False)
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                yield batch

    async def _onwards(self, whole: Window, opening: Page[T]) -> AsyncGenerator[Batch[T], None]:
        """Page after page of a list whose answers do not even tell how many there are."""
        _log.warning(
            "%s does not tell how long it is: it is read page after page, and what changes meanwhile may be missed",
            self.source.name,
        )
        page, number, following = opening, 1, next_page_number(opening, 1, asked=FULL_PAGE)
        while True:
            fresh = {own: record for record in page.data if (own := identity(record)) not in self.seen}
            self.seen.add(fresh)
            ends = following is None or not fresh
            yield Batch(whole, list(fresh.values()), page, finished=ends)
            if ends or following is None:
                return
            page, number = await self.source.page(whole, following), following
            following = next_page_number(page, number, asked=FULL_PAGE)


def _end_of_past(opening: Page[Any], until: datetime | None) -> datetime:
    told = opening.charge.server_time
    now = datetime.now(UTC) - _NO_CLOCK if told is None else datetime.fromtimestamp(told, UTC)
    past = now - SETTLING
    return past if until is None else min(past, until)
