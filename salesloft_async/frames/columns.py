"""The columns of a record, and the values that records of JSON make in them. Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from difflib import get_close_matches
from typing import Any, Final, Literal

from attrs import evolve, frozen

from salesloft_async.core.display import displayed
from salesloft_async.core.values import References
from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Field, RecordType, Table, Type

from .fitting import Kind, as_json, fits, fitting, is_time, is_writable

__all__ = ["EXTRA", "Column", "Layout"]

EXTRA: Final = "extra"
"""The column that holds, as JSON, what the server sent and no other column takes."""
_SCALARS: Final[Mapping[str, Kind]] = {
    "id": "id",
    "integer": "integer",
    "number": "number",
    "decimal": "decimal",
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
    struct: str = ""
    """The column of structs that it is a field of, where references are kept as such: its name is "owner.id" then."""


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
    _keys: frozenset[str]
    """All of both."""

    @classmethod
    def of(
        cls,
        record: RecordType,
        table: Table,
        fields: Sequence[str] | None = None,
        references: References = "ids",
    ) -> Layout:
        """All columns, or those of `fields`: names of columns or of the record's fields, in the order given.

        References are columns of ids, or structs of id and address; records inside the record are flattened, lists and
        maps are JSON. Raises ConfigurationError for a name that is neither, with the nearest one that is.
        """
        columns = [column for field in record.fields for column in _of_field(field, table, references)]
        return cls._made(columns, fields)

    @classmethod
    def inferred(
        cls,
        records: Iterable[Mapping[str, Any]],
        fields: Sequence[str] | None = None,
        references: References = "ids",
    ) -> Layout:
        """The same for records that nobody documents: the columns that their values make."""
        kinds: dict[str, set[Kind | Literal["reference"]]] = {}
        for record in records:
            for key, value in record.items():
                if not is_writable(key) or "\0" in key:  # it names no column: its value is in `extra`
                    continue
                seen = kinds.setdefault(key, set())
                if value is not None:
                    seen.add(_kind_of(key, value))
        columns: list[Column] = []
        taken = {EXTRA}
        for key, seen in kinds.items():
            if seen == {"reference"}:
                made = list(_reference(key, (key,), references))
            else:
                kind = next(iter(seen)) if len(seen) == 1 else "number" if seen == {"integer", "number"} else "json"
                made = [Column(key, (key,), "json" if kind == "reference" else kind)]
            names = {column.name.lower() for column in made}  # SQL has one name for both cases
            if names.isdisjoint(taken):  # or else its value is in `extra`
                taken |= names
                columns += made
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
            frozenset(column.path[0] for column in columns),
        )

    def with_extra(self) -> Layout:
        """The same with the column `extra`, where what does not fit a column's type can stay."""
        if any(not column.path for column in self.columns):
            return self
        return evolve(self, columns=(*self.columns, _EXTRA))

    def with_ids(self, texts: Set[str]) -> Layout:
        """The same with ids of one type in each column: text in those of these names, integers in the others."""
        return evolve(
            self,
            columns=tuple(
                evolve(column, kind="text_id" if column.name in texts else "integer_id")
                if column.kind == "id"
                else column
                for column in self.columns
            ),
        )

    def text_ids(self, records: Sequence[Mapping[str, Any]]) -> set[str]:
        """The names of the columns of ids in which one of these records has an id that is no integer."""
        return {
            column.name
            for column in self.columns
            if column.kind == "id"
            and any(
                fitting("id", value) is not None and fitting("integer_id", value) is None
                for value in _read(records, column.path)
                if value.__class__ is not int
            )
        }

    def row(self, record: Mapping[str, Any], *, strict: bool) -> list[Any]:
        """The values of one record in the columns: see `values`."""
        return [values[0] for values in self.values([record], strict=strict)]

    def values(self, records: Sequence[Mapping[str, Any]], *, strict: bool) -> list[list[Any]]:
        """The values of the records, column by column; times and dates stay the text that the server sent.

        Args:
            records: As the server sent them.
            strict: Whether a value that does not fit its column is moved, as it came, into `extra`. Otherwise it stays
                in its place, as JSON.
        """
        odd: dict[int, dict[str, Any]] = {}
        columns: list[list[Any]] = []
        for column in self.columns:
            found = _read(records, column.path)
            columns.append(found if fits(column.kind, found) else _fitted(column, found, odd if strict else None))
        for place, column in enumerate(self.columns):
            if not column.path:
                columns[place] = [self._extra(record, odd.get(number, {})) for number, record in enumerate(records)]
        return columns

    def _extra(self, record: Mapping[str, Any], odd: Mapping[str, Any]) -> str | None:
        if not odd and self._is_known(record):
            return None
        extra = {**odd, **self._unknown(record)}
        return as_json(extra) if extra else None

    def part(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """The record with no other keys than the columns are made of, as the server sent them."""
        part = {
            column.path[0]: record[column.path[0]]
            for column in self.columns
            if column.path and column.path[0] in record
        }
        return part | (self._unknown(record) if any(not column.path for column in self.columns) else {})

    def _is_known(self, record: Mapping[str, Any]) -> bool:
        """Return whether columns surely take all of a record: a quick look, where `_unknown` is thorough."""
        if not record.keys() <= self._keys:
            return False
        for key, known in self._inner.items():
            value = record.get(key)
            if value is not None and not (value.__class__ is dict and value.keys() <= known):
                return False
        return True

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


def _read(records: Sequence[Mapping[str, Any]], path: tuple[str, ...]) -> list[Any]:
    """What the records have at the end of a path."""
    if not path:
        return [None] * len(records)
    if len(path) == 1:
        key = path[0]
        return [record.get(key) for record in records]
    if len(path) == 2:  # a reference, or a figure: many a record has ten of them
        key, last = path
        return [
            None
            if (part := record.get(key)) is None
            else part.get(last)
            if part.__class__ is dict
            else _at(record, path)
            for record in records
        ]
    return [_at(record, path) for record in records]


def _fitted(column: Column, found: list[Any], odd: dict[int, dict[str, Any]] | None) -> list[Any]:
    """The values as the column holds them; those that it cannot go into `odd`, or stay as JSON where that is None."""
    values = [None if value is None else fitting(column.kind, value) for value in found]
    for number, (value, fit) in enumerate(zip(found, values, strict=True)):
        if value is None or fit is not None:
            continue
        if odd is None:
            values[number] = value if isinstance(value, str) and is_writable(value) else as_json(value)
        else:
            odd.setdefault(number, {})[column.name] = value
    return values


def _kind_of(key: str, value: Any) -> Kind | Literal["reference"]:
    if (key == "id" or key.endswith("_id")) and fitting("id", value) is not None:
        return "id"
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer" if fitting("integer", value) is not None else "json"
        case float():
            return "number"
        case str():
            return "time" if len(value) > 18 and is_time(value) else "text"
        case {"id": int() | str()} if value.keys() <= {"id", "_href"}:
            return "reference"
        case _:
            return "json"


def _of_field(field: Field, table: Table, references: References) -> Iterator[Column]:
    kind = field.type.of[0] if field.type.name == "|" else field.type
    name = field.name.removesuffix("_")
    if _refers(field.type):
        yield from _reference(name, (field.wire,), references)
    elif kind.name in table.records:
        for inner in table.records[kind.name].fields:
            for column in _of_field(inner, table, references):
                struct = f"{name}_{column.struct}" if column.struct else ""
                yield Column(f"{name}_{column.name}", (field.wire, *column.path), column.kind, struct)
    else:
        yield Column(name, (field.wire,), _SCALARS.get(kind.name, "json"))


def _reference(name: str, path: tuple[str, ...], references: References) -> Iterator[Column]:
    if references == "ids":
        yield Column(f"{name}_id", (*path, "id"), "id")
    else:
        yield Column(f"{name}.id", (*path, "id"), "id", name)
        yield Column(f"{name}.href", (*path, "_href"), "text", name)


def _refers(kind: Type) -> bool:
    """Return whether the value is a reference to another record, or may be one."""
    return kind.name == "Ref" or (kind.name == "|" and any(_refers(part) for part in kind.of))


def _chosen(columns: Sequence[Column], fields: Sequence[str] | None) -> tuple[Column, ...]:
    if fields is None:
        return tuple(columns)
    if isinstance(fields, str) or not isinstance(fields, Sequence) or not all(isinstance(each, str) for each in fields):
        raise ConfigurationError(f"fields: must be a list of names, got {displayed(fields)}").about("export")
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
