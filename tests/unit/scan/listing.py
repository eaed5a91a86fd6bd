"""A list on a server that changes between requests: times and ids in order, paged, filtered and counted."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from attrs import Factory, define, frozen

from salesloft_async.core.answers import Charge
from salesloft_async.core.budget import page_cost
from salesloft_async.core.codec import Metadata
from salesloft_async.core.page import Page
from salesloft_async.core.values import Range
from salesloft_async.scan.source import Source

__all__ = ["NOW", "Item", "Listing", "at"]

START = datetime(2024, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
"""The server's time when a scan begins."""


def at(micros: int | None) -> datetime | None:
    """The moment so many microseconds after the first one."""
    return None if micros is None else START + timedelta(microseconds=micros)


def micros(time: datetime) -> int:
    """The microseconds from the first moment to this one."""
    return (time - START) // timedelta(microseconds=1)


@frozen
class Item:
    """A record."""

    id: int
    updated_at: datetime | None
    created_at: datetime | None


@define
class Listing:
    """What the server holds; `between` is called before each request is served."""

    items: dict[int, tuple[int | None, int | None]] = Factory(dict)
    """The times of each id: updated, created."""
    between: Callable[[Listing], None] = lambda listing: None
    counted: bool = True
    clocked: bool = True
    cap: int = 100
    """Records in a page at most, whatever is asked for."""
    echo: bool = True
    """Whether answers name their page size."""
    paged: bool = True
    """Whether answers name the next page."""
    count_cap: int = 10**9
    """Where counts stop."""
    filtered: bool = True
    """Whether time filters have an effect."""
    ordered: bool = True
    """Whether the order asked for has an effect."""
    hidden: frozenset[int] = frozenset()
    """Ids that are counted and never shown."""
    behind: int = 0
    """Microseconds that the clock of the answers is ahead of the one that dates records."""
    slow: Random | None = None
    """Makes requests arrive and answers come in any order."""
    unstable: Random | None = None
    """Breaks ties of the updated time anew at each request."""
    shuffles: bool = False
    """Whether it breaks those of the created time too."""
    clock: int = micros(NOW)
    points: int = 0
    requests: list[dict[str, Any]] = Factory(list)
    flying: int = 0
    most_flying: int = 0
    _order: list[tuple[int, int]] = Factory(list)
    _cache: dict[object, list[int]] = Factory(dict)
    """What was found since the last change."""

    @classmethod
    def of(cls, updated: Iterable[int], created: Iterable[int] | None = None, **options: Any) -> Listing:
        """A list of records with these times, whose ids count from 1."""
        times = list(updated)
        made = list(created) if created is not None else times
        listing = cls(dict(enumerate(zip(times, made, strict=True), 1)), **options)
        listing._order = sorted((time, number) for number, time in enumerate(times, 1))
        return listing

    def source(
        self, keys: tuple[str, ...] = ("updated_at", "created_at"), order: str = "created_at", cheap: int = 100
    ) -> Source[Item]:
        """The list as the package reads it."""
        return Source(self.fetch, "items", {}, keys, order, cheap)

    def now(self) -> int:
        """A time later than all before."""
        self.clock += 1
        return self.clock

    def change(self, identity: int, moment: int | None = None) -> None:
        """The record changes now, or at a moment that it shares with others."""
        if identity in self.items:
            created = self.items[identity][1]
            self.delete(identity)
            self.put(identity, self.now() if moment is None else moment, created)

    def delete(self, identity: int) -> None:
        """The record is gone."""
        if identity in self.items:
            updated, _ = self.items.pop(identity)
            self._cache.clear()
            if updated is not None:
                self._order.pop(bisect_left(self._order, (updated, identity)))

    def put(self, identity: int, updated: int | None, created: int | None) -> None:
        """A record comes to be."""
        self.items[identity] = (updated, created)
        self._cache.clear()
        if updated is not None:
            insort(self._order, (updated, identity))

    async def fetch(self, query: Mapping[str, Any]) -> Page[Item]:
        """Answers a request some time after it was sent, as the list is at some moment between."""
        self.flying += 1
        self.most_flying = max(self.most_flying, self.flying)
        try:
            await self._wait()
            self.between(self)
            page = self._page(dict(query))
            await self._wait()
        finally:
            self.flying -= 1
        return page

    async def _wait(self) -> None:
        for _ in range(1 if self.slow is None else self.slow.randrange(6)):
            await asyncio.sleep(0)

    def _page(self, query: dict[str, Any]) -> Page[Item]:
        self.requests.append(query)
        number, size = query["page"], min(query["per_page"], self.cap)
        if not self.filtered:
            query = {name: value for name, value in query.items() if name not in {"updated_at", "created_at"}}
        cost = page_cost(number)
        self.points += cost
        descending = query.get("sort_direction") == "DESC"
        plain = query.get("created_at") is None and query.get("sort_by") == "updated_at" and self.ordered
        if plain and self.unstable is None and not descending:
            shown, total = self._in_order(query.get("updated_at"), (number - 1) * size, number * size)
        else:
            key = (query.get("updated_at"), query.get("created_at"), query.get("sort_by"))
            if self.unstable is not None or key not in self._cache:
                self._cache[key] = self._found(query)
            ids = self._cache[key]
            if descending:
                ids = ids[::-1]
            shown, total = ids[(number - 1) * size : number * size], len(ids)
        visible = [each for each in shown if each not in self.hidden]
        data = [Item(each, at(self.items[each][0]), at(self.items[each][1])) for each in visible]
        metadata = Metadata(
            per_page=size if self.echo else None,
            current_page=number,
            next_page=number + 1 if self.paged and number * size < total else None,
            total_count=min(total, self.count_cap) if self.counted else None,
            paged=self.paged,
        )
        time = (START + timedelta(microseconds=self.clock + self.behind)).timestamp() if self.clocked else None
        return Page(data, metadata, b"", Charge(cost, None, time))

    def _in_order(self, ranged: Range[datetime] | None, first: int, last: int) -> tuple[list[int], int]:
        """A slice of the ids as they are ordered already, and how many there are."""
        if ranged is None and len(self._order) < len(self.items):
            keyless = [each for each, times in self.items.items() if times[0] is None]
        else:
            keyless = []
        low, high = (0, len(self._order)) if ranged is None else self._bounds(ranged)
        shown = self._order[low + max(first - len(keyless), 0) : min(low + max(last - len(keyless), 0), high)]
        return keyless[first:last] + [identity for _, identity in shown], len(keyless) + high - low

    def _found(self, query: Mapping[str, Any]) -> list[int]:
        """The ids that match, ascending in the order asked for."""
        ranged = query.get("updated_at")
        low, high = 0, len(self._order)
        if ranged is not None:
            low, high = self._bounds(ranged)
        ids = [identity for _, identity in self._order[low:high]]
        if ranged is None and len(self._order) < len(self.items):
            ids = [each for each, times in self.items.items() if times[0] is None] + ids
        by = query.get("sort_by") if self.ordered else "id"
        if (made := query.get("created_at")) is not None:
            ids = [each for each in ids if _within(self.items[each][1], made)]
        if by == "created_at":
            keys = {each: self.unstable.random() if self.unstable and self.shuffles else 0 for each in ids}
            ids.sort(key=lambda each: (self.items[each][1] is not None, self.items[each][1] or 0, keys[each], each))
        elif self.unstable is not None and by == "updated_at":
            keys = {each: self.unstable.random() for each in ids}
            ids.sort(key=lambda each: (self.items[each][0] is not None, self.items[each][0] or 0, keys[each]))
        elif by == "id":
            ids.sort(key=lambda each: each * 7_919 % 104_729)
        return ids

    def _bounds(self, ranged: Range[datetime]) -> tuple[int, int]:
        assert ranged.gt is None
        assert ranged.lte is None
        low = 0 if ranged.gte is None else bisect_left(self._order, (micros(ranged.gte), 0))
        high = len(self._order) if ranged.lt is None else bisect_left(self._order, (micros(ranged.lt), 0))
        return low, max(low, high)


def _within(time: int | None, ranged: Range[datetime]) -> bool:
    return (
        time is not None
        and (ranged.gte is None or time >= micros(ranged.gte))
        and (ranged.lt is None or time < micros(ranged.lt))
    )
