"""How much of the team's budget do many processes use, how often is it overdrawn, and what does a point cost?

Each process sends as fast as it is let, against one sandbox with windows of two seconds, with the budget that all share
in a Redis and without. The goals: at least 97 % used, no 429, and a point for no more than 1.5 round trips to the
Redis, in leases as by default; asked for one by one it costs more, as shown. Needs redis-server.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import redis.asyncio
from anyio.from_thread import start_blocking_portal
from attrs import frozen

from salesloft_async import AsyncSalesloft, RedisBudget
from salesloft_async.core.admission import Terms, pacer_for
from salesloft_async.core.answers import Charge
from salesloft_async.core.budget import Budget
from salesloft_async.sandbox import Sandbox

WINDOW: Final = 2.0
"""Seconds; a minute is 30 times as long."""
LIMIT: Final = 200
CALLS_AT_ONCE: Final = 8
"""Of each process."""
GOAL: Final = 0.97
COST_GOAL: Final = 1.5
"""Round trips."""
PLENTY: Final = 100_000_000
"""Points that a budget has whose cost is measured."""


@frozen
class Result:
    """What many processes did."""

    used: list[float]
    """Part of the limit that was spent of each whole window."""
    refused: int
    calls: list[int]
    """Of each process."""

    @property
    def mean(self) -> float:
        """Part that was spent of all windows together."""
        return sum(self.used) / len(self.used)


@contextmanager
def redis_server() -> Iterator[str]:
    """The address of a Redis of our own."""
    if shutil.which("redis-server") is None:
        sys.exit("redis-server is not installed: apt-get install redis-server")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
        stdout=subprocess.PIPE,
    )
    try:
        assert server.stdout is not None
        for line in server.stdout:
            if b"Ready to accept connections" in line:
                break
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.communicate()


def run(count: int, address: str | None, windows: int) -> Result:
    """So many processes for so many windows, after all have begun."""
    sandbox = Sandbox(people=0, rate_limit=LIMIT, window=WINDOW, latency=0.01)
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox):
        given = json.dumps({"url": sandbox.url, "redis": address})
        started = [
            subprocess.Popen(
                [sys.executable, __file__, "--worker", given], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            for _ in range(count)
        ]
        for process in started:
            assert process.stdout is not None
            process.stdout.readline()
        refused = sandbox.rejected
        used = watch(sandbox, windows)
        refused = sandbox.rejected - refused
        return Result(used, refused, [int(process.communicate()[0]) for process in started])


def watch(sandbox: Sandbox, windows: int) -> list[float]:
    """The used part of so many whole windows."""
    spent = dict[int, int]()
    first = int(time.time() // WINDOW) + 1
    while (window := int(time.time() // WINDOW)) < first + windows:
        spent[window] = max(spent.get(window, 0), LIMIT - (sandbox.remaining or 0))
        time.sleep(WINDOW / 400)
    return [spent[window] / LIMIT for window in range(first, first + windows)]


async def work(given: dict[str, Any]) -> None:
    """Send until the input ends, and say how often."""
    budget = None
    if given["redis"]:
        budget = RedisBudget(given["redis"], team="benchmark", window=WINDOW)
    calls = 0
    async with AsyncSalesloft("benchmark", base_url=given["url"], budget=budget, retries=100) as salesloft:
        if budget is None:
            salesloft._session.connection.admission.budget = Budget(window=WINDOW)

        async def send() -> None:
            nonlocal calls
            while True:
                await salesloft.me.get()
                calls += 1

        tasks = [asyncio.ensure_future(send()) for _ in range(CALLS_AT_ONCE)]
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.read)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    print(calls)


async def round_trip(address: str, count: int) -> float:
    """Seconds for a bare round trip."""
    client = redis.asyncio.Redis.from_url(address)
    await client.ping()
    began = time.perf_counter()
    for _ in range(count):
        await client.ping()
    took = time.perf_counter() - began
    await client.aclose()
    return took / count


async def acquisition(address: str, lease: int, count: int) -> float:
    """Seconds to get a point, and to account for it, one after another."""
    budget = RedisBudget(address, team=f"costs {lease}", lease=lease)
    client = asyncio.current_task()  # whoever draws is known by an object
    admission = budget.admission("http://benchmark", client, Terms())
    pacer = pacer_for(admission)

    async def acquire(left: int) -> None:
        reservation = await admission.enter(lambda: 1, admission.place(), pacer)
        admission.settle(reservation, Charge(1, left, float(int(time.time()))))

    for number in range(100):
        await acquire(PLENTY - number)
    began = time.perf_counter()
    for number in range(count):
        await acquire(PLENTY - 100 - number)
    took = time.perf_counter() - began
    admission.leave(client)
    await admission.settled()
    return took / count


def main(arguments: Sequence[str] | None = None) -> None:
    """Run every case and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--windows", type=int, default=4, help="windows of each case (default: 4)")
    parser.add_argument("--acquisitions", type=int, default=2_000, help="points whose cost is measured (default: 2000)")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.worker:
        asyncio.run(work(json.loads(given.worker)))
        return
    with redis_server() as address:
        print(f"{LIMIT} points in {WINDOW:g} s, {CALLS_AT_ONCE} calls at once of each process, {given.windows} windows")
        print(f"{'processes':10}{'budget':12}{'worst window':>14}{'mean':>8}{'429':>6}{'fewest calls':>14}{'most':>8}")
        results = list[Result]()
        for count in (1, 2, 4, 8):
            for shared in (False, True):
                result = run(count, address if shared else None, given.windows)
                results += [result] * shared
                print(
                    f"{count:<10}{'shared' if shared else 'of its own':12}{min(result.used):14.1%}{result.mean:8.1%}"
                    f"{result.refused:6}{min(result.calls):14}{max(result.calls):8}"
                )
        bare = min(asyncio.run(round_trip(address, given.acquisitions)) for _ in range(3))
        costs = {
            lease: min(asyncio.run(acquisition(address, lease, given.acquisitions)) for _ in range(3))
            for lease in (1, 10)
        }
    least, refused = min(result.mean for result in results), sum(result.refused for result in results)
    print(f"\nused {least:.1%} (goal: {GOAL:.0%}) {'reached' if least >= GOAL else 'NOT reached'}")
    print(f"refused {refused} (goal: none) {'NOT reached' if refused else 'reached'}")
    print(f"\n{'a bare round trip to the Redis':40}{bare * 1e6:8.0f} µs")
    for lease, took in costs.items():
        name = "a point, asked for one by one" if lease == 1 else f"a point, in leases of {lease}"
        print(f"{name:40}{took * 1e6:8.0f} µs{took / bare:7.2f} round trips")
    leased = costs[10] / bare
    print(f"a point {leased:.2f} (goal: {COST_GOAL:g}) {'reached' if leased <= COST_GOAL else 'NOT reached'}")


if __name__ == "__main__":
    main()
