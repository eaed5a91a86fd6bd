"""Rows as lines of CSV that every reader reads back as they were."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, Final, TextIO

from attrs import define, field

__all__ = ["CsvText"]

_BOTH: Final = "\r\n"


@define
class CsvText:
    """Writes rows to a file and ends each with a line feed.

    A text that has a carriage return stands in quotes, and so does one that begins with a space: many readers skip
    spaces after a comma.
    """

    file: TextIO
    _writer: Any = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._writer = csv.writer(self, lineterminator=_BOTH)  # or it puts no text with the other character in quotes

    def add(self, cells: Iterable[object]) -> None:
        """Write a row."""
        self._writer.writerow(cells)

    def write(self, row: str) -> None:
        """Write the line of a row; called by the writer."""
        if row.startswith(" ") or ", " in row:
            row = _quoted(row)
        self.file.write(row.removesuffix(_BOTH) + "\n")


def _quoted(row: str) -> str:
    """The row with every text in quotes that has a space."""
    quoted = io.StringIO(newline="")
    csv.writer(quoted, lineterminator=f"{_BOTH} ").writerow(next(csv.reader([row])))
    return quoted.getvalue().removesuffix(" ")
