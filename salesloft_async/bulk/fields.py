"""Fields that a row of a job type may have, and the names under which a column is one of them. Pure."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from typing import Final

from attrs import Factory, field, frozen

from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.columns import Layout
from salesloft_async.operations import Endpoint, Parameter, Resource, load

from .cells import (
    Read,
    Screen,
    plain,
    read_code,
    read_integer_id,
    read_phone,
    reader,
    screen_code,
    screen_phone,
    screen_spaces,
)

__all__ = ["CUSTOM", "Field", "Fields", "fields_of", "plain"]

CUSTOM: Final = "custom_fields"
_KEY_ORDER: Final = ("id", "email_address", "crm_id")
"""The order in which a row's key is looked for: what is most certain to name one record first."""
_SHORTEST_HINT: Final = 4
"""Letters of a column that is a part of a field's name, as "mail" is, for the field to be hinted at."""
_ALIASES: Final = {"email": "email_address"}
"""Headers that address books and spreadsheets write, by their letters, and the field that is meant."""


@frozen
class Field:
    """One field that a row may have."""

    name: str
    read: Read
    null: bool
    """Whether null clears it."""
    text: bool = False
    """Whether it takes texts as they stand, except those that `screen` picks."""
    values: tuple[str, ...] = ()
    """The closed set of values, where there is one."""
    trim: bool = False
    """Whether spaces and invisible characters around a text are no part of it."""
    screen: Screen | None = None
    """Picks the texts that `read` may change or refuse; None where there are none."""
    kind: str = "text"
    """Name of its type in the table."""
    exact: type | None = None
    """The type of Python whose values go through as they are, unless they are negative or of more than 64 bits."""


@frozen
class Fields:
    """Fields that a row of one job type may hold; a type that the table does not know takes any object."""

    type: str
    known: Mapping[str, Field]
    keys: tuple[str, ...] = ()
    """Fields that can name the record to change, most certain first."""
    resource: str = ""
    """Name of the resource whose records the rows are."""
    references: Mapping[str, str] = Factory(dict[str, str])
    """Fields of ids, by the name of the record's reference that has the id."""
    read_only: frozenset[str] = frozenset()
    """Columns of an export that no row can write."""
    _by_letters: Mapping[str, str] = field(init=False, repr=False)
    """Names of fields, references and read-only columns by their letters and digits alone."""

    def __attrs_post_init__(self) -> None:
        names = [*self.known, *self.references, *self.read_only]
        aliases = {letters: name for letters, name in _ALIASES.items() if name in self.known}
        object.__setattr__(self, "_by_letters", {**aliases, **{_letters(name): name for name in reversed(names)}})

    def match(self, column: str) -> str:
        """Return the name that a column has but for case, blanks, `_` and `-`; the column itself where it has none."""
        if column in self.known or not self.known:
            return column
        head, dot, part = column.partition(".")
        if dot and _letters(head) == "customfields":
            return f"{CUSTOM}.{part}"
        return self._by_letters.get(_letters(column), column)

    def nearest(self, column: str) -> str:
        """Return the name of the field that was probably meant, or ""."""
        letters = {_letters(name): name for name in self.known}
        typed = _letters(column)
        near = difflib.get_close_matches(typed, letters, n=1)
        near += [each for each in letters if len(typed) >= _SHORTEST_HINT and typed in each]
        return letters[near[0]] if near else ""


@cache
def fields_of(job_type: str) -> Fields:
    """Return the fields of a job type such as "person/upsert"; ConfigurationError unless it names one job type."""
    singular, slash, method = job_type.partition("/") if isinstance(job_type, str) else ("", "", "")
    if not (slash and singular.strip() and method.strip()) or "," in job_type or " " in job_type:
        raise ConfigurationError(f'type: takes the name of one job type, such as "person/upsert", not {job_type!r}')
    resource = next((each for each in load().resources.values() if each.singular == singular), None)
    endpoint = next((each for each in resource.endpoints if each.method == method), None) if resource else None
    key = next((each for each in endpoint.located("body") if each.name == "upsert_key"), None) if endpoint else None
    if resource is None or endpoint is None or key is None:
        return Fields(job_type, {}, resource=resource.name if resource else "")
    return _fields(job_type, resource, endpoint, key)


def _fields(job_type: str, resource: Resource, endpoint: Endpoint, key: Parameter) -> Fields:
    table = load()
    known = {parameter.name: _field(parameter) for parameter in endpoint.located("body")}
    order = [name for name in _KEY_ORDER if name in key.values]
    keys = tuple(order + [name for name in key.values if name not in order])
    record = table.records[resource.record]
    exported = {column.name for column in Layout.of(record, table).columns} | {each.wire for each in record.fields}
    references = {
        each.wire: f"{each.wire}_id" for each in record.fields if each.type.name == "Ref" and f"{each.wire}_id" in known
    }
    read_only = frozenset(exported - known.keys() - references.keys())
    return Fields(job_type, known, keys, resource.name, references, read_only)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _field(parameter: Parameter) -> Field:
    name, kind = parameter.name, parameter.type
    if kind.name != "text" or parameter.values:
        read = read_integer_id if parameter.integer else reader(kind)
        exact = {"boolean": bool, "id": int, "integer": int}.get(kind.name)
        return Field(name, read, parameter.null, values=parameter.values, kind=kind.name, exact=exact)
    if "phone" in name:
        return Field(name, read_phone, parameter.null, text=True, screen=screen_phone)
    if name.endswith("_id"):
        return Field(name, read_code, parameter.null, text=True, trim=True, screen=screen_code)
    if "email" in name:
        return Field(name, reader(kind), parameter.null, text=True, trim=True, screen=screen_spaces)
    return Field(name, reader(kind), parameter.null, text=True)
