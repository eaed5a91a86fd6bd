"""A scan in parts: every part by itself, everything that was there throughout in one of them, at a small cost."""

from __future__ import annotations

import json
import logging
from collections import Counter
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.core.arguments import encode_query
from salesloft_async.core.filters import IS_NULL, NOT_IN, starts_with
from salesloft_async.core.operation import Operation
from salesloft_async.core.values import Range
from salesloft_async.errors import ConfigurationError
from salesloft_async.scan.items import Part, filters_of, query_of
from salesloft_async.scan.plan import ScanPlan, begin_part, plan_scan
from tests.unit.scan.listing import Item, Listing, at

DAY = 24 * 3600 * 1_000_000


def operation(times: tuple[str, ...] = ("updated_at", "created_at")) -> Operation[Item]:
    return Operation("GET", "/v2/items", Item, resource="items", times=times, order="created_at")


async def plan(listing: Listing, **options: Any) -> ScanPlan:
    times = options.pop("times", ("updated_at", "created_at"))
    made = await plan_scan(listing.fetch, operation(times), {}, **options)
    return ScanPlan(json.loads(json.dumps(made.windows)), json.loads(json.dumps(made.tail)), made.spent)


async def read(listing: Listing, item: dict[str, Any], times: tuple[str, ...] = ("updated_at", "created_at")) -> Any:
    """How often each id came, with the reading."""
    scanner = begin_part(listing.fetch, operation(times), item, 4)
    return Counter([each.id async for batch in scanner.batches() for each in batch.records]), scanner


@pytest.mark.anyio
@pytest.mark.parametrize("size", [0, 1, 100, 999, 1_000, 1_001, 12_345])
async def test_the_parts_are_the_whole_and_cost_what_the_plan_says(size: int) -> None:
    listing = Listing.of([number * 60_000_000 for number in range(size)])
    made = await plan(listing, window_size=1_000)
    assert (made.records, made.spent) == (size, listing.points)
    assert made.spent <= 2 + len(made.windows)
    listing.points = 0
    total = Counter[int]()
    for item in made:
        found, scanner = await read(listing, item)
        assert found.total() == item["records"] == scanner.progress().records
        assert scanner.progress().expected == item["records"]
        total += found
    assert total == Counter(dict.fromkeys(listing.items, 1))
    assert made.points is not None
    assert listing.points <= made.points
    assert made.points <= size / 100 + 2 * len(made)


@pytest.mark.anyio
async def test_a_million_records_are_planned_for_a_point_a_window() -> None:
    listing = Listing.of([number * 1_000 for number in range(1_000_000)])
    made = await plan(listing)
    assert made.spent == listing.points <= 103
    assert (len(made.windows), made.records) == (101, 1_000_000)
    assert all(item["records"] <= 10_000 for item in made)
    assert made.points is not None
    assert made.points <= 1.03 * 10_000 + 20


@pytest.mark.anyio
async def test_a_window_that_is_read_twice_is_the_same_twice() -> None:
    listing = Listing.of([number // 7 * 1_000_000 for number in range(3_000)], slow=Random(3))
    made = await plan(listing, window_size=500)
    for item in made:
        first, second = [(await read(listing, item))[0] for _ in range(2)]
        assert first == second
        assert max(first.values(), default=1) == 1


@st.composite
def listings(draw: st.DrawFn) -> tuple[Listing, Random]:
    moments = draw(st.sampled_from([1, 2, 5, 50, 400]))
    size = draw(st.integers(0, 700))
    random = Random(draw(st.integers(0, 2**32)))
    listing = Listing.of([random.randrange(moments) * 1_000 for _ in range(size)])
    for number in range(draw(st.sampled_from([0, 0, 3, 150]))):
        listing.put(1_000_000 + number, None, number)
    return listing, random


@pytest.mark.anyio
@settings(max_examples=60)
@given(listings())
async def test_what_was_there_throughout_is_in_a_part_however_much_changes_meanwhile(
    drawn: tuple[Listing, Random],
) -> None:
    listing, random = drawn
    everybody, throughout = list(listing.items), set(listing.items)

    def between(listing: Listing) -> None:
        if everybody:
            listing.change(random.choice(everybody))
            if random.random() < 0.3:
                gone = random.choice(everybody)
                throughout.discard(gone)
                listing.delete(gone)
                listing.put(5_000_000 + listing.clock, listing.now(), listing.now())

    listing.between = between
    made = await plan(listing, window_size=100)
    windows = made.windows * 2  # every one is read again, as after a lost answer of a worker
    random.shuffle(windows)
    parts = [(await read(listing, item))[0] for item in windows]
    assert made.tail is not None
    parts.append((await read(listing, made.tail))[0])
    assert throughout <= {identity for part in parts for identity in part}
    assert all(max(part.values(), default=1) == 1 for part in parts)


@pytest.mark.anyio
async def test_what_changed_after_its_window_was_read_is_in_the_tail_in_its_newer_form() -> None:
    listing = Listing.of(range(0, 300_000_000, 1_000_000))
    made = await plan(listing, window_size=100)
    await read(listing, made.windows[0])
    listing.change(1)
    again, _ = await read(listing, made.windows[0])
    assert 1 not in again
    assert made.tail is not None
    scanner = begin_part(listing.fetch, operation(), made.tail, 1)
    (moved,) = [each async for batch in scanner.batches() for each in batch.records]
    assert (moved.id, moved.updated_at) == (1, at(listing.clock))


@pytest.mark.anyio
async def test_a_range_that_ends_in_the_past_has_no_tail() -> None:
    listing = Listing.of(range(0, 300_000_000, 1_000_000))
    made = await plan(listing, since=at(100_000_000), until=at(200_000_000))
    assert made.tail is None
    assert [item["records"] for item in made] == [100]
    assert (await read(listing, made.windows[0]))[0].keys() == set(range(101, 201))


@pytest.mark.anyio
async def test_a_range_of_the_last_moments_is_all_tail() -> None:
    listing = Listing.of([0, 1])
    listing.change(1)
    made = await plan(listing, since=at(listing.clock - 5))
    assert made.windows == []
    assert made.tail is not None
    assert (await read(listing, made.tail))[0].keys() == {1}


@pytest.mark.anyio
async def test_thousands_that_share_a_time_are_parts_by_the_second_one() -> None:
    listing = Listing.of([5] * 25_000, [number * 1_000 for number in range(25_000)])
    made = await plan(listing)
    assert {item["window"]["within"]["since"] for item in made.windows} == {"2024-01-01T00:00:00.000005Z"}
    parts = [(await read(listing, item))[0] for item in made]
    assert [part.total() for part in parts] == [item["records"] for item in made]
    assert sum(parts, Counter()) == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
@pytest.mark.parametrize(("counted", "records"), [(True, 250), (False, None)])
async def test_what_no_time_divides_is_one_part_with_a_warning(
    counted: bool, records: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    listing = Listing.of([0] * 250, counted=counted)
    with caplog.at_level(logging.WARNING):
        made = await plan(listing, times=())
    assert caplog.messages == ["items cannot be divided: one process has to read all of it"]
    assert (len(made), made.tail, made.records, made.points) == (1, None, records, 4 if counted else None)
    found, _ = await read(listing, made.windows[0], times=())
    assert found == Counter(dict.fromkeys(listing.items, 1))


@pytest.mark.anyio
@pytest.mark.parametrize("window_size", [99, 10_001, True, 1_000.0, "1000"])
async def test_a_size_that_no_window_can_have_is_refused_before_anything_is_sent(window_size: Any) -> None:
    listing = Listing.of([0])
    with pytest.raises(ConfigurationError, match="window_size: takes records from 100 to 10,000, not"):
        await plan(listing, window_size=window_size)
    assert not listing.requests


@pytest.mark.anyio
async def test_a_plan_of_a_range_that_holds_nothing_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"since: .* is not before until"):
        await plan(Listing.of([0]), since="2024-01-02", until="2024-01-01")


QUERIES = [
    {},
    {"owner_id": 5, "ids": [1, 2], "tag_id": ["7"]},
    {"created_at": Range(gte=datetime(2024, 1, 1, tzinfo=UTC), lt="2025-01-01"), "can_email": False},
    {"custom_fields": {"Region": "EU", "gte": "1"}, "title": starts_with("Eng")},
    {"owner_crm_id": NOT_IN("0051", "0052"), "cadence_id": IS_NULL, "person_stage_id": None},
]


@pytest.mark.parametrize("query", QUERIES)
def test_filters_go_through_json_to_the_same_query(query: dict[str, Any]) -> None:
    filters = filters_of(query)
    restored = query_of(json.loads(json.dumps(filters)))
    assert sorted(encode_query(restored).split("&")) == sorted(encode_query(query).split("&"))
    assert isinstance(restored.get("created_at"), Range) == ("created_at" in query)


GOOD: dict[str, Any] = {
    "version": 1, "resource": "items", "filters": {}, "kind": "window", "number": 0, "records": 5, "points": 1,
    "window": {"key": "updated_at", "since": "2024-01-01T00:00:00Z", "until": "2024-01-02T00:00:00Z", "size": 5},
}  # fmt: skip


@pytest.mark.parametrize(
    ("item", "message"),
    [
        pytest.param("a text", "item: takes a dict of a plan's, not 'a text'", id="no dict"),
        pytest.param({}, "item: has version None, and 1 is known", id="empty"),
        pytest.param(GOOD | {"version": 2}, "item: has version 2", id="of another version"),
        pytest.param(GOOD | {"resource": "people"}, "item: is of people, not of items", id="of another resource"),
        pytest.param({**GOOD, "window": {}}, "item: is not as the plan made it: KeyError", id="no window"),
        pytest.param({**GOOD, "filters": {"a": 1}}, "item: is not as the plan made it: TypeError", id="a filter"),
        pytest.param({**GOOD, "filters": 7}, "item: is not as the plan made it", id="filters that are none"),
        pytest.param(
            {**GOOD, "window": {"key": "updated_at", "size": 1, "since": "yesterday"}},
            "item: is not as the plan made it: ValueError",
            id="no time",
        ),
        pytest.param({**GOOD, "kind": "door"}, "item: is not as the plan made it: door", id="no kind"),
        pytest.param({**GOOD, "window": {"key": "name", "size": 1}}, "of 'name'", id="a key that divides nothing"),
    ],
)
def test_what_is_no_item_of_the_list_is_refused(item: Any, message: str) -> None:
    assert Part.from_json(GOOD, "items", ("updated_at",)).as_json() == GOOD | {
        "window": {**GOOD["window"], "since": "2024-01-01T00:00:00.000000Z", "until": "2024-01-02T00:00:00.000000Z"}
    }
    with pytest.raises(ConfigurationError, match=message):
        begin_part(Listing.of([0]).fetch, operation(), item, 1)
