"""What every list can be read as: a data frame, whole or in batches; asynchronous and blocking."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import aclosing
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, get_args

import anyio.to_thread
from attrs import evolve, frozen

from salesloft_async.errors import ConfigurationError

from .blocking import blocking
from .numbers import MOST_ROWS, checked_integer
from .open_records import Record
from .operation import Operation
from .streams import Parts
from .values import References

if TYPE_CHECKING:
    import pyarrow as pa

    from salesloft_async.frames.builder import Builder

__all__ = ["AsSent", "AsyncTabular", "Opens", "Tabular", "as_sent", "cut"]

R = TypeVar("R")
_ROWS: Final = 10_000
"""Rows of each chunk of a table."""


class Opens(Protocol):
    """Gives what fetches the pages of an operation's list."""

    def __call__(self, operation: Operation[Any], /) -> Callable[[Mapping[str, Any]], Awaitable[Any]]: ...


@frozen
class AsSent:
    """A list whose records are read as the server sends them."""

    record: str
    """The name of the record, as the table has it."""
    fetch: Callable[[Mapping[str, Any]], Awaitable[Any]]
    """Fetches a page of Records."""


def as_sent(operation: Operation[Any], opens: Opens) -> AsSent:
    """An operation's list, as the server sends it."""
    return AsSent(operation.returns.__name__, opens(evolve(operation, returns=Record)))


def cut(records: list[R], held: int, rows: int) -> Iterator[list[R]]:
    """The records in parts, none of which goes past the end of a batch; `held` came before them."""
    start = 0
    while start < len(records):
        end = start + rows - (held + start) % rows
        yield records[start:end]
        start = end


class AsyncTabular:
    """A list that can be read as a data frame."""

    _sent: AsSent | None
    _follow: bool = False

    async def to_arrow(self, *, fields: Sequence[str] | None = None, references: References = "ids") -> pa.Table:
        """Every record, as a pyarrow.Table, which pandas, polars and DuckDB take as it is; needs the arrow extra.

        Columns and types are those of the record's fields: times are timestamps in UTC, figures inside the record have
        columns of their own, lists and maps are JSON. Ids are integers, or text in a column where one of them is. A
        value that is not what its field is documented to be, and one of no documented field, is JSON in `extra`.

        Args:
            fields: Only these fields, in this order, by their own names or those of columns; `extra` is always there.
            references: Whether a reference is a column of ids, such as `owner_id`, or of structs of `id` and `href`.

        Raises ConfigurationError for arguments that cannot be right, and where pyarrow is not installed.
        """
        _check(self._follow, references)
        sent = self._as_sent()
        builder = await _builder(sent.record, fields, references)
        async with aclosing(self._lists(sent, _ROWS)) as lists:
            async for records in lists:
                builder.add(records)
                if builder.held >= _ROWS:
                    builder.close()
        table = builder.table()
        self._gave()
        return table

    def batches(
        self, rows: int, *, fields: Sequence[str] | None = None, references: References = "ids"
    ) -> AsyncGenerator[pa.RecordBatch, None]:
        """Every record, in pyarrow.RecordBatches of so many rows, the last one of fewer; one at a time is in memory.

        They have the columns of `to_arrow` and all of them one schema: whether a column's ids are integers or text the
        first batch decides, and one that does not fit is in `extra`.

        Args:
            rows: Rows of a batch.
            fields: Only these fields, in this order, by their own names or those of columns; `extra` is always there.
            references: Whether a reference is a column of ids, such as `owner_id`, or of structs of `id` and `href`.

        Raises ConfigurationError for arguments that cannot be right, and where pyarrow is not installed.
        """
        _check(self._follow, references)
        checked_integer("rows", rows, least=1, most=MOST_ROWS)
        return Parts(self._batches(rows, fields, references))

    async def _batches(
        self, rows: int, fields: Sequence[str] | None, references: References
    ) -> AsyncGenerator[pa.RecordBatch, None]:
        sent = self._as_sent()
        builder = await _builder(sent.record, fields, references)
        async with aclosing(self._lists(sent, rows)) as lists:
            async for records in lists:
                for part in cut(records, builder.held, rows):
                    builder.add(part)
                    if builder.held == rows:
                        batch = builder.batch()
                        self._gave()
                        yield batch
        last = builder.batch() if builder.held else None
        self._gave()
        if last is not None:
            yield last

    def _lists(self, sent: AsSent, rows: int) -> AsyncGenerator[list[Mapping[str, Any]], None]:
        """Every record as the server sent it; where it matters how many were taken, cut to batches of `rows`."""
        raise NotImplementedError

    def _gave(self) -> None:
        """All that `_lists` gave so far is the caller's now."""

    def _as_sent(self) -> AsSent:
        assert self._sent is not None  # noqa: S101  (every list of a client has it)
        return self._sent


class Tabular:
    """A list that can be read as a data frame, blocking."""

    def __init__(self, call: Callable[..., Any], tabular: AsyncTabular) -> None:
        self._call = call
        self._tabular = tabular

    def to_arrow(self, *, fields: Sequence[str] | None = None, references: References = "ids") -> pa.Table:
        """Every record, as a pyarrow.Table, which pandas, polars and DuckDB take as it is; needs the arrow extra.

        Columns and types are those of the record's fields: times are timestamps in UTC, figures inside the record have
        columns of their own, lists and maps are JSON. Ids are integers, or text in a column where one of them is. A
        value that is not what its field is documented to be, and one of no documented field, is JSON in `extra`.

        Args:
            fields: Only these fields, in this order, by their own names or those of columns; `extra` is always there.
            references: Whether a reference is a column of ids, such as `owner_id`, or of structs of `id` and `href`.

        Raises ConfigurationError for arguments that cannot be right, and where pyarrow is not installed.
        """
        return self._call(self._tabular.to_arrow, fields=fields, references=references)

    def batches(
        self, rows: int, *, fields: Sequence[str] | None = None, references: References = "ids"
    ) -> Iterator[pa.RecordBatch]:
        """Every record, in pyarrow.RecordBatches of so many rows, the last one of fewer; one at a time is in memory.

        They have the columns of `to_arrow` and all of them one schema: whether a column's ids are integers or text the
        first batch decides, and one that does not fit is in `extra`. The loop's thread is crossed once a batch.

        Args:
            rows: Rows of a batch.
            fields: Only these fields, in this order, by their own names or those of columns; `extra` is always there.
            references: Whether a reference is a column of ids, such as `owner_id`, or of structs of `id` and `href`.

        Raises ConfigurationError for arguments that cannot be right, and where pyarrow is not installed.
        """
        return blocking(self._call, self._tabular.batches(rows, fields=fields, references=references))


def _check(follow: bool, references: str) -> None:
    if follow:
        raise ConfigurationError("follow: what goes on without end is no data frame: take pages(), or follow=False")
    if references not in get_args(References):
        raise ConfigurationError(f'references: takes "ids" or "structs", not {references!r}')
    if find_spec("pyarrow") is None:
        raise ConfigurationError("Data frames need the arrow extra: pip install 'salesloft-async[arrow]'").about(
            "data-frames"
        )


async def _builder(record: str, fields: Sequence[str] | None, references: References) -> Builder:
    def begin() -> Builder:  # which loads Arrow and the table
        from salesloft_async.frames.builder import Builder

        return Builder.of(record, fields, references)

    return await anyio.to_thread.run_sync(begin)
