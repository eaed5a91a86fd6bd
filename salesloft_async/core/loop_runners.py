"""Event loops that blocking callers use: one in a daemon thread of its own, one that runs in the calling thread."""

from __future__ import annotations

import asyncio
import selectors
import socket
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, InvalidStateError
from concurrent.futures.thread import ThreadPoolExecutor  # loaded now: not possible any more while Python exits
from contextlib import suppress
from typing import Any, Final, Self, TypeVar

import anyio
from anyio.from_thread import BlockingPortal

from salesloft_async.errors import SalesloftError

__all__ = ["CallingThread", "OwnThread", "result_of_call"]

T = TypeVar("T")
_CLOSING: Final = 30.0
"""Seconds that the end of a client is waited for."""


class _Carrier(Exception):
    """Carries what is no Exception, such as a SystemExit, to the caller: raised on the loop it would end the loop."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error


def result_of_call(future: Future[T]) -> T:
    """Wait for a future of `OwnThread.submit`, and return its result or raise its error."""
    try:
        return future.result()
    except _Carrier as carrier:
        raise carrier.error from carrier.error.__cause__
    except RuntimeError as error:
        if threading.main_thread().is_alive():
            raise
        raise _too_late(error) from error


class OwnThread:
    """An event loop in a daemon thread, entered by a portal."""

    def __init__(self) -> None:
        self.ended: bool = False
        """Whether the loop has ended, by `end` or by itself."""
        self.ready: bool = False
        """Whether calls can be submitted."""
        self._failure: BaseException | None = None
        self._begun = threading.Event()
        self._portal: BlockingPortal | None = None
        self._pending: set[Future[Any]] = set()
        self._ending: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="salesloft", daemon=True)

    @classmethod
    def started(cls) -> Self:
        """Start the thread; RuntimeError when none can be started."""
        runner = cls()
        runner._thread.start()
        return runner

    @property
    def is_current(self) -> bool:
        """Return whether the calling thread is the loop's."""
        return threading.current_thread() is self._thread

    def wait_until_ready(self) -> None:
        """Return when calls can be submitted; raise what prevents it, such as an OSError without a free descriptor."""
        self._begun.wait()
        if self._failure is not None and not self.ready:
            raise self._failure

    def submit(self, function: Callable[..., Coroutine[Any, Any, T]], args: Any, kwargs: Any) -> Future[T]:
        """Start a coroutine function on the loop; RuntimeError when the loop has ended, and from its own thread."""
        assert self._portal is not None  # noqa: S101  (it is ready)
        future = self._portal.start_task_soon(_carried, function, args, kwargs)
        self._pending.add(future)
        future.add_done_callback(self._pending.discard)
        if self.ended:  # just now
            self._give_up()
        return future

    def end(self, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Close the client, cancel what is pending, and end the thread."""
        self._begun.wait()
        portal = self._portal
        if portal is None or not self._thread.is_alive():
            return

        async def ending() -> None:
            try:
                await close()
            finally:
                await portal.stop(cancel_remaining=True)

        if self.is_current:  # a client that its own callback dropped
            self._ending = asyncio.ensure_future(ending())
            return
        try:
            portal.start_task_soon(ending)
        except RuntimeError:  # the loop has ended meanwhile
            return
        self._thread.join(timeout=_CLOSING)

    def _run(self) -> None:
        try:
            anyio.run(self._serve, backend="asyncio", backend_options={"loop_factory": self._loop})
        except BaseException as error:  # nobody sees it in this thread; callers are told
            self._failure = error
        finally:
            self.ended, self.ready = True, False
            self._begun.set()
            self._give_up()

    async def _serve(self) -> None:
        try:
            async with BlockingPortal() as portal:
                self._portal, self.ready = portal, True
                self._begun.set()
                await portal.sleep_until_stopped()
        finally:
            self.ended = True

    def _loop(self) -> asyncio.AbstractEventLoop:
        """Return a new loop, which goes on after a SystemExit or KeyboardInterrupt that a callback has raised.

        Whoever awaits the task that raised it gets it; the calls of other threads go on.
        """
        loop = _new_loop()
        run = loop.run_forever

        def run_forever() -> None:
            while True:
                try:
                    return run()
                except (KeyboardInterrupt, SystemExit):
                    if self.ended:
                        raise

        loop.run_forever = run_forever  # type: ignore[method-assign]  # of this one: the policy decides on the class
        return loop

    def _give_up(self) -> None:
        for future in list(self._pending):
            with suppress(InvalidStateError):  # it has ended meanwhile
                future.set_exception(SalesloftError("the client's private event loop ended; call again"))


class CallingThread:
    """An event loop without a thread: it runs in the thread that calls, one call at a time."""

    ready: bool = True
    ended: bool = False
    is_current: bool = True

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._loop = _new_loop()

    def wait_until_ready(self) -> None:
        """Return at once: there is no thread to wait for."""

    def call(self, function: Callable[..., Coroutine[Any, Any, T]], args: Any, kwargs: Any) -> T:
        """Run a coroutine function to its end; SalesloftError where that is not possible any more."""
        with self._lock:
            coroutine = function(*args, **kwargs)
            try:
                task = self._loop.create_task(coroutine)
                try:
                    return self._loop.run_until_complete(task)
                except BaseException:  # Ctrl-C: what runs on the loop must not run on
                    if task.cancel():
                        self._loop.run_until_complete(asyncio.wait([task]))
                    raise
            except RuntimeError as error:
                coroutine.close()
                raise _too_late(error) from error

    def end(self, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Close the client and the loop."""
        with self._lock:
            self.ended = True
            try:
                self._loop.run_until_complete(close())
                self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            finally:
                self._loop.close()


class _LateExecutor(ThreadPoolExecutor):
    """Threads for blocking functions, such as the look-up of a host, which also work while the interpreter exits."""

    def submit(self, function: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a function in a thread, or in the calling one where no thread can be started any more."""
        try:
            return super().submit(function, *args, **kwargs)
        except RuntimeError:
            if threading.main_thread().is_alive():
                raise
        future: Future[T] = Future()

        def run() -> None:
            if future.set_running_or_notify_cancel():
                try:
                    result = function(*args, **kwargs)
                except BaseException as error:  # it goes to whoever waits
                    future.set_exception(error)
                else:
                    future.set_result(result)

        try:
            threading.Thread(target=run, name="salesloft", daemon=True).start()
        except RuntimeError:
            run()
        return future


def _too_late(error: RuntimeError) -> SalesloftError:
    return SalesloftError(f"this call cannot be made while the interpreter exits: {error}")


def _new_loop() -> asyncio.AbstractEventLoop:
    """Return a new loop; raise OSError, and nothing else, without the descriptors that it needs."""
    first, second = socket.socketpair()  # asyncio leaves half a loop, whose end prints a traceback
    with first, second, selectors.DefaultSelector():
        pass
    loop = asyncio.new_event_loop()
    loop.set_default_executor(_LateExecutor(thread_name_prefix="salesloft"))
    return loop


async def _carried(function: Callable[..., Coroutine[Any, Any, T]], args: Any, kwargs: Any) -> T:
    try:
        return await function(*args, **kwargs)
    except (Exception, asyncio.CancelledError, GeneratorExit):
        raise
    except BaseException as error:
        raise _Carrier(error) from None
