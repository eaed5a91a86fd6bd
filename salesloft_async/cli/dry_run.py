"""`salesloft upsert --dry-run`: what the upload of a file would send, and every problem of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import typer
from attrs import asdict
from rich.console import Console

from salesloft_async.bulk import BulkOptions
from salesloft_async.bulk.fields import fields_of
from salesloft_async.bulk.files import FileRows
from salesloft_async.bulk.options import Options
from salesloft_async.bulk.preview import Preview, preview

from .output import console, write_json

__all__ = ["show_preview"]

_SHOWN: Final = 10
"""Sets of rows that name the same record."""


def show_preview(file: Path, as_json: bool, options: BulkOptions) -> None:
    """Print what an upload of a file would send, and every problem; exit with 1 when there are some."""
    checked, fields = Options.of(options), fields_of("person/upsert")
    found = preview(FileRows.of(file, checked.encoding, fields.resource), fields, checked)
    if as_json:
        write_json({"ok": found.ok, **asdict(found)})
    else:
        _show(console(), file, found)
    if not found.ok:
        raise typer.Exit(1)


def _show(out: Console, file: Path, found: Preview) -> None:
    def line(text: str) -> None:
        out.print(text, markup=False, highlight=False, soft_wrap=True)

    total = found.uploaded + found.skipped
    line(f"{file}: {found.uploaded:,} of {total:,} rows can be uploaded; nothing was sent")
    line("Columns:")
    width = max(map(len, found.columns), default=0)
    for column, field in found.columns.items():
        line(f"    {column:{width}}  {field or '(left out)'}")
    if found.rows:
        line("First rows, as they would be sent:")
        for row in found.rows:
            line(f"    {json.dumps(row, ensure_ascii=False)}")
    for warning in found.warnings:
        line(f"Note: {warning}")
    for duplicate in found.duplicates[:_SHOWN]:
        line(f"The same record: lines {', '.join(map(str, duplicate.lines[:_SHOWN]))}")
    for problem in found.problems:
        line(f"Problem: {problem}")
    for skipped in found.skipped_rows:
        line(f"Problem: {skipped}")
    if found.skipped > len(found.skipped_rows):
        line(f"Problem: {found.skipped - len(found.skipped_rows):,} more rows")
