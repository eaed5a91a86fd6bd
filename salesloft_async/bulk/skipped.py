"""The rows of an input that are not uploaded: counted, told of, and written into the errors file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import define, field

from salesloft_async.errors import BadRows, ConfigurationError

from .failures import ErrorsFile
from .options import Options
from .report import KEPT, SkippedRow
from .sources import Source

__all__ = ["Skipped"]

_TOLD: Final = 100
"""Bad rows that BadRows tells of."""


@define
class Skipped:
    """Counts the rows that are not uploaded, keeps the first of them, and writes all into the errors file."""

    most: int
    columns: Mapping[str, str | None]
    errors: ErrorsFile | None
    source: Source
    count: int = 0
    kept: list[SkippedRow] = field(factory=list[SkippedRow])

    def __call__(self, line: int, reason: str, row: Any) -> None:
        self.count += 1
        if len(self.kept) < self.most:
            self.kept.append(SkippedRow(line, reason))
        if self.errors:
            given = row if isinstance(row, Mapping) else {}
            named = ((self.columns.get(column, column), value) for column, value in given.items())
            cells = {str(name): value for name, value in named if name is not None}
            if not self.source.none_clears:  # or else the file of errors, uploaded in its turn, would clear
                cells = {name: value for name, value in cells.items() if value is not None}
            self.errors.add(line, reason, cells)

    @classmethod
    def of(cls, options: Options, errors: ErrorsFile | None, source: Source) -> Skipped:
        """Return the one that keeps and writes what these options of an upload say."""
        skip = options.on_bad_row == "skip"
        return cls(KEPT if skip else _TOLD, options.map, errors if skip else None, source)

    def nothing(self) -> ConfigurationError:
        """Return the error of an input without a row that can be uploaded."""
        nothing = "there are none" if self.source.name == "rows" else "has no rows"
        problem = f"none can be uploaded: {self.kept[0]}" if self.count else nothing
        return ConfigurationError(f"{self.source.name}: {problem}")

    def error(self) -> BadRows:
        """The error that tells of them, where none was to be skipped."""
        rows = "1 row" if self.count == 1 else f"{self.count:,} rows"
        first = "; ".join(map(str, self.kept[:5]))
        more = f"; and {self.count - 5:,} more" if self.count > 5 else ""
        return BadRows(
            f"{rows} cannot be uploaded, so nothing was: {first}{more} "
            '(on_bad_row="skip", or --on-bad-row skip, leaves them out)',
            tuple((row.line, row.reason) for row in self.kept),
            self.count,
        )
