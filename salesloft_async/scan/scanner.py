"""The whole of a list, each record once, from the opening request to what changed meanwhile.

First the list's count, its oldest record and its newest one are asked for. What was last changed some seconds before
that is read in windows, concurrently: see `planner`, `chain`. Then what was changed or made later is read, to the end;
of that, what came in a window already is left out. So a record that changes meanwhile comes in its older or newer form,
and nothing is lost between the two.

At the end the past is counted once more. What is in it and did not come has entered it against the rule, or was passed
by an order that changes between requests: windows that grew are read again, and what still did not come is missing.

A list that ignores its time filter is read by its pages instead.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from datetime import datetime
from typing import Final, Generic, TypeVar

from attrs import Factory, define, evolve, frozen

from salesloft_async.core.page import Page
from salesloft_async.core.values import Id, OnMissing
from salesloft_async.errors import MissingRecordsError

from .keyset import Keyset
from .planner import Planned, plan
from .position import Position
from .reader import Batch, Reader, WindowProgress
from .seen import Seen
from .source import NotByTimeError, Source, identities, in_order, time_of
from .stages import OLDEST, by_row, end_of_past, keyless, some_have_no_time
from .windows import Window, cost_of, gaps, pages_of

__all__ = ["ScanProgress", "Scanner"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")


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
    windows: tuple[WindowProgress, ...] = ()
    """The windows of time that are being read."""
    finished: int = 0
    """Windows that are read to their end."""
    queued: int = 0
    """Windows that are known and not begun; of a long list more become known as they are needed."""
    uncertain: bool = False
    """Whether records may be missing that cannot be counted; the log says why."""


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
        on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning, when records that
            the list has did not come.
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
    complete: bool = False
    """Whether the list was read to its end."""
    on_missing: OnMissing = "raise"
    by_time: bool = True
    """Whether the list could be read by time."""
    _reader: Reader[T] | None = None
    _ended: int = 0
    """Windows that were read to their end in this reading."""
    _moved: set[Id] = Factory(set)
    """Ids that came in a window, and in the tail or without a time again."""
    _undated: set[Id] = Factory(set)
    """Ids that came without a time."""
    _entered: bool = False
    """Whether records moved into windows while they were read."""
    _only_window: Planned[T] | None = None
    """The past, where it is short."""
    _last_count: int | None = None
    """Records in the whole list at the end; None where that was not asked."""
    _counts: dict[Window, int] = Factory(dict)
    """The last counts of the windows that were read to their end."""

    def ready(self) -> bool | None:
        """Return whether the next batch may be had without waiting; None while nothing is read ahead."""
        return None if self._reader is None else self._reader.ready

    def progress(self) -> ScanProgress:
        """How far it is."""
        reader, finished = self._reader, len(self.finished) + self._ended
        windows, queued = ((), 0) if reader is None else (reader.opened, reader.queued)
        return ScanProgress(
            self.records, self.expected, self.source.points, self.missing, windows, finished, queued,
            self.source.uncertain,
        )  # fmt: skip

    async def batches(self) -> AsyncGenerator[Batch[T], None]:
        """Yield every record once; a batch is what one answer added.

        Raises:
            MissingRecordsError: Records that the list has did not come; it is raised after the last one that did.
        """
        try:
            async with aclosing(self._parts()) as parts:
                async for batch in parts:
                    yield self._counted(batch)
        except NotByTimeError as error:
            self.by_time, self._reader = False, None
            _log.warning("%s: it is read by its pages", error)
            async with aclosing(self._regardless_of_time()) as parts:
                async for batch in parts:
                    yield self._counted(batch)
        self.complete = True
        if self.missing:
            message = f"{self.source.name}: {self.missing:,} records that the API counts did not come"
            if self.on_missing == "raise":
                raise MissingRecordsError(message, self.missing)
            _log.warning(message)

    def _take_over(self, part: Scanner[T], missing: int) -> None:
        """Add the missing records of a part to those before it; the past of the next parts ends where its own does."""
        self.missing, self.past = missing + part.missing, part.past

    def _counted(self, batch: Batch[T]) -> Batch[T]:
        self.records += len(batch.records)
        self._ended += batch.finished
        return batch

    async def _parts(self) -> AsyncGenerator[Batch[T], None]:
        source, whole = self.source, Window(key=self.source.key, since=self.since, until=self.until)
        opening = await source.page(whole, 1)
        self.expected = None if source.contradicts(opening, 1) else opening.metadata.total_count
        if whole.key:
            times = [time for each in opening.data if (time := time_of(each, whole.key)) is not None]
            if not in_order(times):
                raise NotByTimeError(f"{source.name}: the API ignores the order by {whole.key}")
            if self.past is None:
                self.past, self._only_window = await end_of_past(source, whole, opening)
        if source.follows(opening, 1) is False and not source.contradicts(opening, 1) and not self.finished:
            found = zip(identities(opening.data), opening.data, strict=True)
            fresh = {own: record for own, record in found if own not in self.seen}
            yield Batch(whole, list(fresh.values()), opening, finished=True)  # all of it, at one moment
            return
        for stage in self._stages(whole, opening):
            async with aclosing(stage) as batches:
                async for batch in batches:
                    yield batch

    def _stages(self, whole: Window, opening: Page[T]) -> Iterator[AsyncGenerator[Batch[T], None]]:
        if self.expected is None:
            yield by_row(self.source, whole, self.seen)
            return
        if self.past is None:
            yield self._by_pages(self.expected)
            return
        if self.since is None or self.since < self.past:
            yield self._windows(self._planned(evolve(whole, until=self.past, size=self.expected)))
        dated = len(self.seen)
        if some_have_no_time(whole, opening):
            yield self._keyless_now(self.past, self.expected)
        if whole.since is None and whole.until is None:
            yield self._without_a_time_now(whole)
        if self.until is None or self.past < self.until:
            since = self.past if self.since is None else max(self.past, self.since)
            yield self._tail(since, self.until)
        resumed_past_windows = any(each.since is not None and each.since >= self.past for each in self.finished)
        if (self.since is None or self.since < self.past) and not resumed_past_windows:
            yield self._audit(evolve(whole, until=self.past), dated)

    async def _planned(self, whole: Window) -> AsyncGenerator[Planned[T], None]:
        if self._only_window is not None and not self.finished:
            yield self._only_window
            return
        for gap in gaps(whole, self.finished):
            async with aclosing(plan(self.source, gap)) as planned:
                async for each in planned:
                    yield each

    async def _windows(self, windows: AsyncGenerator[Planned[T], None]) -> AsyncGenerator[Batch[T], None]:
        reader = self._reader = Reader(self.source, windows, self.concurrency, seen=self.seen)
        missing = self.missing
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                self.missing = missing + reader.missing
                yield batch
        self._reader, self._counts = None, reader.counts
        self._entered |= reader.entered

    async def _tail(self, since: datetime, until: datetime | None) -> AsyncGenerator[Batch[T], None]:
        """Yield what changed or was made since the windows' end, unless an older form of it came in a window."""
        window = Window(key=self.source.key, since=since, until=until)
        keyset, late = Keyset(self.source, Position(since), until=until), set[Id]()
        try:
            async with aclosing(keyset.pages()) as parts:
                async for news in parts:
                    fresh = dict(zip(identities(news.records), news.records, strict=True))
                    known = self.seen.common(fresh)
                    self._moved |= known - late - self._undated
                    for own in known:
                        del fresh[own]
                    late.update(fresh)
                    self.seen.add(fresh)
                    yield Batch(window, list(fresh.values()), news.page, finished=False)
        except NotByTimeError:
            yield Batch(window, [], None, finished=True, whole=False)
            raise
        self.missing += keyset.missing
        yield Batch(window, [], None, finished=True, whole=not keyset.missing)

    def _keyless_now(self, past: datetime, expected: int) -> AsyncGenerator[Batch[T], None]:
        return keyless(self.source, past, expected, self.seen, self._undated, self._moved)

    async def _without_a_time_now(self, whole: Window) -> AsyncGenerator[Batch[T], None]:
        """Yield the records that have no time now and did not come: their time was taken away meanwhile."""
        page = await self.source.page(whole, 1)
        self._last_count = count = page.metadata.total_count
        if not some_have_no_time(whole, page) or self.past is None:
            return
        dated = await self.source.page(evolve(whole, since=OLDEST), 1, size=1)
        if count is not None and count - (dated.metadata.total_count or 0) > len(self._undated):
            async with aclosing(self._keyless_now(self.past, count)) as batches:
                async for batch in batches:
                    yield batch

    async def _audit(self, past: Window, dated: int) -> AsyncGenerator[Batch[T], None]:
        """Count the past again, read the windows that grew, and set what is missing.

        Args:
            past: The range that was read in windows.
            dated: Records of it that came.
        """
        # what came without a time may be of the past by now
        known = dated + len(self._undated) - len(self._moved)
        if self._last_count is not None and self._last_count <= known and not self._entered and not self._moved:
            return  # the past has no more than the whole list
        now = (await self.source.page(past, 1, size=1)).metadata.total_count
        if now is None:
            return
        if (short := now - known) <= 0:
            if short < 0 and self._entered:
                self.source.doubt("records moved back in time, and others were deleted, while it was read")
            elif short + len(self._undated) > 0:
                self.source.doubt("up to %d were given another time while it was read", short + len(self._undated))
            return
        grown = list[Planned[T]]()
        for window, count in list(self._counts.items()):
            size = (await self.source.page(window, 1, size=1)).metadata.total_count or 0
            if size > count:
                grown.append(Planned(evolve(window, size=size)))

        async def again() -> AsyncGenerator[Planned[T], None]:
            for each in grown:
                yield each

        reader = Reader(self.source, again(), self.concurrency, seen=self.seen)
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                short -= len(batch.records)
                yield batch
        if short > self.missing:
            _log.warning("%s: the server counts %d records more in %s than it showed", self.source.name, short, past)
            self.missing = short

    async def _by_pages(self, expected: int) -> AsyncGenerator[Batch[T], None]:
        """Yield the list's pages from the last to the first: what is added meanwhile comes after the last."""
        pages = pages_of(expected, self.source.size)
        _log.warning(
            "%s cannot be read in windows of time: its %d pages, one after another, cost %d points",
            self.source.name, pages, cost_of(pages),
        )  # fmt: skip

        async def everything() -> AsyncGenerator[Planned[T], None]:
            yield Planned(Window(key="", size=expected))

        reader = Reader(self.source, everything(), 1, seen=self.seen, closed=False)
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                self.missing = reader.missing
                yield batch

    async def _regardless_of_time(self) -> AsyncGenerator[Batch[T], None]:
        """Yield what did not come yet by the pages of the whole list."""
        everything, only = Window(key=""), Window(key=self.source.key, since=self.since, until=self.until)
        opening = await self.source.page(everything, 1)
        if opening.metadata.total_count is None or self.source.contradicts(opening, 1):
            batches = by_row(self.source, everything, self.seen)
        else:
            batches = self._by_pages(opening.metadata.total_count)
        async with aclosing(batches):
            async for batch in batches:
                yield self._only(batch, only)

    def _only(self, batch: Batch[T], only: Window) -> Batch[T]:
        return evolve(batch, records=[each for each in batch.records if self.source.belongs(each, only)])
