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

from salesloft_async.core.pages import Page

from .planner import plan
from .position import Position
from .reader import Reader
from .source import Source, count_of, time_of
from .windows import FULL_PAGE, SETTLING, TICK, Window

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

    async def pages(self) -> AsyncGenerator[News[T], None]:
        """What is new, to the end of the list as it is when the last page is read."""
        since = self.position.time
        while True:
            window = Window(key=self.source.key, since=since, until=self.until)
            page = await self.source.page(window, 1)
            last = time_of(page.data[-1], self.source.key) if page.data else None
            if last is not None and last == since and count_of(page) > FULL_PAGE:  # the page is of one moment
                async with aclosing(self._tie(evolve(window, until=since + TICK))) as parts:
                    async for part in parts:
                        yield part
                yield self._news([], page, since, since + TICK)
                since += TICK
                continue
            ended = len(page.data) < FULL_PAGE or last is None
            end = since if last is None else last + TICK if ended and page.charge.server_time is not None else last
            yield self._news(page.data, page, since, end)
            if ended or last is None:
                return
            since = last

    async def _tie(self, tie: Window) -> AsyncGenerator[News[T], None]:
        since = tie.since or self.position.time
        reader = Reader(self.source, plan(self.source, tie), concurrency=1)
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                if batch.page is not None:
                    yield self._news(batch.records, batch.page, since, since)

    def _news(self, records: list[T], page: Page[T], since: datetime, read: datetime) -> News[T]:
        """What is new on a page that was asked for from `since` on, and tells all that is dated before `read`."""
        before = self.position
        if before.time < since:  # what lies between was read when it was too young, and is read again another time
            read = before.time
        news = News(before.news(records, self.source.key), page, self.source.key, before, read)
        self.position = news.after(news.records)
        return news
