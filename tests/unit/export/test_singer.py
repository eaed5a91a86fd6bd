"""Singer messages: a schema that every record keeps to, and states that say where to go on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.errors import ConfigurationError
from salesloft_async.export.singer import Stream, state_message
from salesloft_async.export.singer_state import State
from salesloft_async.frames.columns import Layout
from salesloft_async.operations.loader import load

TABLE = load()
PERSON = TABLE.records["Person"]
READ = datetime(2026, 1, 31, tzinfo=UTC)


def stream(fields: Sequence[str] | None = None) -> Stream:
    return Stream("people", Layout.of(PERSON, TABLE, fields).with_extra())


def messages(of: Stream, *records: dict[str, Any]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in of.messages(records, READ)]


def test_the_schema_comes_first_and_once() -> None:
    people = stream()
    first, *records = messages(people, {"id": 1}, {"id": 2})
    assert (first["type"], first["stream"]) == ("SCHEMA", "people")
    assert (first["key_properties"], first["bookmark_properties"]) == (["id"], ["updated_at"])
    assert [(each["type"], each["record"]["id"]) for each in records] == [("RECORD", 1), ("RECORD", 2)]
    assert records[0]["time_extracted"] == "2026-01-31T00:00:00+00:00"
    assert [each["type"] for each in messages(people, {"id": 3})] == ["RECORD"]


@pytest.mark.parametrize("record", TABLE.records.values(), ids=lambda record: record.name)
def test_every_record_has_a_json_schema(record: Any) -> None:
    [message] = Stream("x", Layout.of(record, TABLE).with_extra()).messages([], READ)
    schema = json.loads(message)["schema"]
    jsonschema.Draft7Validator.check_schema(schema)
    assert all("null" in each["type"] for name, each in schema["properties"].items() if name != "id")


def test_properties_are_typed_by_the_fields() -> None:
    properties = messages(stream())[0]["schema"]["properties"]
    assert properties["id"] == {"type": ["integer"]}
    assert properties["owner_id"] == {"type": ["integer", "null"]}
    assert properties["updated_at"] == {"type": ["string", "null"], "format": "date-time"}
    assert properties["extra"] == {"type": ["object", "null"]}
    assert "array" in properties["tags"]["type"]


def test_values_are_json_of_their_types() -> None:
    record = messages(
        stream(),
        {
            "id": 1,
            "updated_at": "2026-01-31T10:00:00-04:00",
            "created_at": "2026-01-31 10:00:00",
            "tags": ["a"],
            "custom_fields": {"Plan": "pro", "Quote": '"x"'},
            "do_not_contact": "false",
            "success_count": "two",
            "shoe_size": 38,
        },
    )[1]["record"]
    given = {name: value for name, value in record.items() if value is not None}
    assert given == {
        "id": 1,
        "updated_at": "2026-01-31T14:00:00+00:00",
        "created_at": "2026-01-31T10:00:00+00:00",
        "tags": ["a"],
        "custom_fields": {"Plan": "pro", "Quote": '"x"'},
        "do_not_contact": False,
        "extra": {"success_count": "two", "shoe_size": 38},
    }
    assert record["title"] is None


def test_a_new_schema_comes_before_an_id_that_is_text() -> None:
    people = stream()
    assert [each["type"] for each in messages(people, {"id": 1})] == ["SCHEMA", "RECORD"]
    schema, first, second = messages(people, {"id": 2}, {"id": "5f9b2c1e"})
    assert schema["schema"]["properties"]["id"] == {"type": ["string"]}
    assert (first["record"]["id"], second["record"]["id"]) == ("2", "5f9b2c1e")
    assert messages(people, {"id": 3})[0]["record"]["id"] == "3"
    again = Stream("people", people.layout, texts=people.texts)
    assert messages(again, {"id": 4})[0]["schema"]["properties"]["id"] == {"type": ["string"]}


def test_what_is_only_nearly_json_is_a_text() -> None:
    record = messages(stream(), {"custom_fields": {"a": float("nan")}, "tags": ["half \ud83d"], "title": "\ud83d"})[1]
    assert record["record"]["custom_fields"] == '{"a": NaN}'
    assert json.loads(record["record"]["tags"]) == ["half \ud83d"]
    assert json.loads(record["record"]["extra"]) == {"title": "\ud83d"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from([each.wire for each in PERSON.fields]) | st.text(max_size=8)


@settings(max_examples=60)
@given(st.lists(st.dictionaries(KEYS, JSON, max_size=8), max_size=3), st.integers(1, 2**62))
def test_every_record_keeps_to_the_schema_before_it_whatever_comes(
    records: list[dict[str, Any]], identity: int
) -> None:
    schema: dict[str, Any] = {}
    for message in messages(stream(), *({**record, "id": identity} for record in records)):
        if message["type"] == "SCHEMA":
            schema = message["schema"]
        else:
            jsonschema.validate(message["record"], schema, jsonschema.Draft7Validator)


@pytest.mark.parametrize(
    "text",
    [
        '{"bookmarks": {"people": {"cursor": "c1.x", "text_ids": ["id"]}}}',
        '{"bookmarks": {}}\n{"bookmarks": {"people": {"cursor": "c1.x", "text_ids": ["id"]}}}\n',
        '{"type": "STATE", "value": {"bookmarks": {"people": {"cursor": "c1.x", "text_ids": ["id"]}}}}',
        '{\n  "bookmarks": {\n "people": {"cursor": "c1.x", "text_ids": ["id"]}}\n}\n',
    ],
    ids=["one line", "the last of several lines", "a message", "indented"],
)
def test_a_state_is_read_however_it_was_stored(text: str, tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text(text)
    state = State.read(path, "people")
    assert (state.cursor, state.texts) == ("c1.x", {"id"})


@pytest.mark.parametrize("text", [None, "", "\n", "{}", '{"bookmarks": {"calls": {"cursor": "c1.y"}}}'])
def test_no_state_is_the_beginning(text: str | None, tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    if text is not None:
        path.write_text(text)
    state = State.read(path, "people")
    assert (state.cursor, state.texts) == (None, set())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 3_000 + "]" * 3_000, id="nested"),
        "[]",
        "no JSON",
        '"c1.x"',
        '{"bookmarks": []}',
        '{"bookmarks": {"people": "c1.x"}}',
        '{"a": 1} {"b": 2}',
    ],
)
def test_what_is_no_state_is_refused_with_the_file(text: str, tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text(text)
    with pytest.raises(ConfigurationError, match=r"state: .*state\.json: i"):
        State.read(path, "people")
    with pytest.raises(ConfigurationError, match="it cannot be read"):
        State.read(tmp_path, "people")


def test_a_state_keeps_what_is_not_its_own(tmp_path: Path) -> None:
    before = State("people", {"bookmarks": {"calls": {"cursor": "c1.y"}}, "currently_syncing": "people"})
    after = before.at("c1.x", {"owner_id", "id"})
    assert json.loads(state_message(after.value)) == {
        "type": "STATE",
        "value": {
            "bookmarks": {"calls": {"cursor": "c1.y"}, "people": {"cursor": "c1.x", "text_ids": ["id", "owner_id"]}},
            "currently_syncing": "people",
        },
    }
    after.write(tmp_path / "state.json")
    assert State.read(tmp_path / "state.json", "people") == after
    assert State.read(tmp_path / "state.json", "calls").cursor == "c1.y"
