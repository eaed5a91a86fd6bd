"""How far a list was read in the order of its changes: a time, and what was delivered from then on. Pure.

What shares one time is told apart by id, so nothing at the position's own time is lost or comes twice. A server writes
in many transactions at once, and one of them may be seen some seconds after another that is dated later. So as long as
what was delivered is that young, the position stays behind, and remembers what came since by id and time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, TypeVar

from attrs import frozen

from salesloft_async.core.values import Id

from .source import identity, time_of

__all__ = ["Position"]

T = TypeVar("T")
_NOTHING: Final[Mapping[Id, datetime]] = MappingProxyType({})


@frozen
class Position:
    """Everything before `time` was delivered; from then on, what is `known`."""

    time: datetime
    known: Mapping[Id, datetime] = _NOTHING
    """The ids delivered of `time` or later, with their own times: a record that changes again is a new change."""

    def news(self, records: Iterable[T], key: str) -> list[T]:
        """The records that were not delivered as they are now."""
        return [record for record in records if self.known.get(identity(record)) != time_of(record, key)]

    def after(self, records: Iterable[Any], key: str, *, read: datetime, settled: datetime | None) -> Position:
        """The position when these records were delivered too.

        Args:
            records: What was delivered.
            key: The name of their time.
            read: All that is dated before this was delivered now.
            settled: What is dated before this could not be added to any more when it was read; None when not known.
        """
        known = {**self.known, **{identity(each): time_of(each, key) or self.time for each in records}}
        time = max(self.time, read if settled is None else min(read, settled))
        return Position(time, {own: at for own, at in known.items() if at >= time})
