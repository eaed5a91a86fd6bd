"""Writes the webhook event types: their names, for type checkers and at run time, and what each brings."""

from __future__ import annotations

from salesloft_async.operations.schema import Table

from .source import head

__all__ = ["events"]

_DOC = "Webhook event types, and the records that their deliveries bring."


def events(table: Table) -> str:
    """The source of `models/events.py`."""
    every = sorted(table.events.values(), key=lambda event: event.name)
    lines = [
        *head("webhook_events", _DOC),
        "from collections.abc import Mapping",
        "from types import MappingProxyType",
        "from typing import Final, Literal",
        "",
        '__all__ = ["ANSWERED", "RECORDS", "EventType"]',
        "",
        f"EventType = Literal[{', '.join(repr(event.name) for event in every)}]",
        '"""The event types that are known; more may come."""',
        "",
        "RECORDS: Final[Mapping[str, str]] = MappingProxyType({",
        *(f"    {event.name!r}: {event.record!r}," for event in every),
        "})",
        '"""The name of the class of the record, by event type."""',
        "",
        f"ANSWERED: Final[frozenset[str]] = frozenset({[event.name for event in every if event.answered]!r})",
        '"""The event types whose deliveries wait for the answer\'s body."""',
    ]
    return "\n".join(lines)
