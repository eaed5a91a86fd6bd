"""Which answer a delivery gets: decided from values, without I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec
from attrs import field, frozen

from salesloft_async.models.events import ANSWERED

from .events import Event

__all__ = [
    "BROKEN_OFF",
    "FAILED",
    "NOTHING",
    "TOO_LARGE",
    "TOO_SLOW",
    "UNSIGNED",
    "Answer",
    "Head",
    "answer_to",
    "refusal",
]

_MOST_DIGITS: Final = 100
"""Of a Content-Length; Python converts no more than 4,300."""
_TEXT: Final = "text/plain; charset=utf-8"
_JSON: Final = "application/json"


@frozen
class Answer:
    """What goes back to the API."""

    status: int
    """HTTP status."""
    body: bytes = field(default=b"", repr=False)
    headers: Mapping[str, str] = field(factory=dict[str, str])
    """Headers beside Content-Length."""

    @classmethod
    def text(cls, status: int, text: str, **headers: str) -> Answer:
        """An answer in words."""
        return cls(status, text.encode(), {"Content-Type": _TEXT, **headers})

    @property
    def success(self) -> bool:
        """Return whether the API takes the delivery for made, and does not repeat it."""
        return 200 <= self.status < 300


NOTHING: Final = Answer(204)
UNSIGNED: Final = Answer.text(401, "The signature is missing, or not that of the body.\n")
BROKEN_OFF: Final = Answer.text(400, "The body broke off.\n")
BAD_LENGTH: Final = Answer.text(400, "The header Content-Length is no length.\n")
NO_EVENT: Final = Answer.text(400, "The header x-salesloft-event is missing.\n")
NOT_POST: Final = Answer.text(405, "Deliveries are POST.\n", Allow="POST")
TOO_SLOW: Final = Answer.text(408, "The body did not come in time.\n")
TOO_LARGE: Final = Answer.text(413, "The body is too large.\n")
FAILED: Final = Answer.text(500, "The event could not be handled; deliver it again.\n")


@frozen
class Head:
    """What the headers of a delivery say."""

    event: str = ""
    signature: str = field(default="", repr=False)
    length: int | None = None
    """Bytes in the body according to its headers; -1 for a number that no body has."""

    @classmethod
    def of(cls, headers: Iterable[tuple[str, str]]) -> Head:
        """What is known of these headers, whatever the case of their names."""
        given = {name.lower(): value for name, value in headers}
        length = given.get("content-length", "")
        return cls(
            event=given.get("x-salesloft-event", "").strip(),
            signature=given.get("x-salesloft-signature", ""),
            length=_length(length) if length.isascii() and length.isdecimal() else None,
        )


def _length(digits: str) -> int:
    return int(digits) if len(digits) <= _MOST_DIGITS else -1


def refusal(method: str, head: Head, *, max_body: int) -> Answer | None:
    """The answer to a request that needs no reading of its body; None when it is worth reading."""
    if method != "POST":
        return NOT_POST
    if not head.signature:
        return UNSIGNED
    if not head.event:
        return NO_EVENT
    if head.length is not None and head.length < 0:
        return BAD_LENGTH
    return TOO_LARGE if (head.length or 0) > max_body else None


def answer_to(event: Event[Any], said: object) -> Answer:
    """The answer after its handler returned `said`; TypeError when the API waits for a body and it is none."""
    if event.type not in ANSWERED or said is None:
        return NOTHING
    if isinstance(said, str):
        return Answer.text(200, said)
    if isinstance(said, Mapping):
        return Answer(200, msgspec.json.encode(dict(said)), {"Content-Type": _JSON})
    raise TypeError(f"a handler of {event.type} returns a mapping, text or None, not {type(said).__name__}")
