"""Reads what changed since a time, of a list that the API sorts by the last change and does not filter by it.

Pages are read from the newest record on, until one reaches back to that time. Meanwhile records move: one that changes
goes to the front, and one that is deleted lets those after it move up, onto a page that was read before. So the front
is read again until nothing on it is newer than it was, and all of it again when the counts say that records were
deleted.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import datetime
from itertools import pairwise
from typing import Final, TypeVar

from attrs import Factory, define

from salesloft_async.core.page import Page, next_page_number
from salesloft_async.errors import SalesloftError

from .reader import Batch
from .scanner import Scanner
from .source import identity, time_of
from .windows import Window

__all__ = ["NewestScanner"]

T = TypeVar("T")
_KEY: Final = "updated_at"
_READINGS: Final = 5
"""Readings of a list from which records are deleted all the time."""


@define
class _Front:
    """What one reading, from the front of the list on, came upon."""

    since: datetime
    """Where the reading ends."""
    newest: datetime
    """The time of the record at the front."""
    counts: list[int] = Factory(list[int])
    """How many records the list had, answer by answer; empty where the answers do not tell."""
    requests: int = 0
    created: int = 0
    """Records that were created after `since`."""


@define
class NewestScanner(Scanner[T]):
    """One reading of such a list, batch by batch; `since` is required."""

    async def _parts(self) -> AsyncGenerator[Batch[T], None]:
        if self.since is None:
            raise SalesloftError("a list is read from its newest record back to a time, and there is none")
        whole = Window(key="")
        front, readings = _Front(self.since, self.since), 1
        async for batch in self._reading(whole, front):
            yield batch
        while front.requests > 1:  # one answer is of one moment
            again = _Front(front.newest, front.newest)
            async for batch in self._reading(whole, again):
                yield batch
            deleted = _deleted(front, again)
            if not deleted and again.newest == front.newest:
                break
            if deleted and readings == _READINGS:
                self.source.doubt("records were deleted during each of %d readings", readings)
                break
            if deleted:
                readings += 1
                again = _Front(self.since, self.since)
                async for batch in self._reading(whole, again):
                    yield batch
            front = again
        yield Batch(whole, [], None, finished=True)

    async def _reading(self, whole: Window, front: _Front) -> AsyncGenerator[Batch[T], None]:
        """Read from the newest record on back to `front.since`, that time included."""
        number: int | None = 1
        last: datetime | None = None
        while number is not None:
            page = await self.source.page(whole, number, by=_KEY, descending=True)
            times = self._times(page, last)
            front.requests += 1
            if number == 1 and times:
                front.newest = max(times[0], front.since)
            if page.metadata.total_count is not None:
                front.counts.append(page.metadata.total_count)
            fresh: dict[object, T] = {}
            for record, time in zip(page.data, times, strict=False):
                created = time_of(record, "created_at")
                front.created += created is not None and created > front.since
                if self._wanted(time) and (own := identity(record)) not in self.seen:
                    fresh[own] = record
            self.seen.add(map(identity, fresh.values()))
            yield Batch(whole, list(fresh.values()), page, finished=False)
            last = times[-1] if times else None
            ended = len(times) < len(page.data) or last is None or last < front.since
            number = None if ended else next_page_number(page, number)

    def _wanted(self, time: datetime) -> bool:
        return (self.since is None or time >= self.since) and (self.until is None or time < self.until)

    def _times(self, page: Page[T], last: datetime | None) -> list[datetime]:
        """Return the times of the page's records up to the first that has none, as those have that come last."""
        times: list[datetime] = []
        for record in page.data:
            time = time_of(record, _KEY)
            if time is None:
                break
            times.append(time)
        if page.data and not times and last is None:
            raise SalesloftError(
                f"{self.source.name}: the records have no {_KEY}, so nothing tells when they changed: leave since and "
                "until out"
            )
        if any(later > earlier for earlier, later in pairwise(times)):
            raise SalesloftError(f"{self.source.name}: the API did not sort the list by {_KEY}, as it was asked to")
        return times


def _deleted(front: _Front, again: _Front) -> bool:
    """Return whether records were deleted between the first answer of a reading and the last of the one after it."""
    counts = [*front.counts, *again.counts]
    return bool(counts) and counts[-1] < counts[0] + again.created
