"""What `--watch` shows, as a function of what is known at a moment."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from attrs import evolve
from rich.console import Console

from salesloft_async.cli.watch_view import Snapshot, Work, line, view, wait_for_points
from salesloft_async.core.budget import BudgetState
from salesloft_async.scan.reader import WindowProgress

BUDGET = BudgetState(
    limit=600.0,
    remaining=150.0,
    spent=1_450,
    in_flight=16,
    waiting=3,
    window_ends=31.2,
    share=0.5,
    paused=0.0,
    allowance=300.0,
)
WINDOWS = (
    WindowProgress(None, datetime(2024, 3, 1, 12, 30, tzinfo=UTC), 5_000, 10_000),
    WindowProgress(datetime(2024, 3, 1, 12, 30, tzinfo=UTC), None, 77, None),
)
EXPORT = Snapshot(
    work=Work(
        title="Exporting people", unit="records", done=123_400, total=250_000, windows=WINDOWS, finished=12, queued=2
    ),
    budget=BUDGET,
    elapsed=3_723.9,
    rate=1_834.4,
    time_left=500.0,
    answered=1_240,
    retries=2,
    last_retry="503",
)


def shown(snapshot: Snapshot, *, width: int = 80, height: int = 24) -> str:
    """The view in a terminal of this size, without colours: of a bar only what is full shows."""
    out = Console(file=StringIO(), record=True, width=width, height=height, color_system=None)
    out.print(view(snapshot, height))
    return "\n".join(each.rstrip() for each in out.export_text().splitlines())


def changed(snapshot: Snapshot, **changes: Any) -> Snapshot:
    """The same with another budget or work."""
    for name in ("budget", "work"):
        part = getattr(snapshot, name)
        own = {key: changes.pop(key) for key in list(changes) if hasattr(part, key)}
        snapshot = evolve(snapshot, **{name: evolve(part, **own)})
    return evolve(snapshot, **changes)


def test_an_export_is_shown_with_budget_rate_windows_and_requests() -> None:
    assert (
        shown(EXPORT)
        == """\
Exporting people, 1:02:03
Budget    ━━━━━━━━━           150 of 300 points left, next minute in 31 s
                              1,450 spent, 16 in flight, 3 waiting (team: 600)
Records   ━━━━━━━━╸           123,400 of 250,000
                              1,834 records/s, about 8 min left
Windows                       12 finished, 2 open, 2 queued
          ━━━━━━━━━           5,000 from the beginning to 2024-03-01 12:30
                              77 from 2024-03-01 12:30 to the end
Requests                      1,240 answered, 2 retries (last: 503)"""
    )


def test_an_upload_is_shown_without_windows() -> None:
    work = Work(title="Uploading", unit="rows", done=5_000, total=20_000, errors=3)
    upload = changed(EXPORT, waiting=0, retries=1, last_retry="TimeoutError", time_left=59.6)
    assert (
        shown(evolve(upload, work=work, rate=512.0))
        == """\
Uploading, 1:02:03
Budget    ━━━━━━━━━           150 of 300 points left, next minute in 31 s
                              1,450 spent, 16 in flight (team: 600)
Rows      ━━━━╸               5,000 of 20,000, 3 failed
                              512 rows/s, about 60 s left
Requests                      1,240 answered, 1 retry (last: TimeoutError)"""
    )


def test_what_nobody_knows_yet_is_left_out() -> None:
    budget = BudgetState(600.0, 600.0, 0, 1, 0, 0.0, 1.0, 0.0, 600.0)
    told = shown(Snapshot(work=Work(title="Exporting people", unit="records"), budget=budget))
    assert (
        told
        == """\
Exporting people, 0:00:00
Budget    ━━━━━━━━━━━━━━━━━━  600 of 600 points left
                              0 spent, 1 in flight
Records                       0
Requests                      0 answered, 0 retries"""
    )


def test_a_pause_after_a_429_is_told() -> None:
    assert "0 of 300 points left, paused for 12 s by a 429" in shown(changed(EXPORT, remaining=0, paused=12.3))


@pytest.mark.parametrize(("height", "windows"), [(24, 8), (12, 4), (8, 0), (3, 0)])
def test_no_more_windows_are_shown_than_the_terminal_has_room_for(height: int, windows: int) -> None:
    told = shown(changed(EXPORT, windows=WINDOWS * 8), height=height)
    assert "12 finished, 16 open, 2 queued" in told
    assert told.count(" from ") == windows
    assert len(told.splitlines()) < height or height < 8


def test_a_narrow_terminal_cuts_lines_and_breaks_none() -> None:
    assert max(map(len, shown(EXPORT, width=40).splitlines())) == 40
    assert len(shown(EXPORT, width=40).splitlines()) == len(shown(EXPORT).splitlines())


def test_a_line_has_all_but_the_ranges() -> None:
    assert line(EXPORT) == (
        "Exporting people: 123,400 of 250,000 records; 1,834 records/s, about 8 min left; "
        "150 of 300 points left, next minute in 31 s; 1,450 spent, 16 in flight, 3 waiting (team: 600); "
        "windows: 12 finished, 2 open, 2 queued; requests: 1,240 answered, 2 retries (last: 503)"
    )


@pytest.mark.parametrize(
    ("points", "ends", "seconds"),
    [
        pytest.param(150, 31.0, 0.0, id="what is left is enough"),
        pytest.param(151, 31.0, 31.0, id="the next minute has them"),
        pytest.param(450, 31.0, 31.0, id="the next minute has just as many"),
        pytest.param(750, 31.0, 91.0, id="the minute after it has the last"),
        pytest.param(750, 0.0, 120.0, id="nobody said when the minute ends"),
    ],
)
def test_points_are_waited_for_by_minutes_of_the_server(points: float, ends: float, seconds: float) -> None:
    assert wait_for_points(points, evolve(BUDGET, window_ends=ends)) == pytest.approx(seconds)
