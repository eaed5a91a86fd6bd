"""`salesloft demo`: the client at work on a sandbox, or reading from the real API, with the figures of the run."""

from __future__ import annotations

import time
from contextlib import aclosing
from types import SimpleNamespace
from typing import Any, Final

import aiohttp
from attrs import asdict, define, frozen
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn
from rich.table import Table
from rich.text import Text

from salesloft_async.client import AsyncSalesloft
from salesloft_async.errors import ValidationFailed
from salesloft_async.sandbox import Sandbox

from .output import console, remarks, write_json
from .settings import Settings
from .waiting import bar, waits_told

__all__ = ["run_demo"]

_LIVE_PEOPLE: Final = 1_000
_EMAIL: Final = "ada.lovelace@engine.example"


@define
class Tally:
    """Counts what is really sent: every attempt, and those that the client has to repeat."""

    requests: int = 0
    retries: int = 0

    def trace(self) -> aiohttp.TraceConfig:
        """The trace configuration that counts here."""

        async def started(session: object, context: SimpleNamespace, sent: object) -> None:
            self.requests += 1

        async def ended(session: object, context: SimpleNamespace, got: aiohttp.TraceRequestEndParams) -> None:
            if got.response.status == 429 or got.response.status >= 500:
                self.retries += 1

        async def failed(session: object, context: SimpleNamespace, got: object) -> None:
            self.retries += 1

        config = aiohttp.TraceConfig()
        config.on_request_start.append(started)
        config.on_request_end.append(ended)
        config.on_request_exception.append(failed)
        return config


@frozen
class Figures:
    """What the closing table says."""

    records: int
    seconds: float
    records_per_second: float
    requests: int
    retries: int
    points: int
    points_per_minute: int


async def run_demo(settings: Settings, people: int, rows: int, live: bool, as_json: bool) -> None:
    """Run the demonstration, and write the closing figures."""
    out = remarks(quiet=as_json)
    tally = Tally()
    if live:
        async with settings.client(trace_configs=[tally.trace()]) as salesloft:
            records, seconds = await _read(salesloft, out, most=_LIVE_PEOPLE)
            figures, told = _figures(salesloft, tally, records, seconds), {}
    else:
        out.print(f"Starting a local Salesloft with {people:,} people")
        async with (
            Sandbox(people=people) as sandbox,
            AsyncSalesloft("sandbox", base_url=sandbox.url, trace_configs=[tally.trace()]) as salesloft,
        ):
            records, seconds = await _read(salesloft, out)
            async with waits_told(lambda: salesloft.budget):
                told = {**await _write(salesloft, out), "bulk": await _upload(salesloft, out, rows)}
            figures = _figures(salesloft, tally, records, seconds)
    if as_json:
        write_json({**asdict(figures), **told})
    else:
        console().print(_closing(figures))


def _figures(salesloft: AsyncSalesloft, tally: Tally, records: int, seconds: float) -> Figures:
    state = salesloft.budget
    return Figures(
        records=records,
        seconds=round(seconds, 3),
        records_per_second=round(records / seconds),
        requests=tally.requests,
        retries=tally.retries,
        points=state.spent,
        points_per_minute=round(state.limit),
    )


def _closing(figures: Figures) -> Table:
    table = Table(title="What it took", show_header=False, title_justify="left")
    table.add_row("People read", f"{figures.records:,}", end_section=True)
    table.add_row("Records per second", f"{figures.records_per_second:,}")
    table.add_row("Requests", f"{figures.requests:,}")
    table.add_row("Retries", f"{figures.retries:,}")
    table.add_row("Points spent", f"{figures.points:,} of {figures.points_per_minute:,} per minute")
    table.columns[1].justify = "right"
    return table


class _RateColumn(ProgressColumn):
    def render(self, task: Task) -> Text:
        """How many records come in a second."""
        return Text(f"{task.finished_speed or task.speed or 0:,.0f} records/s")


async def _read(salesloft: AsyncSalesloft, out: Console, most: int | None = None) -> tuple[int, float]:
    """How many people were read, about `most` at most, and the seconds that it took."""
    started = time.perf_counter()
    scan, records = salesloft.people.scan(concurrency=16 if most is None else 2), 0
    columns = (TextColumn("Reading people"), BarColumn(), MofNCompleteColumn(), _RateColumn())
    async with bar(lambda: salesloft.budget, *columns) as drawn:
        task = drawn.add_task("read", total=None)
        async with aclosing(scan.batches()) as batches:
            async for batch in batches:
                records += len(batch)
                expected = scan.progress.expected or records
                drawn.update(task, completed=records, total=expected if most is None else min(expected, most))
                if most is not None and records >= most:
                    break
    seconds = time.perf_counter() - started
    out.print(f"Read {records:,} people in {seconds:.1f} s")
    return records, seconds


async def _write(salesloft: AsyncSalesloft, out: Console) -> dict[str, Any]:
    """Create, upsert and add to a cadence; then meet a refusal as a user would."""
    account = await salesloft.accounts.create(name="Engine Works", domain="engine.example")
    out.print(f"Created the account {account.name} ({account.id})")
    person = await salesloft.people.create(email_address=_EMAIL, first_name="Ada", account_id=account.id)
    out.print(f"Created the person {person.first_name} ({person.id}) at that account")
    upsert = await salesloft.people.upsert(upsert_key="email_address", email_address=_EMAIL, title="CTO")
    title = upsert.person.title if upsert.person else None
    out.print(f"Upserted her by email address: {upsert.upsert_type}, title {title}")
    cadence = (await salesloft.cadences.list(per_page=1)).data[0]
    membership = await salesloft.cadence_memberships.create(person_id=person.id, cadence_id=cadence.id)
    out.print(f"Put her on the cadence {escape(str(cadence.name))}: {membership.current_state or 'added'}")
    try:
        await salesloft.people.create(email_address=_EMAIL, first_name="Ada")
    except ValidationFailed as error:
        refused = {field: list(messages) for field, messages in error.errors.items()}
        out.print(f"Created her again: [red]{type(error).__name__}[/red]: {escape(str(error))}")
        for field, messages in refused.items():
            out.print(f"    .errors[{field!r}] == {messages}", markup=False)
        answer = {"error": type(error).__name__, "message": error.message, "errors": refused}
        return {"upsert": upsert.upsert_type, "refused": answer}
    return {"upsert": upsert.upsert_type, "refused": None}


async def _upload(salesloft: AsyncSalesloft, out: Console, rows: int) -> dict[str, Any]:
    """Upload rows as one bulk job, and wait until it is done."""
    report = await salesloft.bulk.upsert_people(map(_row, range(rows)), name="salesloft demo")
    out.print(f"Uploaded a bulk job of {rows:,} rows: {report.succeeded:,} succeeded, {report.failed:,} failed")
    return {"rows": rows, "succeeded": report.succeeded, "failed": report.failed}


def _row(number: int) -> dict[str, str]:
    return {"email_address": f"row{number}@bulk.example", "first_name": "Row", "last_name": str(number)}
