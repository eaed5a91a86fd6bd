"""Lengths of queries: which filters a request can carry, and how more of them are read in several requests. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from salesloft_async.errors import ConfigurationError

from .arguments import encode_query, query_pairs, query_text
from .values import UNSET, Range

__all__ = ["MOST_OF_QUERY", "check_length", "is_several", "split"]

MOST_OF_QUERY: Final = 7_800
"""Bytes of a query: servers and proxies take about 8,000 for a whole URL."""
_OF_FILTERS: Final = 7_000
"""Bytes of a list's filters: its pages, its order and the bounds of a scan come on top."""
_PAGING: Final = frozenset({"page", "per_page", "include_paging_counts", "limit_paging_counts"})
_SHORT: Final = 100
"""Characters of a text that takes no part in making a query too long."""
_IDENTIFIERS: Final = re.compile(r"ids|email_addresses|(?:.+_)?(?:id|ids|guid|guids|uids|uuid)")
"""Filters by what names a record: a record matches one of the values, so the lists for parts of them can be joined."""


def is_several(value: object) -> bool:
    """Return whether the value of a filter is several values."""
    return isinstance(value, list | tuple | set | frozenset)


def split(query: Mapping[str, Any], *, ordered: bool = False) -> list[Mapping[str, Any]]:
    """Return the queries whose lists, joined, are the list of a query: itself, where a request can carry it.

    Args:
        query: The arguments of a list.
        ordered: Whether the caller puts the records of several lists in order.

    Raises ConfigurationError, which says how many values fit, where it cannot be split.
    """
    if all(map(_is_short, query.values())):
        return [query]
    filters = {name: value for name, value in query.items() if name not in _PAGING}  # all pages have the same parts
    if len(encode_query(filters)) <= _OF_FILTERS:
        return [query]
    names = [name for name, value in query.items() if is_several(value) and _IDENTIFIERS.fullmatch(name)]
    least = {**filters, **{name: list(query[name])[:1] for name in names}}
    if not names or len(encode_query(least)) > _OF_FILTERS:
        raise _too_long(least, _OF_FILTERS)
    name = max(names, key=lambda each: _length(each, query[each]))
    fitting = _fitting(filters, name, _OF_FILTERS)
    for order in () if ordered else ("sort_by", "sort_direction"):
        if query.get(order) not in (None, UNSET):
            hint = f"leave {order} out, or pass at most {fitting:,} values" if fitting else f"leave {order} out"
            raise ConfigurationError(
                f"{order}: {name} has more values than one request carries, and the list of several requests has no "
                f"order: {hint}"
            ).about("filter-and-follow")
    distinct = list({str(value): value for value in query[name]}.values())
    size = fitting or -(-len(distinct) // 2)  # where another filter is too long too, it is split in its turn
    parts = [{**query, name: distinct[first : first + size]} for first in range(0, len(distinct), size)]
    return [each for part in parts for each in split(part, ordered=ordered)]


def _is_short(value: object) -> bool:
    return value is None or isinstance(value, int | float | Range) or (isinstance(value, str) and len(value) < _SHORT)


def check_length(query: Mapping[str, Any], text: str) -> None:
    """Raise ConfigurationError for a query, encoded as `text`, that a request cannot carry."""
    if len(text) > MOST_OF_QUERY:
        raise _too_long(query, MOST_OF_QUERY)


def _longest(query: Mapping[str, Any]) -> str:
    return max(query, key=lambda name: _length(name, query[name]))


def _length(name: str, value: object) -> int:
    return len(query_text(query_pairs({name: value})))


def _fitting(query: Mapping[str, Any], name: str, most: int) -> int:
    """Return how many values of a filter fit beside the others, by the mean length of its values."""
    whole, values = _length(name, query[name]), query[name]
    count = len(list(values))
    room = most - (len(encode_query(query)) - whole)
    fitting = min(max(room * count // max(whole + 1, 1), 0), count)
    while fitting and _length(name, list(values)[:fitting]) > room:
        fitting -= 1
    return fitting


def _too_long(query: Mapping[str, Any], most: int) -> ConfigurationError:
    name = _longest(query)
    values = query[name]
    size = _length(name, values)
    several: Iterable[object] | None = values if is_several(values) else getattr(values, "values", None)
    if isinstance(several, list | tuple | set | frozenset):
        fitting = _fitting({**query, name: list(several)}, name, most)
        problem = (
            f"{len(several):,} values make a URL of {size:,} bytes, more than the API takes: pass at most {fitting:,}"
        )
    else:
        problem = f"the value makes a URL of {size:,} bytes, more than the API takes: pass a shorter one"
    return ConfigurationError(f"{name}: {problem}").about("filter-and-follow")
