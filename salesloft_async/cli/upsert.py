"""`salesloft upsert`: people from a file, with a bar on a terminal and the way to go on when it is interrupted."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import anyio
import typer
from attrs import asdict, frozen
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from salesloft_async.bulk import BulkOptions, BulkProgress, BulkReport
from salesloft_async.client import AsyncSalesloft
from salesloft_async.errors import BulkNotSettled, ConfigurationError, SalesloftError

from .output import console, remarks, write_json
from .settings import Settings
from .waiting import bar
from .watch import Watch, watching
from .watch_view import Work

__all__ = ["columns_of", "state_path", "upsert_file"]

OnProgress = Callable[[BulkProgress], object]
_SHOWN: Final = 10
"""Failures, skipped rows and duplicates that are shown, of each."""
_PHASES: Final = {
    "checking": "Checking rows",
    "uploading": "Uploading",
    "settling": "Asking what became of a lost upload",
    "executing": "Salesloft is at work",
}


def state_path(file: Path) -> Path:
    """Where the state of an upload is kept unless the command is told otherwise: beside its input."""
    return file.with_name(f"{file.name}.salesloft-bulk.json")


def columns_of(given: Iterable[str]) -> dict[str, str | None]:
    """The columns of `--map COLUMN=FIELD`, None where the field is empty; ConfigurationError for anything else."""
    columns: dict[str, str | None] = {}
    for text in given:
        column, equals, field = text.rpartition("=")
        if not equals or not column.strip():
            raise ConfigurationError(f'--map: takes COLUMN=FIELD, such as "E-mail=email_address", not {text!r}')
        if column.strip() in columns:
            raise ConfigurationError(f"--map: the column {column.strip()} comes twice")
        columns[column.strip()] = field.strip() or None
    return columns


def upsert_file(file: Path, settings: Settings, as_json: bool, options: BulkOptions, *, watch: bool = False) -> None:
    """Upload the people of a file and tell what became of them; exit with 1 when some were not taken."""
    state = Path(options.get("state") or state_path(file))
    if state.exists() and file.exists() and state.samefile(file):
        raise ConfigurationError(f"--state: {state} is the input").about("upload")
    going_on = f"the same command goes on where it was; --restart begins anew ({state})"

    async def run() -> BulkReport:
        watched = Watch(Work(title=f"Uploading {file.name}", unit="rows")) if watch else None
        async with (
            settings.client(**(watched.hooks if watched else {})) as salesloft,
            _shown(salesloft, watched) as told,
        ):
            given: BulkOptions = {**options, "state": state, "on_progress": told}
            return await salesloft.bulk.upsert_people(file, **given)

    try:
        report = anyio.run(run, backend="asyncio")
    except KeyboardInterrupt:
        if state.exists():
            typer.echo(f"salesloft: interrupted: {going_on}", err=True)
        raise
    except SalesloftError as error:
        if state.exists() and not isinstance(error, ConfigurationError | BulkNotSettled):
            typer.echo(f"salesloft: {going_on}", err=True)
        raise
    if as_json:
        write_json(_described(report))
    else:
        _show(remarks() if report.ok else console(), report, options, going_on)
    if report.done and not report.ok:
        raise typer.Exit(1)


@asynccontextmanager
async def _shown(salesloft: AsyncSalesloft, watch: Watch | None) -> AsyncGenerator[OnProgress, None]:
    """What to tell how far the upload is: a bar for each phase, or all that is to be watched."""
    if watch is None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        async with bar(lambda: salesloft.budget, *columns) as drawn:
            yield _Bars(drawn)
        return
    async with watching(watch, lambda: salesloft.budget):
        yield lambda told: watch.tell(_work(told))


def _work(told: BulkProgress) -> Work:
    title = _PHASES.get(told.phase, told.phase)
    return Work(title=title, unit="rows", done=told.done, total=told.total, errors=told.errors)


class _Bars:
    """Shows each phase as a bar of its own."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._tasks: dict[str, Any] = {}

    def __call__(self, told: BulkProgress) -> None:
        if told.phase not in self._tasks:
            for task in self._bar.tasks:  # the phase before has told its last
                self._bar.update(task.id, total=task.total or task.completed)
            self._tasks[told.phase] = self._bar.add_task(_PHASES.get(told.phase, told.phase), total=told.total)
        self._bar.update(self._tasks[told.phase], completed=told.done, total=told.total)


def _show(out: Console, report: BulkReport, options: Mapping[str, Any], going_on: str) -> None:
    out.print(escape(str(report)))
    if not report.done:
        out.print(f"To wait for it: {going_on}", markup=False, soft_wrap=True)
    for title, count, items in (
        ("Failed", report.failed, report.failures),
        ("Skipped", report.skipped, report.skipped_rows),
        ("The same record", report.duplicated, [_Lines(each.lines) for each in report.duplicates]),
    ):
        for item in items[:_SHOWN]:
            out.print(f"    {title}: {item}", markup=False, soft_wrap=True)
        if count > _SHOWN:
            out.print(f"    {title}: {count - _SHOWN:,} more")
    if options.get("errors") and (report.failed or report.skipped):
        then = f"Correct them in {options['errors']}, then: salesloft upsert {options['errors']}"
        out.print(then, markup=False, soft_wrap=True)


@frozen
class _Lines:
    lines: tuple[int, ...]

    def __str__(self) -> str:
        shown = ", ".join(map(str, self.lines[:_SHOWN]))
        return f"lines {shown}{' …' if len(self.lines) > _SHOWN else ''}"


def _described(report: BulkReport) -> dict[str, Any]:
    job = {"id": report.job.id, "name": report.job.name, "type": report.job.type, "state": report.job.state}
    told = asdict(report, filter=lambda attribute, _: attribute.name != "job")
    return {"ok": report.ok, "job": job, **told}
