"""What every record class shares: fields the table does not know, and field names that JSON spells otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar, cast

import msgspec
from attrs import fields

__all__ = ["BaseRecord", "keep_extra", "wire", "wire_names"]

R = TypeVar("R", bound=type)
_WIRE_NAMES: Final = "__salesloft_wire_names__"


class BaseRecord:
    """The base of every record; `extra` holds what the server sent and no field takes."""

    __slots__ = ("_extra",)
    _extra: Mapping[str, Any]

    @property
    def extra(self) -> Mapping[str, Any]:
        """Fields that the server sent and this class does not have, by their JSON names.

        Kept for records fetched one by one, for lists read with `with_options(keep_extra=True)`, and for records that
        needed the lenient decoder. Elsewhere `page.raw` has them, and AttributeError is raised here: an empty mapping
        would say that there were none.
        """
        try:
            return self._extra
        except AttributeError:
            raise AttributeError(
                f"{type(self).__name__}.extra was not kept: read the list with "
                "client.with_options(keep_extra=True), or look into page.raw"
            ) from None

    def __repr__(self) -> str:
        """The fields that have a value, secrets apart: most of a record's many fields are empty."""
        given = ", ".join(f"{name}={value!r}" for name, value in self._shown().items() if value is not None)
        return f"{type(self).__name__}({given})"

    def _repr_html_(self) -> str:
        """The same as a table, for notebooks, with what `extra` has."""
        from .html import record_table

        return record_table(type(self).__name__, self._shown(), getattr(self, "_extra", None))

    def _shown(self) -> Mapping[str, Any]:
        """Every field but secrets."""
        return {field.name: getattr(self, field.name) for field in fields(cast(Any, type(self))) if field.repr}

    def _cell(self) -> object:
        """What a table shows where the record stands within another, or is one of many."""
        extra = getattr(self, "_extra", None)
        return {**self._shown(), "extra": extra} if extra else self._shown()

    def __reduce__(self) -> tuple[Any, ...]:
        values = {name: getattr(self, name) for name in wire_names(type(self))}
        return _restored, (type(self), values, getattr(self, "_extra", None))


def _restored(cls: type[BaseRecord], values: Mapping[str, Any], extra: Mapping[str, Any] | None) -> BaseRecord:
    record = cls.__new__(cls)
    for name, value in values.items():
        object.__setattr__(record, name, value)
    if extra is not None:
        keep_extra(record, extra)
    return record


def keep_extra(record: BaseRecord, extra: Mapping[str, Any]) -> None:
    """Give a record, which is frozen for everybody else, the fields that its class does not have."""
    object.__setattr__(record, "_extra", extra)


def wire_names(cls: type) -> Mapping[str, str]:
    """The JSON name of each field of a record class, by its Python name, in the class's order."""
    names: Mapping[str, str] = cls.__dict__[_WIRE_NAMES] if _WIRE_NAMES in cls.__dict__ else _plain_names(cls)
    return names


def _plain_names(cls: type) -> Mapping[str, str]:
    names = {field.name: field.name for field in fields(cls)}
    setattr(cls, _WIRE_NAMES, names)
    return names


def wire(**names: str) -> Callable[[R], R]:
    """A class decorator above `@frozen`: the JSON names of fields that Python cannot spell, `import_="import"`.

    msgspec takes a field's name for its JSON key and has no option to rename fields of attrs classes. It works out what
    it needs to know of a class once and keeps that on the class, and it fills slots by name. So the slot is reachable
    under both names, and while msgspec looks at the class for the first time the fields bear their JSON names.
    """

    def decorate(cls: R) -> R:
        fields_ = cls.__attrs_attrs__  # type: ignore[attr-defined]
        annotations = dict(cls.__annotations__)
        shown = [field.evolve(name=names.get(field.name, field.name)) for field in fields_]
        for python, json in names.items():
            setattr(cls, json, cls.__dict__[python])
        try:
            cls.__attrs_attrs__ = tuple(shown)  # type: ignore[attr-defined]
            cls.__annotations__ = {names.get(name, name): value for name, value in annotations.items()}
            msgspec.json.Decoder(cls)
        finally:
            cls.__attrs_attrs__ = fields_  # type: ignore[attr-defined]
            cls.__annotations__ = annotations
        setattr(cls, _WIRE_NAMES, {field.name: names.get(field.name, field.name) for field in fields_})
        return cls

    return decorate
