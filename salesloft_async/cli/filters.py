"""Reads `--filter`: values, the bounds of ranges, and what the API takes in the place of a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from attrs import frozen

from salesloft_async.core.arguments import read_time
from salesloft_async.core.filters import IS_NOT_NULL, IS_NULL, NOT_IN, starts_with
from salesloft_async.core.kinds import fits
from salesloft_async.core.values import Range
from salesloft_async.errors import ConfigurationError
from salesloft_async.export.lists import exportable
from salesloft_async.export.wanted import filters_of, query_of
from salesloft_async.operations import Type, load

__all__ = ["hows", "read_filters"]

_FILTER: Final = re.compile(r"\s*([^\[<>=]+?)\s*(?:\[([^\]]*)\])?\s*(>=|<=|=|>|<)(.*)", re.DOTALL)
_BOUNDS: Final = {">": "gt", ">=": "gte", "<": "lt", "<=": "lte"}
"""Of a range, by their signs; a shell takes `created_at[gte]=`, as the API spells it, without quotes too."""
_SPELT: Final = {"not_in": "_not_in", "starts_with": "_starts_with"}
"""What a filter may be told between its name and the value, by the type that takes it: the API's words."""
_TRUTH: Final = {"true": True, "false": False}
_PRESENCE: Final = {"_is_null": ("null", IS_NULL), "_is_not_null": ("not_null", IS_NOT_NULL)}


@frozen
class _Given:
    """One `--filter`, taken apart."""

    name: str
    how: str
    """A bound, a word of _SPELT, a name within a mapping, or nothing."""
    value: str

    @classmethod
    def of(cls, text: str) -> _Given:
        parts = _FILTER.fullmatch(text)
        if parts is None or (parts[2] is not None and parts[3] in _BOUNDS):
            raise _wrong(f': takes NAME=VALUE, or a bound such as "created_at>=2024-01-01", not {text!r}')
        return cls(parts[1], _BOUNDS.get(parts[3], parts[2] or ""), parts[4] if parts[3] == "=" else parts[4].strip())


def hows(kind: Type) -> list[str]:
    """What may stand between the name and the value of a filter of that type."""
    types = {part.name for part in _parts(kind)}
    if "map" in types:
        return ["["]
    if "range" in types:
        return [f"[{bound}]=" for bound in _BOUNDS.values()] + ["="] * bool(types & {"null", "not_null"})
    return ["=", *(f"[{word}]=" for of, word in _SPELT.items() if of in types)]


def read_filters(resource: str, given: Sequence[str]) -> dict[str, Any]:
    """The filters of an export of that resource; what comes again makes a list, or the other bound of a range.

    Raises ConfigurationError for one that the list does not take.
    """
    endpoint = exportable(load()).get(resource) if given else None
    known = {} if endpoint is None else filters_of(endpoint)
    together: dict[str, list[_Given]] = {}
    for each in map(_Given.of, given):
        together.setdefault(each.name, []).append(each)
    found = {
        name: _read(known[name].type, name, each) if name in known else each[0].value for name, each in together.items()
    }
    if endpoint is not None:
        try:
            query_of(endpoint, found)
        except ConfigurationError as error:
            name, _, message = error.message.partition(": ")
            raise _wrong(f" {name}: {message}" if name in found else f": {message}") from None
    return found


def _read(kind: Type, name: str, given: Sequence[_Given]) -> Any:
    """What all that is said of one filter means."""
    how = {each.how for each in given}
    if how <= set(_BOUNDS.values()):
        return _range(kind, name, given)
    types = {part.name for part in _parts(kind)}
    if "map" in types:
        if "" in how:
            raise _wrong(f" {name}: takes {name}[NAME]=VALUE")
        return {each.how: each.value for each in given}
    if len(how) > 1:
        raise _wrong(f" {name}: give it in one way: values, or a range")
    (word,) = how
    if not word and "range" in types:
        return _presence(types, name, given)
    if word and word not in {_SPELT[each] for each in types & set(_SPELT)}:
        raise _wrong(f" {name}: takes no [{word}]")
    values = [each.value if word else _value(types, each.value) for each in given]
    if word == _SPELT["not_in"]:
        return NOT_IN(*values)
    if word and len(values) > 1:
        raise _wrong(f" {name}: takes [{word}] once")
    if word:
        return starts_with(values[0])
    return values[0] if len(values) == 1 else values


def _presence(types: Iterable[str], name: str, given: Sequence[_Given]) -> Any:
    value = _value(types, given[0].value)
    if len(given) > 1 or isinstance(value, str):
        raise _wrong(f' {name}: takes a range, such as "{name}>=…" with "{name}<…", not {given[0].value!r}')
    return value


def _range(kind: Type, name: str, given: Sequence[_Given]) -> Range[Any]:
    of = next((part.of[0].name for part in _parts(kind) if part.name == "range"), None)
    if of is None:
        raise _wrong(f" {name}: takes no range: say {name}=VALUE")
    bounds = {each.how: _bound(of, f"--filter {name}", each.value) for each in given}
    if len(bounds) < len(given):
        raise _wrong(f" {name}: the same bound comes twice")
    return Range(**bounds)


def _bound(kind: str, name: str, text: str) -> Any:
    if kind == "time":
        read_time(name, text)
        return text
    try:
        number = float(text)
    except ValueError:
        number = None
    if number is None or not fits("number", number):
        raise ConfigurationError(f"{name}: takes a number, not {text!r}").about("export")
    return int(number) if number.is_integer() else number


def _value(types: Iterable[str], text: str) -> Any:
    """What a text stands for where a filter of those types takes other things; any other text stays one."""
    if (presence := _PRESENCE.get(text)) is not None and presence[0] in types:
        return presence[1]
    return _TRUTH.get(text, text) if "boolean" in types else text


def _parts(kind: Type) -> Iterator[Type]:
    yield kind
    for part in kind.of:
        yield from _parts(part)


def _wrong(message: str) -> ConfigurationError:
    return ConfigurationError(f"--filter{message}").about("export")
