"""Records as Arrow: the schema of a layout, and batches whose columns have its types. Needs the arrow extra."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

import pyarrow as pa

from .columns import Column, Layout
from .fitting import Kind, as_time

__all__ = ["record_batch", "schema_of"]

_TYPES: Final[dict[Kind, pa.DataType]] = {
    "id": pa.int64(),
    "integer_id": pa.int64(),
    "text_id": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "decimal": pa.decimal128(38, 9),
    "boolean": pa.bool_(),
    "text": pa.string(),
    "time": pa.timestamp("us", tz="UTC"),
    "date": pa.date32(),
    "json": pa.string(),
}


def schema_of(layout: Layout) -> pa.Schema:
    """The names and types of the columns; where references are kept, a struct takes the place of its columns."""
    return pa.schema([(name, _type(columns)) for name, columns in _grouped(layout).items()])


def record_batch(records: Sequence[Mapping[str, Any]], layout: Layout) -> pa.RecordBatch:
    """The records in columns; what does not fit its column is in `extra`, which the layout must have."""
    values = dict(zip((column.name for column in layout.columns), layout.values(records, strict=True), strict=True))
    arrays = [_array(columns, [values[column.name] for column in columns]) for columns in _grouped(layout).values()]
    return pa.RecordBatch.from_arrays(arrays, schema=schema_of(layout))


def _grouped(layout: Layout) -> dict[str, list[Column]]:
    """The columns of each field of the schema: one, or those of a struct."""
    groups: dict[str, list[Column]] = {}
    for column in layout.columns:
        groups.setdefault(column.struct or column.name, []).append(column)
    return groups


def _type(columns: Sequence[Column]) -> pa.DataType:
    if not columns[0].struct:
        return _TYPES[columns[0].kind]
    return pa.struct([(_inner(column), _TYPES[column.kind]) for column in columns])


def _inner(column: Column) -> str:
    return column.name.rpartition(".")[2]


def _array(columns: Sequence[Column], values: Sequence[list[Any]]) -> pa.Array:
    if not columns[0].struct:
        return _column(columns[0].kind, values[0])
    nowhere = pa.array([all(each is None for each in parts) for parts in zip(*values, strict=True)], pa.bool_())
    parts = [_column(column.kind, found) for column, found in zip(columns, values, strict=True)]
    return pa.StructArray.from_arrays(parts, [_inner(column) for column in columns], mask=nowhere)


def _column(kind: Kind, values: list[Any]) -> pa.Array:
    if kind == "decimal":
        return pa.array([None if value is None else Decimal(value) for value in values], _TYPES[kind])
    if kind not in ("time", "date"):
        return pa.array(values, _TYPES[kind])
    try:
        return pa.array(values, pa.string()).cast(_TYPES[kind])  # Arrow reads the usual spellings five times as fast
    except (pa.ArrowInvalid, OverflowError):
        return pa.array(list(_times(kind, values)), _TYPES[kind])


def _times(kind: Kind, values: list[Any]) -> Iterator[Any]:
    for value in values:
        if value is None:
            yield None
        else:
            yield as_time(value) if kind == "time" else datetime.fromisoformat(value).date()
