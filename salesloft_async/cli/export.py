"""`salesloft export`: a whole list into a file, with the progress on a terminal."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import anyio
from attrs import asdict, define
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn
from rich.table import Column
from rich.text import Text

from salesloft_async.client import AsyncSalesloft
from salesloft_async.core.values import OnMissing
from salesloft_async.errors import ConfigurationError, MissingRecordsError, SalesloftError
from salesloft_async.export.exporter import ExportReport, OnProgress
from salesloft_async.export.formats import STANDARD_OUTPUT, Format
from salesloft_async.export.parts import unfinished
from salesloft_async.scan.scanner import ScanProgress

from .filters import read_filters
from .output import note, remarks, write_json
from .settings import Settings
from .waiting import bar
from .watch import Watch, watching
from .watch_view import Work, wait_for_points

__all__ = ["run_export"]

_RECORDS_A_POINT: Final = 100
"""Of a scan."""


def run_export(
    resource: str,
    output: Path,
    *,
    since: str | None,
    until: str | None,
    filters: Sequence[str],
    fields: str | None,
    format: Format | None,
    state: Path | None,
    resume: bool,
    filter_locally: bool,
    on_missing: OnMissing,
    settings: Settings,
    watch: bool,
    as_json: bool,
) -> None:
    """Export, and say what was written; Ctrl-C leaves what `--resume` goes on with."""
    given = read_filters(resource, filters)
    if as_json and output == STANDARD_OUTPUT:
        raise ConfigurationError("--json: standard output has the stream").about("export")
    streamed = output == STANDARD_OUTPUT and sys.stdout.isatty()
    if resume and format != "singer" and output != STANDARD_OUTPUT and not unfinished(output).exists():
        note(f"nothing unfinished beside {output}: reading from the start")
    chosen = None if fields is None else [name.strip() for name in fields.split(",") if name.strip()]

    async def run() -> ExportReport:
        watched = Watch(_work(resource), units_a_point=_RECORDS_A_POINT) if watch else None
        async with (
            settings.client(**(watched.hooks if watched else {})) as salesloft,
            _shown(resource, salesloft, watched, alone=not streamed) as told,
        ):
            return await salesloft.export(
                resource, output, since=since, until=until, filters=given, fields=chosen, format=format, state=state,
                resume=resume, filter_locally=filter_locally, on_missing=on_missing, on_progress=told,
            )  # fmt: skip

    try:
        report = anyio.run(run, backend="asyncio")
    except KeyboardInterrupt:
        if unfinished(output).exists():
            sys.stderr.write("salesloft: interrupted: the same command with --resume goes on where it stopped\n")
        raise
    except MissingRecordsError as error:
        kept = (
            ": what was read is kept: the same command with --resume reads the rest again, and with --on-missing warn "
            "too it writes the file without the rest"
        )
        message = f"{resource}: {error.missing:,} records that the API counts did not come"
        raise MissingRecordsError(message + (kept if unfinished(output).exists() else ""), error.missing) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        goes_on = ": the same command with --resume goes on" if unfinished(output).exists() else ""
        raise SalesloftError(f"{error.strerror or error}{goes_on}") from error
    if output == STANDARD_OUTPUT:
        return
    if as_json:
        write_json({**asdict(report), "path": str(report.path)})
        return
    again = f", {report.resumed:,} of them before the interruption" if report.resumed else ""
    remarks().print(
        f"Wrote {report.records:,} {resource} to {report.path}{again}: "
        f"{report.points:,} points, {report.seconds:,.1f} s",
        markup=False,
        soft_wrap=True,
    )
    if report.missing:
        note(f"{report.missing:,} {resource} that the API counts did not come")
    if report.uncertain:
        note(f"some {resource} may be missing that cannot be counted: the warnings say why")


def _work(resource: str, done: ScanProgress | None = None) -> Work:
    title = f"Exporting {resource}"
    if done is None:
        return Work(title=title, unit="records")
    return Work(
        title=title, unit="records", done=done.records, total=done.expected,
        windows=done.windows, finished=done.finished, queued=done.queued,
    )  # fmt: skip


@asynccontextmanager
async def _shown(
    resource: str, salesloft: AsyncSalesloft, watch: Watch | None, *, alone: bool
) -> AsyncGenerator[OnProgress, None]:
    """What to tell how far the export is: a bar where the terminal is there for it alone, or all that is to watch."""
    if watch is not None:
        async with watching(watch, lambda: salesloft.budget, alone=alone):
            yield lambda done: watch.tell(_work(resource, done))
        return
    columns = (
        TextColumn("Exporting {task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(),
        TextColumn("{task.fields[points]:,} points"), _Left(salesloft),
    )  # fmt: skip
    async with bar(lambda: salesloft.budget, *columns, alone=alone) as drawn:
        task = drawn.add_task(resource, total=None, points=0)
        yield lambda done: drawn.update(task, total=done.expected, completed=done.records, points=done.points)


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        """How many records come in a second."""
        return Text(f"{task.finished_speed or task.speed or 0:,.0f} records/s")


@define
class _Left(ProgressColumn):
    """How many minutes of points the rest takes."""

    salesloft: AsyncSalesloft

    def __attrs_post_init__(self) -> None:
        super().__init__(Column(no_wrap=True))  # else a narrow terminal shows nothing of it

    def render(self, task: Task) -> Text:
        """Such as "about 12 min left"."""
        points = max((task.total or 0) - task.completed, 0) / _RECORDS_A_POINT
        minutes = wait_for_points(points, self.salesloft.budget) / 60
        return Text(f"about {minutes:,.0f} min left" if minutes >= 1 else "")
