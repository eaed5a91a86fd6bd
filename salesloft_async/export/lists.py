"""Lists that can be exported. Pure."""

from __future__ import annotations

from salesloft_async.operations import Endpoint, Table

__all__ = ["exportable"]


def exportable(table: Table) -> dict[str, Endpoint]:
    """Return the lists that can be exported, by their resources."""
    return {
        endpoint.resource: endpoint
        for endpoint in table.endpoints
        if endpoint.many and endpoint.method == "list" and endpoint.paging != "cursor" and not endpoint.located("path")
    }
