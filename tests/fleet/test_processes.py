"""Six processes, a real Redis and one sandbox: the sum is right, nobody is refused, and none starves."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from salesloft_async import Salesloft
from tests.redis_server import RedisServer

from .processes import CountingSandbox, running, shared, workers
from .workers import DATA, ROWS, budget, finished, until_asked

pytestmark = pytest.mark.alone
LIMIT = 100
GOAL = 0.97
SIX: list[dict[str, Any]] = [
    {"face": face, "off": 86_400 * number} for number, face in enumerate(["async", "sync", "async"] * 2)
]
"""Hosts whose clocks differ by days."""


def six(sandbox: CountingSandbox, redis: RedisServer, **given: Any) -> list[dict[str, Any]]:
    return [{"url": sandbox.url, "redis": redis.url, **each, **given} for each in SIX]


def mostly(used: list[float]) -> float:
    """The used part of the windows, but for one in which the machine may have been busy with something else."""
    return sum(sorted(used)[1:]) / (len(used) - 1)


@pytest.mark.parametrize(
    "others",
    [pytest.param(0.0, id="alone", marks=pytest.mark.slow), pytest.param(5.0, id="beside another integration")],
)
def test_six_processes_spend_all_points_and_no_more_and_none_starves(redis: RedisServer, others: float) -> None:
    with running(rate_limit=LIMIT, others=others) as sandbox, workers(*six(sandbox, redis)) as processes:
        used = sandbox.wait_for_windows(3)
        calls = [process.stop()["calls"] for process in processes]
        assert sandbox.rejected == 0
        assert mostly(used) >= GOAL
        assert min(calls) >= len(used) * LIMIT / len(calls) / 3, "a third of its part, at the least"
        assert sum(calls) <= sandbox.spent <= sum(calls) + 6 * 4, "but for the calls that were given up"


def test_a_process_that_is_killed_in_the_middle_of_a_scan_leaves_its_points_to_the_others(redis: RedisServer) -> None:
    with running(rate_limit=LIMIT, people=6_000, latency=0.02) as sandbox:
        with workers(*({**each, "scan": True} for each in six(sandbox, redis)[:4])) as (killed, *scanners):
            killed.kill()
            assert [scanner.stop()["people"] for scanner in scanners] == [6_000] * 3
        assert sandbox.rejected == 0
        assert len(sandbox.used) <= sandbox.spent / LIMIT + 3, "the others had all of its points"


def test_a_process_that_is_killed_in_the_middle_of_an_upload_leaves_its_points_and_chunks_to_the_others(
    redis: RedisServer, tmp_path: Path
) -> None:
    with running(rate_limit=35) as sandbox:
        with Salesloft("token", base_url=sandbox.url, budget=budget(redis.url)) as salesloft:
            plan = salesloft.bulk.plan_upload(ROWS, tmp_path / "upload", chunk_rows=11)
        assert len(plan.chunks) > 10 + 1 + 2 * 35, "the others take more than two windows, and the dead less"
        with workers(*({**each, "chunks": plan.chunks} for each in six(sandbox, redis)[:4])) as (killed, *others):
            sandbox.fail("POST", DATA, times=10)  # that is, nothing
            sandbox.fail("POST", DATA, delay=60)
            killed.begin()
            until_asked(sandbox, 1 + 4 + 10 + 1)
            held = shared(redis.url)
            assert (len(held.members), sum(len(member.leases) for member in held.members.values()) > 0) == (4, True)
            killed.kill()
            for other in others:
                other.begin()
            assert all(other.stop() for other in others)
        report = finished(sandbox, tmp_path / "upload", redis.url)
        assert (report.uploaded, report.succeeded) == (len(ROWS), len(ROWS))
        rows = Counter(row["email_address"] for row in sandbox.bulk_rows(plan.job_id))
        assert rows == Counter(row["email_address"] for row in ROWS)
        assert sandbox.rejected == 0
        left = shared(redis.url)
        assert (left.members, left.budget.state(left.at).in_flight) == ({}, 0)


@pytest.mark.parametrize("on_lost", ["local", pytest.param("raise", marks=pytest.mark.slow)])
def test_a_redis_that_restarts_meanwhile_holds_nobody_up(own_redis: RedisServer, on_lost: str) -> None:
    with running(rate_limit=LIMIT) as sandbox:
        givens = [{**each, "face": "async", "on_lost": on_lost} for each in six(sandbox, own_redis)[:4]]
        with workers(*givens) as processes:
            sandbox.wait_for_windows(1)
            own_redis.kill()
            if on_lost == "local":
                alone = sandbox.wait_for_windows(1)
                assert alone[0] >= 0.5
            own_redis.start()
            used = sandbox.wait_for_windows(3)[1:]
            counts = [process.stop() for process in processes]
        # as each begins and ends to go on alone at a moment of its own, two may take the last point
        assert sandbox.rejected <= (1 if on_lost == "local" else 0)
        assert max(used) >= GOAL
        assert any("unavailable" in count for count in counts) is (on_lost == "raise")


FORKED = """
import os, sys
from salesloft_async import RedisBudget, Salesloft
budget = RedisBudget(sys.argv[2], team="acme", window=2.0)
salesloft = Salesloft("token", base_url=sys.argv[1], budget=budget, retries=20)
if sys.argv[3] == "used":
    salesloft.me.get()
children = []
for _ in range(4):
    child = os.fork()
    if child == 0:
        code = 1
        try:
            for _ in range(40):
                salesloft.me.get()
            salesloft.close()
            code = 0
        finally:
            os._exit(code)
    children.append(child)
codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
salesloft.me.get()
salesloft.close()
print(codes)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("when", ["used", pytest.param("unused", marks=pytest.mark.slow)])
def test_children_of_a_fork_draw_on_the_budget_as_processes_of_their_own(redis: RedisServer, when: str) -> None:
    with running(rate_limit=LIMIT) as sandbox:
        ran = subprocess.run(
            [sys.executable, "-W", "default", "-W", "ignore::DeprecationWarning", "-c", FORKED, sandbox.url, redis.url,
             when],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert (ran.stdout.strip(), ran.stderr.strip()) == ("[0, 0, 0, 0]", "")
        assert (sandbox.rejected, sandbox.spent) == (0, 161 + (when == "used"))
