"""Reads the lookups of a table file, and refuses those that contradict what they are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, frozen

from .schema import Endpoint, Item, Lookup, RecordType, Resource, TableError

__all__ = ["LookupEntry", "lookup_of"]


@frozen
class LookupEntry:
    """A lookup as it stands in its file; `method` is the list of the same file that it reads."""

    doc: str
    title: str = ""
    method: str = ""
    params: dict[str, Any] = Factory(dict[str, Any])
    columns: str = ""
    options: tuple[dict[str, Any], ...] = ()
    key: str = ""
    items: dict[str, str] = Factory(dict[str, str])
    bare: bool = False
    paging: bool = False
    value: str = "id"
    label: str = "name"


def lookup_of(
    place: str, name: str, entry: LookupEntry, resource: Resource | None, records: Mapping[str, RecordType]
) -> Lookup:
    """The lookup of an entry; `resource` is that of its file, if there is one. Raises TableError."""
    if sum(map(bool, (entry.method, entry.columns, entry.options))) != 1:
        raise TableError(f"{place}: needs one of `method`, `columns` and `options`")
    if not entry.columns and not entry.items:
        raise TableError(f"{place}: needs `items`")
    if entry.columns and entry.columns not in records:
        raise TableError(f"{place}.columns: no table file has records.{entry.columns}")
    return Lookup(
        name=name,
        title=entry.title or f"List {name.replace('_', ' ')} (DDL)",
        doc=entry.doc,
        connector=f"list_{name}_ddl",
        source=_source(place, entry, resource, records) if entry.method else None,
        params=entry.params,
        columns=entry.columns,
        options=entry.options,
        key=entry.key or ("columns" if entry.columns else ""),
        items={key: Item.parse(text) for key, text in entry.items.items()},
        bare=entry.bare,
        paging=entry.paging,
        value=entry.value,
        label=entry.label,
    )


def _source(place: str, entry: LookupEntry, resource: Resource | None, records: Mapping[str, RecordType]) -> Endpoint:
    endpoints = {endpoint.method: endpoint for endpoint in resource.endpoints} if resource else {}
    source = endpoints.get(entry.method)
    if source is None or source.record not in records or not source.many:
        raise TableError(f"{place}.method: {entry.method!r} is no list of this file")
    for key in ("value", "label"):
        if records[source.record].field(getattr(entry, key)) is None:
            raise TableError(f"{place}.{key}: {source.record} has no field {getattr(entry, key)!r}")
    for argument in entry.params:
        if argument not in {parameter.argument for parameter in source.parameters}:
            raise TableError(f"{place}.params.{argument}: {source.name} takes no such argument")
    return source
