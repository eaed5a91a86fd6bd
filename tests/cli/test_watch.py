"""`--watch`: what is counted, what is shown while a command runs, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import define

from salesloft_async import AsyncSalesloft
from salesloft_async.cli.watch import Watch
from salesloft_async.cli.watch_view import Work
from salesloft_async.core.budget import BudgetState
from salesloft_async.sandbox import Sandbox

from .conftest import Run
from .terminal import interrupted

PLENTY = BudgetState(600.0, 600.0, 0, 0, 0, 60.0, 1.0, 0.0, 600.0)


@define
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def work(done: int, total: int | None = 10_000, title: str = "Exporting") -> Work:
    return Work(title=title, unit="records", done=done, total=total)


def test_the_rate_is_that_of_the_last_seconds_and_the_time_left_that_of_all() -> None:
    clock = Clock()
    watch = Watch(work(0, None), clock=clock)
    assert (watch.snapshot(PLENTY).rate, watch.snapshot(PLENTY).time_left) == (0, None)
    watch.tell(work(0))
    for done in range(400, 4_400, 400):
        clock.now += 2.0
        watch.tell(work(done))
        watch.snapshot(PLENTY)
    snapshot = watch.snapshot(PLENTY)
    assert (snapshot.rate, snapshot.elapsed, snapshot.time_left) == (200, 20, 30)
    for _ in range(5):
        clock.now += 2.0
        watch.snapshot(PLENTY)
    snapshot = watch.snapshot(PLENTY)
    assert (snapshot.rate, snapshot.time_left) == (0, 45)


def test_what_was_done_before_an_interruption_is_no_rate() -> None:
    clock = Clock()
    watch = Watch(work(0, None), clock=clock)
    clock.now += 1.0
    watch.tell(work(5_000))
    clock.now += 1.0
    watch.tell(work(5_100))
    assert (watch.snapshot(PLENTY).rate, watch.snapshot(PLENTY).time_left) == (100, 49)


def test_each_phase_has_a_rate_of_its_own() -> None:
    clock = Clock()
    watch = Watch(work(0, title="Checking"), clock=clock)
    watch.tell(work(0, title="Checking"))
    clock.now += 1.0
    watch.tell(work(10_000, title="Checking"))
    assert (watch.snapshot(PLENTY).rate, watch.snapshot(PLENTY).time_left) == (10_000, None)
    watch.tell(work(0, title="Uploading"))
    clock.now += 2.0
    watch.tell(work(50, title="Uploading"))
    assert watch.snapshot(PLENTY).rate == 25


def test_the_time_left_is_that_of_the_points_where_they_are_what_is_waited_for() -> None:
    clock = Clock()
    watch = Watch(work(0, None), units_a_point=100, clock=clock)
    watch.tell(work(0, 180_000))
    clock.now += 1.0
    watch.tell(work(0 + 60_000, 180_000))
    assert watch.snapshot(PLENTY).time_left == 60.0
    assert Watch(work(0), clock=clock).snapshot(PLENTY).time_left is None


@pytest.mark.anyio
async def test_answers_and_retries_are_counted(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    sandbox.fail("GET", "/v2/people", status=503, times=1, headers={"Retry-After": "0"})
    sandbox.fail("GET", "/v2/people", reset="before", times=1)
    watch = Watch(work(0))
    async with AsyncSalesloft(base_url=sandbox.url, **watch.hooks) as salesloft:
        await salesloft.people.list()
        snapshot = watch.snapshot(salesloft.budget)
    assert (snapshot.answered, snapshot.retries, snapshot.last_retry) == (2, 2, "ServerDisconnectedError")


def test_a_pipe_gets_lines_on_standard_error(run: Run, live: Sandbox, tmp_path: Path) -> None:
    live.fail("GET", "/v2/people", status=503, times=1, headers={"Retry-After": "0"})
    done = run("export", "people", "-o", str(tmp_path / "people.jsonl"), "--watch")
    assert done.exit_code == 0
    assert done.stdout.startswith("Wrote 250 people")
    (told,) = done.stderr.splitlines()
    assert told.startswith("Exporting people: 250 of 250 records; ")
    assert "0 in flight; windows: 2 finished, 0 open, 0 queued; " in told
    assert told.endswith("requests: 7 answered, 1 retry (last: 503)"), told


@pytest.mark.parametrize(
    ("options", "most"), [(("--rate-limit", "100"), 100), (("--share", "0.5"), 300)], ids=["a cap", "a share"]
)
def test_what_this_command_may_spend_is_told_beside_what_the_team_has(
    run: Run, live: Sandbox, tmp_path: Path, options: tuple[str, str], most: int
) -> None:
    done = run("export", "people", "-o", str(tmp_path / "people.jsonl"), "--watch", *options)
    (told,) = done.stderr.splitlines()
    assert f" of {most} points left, " in told
    assert "; 6 spent, 0 in flight (team: 600); " in told, told


def test_an_upload_is_watched_too(run: Run, live: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("email_address\n" + "".join(f"row{number}@bulk.example\n" for number in range(40)))
    done = run("upsert", str(path), "--watch")
    assert (done.exit_code, done.stdout) == (0, "bulk job 1: 40 of 40 rows succeeded, 0 failed\n")
    assert done.stderr.splitlines()[-1].startswith("Salesloft is at work: 40 of 40 rows; ")


def test_a_missing_resource_is_explained_while_it_is_watched(run: Run, live: Sandbox, tmp_path: Path) -> None:
    done = run("export", "peple", "-o", str(tmp_path / "people.jsonl"), "--watch")
    assert done.exit_code == 2
    assert "salesloft: RESOURCE: 'peple' has no list to export: did you mean people?" in done.stderr


def test_ctrl_c_leaves_the_terminal_as_it_was_and_says_how_to_go_on(live: Sandbox, tmp_path: Path) -> None:
    live.fail("GET", "/v2/people", delay=60.0, times=None)
    before, after = interrupted(
        "export", "people", "-o", str(tmp_path / "people.jsonl"), "--watch", when=b"1 in flight"
    )
    assert before.count(b"\x1b[?25l") == 1  # the cursor is hidden
    assert after.count(b"\x1b[?25h") == 1  # and shown again
    assert after.rstrip().endswith(b"interrupted: the same command with --resume goes on where it stopped")
