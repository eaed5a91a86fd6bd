"""Interactive calls of processes with one budget, beside background work and another integration, in virtual time."""

from __future__ import annotations

import asyncio
import random
from typing import Literal

import pytest
from attrs import define

from tests.unit.core.virtual import Server, run

from .virtual import Store, fleet

MINUTE = 60.0
MINUTES = 5
WORKERS = 8


@define
class Outcome:
    """What came of some minutes, counted from the second one."""

    server: Server
    waits: list[float]
    used: float
    """Part of the limit that was spent of the whole minutes."""
    obtained: float
    """Part of the points that the other integration needed."""


def beside(others: Literal["even", "burst"], share: float, demand: float, *, count: int = 2, seed: int = 1) -> Outcome:
    """Run so many processes, each with background work and a part of the interactive calls."""

    async def main() -> Outcome:
        loop, chance = asyncio.get_running_loop(), random.Random(seed)
        server = Server(ahead=1_000_020 + chance.uniform(0, MINUTE), chance=random.Random(seed))
        processes = fleet(server, Store(), count)
        end, waits = MINUTES * MINUTE, list[tuple[float, float]]()
        needed, obtained = dict[int, int](), dict[int, int]()

        def spend(points: int) -> None:
            number, most = server.number(), min(points, server.left())
            server.spend(most)
            needed[number] = needed.get(number, 0) + points
            obtained[number] = obtained.get(number, 0) + most

        async def spend_for_others() -> None:
            points = round(share * server.limit)
            while others == "even":
                spend(1)
                await asyncio.sleep(MINUTE / points)
            while True:
                begins = (server.number() + 1) * MINUTE - server.ahead
                await asyncio.sleep(max(begins - MINUTE + chance.uniform(0, MINUTE) - loop.time(), 0))
                spend(points)
                await asyncio.sleep(begins - loop.time())

        async def make_calls(number: int) -> None:
            arrivals = random.Random(seed + number)

            async def call() -> None:
                made = loop.time()
                waits.append((made, await processes[number].call()))

            async with asyncio.TaskGroup() as calls:
                while loop.time() < end:
                    await asyncio.sleep(arrivals.expovariate(demand * server.limit / MINUTE / count))
                    calls.create_task(call())

        spending = asyncio.ensure_future(spend_for_others()) if share else None
        async with asyncio.TaskGroup() as tasks:
            for number, process in enumerate(processes):
                tasks.create_task(process.work(end, workers=WORKERS, background=True))
                tasks.create_task(make_calls(number))
        if spending is not None:
            spending.cancel()
        for process in processes:
            await process.end()
        minutes = range(int((MINUTE + server.ahead) // MINUTE) + 1, int((end + server.ahead) // MINUTE))
        used = sum(server.used[minute] for minute in minutes) / server.limit / len(minutes)
        asked = sum(needed.get(minute, 0) for minute in minutes)
        got = sum(obtained.get(minute, 0) for minute in minutes)
        return Outcome(server, [wait for made, wait in waits if made >= MINUTE], used, got / asked if asked else 1.0)

    return run(main())


@pytest.mark.parametrize(
    ("others", "share", "demand"),
    [
        ("even", 0.0, 0.05),
        ("even", 0.4, 0.05),
        pytest.param("burst", 0.25, 0.02, marks=pytest.mark.slow),
        pytest.param("even", 0.7, 0.15, marks=pytest.mark.slow),
    ],
)
def test_interactive_calls_wait_little_beside_background_work_of_all_processes(
    others: Literal["even", "burst"], share: float, demand: float
) -> None:
    outcome = beside(others, share, demand)
    assert [time for time in outcome.server.refused if time >= MINUTE] == []
    assert sorted(outcome.waits)[int(0.95 * len(outcome.waits))] < 1
    assert max(outcome.waits) < 3
    assert outcome.used >= (0.93 if share else 0.97)
    assert outcome.obtained >= 0.95
