"""Reads a list ascending by time from a position on, one request after another: what is new, in order.

Each request asks from the time of the last record on, that time included, for there may be more of that very time.
Many that share one moment, more than a page, are read as a window of their own, with all that keeps a window exact.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Generic, TypeVar

from attrs import define, evolve, frozen

from salesloft_async.core.page import Page

from .planner import plan
from .position import Position
from .reader import Reader
from .rows import by_rows
from .source import NotByTimeError, Source, in_order, time_of
from .windows import SETTLING, TICK, Window

__all__ = ["Keyset", "News"]

T = TypeVar("T")


@frozen
class News(Generic[T]):
    """The new records of a page."""

    records: list[T]
    page: Page[T]
    key: str
    before: Position
    """Where the reading was before them."""
    read: datetime
    """All that is dated before this is delivered when they are."""

    def after(self, records: Iterable[T]) -> Position:
        """Where the reading is when these of them, the first ones, were delivered."""
        told = self.page.charge.server_time
        settled = None if told is None else datetime.fromtimestamp(told, UTC) - SETTLING
        given = list(records)
        read = self.read
        if len(given) < len(self.records):
            read = min(read, (time_of(given[-1], self.key) if given else None) or self.before.time)
        return self.before.after(given, self.key, read=read, settled=settled)


@define
class Keyset(Generic[T]):
    """A position in a list, which `pages` moves on.

    Args:
        source: The list.
        position: Where to begin.
        until: Where to end, exclusive.
    """

    source: Source[T]
    position: Position
    until: datetime | None = None
    missing: int = 0
    """Records that share one moment, and that the server counts and does not show."""

    async def pages(self) -> AsyncGenerator[News[T], None]:
        """Yield what is new, to the end of the list as it is when the last page is read.

        Every request starts later than the one before it: what shares one moment with more than a page is read apart.

        Raises:
            NotByTimeError: The list ignores its time filter or its order.
        """
        since = self.position.time
        while True:
            window = Window(key=self.source.key, since=since, until=self.until)
            page = await self.source.page(window, 1)
            times = [time for record in page.data if (time := time_of(record, self.source.key)) is not None]
            if not in_order(times):
                raise NotByTimeError(f"{self.source.name}: the API ignores the order by {self.source.key}")
            last = times[-1] if times else None
            if last is None or self.source.follows(page, 1) is False:
                clocked = page.charge.server_time is not None
                yield self._news(page.data, page, since, since if last is None else last + TICK if clocked else last)
                if last is None and page.data and self.source.follows(page, 1):
                    raise NotByTimeError(
                        f"{self.source.name}: the API gives records without {self.source.key} where those from "
                        f"{since.isoformat()} on were requested"
                    )
                return
            if last > since:
                yield self._news(page.data, page, since, last)
                since = last
                continue
            # the page is of one moment, and more may follow
            counted = page.metadata.total_count is not None
            async with aclosing(self._tie(evolve(window, until=since + TICK), counted=counted)) as parts:
                async for part in parts:
                    yield part
            yield self._news([], page, since, since + TICK)
            since += TICK

    async def _tie(self, tie: Window, *, counted: bool) -> AsyncGenerator[News[T], None]:
        since = tie.since or self.position.time
        if not counted:
            async with aclosing(by_rows(self.source, tie)) as pages:
                async for page in pages:
                    yield self._news(page.data, page, since, since)
            return
        reader = Reader(self.source, plan(self.source, tie), concurrency=1)
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                if batch.page is not None:
                    yield self._news(batch.records, batch.page, since, since)
        self.missing += reader.missing

    def _news(self, records: list[T], page: Page[T], since: datetime, read: datetime) -> News[T]:
        """What is new on a page that was asked for from `since` on, and tells all that is dated before `read`."""
        before = self.position
        if before.time < since:  # what lies between was read when it was too young, and is read again another time
            read = before.time
        news = News(before.news(records, self.source.key), page, self.source.key, before, read)
        self.position = news.after(news.records)
        return news
