"""The classes that the operation table is read into: what an endpoint, a parameter and a record are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, Literal

from attrs import Factory, field, frozen

__all__ = [
    "BUILT_IN",
    "Change",
    "Confidence",
    "Endpoint",
    "EventType",
    "Field",
    "Item",
    "Lookup",
    "Paging",
    "Parameter",
    "RawRequest",
    "RecordType",
    "Repeatable",
    "Resource",
    "Rows",
    "Table",
    "TableError",
    "Type",
    "Where",
]

Where = Literal["path", "query", "body"]
Paging = Literal["numbered", "cursor", "none"]
Change = Literal["", "created", "updated", "deleted"]
Repeatable = Literal["safe", "unless-sent", "with:idempotency_key"]
Confidence = Literal["page", "low"]
"""Confidence in a fact: the provider's pages or live answers show it, or it is inferred."""

SPECIAL: Final = frozenset({"null", "not_null", "starts_with", "not_in"})
"""What a filter takes instead of a value, where the table says so: only in a query, beside another type."""
SCALARS: Final = (
    frozenset({"text", "integer", "number", "decimal", "boolean", "time", "date", "id", "any", "map"}) | SPECIAL
)
"""The scalar type names; `list[T]`, `range[T]`, `not_in[T]`, unions `A | B` and names of records are built on them."""
BUILT_IN: Final = frozenset({"Ref", "Record"})
"""Records that the client has without the table: a reference, and a record whose fields nobody documents."""

_GENERIC: Final = frozenset({"list", "range", "not_in", "Ref"})
_TYPE: Final = re.compile(r"(?P<name>\w+)(?:\[(?P<of>.+)\])?")
_ALTERNATIVES: Final = re.compile(r"\|(?![^\[]*\])")
"""What stands between alternatives: a bar outside of brackets."""


class TableError(Exception):
    """The table is wrong: the message names the file, the key and what is expected there."""


@frozen
class Type:
    """A type of the table: `list[id]` is Type("list", (Type("id"),)), `boolean | text` is Type("|", (…, …)).

    `Ref[Account]` is a reference to an account.
    """

    name: str
    of: tuple[Type, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Type:
        """The type that `text` spells; ValueError when it spells none."""
        alternatives = _ALTERNATIVES.split(text)
        if len(alternatives) > 1:
            return cls("|", tuple(cls.parse(part) for part in alternatives))
        found = _TYPE.fullmatch(text.strip())
        if not found:
            raise ValueError(f"{text!r} is not a type: write a name, list[T], range[T], Ref[T] or A | B")
        if found["of"] is None:
            return cls(found["name"])
        if found["name"] not in _GENERIC:
            raise ValueError(f"{text!r}: only {', '.join(sorted(_GENERIC))} take a type in brackets")
        return cls(found["name"], (cls.parse(found["of"]),))

    def __str__(self) -> str:
        if self.name == "|":
            return " | ".join(map(str, self.of))
        return f"{self.name}[{self.of[0]}]" if self.of else self.name

    def records(self) -> Iterator[str]:
        """The names of records that a value of the type holds; what a reference leads to is elsewhere."""
        if self.name == "Ref" or (self.name not in SCALARS and not self.of):
            yield self.name
            return
        for part in self.of:
            yield from part.records()

    def targets(self) -> Iterator[str]:
        """The names of records that the type's references lead to."""
        for part in self.of:
            yield from part.records() if self.name == "Ref" else part.targets()


@frozen
class Rows:
    """How a connector's payload spells the rows of a list: a key and its value apart, maps as pairs."""

    key: str
    """The field that names another field."""
    value: str
    """The field of the payload whose value the API takes under the name that `key` has."""
    pairs: tuple[str, ...] = ()
    """Fields that may come as `[{key, value}]`."""


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
    rows: Rows | None = None
    """How a connector spells its rows, where they are not as the API takes them."""
    newer: bool = False
    """Whether the API takes it although its OpenAPI document does not list it."""
    integer: bool = False
    """Whether it takes integers alone, where other ids are integers, hexadecimal texts or guids."""


@frozen
class Endpoint:
    """One operation of the API."""

    resource: str
    method: str
    """The name of the Python method."""
    http: str
    path: str
    addresses: tuple[str, ...]
    """Paths that references to its record name, the usual one first; without "{id}" the endpoint takes no id."""
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
    """The sort keys known; where they are not documented `sort_by` takes others too."""
    sort_default: str = ""
    """Such as "updated_at DESC": the order without `sort_by` and `sort_direction`."""
    repeat: Repeatable = "safe"
    again: bool = False
    """Whether the provider says that deleting what is deleted succeeds too."""
    cost: int = 1
    """Points of the team's budget; pages past 100 cost more, which is the budget's to know."""
    connector: str = ""
    connector_nested: str = ""
    """The key of a connector's payload that holds the parameters, where they are nested."""
    confidence: Confidence = "page"
    """Confidence in the path and the parameters."""
    nested: Endpoint | None = None
    """List that an export reads for each record of this one, whose records it gives instead."""

    @property
    def name(self) -> str:
        """Such as "people.list"."""
        return f"{self.resource}.{self.method}"

    @property
    def idempotent(self) -> bool:
        """Return whether sending the request twice does what sending it once does."""
        return self.repeat == "safe"

    @property
    def many(self) -> bool:
        """Return whether the answer is a list of records."""
        return self.returns is not None and self.returns.name == "list"

    @property
    def collection(self) -> bool:
        """Return whether it is all of a resource's records, in numbered pages: what can be scanned."""
        return self.many and self.method == "list" and self.paging == "numbered"

    @property
    def times(self) -> tuple[str, ...]:
        """The times that it both filters, by range, and sorts by; a scan reads it in windows of the first."""
        ranged = {
            each.name for each in self.located("query") if Type.parse("range[time]") in (each.type, *each.type.of)
        }
        return tuple(key for key in ("updated_at", "created_at") if key in ranged and key in self.sort)

    @property
    def incremental(self) -> bool:
        """Return whether it can be read in the order of changes."""
        return self.times[:1] == ("updated_at",)

    @property
    def order(self) -> str:
        """A sort key that no change of a record moves, or ""."""
        return next((key for key in ("created_at", "id") if key in self.sort), "")

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
    secret: bool = False
    """Whether a record's repr leaves it out."""
    confidence: Confidence = "page"
    """Confidence in the name and the type."""


@frozen
class RecordType:
    """A record: what an answer, or a part of one, is made of."""

    name: str
    doc: str
    file: str
    """The stem of the table file it stands in, which is also its module in `models`."""
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ("id",)
    """Names of the fields that tell records apart; of two, the second is the position within those of one id."""

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
class Item:
    """Where one key of a lookup's item comes from."""

    fields: tuple[str, ...]
    """Fields of the record, in JSON: the first that has a value counts."""
    turned: Literal["", "str", "not", "values"] = ""
    """Conversion of the value: text, the opposite, or the list of the values of a map; an empty list is left out."""

    @classmethod
    def parse(cls, text: str) -> Item:
        """Return the item of a text such as "id|str", "disabled|not", "picklist_values|values" or "values"."""
        *fields, last = text.split("|")
        match last:
            case "str" | "not" | "values" if fields:
                return cls(tuple(fields), last)
            case _:
                return cls((*fields, last))


@frozen
class Lookup:
    """What a form's drop-down needs: options read from a list or standing here, or the columns of a record."""

    name: str
    """The name of the method: "groups"."""
    title: str
    doc: str
    connector: str
    source: Endpoint | None = None
    """The list whose records are the options."""
    params: dict[str, Any] = Factory(dict[str, Any])
    """Arguments that the list is read with."""
    columns: str = ""
    """The record whose fields are the columns."""
    options: tuple[dict[str, Any], ...] = ()
    """The options themselves, where no list has them."""
    key: str = ""
    """The key of a connector's answer that holds the items; without one the answer is the items."""
    items: dict[str, Item] = Factory(dict[str, Item])
    """What a connector's item is made of."""
    bare: bool = False
    """Whether an answer without items is an empty object."""
    paging: bool = False
    """Whether a connector's answer tells of pages too."""
    value: str = "id"
    """The field that is an option's value."""
    label: str = "name"
    """The field that is an option's label."""

    @property
    def arguments(self) -> dict[str, Any]:
        """What the list is called with: an order that no change of a record disturbs, where there is one."""
        stable = self.source.order if self.source else ""
        return {**self.params, **({"sort_by": stable, "sort_direction": "ASC"} if stable else {})}

    @property
    def scanned(self) -> bool:
        """Return whether the list, once it is long, is read for less by its `scan`."""
        return self.source is not None and self.source.collection and bool(self.source.times)


@frozen
class RawRequest:
    """The operation that sends a request as it is told to."""

    connector: str
    title: str
    doc: str
    parameters: tuple[Parameter, ...]


@frozen
class EventType:
    """A type of webhook event."""

    name: str
    record: str
    """The record that a delivery brings."""
    resource: str = ""
    """The resource whose change it tells of, if it is one of the table's."""
    when: Change = ""
    """The change of a record that it tells of; "" for another happening."""
    becomes: dict[str, Any] = Factory(dict[str, Any])
    """Values that the change must have brought."""
    answered: bool = False
    """Whether the API waits for the answer's body."""


@frozen
class Table:
    """The whole table."""

    resources: dict[str, Resource]
    records: dict[str, RecordType]
    """The records whose fields are known, by name."""
    lookups: dict[str, Lookup] = Factory(dict[str, Lookup])
    requests: dict[str, RawRequest] = Factory(dict[str, RawRequest])
    events: dict[str, EventType] = Factory(dict[str, EventType])
    homes: dict[str, Endpoint] = field(init=False, repr=False, eq=False)
    """The endpoint that serves a record by its id, by the record's name."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "homes", {e.record: e for e in self.getters if e.record not in BUILT_IN})

    @property
    def getters(self) -> Iterator[Endpoint]:
        """Return the endpoints that references lead to: those of the record that their resource is about."""
        for resource in self.resources.values():
            for endpoint in resource.endpoints:
                if endpoint.addresses and endpoint.record == resource.record:
                    yield endpoint

    @property
    def connectors(self) -> dict[str, Endpoint | Lookup | RawRequest]:
        """Everything that a connector can call, by the name it calls it."""
        found: dict[str, Endpoint | Lookup | RawRequest] = {
            endpoint.connector: endpoint for endpoint in self.endpoints if endpoint.connector
        }
        return {**found, **{lookup.connector: lookup for lookup in self.lookups.values()}, **self.requests}

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
