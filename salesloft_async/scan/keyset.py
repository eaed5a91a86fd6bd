"""Reads a list ascending by time from a position on, one request after another: what is new, in order.

The position is a time and the ids that were delivered of that very time. The next request asks from that time on,
`gte`, and leaves those ids out; so what shares a time with the last record of a page is neither lost nor repeated. Many
that share one moment, more than a page, are read as a window of their own, with all that keeps a window exact.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime
from typing import Generic, TypeVar

from attrs import Factory, define, evolve

from salesloft_async.core.pages import Page
from salesloft_async.core.values import Id

from .planner import plan
from .reader import Reader
from .source import Source, count_of, identity, time_of
from .windows import FULL_PAGE, TICK, Window

__all__ = ["Keyset"]

T = TypeVar("T")


@define
class Keyset(Generic[T]):
    """A position in a list, which `pages` moves on.

    Args:
        source: The list.
        time: Where to begin.
        ids: What was delivered of that time already.
        until: Where to end, exclusive.
        passed: Whether everything of `time` was delivered, and nothing can be added to it any more.
    """

    source: Source[T]
    time: datetime
    ids: set[Id] = Factory(set)
    until: datetime | None = None
    passed: bool = False

    async def pages(self) -> AsyncGenerator[tuple[list[T], Page[T]], None]:
        """The new records of each page, to the end of the list as it is when the last page is read."""
        since = self.time + TICK if self.passed else self.time
        while True:
            window = Window(key=self.source.key, since=since, until=self.until)
            page = await self.source.page(window, 1)
            last = time_of(page.data[-1], self.source.key) if page.data else None
            if last is not None and last == since and count_of(page) > FULL_PAGE:  # the page is of one moment
                async with aclosing(self._tie(evolve(window, until=since + TICK))) as parts:
                    async for part in parts:
                        yield part
                since += TICK
                continue
            yield self._deliver(page.data), page
            if len(page.data) < FULL_PAGE or last is None:
                return
            since = last

    async def _tie(self, tie: Window) -> AsyncGenerator[tuple[list[T], Page[T]], None]:
        reader = Reader(self.source, plan(self.source, tie), concurrency=1)
        async with aclosing(reader.batches()) as batches:
            async for batch in batches:
                if batch.page is not None:
                    yield self._deliver(batch.records), batch.page

    def _deliver(self, records: list[T]) -> list[T]:
        """Those that were not delivered; the position moves on with them."""
        fresh = list[T]()
        for record in records:
            time, own = time_of(record, self.source.key), identity(record)
            if time == self.time and own in self.ids:
                continue
            if time is not None and time != self.time:
                self.time, self.ids, self.passed = time, set(), False
            self.ids.add(own)
            fresh.append(record)
        return fresh
