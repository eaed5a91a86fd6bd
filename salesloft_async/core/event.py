"""What a webhook tells of, and the functions that take it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from attrs import field, frozen

__all__ = ["Event", "Handler", "Registers"]

R = TypeVar("R")
T = TypeVar("T")


@frozen
class Event(Generic[R]):
    """What happened, and to which record."""

    type: str
    """Such as "person_updated": one of `EventType`, or one that came later."""
    record: R
    """The record as it was delivered, such as a Person, deleted ones too; a Record where no fields are documented."""
    raw: bytes = field(repr=False)
    """The body as it came."""


Handler: TypeAlias = Callable[[Event[Any]], Awaitable[object] | object]
"""A function of one event, `async` or not."""


class Registers(Protocol[R]):
    """A decorator of a function of one event that brings such a record."""

    def __call__(self, handler: Callable[[Event[R]], T], /) -> Callable[[Event[R]], T]: ...
