"""Rows of CSV as spreadsheets and people write it. A line that is no row is refused as a row, not with the file."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

from attrs import define, field

from salesloft_async.errors import ConfigurationError

from .plans import BadRow
from .text_lines import LONGEST, LongLineError, TextLines

__all__ = ["CsvRows"]

_DELIMITERS: Final = ",;\t|"
_QUOTED: Final = re.compile(r'"(?:[^"]|"")*"')
_SEPARATOR: Final = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
"""A first line with which a spreadsheet says what stands between cells."""
_TOO_LONG: Final = f"is longer than {LONGEST:,} characters"


@define(eq=False)
class CsvRows:
    """The header of a CSV file, and then its rows with their lines."""

    path: Path
    lines: TextLines
    tabs: bool = False
    """Whether tabs stand between cells, whatever the header looks like."""
    header: tuple[str, ...] = field(default=(), init=False)
    """The names of the columns, "" where one has none."""
    _last: list[str] = field(factory=lambda: [""], init=False)
    """The line that was read last."""
    _delimiter: str = field(default=",", init=False)
    _reader: Any = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        csv.field_size_limit(max(csv.field_size_limit(), LONGEST))  # of the whole process: it is never lowered
        try:
            self.header = self._header()
        except LongLineError:
            raise ConfigurationError(f"{self.path}: line {self.lines.number} {_TOO_LONG}") from None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(name for name in self.header if name)

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        header, width = self.header, len(self.header)
        nameless = [index for index, name in enumerate(header) if not name]
        start = self.lines.number + 1
        while True:
            try:
                for cells in self._reader:
                    if len(cells) == width and not nameless:
                        row = dict(zip(header, cells))  # noqa: B905  (as many of both)
                        if (cells[0] or any(cells)) and (width > 1 or cells[0] != "\x1a"):
                            yield start, row
                    elif any(cells) and cells != ["\x1a"]:
                        yield start, self._row(cells, nameless)
                    start = self.lines.number + 1
                return
            except LongLineError as error:
                self._resume(start, error.quotes, f"line {start} {_TOO_LONG}")
                yield start, BadRow(_TOO_LONG)
            except csv.Error as error:
                self._resume(start, self._last[0].count('"'), f"line {start} is not CSV: {error}")
                yield start, BadRow(f"is not CSV: {error}")
            start = self.lines.number + 1

    def _row(self, cells: Sequence[str], nameless: Sequence[int]) -> dict[str, str] | BadRow:
        """The row of cells that are not as many as the columns, or that some columns have no name for."""
        width = len(self.header)
        if any(cells[width:]):
            return BadRow(f"has {len(cells)} cells, and the header has {width}")
        for index in nameless:
            if cells[index : index + 1] not in ([], [""]):
                return BadRow(f"column {index + 1} has a value and no name")
        row = dict(zip(self.header, chain(cells, [""] * (width - len(cells)))))  # noqa: B905  (what is too much is empty)
        row.pop("", None)
        return row

    def _resume(self, start: int, quotes: int, problem: str) -> None:
        """Go on behind a line that is no row; ConfigurationError where it may have begun a cell of several lines."""
        if self.lines.number != start or quotes % 2:
            raise ConfigurationError(f"{self.path}: {problem}") from None
        self._reader = self._read(())

    def _read(self, before: Sequence[str]) -> Any:
        return csv.reader(
            self._remembered(before), delimiter=self._delimiter, strict=True, skipinitialspace=self._delimiter != "\t"
        )

    def _remembered(self, before: Sequence[str]) -> Iterator[str]:
        yield from before
        last = self._last
        for line in self.lines:
            last[0] = line
            yield line

    def _header(self) -> tuple[str, ...]:
        first, delimiter = "", "\t" if self.tabs else ""
        for line in self.lines:
            said = _SEPARATOR.fullmatch(line.strip(" \r\n"))
            if said and not first:
                delimiter = said[1]
            elif line.strip(f" \r\n\t{_DELIMITERS}"):
                first = line
                break
        # whatever stands between the names: a comma, or what spreadsheets of half of Europe write
        bare = _QUOTED.sub("", first)
        self._delimiter = delimiter or max(_DELIMITERS, key=bare.count)
        self._last[0] = first
        self._reader = self._read([first] if first else [])
        try:
            header = tuple(name.strip() for name in next(self._reader, []))
        except csv.Error as error:
            raise ConfigurationError(f"{self.path}: line {self.lines.number} is not CSV: {error}") from None
        if not any(header):
            raise ConfigurationError(f"{self.path}: has no header: its first line names the columns")
        if twice := [name for name in dict.fromkeys(header) if name and header.count(name) > 1]:
            raise ConfigurationError(f"{self.path}: two columns are called {', '.join(twice)}")
        return header
