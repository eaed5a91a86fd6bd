"""What hooks and observers are told: a request, its end, another try."""

from __future__ import annotations

from attrs import frozen

__all__ = ["RequestEvent", "ResponseEvent", "RetryEvent"]


@frozen
class RequestEvent:
    """A request is about to be sent. For each of these there is one ResponseEvent, whatever happens."""

    method: str
    path: str
    """Without the query."""
    endpoint: str
    """The path with placeholders, such as "/v2/people/{person_id}.json": what to count by."""
    attempt: int
    """From 1."""
    cost: float
    """Points that are reserved for it."""
    waited: float
    """Seconds that it has waited for them."""


@frozen
class ResponseEvent:
    """A request has ended: with an answer, or with none."""

    method: str
    path: str
    endpoint: str
    attempt: int
    status: int | None
    """HTTP status; None when no answer came."""
    error: str | None
    """Name of the exception in place of an answer, such as "ServerDisconnectedError"."""
    cost: int | None
    """Points that the API says it cost."""
    duration: float
    """Seconds from sending to the last byte of the answer."""


@frozen
class RetryEvent:
    """A request will be sent again."""

    method: str
    path: str
    endpoint: str
    attempt: int
    """The one that failed, from 1."""
    status: int | None
    error: str | None
    delay: float
    """Seconds until then; after a spent minute, until the next one as far as it is known."""
