"""Which values fit a kind of column, and what is made of those that nearly do. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final, Literal

import msgspec

__all__ = ["Kind", "as_json", "as_time", "fits", "fitting", "is_time", "is_writable"]

Kind = Literal["id", "integer_id", "text_id", "integer", "number", "decimal", "boolean", "text", "time", "date", "json"]
"""What a column holds. An "id" is an integer or text, as it came; the other two are of one type."""
_EXACT: Final = 2**53
"""The largest integer up to which a number of 64 bits tells every one from the next."""
_DECIMAL: Final = re.compile(r"[+-]?\d{1,29}(\.\d{1,9})?")
"""A decimal number in text, as far as a column of 38 digits with 9 after the point holds it."""
_NONE: Final = type(None)
_encode: Final = msgspec.json.Encoder().encode


def fits(kind: Kind, values: Sequence[Any]) -> bool:
    """Return whether a column holds all these values, and None, as they are: found out for many at once."""
    types = set(map(type, values))
    types.discard(_NONE)
    if not types:
        return True
    match kind:
        case "text" | "id":
            held = types <= ({str} if kind == "text" else {int, str}) and _are_writable(values)
            return held and (int not in types or _are_of_64_bits([value for value in values if type(value) is int]))
        case "integer" | "integer_id":
            return types == {int} and _are_of_64_bits([value for value in values if value is not None])
        case "number":
            return types == {float}
        case "decimal":
            return types == {str} and all(value is None or _DECIMAL.fullmatch(value) for value in values)
        case "boolean":
            return types == {bool}
        case "time" | "date":
            return types == {str} and all(value is None or is_time(value) for value in values)
        case "text_id" | "json":
            return False


def fitting(kind: Kind, value: Any) -> Any:
    """The value as its column holds it, or None when it does not fit."""
    match kind:
        case "json":
            return as_json(value)
        case "boolean":
            return value if isinstance(value, bool) else {"true": True, "false": False}.get(str(value).lower())
        case "integer":
            return _integer(value)
        case "id":
            if type(value) is int:
                return value if _are_of_64_bits([value]) else None
            return value if isinstance(value, str) and is_writable(value) else None
        case "integer_id":
            number = _integer(value)
            return number if number is not None and str(number) == str(value) else None
        case "text_id":
            return None if (own := fitting("id", value)) is None else str(own)
        case "number":
            return value if isinstance(value, float) or (type(value) is int and abs(value) <= _EXACT) else None
        case "decimal":
            text = str(value) if type(value) in (str, int, float) else ""
            return text if _DECIMAL.fullmatch(text) else None
        case "text":
            return value if isinstance(value, str) and is_writable(value) else None
        case "time" | "date":
            return value if isinstance(value, str) and is_time(value) else None


def as_time(text: str) -> datetime:
    """The moment that an ISO 8601 text names, in UTC; without a zone it is taken for UTC."""
    time = datetime.fromisoformat(text)
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def is_time(text: str) -> bool:
    """Return whether `as_time` takes it."""
    try:
        return 1 < datetime.fromisoformat(text).year < 9999 or bool(as_time(text))
    except (ValueError, OverflowError):  # what is no time; what is none in UTC, on the first day or the last
        return False


def is_writable(text: str) -> bool:
    """Return whether it can be written as UTF-8: half an emoji cannot."""
    return text.isascii() or _are_writable([text])


def as_json(value: object) -> str:
    """The value as JSON, also what is only nearly JSON: half an emoji, and what is not a number."""
    try:
        text = _encode(value).decode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text if "null" not in text else json.dumps(value, ensure_ascii=False)  # which keeps what is not a number


def _are_writable(values: Sequence[Any]) -> bool:
    try:
        "".join([value for value in values if value.__class__ is str]).encode()
    except UnicodeEncodeError:
        return False
    return True


def _are_of_64_bits(values: Sequence[int]) -> bool:
    return min(values) >= -(2**63) and max(values) < 2**63


def _integer(value: Any) -> int | None:
    if isinstance(value, str) and value.removeprefix("-").isdecimal() and len(value) <= 20:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if _are_of_64_bits([value]) else None
