"""Reads a window by its rows alone, one request after another, where the server's counts cannot be trusted.

Ascending by time, each request starts at the time of the last record, so neither counts nor page sizes matter. What
shares one moment is read by the second time, and what shares both, or has none, page after page.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TypeVar

from attrs import evolve

from salesloft_async.core.page import Page, next_page_number
from salesloft_async.core.values import Id
from salesloft_async.errors import SalesloftError

from .source import NotByTimeError, Source, identities, in_order, time_of
from .windows import TICK, Window

__all__ = ["by_rows", "walk"]

T = TypeVar("T")


async def by_rows(source: Source[T], window: Window) -> AsyncGenerator[Page[T], None]:
    """Yield the pages of a window; a record may be on two of them.

    Every request starts later than the one before it, or is for a higher page number.
    """
    if not window.key or window.keyless:
        async with aclosing(walk(source, window)) as pages:
            async for page in pages:
                yield page
        return
    since = window.since
    while True:
        part = evolve(window, since=since, size=None)
        page = await source.page(part, 1, by=window.key)
        yield page
        if not page.data or source.follows(page, 1) is False:
            return
        times = [time for record in page.data if (time := time_of(record, window.key)) is not None]
        if not in_order(times):
            raise NotByTimeError(f"{source.name}: the API ignores the order by {window.key}")
        if times and (since is None or times[-1] > since):
            since = times[-1]
            continue
        if not times or since is None:  # records without a second time
            async with aclosing(walk(source, part, first=2)) as pages:
                async for page in pages:
                    yield page
            return
        tie = evolve(part, until=since + TICK)
        second = "" if window.within is not None else source.second
        parts = by_rows(source, Window(key=second, within=tie)) if second else walk(source, tie)
        async with aclosing(parts) as pages:
            async for page in pages:
                yield page
        since += TICK


async def walk(source: Source[T], window: Window, *, first: int = 1) -> AsyncGenerator[Page[T], None]:
    """Yield page after page of a window, from the first to the last; what changes meanwhile may be on none of them."""
    number: int | None = first
    seen = set[Id]()
    while number is not None:
        page = await source.page(window, number)
        ids = identities(page.data)
        if page.data and seen.issuperset(ids):
            if page.metadata.paged:
                raise SalesloftError(f"{source.name}: page {number} has no record that the pages before it have not")
            return
        yield page
        seen.update(ids)
        if number == 2:
            source.doubt("%s is read page after page, for the API does not tell how many records it has", window)
        number = next_page_number(page, number) if page.data else None
