"""`salesloft operations`: the operation table, for people and for machines."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from rich.markup import escape
from rich.table import Table as Grid

from salesloft_async.errors import ConfigurationError
from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Endpoint, Table

from .output import console, write_json

__all__ = ["show_operations"]


def show_operations(resource: str | None, as_json: bool) -> None:
    """Write the operations of one resource, or of all."""
    endpoints = _chosen(load(), resource)
    if as_json:
        write_json([_described(endpoint) for endpoint in endpoints])
        return
    grid = Grid()
    for heading in ("Operation", "Request", "Title", "Paging", "Connector"):
        grid.add_column(heading, overflow="fold")
    for endpoint in endpoints:
        paging = "" if endpoint.paging == "none" else endpoint.paging
        request = escape(f"{endpoint.http} {endpoint.path}")
        grid.add_row(endpoint.name, request, endpoint.title, paging, endpoint.connector)
    out = console()
    out.print(grid)
    out.print(f"{len(endpoints)} operations")


def _chosen(table: Table, resource: str | None) -> list[Endpoint]:
    if resource is None:
        return list(table.endpoints)
    if resource in table.resources:
        return list(table.resources[resource].endpoints)
    near = get_close_matches(resource, table.resources, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(table.resources)}"
    raise ConfigurationError(f"there is no resource {resource!r}: {hint}")


def _described(endpoint: Endpoint) -> dict[str, Any]:
    return {
        "name": endpoint.name,
        "resource": endpoint.resource,
        "method": endpoint.method,
        "http": endpoint.http,
        "path": endpoint.path,
        "title": endpoint.title,
        "connector": endpoint.connector,
        "paging": endpoint.paging,
        "idempotent": endpoint.idempotent,
        "parameters": [
            {
                "name": parameter.name,
                "argument": parameter.argument,
                "in": parameter.where,
                "type": str(parameter.type),
                "required": parameter.required,
            }
            for parameter in endpoint.parameters
        ],
    }
