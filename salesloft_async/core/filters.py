"""What a filter may take instead of a value: nothing, something, all but these, or what starts so."""

from __future__ import annotations

from enum import Enum
from typing import Final, Generic, Literal, TypeAlias, TypeVar

from attrs import frozen

__all__ = [
    "IS_NOT_NULL",
    "IS_NULL",
    "LEAST_PREFIX",
    "NOT_IN",
    "IsNotNull",
    "IsNull",
    "NotIn",
    "Presence",
    "StartsWith",
    "starts_with",
]

LEAST_PREFIX: Final = 3
"""Characters that the API compares beginnings by, at the least."""

V = TypeVar("V", covariant=True)
W = TypeVar("W")


class Presence(Enum):
    """Whether a field has a value at all; the values are the API's words for it."""

    IS_NULL = "_is_null"
    IS_NOT_NULL = "_is_not_null"

    def __repr__(self) -> str:
        return self.name


IS_NULL: Final = Presence.IS_NULL
"""Only records without a value: `owner_id=IS_NULL`."""
IS_NOT_NULL: Final = Presence.IS_NOT_NULL
"""Only records with some value: `last_contacted=IS_NOT_NULL`."""

IsNull: TypeAlias = Literal[Presence.IS_NULL]
"""The type of IS_NULL."""
IsNotNull: TypeAlias = Literal[Presence.IS_NOT_NULL]
"""The type of IS_NOT_NULL."""


@frozen(repr=False)
class NotIn(Generic[V]):
    """All but these; NOT_IN makes one."""

    values: tuple[V, ...]

    def __repr__(self) -> str:
        return f"NOT_IN({', '.join(map(repr, self.values))})"


@frozen(repr=False)
class StartsWith:
    """What starts so; starts_with makes one."""

    prefix: str

    def __repr__(self) -> str:
        return f"starts_with({self.prefix!r})"


def NOT_IN(*values: W) -> NotIn[W]:
    """Only records with none of these values: `owner_crm_id=NOT_IN("0051", "0052")`."""
    return NotIn(values)


def starts_with(prefix: str) -> StartsWith:
    """Only records whose value starts so, 3 characters or more: `title=starts_with("VP ")`."""
    return StartsWith(prefix)
