"""What does reading a whole list of people cost, beside the least that aiohttp and msgspec take for it?

Client CPU and wall per page of 100 people, contenders in turn, medians of the rounds. The server is another process.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib.metadata
import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

import aiohttp
import msgspec
import orjson
import requests
from attrs import frozen
from server import PER_PAGE, serving

from salesloft_async import AsyncSalesloft, Salesloft
from salesloft_async.models.people import Person

CONCURRENCY: Final = 10
LIMIT: Final = 1_000_000
TOKEN: Final = "benchmark"
FLOOR: Final = "floor: aiohttp + msgspec, typed"
OURS: Final = "salesloft_async, async for"
OURS_SYNC: Final = "salesloft_async, sync facade"
PEER: Final = "requests, page after page"

Contender = Callable[[str, int], int]
"""Reads so many pages of the server at a base URL and returns the sum of the ids."""


class TypedPage(msgspec.Struct):
    """A list's answer with the very record classes that the package decodes into."""

    data: list[Person]
    metadata: Any = None


def ours(base: str, pages: int) -> int:
    """The package, asynchronous."""

    async def read() -> int:
        total = 0
        async with AsyncSalesloft(TOKEN, base_url=base, rate_limit=LIMIT, concurrency=CONCURRENCY) as salesloft:
            async for person in salesloft.people.list():
                total += int(person.id)
        return total

    return asyncio.run(read())


def ours_sync(base: str, pages: int) -> int:
    """The package, blocking."""
    total = 0
    with Salesloft(TOKEN, base_url=base, rate_limit=LIMIT, concurrency=CONCURRENCY) as salesloft:
        for person in salesloft.people.list():
            total += int(person.id)
    return total


def by_hand(ids: Callable[[bytes], int]) -> Contender:
    """Plain aiohttp with as many requests at once as the package makes."""

    async def read(base: str, pages: int) -> int:
        total = 0
        numbers = iter(range(1, pages + 1))
        headers = {"Authorization": f"Bearer {TOKEN}"}

        async def worker(http: aiohttp.ClientSession) -> None:
            nonlocal total
            for number in numbers:
                query = {"per_page": str(PER_PAGE), "page": str(number)}
                async with http.get(f"{base}/v2/people.json", params=query) as response:
                    response.raise_for_status()
                    body = await response.read()
                total += ids(body)

        async with aiohttp.ClientSession(headers=headers) as http, asyncio.TaskGroup() as group:
            for _ in range(CONCURRENCY):
                group.create_task(worker(http))
        return total

    return lambda base, pages: asyncio.run(read(base, pages))


def typed(decoder: msgspec.json.Decoder[TypedPage], *, collect: bool) -> Callable[[bytes], int]:
    """Decodes with msgspec and adds up ids; `collect` is whether the collector may run meanwhile."""

    def ids(body: bytes) -> int:
        if not collect:
            gc.disable()
        try:
            page = decoder.decode(body)
        finally:
            gc.enable()
        total = 0
        for person in page.data:
            total += int(person.id)
        return total

    return ids


def untyped(body: bytes) -> int:
    """Decodes with orjson and adds up ids."""
    total = 0
    for person in orjson.loads(body)["data"]:
        total += int(person["id"])
    return total


def requests_loop(base: str, pages: int) -> int:
    """What a script does: one page, then the next."""
    total = 0
    number: int | None = 1
    with requests.Session() as http:
        http.headers["Authorization"] = f"Bearer {TOKEN}"
        while number is not None:
            response = http.get(f"{base}/v2/people.json", params={"per_page": PER_PAGE, "page": number}, timeout=60)
            response.raise_for_status()
            answer = response.json()
            for person in answer["data"]:
                total += int(person["id"])
            number = answer["metadata"]["paging"]["next_page"]
    return total


@frozen
class Cost:
    """Milliseconds per page."""

    cpu: float
    wall: float


def measure(contender: Contender, base: str, pages: int) -> Cost:
    """One reading of the list, begun with nothing left to collect."""
    gc.collect()
    gc.enable()
    wall, cpu = time.perf_counter(), time.process_time()
    total = contender(base, pages)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    people = pages * PER_PAGE
    if total != people * (people + 1) // 2:
        raise RuntimeError("not every person was read once")
    return Cost(cpu / pages * 1000, wall / pages * 1000)


def compare(contenders: dict[str, Contender], base: str, pages: int, rounds: int) -> dict[str, Cost]:
    """The medians of the contenders' costs, measured in turn."""
    costs: dict[str, list[Cost]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, contender in contenders.items():
            costs[name].append(measure(contender, base, pages))
    return {
        name: Cost(statistics.median(cost.cpu for cost in taken), statistics.median(cost.wall for cost in taken))
        for name, taken in costs.items()
    }


def show(costs: dict[str, Cost], *, latency: int, rounds: int) -> None:
    """Print a table."""
    print(f"\n{latency} ms latency, median of {rounds}")
    print(f"{'':44}{'CPU ms/page':>12}{'x floor':>9}{'wall ms/page':>14}{'x requests':>12}")
    for name, cost in costs.items():
        by_floor, by_peer = cost.cpu / costs[FLOOR].cpu, cost.wall / costs[PEER].wall
        print(f"{name:44}{cost.cpu:12.2f}{by_floor:9.2f}{cost.wall:14.2f}{by_peer:12.3f}")


def judge(what: str, reached: float, goal: float) -> None:
    """Print how a number stands to its goal."""
    print(f"{what:52}{reached:8.3f}  (goal: at most {goal:.3f}) {'reached' if reached <= goal else 'NOT reached'}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, default=200, help="pages of the list (default: 200)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds without latency (default: 7)")
    parser.add_argument("--slow-rounds", type=int, default=2, help="rounds at 100 ms latency (default: 2)")
    given = parser.parse_args(arguments)

    decoder = msgspec.json.Decoder(TypedPage)
    contenders: dict[str, Contender] = {
        FLOOR: by_hand(typed(decoder, collect=True)),
        "floor, collector held off while decoding": by_hand(typed(decoder, collect=False)),
        OURS: ours,
        OURS_SYNC: ours_sync,
        "aiohttp + orjson, untyped": by_hand(untyped),
        PEER: requests_loop,
    }
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("aiohttp", "msgspec", "orjson"))
    print(f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, {versions}")
    print(f"{given.pages} pages of {PER_PAGE} people, {CONCURRENCY} requests at once but for requests")
    with serving(given.pages) as server:
        for contender in contenders.values():
            contender(f"{server}/0", given.pages)  # warm
        fast = compare(contenders, f"{server}/0", given.pages, given.rounds)
        show(fast, latency=0, rounds=given.rounds)
        slow = compare(contenders, f"{server}/100", given.pages, given.slow_rounds)
        show(slow, latency=100, rounds=given.slow_rounds)
    print()
    judge("CPU, async, of the floor", fast[OURS].cpu / fast[FLOOR].cpu, 1.10)
    judge("CPU, sync facade, of the async client", fast[OURS_SYNC].cpu / fast[OURS].cpu, 1.10)
    judge("wall at 100 ms, async, of the requests loop", slow[OURS].wall / slow[PEER].wall, 1 / 8)


if __name__ == "__main__":
    main()
