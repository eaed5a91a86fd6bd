"""How a type of the table is spelt in Python: as a record's field, in a query and in a body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Final, Literal

from attrs import frozen

from salesloft_async.operations.schema import SCALARS, Parameter, RecordType, Type

__all__ = ["Spelling", "Unspeakable", "argument_type", "field_type", "record_module", "record_spelling", "spelt"]

_VALUES: Final = "salesloft_async.core.values"
_FILTERS: Final = "salesloft_async.core.filters"
_BUILT_IN: Final[Mapping[str, str]] = {
    "Ref": "salesloft_async.core.references",
    "Record": "salesloft_async.core.open_records",
}


class Unspeakable(Exception):
    """The table holds something that has no Python spelling: the message names the place and the way out."""


@frozen
class Spelling:
    """An annotation, and the names that it needs as (module, name)."""

    text: str
    imports: frozenset[tuple[str, str]] = frozenset()
    quoted: frozenset[tuple[str, str]] = frozenset()
    """Names that only type checkers need: records refer to each other in circles."""

    def __or__(self, other: Spelling) -> Spelling:
        """The union, each alternative once."""
        parts = dict.fromkeys((*self.text.split(" | "), *other.text.split(" | ")))
        return Spelling(" | ".join(parts), self.imports | other.imports, self.quoted | other.quoted)

    def within(self, outer: Spelling) -> Spelling:
        """`Sequence[str]`, of `str` within `Sequence`."""
        return Spelling(f"{outer.text}[{self.text}]", self.imports | outer.imports, self.quoted | outer.quoted)

    @property
    def names(self) -> frozenset[str]:
        """The imported names."""
        return frozenset(name for _, name in self.imports)


def spelt(name: str, module: str = "") -> Spelling:
    """A plain name, imported from a module unless it is a builtin."""
    return Spelling(name, frozenset({(module, name)}) if module else frozenset())


_ANY: Final = spelt("Any", "typing")
_ID: Final = spelt("Id", _VALUES)
_RANGE: Final = spelt("Range", _VALUES)
_SEQUENCE: Final = spelt("Sequence", "collections.abc")
_TIME_LIKE: Final = spelt("TimeLike", _VALUES)
_UNSET_IMPORTS: Final = frozenset({(_VALUES, "Unset"), (_VALUES, "UNSET")})

_COMMON: Final[Mapping[str, Spelling]] = {
    "text": spelt("str"),
    "integer": spelt("int"),
    "number": spelt("float"),
    "boolean": spelt("bool"),
    "id": _ID,
    "any": _ANY,
}
_FIELDS: Final[Mapping[str, Spelling]] = {
    **_COMMON,
    "decimal": spelt("Decimal", "decimal"),
    "time": spelt("Time", _VALUES),
    "date": spelt("date", "datetime"),
    "map": Spelling("dict[str, Any]", _ANY.imports),
}
_ARGUMENTS: Final[Mapping[str, Spelling]] = {
    **_COMMON,
    "time": _TIME_LIKE,
    "date": _TIME_LIKE,
    "map": Spelling("Mapping[str, Any]", _ANY.imports | {("collections.abc", "Mapping")}),
}


_SPECIAL: Final[Mapping[str, Spelling]] = {
    "null": spelt("IsNull", _FILTERS),
    "not_null": spelt("IsNotNull", _FILTERS),
    "starts_with": spelt("StartsWith", _FILTERS),
}
_NOT_IN: Final = spelt("NotIn", _FILTERS)


def record_module(record: RecordType) -> str:
    """The module in which a record's class stands."""
    return f"salesloft_async.models.{record.file}"


def record_spelling(name: str, records: Mapping[str, RecordType]) -> Spelling:
    """A record's class, of the table or built in."""
    return spelt(name, _BUILT_IN.get(name) or record_module(records[name]))


def field_type(kind: Type, records: Mapping[str, RecordType]) -> Spelling:
    """The type of a record's field, as the decoder makes it."""
    if kind.name == "|":
        return _union(field_type(part, records) for part in kind.of)
    if kind.name == "list":
        return field_type(kind.of[0], records).within(spelt("list"))
    if kind.name == "Ref":
        return _reference(kind, records)
    if kind.name in _FIELDS:
        return _FIELDS[kind.name]
    if kind.name in records:
        return record_spelling(kind.name, records)
    raise Unspeakable(f"{kind} cannot be the type of a field")


def _reference(kind: Type, records: Mapping[str, RecordType]) -> Spelling:
    if not kind.of:
        raise Unspeakable("Ref cannot be the type of a field: say what it leads to, Ref[Account], or Ref[any]")
    targets = [record_spelling(name, records) for name in kind.targets()]
    target = _union(targets) if targets else _ANY
    return Spelling(f'Ref["{target.text}"]', frozenset({(_BUILT_IN["Ref"], "Ref")}), target.imports)


def argument_type(parameter: Parameter) -> Spelling:
    """The annotation of a parameter, with what stands for "not given": None in a query, Unset in a body."""
    found = _argument(parameter.type, parameter.where, parameter.values)
    optional_body = parameter.where == "body" and not parameter.required
    if optional_body:
        found = Spelling(f"{found.text} | Unset", found.imports | _UNSET_IMPORTS)
    if parameter.null or (parameter.where == "query" and not parameter.required):
        found |= spelt("None")
    return found


def _argument(kind: Type, where: Literal["path", "query", "body"], values: tuple[str, ...]) -> Spelling:
    if kind.name == "|":
        return _union(_argument(part, where, values) for part in kind.of)
    if kind.name == "list":
        item = _argument(kind.of[0], where, values)
        many = item.within(_SEQUENCE)  # not `list`, which a method of that name hides
        return many if where == "body" else Spelling(f"{item.text} | {many.text}", many.imports)
    if kind.name in {"range", "not_in"} and where == "query":
        return _argument(kind.of[0], where, values).within(_RANGE if kind.name == "range" else _NOT_IN)
    if kind.name in _SPECIAL and where == "query":
        return _SPECIAL[kind.name]
    if kind.name == "text" and values:
        return spelt(", ".join(f'"{value}"' for value in values)).within(spelt("Literal", "typing"))
    if kind.name in _ARGUMENTS:
        return _ARGUMENTS[kind.name]
    if where == "body" and kind.name not in SCALARS and not kind.of:
        return spelt(kind.name)  # a record, which the caller imports
    raise Unspeakable(f"{kind} cannot be the type of a parameter in a {where}")


def _union(parts: Iterable[Spelling]) -> Spelling:
    return reduce(lambda left, right: left | right, parts)
