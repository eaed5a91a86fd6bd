"""`salesloft operations`: the operation table, for people and for machines."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Any, Final

from rich.markup import escape
from rich.table import Table as Grid

from salesloft_async.errors import ConfigurationError
from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Endpoint, Lookup, RawRequest, Table

from .output import console, write_json
from .reference import show_reference

__all__ = ["show_operations"]

_LOOKUPS: Final = "lookups"
_COLUMNS: Final = ("http", "path", "name", "connector", "paging", "title")
_WIDE: Final = 140
"""Columns from which every operation has a line of its own; narrower, a name stands below the other."""


def show_operations(resource: str | None, as_json: bool, table: Table | None = None) -> None:
    """Write the operations there are, the lookups alone, or all that is known of one resource.

    Where no terminal shows them, each is a line for other programs: method, path, name, connector name, paging, title,
    with tabs between them and "-" for what there is none of.
    """
    known = load() if table is None else table
    entries = [_described(each) for each in _chosen(known, resource)]
    if as_json:
        write_json(entries)
        return
    out = console()
    if resource in known.resources:
        show_reference(out, known.resources[resource], known)
        return
    if not sys.stdout.isatty():
        sys.stdout.writelines("\t".join(map(_plain, map(entry.get, _COLUMNS))) + "\n" for entry in entries)
        return
    out.print(_wide(entries) if out.width >= _WIDE else _narrow(entries))
    lookups = sum(entry["resource"] == _LOOKUPS for entry in entries)
    counted = [f"{len(entries) - lookups} operations"] if lookups < len(entries) else []
    counted += [f"{lookups} lookups"] if lookups else []
    named = sum(bool(entry["connector"]) for entry in entries)
    out.print(f"{', '.join(counted)}; `salesloft run` takes {named} of them by their connector names")


def _plain(value: object) -> str:
    return "-" if value in {"", "none"} else str(value)


def _wide(entries: list[dict[str, Any]]) -> Grid:
    grid = Grid()
    for heading in ("Operation", "Request", "Title", "Paging", "Connector"):
        grid.add_column(heading, overflow="fold")
    for entry in entries:
        paging = "" if entry["paging"] == "none" else entry["paging"]
        grid.add_row(entry["name"], _request(entry), entry["title"], paging, entry["connector"])
    return grid


def _narrow(entries: list[dict[str, Any]]) -> Grid:
    grid = Grid(box=None, padding=(0, 1, 0, 0))
    grid.add_column("Operation, connector name", no_wrap=True)
    grid.add_column("Request, title", overflow="fold")
    for entry in entries:
        paging = "" if entry["paging"] == "none" else f" ({entry['paging']})"
        names = "\n".join(
            filter(None, (entry["name"], f"  [dim]{entry['connector']}[/dim]" if entry["connector"] else ""))
        )
        grid.add_row(names, f"{_request(entry)}\n  [dim]{escape(entry['title'])}{paging}[/dim]")
    return grid


def _request(entry: dict[str, Any]) -> str:
    return escape(f"{entry['http']} {entry['path']}".strip())


def _chosen(table: Table, resource: str | None) -> list[Endpoint | Lookup | RawRequest]:
    if resource is None:
        return [*table.endpoints, *table.lookups.values(), *table.requests.values()]
    if resource == _LOOKUPS:
        return list(table.lookups.values())
    if resource in table.resources:
        return list(table.resources[resource].endpoints)
    names = [*table.resources, _LOOKUPS]
    near = get_close_matches(resource, names, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"
    raise ConfigurationError(f"there is no resource {resource!r}: {hint}")


def _described(operation: Endpoint | Lookup | RawRequest) -> dict[str, Any]:
    if isinstance(operation, Endpoint):
        return _entry(operation, operation, operation.resource, operation.method)
    if isinstance(operation, Lookup):
        return _entry(operation, operation.source, _LOOKUPS, operation.name)
    return _entry(operation, None, "", "request")


def _entry(
    operation: Endpoint | Lookup | RawRequest, endpoint: Endpoint | None, resource: str, method: str
) -> dict[str, Any]:
    """What is told of an operation; `endpoint` is the one that it calls."""
    itself = operation is endpoint
    return {
        "name": f"{resource}.{method}" if resource else method,
        "resource": resource,
        "method": method,
        "http": endpoint.http if endpoint else "",
        "path": endpoint.path if endpoint else "",
        "title": operation.title,
        "doc": operation.doc,
        "connector": operation.connector,
        "connector_nested": operation.connector_nested if isinstance(operation, Endpoint) else "",
        "paging": endpoint.paging if endpoint and itself else "none",
        "idempotent": endpoint.idempotent if endpoint else isinstance(operation, Lookup),
        "parameters": [
            {
                "name": parameter.name,
                "argument": parameter.argument,
                "connector": parameter.connector,
                "in": parameter.where,
                "type": str(parameter.type),
                "required": parameter.required,
                "null": parameter.null,
                "values": list(parameter.values),
                "newer": parameter.newer,
                "doc": parameter.doc,
            }
            for parameter in (() if isinstance(operation, Lookup) else operation.parameters)
        ],
    }
