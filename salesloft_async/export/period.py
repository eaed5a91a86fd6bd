"""Period of last changes that an export is limited to: the API filters where it can, this process only on request."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from attrs import frozen

from salesloft_async.core.arguments import encode_time, read_time
from salesloft_async.core.values import Range, TimeLike
from salesloft_async.errors import ConfigurationError, SalesloftError
from salesloft_async.operations import Endpoint, Table, Type
from salesloft_async.scan.bounds import Bounds, check_order
from salesloft_async.scan.source import time_of

from .lists import exportable

__all__ = ["LocalFilter", "Period", "filters_changes"]

_CHANGED: Final = "updated_at"
_RANGE: Final = Type.parse("range[time]")


@frozen
class LocalFilter:
    """Leaves out records that were not last updated in a period, after they were read."""

    since: datetime | None
    until: datetime | None

    def keeps(self, record: Any) -> bool:
        """Return whether the record was last updated in the period; SalesloftError for one that does not say when."""
        changed = time_of(record, _CHANGED)
        if changed is None:
            raise SalesloftError(
                f"record {getattr(record, 'id', None)} has no {_CHANGED}, so nothing tells whether it belongs into the "
                "export: leave since and until out"
            )
        return (self.since is None or changed >= self.since) and (self.until is None or changed < self.until)

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> LocalFilter | None:
        """Return the filter that a handed-out export was planned with, if there is one."""
        if not plain.get("filter_locally"):
            return None
        return cls(read_time("since", plain["since"]), read_time("until", plain["until"]))


@frozen
class Period:
    """An export's period, and what limits its records to it."""

    since: datetime | None
    until: datetime | None
    bounds: Bounds
    """What the API filters by."""
    local: LocalFilter | None = None
    """What this process filters by; None where the API does, and where there is no period."""
    newest_first: bool = False
    """Whether the list is read from its newest record back to `since`: the API sorts it by the last change, and does
    not filter it."""

    @classmethod
    def of(
        cls,
        endpoint: Endpoint,
        table: Table,
        query: Mapping[str, Any],
        since: TimeLike | None,
        until: TimeLike | None,
        *,
        filter_locally: bool,
        divided: bool = False,
    ) -> Period:
        """Return the period that these arguments mean.

        Args:
            endpoint: The list.
            table: The operation table.
            query: The filters.
            since: Where the period begins.
            until: Where it ends.
            filter_locally: Whether this process may filter where the API cannot.
            divided: Whether the list is read in parts, by several processes.

        Raises ConfigurationError where the API cannot filter the list by the last change and `filter_locally` is not
        set, and where its records have no such time.
        """
        if not isinstance(filter_locally, bool):
            raise ConfigurationError(f"filter_locally: takes True or False, not {filter_locally!r}").about("export")
        begins, ends = read_time("since", since), read_time("until", until)
        check_order(since, begins, until, ends)
        if (begins is None and ends is None) or endpoint.incremental:
            return cls(begins, ends, Bounds.of(query, endpoint.times, since, until))
        argument = "since" if begins is not None else "until"
        if filters_changes(endpoint):
            if _CHANGED in query:
                raise ConfigurationError(f"{argument}: leave since and until out, or the filter {_CHANGED}").about(
                    "export"
                )
            asked = {**query, _CHANGED: Range(gte=begins, lt=ends)}
            return cls(begins, ends, Bounds.of(asked, endpoint.times, None, None))
        if begins is not None and not divided and _sorts_changes(endpoint, table):
            return cls(begins, ends, Bounds(query, begins, ends), newest_first=True)
        _check_local(endpoint, table, argument, filter_locally=filter_locally)
        return cls(begins, ends, Bounds.of(query, endpoint.times, None, None), LocalFilter(begins, ends))

    def plain(self) -> dict[str, Any]:
        """Return it in plain values; keys that earlier versions did not write are None where nothing is said."""
        return {
            "since": None if self.since is None else encode_time(self.since),
            "until": None if self.until is None else encode_time(self.until),
            "filter_locally": True if self.local is not None else None,
        }


def filters_changes(endpoint: Endpoint) -> bool:
    """Return whether the API filters the list by the time of the last change."""
    return any(each.name == _CHANGED and _RANGE in (each.type, *each.type.of) for each in endpoint.located("query"))


def _sorts_changes(endpoint: Endpoint, table: Table) -> bool:
    """Return whether the API sorts the list by the time of the last change, and its records may have one."""
    record = table.records.get(endpoint.record)
    known = record is None or record.field(_CHANGED) is not None
    return endpoint.collection and _CHANGED in endpoint.sort and known


def _check_local(endpoint: Endpoint, table: Table, argument: str, *, filter_locally: bool) -> None:
    name = endpoint.resource
    record = table.records.get(endpoint.record)
    if record is not None and record.field(_CHANGED) is None:
        raise ConfigurationError(
            f"{argument}: {name} have no {_CHANGED}, by which the API filters: leave since and until out; "
            f"{_those_that_can(table)}"
        ).about("export")
    if not filter_locally:
        raise ConfigurationError(
            f"{argument}: the API cannot filter {name} by {_CHANGED}: leave since and until out, or pass "
            f"filter_locally=True, which reads the whole list ({_cost(endpoint)}) and leaves out what was not updated "
            f"then; {_those_that_can(table)}"
        ).about("export")


def _cost(endpoint: Endpoint) -> str:
    if endpoint.times:
        return "about 1 point for 100 records"
    return "1 point for 100 records, and 3 to 30 past the first 10,000"


def _those_that_can(table: Table) -> str:
    lists = exportable(table).items()
    filtered = [name for name, each in lists if filters_changes(each)]
    sorted_only = [name for name, each in lists if name not in filtered and _sorts_changes(each, table)]
    return f"it filters {', '.join(filtered)}, and sorts {', '.join(sorted_only)} by it, which since alone needs"
