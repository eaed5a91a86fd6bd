"""The envelope of a list: which records a page shows, and what its metadata says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from attrs import frozen
from multidict import MultiMapping

from salesloft_async.operations import Endpoint

from .fields import API, CONTROLS
from .query import Order, Page
from .store import Entry

__all__ = ["Listed", "envelope", "metadata"]

_CAP: Final = 10_000
"""Records that counts stop at, unless they are asked not to."""
_NAME: Final = re.compile(r"(\w+)(?:\[(.*?)\])?")
_encode: Final = msgspec.json.Encoder().encode


@frozen
class Listed:
    """The records of a page, by id, and how many there are in all."""

    keys: tuple[str, ...]
    total: int

    @classmethod
    def of(cls, found: list[Entry], page: Page, *, descending: bool) -> Listed:
        """The page of what was found; descending reads it from its end, so nothing is sorted twice."""
        total, first = len(found), (page.number - 1) * page.size
        if descending:
            shown = found[max(0, total - first - page.size) : max(0, total - first)][::-1]
        else:
            shown = found[first : first + page.size]
        return cls(tuple(entry[2] for entry in shown), total)


def envelope(records: bytes, metadata: Mapping[str, Any]) -> bytes:
    """The body of a list from its records' JSON."""
    return b'{"metadata":%b,"data":[%b]}' % (_encode(metadata), records)


def metadata(
    endpoint: Endpoint, query: MultiMapping[str], order: Order, page: Page, listed: Listed
) -> Mapping[str, Any]:
    """What stands beside the records."""
    direction = "DESC NULLS LAST" if order.descending else "ASC"
    told: dict[str, Any] = {"filtering": _filtering(endpoint, query)}
    if endpoint.paging != "none":
        told["paging"] = _paging(endpoint, page, listed)
    return told | {"sorting": {"sort_by": order.name, "sort_direction": direction}}


def _paging(endpoint: Endpoint, page: Page, listed: Listed) -> dict[str, Any]:
    following = page.number + 1 if page.number * page.size < listed.total else None
    previous = page.number - 1 if page.number > 1 else None
    told: dict[str, Any] = {
        "per_page": page.size,
        "current_page": page.number,
        "next_page": _spelt(endpoint, following, page),
        "prev_page": _spelt(endpoint, previous, page),
    }
    if page.counted:
        count = min(listed.total, _CAP) if page.capped else listed.total
        told |= {"total_pages": -(-count // page.size), "total_count": count}
    return told


def _spelt(endpoint: Endpoint, number: int | None, page: Page) -> int | str | None:
    if number is None or endpoint.resource != "tasks":
        return number
    # observed: where other lists tell a number, tasks tell an address
    return f"{API}{endpoint.path}?page={number}&per_page={page.size}"


def _filtering(endpoint: Endpoint, query: MultiMapping[str]) -> dict[str, Any]:
    known = {parameter.name.partition("[")[0] for parameter in endpoint.located("query")} - CONTROLS
    told: dict[str, Any] = {}
    for name, value in query.items():
        spelt = _NAME.match(name)
        if not spelt or spelt[1] not in known:
            continue
        if spelt[2]:
            inner = told.setdefault(spelt[1], {})
            if isinstance(inner, dict):
                inner[spelt[2]] = value
        elif spelt[2] == "":
            several = told.setdefault(spelt[1], [])
            if isinstance(several, list):
                several.append(value)
        else:
            told[spelt[1]] = value
    return told
