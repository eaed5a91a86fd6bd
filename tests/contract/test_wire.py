"""The request that each operation becomes, and the records that its answer becomes, on a real socket."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest

from salesloft_async import AsyncSalesloft, Range, Salesloft
from salesloft_async.core.records import BaseRecord, wire_names
from salesloft_async.operations import Endpoint, Parameter, Type, load

from .recording import Recorder, recording

OPERATIONS: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "data" / "operations.json").read_text())
MAIN = [operation for operation in OPERATIONS if "request" in operation]

each_operation = pytest.mark.parametrize("operation", MAIN, ids=[operation["name"] for operation in MAIN])
each_face = pytest.mark.parametrize("call", ["asynchronous", "blocking"])


@cache
def endpoints() -> dict[str, Endpoint]:
    return {endpoint.connector: endpoint for endpoint in load().endpoints if endpoint.connector}


def arguments(endpoint: Endpoint, given: Mapping[str, Any]) -> dict[str, Any]:
    """The keyword arguments that a connector's payload stands for."""
    payload = dict(given)
    if endpoint.connector_nested:
        payload.update(payload.pop(endpoint.connector_nested))
    parameters = {parameter.connector: parameter for parameter in endpoint.parameters}
    return {parameters[key].argument: argument(parameters[key], value) for key, value in payload.items()}


def argument(parameter: Parameter, value: Any) -> Any:
    if takes(parameter.type, "map") and isinstance(value, list):
        return {pair["key"]: pair["value"] for pair in value}
    if takes(parameter.type, "range") and isinstance(value, dict):
        return Range(**value)
    if isinstance(value, list):
        return [row(item) if isinstance(item, dict) else item for item in value]
    return value


def takes(kind: Type, name: str) -> bool:
    return kind.name == name or (kind.name == "|" and any(takes(part, name) for part in kind.of))


def row(given: Mapping[str, Any]) -> dict[str, Any]:
    """A row of bulk data: the payload has the key's value apart, the API has it in the field of the key's name."""
    named = dict(given)
    if "upsert_key_value" in named:
        named[named["upsert_key"]] = named.pop("upsert_key_value")
    if isinstance(fields := named.get("custom_fields"), list):
        named["custom_fields"] = {pair["key"]: pair["value"] for pair in fields}
    return named


async def asked(recorder: Recorder, operation: Mapping[str, Any], call: str) -> Any:
    """What the operation's method gives to its caller: records of a list, one record, or None."""
    endpoint = endpoints()[operation["name"]]
    keywords = arguments(endpoint, operation["input"])
    if call == "asynchronous":
        async with AsyncSalesloft("token", base_url=recorder.url) as salesloft:
            answer = await getattr(getattr(salesloft, endpoint.resource), endpoint.method)(**keywords)
    else:

        def blocking() -> Any:
            with Salesloft("token", base_url=recorder.url) as salesloft:
                answer = getattr(getattr(salesloft, endpoint.resource), endpoint.method)(**keywords)
                return answer.first() if endpoint.many else answer

        answer = await anyio.to_thread.run_sync(blocking)
    return answer.data if endpoint.many else answer


def same(value: Any, sent: Any) -> bool:
    """Whether a field holds what the JSON of the answer says."""
    if isinstance(value, BaseRecord):
        return isinstance(sent, dict) and all(
            same(getattr(value, python), sent.get(wire)) for python, wire in wire_names(type(value)).items()
        )
    if isinstance(value, datetime):
        return value.tzinfo is not None and value == datetime.fromisoformat(sent)
    if isinstance(value, date):
        return value == date.fromisoformat(sent)
    if isinstance(value, list):
        return isinstance(sent, list) and len(value) == len(sent) and all(map(same, value, sent))
    return value == sent and type(value) is type(sent)


def test_every_operation_of_a_connector_is_in_the_table() -> None:
    assert {operation["name"] for operation in MAIN} <= endpoints().keys()


@pytest.mark.anyio
@each_operation
@each_face
async def test_sends_what_the_api_takes(operation: dict[str, Any], call: str) -> None:
    response, expected = operation["response"], operation["request"]
    async with recording((response["status"], response.get("json"))) as recorder:
        await asked(recorder, operation, call)
    (request,) = recorder.requests
    assert (request.method, request.path) == (expected["method"], expected["path"])
    assert request.query == sorted((name, value) for name, value in expected["query"])
    assert request.body == expected["json"]
    assert request.headers["Authorization"] == "Bearer token"


@pytest.mark.anyio
@each_operation
@each_face
async def test_gives_every_field_that_was_sent(operation: dict[str, Any], call: str) -> None:
    response = operation["response"]
    async with recording((response["status"], response.get("json"))) as recorder:
        answer = await asked(recorder, operation, call)
    endpoint = endpoints()[operation["name"]]
    if endpoint.returns is None:
        assert answer is None
        return
    data = response["json"]["data"]
    assert same(answer, data), (answer, data)
    if not endpoint.many:
        assert answer.extra == {key: data[key] for key in data.keys() - wire_names(type(answer)).values()}
