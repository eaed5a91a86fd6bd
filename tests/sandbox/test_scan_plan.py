"""Scans in parts against the sandbox: planned by one client, read by others, on both faces."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft, ConfigurationError, Range, Salesloft, ScanPlan
from salesloft_async.core.values import TimeLike
from salesloft_async.models import Person
from salesloft_async.sandbox import Sandbox

LATEST = datetime(2024, 1, 1, tzinfo=UTC)


@pytest.mark.anyio
async def test_the_parts_together_are_everybody_while_records_change() -> None:
    async with (
        Sandbox(people=3_000, ties=40, rate_limit=None) as sandbox,
        AsyncSalesloft("token", base_url=sandbox.url, rate_limit=100_000) as salesloft,
        AsyncSalesloft("token", base_url=sandbox.url, rate_limit=100_000) as another,
    ):
        everybody = {person["id"] for person in sandbox.store["people"]}
        plan = await salesloft.people.scan_plan(window_size=500)
        assert (plan.records, plan.spent) == (3_000, sandbox.spent)
        sandbox.churn(changes=2, deletions=1, additions=1, every=3)
        newest: dict[int | str, Person] = {}
        for item in json.loads(json.dumps(list(plan))):
            part = [person async for person in another.people.scan_window(item)]
            assert len({person.id for person in part}) == len(part)
            newest |= {person.id: person for person in part}
        sandbox.churn(changes=0)
        gone = {int(identity) for identity in sandbox.store["people"].deleted}
        assert gone
        assert everybody - gone <= newest.keys()


def test_threads_with_clients_of_their_own_read_what_one_planned() -> None:
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Sandbox(people=3_000, rate_limit=None)) as sandbox,
        Salesloft("token", base_url=sandbox.url) as salesloft,
    ):
        plan = salesloft.people.scan_plan(window_size=400)
        assert len(plan.windows) == 8

        def read(item: dict[str, Any]) -> list[int | str]:
            with Salesloft("token", base_url=sandbox.url) as own:
                part = own.people.scan_window(item, concurrency=2)
                found = [person.id for person in part]
                assert part.progress.points <= item["points"]
                return found

        with ThreadPoolExecutor(4) as pool:
            parts = list(pool.map(read, plan))
        assert sorted(int(each) for part in parts for each in part) == list(range(1, 3_001))
        assert [len(part) for part in parts] == [item["records"] for item in plan]


@pytest.mark.anyio
async def test_the_filters_of_the_plan_are_those_of_every_part(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    created: Range[TimeLike] = Range(gte="2020-01-01", lt=LATEST)
    plan = await salesloft.people.scan_plan(country=["Germany", "France"], created_at=created, window_size=100)
    listed = {person.id async for person in salesloft.people.list(country=["Germany", "France"], created_at=created)}
    parts = [person.id for item in plan for person in await _read(salesloft, item)]
    assert listed
    assert sorted(map(int, parts)) == sorted(map(int, listed))
    assert plan.records == len(listed)


async def _read(salesloft: AsyncSalesloft, item: dict[str, Any]) -> list[Person]:
    return [person async for person in salesloft.people.scan_window(item)]


@pytest.mark.anyio
@pytest.mark.parametrize("resource", ["tags", "users", "imports", "tasks", "calendar_events", "emails"])
async def test_every_kind_of_list_is_read_by_its_parts(
    sandbox: Sandbox, salesloft: AsyncSalesloft, resource: str
) -> None:
    lists = getattr(salesloft, resource)
    plan: ScanPlan = await lists.scan_plan()
    found = [record.id for item in plan async for record in lists.scan_window(item)]
    assert sorted(found) == sorted(record["id"] for record in sandbox.store[resource])
    assert found


@pytest.mark.parametrize("client", [AsyncSalesloft("token"), Salesloft("token")], ids=["async", "blocking"])
def test_an_item_of_another_list_is_refused_at_the_call(client: Any) -> None:
    item = {"version": 1, "resource": "accounts"}
    with pytest.raises(ConfigurationError, match="item: is of accounts, not of people"):
        client.people.scan_window(item)
    with pytest.raises(ConfigurationError, match="concurrency: takes an integer from 1"):
        client.people.scan_window(item, concurrency=0)


def test_wrong_filters_of_a_plan_are_refused_before_anything_is_sent(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        with pytest.raises(ConfigurationError, match="takes no argument contry; did you mean country"):
            salesloft.people.scan_plan(contry="Germany")  # type: ignore[call-arg]
        with pytest.raises(ConfigurationError, match="owner_id"):
            salesloft.people.scan_plan(owner_id=1.5)  # type: ignore[arg-type]
    assert not threaded_sandbox.requests
