"""What a form's drop-downs need: options and columns, read to the last page and kept for a minute."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import anyio
from attrs import define, frozen

from salesloft_async.core.page import Page
from salesloft_async.core.pages import AsyncPager
from salesloft_async.core.resource import AsyncResource
from salesloft_async.core.session import Session
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from salesloft_async.scan.scan import AsyncScan

__all__ = ["AsyncLookupReader", "Column", "Option", "fixed"]

R = TypeVar("R", covariant=True)
S = TypeVar("S")
_CHEAP_PAGES: Final = 100
"""Pages of a list that cost a point each; those after them cost 3 to 30."""
_KEPT: Final = 60.0
"""Seconds for which an answer is kept."""


@frozen
class Option(Generic[R]):
    """One entry of a drop-down."""

    value: Id
    """What the form sends."""
    label: str
    """What the form shows."""
    record: R
    """The record that the option stands for."""


@frozen
class Column:
    """One column of a table of records."""

    name: str
    type: str
    """"string", "integer", "number", "boolean", "datetime", "date", "array", "object" or "any"."""
    description: str


@frozen
class _Kept:
    started: float
    """When the read began, by the reader's clock."""
    pages: tuple[Page[Any], ...]


@define(eq=False)
class _Reading:
    """A read that several callers wait for."""

    task: asyncio.Task[tuple[Page[Any], ...]]
    waiting: int = 0


class AsyncLookupReader(AsyncResource):
    """Reads lists for lookups: each once a minute, however many ask."""

    def __init__(self, session: Session, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(session)
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._readings: dict[str, _Reading] = {}

    async def read(
        self, name: str, pager: AsyncPager[S], scan: Callable[[], AsyncScan[S]] | None = None, *, refresh: bool = False
    ) -> tuple[Page[S], ...]:
        """Every page of a list, kept under a name for 60 seconds; callers at the same time share one read.

        Args:
            name: What it is kept under.
            pager: The list.
            scan: The same, to be read so when it has more than 100 pages, which cost more than a point each.
            refresh: Whether to read now, whatever is kept or being read.
        """
        now = self._clock()
        for old in [each for each, kept in self._kept.items() if now >= kept.started + _KEPT]:
            del self._kept[old]
        if refresh:
            return await self._read(name, pager, scan)
        if name in self._kept:
            return self._kept[name].pages
        return await self._shared(name, pager, scan)

    async def _read(
        self, name: str, pager: AsyncPager[S], scan: Callable[[], AsyncScan[S]] | None
    ) -> tuple[Page[S], ...]:
        started = self._clock()
        pages = tuple([page async for page in _pages(pager, scan)])
        before = self._kept.get(name)
        if before is None or before.started <= started:
            self._kept[name] = _Kept(started, pages)
        return pages

    async def _shared(
        self, name: str, pager: AsyncPager[S], scan: Callable[[], AsyncScan[S]] | None
    ) -> tuple[Page[S], ...]:
        reading = self._readings.get(name)
        if reading is None or reading.task.done() or reading.task.get_loop() is not asyncio.get_running_loop():
            reading = self._readings[name] = _Reading(asyncio.ensure_future(self._read(name, pager, scan)))
        reading.waiting += 1
        try:
            return await asyncio.shield(reading.task)
        finally:
            reading.waiting -= 1
            if reading.waiting == 0:
                if self._readings.get(name) is reading:
                    del self._readings[name]
                reading.task.cancel()  # nobody waits for it any more; of a finished one this means nothing
                with anyio.CancelScope(shield=True):
                    await asyncio.wait([reading.task])

    async def _options(
        self,
        name: str,
        pager: AsyncPager[S],
        value: str,
        label: str,
        *,
        scan: Callable[[], AsyncScan[S]] | None = None,
        refresh: bool,
    ) -> list[Option[S]]:
        pages = await self.read(name, pager, scan, refresh=refresh)
        return list(_options((record for page in pages for record in page.data), value, label))


async def _pages(pager: AsyncPager[S], scan: Callable[[], AsyncScan[S]] | None) -> AsyncGenerator[Page[S], None]:
    """Every page of the list, or of the scan where the first one says that the list is long."""
    async with aclosing(pager.pages()) as pages:
        async for page in pages:
            if scan is not None and (page.metadata.total_pages or 0) > _CHEAP_PAGES:
                break
            yield page
        else:
            return
    async with aclosing(scan().pages()) as pages:
        async for page in pages:
            yield page


def _options(records: Iterable[S], value: str, label: str) -> Iterable[Option[S]]:
    seen: set[object] = set()
    for record in records:
        found = getattr(record, value)
        if (own := _own(found)) in seen:  # a list that changes while it is read has a record on two pages
            continue
        seen.add(own)
        shown = getattr(record, label)
        yield Option(found, str(found) if shown is None else str(shown), record)


def _own(value: object) -> object:
    """What tells an option's value from the others': a list, kept by the lenient decoder, has no hash."""
    if value is None:
        return object()
    return value if isinstance(value, int | str) else repr(value)


def fixed(options: Iterable[Mapping[str, Any]], value: str, label: str) -> list[Option[dict[str, Any]]]:
    """Options that no list has to be read for; their records are the caller's to change."""
    return [Option(option[value], option[label], dict(option)) for option in options]
