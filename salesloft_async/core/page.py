"""A page of a list: its records, the number of the page that follows, and a page that is not decoded yet."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, Final, Generic, TypeVar
from urllib.parse import parse_qs

from attrs import define, field, frozen

from salesloft_async.errors import DecodeFailed

from .answers import UNTOLD, Charge
from .codec import Metadata

__all__ = ["Arrives", "Fetch", "Page", "Unread", "ids_of", "next_page_number"]

T = TypeVar("T")
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


def ids_of(page: Page[Any]) -> list[Any]:
    """Return the ids of a page's records; a record without one has a value that equals no other."""
    return [own if isinstance(own := getattr(each, "id", None), int | str) else object() for each in page.data]
