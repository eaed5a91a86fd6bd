"""Lists: one page when awaited, every record when iterated, with pages fetched ahead within a bound."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Mapping
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from attrs import define, evolve, field

from salesloft_async.errors import DecodeFailed, SalesloftError

from .blocking import several
from .lengths import split
from .open_records import Record
from .page import Arrives, Page, Unread, ids_of, next_page_number
from .streams import Parts, Records, cancel
from .tabular import AsSent, AsyncTabular, Tabular

__all__ = ["AsyncPager", "Pager", "spelt"]

if TYPE_CHECKING:  # most lists are read by requests of one query
    from .joined import JoinedReading

T = TypeVar("T")
_FULL_PAGE: Final = 100
"""Records per page when a list is read to its end: the most that the API gives, so the fewest points."""


def spelt(kind: object, name: str, query: Mapping[str, Any], *more: str) -> str:
    """The repr of what is not read yet: its class, its list and the arguments that were given."""
    given = [f"{key}={value!r}" for key, value in query.items() if value is not None]
    return f"{type(kind).__name__}({', '.join([name, *given, *more])})"


class AsyncPager(AsyncTabular, Generic[T]):
    """A list that has not been read yet.

    `await pager` is its first page (or the one asked for). `async for record in pager` is every record of every page,
    from the page asked for on, in the server's order; up to `concurrency` pages are fetched ahead. Leaving the loop
    early cancels what is in flight. `pages()` iterates pages, `to_arrow()` is a data frame of all that iterating gives.
    """

    def __init__(
        self,
        fetch: Arrives[T],
        query: Mapping[str, Any],
        *,
        paging: str,
        concurrency: int,
        sent: AsSent | None = None,
        path: str = "a list",
    ) -> None:
        self._fetch = fetch
        self._path = path
        self._query = dict(query)
        self._paging = paging
        self._concurrency = concurrency
        self._sent = sent

    def __repr__(self) -> str:
        return spelt(self, self._path.removesuffix(".json"), self._query)

    def __await__(self) -> Generator[Any, None, Page[T]]:
        return self.first().__await__()

    async def first(self) -> Page[T]:
        """Return one page: the one asked for, or the first.

        Of a list whose filter has more ids or emails than a URL carries, the pages before it are read too, and `raw`
        is empty.
        """
        queries = split(self._query)
        if len(queries) == 1:
            return await _readable(await self._fetch(self._query))
        from .joined import joined_page

        counts = [await self._count(query) for query in queries] if self._query.get("include_paging_counts") else None
        return await joined_page(
            [self._part(query, _FULL_PAGE) for query in queries], number=self._query.get("page") or 1,
            per_page=self._query.get("per_page"), counts=counts,
        )  # fmt: skip

    async def _count(self, query: Mapping[str, Any]) -> int | None:
        counted = {"page": 1, "per_page": 1, "include_paging_counts": True, "limit_paging_counts": False}
        return (await _readable(await self._fetch({**query, **counted}))).metadata.total_count

    def _part(self, query: Mapping[str, Any], per_page: int) -> _Reading[T]:
        whole = {**query, "page": None, "per_page": per_page}
        return _Reading(self._fetch, whole, self._paging, self._concurrency, self._path)

    def __aiter__(self) -> AsyncGenerator[T, None]:
        return Records.of(Parts(self._reading().pages()))

    def pages(self) -> AsyncGenerator[Page[T], None]:
        """Every page, in order, 100 records each unless `per_page` says otherwise."""
        return Parts(self._reading().pages())

    def _reading(self) -> _Reading[T] | JoinedReading[T]:
        queries = split(self._query)
        if len(queries) > 1:
            from .joined import JoinedReading

            size = self._query.get("per_page") or _FULL_PAGE
            skipped = ((self._query.get("page") or 1) - 1) * size
            return JoinedReading([self._part(query, size) for query in queries], self._concurrency, skipped)
        return _Reading(self._fetch, self._query, self._paging, self._concurrency, self._path)

    async def _lists(self, sent: AsSent, rows: int) -> AsyncGenerator[list[Mapping[str, Any]], None]:
        pager: AsyncPager[Record] = AsyncPager(
            sent.fetch, self._query, paging=self._paging, concurrency=self._concurrency
        )
        async with aclosing(pager.pages()) as pages:
            async for page in pages:
                yield [record._fields for record in page.data]


@define(eq=False)
class _Reading(Generic[T]):
    """A list while it is read, with pages fetched ahead within a bound."""

    _fetch: Arrives[T]
    _query: Mapping[str, Any]
    _paging: str
    concurrency: int
    _path: str
    _ahead: deque[asyncio.Task[Page[T] | Unread[T]]] = field(factory=deque, init=False)
    _left: int = field(default=0, init=False)
    """Pages that are still to come, as they were counted at first."""
    _taken: int = field(default=0, init=False)
    """Pages that were handed over together, and are ahead like those on their way."""
    _before: Page[T] | None = field(default=None, init=False)
    """The page that was read last."""

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """Every page, in order."""
        async with aclosing(self.arriving()) as arriving:
            async for came in arriving:
                if (page := self.take(await _readable(came))) is None:
                    return
                yield page

    def arriving(self) -> AsyncGenerator[Page[T] | Unread[T], None]:
        """Every page, in order, not decoded where that is not needed to go on."""
        if self._paging == "numbered":
            return self._numbered()
        if self._paging == "cursor":
            return self._by_cursor()
        return self._single()

    def take(self, page: Page[T]) -> Page[T] | None:
        """Return the page, in the order of `arriving`; None when the list has ended before it."""
        if not page.data and self._before is not None:
            return None
        if self._paging == "numbered" and self._before is not None and self._ends_repeating(self._before, page):
            return None
        self._before = page
        return page

    def _ends_repeating(self, before: Page[T], page: Page[T]) -> bool:
        """Return whether the list ended before `page`, which the page before it has already: SalesloftError if not."""
        if not _repeats(before, page):
            return False
        if page.metadata.paged:
            raise SalesloftError(
                f"{self._path}: the API answers two pages with the same records, so the list cannot be read to its end"
            )
        return True

    def ready(self, taken: int) -> bool | None:
        """Told how many pages were handed over together: whether the next one has come.

        None where that says nothing: no other is on its way, or what it says is needed first.
        """
        self._taken = taken
        if not self._ahead or self._left <= 1:
            return None
        return self._ahead[0].done()

    async def _single(self) -> AsyncGenerator[Page[T] | Unread[T], None]:
        yield await self._fetch(self._query)

    async def _by_cursor(self) -> AsyncGenerator[Page[T] | Unread[T], None]:
        query = {**self._query, "per_page": self._query.get("per_page") or _FULL_PAGE}
        before = frozenset[Any]()
        while True:
            page = await _readable(await self._fetch(query))
            ids = ids_of(page)
            if page.data and before.issuperset(ids):
                raise SalesloftError(
                    f"{self._path}: the API repeats the records up to id {query['id[gt]']!r} when those after it are "
                    "requested, so the list cannot be read to its end"
                )
            if before.isdisjoint(ids):
                yield page
            else:
                fresh = [record for record, own in zip(page.data, ids, strict=True) if own not in before]
                yield evolve(page, data=fresh)
            if not page.data or _is_last(page):
                return
            last = ids[-1]
            if not isinstance(last, int | str):
                raise SalesloftError(
                    f"{self._path}: the list cannot be read on: the last record of a page has the id {last!r}"
                )
            before, query["id[gt]"] = frozenset(ids), last

    async def _numbered(self) -> AsyncGenerator[Page[T] | Unread[T], None]:
        per_page = self._query.get("per_page") or _FULL_PAGE
        query = {**self._query, "per_page": per_page}
        number = self._query.get("page") or 1
        counted = {"include_paging_counts": True, "limit_paging_counts": False}
        came = await self._fetch({**query, "page": number, **counted})
        page: Page[T] | None
        page = first = await _readable(came)
        last = first.metadata.total_pages or number
        # a task group cannot stay open across a yield, so these tasks are ended by hand, below
        ahead, scheduled = self._ahead, number
        try:
            while True:
                following = None if page is None else next_page_number(page, number)
                # scheduled pages are numbered without gaps; a list that grew is followed page by page
                while len(ahead) + self._taken < self.concurrency and scheduled < max(last, following or 0):
                    scheduled += 1
                    ahead.append(asyncio.ensure_future(self._fetch({**query, "page": scheduled})))
                self._left = last - number
                yield came
                if not ahead:
                    return
                before, came = page, await ahead[0]
                ahead.popleft()
                number += 1
                # only the last says whether the list has grown
                page = await _readable(came) if number >= last else None
                if page is not None and before is not None and self._ends_repeating(before, page):
                    return
        finally:
            await cancel(ahead)


async def _readable(came: Page[T] | Unread[T]) -> Page[T]:
    return await came.readable() if isinstance(came, Unread) else came


def _is_last(page: Page[Any]) -> bool:
    """Return whether a list that is read by `id[gt]` ends with this page.

    The answer has to say so: fewer records than its own page size, and no page that follows. Where it says neither, the
    next request tells.
    """
    size = page.metadata.per_page
    return size is not None and len(page.data) < size and not page.metadata.next_page


def _repeats(before: Page[Any], page: Page[Any]) -> bool:
    """Return whether a page has no other records than the page before it: then the server ignored its number."""
    if not page.data or len(page.data) != len(before.data):
        return False
    if not page.metadata.paged:
        return page.raw == before.raw or (set(ids_of(before)).issuperset(ids_of(page)) and _same_records(before, page))
    first = getattr(page.data[0], "id", None)  # nearly always another one, and then the others need no look
    same_ids = first is not None and first == getattr(before.data[0], "id", None) and ids_of(page) == ids_of(before)
    return same_ids and _same_records(before, page)


def _same_records(before: Page[Any], page: Page[Any]) -> bool:
    """Return whether pages with the same ids have the same records: all sentences of a transcription have one id."""
    return len(set(ids_of(page))) == len(page.data) or page.data == before.data


class Pager(Tabular, Generic[T]):
    """A list that has not been read yet, blocking: iterate it for every record, `first()` is one page.

    Pages are fetched ahead as in AsyncPager; the loop's thread is crossed once for all that have come.
    """

    def __init__(self, call: Callable[..., Any], pager: AsyncPager[T]) -> None:
        super().__init__(call, pager)
        self._pager = pager

    def __repr__(self) -> str:
        return spelt(self, self._pager._path.removesuffix(".json"), self._pager._query)

    def first(self) -> Page[T]:
        """One page: the one asked for, or the first."""
        page: Page[T] = self._call(self._pager.first)
        return page

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.data

    def pages(self) -> Iterator[Page[T]]:
        """Every page, in order, 100 records each unless `per_page` says otherwise."""
        reading = self._pager._reading()
        most = max(reading.concurrency // 2, 1)  # the other half is on its way while the caller has these
        with closing(several(self._call, reading.arriving(), reading.ready, most)) as arriving:
            for came in arriving:
                if (page := reading.take(self._read(came))) is None:
                    return
                yield page

    def _read(self, came: Page[T] | Unread[T]) -> Page[T]:
        """Decode a page in the caller's thread; only what cannot be read needs the loop again."""
        if not isinstance(came, Unread):
            return came
        try:
            return came.read()
        except DecodeFailed:
            page: Page[T] = self._call(came.readable)
            return page
