"""Scans and changes of a list whose filter has more ids or emails than a URL carries: of its parts, joined."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from typing import Any, Final, TypeVar

from attrs import define, evolve, field

from salesloft_async.core.answers import Charge
from salesloft_async.core.lengths import split
from salesloft_async.core.page import Fetch, Page
from salesloft_async.core.values import Id
from salesloft_async.errors import ConfigurationError

from .reader import Batch
from .scanner import Scanner
from .source import identity, time_of
from .windows import FULL_PAGE

__all__ = ["JoinedScanner", "check_fits", "merging"]

T = TypeVar("T")
_DATED: Final = frozenset({"updated_at", "created_at"})


def check_fits(query: Mapping[str, Any]) -> None:
    """Raise ConfigurationError, which says how many values fit, for filters that one request cannot carry."""
    if len(parts := split(query)) > 1:
        name = next(name for name, value in parts[0].items() if value != query[name])
        raise ConfigurationError(
            f"{name}: a plan takes the values that one request carries, at most {len(parts[0][name]):,} of these: "
            "make a plan for each part of them"
        ).about("hand-out-work")


@define
class JoinedScanner(Scanner[T]):
    """One reading of such a list: one part after the other, each record once."""

    kind: type[Scanner[T]] = field(kw_only=True)
    """How each of them is read."""
    queries: Sequence[Mapping[str, Any]] = field(kw_only=True)

    async def _parts(self) -> AsyncGenerator[Batch[T], None]:
        missing = 0
        for query in self.queries:
            source = evolve(self.source, query=query, points=0)
            scanner = self.kind(source, self.since, self.until, self.concurrency, past=self.past, on_missing="warn")
            earlier, spent = self.seen, self.source.points
            own: list[Id] = []
            async with aclosing(scanner.batches()) as batches:
                async for batch in batches:
                    fresh = [record for record in batch.records if identity(record) not in earlier]
                    own += map(identity, fresh)
                    self.source.points = spent + source.points
                    self._take_over(scanner, missing)
                    yield evolve(batch, records=fresh)
            self.source.points = spent + source.points
            self._take_over(scanner, missing)
            missing = self.missing
            self.seen.add(own)


def merging(fetch: Fetch[T]) -> Fetch[T]:
    """Return what fetches pages of the whole list, in its order: the first pages of all parts, merged.

    It costs a request a part. Pages after the first, which only records of one moment fill, cost as many more.
    """

    async def merged(query: Mapping[str, Any]) -> Page[T]:
        queries = split(query, ordered=True)
        if len(queries) == 1:
            return await fetch(query)
        number, size = query.get("page") or 1, query.get("per_page") or FULL_PAGE
        firsts: list[Page[T]] = []
        pages: list[Page[T]] = []
        for part in queries:
            for each in range(1, number + 1):
                page = await fetch({**part, "page": each, "per_page": size})
                pages.append(page)
                if each == 1:
                    firsts.append(page)
                if len(page.data) < size:
                    break
        return _merged(firsts, pages, query.get("sort_by") or "", number, size)

    return merged


def _merged(firsts: Sequence[Page[T]], pages: Sequence[Page[T]], by: str, number: int, size: int) -> Page[T]:
    records = list({identity(record): record for page in pages for record in page.data}.values())
    if by in _DATED:  # ascending; those without a time come first
        records.sort(key=lambda record: _order(record, by))
    counts = [page.metadata.total_count for page in firsts]
    total = None if None in counts else sum(count or 0 for count in counts)
    shown = records[(number - 1) * size : number * size]
    more = len(records) > number * size
    metadata = evolve(
        pages[0].metadata, current_page=number, next_page=number + 1 if more else None, total_count=total,
        total_pages=None if total is None else -(-total // size), paged=True,
    )  # fmt: skip
    return Page(shown, metadata, b"", _charge(pages))


def _order(record: object, by: str) -> tuple[bool, Any]:
    time = time_of(record, by)
    return time is not None, time or 0


def _charge(pages: Sequence[Page[Any]]) -> Charge:
    charged = [page.charge.charged for page in pages]
    times = [page.charge.server_time for page in pages if page.charge.server_time is not None]
    return Charge(
        None if None in charged else sum(each or 0 for each in charged), pages[-1].charge.remaining,
        min(times, default=None),
    )  # fmt: skip
