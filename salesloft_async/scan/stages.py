"""The parts of a scan beside windows and tail: the end of the past, records without a time, lists without windows."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeVar

from attrs import evolve

from salesloft_async.core.page import Page
from salesloft_async.core.values import Id

from .planner import Planned
from .reader import Batch
from .rows import by_rows
from .seen import Seen
from .source import NotByTimeError, Source, identities, in_order, time_of
from .windows import SETTLING, TICK, Window, pages_of

__all__ = ["OLDEST", "by_row", "end_of_past", "keyless", "some_have_no_time"]

T = TypeVar("T")
_NO_CLOCK: Final = timedelta(minutes=5)
"""Before our own time, where no answer tells the server's."""
_QUIET: Final = timedelta(hours=1)
"""Before the server's time: a list that has no newer record than this is written for good."""
OLDEST: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Before every record."""


async def end_of_past(source: Source[T], whole: Window, opening: Page[T]) -> tuple[datetime, Planned[T] | None]:
    """Return where the past ends that is read in windows: a little before the newest record, which costs a point.

    Where the list is short, that point is for its last page: then the past is one window whose last page was read.

    The clock that dates records may be behind that of the answers. A record that is being written while the list is
    read is dated no earlier than a little before the newest record.
    """
    told = opening.charge.server_time
    now = datetime.now(UTC) - _NO_CLOCK if told is None else datetime.fromtimestamp(told, UTC)
    newest, pages = opening, pages_of(opening.metadata.total_count or 0, source.size)
    short = whole.until is None and 1 < pages <= source.cheap and not some_have_no_time(whole, opening)
    if short:
        newest = await source.page(whole, pages)
        short = not source.contradicts(newest, pages)
    if (
        not short
        and (source.follows(opening, 1) is not False or whole.until is not None)
        and (whole.since or OLDEST) < now
    ):
        newest = await source.page(evolve(whole, until=now), 1, size=1, descending=True)
    times = [time for time in _times(source, newest) if time <= now]
    if not times:
        past = min(whole.since or OLDEST, now - SETTLING)
    elif (last := max(times)) < max(_times(source, opening), default=last):
        past = now - SETTLING  # the API ignores the direction of the order
    else:
        past = min(now - SETTLING, last + TICK if last < now - _QUIET else last - SETTLING)
    past = past if whole.until is None else min(past, whole.until)
    if not short or not newest.data or pages != _last_page(source, newest):
        return past, None
    own = [each for each in newest.data if (time := time_of(each, source.key)) is None or time < past]
    window = evolve(whole, until=past, size=source.size * (pages - 1) + len(own))
    return past, Planned(window, newest) if own and in_order(times) else None


def _times(source: Source[Any], page: Page[Any]) -> list[datetime]:
    return [time for each in page.data if (time := time_of(each, source.key)) is not None]


def _last_page(source: Source[Any], page: Page[Any]) -> int:
    return pages_of(page.metadata.total_count or 0, source.size)


def some_have_no_time(whole: Window, page: Page[Any]) -> bool:
    """Return whether the list's first record, ascending, has no time; only the whole list shows such records."""
    ranged = whole.since is not None or whole.until is not None
    return not ranged and bool(page.data) and time_of(page.data[0], whole.key) is None


async def keyless(
    source: Source[T], past: datetime, expected: int | None, seen: Seen, undated: set[Id], moved: set[Id]
) -> AsyncGenerator[Batch[T], None]:
    """Yield the records without a time, which come first in ascending order and are in no range.

    They are read from their last page to the first, for the reason that a window is.

    Args:
        source: The list.
        past: Where the past ends.
        expected: Records in the list.
        seen: Ids that came before; those that come are added.
        undated: Ids that came without a time; those that come are added.
        moved: Is given the ids that came with a time before.
    """
    everything = Window(key=source.key, keyless=True)
    ranged = await source.page(Window(key=source.key, until=past), 1, size=1)
    pages = pages_of(max((expected or 0) - (ranged.metadata.total_count or 0), 1), source.size)
    for number in range(pages, 0, -1):
        page = await source.page(everything, number)
        found = [record for record in page.data if time_of(record, source.key) is None]
        fresh = dict(zip(identities(found), found, strict=True))
        for own in seen.common(fresh):
            del fresh[own]
            if own not in undated:
                moved.add(own)
        undated.update(fresh)
        seen.add(fresh)
        yield Batch(everything, list(fresh.values()), page, finished=number == 1)


async def by_row(source: Source[T], window: Window, seen: Seen) -> AsyncGenerator[Batch[T], None]:
    """Yield what a window has, where answers do not tell how many records there are."""
    try:
        async with aclosing(by_rows(source, window)) as pages:
            async for page in pages:
                fresh = dict(zip(identities(page.data), page.data, strict=True))
                for own in seen.common(fresh):
                    del fresh[own]
                seen.add(fresh)
                yield Batch(window, list(fresh.values()), page, finished=False)
    except NotByTimeError:
        yield Batch(window, [], None, finished=True, whole=False)
        raise
    yield Batch(window, [], None, finished=True)
