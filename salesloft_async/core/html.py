"""Tables in HTML, which notebooks show: a record's fields, and the records of a page. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from html import escape
from itertools import islice
from typing import Any, Final

__all__ = ["Fields", "page_table", "record_table"]

Fields = Mapping[str, Any]
"""What a record has, by name."""
_LONG: Final = 200
"""Characters of a value that the table of one record shows."""
_SHORT: Final = 60
"""The same in a table of many."""
_MOST_ITEMS: Final = 10
"""Of a list, or of an object within a record."""
_DEEPEST: Final = 3
_MOST_ROWS: Final = 20
_MOST_COLUMNS: Final = 20
_SECRET: Final = re.compile(r"token|secret|password|passwd|credential|api_?key", re.IGNORECASE)
"""Names whose values no table shows, in what the API sent and no document lists."""
_NO_MATH: Final = "tex2jax_ignore mathjax_ignore"
"""Classes of what a notebook must not typeset: prices in dollars are no formulas."""


def record_table(name: str, fields: Fields, extra: Fields | None) -> str:
    """One record: a row for each field that has a value, and for each of `extra`.

    Args:
        name: Of the record's class.
        fields: Its fields.
        extra: What the API sent and its class does not have; None where that was not kept.
    """
    rows = [_row([_head(each), _cell(each, value, _LONG)]) for each, value in fields.items() if not _is_empty(value)]
    if extra:
        rows.append('<tr><th colspan="2">extra</th></tr>')
        rows += [_row([_head(each), _cell(each, value, _LONG)]) for each, value in extra.items()]
    return _table(name, rows)


def page_table(records: Sequence[object], note: str = "") -> str:
    """Many records: a row for each of the first, a column for each field that has a value in one of these.

    Args:
        records: Of whatever classes.
        note: What else is to be said, below the table.
    """
    shown = [_fields(record) for record in records[:_MOST_ROWS]]
    names = dict.fromkeys(name for record in shown for name in record)
    filled = [name for name in names if any(not _is_empty(record.get(name)) for record in shown)]
    columns = filled[:_MOST_COLUMNS]
    rows = [_row(map(_head, columns))]
    rows += [_row(_cell(name, record.get(name), _SHORT) for name in columns) for record in shown]
    notes = [f"{len(shown)} of {len(records)} records"] if len(shown) < len(records) else []
    notes += [f"{len(columns)} of {len(filled)} fields that have values"] if len(columns) < len(filled) else []
    told = "; ".join([*notes, *([note] if note else [])])
    kinds = dict.fromkeys(type(record).__name__ for record in records)
    return _table(", ".join(kinds) or "no records", rows if records else []) + (
        f"<p>{escape(told)}</p>" if told else ""
    )


def _fields(record: object) -> Fields:
    found = _inside(record)
    return found if isinstance(found, Mapping) else {"value": found}


def _inside(value: object) -> object:
    """What a record gives to be shown of it; anything else is itself."""
    cell: Callable[[object], object] | None = getattr(type(value), "_cell", None)
    return value if cell is None else cell(value)


def _table(name: str, rows: Iterable[str]) -> str:
    html = f'<table class="{_NO_MATH}"><caption>{escape(name)}</caption>{"".join(rows)}</table>'
    return html.encode(errors="replace").decode()  # a notebook's messages take no half of an emoji


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _head(name: str) -> str:
    return f"<th>{escape(_cut(name, _SHORT))}</th>"


def _cell(name: str, value: object, most: int) -> str:
    return f"<td>{escape(_cut(_text(name, value, most), most))}</td>"


def _text(name: str, value: object, most: int, depth: int = 0) -> str:
    """A value as text, of which no more than `most` characters are needed."""
    if _is_empty(value):
        return ""
    if _SECRET.search(name):
        return "[secret]"
    if isinstance(value, str):
        return value[: most + 1]
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    value = _inside(value)
    if not isinstance(value, Mapping | list | tuple):
        return str(value)[: most + 1]
    if depth >= _DEEPEST:
        return "…"
    if isinstance(value, Mapping):
        if value.keys() == {"id", "_href"}:  # a reference, in what no class has
            return _text("id", value["id"], most, depth + 1)
        filled = ((key, each) for key, each in value.items() if not _is_empty(each))
        parts = [f"{key}: {_text(str(key), each, most, depth + 1)}" for key, each in islice(filled, _MOST_ITEMS)]
    else:
        parts = [_text(name, each, most, depth + 1) for each in value[:_MOST_ITEMS]]
    more = ["…"] if len(value) > _MOST_ITEMS else []
    return ", ".join([*parts, *more])


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str | list | tuple | Mapping) and not value)
