"""A reference from one record to another, and which address of the API it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from .records import BaseRecord, wire
from .values import Id

__all__ = ["Ref"]

R = TypeVar("R", covariant=True)


@wire(href="_href")
@frozen(kw_only=True, repr=False)
class Ref(BaseRecord, Generic[R]):
    """A reference to another record: `await salesloft.follow(person.account)` is the record itself."""

    id: Id
    """Id of the record referred to."""
    href: str | None = None
    """Address of the record, absolute or relative to the API; None where the API does not serve it."""

    if not TYPE_CHECKING:

        def __class_getitem__(cls, target: object) -> type[Ref]:
            """The class itself: what a reference leads to is for type checkers, and the decoder makes one class."""
            return cls
