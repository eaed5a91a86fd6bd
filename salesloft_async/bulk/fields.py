"""Which fields a row of a job type may have, and how what people write in cells becomes their values. Pure."""

from __future__ import annotations

import difflib
import math
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Final
from uuid import UUID

from attrs import frozen

from salesloft_async.core.arguments import encode_time
from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Endpoint, Parameter, Type, load

__all__ = ["CUSTOM", "Field", "Fields", "fields_of", "plain"]

CUSTOM: Final = "custom_fields"
_KEY_ORDER: Final = ("id", "email_address", "crm_id")
"""The order in which a row's key is looked for: what is most certain to name one record first."""
_SHORTEST_HINT: Final = 4
"""Letters of a column that is a part of a field's name, as "Email" is, for the field to be hinted at."""
_BOOLEANS: Final = {
    **dict.fromkeys(("true", "yes", "y", "t", "1", "on"), True),
    **dict.fromkeys(("false", "no", "n", "f", "0", "off"), False),
}

Read = Callable[[Any], Any]
"""A cell's value as the API takes it; ValueError says what it would have taken."""


@frozen
class Field:
    """One field that a row may have."""

    name: str
    read: Read
    null: bool
    """Whether null clears it."""
    text: bool = False
    """Whether every text goes through as it stands."""
    values: tuple[str, ...] = ()
    """The closed set of values, where there is one."""


@frozen
class Fields:
    """What a row of one job type may hold; a type that the table does not know takes any object."""

    type: str
    known: Mapping[str, Field]
    keys: tuple[str, ...] = ()
    """Fields that can name the record to change, most certain first."""

    def nearest(self, column: str) -> str:
        """A hint to the field that was probably meant, or ""."""
        letters = {_letters(name): name for name in self.known}
        spelt = _letters(column)
        near = difflib.get_close_matches(spelt, letters, n=1)
        near += [each for each in letters if len(spelt) >= _SHORTEST_HINT and spelt in each]
        return f"; did you mean {letters[near[0]]}?" if near else ""


@cache
def fields_of(job_type: str) -> Fields:
    """The fields of a job type such as "person/upsert"; ConfigurationError when it is no name of one job type."""
    resource, slash, method = job_type.partition("/") if isinstance(job_type, str) else ("", "", "")
    if not (slash and resource.strip() and method.strip()) or "," in job_type or " " in job_type:
        raise ConfigurationError(f'type: takes the name of one job type, such as "person/upsert", not {job_type!r}')
    endpoint = _endpoint(resource, method)
    key = next((each for each in endpoint.located("body") if each.name == "upsert_key"), None) if endpoint else None
    if endpoint is None or key is None:
        return Fields(job_type, {})
    known = {parameter.name: _field(parameter) for parameter in endpoint.located("body")}
    order = [name for name in _KEY_ORDER if name in key.values]
    return Fields(job_type, known, tuple(order + [name for name in key.values if name not in order]))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _endpoint(singular: str, method: str) -> Endpoint | None:
    for resource in load().resources.values():
        if resource.singular == singular:
            return next((endpoint for endpoint in resource.endpoints if endpoint.method == method), None)
    return None


def _field(parameter: Parameter) -> Field:
    kind = parameter.type
    text = kind.name == "text" and not parameter.values
    return Field(parameter.name, _reader(kind), parameter.null, text, parameter.values)


def _reader(kind: Type) -> Read:
    if kind.name == "list":
        return _list_of(_reader(kind.of[0]))
    if kind.name == "|":
        return _either([_reader(part) for part in kind.of])
    return _READERS.get(kind.name, plain)


def _list_of(read: Read) -> Read:
    def items(value: Any) -> Any:
        if isinstance(value, str):
            value = [part.strip() for part in value.split(";") if part.strip()]
        if not isinstance(value, list | tuple | set | frozenset):
            raise ValueError(f'takes a list, or a text such as "one;two", not {value!r}')
        given = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return [read(item) for item in given]

    return items


def _either(readers: list[Read]) -> Read:
    def first(value: Any) -> Any:
        for read in readers[:-1]:
            try:
                return read(value)
            except ValueError:
                continue
        return readers[-1](value)

    return first


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):  # a phone number or an id that was kept as a number
        return str(value)
    raise ValueError(f"takes a text, not {value!r}")


def _boolean(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    known = _BOOLEANS.get(value.strip().lower()) if isinstance(value, str) else {0: False, 1: True}.get(value)
    if known is None:
        raise ValueError(f"takes true or false (yes, no, 1, 0), not {value!r}")
    return known


def _integer(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float | Decimal) and value % 1 == 0:  # a column of numbers with gaps is read as floats
        return int(value)
    if isinstance(value, str) and value.strip().removeprefix("-").isdecimal():
        return int(value)
    raise ValueError(f"takes a whole number, not {value!r}")


def _id(value: Any) -> Any:
    if isinstance(value, str):
        text = value.strip()
        if not text or not text.isprintable():
            raise ValueError(f"takes an id, not {value!r}")
        return int(text) if text.isdecimal() and text.isascii() and not text.startswith("0") else text
    try:
        return _integer(value)
    except ValueError:
        raise ValueError(f"takes an id, not {value!r}") from None


def _number(value: Any) -> Any:
    try:
        number = float(value) if not isinstance(value, bool) else math.nan
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"takes a number, not {value!r}")
    return value if isinstance(value, int | float) else int(number) if number.is_integer() else number


def _time(value: Any) -> Any:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise ValueError(f"takes a time such as 2026-01-31T10:00:00Z, not {value!r}") from None
    if not isinstance(value, date):
        raise ValueError(f"takes a time such as 2026-01-31T10:00:00Z, not {value!r}")
    return plain(value)


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()).isoformat()
        except ValueError:
            raise ValueError(f"takes a date such as 2026-01-31, not {value!r}") from None
    if not isinstance(value, date):
        raise ValueError(f"takes a date such as 2026-01-31, not {value!r}")
    return value.isoformat()[:10]


def _map(value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise ValueError(
            f"takes an object, not {value!r}: give its parts columns of their own, such as {CUSTOM}.Region"
        )
    return plain(value)


def plain(value: Any) -> Any:
    """A value as JSON has it: times with their zone, no infinities; ValueError for what JSON cannot hold."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date):
        try:
            return encode_time(value)
        except ConfigurationError as error:
            raise ValueError(error.message) from None
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"JSON has no {value}")
        return value
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    raise ValueError(f"JSON has no {type(value).__name__}")


_READERS: Final[Mapping[str, Read]] = {
    "text": _text,
    "boolean": _boolean,
    "integer": _integer,
    "id": _id,
    "number": _number,
    "time": _time,
    "date": _date,
    "map": _map,
}
