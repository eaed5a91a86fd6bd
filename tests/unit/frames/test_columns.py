"""A record's columns, and where what does not fit them goes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.columns import Layout
from salesloft_async.operations.loader import load

TABLE = load()
PERSON = TABLE.records["Person"]


def as_dict(record: dict[str, Any], *, strict: bool = True, fields: list[str] | None = None) -> dict[str, Any]:
    layout = Layout.of(PERSON, TABLE, fields)
    names = [column.name for column in layout.columns]
    values = dict(zip(names, layout.row(record, strict=strict), strict=True))
    return {name: value for name, value in values.items() if value is not None}


@pytest.mark.parametrize("record", TABLE.records.values(), ids=lambda record: record.name)
def test_every_record_has_columns_of_different_names(record: Any) -> None:
    names = [column.name for column in Layout.of(record, TABLE).columns]
    assert len(set(names)) == len(names)


def test_a_reference_is_its_id_also_where_a_bare_id_came() -> None:
    assert as_dict({"owner": {"id": 5, "_href": "/v2/users/5"}, "account": 7}) == {"owner_id": 5, "account_id": 7}
    assert as_dict({"owner": {"id": 5, "name": "Ada"}}) == {"owner_id": 5, "extra": '{"owner":{"name":"Ada"}}'}


def test_a_record_inside_the_record_is_flattened_and_its_unknown_keys_are_kept() -> None:
    row = as_dict({"counts": {"calls": 3, "visits": 1}})
    assert row == {"counts_calls": 3, "extra": '{"counts":{"visits":1}}'}


def test_lists_and_maps_are_json() -> None:
    assert as_dict({"tags": ["a", "ü"], "custom_fields": {"Plan": "pro"}}) == {
        "tags": '["a","ü"]',
        "custom_fields": '{"Plan":"pro"}',
    }


@pytest.mark.parametrize(
    ("field", "value", "fitting"),
    [
        pytest.param("do_not_contact", "false", False, id="a boolean that came as text"),
        pytest.param("success_count", "12", 12, id="an integer that came as text"),
        pytest.param("id", "5f9b2c1e", "5f9b2c1e", id="an id of hex digits"),
        pytest.param("updated_at", "2026-01-31T10:00:00.000001-04:00", "2026-01-31T10:00:00.000001-04:00", id="a time"),
    ],
)
def test_takes_the_forms_that_the_api_is_known_to_send(field: str, value: Any, fitting: Any) -> None:
    assert as_dict({field: value}) == {field: fitting}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("success_count", "many"),
        ("success_count", 2**70),
        ("starred", "perhaps"),
        ("updated_at", "yesterday"),
        ("title", {"en": "CTO"}),
        ("id", True),
        ("locale_utc_offset", 1.5),
    ],
)
def test_what_does_not_fit_is_kept_beside_it_or_in_its_place(field: str, value: Any) -> None:
    assert json.loads(as_dict({field: value})["extra"]) == {field: value}
    kept = as_dict({field: value}, strict=False)
    assert kept == {field: value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))}


def test_fields_choose_columns_by_either_name_in_the_order_given() -> None:
    layout = Layout.of(PERSON, TABLE, ["owner", "id", "counts", "id"])
    names = [column.name for column in layout.columns]
    assert names[:2] == ["owner_id", "id"]
    assert set(names[2:]) == {column.name for column in Layout.of(PERSON, TABLE).columns if "counts_" in column.name}


@pytest.mark.parametrize(
    ("fields", "message"),
    [(["emial_address"], "did you mean email_address?"), (["qqqq"], "there are id, "), ([], "name at least one")],
)
def test_fields_that_cannot_be_are_refused(fields: list[str], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        Layout.of(PERSON, TABLE, fields)


def test_a_part_has_the_records_own_keys_and_values() -> None:
    record = {"id": 1, "owner": {"id": 5, "_href": "x"}, "title": "CTO", "shoe_size": 44}
    assert Layout.of(PERSON, TABLE, ["owner_id", "id"]).part(record) == {"owner": {"id": 5, "_href": "x"}, "id": 1}
    assert Layout.of(PERSON, TABLE, ["id", "extra"]).part(record) == {"id": 1, "shoe_size": 44}


def test_columns_of_records_that_nobody_documents_are_what_their_values_make() -> None:
    records: list[dict[str, Any]] = [
        {
            "id": 1,
            "amount": 5,
            "won": True,
            "owner": {"id": 5, "_href": "/v2/users/5"},
            "close": "2026-01-31T00:00:00Z",
        },
        {"id": "5f", "amount": 2.5, "won": None, "stage": "New", "parts": [1], "mixed": 1},
        {"mixed": "one", "never": None},
    ]
    layout = Layout.inferred(records)
    assert {column.name: column.kind for column in layout.columns} == {
        "id": "id", "amount": "number", "won": "boolean", "owner_id": "id", "close": "time", "stage": "text",
        "parts": "json", "mixed": "json", "never": "json", "extra": "json",
    }  # fmt: skip
    assert layout.row(records[0], strict=True)[:5] == [1, 5, True, 5, "2026-01-31T00:00:00Z"]
    with pytest.raises(ConfigurationError, match="did you mean amount"):
        Layout.inferred(records, ["amont"])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from([field.wire for field in PERSON.fields]) | st.text(max_size=8)


@given(st.dictionaries(KEYS, JSON, max_size=8))
def test_no_value_is_lost_whatever_comes(record: dict[str, Any]) -> None:
    layout = Layout.of(PERSON, TABLE)
    row = layout.row(record, strict=True)
    extra = json.loads(row[-1] or "{}")
    for key, value in record.items():
        columns = [place for place, column in enumerate(layout.columns) if column.path[:1] == (key,)]
        left = value if not isinstance(value, dict) else {name: part for name, part in value.items() if name != "_href"}
        if left not in (None, {}) and key != "counts":
            assert any(row[place] is not None for place in columns) or key in extra or _name(layout, key) in extra


def _name(layout: Layout, key: str) -> str:
    return next((column.name for column in layout.columns if column.path[:1] == (key,)), key)
