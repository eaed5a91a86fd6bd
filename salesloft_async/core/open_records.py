"""Records of operations whose answers nobody documents: what the server sent, with attribute access."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final, NoReturn

from .references import Ref
from .secret import masked
from .values import Id

__all__ = ["Record"]

_SHOWN: Final = 5
"""Fields that a repr shows."""


class Record(Mapping[str, Any]):
    """What an operation answered whose fields the API's documents do not list; it cannot be changed.

    Items are what the server sent: `record["stage_name"]`. Attributes read it: a nested object is a Record, one of
    `id` and `_href` a Ref, and an ISO 8601 text under a name that ends with `_at` an aware datetime. A trailing
    underscore keeps a name apart from Python's own: `record.from_`. An answer that is no object stands under `data`.
    """

    __slots__ = ("_fields",)
    _fields: Mapping[str, Any]

    def __init__(self, fields: Mapping[str, Any] | Iterable[tuple[str, Any]] = (), /) -> None:
        object.__setattr__(self, "_fields", dict(fields))

    @classmethod
    def of(cls, answer: Any) -> Record:
        """The record of an answer of any shape: an object as it is, nothing as no fields, others under `data`."""
        if isinstance(answer, Mapping):
            return cls(answer)
        return cls() if answer is None else cls({"data": answer})

    @property
    def id(self) -> Id:
        """Id of the record; AttributeError where the server sent none."""
        found: Id = self._read("id")
        return found

    @property
    def created_at(self) -> datetime | None:
        """When the record was created; AttributeError where the server sent no such field."""
        return self._time("created_at")

    @property
    def updated_at(self) -> datetime | None:
        """When the record was last updated; AttributeError where the server sent no such field."""
        return self._time("updated_at")

    def __getitem__(self, name: str) -> Any:
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __contains__(self, name: object) -> bool:
        return name in self._fields

    def __getattr__(self, name: str) -> Any:
        return self._read(name)

    def _read(self, name: str) -> Any:
        for key in (name, name.removesuffix("_")):
            if key in self._fields:
                return _read(key, self._fields[key])
        known = ", ".join(self._fields) or "none"
        raise AttributeError(f"the record has no field {name!r}: it has {known}", name=name, obj=self)

    def _time(self, name: str) -> datetime | None:
        value = self._read(name)
        return value if isinstance(value, datetime) else None

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a record cannot be changed: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a record cannot be changed: {name}")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._fields})

    def __repr__(self) -> str:
        """The first fields that have a value: there may be many."""
        given = [f"{name}={masked({name: value})[name]!r}" for name, value in self._fields.items() if value is not None]
        more = ["…"] if len(given) > _SHOWN else []
        return f"Record({', '.join([*given[:_SHOWN], *more])})"

    def _repr_html_(self) -> str:
        """The fields that have a value as a table, for notebooks."""
        from .html import record_table

        return record_table("Record", self._fields, None)

    def __reduce__(self) -> tuple[Any, ...]:
        return Record, (self._fields,)


def _read(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"id", "_href"}:
            return Ref[Any](id=value["id"], href=value["_href"])
        return Record(value)
    if isinstance(value, list):
        return [_read("", item) for item in value]
    if isinstance(value, str) and name.endswith("_at"):
        try:
            time = datetime.fromisoformat(value)
        except ValueError:
            return value
        return value if time.tzinfo is None else time
    return value
