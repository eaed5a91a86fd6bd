"""Every operation, with every parameter in each form that it takes, on both faces: the request that reaches the API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

import anyio.to_thread
import pytest
from attrs import frozen

from salesloft_async import IS_NOT_NULL, IS_NULL, NOT_IN, AsyncSalesloft, Range, Salesloft, models, starts_with
from salesloft_async.operations import Endpoint, Parameter, Type, load
from salesloft_async.sandbox import Sandbox

MOMENT = datetime(2026, 1, 31, 10, tzinfo=UTC)
SENT_MOMENT = "2026-01-31T10:00:00.000000Z"
# What the sandbox, as the API, takes only in a certain form.
MEANINGFUL: Mapping[str, Any] = {
    "email_address": "ada@example.com",
    "page": 2,
    "per_page": 10,
    "phone_number": "+14155552671",
    "raw": "bWFpbA==",
    "settings": {"name": "Copy"},
}


@frozen
class Given:
    """A value as a user gives it, and as it goes over the wire: pairs of name suffix and text, and JSON."""

    value: Any
    query: tuple[tuple[str, str], ...]
    json: Any


SCALARS: Mapping[str, Given] = {
    "text": Given("some text", (("", "some text"),), "some text"),
    "integer": Given(3, (("", "3"),), 3),
    "number": Given(1.5, (("", "1.5"),), 1.5),
    "boolean": Given(True, (("", "true"),), True),
    "time": Given(MOMENT, (("", SENT_MOMENT),), SENT_MOMENT),
    "date": Given(date(2026, 1, 31), (("", "2026-01-31"),), "2026-01-31"),
    "id": Given(1, (("", "1"),), 1),
    "map": Given({"Name": "value"}, (("[Name]", "value"),), {"Name": "value"}),
    "null": Given(IS_NULL, (("", "_is_null"),), None),
    "not_null": Given(IS_NOT_NULL, (("", "_is_not_null"),), None),
    "starts_with": Given(starts_with("abc"), (("[_starts_with]", "abc"),), None),
}


RECORDS = load().records


def given(kind: Type, variant: int) -> Given:
    """A value of the type; of alternatives the one whose turn it is."""
    if kind.name == "|":
        return given(kind.of[variant % len(kind.of)], variant)
    if kind.name in RECORDS:
        return Given(getattr(models, kind.name)(), (), {})
    if kind.name not in {"list", "range", "not_in"}:
        return SCALARS[kind.name]
    one = given(kind.of[0], variant)
    if kind.name == "list":
        return Given([one.value] * 2, (("[]", one.query[0][1]),) * 2, [one.json] * 2)
    if kind.name == "range":
        sent = one.query[0][1]
        return Given(Range(gte=one.value, lt=one.value), (("[gte]", sent), ("[lt]", sent)), None)
    return Given(NOT_IN(one.value), (("[_not_in][]", one.query[0][1]),), None)


def chosen(parameter: Parameter, variant: int) -> Given:
    value = parameter.values[0] if parameter.values else MEANINGFUL.get(parameter.name)
    if value is None or parameter.type.name == "boolean":
        return given(parameter.type, variant)
    return Given(value, (("", str(value)),), value)


def variants(endpoint: Endpoint) -> Iterator[dict[Parameter, Given]]:
    """Every parameter at once, as often as the one with the most forms needs."""
    forms = max((len(p.type.of) if p.type.name == "|" else 1 for p in endpoint.parameters), default=1)
    for variant in range(forms):
        yield {parameter: chosen(parameter, variant) for parameter in endpoint.parameters}


def prepare(sandbox: Sandbox) -> None:
    """What some operations need to be there."""
    sandbox.store["actions"].change(1, status="in_progress")
    sandbox.store["webhook_subscriptions"].add({"id": 1, "enabled": False})
    job = {"type": "person/upsert", "state": "open", "total": 0, "processed": 0, "errors": 0}
    for kind in ("people", "accounts", "users"):
        sandbox.store["external_mappings"].add(
            {"id": None, "external_type": "some text", "external_id": "some text", "object_type": kind, "object_id": 1}
        )
    sandbox.store["bulk_jobs"].add({"id": None, "created_at": None, "updated_at": None, "name": None, **job})


def path_of(endpoint: Endpoint, values: Mapping[Parameter, Given]) -> str:
    path = endpoint.path
    for parameter, value in values.items():
        path = path.replace(f"{{{parameter.name}}}", str(value.value)) if parameter.where == "path" else path
    return path


def called(client: AsyncSalesloft | Salesloft, endpoint: Endpoint, values: Mapping[Parameter, Given]) -> Any:
    method = getattr(getattr(client, endpoint.resource), endpoint.method)
    ids = [value.value for parameter, value in values.items() if parameter.where == "path"]
    return method(*ids, **{each.argument: value.value for each, value in values.items() if each.where != "path"})


@pytest.mark.anyio
@pytest.mark.parametrize("face", ["asynchronous", "blocking"])
@pytest.mark.parametrize("endpoint", list(load().endpoints), ids=lambda endpoint: endpoint.name)
async def test_sends_every_parameter_where_and_as_the_table_says(endpoint: Endpoint, face: str) -> None:
    # the blocking face waits for the same coroutines: one form of each value says that it hands all of them on
    for values in list(variants(endpoint))[: None if face == "asynchronous" else 1]:
        async with Sandbox(people=2, accounts=2) as sandbox:
            prepare(sandbox)
            if face == "asynchronous":
                async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
                    await called(salesloft, endpoint, values)
            else:

                def block(url: str = sandbox.url, values: Mapping[Parameter, Given] = values) -> None:
                    with Salesloft("token", base_url=url) as salesloft:
                        answer = called(salesloft, endpoint, values)
                        answer.first() if endpoint.many else answer

                await anyio.to_thread.run_sync(block)
            (request,) = sandbox.requests
        assert (request.method, request.path) == (endpoint.http, path_of(endpoint, values))
        assert sorted(request.query.items()) == sorted(
            (parameter.name + suffix, text)
            for parameter, value in values.items()
            if parameter.where == "query"
            for suffix, text in value.query
        )
        body = {parameter.name: value.json for parameter, value in values.items() if parameter.where == "body"}
        assert request.json == (body if endpoint.located("body") else None)
