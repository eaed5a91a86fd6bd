"""Where rows come from: an iterable, an async iterable, a file, or an iterable that another thread reads."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias, TypeVar

import anyio
import anyio.lowlevel
import anyio.to_thread
from attrs import frozen

from salesloft_async.errors import ConfigurationError

from .files import FileRows, Numbered

__all__ = ["Elsewhere", "FileSource", "Rows", "Source", "open_source"]

T = TypeVar("T")
Rows: TypeAlias = "Iterable[Any] | AsyncIterable[Any] | str | os.PathLike[str]"
"""Mappings or records, or the path of a file."""
_BATCH: Final = 1_000
"""Rows that are read, checked and encoded in one go: some 3 ms."""

Elsewhere = Callable[[Callable[[], list[Numbered]]], AsyncGenerator[list[Numbered], None]]
"""Calls a function again and again in another thread until it returns nothing."""


class Source(Protocol):
    """Rows, in batches."""

    def batches(self) -> AsyncGenerator[list[Numbered], None]:
        """The rows with their lines, or numbers from 1."""
        ...

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run what is to be done with a batch, in a thread where the rows come from a file."""
        ...


@frozen
class FileSource:
    """The rows of a file, read and checked in a worker thread."""

    file: FileRows

    async def batches(self) -> AsyncGenerator[list[Numbered], None]:
        """The rows with their lines."""
        rows = iter(self.file)
        while batch := await anyio.to_thread.run_sync(_taken, rows):
            yield batch

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it in a thread."""
        return await anyio.to_thread.run_sync(lambda: function(*arguments))


@frozen
class _Iterated:
    """The rows of an iterable, which is read where its owner expects it: on the running loop."""

    rows: Iterable[Any]

    async def batches(self) -> AsyncGenerator[list[Numbered], None]:
        """The rows with their numbers."""
        rows = enumerate(self.rows, 1)
        while batch := _taken(rows):
            yield batch
            await anyio.lowlevel.checkpoint()

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it at once."""
        return function(*arguments)


@frozen
class _AsyncIterated:
    """The rows of an async iterable."""

    rows: AsyncIterable[Any]

    async def batches(self) -> AsyncGenerator[list[Numbered], None]:
        """The rows with their numbers."""
        batch: list[Numbered] = []
        number = 0
        async for row in self.rows:
            number += 1
            batch.append((number, row))
            if len(batch) == _BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run it at once."""
        return function(*arguments)


@frozen
class _ReadElsewhere:
    """The rows of an iterable that is read in the thread of whoever called the blocking client."""

    rows: Iterable[Any]
    elsewhere: Elsewhere

    def batches(self) -> AsyncGenerator[list[Numbered], None]:
        """The rows with their numbers."""
        rows = enumerate(self.rows, 1)
        return self.elsewhere(lambda: _taken(rows))

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


def _taken(rows: Iterator[Numbered]) -> list[Numbered]:
    return list(islice(rows, _BATCH))
