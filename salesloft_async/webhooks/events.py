"""Reads what a delivery says: its event, with the typed record that it brings."""

from __future__ import annotations

from typing import Any

from salesloft_async import models
from salesloft_async.core.codec import NotDecodable, decode_object, parsed
from salesloft_async.core.event import Event
from salesloft_async.core.open_records import Record
from salesloft_async.errors import ConfigurationError, DecodeFailed
from salesloft_async.models.events import RECORDS, EventType

__all__ = ["Event", "EventType", "parse"]


def parse(event: EventType | str, body: bytes) -> Event[Any]:
    """The event that a delivery's body tells of; verify the body first.

    The record is decoded like every other: a field that does not fit keeps the value that came, unknown fields are in
    `extra`.

    Args:
        event: The header `x-salesloft-event`.
        body: The bytes as they came.

    Raises:
        ConfigurationError: No event, or a body that is not bytes.
        DecodeFailed: The body is no JSON object.
    """
    if not isinstance(event, str) or not event:
        raise ConfigurationError(f"event: takes the header x-salesloft-event, not {event!r}")
    if not isinstance(body, bytes | bytearray | memoryview):
        raise ConfigurationError(f"body: takes the bytes as they came, not {type(body).__name__}")
    raw = bytes(body)
    data = _object(event, raw)
    return Event(event, decode_object(getattr(models, RECORDS.get(event, ""), Record), data), raw)


def _object(event: str, body: bytes) -> dict[str, Any]:
    try:
        said = parsed(body)
    except NotDecodable as error:
        raise DecodeFailed(f"the delivery is no JSON: {error.__cause__ or 'it is empty'}", "POST", event) from None
    if not isinstance(said, dict):
        raise DecodeFailed("the delivery is no JSON object", "POST", event)
    # deliveries bring the bare record; the API's answers wrap it, and taking both costs nothing
    return said["data"] if said.keys() == {"data"} and isinstance(said["data"], dict) else said
