"""The columns of a record, and the row of values that a record of JSON makes in them. Pure: values in, values out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Final, Literal

from attrs import evolve, frozen

from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Field, RecordType, Table, Type

__all__ = ["EXTRA", "Column", "Kind", "Layout"]

Kind = Literal["id", "integer", "number", "boolean", "text", "time", "date", "json"]
EXTRA: Final = "extra"
"""The column that holds, as JSON, what the server sent and no other column takes."""
_SCALARS: Final[Mapping[str, Kind]] = {
    "id": "id",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "text": "text",
    "time": "time",
    "date": "date",
}


@frozen
class Column:
    """One column."""

    name: str
    """Such as "title", "owner_id" for a reference, "counts_calls" for a figure inside the record."""
    path: tuple[str, ...]
    """The keys in JSON that lead to its value."""
    kind: Kind


_EXTRA: Final = Column(EXTRA, (), "json")


@frozen
class Layout:
    """The columns that were chosen of a record, and which of its keys any column takes."""

    columns: tuple[Column, ...]
    complete: bool
    """Whether they are all columns that there are."""
    _whole: frozenset[str]
    """Keys whose value a column takes as it is."""
    _inner: Mapping[str, frozenset[str]]
    """Keys of references and of records inside the record, with those of their keys that nothing is lost without."""

    @classmethod
    def of(cls, record: RecordType, table: Table, fields: Sequence[str] | None = None) -> Layout:
        """All columns, or those of `fields`: names of columns or of the record's fields, in the order given.

        References are columns of ids, records inside the record are flattened, lists and maps are JSON. Raises
        ConfigurationError for a name that is neither, with the nearest one that is.
        """
        return cls._made([column for field in record.fields for column in _of_field(field, table)], fields)

    @classmethod
    def inferred(cls, records: Iterable[Mapping[str, Any]], fields: Sequence[str] | None = None) -> Layout:
        """The same for records that nobody documents: the columns that their values make."""
        kinds: dict[str, set[Kind | Literal["reference"]]] = {}
        for record in records:
            for key, value in record.items():
                seen = kinds.setdefault(key, set())
                if value is not None:
                    seen.add(_kind_of(key, value))
        columns = []
        for key, seen in kinds.items():
            if seen == {"reference"}:
                columns.append(Column(f"{key}_id", (key, "id"), "id"))
            else:
                kind = next(iter(seen)) if len(seen) == 1 else "number" if seen == {"integer", "number"} else "json"
                columns.append(Column(key, (key,), "json" if kind == "reference" else kind))
        return cls._made(columns, fields)

    @classmethod
    def _made(cls, columns: Sequence[Column], fields: Sequence[str] | None) -> Layout:
        inside = {column.path[0] for column in columns if len(column.path) > 1}
        return cls(
            _chosen([*columns, _EXTRA], fields),
            fields is None,
            frozenset(column.path[0] for column in columns) - inside,
            {
                key: frozenset(column.path[1] for column in columns if column.path[0] == key) | {"_href"}
                for key in inside
            },
        )

    def with_extra(self) -> Layout:
        """The same with the column `extra`, where what does not fit a column's type can stay."""
        if any(not column.path for column in self.columns):
            return self
        return evolve(self, columns=(*self.columns, _EXTRA))

    def row(self, record: Mapping[str, Any], *, strict: bool) -> list[Any]:
        """The values of a record in the columns; times and dates stay the text that the server sent.

        Args:
            strict: Whether a value that does not fit its column is moved, as it came, into `extra`. Otherwise it stays
                in its place, as JSON.
        """
        extra: dict[str, Any] = {}
        row: list[Any] = []
        for column in self.columns:
            value = _at(record, column.path) if column.path else None
            fitting = None if value is None else _fitting(column.kind, value)
            if value is not None and fitting is None:
                if strict:
                    extra[column.name] = value
                else:
                    fitting = value if isinstance(value, str) else _json(value)
            row.append(fitting)
        for place, column in enumerate(self.columns):
            if not column.path:
                extra |= self._unknown(record)
                row[place] = _json(extra) if extra else None
        return row

    def part(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """The record with no other keys than the columns are made of, as the server sent them."""
        part = {
            column.path[0]: record[column.path[0]]
            for column in self.columns
            if column.path and column.path[0] in record
        }
        return part | (self._unknown(record) if any(not column.path for column in self.columns) else {})

    def _unknown(self, record: Mapping[str, Any]) -> dict[str, Any]:
        unknown: dict[str, Any] = {}
        for key, value in record.items():
            if key in self._whole or value is None:
                continue
            known = self._inner.get(key)
            if known is None or (not isinstance(value, Mapping) and "id" not in known):
                unknown[key] = value
            elif isinstance(value, Mapping) and (
                inside := {name: part for name, part in value.items() if name not in known}
            ):
                unknown[key] = inside
        return unknown


def _kind_of(key: str, value: Any) -> Kind | Literal["reference"]:
    if (key == "id" or key.endswith("_id")) and _fitting("id", value) is not None:
        return "id"
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer" if _integer(value) is not None else "json"
        case float():
            return "number"
        case str():
            return "time" if len(value) > 18 and _is_time(value) else "text"
        case {"id": int() | str()} if value.keys() <= {"id", "_href"}:
            return "reference"
        case _:
            return "json"


def _of_field(field: Field, table: Table) -> Iterator[Column]:
    kind = field.type.of[0] if field.type.name == "|" else field.type
    name = field.name.removesuffix("_")
    if _refers(field.type):
        yield Column(f"{name}_id", (field.wire, "id"), "id")
    elif kind.name in table.records:
        for inner in table.records[kind.name].fields:
            for column in _of_field(inner, table):
                yield Column(f"{name}_{column.name}", (field.wire, *column.path), column.kind)
    else:
        yield Column(name, (field.wire,), _SCALARS.get(kind.name, "json"))


def _refers(kind: Type) -> bool:
    """Whether the value is a reference to another record, or may be one."""
    return kind.name == "Ref" or (kind.name == "|" and any(_refers(part) for part in kind.of))


def _chosen(columns: Sequence[Column], fields: Sequence[str] | None) -> tuple[Column, ...]:
    if fields is None:
        return tuple(columns)
    chosen: dict[str, Column] = {}
    for field in fields:
        found = [column for column in columns if field in (column.name, *column.path[:1])]
        if not found:
            known = dict.fromkeys(name for column in columns for name in (column.name, *column.path[:1]))
            near = get_close_matches(field, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            raise ConfigurationError(f"fields: there is no field {field!r}: {hint}").about("export")
        chosen.update((column.name, column) for column in found)
    if not chosen:
        raise ConfigurationError("fields: name at least one, or leave it out for all of them").about("export")
    return tuple(chosen.values())


def _at(record: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    value: Any = record
    for key in path:
        if not isinstance(value, Mapping):
            return value if key == "id" else None  # a bare id where a reference is usual
        value = value.get(key)
    return value


def _fitting(kind: Kind, value: Any) -> Any:
    """The value as its column holds it, or None when it does not fit."""
    match kind:
        case "json":
            return _json(value)
        case "boolean":
            return value if isinstance(value, bool) else {"true": True, "false": False}.get(str(value).lower())
        case "integer":
            return _integer(value)
        case "id":
            return value if isinstance(value, int | str) and not isinstance(value, bool) else None
        case "number":
            return value if isinstance(value, int | float) and not isinstance(value, bool) else None
        case "text":
            return value if isinstance(value, str) else None
        case "time" | "date":
            return value if isinstance(value, str) and _is_time(value) else None


def _integer(value: Any) -> int | None:
    if isinstance(value, str) and value.removeprefix("-").isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if -(2**63) <= value < 2**63 else None


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
