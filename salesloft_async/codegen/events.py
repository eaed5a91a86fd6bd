"""Writes the webhook event types: their names, what each brings, and the decorator that type checkers know it by."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import indent

from salesloft_async.operations.schema import EventType, Table

from .source import docstring, head, paragraph

__all__ = ["events"]

_DOC = "Webhook event types, and the records that their deliveries bring."
_ON = (
    "A decorator that sends events to a function of one `Event`.",
    "An `async` function runs in the server's event loop, another in a worker thread. What it returns is answered "
    'where the API waits for it: `link_swap` takes `{"links": {"https://old": "https://new"}}`.',
)
_EVENTS = (
    'events: Event types, or patterns such as "person_*" and "*". A type\'s own handler goes before patterns, and an '
    "earlier pattern before a later one; patterns fit types that are not known yet, too."
)
_RAISES = (
    "Raises ConfigurationError for a type that does not exist, with the nearest that does, and for a second handler of "
    "the same name."
)


def events(table: Table) -> str:
    """The source of `models/events.py`."""
    every = sorted(table.events.values(), key=lambda event: event.name)
    lines = [
        *head("webhook_events", _DOC),
        "from collections.abc import Mapping",
        "from types import MappingProxyType",
        "from typing import TYPE_CHECKING, Any, Final, Literal, overload",
        "from salesloft_async.core.event import Registers",
        "if TYPE_CHECKING:",
        "    from salesloft_async.core.open_records import Record",
        f"    from salesloft_async.models import {', '.join(sorted({each.record for each in every} - {'Record'}))}",
        "",
        '__all__ = ["ANSWERED", "RECORDS", "EventType", "Subscribes"]',
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
        "",
        *_subscribes(every),
    ]
    return "\n".join(lines)


def _subscribes(every: Iterable[EventType]) -> Iterable[str]:
    named: dict[str, list[str]] = {}
    for event in every:
        named.setdefault(event.record, []).append(event.name)
    yield "class Subscribes:"
    yield from docstring([paragraph("Takes handlers of events, whose type says which record they are given.", 4)], 4)
    for record, names in sorted(named.items()):
        yield "    @overload"
        yield f"    def on(self, *events: Literal[{', '.join(map(repr, names))}]) -> Registers[{record}]: ..."
    yield "    @overload"
    yield "    def on(self, *events: EventType | str) -> Registers[Any]: ..."
    yield "    def on(self, *events: EventType | str) -> Registers[Any]:"
    arguments = "Args:\n" + indent(paragraph(_EVENTS, 12, hanging=4), "    ")
    yield from docstring([*(paragraph(text, 8) for text in _ON), arguments, paragraph(_RAISES, 8)], 8)
    yield "        return self._registers(events)"
    yield "    def _registers(self, events: tuple[str, ...]) -> Registers[Any]:"
    yield "        raise NotImplementedError"
