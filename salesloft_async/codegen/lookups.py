"""Writes the lookups: one module with both faces, a method for each lookup of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from textwrap import wrap
from typing import Any, Final

from salesloft_async.operations.columns import columns
from salesloft_async.operations.schema import Lookup, Table

from .source import docstring, head, imports, paragraph
from .types import record_module

__all__ = ["lookups"]

_PIECE: Final = 100
"""Characters of a text that stand in one line."""
_KEPT: Final = "kept for a minute: within it the same call costs nothing"
_DOC: Final = "What a form's drop-downs need: options read from the API's lists, and columns of its records."


def lookups(table: Table, face: Callable[[str], str]) -> str:
    """The source of `resources/lookups.py`; `face` gives the class of a resource by the resource's name."""
    every = list(table.lookups.values())
    lines = [
        *head("*", "Lookups: options and columns for forms, asynchronous and blocking."),
        *imports(_needed(table, face)),
        "",
        '__all__ = ["AsyncLookups", "Lookups"]',
        "",
        *(line for lookup in every for line in _constant(lookup, table)),
        "class AsyncLookups(AsyncLookupReader):",
        *docstring([paragraph(_DOC, 4)], 4),
    ]
    for lookup in every:
        lines += ["", *_method(lookup, face, blocking=False)]
    lines += ["class Lookups(Resource[AsyncLookups]):", *docstring([paragraph(f"{_DOC} Blocking.", 4)], 4)]
    for lookup in every:
        lines += ["", *_method(lookup, face, blocking=True)]
    return "\n".join(lines)


def _needed(table: Table, face: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    yield "typing", "Final"
    yield "salesloft_async.core.resource", "Resource"
    yield from (("salesloft_async.lookups", name) for name in ("AsyncLookupReader", "Column", "Option", "fixed"))
    for lookup in table.lookups.values():
        if lookup.options:
            yield from (("collections.abc", "Mapping"), ("typing", "Any"))
        if lookup.source:
            yield f"salesloft_async.resources.{lookup.source.resource}", f"Async{face(lookup.source.resource)}"
            yield record_module(table.records[lookup.source.record]), lookup.source.record


def _constant(lookup: Lookup, table: Table) -> list[str]:
    """What a lookup without a list has to offer, as it stands in the table."""
    if lookup.columns:
        rows = [
            f'    Column("{name}", "{kind}", {_text(doc)}),'
            for name, kind, doc in columns(table.records[lookup.columns])
        ]
        kind = "Column"
    elif lookup.options:
        rows = [f"    {option!r}," for option in lookup.options]
        kind = "Mapping[str, Any]"
    else:
        return []
    return [f"_{lookup.name.upper()}: Final[tuple[{kind}, ...]] = (", *rows, ")"]


def _text(text: str) -> str:
    """A text as source, in pieces where one line would be too long."""
    pieces = wrap(text, _PIECE, drop_whitespace=False, break_on_hyphens=False) or [""]
    return "\n".join(map(repr, pieces))


def _returned(lookup: Lookup) -> str:
    if lookup.columns:
        return "Column"
    return f"Option[{lookup.source.record if lookup.source else 'dict[str, Any]'}]"


def _method(lookup: Lookup, face: Callable[[str], str], *, blocking: bool) -> Iterator[str]:
    refresh = ", *, refresh: bool = False" if lookup.source else ""
    start = "def" if blocking else "async def"
    yield f"    {start} {lookup.name}(self{refresh}) -> list[{_returned(lookup)}]:"
    yield from docstring(_words(lookup), 8)
    if blocking:
        given = ", refresh=refresh" if lookup.source else ""
        yield f"        return self._run(self._async.{lookup.name}{given})"
    elif lookup.columns:
        yield f"        return list(_{lookup.name.upper()})"
    elif lookup.source:
        listed = f"resource.{lookup.source.method}({_called(lookup.arguments)})"
        parts = [f'"{lookup.name}"', listed, f'"{lookup.value}"', f'"{lookup.label}"']
        if lookup.scanned:
            parts.append(f"scan=lambda: resource.scan({_called(lookup.params)})")
        yield f"        resource = Async{face(lookup.source.resource)}(self._session)"
        yield f"        return await self._options({', '.join(parts)}, refresh=refresh)"
    else:
        yield f'        return fixed(_{lookup.name.upper()}, "{lookup.value}", "{lookup.label}")'


def _called(arguments: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in arguments.items())


def _words(lookup: Lookup) -> Iterator[str]:
    yield paragraph(lookup.doc, 8)
    source = lookup.source
    if source is None:
        yield "Nothing is sent: they are part of this package."
        return
    deep = ", 3 to 30 past page 100" if source.collection and not lookup.scanned else ""
    yield paragraph(f"`{source.http} {source.path}`, every page, about 1 point each{deep}; {_KEPT}.", 8)
    if lookup.scanned:
        yield "More than 10,000 come in no particular order."
    yield "Args:\n    refresh: Whether to ask the API although an answer is kept."
    fields = f"`.value` is its `{lookup.value}`, `.label` its `{lookup.label}`"
    yield f"Returns:\n    Option[{source.record}]: {fields}; each once."
    yield "Raises:\n    RateLimited: The team's points of this minute are spent."
