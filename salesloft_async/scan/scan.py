"""What `scan()` returns: every record of a list, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, get_args, overload

from salesloft_async.core.blocking import several
from salesloft_async.core.lengths import split
from salesloft_async.core.numbers import MOST_CONCURRENCY, checked_integer
from salesloft_async.core.open_records import Record
from salesloft_async.core.operation import Operation
from salesloft_async.core.page import Fetch, Page
from salesloft_async.core.pages import spelt
from salesloft_async.core.streams import Parts, Records
from salesloft_async.core.tabular import AsSent, AsyncTabular, Opens, Tabular, as_sent
from salesloft_async.core.values import OnMissing, References, TimeLike
from salesloft_async.errors import ConfigurationError, SalesloftError

from .bounds import Bounds
from .cursor import Reading
from .joined import JoinedScanner
from .position import Position
from .scanner import Scanner, ScanProgress
from .source import Source

if TYPE_CHECKING:
    import pyarrow as pa


__all__ = ["AsyncScan", "Scan", "check_concurrency", "check_on_missing", "cursor_of", "scan", "scanner_of"]

R = TypeVar("R")
T = TypeVar("T")
_TAKEN: Final = 16
"""Batches that are handed over together at most."""


class AsyncScan(AsyncTabular, Generic[T]):
    """Everything that a list has, not read yet.

    `async for record in scan` is every record once, in no particular order; `batches()` gives them as they come,
    `batches(10_000)` and `to_arrow()` as data frames. Leaving the loop early cancels what is in flight. Iterated again
    it is read again.
    """

    def __init__(self, begin: Callable[[Fetch[Any]], Scanner[Any]], fetch: Fetch[T], sent: AsSent) -> None:
        self._begin = begin
        self._fetch = fetch
        self._sent = sent
        self._scanner = begin(fetch)

    def __repr__(self) -> str:
        return _spelt(self, self)

    @property
    def progress(self) -> ScanProgress:
        """How far the reading is that was begun last."""
        return self._scanner.progress()

    @property
    def cursor(self) -> str:
        """What `changes(since=…)` takes to go on after this scan, with the same filters, when it is read to its end.

        What was changed while it was read comes again. Raises SalesloftError before the end, of a list that has no
        `changes()` or whose time filter the API ignores, and of a part of a plan.
        """
        scanner = self._scanner
        source = scanner.source
        if source.key != "updated_at":
            raise SalesloftError(f"cursor: there is none of {source.name}, which has no changes()")
        if not scanner.complete:
            raise SalesloftError("cursor: there is none until the scan is read to its end")
        if not scanner.by_time:
            raise SalesloftError(f"cursor: there is none of {source.name}, whose time filter the API ignores")
        if scanner.past is None:
            raise SalesloftError("cursor: there is none of a part of a scan")
        return Reading.of(source.name, source.query).cursor(Position(scanner.past))

    def __aiter__(self) -> AsyncGenerator[T, None]:
        return Records.of(Parts(self._read(self._fetch)))

    @overload
    def batches(self) -> AsyncGenerator[list[T], None]: ...

    @overload
    def batches(
        self, rows: int, *, fields: Sequence[str] | None = None, references: References = "ids"
    ) -> AsyncGenerator[pa.RecordBatch, None]: ...

    def batches(
        self, rows: int | None = None, *, fields: Sequence[str] | None = None, references: References = "ids"
    ) -> AsyncGenerator[Any, None]:
        """Every record once: in lists of up to 100 as they come, or in pyarrow.RecordBatches of so many rows.

        No more than one RecordBatch is in memory; the last one has fewer rows. They have the columns of `to_arrow` and
        all of them one schema: whether a column's ids are integers or text the first one decides, and an id that does
        not fit is in `extra`.

        Args:
            rows: Rows of a RecordBatch.
            fields: Only these fields, in this order, by their own names or those of columns; `extra` is always there.
            references: Whether a reference is a column of ids, such as `owner_id`, or of structs of `id` and `href`.

        Raises ConfigurationError for arguments that cannot be right, and where pyarrow is not installed.
        """
        if rows is not None:
            return super().batches(rows, fields=fields, references=references)
        if fields is not None or references != "ids":
            raise ConfigurationError("rows: say how many, for `fields` and `references` are of Arrow batches")
        return Parts(self._read(self._fetch))

    async def _lists(self, sent: AsSent, rows: int) -> AsyncGenerator[list[Mapping[str, Any]], None]:
        batches: AsyncGenerator[list[Record], None] = self._read(sent.fetch)
        async with aclosing(batches):
            async for batch in batches:
                yield [record._fields for record in batch]

    async def _read(self, fetch: Fetch[R]) -> AsyncGenerator[list[R], None]:
        scanner: Scanner[R] = self._begin(fetch)
        self._scanner = scanner
        async with aclosing(scanner.batches()) as batches:
            async for batch in batches:
                if batch.records:
                    yield batch.records

    def pages(self) -> AsyncGenerator[Page[T], None]:
        """Every answer as it came, unknown fields and all: a record that changes meanwhile may be in two of them."""
        return Parts(self._pages())

    async def _pages(self) -> AsyncGenerator[Page[T], None]:
        scanner: Scanner[T] = self._begin(self._fetch)
        self._scanner = scanner
        async with aclosing(scanner.batches()) as batches:
            async for batch in batches:
                if batch.page is not None:
                    yield batch.page


class Scan(Tabular, Generic[T]):
    """Everything that a list has, not read yet, blocking.

    `for record in scan` is every record once, in no particular order; `batches()` gives them as they come,
    `batches(10_000)` and `to_arrow()` as data frames. The loop's thread is crossed once for all that has come. Leaving
    the loop early cancels what is in flight. Iterated again it is read again.
    """

    def __init__(self, call: Callable[..., Any], scan: AsyncScan[T]) -> None:
        super().__init__(call, scan)
        self._scan = scan

    def __repr__(self) -> str:
        return _spelt(self, self._scan)

    @property
    def progress(self) -> ScanProgress:
        """How far the reading is that was begun last."""
        return self._scan.progress

    @property
    def cursor(self) -> str:
        """What `changes(since=…)` takes to go on after this scan, with the same filters, when it is read to its end.

        What was changed while it was read comes again. Raises SalesloftError before the end, of a list that has no
        `changes()` or whose time filter the API ignores, and of a part of a plan.
        """
        return self._scan.cursor

    def __iter__(self) -> Iterator[T]:
        for batch in self.batches():
            yield from batch

    @overload
    def batches(self) -> Iterator[list[T]]: ...

    @overload
    def batches(
        self, rows: int, *, fields: Sequence[str] | None = None, references: References = "ids"
    ) -> Iterator[pa.RecordBatch]: ...

    def batches(
        self, rows: int | None = None, *, fields: Sequence[str] | None = None, references: References = "ids"
    ) -> Iterator[Any]:
        """Every record once: in lists of up to 100 as they come, or in pyarrow.RecordBatches of so many rows.

        No more than one RecordBatch is in memory; the last one has fewer rows. They have the columns of `to_arrow` and
        all of them one schema: whether a column's ids are integers or text the first one decides, and an id that does
        not fit is in `extra`.

        Args:
            rows: Rows of a RecordBatch.
            fields: Only these fields, in this order, by their own names or those of columns; `extra` is always there.
            references: Whether a reference is a column of ids, such as `owner_id`, or of structs of `id` and `href`.

        Raises ConfigurationError for arguments that cannot be right, and where pyarrow is not installed.
        """
        if rows is not None:
            return super().batches(rows, fields=fields, references=references)
        if fields is not None or references != "ids":
            raise ConfigurationError("rows: say how many, for `fields` and `references` are of Arrow batches")
        return several(self._call, self._scan.batches(), lambda _: self._scan._scanner.ready(), _TAKEN)


def _spelt(face: object, scan: AsyncScan[Any]) -> str:
    source, progress = scan._scanner.source, scan.progress
    total = "" if progress.expected is None else f" of {progress.expected:,}"
    return spelt(face, source.name, source.query, f"{progress.records:,}{total} records read")


def scan(
    opens: Opens,
    operation: Operation[T],
    query: Mapping[str, Any],
    *,
    since: TimeLike | None = None,
    until: TimeLike | None = None,
    concurrency: int = 16,
    on_missing: OnMissing = "raise",
    kind: type[Scanner[Any]] = Scanner,
) -> AsyncScan[T]:
    """Return a scan of an operation's list; arguments that cannot be right fail here, not when it is read."""
    bounds = Bounds.of(query, operation.times, since, until)
    check_concurrency(concurrency)
    check_on_missing(on_missing)
    split(bounds.query)

    def begin(fetch: Fetch[Any]) -> Scanner[Any]:
        source = Source(fetch, operation.resource, bounds.query, operation.times, operation.order)
        return scanner_of(source, kind, bounds, concurrency, on_missing)

    return AsyncScan(begin, opens(operation), as_sent(operation, opens))


def scanner_of(
    source: Source[T], kind: type[Scanner[T]], bounds: Bounds, concurrency: int, on_missing: OnMissing = "raise"
) -> Scanner[T]:
    """Return a reading of a list; of its parts, where its filters have more values than one request carries."""
    queries = split(source.query)
    if len(queries) == 1:
        return kind(source, bounds.since, bounds.until, concurrency, on_missing=on_missing)
    return JoinedScanner(
        source, bounds.since, bounds.until, concurrency, on_missing=on_missing, kind=kind, queries=queries
    )


def check_concurrency(concurrency: int) -> None:
    """Raise ConfigurationError for what is no number of requests."""
    checked_integer("concurrency", concurrency, least=1, most=MOST_CONCURRENCY)


def check_on_missing(on_missing: object) -> None:
    """ConfigurationError for anything but "raise" and "warn"."""
    if on_missing not in get_args(OnMissing):
        raise ConfigurationError(f'on_missing must be "raise" or "warn", got {on_missing!r}').about("read-everything")


def cursor_of(scan: AsyncScan[Any] | Scan[Any]) -> str | None:
    """Return the cursor of a scan that was read to its end; None when its list ignores the time filter."""
    reading = scan._scan if isinstance(scan, Scan) else scan
    return reading.cursor if reading._scanner.by_time else None
