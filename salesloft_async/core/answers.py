"""Reads what an answer's status, headers and error bodies say. Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any, Final

import msgspec
from attrs import field, frozen

from salesloft_async.errors import (
    APIError,
    AuthenticationError,
    NotFound,
    PermissionDenied,
    RateLimited,
    ServerError,
    ValidationFailed,
)

__all__ = ["UNTOLD", "Answer", "Charge", "api_error", "charge"]

_CLASSES: Final[Mapping[int, type[APIError]]] = {
    401: AuthenticationError,
    403: PermissionDenied,
    404: NotFound,
    422: ValidationFailed,
    429: RateLimited,
}
_LONGEST_MESSAGE: Final = 500


@frozen
class Answer:
    """An HTTP answer, read to its end."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    """It may hold tokens, and people's data."""
    whole: bool = True
    """Whether `body` is what the server sent; an answer that was too large has none."""

    @property
    def ok(self) -> bool:
        """Whether the status says success."""
        return 200 <= self.status < 300


@frozen
class Charge:
    """What the rate limit headers say; None where they say nothing."""

    charged: int | None
    """Points that the request cost."""
    remaining: float | None
    """Points left in the server's minute."""
    server_time: float | None
    """Seconds since the epoch by the server's clock."""


UNTOLD: Final = Charge(None, None, None)
"""The charge of an answer that says nothing."""


def charge(headers: Mapping[str, str]) -> Charge:
    """The charge of an answer with these headers; values that are no numbers count as missing."""
    date = headers.get("Date")
    return Charge(
        charged=_whole(headers.get("x-ratelimit-endpoint-cost")),
        remaining=_whole(headers.get("x-ratelimit-remaining-minute")),
        server_time=None if date is None else _seconds(date),
    )


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() else None


@lru_cache(maxsize=64)
def _seconds(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None


def api_error(status: int, body: bytes, *, method: str, path: str, attempts: int) -> APIError:
    """The error that an answer of this status and body is raised as."""
    message, errors = _said(status, body)
    cls = _CLASSES.get(status) or (ServerError if status >= 500 else APIError)
    return cls(message, status, method, path, attempts, errors)


def _said(status: int, body: bytes) -> tuple[str, dict[str, tuple[str, ...]]]:
    try:
        payload = msgspec.json.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        payload = None
    if isinstance(payload, dict):
        if errors := _by_field(payload.get("errors")):
            return "; ".join(f"{field}: {', '.join(texts)}" for field, texts in errors.items()), errors
        if isinstance(text := payload.get("error") or payload.get("message"), str):
            return text[:_LONGEST_MESSAGE], {}
    if 300 <= status < 400:
        return "a redirect, which is not followed: a token goes to the API's own host only", {}
    return "the server gave no reason", {}


def _by_field(errors: Any) -> dict[str, tuple[str, ...]]:
    """Messages by field: the API answers with an object, and in places with a list of objects."""
    if isinstance(errors, dict):
        return {
            str(field): tuple(map(str, texts)) if isinstance(texts, list) else (str(texts),)
            for field, texts in errors.items()
        }
    found: dict[str, tuple[str, ...]] = {}
    for item in errors if isinstance(errors, list) else ():
        attribute, text = (item.get("attribute"), item.get("message")) if isinstance(item, dict) else ("base", item)
        key = str(attribute or "base")
        found[key] = (*found.get(key, ()), str(text))
    return found
