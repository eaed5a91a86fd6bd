"""Changes: every one once, in order, from wherever a cursor says."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.core.values import Id
from salesloft_async.errors import ConfigurationError
from salesloft_async.scan.changes import AsyncChanges, next_wait
from salesloft_async.scan.cursor import Reading
from salesloft_async.scan.position import Position
from tests.unit.scan.listing import START, Item, Listing, at

READING = Reading.of("items", {})
SECOND = 1_000_000


async def no_sleep(seconds: float) -> None:
    raise AssertionError(f"slept {seconds} s")


def changes(
    listing: Listing,
    cursor: str | None = None,
    *,
    follow: bool = False,
    sleep: Callable[[float], Awaitable[None]] = no_sleep,
) -> AsyncChanges[Item]:
    position = Position(START) if cursor is None else READING.position(cursor)
    return AsyncChanges(listing.source(), READING, position, follow=follow, sleep=sleep)


async def ids(reading: AsyncChanges[Item]) -> list[int]:
    return [item.id async for item in reading]


@pytest.mark.anyio
async def test_records_come_in_the_order_of_their_change_at_a_point_for_a_hundred() -> None:
    listing = Listing.of([5_000 - number for number in range(2_500)])
    assert await ids(changes(listing)) == list(range(2_500, 0, -1))
    assert listing.points == 26


@pytest.mark.anyio
@pytest.mark.parametrize("size", [99, 100, 101, 250, 12_000])
async def test_records_of_one_moment_are_neither_lost_nor_doubled(size: int) -> None:
    listing = Listing.of([1] * 30 + [2] * size + [3] * 30, range(size + 60))
    assert Counter(await ids(changes(listing))) == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
async def test_a_cursor_goes_on_after_the_very_record_that_came_last() -> None:
    listing = Listing.of([number // 40 for number in range(500)])
    found, cursor = list[int](), READING.cursor(Position(START))
    for count in (1, 39, 41, 100, 130):
        reading = changes(listing, cursor)
        async for item in reading:
            found.append(item.id)
            cursor = reading.cursor
            if not (count := count - 1):
                break
    found += await ids(changes(listing, cursor))
    assert Counter(found) == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
async def test_every_page_has_a_cursor_that_goes_on_after_it() -> None:
    listing = Listing.of([number // 250 for number in range(1_000)])
    before = list[int]()
    async for page in changes(listing).pages():
        before += [item.id for item in page]
        assert len(page) == len(page.data) > 0
        assert Counter(before + await ids(changes(listing, page.cursor))) == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
async def test_what_was_read_to_its_end_and_is_old_needs_no_ids_in_the_cursor() -> None:
    listing = Listing.of([*range(300), *[400] * 5_000])
    reading = changes(listing)
    await ids(reading)
    assert READING.position(reading.cursor) == Position(at(401) or START)
    assert len(reading.cursor) < 90


@pytest.mark.anyio
async def test_what_is_dated_earlier_and_seen_later_comes_too_while_it_is_young() -> None:
    listing = Listing.of([])
    listing.put(1, listing.clock, 0)
    reading = changes(listing)
    assert await ids(reading) == [1]
    listing.put(2, listing.clock - 5 * SECOND, 0)
    listing.put(3, listing.clock, 0)
    assert await ids(changes(listing, reading.cursor)) == [2, 3]


@pytest.mark.anyio
async def test_iterated_again_it_goes_on() -> None:
    listing = Listing.of(range(150))
    reading = changes(listing)
    async for _ in reading:
        break
    assert await ids(reading) == list(range(2, 151))
    listing.change(7)
    assert await ids(reading) == [7]
    assert await ids(reading) == []


@pytest.mark.anyio
async def test_following_waits_longer_and_longer_until_something_changes() -> None:
    listing, waits = Listing.of([1, 2]), list[float]()

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        listing.clock += int(seconds * SECOND)
        if len(waits) == 9:
            listing.change(1)

    found = []
    async for item in changes(listing, follow=True, sleep=sleep):
        found.append(item.id)
        if len(waits) > 9:
            break
        if len(found) == 3:
            listing.change(2)
    assert found == [1, 2, 1, 2]
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60, 1]
    assert next_wait(None) == 1


@settings(max_examples=100)
@given(st.integers(0, 2**32), st.floats(0, 4), st.sampled_from([1, 2_000, 2 * SECOND]), st.booleans())
def test_no_change_is_lost_or_comes_twice_whatever_happens_between_requests(
    seed: int, often: float, pace: int, by_page: bool
) -> None:
    """Also when the reader is stopped anywhere and goes on from the cursor it stored last."""
    random = Random(seed)
    listing = Listing.of([random.randrange(1, 60) * 1_000 for _ in range(random.randrange(600))])

    def between(now: Listing) -> None:
        now.clock += random.randrange(pace)
        while random.random() * 5 < often:
            what = random.randrange(40)
            picked = random.choice(list(now.items) or [0])
            if what == 0:
                moment = now.now()
                for each in random.choices(list(now.items) or [0], k=250):
                    now.change(each, moment)
            elif what < 5:
                now.delete(picked)
            elif what < 10:
                now.put(10_000_000 + now.now(), now.clock - random.randrange(5 * SECOND), now.clock)
            else:
                now.change(picked)

    async def read() -> None:
        delivered, cursor = Counter[Item](), READING.cursor(Position(START))
        listing.between = between
        for stopping in (0.01, 0.02, 0.1, 0.5, 0.0, 0.0):
            if not stopping:
                listing.between, listing.clock = lambda listing: None, listing.clock + random.randrange(15 * SECOND)
            reading = changes(listing, cursor)
            if by_page:
                async for page in reading.pages():
                    delivered.update(page)
                    cursor = page.cursor
                    if random.random() < stopping:
                        break
            else:
                async for item in reading:
                    delivered[item] += 1
                    cursor = reading.cursor if stopping else cursor
                    if random.random() < stopping:
                        break
                cursor = reading.cursor
        assert max(delivered.values(), default=1) == 1
        now = {Item(own, at(updated), at(created)) for own, (updated, created) in listing.items.items()}
        assert now <= delivered.keys()

    asyncio.run(read())


def test_a_cursor_keeps_its_position() -> None:
    time = datetime(2026, 11, 24, 8, 30, 0, 123_456, tzinfo=UTC)
    known: dict[Id, datetime] = {7: time, "5f9b2c1e": time, 2**60: at(10**16) or time}
    position = Position(time, known)
    assert READING.position(READING.cursor(position)) == position
    text = READING.cursor(Position(time))
    assert len(text) < 90
    assert text.replace("-", "").replace("_", "").replace(".", "").isalnum()


def test_many_ids_take_little_room() -> None:
    time = datetime(2026, 1, 1, tzinfo=UTC)
    cursor = READING.cursor(Position(time, dict.fromkeys(range(500_000, 512_000), time)))
    assert len(cursor) < 4 * 12_000


def test_a_cursor_of_another_resource_is_refused() -> None:
    cursor = Reading.of("accounts", {}).cursor(Position(START))
    with pytest.raises(ConfigurationError, match="since: the cursor is of accounts, not of items"):
        READING.position(cursor)


def test_a_cursor_of_other_filters_is_refused_and_one_of_the_same_in_another_order_is_not() -> None:
    made = Reading.of("items", {"country": ["Germany", "France"], "ids": None, "bounced": True})
    same = Reading.of("items", {"bounced": True, "country": {"France", "Germany"}})
    assert same.position(made.cursor(Position(START))).time == START
    with pytest.raises(ConfigurationError, match="since: the cursor was made with other filters"):
        READING.position(made.cursor(Position(START)))


@pytest.mark.parametrize("place", [3, 10, 30, -1])
def test_a_broken_cursor_is_refused(place: int) -> None:
    cursor = READING.cursor(Position(START))
    with pytest.raises(ConfigurationError, match="since: the cursor is broken"):
        READING.position(cursor[:place])
    other = "A" if cursor[place] != "A" else "B"
    with pytest.raises(ConfigurationError, match="since: the cursor is broken"):
        READING.position(f"{cursor[:place]}{other}{cursor[place:][1:]}")


def test_a_cursor_of_another_version_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="another version"):
        READING.position("c2.abc")
