"""What a generated method knows of its endpoint: the wire request, the record it returns, and if it may be repeated."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Generic, TypeVar

from attrs import field, frozen

__all__ = ["Operation", "Repeat"]

T = TypeVar("T")


class Repeat(Enum):
    """Whether a request may be sent again although the first one may have been applied."""

    SAFE = "safe"
    """Applying it twice does what applying it once does: GET, PUT, DELETE and upserts."""
    UNLESS_SENT = "unless-sent"
    """A create: it is repeated only when it cannot have been applied."""


@frozen
class Operation(Generic[T]):
    """One endpoint as the session needs it."""

    http: str
    path: str
    """With the Python arguments as placeholders: "/v2/people/{person_id}.json"."""
    returns: type[T]
    """The record, or that of a list's items; NoneType when the answer has no body."""
    repeat: Repeat = Repeat.SAFE
    repeat_with: str = ""
    """The body field that makes a repeated request safe, where the API has one: "idempotency_key"."""
    paging: str = "none"
    """"numbered", "cursor" or "none"."""
    cost: int = 1
    """Points; the session adds what a deep page costs."""
    name: str = ""
    """What it is called: "people.list"."""
    resource: str = ""
    """The resource that a list is of: "people"."""
    times: tuple[str, ...] = ()
    """The times that a list can be both filtered and sorted by; a scan reads it in windows of the first."""
    order: str = ""
    """A sort key of a list that no change of a record moves: "created_at" or "id"."""
    takes: Mapping[str, str] = field(factory=dict[str, str], eq=False, repr=False)
    """What kind of value each parameter takes, by its name on the wire; `kinds` checks it."""
