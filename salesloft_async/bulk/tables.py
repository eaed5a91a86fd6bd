"""Rows of tables in memory: pandas and polars frames, and tables, batches and readers of Arrow.

None of these packages is imported: a table is known by the methods that it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from salesloft_async.errors import ConfigurationError

__all__ = ["table_of"]

_BATCH: Final = 1_000
"""Rows that are converted in one go."""


def table_of(rows: Any) -> tuple[tuple[str, ...], Iterable[Mapping[str, Any]]] | None:
    """Return the columns of a table and its rows, one after another; None when it is no table.

    Raises ConfigurationError for a column that stands alone, and for a table that was not computed yet.
    """
    kind = f"{type(rows).__module__.partition('.')[0]}.{type(rows).__name__}"
    if kind == "polars.LazyFrame":
        raise ConfigurationError("rows: a LazyFrame has no rows yet: pass frame.collect()")
    if kind in {"pandas.Series", "polars.Series"}:
        raise ConfigurationError("rows: a Series is one column: pass a DataFrame")
    if hasattr(rows, "iterrows") and hasattr(rows, "iloc"):  # pandas
        return _unique(rows.columns), _of_pandas(rows)
    if hasattr(rows, "iter_rows") and hasattr(rows, "columns"):  # polars
        return _unique(rows.columns), rows.iter_rows(named=True)
    if hasattr(rows, "to_batches") and hasattr(rows, "schema"):  # an Arrow table
        return _unique(rows.schema.names), _of_batches(rows.to_batches(max_chunksize=_BATCH))
    if hasattr(rows, "to_pylist") and hasattr(rows, "schema"):  # an Arrow batch
        return _unique(rows.schema.names), _of_batches([rows])
    if hasattr(rows, "read_next_batch") and hasattr(rows, "schema"):  # an Arrow reader
        return _unique(rows.schema.names), _of_batches(rows)
    return None


def _unique(columns: Iterable[Any]) -> tuple[Any, ...]:
    names = tuple(columns)
    if twice := [str(name) for name in dict.fromkeys(names) if names.count(name) > 1]:
        raise ConfigurationError(f"rows: two columns are called {', '.join(twice)}")
    return names


def _of_pandas(frame: Any) -> Iterator[Mapping[str, Any]]:
    for start in range(0, len(frame), _BATCH):
        yield from frame.iloc[start : start + _BATCH].to_dict("records")


def _of_batches(batches: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    for batch in batches:
        for start in range(0, batch.num_rows, _BATCH):
            yield from batch.slice(start, _BATCH).to_pylist()
