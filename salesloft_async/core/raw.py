"""Sends a request of the caller's own: checked, with the token, paced and repeated as every other one."""

from __future__ import annotations

import json as jsons
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl

from multidict import CIMultiDict

from salesloft_async.errors import ConfigurationError

from .address import path_and_query
from .arguments import query_pairs, query_text
from .budget import page_cost
from .display import displayed
from .operation import Repeat
from .response import Response
from .secret import SecretBytes
from .sender import Request
from .session import Session
from .values import UNSET, Unset

__all__ = ["METHODS", "Data", "Params", "plain_json", "request"]

Params: TypeAlias = Mapping[str, Any] | Iterable[tuple[str, Any]]
Data: TypeAlias = Mapping[str, Any] | Sequence[tuple[str, Any]] | str | bytes

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
_UNSAFE: Final = frozenset({"POST", "PATCH"})
_OURS: Final = frozenset(
    {"authorization", "proxy-authorization", "host", "content-length", "transfer-encoding", "connection", "cookie"}
)
"""Headers that the client sets, or that would change where a request goes or whose it is."""


async def request(
    session: Session,
    method: str,
    url: str,
    *,
    params: Params | None = None,
    headers: Mapping[str, str] | None = None,
    json: Any = UNSET,
    data: Data | None = None,
) -> Response:
    """The answer, whatever its status; redirects are answers too, for none is followed."""
    http = _method(method)
    path, given = path_and_query(session.connection.base_url, url)
    query = "&".join(filter(None, (given, _encoded("params", params))))
    content, body = _body(json, data)
    body = None if body is None else SecretBytes(body)
    sent = _headers(headers or {}, content)
    repeat = Repeat.UNLESS_SENT if http in _UNSAFE else Repeat.SAFE
    sending = Request(http, path, query, body, path, _cost(http, query), repeat, sent)
    answer, attempts = await session.exchange(sending)
    error = None if answer.ok else session.error(answer, sending, attempts)
    return Response(answer.status, _joined(answer.headers), answer.body, error)


def _joined(headers: Mapping[str, str]) -> Mapping[str, str]:
    found: CIMultiDict[str] = CIMultiDict()
    for name, value in headers.items():
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _method(method: object) -> str:
    if not isinstance(method, str) or method.upper() not in METHODS:
        raise ConfigurationError(f"method: takes one of {', '.join(METHODS)}, not {displayed(method)}")
    return method.upper()


def _encoded(name: str, values: Params | None) -> str:
    """A query or a form: a mapping is spelt as filters are, pairs go in their order, a name as often as it comes."""
    if values is None:
        return ""
    pairs = _checked_pairs(name, values.items() if isinstance(values, Mapping) else values)
    parts = (query_text(query_pairs({key: value})) for key, value in pairs)
    return "&".join(filter(None, parts))


def _checked_pairs(name: str, values: object) -> Iterator[tuple[str, Any]]:
    for pair in values if isinstance(values, Iterable) and not isinstance(values, str | bytes) else [None]:
        if not isinstance(pair, tuple | list) or len(pair) != 2 or not isinstance(pair[0], str):
            raise ConfigurationError(f"{name}: takes a mapping, or pairs of a name and a value")
        yield pair[0], pair[1]


def _cost(http: str, query: str) -> int:
    page = next((value for name, value in parse_qsl(query) if name == "page"), "1")
    return page_cost(int(page)) if http == "GET" and page.isdecimal() and len(page) < 10 else 1


def _body(json: Any, data: Data | None) -> tuple[str, bytes | None]:
    """The content type and the bytes of the body; a mapping or pairs are a form."""
    if not isinstance(json, Unset):
        if data is not None:
            raise ConfigurationError("json: give it or data, not both")
        return "application/json", plain_json(json)
    if data is None:
        return "", None
    if isinstance(data, bytes | bytearray):
        return "application/octet-stream", bytes(data)
    if isinstance(data, str):
        try:
            return "text/plain; charset=utf-8", data.encode()
        except UnicodeEncodeError:
            raise ConfigurationError("data: half of a surrogate pair cannot be sent as UTF-8") from None
    return "application/x-www-form-urlencoded", _encoded("data", data).encode()


def plain_json(value: Any) -> bytes:
    """JSON of values that JSON has, integers of any size among them; ConfigurationError for any other."""
    try:
        return jsons.dumps(value, allow_nan=False, separators=(",", ":")).encode()
    except RecursionError:
        raise ConfigurationError("json: it is nested too deeply") from None
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"json: {error}") from None


def _headers(given: Mapping[str, str], content: str) -> dict[str, str]:
    sent = {"Content-Type": content} if content else {}
    if not isinstance(given, Mapping):
        raise ConfigurationError(f"headers: takes a mapping, not {type(given).__name__}")
    for name, value in given.items():
        if not isinstance(name, str) or not _token(name):
            raise ConfigurationError(f"headers: {displayed(name)} is not the name of a header")
        if name.lower() in _OURS:
            raise ConfigurationError(f"headers: {name} is set by the client")
        if not isinstance(value, str) or not value.isprintable() or not value.isascii():
            raise ConfigurationError(f"headers.{name}: takes a line of ASCII text")
        sent["Content-Type" if name.lower() == "content-type" else name] = value
    return sent


def _token(name: str) -> bool:
    return bool(name) and name.isascii() and name.replace("-", "").replace("_", "").isalnum()
