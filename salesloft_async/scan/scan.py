"""What `scan()` returns: every record of a list, asynchronous and blocking."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from contextlib import aclosing
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from salesloft_async.core.arguments import encode_query, read_time
from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import Fetch, Page, end
from salesloft_async.core.values import TimeLike
from salesloft_async.errors import ConfigurationError

from .scanner import Scanner, ScanProgress
from .source import Source

__all__ = ["AsyncScan", "Scan", "check_concurrency", "check_order", "scan"]

T = TypeVar("T")
_MOMENT: Final = 0.005
"""Seconds to wait for another batch before those that came are handed to the caller's thread."""
_TAKEN: Final = 16
"""Batches that are handed over together at most."""


class AsyncScan(Generic[T]):
    """Everything that a list has, not read yet.

    `async for record in scan` is every record once, in no particular order; `batches()` gives them as they come.
    Leaving the loop early cancels what is in flight. Iterated again it is read again.
    """

    def __init__(self, begin: Callable[[], Scanner[T]]) -> None:
        self._begin = begin
        self._scanner = begin()

    @property
    def progress(self) -> ScanProgress:
        """How far the reading is that was begun last."""
        return self._scanner.progress()

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.batches()) as batches:
            async for batch in batches:
                for record in batch:
                    yield record

    async def batches(self) -> AsyncGenerator[list[T], None]:
        """Every record once, in lists of up to 100."""
        self._scanner = scanner = self._begin()
        async with aclosing(scanner.batches()) as batches:
            async for batch in batches:
                if batch.records:
                    yield batch.records

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """Every answer as it came, unknown fields and all: a record that changes meanwhile may be in two of them."""
        self._scanner = scanner = self._begin()
        async with aclosing(scanner.batches()) as batches:
            async for batch in batches:
                if batch.page is not None:
                    yield batch.page


class Scan(Generic[T]):
    """Everything that a list has, not read yet, blocking.

    `for record in scan` is every record once, in no particular order; `batches()` gives them as they come. The loop's
    thread is crossed once for all that has come. Leaving the loop early cancels what is in flight. Iterated again it is
    read again.
    """

    def __init__(self, call: Callable[..., Any], scan: AsyncScan[T]) -> None:
        self._call = call
        self._scan = scan

    @property
    def progress(self) -> ScanProgress:
        """How far the reading is that was begun last."""
        return self._scan.progress

    def __iter__(self) -> Iterator[T]:
        for batch in self.batches():
            yield from batch

    def batches(self) -> Iterator[list[T]]:
        """Every record once, in lists of up to 100."""
        batches = self._scan.batches()
        try:
            while taken := self._call(_take, batches, lambda: self._scan._scanner.ready()):
                yield from taken
        finally:
            self._call(end, batches)


async def _take(batches: AsyncGenerator[list[T], None], ready: Callable[[], bool | None]) -> list[list[T]]:
    """The next batches, in one go: those that have come, and those that come in the next moment."""
    taken: list[list[T]] = []
    async for batch in batches:
        taken.append(batch)
        if ready() is False and len(taken) < _TAKEN:
            await asyncio.sleep(_MOMENT)
        if not ready() or len(taken) >= _TAKEN:
            break
    return taken


def scan(
    fetch: Fetch[T],
    operation: Operation[T],
    query: Mapping[str, Any],
    *,
    since: TimeLike | None = None,
    until: TimeLike | None = None,
    concurrency: int = 16,
) -> AsyncScan[T]:
    """A scan of an operation's list; arguments that cannot be right fail here, not when it is read."""
    encode_query(query)
    begins, ends = read_time("since", since), read_time("until", until)
    check_order(since, begins, until, ends)
    check_concurrency(concurrency)

    def begin() -> Scanner[T]:
        source = Source(fetch, operation.resource, query, operation.times, operation.order)
        return Scanner(source, begins, ends, concurrency)

    return AsyncScan(begin)


def check_order(since: object, begins: datetime | None, until: object, ends: datetime | None) -> None:
    """ConfigurationError when nothing lies between two times, given as `since` and `until`."""
    if begins is not None and ends is not None and begins >= ends:
        raise ConfigurationError(f"since: {since!r} is not before until, {until!r}: nothing lies between")


def check_concurrency(concurrency: object) -> None:
    """ConfigurationError for what is no number of requests."""
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or concurrency < 1:
        raise ConfigurationError(f"concurrency: takes an integer from 1, not {concurrency!r}")
