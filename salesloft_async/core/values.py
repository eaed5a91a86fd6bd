"""The values that arguments and records are made of: ids, aware times, ranges, and "not given"."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Annotated, Final, Generic, Literal, TypeAlias, TypeVar

from attrs import frozen
from msgspec import Meta

__all__ = ["UNSET", "Id", "OnMissing", "Range", "References", "Time", "TimeLike", "Unset"]

Id: TypeAlias = int | str
"""An id: the API answers with integers, with digits in strings and with hex strings."""

Time: TypeAlias = Annotated[datetime, Meta(tz=True)]
"""An aware datetime."""

TimeLike: TypeAlias = date | datetime | str
"""What a time may be given as: an aware datetime, a date, or an ISO 8601 text, which is sent as it stands."""


References: TypeAlias = Literal["ids", "structs"]
"""What a reference becomes in a data frame: a column of ids, `owner_id`, or of structs of `id` and `href`, `owner`."""


OnMissing: TypeAlias = Literal["raise", "warn"]
"""What to do when a list was read and records that it has did not come: MissingRecordsError, or a warning."""


class Unset(Enum):
    """The type of UNSET: an argument that was not given, where None means "clear the field"."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> Literal[False]:
        return False


UNSET: Final = Unset.UNSET

V = TypeVar("V", covariant=True)


@frozen(kw_only=True)
class Range(Generic[V]):
    """A filter's bounds, any of them together: `Range(gte=start, lt=end)` is half-open.

    Sent as `updated_at[gte]=…&updated_at[lt]=…`; the API compares times to the microsecond.
    """

    gt: V | None = None
    gte: V | None = None
    lt: V | None = None
    lte: V | None = None
