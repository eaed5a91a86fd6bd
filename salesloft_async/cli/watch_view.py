"""What `--watch` shows of a long job at a moment: a view for a terminal, or a line for anything else. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from attrs import frozen
from rich.console import Group, RenderableType
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from salesloft_async.core.budget import BudgetState
from salesloft_async.scan.reader import WindowProgress

__all__ = ["Snapshot", "Work", "line", "view", "wait_for_points"]

_BAR: Final = 18
"""Cells of a bar."""
_OTHER_ROWS: Final = 8
"""Lines of the view beside those of windows, and one for the prompt."""
_MOST_WINDOWS: Final = 8
_A_MINUTE: Final = 60.0


@frozen(kw_only=True)
class Work:
    """What a job told last."""

    title: str
    """Such as "Exporting people"."""
    unit: str
    """What is counted: "records" or "rows"."""
    done: int = 0
    total: int | None = None
    """None when that is not known."""
    errors: int = 0
    """Rows that failed."""
    windows: Sequence[WindowProgress] = ()
    """Windows of time that are being read."""
    finished: int = 0
    """Windows that are read to their end."""
    queued: int = 0
    """Windows that are known and not begun."""


@frozen(kw_only=True)
class Snapshot:
    """What is known of a job at a moment."""

    work: Work
    budget: BudgetState
    elapsed: float = 0.0
    """Seconds since the job began."""
    rate: float = 0.0
    """Units per second, lately."""
    time_left: float | None = None
    """Seconds; None when that is not known."""
    answered: int = 0
    """Requests that were answered."""
    retries: int = 0
    last_retry: str = ""
    """Why the last of them was necessary, such as "503"."""


def wait_for_points(points: float, budget: BudgetState) -> float:
    """Seconds until a minute begins that has the last of so many points; 0 when they are left of this one."""
    minutes = max(points - budget.remaining, 0) / budget.allowance
    if not minutes or not budget.window_ends:
        return minutes * _A_MINUTE
    return budget.window_ends + max(minutes - 1, 0) * _A_MINUTE


def view(snapshot: Snapshot, height: int) -> RenderableType:
    """The view; no more windows than a terminal of so many lines has room for."""
    work, budget = snapshot.work, snapshot.budget
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="bold")
    grid.add_column(no_wrap=True, width=_BAR)
    grid.add_column(no_wrap=True, overflow="ellipsis")
    grid.add_row("Budget", _bar(budget.remaining, budget.allowance), _left(budget))
    grid.add_row("", "", _spent(budget))
    grid.add_row(work.unit.capitalize(), _bar(work.done, work.total), _done(work))
    if speed := _speed(snapshot):
        grid.add_row("", "", speed)
    if work.windows or work.finished:
        grid.add_row("Windows", "", _counts(work))
        for window in work.windows[: max(min(height - _OTHER_ROWS, _MOST_WINDOWS), 0)]:
            grid.add_row("", _bar(window.records, window.expected), Text(_range(window), style="dim"))
    grid.add_row("Requests", "", _requests(snapshot))
    return Group(Text(f"{work.title}, {timedelta(seconds=int(snapshot.elapsed))}", style="bold"), grid)


def line(snapshot: Snapshot) -> str:
    """The same in one line, without the ranges of windows."""
    work, budget = snapshot.work, snapshot.budget
    parts = [
        f"{work.title}: {_done(work)} {work.unit}",
        _speed(snapshot),
        _left(budget),
        _spent(budget),
        f"windows: {_counts(work)}" if work.windows or work.finished else "",
        f"requests: {_requests(snapshot)}",
    ]
    return "; ".join(filter(None, parts))


def _bar(done: float, total: float | None) -> RenderableType:
    if total is None:
        return ""
    return ProgressBar(total=max(total, 1), completed=min(done, max(total, 1)) if total else 1, width=_BAR)


def _left(budget: BudgetState) -> str:
    told = f"{budget.remaining:,.0f} of {budget.allowance:,.0f} points left"
    if budget.paused:
        return f"{told}, paused for {budget.paused:.0f} s by a 429"
    return f"{told}, next minute in {budget.window_ends:.0f} s" if budget.window_ends else told


def _spent(budget: BudgetState) -> str:
    waiting = f", {budget.waiting:,} waiting" if budget.waiting else ""
    whose = f" (team: {budget.limit:,.0f})" if budget.allowance < budget.limit else ""
    return f"{budget.spent:,} spent, {budget.in_flight:,} in flight{waiting}{whose}"


def _done(work: Work) -> str:
    total = "" if work.total is None else f" of {work.total:,}"
    return f"{work.done:,}{total}{f', {work.errors:,} failed' if work.errors else ''}"


def _speed(snapshot: Snapshot) -> str:
    told, left = f"{snapshot.rate:,.0f} {snapshot.work.unit}/s", snapshot.time_left
    if left is None:
        return told if snapshot.rate else ""
    return f"{told}, about {f'{left / _A_MINUTE:,.0f} min' if left > 2 * _A_MINUTE else f'{left:.0f} s'} left"


def _counts(work: Work) -> str:
    return f"{work.finished:,} finished, {len(work.windows):,} open, {work.queued:,} queued"


def _range(window: WindowProgress) -> str:
    since = "the beginning" if window.since is None else f"{window.since:%Y-%m-%d %H:%M}"
    until = "the end" if window.until is None else f"{window.until:%Y-%m-%d %H:%M}"
    return f"{window.records:,} from {since} to {until}"


def _requests(snapshot: Snapshot) -> str:
    last = f" (last: {snapshot.last_retry})" if snapshot.last_retry else ""
    retries = "1 retry" if snapshot.retries == 1 else f"{snapshot.retries:,} retries"
    return f"{snapshot.answered:,} answered, {retries}{last}"
