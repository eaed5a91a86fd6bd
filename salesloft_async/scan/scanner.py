"""The whole of a list, each record once, from the opening request to what changed meanwhile.

First the list's count, its oldest record and the server's time are asked for. What was last changed some seconds before
that time is read in windows, concurrently: see `planner`, `chain`. Then what was changed or made later is read, to the
end; of that, what came in a window already is left out. So a record that changes meanwhile comes in its older or newer
form, and nothing is lost between the two.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from datetime import datetime
from typing import Generic, TypeVar

from attrs import Factory, define, evolve, frozen

from salesloft_async.core.pages import Page

from .planner import Planned, plan
from .reader import Batch, Reader, WindowProgress
from .seen import Seen
from .source import Source, identity
from .stages import by_pages, end_of_past, keyless, onwards, some_have_no_time, tail
from .windows import Window, gaps

__all__ = ["ScanProgress", "Scanner"]

T = TypeVar("T")


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
    complete: bool = False
    """Whether the list was read to its end."""
    _reader: Reader[T] | None = None
    _ended: int = 0
    """Windows that were read to their end in this reading."""

    def ready(self) -> bool | None:
        """Whether the next batch may be had without waiting; None while nothing is read ahead."""
        return None if self._reader is None else self._reader.ready

    def progress(self) -> ScanProgress:
        """How far it is."""
        reader, finished = self._reader, len(self.finished) + self._ended
        windows, queued = ((), 0) if reader is None else (reader.opened, reader.queued)
        return ScanProgress(self.records, self.expected, self.source.points, self.missing, windows, finished, queued)

    async def batches(self) -> AsyncGenerator[Batch[T], None]:
        """Every record once; a batch is what one answer added."""
        async with aclosing(self._parts()) as parts:
            async for batch in parts:
                self.records += len(batch.records)
                self._ended += batch.finished
                yield batch
        self.complete = True

    async def _parts(self) -> AsyncGenerator[Batch[T], None]:
        whole = Window(key=self.source.key, since=self.since, until=self.until)
        opening = await self.source.page(whole, 1)
        self.expected = opening.metadata.total_count
        if whole.key:
            self.past = self.past or end_of_past(opening, self.until)
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
            yield onwards(self.source, whole, opening, self.seen)
            return
        if self.past is None:
            yield by_pages(self.source, whole, self.expected, self.seen)
            return
        if self.since is None or self.since < self.past:
            yield self._windows(self._planned(evolve(whole, until=self.past, size=self.expected)))
        if some_have_no_time(whole, opening):
            yield keyless(self.source, self.past, self.expected, self.seen)
        if self.until is None or self.past < self.until:
            since = self.past if self.since is None else max(self.past, self.since)
            yield tail(self.source, since, self.until, self.seen)

    async def _planned(self, whole: Window) -> AsyncGenerator[Planned[T], None]:
        for gap in gaps(whole, self.finished):
            async with aclosing(plan(self.source, gap)) as planned:
                async for each in planned:
                    yield each

    async def _windows(self, windows: AsyncGenerator[Planned[T], None]) -> AsyncGenerator[Batch[T], None]:
        reader = Reader(self.source, windows, self.concurrency, seen=self.seen, check=bool(self.finished))
        self._reader = reader
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                self.missing = reader.missing
                yield batch
        self._reader = None
