"""Lists of many layouts on servers that deviate: every reading ends, and is complete or says that it is not."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from itertools import product
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.errors import MissingRecordsError, SalesloftError
from salesloft_async.scan.changes import AsyncChanges
from salesloft_async.scan.cursor import Reading
from salesloft_async.scan.plan import PartScanner, plan_of
from salesloft_async.scan.position import Position
from salesloft_async.scan.scanner import Scanner
from salesloft_async.scan.source import NotByTimeError
from salesloft_async.scan.stages import OLDEST
from tests.unit.scan.listing import Item, Listing, at

READING = Reading.of("items", {})
DEVIATIONS: dict[str, dict[str, Any]] = {
    "as documented": {},
    "page size lowered": {"cap": 50},
    "page size lowered to 7": {"cap": 7},
    "page size lowered, and not named": {"cap": 50, "echo": False},
    "page size and next page not named": {"cap": 50, "echo": False, "paged": False},
    "no counts": {"counted": False},
    "neither counts nor next page": {"counted": False, "paged": False},
    "nothing but rows": {"counted": False, "paged": False, "echo": False, "cap": 50},
    "counts capped": {"count_cap": 100},
    "counts capped, page size lowered": {"count_cap": 150, "cap": 50},
    "no clock": {"clocked": False},
}
TIES = [98, 99, 100, 101, 102, 199, 200, 201]


def made(before: int, tie: int, after: int, **options: Any) -> Listing:
    """A list of so many records, then a tie, then so many records."""
    times = [*range(before), *[before + 5] * tie, *range(before + 10, before + 10 + after)]
    return Listing.of(times, range(before + tie + after), **options)


def changes(listing: Listing) -> AsyncChanges[Item]:
    return AsyncChanges(listing.source(), READING, Position(OLDEST), follow=False)


async def bounded(listing: Listing, reading: Any, most: int) -> Counter[int]:
    """The ids that come, with an error when it takes more requests than that."""

    def between(now: Listing) -> None:
        assert len(now.requests) <= most, "the reading does not end"

    listing.between = between
    return Counter([item.id async for item in reading])


async def scanned(scanner: Scanner[Item]) -> Counter[int]:
    return Counter([item.id async for batch in scanner.batches() for item in batch.records])


@pytest.mark.anyio
@pytest.mark.parametrize("deviation", DEVIATIONS)
@pytest.mark.parametrize("tie", TIES)
async def test_changes_end_and_are_complete_in_every_layout(deviation: str, tie: int) -> None:
    for before, after in product((0, 1, 50, 99, 100, 101, 200), (0, 1, 99, 100)):
        listing = made(before, tie, after, **DEVIATIONS[deviation])
        most = 20 + 6 * (before + tie + after) // min(listing.cap, 100)
        found = await bounded(listing, changes(listing), most)
        assert found == Counter(dict.fromkeys(listing.items, 1)), (before, after)


@pytest.mark.anyio
@pytest.mark.parametrize("deviation", DEVIATIONS)
@pytest.mark.parametrize("tie", TIES)
async def test_scans_end_and_are_complete_in_every_layout(deviation: str, tie: int) -> None:
    for before, after in product((0, 1, 99, 100, 200), (0, 1, 100)):
        listing = made(before, tie, after, **DEVIATIONS[deviation])
        assert await scanned(Scanner(listing.source())) == Counter(dict.fromkeys(listing.items, 1)), (before, after)
        assert len(listing.requests) <= 30 + 8 * len(listing.items) // listing.cap


@pytest.mark.anyio
@pytest.mark.parametrize("deviation", DEVIATIONS)
async def test_plans_are_complete_too(deviation: str) -> None:
    listing = made(200, 201, 100, **DEVIATIONS[deviation])
    plan = await plan_of(listing.source(cheap=1), None, None)
    found = Counter[int]()
    for item in plan:
        from salesloft_async.scan.items import Part

        part = Part.from_json(item, "items", ("updated_at", "created_at"))
        window = part.window
        found += await scanned(PartScanner(listing.source(), window.since, window.until, 4, part=part))
    assert found == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
@pytest.mark.parametrize("size", [10_000, 10_001, 12_050, 20_000, 25_300])
@pytest.mark.parametrize("cap", [10_000, 1_000, 5_050])
async def test_counts_that_stop_somewhere_lose_nothing(size: int, cap: int) -> None:
    listing = Listing.of(range(size), count_cap=cap, slow=Random(size))
    scanner = Scanner(listing.source())
    assert await scanned(scanner) == Counter(dict.fromkeys(listing.items, 1))
    if cap == 10_000:
        assert listing.points <= 1.03 * size / 100 + 20


@pytest.mark.anyio
@pytest.mark.parametrize("second", [True, False], ids=["a second time", "no second time"])
async def test_a_tie_whose_count_stops_loses_nothing(second: bool) -> None:
    listing = Listing.of([5] * 12_050, range(12_050) if second else None, count_cap=10_000)
    keys = ("updated_at", "created_at") if second else ("updated_at",)
    scanner = Scanner(listing.source(keys))
    assert (await scanned(scanner)).keys() == listing.items.keys()
    assert scanner.progress().uncertain is not second


@pytest.mark.anyio
@pytest.mark.parametrize("deviation", [{"filtered": False}, {"ordered": False}, {"filtered": False, "cap": 50}])
@pytest.mark.parametrize("size", [0, 60, 100, 101, 1_000, 12_050])
async def test_a_list_that_ignores_filter_or_order_is_read_by_its_pages(
    deviation: dict[str, Any], size: int, caplog: pytest.LogCaptureFixture
) -> None:
    listing = Listing.of([number * 1_000 for number in range(size)], **deviation)
    scanner = Scanner(listing.source())
    assert await scanned(scanner) == Counter(dict.fromkeys(listing.items, 1))
    assert size < 1_000 or "it is read by its pages" in caplog.text
    ranged = Scanner(listing.source(), since=at(20_000), until=at(70_000))
    assert (await scanned(ranged)).keys() == {each for each in listing.items if 20 <= each - 1 < 70}


@pytest.mark.anyio
@pytest.mark.parametrize("deviation", [{"filtered": False}, {"ordered": False}])
async def test_changes_refuse_a_list_that_ignores_filter_or_order(deviation: dict[str, Any]) -> None:
    listing = Listing.of([number * 1_000 for number in range(1_000)], **deviation)
    with pytest.raises(NotByTimeError, match="the API ignores the"):
        await bounded(listing, changes(listing), 20)


@pytest.mark.anyio
async def test_a_tie_by_both_times_in_unstable_order_is_complete_or_says_that_it_is_not() -> None:
    """As an import in one transaction has it, while records leave it."""
    for seed in range(4):
        random = Random(seed)
        listing = Listing.of([5] * 6_000, [5] * 6_000, unstable=Random(seed), shuffles=True)
        throughout = set(listing.items)

        def between(now: Listing, random: Random = random, throughout: set[int] = throughout) -> None:
            picked = random.randrange(1, 6_001)
            if random.random() < 0.2:
                throughout.discard(picked)
                now.delete(picked)
            else:
                now.change(picked)

        listing.between = between
        scanner = Scanner(listing.source(), on_missing="warn")
        found = await scanned(scanner)
        lost = throughout - found.keys()
        progress = scanner.progress()
        assert max(found.values()) == 1
        assert progress.missing <= len(lost)
        assert not lost or progress.missing or progress.uncertain


@pytest.mark.anyio
async def test_a_tie_by_both_times_in_unstable_order_at_rest_counts_what_is_missing() -> None:
    listing = Listing.of([5] * 6_000, [5] * 6_000, unstable=Random(1), shuffles=True)
    scanner = Scanner(listing.source())
    with pytest.raises(MissingRecordsError) as raised:
        await scanned(scanner)
    assert raised.value.missing == scanner.progress().missing == 6_000 - scanner.progress().records > 0
    assert scanner.complete


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(0, 3), st.sampled_from([30, 450, 1_300]))
def test_records_that_move_backwards_or_lose_their_time_come_once_and_lost_ones_are_reported(
    seed: int, often: int, size: int
) -> None:
    random = Random(seed)
    listing = Listing.of([number * 1_000 for number in range(size)], slow=Random(seed))
    everybody = list(listing.items)
    rest = random.randrange(2 + size // 100)
    """Requests after which nothing changes any more: what changes between the last two cannot be noticed."""

    def between(now: Listing) -> None:
        for _ in range(often if len(now.requests) < rest else 0):
            picked = random.choice(everybody)
            created = now.items[picked][1]
            now.delete(picked)
            moment = random.choice([random.randrange(size * 1_000), random.randrange(size * 1_000), None, now.now()])
            now.put(picked, moment, created)

    listing.between = between
    scanner = Scanner(listing.source(cheap=2), on_missing="warn")
    found = asyncio.run(scanned(scanner))
    assert max(found.values(), default=1) == 1
    lost = set(everybody) - found.keys()
    assert len(lost) <= 0 or scanner.progress().missing or scanner.progress().uncertain


@pytest.mark.anyio
async def test_a_record_whose_time_is_taken_away_while_it_is_read_is_not_lost() -> None:
    listing = Listing.of([number * 1_000 for number in range(900)])

    def between(now: Listing) -> None:
        if len(now.requests) == 3:
            for each in (1, 2, 500):
                now.delete(each)
                now.put(each, None, each)

    listing.between = between
    assert await scanned(Scanner(listing.source())) == Counter(dict.fromkeys(range(1, 901), 1))


@pytest.mark.anyio
async def test_a_record_that_moves_into_a_window_that_was_read_is_read_after_all() -> None:
    listing = Listing.of([number * 1_000 for number in range(900)])

    def between(now: Listing) -> None:
        if len(now.requests) == 8:
            now.delete(1)
            now.put(1, 890_500, 0)

    listing.between = between
    assert await scanned(Scanner(listing.source(cheap=2), concurrency=1)) == Counter(dict.fromkeys(range(1, 901), 1))


@pytest.mark.anyio
@pytest.mark.parametrize("behind", [0, 11, 60, 3_600, 86_400])
@pytest.mark.parametrize("size", [0, 60, 450])
async def test_changes_right_after_a_scan_are_delivered_though_the_clock_that_dates_them_is_behind(
    behind: int, size: int
) -> None:
    listing = Listing.of([number * 1_000_000 for number in range(size)], behind=behind * 1_000_000)
    for each in range(1, size, 90):
        listing.change(each)
    scanner = Scanner(listing.source())
    assert (await scanned(scanner)).keys() == listing.items.keys()
    listing.put(9_999, listing.now(), listing.clock)
    if size:
        listing.change(7)
    assert scanner.past is not None
    reading = AsyncChanges(listing.source(), READING, Position(scanner.past), follow=False)
    found = {item.id async for item in reading}
    assert {9_999, *([7] if size else [])} <= found


@pytest.mark.anyio
@pytest.mark.parametrize("behind", [0, 30, 7_200])
async def test_what_changes_while_it_is_scanned_is_not_lost_though_the_clock_is_behind(behind: int) -> None:
    listing = Listing.of([number * 1_000_000 for number in range(3_000)], behind=behind * 1_000_000)
    listing.change(5)
    random = Random(behind)
    listing.between = lambda now: now.change(random.randrange(1, 3_001))
    assert await scanned(Scanner(listing.source(cheap=5))) == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
@pytest.mark.parametrize("order", ["created_at", ""], ids=["an order that lasts", "no such order"])
async def test_a_list_read_by_pages_while_it_changes_says_what_it_cannot_prove(order: str) -> None:
    listing = Listing.of(range(1_500))
    random = Random(3)

    def between(now: Listing) -> None:
        now.change(random.randrange(1, 1_501))
        now.delete(random.randrange(1, 1_501))

    listing.between = between
    throughout = listing.items
    scanner = Scanner(evolve(listing.source(keys=()), order=order), on_missing="warn")
    found = await scanned(scanner)
    assert max(found.values()) == 1
    assert scanner.progress().uncertain is (order == "")
    assert order == "" or throughout.keys() <= found.keys()


@pytest.mark.anyio
async def test_a_list_at_rest_is_certain_whatever_it_is_read_by() -> None:
    for keys, order in product([(), ("updated_at",), ("updated_at", "created_at")], ["created_at", ""]):
        scanner = Scanner(Listing.of(range(1_234)).source(keys=keys, order=order))
        assert (await scanned(scanner)).total() == 1_234
        assert not scanner.progress().uncertain


@pytest.mark.anyio
@pytest.mark.parametrize("keys", [(), ("updated_at", "created_at")], ids=["by pages", "by time"])
async def test_records_that_are_counted_and_never_shown_are_an_error_or_a_warning(
    keys: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    listing = Listing.of(range(500), hidden=frozenset({7, 77, 400}))
    scanner = Scanner(listing.source(keys=keys))
    with pytest.raises(MissingRecordsError) as raised:
        await scanned(scanner)
    assert (scanner.progress().records, raised.value.missing) == (497, 3)
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        assert (await scanned(Scanner(listing.source(keys=keys), on_missing="warn"))).total() == 497
    assert "3 records that the API counts did not come" in caplog.text


@pytest.mark.anyio
async def test_a_page_that_a_server_repeats_for_ever_ends_the_reading() -> None:
    def stuck(listing: Listing) -> Callable[[Any], Any]:
        async def fetch(query: Any) -> Any:
            assert len(listing.requests) < 60, "the reading does not end"
            listing.requests.append(query)
            return evolve(page, metadata=evolve(page.metadata, next_page=query["page"] + 1))

        return fetch

    for counted, keys in product((True, False), ((), ("updated_at", "created_at"))):
        listing = Listing.of([number * 1_000 for number in range(100)], counted=counted)
        page = await listing.fetch({"page": 1, "per_page": 100, "sort_by": "updated_at"})
        source = evolve(listing.source(keys=keys), fetch=stuck(listing))
        with pytest.raises(SalesloftError):
            await scanned(Scanner(source))
