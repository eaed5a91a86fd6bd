"""Interactive calls beside background work and another integration: the cases of budget.py, and how they are run.

On a clock of events with a server of our own, and with real processes that share a RedisBudget against one sandbox,
whose minute is shorter. Waits are in seconds of a minute everywhere.
"""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from threading import Event, Thread
from typing import Any, Final, Literal

from anyio.from_thread import start_blocking_portal
from attrs import Factory, define, frozen

from salesloft_async import AsyncSalesloft, RedisBudget
from salesloft_async.sandbox import Sandbox

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the simulation that the tests use

__all__ = ["CASES", "HEADINGS", "Case", "Row", "run_processes", "simulate_case", "workers_of"]

MINUTE: Final = 60.0
WINDOW: Final = 10.0
"""Seconds of the sandbox's minute."""
LIMIT: Final = 600
WORKERS: Final = 8
"""Background calls at once of each process."""
_KINDS: Final[tuple[Literal["even", "burst"], ...]] = ("even", "burst")
HEADINGS: Final = (
    f"{'':42}{'p50':>7}{'p95':>7}{'longest':>9}{'used':>8}{'others':>8}{'429':>5}{'first: p95':>13}{'longest':>9}"
)


@frozen
class Case:
    """Another integration, and interactive calls, beside background work without an end."""

    share: float
    """Part of the limit that the other integration needs in a minute."""
    others: Literal["even", "burst"]
    demand: float
    """Part of the limit that interactive calls need in a minute."""

    @property
    def name(self) -> str:
        """Words for it."""
        beside = f"others {self.share:.0%} {self.others}" if self.share else "alone"
        return f"{beside}, interactive {self.demand:.0%}"


CASES: Final = tuple(
    Case(share, others, demand)
    for share, others, demand in product((0.0, 0.1, 0.4, 0.7), _KINDS, (0.02, 0.05, 0.10, 0.15))
    if share or others == "even"
)


@define
class Row:
    """What came of a case, counted from the second minute."""

    waits: list[float] = Factory(list[float])
    first_waits: list[float] = Factory(list[float])
    used: list[float] = Factory(list[float])
    """Part of the limit that was spent of each minute, or of each run."""
    obtained: list[float] = Factory(list[float])
    """Part of its points that the other integration got, of each run."""
    refused: int = 0

    def reaches(self, goal: float) -> bool:
        """Return whether waits, refusals, use and the others' part are as they should be."""
        waits = _quantile(self.waits, 0.95) < 1 and max(self.waits, default=0.0) < 3
        return waits and not self.refused and _mean(self.used) >= goal and _mean(self.obtained) >= 0.95

    def line(self, name: str, goal: float) -> str:
        """Return it as a line of the table."""
        waits, first = self.waits, self.first_waits
        return (
            f"{name:42}{_quantile(waits, 0.5):7.2f}{_quantile(waits, 0.95):7.2f}{max(waits, default=0.0):9.2f}"
            f"{_mean(self.used):8.1%}{_mean(self.obtained):8.1%}{self.refused:5}{_quantile(first, 0.95):13.2f}"
            f"{max(first, default=0.0):9.2f}{'' if self.reaches(goal) else '  NOT reached'}"
        )


def simulate_case(case: Case, processes: int, seeds: int) -> Row:
    """Run a case on a clock of events, for six minutes and as many seeds."""
    from tests.unit.core.budget.simulation import simulate

    row = Row()
    for seed in range(seeds):
        result = simulate(
            seed=1 + 13 * seed, others=case.others, share=case.share, demand=case.demand, processes=processes
        )
        row.waits += result.waits
        row.first_waits += result.first_waits
        row.used.append(result.used)
        row.obtained.append(result.obtained)
        row.refused += result.refused
    return row


def run_processes(case: Case, count: int, address: str, minutes: int) -> Row:
    """Run a case with real processes that share a budget in a Redis, for so many of the sandbox's minutes."""
    sandbox = Sandbox(people=0, rate_limit=LIMIT, window=WINDOW, latency=0.01)
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox):
        begins = (time.time() // WINDOW + 1) * WINDOW + WINDOW / 3  # time to start, and no minute's beginning
        given = {
            "url": sandbox.url, "redis": address, "team": f"{case.name} {begins}", "begins": begins,
            "ends": begins + minutes * WINDOW, "apart": WINDOW / (case.demand * LIMIT / count),
        }  # fmt: skip
        command = [sys.executable, str(Path(__file__).with_name("budget.py")), "--worker"]
        started = [
            subprocess.Popen([*command, json.dumps({**given, "seed": seed})], stdout=subprocess.PIPE, text=True)
            for seed in range(count)
        ]
        counted = int((begins + WINDOW) // WINDOW) + 1
        with _another_integration(sandbox, case, begins) as watch:
            calls = [call for process in started for call in json.loads(process.communicate()[0])]
        last = int((begins + minutes * WINDOW) // WINDOW)
        row = Row(refused=sum(watch.refused.get(number, 0) for number in range(counted, last)))
        row.used = [watch.spent[number] / LIMIT for number in range(counted, last)]
        needed = sum(watch.needed.get(number, 0) for number in range(counted, last))
        row.obtained = [sum(watch.obtained.get(number, 0) for number in range(counted, last)) / needed if needed else 1]
        for made, wait in calls:
            (row.waits if made >= begins + WINDOW else row.first_waits).append(wait * MINUTE / WINDOW)
        return row


@define
class _Watch:
    """Counts by the number of the sandbox's minute."""

    spent: dict[int, int] = Factory(dict[int, int])
    refused: dict[int, int] = Factory(dict[int, int])
    needed: dict[int, int] = Factory(dict[int, int])
    obtained: dict[int, int] = Factory(dict[int, int])


@contextmanager
def _another_integration(sandbox: Sandbox, case: Case, begins: float) -> Iterator[_Watch]:
    """Spend the other integration's points, and watch the sandbox's count, in a thread."""
    watch, stop, chance = _Watch(), Event(), random.Random(1)
    points = round(case.share * LIMIT)
    times = sorted(
        (number + (chance.random() if case.others == "burst" else part / points)) * WINDOW
        for number in range(int(time.time() // WINDOW), int(begins // WINDOW) + 100)
        for part in range(1 if case.others == "burst" else points)
        if points
    )
    together = points if case.others == "burst" else 1

    def work() -> None:
        coming, refused = [moment for moment in times if moment > time.time()], sandbox.rejected
        while not stop.wait(WINDOW / 2_000):
            number = int(time.time() // WINDOW)
            while coming and coming[0] <= time.time():
                coming.pop(0)
                obtained = min(together, sandbox.remaining or 0)
                watch.needed[number] = watch.needed.get(number, 0) + together
                watch.obtained[number] = watch.obtained.get(number, 0) + obtained * sandbox.spend(obtained)
            watch.spent[number] = max(watch.spent.get(number, 0), LIMIT - (sandbox.remaining or 0))
            watch.refused[number] = watch.refused.get(number, 0) + sandbox.rejected - refused
            refused = sandbox.rejected

    thread = Thread(target=work)
    thread.start()
    try:
        yield watch
    finally:
        stop.set()
        thread.join()


async def workers_of(given: dict[str, Any]) -> None:
    """Be one of the processes: print when each interactive call was made, and the seconds that it took."""
    budget = RedisBudget(given["redis"], team=given["team"])
    budget._window = WINDOW
    calls, chance = list[tuple[float, float]](), random.Random(given["seed"])
    async with AsyncSalesloft("benchmark", base_url=given["url"], budget=budget, retries=100) as salesloft:
        background = salesloft.with_options(priority="background")
        await asyncio.sleep(given["begins"] - time.time())

        async def work() -> None:
            while True:
                await background.me.get()

        async def call() -> None:
            made, began = time.time(), time.perf_counter()
            await salesloft.me.get()
            calls.append((made, time.perf_counter() - began))

        working = [asyncio.ensure_future(work()) for _ in range(WORKERS)]
        async with asyncio.TaskGroup() as tasks:
            while time.time() < given["ends"]:
                await asyncio.sleep(chance.expovariate(1 / given["apart"]))
                tasks.create_task(call())
        for task in working:
            task.cancel()
        await asyncio.wait(working)
    print(json.dumps(calls))


def _quantile(values: list[float], part: float) -> float:
    return sorted(values)[min(int(part * len(values)), len(values) - 1)] if values else 0.0


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
