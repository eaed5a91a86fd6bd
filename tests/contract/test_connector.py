"""The 98 operations of connectors, by name: what each sends, and what it gives."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, DecodeFailed, Salesloft, ServerError
from salesloft_async.cli.operations import show_operations
from salesloft_async.cli.run import describe_operation
from salesloft_async.connector import prepared
from salesloft_async.operations import Lookup, load
from salesloft_async.operations.loader import read

from .recording import Recorder, recording

OPERATIONS: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "data" / "operations.json").read_text())
MAIN = [operation for operation in OPERATIONS if "request" in operation]
LOOKUPS = [operation for operation in OPERATIONS if "lookup" in operation]
READ = [operation for operation in LOOKUPS if operation["lookup"]["lookup"] == "records"]
COLUMNS = [operation for operation in LOOKUPS if operation["lookup"]["lookup"] == "columns"]
STATIC = [operation for operation in LOOKUPS if operation["lookup"]["lookup"] == "static"]
(RAW,) = [operation for operation in OPERATIONS if operation["name"] == "raw_http_request"]

each_face = pytest.mark.parametrize("face", ["asynchronous", "blocking"])
pytestmark = pytest.mark.anyio


def each(operations: list[dict[str, Any]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("operation", operations, ids=[operation["name"] for operation in operations])


async def run(recorder: Recorder, face: str, name: str, payload: Mapping[str, Any]) -> Any:
    """What `run` gives on one of the faces."""
    if face == "asynchronous":
        async with AsyncSalesloft("token", base_url=recorder.url) as salesloft:
            return await salesloft.run(name, payload)

    def blocking() -> Any:
        with Salesloft("token", base_url=recorder.url) as salesloft:
            return salesloft.run(name, payload)

    return await anyio.to_thread.run_sync(blocking)


def source(lookup: Mapping[str, Any], output: Any) -> list[dict[str, Any]]:
    """Return records in the shape of the list operation's sample, with the values of the lookup's sample."""
    items = output if lookup["shape"] == "array" else output.get(lookup["key"], [])
    lists = [operation["output"]["data"] for operation in MAIN if operation["name"] == lookup["source"]]
    shape = lists[0][0] if lists else {}
    return [{**shape, **_fields(lookup["item"], item)} for item in items]


def _fields(spec: Mapping[str, str], item: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of the record that becomes an item; a field of no key has the API's empty value."""
    fields: dict[str, Any] = {}
    for key, text in spec.items():
        field, _, conversion = text.partition("|")
        if key in item:
            fields[field] = CONVERSIONS[conversion](item[key])
        elif conversion == "values":
            fields[field] = {}
    return fields


CONVERSIONS: dict[str, Callable[[Any], Any]] = {
    "": lambda value: value,
    "str": int,
    "not": lambda value: not value,
    "values": lambda values: {f"Label of {value}": value for value in values},
}
"""Values of a record by the conversion that makes an item's value of them."""


def test_every_operation_has_its_name_and_title_in_the_table() -> None:
    connectors = load().connectors
    assert {name: connector.title for name, connector in connectors.items()} == {
        operation["name"]: operation["title"] for operation in OPERATIONS
    }
    assert len(connectors) == 98


@each(MAIN)
@each_face
async def test_a_sample_becomes_the_request_and_its_answer_comes_back_unchanged(
    operation: dict[str, Any], face: str
) -> None:
    expected, response = operation["request"], operation["response"]
    async with recording((response["status"], response.get("json"))) as recorder:
        output = await run(recorder, face, operation["name"], operation["input"])
    (request,) = recorder.requests
    assert (request.method, request.path) == (expected["method"], expected["path"])
    assert request.query == sorted((name, value) for name, value in expected["query"])
    assert request.body == expected["json"]
    assert request.headers["Authorization"] == "Bearer token"
    assert output == operation["output"]


@each_face
async def test_the_raw_request_is_sent_and_answered_as_the_sample_says(face: str) -> None:
    expected = RAW["output"]["response"]
    async with recording((expected["status_code"], expected["body"])) as recorder:
        recorder.headers = {key: value for key, value in expected["headers"].items() if key != "Content-Type"}
        output = await run(recorder, face, RAW["name"], RAW["input"])
    (request,) = recorder.requests
    assert (request.method, request.path, request.query) == ("GET", "/v2/people", [("page", "1"), ("per_page", "50")])
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["Authorization"] == "Bearer token"
    answer = output["response"]
    assert answer.keys() == expected.keys()
    assert answer["headers"].items() >= expected["headers"].items()
    assert {**answer, "headers": None} == {**expected, "headers": None}


@each(READ)
@each_face
async def test_a_lookup_reads_its_list_and_renders_the_sample(operation: dict[str, Any], face: str) -> None:
    lookup, output = operation["lookup"], operation["output"]
    answer: dict[str, Any] = {"data": source(lookup, output)}
    if isinstance(output, dict) and "metadata" in output:
        answer["metadata"] = output["metadata"]
    async with recording((200, answer), (200, {"data": []})) as recorder:
        assert await run(recorder, face, operation["name"], {}) == output
    request, *further = recorder.requests
    tells_next = "next_page" in answer.get("metadata", {}).get("paging", {})
    assert len(further) <= (not tells_next), "a list that does not tell its next page ends with an empty one"
    reads = load().connectors[operation["name"]]
    assert isinstance(reads, Lookup)
    assert reads.source is not None
    assert reads.source.connector in {lookup["source"], ""}
    assert (request.method, request.path) == ("GET", reads.source.path)
    asked = dict(request.query)
    assert asked.items() >= {name: json.dumps(value) for name, value in lookup["params"].items()}.items()


@each(READ)
async def test_a_lookup_without_records_is_as_empty_as_the_sample(operation: dict[str, Any]) -> None:
    lookup, output = operation["lookup"], operation["output"]
    async with recording((200, {"data": []})) as recorder:
        found = await run(recorder, "asynchronous", operation["name"], {})
    if lookup["shape"] == "array":
        assert found == []
    elif output == {}:
        assert found == {}
    else:
        assert found[lookup["key"]] == []


@each(STATIC)
@each_face
async def test_a_lookup_without_a_list_begins_as_the_sample(operation: dict[str, Any], face: str) -> None:
    key = operation["lookup"]["key"]
    async with recording() as recorder:
        found = await run(recorder, face, operation["name"], {})
    sampled = operation["output"][key]
    assert found.keys() == {key}
    assert found[key][: len(sampled)] == sampled
    assert all(item.keys() == sampled[0].keys() for item in found[key])


def test_there_are_sixty_locales_each_once() -> None:
    locales = load().lookups["locales"].options
    assert len(locales) >= 60
    assert len({locale["code"] for locale in locales}) == len({locale["name"] for locale in locales}) == len(locales)
    assert [locale["id"] for locale in locales] == list(range(1, len(locales) + 1))


NOT_IN_THE_RECORD = {
    "list_cadence_memberships_ddl": {"current_step_id"},
    "list_call_data_records_ddl": {"disposition", "recorded"},
    "list_calls_ddl": {"from", "status", "notes", "recording_url"},
    "list_notes_ddl": {"associated_with_type", "created_by_id"},
    "list_users_ddl": {"title"},
}
"""Sampled columns that no document gives the record: columns come from the record's definition."""


@each(COLUMNS)
@each_face
async def test_columns_are_the_records_fields_with_the_samples_types(operation: dict[str, Any], face: str) -> None:
    async with recording() as recorder:
        found = await run(recorder, face, operation["name"], {})
    assert found.keys() == {"columns"}
    assert all(column.keys() == {"name", "type", "description"} for column in found["columns"])
    types = {column["name"]: column["type"] for column in found["columns"]}
    sampled = {column["name"]: column["type"] for column in operation["output"]["columns"]}
    assert sampled.keys() - types.keys() == NOT_IN_THE_RECORD[operation["name"]]
    assert {name: types[name] for name in sampled.keys() & types.keys()} == {
        name: kind for name, kind in sampled.items() if name in types
    }


DOGS = """
resource = "dogs"
singular = "dog"
record = "Dog"
page = "Dogs"
doc = "Dogs."
[bark]
request = "POST /v2/dogs/{id}/barks"
title = "Bark"
doc = "What the dog said."
returns = "Dog"
connector = "bark_dog"
connector_nested = "how"
[bark.body]
loud = { type = "boolean", required = true, connector = "is_loud", doc = "Whether it is loud." }
notes = { type = "map", doc = "Notes." }
[records.Dog]
doc = "A dog."
[records.Dog.fields]
id = { type = "id", doc = "Id of the dog." }
"""


async def test_an_entry_of_the_table_is_all_it_takes_to_run_list_and_describe_an_operation(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = read({"dogs": DOGS})
    payload = {"how": {"dog_id": "7", "is_loud": True, "notes": [{"key": "Tone", "value": "low"}]}}
    answer = {"data": {"id": 7, "said": "wow"}}
    async with recording((200, answer)) as recorder, AsyncSalesloft("token", base_url=recorder.url) as salesloft:
        assert await prepared("bark_dog", payload, table).send(salesloft._session, salesloft) == answer
    (request,) = recorder.requests
    assert (request.method, request.path, request.body) == (
        "POST", "/v2/dogs/7/barks", {"loud": True, "notes": {"Tone": "low"}}
    )  # fmt: skip
    show_operations(None, True, table)
    (listed,) = json.loads(capsys.readouterr().out)
    assert (listed["connector"], listed["title"], listed["path"]) == ("bark_dog", "Bark", "/v2/dogs/{id}/barks")
    describe_operation("bark_dog", table)
    assert "is_loud" in capsys.readouterr().out


async def test_what_the_server_sends_comes_back_unchanged() -> None:
    sent = {"data": {"id": 2**80, "unknown": None, "deep": [{"a": 0.1}], "do_not_contact": "false"}, "more": []}
    async with recording((200, sent)) as recorder:
        assert await run(recorder, "asynchronous", "get_person", {"person_id": 1}) == sent


async def test_an_answer_that_is_not_json_is_said_to_be_none() -> None:
    async with (
        recording((200, b"<html>")) as recorder,
        AsyncSalesloft("token", base_url=recorder.url, retries=0) as salesloft,
    ):
        with pytest.raises(DecodeFailed, match=r"GET /v2/people/1.json: the answer is not JSON"):
            await salesloft.run("get_person", {"person_id": 1})


@pytest.mark.parametrize("unreadable", [b"", b"<html>", b'{"data": {"id"'])
async def test_an_answer_that_cannot_be_read_is_asked_for_again(
    unreadable: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("random.random", lambda: 0.0)  # no delay between attempts
    sent = {"data": {"id": 1}}
    async with recording((200, unreadable), (200, sent)) as recorder:
        assert await run(recorder, "asynchronous", "get_person", {"person_id": 1}) == sent


async def test_a_page_is_asked_for_alone_and_paid_for() -> None:
    async with recording((200, {"data": []})) as recorder, AsyncSalesloft("token", base_url=recorder.url) as salesloft:
        await salesloft.run("list_notes", {"page": 501})
        assert salesloft.budget.spent == 30
    assert recorder.requests[0].query == [("page", "501")]


@pytest.mark.parametrize(("further", "attempts"), [({}, 1), ({"idempotency_key": "k"}, 2)])
async def test_a_create_is_repeated_only_with_what_makes_that_safe(further: dict[str, str], attempts: int) -> None:
    sample = next(operation for operation in MAIN if operation["name"] == "create_task")["input"]
    payload = {key: value for key, value in sample.items() if key != "idempotency_key"} | further
    async with (
        recording((503, {}), (503, {})) as server,
        AsyncSalesloft("token", base_url=server.url, retries=1) as salesloft,
    ):
        server.headers = {"Retry-After": "0"}
        with pytest.raises(ServerError):
            await salesloft.run("create_task", payload)
    assert len(server.requests) == attempts


async def test_a_record_on_two_pages_is_one_item_and_what_it_lacks_is_absent() -> None:
    rows = [{"id": 1, "name": "Rex", "created_at": None}, {"id": 2}, {"id": 1, "name": "Rex"}]
    async with recording((200, {"data": rows}), (200, {"data": []})) as recorder:
        found = await run(recorder, "asynchronous", "list_account_stages_ddl", {})
    assert found == [{"id": 1, "name": "Rex", "created_at": None}, {"id": 2}]


@pytest.mark.parametrize(
    ("values", "options"),
    [
        ({"High": "Successful", "Low": "No Answer"}, {"options": ["Successful", "No Answer"]}),
        ({"1": 1, "none": None}, {"options": [1, None]}),
        (["Not Started", "Completed"], {"options": ["Not Started", "Completed"]}),
        ({}, {}),
        ([], {}),
        (None, {}),
    ],
)
@each_face
async def test_picklist_values_become_a_list_of_options(values: Any, options: dict[str, Any], face: str) -> None:
    record = {"id": 4, "title": "Status", "field_type": "picklist", "picklist_values": values}
    async with recording((200, {"data": [record]}), (200, {"data": []})) as recorder:
        found = await run(recorder, face, "list_crm_activity_fields_ddl", {})
    assert found == {"crm_activity_fields": [{"id": 4, "name": "Status", "type": "picklist", **options}]}


@pytest.mark.parametrize(
    ("payload", "sent"),
    [
        ({"owner_id": "_is_null"}, ("owner_id", "_is_null")),
        ({"last_contacted": "_is_not_null"}, ("last_contacted", "_is_not_null")),
        ({"industry": {"_starts_with": "Hea"}}, ("industry[_starts_with]", "Hea")),
        ({"owner_crm_id": {"_not_in": ["0051"]}}, ("owner_crm_id[_not_in][]", "0051")),
    ],
)
async def test_what_a_filter_takes_instead_of_a_value_is_spelt_as_on_the_wire(
    payload: Mapping[str, Any], sent: tuple[str, str]
) -> None:
    async with recording((200, {"data": []})) as recorder:
        await run(recorder, "asynchronous", "list_accounts", payload)
    assert recorder.requests[0].query == [sent]


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ({"industry": {"_starts_with": "He"}}, r'industry\._starts_with: takes 3 characters or more, not "He"'),
        ({"owner_crm_id": {"_not_in": []}}, r"owner_crm_id\._not_in: is an empty list"),
        ({"owner_crm_id": {"_in": ["1"]}}, r"owner_crm_id: takes .*_not_in.*, not an object"),
        ({"last_contacted": "never"}, 'last_contacted: takes .*"_is_null" or "_is_not_null", not "never"'),
    ],
)
async def test_a_misused_filter_is_refused(payload: Mapping[str, Any], message: str) -> None:
    async with recording() as recorder:
        with pytest.raises(ConfigurationError, match=message):
            await run(recorder, "asynchronous", "list_accounts", payload)
    assert not recorder.requests
