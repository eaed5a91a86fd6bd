"""Divides a scan into parts that other processes read, and reads one of them.

Windows are of the past, so nothing enters them: a record that changes leaves its window, and is found in the tail,
which is everything dated after the windows. So what was there throughout is in at least one part when the tail is read
after the windows were. It is in two when it changed after its window was read: then the tail has its newer form.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import aclosing
from datetime import datetime
from typing import Any, Final, TypeVar

from attrs import define, evolve, field, frozen

from salesloft_async.core.display import displayed
from salesloft_async.core.operation import Operation
from salesloft_async.core.page import Fetch
from salesloft_async.core.tabular import Opens, as_sent
from salesloft_async.core.values import OnMissing, TimeLike
from salesloft_async.errors import ConfigurationError

from .bounds import Bounds
from .items import Kind, Part, filters_of, query_of
from .joined import check_fits
from .planner import Planned, plan
from .reader import Batch
from .scan import AsyncScan, check_concurrency, check_on_missing
from .scanner import Scanner
from .source import NotByTimeError, Source, count_of
from .stages import end_of_past, some_have_no_time
from .windows import CHEAP_PAGES, FULL_PAGE, Window, cost_of, pages_of

__all__ = ["PartScanner", "ScanPlan", "begin_part", "check_window_size", "plan_of", "plan_scan", "scan_window"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")
_MOST: Final = CHEAP_PAGES * FULL_PAGE


@frozen
class ScanPlan:
    """A scan in parts: small dicts of plain JSON, each of which `scan_window` reads, in any process.

    Iterated it is every item, the tail last.
    """

    windows: list[dict[str, Any]]
    """To be read anywhere, in any order, several at once; "records" and "points" of each say what is expected."""
    tail: dict[str, Any] | None
    """To be read when every window was: what changed or was made since the plan; None where there can be no such."""
    spent: int
    """Points that the plan took."""

    def __iter__(self) -> Iterator[dict[str, Any]]:
        yield from self.windows
        if self.tail is not None:
            yield self.tail

    def __len__(self) -> int:
        return len(self.windows) + (self.tail is not None)

    @property
    def records(self) -> int | None:
        """Records that all parts had when the plan was made; None where the list does not tell."""
        return self._sum("records")

    @property
    def points(self) -> int | None:
        """Points that reading all of them costs, about; None where the list does not tell."""
        return self._sum("points")

    def _sum(self, name: str) -> int | None:
        amounts = [item[name] for item in self]
        return None if None in amounts else sum(amounts)


async def plan_scan(
    fetch: Fetch[T],
    operation: Operation[T],
    query: Mapping[str, Any],
    *,
    since: TimeLike | None = None,
    until: TimeLike | None = None,
    window_size: int = _MOST,
) -> ScanPlan:
    """The parts of an operation's list; arguments that cannot be right fail before anything is sent."""
    bounds = Bounds.of(query, operation.times, since, until)
    check_fits(bounds.query)
    pages = check_window_size(window_size)
    source = Source(fetch, operation.resource, bounds.query, operation.times, operation.order, pages)
    return await plan_of(source, bounds.since, bounds.until)


def check_window_size(records: object) -> int:
    """The pages of a window of at most so many records; ConfigurationError when no window can have so many."""
    if isinstance(records, bool) or not isinstance(records, int) or not FULL_PAGE <= records <= _MOST:
        raise ConfigurationError(
            f"window_size: takes records from {FULL_PAGE} to {_MOST:,}, not {displayed(records)}"
        ).about("hand-out-work")
    return records // FULL_PAGE


async def plan_of(source: Source[Any], since: datetime | None, until: datetime | None) -> ScanPlan:
    """The plan of a list; windows have no more pages than the source finds cheap."""
    try:
        parts = [part async for part in _parts(source, since, until)]
    except NotByTimeError as error:
        _log.warning("%s: it cannot be divided, and one process has to read all of it", error)
        whole = Window(key=source.key, since=since, until=until)
        parts = [Part(
            resource=source.name, filters=filters_of(source.query), kind="whole", number=0, window=whole, records=None,
            points=None,
        )]  # fmt: skip
    windows = [part.as_json() for part in parts if part.kind != "tail"]
    tails = [part.as_json() for part in parts if part.kind == "tail"]
    return ScanPlan(windows, tails[0] if tails else None, source.points)


async def _parts(source: Source[T], since: datetime | None, until: datetime | None) -> AsyncGenerator[Part, None]:
    """Yield the parts in the order of their times, for three points and one for each window."""
    filters = filters_of(source.query)
    number = 0

    def part(kind: Kind, window: Window, records: int | None, points: int | None) -> Part:
        nonlocal number
        number += 1
        return Part(
            resource=source.name, filters=filters, kind=kind, number=number - 1, window=window, records=records,
            points=points,
        )  # fmt: skip

    whole = Window(key=source.key, since=since, until=until)
    opening = await source.page(whole, 1)
    expected = None if source.contradicts(opening, 1) else opening.metadata.total_count
    if expected is None or not whole.key:
        points = None if expected is None else 1 + cost_of(pages_of(expected, source.size))
        _log.warning("%s cannot be divided: one process has to read all of it", source.name)
        yield part("whole", whole, expected, points)
        return
    past, _ = await end_of_past(source, whole, opening)
    left = expected
    if since is None or since < past:
        async for each in plan(source, evolve(whole, until=past)):
            window = each.window if each.window.size is not None else await _counted(source, each.window)
            if size := window.size:  # what has none now will have none: nothing enters the past
                left -= size
                yield part("window", window, size, cost_of(pages_of(size, source.size)))
    if some_have_no_time(whole, opening):
        page = await source.page(Window(key=source.key, until=past), 1, size=1)
        size = max(expected - count_of(page), 0)
        left -= size
        yield part(
            "keyless", Window(key=source.key, until=past, keyless=True), size, 2 + cost_of(pages_of(size, source.size))
        )
    if until is None or past < until:
        since = past if since is None else max(past, since)
        yield part("tail", evolve(whole, since=since), max(left, 0), 1 + cost_of(pages_of(max(left, 0), source.size)))


async def _counted(source: Source[Any], window: Window) -> Window:
    """The window with its size, which the planner did not find out."""
    return evolve(window, size=count_of(await source.page(window, 1, size=1)))


@define
class PartScanner(Scanner[T]):
    """One reading of one part, batch by batch."""

    part: Part = field(kw_only=True)

    def _only(self, batch: Batch[T], only: Window) -> Batch[T]:
        return super()._only(batch, self.part.window)

    def _parts(self) -> AsyncGenerator[Batch[T], None]:
        window = self.part.window
        if self.part.kind == "window":
            return self._windows(_only(window))
        if self.part.kind == "keyless" and window.until is not None:
            return self._keyless(window.until)
        if self.part.kind == "tail" and window.since is not None:
            return self._tail(window.since, window.until)
        return super()._parts()

    async def _keyless(self, past: datetime) -> AsyncGenerator[Batch[T], None]:
        opening = await self.source.page(Window(key=self.source.key, keyless=True), 1, size=1)
        async with aclosing(self._keyless_now(past, count_of(opening))) as batches:
            async for batch in batches:
                yield batch


async def _only(window: Window) -> AsyncGenerator[Planned[T], None]:
    yield Planned(window)


def begin_part(
    fetch: Fetch[T], operation: Operation[T], item: object, concurrency: int, on_missing: OnMissing = "raise"
) -> PartScanner[T]:
    """Return a reading of an item's part; ConfigurationError when it is of no plan of this operation's list."""
    check_concurrency(concurrency)
    check_on_missing(on_missing)
    part = Part.from_json(item, operation.resource, operation.times)
    source = Source(fetch, operation.resource, query_of(part.filters), operation.times, operation.order)
    window = part.window
    return PartScanner(
        source, window.since, window.until, concurrency, expected=part.records, part=part, on_missing=on_missing
    )


def scan_window(
    opens: Opens,
    operation: Operation[T],
    item: Mapping[str, Any],
    *,
    concurrency: int = 16,
    on_missing: OnMissing = "raise",
) -> AsyncScan[T]:
    """Return the records of one part; an item that cannot be right fails here, not when it is read."""

    def begin(fetch: Fetch[Any]) -> Scanner[Any]:
        return begin_part(fetch, operation, item, concurrency, on_missing)

    return AsyncScan(begin, opens(operation), as_sent(operation, opens))
