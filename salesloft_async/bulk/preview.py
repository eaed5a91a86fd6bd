"""Previews of uploads of files: which column is which field, what would be sent, and every problem. Sends nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from attrs import frozen

from .chunks import Chunk, Chunker
from .fields import Fields
from .files import FileRows
from .lines import Duplicate, Lines
from .options import Options
from .plans import BadRow, Planner
from .report import KEPT, SkippedRow
from .rows import Batch, RowChecker

__all__ = ["Preview", "preview"]

_FIRST: Final = 5
"""Rows that are shown as they would be sent."""


@frozen
class Preview:
    """What an upload of a file would send."""

    columns: Mapping[str, str | None]
    """The field that each column is; None for one that is left out. Columns that are no field are not here."""
    uploaded: int
    """Rows that can be uploaded."""
    skipped: int
    """Rows that cannot."""
    rows: tuple[Mapping[str, Any], ...]
    """The first rows, as they would be sent."""
    problems: tuple[str, ...]
    """What is wrong with the columns or with the file."""
    skipped_rows: tuple[SkippedRow, ...]
    """The first 10,000 rows that cannot be uploaded."""
    duplicates: tuple[Duplicate, ...]
    """Rows that name the same record."""
    warnings: tuple[str, ...]
    """What the report would say beside its counts."""

    @property
    def ok(self) -> bool:
        """Return whether every row can be uploaded."""
        return not self.problems and not self.skipped


def preview(file: FileRows, fields: Fields, options: Options) -> Preview:
    """Return what an upload of a file would send; ConfigurationError when the file or an option cannot be right."""
    columns = file.columns()
    problems = [f"map: there is no column {column!r}" for column in options.map if columns and column not in columns]
    unknown = Planner(fields, options.map).unknown(columns)
    checker = RowChecker(
        fields, options.key, {**options.map, **dict.fromkeys(unknown)}, options.clear_empty, none_clears=False
    )
    if unknown:
        problems.append(Planner(fields, options.map).describe(unknown))
    skipped = _Skipped()
    chunker = Chunker(checker, skipped, Lines(), options.chunk_rows)
    first: Chunk | None = None
    seen = dict.fromkeys(columns)
    try:
        checker.planner.plan(columns)
    except BadRow as bad:  # two columns that are one field: no row can be read
        problems.append(str(bad))
    else:
        for batch in file.batches():
            _see(seen, batch, columns)
            chunks = chunker.feed(batch)
            first = first or next(iter(chunks), None)
        first = first or next(chunker.finish(), None)
        if first is None and not skipped.count:
            problems.append("has no rows")
    assert chunker.lines is not None  # noqa: S101  (they were passed)
    strange = {*unknown, *checker.planner.unknown(list(seen))}
    return Preview(
        columns={column: _field(checker.planner, column) for column in seen if column not in strange},
        uploaded=chunker.rows,
        skipped=skipped.count,
        rows=tuple(msgspec.json.decode(first.body)[:_FIRST]) if first else (),
        problems=tuple(problems),
        skipped_rows=tuple(skipped.rows),
        duplicates=tuple(chunker.lines.duplicates()),
        warnings=checker.remarks.lines(),
    )


class _Skipped:
    """Keeps the rows that cannot be uploaded."""

    def __init__(self) -> None:
        self.count = 0
        self.rows: list[SkippedRow] = []

    def __call__(self, line: int, reason: str, row: Any) -> None:
        self.count += 1
        if len(self.rows) < KEPT:
            self.rows.append(SkippedRow(line, reason))


def _see(seen: dict[str, None], batch: Batch, columns: tuple[str, ...]) -> None:
    """Add the columns of rows of which each has its own."""
    if not columns:
        for row in batch[1]:
            if isinstance(row, dict) and len(seen) < KEPT:
                seen.update(dict.fromkeys(row))


def _field(planner: Planner, column: str) -> str | None:
    target = planner.target(column)
    if target is None or target in planner.fields.read_only:
        return None
    return planner.fields.references.get(target, target)
