"""Parameters that the table does not list: sent beside the typed ones, by every typed method."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime
from typing import Any, cast

import anyio.to_thread
import pytest

from salesloft_async import NOT_IN, AsyncSalesloft, ConfigurationError, Range, Salesloft
from salesloft_async.operations import load
from salesloft_async.sandbox import Sandbox

from .recording import recording

NAMES = [endpoint.name for endpoint in load().endpoints]


@pytest.mark.anyio
@pytest.mark.parametrize("face", ["asynchronous", "blocking"])
async def test_extra_parameters_go_beside_the_typed_ones(face: str) -> None:
    extra: dict[str, Any] = {
        "first_name": "Ann",
        "tiers": [1, 2],
        "kinds[]": ["a"],
        "seen_at": Range(gte=datetime(2024, 1, 1, tzinfo=UTC)),
        "colour": NOT_IN("red"),
        "hot": True,
        "nothing": None,
        "raw[x][y]": "1",
    }
    async with recording((200, {"data": []})) as recorder:
        if face == "asynchronous":
            async with AsyncSalesloft("ak", base_url=recorder.url) as salesloft:
                await salesloft.people.list(title="CTO", extra_query=extra)
        else:

            def blocking() -> None:
                with Salesloft("ak", base_url=recorder.url) as salesloft:
                    salesloft.people.list(title="CTO", extra_query=extra).first()

            await anyio.to_thread.run_sync(blocking)
    (request,) = recorder.requests
    assert sorted(request.query) == [
        ("colour[_not_in][]", "red"),
        ("first_name", "Ann"),
        ("hot", "true"),
        ("kinds[]", "a"),
        ("raw[x][y]", "1"),
        ("seen_at[gte]", "2024-01-01T00:00:00.000000Z"),
        ("tiers[]", "1"),
        ("tiers[]", "2"),
        ("title", "CTO"),
    ]


@pytest.mark.anyio
async def test_extra_fields_of_a_body_go_beside_the_typed_ones() -> None:
    answer = (200, {"data": {"id": 1}})
    async with recording(answer, answer) as recorder, AsyncSalesloft("ak", base_url=recorder.url) as salesloft:
        await salesloft.people.update(
            1, title="CTO", extra_body={"shoe": {"size": 43}, "hat": None}, extra_query={"dry": True}
        )
        await salesloft.opportunities.upsert("crm", "7", extra_body={"name": "Big"})
    first, second = recorder.requests
    assert (first.body, first.query) == ({"title": "CTO", "shoe": {"size": 43}, "hat": None}, [("dry", "true")])
    assert second.body == {"name": "Big"}


@pytest.mark.anyio
async def test_scans_plans_and_changes_send_extra_parameters_with_every_request() -> None:
    async with Sandbox(people=30, token="ak") as sandbox, AsyncSalesloft("ak", base_url=sandbox.url) as salesloft:
        extra = {"person_company_name": "Acme"}
        records = [person async for person in salesloft.people.scan(extra_query=extra)]
        changes = [person async for person in salesloft.people.changes(extra_query=extra)]
        plan = await salesloft.people.scan_plan(extra_query=extra)
        for item in plan:
            records += [person async for person in salesloft.people.scan_window(item)]
        assert records
        assert changes
        assert {request.query.get("person_company_name") for request in sandbox.requests} == {"Acme"}


@pytest.mark.parametrize(
    ("method", "arguments", "message"),
    [
        ("list", {"extra_query": {"title": "CTO"}}, "extra_query: 'title' has an argument of its own: pass title="),
        ("list", {"extra_query": {"updated_at[gte]": "2024-01-01"}}, "pass updated_at="),
        ("list", {"extra_query": {"ids[]": [1]}}, "pass ids="),
        ("list", {"extra_query": {"page": 2}}, "pass page="),
        ("list", {"extra_query": [("a", 1)]}, "extra_query: takes a mapping"),
        ("list", {"extra_query": {1: 1}}, "extra_query: takes text as names"),
        ("list", {"extra_query": {"": 1}}, "extra_query: takes text as names"),
        ("list", {"extra_query": {"a": object()}}, "a: cannot send"),
        ("list", {"extra_query": {"seen_at": datetime(2024, 1, 1)}}, "seen_at: .* has no time zone"),  # noqa: DTZ001
        ("scan", {"extra_query": {"page": 2}}, "extra_query: 'page' is set by the method itself"),
        ("scan", {"extra_query": {"updated_at": "2024-01-01"}}, "'updated_at' is set by the method itself"),
        ("changes", {"extra_query": {"sort_by": "id"}}, "'sort_by' is set by the method itself"),
        ("create", {"extra_body": {"title": "CTO"}}, "extra_body: 'title' has an argument of its own"),
        ("list", {"first_name": "Ann"}, r"takes no argument first_name; .* pass extra_query=\{'first_name': …\}\."),
        ("create", {"shoe": 1}, r"pass extra_query=\{'shoe': …\} or extra_body=\{'shoe': …\}\."),
    ],
)
@pytest.mark.anyio
async def test_a_name_that_cannot_be_right_is_refused_unsent(
    method: str, arguments: dict[str, Any], message: str
) -> None:
    async with recording() as recorder, AsyncSalesloft("ak", base_url=recorder.url) as salesloft:

        async def call() -> None:
            made = getattr(salesloft.people, method)(**arguments)
            if inspect.iscoroutine(made):
                await made

        with pytest.raises(ConfigurationError, match=message):
            await call()
    assert recorder.requests == []


@pytest.mark.parametrize("name", NAMES)
def test_every_typed_method_takes_them(name: str) -> None:
    resource, method = name.split(".")
    endpoint = load().endpoint(name)
    blocking = Salesloft("ak")
    asynchronous = cast(Any, blocking)._client
    for face in (blocking, asynchronous):
        taken = inspect.signature(getattr(getattr(face, resource), method)).parameters
        assert "extra_query" in taken
        assert ("extra_body" in taken) is (not endpoint.many and endpoint.http in {"POST", "PUT", "PATCH"})
    blocking.close()
