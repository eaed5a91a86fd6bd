"""A private event loop in a thread of its own, for blocking callers of any thread."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError, Future
from typing import Any, Final, TypeVar

import anyio
from anyio.from_thread import BlockingPortal

from salesloft_async.errors import SalesloftError

__all__ = ["PrivateLoop"]

T = TypeVar("T")
_left_to_the_parent: Final[list[object]] = []
"""What a forked child must neither use nor close: the parent's loop and sockets share their kernel objects with it."""


class PrivateLoop:
    """A private event loop in a daemon thread, entered by a portal; made when first used, and after a fork."""

    def __init__(self, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._close = close
        self._lock = threading.Lock()
        self._portal: BlockingPortal | None = None
        self._thread: threading.Thread | None = None
        self._process = os.getpid()
        self._closed = False

    def __call__(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> T:
        future = self.start(function, *args, **kwargs)
        try:
            result: T = future.result()
        except BaseException as error:  # Ctrl-C while waiting: what runs on the loop must not run on
            future.cancel()
            if isinstance(error, CancelledError) and self._closed:
                raise SalesloftError("the client was closed while it was waited for") from None
            raise
        return result

    def start(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> Future[T]:
        """The result to come of a coroutine function on the loop; cancelling it cancels what runs."""
        portal = self._portal
        if portal is None or self._process != os.getpid():
            portal = self._started()
        try:
            return portal.start_task_soon(_with_keywords, function, args, kwargs)
        except RuntimeError:
            if self._closed:
                raise SalesloftError("the client is closed") from None
            raise

    def _started(self) -> BlockingPortal:
        if self._process != os.getpid():
            _left_to_the_parent.extend([self._portal, self._thread])
            self._lock, self._portal, self._process = threading.Lock(), None, os.getpid()
        with self._lock:
            if self._closed:
                raise SalesloftError("the client is closed")
            if self._portal is None:
                ready = threading.Event()
                self._thread = threading.Thread(target=self._serve, args=(ready,), name="salesloft", daemon=True)
                self._thread.start()
                ready.wait()
            assert self._portal is not None  # noqa: S101  (the thread set it)
            return self._portal

    def _serve(self, ready: threading.Event) -> None:
        async def serve() -> None:
            async with BlockingPortal() as portal:
                self._portal = portal
                ready.set()
                await portal.sleep_until_stopped()

        anyio.run(serve, backend="asyncio")

    def stop(self) -> None:
        """Close the client's connections and end the thread; what runs is cancelled."""
        if self._process != os.getpid():
            return
        with self._lock:
            self._closed = True
            portal, self._portal = self._portal, None
        if portal is None or self._thread is None or not self._thread.is_alive():
            return
        try:
            portal.call(self._close)
            portal.start_task_soon(portal.stop, True)
        except RuntimeError:  # the interpreter is on its way out and the loop is gone
            return
        self._thread.join(timeout=10)


async def _with_keywords(
    function: Callable[..., Coroutine[Any, Any, T]], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> T:
    return await function(*args, **kwargs)
