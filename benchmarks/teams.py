"""What does a team's client cost that was used once and is idle, and what does it cost to be handed one?

Thousands of teams, each of which has read one page from a server in another process; their memory is what the process
has grown by, and each contender has a process to itself. The peer is a client of its own for each team, as without
Teams: each has a pool, and a connection that stays open for a while. The goal: at most 30 KB a team.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import multiprocessing
import platform
import resource
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack
from typing import Any, Final

from attrs import frozen
from server import serving

from salesloft_async import AsyncSalesloft, Teams

GOAL: Final = 30_000
"""Bytes a team."""
AT_ONCE: Final = 50

ClientOf = Callable[[int], Awaitable[AsyncSalesloft]]


@frozen
class Cost:
    """What a team costs."""

    memory: float
    """Bytes."""
    kept: float = 0.0
    """Seconds to be handed its client again."""
    new: float = 0.0
    """Seconds to be handed it for the first time."""


def resident() -> int:
    """Bytes of the process that are in memory now."""
    with open("/proc/self/statm", "rb") as said:
        return int(said.read().split()[1]) * resource.getpagesize()


async def use(client_of: ClientOf, teams: Sequence[int]) -> None:
    """Have every team read a page, some at once."""
    left = iter(teams)

    async def worker() -> None:
        for team in left:
            client = await client_of(team)
            await client.people.list()

    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(worker())


async def memory(client_of: ClientOf, count: int) -> float:
    """Bytes of each of so many teams that were used once."""
    await use(client_of, range(-AT_ONCE, 0))  # warm: the connections, and what is loaded when first used
    gc.collect()
    before = resident()
    await use(client_of, range(count))
    gc.collect()
    return (resident() - before) / count


async def handed(teams: Teams[int], count: int) -> float:
    """Seconds to be handed a client."""
    began = time.perf_counter()
    for team in range(count):
        await teams.get(team)
    return (time.perf_counter() - began) / count


async def with_teams(base: str, count: int) -> Cost:
    """What a team of Teams costs."""
    async with Teams(token_of, base_url=base, max_teams=count + AT_ONCE) as teams:
        found, kept = await memory(teams.get, count), await handed(teams, count)
        for team in range(count):
            teams.forget(team)
        return Cost(found, kept, await handed(teams, count))


async def token_of(team: int) -> str:
    """The token of a team."""
    return f"ak_{team}"


async def one_by_one(base: str, count: int) -> Cost:
    """The cost of a client of its own for each team."""
    async with AsyncExitStack() as stack:

        async def client_of(team: int) -> AsyncSalesloft:
            return await stack.enter_async_context(AsyncSalesloft(f"ak_{team}", base_url=base))

        return Cost(await memory(client_of, count))


def alone(measure: Callable[[str, int], Coroutine[Any, Any, Cost]], base: str, count: int) -> Cost:
    """What is measured in a process that has done nothing else."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(run, measure, base, count).result()


def run(measure: Callable[[str, int], Coroutine[Any, Any, Cost]], base: str, count: int) -> Cost:
    """What is measured."""
    return asyncio.run(measure(base, count))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--teams", type=int, default=5_000, help="teams (default: 5,000)")
    parser.add_argument("--clients", type=int, default=300, help="clients of the peer (default: 300)")
    given = parser.parse_args(arguments)
    print(f"{platform.machine()}, Python {platform.python_version()}, {given.teams:,} idle teams")
    with serving(1) as server:
        ours = alone(with_teams, f"{server}/0", given.teams)
        peer = alone(one_by_one, f"{server}/0", given.clients)
    print(f"{'':32}{'KB/team':>10}")
    print(f"{'Teams':32}{ours.memory / 1000:10.1f}")
    print(f"{'a client of its own for each':32}{peer.memory / 1000:10.1f}")
    print(f"\nhanded a client that is kept: {ours.kept * 1e6:.1f} µs; a new one: {ours.new * 1e6:.0f} µs")
    reached = "reached" if ours.memory <= GOAL else "NOT reached"
    print(f"{ours.memory / 1000:.1f} KB a team (goal: at most {GOAL / 1000:.0f}) {reached}")


if __name__ == "__main__":
    main()
