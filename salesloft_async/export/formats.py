"""Writes lines of JSON as a file of another format: JSONL, CSV, SQLite or Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args

from salesloft_async.core.codec import parsed
from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.columns import Layout
from salesloft_async.frames.csv_text import CsvText
from salesloft_async.frames.fitting import as_json

from .sqlite import write_table

__all__ = ["STANDARD_OUTPUT", "Format", "decoded", "format_of", "ready", "write"]

Format = Literal["jsonl", "csv", "sqlite", "parquet", "singer"]

STANDARD_OUTPUT: Final = Path("-")
_SUFFIXES: Final[dict[str, Format]] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
    ".parquet": "parquet",
}
_ROWS: Final = 1_000
"""Records that are in memory at once."""

Lines = Iterable[bytes]


def format_of(path: Path, given: str | None = None) -> Format:
    """The format that is given, or else that the file's name ends in; ConfigurationError when it is none of them."""
    for form in get_args(Format):
        if form == given:
            return cast(Format, form)
    if given is not None:
        raise ConfigurationError(f"format: takes {', '.join(get_args(Format))}, not {given!r}").about("export")
    if path == STANDARD_OUTPUT:
        raise ConfigurationError('path: only a Singer stream goes to standard output: format="singer"').about("export")
    found = _SUFFIXES.get(path.suffix.lower())
    if found is None:
        raise ConfigurationError(f"path: {path.name!r} must end in one of {', '.join(_SUFFIXES)}").about("export")
    return found


def ready(form: Format) -> None:
    """ConfigurationError when the format needs a package that is not installed."""
    if form == "parquet":
        try:
            import pyarrow.parquet  # noqa: F401  (only whether it is there)
        except ImportError:
            raise ConfigurationError("Parquet needs the arrow extra: pip install 'salesloft-async[arrow]'").about(
                "export"
            ) from None


def write(form: Format, lines: Callable[[], Lines], target: Path, layout: Layout, table: str) -> None:
    """Write records, one a line, to a file.

    Args:
        lines: The lines from the first on, as often as it is called.
        target: The file; one that is there is replaced, or, of SQLite, its table of this name.
        table: Name of the table, where a format has tables.
    """
    match form:
        case "jsonl":
            _write_jsonl(lines(), target, layout)
        case "csv":
            _write_csv(lines(), target, layout)
        case "sqlite":
            whole = layout.with_extra()
            write_table(target, table, whole, _rows(lines(), whole, strict=True))
        case "parquet":
            from .parquet import write_parquet

            write_parquet(lines, target, layout.with_extra())


def _write_jsonl(lines: Lines, target: Path, layout: Layout) -> None:
    with target.open("wb") as file:
        if layout.complete:
            file.writelines(lines)
            return
        file.writelines(as_json(layout.part(record)).encode() + b"\n" for record in decoded(lines))


def _write_csv(lines: Lines, target: Path, layout: Layout) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        text = CsvText(file)
        text.add([column.name for column in layout.columns])
        for row in _rows(lines, layout, strict=False):
            text.add(map(_cell, row))


def _cell(value: object) -> object:
    return ("true" if value else "false") if isinstance(value, bool) else value


def _rows(lines: Lines, layout: Layout, *, strict: bool) -> Iterator[tuple[Any, ...]]:
    records = decoded(lines)
    while chunk := list(islice(records, _ROWS)):
        yield from zip(*layout.values(chunk, strict=strict), strict=True)


def decoded(lines: Lines) -> Iterator[dict[str, Any]]:
    """The records that the lines hold, also what is only nearly JSON: half an emoji, and what is not a number."""
    return map(parsed, lines)
