"""Lists: one page when awaited, every record when iterated, with pages fetched ahead within a bound."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator, Mapping
from contextlib import aclosing, closing
from typing import Any, Final, Generic, TypeVar
from urllib.parse import parse_qs

from attrs import define, evolve, field, frozen

from salesloft_async.errors import DecodeFailed, SalesloftError

from .answers import UNTOLD, Charge
from .blocking import several
from .codec import Metadata
from .open_records import Record
from .streams import Parts, Records, cancel
from .tabular import AsSent, AsyncTabular, Tabular

__all__ = ["Arrives", "AsyncPager", "Fetch", "Page", "Pager", "Unread", "next_page_number", "spelt"]

T = TypeVar("T")
_FULL_PAGE: Final = 100
"""Records per page when a list is read to its end: the most that the API gives, so the fewest points."""

_MOST_DIGITS: Final = 18
"""Of a page's number: no list has more pages, and Python makes no number of more than 4,300."""

Fetch = Callable[[Mapping[str, Any]], Awaitable["Page[T]"]]
Arrives = Callable[[Mapping[str, Any]], Awaitable["Page[T] | Unread[T]"]]


@frozen
class Page(Generic[T]):
    """One page of a list."""

    data: list[T]
    """The records, in the server's order."""
    metadata: Metadata
    """What the server said of the list: numbers of pages, counts, filters."""
    raw: bytes = field(repr=False)
    """The answer's bytes as the server sent them."""
    charge: Charge = field(default=UNTOLD, repr=False)
    """What the answer's headers said: the points that it cost, and the server's time."""

    def __len__(self) -> int:
        return len(self.data)

    def __iter__(self) -> Iterator[T]:
        return iter(self.data)

    def _repr_html_(self) -> str:
        """The first records as a table of the fields that have values, for notebooks."""
        from .html import page_table

        return page_table(self.data, _told(self.metadata))


def _told(metadata: Metadata) -> str:
    """Where in its list a page is, as far as the server says."""
    number, pages, count = metadata.current_page, metadata.total_pages, metadata.total_count
    told = [] if number is None else [f"page {number}" if pages is None else f"page {number} of {pages:,}"]
    return "; ".join([*told, *([] if count is None else [f"{count:,} records in all"])])


def spelt(kind: object, name: str, query: Mapping[str, Any], *more: str) -> str:
    """The repr of what is not read yet: its class, its list and the arguments that were given."""
    given = [f"{key}={value!r}" for key, value in query.items() if value is not None]
    return f"{type(kind).__name__}({', '.join([name, *given, *more])})"


@define(eq=False)
class Unread(Generic[T]):
    """A page that has come, and is decoded when it is read: when its turn comes, in the thread that needs it.

    Records that wait until then leave the processor's cache, which costs a tenth of all that is done for a page.
    """

    _decode: Callable[[], Page[T]]
    _request_again: Callable[[], Awaitable[Page[T]]] | None = None
    """Requests it once more, after its bytes could not be read."""
    _page: Page[T] | None = field(default=None, init=False)

    def read(self) -> Page[T]:
        """Return the page; raises DecodeFailed when its bytes cannot be read."""
        if self._page is None:
            self._page = self._decode()
        return self._page

    async def readable(self) -> Page[T]:
        """Return the page; one whose bytes cannot be read is requested again."""
        try:
            return self.read()
        except DecodeFailed:
            if self._request_again is None:
                raise
            self._page = await self._request_again()
            return self._page


def next_page_number(page: Page[Any], number: int) -> int | None:
    """Return the number of the page after `page`, or None when it is the last one.

    Some lists answer with a URL instead of a number: only its page number is taken. Some do not say which page follows:
    there every page that has records may have a successor, however many records were requested, for the server may
    lower the page size. The caller ends at an empty page and at one that repeats the page before it.

    Args:
        page: The answer.
        number: The number of `page`.
    """
    if not page.metadata.paged:
        return number + 1 if page.data else None
    following = page.metadata.next_page
    if isinstance(following, str):
        digits = following if following.isdecimal() else _page_in(following)
        following = _number(digits) or number + 1
    return max(following, number + 1) if following else None  # a number that does not move names no other page


def _page_in(url: str) -> str:
    return parse_qs(url.partition("?")[2].partition("#")[0]).get("page", [""])[0]


def _number(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


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
        """One page: the one asked for, or the first."""
        return await _readable(await self._fetch(self._query))

    def __aiter__(self) -> AsyncGenerator[T, None]:
        return Records.of(Parts(self._reading().pages()))

    def pages(self) -> AsyncGenerator[Page[T], None]:
        """Every page, in order, 100 records each unless `per_page` says otherwise."""
        return Parts(self._reading().pages())

    def _reading(self) -> _Reading[T]:
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
            ids = _ids(page)
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


def _ids(page: Page[Any]) -> list[Any]:
    """Return the ids of a page's records; a record without one has a value that equals no other."""
    return [own if isinstance(own := getattr(each, "id", None), int | str) else object() for each in page.data]


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
        return page.raw == before.raw or set(_ids(before)).issuperset(_ids(page))
    first = getattr(page.data[0], "id", None)  # nearly always another one, and then the others need no look
    return first is not None and first == getattr(before.data[0], "id", None) and _ids(page) == _ids(before)


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
