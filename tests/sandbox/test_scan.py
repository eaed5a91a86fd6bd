"""Scans against the sandbox: what a user of either face sees."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft, ConfigurationError, Range, Salesloft, ServerError
from salesloft_async.models import Person
from salesloft_async.sandbox import Sandbox

LATEST = datetime(2024, 1, 1, tzinfo=UTC)


def bound(size: int) -> float:
    return 1.03 * size / 100 + 20


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("people", "ties", "skew"),
    [
        pytest.param(3_000, 1, 1.0, id="even"),
        pytest.param(12_000, 11_000, 1.0, id="tied"),
        pytest.param(3_000, 70, 500.0, id="skewed"),
    ],
)
async def test_everybody_who_was_there_throughout_comes_once(people: int, ties: int, skew: float) -> None:
    async with (
        Sandbox(people=people, ties=ties, skew=skew, rate_limit=None) as sandbox,
        AsyncSalesloft("token", base_url=sandbox.url, rate_limit=100_000) as salesloft,
    ):
        everybody = {person["id"] for person in sandbox.store["people"]}
        sandbox.churn(changes=2, deletions=1, additions=1, every=3)
        scan = salesloft.people.scan()
        found = Counter([person.id async for person in scan])
        gone = {int(identity) for identity in sandbox.store["people"].deleted}
        assert gone
        assert everybody - gone <= found.keys()
        assert max(found.values()) == 1
        assert scan.progress.points == sandbox.spent <= bound(people)
        assert scan.progress.records == found.total()
        assert scan.progress.expected == people


def test_the_blocking_face_does_the_same() -> None:
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Sandbox(people=3_000, rate_limit=None)) as sandbox,
        Salesloft("token", base_url=sandbox.url, rate_limit=100_000) as salesloft,
    ):
        everybody = {person["id"] for person in sandbox.store["people"]}
        sandbox.churn(changes=2)
        scan = salesloft.people.scan(concurrency=4)
        found = Counter(person.id for person in scan)
        assert found == Counter(dict.fromkeys(everybody, 1))
        assert scan.progress.points == sandbox.spent <= bound(3_000)
        sandbox.churn(changes=0)
        assert {person.id for batch in scan.batches() for person in batch} == everybody
        assert scan.progress.records == 3_000


@pytest.mark.anyio
async def test_filters_and_ranges_hold(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    listed = {
        person.id
        async for person in salesloft.people.list(country=["Germany"], updated_at=Range(gte="2024-01-01", lt=LATEST))
    }
    assert listed == set()
    listed = {person.id async for person in salesloft.people.list(country="Germany", updated_at=Range(lt=LATEST))}
    assert listed
    assert {person.id async for person in salesloft.people.scan(country="Germany", until=LATEST)} == listed
    later = {person.id async for person in salesloft.people.scan(country="Germany", since="2024-01-01")}
    everybody = {person.id async for person in salesloft.people.scan(country="Germany")}
    assert later == everybody - listed


@pytest.mark.anyio
async def test_what_was_changed_just_now_comes_too(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    for identity in range(1, 200, 3):
        sandbox.store["people"].change(identity)
    assert {person.id async for person in salesloft.people.scan()} == set(range(1, 251))
    since = datetime.now(UTC) - timedelta(seconds=8)
    assert {person.id async for person in salesloft.people.scan(since=since)} == set(range(1, 200, 3))


@pytest.mark.anyio
async def test_leaving_the_loop_leaves_no_task(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    before = asyncio.all_tasks()
    records = aiter(salesloft.people.scan())
    await anext(records)
    await records.aclose()
    await asyncio.sleep(0)
    assert {task for task in asyncio.all_tasks() - before if "salesloft_async/scan" in repr(task)} == set()


@pytest.mark.anyio
async def test_an_error_is_raised_as_it_is(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=0) as salesloft:
        records = aiter(salesloft.people.scan(concurrency=1))
        await anext(records)
        sandbox.fail("GET", "/v2/people", status=500, times=None)
        with pytest.raises(ServerError, match="asked to answer 500"):
            async for _ in records:
                pass


@pytest.mark.parametrize("after", [1, 301, 1_101])
def test_blocking_it_gives_all_that_came_before_an_error(after: int) -> None:
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Sandbox(people=10_000, rate_limit=None)) as sandbox,
        Salesloft("token", base_url=sandbox.url, rate_limit=100_000, retries=0) as salesloft,
    ):
        scan, found = salesloft.people.scan(), list[int | str]()

        def taken(record: Person) -> int | str:
            if len(found) == after:
                sandbox.fail("GET", "/v2/people", status=500, times=None)
            return record.id

        with pytest.raises(ServerError, match="asked to answer 500"):
            found.extend(map(taken, scan))
        # far more than is read ahead while this thread has to wait for its turn
        assert after <= len(found) == len(set(found)) == scan.progress.records < 10_000


@pytest.mark.anyio
@pytest.mark.parametrize("resource", ["tags", "users", "imports", "cadences", "tasks", "person_stages", "emails"])
async def test_every_kind_of_list_can_be_scanned(sandbox: Sandbox, salesloft: AsyncSalesloft, resource: str) -> None:
    found = [record.id async for record in getattr(salesloft, resource).scan()]
    assert sorted(found) == sorted(record["id"] for record in sandbox.store[resource])


@pytest.mark.anyio
async def test_a_list_that_no_time_divides_warns_once(caplog: pytest.LogCaptureFixture) -> None:
    async with Sandbox(people=0) as sandbox, AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        sandbox.store["tags"].fill({"id": number, "name": f"tag {number}"} for number in range(1, 451))
        with caplog.at_level(logging.WARNING):
            found = [tag.id async for tag in salesloft.tags.scan()]
        assert sorted(found, key=int) == list(range(1, 451))
        assert caplog.messages == [
            "tags cannot be read in windows of time: its 5 pages, one after another, cost 5 points"
        ]


@pytest.mark.parametrize("client", [AsyncSalesloft("token"), Salesloft("token")], ids=["async", "blocking"])
@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"since": datetime(2024, 1, 1)}, "since: .* has no time zone"),  # noqa: DTZ001
        ({"until": "2024-01-01T00:00:00"}, "until: .* has no time zone"),
        ({"since": "yesterday"}, "since: 'yesterday' is no time in ISO 8601"),
        ({"since": 17}, "since: takes an aware datetime"),
        ({"since": "2024-01-02", "until": "2024-01-02"}, "since: .* is not before until"),
        ({"concurrency": 0}, "concurrency: takes an integer from 1 to 10,000, not 0"),
        ({"concurrency": True}, "concurrency: takes an integer"),
        ({"contry": "Germany"}, "takes no argument contry; did you mean country"),
        ({"updated_at": Range(gte=LATEST)}, "takes no argument updated_at"),
        ({"created_at": Range()}, "created_at: the Range has no bound"),
    ],
)
def test_wrong_arguments_fail_at_the_call(client: Any, given: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        client.people.scan(**given)
