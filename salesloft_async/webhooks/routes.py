"""Which handler an event goes to."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from attrs import define, field

from salesloft_async.core.event import Handler
from salesloft_async.errors import ConfigurationError
from salesloft_async.models.events import RECORDS

__all__ = ["Routes"]


@define
class Routes:
    """Handlers by event type, and by patterns for types that have none of their own."""

    _exact: dict[str, Handler] = field(factory=dict[str, Handler], init=False)
    _patterns: dict[str, Handler] = field(factory=dict[str, Handler], init=False)

    def check(self, events: Sequence[str]) -> None:
        """Raises ConfigurationError for events that cannot be added."""
        if not events:
            raise ConfigurationError('on: takes event types, such as "person_updated"')
        for name in events:
            _check(name)
            if name in self._exact or name in self._patterns or events.count(name) > 1:
                raise ConfigurationError(f"on: {name} has a handler already; call both from one")

    def add(self, events: Sequence[str], handler: Handler) -> None:
        """Sends events to a handler. Raises ConfigurationError, and then none is."""
        self.check(events)
        if not callable(handler):
            raise ConfigurationError(f"on: decorates a function of one event, not {handler!r}")
        for name in events:
            (self._exact if name in RECORDS else self._patterns)[name] = handler

    def find(self, event: str) -> Handler | None:
        """The handler of an event type: its own, or that of the first pattern it fits."""
        own = self._exact.get(event)
        if own is not None:
            return own
        return next((handler for pattern, handler in self._patterns.items() if fnmatchcase(event, pattern)), None)


def _check(name: object) -> None:
    if not isinstance(name, str):
        raise ConfigurationError(f'on: takes event types, as in on("person_updated"), not {name!r}')
    if any(fnmatchcase(known, name) for known in RECORDS):
        return
    near = get_close_matches(name, RECORDS, n=1)
    meant = f"; did you mean {near[0]!r}?" if near else ""
    raise ConfigurationError(f"on: there is no event type {name!r}{meant}").about("webhooks")
