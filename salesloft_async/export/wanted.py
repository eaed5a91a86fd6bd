"""What is to be exported, with every argument checked before anything is sent."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from attrs import frozen

from salesloft_async.core.arguments import encode_query
from salesloft_async.core.display import displayed
from salesloft_async.core.kinds import check
from salesloft_async.core.lengths import split
from salesloft_async.core.operation import Operation
from salesloft_async.core.page import Fetch
from salesloft_async.core.session import Session
from salesloft_async.core.values import TimeLike
from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.columns import Layout
from salesloft_async.operations import Endpoint, Parameter, Table, load
from salesloft_async.operations.kinds import kinds

from .formats import Format, format_of, ready
from .lists import exportable, table_name
from .period import Period
from .raw import Line, fetch_lines
from .sqlite import check_database

__all__ = [
    "Wanted",
    "endpoint_of",
    "fetch_of",
    "filters_of",
    "layout_of",
    "operation_of",
    "query_of",
    "target_of",
]


@frozen
class Wanted:
    """An export that was asked for and can be."""

    target: Path
    form: Format
    endpoint: Endpoint
    query: Mapping[str, Any]
    """The filters by their names on the wire, without the period."""
    period: Period
    layout: Layout | None
    """None where the records are those of no document: their columns are found when they are there."""

    @classmethod
    def of(
        cls,
        resource: str,
        path: str | os.PathLike[str],
        since: TimeLike | None,
        until: TimeLike | None,
        filters: Mapping[str, Any] | None,
        fields: Sequence[str] | None,
        form: Format | None = None,
        *,
        filter_locally: bool = False,
        divided: bool = False,
    ) -> Wanted:
        """What these arguments of an export mean; ConfigurationError for one that cannot be right."""
        table, target = load(), target_of(path)
        endpoint = endpoint_of(table, resource)
        query = query_of(endpoint, {} if filters is None else filters)
        period = Period.of(endpoint, table, query, since, until, filter_locally=filter_locally, divided=divided)
        form = format_of(target, form)
        ready(form)
        layout = layout_of(table, endpoint, fields)
        if not target.parent.is_dir():
            raise ConfigurationError(f"path: there is no folder {target.parent}").about("export")
        if target.is_dir():
            raise ConfigurationError(f"path: {target} is a folder").about("export")
        if target.exists() and not target.is_file():  # a device or a pipe, in whose place the file would be put
            raise ConfigurationError(f"path: {target} is no file, and would be replaced by one").about("export")
        if form == "sqlite":
            check_database(target, table_name(resource))
        return cls(target, form, endpoint, query, period, layout)

    @property
    def key(self) -> tuple[str, ...]:
        """Names of the fields that tell the records apart."""
        record = load().records.get(self.endpoint.record)
        return ("id",) if record is None else record.key

    def plain(self) -> dict[str, Any]:
        """What tells the export from others, in plain values."""
        return {
            "resource": self.endpoint.resource,
            "filters": encode_query(self.query),
            **self.period.plain(),
        }


def target_of(path: str | os.PathLike[str]) -> Path:
    """The file that an export is written into: where a link leads to, for else the file would take the link's place."""
    target = Path(path)
    if not target.is_symlink() or (target.exists() and not target.is_file()):
        return target
    return Path(os.path.realpath(target))


def layout_of(table: Table, endpoint: Endpoint, fields: Sequence[str] | None) -> Layout | None:
    """The columns of a list's records; None where no document says what they hold."""
    record = table.records.get(endpoint.record)
    return None if record is None else Layout.of(record, table, fields)


def operation_of(endpoint: Endpoint) -> Operation[Any]:
    """The list as it is sent, whatever its records are."""
    return Operation(
        endpoint.http, endpoint.path, object, paging=endpoint.paging, resource=endpoint.resource,
        times=endpoint.times, order=endpoint.order,
    )  # fmt: skip


def fetch_of(session: Session, endpoint: Endpoint) -> Fetch[Line]:
    """Fetches pages of the list as lines."""
    return fetch_lines(session, operation_of(endpoint))


def filters_of(endpoint: Endpoint) -> dict[str, Parameter]:
    """The filters of a list by their argument names: what an export sets itself is not among them."""
    own = {"page", "per_page", "sort_by", "sort_direction", "include_paging_counts", "limit_paging_counts"}
    own |= {"updated_at"} if endpoint.incremental else set()
    return {each.argument: each for each in endpoint.located("query") if each.argument not in own}


def endpoint_of(table: Table, resource: str) -> Endpoint:
    """The list of a resource's records; ConfigurationError when there is none."""
    lists = exportable(table)
    if resource not in lists:
        near = get_close_matches(resource, lists, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(lists)}"
        raise ConfigurationError(f"resource: {resource!r} has no list to export: {hint}").about("export")
    return lists[resource]


def query_of(endpoint: Endpoint, filters: Mapping[str, Any]) -> dict[str, Any]:
    """The filters by their names on the wire; ConfigurationError for one that the list does not take."""
    if not isinstance(filters, Mapping):
        raise ConfigurationError(f"filters: must be a mapping of names to values, got {displayed(filters)}").about(
            "export"
        )
    known = filters_of(endpoint)
    for name in filters:
        if name not in known:
            near = get_close_matches(name, known, n=1) if isinstance(name, str) else []
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            if name == "updated_at" and endpoint.incremental:
                hint = "say since and until"
            raise ConfigurationError(f"filters: {endpoint.name} takes no {displayed(name)} here: {hint}").about(
                "export"
            )
    if missing := [name for name, each in known.items() if each.required and name not in filters]:
        raise ConfigurationError(f"filters: {endpoint.name} needs {', '.join(missing)}").about("export")
    query = {known[name].name: value for name, value in filters.items()}
    check(dict(kinds(known.values())), query)
    encode_query(query)
    split(query)
    return query
