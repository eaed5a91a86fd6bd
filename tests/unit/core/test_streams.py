"""A stream can be closed at any time."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncGenerator, Iterable
from typing import Any

import pytest

from salesloft_async.core import streams
from salesloft_async.core.streams import Parts, Records, cancel

pytestmark = pytest.mark.anyio


class Source:
    """A generator of pages, the last of which never comes."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.ended = asyncio.Event()

    async def read(self) -> AsyncGenerator[Iterable[int], None]:
        try:
            for number in range(self.pages):
                yield [number]
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            self.ended.set()


def opened(kind: str, source: Source) -> AsyncGenerator[Any, None]:
    parts = Parts(source.read())
    return parts if kind == "parts" else Records.of(parts)


kinds = pytest.mark.parametrize("kind", ["parts", "records"])


@kinds
@pytest.mark.parametrize("ticks", range(6))
async def test_closing_ends_whoever_waits_for_the_next(kind: str, ticks: int) -> None:
    source = Source(1)
    stream = opened(kind, source)
    await anext(stream)

    async def read() -> object:
        return await anext(stream, "ended")

    reading = asyncio.ensure_future(read())
    for _ in range(ticks):
        await asyncio.sleep(0)
    assert await asyncio.gather(stream.aclose(), stream.aclose(), reading) == [None, None, "ended"]
    assert source.ended.is_set()
    assert await anext(stream, "ended") == "ended"


@kinds
async def test_cancelling_whoever_waits_remains_a_cancellation(kind: str) -> None:
    source = Source(0)
    stream = opened(kind, source)

    async def read() -> object:
        return await anext(stream)

    reading = asyncio.ensure_future(read())
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert source.ended.is_set()


@kinds
async def test_a_timeout_of_the_source_is_not_taken_for_the_end(kind: str) -> None:
    async def failing() -> AsyncGenerator[Iterable[int], None]:
        for number in range(2):
            if number:
                raise TimeoutError("of the source")
            yield [number]

    parts = Parts(failing())
    stream: AsyncGenerator[Any, None] = parts if kind == "parts" else Records.of(parts)
    await anext(stream)
    with pytest.raises(TimeoutError, match="of the source"):
        await anext(stream)


@kinds
async def test_a_stream_is_sent_to_and_thrown_into_like_a_generator(kind: str) -> None:
    source = Source(2)
    stream = opened(kind, source)
    assert await stream.asend(None) in ([0], 0)
    with pytest.raises(KeyError):
        await stream.athrow(KeyError("thrown"))
    assert source.ended.is_set()


@kinds
async def test_streams_that_only_the_garbage_collector_finds_are_closed_once(kind: str) -> None:
    problems: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: problems.append(context))
    source = Source(2)

    async def response(stream: AsyncGenerator[Any, None]) -> AsyncGenerator[Any, None]:
        async for each in stream:
            yield each

    body = response(opened(kind, source))
    await anext(body)
    cycle: list[object] = [body]
    cycle.append(cycle)
    del body, cycle
    gc.collect()
    await source.ended.wait()
    for _ in range(5):
        await asyncio.sleep(0)
    assert problems == []


@kinds
async def test_nothing_is_retained_of_streams_that_have_ended_or_never_begun(kind: str) -> None:
    before = set(streams._open)
    unread = opened(kind, Source(1))
    source = Source(1)
    closed = opened(kind, source)
    await anext(closed)
    await closed.aclose()

    async def short() -> AsyncGenerator[Iterable[int], None]:
        yield [1]

    parts = Parts(short())
    read = [each async for each in (parts if kind == "parts" else Records.of(parts))]
    assert read
    del unread, closed, parts
    gc.collect()
    assert set(streams._open) == before


async def test_cancelling_tasks_that_have_ended_takes_no_cycle_of_the_loop() -> None:
    async def failing() -> None:
        raise KeyError

    tasks = [asyncio.ensure_future(failing()), asyncio.ensure_future(asyncio.sleep(0))]
    await asyncio.wait(tasks)
    with pytest.raises(StopIteration):
        cancel(tasks).send(None)
