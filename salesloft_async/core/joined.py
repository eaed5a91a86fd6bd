"""Joins the lists of several requests, where a filter has more ids or emails than a URL carries."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Any, Final, Generic, Protocol, TypeVar

from attrs import define, evolve, field

from .codec import Metadata
from .page import Page, ids_of

__all__ = ["JoinedReading", "Part", "joined_page"]

T = TypeVar("T")
_PER_PAGE: Final = 25
"""Records of a page when a request does not say how many."""


class Part(Protocol[T]):
    """The reading of one of the lists."""

    def pages(self) -> AsyncGenerator[Page[T], None]:
        """Every page, in order."""
        ...


@define(eq=False)
class JoinedReading(Generic[T]):
    """One list after the other, each record once; the pages are numbered through."""

    _parts: Sequence[Part[T]]
    concurrency: int
    _skipped: int = 0
    """Records before the page that was asked for."""
    _seen: set[Any] = field(factory=set, init=False)

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """Every page, in order: each as the server sent it, less what came before."""
        async with aclosing(self.arriving()) as pages:
            async for page in pages:
                yield page

    async def arriving(self) -> AsyncGenerator[Page[T], None]:
        """Every page, in order."""
        number, held = 1, None
        async with aclosing(self._fresh()) as pages:
            async for page in pages:
                if held is not None:
                    yield _numbered(held, number, last=False)
                    number += 1
                held = page
        if held is not None:
            yield _numbered(held, number, last=True)

    def take(self, page: Page[T]) -> Page[T]:
        """Return the page, in the order of `arriving`."""
        return page

    def ready(self, taken: int) -> None:
        """Return None: nothing tells whether the next page is there."""

    async def _fresh(self) -> AsyncGenerator[Page[T], None]:
        """The pages that have records, without records that came before or are skipped."""
        left = self._skipped
        for part in self._parts:
            own: set[Any] = set()
            async with aclosing(part.pages()) as pages:
                async for page in pages:
                    ids = ids_of(page)
                    fresh = [each for each, name in zip(page.data, ids, strict=True) if name not in self._seen]
                    own.update(ids)
                    skipped, left = min(left, len(fresh)), max(left - len(fresh), 0)
                    if fresh := fresh[skipped:]:
                        yield page if len(fresh) == len(page.data) else evolve(page, data=fresh)
            self._seen |= own  # within one list a record is moved, not doubled, and may come twice as in any list


def _numbered(page: Page[T], number: int, *, last: bool) -> Page[T]:
    metadata = evolve(
        page.metadata, current_page=number, next_page=None if last else number + 1,
        prev_page=number - 1 or None, total_pages=None, total_count=None,
    )  # fmt: skip
    return evolve(page, metadata=metadata)


async def joined_page(
    parts: Sequence[Part[T]], *, number: int, per_page: int | None, counts: Sequence[int | None] | None
) -> Page[T]:
    """Return one page of the joined list: every page before it is read too.

    Args:
        parts: The lists.
        number: The page's number.
        per_page: Its records; None is the server's default.
        counts: The number of records of each list, where they were counted.
    """
    size = per_page or _PER_PAGE
    records: list[T] = []
    metadata = Metadata(paged=True)
    async with aclosing(JoinedReading(parts, 1, (number - 1) * size).pages()) as pages:
        async for page in pages:
            records += page.data
            metadata = page.metadata
            if len(records) > size:
                break
    total = None if counts is None or None in counts else sum(count or 0 for count in counts)
    told = evolve(
        metadata, per_page=size, current_page=number, next_page=number + 1 if len(records) > size else None,
        prev_page=number - 1 or None, total_count=total, total_pages=None if total is None else -(-total // size),
        paged=True, everything={},
    )  # fmt: skip
    return Page(records[:size], told, b"")
