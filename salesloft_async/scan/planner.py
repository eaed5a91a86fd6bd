"""Divides a stretch of time into windows of at most 10,000 records, at no cost of its own.

Any boundary is a valid cut, for windows are half-open; so nothing has to be searched for. Page 100 of what is left,
ascending by time, costs one point and its last record's time ends the next window: no page of it is dearer than that.
That page is also the window's last one, so it counts as read.

A count that stops at 10,000, though it was requested without that limit, is noticed where page 100 has a successor.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from typing import Final, Generic, TypeVar

from attrs import evolve, frozen

from salesloft_async.core.page import Page

from .source import NotByTimeError, Source, count_of, in_order, time_of
from .windows import TICK, Window, cost_of, cut, pages_of

__all__ = ["Planned", "plan"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")


@frozen
class Planned(Generic[T]):
    """A window to be read."""

    window: Window
    head: Page[T] | None = None
    """Its last page, where that was read already; records of later windows may stand on it too."""


async def plan(source: Source[T], whole: Window) -> AsyncGenerator[Planned[T], None]:
    """Yield the windows that make up `whole`, ascending.

    Each has at most 10,000 records, but for ties that nothing divides. `whole.size` may be None: then the first request
    tells.
    """
    start, left = whole.since, whole.size
    page: Page[T] | None = None
    while left is None or left >= source.cheap * source.size:
        page = await source.page(evolve(whole, since=start), source.cheap)
        left = count_of(page)
        times = [time for record in page.data if (time := time_of(record, whole.key)) is not None]
        capped = source.contradicts(page, source.cheap)
        if (left <= source.cheap * source.size and not capped) or not times:
            break
        if not in_order(times):
            raise NotByTimeError(f"{source.name}: the API ignores the order by {whole.key}")
        end, size = cut(times, source.cheap, source.size)
        if start is not None and end <= start:
            async for planned in _tie(source, evolve(whole, since=start, until=start + TICK, size=None)):
                yield planned
            start, left, page = start + TICK, None, None
        else:
            yield Planned(evolve(whole, since=start, until=end, size=size), None if size is None else page)
            start, left, page = end, None if size is None or capped else left - size, None
    if left != 0:
        last = page is not None and left is not None and pages_of(left, source.size) == source.cheap
        yield Planned(evolve(whole, since=start, size=left), page if last else None)


async def _tie(source: Source[T], tie: Window) -> AsyncGenerator[Planned[T], None]:
    """Yield the windows of what shares one moment."""
    second = "" if tie.within is not None else source.second
    parts = Window(key=second, within=tie) if second else tie
    page = await source.page(parts, 1)
    count = count_of(page)
    pages = pages_of(count, source.size)
    if count < source.cheap * source.size:
        yield Planned(evolve(tie, size=count))
    elif second and page.data and time_of(page.data[0], second) is not None:
        _log.warning(
            "%s: %d records share %s=%s; they are read by %s, for about %d points",
            source.name, count, tie.key, tie.since, second, pages + 3,
        )  # fmt: skip
        async for planned in plan(source, evolve(parts, size=count)):
            yield planned
    else:
        _log.warning(
            "%s: %d records share %s=%s and no second time divides them; their %d pages cost %d points",
            source.name, count, tie.key, tie.since, pages, cost_of(pages),
        )  # fmt: skip
        yield Planned(evolve(tie, size=count))
