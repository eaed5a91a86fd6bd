"""Cancels a coroutine at one of its awaits, whichever is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Generator
from typing import Any, Generic, TypeVar

from attrs import define

__all__ = ["cancelled_at"]

T = TypeVar("T")


async def cancelled_at(call: Awaitable[T], step: int, *, answered: bool = False) -> T:
    """What is awaited; the task is cancelled when it gives way to the loop for the `step`-th time.

    Args:
        step: From 1; beyond the last one nothing is cancelled.
        answered: Whether what is waited for is there by then, so that its result and the cancellation come together.
    """
    return await _Stepped(call, step, answered)


@define
class _Stepped(Generic[T]):
    call: Awaitable[T]
    step: int
    answered: bool

    def __await__(self) -> Generator[Any, Any, T]:
        running = self.call.__await__()
        value: Any = None
        error: BaseException | None = None
        while True:
            try:
                waited = running.send(value) if error is None else running.throw(error)
            except StopIteration as done:
                result: T = done.value
                return result
            self.step -= 1
            if self.step == 0:
                self._cancel(waited)
            value, error = None, None
            try:
                value = yield waited
            except BaseException as raised:  # goes on where it was meant to
                error = raised

    def _cancel(self, waited: Any) -> None:
        task = asyncio.current_task()
        assert task is not None
        if self.answered and waited is not None:
            waited.add_done_callback(lambda _: task.cancel())
        else:
            task.cancel()
