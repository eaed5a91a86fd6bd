"""Lookups are read once a minute, whoever asks, and leave nothing behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from typing import Any, cast

import pytest
from attrs import Factory, define

from salesloft_async.core.codec import Metadata
from salesloft_async.core.page import Page
from salesloft_async.core.pages import AsyncPager
from salesloft_async.core.session import Session
from salesloft_async.lookups import AsyncLookupReader, Option
from salesloft_async.scan.scan import AsyncScan

pytestmark = pytest.mark.anyio


@define
class Dog:
    id: int
    name: str | None = None


@define
class Kennel:
    """A list that answers when it is let, and counts how often it is asked."""

    reader: AsyncLookupReader
    asked: int = 0
    open: asyncio.Event = Factory(asyncio.Event)
    error: Exception | None = None
    metadata: Metadata = Factory(Metadata)
    dogs: list[Dog] = Factory(lambda: [Dog(1, "Rex"), Dog(2), Dog(1, "Rex")])

    async def fetch(self, query: Mapping[str, Any]) -> Page[Dog]:
        self.asked += 1
        await self.open.wait()
        if self.error:
            raise self.error
        return Page(self.dogs, self.metadata, b"{}")

    def read(self, *, refresh: bool = False) -> Any:
        pager: AsyncPager[Dog] = AsyncPager(self.fetch, {}, paging="none", concurrency=1)
        return self.reader.read("dogs", pager, refresh=refresh)


async def until_asked(dogs: Kennel) -> None:
    while not dogs.asked:  # noqa: ASYNC110  (a few turns of the loop, and no time)
        await asyncio.sleep(0)


@define
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def kennel(clock: Clock, *, opened: bool = True) -> Kennel:
    made = Kennel(AsyncLookupReader(cast("Session", None), clock))
    if opened:
        made.open.set()
    return made


async def test_an_answer_is_kept_for_a_minute_and_no_longer() -> None:
    clock = Clock()
    dogs = kennel(clock)
    first = await dogs.read()
    clock.now += 59.9
    assert await dogs.read() is first
    clock.now += 0.1
    await dogs.read()
    assert dogs.asked == 2


async def test_refresh_reads_anew_and_what_it_read_is_kept() -> None:
    dogs = kennel(Clock())
    await dogs.read()
    second = await dogs.read(refresh=True)
    assert await dogs.read() is second
    assert dogs.asked == 2


async def test_a_refresh_is_not_undone_by_a_read_that_began_before_it() -> None:
    clock = Clock()
    dogs = kennel(clock, opened=False)
    early = asyncio.ensure_future(dogs.read())
    await until_asked(dogs)
    blocked, dogs.open = dogs.open, asyncio.Event()
    dogs.open.set()
    clock.now += 1
    newer = await dogs.read(refresh=True)
    blocked.set()
    await early
    assert await dogs.read() is newer


async def test_callers_at_the_same_time_share_one_read() -> None:
    dogs = kennel(Clock(), opened=False)
    callers = [asyncio.ensure_future(dogs.read()) for _ in range(5)]
    await until_asked(dogs)
    callers[0].cancel()
    await asyncio.sleep(0)
    dogs.open.set()
    done = await asyncio.gather(*callers, return_exceptions=True)
    assert isinstance(done[0], asyncio.CancelledError)
    assert all(each is done[1] for each in done[1:])
    assert dogs.asked == 1


async def test_an_error_goes_to_all_who_waited_and_is_not_kept() -> None:
    dogs = kennel(Clock(), opened=False)
    dogs.error = LookupError("no dogs")
    callers = [asyncio.ensure_future(dogs.read()) for _ in range(3)]
    await until_asked(dogs)
    dogs.open.set()
    assert await asyncio.gather(*callers, return_exceptions=True) == [dogs.error] * 3
    dogs.error = None
    assert (await dogs.read())[0].data == dogs.dogs
    assert dogs.asked == 2


async def test_the_last_caller_who_leaves_ends_the_read() -> None:
    dogs = kennel(Clock(), opened=False)
    before = asyncio.all_tasks()
    callers = [asyncio.ensure_future(dogs.read()) for _ in range(2)]
    await until_asked(dogs)
    for caller in callers:
        caller.cancel()
    await asyncio.gather(*callers, return_exceptions=True)
    assert asyncio.all_tasks() == before
    dogs.open.set()
    await dogs.read()
    assert dogs.asked == 2


def test_a_read_on_a_loop_that_stands_still_is_not_waited_for() -> None:
    reader = AsyncLookupReader(cast("Session", None), Clock())
    still = asyncio.new_event_loop()  # as the one of the parent is in a forked child
    left = still.create_task(Kennel(reader).read())

    async def another() -> int:
        dogs = Kennel(reader)
        dogs.open.set()
        async with asyncio.timeout(5):
            await dogs.read()
        return dogs.asked

    still.run_until_complete(asyncio.sleep(0))
    still.run_until_complete(asyncio.sleep(0))
    try:
        assert reader._readings
        assert asyncio.run(another()) == 1
    finally:
        left.cancel()
        still.run_until_complete(asyncio.gather(left, return_exceptions=True))
        still.close()


@define
class Scanned:
    """A scan that gives two pages."""

    begun: int = 0

    async def pages(self) -> AsyncGenerator[Page[Dog], None]:
        self.begun += 1
        for number in (1, 2):
            yield Page([Dog(number)], Metadata(), b"{}")


@pytest.mark.parametrize(("pages", "scans"), [(1, 0), (100, 0), (101, 1)])
async def test_a_list_of_more_than_a_hundred_pages_is_scanned(pages: int, scans: int) -> None:
    dogs, scanned = kennel(Clock()), Scanned()
    dogs.metadata = Metadata(total_pages=pages)
    pager: AsyncPager[Dog] = AsyncPager(dogs.fetch, {}, paging="none", concurrency=1)
    found = await dogs.reader.read("dogs", pager, lambda: cast("AsyncScan[Dog]", scanned))
    assert scanned.begun == scans
    assert [dog.id for page in found for dog in page.data] == ([1, 2] if scans else [1, 2, 1])


async def test_an_option_without_a_label_shows_its_value_and_each_value_comes_once() -> None:
    dogs = kennel(Clock())
    pager: AsyncPager[Dog] = AsyncPager(dogs.fetch, {}, paging="none", concurrency=1)
    options = await dogs.reader._options("dogs", pager, "id", "name", refresh=False)
    assert options == [Option(1, "Rex", Dog(1, "Rex")), Option(2, "2", Dog(2))]
