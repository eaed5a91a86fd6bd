"""Lists that can be exported. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from salesloft_async.operations import Endpoint, Table

__all__ = ["exportable", "table_name"]


def exportable(table: Table) -> dict[str, Endpoint]:
    """Return the lists that can be exported: by their resources, and "transcriptions.sentences" for a nested one.

    A nested list is read for each record of its resource's list, and takes the filters of that list.
    """
    lists = {
        endpoint.resource: endpoint
        for endpoint in table.endpoints
        if endpoint.many and endpoint.method == "list" and endpoint.paging != "cursor" and not endpoint.located("path")
    }
    return {**lists, **dict(_nested(table, lists))}


def table_name(resource: str) -> str:
    """Return the name of a table or a stream for a list."""
    return resource.replace(".", "_")


def _nested(table: Table, lists: dict[str, Endpoint]) -> Iterator[tuple[str, Endpoint]]:
    for endpoint in table.endpoints:
        outer = lists.get(endpoint.resource)
        inside = outer is not None and endpoint.path.startswith(f"{outer.path.removesuffix('.json')}/{{id}}/")
        if outer is not None and inside and endpoint.many and endpoint.paging == "numbered":
            yield (
                endpoint.name,
                evolve(
                    outer, resource=endpoint.name, title=endpoint.title, doc=endpoint.doc, returns=endpoint.returns,
                    nested=endpoint,
                ),
            )  # fmt: skip
