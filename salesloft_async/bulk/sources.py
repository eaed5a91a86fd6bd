"""Where rows come from: an iterable, an async iterable, a file, or an iterable that another thread reads."""

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
from .rows import BadRow, Batch, RowChecker

__all__ = ["Elsewhere", "FileSource", "Rows", "Source", "check_file", "cut", "open_source"]

T = TypeVar("T")
Rows: TypeAlias = "Iterable[Any] | AsyncIterable[Any] | str | os.PathLike[str]"
"""Mappings or records, or the path of a file."""
_BATCH: Final = 1_000
"""Rows that are read, checked and encoded in one go: some 3 ms."""

Elsewhere = Callable[[Callable[[], Batch | None]], AsyncGenerator[Batch, None]]
"""Calls a function again and again in another thread until it returns None."""


class Source(Protocol):
    """Rows, in batches."""

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

    async def batches(self) -> AsyncGenerator[Batch, None]:
        """The rows with their lines."""
        rows = iter(self.file)
        while numbered := await anyio.to_thread.run_sync(lambda: list(islice(rows, _BATCH))):
            yield [line for line, _ in numbered], [row for _, row in numbered]

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it in a thread."""
        return await anyio.to_thread.run_sync(lambda: function(*arguments))


@frozen
class _Iterated:
    """The rows of an iterable, which is read where its owner expects it: on the running loop."""

    rows: Iterable[Any]

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

    def batches(self) -> AsyncGenerator[Batch, None]:
        """The rows with their numbers."""
        return self.elsewhere(_Counted(iter(self.rows)).taken)

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it at once."""
        return function(*arguments)


def open_source(rows: Rows, elsewhere: Elsewhere | None = None) -> Source:
    """The source of what a user gave; ConfigurationError when it is none."""
    if isinstance(rows, str | os.PathLike):
        return FileSource(FileRows.of(Path(rows)))
    if isinstance(rows, AsyncIterable):
        return _AsyncIterated(rows)
    if hasattr(rows, "iterrows"):
        raise ConfigurationError('rows: a DataFrame goes in as frame.to_dict("records")')
    if isinstance(rows, Mapping | bytes) or not isinstance(rows, Iterable):
        raise ConfigurationError(
            f"rows: takes an iterable of mappings or records, or the path of a file, not a {type(rows).__name__}"
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


def check_file(file: FileRows, checker: RowChecker, errors: Path | None) -> None:
    """ConfigurationError when a file is its own errors file, has columns that are no field, or lacks some of `map`."""
    if errors and errors.exists() and errors.samefile(file.path):
        raise ConfigurationError(f"errors: {errors} is the input")
    columns = file.columns()
    if not columns:
        return
    if missing := [column for column in checker.columns if column not in columns]:
        raise ConfigurationError(f"map: {file.path} has no column {missing[0]!r}; it has {', '.join(columns)}")
    try:
        checker.plan(columns)
    except BadRow as bad:
        raise ConfigurationError(
            f'{file.path}: {bad} (map gives a column its field or leaves it out: --map "COLUMN=FIELD", "COLUMN=")'
        ) from None
