"""What a command says while it waits for points, and that it says nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import define, evolve

from salesloft_async.cli import waiting
from salesloft_async.cli.waiting import Waits
from salesloft_async.core.budget import BudgetState
from salesloft_async.sandbox import Sandbox

from .conftest import Run
from .terminal import interrupted

SPENT = BudgetState(
    limit=600.0, remaining=0.0, spent=600, in_flight=0, waiting=3, window_ends=41.2, share=1.0, paused=0.0,
    allowance=600.0,
)  # fmt: skip


@define
class Team:
    """A budget and a clock that stand still until they are told otherwise."""

    state: BudgetState = SPENT
    now: float = 100.0

    def waits(self) -> Waits:
        return Waits(lambda: self.state, lambda: self.now)


def test_a_wait_is_told_when_it_is_longer_than_two_seconds() -> None:
    team = Team()
    waits = team.waits()
    told = []
    for _ in range(5):
        told.append(waits.look())
        team.now += 1.0
        team.state = evolve(team.state, window_ends=team.state.window_ends - 1)
    assert told == [
        "", "", "waiting 39 s for the team's points", "waiting 38 s for the team's points",
        "waiting 37 s for the team's points",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda state: evolve(state, spent=state.spent + 1), id="something was sent meanwhile"),
        pytest.param(lambda state: evolve(state, in_flight=1), id="something is on its way"),
        pytest.param(lambda state: evolve(state, waiting=0), id="nobody waits"),
    ],
)
def test_what_goes_on_is_no_wait(change: Callable[[BudgetState], BudgetState]) -> None:
    team = Team()
    waits = team.waits()
    waits.look()
    team.now += 30.0
    team.state = change(team.state)
    assert waits.look() == ""
    team.state = evolve(team.state, waiting=1, in_flight=0)
    team.now += 1.9
    assert waits.look() == "", "another wait, which has only begun"
    team.now += 0.2
    assert waits.look() != ""


def trickle(points_a_second: float, seconds: int) -> list[str]:
    """What is said while so many points a second go out and others wait."""
    team = Team()
    waits = team.waits()
    said = []
    for second in range(seconds):
        team.state = evolve(team.state, spent=600 + round(points_a_second * second))
        said.append(waits.look())
        team.now += 1.0
    return said


def test_points_that_go_out_one_by_one_are_a_wait_too() -> None:
    assert trickle(1.0, 20) == [""] * 8 + ["waiting 41 s for the team's points"] * 12
    assert trickle(5.0, 20) == [""] * 20


def test_lines_that_stay_are_half_a_minute_apart(capsys: pytest.CaptureFixture[str]) -> None:
    team = Team()
    lasting = waiting._Lasting(lambda: team.now)
    for second in range(70):
        lasting.tell("" if second % 3 == 0 else f"waiting {60 - second} s")
        team.now += 1.0
    said = [line.rpartition("waiting ")[2] for line in capsys.readouterr().err.splitlines()]
    assert said == ["59 s", "29 s", "-1 s"]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (evolve(SPENT, paused=12.3), "waiting 12 s for the team's points"),
        (evolve(SPENT, window_ends=0.0), "waiting for the team's points"),
        (evolve(SPENT, allowance=100.0), "waiting 41 s for points"),
    ],
    ids=["a 429", "nobody knows how long", "a cap"],
)
def test_how_long_is_said_as_far_as_it_is_known(state: BudgetState, said: str) -> None:
    team = Team(state)
    waits = team.waits()
    waits.look()
    team.now += 2.0
    assert waits.look() == said


@pytest.mark.parametrize(("options", "lines"), [((), 1), (("--quiet",), 0)], ids=["by default", "quiet"])
def test_a_pipe_gets_one_line_a_wait(
    run: Run, live: Sandbox, options: tuple[str, ...], lines: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "_PATIENCE", 0.1)
    monkeypatch.setattr(waiting, "_OFTEN", 0.05)
    live.fail("GET", "/v2/me", status=429, times=1, headers={"Retry-After": "1"})
    told = run("budget", "--json", *options)
    assert told.exit_code == 0
    assert told.stdout.startswith("{")
    said = told.stderr.splitlines()
    assert len(said) == lines
    assert all(line.startswith("salesloft: waiting ") for line in said)


def test_a_terminal_gets_a_line_that_goes_away(live: Sandbox) -> None:
    live.fail("GET", "/v2/groups", status=429, times=1, headers={"Retry-After": "60"})
    before, after = interrupted("run", "list_groups_ddl", when=b"s for the team's points")
    assert re.search(rb"waiting \d+ s for the team's points$", before)
    assert b"\x1b[2K" in after  # the line is wiped
    assert after.count(b"\x1b[?25h") == 1  # and the cursor shown again


def test_a_bar_has_it_below(live: Sandbox, tmp_path: Path) -> None:
    live.fail("GET", "/v2/people", status=429, times=1, headers={"Retry-After": "60"})
    before, after = interrupted(
        "export", "people", "-o", str(tmp_path / "people.jsonl"), when=b"s for the team's points"
    )
    lines = before.split(b"\r\n")
    assert b"Exporting people" in lines[-2]
    assert lines[-1].lstrip().endswith(b" s for the team's points")
    assert after.count(b"\x1b[?25h") == 1
