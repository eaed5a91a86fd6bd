"""Renders a lookup's records, columns or options in the shape that connectors give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from salesloft_async.operations import Lookup, RecordType
from salesloft_async.operations.columns import columns
from salesloft_async.operations.schema import Item

__all__ = ["column_items", "items", "shaped"]

_ABSENT: Final = object()


def items(lookup: Lookup, records: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """An item for each record, in order and each id once: what the record does not have, the item has not either."""
    made: list[dict[str, Any]] = []
    seen: set[Any] = set()
    for record in records:
        identity = record.get("id", _ABSENT)
        if isinstance(identity, int | str):
            if identity in seen:  # a list that changes while it is read has a record on two pages
                continue
            seen.add(identity)
        found = {key: _value(item, record) for key, item in lookup.items.items()}
        made.append({key: value for key, value in found.items() if value is not _ABSENT})
    return made


def _value(item: Item, record: Mapping[str, Any]) -> Any:
    present = [record[name] for name in item.fields if name in record]
    if not present:
        return _ABSENT
    value = next((each for each in present if each is not None), None)
    if item.turned == "str" and value is not None:
        return str(value)
    if item.turned == "not":
        return not value
    if item.turned == "values":
        value = value or _ABSENT
        return list(value.values()) if isinstance(value, Mapping) else value
    return value


def column_items(record: RecordType) -> list[dict[str, Any]]:
    """An item for each column of a record."""
    return [{"name": name, "type": kind, "description": doc} for name, kind, doc in columns(record)]


def shaped(lookup: Lookup, made: list[dict[str, Any]], paging: Mapping[str, Any]) -> dict[str, Any] | list[Any]:
    """The answer that holds these items.

    Args:
        paging: What the server said of pages; for lookups that tell of them.
    """
    if not lookup.key:
        return made
    if lookup.bare and not made:
        return {}
    if not lookup.paging:
        return {lookup.key: made}
    counted = {"current_page": 1, "per_page": len(made), "total_pages": 1, "total_count": len(made)}
    return {lookup.key: made, "metadata": {"paging": {**counted, **paging}}}
