"""Reading from the newest record back to a time, while the list changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from salesloft_async.core.page import Page
from salesloft_async.errors import SalesloftError
from salesloft_async.scan.newest import NewestScanner
from salesloft_async.scan.source import Source

from .listing import Item, Listing, at

pytestmark = pytest.mark.anyio


def newest(listing: Listing, since: int, until: int | None = None) -> NewestScanner[Item]:
    return NewestScanner(listing.source(keys=("created_at",)), at(since), at(until))


async def read(scanner: NewestScanner[Item]) -> list[int]:
    return [record.id async for batch in scanner.batches() for record in batch.records]


@pytest.mark.parametrize(
    ("since", "until", "expected", "requests"),
    [
        (999, None, range(999, 1001), 1),
        (951, None, range(951, 1001), 1),
        (701, None, range(701, 1001), 5),  # 4 pages, for the third one does not reach back beyond, and the front again
        (1, None, range(1, 1001), 11),
        (700, 800, range(700, 800), 5),
        (2_000, None, range(0), 1),
    ],
)
async def test_reads_what_changed_since_for_a_point_a_page(
    since: int, until: int | None, expected: range, requests: int
) -> None:
    listing = Listing.of(range(1, 1001))
    scanner = newest(listing, since, until)
    assert sorted(await read(scanner)) == list(expected)
    assert len(listing.requests) == requests
    assert scanner.complete
    assert {(each["sort_by"], each["sort_direction"]) for each in listing.requests} == {("updated_at", "DESC")}


def once(number: int, change: Callable[[Listing], None]) -> Callable[[Listing], None]:
    """A change of the list before its request of that number, from 1."""

    def between(listing: Listing) -> None:
        if len(listing.requests) == number:
            change(listing)

    return between


@pytest.mark.parametrize("number", range(2, 6))
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda listing: listing.change(650), id="a record that was not read yet changes"),
        pytest.param(lambda listing: listing.change(950), id="a record that was read changes"),
        pytest.param(lambda listing: listing.delete(950), id="a record that was read is deleted"),
        pytest.param(
            lambda listing: (listing.delete(950), listing.put(5_000, listing.now(), listing.clock)),
            id="one is deleted and one is created",
        ),
        pytest.param(
            lambda listing: (listing.delete(950), listing.delete(940), listing.change(700)),
            id="two are deleted and one changes",
        ),
    ],
)
async def test_nothing_that_was_there_throughout_is_missing(number: int, change: Callable[[Listing], Any]) -> None:
    listing = Listing.of(range(1, 1001), between=once(number, change))
    there = set(range(601, 1001))
    found = await read(newest(listing, 601))
    assert len(found) == len(set(found))
    assert there & listing.items.keys() <= set(found)


async def test_a_list_from_which_records_are_deleted_all_the_time_is_read_five_times_at_most(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def between(listing: Listing) -> None:
        listing.delete(max(listing.items))

    listing = Listing.of(range(1, 1001), between=between)
    await read(newest(listing, 601))
    assert "records were deleted during each of 5 readings" in caplog.text


async def test_records_without_a_time_come_last_and_are_left_out() -> None:
    listing = Listing.of(range(1, 51))
    for number in range(51, 61):
        listing.put(number, None, number)
    assert sorted(await read(newest(listing, 1))) == list(range(1, 51))


async def test_a_list_whose_records_have_no_time_is_refused() -> None:
    listing = Listing.of([])
    listing.put(1, None, 1)
    with pytest.raises(SalesloftError, match="items: the records have no updated_at"):
        await read(newest(listing, 1))


async def test_a_list_that_is_not_sorted_is_refused() -> None:
    listing = Listing.of([1, 2, 3])

    async def unsorted(query: Mapping[str, Any]) -> Page[Item]:
        return await listing.fetch({**query, "sort_direction": "ASC"})

    with pytest.raises(SalesloftError, match="items: the API did not sort the list by updated_at"):
        await read(NewestScanner(Source(unsorted, "items", {}), at(1)))
