"""Checks rows and writes them as the API takes them: columns mapped, cells read, the key found. Pure."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs
from attrs import Factory, define, field, frozen

from salesloft_async.core.display import displayed
from salesloft_async.core.records import BaseRecord, wire_names
from salesloft_async.errors import ConfigurationError

from .cells import is_missing, json_object, plain, trim
from .fields import CUSTOM, Fields
from .plans import BadRow, Plan, Planner, Step
from .remarks import Remarks

__all__ = ["BadRow", "Batch", "Checked", "RowChecker", "Skip", "key_hash"]

Batch = tuple[Sequence[int], list[Any]]
"""Rows, and their lines in the input or their numbers from 1. A BadRow in a row's place is one that cannot be read."""
Row = dict[str, Any]
_NOTHING: Final = object()
"""In the place of a cell that is left out whatever the options say."""
_SCALARS: Final = frozenset({str, int, bool, float, type(None)})
_TOO_LARGE: Final = 2**63
Skip = Callable[[int, str, Any], None]
"""Called with the line of a row that cannot be uploaded, the reason and the row."""


@frozen
class Checked:
    """Rows that can be sent, side by side with their lines and the hashes of their keys."""

    lines: list[int]
    hashes: list[int]
    rows: list[Row]


@define
class RowChecker:
    """Rows of one job type, made ready; it remembers the plans of the sets of columns that it has seen.

    A missing cell (an empty text, or what pandas has for a missing value) leaves the field as it is, or clears it with
    `clear_empty`. None clears a field, unless it stands for a missing cell.
    """

    fields: Fields
    key: str | None = None
    columns: Mapping[str, str | None] = Factory(dict[str, "str | None"])
    """Which field a column is, where it has another name; None leaves the column out."""
    clear_empty: bool = False
    none_clears: bool = True
    """Whether None clears a field, as in mappings; in tables and files it is a missing cell."""
    keys: Counter[str] = field(factory=Counter[str], init=False)
    """How many rows were named by which field."""
    remarks: Remarks = field(factory=Remarks, init=False)
    """What the rows have that their owner should know."""
    planner: Planner = field(init=False)
    _nameable: frozenset[str] = field(init=False)
    """The fields that may name a row's record."""

    def __attrs_post_init__(self) -> None:
        if self.key is not None and self.key not in self.fields.keys:
            takes = f"one of {', '.join(self.fields.keys)}" if self.fields.keys else f"nothing for {self.fields.type}"
            raise ConfigurationError(f"key: takes {takes}, not {self.key!r}")
        self._nameable = frozenset(self.fields.keys if self.key is None else [self.key])
        self.planner = Planner(self.fields, self.columns)

    def check_all(self, batch: Batch, skip: Skip) -> Checked:
        """Return the rows that can be sent, in the order in which they came; the others go to `skip`.

        Rows with the same columns are looked at together, column by column. Those whose cells are not what they should
        be as they stand are read one by one.
        """
        lines, rows = batch
        ready, hashes = self._ready(rows)
        if None not in ready:
            return Checked(list(lines), hashes, ready)  # type: ignore[arg-type]  # there is no None
        checked = Checked([], [], [])
        for line, given, row, number in zip(lines, rows, ready, hashes, strict=True):
            if row is None:
                try:
                    row, used = self.check(given, line)
                except BadRow as bad:
                    skip(line, str(bad), given)
                    continue
                number = key_hash(used, row.get(used))
                self.keys[used] += 1
            checked.lines.append(line)
            checked.hashes.append(number)
            checked.rows.append(row)
        return checked

    def _ready(self, rows: Sequence[Any]) -> tuple[list[Row | None], list[int]]:
        """The rows that may be sent as they stand, and the hashes of their keys; None for one that has to be read."""
        if rows and set(map(type, rows)) == {dict} and len(set(map(len, rows))) == 1:
            plan = self._direct(tuple(rows[0]))
            if plan and plan.whole:
                try:
                    cells = list(map(plan.cells, rows))
                except KeyError:  # as many columns, and others
                    pass
                else:
                    return self._screened(plan, rows, cells)
        ready: list[Row | None] = [None] * len(rows)
        hashes = [0] * len(rows)
        places: dict[tuple[Any, ...], list[int]] = {}
        for place, row in enumerate(rows):
            if row.__class__ is dict:
                places.setdefault(tuple(row), []).append(place)
        for columns, which in places.items():
            if plan := self._direct(columns):
                group = [rows[place] for place in which]
                some, numbers = self._screened(plan, group, list(map(plan.cells, group)))
                for place, row, number in zip(which, some, numbers, strict=True):
                    ready[place], hashes[place] = row, number
        return ready, hashes

    def _direct(self, columns: tuple[Any, ...]) -> Plan | None:
        try:
            plan = self.planner.plan(columns)
        except BadRow:
            return None
        return plan if plan.direct else None

    def _screened(
        self, plan: Plan, given: Sequence[Row], cells: Sequence[tuple[Any, ...]]
    ) -> tuple[list[Row | None], list[int]]:
        """The same for rows of one plan, whose cells these are."""
        self.remarks.ignore(plan.ignored)
        odd: set[int] = set()
        columns = dict(zip(plan.names, zip(*cells, strict=True), strict=True))
        try:
            joined = {name: "~".join(texts) for name, texts in columns.items()}
        except TypeError:
            odd.update(place for place, row in enumerate(cells) if not all(isinstance(cell, str) for cell in row))
            nothing = ("",) * len(plan.names)
            cells = [nothing if place in odd else row for place, row in enumerate(cells)]
            columns = dict(zip(plan.names, zip(*cells, strict=True), strict=True))
            joined = {name: "~".join(texts) for name, texts in columns.items()}
        for name, screen in plan.screens:
            if screen(joined[name]):  # what joins them is a character that no screen looks for
                odd.update(place for place, text in enumerate(columns[name]) if screen(text))
        key = self._key(plan, columns)
        if not key:
            return [None] * len(given), [0] * len(given)
        texts = [text.strip().lower() for text in columns[key]]
        if not all(texts):
            odd.update(place for place, text in enumerate(texts) if not text)
        rows: list[Row | None] = (
            list(given) if plan.whole else [dict(zip(plan.names, row, strict=True)) for row in cells]
        )
        if not all(map(all, columns.values())):
            for place, row in enumerate(cells):
                if not all(row):
                    rows[place] = {name: text for name, text in zip(plan.names, row, strict=True) if text}
                    if self.clear_empty:
                        odd.add(place)
        if "upsert_key" not in columns:
            named = {"upsert_key": key}
            rows = [row | named for row in rows]  # type: ignore[operator]  # there is no None yet
        salt = hash(key)
        for place in odd:
            rows[place] = None
        self.keys[key] += len(rows) - len(odd)
        return rows, [hash(text) ^ salt for text in texts]

    def _key(self, plan: Plan, columns: Mapping[str, Sequence[str]]) -> str:
        """The field that names the records of all these rows; "" where they differ, or lack it."""
        key = self.key or plan.keys[0]
        if "upsert_key" in columns:
            named = set(columns["upsert_key"])
            key = named.pop() if len(named) == 1 else ""
        return key if key in self._nameable and key in columns else ""

    def check(self, given: Any, line: int = 0) -> tuple[Row, str]:
        """Return the row to send, and the field that names its record ("" for types without); raise BadRow.

        Args:
            given: The row.
            line: Its line or number, for remarks.
        """
        row: Row = given if given.__class__ is dict else self._mapping(given)
        plan = self.planner.plan(tuple(row))
        self.remarks.ignore(plan.ignored)
        read = self._read(row, plan, line)
        return read, self._keyed(read) if self.fields.keys else ""

    def _read(self, row: Mapping[str, Any], plan: Plan, line: int) -> Row:
        read: Row = {}
        custom: Row = {}
        for step in plan.steps:
            value = row[step.column]
            target = step.field
            kind = value.__class__
            if kind is str:
                if target.text and value and (target.screen is None or not target.screen(value)):
                    read[target.name] = value
                    continue
                if target.trim:
                    value = trim(value)
            elif kind is target.exact and 0 <= value < _TOO_LARGE:
                read[target.name] = value
                continue
            if kind not in _SCALARS or target.kind == "map":
                value = self._natural(step, value, row)
                if value is _NOTHING:
                    continue
            if is_missing(value) or (value is None and not self._clears(row)):
                if not self.clear_empty or not target.null or target.name in plan.keys:
                    continue
                value = None
            try:
                if step.part:
                    custom[step.part] = plain(value)
                else:
                    read[target.name] = cell = _cell(step, value)
                    if target.kind == "list" and cell:
                        self.remarks.separators(step.column, cell, line)
            except ValueError as error:
                raise BadRow(f"{step.column}: {error}") from None
            except RecursionError:
                raise BadRow(f"{step.column}: is nested too deep, or holds itself") from None
        if custom:
            read[CUSTOM] = {**(read.get(CUSTOM) or {}), **custom}
        return read

    def _natural(self, step: Step, value: Any, row: Mapping[str, Any]) -> Any:
        """An object without what is empty in it, or the id of a reference; _NOTHING where that is nothing."""
        if step.field.kind == "map":
            value = json_object(value)
        if value.__class__ is not dict and not isinstance(value, Mapping):
            return value
        if step.reference:
            return value.get("id", "")
        return self._filled(value, row) or _NOTHING if value else value

    def _clears(self, row: Mapping[str, Any]) -> bool:
        """Return whether None in the row was written to clear a field: also in the errors file of an earlier upload."""
        return self.none_clears or "_error" in row

    def _filled(self, cell: Mapping[Any, Any], row: Mapping[str, Any]) -> dict[Any, Any]:
        """An object with what is empty in it left out, or cleared: as it is where each part has a column of its own."""
        clears = self._clears(row)
        empty = [name for name, part in cell.items() if is_missing(part) or (part is None and not clears)]
        if not empty:
            return dict(cell)
        if self.clear_empty:
            return {**cell, **dict.fromkeys(empty)}
        return {name: part for name, part in cell.items() if name not in empty}

    def _keyed(self, row: Row) -> str:
        key = row.get("upsert_key")
        if key is None:
            key = self.key or next((name for name in self.fields.keys if not _blank(row.get(name))), None)
            if key is None:
                raise BadRow(f"has no key: it needs {', '.join(self.fields.keys[:-1])} or {self.fields.keys[-1]}")
            row["upsert_key"] = key
        elif self.key is not None and key != self.key:
            raise BadRow(f"upsert_key is {key}, and key={self.key!r} was asked for")
        if _blank(row.get(key)):
            raise BadRow(f"has no {key}, which is its key")
        return str(key)

    def _mapping(self, given: Any) -> Row:
        if isinstance(given, BadRow):
            raise given
        if isinstance(given, Mapping):
            return dict(given)
        if isinstance(given, BaseRecord):
            return self._of_record(given)
        if isinstance(given, type):
            raise BadRow(f"is a class, {given.__name__}, and no record")
        if attrs.has(type(given)):
            return {each.name: getattr(given, each.name) for each in attrs.fields(type(given))}
        if dataclasses.is_dataclass(given):
            return {each.name: getattr(given, each.name) for each in dataclasses.fields(given)}
        raise BadRow(f"is a {type(given).__name__}, and not a mapping or a record")

    def _of_record(self, record: BaseRecord) -> Row:
        """What of a record of the API can be written back: `owner_id` from its owner; empty fields are left out."""
        has = {wire: getattr(record, name) for name, wire in wire_names(type(record)).items()}
        names = self.fields.known or has
        found = {name: has.get(name, getattr(has.get(name.removesuffix("_id")), "id", None)) for name in names}
        return {name: value for name, value in found.items() if value is not None}


def key_hash(key: str, value: object) -> int:
    """Return a hash that tells keys apart as the API does, whatever their case; 0 where there is none."""
    return hash(str(value).strip().lower()) ^ hash(key) if key else 0


def _cell(step: Step, value: Any) -> Any:
    target = step.field
    if value is None:
        if not target.null:
            raise ValueError("cannot be null")
        return None
    read = target.read(value)
    if target.values and read not in target.values:
        raise ValueError(f"takes one of {', '.join(target.values)}, not {displayed(value)}")
    return read


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
