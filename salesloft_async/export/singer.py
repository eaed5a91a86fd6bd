"""Singer messages, a line of JSON each: the schema of a stream's columns, its records, and where to go on. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from attrs import define, field

from salesloft_async.frames.columns import EXTRA, Column, Layout
from salesloft_async.frames.fitting import Kind, as_time

__all__ = ["Stream", "state_message"]

_ID: Final = "id"
_TIME: Final = "updated_at"
_ANY: Final = ["array", "object", "string", "number", "boolean", "null"]
_TYPES: Final[Mapping[Kind, dict[str, Any]]] = {
    "id": {"type": ["integer", "string", "null"]},
    "integer_id": {"type": ["integer", "null"]},
    "text_id": {"type": ["string", "null"]},
    "integer": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "decimal": {"type": ["string", "null"], "format": "singer.decimal"},
    "boolean": {"type": ["boolean", "null"]},
    "text": {"type": ["string", "null"]},
    "time": {"type": ["string", "null"], "format": "date-time"},
    "date": {"type": ["string", "null"], "format": "date"},
    "json": {"type": _ANY},
}
_encode: Final = msgspec.json.Encoder().encode


@define
class Stream:
    """A stream of messages: its schema before the first record, and anew before an id that the schema does not take."""

    name: str
    layout: Layout
    """With the column `extra`."""
    incremental: bool = True
    """Whether it goes on by the time of a record's last change."""
    key: Sequence[str] = (_ID,)
    """Columns that tell records apart."""
    texts: set[str] = field(factory=set)
    """The columns of ids that hold text, as far as is known."""
    _told: Layout | None = None

    def messages(self, records: Sequence[Mapping[str, Any]], read: datetime) -> Iterator[bytes]:
        """The messages of some records as the server sent them; `read` is when that was."""
        self.texts |= self.layout.text_ids(records)
        layout = self.layout.with_ids(self.texts)
        if layout != self._told:
            self._told = layout
            yield _line(self._schema(layout))
        names = [column.name for column in layout.columns]
        columns = [
            _spelt(column.kind, values)
            for column, values in zip(layout.columns, layout.values(records, strict=True), strict=True)
        ]
        message: dict[str, Any] = {
            "type": "RECORD",
            "stream": self.name,
            "record": None,
            "time_extracted": read.isoformat(),
        }
        for row in zip(*columns, strict=True):
            message["record"] = dict(zip(names, row, strict=True))
            yield _line(message)

    def _schema(self, layout: Layout) -> dict[str, Any]:
        names = [column.name for column in layout.columns]
        message: dict[str, Any] = {
            "type": "SCHEMA",
            "stream": self.name,
            "schema": {"type": "object", "properties": {column.name: _type(column) for column in layout.columns}},
            "key_properties": list(self.key) if set(self.key) <= set(names) else [],
        }
        if self.incremental and _TIME in names:
            message["bookmark_properties"] = [_TIME]
        return message


def state_message(value: Mapping[str, Any]) -> bytes:
    """Says that everything before it is what `value` stands for."""
    return _line({"type": "STATE", "value": value})


def _type(column: Column) -> dict[str, Any]:
    if column.name == EXTRA and not column.path:
        return {"type": ["object", "null"]}
    if column.name == _ID:
        return {"type": _TYPES[column.kind]["type"][:-1]}
    return _TYPES[column.kind]


def _spelt(kind: Kind, values: list[Any]) -> list[Any]:
    """The values as JSON has them."""
    match kind:
        case "json":
            return [None if value is None else _raw(value) for value in values]
        case "time":
            return [None if value is None else as_time(value).isoformat() for value in values]
        case "date":
            return [None if value is None else datetime.fromisoformat(value).date().isoformat() for value in values]
        case _:
            return values


def _raw(text: str) -> Any:
    """JSON as it is; what is only nearly JSON, such as what is not a number, as a text."""
    if "NaN" in text or "Infinity" in text or "\\" in text:
        try:
            msgspec.json.decode(text)
        except msgspec.DecodeError:
            return text
    return msgspec.Raw(text.encode())


def _line(message: Mapping[str, Any]) -> bytes:
    return _encode(message) + b"\n"
