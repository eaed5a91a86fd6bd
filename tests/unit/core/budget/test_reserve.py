"""Interactive calls beside background work and other integrations: short waits, no 429, and hardly a point unused."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest

from .simulation import LIMIT, MINUTE, Process, Result, Team, quantile, simulate

USED_ALONE = 0.97
USED_BESIDE_OTHERS = 0.93
OBTAINED = 0.95
P95 = 1.0
LONGEST = 3.0


def reaches_the_goal(result: Result, used: float) -> bool:
    waits = result.waits
    assert result.refused == 0
    assert quantile(waits, 0.95) < P95
    assert max(waits, default=0.0) < LONGEST
    assert result.used >= used
    assert result.obtained >= OBTAINED
    return True


@pytest.mark.parametrize("demand", [0.0, 0.02, 0.15])
@pytest.mark.parametrize("calls", ["random", "regular", "bursts"])
def test_alone_background_work_leaves_room_for_interactive_calls(demand: float, calls: Any) -> None:
    assert reaches_the_goal(simulate(seed=1, demand=demand, calls=calls), USED_ALONE)


@pytest.mark.parametrize("seed", [1, 27])
@pytest.mark.parametrize("demand", [0.02, 0.15])
@pytest.mark.parametrize("share", [0.1, 0.4, 0.7])
@pytest.mark.parametrize("others", ["even", "random", "burst"])
def test_beside_others_background_work_leaves_room_for_both(
    others: Any, share: float, demand: float, seed: int
) -> None:
    assert reaches_the_goal(simulate(seed=seed, others=others, share=share, demand=demand), USED_BESIDE_OTHERS)


@pytest.mark.parametrize("latency", [(0.01, 0.05), (0.3, 1.0)])
@pytest.mark.parametrize("workers", [4, 32])
def test_the_servers_speed_and_the_number_of_workers_do_not_matter(workers: int, latency: tuple[float, float]) -> None:
    result = simulate(seed=3, share=0.4, demand=0.05, workers=workers, latency=latency)
    assert reaches_the_goal(result, USED_BESIDE_OTHERS)


@pytest.mark.parametrize("share", [0.25, 0.55])
@pytest.mark.parametrize("others", ["even", "burst"])
def test_others_that_begin_are_left_their_part_within_two_minutes(others: Any, share: float) -> None:
    result = simulate(seed=1, others=others, share=share, demand=0.05, starts=150, first=270, minutes=8)
    assert reaches_the_goal(result, USED_BESIDE_OTHERS)


@pytest.mark.parametrize("share", [0.25, 0.55])
@pytest.mark.parametrize("others", ["even", "burst"])
def test_the_part_of_others_that_end_is_used_within_two_minutes(others: Any, share: float) -> None:
    result = simulate(seed=1, others=others, share=share, demand=0.05, stops=170, first=300, minutes=8)
    assert reaches_the_goal(result, USED_BESIDE_OTHERS)


@pytest.mark.parametrize("share", [0.0, 0.4])
def test_two_processes_that_know_nothing_of_each_other_leave_room_to_each_other(share: float) -> None:
    result = simulate(seed=1, processes=2, share=share, demand=0.1)
    assert reaches_the_goal(result, USED_BESIDE_OTHERS)
    ours = [sum(time >= 60 for time in process.sent) for process in result.processes]
    assert min(ours) > 0.2 * sum(ours), "none is left without"


@pytest.mark.parametrize("begins", [0.0, 17.3, 45.0])
def test_in_its_first_minute_background_work_sends_half_of_it_at_once_and_the_rest_over_time(begins: float) -> None:
    team, process = started(begins)
    team.run(MINUTE - begins)
    sent = [time for time in process.sent if time < MINUTE - begins]
    burst = sum(time < 6 for time in sent)
    assert LIMIT / 2 <= burst <= LIMIT / 2 + 6 * LIMIT / 2 / (MINUTE - begins) + 1
    halfway = sum(time < (MINUTE - begins) / 2 for time in sent)
    assert halfway == pytest.approx(0.75 * LIMIT, abs=0.06 * LIMIT)
    assert team.used[team.minute_at(0)] >= USED_ALONE * LIMIT


@pytest.mark.parametrize("begins", [0.0, 17.3, 45.0])
def test_an_export_that_needs_half_of_a_minute_is_not_slowed(begins: float) -> None:
    team, process = started(begins, work=LIMIT / 2)
    team.run(MINUTE)
    assert len(process.sent) == LIMIT / 2
    assert max(process.sent) < 6, "16 at once, each of 0.175 s"


def started(begins: float, work: float = math.inf) -> tuple[Team, Process]:
    """A process without interactive calls that begins so many seconds into the server's minute."""
    team = Team(1_000_020 + begins, random.Random(1))
    process = Process(team, 16, work)
    team.at(0.0, process.look)
    return team, process
