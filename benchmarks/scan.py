"""What does reading everybody cost, and how long does it take: page after page, by a cursor, and with a scan?

Points and rounds of requests are counted, on lists in memory of up to a million people. At one size all three ways
are really gone, on a sandbox in another process with 100 ms latency. Last, the CPU of a scan with both faces.
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
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from attrs import frozen

from salesloft_async import AsyncSalesloft, Range, Salesloft
from salesloft_async.core.answers import Charge
from salesloft_async.core.budget import page_cost
from salesloft_async.core.codec import Metadata
from salesloft_async.core.page import Page
from salesloft_async.scan.scanner import Scanner
from salesloft_async.scan.source import Source

LIMIT: Final = 10_000_000
TOKEN: Final = "benchmark"
PER_PAGE: Final = 100
A_MINUTE: Final = 600
"""Points of a team."""
WALK: Final = "page after page"
CURSOR: Final = "cursor: updated_at[gt]"
SCAN: Final = "people.scan()"
_START: Final = datetime(2024, 1, 1, tzinfo=UTC)
_APART: Final = timedelta(seconds=30)


@frozen
class Item:
    """What a scan asks of a record."""

    id: int
    updated_at: datetime


class Everybody:
    """So many people in memory, each last changed 30 seconds after the one before; answers come in rounds."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.points = self.rounds = 0
        self._turn = asyncio.Event()

    async def fetch(self, query: Mapping[str, Any]) -> Page[Item]:
        """One page."""
        await self._turn.wait()
        bounds: Range[datetime] = query.get("updated_at") or Range()
        low = 0 if bounds.gte is None else -((_START - bounds.gte) // _APART)
        high = self.size if bounds.lt is None else -((_START - bounds.lt) // _APART)
        low, high = min(low, self.size), min(max(high, 0), self.size)
        before = (query["page"] - 1) * query["per_page"]
        shown = range(low, high)[:: -1 if query.get("sort_direction") == "DESC" else 1]
        data = [Item(number, _START + number * _APART) for number in shown[before : before + query["per_page"]]]
        cost = page_cost(query["page"])
        self.points += cost
        now = _START + (self.size + 10) * _APART
        return Page(
            data, Metadata(total_count=max(high - low, 0), paged=True), b"", Charge(cost, None, now.timestamp())
        )

    async def go_round(self) -> None:
        """Answers everybody who asks, again and again."""
        while True:
            for _ in range(50):
                await asyncio.sleep(0)
            self.rounds += 1
            over, self._turn = self._turn, asyncio.Event()
            over.set()


@frozen
class Reading:
    """What reading so many people takes."""

    points: int
    rounds: int
    """Requests one after another, those on their way together counted once."""


async def scanned(size: int, concurrency: int) -> Reading:
    """A scan's figures, counted."""
    everybody, found = Everybody(size), 0
    source = Source(everybody.fetch, "people", {}, ("updated_at", "created_at"), "created_at")
    going = asyncio.ensure_future(everybody.go_round())
    async for batch in Scanner(source, concurrency=concurrency).batches():
        found += len(batch.records)
    going.cancel()
    if found != size:
        raise RuntimeError(f"{found} of {size} people were read")
    return Reading(everybody.points, everybody.rounds)


def walked(size: int) -> Reading:
    """The figures of reading page after page, from the provider's price list."""
    pages = -(-size // PER_PAGE)
    return Reading(sum(map(page_cost, range(1, pages + 1))), pages)


def by_cursor(size: int) -> Reading:
    """The figures of asking for what was changed after the last record, again and again."""
    pages = size // PER_PAGE + 1
    return Reading(pages, pages)


@contextmanager
def sandbox(people: int, latency: float) -> Iterator[str]:
    """The address of a sandbox in a process of its own."""
    command = [sys.executable, "-m", "salesloft_async.sandbox", "--people", str(people), "--rate-limit", str(LIMIT)]
    with subprocess.Popen([*command, "--latency", str(latency)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


async def really_walk(salesloft: AsyncSalesloft) -> int:
    """Page after page, as a script reads."""
    people, number = 0, 1
    while page := (await salesloft.people.list(page=number, per_page=PER_PAGE)).data:
        people, number = people + len(page), number + 1
    return people


async def really_by_cursor(salesloft: AsyncSalesloft) -> int:
    """Page after page in the order of changes, each asked for by the time of the one before."""
    people, last = 0, None
    while True:
        page = await salesloft.people.list(
            updated_at=None if last is None else Range(gt=last),
            sort_by="updated_at",
            sort_direction="ASC",
            per_page=PER_PAGE,
        )
        people += len(page)
        if len(page) < PER_PAGE:
            return people
        last = page.data[-1].updated_at


async def really_scan(salesloft: AsyncSalesloft) -> int:
    """The scan, record by record."""
    return sum([1 async for _ in salesloft.people.scan()])


async def timed(url: str, read: Callable[[AsyncSalesloft], Awaitable[int]], people: int) -> float:
    """Seconds that one reading takes."""
    async with AsyncSalesloft(TOKEN, base_url=url, rate_limit=LIMIT) as salesloft:
        started = time.perf_counter()
        if await read(salesloft) != people:
            raise RuntimeError("not everybody was read once")
        return time.perf_counter() - started


def cpu_async(url: str) -> float:
    """CPU seconds of this process for a scan, asynchronous."""

    async def read() -> None:
        async with AsyncSalesloft(TOKEN, base_url=url, rate_limit=LIMIT) as salesloft:
            async for person in salesloft.people.scan():
                _ = person.id

    gc.collect()
    started = time.process_time()
    asyncio.run(read())
    return time.process_time() - started


def cpu_blocking(url: str) -> float:
    """CPU seconds of this process, both threads, for a scan, blocking."""
    gc.collect()
    started = time.process_time()
    with Salesloft(TOKEN, base_url=url, rate_limit=LIMIT) as salesloft:
        for person in salesloft.people.scan():
            _ = person.id
    return time.process_time() - started


def spelt(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 120:
        return f"{seconds:.1f} s"
    return f"{seconds / 60:.1f} min" if seconds < 7_200 else f"{seconds / 3600:.1f} h"


def judge(what: str, reached: float, goal: float) -> None:
    """Print how a number stands to its goal."""
    print(f"{what:58}{reached:10.3f}  (goal: at most {goal:.3f}) {'reached' if reached <= goal else 'NOT reached'}")


def counted(sizes: Sequence[int], latency: float, concurrency: int) -> None:
    """Print what each size takes each way."""
    print(f"\n{'people':>10}  {'':24}{'points':>10}{'by latency':>13}{'by budget':>13}")
    scans = {}
    for size in sizes:
        scans[size] = scan = asyncio.run(scanned(size, concurrency))
        for name, reading in {WALK: walked(size), CURSOR: by_cursor(size), SCAN: scan}.items():
            by_budget = max(reading.points / A_MINUTE * 60, reading.rounds * latency)
            times = f"{spelt(reading.rounds * latency):>13}{spelt(by_budget):>13}"
            print(f"{size:10,}  {name:24}{reading.points:10,}{times}")
    print(
        f"(by latency: {latency * 1000:.0f} ms a round and points without end; by budget: {A_MINUTE} points a minute)\n"
    )
    for size, scan in scans.items():
        judge(f"points for {size:,} people", scan.points, 1.03 * size / PER_PAGE + 20)
        judge(f"rounds for {size:,} people, of page after page", scan.rounds / walked(size).rounds, 1 / 8)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="people to count for"
    )
    parser.add_argument("--people", type=int, default=10_000, help="people to read really (default: 10,000)")
    parser.add_argument("--latency", type=float, default=0.1, help="seconds a request (default: 0.1)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of the CPU comparison (default: 7)")
    given = parser.parse_args(arguments)
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("aiohttp", "msgspec"))
    print(f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, {versions}")
    counted(given.sizes, given.latency, concurrency=16)

    with sandbox(given.people, given.latency) as url:
        ways = {WALK: really_walk, CURSOR: really_by_cursor, SCAN: really_scan}
        walls = {name: asyncio.run(timed(url, read, given.people)) for name, read in ways.items()}
    print(f"\nreally read: {given.people:,} people at {given.latency * 1000:.0f} ms")
    for name, wall in walls.items():
        print(f"{name:36}{spelt(wall):>12}")
    judge("wall of the scan, of page after page", walls[SCAN] / walls[WALK], 1 / 8)

    with sandbox(given.people, 0) as url:
        cpu_async(url)  # warm
        pairs = [(cpu_async(url), cpu_blocking(url)) for _ in range(given.rounds)]
    asynchronous, blocking = (statistics.median(each) for each in zip(*pairs, strict=True))
    pages = given.people / PER_PAGE
    print(
        f"\nCPU of a scan, ms a page: {asynchronous / pages * 1000:.2f} async, {blocking / pages * 1000:.2f} blocking"
    )
    judge("CPU, sync facade, of the async client", blocking / asynchronous, 1.10)


if __name__ == "__main__":
    main()
