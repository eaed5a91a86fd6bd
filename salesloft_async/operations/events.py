"""Reads a table's entry of a webhook event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, frozen

from .schema import BUILT_IN, Change, EventType, RecordType, Resource, TableError

__all__ = ["EventEntry", "event_of"]


@frozen
class EventEntry:
    """An event as it stands in a TOML file."""

    record: str = ""
    resource: str = ""
    when: Change = ""
    becomes: dict[str, Any] = Factory(dict[str, Any])
    answered: bool = False


def event_of(
    place: str,
    name: str,
    entry: EventEntry,
    resources: Mapping[str, Resource],
    records: Mapping[str, RecordType],
) -> EventType:
    """The event type of an entry. Raises TableError."""
    if entry.resource and entry.resource not in resources:
        raise TableError(f"{place}.resource: no table file is about {entry.resource}")
    if bool(entry.when) != bool(entry.resource):
        raise TableError(f"{place}: `resource` and `when` go together")
    record = entry.record or (resources[entry.resource].record if entry.resource else "")
    if record not in records and record not in BUILT_IN:
        raise TableError(f"{place}.record: no table file has records.{record}")
    known = {field.wire for field in records[record].fields} if record in records else set()
    if unknown := entry.becomes.keys() - known:
        raise TableError(f"{place}.becomes: {record} has no field {min(unknown)!r}")
    return EventType(name, record, entry.resource, entry.when, entry.becomes, entry.answered)
