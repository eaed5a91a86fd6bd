"""Writes lines of JSON as Parquet, with the types of the record's fields; needs the arrow extra."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from .columns import Column, Layout
from .formats import decoded

__all__ = ["write_parquet"]

_ROWS: Final = 10_000
"""Rows of a row group, and in memory at once."""
_TYPES: Final[dict[str, pa.DataType]] = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "text": pa.string(),
    "time": pa.timestamp("us", tz="UTC"),
    "date": pa.date32(),
    "json": pa.string(),
}


def write_parquet(lines: Callable[[], Iterable[bytes]], target: Path, layout: Layout) -> None:
    """Write the records; ids are integers where all of a column's are, and text otherwise."""
    textual = _textual_ids(lines(), layout)
    schema = pa.schema([pa.field(column.name, _type(column, textual)) for column in layout.columns])
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        rows = (layout.row(record, strict=True) for record in decoded(lines()))
        while chunk := list(islice(rows, _ROWS)):
            columns = zip(*chunk, strict=True)
            arrays = [
                pa.array([_value(column, field.type, value) for value in values], type=field.type)
                for column, field, values in zip(layout.columns, schema, columns, strict=True)
            ]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))


def _textual_ids(lines: Iterable[bytes], layout: Layout) -> set[str]:
    """The columns of ids that hold one which is no integer of 64 bits."""
    ids = [(place, column.name) for place, column in enumerate(layout.columns) if column.kind == "id"]
    textual: set[str] = set()
    for record in decoded(lines):
        row = layout.row(record, strict=True)
        textual.update(name for place, name in ids if row[place] is not None and not _is_integer(row[place]))
    return textual


def _is_integer(value: int | str) -> bool:
    if isinstance(value, str) and not value.isdecimal():
        return False
    return -(2**63) <= int(value) < 2**63


def _type(column: Column, textual: set[str]) -> pa.DataType:
    if column.kind == "id":
        return pa.string() if column.name in textual else pa.int64()
    return _TYPES[column.kind]


def _value(column: Column, kind: pa.DataType, value: Any) -> Any:
    if value is None:
        return None
    if column.kind == "id":
        return int(value) if kind == pa.int64() else str(value)
    if column.kind == "time":
        parsed = datetime.fromisoformat(value)
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed
    if column.kind == "date":
        return date.fromisoformat(value[:10])
    return value
