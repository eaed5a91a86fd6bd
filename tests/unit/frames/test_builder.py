"""Records become batches of one schema, however they come."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pytest

from salesloft_async.core.tabular import cut
from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.builder import Builder


def test_ids_of_a_table_are_text_when_one_is_whenever_it_comes() -> None:
    builder = Builder.of("Person", ["id", "owner"], "structs")
    builder.add([{"id": 1, "owner": {"id": 5, "_href": None}}])
    builder.close()
    builder.add([{"id": "2"}, {"id": 3, "owner": {"id": "5f"}}])
    table = builder.table()
    assert table.schema.field("id").type == pa.int64()
    assert table.column("id").to_pylist() == [1, 2, 3]
    assert table.column("owner").to_pylist() == [{"id": "5", "href": None}, None, {"id": "5f", "href": None}]
    assert [chunk.num_rows if hasattr(chunk, "num_rows") else len(chunk) for chunk in table.column("id").chunks] == [
        1,
        2,
    ]


def test_ids_of_batches_stay_as_the_first_one_has_them() -> None:
    builder = Builder.of("Person", ["id"])
    builder.add([{"id": 1}])
    builder.add([{"id": 2}])
    first = builder.batch()
    builder.add([{"id": 3}, {"id": "5f9b2c1e"}])
    second = builder.batch()
    assert first.schema == second.schema
    assert (first.column("id").to_pylist(), second.column("id").to_pylist()) == ([1, 2], [3, None])
    assert json.loads(second.column("extra")[1].as_py()) == {"id": "5f9b2c1e"}


def test_the_first_batch_decides_with_all_of_its_records() -> None:
    builder = Builder.of("Person", ["id"])
    builder.add([{"id": 1}])
    builder.add([{"id": "5f9b2c1e"}])
    assert builder.batch().column("id").to_pylist() == ["1", "5f9b2c1e"]
    builder.add([{"id": 2}])
    assert builder.batch().column("id").to_pylist() == ["2"]


@pytest.mark.parametrize("record", ["Person", "CadenceMembership"])
def test_nothing_is_an_empty_table_with_the_schema(record: str) -> None:
    full = Builder.of(record)
    full.add([{"id": 1}])
    empty = Builder.of(record).table()
    assert empty.num_rows == 0
    assert empty.schema == full.table().schema
    assert len(empty.schema) > 5


def test_records_that_nobody_documents_have_the_columns_that_the_first_ones_make() -> None:
    builder = Builder.of("Record")
    builder.add([{"id": 1, "amount": 5}])
    builder.add([{"id": 2, "amount": 2.5, "owner": {"id": 5, "_href": "/v2/users/5"}}])
    first = builder.batch()
    builder.add([{"id": 3, "amount": "much", "stage": "New"}])
    second = builder.batch()
    assert first.schema == second.schema
    assert first.to_pylist() == [
        {"id": 1, "amount": 5.0, "owner_id": None, "extra": None},
        {"id": 2, "amount": 2.5, "owner_id": 5, "extra": None},
    ]
    assert json.loads(second.column("extra")[0].as_py()) == {"amount": "much", "stage": "New"}


def test_fields_that_cannot_be_are_refused_before_anything_is_read() -> None:
    with pytest.raises(ConfigurationError, match="did you mean owner"):
        Builder.of("Person", ["ownr"])
    builder = Builder.of("Record", ["amont"])
    builder.add([{"amount": 1}])
    with pytest.raises(ConfigurationError, match="did you mean amount"):
        builder.table()


@pytest.mark.parametrize(
    ("held", "rows", "lengths"),
    [
        (0, 10, [10, 10, 5]),
        (7, 10, [3, 10, 10, 2]),
        (20, 25, [5, 20]),
        (25, 25, [25]),
        (0, 100, [25]),
        (3, 1, [1] * 25),
    ],
)
def test_no_part_goes_past_the_end_of_a_batch(held: int, rows: int, lengths: list[int]) -> None:
    records: list[Any] = list(range(25))
    parts = list(cut(records, held, rows))
    assert [len(part) for part in parts] == lengths
    assert [each for part in parts for each in part] == records
