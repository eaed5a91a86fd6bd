"""What a shell completes: names of the operation table, topics of the help, settings. Errors complete nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable

import typer

from salesloft_async.export.lists import exportable
from salesloft_async.export.wanted import filters_of
from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Endpoint

from .filters import hows

__all__ = [
    "connectors",
    "exported",
    "fields",
    "filters",
    "keys",
    "mapped",
    "resources",
    "set_names",
    "topics",
]

Completions = list[tuple[str, str]]
"""Words, each with what it is."""


def connectors(incomplete: str) -> Completions:
    """Connector names of operations."""
    return _beginning(incomplete, ((name, each.title) for name, each in load().connectors.items()))


def resources(incomplete: str) -> Completions:
    """Resources, and the lookups."""
    known = [(each.name, each.doc) for each in load().resources.values()]
    return _beginning(incomplete, [*known, ("lookups", "What a form's drop-down needs.")])


def exported(incomplete: str) -> Completions:
    """Resources that can be exported."""
    return _beginning(incomplete, ((name, each.title) for name, each in exportable(load()).items()))


def filters(context: typer.Context, incomplete: str) -> Completions:
    """`name=` of the filters that the chosen resource has, and after it the values of one that is true or false.

    Bounds of a range are spelt as the API does: of `>` and `<` a shell would make a redirection.
    """
    endpoint = _chosen(context)
    known = filters_of(endpoint) if endpoint else {}
    name, equals, _ = incomplete.partition("=")
    if not equals:
        return _beginning(
            incomplete,
            ((f"{each}{how}", parameter.doc) for each, parameter in known.items() for how in hows(parameter.type)),
        )
    values = ("true", "false") if name in known and str(known[name].type) == "boolean" else ()
    return _beginning(incomplete, ((f"{name}={value}", "") for value in values))


def fields(context: typer.Context, incomplete: str) -> Completions:
    """Fields of the chosen resource's record, for a list with commas."""
    endpoint = _chosen(context)
    record = load().records.get(endpoint.record) if endpoint else None
    before, comma, _ = incomplete.rpartition(",")
    taken = set(before.split(","))
    known = [(each.name, each.doc) for each in record.fields if each.name not in taken] if record else []
    return _beginning(incomplete, ((f"{before}{comma}{name}", doc) for name, doc in known))


def keys(incomplete: str) -> Completions:
    """Fields that name a person."""
    from salesloft_async.bulk.fields import fields_of

    return _beginning(incomplete, ((name, "") for name in fields_of("person/upsert").keys))


def mapped(incomplete: str) -> Completions:
    """After `COLUMN=` the fields of a person."""
    from salesloft_async.bulk.fields import fields_of

    column, equals, _ = incomplete.rpartition("=")
    known = fields_of("person/upsert").known if equals else ()
    return _beginning(incomplete, ((f"{column}={name}", "") for name in known))


def topics(incomplete: str) -> Completions:
    """Sections of the README."""
    from .help import readme, sections

    return _beginning(incomplete, ((each.topic, each.title) for each in sections(readme()).values() if each.level == 2))


def set_names(incomplete: str) -> Completions:
    """Settings of the configuration file."""
    from .settings import SETTINGS

    return _beginning(incomplete, ((each.name, each.doc) for each in SETTINGS.values()))


def _chosen(context: typer.Context) -> Endpoint | None:
    """The list that the line names: what stands before an option without its value yet is parsed by nobody."""
    lists = exportable(load())
    line = os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS", "")
    named = [context.params.get("resource"), *line.split()]
    return next((lists[word] for word in named if word in lists), None)


def _beginning(incomplete: str, known: Iterable[tuple[str, str]]) -> Completions:
    return [(name, doc) for name, doc in known if name.startswith(incomplete)]
