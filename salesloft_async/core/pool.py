"""A pool of connections, which clients of several credentials may share: an HTTP session for each loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Sequence
from contextlib import suppress
from typing import Final, TypeVar

import aiohttp
from attrs import Factory, define, field

from salesloft_async.errors import SalesloftError

from .http import opened

__all__ = ["Pool"]

T = TypeVar("T")
_left_to_the_parent: Final[list[object]] = []
"""HTTP sessions from before a fork: their sockets are the parent's too, so the child neither uses nor closes them."""
_CLOSED: Final = "the client is closed"


@define(eq=False)
class Pool:
    """Connections, opened when first needed. How many there are is bounded by the admission of those who share it."""

    trace_configs: Sequence[aiohttp.TraceConfig] = ()
    _sessions: dict[asyncio.AbstractEventLoop, aiohttp.ClientSession] = field(factory=dict, init=False, repr=False)
    """One for each loop that it is used on, be it one after another or at once, in several threads."""
    _closers: dict[asyncio.AbstractEventLoop, AsyncGenerator[None, None]] = field(factory=dict, init=False, repr=False)
    """What closes each session at the end of its loop."""
    _waits: dict[asyncio.Timeout, asyncio.AbstractEventLoop] = field(factory=dict, init=False, repr=False)
    """What is waited for, to be given up when the pool is closed."""
    _closed: bool = False
    _process: int = Factory(os.getpid)

    async def http(self) -> aiohttp.ClientSession:
        """The HTTP session of the running loop, opened when first needed; those of loops that ended are closed."""
        if self._closed:
            raise SalesloftError(_CLOSED)
        if self._process != os.getpid():
            for other, session in self._sessions.items():
                _left_to_the_parent.append((session, session.connector))
                session.detach()
                _finish(self._closers.pop(other, None))
            self._sessions, self._closers, self._waits, self._process = {}, {}, {}, os.getpid()
        loop = asyncio.get_running_loop()
        http = self._sessions.get(loop)
        return http if http is not None and not http.closed else await self._open_on(loop)

    async def until_closed(self, awaited: Awaitable[T]) -> T:
        """What is waited for; SalesloftError at once when the pool is closed before it comes."""
        wait, loop = asyncio.timeout(None), asyncio.get_running_loop()
        self._waits[wait] = loop
        try:
            async with wait:
                if self._closed:  # by another thread, meanwhile
                    _give_up(wait, loop)
                return await awaited
        except TimeoutError:
            if wait.expired():
                raise SalesloftError(_CLOSED) from None
            raise
        finally:
            self._waits.pop(wait, None)

    async def _open_on(self, loop: asyncio.AbstractEventLoop) -> aiohttp.ClientSession:
        http = self._sessions[loop] = opened(self.trace_configs)
        for wait in [each for each, other in list(self._waits.items()) if other.is_closed()]:
            self._waits.pop(wait, None)
        self._closers[loop] = closer = _closing(http)
        await anext(closer)  # so the loop knows it
        for ended in [other for other in list(self._sessions) if other.is_closed()]:
            if (before := self._sessions.pop(ended, None)) is not None:
                await _close(before, self._closers.pop(ended, None))
        if self._closed:  # by another thread, meanwhile
            await self.aclose()
        return http

    def reopen(self) -> None:
        """Make the pool usable again after `aclose`."""
        self._closed = False

    async def aclose(self) -> None:
        """Close every connection; the pool cannot be used any more."""
        self._closed = True
        here = asyncio.get_running_loop()
        for wait, loop in list(self._waits.items()) if self._process == os.getpid() else ():
            with suppress(RuntimeError):  # its loop has ended
                loop.call_soon_threadsafe(_give_up, wait, loop)
        for loop in list(self._sessions) if self._process == os.getpid() else ():
            if (http := self._sessions.pop(loop, None)) is None:
                continue
            closing = _close(http, self._closers.pop(loop, None))
            if loop is here or not loop.is_running():
                await closing
            else:  # in another thread, whose loop has to do it
                asyncio.run_coroutine_threadsafe(closing, loop)

    def __del__(self) -> None:
        """Let sessions that nobody closed end without a message; the loops that still run close theirs."""
        for loop in list(self._sessions) if self._process == os.getpid() else ():
            if not loop.is_running():
                http = self._sessions.pop(loop)
                connector = http.connector
                http.detach()
                if connector is not None:
                    connector._close()
                _finish(self._closers.pop(loop, None))


async def _closing(http: aiohttp.ClientSession) -> AsyncGenerator[None, None]:
    """Close a session when its loop shuts down its asynchronous generators, as that of `asyncio.run` does."""
    try:
        yield
    finally:
        if not http.closed:
            await http.close()
            await asyncio.sleep(0)  # the sockets are closed in the loop's next cycle


async def _close(http: aiohttp.ClientSession, closer: AsyncGenerator[None, None] | None) -> None:
    await http.close()
    _finish(closer)


def _finish(closer: AsyncGenerator[None, None] | None) -> None:
    """End what would close a session that is closed already."""
    if closer is not None:
        with suppress(StopIteration, RuntimeError):  # its loop is ending it
            closer.aclose().send(None)


def _give_up(wait: asyncio.Timeout, loop: asyncio.AbstractEventLoop) -> None:
    with suppress(RuntimeError):  # it is over already
        wait.reschedule(loop.time())
