"""Lets a coroutine on the private loop run functions in the thread that called the blocking client and waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

from attrs import define, field

from salesloft_async.core.loop_runners import result_of_call

__all__ = ["Caller"]

T = TypeVar("T")


@define(eq=False)
class Caller:
    """The waiting thread: a generator or a cursor of the caller's is read where it was made."""

    _jobs: SimpleQueue[Callable[[], None] | None] = field(factory=SimpleQueue, init=False)

    def serve(self, future: Future[T]) -> T:
        """Run what is asked for until the coroutine's future has its result; called by the waiting thread."""
        future.add_done_callback(lambda _: self._jobs.put(None))
        try:
            while (job := self._jobs.get()) is not None:
                job()
            return result_of_call(future)
        except BaseException:  # Ctrl-C while waiting: what runs on the loop must not run on
            future.cancel()
            raise

    async def run(self, function: Callable[..., T], *arguments: Any) -> T:
        """What a function returns in the waiting thread; called on the loop."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()

        def settle(result: T | None, error: Exception | None) -> None:
            if answer.done():  # cancelled meanwhile
                return
            if error is None:
                answer.set_result(result)  # type: ignore[arg-type]  # there is no error, so there is a result
            else:
                answer.set_exception(error)

        def job() -> None:
            try:
                result = function(*arguments)
            except Exception as error:
                loop.call_soon_threadsafe(settle, None, error)
            else:
                loop.call_soon_threadsafe(settle, result, None)

        self._jobs.put(job)
        return await answer

    async def repeat(self, function: Callable[[], T | None]) -> AsyncGenerator[T, None]:
        """What a function returns there, again and again, until it returns None."""
        while (result := await self.run(function)) is not None:
            yield result
