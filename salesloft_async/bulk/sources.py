"""Where rows come from: an iterable, an async iterable, a table, a file, or an iterable that another thread reads."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Iterator, Mapping
from contextlib import aclosing
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias, TypeVar

import anyio
import anyio.lowlevel
import anyio.to_thread
from attrs import define, frozen

from salesloft_async.errors import ConfigurationError

from .chunks import Chunk, Chunker
from .files import FileRows
from .plans import BadRow
from .rows import Batch, RowChecker
from .tables import table_of

__all__ = ["Elsewhere", "FileSource", "Rows", "Source", "check_columns", "check_errors_path", "cut", "open_source"]

T = TypeVar("T")
Rows: TypeAlias = "Iterable[Any] | AsyncIterable[Any] | str | os.PathLike[str]"
"""Mappings or records, a table of pandas, polars or Arrow, or the path of a file."""
_BATCH: Final = 1_000
"""Rows that are read, checked and encoded in one go: some 3 ms."""

Elsewhere = Callable[[Callable[[], Batch | None]], AsyncGenerator[Batch, None]]
"""Calls a function again and again in another thread until it returns None."""


class Source(Protocol):
    """Rows, in batches."""

    @property
    def none_clears(self) -> bool:
        """Return whether None in a row was written to clear a field; in a table and a file it is a missing cell."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that every row has; empty where each has its own."""
        ...

    @property
    def name(self) -> str:
        """What messages call it: the path of a file, or "rows"."""
        ...

    def batches(self) -> AsyncGenerator[Batch, None]:
        """The rows with their lines, or numbers from 1."""
        ...

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run what is to be done with a batch, in a thread where the rows come from a file."""
        ...


@define
class _Counted:
    """An iterator whose rows are numbered from 1."""

    rows: Iterator[Any]
    number: int = 1

    def taken(self) -> Batch | None:
        """The next rows; None when there are no more."""
        taken = list(islice(self.rows, _BATCH))
        first, self.number = self.number, self.number + len(taken)
        return (range(first, self.number), taken) if taken else None


@frozen
class FileSource:
    """The rows of a file, read and checked in a worker thread."""

    file: FileRows
    none_clears: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the file."""
        return self.file.columns()

    @property
    def name(self) -> str:
        """The path of the file."""
        return str(self.file.path)

    async def batches(self) -> AsyncGenerator[Batch, None]:
        """The rows with their lines."""
        batches = self.file.batches()
        while batch := await anyio.to_thread.run_sync(next, batches, None):
            yield batch

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it in a thread."""
        return await anyio.to_thread.run_sync(lambda: function(*arguments))


@frozen
class _Iterated:
    """The rows of an iterable, which is read where its owner expects it: on the running loop."""

    rows: Iterable[Any]
    none_clears: bool = True
    columns: tuple[str, ...] = ()
    name: str = "rows"

    async def batches(self) -> AsyncGenerator[Batch, None]:
        """The rows with their numbers."""
        counted = _Counted(iter(self.rows))
        while batch := counted.taken():
            yield batch
            await anyio.lowlevel.checkpoint()

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it at once."""
        return function(*arguments)


@frozen
class _AsyncIterated:
    """The rows of an async iterable."""

    rows: AsyncIterable[Any]
    none_clears: bool = True
    columns: tuple[str, ...] = ()
    name: str = "rows"

    async def batches(self) -> AsyncGenerator[Batch, None]:
        """The rows with their numbers."""
        rows: list[Any] = []
        number = 1
        async for row in self.rows:
            rows.append(row)
            if len(rows) == _BATCH:
                yield range(number, number + _BATCH), rows
                number, rows = number + _BATCH, []
        if rows:
            yield range(number, number + len(rows)), rows

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it at once."""
        return function(*arguments)


@frozen
class _ReadElsewhere:
    """The rows of an iterable that is read in the thread of whoever called the blocking client."""

    rows: Iterable[Any]
    elsewhere: Elsewhere
    none_clears: bool = True
    columns: tuple[str, ...] = ()
    name: str = "rows"

    def batches(self) -> AsyncGenerator[Batch, None]:
        """The rows with their numbers."""
        return self.elsewhere(_Counted(iter(self.rows)).taken)

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it at once."""
        return function(*arguments)


def open_source(
    rows: Rows, elsewhere: Elsewhere | None = None, *, encoding: str | None = None, table: str = "people"
) -> Source:
    """Return the source of rows; ConfigurationError when they are none.

    Args:
        rows: What a user passes.
        elsewhere: Calls a function in the thread in which an iterable is to be read.
        encoding: The encoding of a text file.
        table: The table of a file that has several.
    """
    if isinstance(rows, str | os.PathLike):
        return FileSource(FileRows.of(Path(rows), encoding, table))
    if encoding is not None:
        raise ConfigurationError("encoding: only a file has one: leave it out")
    if isinstance(rows, AsyncIterable):
        return _AsyncIterated(rows)
    if (read := table_of(rows)) is not None:
        columns, records = read
        if elsewhere is None:
            return _Iterated(records, none_clears=False, columns=columns)
        return _ReadElsewhere(records, elsewhere, none_clears=False, columns=columns)
    if isinstance(rows, Mapping | bytes) or not isinstance(rows, Iterable):
        raise ConfigurationError(
            "rows: takes an iterable of mappings or records, a DataFrame, an Arrow table, or the path of a file, "
            f"not a {type(rows).__name__}"
        )
    return _Iterated(rows) if elsewhere is None else _ReadElsewhere(rows, elsewhere)


async def cut(source: Source, chunker: Chunker) -> AsyncGenerator[Chunk, None]:
    """The rows of a source in chunks, in order."""
    async with aclosing(source.batches()) as batches:
        async for batch in batches:
            for chunk in await source.work(chunker.feed, batch):
                yield chunk
    for chunk in chunker.finish():
        yield chunk


def check_columns(source: Source, checker: RowChecker) -> None:
    """Raise ConfigurationError when all rows have columns that are no field, or none has some of `map`."""
    columns = source.columns
    if not columns:
        return
    if missing := [column for column in checker.columns if column not in columns]:
        named = ", ".join(map(repr, missing))
        raise ConfigurationError(f"map: {source.name} has no column {named}; it has {', '.join(map(str, columns))}")
    try:
        checker.planner.plan(columns)
    except BadRow as bad:
        raise ConfigurationError(
            f'{source.name}: {bad} (map gives a column its field or leaves it out: --map "COLUMN=FIELD", "COLUMN=")'
        ) from None


def check_errors_path(source: Source, errors: Path | None) -> None:
    """Raise ConfigurationError when a file would be its own errors file."""
    if errors and isinstance(source, FileSource) and errors.exists() and errors.samefile(source.file.path):
        raise ConfigurationError(f"errors: {errors} is the input")
