"""Exports a whole list into a file: scanned into parts, which become the file when all of them are there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any, Final, Protocol

import anyio.to_thread
from attrs import frozen

from salesloft_async.core import durable
from salesloft_async.core.session import Session
from salesloft_async.core.threads import run_to_its_end
from salesloft_async.core.values import OnMissing, TimeLike
from salesloft_async.errors import ConfigurationError, MissingRecordsError
from salesloft_async.frames.columns import Layout
from salesloft_async.scan.newest import NewestScanner
from salesloft_async.scan.scan import check_concurrency, check_on_missing, scanner_of
from salesloft_async.scan.scanner import Scanner, ScanProgress
from salesloft_async.scan.source import Source

from .formats import STANDARD_OUTPUT, Format, decoded, write
from .lists import table_name
from .nested import NestedReader
from .parts import Parts, unfinished
from .period import LocalFilter
from .raw import Line
from .streaming import stream
from .wanted import Wanted, fetch_of

__all__ = ["ExportReport", "OnProgress", "export", "finish", "lines_of"]

_PAGES: Final = 20
"""Pages of a window. An interruption loses what was read of those that are not finished, so they are small; smaller
ones keep requests waiting for the plan, made window by window, and cost more where very many share one time."""

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
    uncertain: bool = False
    """Whether records may be missing that cannot be counted; the log says why."""


async def export(
    session: Session,
    resource: str,
    path: str | os.PathLike[str],
    *,
    since: TimeLike | None = None,
    until: TimeLike | None = None,
    filters: Mapping[str, Any] | None = None,
    fields: Sequence[str] | None = None,
    format: Format | None = None,
    state: str | os.PathLike[str] | None = None,
    resume: bool = False,
    filter_locally: bool = False,
    on_missing: OnMissing = "raise",
    concurrency: int = 16,
    on_progress: OnProgress | None = None,
) -> ExportReport:
    """See AsyncSalesloft.export."""
    started = time.monotonic()
    wanted = Wanted.of(resource, path, since, until, filters, fields, format, filter_locally=filter_locally)
    check_concurrency(concurrency)
    check_on_missing(on_missing)
    target, endpoint = wanted.target, wanted.endpoint
    _check_streaming(wanted, None if state is None else Path(state), resume=resume)
    if wanted.form == "singer":
        progress = await stream(
            session, wanted, fields=fields, state=None if state is None else Path(state), concurrency=concurrency,
            on_missing=on_missing, on_progress=on_progress,
        )  # fmt: skip
        seconds = round(time.monotonic() - started, 3)
        return ExportReport(target, progress.records, 0, progress.points, seconds, progress.missing, progress.uncertain)
    parts = _parts(target, wanted.plain(), resume=resume)
    try:
        resumed = parts.records
        bounds = wanted.period.bounds
        source = Source(fetch_of(session, endpoint), resource, bounds.query, endpoint.times, endpoint.order, _PAGES)
        nested = NestedReader.of(session, endpoint, concurrency)
        kind: type[Scanner[Line]] = NewestScanner if wanted.period.newest_first else Scanner
        scanner = await _scanner(scanner_of(source, kind, bounds, concurrency, on_missing), parts)
        try:
            await _read(scanner, parts, wanted.period.local, nested, on_progress)
        except MissingRecordsError as error:
            raise MissingRecordsError(
                f"{error}: what was read is kept: resume=True reads the rest again, and with "
                'on_missing="warn" too makes the file without the rest',
                error.missing,
            ) from None

        def made() -> None:
            finish(parts, target, wanted.form, wanted.layout, resource, fields)

        await run_to_its_end(made)
        done = scanner.progress()
        seconds = round(time.monotonic() - started, 3)
        points = done.points + (0 if nested is None else nested.points)
        return ExportReport(target, parts.records, resumed, points, seconds, done.missing, done.uncertain)
    finally:
        parts.close()


async def _scanner(scanner: Scanner[Line], parts: Parts) -> Scanner[Line]:
    """The scanner, gone on where the finished parts end."""
    scanner.past, scanner.records = parts.past, parts.records
    scanner.finished = [part.window for part in parts.finished if part.whole]
    await anyio.to_thread.run_sync(scanner.seen.add, parts.ids())
    return scanner


async def _read(
    scanner: Scanner[Line],
    parts: Parts,
    local: LocalFilter | None,
    nested: NestedReader | None,
    on_progress: OnProgress | None,
) -> None:
    async with aclosing(scanner.batches()) as batches:
        async for batch in batches:
            parts.add(batch.window, await lines_of(batch.records, local, nested))
            if batch.finished:
                await run_to_its_end(parts.finish, batch.window, scanner.past, batch.whole)
            if on_progress is not None:
                on_progress(scanner.progress())


async def lines_of(records: Iterable[Line], local: LocalFilter | None, nested: NestedReader | None) -> Sequence[bytes]:
    """Return what an export writes for the records of a batch."""
    matching = [line for line in records if local is None or local.keeps(line)]
    if nested is None:
        return [line.json for line in matching]
    return await nested.lines(line.id for line in matching)


class Finished(Protocol):
    """Parts that are all there."""

    @property
    def folder(self) -> Path:
        """Where they are."""
        ...

    def lines(self) -> Iterable[bytes]:
        """Every record, a line each, from the first on as often as it is called."""
        ...

    def remove(self) -> None:
        """Take the parts away: they are in the export now."""
        ...


def finish(
    parts: Finished, target: Path, form: Format, layout: Layout | None, resource: str, fields: Sequence[str] | None
) -> None:
    """Make the file of the parts, which has its name when it is whole and on the disk, or the table of a SQLite file.

    Then the parts go.
    """
    table = table_name(resource)
    found = layout or Layout.inferred(decoded(parts.lines()), fields)
    if form == "sqlite" and target.exists():  # it may have other tables
        write(form, parts.lines, target, layout=found, table=table)
        parts.remove()
        return
    unfinished = parts.folder / f"{target.stem}.unfinished{target.suffix}"
    write(form, parts.lines, unfinished, layout=found, table=table)
    with unfinished.open("r+b") as file:  # Windows syncs no file that was opened to be read
        durable.finish(file)
    unfinished.replace(target)
    durable.finish_folder(target.parent)
    parts.remove()


def _check_streaming(wanted: Wanted, state: Path | None, *, resume: bool) -> None:
    form, layout = wanted.form, wanted.layout
    if form != "singer":
        if wanted.target == STANDARD_OUTPUT:
            raise ConfigurationError(f"path: a Singer stream goes to standard output, {form} does not").about("export")
        if state is not None:
            raise ConfigurationError(f"state: a Singer stream has one, {form} has not").about("export")
    elif resume:
        raise ConfigurationError("resume: a Singer stream goes on from its state instead").about("export")
    elif state is not None and wanted.target != STANDARD_OUTPUT and not state.parent.is_dir():
        raise ConfigurationError(f"state: there is no folder {state.parent}").about("export")
    elif layout is not None and not layout.complete:
        names = {column.name for column in layout.columns}
        if missing := [name for name in wanted.key if name not in names]:
            raise ConfigurationError(
                f"fields: a Singer stream needs {' and '.join(missing)} among them, its key"
            ).about("export")


def _parts(target: Path, what: Mapping[str, Any], *, resume: bool) -> Parts:
    folder = unfinished(target)
    try:
        return (Parts.resume if resume else Parts.begin)(folder, what)
    except OSError as error:
        raise ConfigurationError(f"path: {folder} cannot be written: {error.strerror or error}") from error
