"""Bodies of writes: what is wrong with one, and what it makes of a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from salesloft_async.operations import Endpoint, Parameter, RecordType, Table, Type

from .fields import Record, path_of
from .shapes import reference, target
from .store import Collection
from .times import moment

__all__ = ["blank", "changes", "new_person_errors", "upsert", "wrong"]

Errors = dict[str, list[str]]
BLANK: Final = "can't be blank"
TAKEN: Final = "has already been taken"


def wrong(endpoint: Endpoint, given: Mapping[str, Any]) -> Errors:
    """What is wrong with a body, or with the parameters in a query: what is missing, and what has another type."""
    errors: Errors = {}
    for parameter in endpoint.parameters:
        if parameter.where == "path":
            continue
        value = given.get(parameter.name)
        if value is None or value == "":
            if parameter.required:
                errors[parameter.name] = [BLANK]
        elif parameter.where == "body" and (problem := _problem(parameter, value)):
            errors[parameter.name] = [problem]
    return errors


def _problem(parameter: Parameter, value: object) -> str:
    if parameter.values and value not in parameter.values:
        return f"must be one of {', '.join(parameter.values)}"
    return "" if _fits(parameter.type, value) else f"is invalid: must be {parameter.type}"


def _fits(kind: Type, value: object) -> bool:
    if kind.name == "|":
        return any(_fits(part, value) for part in kind.of)
    if kind.name == "list":
        return isinstance(value, list) and all(_fits(kind.of[0], item) for item in value)
    check = _SCALARS.get(kind.name)
    return check is None or check(value)


def _reads(read: Callable[[str], object], value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        read(value)
    except ValueError:
        return False
    return True


_SCALARS: Final[dict[str, Callable[[object], bool]]] = {
    "text": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool) or value in ("true", "false"),
    "time": lambda value: _reads(moment, value),
    "date": lambda value: _reads(date.fromisoformat, value),
    "id": lambda value: isinstance(value, int | str) and not isinstance(value, bool),
    "map": lambda value: isinstance(value, dict),
}


def blank(record: RecordType, table: Table) -> Record:
    """A record with every field of the table and nothing in it."""
    empty: Record = {}
    for field in record.fields:
        parts = table.records.get(field.type.name)
        if field.wire == "counts" and parts is not None:
            empty[field.wire] = {part.wire: 0 for part in parts.fields}
        elif field.type.name == "list":
            empty[field.wire] = []
        else:
            empty[field.wire] = {} if field.wire == "custom_fields" else False if field.type.name == "boolean" else None
    return empty


def changes(table: Table, record: RecordType, endpoint: Endpoint, given: Mapping[str, Any]) -> Record:
    """The fields of a record that a body sets: `owner_id` sets a reference; what is no field is dropped."""
    changed: Record = {}
    for parameter in endpoint.parameters:
        name = parameter.name
        if parameter.where == "path" or name not in given:
            continue
        path = (name,) if name == "id" else path_of(record, name)
        if path is None or len(path) != 1 or name == "id":
            continue
        kind = next(field.type for field in record.fields if field.wire == path[0])
        value = given[name]
        if parameter.type.name == "boolean" and kind.name == "time":  # archived: when it was
            value = value or None
        elif "Ref" in set(kind.records()) and kind.name != "list":
            value = None if value is None else reference(table, target(kind), value)
        elif kind.name == "time" and value is not None:
            value = moment(value)
        changed[path[0]] = value
    return changed


def new_person_errors(given: Mapping[str, Any], people: Collection) -> Errors:
    """What keeps a person from being created."""
    address = given.get("email_address")
    if not address and not (given.get("phone") and given.get("last_name")):
        return {"email_address": ["can't be blank without phone and last_name"]}
    if address and (problem := address_error(address)):
        return {"email_address": [problem]}
    if address and people.matching("email_address", address):
        return {"email_address": [TAKEN]}
    return {}


def address_error(address: object) -> str:
    """What is wrong with an email address, or ""."""
    name, at, domain = str(address).partition("@")
    return "" if name and at and "." in domain and " " not in str(address) else "is not a valid email address"


def named(person: Record) -> Record:
    """The fields of a person that follow from others."""
    full = " ".join(part for part in (person.get("first_name"), person.get("last_name")) if part)
    address = person.get("email_address")
    return {
        "display_name": full or address,
        "full_email_address": f"{full} <{address}>".strip() if address else None,
    }


def upsert(
    table: Table, endpoint: Endpoint, people: Collection, given: Mapping[str, Any]
) -> tuple[str, Record] | Errors:
    """("update" or "create", the person as it is now), or what is wrong."""
    errors = wrong(endpoint, given)
    key = given.get("upsert_key")
    if not errors and given.get(str(key)) in (None, ""):
        errors = {str(key): [BLANK]}
    if errors:
        return errors
    record = table.records["Person"]
    found = [people.get(given["id"])] if key == "id" else people.matching(str(key), given[str(key)])
    changed = changes(table, record, endpoint, given)
    if len(found) > 1:
        return {str(key): ["is not unique: two people were found"]}
    if found and found[0] is not None:
        return "update", update_person(people, found[0], changed)
    if key == "id":
        return {"id": ["was not found"]}
    errors = new_person_errors(given, people)
    if errors:
        return errors
    person = {**blank(record, table), **changed}
    return "create", people.add({**person, **named(person)})


def update_person(people: Collection, person: Record, changed: Record) -> Record:
    """The person with the fields changed, and those that follow from them."""
    return people.change(person["id"], **changed, **named({**person, **changed}))
