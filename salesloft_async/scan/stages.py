"""What a scan is made of beside windows: records without a time, what changed meanwhile, lists without windows."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeVar

from attrs import evolve

from salesloft_async.core.pages import Page, next_page_number
from salesloft_async.core.values import Id

from .keyset import Keyset
from .planner import Planned
from .position import Position
from .reader import Batch, Reader
from .seen import Seen
from .source import Source, identity, time_of
from .windows import SETTLING, Window, cost_of, pages_of

__all__ = ["by_pages", "end_of_past", "keyless", "onwards", "some_have_no_time", "tail"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")
_NO_CLOCK: Final = timedelta(minutes=5)
"""Before our own time, where no answer tells the server's."""


def end_of_past(opening: Page[Any], until: datetime | None) -> datetime:
    """Where the past ends that is read in windows: a little before the server's time, or where the scan ends."""
    told = opening.charge.server_time
    now = datetime.now(UTC) - _NO_CLOCK if told is None else datetime.fromtimestamp(told, UTC)
    past = now - SETTLING
    return past if until is None else min(past, until)


def some_have_no_time(whole: Window, opening: Page[Any]) -> bool:
    """Whether the list's first record, ascending, has no time; only the whole list shows such records."""
    ranged = whole.since is not None or whole.until is not None
    return not ranged and bool(opening.data) and time_of(opening.data[0], whole.key) is None


async def keyless(
    source: Source[T], past: datetime, expected: int | None, seen: Seen
) -> AsyncGenerator[Batch[T], None]:
    """Records without a time come first in ascending order and are in no range: the first pages have them.

    They are read from their last page to the first, for the reason that a window is.
    """
    everything = Window(key=source.key, keyless=True)
    ranged = await source.page(Window(key=source.key, until=past), 1, size=1)
    pages = pages_of(max((expected or 0) - (ranged.metadata.total_count or 0), 1))
    yielded = set[Id]()
    for number in range(pages, 0, -1):
        page = await source.page(everything, number)
        found = [record for record in page.data if time_of(record, source.key) is None]
        fresh = [record for record in found if (own := identity(record)) not in yielded and own not in seen]
        yielded.update(map(identity, fresh))
        yield Batch(everything, fresh, page, finished=number == 1)
    seen.add(yielded)


async def tail(
    source: Source[T], since: datetime, until: datetime | None, seen: Seen
) -> AsyncGenerator[Batch[T], None]:
    """What changed or was made since the windows' end, unless an older form of it came in a window."""
    window = Window(key=source.key, since=since, until=until)
    keyset = Keyset(source, Position(since), until=until)
    async with aclosing(keyset.pages()) as parts:
        async for news in parts:
            fresh = {own: record for record in news.records if (own := identity(record)) not in seen}
            seen.add(fresh)
            yield Batch(window, list(fresh.values()), news.page, finished=False)
    yield Batch(window, [], None, finished=True)


async def by_pages(
    source: Source[T], whole: Window, expected: int | None, seen: Seen
) -> AsyncGenerator[Batch[T], None]:
    """One page after another, from the last to the first: what is added meanwhile comes after the last."""
    pages = pages_of(expected or 0)
    _log.warning(
        "%s cannot be read in windows of time: its %d pages, one after another, cost %d points",
        source.name, pages, cost_of(pages),
    )  # fmt: skip

    async def only() -> AsyncGenerator[Planned[T], None]:
        yield Planned(evolve(whole, size=expected))

    reader = Reader(source, only(), 1, seen=seen, closed=False, check=len(seen) > 0)
    async with aclosing(reader.batches()) as batches:
        async for batch in batches:
            yield batch


async def onwards(source: Source[T], whole: Window, opening: Page[T], seen: Seen) -> AsyncGenerator[Batch[T], None]:
    """Page after page of a list whose answers do not even tell how many there are."""
    _log.warning(
        "%s does not tell how long it is: it is read page after page, and what changes meanwhile may be missed",
        source.name,
    )
    page, number, following = opening, 1, next_page_number(opening, 1)
    while True:
        fresh = {own: record for record in page.data if (own := identity(record)) not in seen}
        seen.add(fresh)
        ends = following is None or not fresh
        yield Batch(whole, list(fresh.values()), page, finished=ends)
        if ends or following is None:
            return
        page, number = await source.page(whole, following), following
        following = next_page_number(page, number)
