"""Records in Arrow: types, what is odd, and structs of references."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pyarrow as pa
import pytest

from salesloft_async.core.values import References
from salesloft_async.frames.arrow import record_batch, schema_of
from salesloft_async.frames.columns import Layout
from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Field, RecordType, Type

TABLE = load()
PERSON = TABLE.records["Person"]


def batch(
    *records: dict[str, Any], record: RecordType = PERSON, references: References = "ids", texts: tuple[str, ...] = ()
) -> pa.RecordBatch:
    layout = Layout.of(record, TABLE, references=references).with_extra().with_ids(set(texts))
    found = record_batch(records, layout)
    found.validate(full=True)
    return found


def row(**record: Any) -> dict[str, Any]:
    values: dict[str, Any] = batch(record).to_pylist()[0]
    return {name: value for name, value in values.items() if value is not None}


@pytest.mark.parametrize("record", TABLE.records.values(), ids=lambda record: record.name)
@pytest.mark.parametrize("references", ["ids", "structs"])
def test_every_record_has_a_schema_of_different_names(record: RecordType, references: References) -> None:
    schema = schema_of(Layout.of(record, TABLE, references=references).with_extra())
    assert len(set(schema.names)) == len(schema.names)
    assert batch(record=record, references=references).schema == schema


def test_columns_have_the_types_of_the_fields() -> None:
    schema = batch().schema
    assert {name: schema.field(name).type for name in ("id", "updated_at", "title", "starred", "tags", "owner_id")} == {
        "id": pa.int64(), "updated_at": pa.timestamp("us", tz="UTC"), "title": pa.string(), "starred": pa.bool_(),
        "tags": pa.string(), "owner_id": pa.int64(),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-01-31T10:00:00.000001-04:00", datetime(2026, 1, 31, 14, 0, 0, 1, tzinfo=UTC)),
        ("2026-01-31T10:00:00.123+0530", datetime(2026, 1, 31, 4, 30, 0, 123_000, tzinfo=UTC)),
        ("2026-01-31 10:00:00", datetime(2026, 1, 31, 10, tzinfo=UTC)),
        ("2026-01-31", datetime(2026, 1, 31, tzinfo=UTC)),
        ("20260131T100000Z", datetime(2026, 1, 31, 10, tzinfo=UTC)),
        ("9999-12-31T23:59:59Z", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_time_is_a_moment_however_it_is_spelt(text: str, time: datetime) -> None:
    assert row(updated_at=text) == {"updated_at": time}
    usual = {"updated_at": "2026-01-01T00:00:00Z"}
    assert batch(usual, {"updated_at": text}).column("updated_at")[1].as_py() == time


@pytest.mark.parametrize("text", ["2026-01-31", "2026-01-31T10:00:00Z", "2026-W05-6", "20260131T100000"])
def test_a_date_is_a_day_however_it_is_spelt(text: str) -> None:
    dated = RecordType("Dated", "", "", (Field("day", "day", Type("date"), ""),))
    found = batch({"day": text}, {"day": None}, {"day": "2025-12-01"}, record=dated).column("day").to_pylist()
    assert found == [date(2026, 1, 31), None, date(2025, 12, 1)]


@pytest.mark.parametrize(
    "record",
    [
        pytest.param({"success_count": "many"}, id="a text for an integer"),
        pytest.param({"success_count": 2**63}, id="an integer of more than 64 bits"),
        pytest.param({"success_count": True}, id="a boolean for an integer"),
        pytest.param({"starred": "perhaps"}, id="a text for a boolean"),
        pytest.param({"updated_at": 1_700_000_000}, id="a number for a time"),
        pytest.param({"updated_at": "0001-01-01T00:00:00+14:00"}, id="a time that is none in UTC"),
        pytest.param({"title": {"en": "CTO"}}, id="an object for a text"),
        pytest.param({"title": "half \ud83d an emoji"}, id="half an emoji"),
        pytest.param({"owner": [1]}, id="a list for a reference"),
        pytest.param({"shoe_size": "half \ud83d an emoji"}, id="half an emoji in a field that nobody documents"),
        pytest.param({"id": "5f9b2c1e"}, id="a text among ids that are integers"),
        pytest.param({"id": "007"}, id="an id that an integer would not tell from another"),
    ],
)
def test_what_does_not_fit_is_in_extra_and_breaks_nothing(record: dict[str, Any]) -> None:
    good = {"id": 1, "title": "CTO", "success_count": 2, "starred": True, "updated_at": "2026-01-01T00:00:00Z"}
    first, odd, last = batch(good, record, good).to_pylist()
    key = next(iter(record))
    assert json.loads(odd.pop("extra")) == {"owner_id" if key == "owner" else key: record[key]}
    assert not any(odd.values())
    assert first == last
    assert (first["id"], first["title"], first["success_count"], first["starred"]) == (1, "CTO", 2, True)


def test_numbers_that_are_none_are_kept_in_json() -> None:
    assert row(custom_fields={"a": float("nan"), "b": None}) == {"custom_fields": '{"a": NaN, "b": null}'}


def test_ids_are_text_where_the_layout_says_so() -> None:
    found = batch({"id": "5f9b2c1e"}, {"id": 7}, {"id": None}, {"id": True}, texts=("id",))
    assert found.column("id").to_pylist() == ["5f9b2c1e", "7", None, None]
    assert json.loads(found.column("extra")[3].as_py()) == {"id": True}


def test_references_can_be_kept_as_structs() -> None:
    found = batch(
        {"owner": {"id": 5, "_href": "/v2/users/5"}, "account": 7, "import": {"id": "x", "_href": None, "seen": 1}},
        {},
        references="structs",
    )
    assert found.schema.field("owner").type == pa.struct([("id", pa.int64()), ("href", pa.string())])
    assert found.column("owner").to_pylist() == [{"id": 5, "href": "/v2/users/5"}, None]
    assert found.column("account").to_pylist() == [{"id": 7, "href": None}, None]
    assert json.loads(found.column("extra")[0].as_py()) == {"import.id": "x", "import": {"seen": 1}}


def test_a_struct_is_chosen_by_the_name_of_its_field() -> None:
    layout = Layout.of(PERSON, TABLE, ["owner", "id"], "structs")
    assert schema_of(layout).names == ["owner", "id"]


def test_a_duration_in_the_middle_of_times_costs_only_itself() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    times = [(start + timedelta(seconds=number)).isoformat() for number in range(100)]
    found = batch(*({"updated_at": "P1D" if number == 50 else text} for number, text in enumerate(times)))
    assert found.column("updated_at").null_count == 1
    assert found.column("updated_at")[99].as_py() == start + timedelta(seconds=99)
