"""What does a bulk upload cost beside json and aiohttp posting the same chunks, and how much memory does it take?

Client CPU and wall per 1,000 rows, in turn, the best of the rounds; the peak of memory of an upload in a process of its
own. The server is another process: it parses nothing and counts rows.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib.metadata
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final

import aiohttp
import anyio
from aiohttp import web
from attrs import frozen
from memory import own_peak

from salesloft_async import AsyncSalesloft, Salesloft

CHUNK: Final = 5_000
AT_ONCE: Final = 4
TOKEN: Final = "benchmark"
PEER: Final = "json + aiohttp"
OURS: Final = "salesloft_async, async"
OURS_SYNC: Final = "salesloft_async, sync facade"
SIZES: Final = (10_000, 100_000, 1_000_000)

Contender = Callable[[str, int], None]
"""Uploads so many rows to the server at a base URL and starts the job."""


def rows(count: int) -> Iterator[dict[str, Any]]:
    """People as a script has them: texts, and the key that names them."""
    for number in range(count):
        yield {
            "upsert_key": "email_address",
            "email_address": f"person.{number}@industries{number % 977}.example",
            "first_name": "Ada",
            "last_name": f"Lovelace {number}",
            "title": "Head of Growth",
            "phone": f"1404555{number % 10_000:04}",
            "city": "Atlanta",
            "person_company_name": f"Industries {number % 977}",
        }


def by_hand(base: str, count: int) -> None:
    """What a script does: chunks of 5,000 rows through json, four requests at once."""

    async def upload() -> None:
        given = rows(count)
        headers = {"Authorization": f"Bearer {TOKEN}"}

        async def worker(http: aiohttp.ClientSession, job: int) -> None:
            while chunk := list(islice(given, CHUNK)):
                async with http.post(f"{base}/v2/bulk_jobs/{job}/job_data", json={"data": chunk}) as response:
                    response.raise_for_status()
                    await response.json()

        async with aiohttp.ClientSession(headers=headers) as http:
            async with http.post(f"{base}/v2/bulk_jobs", json={"type": "person/upsert"}) as response:
                job = (await response.json())["data"]["id"]
            async with asyncio.TaskGroup() as group:
                for _ in range(AT_ONCE):
                    group.create_task(worker(http, job))
            async with http.put(f"{base}/v2/bulk_jobs/{job}", json={"ready_to_execute": True}) as response:
                response.raise_for_status()

    asyncio.run(upload())


def ours(base: str, count: int) -> None:
    """The package: every row checked, duplicates looked for, the total compared."""

    async def upload() -> None:
        async with AsyncSalesloft(TOKEN, base_url=base, rate_limit=1_000_000) as salesloft:
            report = await salesloft.bulk.upsert_people(rows(count), wait=False)
            assert report.uploaded == count

    asyncio.run(upload())


def ours_sync(base: str, count: int) -> None:
    """The package, blocking: the rows are made in the caller's thread."""
    with Salesloft(TOKEN, base_url=base, rate_limit=1_000_000) as salesloft:
        assert salesloft.bulk.upsert_people(rows(count), wait=False).uploaded == count


CONTENDERS: Final[dict[str, Contender]] = {PEER: by_hand, OURS: ours, OURS_SYNC: ours_sync}


@frozen
class Cost:
    """Milliseconds per 1,000 rows."""

    cpu: float
    wall: float


def measure(contender: Contender, base: str, count: int) -> Cost:
    """One upload, begun with nothing left to collect."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    contender(base, count)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return Cost(cpu / count * 1e6, wall / count * 1e6)


def compare(base: str, count: int, rounds: int) -> dict[str, Cost]:
    """The least that each contender took, measured in turn."""
    costs: dict[str, list[Cost]] = {name: [] for name in CONTENDERS}
    for _ in range(rounds):
        for name, contender in CONTENDERS.items():
            costs[name].append(measure(contender, base, count))
    return {
        name: Cost(min(cost.cpu for cost in taken), min(cost.wall for cost in taken)) for name, taken in costs.items()
    }


def peak(base: str, count: int) -> float:
    """MB at the most of a process that uploads so many rows."""
    command = [sys.executable, str(Path(__file__).resolve()), "--upload", base, str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server in a process of its own; it ends with the context, or with this process."""
    command = [sys.executable, str(Path(__file__).resolve()), "--serve"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.terminate()


async def serve() -> None:
    """Bulk jobs that count rows, by the one field that each has once, and forget them."""
    jobs: list[dict[str, Any]] = []

    def answer(data: Any) -> web.Response:
        headers = {"x-ratelimit-endpoint-cost": "1", "x-ratelimit-remaining-minute": "900000"}
        return web.json_response({"data": data}, headers=headers)

    async def create(request: web.Request) -> web.Response:
        jobs.append({"id": len(jobs), "state": "open", "total": 0})
        return answer(jobs[-1])

    async def add(request: web.Request) -> web.Response:
        count = (await request.read()).count(b'"upsert_key"')
        jobs[int(request.match_info["job"])]["total"] += count
        return answer({"records": count})

    async def job(request: web.Request) -> web.Response:
        found = jobs[int(request.match_info["job"])]
        if request.method == "PUT":
            found["state"] = "executing"
        return answer(found)

    app = web.Application(client_max_size=1 << 30)
    app.router.add_post(r"/v2/bulk_jobs{json:(?:\.json)?}", create)
    app.router.add_post(r"/v2/bulk_jobs/{job:\d+}/job_data{json:(?:\.json)?}", add)
    app.router.add_route("*", r"/v2/bulk_jobs/{job:\d+}{json:(?:\.json)?}", job)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.read)  # until whoever started it closes the pipe or is gone
    await runner.cleanup()


def judge(what: str, reached: float, goal: float) -> None:
    """Print how a number stands to its goal."""
    print(f"{what:52}{reached:8.2f}  (goal: at most {goal:.2f}) {'reached' if reached <= goal else 'NOT reached'}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=100_000, help="rows of an upload (default: 100,000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds (default: 5)")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="rows of the largest upload (default: 1,000,000)")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--upload", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.serve:
        anyio.run(serve)
        return
    if given.upload:
        ours(given.upload[0], int(given.upload[1]))
        print(own_peak())
        return
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("aiohttp", "msgspec"))
    print(f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, {versions}")
    with serving() as base:
        for contender in CONTENDERS.values():
            contender(base, CHUNK)  # warm
        costs = compare(base, given.rows, given.rounds)
        print(f"\n{given.rows:,} rows, best of {given.rounds}")
        print(f"{'':32}{'CPU ms/1,000 rows':>20}{'x peer':>9}{'rows/s':>12}")
        for name, cost in costs.items():
            print(f"{name:32}{cost.cpu:20.2f}{cost.cpu / costs[PEER].cpu:9.2f}{1e6 / cost.wall:12,.0f}")
        print(f"\n{'rows':>12}{'peak MB':>10}")
        peaks = {size: peak(base, size) for size in SIZES if size <= given.most}
        for size, megabytes in peaks.items():
            print(f"{size:12,}{megabytes:10.0f}")
    print()
    judge("CPU, async, of json + aiohttp", costs[OURS].cpu / costs[PEER].cpu, 1.25)
    judge("CPU, sync facade, of json + aiohttp", costs[OURS_SYNC].cpu / costs[PEER].cpu, 1.25)
    judge("MB at the most", max(peaks.values()), 200)


if __name__ == "__main__":
    main()
