"""Turns a call's arguments into a path, a query and a body, and refuses what cannot be right before it is sent."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlencode

from msgspec import json

from salesloft_async.errors import ConfigurationError

from .filters import NotIn, Presence, StartsWith
from .values import UNSET, Range, TimeLike

if TYPE_CHECKING:  # cattrs takes a fifth of the import, and only a write needs it
    from cattrs import Converter

__all__ = ["encode_body", "encode_query", "encode_time", "fill_path", "query_pairs", "read_time"]

_MAX_PER_PAGE: Final = 100
_TIMES: Final = "an aware datetime, a date or a time in ISO 8601"
_SUCH_AS: Final = "2024-06-01 or 2024-06-01T12:00:00Z"
_RANGE_BOUNDS: Final = ("gt", "gte", "lt", "lte")


def encode_time(value: date) -> str:
    """ISO 8601: an aware time in UTC with microseconds, a date as it is; ConfigurationError for a naive time."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None:
        raise ConfigurationError(f"{value!r} has no time zone: give it one, such as datetime(..., tzinfo=timezone.utc)")
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


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
            raise ConfigurationError(f"{name}: {value!r} {is_none} in ISO 8601: {_SUCH_AS}") from None
        if isinstance(value, datetime) and value.tzinfo is None:
            raise ConfigurationError(f"{name}: {value.isoformat()} has no time zone: end it with Z or an offset")
    if value is None:
        return None
    if not isinstance(value, date):
        raise ConfigurationError(f"{name}: takes {'a cursor, ' if cursor else ''}{_TIMES}, not {value!r}")
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    _named(name, value)
    return value.astimezone(UTC)


def fill_path(template: str, values: Mapping[str, Any]) -> str:
    """The path with ids in place; ConfigurationError for an id that is empty or would change the path."""
    filled = {}
    for argument, value in values.items():
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise ConfigurationError(f"{argument}: takes an id (an integer or text), not {value!r}")
        text = str(value)
        if not text.strip() or text in {".", ".."} or any(mark in text for mark in "/\\?#%") or not text.isprintable():
            raise ConfigurationError(f"{argument}: {value!r} is not an id: it must not be empty or hold / \\ ? # %")
        filled[argument] = quote(text, safe="")
    return template.format_map(filled)


def encode_query(query: Mapping[str, Any]) -> str:
    """The query string: a sequence as `ids[]=`, a Range as `updated_at[gte]=`, a mapping as `custom_fields[Name]=`,
    and what stands in a value's place as the API spells it: `_is_null`, `[_not_in][]=`, `[_starts_with]=`.

    None stands for "not given". Raises ConfigurationError with the argument's name.
    """
    for name in ("page", "per_page"):
        if (value := query.get(name)) is not None and value is not UNSET:
            _check_page(name, value)
    pairs = list(query_pairs(query))
    return urlencode(pairs, quote_via=quote) if pairs else ""


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
                yield f"{name}[{key}]", _scalar(name, item)
        elif isinstance(value, str | bytes) or not isinstance(value, Sequence | set | frozenset):
            yield name, _scalar(name, value)
        else:
            for item in value:
                yield f"{name}[]", _scalar(name, item)


def _range_pairs(name: str, value: Range[Any]) -> Iterator[tuple[str, str]]:
    bounds = [(bound, limit) for bound in _RANGE_BOUNDS if (limit := getattr(value, bound)) is not None]
    if not bounds:
        raise ConfigurationError(f"{name}: the Range has no bound: give it gt, gte, lt or lte")
    for bound, limit in bounds:
        yield f"{name}[{bound}]", _scalar(name, limit)


def _check_page(name: str, value: object) -> None:
    highest = _MAX_PER_PAGE if name == "per_page" else math.inf
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= highest:
        takes = "an integer from 1 to 100" if name == "per_page" else "an integer from 1"
        raise ConfigurationError(f"{name}: takes {takes}, not {value!r}")


def _scalar(name: str, value: object) -> str:
    if isinstance(value, Presence):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _checked_time_text(name, value)
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, date):
        return _named(name, value)
    raise ConfigurationError(f"{name}: cannot send {value!r} in a query")


def _named(name: str, value: date) -> str:
    try:
        return encode_time(value)
    except ConfigurationError as error:
        raise ConfigurationError(f"{name}: {error.message}") from None


def _checked_time_text(name: str, value: str) -> str:
    if len(value) > 10 and value[10] in "Tt":  # only then can it be an ISO time: 2026-01-31T…
        try:
            parsed = datetime.fromisoformat(value)
        except ValueError:
            return value
        if parsed.tzinfo is None:
            raise ConfigurationError(f"{name}: {value!r} has no time zone: end it with Z or an offset")
    return value


def encode_body(body: Mapping[str, Any]) -> bytes:
    """The JSON body: None as null, UNSET absent, times as ISO 8601; ConfigurationError with the argument's name."""
    plain = {}
    for name, value in body.items():
        if value is UNSET:
            continue
        try:
            plain[name] = _converter().unstructure(value)
        except ConfigurationError as error:
            raise ConfigurationError(f"{name}: {error.message}") from None
    try:
        return json.encode(plain)
    except (TypeError, ValueError, RecursionError) as error:
        raise ConfigurationError(f"the body cannot be written as JSON: {error}") from error


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter()
    converter.register_unstructure_hook_func(lambda cls: issubclass(cls, date), encode_time)
    converter.register_unstructure_hook(float, _finite)
    converter.register_unstructure_hook_func(lambda cls: issubclass(cls, set | frozenset), _in_order)
    return converter


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ConfigurationError(f"JSON has no {value}")
    return value


def _in_order(values: Iterable[Any]) -> list[Any]:
    return [_converter().unstructure(value) for value in sorted(values, key=str)]
