"""Checks rows and writes them as the API takes them: columns mapped, cells read, the key found. Pure."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs
from attrs import Factory, define, field, frozen

from salesloft_async.core.records import BaseRecord, wire_names
from salesloft_async.errors import ConfigurationError

from .fields import CUSTOM, Field, Fields, plain

__all__ = ["IGNORED", "BadRow", "Batch", "Checked", "RowChecker", "Skip", "key_hash"]

IGNORED: Final = frozenset({"_line", "_error"})
"""Columns of a file of failed rows that say what was wrong: such a file is corrected and uploaded again as it is."""
_MOST_SHAPES: Final = 1_000
"""Sets of columns whose plans are kept; rows that differ in what they hold have a few, not thousands."""
_MISSING: Final = frozenset({"NAType", "NaTType"})
"""What pandas has in an empty cell, besides NaN."""


Batch = tuple[Sequence[int], list[Any]]
"""Rows, and their lines in the input or their numbers from 1."""
Skip = Callable[[int, str, Any], None]
"""Called with the line of a row that cannot be uploaded, the reason and the row."""


class BadRow(Exception):
    """A row that cannot be uploaded, and why."""


@frozen
class _Step:
    """What becomes of one column."""

    column: str
    field: Field
    part: str = ""
    """The custom field's name, where the column is one."""


@frozen
class _Plan:
    """What becomes of the columns of every row that has just these."""

    steps: tuple[_Step, ...]
    direct: bool
    """Whether a row in which every cell is a text goes through as it is."""
    keys: tuple[str, ...]
    """The columns that can name the record, most certain first."""


@frozen
class Checked:
    """Rows that can be sent, side by side with their lines and the hashes of their keys."""

    lines: list[int]
    hashes: list[int]
    rows: list[dict[str, Any]]


@define
class RowChecker:
    """Rows of one job type, made ready one by one; it remembers the plans of the sets of columns that it has seen.

    An empty cell (an empty text, or what pandas has for a missing value) leaves the field as it is, or clears it with
    `clear_empty`. None clears a field.
    """

    fields: Fields
    key: str | None = None
    columns: Mapping[str, str | None] = Factory(dict[str, "str | None"])
    """Which field a column is, where it has another name; None leaves the column out."""
    clear_empty: bool = False
    keys: Counter[str] = field(factory=Counter[str], init=False)
    """How many rows were named by which field."""
    _nameable: frozenset[str] = field(init=False)
    """The fields that may name a row's record."""
    _plans: dict[tuple[str, ...], _Plan] = field(factory=dict[tuple[str, ...], _Plan], init=False)

    def __attrs_post_init__(self) -> None:
        if self.key is not None and self.key not in self.fields.keys:
            takes = f"one of {', '.join(self.fields.keys)}" if self.fields.keys else f"nothing for {self.fields.type}"
            raise ConfigurationError(f"key: takes {takes}, not {self.key!r}")
        self._nameable = frozenset(self.fields.keys if self.key is None else [self.key])
        for column, target in self.columns.items():
            if not isinstance(target, str | None):
                raise ConfigurationError(f"map: {column} takes a field's name or None, not {target!r}")
            if target is not None and target not in IGNORED:
                try:
                    self._target(column, target)
                except BadRow as bad:
                    raise ConfigurationError(f"map: {bad}") from None

    def check_all(self, batch: Batch, skip: Skip) -> Checked:
        """The rows that can be sent, in the order in which they came; the others go to `skip`.

        Most rows are what they should be: a mapping of fields to texts gets through with one look at each value.
        """
        checked = Checked([], [], [])
        lines, hashes, good = checked.lines, checked.hashes, checked.rows
        keys: list[str] = []
        columns: tuple[str, ...] = ()
        key, salt, direct, named = "", 0, False, False
        for line, given in zip(*batch, strict=True):
            if given.__class__ is dict:
                if (shape := tuple(given)) != columns:
                    columns, named = shape, "upsert_key" in given
                    direct, key = self._shortcut(shape)
                    salt = hash(key)
                if direct:
                    for value in given.values():
                        if type(value) is not str or not value:
                            break
                    else:
                        if named and given["upsert_key"] != key:
                            key = given["upsert_key"]
                            salt = hash(key)
                        if key in given and key in self._nameable and (text := given[key].strip().lower()):
                            lines.append(line)
                            hashes.append(hash(text) ^ salt)
                            good.append(given if named else {**given, "upsert_key": key})
                            keys.append(key)
                            continue
            try:
                row, used = self.check(given)
            except BadRow as bad:
                skip(line, str(bad), given)
                continue
            lines.append(line)
            hashes.append(key_hash(used, row.get(used)))
            good.append(row)
            keys.append(used)
        self.keys.update(keys)
        return checked

    def _shortcut(self, columns: tuple[str, ...]) -> tuple[bool, str]:
        """Whether rows with these columns may go through as they are, and the field that names their records."""
        try:
            plan = self._plans.get(columns) or self.plan(columns)
        except BadRow:
            return False, ""
        return plan.direct, (self.key or plan.keys[0]) if plan.direct else ""

    def check(self, given: Any) -> tuple[dict[str, Any], str]:
        """The row to send, and the field that names its record ("" for types without); raises BadRow."""
        row: dict[str, Any] = given if given.__class__ is dict else self._mapping(given)
        columns = tuple(row)
        read = self._read(row, self._plans.get(columns) or self.plan(columns))
        return read, self._keyed(read) if self.fields.keys else ""

    def plan(self, columns: tuple[str, ...]) -> _Plan:
        """What becomes of these columns; raises BadRow for one that is no field."""
        steps: list[_Step] = []
        taken: dict[str, str] = {}
        for column in columns:
            target = self.columns.get(column, column)
            if target is None or target in IGNORED:
                continue
            step = self._target(column, target)
            if (before := taken.setdefault(target, column)) != column:
                raise BadRow(f"the columns {before} and {column} are both {target}")
            steps.append(step)
        direct = len(steps) == len(columns) and all(
            step.column == step.field.name and (step.field.text or step.column == "upsert_key") for step in steps
        )
        keys = tuple(name for name in self.fields.keys if name in taken)
        if len(self._plans) >= _MOST_SHAPES:
            self._plans.clear()
        plan = self._plans[columns] = _Plan(tuple(steps), direct and bool(keys), keys)
        return plan

    def _target(self, column: object, target: object) -> _Step:
        if not isinstance(column, str) or not isinstance(target, str):
            raise BadRow(f"a column's name is a text, not {column!r}")
        if not self.fields.known:
            return _Step(column, Field(target, plain, null=True))
        if found := self.fields.known.get(target):
            return _Step(column, found)
        part = target.removeprefix(f"{CUSTOM}.")
        if part not in {"", target} and CUSTOM in self.fields.known:
            return _Step(column, Field(target, plain, null=True), part)
        raise BadRow(f"{target} is no field of {self.fields.type}{self.fields.nearest(target)}")

    def _read(self, row: Mapping[str, Any], plan: _Plan) -> dict[str, Any]:
        read: dict[str, Any] = {}
        custom: dict[str, Any] = {}
        for step in plan.steps:
            value = row[step.column]
            if value.__class__ is not str and isinstance(value, Mapping) and value:
                if not (value := self._filled(value)):
                    continue
            elif _empty(value):
                if not self.clear_empty or not step.field.null or step.field.name in plan.keys:
                    continue
                value = None
            try:
                if step.part:
                    custom[step.part] = plain(value)
                else:
                    read[step.field.name] = value if step.field.text and value.__class__ is str else _cell(step, value)
            except ValueError as error:
                raise BadRow(f"{step.column}: {error}") from None
        if custom:
            read[CUSTOM] = {**(read.get(CUSTOM) or {}), **custom}
        return read

    def _filled(self, cell: Mapping[Any, Any]) -> dict[Any, Any]:
        """An object with what is empty in it left out, or cleared: as it is where each part has a column of its own."""
        return {
            name: None if _empty(part) else part for name, part in cell.items() if self.clear_empty or not _empty(part)
        }

    def _keyed(self, row: dict[str, Any]) -> str:
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

    def _mapping(self, given: Any) -> dict[str, Any]:
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

    def _of_record(self, record: BaseRecord) -> dict[str, Any]:
        """What of a record of the API can be written back: `owner_id` from its owner; empty fields are left out."""
        has = {wire: getattr(record, name) for name, wire in wire_names(type(record)).items()}
        names = self.fields.known or has
        found = {name: has.get(name, getattr(has.get(name.removesuffix("_id")), "id", None)) for name in names}
        return {name: value for name, value in found.items() if value is not None}


def key_hash(key: str, value: object) -> int:
    """Tells keys apart as the API does, whatever their case; 0 where there is none."""
    return hash(str(value).strip().lower()) ^ hash(key) if key else 0


def _empty(value: Any) -> bool:
    if isinstance(value, str):
        return not value
    if isinstance(value, float):
        return value != value  # NaN
    return type(value).__name__ in _MISSING


def _cell(step: _Step, value: Any) -> Any:
    field = step.field
    if value is None:
        if not field.null:
            raise ValueError("cannot be null")
        return None
    read = field.read(value)
    if field.values and read not in field.values:
        raise ValueError(f"takes one of {', '.join(field.values)}, not {value!r}")
    return read


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
