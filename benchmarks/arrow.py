"""What does a data frame of a list cost beside aiohttp, msgspec and `pyarrow.Table.from_pylist`, and how much memory?

Client CPU and wall per 1,000 people, contenders in turn, medians of the rounds; the peak of memory of a reading in
batches, in a process of its own. The server is another process.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib.metadata
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

import aiohttp
import msgspec
import pyarrow as pa
from attrs import frozen
from memory import own_peak
from server import PER_PAGE, serving

from salesloft_async import AsyncSalesloft, Salesloft

CONCURRENCY: Final = 10
ROWS: Final = 10_000
TOKEN: Final = "benchmark"
FLOOR: Final = "floor: aiohttp, msgspec, from_pylist"
OURS: Final = "to_arrow(), async"

Contender = Callable[[str, int], int]
"""Reads so many pages of the server at a base URL and returns the sum of the ids."""


def by_hand(base: str, pages: int) -> int:
    """Plain aiohttp with as many requests at once, decoded by msgspec; Arrow finds the types, nothing is checked."""

    async def read() -> int:
        answers: dict[int, list[dict[str, Any]]] = {}
        numbers = iter(range(1, pages + 1))
        decode = msgspec.json.decode

        async def worker(http: aiohttp.ClientSession) -> None:
            for number in numbers:
                query = {"per_page": str(PER_PAGE), "page": str(number)}
                async with http.get(f"{base}/v2/people.json", params=query) as response:
                    response.raise_for_status()
                    answers[number] = decode(await response.read())["data"]

        async with (
            aiohttp.ClientSession(headers={"Authorization": f"Bearer {TOKEN}"}) as http,
            asyncio.TaskGroup() as group,
        ):
            for _ in range(CONCURRENCY):
                group.create_task(worker(http))
        table = pa.Table.from_pylist([person for number in sorted(answers) for person in answers[number]])
        return ids_of(table)

    return asyncio.run(read())


def ours(base: str, pages: int) -> int:
    """The package: columns by the record's fields, every value checked."""

    async def read() -> int:
        async with AsyncSalesloft(TOKEN, base_url=base, rate_limit=1_000_000, concurrency=CONCURRENCY) as salesloft:
            return ids_of(await salesloft.people.list().to_arrow())

    return asyncio.run(read())


def ours_batches(base: str, pages: int) -> int:
    """The package, blocking, in batches."""
    with Salesloft(TOKEN, base_url=base, rate_limit=1_000_000, concurrency=CONCURRENCY) as salesloft:
        return sum(ids_of(batch) for batch in salesloft.people.list().batches(ROWS))


def ids_of(table: pa.Table | pa.RecordBatch) -> int:
    """The sum of the ids."""
    return sum(table.column("id").to_pylist())


CONTENDERS: Final[dict[str, Contender]] = {FLOOR: by_hand, OURS: ours, f"batches({ROWS:_}), sync facade": ours_batches}


@frozen
class Cost:
    """Milliseconds per 1,000 people."""

    cpu: float
    wall: float


def measure(contender: Contender, base: str, pages: int) -> Cost:
    """One reading of the list, begun with nothing left to collect."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    total = contender(base, pages)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    people = pages * PER_PAGE
    if total != people * (people + 1) // 2:
        raise RuntimeError("not every person was read once")
    return Cost(cpu / people * 1e6, wall / people * 1e6)


def peak(base: str, pages: int) -> float:
    """The peak of memory, in MB, of a process that reads in batches."""
    command = [sys.executable, __file__, "--peak", base, "--pages", str(pages)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, default=200, help="pages of the list (default: 200)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds (default: 5)")
    parser.add_argument("--peak", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.peak:
        measure(ours_batches, given.peak, given.pages)
        print(own_peak())
        return

    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("aiohttp", "msgspec", "pyarrow"))
    print(f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, {versions}")
    print(f"{given.pages} pages of {PER_PAGE} people, {CONCURRENCY} requests at once, median of {given.rounds}")
    with serving(given.pages) as server:
        taken: dict[str, list[Cost]] = {name: [] for name in CONTENDERS}
        for turn in range(given.rounds + 1):  # the first one warms
            for name, contender in CONTENDERS.items():
                cost = measure(contender, f"{server}/0", given.pages)
                if turn:
                    taken[name].append(cost)
    costs = {
        name: Cost(statistics.median(each.cpu for each in all_), statistics.median(each.wall for each in all_))
        for name, all_ in taken.items()
    }
    print(f"\n{'':40}{'CPU ms/1,000':>14}{'x floor':>9}{'wall ms/1,000':>15}{'rows/s':>10}")
    for name, cost in costs.items():
        print(f"{name:40}{cost.cpu:14.2f}{cost.cpu / costs[FLOOR].cpu:9.2f}{cost.wall:15.2f}{1e6 / cost.wall:10,.0f}")
    peaks: dict[int, float] = {}
    for pages in (100, 1_000):
        with serving(pages) as server:
            peaks[pages] = peak(f"{server}/0", pages)
        print(f"peak of {pages * PER_PAGE:>9,} people in batches of {ROWS:,}: {peaks[pages]:6.0f} MB")
    reached = peaks[1_000] / peaks[100]
    print(
        f"\npeak of ten times as many: {reached:.2f} x (goal: at most 1.25) {'' if reached <= 1.25 else 'NOT '}reached"
    )


if __name__ == "__main__":
    main()
