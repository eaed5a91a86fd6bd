"""Rows of Parquet. Needs the arrow extra."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from salesloft_async.errors import ConfigurationError

__all__ = ["parquet_columns", "parquet_rows"]

_BATCH: Final = 1_000


def parquet_columns(path: Path) -> tuple[str, ...]:
    """Return the names of the columns; ConfigurationError when it is no Parquet file."""
    return tuple(_opened(path).schema_arrow.names)


def parquet_rows(path: Path) -> Iterator[tuple[int, Any]]:
    """Yield the rows with their numbers from 1."""
    number = 0
    for batch in _opened(path).iter_batches(batch_size=_BATCH):
        for row in batch.to_pylist():
            number += 1
            yield number, row


def _opened(path: Path) -> Any:
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise ConfigurationError(f"{path}: Parquet needs the arrow extra: pip install 'salesloft-async[arrow]'").about(
            "upload"
        ) from None
    try:
        return ParquetFile(path, memory_map=True)
    except pyarrow.ArrowException as error:
        raise ConfigurationError(f"{path}: is no Parquet file: {error}") from None
