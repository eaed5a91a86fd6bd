"""Checks arguments against the types of the table before anything is sent. Pure: values in, an error or nothing out.

A kind is a type of the table as the generator wrote it beside an operation: `text`, `many[id] | null?`. At its end `?`
lets None through and `!` asks for a value; `many[T]` is one T or several, `=ASC,DESC` a closed set, and `from_:` before
it the argument's name where the wire has another.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from numbers import Integral
from typing import Final

from attrs import frozen
from msgspec import Raw

from salesloft_async.errors import ConfigurationError

from .arguments import lacks_zone
from .display import displayed
from .filters import IS_NOT_NULL, IS_NULL, LEAST_PREFIX, NotIn, StartsWith
from .values import UNSET, Range

__all__ = ["check", "fits"]

_Accepts = Callable[[object], bool]
_ALTERNATIVES: Final = re.compile(r" \| (?![^\[]*\])")
_GENERIC: Final = re.compile(r"(\w+)\[(.+)\]")


def check(kinds: Mapping[str, str], values: Mapping[str, object]) -> None:
    """Raise ConfigurationError, with the argument's name and what it takes, for a value that is not of its kind.

    Args:
        kinds: By the parameter's name on the wire; what has no kind is not checked.
    """
    for name, value in values.items():
        kind = kinds.get(name)
        if kind is None or isinstance(value, Raw):  # raw: JSON that a bulk upload checked row by row and wrote
            continue
        if value is None or value is UNSET:
            if kind[-1] == "!" or (value is None and kind[-1] != "?"):
                raise ConfigurationError(_missing(name, kind, value)).about("filter-and-follow")
            continue
        known = _known(kind)
        if not known.accepts(value):
            argument = known.argument or name
            raise ConfigurationError(f"{argument}: {_told(known, value, secret=argument.endswith('token'))}").about(
                "filter-and-follow"
            )


def fits(kind: str, value: object) -> bool:
    """Return whether a value is of a kind."""
    return _known(kind).accepts(value)


@frozen
class _Known:
    argument: str
    """Its name in Python, where the wire has another."""
    accepts: _Accepts
    words: str


def _missing(name: str, kind: str, value: object) -> str:
    known = _known(kind)
    hint = "" if kind[-1] == "!" else "; leave it out instead"
    return f"{known.argument or name}: takes {known.words}, not {displayed(value)}{hint}"


def _told(known: _Known, value: object, *, secret: bool) -> str:
    if isinstance(value, StartsWith) and isinstance(value.prefix, str) and "starts_with" in known.words:
        return f"starts_with takes {LEAST_PREFIX} characters or more, not {displayed(value.prefix)}"
    if isinstance(value, NotIn) and not value.values:
        return "NOT_IN takes at least one value"
    if _several(value) and not value and "one or several" in known.words:
        return "an empty list filters nothing: leave it out"
    if not secret and "time zone" in known.words and (naive := _naive(value)) is not None:
        return f"{displayed(naive)} has no time zone: end a text with Z or an offset, give a datetime a tzinfo"
    return f"takes {known.words}, not {type(value).__name__ if secret else displayed(value)}"


def _naive(value: object) -> object:
    """Return the first time without a zone among a value, the bounds of a Range or the items of a list, or None."""
    if isinstance(value, Range):
        value = [value.gt, value.gte, value.lt, value.lte]
    for each in value if _several(value) else [value]:  # type: ignore[attr-defined]  # so it can be walked
        if (isinstance(each, str) and lacks_zone(each)) or (isinstance(each, datetime) and not _time(each)):
            return each
    return None


@cache
def _known(kind: str) -> _Known:
    argument, _, text = kind.rstrip("?!").rpartition(":")
    if text.startswith("="):
        values = text[1:].split(",")
        return _Known(argument, values.__contains__, f"one of {', '.join(map(repr, values))}")
    parts = [_part(part) for part in _ALTERNATIVES.split(text)]
    checks = tuple(accepts for accepts, _ in parts)
    words = ", or ".join(dict.fromkeys(words for _, words in parts))
    return _Known(argument, checks[0] if len(checks) == 1 else lambda value: any(one(value) for one in checks), words)


def _part(text: str) -> tuple[_Accepts, str]:
    generic = _GENERIC.fullmatch(text)
    if not generic:
        return _SCALARS.get(text) or (lambda value: type(value).__name__ == text, f"a {text}")  # a record's class
    inner, words = _part(generic[2])
    return _GENERICS[generic[1]](inner), _SPELT[generic[1]].format(words)


def _several(value: object) -> bool:
    return isinstance(value, Sequence | set | frozenset) and not isinstance(value, str | bytes)


def _list(inner: _Accepts) -> _Accepts:
    return lambda value: _several(value) and all(map(inner, value))  # type: ignore[call-overload]  # so it can be walked


def _many(inner: _Accepts) -> _Accepts:
    several = _list(inner)
    return lambda value: inner(value) or (several(value) and bool(value))


def _range(inner: _Accepts) -> _Accepts:
    def accepts(value: object) -> bool:
        if not isinstance(value, Range):
            return False
        return all(bound is None or inner(bound) for bound in (value.gt, value.gte, value.lt, value.lte))

    return accepts


def _not_in(inner: _Accepts) -> _Accepts:
    return lambda value: isinstance(value, NotIn) and bool(value.values) and all(map(inner, value.values))


def _integer(value: object) -> bool:
    return isinstance(value, (int, Integral)) and not isinstance(value, bool)


def _number(value: object) -> bool:
    return _integer(value) or (isinstance(value, float) and math.isfinite(value))


def _id(value: object) -> bool:
    return _integer(value) or (isinstance(value, str) and bool(value.strip()))


def _time(value: object) -> bool:
    if isinstance(value, str):
        try:
            datetime.fromisoformat(value)
        except ValueError:
            return False
        return not lacks_zone(value)
    if isinstance(value, datetime):
        return value.tzinfo is not None and value.utcoffset() is not None
    return isinstance(value, date)


def _prefix(value: object) -> bool:
    return isinstance(value, StartsWith) and isinstance(value.prefix, str) and len(value.prefix) >= LEAST_PREFIX


_SCALARS: Final[Mapping[str, tuple[_Accepts, str]]] = {
    "text": (lambda value: isinstance(value, str), "text"),
    "integer": (_integer, "an integer"),
    "number": (_number, "a number"),
    "boolean": (lambda value: isinstance(value, bool), "True or False"),
    "time": (_time, "a datetime with a time zone, a date, or either as ISO 8601 text"),
    "date": (_time, "a datetime with a time zone, a date, or either as ISO 8601 text"),
    "id": (_id, "an id (an integer or text)"),
    "any": (lambda value: True, "anything"),
    "map": (lambda value: isinstance(value, Mapping), "a mapping"),
    "null": (lambda value: value is IS_NULL, "IS_NULL"),
    "not_null": (lambda value: value is IS_NOT_NULL, "IS_NOT_NULL"),
    "starts_with": (_prefix, "starts_with(…)"),
}
_GENERICS: Final[Mapping[str, Callable[[_Accepts], _Accepts]]] = {
    "list": _list,
    "many": _many,
    "range": _range,
    "not_in": _not_in,
}
_SPELT: Final[Mapping[str, str]] = {
    "list": "a list, each item {}",
    "many": "{}, one or several",
    "range": "a Range of {}",
    "not_in": "NOT_IN(…)",
}
