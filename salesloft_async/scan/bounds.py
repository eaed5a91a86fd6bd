"""Times between which a list is scanned, as its windows take them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import frozen

from salesloft_async.core.arguments import encode_query, read_time
from salesloft_async.core.values import Range, TimeLike
from salesloft_async.errors import ConfigurationError

from .windows import TICK

__all__ = ["Bounds", "check_order"]


@frozen
class Bounds:
    """The filters of a scan, and the half-open stretch of time that its windows cover."""

    query: Mapping[str, Any]
    since: datetime | None = None
    until: datetime | None = None

    @classmethod
    def of(
        cls, query: Mapping[str, Any], times: tuple[str, ...], since: TimeLike | None, until: TimeLike | None
    ) -> Bounds:
        """Return the bounds that these arguments mean; a Range of the time that windows are made of bounds them.

        Args:
            query: The filters by their names in the query.
            times: The times that the list can be filtered and sorted by; windows are made of the first.
            since: Where the scan begins, by the first of `times`.
            until: Where it ends.

        Raises ConfigurationError for arguments that cannot be encoded, and for bounds with nothing between them.
        """
        encode_query(query)
        begins, ends = read_time("since", since), read_time("until", until)
        check_order(since, begins, until, ends)
        key = times[0] if times else ""
        limits = query.get(key)
        if not isinstance(limits, Range):
            return cls(query, begins, ends)
        if begins is not None or ends is not None:
            raise ConfigurationError(f"since: leave since and until out, or {key}")
        lower = [read_time(key, limits.gte), _next(read_time(key, limits.gt))]
        upper = [read_time(key, limits.lt), _next(read_time(key, limits.lte))]
        begins = max((each for each in lower if each is not None), default=None)
        ends = min((each for each in upper if each is not None), default=None)
        if begins is not None and ends is not None and begins >= ends:
            raise ConfigurationError(f"{key}: nothing lies between the bounds of {limits!r}")
        return cls({name: value for name, value in query.items() if name != key}, begins, ends)


def check_order(since: object, begins: datetime | None, until: object, ends: datetime | None) -> None:
    """Raise ConfigurationError when nothing lies between two times, given as `since` and `until`."""
    if begins is not None and ends is not None and begins >= ends:
        raise ConfigurationError(f"since: {since!r} is not before until, {until!r}: nothing lies between")


def _next(time: datetime | None) -> datetime | None:
    """Return the time one tick later: what is greater than a time is not less than the next one."""
    try:
        return None if time is None else time + TICK
    except OverflowError:  # the last moment of the year 9999
        return time
