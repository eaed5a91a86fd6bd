"""Remarks on rows that can be uploaded: what their owner may not expect. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import define, field

from salesloft_async.core.display import displayed

__all__ = ["Remarks"]


@define
class _Comma:
    """Lists of one column in which an item has a comma."""

    line: int
    item: str
    rows: int = 0


@define
class Remarks:
    """Columns that were left out and items of lists that look like several, counted while rows are checked."""

    _ignored: dict[str, None] = field(factory=dict[str, None], init=False)
    _commas: dict[str, _Comma] = field(factory=dict[str, _Comma], init=False)

    def ignore(self, columns: Iterable[str]) -> None:
        """Remember columns that no row can write."""
        if columns:
            self._ignored.update(dict.fromkeys(columns))

    def separators(self, column: str, items: Sequence[Any], line: int) -> None:
        """Remember a list with a comma in an item: only a semicolon separates items."""
        item = next((item for item in items if isinstance(item, str) and "," in item), None)
        if item is not None:
            self._commas.setdefault(column, _Comma(line, item)).rows += 1

    def lines(self) -> tuple[str, ...]:
        """Return one line for each kind of remark."""
        lines: list[str] = []
        if self._ignored:
            which = "column" if len(self._ignored) == 1 else f"{len(self._ignored)} columns"
            lines.append(f"ignored the {which} that cannot be written: {', '.join(self._ignored)}")
        for column, comma in self._commas.items():
            rows = "1 row has" if comma.rows == 1 else f"{comma.rows:,} rows have"
            where = f"line {comma.line}: {displayed(comma.item)}" if comma.line else displayed(comma.item)
            lines.append(
                f"{column}: {rows} an item with a comma, which separates nothing ({where}): "
                "write a semicolon between items"
            )
        return tuple(lines)
