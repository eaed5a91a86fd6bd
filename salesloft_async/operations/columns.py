"""What a record's fields are called and hold, where they are shown as the columns of a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .schema import RecordType, Type

__all__ = ["columns"]

_REFERENCE: Final = "Ref"
_TYPES: Final = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "decimal": "number",
    "boolean": "boolean",
    "time": "datetime",
    "date": "date",
    "id": "integer",
    "any": "any",
    "list": "array",
}
"""A column's type by that of its field; what is not here is an object."""


def columns(record: RecordType) -> Iterator[tuple[str, str, str]]:
    """Name, type and description of each column: a reference `person` is the column `person_id`, an integer."""
    for field in record.fields:
        kind = _first(field.type)
        if kind.name == _REFERENCE:
            name = field.wire if field.wire.endswith("_id") else f"{field.wire}_id"
            yield name, "integer", field.doc
        else:
            yield field.wire, _TYPES.get(kind.name, "object"), field.doc


def _first(kind: Type) -> Type:
    """Of alternatives the first: the others are what the API answers with against its document."""
    return kind.of[0] if kind.name == "|" else kind
