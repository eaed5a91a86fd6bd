"""A scan: every record that was there throughout, once, at a flat cost, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.errors import SalesloftError
from salesloft_async.scan.scanner import Scanner
from salesloft_async.scan.seen import Seen
from salesloft_async.scan.windows import Window
from tests.unit.scan.listing import NOW, Item, Listing, at

DAY = 24 * 3600 * 1_000_000


@contextmanager
def nothing_left_running() -> Iterator[None]:
    before = asyncio.all_tasks()
    yield
    assert asyncio.all_tasks() <= before


async def read(scanner: Scanner[Item]) -> Counter[int]:
    with nothing_left_running():
        return Counter([item.id async for batch in scanner.batches() for item in batch.records])


def bound(size: int) -> float:
    """The most points that so many records may cost."""
    return 1.03 * size / 100 + 20


def even(size: int) -> list[int]:
    return [number * 350 * DAY // size for number in range(size)]


def tied(size: int) -> list[int]:
    """Bulk updates: most records share their moment with hundreds, one moment is that of more than 10,000."""
    many = min(size // 5, 12_345)
    return [number // 700 * DAY for number in range(size - many)] + [200 * DAY + 1] * many


def skewed(size: int) -> list[int]:
    """Nine tenths within one second of the last day."""
    few = size // 10
    return even(few) + [360 * DAY + number % 999_983 for number in range(size - few)]


class Changes:
    """Changes, deletes and creates records at random, all through the scan."""

    def __init__(self, listing: Listing, *, each: int, seed: int = 7) -> None:
        self.random = Random(seed)
        self.each = each
        self.everybody = list(listing.items)
        self.throughout = set(listing.items)

    def __call__(self, listing: Listing) -> None:
        for _ in range(self.each):
            listing.change(self.random.choice(self.everybody))
        if self.random.random() < 0.7:
            return
        gone = self.random.choice(self.everybody)
        self.throughout.discard(gone)
        listing.delete(gone)
        listing.put(10_000_000 + listing.clock, listing.now(), listing.now())


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("times", "each"),
    [
        pytest.param(even, 0, id="even, at rest"),
        pytest.param(tied, 1, id="tied, with changes going on"),
        pytest.param(skewed, 1, id="skewed, with changes going on", marks=pytest.mark.slow),
        pytest.param(even, 1, id="even, with changes going on", marks=pytest.mark.slow),
        pytest.param(tied, 0, id="tied, at rest", marks=pytest.mark.slow),
        pytest.param(skewed, 0, id="skewed, at rest", marks=pytest.mark.slow),
    ],
)
async def test_120_000_records_come_once_each_within_the_cost(times: Callable[[int], list[int]], each: int) -> None:
    size = 120_000
    listing = Listing.of(times(size), [number * 1_000 for number in range(size)], slow=Random(each))
    changes = Changes(listing, each=each)
    listing.between = changes if each else listing.between
    found = await read(Scanner(listing.source()))
    assert changes.throughout <= found.keys()
    assert max(found.values()) == 1
    if not each:
        assert sum(found.values()) == size
    assert listing.points <= bound(size)


@pytest.mark.anyio
@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 200, 9_999, 10_000, 10_001, 10_101, 20_000, 33_333])
async def test_the_cost_is_within_the_bound_at_every_size(size: int) -> None:
    listing = Listing.of(even(size), slow=Random(1))
    scanner = Scanner(listing.source())
    assert (await read(scanner)).keys() == listing.items.keys()
    assert listing.points <= bound(size)
    progress = scanner.progress()
    assert (progress.records, progress.expected, progress.points) == (size, size, listing.points)


@pytest.mark.anyio
async def test_the_progress_tells_of_windows_that_are_read_that_wait_and_that_are_finished() -> None:
    listing = Listing.of(even(45_000), slow=Random(1))
    scanner = Scanner(listing.source(), concurrency=2)
    most_open = most_queued = 0
    async for _ in scanner.batches():
        progress = scanner.progress()
        most_open, most_queued = max(most_open, len(progress.windows)), max(most_queued, progress.queued)
        for window in progress.windows:
            assert window.expected is not None
            assert 0 <= window.records <= window.expected <= 10_000
            assert window.until is not None
            assert window.since is None or window.since < window.until
    assert (most_open, most_queued) == (2, 2)
    ended = scanner.progress()
    assert (ended.windows, ended.queued, ended.finished) == ((), 0, 6)  # the five, and what changed meanwhile


@st.composite
def listings(draw: st.DrawFn) -> tuple[Listing, Random]:
    """A few hundred records, many of which share a time, some of which have none; changes before any request."""
    moments = draw(st.sampled_from([1, 2, 3, 5, 50, 400]))
    apart = draw(st.sampled_from([1, 1_000]))
    size = draw(st.integers(0, 700))
    random = Random(draw(st.integers(0, 2**32)))
    listing = Listing.of([random.randrange(moments) * apart for _ in range(size)])
    for number in range(draw(st.sampled_from([0, 0, 3, 150]))):
        listing.put(1_000_000 + number, None, number)
    return listing, random


@settings(max_examples=100)
@given(listings(), st.integers(1, 20), st.floats(0, 4), st.sampled_from([1, 2, 3, 100]))
def test_no_order_of_changes_and_answers_loses_or_doubles_a_record(
    made: tuple[Listing, Random], concurrency: int, often: float, cheap: int
) -> None:
    listing, random = made
    throughout, everybody = set(listing.items), list(listing.items) or [0]

    def between(now: Listing) -> None:
        now.clock += random.randrange(1_000)
        while random.random() * 5 < often:
            picked = random.choice(everybody)
            what = random.randrange(100)
            if what == 99:
                moment = now.now()
                for each in random.choices(everybody, k=250):
                    now.change(each, moment)
            elif what < 20:
                throughout.discard(picked)
                now.delete(picked)
            elif what < 40:
                now.put(2_000_000 + now.clock, now.now(), now.now())
            else:
                now.change(picked)

    listing.between, listing.slow = between, random
    found = asyncio.run(read(Scanner(listing.source(cheap=cheap), concurrency=concurrency)))
    assert throughout <= found.keys()
    assert all(count == 1 for count in found.values())
    assert listing.most_flying <= concurrency


@pytest.mark.anyio
async def test_a_page_costs_one_point_wherever_it_stands() -> None:
    listing = Listing.of(even(45_000))
    await read(Scanner(listing.source()))
    assert max(query["page"] for query in listing.requests) <= 100


@pytest.mark.anyio
async def test_requests_are_on_their_way_together_up_to_the_bound() -> None:
    listing = Listing.of(even(60_000))
    await read(Scanner(listing.source(), concurrency=5))
    assert listing.most_flying == 5


@pytest.mark.anyio
@pytest.mark.parametrize("size", [10_000, 25_000, 120_000])
async def test_it_takes_an_eighth_of_the_rounds_that_one_page_after_another_takes(size: int) -> None:
    listing, rounds, turn = Listing.of(even(size)), 0, asyncio.Event()

    async def fetch(query: Any) -> Any:
        await turn.wait()  # everybody's answer comes at the end of a round
        return await listing.fetch(query)

    async def go_round() -> None:
        nonlocal rounds, turn
        while True:
            for _ in range(50):  # until whoever wants to send has sent
                await asyncio.sleep(0)
            rounds += 1
            over, turn = turn, asyncio.Event()
            over.set()

    going = asyncio.ensure_future(go_round())
    await read(Scanner(evolve(listing.source(), fetch=fetch)))
    going.cancel()
    assert rounds <= size / 100 / 8


@pytest.mark.anyio
async def test_many_of_one_moment_are_read_by_the_second_time_and_the_log_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    listing = Listing.of([5] * 25_000 + even(3_000), [*range(25_000), *even(3_000)])
    assert (await read(Scanner(listing.source()))).total() == 28_000
    assert listing.points <= bound(28_000)
    [said] = caplog.messages
    assert "25000 records share updated_at=2024-01-01 00:00:00.000005+00:00" in said
    assert "read by created_at, for about 253 points" in said


@pytest.mark.anyio
@pytest.mark.parametrize("created", [None, [None] * 12_000], ids=["no second time", "not filled in"])
async def test_many_of_one_moment_that_nothing_divides_are_read_by_deep_pages_and_the_log_says_the_cost(
    caplog: pytest.LogCaptureFixture, created: list[int | None] | None
) -> None:
    listing = Listing.of([5] * 12_000)
    if created:
        listing.items = {identity: (updated, None) for identity, (updated, _) in listing.items.items()}
    keys = ("updated_at", "created_at") if created else ("updated_at",)
    assert (await read(Scanner(listing.source(keys)))).total() == 12_000
    [said] = caplog.messages
    assert "12000 records share updated_at" in said
    assert "120 pages cost 160 points" in said
    assert listing.points <= 160 + 10


@pytest.mark.anyio
async def test_records_without_a_time_come_too_but_only_where_no_range_is_asked_for() -> None:
    listing = Listing.of(even(12_000))
    for number in range(250):
        listing.put(20_000 + number, None, number)
    assert (await read(Scanner(listing.source()))).keys() == listing.items.keys()
    assert (await read(Scanner(listing.source(), until=NOW))).keys() == set(range(1, 12_001))


@pytest.mark.anyio
async def test_a_range_is_half_open() -> None:
    listing = Listing.of(range(500))
    found = await read(Scanner(listing.source(), since=at(100), until=at(300)))
    assert found.keys() == set(range(101, 301))


@pytest.mark.anyio
async def test_an_order_that_changes_between_requests_is_met_by_reading_again() -> None:
    listing = Listing.of([number // 350 for number in range(2_000)], unstable=Random(3))
    assert await read(Scanner(listing.source())) == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
async def test_records_that_a_server_counts_and_never_shows_are_reported(caplog: pytest.LogCaptureFixture) -> None:
    listing = Listing.of(even(500))
    fetch = listing.fetch

    async def hiding(query: Any) -> Any:
        page = await fetch(query)
        return evolve(page, data=[item for item in page.data if item.id != 77])

    source = evolve(listing.source(), fetch=hiding)
    scanner = Scanner(source, on_missing="warn")
    assert (await read(scanner)).total() == 499
    assert scanner.progress().missing == 1
    assert "counts 1 records more" in caplog.text


@pytest.mark.anyio
async def test_a_record_that_enters_a_closed_window_is_not_lost(caplog: pytest.LogCaptureFixture) -> None:
    """As when a slow transaction ends: then the window is read again."""
    listing, late = Listing.of(even(3_000)), iter([0, 0, 0, 0, 5_000])

    def between(now: Listing) -> None:
        if identity := next(late, 0):
            now.put(identity, 1, 1)

    listing.between = between
    with caplog.at_level(logging.INFO):
        found = await read(Scanner(listing.source()))
    assert found == Counter(dict.fromkeys(listing.items, 1))
    assert "read again" in caplog.text


@pytest.mark.anyio
async def test_a_window_that_records_keep_entering_is_given_up_after_some_readings_and_what_is_missing_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    listing = Listing.of(even(3_000))
    listing.between = lambda now: now.put(10_000 + len(now.requests), 1, 1)
    scanner = Scanner(listing.source(), on_missing="warn")
    found = await read(scanner)
    assert max(found.values()) == 1
    lost = set(range(1, 3_001)) - found.keys()
    assert len(lost) <= scanner.progress().missing
    assert "records keep entering" in caplog.text


@pytest.mark.anyio
async def test_leaving_early_cancels_what_is_on_its_way() -> None:
    listing = Listing.of(even(30_000))
    batches = Scanner(listing.source()).batches()
    with nothing_left_running():
        for _ in range(3):
            await anext(batches)
        await asyncio.sleep(0)
        assert listing.flying > 1
        await batches.aclose()
    assert listing.flying == 0


@pytest.mark.anyio
async def test_an_error_ends_the_scan_as_it_is_and_cancels_the_rest() -> None:
    listing = Listing.of(even(30_000))

    def between(now: Listing) -> None:
        if len(now.requests) == 40:
            raise OSError("reset")

    listing.between = between
    with pytest.raises(OSError, match="reset"):
        await read(Scanner(listing.source()))
    assert listing.flying == 0


@pytest.mark.anyio
async def test_counts_that_stop_coming_are_an_error_and_not_an_end() -> None:
    listing = Listing.of(even(30_000))

    def between(now: Listing) -> None:
        now.counted = len(now.requests) < 40

    listing.between = between
    with pytest.raises(SalesloftError, match="did not tell how many"):
        await read(Scanner(listing.source()))


@pytest.mark.anyio
async def test_without_counts_or_the_servers_time_a_list_is_read_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    listing = Listing.of(even(1_234), clocked=False)
    assert (await read(Scanner(listing.source()))).keys() == listing.items.keys()
    listing.counted = False
    assert await read(Scanner(listing.source())) == Counter(dict.fromkeys(listing.items, 1))
    assert not caplog.messages


@pytest.mark.anyio
async def test_a_list_without_a_time_to_read_by_is_read_by_pages_and_the_log_foresees_the_cost(
    caplog: pytest.LogCaptureFixture,
) -> None:
    listing = Listing.of(even(12_000))
    scanner = Scanner(listing.source(keys=()))
    assert await read(scanner) == Counter(dict.fromkeys(listing.items, 1))
    [said] = caplog.messages
    assert said == ("items cannot be read in windows of time: its 120 pages, one after another, cost 160 points")
    assert scanner.progress().points == 161
    assert listing.most_flying == 1


@pytest.mark.anyio
async def test_a_list_read_by_pages_loses_nothing_that_stays_in_it() -> None:
    listing, throughout = Listing.of(even(3_000)), set(range(1, 3_001))

    def between(now: Listing) -> None:
        gone = 7 * len(now.requests) + 1
        throughout.discard(gone)
        now.delete(gone)
        now.put(10_000 + now.clock, now.now(), now.now())

    listing.between = between
    found = await read(Scanner(listing.source(keys=())))
    assert throughout <= found.keys()
    assert max(found.values()) == 1


@pytest.mark.anyio
@pytest.mark.parametrize("stop", [1, 7, 60, 200])
async def test_a_reading_that_was_interrupted_goes_on_where_it_was(stop: int) -> None:
    listing = Listing.of(tied(24_000), range(24_000), slow=Random(stop))
    throughout = set(listing.items)
    first, kept, finished = Scanner(listing.source()), dict[Window, list[int]](), list[Window]()
    batches = first.batches()
    for _ in range(stop):
        batch = await anext(batches)
        kept.setdefault(batch.window, []).extend(item.id for item in batch.records)
        finished += [batch.window] if batch.finished else []
    await batches.aclose()
    for identity in range(1, 24_000, 50):
        listing.change(identity)
    done = [Window.from_json(json.loads(json.dumps(each.as_json()))) for each in finished]
    seen = Seen()
    ids = [identity for window in finished for identity in kept[window]]
    seen.add(ids)
    spent = listing.points
    second = Scanner(listing.source(), past=first.past, finished=done, seen=seen)
    found = Counter(ids) + await read(second)
    assert throughout <= found.keys()
    assert max(found.values()) == 1
    assert listing.points - spent <= bound(24_000 - len(ids)) + 130  # a tie's parts do not count as finished
