"""The raw request of connectors: how its payload is spelt, and how the answer is."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any, Final

from salesloft_async.core.response import Response
from salesloft_async.operations import RawRequest

from .payload import matched
from .problems import Problems, described, nearest
from .values import read

__all__ = ["arguments", "rendered", "wants"]

_ADDRESSES: Final = ("endpoint", "full_url", "url")
_TRUTHS: Final = {"true": True, "false": False}


def arguments(request: RawRequest, payload: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
    """The payload's values by their names, read; what is wrong goes to `problems`."""
    given = {name: (name, value) for name, value in payload.items()}
    found: dict[str, Any] = {}
    for parameter, place, value in matched(request.parameters, given, "", problems):
        if parameter.name == "query_parameters":
            found[parameter.name] = _pairs(value, place, problems)
        elif parameter.name == "body":
            found[parameter.name] = _body(value, problems)
        else:
            given_as = value.upper() if parameter.name == "method" and isinstance(value, str) else value
            found[parameter.name] = read(parameter, given_as, place, problems)
    found["url"] = _address(found.get("url"), problems)
    if found.get("parse_response") not in {None, True, False, *_TRUTHS}:
        problems.add("parse_response", f"takes true or false, not {described(found['parse_response'])}")
    return found


def wants(found: Mapping[str, Any], name: str, *, otherwise: bool) -> bool:
    """Return whether a switch is on: true, false, or either as text."""
    value = found.get(name)
    return otherwise if value is None else _TRUTHS.get(value, value is True)


def _address(url: Any, problems: Problems) -> str:
    if not isinstance(url, Mapping):
        return ""
    names = [name for name in _ADDRESSES if name in url]
    unknown = url.keys() - set(_ADDRESSES)
    if len(names) != 1 or unknown:
        problems.add("url", 'takes {"endpoint": "/v2/…"} or {"full_url": "https://…"}')
        return ""
    address = url[names[0]]
    if not isinstance(address, str) or not address:
        problems.add(f"url.{names[0]}", f"takes text, not {described(address)}")
        return ""
    return address


def _pairs(value: object, place: str, problems: Problems) -> list[tuple[str, Any]]:
    """Pairs as they come: a name may come more than once."""
    if value is None:
        return []
    if isinstance(value, Mapping):
        value = [{"key": key, "value": item} for key, item in value.items()]
    if not isinstance(value, list | tuple):
        problems.add(place, f"takes a list of {{key, value}}, not {described(value)}")
        return []
    pairs: list[tuple[str, Any]] = []
    for number, pair in enumerate(value):
        if not isinstance(pair, Mapping) or pair.keys() != {"key", "value"}:
            problems.add(f"{place}[{number}]", "takes an object of key and value")
        elif not isinstance(pair["key"], str) or not pair["key"]:
            problems.add(f"{place}[{number}].key", f"takes text, not {described(pair['key'])}")
        elif not isinstance(pair["value"], str | int | float | None):
            problems.add(f"{place}[{number}].value", f"takes a single value, not {described(pair['value'])}")
        else:
            pairs.append((pair["key"], pair["value"]))
    return pairs


def _body(value: object, problems: Problems) -> dict[str, Any]:
    """The body as arguments of `request`."""
    if value is None:
        return {}
    if not isinstance(value, Mapping) or len(value) != 1:
        problems.add("body", f"takes an object with one of {', '.join(_BODIES)}, not {described(value)}")
        return {}
    ((name, content),) = value.items()
    if name not in _BODIES:
        hint = nearest(name, _BODIES, otherwise=f"it takes {', '.join(_BODIES)}")
        problems.add(f"body.{name}", f"unknown; {hint}")
        return {}
    try:
        return _BODIES[name](content)
    except ValueError as error:
        problems.add(f"body.{name}", str(error))
        return {}


def _form(content: Any) -> dict[str, Any]:
    problems = Problems("form")
    pairs = _pairs({} if content is None else content, "", problems)
    if problems.found:
        raise ValueError("; ".join(problems.found))
    return {"data": pairs}


def _text(content: Any) -> dict[str, Any]:
    if not isinstance(content, str):
        raise ValueError(f"takes text, not {described(content)}")
    return {"data": content}


def _raw(content: Any) -> dict[str, Any]:
    return _text(content) if isinstance(content, str) else {"json": content}


def _bytes(content: Any) -> dict[str, Any]:
    if isinstance(content, bytes):
        return {"data": content}
    try:
        return {"data": base64.b64decode(content, validate=True)}
    except (binascii.Error, TypeError, ValueError):
        raise ValueError(f"takes base64, not {described(content)}") from None


_BODIES: Final[Mapping[str, Callable[[Any], dict[str, Any]]]] = {
    "none": lambda _: {},
    "json": lambda content: {"json": content},
    "form": _form,
    "form_urlencoded": _form,
    "text": _text,
    "raw": _raw,
    "bytes": _bytes,
    "binary": _bytes,
}


def rendered(response: Response, *, parse: bool, with_raw: bool) -> dict[str, Any]:
    """The answer as connectors give it: JSON parsed where it is some and that is asked for, or else text."""
    body: Any = response.text
    if parse:
        try:
            body = response.json() if response.body else None
        except ValueError:
            body = response.text
    answer = {"status_code": response.status, "headers": dict(response.headers), "body": body}
    if with_raw:
        answer["raw_body"] = _as_text(response.body)
    return {"response": answer}


def _as_text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        return base64.b64encode(body).decode()
