"""Each format holds what the records hold."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from salesloft_async.errors import ConfigurationError
from salesloft_async.export.formats import format_of, write
from salesloft_async.frames.columns import Layout
from salesloft_async.operations.loader import load

TABLE = load()
RECORDS: list[dict[str, Any]] = [
    {
        "id": 1,
        "updated_at": "2026-01-31T10:00:00.000001Z",
        "first_name": 'Ada, "Countess"\nof Lovelace',
        "do_not_contact": "false",
        "success_count": "two",
        "owner": {"id": 5, "_href": "/v2/users/5"},
        "tags": ["a", "b"],
        "shoe_size": 38,
    },
    {"id": 2, "first_name": None, "owner": 6},
]


def lines(records: Iterable[dict[str, Any]] = RECORDS) -> list[bytes]:
    return [json.dumps(record).encode() + b"\n" for record in records]


def written(path: Path, fields: list[str] | None = None, records: Iterable[dict[str, Any]] = RECORDS) -> Path:
    layout = Layout.of(TABLE.records["Person"], TABLE, fields)
    write(format_of(path), lambda: lines(records), path, layout, "people")
    return path


def test_jsonl_is_byte_for_byte_what_came(tmp_path: Path) -> None:
    assert written(tmp_path / "people.jsonl").read_bytes() == b"".join(lines())


def test_jsonl_of_some_fields_keeps_their_values_as_they_came(tmp_path: Path) -> None:
    text = written(tmp_path / "people.ndjson", ["id", "owner_id"]).read_text()
    assert [json.loads(line) for line in text.splitlines()] == [
        {"id": 1, "owner": {"id": 5, "_href": "/v2/users/5"}},
        {"id": 2, "owner": 6},
    ]


def test_csv_reads_back(tmp_path: Path) -> None:
    with written(tmp_path / "people.csv").open(newline="") as file:
        first, second = csv.DictReader(file)
    assert first["first_name"] == RECORDS[0]["first_name"]
    assert (first["do_not_contact"], first["success_count"], first["owner_id"]) == ("false", "two", "5")
    assert json.loads(first["extra"]) == {"shoe_size": 38}
    assert (second["id"], second["first_name"], second["owner_id"]) == ("2", "", "6")


@pytest.mark.parametrize("odd", ["a\rb", "a\r\nb", "a\nb", "\r\n", 'a"\r', "\u2028\x85", "=1+1"])
def test_every_character_of_a_csv_stays_in_its_cell(odd: str, tmp_path: Path) -> None:
    records = [{"id": 1, "first_name": odd, "title": "CTO"}, {"id": 2, "first_name": "Bob"}]
    path = written(tmp_path / "people.csv", ["id", "first_name", "title"], records)
    with path.open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == [["id", "first_name", "title"], ["1", odd, "CTO"], ["2", "Bob", ""]]
    assert path.read_bytes().startswith(b"id,first_name,title\n")


def test_sqlite_has_typed_columns(tmp_path: Path) -> None:
    with closing(sqlite3.connect(written(tmp_path / "people.sqlite"))) as database:
        rows = database.execute("SELECT id, do_not_contact, success_count, owner_id, extra FROM people").fetchall()
    assert rows[0][:4] == (1, 0, None, 5)
    assert json.loads(rows[0][4]) == {"success_count": "two", "shoe_size": 38}
    assert rows[1] == (2, None, None, 6, None)


def test_sqlite_replaces_a_file_that_was_there(tmp_path: Path) -> None:
    written(tmp_path / "people.db")
    with closing(sqlite3.connect(written(tmp_path / "people.db"))) as database:
        assert database.execute("SELECT count(*) FROM people").fetchone() == (2,)


def test_parquet_has_typed_columns(tmp_path: Path) -> None:
    table = pq.read_table(written(tmp_path / "people.parquet"))
    assert table.schema.field("id").type == pa.int64()
    first, second = table.to_pylist()
    assert first["updated_at"] == datetime(2026, 1, 31, 10, 0, 0, 1, tzinfo=UTC)
    assert (first["do_not_contact"], first["success_count"], first["owner_id"]) == (False, None, 5)
    assert json.loads(first["extra"]) == {"success_count": "two", "shoe_size": 38}
    assert second["owner_id"] == 6


def test_parquet_has_ids_as_text_where_one_is_not_an_integer(tmp_path: Path) -> None:
    records = [*RECORDS, {"id": "5f9b2c1e"}]
    table = pq.read_table(written(tmp_path / "people.parquet", ["id", "owner_id"], records))
    assert table.column("id").to_pylist() == ["1", "2", "5f9b2c1e"]
    assert table.schema.field("owner_id").type == pa.int64()


def read_back(path: Path) -> dict[str, Any]:
    """The only row of a file."""
    match path.suffix:
        case ".csv":
            with path.open(newline="", encoding="utf-8") as file:
                return next(csv.DictReader(file))
        case ".sqlite":
            with closing(sqlite3.connect(path)) as database:
                database.row_factory = sqlite3.Row
                return dict(database.execute("SELECT * FROM deals").fetchone())
        case _:
            return dict(pq.read_table(path).to_pylist()[0])


@pytest.mark.parametrize("suffix", ["csv", "sqlite", "parquet"])
@pytest.mark.parametrize(
    ("record", "row", "extra"),
    [
        pytest.param({"Stage": "New", "stage": "Old"}, {"Stage": "New"}, {"stage": "Old"}, id="a name in two cases"),
        pytest.param(
            {"owner": {"id": 5, "_href": "/v2/users/5"}, "owner_id": 7}, {"owner_id": 5}, {"owner_id": 7},
            id="a reference, and an id of that name",
        ),
        pytest.param({"extra": "tall"}, {}, {"extra": "tall"}, id="a field that is called extra"),
        pytest.param({"nul\0": "a"}, {}, {"nul\0": "a"}, id="a name with a NUL"),
        pytest.param({'a"b': "c"}, {'a"b': "c"}, None, id="a name with a quote"),
    ],
)  # fmt: skip
def test_no_name_that_the_server_gives_costs_a_value(
    record: dict[str, Any], row: dict[str, Any], extra: Any, suffix: str, tmp_path: Path
) -> None:
    records = [{"id": 1, **record}]
    path = tmp_path / f"deals.{suffix}"
    write(format_of(path), lambda: lines(records), path, Layout.inferred(records), "deals")
    found = read_back(path)
    assert json.loads(found.pop("extra") or "null") == extra
    assert {name: str(value) for name, value in found.items()} == {"id": "1"} | {
        name: str(value) for name, value in row.items()
    }


@pytest.mark.parametrize("suffix", ["csv", "sqlite", "parquet"])
def test_an_id_of_more_than_64_bits_costs_no_file(suffix: str, tmp_path: Path) -> None:
    records = [{"id": 2**70}]
    path = tmp_path / f"deals.{suffix}"
    write(format_of(path), lambda: lines(records), path, Layout.inferred(records), "deals")
    found = read_back(path)
    assert str(2**70) in (found["id"], json.dumps(json.loads(found["extra"] or "{}").get("id")))


@pytest.mark.parametrize("suffix", ["csv", "sqlite", "parquet"])
def test_an_empty_export_has_the_columns_all_the_same(suffix: str, tmp_path: Path) -> None:
    assert written(tmp_path / f"people.{suffix}", records=[]).stat().st_size > 0


def test_a_file_of_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"'people.xls' must end in one of .jsonl"):
        format_of(tmp_path / "people.xls")
