"""Reads one value of a payload as the type that the table gives it: checked, and reshaped as the API takes it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from salesloft_async.core.arguments import encode_time, lacks_zone
from salesloft_async.core.filters import IS_NOT_NULL, IS_NULL, LEAST_PREFIX, NotIn, Presence, StartsWith
from salesloft_async.core.kinds import fits
from salesloft_async.core.values import Range
from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Parameter, Type
from salesloft_async.operations.schema import SPECIAL

from .problems import Problems, described

__all__ = ["read", "takes"]

_BOUNDS: Final = ("gt", "gte", "lt", "lte")
_WORDS: Final = {
    "text": "text",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "time": "a time such as 2026-01-31T09:00:00Z, or a date",
    "date": "a date such as 2026-01-31, or a time",
    "id": "an id (an integer or text)",
    "any": "any value",
    "map": "an object, or a list of {key, value}",
    "null": '"_is_null"',
    "not_null": '"_is_not_null"',
    "starts_with": 'an object such as {"_starts_with": "Hea"}',
}
_PRESENCE: Final[Mapping[str, Presence]] = {"null": IS_NULL, "not_null": IS_NOT_NULL}
_WRONG: Final = object()
"""Stands for a value that a problem was noted of."""


def takes(kind: Type) -> str:
    """What a type takes, in words."""
    if kind.name == "|":
        return " or ".join(dict.fromkeys(map(takes, kind.of)))
    if kind.name == "list":
        return f"a list, each {takes(kind.of[0])}"
    if kind.name == "not_in":
        return f'an object such as {{"_not_in": [...]}}, each {takes(kind.of[0])}'
    if kind.name == "range":
        return f"an object of {', '.join(_BOUNDS)}, each {takes(kind.of[0])}"
    return _WORDS.get(kind.name, "an object")


def read(parameter: Parameter, value: object, path: str, problems: Problems) -> Any:
    """The value as the client's encoders take it; what is wrong with it goes to `problems`."""
    if value is None:
        if not parameter.null:
            problems.add(path, f"takes {takes(parameter.type)}, not null")
        return None
    if parameter.values and isinstance(value, str) and value not in parameter.values:
        problems.add(path, f"takes {_choice(parameter.values)}, not {described(value)}")
        return None
    found = _read(parameter.type, value, path, problems, query=parameter.where == "query")
    if parameter.rows and isinstance(found, list):
        return [_row(parameter, row, f"{path}[{number}]", problems) for number, row in enumerate(found)]
    return None if found is _WRONG else found


def _choice(values: tuple[str, ...]) -> str:
    quoted = [f'"{value}"' for value in values]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _read(kind: Type, value: object, path: str, problems: Problems, *, query: bool) -> Any:
    if kind.name == "|":
        return _alternative(kind, value, path, problems, query)
    if kind.name == "list":
        return _list(kind, value, path, problems, query)
    if kind.name == "range":
        return _range(kind, value, path, problems)
    if kind.name in SPECIAL:
        return _special(kind, value, path, problems)
    if kind.name == "map":
        return _map(value, path, problems, query)
    if kind.name == "any":
        return _plain(value, path, problems)
    return _scalar(kind, value, path, problems)


def _alternative(kind: Type, value: object, path: str, problems: Problems, query: bool) -> Any:
    for part in kind.of:
        tried = Problems(problems.operation)
        found = _read(part, value, path, tried, query=query)
        if not tried.found:
            return found
        if _means(part, value):
            problems.found.extend(tried.found)
            return _WRONG
    problems.add(path, f"takes {takes(kind)}, not {described(value)}")
    return _WRONG


def _means(kind: Type, value: object) -> bool:
    """Return whether a value that an alternative did not take cannot have been meant for another one."""
    if isinstance(value, Mapping):
        return kind.name in {"range", "map"} or f"_{kind.name}" in value
    return isinstance(value, list | tuple) and kind.name == "list"


def _list(kind: Type, value: object, path: str, problems: Problems, query: bool) -> Any:
    if isinstance(value, list | tuple):
        if query and not value:
            problems.add(path, "is an empty list, which filters nothing: leave it out")
        return [
            _read(kind.of[0], item, f"{path}[{number}]", problems, query=query) for number, item in enumerate(value)
        ]
    if not query or isinstance(value, Mapping):
        problems.add(path, f"takes {takes(kind)}, not {described(value)}")
        return _WRONG
    return _read(kind.of[0], value, path, problems, query=query)


def _range(kind: Type, value: object, path: str, problems: Problems) -> Any:
    if isinstance(value, Range):
        value = {bound: limit for bound in _BOUNDS if (limit := getattr(value, bound)) is not None}
    if not isinstance(value, Mapping) or not value:
        problems.add(path, f"takes {takes(kind)}, not {described(value)}")
        return _WRONG
    bounds: dict[str, Any] = {}
    for bound, limit in value.items():
        if bound in _BOUNDS:
            bounds[bound] = _read(kind.of[0], limit, f"{path}.{bound}", problems, query=True)
        else:
            problems.add(f"{path}.{bound}", "unknown bound; it takes gt, gte, lt and lte")
    return Range(**bounds)


def _special(kind: Type, value: object, path: str, problems: Problems) -> Any:
    """What a filter takes instead of a value: "_is_null", {"_starts_with": "Hea"}, {"_not_in": [1, 2]}."""
    if (presence := _PRESENCE.get(kind.name)) is not None and value in (presence, presence.value):
        return presence
    if isinstance(value, StartsWith | NotIn):
        value = {"_starts_with": value.prefix} if isinstance(value, StartsWith) else {"_not_in": list(value.values)}
    inner = value.get(f"_{kind.name}") if isinstance(value, Mapping) and len(value) == 1 else None
    if kind.name == "starts_with" and isinstance(inner, str):
        if len(inner) >= LEAST_PREFIX:
            return StartsWith(inner)
        problems.add(f"{path}._starts_with", f"takes {LEAST_PREFIX} characters or more, not {described(inner)}")
        return _WRONG
    if kind.name == "not_in" and inner is not None:
        values = inner if isinstance(inner, list | tuple) else [inner]
        if not values:
            problems.add(f"{path}._not_in", "is an empty list, which filters nothing: leave it out")
        numbered = ((item, f"{path}._not_in[{number}]") for number, item in enumerate(values))
        return NotIn(tuple(_read(kind.of[0], item, place, problems, query=True) for item, place in numbered))
    problems.add(path, f"takes {takes(kind)}, not {described(value)}")
    return _WRONG


def _map(value: object, path: str, problems: Problems, query: bool) -> Any:
    entries: Iterable[tuple[Any, Any, str]]
    if isinstance(value, Mapping):
        entries = ((key, item, f"{path}.{key}") for key, item in value.items())
    elif isinstance(value, list | tuple):
        entries = _pairs(value, path, problems)
    else:
        problems.add(path, f"takes {_WORDS['map']}, not {described(value)}")
        return _WRONG
    found: dict[str, Any] = {}
    for key, item, place in entries:
        if not isinstance(key, str) or not key:
            problems.add(place, f"takes text as a key, not {described(key)}")
        elif key in found:
            problems.add(place, f'comes a second time with the key "{key}"')
        elif query and isinstance(item, Mapping | list | tuple):
            problems.add(place, f"takes a single value, not {described(item)}")
        else:
            found[key] = _plain(item, place, problems)
    return found


def _pairs(value: list[Any] | tuple[Any, ...], path: str, problems: Problems) -> Iterator[tuple[Any, Any, str]]:
    for number, pair in enumerate(value):
        place = f"{path}[{number}]"
        if not isinstance(pair, Mapping):
            problems.add(place, f"takes an object of key and value, not {described(pair)}")
            continue
        for name in ("key", "value"):
            if name not in pair:
                problems.add(f"{place}.{name}", "is missing")
        for name in pair.keys() - {"key", "value"}:
            problems.add(f"{place}.{name}", "unknown; a pair has key and value")
        if "key" in pair and "value" in pair:
            yield pair["key"], pair["value"], f"{place}.key" if not isinstance(pair["key"], str) else place


def _scalar(kind: Type, value: object, path: str, problems: Problems) -> Any:
    if kind.name in {"time", "date"}:
        return _time(kind, value, path, problems)
    if fits(kind.name, value) if kind.name in _WORDS else isinstance(value, Mapping):  # a record is an object
        return value
    problems.add(path, f"takes {takes(kind)}, not {described(value)}")
    return _WRONG


def _time(kind: Type, value: object, path: str, problems: Problems) -> Any:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        if isinstance(value, str) and isinstance(moment, datetime) and not lacks_zone(value):
            return value  # as it came: the API takes any offset
        if isinstance(moment, date):
            return encode_time(moment)
    except ConfigurationError:
        problems.add(path, f"{described(value)} has no time zone: end it with Z or an offset")
        return _WRONG
    except ValueError:
        pass
    problems.add(path, f"takes {takes(kind)}, not {described(value)}")
    return _WRONG


def _plain(value: Any, path: str, problems: Problems) -> Any:
    """A value of any shape that JSON can hold, times as ISO 8601."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, date):
        return _time(Type("time"), value, path, problems)
    if isinstance(value, Mapping):
        return _map(value, path, problems, query=False)
    if isinstance(value, list | tuple):
        return [_plain(item, f"{path}[{number}]", problems) for number, item in enumerate(value)]
    problems.add(path, f"cannot be sent: {described(value)}")
    return _WRONG


def _row(parameter: Parameter, row: object, path: str, problems: Problems) -> Any:
    """A row as the API takes it: the value of its key under the key's own name."""
    rows = parameter.rows
    if rows is None or not isinstance(row, dict):
        return row
    made = dict(row)
    for name in rows.pairs:
        if isinstance(made.get(name), list):
            made[name] = _map(made[name], f"{path}.{name}", problems, query=False)
    if rows.value not in made:
        return made
    value, key = made.pop(rows.value), made.get(rows.key)
    if not isinstance(key, str) or not key:
        problems.add(f"{path}.{rows.key}", f"is missing: it names the field that {rows.value} is of")
    elif key in made and made[key] != value:
        problems.add(f"{path}.{rows.value}", f"contradicts {key}, which the row has too")
    else:
        made[key] = value
    return made
