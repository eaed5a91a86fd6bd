"""A process that makes calls as fast as its budget lets it, until its input ends; then it says how many.

It is told by JSON: `url`, `redis`, `face` ("async" or "sync"), `workers`, `lease`, `on_lost`, `window`, `share`, `scan`
(whether to read every person once instead), `chunks` (of an upload, to be sent instead when a line comes), and `off`,
seconds by which this host's wall clock is wrong.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from collections import Counter
from typing import Any

from salesloft_async import AsyncSalesloft, BudgetUnavailable, RedisBudget, Salesloft, SalesloftError

_right = time.time
given: dict[str, Any] = {
    "face": "async", "workers": 4, "lease": None, "on_lost": "local", "window": 2.0, "share": 1.0, "scan": False,
    "chunks": [], "off": 0,
}  # fmt: skip


def arguments() -> dict[str, Any]:
    """What a client is made with."""
    options = {name: given[name] for name in ("lease", "on_lost", "window")}
    budget = RedisBudget(given["redis"], team="acme", **options)
    return {"base_url": given["url"], "budget": budget, "share": given["share"], "retries": 20}


def say(line: object) -> None:
    """Tell the test."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def call_asynchronously(counts: Counter[str]) -> None:
    async with AsyncSalesloft("token", **arguments()) as salesloft:

        async def work() -> None:
            while True:
                try:
                    await salesloft.me.get()
                    counts["calls"] += 1
                except BudgetUnavailable:
                    counts["unavailable"] += 1
                    await asyncio.sleep(0.05)

        await salesloft.me.get()
        counts["calls"] += 1
        say("ready")
        tasks = [asyncio.ensure_future(work()) for _ in range(given["workers"])]
        await asyncio.to_thread(sys.stdin.read)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


def call_synchronously(counts: Counter[str]) -> None:
    salesloft = Salesloft("token", **arguments())

    def work() -> None:
        try:
            while True:
                salesloft.me.get()
                counts["calls"] += 1
        except SalesloftError as error:
            if "closed" not in str(error):
                raise

    salesloft.me.get()
    counts["calls"] += 1
    say("ready")
    threads = [threading.Thread(target=work) for _ in range(given["workers"])]
    for thread in threads:
        thread.start()
    sys.stdin.read()
    salesloft.close()
    for thread in threads:
        thread.join()


async def scan(counts: Counter[str]) -> None:
    async with AsyncSalesloft("token", **arguments()) as salesloft:
        read = set[object]()
        async for person in salesloft.people.scan():
            read.add(person.id)
            if len(read) == 500:
                say("ready")
        counts["people"] = len(read)


async def upload(counts: Counter[str]) -> None:
    async with AsyncSalesloft("token", **arguments()) as salesloft:
        await salesloft.me.get()
        say("ready")
        await asyncio.to_thread(sys.stdin.readline)
        for item in given["chunks"]:
            counts["uploaded"] += (await salesloft.bulk.upload_chunk(item)).uploaded


def main() -> None:
    counts = Counter[str]()
    given.update(json.loads(sys.argv[1]))
    time.time = lambda: _right() + given["off"]
    if given["scan"]:
        asyncio.run(scan(counts))
    elif given["chunks"]:
        asyncio.run(upload(counts))
    elif given["face"] == "async":
        asyncio.run(call_asynchronously(counts))
    else:
        call_synchronously(counts)
    say(json.dumps(counts))


if __name__ == "__main__":
    main()
