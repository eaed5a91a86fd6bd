"""Values of cells: what people and programs write in them, read by the table's types. Pure.

Readers raise ValueError, whose text says what the field takes.
"""

from __future__ import annotations

import json
import math
import operator
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from salesloft_async.core.arguments import encode_time
from salesloft_async.core.display import displayed
from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Type

__all__ = [
    "Read",
    "Screen",
    "is_missing",
    "json_object",
    "natural",
    "plain",
    "read_code",
    "read_integer_id",
    "read_phone",
    "reader",
    "screen_code",
    "screen_phone",
    "screen_spaces",
    "trim",
]

Read = Callable[[Any], Any]
"""Return a cell's value as the API takes it, or raise ValueError."""
Screen = Callable[[str], bool]
"""Return whether a text may have to be changed or refused: quick, and never False for one that has to be."""

_BOOLEANS: Final = {
    **dict.fromkeys(("true", "yes", "y", "t", "1", "on"), True),
    **dict.fromkeys(("false", "no", "n", "f", "0", "off"), False),
}
_SHOWN: Final = 40
"""Characters of a number that a message shows."""
_EXACT: Final = 2**53
"""The largest float up to which every integer has a float of its own."""
_LONGEST_ID: Final = 19
"""Digits of the largest integer of 64 bits."""
_WHITESPACE: Final = "".join(filter(str.isspace, map(chr, range(0x3001))))
_ZERO_WIDTH: Final = (
    "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_INVISIBLE: Final = _WHITESPACE + _ZERO_WIDTH
_MISSING: Final = frozenset({"NAType", "NaTType", "MaskedConstant"})
"""Types of the values that pandas and numpy have for a missing cell, beside NaN."""
_NEVER_MISSING: Final = frozenset({int, bool, list, dict, tuple, set, type(None)})
_SCIENTIFIC: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_ROUNDED_CODE: Final = re.compile(r"[+-]?(?:\d+[.,]\d+[eE][+-]?\d+|\d+[eE]\+\d+)")
"""The scientific form in a text that may have letters: `5e10` can be a code, `5E+10` and `5.1E10` cannot."""
_WHOLE: Final = re.compile(r"([+-]?\d+)[.,]0")
"""A whole number as a column of floats is written."""
_NUMERIC: Final = re.compile(r"\d[.,]0(?!\d)|\d[eE][+-]?\d")
_ID: Final = re.compile(r"[^\s\x00-\x1f\x7f]+")


# -- what stands in a cell ---------------------------------------------------------------------------------------------


def is_missing(value: Any) -> bool:
    """Return whether a cell is empty: an empty text, NaN, NaT or NA. None is for the caller to judge."""
    kind = value.__class__
    if kind is str:
        return not value
    if kind in _NEVER_MISSING:
        return False
    if isinstance(value, str):
        return not value
    if kind.__name__ in _MISSING:
        return True
    try:
        return bool(value != value)  # NaN and NaT alone
    except Exception:  # an array has no truth, and a signalling NaN no order
        return False


def natural(value: Any) -> Any:
    """Return the value of Python that a scalar or an array of numpy, pandas or Arrow stands for; others as they are."""
    if isinstance(value, str):
        return value if value.__class__ is str else str.__str__(value)
    if isinstance(value, bool | date | Mapping | list | tuple):
        return value
    if isinstance(value, int):
        return value if value.__class__ is int else int(value)
    if isinstance(value, float):
        return float(value)
    if hasattr(value, "as_py"):  # a scalar of Arrow
        return natural(value.as_py())
    if hasattr(value, "tolist") and hasattr(value, "dtype"):  # a scalar or an array of numpy, a series of pandas
        if str(value.dtype).startswith("datetime64[") and not str(value.dtype).endswith("[D]"):
            value = value.astype("datetime64[us]")  # nanoseconds would become an integer
        return value.tolist()
    if hasattr(value, "to_list"):  # a series of polars
        return value.to_list()
    if hasattr(value, "__index__") and not isinstance(value, type):
        return operator.index(value)
    return value


def trim(text: str) -> str:
    """Return the text without the spaces and the invisible characters around it."""
    return text.strip(_INVISIBLE)


def screen_spaces(text: str) -> bool:
    """Return whether a text may have spaces or invisible characters around it."""
    return not text.isascii() or " " in text or not text.isprintable()


def screen_phone(text: str) -> bool:
    """Return whether a text may be a number in a spelling that is not that of a phone."""
    return ("." in text or "," in text or "e" in text or "E" in text) and _NUMERIC.search(text) is not None


def screen_code(text: str) -> bool:
    """Return whether a text may be a number in a spelling that is not that of a code, or has spaces around it."""
    return screen_spaces(text) or screen_phone(text)


# -- readers -----------------------------------------------------------------------------------------------------------


def reader(kind: Type) -> Read:
    """Return the reader of cells of a type of the table."""
    if kind.name == "list":
        return _list_of(reader(kind.of[0]))
    if kind.name == "|":
        return _either([reader(part) for part in kind.of])
    return _READERS.get(kind.name, plain)


def _list_of(read: Read) -> Read:
    def items(value: Any) -> Any:
        if value.__class__ is not list:
            value = natural(value)
            if isinstance(value, str):
                value = _listed(value)
            elif isinstance(value, set | frozenset):
                value = sorted(value, key=str)
            if not isinstance(value, list | tuple):
                raise ValueError(f'takes a list, or a text such as "one;two", not {displayed(value)}')
        return [read(item) for item in value]

    return items


def _listed(text: str) -> list[Any]:
    """The items of a list in a cell: JSON, as exports write it, or with semicolons between them."""
    if text.lstrip().startswith("["):
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, list):
            return value
    return [part.strip() for part in text.split(";") if part.strip()]


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
    if value.__class__ is str:
        return value
    value = natural(value)
    if isinstance(value, str):
        return value
    if (whole := _whole(value)) is not None:  # a phone number or an id that was kept as a number
        return str(whole)
    if isinstance(value, UUID):
        return str(value)
    raise ValueError(f"takes a text, not {displayed(value)}")


def read_phone(value: Any) -> Any:
    """Read a phone number, also one that a spreadsheet or a data frame kept as a number."""
    text: str = _text(value)
    stripped = trim(text)
    if _SCIENTIFIC.fullmatch(stripped):
        raise ValueError(_digits_lost(stripped))
    whole = _WHOLE.fullmatch(stripped)
    return whole[1] if whole else text


def read_code(value: Any) -> Any:
    """Read an id of another system, which is a text that may be all digits."""
    text = trim(_text(value))
    if _ROUNDED_CODE.fullmatch(text):
        raise ValueError(_digits_lost(text))
    whole = _WHOLE.fullmatch(text)
    return whole[1] if whole else text


def _digits_lost(text: str) -> str:
    return (
        f"{text[:_SHOWN]} is a number in scientific form, in which a spreadsheet has lost digits: "
        "format the column as text there, enter the value anew, and save the file again"
    )


def _boolean(value: Any) -> Any:
    value = natural(value)
    if isinstance(value, bool):
        return value
    known: bool | None = None
    if isinstance(value, str):
        known = _BOOLEANS.get(trim(value).lower().removesuffix(".0"))
    elif (whole := _whole(value)) is not None:
        known = {0: False, 1: True}.get(whole)
    if known is None:
        raise ValueError(f"takes true or false (yes, no, 1, 0), not {displayed(value)}")
    return known


def _whole(value: Any) -> int | None:
    """The integer that a number is, or None: a column of integers with gaps is read as floats."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float | Decimal) and math.isfinite(value) and value % 1 == 0 and -_EXACT <= value <= _EXACT:
        return int(value)
    return None


def _integer(value: Any) -> Any:
    value = natural(value)
    if (whole := _whole(value)) is not None:
        return whole
    if isinstance(value, str):
        text = trim(value)
        if _SCIENTIFIC.fullmatch(text):
            raise ValueError(_digits_lost(text))
        digits = _WHOLE.sub(r"\1", text) if _WHOLE.fullmatch(text) else text
        if digits.removeprefix("-").isdecimal() and len(digits) <= _LONGEST_ID + 1:
            return int(digits)
    raise ValueError(f"takes a whole number, not {displayed(value)}")


def read_integer_id(value: Any) -> Any:
    """Read an id that is an integer."""
    try:
        number: int = _integer(value)
    except ValueError as error:
        raise ValueError(f"{_refused_id(value, error)}; ids here are integers") from None
    if not 0 <= number < 2**63:
        raise ValueError(f"takes an id, not {displayed(value)}; ids here are positive integers")
    return number


def _id(value: Any) -> Any:
    """Read an id that may be an integer, a hexadecimal text or a guid."""
    value = natural(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, str):
        text = trim(value)
        if not _ID.fullmatch(text) or not text.isprintable():
            raise ValueError(f"takes an id, not {displayed(value)}")
        if text.isdecimal() and text.isascii() and not text.startswith("0") and len(text) <= _LONGEST_ID:
            return int(text)
        return read_code(text)
    try:
        return _integer(value)
    except ValueError as error:
        raise ValueError(_refused_id(value, error)) from None


def _refused_id(value: Any, error: ValueError) -> str:
    is_scientific = isinstance(value, str) and _SCIENTIFIC.fullmatch(trim(value))
    return str(error) if is_scientific else f"takes an id, not {displayed(value)}"


def _number(value: Any) -> Any:
    value = natural(value)
    try:
        number = float(value) if not isinstance(value, bool) else math.nan
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"takes a number, not {displayed(value)}")
    return value if isinstance(value, int | float) else int(number) if number.is_integer() else number


def _time(value: Any) -> Any:
    value = natural(value)
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise ValueError(f"takes a time such as 2026-01-31T10:00:00Z, not {displayed(value)}") from None
    if not isinstance(value, date):
        raise ValueError(f"takes a time such as 2026-01-31T10:00:00Z, not {displayed(value)}")
    return plain(value)


def _date(value: Any) -> Any:
    value = natural(value)
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()).isoformat()
        except ValueError:
            raise ValueError(f"takes a date such as 2026-01-31, not {displayed(value)}") from None
    if not isinstance(value, date):
        raise ValueError(f"takes a date such as 2026-01-31, not {displayed(value)}")
    return value.isoformat()[:10]


def json_object(value: Any) -> Any:
    """Return the object that a text of JSON or a list of pairs holds; anything else as it is."""
    if value.__class__ is dict:
        return value
    if isinstance(value, str) and value.lstrip().startswith("{"):
        try:
            parsed = json.loads(value)
        except (ValueError, RecursionError):
            return value
        return parsed if isinstance(parsed, dict) else value
    if isinstance(value, list) and value and all(isinstance(pair, tuple) and len(pair) == 2 for pair in value):
        return dict(value)  # a map of Arrow
    return value


def _map(value: Any) -> Any:
    value = json_object(value)
    if not isinstance(value, Mapping):
        raise ValueError(
            f"takes an object, not {displayed(value)}: give its parts columns of their own, such as "
            "custom_fields.Region"
        )
    return plain(value)


def plain(value: Any) -> Any:
    """Return a value as JSON has it: times with their zone, no infinities; ValueError for what JSON cannot hold."""
    kind = value.__class__
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if kind is dict:
        return {key if key.__class__ is str else str(key): plain(item) for key, item in value.items()}
    if kind is list:
        return [plain(item) for item in value]
    value = natural(value)
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
    if isinstance(value, set | frozenset):
        return [plain(item) for item in sorted(value, key=str)]
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
