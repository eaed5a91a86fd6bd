"""Reads pages of a list as lines of JSON: of each record its id and its times, and the bytes that the server sent."""

from __future__ import annotations

import json as jsons
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import msgspec
from attrs import evolve, frozen

from salesloft_async.core.codec import items_of
from salesloft_async.core.operation import Operation
from salesloft_async.core.page import Fetch, Page
from salesloft_async.core.records import BaseRecord
from salesloft_async.core.session import Session
from salesloft_async.core.values import Id, Time

__all__ = ["Line", "fetch_lines"]


@frozen(kw_only=True, repr=False)
class _Key(BaseRecord):
    id: Id
    created_at: Time | None = None
    updated_at: Time | None = None


@frozen
class Line:
    """A record as it came: what it is read by, and its JSON in one line."""

    id: Id
    created_at: Any
    updated_at: Any
    json: bytes


class _Raws(msgspec.Struct):
    data: list[msgspec.Raw]


_raws: Final = msgspec.json.Decoder(_Raws | list[msgspec.Raw]).decode


def fetch_lines(
    session: Session, operation: Operation[Any], path: Mapping[str, Any] = MappingProxyType({})
) -> Fetch[Line]:
    """Fetches pages of a list, records as lines, when nobody who waits for an answer needs the points."""
    background = session.for_jobs(keep_extra=False)
    keys: Operation[_Key] = evolve(operation, returns=_Key)

    async def fetch(asked: Mapping[str, Any]) -> Page[Line]:
        page = Page(*(await background.page(keys, path, asked))())
        lines = [_line(key, raw) for key, raw in zip(page.data, _records(page.raw), strict=True)]
        return Page(lines, page.metadata, page.raw, page.charge)

    return fetch


def _records(body: bytes) -> Iterable[bytes]:
    """The JSON of each record as it came; written anew on a page that is only nearly JSON: half an emoji, say."""
    try:
        raws = _raws(body)
    except msgspec.DecodeError:
        return [jsons.dumps(item, separators=(",", ":")).encode() for item in items_of(body)[0]]
    return map(bytes, raws.data if isinstance(raws, _Raws) else raws)


def _line(key: _Key, json: bytes) -> Line:
    if b"\n" in json:
        json = msgspec.json.format(json, indent=-1)
    return Line(key.id, key.created_at, key.updated_at, json + b"\n")
