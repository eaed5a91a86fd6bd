"""Reads everybody at about a point per 100 people: windows over `updated_at` instead of pages that cost more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

import anyio
from attrs import Factory, define

from salesloft_async.client import AsyncSalesloft
from salesloft_async.core.pages import AsyncPager, Page
from salesloft_async.core.values import Id, Range
from salesloft_async.models.people import Person

__all__ = ["read_people"]

_CHEAP_PAGES: Final = 100
"""Pages that cost one point each; those after them cost 3 to 30."""
_AT_ONCE: Final = 8

Progress = Callable[[int, int], None]
"""Called with how many people were read so far, and how many there are."""


async def read_people(salesloft: AsyncSalesloft, progress: Progress, *, pages: int | None = None) -> int:
    """How many people there are, each of them read, the one unchanged for longest first.

    Args:
        progress: Called after each page.
        pages: Pages to stop after.
    """
    reader = _Reader(salesloft, progress)
    first, left = 1, pages
    while True:
        size = _CHEAP_PAGES if left is None else min(_CHEAP_PAGES, left)
        more = await reader.read(first, size)
        left = None if left is None else left - size
        if not more or left == 0:
            return len(reader.seen)
        if reader.newest == reader.since:  # all of one moment: further pages of the same window
            first += size
        else:
            reader.since, first = reader.newest, 1


@define
class _Reader:
    """The people who changed at a time or later, and those of them who were read."""

    salesloft: AsyncSalesloft
    progress: Progress
    since: datetime | None = None
    newest: datetime | None = None
    seen: set[Id] = Factory(set[Id])
    everybody: int = 0

    def _list(self, number: int) -> AsyncPager[Person]:
        return self.salesloft.people.list(
            updated_at=None if self.since is None else Range(gte=self.since),
            sort_by="updated_at",
            sort_direction="ASC",
            page=number,
            per_page=100,
            include_paging_counts=True,
            limit_paging_counts=False,
        )

    async def read(self, first: int, size: int) -> bool:
        """Read `size` pages from `first` on, several at once; whether there are more."""
        opening = await self._list(first)
        self.everybody = max(self.everybody, opening.metadata.total_count or 0)
        total = opening.metadata.total_pages or first
        self._keep(opening)
        numbers = iter(range(first + 1, min(total, first + size - 1) + 1))
        async with anyio.create_task_group() as tasks:
            for _ in range(_AT_ONCE):
                tasks.start_soon(self._read_each, numbers)
        return total > first + size - 1

    async def _read_each(self, numbers: Iterator[int]) -> None:
        for number in numbers:
            self._keep(await self._list(number))

    def _keep(self, page: Page[Person]) -> None:
        for person in page.data:
            self.seen.add(person.id)
            if person.updated_at is not None and (self.newest is None or person.updated_at > self.newest):
                self.newest = person.updated_at
        self.progress(len(self.seen), self.everybody)
