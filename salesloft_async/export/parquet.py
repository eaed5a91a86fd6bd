"""Writes lines of JSON as Parquet, with the types of the record's fields; needs the arrow extra."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from salesloft_async.frames.arrow import record_batch, schema_of
from salesloft_async.frames.columns import Layout

from .formats import decoded

__all__ = ["write_parquet"]

_ROWS: Final = 10_000
"""Rows of a row group, and in memory at once."""


def write_parquet(lines: Callable[[], Iterable[bytes]], target: Path, layout: Layout) -> None:
    """Write the records; ids are integers where all of a column's are, and text otherwise."""
    texts: set[str] = set()
    for records in _chunks(lines()):
        texts |= layout.text_ids(records)
    layout = layout.with_ids(texts)
    with pq.ParquetWriter(target, schema_of(layout), compression="zstd") as writer:
        for records in _chunks(lines()):
            writer.write_table(pa.Table.from_batches([record_batch(records, layout)]))


def _chunks(lines: Iterable[bytes]) -> Iterator[list[dict[str, Any]]]:
    records = decoded(lines)
    while chunk := list(islice(records, _ROWS)):
        yield chunk
