"""The connectors' operations and lookups against the sandbox, on both faces."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft, Column, Option, Salesloft
from salesloft_async.models.groups import Group
from salesloft_async.operations import Endpoint, load
from salesloft_async.sandbox import Sandbox

OPERATIONS: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "data" / "operations.json").read_text())
MAIN = [operation for operation in OPERATIONS if "request" in operation]
LOOKUPS = load().lookups

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    """A local Salesloft in another thread, for what only reads."""
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Sandbox(people=250)) as running:
        yield running


def blocking(sandbox: Sandbox, call: Callable[[Salesloft], Any]) -> Any:
    with Salesloft("token", base_url=sandbox.url) as salesloft:
        return call(salesloft)


def adapted(value: Any, name: str = "") -> Any:
    """The sample with ids that the sandbox has, each as the type it came as; some records hold no id 1."""
    if isinstance(value, dict):
        return {key: adapted(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [adapted(item, name) for item in value]
    identity = name.removesuffix("s").endswith("_id") or name == "ids"
    if not identity or name in {"crm_id", "bulk_jobs_id", "cursor_id"} or not str(value).isalnum():
        return value
    return 1 if isinstance(value, int) else "1"


async def prepared(salesloft: AsyncSalesloft, payload: dict[str, Any]) -> dict[str, Any]:
    """The payload of a bulk operation about a job that there is."""
    if "bulk_jobs_id" not in payload:
        return payload
    job = await salesloft.run("create_bulk_job", {"bulk_job_type": "person/upsert", "bulk_job_name": "Rows"})
    return {**payload, "bulk_jobs_id": job["data"]["id"]}


def of(method: str) -> list[Any]:
    chosen = [operation for operation in MAIN if (operation["request"]["method"] == "GET") is (method == "GET")]
    return [pytest.param(operation, id=operation["name"]) for operation in chosen]


@pytest.mark.parametrize("operation", of("GET"))
async def test_a_read_of_the_samples_gives_records_on_both_faces(operation: Mapping[str, Any], shared: Sandbox) -> None:
    endpoint = load().connectors[operation["name"]]
    assert isinstance(endpoint, Endpoint)
    async with AsyncSalesloft("token", base_url=shared.url) as salesloft:
        payload = await prepared(salesloft, adapted(operation["input"]))
        output = await salesloft.run(operation["name"], payload)
    assert isinstance(output["data"], list if endpoint.many else dict)
    assert (
        await anyio.to_thread.run_sync(blocking, shared, lambda client: client.run(operation["name"], payload))
        == output
    )


@pytest.mark.parametrize("operation", of("others"))
async def test_a_write_of_the_samples_is_taken(operation: Mapping[str, Any]) -> None:
    endpoint = load().connectors[operation["name"]]
    assert isinstance(endpoint, Endpoint)
    async with Sandbox(people=5, accounts=2) as sandbox, AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        payload = await prepared(salesloft, adapted(operation["input"]))
        output = await salesloft.run(operation["name"], payload)
    if endpoint.returns is None:
        assert output == {"success": True}
        return
    written = payload.get(endpoint.connector_nested, payload)
    record = output["data"].get("person", output["data"])
    for parameter in endpoint.located("body"):
        if parameter.name in record and str(parameter.type) == "text" and parameter.connector in written:
            assert record[parameter.name] == written[parameter.connector]


@pytest.mark.parametrize("name", LOOKUPS)
async def test_a_lookup_is_the_same_by_method_and_by_name_on_both_faces(name: str, shared: Sandbox) -> None:
    async with AsyncSalesloft("token", base_url=shared.url) as salesloft:
        found = await getattr(salesloft.lookups, name)()
        rendered = await salesloft.run(LOOKUPS[name].connector, {})
    items = rendered if isinstance(rendered, list) else rendered.get(LOOKUPS[name].key, [])
    assert len(items) == len(found)
    assert all(isinstance(each, Column if LOOKUPS[name].columns else Option) for each in found)
    both = await anyio.to_thread.run_sync(
        blocking, shared, lambda client: (getattr(client.lookups, name)(), client.run(LOOKUPS[name].connector))
    )
    assert both == (found, rendered)


async def test_an_option_has_value_label_and_record(salesloft: AsyncSalesloft) -> None:
    option = (await salesloft.lookups.groups())[0]
    assert isinstance(option.record, Group)
    assert (option.value, option.label) == (option.record.id, option.record.name)


async def test_every_page_of_a_lookup_is_read_once_a_minute(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        people = await salesloft.lookups.people()
        assert len({option.value for option in people}) == len(people) == 250
        spent = salesloft.budget.spent
        assert spent == 3
        assert await salesloft.lookups.people() == people
        assert len((await salesloft.run("list_people_ddl", {}))["people"]) == 250
        assert salesloft.budget.spent == spent
        await salesloft.lookups.people(refresh=True)
        assert salesloft.budget.spent == 2 * spent


async def test_bulk_jobs_are_listed_by_the_last_id_seen(salesloft: AsyncSalesloft) -> None:
    jobs = [await salesloft.bulk_jobs.create(type="person/upsert", name=f"Job {number}") for number in range(3)]
    await salesloft.bulk_jobs.update(jobs[1].id, ready_to_execute=True)
    assert [job.id async for job in salesloft.bulk_jobs.list(per_page=1)] == [job.id for job in jobs]
    assert [job.name for job in await salesloft.bulk_jobs.list(after=int(jobs[0].id))] == ["Job 1", "Job 2"]
    assert [job.name for job in await salesloft.bulk_jobs.list(state="executing")] == ["Job 1"]
    options = await salesloft.lookups.bulk_jobs()
    assert [(option.value, option.label) for option in options] == [(job.id, job.name) for job in jobs]


async def test_a_long_lookup_costs_a_point_a_hundred_records_and_has_them_all() -> None:
    async with (
        Sandbox(people=10_100, rate_limit=10_000) as sandbox,
        AsyncSalesloft("token", base_url=sandbox.url, rate_limit=10_000) as salesloft,
    ):
        rendered = (await salesloft.run("list_people_ddl", {}))["people"]
        assert {person["id"] for person in rendered} == set(range(1, 10_101))
        assert len(rendered) == 10_100
        assert salesloft.budget.spent <= 125
