"""The reason that an error response gives, in whatever shape the server writes it. Pure: a body in, texts out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import Any, Final, TypeAlias

import msgspec
from attrs import frozen

from .codec import NotDecodable, parsed
from .printable import printable, shortened

__all__ = ["NO_REASON", "Reason", "reason_of"]

NO_REASON: Final = "the server gave no reason"
_LONGEST_MESSAGE: Final = 500
_LONGEST_NAME: Final = 100
_MARGIN: Final = 8
"""How many times its length is looked at for secrets, which may end behind the cut."""
_MOST_MESSAGES: Final = 100
"""Messages by field that are retained of one response."""
_DEEPEST: Final = 5
_HTML_HEAD: Final = 8_192
"""Characters of markup in which a title or a first line is looked for."""

_MESSAGE_NAMES: Final = (
    "error_description", "message", "detail", "description", "error_message", "errorMessage", "faultstring", "reason",
    "msg", "title",
)  # fmt: skip
"""Names under which servers, gateways and proxies write a text, the most specific first."""
_FIELD_NAMES: Final = ("attribute", "field", "parameter", "property", "path", "name")
_CODE_NAMES: Final = ("code", "error_code", "errorCode")
_WRAPPERS: Final = ("error", "fault", "errors")
"""Names of objects that are about the error."""
_OUTER: Final = ("data", "response", "result", "meta")
"""Names of objects that may be about something else too."""
_CODE: Final = re.compile(r"[A-Za-z0-9][\w.:-]{0,99}")

_TITLE: Final = re.compile(r"<(title|h1|message|faultstring)\b[^<>]*>(.*?)</", re.IGNORECASE | re.DOTALL)
_UNSHOWN: Final = re.compile(r"<(script|style|head)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]*>")

_Hide: TypeAlias = Callable[[str], str]


@frozen
class Reason:
    """The texts of an error response, without secrets and control characters, and of bounded length."""

    message: str
    errors: Mapping[str, tuple[str, ...]]
    """Messages by field."""
    code: str | None
    """The server's own code for the error."""


def reason_of(text: str, body: bytes, hide: _Hide) -> Reason:
    """Return the reason that a body gives; its message is empty when there is none.

    Args:
        text: The body as text, or its beginning.
        body: The body as it was sent.
        hide: Returns a text without secrets.
    """

    def clean(value: object, most: int = _LONGEST_MESSAGE) -> str:
        return shortened(hide(printable(_written(value))[: _MARGIN * most]), most)

    try:
        payload = parsed(body)
    except NotDecodable:
        return Reason(clean(_first_line(text)), {}, None)
    errors: dict[str, tuple[str, ...]] = {}
    for number, (field, message) in enumerate(_by_field(payload)):
        if number == _MOST_MESSAGES:
            break
        name = clean(field, _LONGEST_NAME) or "base"
        if shown := clean(message):
            errors[name] = (*errors.get(name, ()), shown)
    if errors:
        message = "; ".join(f"{name}: {', '.join(texts)}" for name, texts in errors.items())
    else:
        message = _message(payload) or ""
    code = _code(payload)
    return Reason(clean(message), errors, clean(code) if code else None)


def _written(value: object) -> str:
    """Return a JSON value as text."""
    if isinstance(value, str):
        return value
    try:
        return msgspec.json.encode(value).decode(errors="replace")
    except (TypeError, ValueError, RecursionError):
        return ""


def _by_field(payload: object, depth: int = 0) -> Iterator[tuple[str, object]]:
    """Return the messages that name fields: those of `errors`, at the top or within `error`."""
    if isinstance(payload, list):
        yield from _of_list([item for item in payload if isinstance(item, dict) and _text(item) is not None])
    if not isinstance(payload, dict) or depth > _DEEPEST:
        return
    errors = payload.get("errors")
    if isinstance(errors, dict):
        yield from _of_object(errors)
    elif isinstance(errors, list):
        yield from _of_list(errors)
    elif payload and not payload.keys() & {"error", "message"} and all(map(_is_texts, payload.values())):
        yield from _of_object(payload)  # {"email_address": ["is taken"]}
    else:
        for name in (*_WRAPPERS, *_OUTER):
            if isinstance(inner := payload.get(name), dict) or (name in _WRAPPERS and isinstance(inner, list)):
                yield from _by_field(inner, depth + 1)


def _is_texts(values: object) -> bool:
    return isinstance(values, list) and bool(values) and all(isinstance(value, str) for value in values)


def _of_object(errors: Mapping[str, Any], prefix: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    """Return the messages of `{"email": ["is taken"], "address": {"city": "is empty"}}`."""
    for name, value in errors.items():
        place = f"{prefix}{name}"
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and depth < _DEEPEST:
                message = item.get("message") or item.get("detail")
                if isinstance(message, str):
                    yield place, message
                else:
                    yield from _of_object(item, f"{place}.", depth + 1)
            elif item is not None:
                yield place, item


def _of_list(errors: list[Any]) -> Iterator[tuple[str, object]]:
    """Return the messages of `[{"attribute", "message"}]`, `[{"source": {"pointer"}, "detail"}]` and `["text"]`."""
    for item in errors:
        if isinstance(item, dict):
            if (message := _text(item)) is not None:
                yield _field(item), message
            else:
                yield from _of_object(item)
        elif item is not None:
            yield "base", item


def _field(item: Mapping[str, Any]) -> str:
    for name in _FIELD_NAMES:
        if isinstance(value := item.get(name), str) and value:
            return value
    source = item.get("source")
    if isinstance(source, dict):
        if isinstance(pointer := source.get("pointer"), str) and pointer:
            return pointer.removeprefix("/data").removeprefix("/attributes").strip("/").replace("/", ".") or "base"
        if isinstance(parameter := source.get("parameter"), str) and parameter:
            return parameter
    return "base"


def _text(item: Mapping[str, Any]) -> str | None:
    """Return the text of an object that describes one error."""
    return next((value for name in _MESSAGE_NAMES if isinstance(value := item.get(name), str) and value.strip()), None)


def _message(payload: object, depth: int = 0) -> str | None:
    """Return the text of a body that names no fields."""
    if isinstance(payload, str):
        return payload
    if depth > _DEEPEST:
        return None
    if isinstance(payload, list):
        texts = (_message(item, depth + 1) for item in payload[:_MOST_MESSAGES])
        return "; ".join(text for text in texts if text) or None
    if not isinstance(payload, dict):
        return None
    own, error = _text(payload), payload.get("error")
    if isinstance(error, str) and error.strip():  # {"error": "Conflict", "message": "the record has changed"}
        return error if own is None or own in error else own if error in own else f"{error}: {own}"
    if own is not None:
        return own
    if text := next((text for name in _WRAPPERS if (text := _message(payload.get(name), depth + 1))), None):
        return text
    outer = (inner for name in _OUTER if isinstance(inner := payload.get(name), dict))
    return next((text for inner in outer for name in ("message", "error") if (text := _message(inner.get(name)))), None)


def _code(payload: object, depth: int = 0) -> str | None:
    if isinstance(payload, list):
        return _code(payload[0], depth + 1) if payload else None
    if not isinstance(payload, dict) or depth > _DEEPEST:
        return None
    for name in _CODE_NAMES:
        value = payload.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and _CODE.fullmatch(str(value)):
            return str(value)
    error = payload.get("error")
    if isinstance(error, str) and "error_description" in payload and _CODE.fullmatch(error):  # OAuth's
        return error
    return next((code for name in _WRAPPERS if (code := _code(payload.get(name), depth + 1))), None)


def _first_line(text: str) -> str:
    """Return the title or the first line of HTML, the message of XML, or the first line of a text."""
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith("<"):
        head = text[:_HTML_HEAD]
        titles = {found[1].lower(): _TAG.sub(" ", found[2]) for found in reversed(list(_TITLE.finditer(head)))}
        title = next((each for name in ("message", "faultstring", "title", "h1") if (each := titles.get(name))), "")
        text = unescape(title.strip() or _TAG.sub("\n", _UNSHOWN.sub("\n", head)))
        if title.strip():
            return text
    return next((line for line in text.splitlines()[:_HTML_HEAD] if any(map(str.isalnum, line))), "")
