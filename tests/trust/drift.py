"""What an API that changes may send: real answers, changed here and there, as bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

__all__ = ["Literal", "drifted", "written"]


class Literal(str):
    """A piece of JSON, or of what is taken for it, as it stands in the text."""

    __slots__ = ()


class Twice:
    """An object's key that comes twice."""

    def __init__(self, first: Any, second: Any) -> None:
        self.values = (first, second)


ODD = [
    *("null", "true", "0", "-1", "1.5", '""', "{}", "[]", "[null]", '[{"id": 1}, 5, null, [], {}]'),
    *("NaN", "-Infinity", "1e400", "-0", "1E+2", "9" * 30, "9" * 5_000, "0.1" + "0" * 400 + "1"),
    *(r'"\ud83d"', r'"\udfff\ud800 x"', r'"\u0000"', '"\t"', '"\ufeff\u202e\U0001f469\u200d\U0001f680"'),
    '"' + "x" * 5_000 + '"',
    *('"2026-13-45T00:00:00Z"', '"2026-01-31T12:00:00"', '"9999-12-31T23:59:59-23:59"', '"0001-01-01T00:00:00+14:00"'),
    *('"2026-06-30T23:59:60Z"', '"false"', '"12"', '"5f9b2c1e3a4b8d7e6f0c9a12"', "1700000000"),
    *('"http://[::1"', '"/v2/people?page=' + "9" * 5_000 + '"', '"?page=2&page=x;#?page=3"'),
    *("[" * depth + "]" * depth for depth in (50, 200)),
    *('{"a":' * depth + "1" + "}" * depth for depth in (50, 200)),
]  # fmt: skip
NO_JSON = ["undefined", "'a'", "01", "+1", '"\\x"', '"x', "[1,]", "{,}", "[" * 100_000, b"\xff".decode("latin-1"), ""]


def written(value: Any) -> str:
    """JSON text, literals as they stand."""
    if isinstance(value, Literal):
        return value
    if isinstance(value, Twice):
        return written(value.values[1])
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{item}" for key, item in _items(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return json.dumps(value)


def _items(value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, item in value.items():
        for one in item.values if isinstance(item, Twice) else (item,):
            yield key, written(one)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container below a value, with each of its keys."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _places(value[key])


def drifted(answer: Any, chance: Random, *, json: bool = True) -> Any:
    """The answer with up to four changes, for `written`; with `json=False`, the last of them is no JSON."""
    whole = {"": _copy(answer)}
    changes = chance.randint(1, 4)
    for left in reversed(range(changes)):
        within, key = chance.choice(list(_places(whole)))
        if within is whole and left:
            continue
        if not (json or left):
            within[key] = Literal(chance.choice(NO_JSON))
        else:
            _change(within, key, chance)
    return whole[""]


def _change(within: Any, key: Any, chance: Random) -> None:
    odd = Literal(chance.choice(ODD))
    kind = chance.choice(["replace", "remove", "add", "twice", "within"])
    if kind == "within":
        within[key] = chance.choice([[within[key]], {"data": within[key]}])
    elif kind == "replace" or not isinstance(within, dict) or "" in within:
        within[key] = odd
    elif kind == "remove":
        del within[key]
    elif kind == "add":
        within[chance.choice(["shoe_size", "class", "_extra", "__dict__", "\ud83d"])] = odd
    else:
        within[key] = Twice(within[key], odd)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value
