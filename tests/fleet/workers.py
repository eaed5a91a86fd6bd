"""Workers of task queues, as processes of their own, and what a test needs beside them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import anyio
from attrs import frozen

from salesloft_async import AsyncSalesloft, RedisBudget
from salesloft_async.bulk import BulkReport
from salesloft_async.sandbox import Sandbox
from tests.sandbox.bulk_clock import hurried

from .processes import WINDOW, shared

__all__ = [
    "DATA",
    "READY",
    "ROWS",
    "Running",
    "budget",
    "children",
    "drawing",
    "finished",
    "holding",
    "ids",
    "until_asked",
    "worker",
]

READY = "the worker is ready"
ROOT = Path(__file__).parents[2]
DATA = "/v2/bulk_jobs/*/job_data"
ROWS = [{"email_address": f"row{number}@fleet.example"} for number in range(500)]


@frozen
class Running:
    """A worker."""

    _process: subprocess.Popen[str]

    @property
    def pid(self) -> int:
        """Of the process that was started first."""
        return self._process.pid

    def ends(self, within: float = 30.0) -> bool:
        """Whether it ends in so many seconds."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(within)
        return self._process.returncode is not None


@contextmanager
def worker(*command: str, app: str, url: str, redis: str, **environment: str) -> Iterator[Running]:
    """A worker that has said that it is ready; it is stopped at the end."""
    given = {"SALESLOFT_TOKEN": "token", "SALESLOFT_BASE_URL": url, "REDIS_URL": redis, "FLEET_APP": app, **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, env={**os.environ, **given}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    said: list[str] = []
    begun = threading.Event()

    def listen() -> None:
        for line in process.stdout or ():
            said.append(line)
            if READY in line:
                begun.set()
        begun.set()

    listening = threading.Thread(target=listen)
    listening.start()
    try:
        assert begun.wait(60), said
        assert process.poll() is None, said
        yield Running(process)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # it, and what it has started and not ended
        process.wait()
        listening.join()
        if process.stdout is not None:
            process.stdout.close()


def children(process: int) -> list[int]:
    """The processes that a worker has started."""
    found = subprocess.run(["pgrep", "-P", str(process)], capture_output=True, text=True, check=False)
    return [int(line) for line in found.stdout.split()]


def until_asked(sandbox: Sandbox, requests: int) -> None:
    """Return when the sandbox has had so many requests."""
    waited = threading.Event()
    for _ in range(6_000):
        if len(sandbox.requests) >= requests:
            return
        waited.wait(0.01)
    raise AssertionError(f"there are {len(sandbox.requests)} requests, and not {requests}")


def budget(redis: str) -> RedisBudget:
    """The budget that the workers draw on, for another process."""
    return RedisBudget(redis, team="acme", window=WINDOW)


def drawing(redis: str) -> dict[str, float]:
    """The processes that draw on the budget, by the names that it has for them, and when it last heard of each."""
    return {name: member.seen for name, member in shared(redis).members.items()}


def holding(redis: str) -> int:
    """How many processes have points of the budget."""
    return sum(bool(member.leases) for member in shared(redis).members.values())


def finished(sandbox: Sandbox, folder: Path, redis: str) -> BulkReport:
    """The report of an upload whose chunks were handed out; settling takes no time."""

    async def finish() -> BulkReport:
        async with AsyncSalesloft("token", base_url=sandbox.url, budget=budget(redis)) as salesloft:
            return await hurried(salesloft).finish_upload(folder)

    return anyio.run(finish)


def ids(path: Path) -> list[int]:
    """The ids in a file of JSON lines."""
    return sorted(json.loads(line)["id"] for line in path.read_bytes().splitlines())
