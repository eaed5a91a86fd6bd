"""How an operation spells what its parameters take, in the notation that `core/kinds.py` reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from .schema import Parameter, Type

__all__ = ["kinds"]

_CHECKED_ELSEWHERE: Final = {"page", "per_page"}


def kinds(parameters: Iterable[Parameter]) -> Iterator[tuple[str, str]]:
    """The name on the wire and the kind of each parameter in a query or a body; page numbers are checked as such."""
    for parameter in parameters:
        if parameter.where != "path" and parameter.name not in _CHECKED_ELSEWHERE:
            yield parameter.name, _kind(parameter)


def _kind(parameter: Parameter) -> str:
    argument = "" if parameter.argument == parameter.name else f"{parameter.argument}:"
    text = f"={','.join(parameter.values)}" if parameter.values else _spelt(parameter.type, parameter.where == "query")
    return f"{argument}{text}{_end(parameter)}"


def _end(parameter: Parameter) -> str:
    if parameter.required:
        return "!"
    return "?" if parameter.null or parameter.where == "query" else ""


def _spelt(kind: Type, query: bool) -> str:
    if kind.name == "|":
        return " | ".join(_spelt(part, query) for part in kind.of)
    if kind.name == "list" and query:
        return f"many[{_spelt(kind.of[0], query)}]"
    return f"{kind.name}[{_spelt(kind.of[0], query)}]" if kind.of else kind.name
