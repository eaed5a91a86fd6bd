"""Reads the records within each record of a list, such as the sentences of every transcription."""

from __future__ import annotations

import json as jsons
import logging
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import anyio
from attrs import define, field

from salesloft_async.core.codec import parsed
from salesloft_async.core.page import Fetch, Page, next_page_number
from salesloft_async.core.session import Session
from salesloft_async.core.values import Id
from salesloft_async.errors import NotFound, SalesloftError
from salesloft_async.operations import Endpoint, load

from .raw import Line, fetch_lines
from .wanted import operation_of

__all__ = ["NestedReader", "positions", "with_positions"]

_FULL_PAGE: Final = 100
_log: Final = logging.getLogger("salesloft_async")


@define
class NestedReader:
    """Reader of the list within each record of another list: one point for a record and 100 records within it."""

    _session: Session
    _endpoint: Endpoint
    _position: str
    """Field that has the position among the records of one id."""
    _concurrency: int
    points: int = field(default=0, init=False)
    """Points spent so far."""

    @classmethod
    def of(cls, session: Session, endpoint: Endpoint, concurrency: int) -> NestedReader | None:
        """Return the reader of an export's nested list; None where the export is of the list itself."""
        if endpoint.nested is None:
            return None
        return cls(session, endpoint.nested, load().records[endpoint.record].key[-1], concurrency)

    async def lines(self, outer: Iterable[Id]) -> list[bytes]:
        """Return the records within those of these ids, a line of JSON each, in their order."""
        ids = list(outer)
        found: list[Sequence[bytes]] = [()] * len(ids)
        places = iter(range(len(ids)))

        async def work() -> None:
            for place in places:
                found[place] = await self._within(ids[place])

        try:
            async with anyio.create_task_group() as tasks:
                for _ in range(min(self._concurrency, len(ids))):
                    tasks.start_soon(work)
        except BaseExceptionGroup as group:
            error: BaseException = group
            while isinstance(error, BaseExceptionGroup):
                error = error.exceptions[0]
            raise error from None
        return [line for each in found for line in each]

    async def _within(self, identity: Id) -> Sequence[bytes]:
        fetch: Fetch[Line] = fetch_lines(self._session, operation_of(self._endpoint), {"id": identity})
        lines: list[bytes] = []
        before: Page[Line] | None = None
        number: int | None = 1
        while number is not None:
            try:
                page = await fetch({"page": number, "per_page": _FULL_PAGE})
            except NotFound:
                _log.warning("%s: %s was deleted meanwhile, and is left out", self._endpoint.name, identity)
                return ()
            self.points += 1 if page.charge.charged is None else page.charge.charged
            if before is not None and page.data == before.data and page.data:
                if page.metadata.paged:
                    raise SalesloftError(f"{self._endpoint.name}: the API answers two pages of {identity} alike")
                break
            lines += (line.json for line in page.data)
            before, number = page, next_page_number(page, number)
        return list(with_positions(lines, identity, self._position))


def with_positions(lines: Iterable[bytes], identity: Id, position: str) -> Iterator[bytes]:
    """Yield records of one id with what tells them apart: where the position lacks, it is the place in the list."""
    rows: list[tuple[bytes, dict[str, Any]]] = [(line, parsed(line)) for line in lines]
    numbers = positions([row.get(position) for _, row in rows])
    for (line, row), number in zip(rows, numbers, strict=True):
        if row.get(position) is not None and row.get("id") is not None:
            yield line
            continue
        changed = {**row, "id": identity if row.get("id") is None else row["id"], position: number}
        yield jsons.dumps(changed, separators=(",", ":")).encode() + b"\n"


def positions(numbers: Sequence[Any]) -> list[Any]:
    """Return the positions with those that lack filled in: the place in the list, or the next number that is free."""
    used = set(numbers)
    filled: list[Any] = []
    for place, own in enumerate(numbers, 1):
        number = own
        if number is None:
            number = place
            while number in used:
                number += 1
            used.add(number)
        filled.append(number)
    return filled
