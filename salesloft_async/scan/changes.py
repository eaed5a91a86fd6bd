"""What `changes()` returns: records in the order in which they changed, asynchronous and blocking."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Mapping
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any, Final, Generic, TypeVar

from attrs import field, frozen

from salesloft_async.core.arguments import encode_query, read_time
from salesloft_async.core.blocking import blocking
from salesloft_async.core.lengths import split
from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import spelt
from salesloft_async.core.streams import Parts, Records
from salesloft_async.core.tabular import AsSent, AsyncTabular, Opens, Tabular, as_sent, cut
from salesloft_async.core.values import TimeLike
from salesloft_async.errors import ConfigurationError

from .cursor import Reading, is_cursor
from .joined import merging
from .keyset import Keyset, News
from .position import Position
from .source import Source

__all__ = ["AsyncChanges", "Changes", "ChangesPage", "changes", "next_wait"]

T = TypeVar("T")
_OLDEST: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SHORTEST: Final = 1.0
_LONGEST: Final = 60.0


def next_wait(before: float | None) -> float:
    """Seconds until a list that showed no change is asked again: 1, then doubled up to 60.

    Args:
        before: The wait before this one; None after a change.
    """
    return _SHORTEST if before is None else min(before * 2, _LONGEST)


@frozen
class ChangesPage(Generic[T]):
    """Some changes, and where to go on after them."""

    data: list[T]
    """The records as they are now, the one changed first first; never none."""
    cursor: str = field(repr=False)
    """What `changes(since=…)` takes to go on after this page."""

    def __len__(self) -> int:
        return len(self.data)

    def __iter__(self) -> Iterator[T]:
        return iter(self.data)

    def _repr_html_(self) -> str:
        """The first records as a table of the fields that have values, for notebooks."""
        from salesloft_async.core.html import page_table

        return page_table(self.data)


class AsyncChanges(AsyncTabular, Generic[T]):
    """Changes that have not been read yet.

    `async for record in changes` is every record in the order of its last change; `pages()` gives them with a cursor,
    `batches(10_000)` and `to_arrow()` as data frames, after each of which `cursor` says where to go on. Leaving the
    loop stops; iterated again it goes on from `cursor`.
    """

    def __init__(
        self,
        source: Source[T],
        reading: Reading,
        position: Position,
        *,
        follow: bool,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        sent: AsSent | None = None,
    ) -> None:
        self._sent = sent
        self._as_they_came: AsyncChanges[Record] | None = None
        """The same, read as the server sends them, for data frames."""
        self._source = source
        self._reading = reading
        self._position = position
        self._follow = follow
        self._sleep = sleep
        self._news: News[T] | None = None
        self._given = 0
        """How many of the news were handed out."""

    def __repr__(self) -> str:
        return spelt(self, self._source.name, self._source.query)

    @property
    def cursor(self) -> str:
        """Where to go on after the record, or the page, that came last: a string to store."""
        return self._reading.cursor(self._here())

    @property
    def points(self) -> int:
        """Points of the team's budget spent on reading it."""
        frames = self._as_they_came
        return self._source.points + (0 if frames is None else frames.points)

    def __aiter__(self) -> AsyncGenerator[T, None]:
        parts = Parts(self._read())
        return Records(self._records(parts), parts)

    async def _records(self, parts: Parts[News[T]]) -> AsyncGenerator[T, None]:
        async with aclosing(parts):
            async for news in parts:
                for record in news.records:
                    self._hand_out(1)
                    yield record

    def pages(self) -> AsyncGenerator[ChangesPage[T], None]:
        """The changes in lists of up to 100, each with a cursor."""
        return Parts(self._pages())

    async def _pages(self) -> AsyncGenerator[ChangesPage[T], None]:
        async with aclosing(self._read()) as parts:
            async for news in parts:
                yield self._page(news)

    def _page(self, news: News[T]) -> ChangesPage[T]:
        """The page of all the news, which so are handed out."""
        self._hand_out(len(news.records))
        return ChangesPage(news.records, self.cursor)

    def _hand_out(self, records: int) -> None:
        """Count so many more of the latest news as delivered."""
        self._given += records

    async def _read(self) -> AsyncGenerator[News[T], None]:
        """What both ways of reading are made of; the caller says what it hands out of it."""
        wait: float | None = None
        while True:
            async with aclosing(Keyset(self._source, self._here()).pages()) as parts:
                async for news in parts:
                    self._position, self._news, self._given = self._here(), news, 0
                    if news.records:
                        wait = None
                        yield news
            if not self._follow:
                return
            wait = next_wait(wait)
            await self._sleep(wait)

    async def _lists(self, sent: AsSent, rows: int) -> AsyncGenerator[list[Mapping[str, Any]], None]:
        own, before = self._source, self._as_they_came
        source: Source[Record] = Source(merging(sent.fetch), own.name, own.query, own.keys, own.order)
        if before is not None:
            source = before._source  # it knows what was spent
        self._as_they_came = reading = AsyncChanges(source, self._reading, self._here(), follow=False)
        taken = 0
        async with aclosing(reading._read()) as parts:
            async for news in parts:
                for records in cut(news.records, taken, rows):
                    reading._hand_out(len(records))
                    taken += len(records)
                    yield [record._fields for record in records]

    def _gave(self) -> None:
        if self._as_they_came is not None:
            self._position, self._news = self._as_they_came._here(), None

    def _here(self) -> Position:
        if self._news is None:
            return self._position
        return self._news.after(self._news.records[: self._given])


class Changes(Tabular, Generic[T]):
    """Changes that have not been read yet, blocking.

    `for record in changes` is every record in the order of its last change; `pages()` gives them with a cursor,
    `batches(10_000)` and `to_arrow()` as data frames, after each of which `cursor` says where to go on. Leaving the
    loop stops; iterated again it goes on from `cursor`. The loop's thread is crossed once a page.
    """

    def __init__(self, call: Callable[..., Any], changes: AsyncChanges[T]) -> None:
        super().__init__(call, changes)
        self._changes = changes

    def __repr__(self) -> str:
        return spelt(self, self._changes._source.name, self._changes._source.query)

    @property
    def cursor(self) -> str:
        """Where to go on after the record, or the page, that came last: a string to store."""
        return self._changes.cursor

    @property
    def points(self) -> int:
        """Points of the team's budget spent on reading it."""
        return self._changes.points

    def __iter__(self) -> Iterator[T]:
        for news in self._news():
            for record in news.records:
                self._changes._hand_out(1)
                yield record

    def pages(self) -> Iterator[ChangesPage[T]]:
        """The changes in lists of up to 100, each with a cursor."""
        return map(self._changes._page, self._news())

    def _news(self) -> Iterator[News[T]]:
        return blocking(self._call, self._changes._read())


def changes(
    opens: Opens,
    operation: Operation[T],
    query: Mapping[str, Any],
    *,
    since: TimeLike | None = None,
    follow: bool = False,
) -> AsyncChanges[T]:
    """The changes of an operation's list; arguments that cannot be right fail here, not when it is read."""
    encode_query(query)
    split(query)
    if not isinstance(follow, bool):
        raise ConfigurationError(f"follow: takes True or False, not {follow!r}")
    reading = Reading.of(operation.resource, query)
    if isinstance(since, str) and is_cursor(since):
        position = reading.position(since)
    else:
        position = Position(read_time("since", since, cursor=True) or _OLDEST)
    source = Source(merging(opens(operation)), operation.resource, query, operation.times, operation.order)
    return AsyncChanges(source, reading, position, follow=follow, sent=as_sent(operation, opens))
