"""Lists by more ids or emails than a URL carries: read in several requests, joined, the same as any list."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Salesloft
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio
PEOPLE = 1_500
MANY = [*range(1, 1_201), *range(5_000_000, 5_000_200), 7, "7", 1_100]
"""Ids of which 1,200 are there, some of them twice."""
EXPECTED = list(range(1, 1_201))


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=PEOPLE, rate_limit=None) as running:
        yield running
        assert all(len(request.path) + len(str(request.query)) < 20_000 for request in running.requests)


@pytest.fixture
async def salesloft(sandbox: Sandbox) -> AsyncIterator[AsyncSalesloft]:
    async with AsyncSalesloft("token", base_url=sandbox.url) as client:
        yield client


@pytest.fixture
def blocking(threaded_sandbox: Sandbox) -> Iterator[Salesloft]:
    with Salesloft("token", base_url=threaded_sandbox.url) as client:
        yield client


async def test_every_record_comes_once(salesloft: AsyncSalesloft) -> None:
    assert sorted([person.id async for person in salesloft.people.list(ids=MANY)]) == EXPECTED
    assert sorted([person.id async for person in salesloft.people.scan(ids=MANY)]) == EXPECTED
    assert sorted((await salesloft.people.list(ids=MANY).to_arrow()).column("id").to_pylist()) == EXPECTED
    assert sorted((await salesloft.people.scan(ids=MANY).to_arrow()).column("id").to_pylist()) == EXPECTED
    assert sorted((await salesloft.people.changes(ids=MANY).to_arrow()).column("id").to_pylist()) == EXPECTED


async def test_emails_are_ids_too(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    emails = [person["email_address"] for person in sandbox.store["people"]][:900]
    found = [person.email_address async for person in salesloft.people.list(email_addresses=emails)]
    assert sorted(map(str, found)) == sorted(emails)


async def test_a_record_that_matches_two_parts_comes_once(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    tags = sorted({tag["id"] for tag in sandbox.store["tags"]})
    others = list(range(9_000_000, 9_000_000 + 800))
    few = sorted([person.id async for person in salesloft.people.list(tag_id=tags)])
    many = [*tags[: len(tags) // 2], *others, *tags[len(tags) // 2 :]]
    assert sorted([person.id async for person in salesloft.people.list(tag_id=many)]) == few
    assert sorted([person.id async for person in salesloft.people.scan(tag_id=many)]) == few
    assert sorted([person.id async for person in salesloft.people.changes(tag_id=many)]) == few


async def test_pages_are_numbered_through(salesloft: AsyncSalesloft) -> None:
    pages = [page async for page in salesloft.people.list(ids=MANY).pages()]
    assert [page.metadata.current_page for page in pages] == list(range(1, len(pages) + 1))
    assert [page.metadata.next_page for page in pages] == [*range(2, len(pages) + 1), None]
    assert sorted(person.id for page in pages for person in page) == EXPECTED
    assert all(page.metadata.total_count is None for page in pages)


@pytest.mark.parametrize("per_page", [None, 100, 37])
async def test_an_awaited_page_is_a_page_of_the_whole(per_page: int | None, salesloft: AsyncSalesloft) -> None:
    size = per_page or 25
    order = [person.id async for person in salesloft.people.list(ids=MANY)]
    for number in (1, 2, 1_200 // size, 1_200 // size + 1, 100):
        page = await salesloft.people.list(ids=MANY, page=number, per_page=per_page)
        assert [person.id for person in page] == order[(number - 1) * size : number * size]
        assert page.metadata.current_page == number
        assert page.metadata.next_page == (number + 1 if number * size < 1_200 else None)
        assert page.metadata.per_page == size
    counted = await salesloft.people.list(ids=MANY, per_page=per_page, include_paging_counts=True)
    assert (counted.metadata.total_count, counted.metadata.total_pages) == (1_200, -(-1_200 // size))


async def test_iteration_begins_at_the_page_that_is_asked_for(salesloft: AsyncSalesloft) -> None:
    order = [person.id async for person in salesloft.people.list(ids=MANY)]
    assert [person.id async for person in salesloft.people.list(ids=MANY, page=3, per_page=50)] == order[100:]


async def test_changes_come_in_the_order_of_their_last_change_and_go_on(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    changes = salesloft.people.changes(ids=MANY)
    found = [person async for person in changes]
    assert [person.updated_at for person in found] == sorted(person.updated_at for person in found if person.updated_at)
    assert sorted(person.id for person in found) == EXPECTED
    await salesloft.people.update(1_150, title="CTO")
    assert [person.id async for person in salesloft.people.changes(ids=MANY, since=changes.cursor)] == [1_150]


async def test_an_export_by_ids_is_of_all_of_them(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"

    def stop(progress: Any) -> None:
        if progress.records > 600:
            raise RuntimeError("interrupted")

    with pytest.raises(RuntimeError, match="interrupted"):
        await salesloft.export("people", path, filters={"ids": MANY}, on_progress=stop)
    report = await salesloft.export("people", path, filters={"ids": MANY}, resume=True)
    assert sorted(json.loads(line)["id"] for line in path.read_bytes().splitlines()) == EXPECTED
    assert report.records == len(EXPECTED)
    assert report.resumed > 0


async def test_a_scan_tells_points_and_where_to_go_on(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    scan = salesloft.people.scan(ids=MANY)
    assert len([person async for person in scan]) == len(EXPECTED)
    assert scan.progress.points == sandbox.spent
    assert scan.progress.records == len(EXPECTED)
    await salesloft.people.update(5, title="CTO")
    again = [person.id async for person in salesloft.people.changes(ids=MANY, since=scan.cursor)]
    assert again[-1] == 5
    assert len(again) < 100, "what is newer than the newest record of the first request comes again"


async def test_what_cannot_be_joined_is_refused_before_anything_is_sent(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    titles = [f"Title {number}" for number in range(1_000)]
    with pytest.raises(ConfigurationError, match=r"title: 1,000 values .* pass at most "):
        salesloft.people.list(title=titles)
    with pytest.raises(ConfigurationError, match=r"title: 1,000 values .* pass at most "):
        salesloft.people.scan(title=titles)
    with pytest.raises(ConfigurationError, match=r"title: 1,000 values .* pass at most "):
        salesloft.people.changes(title=titles)
    with pytest.raises(ConfigurationError, match="sort_by: ids has more values"):
        salesloft.people.list(ids=MANY, sort_by="created_at")
    with pytest.raises(ConfigurationError, match="ids: a plan takes the values that one request carries, at most "):
        await salesloft.people.scan_plan(ids=MANY)
    with pytest.raises(ConfigurationError, match="ids: a plan takes the values that one request carries, at most "):
        await salesloft.export_plan("people", tmp_path / "people.jsonl", filters={"ids": MANY})
    with pytest.raises(ConfigurationError, match=r"ids: 1,403 values make .* pass at most "):
        await salesloft.run("list_accounts", {"ids": [str(each) for each in MANY]})
    assert not sandbox.requests


def test_the_blocking_client_joins_too(blocking: Salesloft) -> None:
    ids = [*range(1, 21), *range(5_000_000, 5_001_000)]
    there = sorted(person.id for person in blocking.people.list(ids=ids[:20]))
    assert sorted(person.id for person in blocking.people.list(ids=ids)) == there
    assert sorted(person.id for person in blocking.people.scan(ids=ids)) == there
    assert sorted(person.id for person in blocking.people.changes(ids=ids)) == there
    assert len(blocking.people.list(ids=ids, per_page=5).first()) == min(5, len(there))
    assert sorted(person.id for page in blocking.people.list(ids=ids).pages() for person in page) == there
