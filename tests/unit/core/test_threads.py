"""What runs to its end in a thread is over when its caller goes on, however the caller is cancelled."""

from __future__ import annotations

import asyncio
import threading

import anyio
import pytest

from salesloft_async.core.threads import run_to_its_end

pytestmark = pytest.mark.anyio


class Work:
    """Work that is begun, and ends when it may."""

    def __init__(self) -> None:
        self.begun = anyio.Event()
        self.may_end = threading.Event()
        self.ended = False

    def do(self, loop: asyncio.AbstractEventLoop) -> str:
        loop.call_soon_threadsafe(self.begun.set)
        self.may_end.wait(30)
        self.ended = True
        return "done"


async def test_the_caller_gets_what_the_function_returns_or_raises() -> None:
    assert await run_to_its_end(str.upper, "done") == "DONE"
    with pytest.raises(ZeroDivisionError):
        await run_to_its_end(lambda: 1 / 0)


async def test_a_cancelled_task_waits_for_it() -> None:
    work = Work()
    task = asyncio.ensure_future(run_to_its_end(work.do, asyncio.get_running_loop()))
    await work.begun.wait()
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    assert not task.done()
    work.may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert work.ended


async def test_a_cancelled_scope_waits_for_it() -> None:
    work = Work()
    with anyio.CancelScope() as scope:

        async def cancel() -> None:
            await work.begun.wait()
            scope.cancel()
            work.may_end.set()

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(cancel)
            assert await run_to_its_end(work.do, asyncio.get_running_loop()) == "done"
            await anyio.sleep_forever()
    assert work.ended
    assert scope.cancelled_caught
