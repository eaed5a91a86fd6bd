"""What a payload becomes, and everything that is said of a wrong one."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async import ConfigurationError, Range
from salesloft_async.connector import example, prepared
from salesloft_async.connector.payload import request_of
from salesloft_async.connector.problems import Problems
from salesloft_async.operations import Endpoint, Parameter, Type, load

TABLE = load()
ENDPOINTS = [connector for connector in TABLE.connectors.values() if isinstance(connector, Endpoint)]
NAIVE = datetime(2023, 5, 1)  # noqa: DTZ001
ACCOUNT = {"full_name": "Acme", "domain": "acme.example"}


def wrong(name: str, payload: Any) -> list[str]:
    """Everything that is said of a payload, sorted."""
    with pytest.raises(ConfigurationError) as raised:
        prepared(name, payload)
    first, *others = str(raised.value).split("\n")
    if not others:
        return [first.removeprefix(f"{name}: ")]
    assert first == f"{name}: {len(others)} problems with the payload"
    return sorted(line.strip() for line in others)


def sent(name: str, payload: dict[str, Any]) -> tuple[str, list[tuple[str, str]], Any]:
    """The path, the query and the body that a right payload becomes."""
    endpoint = TABLE.connectors[name]
    assert isinstance(endpoint, Endpoint)
    problems = Problems(name)
    request = request_of(endpoint, payload, problems)
    assert problems.found == []
    body = None if request.body is None else json.loads(request.body)
    return request.path, parse_qsl(request.query, keep_blank_values=True), body


def test_every_problem_of_a_payload_is_said_at_once_with_its_path() -> None:
    payload = {
        "access_token": 5,
        "first_name": "Ada",
        "fields": {
            "frist_name": "Ada",
            "phone": 5,
            "do_not_contact": "false",
            "tags": "vip",
            "contact_restrictions": ["call", 7],
            "account_id": "",
            "custom_fields": [{"key": 1, "value": 2}, {"key": "Size"}, "x", {"key": "A", "value": 1, "note": "B"}],
        },
    }
    assert wrong("create_person", payload) == [
        "access_token: the token: takes text (str), not int",
        'fields.account_id: takes an id (an integer or text), not ""',
        "fields.contact_restrictions[1]: takes text, not 7",
        "fields.custom_fields[0].key: takes text as a key, not 1",
        "fields.custom_fields[1].value: is missing",
        'fields.custom_fields[2]: takes an object of key and value, not "x"',
        "fields.custom_fields[3].note: unknown; a pair has key and value",
        'fields.do_not_contact: takes true or false, not "false"',
        "fields.frist_name: unknown argument; did you mean first_name or last_name?",
        "fields.phone: takes text, not 5",
        'fields.tags: takes a list, each text, not "vip"',
        "first_name: unknown argument here; the arguments go into fields",
    ]


@pytest.mark.parametrize(
    ("name", "payload", "message"),
    [
        pytest.param("get_person", {}, "person_id: is missing: Id of the person.", id="missing"),
        pytest.param("get_person", {"person_id": None}, "person_id: is missing: Id of the person.", id="null"),
        pytest.param(
            "get_person", {"person_id": True}, "person_id: takes an id (an integer or text), not true", id="bool"
        ),
        pytest.param("get_person", {"person_id": "1/2"}, "person_id: '1/2' is not an id", id="an id with a slash"),
        pytest.param("get_person", {"person_id": ".."}, "person_id: '..' is not an id", id="an id of dots"),
        pytest.param(
            "get_person", {"id": 1, "person_id": 2}, "id: unknown argument; did you mean person_id?", id="wire name"
        ),
        pytest.param(
            "get_person", {"zzz": 1, "person_id": 2}, "zzz: unknown argument; it takes person_id", id="like none"
        ),
        pytest.param(
            "create_account",
            {"fields": {**ACCOUNT, "name": "x"}},
            "fields.name: unknown argument; did you mean full_name?",
            id="the API's own name",
        ),
        pytest.param(
            "create_account", {"fields": 5}, "fields: takes an object with the arguments", id="fields is no object"
        ),
        pytest.param("create_account", {}, "fields.domain: is missing: ", id="fields is missing"),
        pytest.param(
            "list_tasks", {"tasks_sort_by": "name"}, 'takes "due_date" or "due_at", not "name"', id="no sort key"
        ),
        pytest.param("list_tasks", {"sort_direction": 1}, "sort_direction: takes text, not 1", id="no direction"),
        pytest.param(
            "list_tasks", {"per_page": 500}, "per_page: takes an integer from 1 to 100, not 500", id="per_page"
        ),
        pytest.param("list_tasks", {"page": "2"}, 'page: takes an integer, not "2"', id="digits where no id is"),
        pytest.param("list_tasks", {"page": 0}, "page: takes an integer from 1, not 0", id="page 0"),
        pytest.param(
            "list_tasks", {"user_ids": []}, "user_ids: is an empty list, which filters nothing", id="empty list"
        ),
        pytest.param(
            "list_tasks",
            {"user_ids": [1, [2]]},
            "user_ids[1]: takes an id (an integer or text), not a list",
            id="nested",
        ),
        pytest.param(
            "list_tasks", {"user_ids": {"a": 1}}, "user_ids: takes a list, each an id", id="an object for a list"
        ),
        pytest.param(
            "list_calls",
            {"updated_at": {"gte": "2023-05-01T00:00:00"}},
            'updated_at.gte: "2023-05-01T00:00:00" has no time zone',
            id="naive",
        ),
        pytest.param("list_calls", {"updated_at": {"gte": NAIVE}}, "has no time zone", id="a naive datetime"),
        pytest.param(
            "list_calls", {"updated_at": {"gte": "yesterday"}}, "updated_at.gte: takes a time such as", id="no time"
        ),
        pytest.param("list_calls", {"updated_at": {"gte": None}}, "updated_at.gte: takes a time", id="a null bound"),
        pytest.param(
            "list_calls", {"updated_at": {"from": "2023-05-01"}}, "updated_at.from: unknown bound", id="bound"
        ),
        pytest.param(
            "list_calls", {"updated_at": {}}, "updated_at: takes an object of gt, gte, lt, lte", id="no bound"
        ),
        pytest.param(
            "list_calls", {"updated_at": "2023-05-01"}, "updated_at: takes an object of gt, gte", id="no range"
        ),
        pytest.param(
            "list_accounts", {"last_contacted": {"gte": 5}}, "last_contacted.gte: takes a time", id="in a choice"
        ),
        pytest.param(
            "list_accounts", {"last_contacted": 5}, "last_contacted: takes an object of", id="none of a choice"
        ),
        pytest.param(
            "list_accounts",
            {"custom_fields": {"A": [1]}},
            "custom_fields.A: takes a single value, not a list",
            id="deep filter",
        ),
        pytest.param(
            "list_accounts", {"industry": ["Hea", 5]}, "industry[1]: takes text, not 5", id="a list in a choice"
        ),
        pytest.param(
            "list_accounts", {"owner_crm_id": {"_not_in": ["a", 5]}}, "owner_crm_id._not_in[1]: takes text", id="not in"
        ),
        pytest.param(
            "list_accounts", {"custom_fields": 5}, "custom_fields: takes an object, or a list of", id="no map"
        ),
        pytest.param(
            "list_accounts",
            {"custom_fields": [{"key": "A", "value": 1}, {"key": "A", "value": 2}]},
            'custom_fields[1]: comes a second time with the key "A"',
            id="a key twice",
        ),
        pytest.param(
            "create_call", {"person_id": 1, "duration": 1.5}, "duration: takes an integer, not 1.5", id="a fraction"
        ),
        pytest.param(
            "create_call",
            {"person_id": 1, "crm_params": {"a": float("nan")}},
            "crm_params.a: cannot be sent: nan",
            id="nan",
        ),
        pytest.param(
            "create_call",
            {"person_id": 1, "crm_params": {"a": object()}},
            "crm_params.a: cannot be sent: <object",
            id="an object",
        ),
        pytest.param(
            "create_note",
            {"content": None, "associated_with_type": "x", "associated_with_id": 1},
            "content: takes text, not null",
            id="null that may not be",
        ),
        pytest.param(
            "create_bulk_job_data",
            {"bulk_jobs_id": 1, "bulk_job_data": [5]},
            "bulk_job_data[0]: takes an object",
            id="no row",
        ),
        pytest.param(
            "create_bulk_job_data",
            {"bulk_jobs_id": 1, "bulk_job_data": [{}, {"upsert_key_value": 5}]},
            "bulk_job_data[1].upsert_key: is missing",
            id="a value without its key",
        ),
        pytest.param(
            "create_bulk_job_data",
            {"bulk_jobs_id": 1, "bulk_job_data": [{"upsert_key": "id", "upsert_key_value": 5, "id": 6}]},
            "bulk_job_data[0].upsert_key_value: contradicts id",
            id="two values of a key",
        ),
        pytest.param(
            "create_bulk_job_data",
            {"bulk_jobs_id": 1, "bulk_job_data": [{"custom_fields": [{"key": "A"}]}]},
            "bulk_job_data[0].custom_fields[0].value: is missing",
            id="a pair in a row",
        ),
        pytest.param(
            "list_groups_ddl", {"page": 1}, "page: unknown argument; a lookup takes none but access_token", id="lookup"
        ),
        pytest.param(
            "get_person", {"person_id": 1, "access_token": " "}, "access_token: no token", id="an empty token"
        ),
        pytest.param(
            "get_person",
            {"person_id": 1, "access_token": "a b"},
            "access_token: the token holds a space",
            id="no token",
        ),
        pytest.param("get_person", [], "the payload must be an object, not list", id="a payload that is a list"),
    ],
)
def test_a_wrong_value_is_named(name: str, payload: Any, message: str) -> None:
    assert any(message in problem for problem in wrong(name, payload)), wrong(name, payload)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("creat_person", "did you mean create_person"),
        ("people.create", "`salesloft operations` lists all"),
        ("", "`salesloft operations` lists all"),
        (None, "`salesloft operations` lists all"),
    ],
)
def test_an_unknown_operation_is_answered_with_the_nearest_names(name: Any, hint: str) -> None:
    with pytest.raises(ConfigurationError, match=hint):
        prepared(name, {})


def test_a_payload_without_a_bottom_is_refused() -> None:
    endless: dict[str, Any] = {}
    endless["again"] = endless
    with pytest.raises(ConfigurationError, match="create_call: the payload is nested too deeply"):
        prepared("create_call", {"person_id": 1, "crm_params": endless})


def test_a_token_is_in_no_message_and_no_repr() -> None:
    call = prepared("get_person", {"person_id": 1, "access_token": "ak_secret"})
    assert call.token is not None
    assert call.token.token == "ak_secret"
    assert "ak_secret" not in repr(call)
    assert "ak_secret" not in "".join(wrong("get_person", {"access_token": "ak_secret", "acess_token": "ak_secret"}))
    assert prepared("get_person", {"person_id": 1, "access_token": None}).token is None


def test_ids_stand_within_fields_or_beside_them() -> None:
    expected: tuple[str, list[tuple[str, str]], Any] = ("/v2/people/12.json", [], {"city": None})
    assert sent("update_person", {"fields": {"person_id": "12", "city": None}}) == expected
    assert sent("update_person", {"person_id": 12, "fields": {"city": None}}) == expected
    assert wrong("update_person", {"person_id": 1, "fields": {"person_id": 2}}) == [
        "person_id: unknown argument here; the arguments go into fields"
    ]


def test_a_filter_of_null_is_not_sent_and_one_value_may_stand_for_a_list() -> None:
    payload = {"user_ids": 5, "current_state": "scheduled", "page": None}
    assert sent("list_tasks", payload) == ("/v2/tasks.json", [("user_id", "5"), ("current_state", "scheduled")], None)


def test_times_are_taken_as_text_and_as_python_has_them() -> None:
    east = timezone(timedelta(hours=2))
    query = {
        "updated_at": Range(gte=datetime(2023, 5, 1, 12, tzinfo=east), lt="2023-06-01T00:00:00+02:00"),
        "created_at": {"gt": date(2023, 5, 1)},
    }
    assert sent("list_calls", query)[1] == [
        ("updated_at[gte]", "2023-05-01T10:00:00.000000Z"),
        ("updated_at[lt]", "2023-06-01T00:00:00+02:00"),
        ("created_at[gt]", "2023-05-01"),
    ]
    body = sent("create_call", {"person_id": 1, "crm_params": {"Due": datetime(2023, 5, 1, tzinfo=UTC)}})[2]
    assert body["crm_params"] == {"Due": "2023-05-01T00:00:00.000000Z"}


@pytest.mark.parametrize("name", TABLE.connectors)
def test_the_example_of_every_operation_is_a_right_payload(name: str) -> None:
    prepared(name, json.loads(json.dumps(example(TABLE.connectors[name]))))


TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | FINITE | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)
TIMES = st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)
IDS = st.integers() | st.text("abcdef0123456789", min_size=1)
SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXT,
    "integer": st.integers(min_value=1, max_value=100),
    "number": FINITE,
    "boolean": st.booleans(),
    "time": TIMES,
    "date": st.dates().map(date.isoformat),
    "id": IDS,
    "any": PLAIN,
    "null": st.just("_is_null"),
    "not_null": st.just("_is_not_null"),
    "starts_with": st.fixed_dictionaries(
        {"_starts_with": st.text(st.characters(codec="utf-8"), min_size=3, max_size=8)}
    ),
}


def values(kind: Type, query: bool) -> st.SearchStrategy[Any]:
    """Right values of a type, as a payload has them."""
    if kind.name == "|":
        return st.one_of([values(part, query) for part in kind.of])
    if kind.name == "list":
        return st.lists(values(kind.of[0], query), min_size=1 if query else 0, max_size=3)
    if kind.name == "range":
        bounds = st.dictionaries(st.sampled_from(["gt", "gte", "lt", "lte"]), values(kind.of[0], query), min_size=1)
        return bounds.map(lambda each: {bound: each[bound] for bound in ("gt", "gte", "lt", "lte") if bound in each})
    if kind.name == "not_in":
        return st.fixed_dictionaries({"_not_in": st.lists(values(kind.of[0], query), min_size=1, max_size=3)})
    if kind.name == "map":
        return st.dictionaries(NAMES, st.integers() | TEXT if query else PLAIN, max_size=3).map(
            lambda each: [{"key": key, "value": value} for key, value in each.items()]
        )
    return SCALARS[kind.name]


@st.composite
def payloads(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[Endpoint, dict[str, Any]]:
    """An endpoint and arguments for it: all that it must have, and some others."""
    endpoint = draw(st.sampled_from(ENDPOINTS))
    optional = [parameter for parameter in endpoint.parameters if not parameter.required]
    chosen = [parameter for parameter in endpoint.parameters if parameter.required]
    chosen += (
        draw(st.lists(st.sampled_from(optional), max_size=5, unique_by=lambda each: each.name)) if optional else []
    )
    return endpoint, {each.connector: draw(of(each)) for each in chosen}


def of(parameter: Parameter) -> st.SearchStrategy[Any]:
    if parameter.rows:
        row = st.fixed_dictionaries(
            {"upsert_key": st.just("crm_id"), "upsert_key_value": TEXT}, optional={"city": TEXT}
        )
        return st.lists(row, max_size=3)
    if parameter.values:
        return st.sampled_from(parameter.values)
    found = values(parameter.type, parameter.where == "query")
    return found | st.none() if parameter.null else found


def wire(parameter: Parameter, value: Any) -> Any:
    """What the API is to get for a payload's value, by the API's rules."""
    if parameter.rows:
        return [{"upsert_key": "crm_id", "crm_id": row["upsert_key_value"], **_city(row)} for row in value]
    if value and isinstance(value, list) and isinstance(value[0], dict) and value[0].keys() == {"key", "value"}:
        return {pair["key"]: pair["value"] for pair in value}
    return {} if value == [] and parameter.type.name == "map" else value


def _city(row: dict[str, Any]) -> dict[str, Any]:
    return {"city": row["city"]} if "city" in row else {}


def pairs(name: str, value: Any) -> list[tuple[str, str]]:
    """The query that the API is to get for a value."""
    if isinstance(value, dict):
        return [pair for key, item in value.items() for pair in pairs(f"{name}[{key}]", item)]
    if isinstance(value, list):
        return [(f"{name}[]", str(item)) for item in value]
    return [(name, {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value))]


@settings(max_examples=150)
@given(payloads())
def test_no_value_of_a_payload_is_lost_or_changed_on_its_way(drawn: tuple[Endpoint, dict[str, Any]]) -> None:
    endpoint, arguments = drawn
    nested = endpoint.connector_nested
    path, query, body = sent(endpoint.connector, {nested: arguments} if nested else arguments)
    given_values = [
        (each, wire(each, arguments[each.connector])) for each in endpoint.parameters if each.connector in arguments
    ]
    expected_path = endpoint.path
    for parameter, value in given_values:
        expected_path = (
            expected_path.replace(f"{{{parameter.name}}}", str(value)) if parameter.where == "path" else expected_path
        )
    assert unquote(path) == expected_path
    asked = [pair for each, value in given_values if each.where == "query" for pair in pairs(each.name, value)]
    assert sorted(query) == sorted(asked)
    if endpoint.located("body"):
        assert body == {each.name: value for each, value in given_values if each.where == "body"}
    else:
        assert body is None


def test_half_a_character_is_named_where_it_cannot_be_sent() -> None:
    assert wrong("list_tags", {"search": "\ud800"}) == [
        "search: half of a surrogate pair, such as of an emoji that was cut, cannot be sent, in '\\ud800'"
    ]
    assert sent("create_note", {"content": "\ud800", "associated_with_type": "person", "associated_with_id": 1})[2][
        "content"
    ] == ("\ud800")
