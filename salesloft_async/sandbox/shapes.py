"""What the records of a collection hold, and how they refer to each other."""

from __future__ import annotations

from typing import Final

from salesloft_async.operations import Endpoint, Field, Parameter, RecordType, Resource, Table, Type

from .fields import API, CONTROLS, Record

__all__ = ["assumed", "home", "listed_apart", "reference", "shape", "target"]

_ALWAYS: Final = {"id": "id", "created_at": "time", "updated_at": "time"}
_NO_FIELDS: Final = CONTROLS | {"ids", "scoped_fields"}


def home(table: Table, record: str) -> str | None:
    """The resource that keeps the records of that name, if the table has one."""
    if record in table.homes:
        return table.homes[record].resource
    if record not in table.records:
        return None
    return next((resource.name for resource in table.resources.values() if resource.record == record), None)


def listed_apart(table: Table, endpoint: Endpoint) -> bool:
    """Return whether a list has records of its own: not those of its resource, or such that have no id."""
    record = table.records.get(endpoint.record)
    if record is None or endpoint.paging != "numbered" or endpoint.located("path"):
        return False
    return record.name != table.resources[endpoint.resource].record or record.field("id") is None


def target(kind: Type) -> str:
    """The record that references of this type lead to, the first of several; "" when nobody knows."""
    return next(kind.targets(), "")


def reference(table: Table, record: str, identity: object) -> Record:
    """A reference to a record, as answers embed it: without an address where the API does not serve it by id."""
    number = int(identity) if isinstance(identity, str) and identity.isdecimal() else identity
    served = table.homes.get(record)
    if served is None:
        return {"id": number}
    return {"id": number, "_href": API + served.addresses[0].replace("{id}", str(number))}


def shape(table: Table, endpoint: Endpoint) -> RecordType:
    """What the records of an endpoint hold: as the table says, or else what its resource's parameters speak of."""
    if endpoint.record in table.records:
        return table.records[endpoint.record]
    return assumed(table.resources[endpoint.resource])


def assumed(resource: Resource) -> RecordType:
    """A record that nobody documents: an id, its times, and what filters compare with and bodies set."""
    named = {name: Field(name, name, Type(kind), "") for name, kind in _ALWAYS.items()}
    for endpoint in resource.endpoints:
        for parameter in endpoint.parameters:
            name = parameter.name.partition("[")[0]
            if parameter.where == "body" or (endpoint.many and parameter.where == "query" and name not in _NO_FIELDS):
                named.setdefault(name, Field(name, name, _held(parameter), ""))
    return RecordType(resource.record, resource.doc, resource.name, tuple(named.values()))


def _held(parameter: Parameter) -> Type:
    kind = parameter.type.of[0] if parameter.type.name == "|" else parameter.type
    one_of = kind.name == "list" and parameter.where == "query" and not parameter.name.endswith("s")
    return kind.of[0] if one_of or kind.name == "range" else kind
