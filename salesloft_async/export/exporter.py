"""Exports a whole list into a file: scanned into parts, which become the file when all of them are there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

import anyio.to_thread
from attrs import frozen

from salesloft_async.core.arguments import encode_query, encode_time, read_time
from salesloft_async.core.kinds import check
from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import Fetch
from salesloft_async.core.session import Session
from salesloft_async.core.values import TimeLike
from salesloft_async.errors import ConfigurationError
from salesloft_async.frames.columns import Layout
from salesloft_async.operations import Endpoint, Parameter, Table, load
from salesloft_async.operations.kinds import kinds
from salesloft_async.scan.scanner import Scanner, ScanProgress
from salesloft_async.scan.source import Source

from .formats import decoded, format_of, ready, write
from .parts import Parts, unfinished
from .raw import Line, fetch_lines

__all__ = ["ExportReport", "OnProgress", "export", "exportable", "filters_of"]

OnProgress = Callable[[ScanProgress], None]


@frozen
class ExportReport:
    """What an export did."""

    path: Path
    records: int
    """Records in the file."""
    resumed: int
    """Those of them that an interrupted export had read."""
    points: int
    """Points of the team's budget spent."""
    seconds: float
    missing: int
    """Records that the server counted and did not show, however often it was asked; each was logged."""


async def export(
    session: Session,
    resource: str,
    path: str | os.PathLike[str],
    *,
    since: TimeLike | None = None,
    until: TimeLike | None = None,
    filters: Mapping[str, Any] | None = None,
    fields: Sequence[str] | None = None,
    resume: bool = False,
    concurrency: int = 16,
    on_progress: OnProgress | None = None,
) -> ExportReport:
    """See AsyncSalesloft.export."""
    started = time.monotonic()
    table, target = load(), Path(path)
    endpoint = _endpoint(table, resource)
    query = _query(endpoint, filters or {})
    begins, ends = read_time("since", since), read_time("until", until)
    form = format_of(target)
    ready(form)
    record = table.records.get(endpoint.record)
    layout = None if record is None else Layout.of(record, table, fields)
    what = {
        "resource": resource,
        "filters": encode_query(query),
        "since": None if begins is None else encode_time(begins),
        "until": None if ends is None else encode_time(ends),
    }
    parts = _parts(target, what, resume=resume)
    try:
        resumed = parts.records
        source = Source(_fetch(session, endpoint), resource, query, endpoint.times, endpoint.order)
        scanner = await _scanner(Scanner(source, begins, ends, concurrency), parts)
        await _read(scanner, parts, on_progress)

        def finish() -> None:
            found = layout or Layout.inferred(decoded(parts.lines()), fields)
            _finish(parts, target, partial(write, form, layout=found, table=resource))

        await anyio.to_thread.run_sync(finish)
        done = scanner.progress()
        seconds = round(time.monotonic() - started, 3)
        return ExportReport(target, parts.records, resumed, done.points, seconds, done.missing)
    finally:
        parts.close()


def _fetch(session: Session, endpoint: Endpoint) -> Fetch[Line]:
    operation = Operation(
        endpoint.http, endpoint.path, object, paging=endpoint.paging, resource=endpoint.resource, times=endpoint.times
    )
    return fetch_lines(session, operation)


async def _scanner(scanner: Scanner[Line], parts: Parts) -> Scanner[Line]:
    """The scanner, gone on where the finished parts end."""
    scanner.past, scanner.records = parts.past, parts.records
    scanner.finished = [part.window for part in parts.finished]
    await anyio.to_thread.run_sync(scanner.seen.add, parts.ids())
    return scanner


async def _read(scanner: Scanner[Line], parts: Parts, on_progress: OnProgress | None) -> None:
    async with aclosing(scanner.batches()) as batches:
        async for batch in batches:
            parts.add(batch.window, [line.json for line in batch.records])
            if batch.finished:
                await anyio.to_thread.run_sync(parts.finish, batch.window, scanner.past)
            if on_progress is not None:
                on_progress(scanner.progress())


def _finish(parts: Parts, target: Path, written: Callable[..., None]) -> None:
    unfinished = parts.folder / f"{target.stem}.unfinished{target.suffix}"
    written(parts.lines, unfinished)
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    unfinished.replace(target)
    parts.remove()


def exportable(table: Table) -> dict[str, Endpoint]:
    """The lists that can be exported, by their resources."""
    return {
        endpoint.resource: endpoint
        for endpoint in table.endpoints
        if endpoint.many and endpoint.method == "list" and endpoint.paging != "cursor" and not endpoint.located("path")
    }


def filters_of(endpoint: Endpoint) -> dict[str, Parameter]:
    """The filters of a list by their argument names: what an export sets itself is not among them."""
    own = {"page", "per_page", "sort_by", "sort_direction", "include_paging_counts", "limit_paging_counts"}
    own |= set(endpoint.times[:1])
    return {each.argument: each for each in endpoint.located("query") if each.argument not in own}


def _endpoint(table: Table, resource: str) -> Endpoint:
    """The list of a resource's records; ConfigurationError when there is none."""
    lists = exportable(table)
    if resource not in lists:
        near = get_close_matches(resource, lists, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(lists)}"
        raise ConfigurationError(f"resource: {resource!r} has no list to export: {hint}").about("export")
    return lists[resource]


def _query(endpoint: Endpoint, filters: Mapping[str, Any]) -> dict[str, Any]:
    """The filters by their names on the wire."""
    known = filters_of(endpoint)
    for name in filters:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            if name in endpoint.times:
                hint = "say since and until"
            raise ConfigurationError(f"filters: {endpoint.name} takes no {name!r} here: {hint}").about("export")
    query = {known[name].name: value for name, value in filters.items()}
    check(dict(kinds(known.values())), query)
    encode_query(query)
    return query


def _parts(target: Path, what: Mapping[str, Any], *, resume: bool) -> Parts:
    folder = unfinished(target)
    if not target.parent.is_dir():
        raise ConfigurationError(f"path: there is no folder {target.parent}")
    if target.is_dir():
        raise ConfigurationError(f"path: {target} is a folder")
    try:
        return (Parts.resume if resume else Parts.begin)(folder, what)
    except OSError as error:
        raise ConfigurationError(f"path: {folder} cannot be written: {error.strerror or error}") from error
