"""What a list request asks for: its filters, its order, its page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from operator import ge, gt, le, lt
from typing import Any, Final

from attrs import frozen

from salesloft_async.operations import Endpoint, RecordType, Type

from .fields import CONTROLS, Record, path_of, read
from .store import Collection, Entry, Key, sort_key
from .times import moment

__all__ = ["Condition", "Errors", "Order", "Page", "conditions", "find", "matches", "order_of", "page_of"]

Errors = dict[str, list[str]]
Pairs = Iterable[tuple[str, str]]

_NAME: Final = re.compile(r"(\w+)((?:\[[^\]]*\])*)")
_BOUNDS: Final = {"gt": gt, "gte": ge, "lt": lt, "lte": le}
_NOTHING: Final = {"_is_null", "Null"}
_NULL: Final[Key] = sort_key(None)
_KEPT: Final = 200
"""How many filtered lists a collection keeps: enough for the pages of many scans at once."""


@frozen
class Condition:
    """One filter: what is at `path` compares with `values` as `how` says."""

    path: tuple[str, ...]
    how: str
    values: tuple[Any, ...]


@frozen
class Order:
    """A sort key, the field it stands for, and the direction."""

    name: str
    path: tuple[str, ...]
    descending: bool


@frozen
class Page:
    """Which page, corrected as the server corrects it: records 1 to 100 a page, pages from 1."""

    number: int = 1
    size: int = 25
    counted: bool = False
    capped: bool = True


def page_of(query: Mapping[str, str]) -> Page:
    """The page that a query asks for; what cannot be read becomes the default."""
    size = _whole(query.get("per_page"), 25)
    return Page(
        number=max(1, _whole(query.get("page"), 1)),
        size=min(100, max(1, size)),
        counted=query.get("include_paging_counts") == "true",
        capped=query.get("limit_paging_counts") != "false",
    )


def _whole(text: str | None, default: int) -> int:
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


def order_of(endpoint: Endpoint, record: RecordType, query: Mapping[str, str], errors: Errors) -> Order:
    """The order that a query asks for, or the endpoint's own; what the endpoint cannot sort by goes to `errors`."""
    by, _, direction = (endpoint.sort_default or "id ASC").partition(" ")
    name = query.get("sort_by", by)
    any_key = any(parameter.name == "sort_by" and not parameter.values for parameter in endpoint.parameters)
    if name != by and name not in endpoint.sort and not any_key:
        errors["sort_by"] = [f"must be one of {', '.join(endpoint.sort)}"]
    asked = query.get("sort_direction", direction).upper()
    if asked not in {"ASC", "DESC"}:
        errors["sort_direction"] = ["must be one of ASC, DESC"]
    return Order(name, path_of(record, name) or ("id",), asked == "DESC")


def conditions(
    endpoint: Endpoint, record: RecordType, pairs: Pairs, errors: Errors, *, tags: Mapping[str, str]
) -> tuple[Condition, ...]:
    """The filters of a query; bad values go to `errors`, unknown names are ignored, as the server does.

    Args:
        tags: Names of tags by id, for filters by a tag's id.
    """
    known = {parameter.name.partition("[")[0]: parameter.type for parameter in endpoint.located("query")}
    found: dict[tuple[tuple[str, ...], str], list[Any]] = {}
    for name, value in pairs:
        spelt = _NAME.fullmatch(name)
        if not spelt or spelt[1] in CONTROLS or spelt[1] not in known:
            continue
        base, kind = spelt[1], known[spelt[1]]
        brackets = [part for part in spelt[2][1:-1].split("][") if part]
        how, wanted, problem = _understood(kind, brackets[0] if brackets else "in", value)
        if problem:
            errors[base] = [problem]
            continue
        path = path_of(record, base)
        if path is None:
            continue
        if how == "same":
            path = (*path, brackets[0])
        if base in {"tag_id", "tag_ids"}:
            wanted = tags.get(value, value)
        found.setdefault((path, how), []).append(wanted)
    return tuple(Condition(path, how, tuple(values)) for (path, how), values in sorted(found.items()))


def _understood(kind: Type, how: str, value: str) -> tuple[str, Any, str]:
    """How to compare, with what, and what is wrong with the value."""
    kinds = {part.name for part in (kind.of if kind.name == "|" else (kind,))}
    if how.strip("_").startswith("is_") or value in {"_is_null", "_is_not_null"}:
        return "in", how if how.startswith("_is_") else value, ""
    try:
        if "map" in kinds and how != "in":
            return "same", value.casefold(), ""
        if "boolean" in kinds:
            return "is", {"true": True, "false": False}[value], ""
        if how in _BOUNDS or "range" in kinds:
            time = any(part.name == "range" and part.of[0].name == "time" for part in (kind, *kind.of))
            return how, moment(value) if time else float(value) if "range" in kinds else int(value), ""
        if "integer" in kinds:
            int(value)
    except (ValueError, KeyError):
        return how, None, f"{value!r} is not valid: must be {_takes(kinds)}"
    return how, value, ""


def _takes(kinds: set[str]) -> str:
    return "true or false" if "boolean" in kinds else "a time in ISO 8601" if "range" in kinds else "an integer"


def matches(record: Record, condition: Condition) -> bool:
    """Return whether the record meets the condition."""
    got, how, wanted = read(record, condition.path), condition.how, condition.values
    if how in _BOUNDS:
        value = moment(got) if isinstance(got, str) and isinstance(wanted[0], str) else got
        return value is not None and all(_BOUNDS[how](value, bound) for bound in wanted)
    if how == "is":
        return (got not in (None, False, 0, "", "false", [])) is wanted[-1]
    items = [_text(item) for item in (got if isinstance(got, list) else [got])] or [None]
    if how == "_not_in":
        return not any(item in wanted for item in items)
    if how == "_starts_with":
        return any(item is not None and item.casefold().startswith(wanted[-1].casefold()) for item in items)
    if how == "same":
        return any(item is not None and item.casefold() == wanted[-1] for item in items)
    return any(item in wanted if item is not None else not _NOTHING.isdisjoint(wanted) for item in items) or (
        "_is_not_null" in wanted and items != [None]
    )


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("id")
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


def find(collection: Collection, order: Order, filters: tuple[Condition, ...]) -> list[Entry]:
    """The entries that meet every condition, ascending; what was found is kept until the next write."""
    entries = collection.ordered(order.path)
    if not filters:
        return entries
    kept = collection.found.get((order.path, filters))
    if kept is not None:
        return kept
    first, last, others = 0, len(entries), list[Condition]()
    for condition in filters:
        if condition.how in _BOUNDS and condition.path == order.path:
            # the order itself finds a range of what it sorts by: a window of a scan costs no look at other records
            low, high = _between(entries, condition)
            first, last = max(first, low), min(last, high)
        else:
            others.append(condition)
    within = entries[first:last]
    if others:
        get = collection.get
        within = [e for e in within if (r := get(e[2])) is not None and all(matches(r, c) for c in others)]
    if len(collection.found) >= _KEPT:
        collection.found.pop(next(iter(collection.found)))
    collection.found[order.path, filters] = within
    return within


def _between(entries: list[Entry], condition: Condition) -> tuple[int, int]:
    low, high = bisect_right(entries, _NULL, key=_value), len(entries)  # nothing is in no range
    for bound in condition.values:
        key = sort_key(bound)
        if condition.how in {"gt", "gte"}:
            low = max(low, (bisect_right if condition.how == "gt" else bisect_left)(entries, key, key=_value))
        else:
            high = min(high, (bisect_left if condition.how == "lt" else bisect_right)(entries, key, key=_value))
    return low, high


def _value(entry: Entry) -> Key:
    return entry[0]
