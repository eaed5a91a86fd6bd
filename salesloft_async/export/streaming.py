"""Exports a list as a Singer stream: all of it at first, then what changed since a state."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from contextlib import aclosing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Final

import anyio.to_thread
from attrs import define, evolve, field, frozen

from salesloft_async.core import durable
from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation
from salesloft_async.core.resource import fetching
from salesloft_async.core.session import Session
from salesloft_async.core.tabular import Opens
from salesloft_async.core.values import OnMissing
from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.columns import Layout
from salesloft_async.scan.changes import AsyncChanges, changes
from salesloft_async.scan.newest import NewestScanner
from salesloft_async.scan.scan import AsyncScan, cursor_of, scan
from salesloft_async.scan.scanner import Scanner, ScanProgress

from .formats import STANDARD_OUTPUT, decoded
from .lists import table_name
from .nested import NestedReader
from .period import LocalFilter
from .singer import Stream, state_message
from .singer_state import State
from .wanted import Wanted

__all__ = ["stream"]

_FIRST: Final = 10_000
"""Records that make the columns, where nobody documents them."""


@frozen
class _Part:
    """Some records, and where to go on when they are stored; the last part has none."""

    records: Sequence[Record]
    cursor: str | None
    progress: ScanProgress


async def _everything(
    reading: AsyncScan[Record], local: LocalFilter | None, *, incremental: bool
) -> AsyncGenerator[_Part, None]:
    """All of a list; what changed since, as a cursor, is known at its end."""
    async with aclosing(reading.batches()) as batches:
        async for records in batches:
            kept = records if local is None else list(filter(local.keeps, records))
            yield _Part(kept, None, reading.progress)
    yield _Part((), cursor_of(reading) if incremental else None, reading.progress)


async def _since_state(reading: AsyncChanges[Record]) -> AsyncGenerator[_Part, None]:
    """What changed."""
    records = 0
    async with aclosing(reading.pages()) as pages:
        async for page in pages:
            records += len(page.data)
            yield _Part(page.data, page.cursor, ScanProgress(records, None, reading.points, 0))
    yield _Part((), reading.cursor, ScanProgress(records, None, reading.points, 0))


async def stream(
    session: Session,
    wanted: Wanted,
    *,
    fields: Sequence[str] | None,
    state: Path | None,
    concurrency: int,
    on_missing: OnMissing,
    on_progress: Callable[[ScanProgress], None] | None,
) -> ScanProgress:
    """Write a list to a file, which appears when it is complete, or to standard output.

    Args:
        wanted: The export, with its columns if they are documented.
        fields: Their names, where not all of them are exported.
        state: A file that says where to go on, if it is there; beside a file that was written it is moved on.
    """
    endpoint, target = wanted.endpoint, wanted.target
    name = table_name(endpoint.resource)
    known = State.read(state, name)
    opens = partial(fetching, session.for_jobs(), {})
    nested = NestedReader.of(session, endpoint, concurrency)
    writer = _Writer(name, wanted.layout, fields, known, endpoint.incremental, wanted.key)
    done = ScanProgress(0, None, 0, 0)
    async with aclosing(_parts(opens, wanted, known, concurrency, on_missing)) as parts:
        with _opened(target) as out:
            async for part in parts:
                if nested is not None:
                    part = await _within(part, nested)
                await anyio.to_thread.run_sync(_put, out, writer.lines(part))
                done = part.progress
                if on_progress is not None:
                    on_progress(done)
    if state is not None and target != STANDARD_OUTPUT and writer.state.cursor is not None:
        now = State.read(state, name)  # streams of other lists may have moved theirs meanwhile
        now.at(writer.state.cursor, writer.state.texts).write(state)
    return done


async def _within(part: _Part, nested: NestedReader) -> _Part:
    """Return the part with the records within its records, and with the points that they took."""
    lines = await nested.lines(record.id for record in part.records)
    progress = evolve(part.progress, points=part.progress.points + nested.points)
    return evolve(part, records=[Record(row) for row in decoded(lines)], progress=progress)


def _parts(
    opens: Opens, wanted: Wanted, state: State, concurrency: int, on_missing: OnMissing
) -> AsyncGenerator[_Part, None]:
    endpoint, period = wanted.endpoint, wanted.period
    operation: Operation[Record] = Operation(
        endpoint.http, endpoint.path, Record, paging=endpoint.paging, resource=endpoint.resource, times=endpoint.times,
        order=endpoint.order,
    )  # fmt: skip
    if state.cursor is None:
        bounds = period.bounds
        reading = scan(
            opens, operation, bounds.query, since=bounds.since, until=bounds.until, concurrency=concurrency,
            on_missing=on_missing, kind=NewestScanner if period.newest_first else Scanner,
        )  # fmt: skip
        return _everything(reading, period.local, incremental=endpoint.incremental)
    if period.since is not None or period.until is not None:
        raise ConfigurationError("state: it says where to go on: leave since and until out").about("export")
    try:
        return _since_state(changes(opens, operation, wanted.query, since=state.cursor))
    except ConfigurationError as error:
        raise ConfigurationError(f"state: {str(error).removeprefix('since: ')}").about("export") from error


@define
class _Writer:
    """Turns parts into lines."""

    name: str
    layout: Layout | None
    fields: Sequence[str] | None
    state: State
    incremental: bool
    key: Sequence[str]
    _stream: Stream | None = None
    _waiting: list[Mapping[str, Any]] = field(factory=list)

    def lines(self, part: _Part) -> bytes:
        """The messages of a part, and of what waited for the columns that it makes."""
        self._waiting += [record._fields for record in part.records]
        if self._stream is None:
            if self.layout is None and part.records and len(self._waiting) < _FIRST:
                return b""
            layout = self.layout or Layout.inferred(self._waiting, self.fields)
            self._stream = Stream(self.name, layout.with_extra(), self.incremental, self.key, self.state.texts)
        lines = list(self._stream.messages(self._waiting, datetime.now(UTC)))
        self._waiting = []
        if part.cursor is not None:
            self.state = self.state.at(part.cursor, self._stream.texts)
            lines.append(state_message(self.state.value))
        return b"".join(lines)


@contextmanager
def _opened(target: Path) -> Iterator[BinaryIO]:
    if target == STANDARD_OUTPUT:
        yield sys.stdout.buffer
    else:
        with durable.replacing(target, mode=0o666) as file:
            yield file


def _put(out: BinaryIO, lines: bytes) -> None:
    if lines:
        out.write(lines)
        out.flush()  # the next program has what there is, while the rest is read
