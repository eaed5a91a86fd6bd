"""The classes that the operation table is read into: what an endpoint, a parameter and a record are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from attrs import frozen

__all__ = ["Endpoint", "Field", "Paging", "Parameter", "RecordType", "Repeatable", "Resource", "Table", "Type", "Where"]

Where = Literal["path", "query", "body"]
Paging = Literal["numbered", "cursor", "none"]
Repeatable = Literal["safe", "unless-sent", "with:idempotency_key"]

SCALARS: Final = frozenset({"text", "integer", "number", "boolean", "time", "date", "id", "any", "map"})
"""The scalar type names; `list[T]`, `range[T]`, unions `A | B` and names of records are built on them."""

_TYPE: Final = re.compile(r"(?P<name>\w+)(?:\[(?P<of>.+)\])?")


@frozen
class Type:
    """A type of the table: `list[id]` is Type("list", (Type("id"),)), `boolean | text` is Type("|", (…, …))."""

    name: str
    of: tuple[Type, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Type:
        """The type that `text` spells; ValueError when it spells none."""
        alternatives = text.split("|")
        if len(alternatives) > 1:
            return cls("|", tuple(cls.parse(part) for part in alternatives))
        found = _TYPE.fullmatch(text.strip())
        if not found:
            raise ValueError(f"{text!r} is not a type: write a name, list[T], range[T] or A | B")
        if found["of"] is None:
            return cls(found["name"])
        if found["name"] not in {"list", "range"}:
            raise ValueError(f"{text!r}: only list and range take a type in brackets")
        return cls(found["name"], (cls.parse(found["of"]),))

    def __str__(self) -> str:
        if self.name == "|":
            return " | ".join(map(str, self.of))
        return f"{self.name}[{self.of[0]}]" if self.of else self.name

    def records(self) -> Iterator[str]:
        """The names of records that the type mentions."""
        if self.name not in SCALARS and not self.of:
            yield self.name
        for part in self.of:
            yield from part.records()


@frozen
class Parameter:
    """One parameter of an endpoint."""

    argument: str
    """Its name in Python."""
    name: str
    """Its name on the wire."""
    where: Where
    type: Type
    doc: str
    """One line of help."""
    required: bool = False
    null: bool = False
    """Whether None may be sent, which clears the field; only in bodies."""
    values: tuple[str, ...] = ()
    """The closed set of values, where there is one."""
    connector: str = ""
    """Its name in a connector's payload."""
    newer: bool = False
    """Whether the API takes it although its OpenAPI document does not list it."""


@frozen
class Endpoint:
    """One operation of the API."""

    resource: str
    method: str
    """The name of the Python method."""
    http: str
    path: str
    title: str
    doc: str
    """One sentence: what the caller gets."""
    page: str
    """The provider's documentation page that the facts come from."""
    parameters: tuple[Parameter, ...]
    returns: Type | None = None
    """None when the answer has no body."""
    paging: Paging = "none"
    sort: tuple[str, ...] = ()
    sort_default: str = ""
    """Such as "updated_at DESC": the order without `sort_by` and `sort_direction`."""
    repeat: Repeatable = "safe"
    cost: int = 1
    """Points of the team's budget; pages past 100 cost more, which is the budget's to know."""
    connector: str = ""
    connector_nested: str = ""
    """The key of a connector's payload that holds the parameters, where they are nested."""

    @property
    def name(self) -> str:
        """Such as "people.list"."""
        return f"{self.resource}.{self.method}"

    @property
    def idempotent(self) -> bool:
        """Whether sending the request twice does what sending it once does."""
        return self.repeat == "safe"

    @property
    def many(self) -> bool:
        """Whether the answer is a list of records."""
        return self.returns is not None and self.returns.name == "list"

    @property
    def record(self) -> str:
        """The name of the record that the answer holds, or "" when it holds none."""
        return next(self.returns.records(), "") if self.returns else ""

    def located(self, where: Where) -> tuple[Parameter, ...]:
        """The parameters that go into the path, the query or the body."""
        return tuple(parameter for parameter in self.parameters if parameter.where == where)


@frozen
class Field:
    """One field of a record."""

    name: str
    """Its name in Python."""
    wire: str
    """Its name in JSON."""
    type: Type
    doc: str


@frozen
class RecordType:
    """A record: what an answer, or a part of one, is made of."""

    name: str
    doc: str
    file: str
    """The stem of the table file it stands in, which is also its module in `models`."""
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        """The field of that Python name, if there is one."""
        return next((field for field in self.fields if field.name == name), None)


@frozen
class Resource:
    """What a client's attribute stands for: `salesloft.people`."""

    name: str
    singular: str
    doc: str
    record: str
    """The record that the resource is about."""
    page: str
    endpoints: tuple[Endpoint, ...]


@frozen
class Table:
    """The whole table."""

    resources: dict[str, Resource]
    records: dict[str, RecordType]

    @property
    def endpoints(self) -> Iterator[Endpoint]:
        """Every endpoint, in the order of the files and of the entries in them."""
        for resource in self.resources.values():
            yield from resource.endpoints

    def endpoint(self, name: str) -> Endpoint:
        """The endpoint of a name such as "people.list"; KeyError when there is none."""
        resource, _, method = name.partition(".")
        for endpoint in self.resources[resource].endpoints:
            if endpoint.method == method:
                return endpoint
        raise KeyError(name)
