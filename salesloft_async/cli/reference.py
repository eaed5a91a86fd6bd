"""`salesloft operations --resource NAME`: all that the table says of a resource, operation by operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

from rich.console import Console
from rich.markup import escape

from salesloft_async.operations.schema import Endpoint, Parameter, RecordType, Resource, Table

__all__ = ["show_reference"]

_NOTATION: Final = (
    "Types: list[T] in a query takes one T or several, range[T] a Range, null IS_NULL, not_null IS_NOT_NULL, "
    "not_in[T] NOT_IN(…), starts_with starts_with(…), time an aware datetime; Ref[T] is what `follow` takes."
)


def show_reference(out: Console, resource: Resource, table: Table) -> None:
    """Write every operation of the resource with its parameters, and the fields of the records that it answers with."""
    out.print(f"[bold]salesloft.{resource.name}[/bold]: {escape(resource.doc)}")
    for endpoint in resource.endpoints:
        out.print(f"\n[bold]{endpoint.name}[/bold]  {escape(f'{endpoint.http} {endpoint.path}')}")
        out.print(escape(f"  {endpoint.doc} {' '.join(_facts(endpoint))}"))
        if endpoint.parameters:
            _write_rows(out, map(_of_parameter, endpoint.parameters))
    for record in _records(resource, table):
        out.print(f"\n[bold]{record.name}[/bold]  {escape(record.doc)}")
        _write_rows(out, ((field.name, str(field.type), field.doc) for field in record.fields))
    out.print(f"\n[dim]{escape(_NOTATION)}[/dim]")


def _facts(endpoint: Endpoint) -> Iterator[str]:
    yield f"Returns {endpoint.returns}." if endpoint.returns else "Returns nothing."
    if endpoint.paging != "none":
        yield {"numbered": "In numbered pages.", "cursor": "In pages after an id."}[endpoint.paging]
    if endpoint.sort_default:
        yield f"Sorted by {endpoint.sort_default}."
    if endpoint.collection:
        yield f"`{endpoint.resource}.scan` reads all of it."
    if endpoint.connector:
        yield f"`salesloft run {endpoint.connector}` calls it too."


def _of_parameter(parameter: Parameter) -> tuple[str, str, str]:
    kind = " | ".join(parameter.values) or str(parameter.type)
    return parameter.argument, f"{kind}{' (required)' if parameter.required else ''}", parameter.doc


def _write_rows(out: Console, rows: Iterable[tuple[str, str, str]]) -> None:
    """A name, and beside it its type with the help below; lines end where their text does, for pipes too."""
    listed = list(rows)
    width = max(len(name) for name, _, _ in listed)
    margin = " " * (width + 6)
    for name, kind, doc in listed:
        lines = wrap(kind, out.width, initial_indent=f"    {name:{width}}  ", subsequent_indent=margin)
        out.print("\n".join(lines), markup=False)
        out.print(
            "\n".join(wrap(doc, out.width, initial_indent=margin, subsequent_indent=margin)), style="dim", markup=False
        )


def _records(resource: Resource, table: Table) -> Iterator[RecordType]:
    """The records of the answers, and those that they hold, each once."""
    waiting = list(dict.fromkeys(endpoint.record for endpoint in resource.endpoints if endpoint.record))
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in table.records:
            continue
        seen.add(name)
        yield table.records[name]
        waiting += [inner for field in table.records[name].fields for inner in field.type.records()]
