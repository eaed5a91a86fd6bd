"""The errors that responses are raised as, with all that helps to find their cause and without secrets.

Loaded with the first error: a successful response costs nothing here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from email.message import Message
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl

from salesloft_async.errors import (
    APIError,
    AuthenticationError,
    DecodeFailed,
    NotFound,
    PermissionDenied,
    RateLimited,
    ServerError,
    ValidationFailed,
)

from .answers import Answer
from .printable import printable, shortened
from .reasons import NO_REASON, reason_of
from .scopes import scope_for_error
from .secret import SECRET_NAME, hidden, redacted

__all__ = ["Hide", "api_error", "decode_failed", "hiding", "secrets_of"]

Hide: TypeAlias = Callable[[str], str]
"""Returns a text without secrets."""

_CLASSES: Final[Mapping[int, type[APIError]]] = {
    401: AuthenticationError,
    403: PermissionDenied,
    404: NotFound,
    422: ValidationFailed,
    429: RateLimited,
}
_LARGEST_BODY: Final = 65_536
"""Bytes of a body, as UTF-8, that an error retains."""
_LONGEST_VALUE: Final = 8_192
"""Characters of a header that an error retains."""
_LARGEST_DATA: Final = 1_048_576
"""Bytes of a request's body that are searched for secrets."""
_PRIVATE_HEADERS: Final = frozenset({"set-cookie", "set-cookie2", "authorization", "proxy-authorization"})
_ID_HEADERS: Final = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "x-amz-cf-id", "cf-ray")
_CHARSETS: Final = ("utf-", "us-ascii", "iso-8859", "windows-", "shift_jis", "euc-", "gb", "big5", "koi8")
"""Those that servers write text in. Python knows others too, some of which take minutes to decode."""
_REDIRECT: Final = "a redirect, which is not followed: a token goes to the API's own host only"


def api_error(
    answer: Answer, *, method: str, path: str, attempts: int, hide: Hide, retry_after: float | None = None
) -> APIError:
    """Return the error that a response is raised as.

    Args:
        answer: The response.
        method: HTTP method of the request.
        path: Path of the request.
        attempts: How often the request was sent.
        hide: Returns a text without secrets.
        retry_after: Seconds that the response asks to wait.
    """
    text, headers = _text(answer), _headers(answer.headers, hide)
    reason = reason_of(text, answer.body, hide)
    message = reason.message or (_REDIRECT if 300 <= answer.status < 400 else NO_REASON)
    # a 422 with messages by field is about values
    scope = None if reason.errors else scope_for_error(answer.status, method, path, message)
    cls = _CLASSES.get(answer.status) or (ServerError if answer.status >= 500 else APIError)
    return cls(
        message,
        answer.status,
        method,
        path,
        attempts,
        reason.errors,
        _retained(text, answer, hide),
        headers,
        retry_after,
        _request_id(headers),
        reason.code,
        scope,
    )


def decode_failed(
    message: str, answer: Answer, *, method: str, path: str, hide: Hide, attempts: int = 1
) -> DecodeFailed:
    """Return the error for a response that cannot be decoded."""
    headers = _headers(answer.headers, hide)
    body = _retained(_text(answer), answer, hide)
    shown = shortened(hide(printable(message)), 500)
    return DecodeFailed(shown, method, path, answer.status, body, headers, _request_id(headers), attempts)


def hiding(hide: Hide, secrets: Iterable[str]) -> Hide:
    """Return what removes further secrets from a text too, and whatever has the form of one."""
    known = tuple(secrets)
    return lambda text: redacted(hidden(hide(text), known, "[secret]"))


def secrets_of(data: bytes | None, headers: Mapping[str, str]) -> list[str]:
    """Return the secrets in the body and the headers of a request, by the names of their fields."""
    found = [value for name, value in headers.items() if SECRET_NAME.search(name)]
    if data and len(data) <= _LARGEST_DATA and SECRET_NAME.search(text := data.decode("latin-1")):
        try:
            payload: Any = json.loads(data)
        except (ValueError, RecursionError):
            payload = dict(parse_qsl(text))
        found += _named(payload)
    return found


def _named(payload: object, secret: bool = False, depth: int = 0) -> Iterator[str]:
    if isinstance(payload, str) and secret:
        yield payload
    elif depth > 100:
        return
    elif isinstance(payload, dict):
        for name, value in payload.items():
            yield from _named(value, secret or bool(SECRET_NAME.search(name)), depth + 1)
    elif isinstance(payload, list):
        for value in payload:
            yield from _named(value, secret, depth + 1)


def _text(answer: Answer) -> str:
    """Return the beginning of the body, more than an error retains: a secret may end behind the cut."""
    body = answer.body[: 2 * _LARGEST_BODY]
    message = Message()
    message["Content-Type"] = answer.headers.get("Content-Type", "")
    charset = message.get_content_charset("utf-8")
    try:
        return body.decode(charset if charset.startswith(_CHARSETS) else "utf-8", errors="replace")
    except (LookupError, ValueError):
        return body.decode(errors="replace")


def _retained(text: str, answer: Answer, hide: Hide) -> str:
    """Return the part of a body that an error retains."""
    shown = hide(text)
    if len(answer.body) > 2 * _LARGEST_BODY:  # what the text ends with may be the beginning of a secret
        shown = shown[:-_LONGEST_VALUE]
    encoded = shown.encode(errors="replace")
    return shown if len(encoded) <= _LARGEST_BODY else encoded[:_LARGEST_BODY].decode(errors="ignore")


def _headers(headers: Mapping[str, str], hide: Hide) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in headers.items():
        key = name.lower()
        if key in _PRIVATE_HEADERS:
            continue
        shown = shortened(hide(printable(value)), _LONGEST_VALUE)
        found[key] = f"{found[key]}, {shown}" if key in found else shown
    return found


def _request_id(headers: Mapping[str, str]) -> str | None:
    return next((headers[name] for name in _ID_HEADERS if headers.get(name)), None)
