"""Asynchronous generators that can be closed at any time: twice, by two tasks, and while somebody waits for them.

Python's own raise RuntimeError then, also when the garbage collector finds several of them that read each other, as
those of a response whose client has disconnected: it has asyncio close each in a task of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, TypeVar

__all__ = ["Parts", "Records", "cancel"]

T = TypeVar("T")
_open: Final[set[object]] = set()
"""Generators that are not closed: only their owners here close them, so the garbage collector must not find them."""


class Parts(AsyncGenerator[T, None]):
    """Generator of pages or batches. Closing it ends an iteration that waits for the next one."""

    __slots__ = ("__weakref__", "_closed", "_generator", "_idle", "_loop", "_scope")

    def __init__(self, generator: AsyncGenerator[T, None]) -> None:
        self._generator = generator
        self._loop: asyncio.AbstractEventLoop | None = None
        self._scope: asyncio.Timeout | None = None
        self._idle: asyncio.Future[None] | None = None
        self._closed: asyncio.Future[None] | None = None
        _open.add(generator)

    @property
    def ag_frame(self) -> object:
        """The generator's frame; None when it has ended."""
        return getattr(self._generator, "ag_frame", None)

    @property
    def ag_running(self) -> bool:
        """Return whether somebody waits for it."""
        return bool(getattr(self._generator, "ag_running", False))

    async def __anext__(self) -> T:
        if self._closed is not None:
            raise StopAsyncIteration
        if self._scope is not None:  # another task waits for the same part, which Python refuses
            return await self._generator.__anext__()
        self._loop = asyncio.get_running_loop()
        self._scope = scope = asyncio.timeout(None)
        try:
            async with scope:
                return await self._generator.__anext__()
        except TimeoutError:
            if scope.expired():
                raise StopAsyncIteration from None
            raise
        finally:
            self._scope = None
            if self._idle is not None and not self._idle.done():
                self._idle.set_result(None)

    async def asend(self, value: None) -> T:
        """Return the next part, as `__anext__` does."""
        return await self.__anext__()

    async def athrow(
        self,
        kind: type[BaseException] | BaseException,
        value: BaseException | object = None,
        traceback: TracebackType | None = None,
        /,
    ) -> T:
        """Raise an exception where the generator stands."""
        error = value if isinstance(value, BaseException) else kind if isinstance(kind, BaseException) else kind()
        return await self._generator.athrow(error.with_traceback(traceback))

    async def aclose(self) -> None:
        """End the generator; return when it has ended."""
        loop = asyncio.get_running_loop()
        if self._closed is not None:
            if not self._closed.done() and self._closed.get_loop() is loop:
                await asyncio.wait([self._closed])
            return
        self._closed = loop.create_future()
        try:
            if self._scope is not None and self._loop is loop:
                self._idle = loop.create_future()
                with suppress(RuntimeError):  # it ends just now
                    self._scope.reschedule(loop.time())
                await asyncio.wait([self._idle])
            await self._generator.aclose()
        finally:
            self._closed.set_result(None)
            _open.discard(self._generator)

    def __del__(self, _open: set[object] = _open) -> None:
        if self._closed is None:
            _release(self, self._loop, self._generator, _open)


class Records(AsyncGenerator[T, None]):
    """Generator of the records of pages or batches, at the cost of Python's own."""

    # what `async for` calls is the generator's own method: any other is a tenth slower for a record
    __slots__ = ("__anext__", "__weakref__", "_generator", "_parts")
    if TYPE_CHECKING:

        def __anext__(self) -> Awaitable[T]: ...  # type: ignore[override]  # what Python's generators return
    else:
        __anext__: Callable[[], Awaitable[T]]

    def __init__(self, generator: AsyncGenerator[T, None], parts: Parts[Any]) -> None:
        self._generator = generator
        self._parts = parts
        _open.add(generator)
        object.__setattr__(self, "__anext__", generator.__anext__)

    @classmethod
    def of(cls, parts: Parts[Iterable[T]]) -> Records[T]:
        """Return the records of parts that are iterable."""
        return cls(_records(parts), parts)

    async def asend(self, value: None) -> T:
        """Return the next record, as `__anext__` does."""
        return await self._generator.asend(value)

    async def athrow(
        self,
        kind: type[BaseException] | BaseException,
        value: BaseException | object = None,
        traceback: TracebackType | None = None,
        /,
    ) -> T:
        """Raise an exception where the generator stands."""
        error = value if isinstance(value, BaseException) else kind if isinstance(kind, BaseException) else kind()
        return await self._generator.athrow(error.with_traceback(traceback))

    async def aclose(self) -> None:
        """End the generator; return when it has ended."""
        await self._parts.aclose()
        while getattr(self._generator, "ag_running", False):  # noqa: ASYNC110  (it waited for a part, and ends now)
            await asyncio.sleep(0)
        await self._generator.aclose()
        _open.discard(self._generator)

    def __del__(self, _open: set[object] = _open) -> None:
        _release(self, self._parts._loop, self._generator, _open)


def _release(
    stream: AsyncGenerator[Any, None],
    loop: asyncio.AbstractEventLoop | None,
    generator: AsyncGenerator[Any, None],
    open_ones: set[object],
) -> None:
    """Close a stream that nobody can close any more: on its loop, where that goes on."""
    ended = getattr(generator, "ag_frame", None) is None
    if ended or loop is None or loop.is_closed():
        open_ones.discard(generator)
        return
    with suppress(RuntimeError):  # it was closed just now
        loop.call_soon_threadsafe(lambda: loop.create_task(stream.aclose()))


async def _records(parts: Parts[Iterable[T]]) -> AsyncGenerator[T, None]:
    try:
        async for part in parts:
            for record in part:
                yield record
    finally:
        await parts.aclose()


async def cancel(tasks: Iterable[asyncio.Future[Any]]) -> None:
    """Cancel tasks and return when they have ended: at once when they have, so that nothing comes between."""
    ending = list(tasks)
    for task in ending:
        task.cancel()
    if any(not task.done() for task in ending):
        await asyncio.gather(*ending, return_exceptions=True)
    for task in ending:
        if task.done() and not task.cancelled():
            task.exception()  # read, or asyncio complains
