"""Turns the bytes of an answer into records: a fast decoder first, a lenient one for what does not fit."""

from __future__ import annotations

import gc
import json as jsons
import logging
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType
from typing import Any, Final, TypeVar, cast, get_args, get_type_hints

import msgspec
from attrs import frozen

from .open_records import Record
from .records import BaseRecord, keep_extra, wire_names

__all__ = ["Metadata", "NotDecodable", "decode_object", "decode_one", "decode_page", "items_of", "parsed"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async")
_logged: Final[set[tuple[type, str]]] = set()
_UNFIT: Final = (msgspec.ValidationError, UnicodeEncodeError, RecursionError)
"""What msgspec raises for a value that its type does not take, a text with half an emoji for a time among them."""
_MOST_DIGITS: Final = 18
"""Of a number that a text says: no page and no count has more, and Python reads no more than 4,300."""


class NotDecodable(Exception):
    """The bytes are no answer of the API; the message says what they are."""


@frozen
class Metadata:
    """What a list's answer says of itself; None where it says nothing."""

    per_page: int | None = None
    current_page: int | None = None
    next_page: int | str | None = None
    prev_page: int | str | None = None
    total_pages: int | None = None
    total_count: int | None = None
    paged: bool = False
    """Whether the answer says which page follows: some lists have no paging information."""
    everything: Mapping[str, Any] = {}
    """The whole metadata object as the server sent it: filtering, sorting, counts."""


def decode_one(returns: type[T], body: bytes) -> T:
    """The record of an answer `{"data": {...}}`, with its unknown fields in `extra`; raises NotDecodable.

    An answer that nobody documents may be anything that is JSON, or nothing.
    """
    if returns is NoneType:
        if body.lstrip().startswith(b"<"):  # of a proxy or a portal, which applied nothing
            raise NotDecodable("the answer is HTML")
        return returns()
    if returns is Record and not body.strip():
        return returns()
    payload = parsed(body)
    data = payload.get("data", payload) if isinstance(payload, dict) else payload
    if returns is Record:
        return cast(T, Record.of(data))
    if not isinstance(data, dict):
        raise NotDecodable(f"an object was expected and {_kind(data)} came")
    return _record(returns, data)


def decode_object(returns: type[T], data: Mapping[str, Any]) -> T:
    """The record of an object that came by another way than an answer, with its unknown fields in `extra`."""
    return cast(T, Record.of(data)) if returns is Record else _record(returns, data)


def decode_page(returns: type[T], body: bytes, *, extra: bool = False) -> tuple[list[T], Metadata]:
    """The records and the metadata of an answer `{"data": [...]}`; raises NotDecodable.

    Args:
        extra: Whether to keep the fields that the record class does not have; decoding takes about twice as long.
    """
    if not extra:
        try:
            decoder = _page_decoder(returns)  # type: ignore[arg-type]  # a class is hashable; type[T] hides it
            page = _without_collector(decoder.decode, body)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            pass  # the lenient way says what is wrong, if it is not to be helped
        else:
            return page.data, _metadata(page.metadata)
    items, metadata = items_of(body)
    return [_record(returns, item) for item in items], _metadata(metadata)


def items_of(body: bytes) -> tuple[list[dict[str, Any]], Any]:
    """The items of an answer `{"data": [...]}` as they were sent, and its metadata; raises NotDecodable."""
    payload = parsed(body)
    data = payload.get("data", ...) if isinstance(payload, dict) else payload
    if data is None:
        data = []
    if not isinstance(data, list):
        raise NotDecodable("the answer has no list under `data`")
    if not all(isinstance(item, dict) for item in data):
        raise NotDecodable("an item of the list is not an object")
    return data, payload.get("metadata") if isinstance(payload, dict) else None


@cache
def _page_decoder(returns: Any) -> msgspec.json.Decoder[Any]:
    page = msgspec.defstruct("Page", [("data", list[returns]), ("metadata", Any, None)])
    return msgspec.json.Decoder(page, dec_hook=_open)


def _open(kind: type, value: Any) -> Record:
    if kind is Record and isinstance(value, dict):
        return Record(value)
    raise TypeError(f"an object was expected and {_kind(value)} came")


def _without_collector(decode: Callable[[bytes], Any], body: bytes) -> Any:
    """A page is thousands of objects that all live on: the cyclic collector would look at them a dozen times."""
    if not gc.isenabled():
        return decode(body)
    gc.disable()
    try:
        return decode(body)
    finally:
        gc.enable()


def parsed(body: bytes) -> Any:
    """What JSON says, and what is so nearly JSON that it can be read all the same; raises NotDecodable."""
    if not body.strip():
        raise NotDecodable("the answer is empty")
    try:
        return msgspec.json.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        start = body.lstrip()[:1]
        if start == b"<":
            raise NotDecodable("the answer is HTML") from error
        try:  # half an emoji, a control character in a text, NaN: one of them must not cost the other records of a page
            return jsons.loads(body, strict=False, parse_int=_whole)
        except (ValueError, RecursionError):
            raise NotDecodable(f"the answer is no JSON: {error}") from error


def _whole(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:  # more digits than Python turns into a number
        return digits


def _kind(value: object) -> str:
    return {type(None): "null", list: "a list", str: "a text", bool: "a boolean"}.get(type(value), "a number")


def _metadata(given: Any) -> Metadata:
    if not isinstance(given, dict):
        return Metadata()
    paging = given.get("paging")
    if not isinstance(paging, dict):
        return Metadata(everything=given)

    def number(key: str) -> int | None:
        value = paging.get(key)
        if isinstance(value, str) and value.isdecimal() and len(value) <= _MOST_DIGITS:
            return int(value)
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def page(key: str) -> int | str | None:
        value = paging.get(key)
        return (value.strip() or None) if isinstance(value, str) else number(key)

    return Metadata(
        per_page=number("per_page"),
        current_page=number("current_page"),
        next_page=page("next_page"),
        prev_page=page("prev_page"),
        total_pages=number("total_pages"),
        total_count=number("total_count"),
        paged="next_page" in paging and (paging["next_page"] is None or page("next_page") is not None),
        everything=given,
    )


def _record(returns: type[T], data: Mapping[str, Any]) -> T:
    record: Any
    if returns is Record:
        return cast(T, Record(data))
    try:
        record = msgspec.convert(data, returns)
    except _UNFIT:
        record = _lenient().structure(data, returns)
    if isinstance(record, BaseRecord):
        _keep_unknown(record, data)
    return cast(T, record)


def _keep_unknown(record: BaseRecord, data: Mapping[str, Any]) -> None:
    names = wire_names(type(record))
    known = set(names.values())
    keep_extra(record, {key: value for key, value in data.items() if key not in known})
    for python, json in names.items():
        value, source = getattr(record, python), data.get(json)
        if isinstance(value, BaseRecord) and isinstance(source, dict):
            _keep_unknown(value, source)
        elif isinstance(value, list) and isinstance(source, list):
            for item, part in zip(value, source, strict=False):
                if isinstance(item, BaseRecord) and isinstance(part, dict):
                    _keep_unknown(item, part)


@cache
def _lenient() -> Any:
    """A cattrs converter that keeps a value which does not fit its field, where msgspec refuses the record."""
    from cattrs import Converter

    converter = Converter()

    def factory(cls: type) -> Callable[[Any, Any], Any]:
        hints = get_type_hints(cls, include_extras=True)
        names = wire_names(cls)
        finish = getattr(cls, "__attrs_post_init__", None)

        def structure(data: Mapping[str, Any], _: Any) -> Any:
            record: Any = object.__new__(cls)
            for python, json in names.items():
                object.__setattr__(record, python, _field(converter, cls, python, hints[python], data.get(json)))
            if finish is not None:
                finish(record)
            return record

        return structure

    converter.register_structure_hook_factory(
        lambda cls: isinstance(cls, type) and issubclass(cls, BaseRecord), factory
    )
    return converter


def _field(converter: Any, owner: type, name: str, hint: Any, value: Any) -> Any:
    if value is None:
        return None
    try:
        return msgspec.convert(value, hint)
    except _UNFIT as error:
        nested = next((part for part in (hint, *get_args(hint)) if _is_record(part)), None)
        if nested is not None and isinstance(value, dict):
            return converter.structure(value, nested)
        items = next((get_args(part)[0] for part in (hint, *get_args(hint)) if _is_list_of_records(part)), None)
        if items is not None and isinstance(value, list):
            return [converter.structure(item, items) if isinstance(item, dict) else item for item in value]
        if (owner, name) not in _logged:
            _logged.add((owner, name))
            _log.warning("%s.%s does not fit and is kept as the server sent it: %s", owner.__name__, name, error)
        return value


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseRecord)


def _is_list_of_records(hint: Any) -> bool:
    return getattr(hint, "__origin__", None) is list and _is_record(get_args(hint)[0])
