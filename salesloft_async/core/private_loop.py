"""A private event loop for blocking callers of any thread: in a thread of its own, or in theirs while Python exits."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from typing import Any, Final, TypeVar
from weakref import WeakSet

from salesloft_async.errors import SalesloftError

from .loop_runners import CallingThread, OwnThread, result_of_call

__all__ = ["PrivateLoop"]

T = TypeVar("T")
_left_to_the_parent: Final[list[object]] = []
"""What a forked child must neither use nor close: the parent's loop and sockets share their kernel objects with it."""
_used: Final[WeakSet[PrivateLoop]] = WeakSet()
"""Those to be stopped when the interpreter exits."""


class PrivateLoop:
    """A private event loop, created at the first call, after a fork, and after it ended by itself.

    Args:
        close: Closes the client; called on the loop before it ends.
        reopen: Makes the client usable again, for a call that comes after the interpreter has begun to exit.
    """

    def __init__(self, close: Callable[[], Coroutine[Any, Any, None]], reopen: Callable[[], None]) -> None:
        self._close = close
        self._reopen = reopen
        self._lock = threading.Lock()
        self._runner: OwnThread | CallingThread | None = None
        self._ending: OwnThread | CallingThread | None = None
        self._process = os.getpid()
        self._closed = False
        self._suspended = False
        """Whether the client was closed because the interpreter exits, and not by its user."""

    def __call__(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> T:
        runner = self._running()
        if isinstance(runner, CallingThread):
            return runner.call(function, args, kwargs)
        future = self._submitted(runner, function, args, kwargs)
        if future is None:  # the loop ended just now
            return self(function, *args, **kwargs)
        try:
            return result_of_call(future)
        except BaseException as error:  # Ctrl-C while waiting: what runs on the loop must not run on
            future.cancel()
            if isinstance(error, CancelledError):
                if self._closed or self._runner is not runner:
                    raise SalesloftError("the client was closed while it was waited for") from None
                if runner.ended:
                    raise SalesloftError(
                        "the client's private event loop ended; the next call starts another"
                    ) from None
            raise

    def start(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Start a coroutine function on the loop and return the future of its result; cancelling it cancels both.

        `result_of_call` reads the future.
        """
        runner = self._running()
        if isinstance(runner, CallingThread):
            raise SalesloftError("this call needs a thread, and none can be started while the interpreter exits")
        return self._submitted(runner, function, args, kwargs) or self.start(function, *args, **kwargs)

    def _submitted(
        self, runner: OwnThread, function: Callable[..., Coroutine[Any, Any, T]], args: Any, kwargs: Any
    ) -> Future[T] | None:
        try:
            return runner.submit(function, args, kwargs)
        except RuntimeError as error:
            if self._closed:
                raise SalesloftError("the client is closed") from None
            if runner.is_current:
                said = "a blocking client cannot be called from its own hooks and callbacks: use another thread"
                raise SalesloftError(said) from None
            if self._runner is not runner or runner.ended:
                return None
            raise SalesloftError(f"the client's private event loop cannot be used: {error}") from error

    def _running(self) -> OwnThread | CallingThread:
        runner = self._runner
        if runner is not None and runner.ready and self._process == os.getpid():
            return runner
        if self._process != os.getpid():
            _left_to_the_parent.append(self._runner)
            self._lock, self._runner, self._process = threading.Lock(), None, os.getpid()
        if self._closed or (self._ending is not None and self._ending.is_current):
            raise SalesloftError("the client is closed")
        with self._lock:
            if self._closed:
                raise SalesloftError("the client is closed")
            if self._runner is None or self._runner.ended:
                if self._suspended:
                    self._reopen()
                    self._suspended = False
                self._runner = _started()
                _used.add(self)
            runner = self._runner
        try:
            runner.wait_until_ready()
        except Exception as error:
            with self._lock:
                if self._runner is runner:
                    self._runner = None
            raise _not_started(error) from error
        return runner

    def stop(self) -> None:
        """Close the client's connections and end the loop; pending calls are cancelled."""
        self._end(closed=True)

    def suspend(self) -> None:
        """Close the client's connections and end the loop until the next call."""
        self._end(closed=False)

    def _end(self, *, closed: bool) -> None:
        if self._process != os.getpid():
            return
        self._closed = self._closed or closed
        with self._lock:  # a call that comes meanwhile waits, and so does not open what is being closed
            runner, self._runner = self._runner, None
            self._suspended = runner is not None
            if runner is not None and not runner.ended:
                self._ending = runner
                runner.end(self._close)
                self._ending = None


def _started() -> OwnThread | CallingThread:
    try:
        try:
            return OwnThread.started()
        except RuntimeError:
            if threading.main_thread().is_alive():
                raise
            return CallingThread()  # no thread can be started any more: the interpreter exits
    except (RuntimeError, OSError) as error:
        raise _not_started(error) from error


def _not_started(error: Exception) -> SalesloftError:
    return SalesloftError(f"the client's private event loop could not be started: {error}")


def _suspend_all() -> None:
    for loop in list(_used):
        with suppress(Exception):  # each of them shall be suspended
            loop.suspend()


atexit.register(_suspend_all)
