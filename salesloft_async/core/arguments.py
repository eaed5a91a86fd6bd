"""Turns a call's arguments into a path, a query and a body, and refuses what cannot be right before it is sent."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from numbers import Integral
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlencode

from msgspec import json

from salesloft_async.errors import ConfigurationError

from .display import displayed
from .filters import NotIn, Presence, StartsWith
from .records import BaseRecord, wire_names
from .secret import Secret, SecretBytes, secret
from .values import UNSET, Range, TimeLike

if TYPE_CHECKING:  # cattrs takes a fifth of the import, and only a write needs it
    from cattrs import Converter

__all__ = [
    "check_times",
    "encode_body",
    "encode_query",
    "encode_time",
    "fill_path",
    "lacks_zone",
    "query_pairs",
    "query_text",
    "read_time",
]

_INTEGERS: Final = (int, Integral)
"""Integers of Python first, which are recognized at once, and those of numpy."""
_MAX_PER_PAGE: Final = 100
_MAX_PAGE: Final = 10**15
_TIMES: Final = "an aware datetime, a date or a time in ISO 8601"
_SUCH_AS: Final = "2024-06-01 or 2024-06-01T12:00:00Z"
_RANGE_BOUNDS: Final = ("gt", "gte", "lt", "lte")
_NAMES_A_TIME: Final = re.compile(
    r"(?:.*_)?(?:at|on|date|time|timestamp|contacted|since|until|before|after)(?:\[(?:gt|gte|lt|lte)\])?"
)
"""Names of times among parameters and nested fields that the table does not describe."""
_ADD_ZONE: Final = "has no time zone: end it with Z or an offset such as +02:00"


def encode_time(value: date) -> str:
    """Return the ISO 8601 text of a date, or of an aware time in UTC with microseconds.

    Raises ConfigurationError for a naive time, and for one that lies outside the years 1 to 9999 in UTC.
    """
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None or value.utcoffset() is None:
        raise ConfigurationError(
            f"{displayed(value)} has no time zone: give it one, such as datetime(..., tzinfo=timezone.utc)"
        )
    return _in_utc(value).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _in_utc(value: datetime) -> datetime:
    try:
        return value.astimezone(UTC)
    except (OverflowError, ValueError):
        raise ConfigurationError(
            f"{value.isoformat()} lies outside the years 1 to 9999 in UTC: pass a time within them"
        ) from None


def lacks_zone(text: str) -> bool:
    """Return whether a text is a time in ISO 8601 without a zone; a date is none."""
    try:
        date.fromisoformat(text)
    except ValueError:
        pass
    else:
        return False
    try:
        return datetime.fromisoformat(text).tzinfo is None
    except ValueError:
        return False


def read_time(name: str, value: TimeLike | None, *, cursor: bool = False) -> datetime | None:
    """The moment that an argument of this name means, a date its midnight in UTC; ConfigurationError if it is none.

    Args:
        cursor: Whether the argument takes a cursor too, which this is not.
    """
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value)
        except ValueError:
            is_none = "is neither a cursor nor a time" if cursor else "is no time"
            raise ConfigurationError(f"{name}: {displayed(value)} {is_none} in ISO 8601: {_SUCH_AS}") from None
        if isinstance(value, datetime) and value.tzinfo is None:
            raise ConfigurationError(f"{name}: {value.isoformat()} {_ADD_ZONE}")
    if value is None:
        return None
    if not isinstance(value, date):
        raise ConfigurationError(f"{name}: takes {'a cursor, ' if cursor else ''}{_TIMES}, not {displayed(value)}")
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    _named(name, value)
    return value.astimezone(UTC)


def fill_path(template: str, values: Mapping[str, Any]) -> str:
    """Return the path with ids in place; ConfigurationError for an id that is empty or would change the path."""
    filled = {}
    for argument, value in values.items():
        if isinstance(value, bool) or not isinstance(value, (*_INTEGERS, str)):
            raise ConfigurationError(f"{argument}: takes an id (an integer or text), not {displayed(value)}")
        text = _digits(argument, value) if isinstance(value, _INTEGERS) else str.__str__(value)
        if not text.strip() or text in {".", ".."} or any(mark in text for mark in "/\\?#%") or not text.isprintable():
            raise ConfigurationError(
                f"{argument}: {displayed(value)} is not an id: it must not be empty or hold / \\ ? # %"
            )
        filled[argument] = quote(text, safe="")
    return template.format_map(filled)


def encode_query(query: Mapping[str, Any]) -> str:
    """Return the query string: a sequence as `ids[]=`, a Range as `updated_at[gte]=`, a mapping as
    `custom_fields[Name]=`, and what stands in a value's place as the API spells it: `_is_null`, `[_not_in][]=`,
    `[_starts_with]=`.

    None stands for "not given". Raises ConfigurationError with the argument's name.
    """
    for name in ("page", "per_page"):
        if (value := query.get(name)) is not None and value is not UNSET:
            _check_page(name, value)
    return query_text(query_pairs(query))


def query_text(pairs: Iterable[tuple[str, str]]) -> str:
    """Return names and values as a query string; ConfigurationError for text that UTF-8 cannot hold."""
    pairs = list(pairs)
    if not pairs:
        return ""
    try:
        return urlencode(pairs, quote_via=quote)
    except UnicodeEncodeError:
        name, value = next(pair for pair in pairs if not all(map(_fits_utf8, pair)))
        raise ConfigurationError(f"{displayed(name)[1:-1]}: {_NOT_UTF8}, in {displayed(value)}") from None


_NOT_UTF8: Final = "half of a surrogate pair, such as of an emoji that was cut, cannot be sent"


def _fits_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def query_pairs(query: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Names and values as they go into a query; those of None and UNSET do not."""
    for name, value in query.items():
        if value is None or value is UNSET:
            continue
        if isinstance(value, Range):
            yield from _range_pairs(name, value)
        elif isinstance(value, StartsWith):
            yield f"{name}[_starts_with]", _scalar(name, value.prefix)
        elif isinstance(value, NotIn):
            yield from ((f"{name}[_not_in][]", _scalar(name, item)) for item in value.values)
        elif isinstance(value, Mapping):
            for key, item in value.items():
                if not isinstance(key, str):
                    raise ConfigurationError(f"{name}: takes text as keys, not {displayed(key)}")
                yield f"{name}[{key}]", _scalar(name, item, checks_times=False)
        elif isinstance(value, str | bytes) or not isinstance(value, Sequence | set | frozenset):
            yield name, _scalar(name, value)
        else:
            key = name if name.endswith("[]") else f"{name}[]"
            for item in value:
                yield key, _scalar(name, item)


def _range_pairs(name: str, value: Range[Any]) -> Iterator[tuple[str, str]]:
    bounds = [(bound, limit) for bound in _RANGE_BOUNDS if (limit := getattr(value, bound)) is not None]
    if not bounds:
        raise ConfigurationError(f"{name}: the Range has no bound: give it gt, gte, lt or lte")
    for bound, limit in bounds:
        yield f"{name}[{bound}]", _scalar(name, limit)


def _check_page(name: str, value: object) -> None:
    highest = _MAX_PER_PAGE if name == "per_page" else _MAX_PAGE
    if isinstance(value, bool) or not isinstance(value, _INTEGERS) or not 1 <= int(value) <= highest:
        takes = "an integer from 1 to 100" if name == "per_page" else "an integer from 1"
        raise ConfigurationError(f"{name}: takes {takes}, not {displayed(value)}")


def _scalar(name: str, value: object, *, checks_times: bool = True) -> str:
    if isinstance(value, Presence):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        text = str.__str__(value)  # the text of an enum's member, not its name
        return _checked_time_text(name, text) if checks_times and len(text) > 10 else text
    if isinstance(value, _INTEGERS):
        return _digits(name, value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ConfigurationError(f"{name}: takes a finite number, not {value}")
        return str(float(value))
    if isinstance(value, date):
        return _named(name, value)
    raise ConfigurationError(f"{name}: cannot send {displayed(value)} in a query")


def _digits(name: str, value: int | Integral) -> str:
    try:
        return str(int(value))
    except ValueError:  # Python writes no integer of more than 4,300 digits
        raise ConfigurationError(f"{name}: takes an integer of fewer digits, not {displayed(value)}") from None


def _named(name: str, value: date) -> str:
    try:
        return encode_time(value)
    except ConfigurationError as error:
        raise ConfigurationError(f"{name}: {error.message}") from None


def _checked_time_text(name: str, value: str) -> str:
    if (value[10] in "Tt" or _NAMES_A_TIME.fullmatch(name)) and lacks_zone(value):
        raise ConfigurationError(f"{name}: {displayed(value)} {_ADD_ZONE}")
    return value


def encode_body(body: Mapping[str, Any]) -> bytes:
    """Return the JSON body: None as null, UNSET absent, times as ISO 8601.

    Raises ConfigurationError, with the argument's name, for a value that JSON or the API does not take.
    """
    plain = {}
    for name, value in body.items():
        if value is UNSET:
            continue
        try:
            plain[name] = _converter().unstructure(value)
            check_times(name, plain[name] if isinstance(value, BaseRecord) else value)
        except ConfigurationError as error:
            raise ConfigurationError(f"{name}: {error.message}") from None
        except RecursionError:
            raise ConfigurationError(f"{name}: {_TOO_DEEP}") from None
        except (TypeError, ValueError, OverflowError) as error:
            raise ConfigurationError(f"{name}: cannot be written as JSON: {error}") from None
    try:
        encoded = json.encode(plain, enc_hook=_plain_text)
    except RecursionError:
        raise ConfigurationError(f"the body: {_TOO_DEEP}") from None
    except UnicodeEncodeError:
        raise ConfigurationError(f"the body cannot be written as JSON: {_NOT_UTF8}") from None
    except (TypeError, ValueError, OverflowError) as error:
        raise ConfigurationError(f"the body cannot be written as JSON: {error}") from error
    return SecretBytes(encoded) if any(isinstance(value, Secret) for value in plain.values()) else encoded


_TOO_DEEP: Final = "is nested too deeply, or contains itself"


def check_times(name: str, value: object) -> None:
    """Raise ConfigurationError for a time without a zone in a field whose name says that it holds one.

    Custom fields are exempt: the team gives them their names, and they hold text.
    """
    if isinstance(value, str):
        if len(value) > 10 and _NAMES_A_TIME.fullmatch(name) and lacks_zone(value):
            raise ConfigurationError(f"{displayed(value)} {_ADD_ZONE}")
    elif name == "custom_fields":
        return
    elif isinstance(value, Mapping):
        for key, item in value.items():
            check_times(str(key), item)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            check_times(name, item)


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter()
    converter.register_unstructure_hook_func(lambda cls: issubclass(cls, date), encode_time)
    converter.register_unstructure_hook(str, str.__str__)  # JSON is written of str itself, and of no subclass
    converter.register_unstructure_hook(Secret, secret)  # which the encoder makes text of, seen by no traceback
    converter.register_unstructure_hook(int, _plain_integer)
    converter.register_unstructure_hook_func(lambda cls: issubclass(cls, Integral), _plain_integer)
    converter.register_unstructure_hook(float, _finite)
    converter.register_unstructure_hook_func(lambda cls: issubclass(cls, BaseRecord), _present_fields)
    converter.register_unstructure_hook_func(lambda cls: issubclass(cls, set | frozenset), _in_order)
    return converter


def _present_fields(record: BaseRecord) -> dict[str, Any]:
    """Return the fields that a record has, by their JSON names, with those that its class does not know."""
    names = wire_names(type(record)).items()
    present = {name: value for field, name in names if (value := getattr(record, field)) is not None}
    fields = {**getattr(record, "_extra", {}), **present}
    return {name: _converter().unstructure(value) for name, value in fields.items()}


def _plain_text(value: object) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"JSON has no {type(value).__name__}")


def _plain_integer(value: int) -> int:
    return value if isinstance(value, bool) else int(value)


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ConfigurationError(f"JSON has no {value}")
    return float(value)


def _in_order(values: Iterable[Any]) -> list[Any]:
    return [_converter().unstructure(value) for value in sorted(values, key=str)]
