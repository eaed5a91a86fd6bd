"""Processes that share a budget, and a sandbox that counts what they spend of each of its windows."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from anyio.from_thread import start_blocking_portal
from redis import Redis

from salesloft_async.fleet.shared import Shared
from salesloft_async.fleet.snapshot import loaded
from salesloft_async.sandbox import Sandbox

__all__ = ["WINDOW", "CountingSandbox", "Worker", "running", "shared", "workers"]

WINDOW = 2.0
"""Seconds."""


class CountingSandbox(Sandbox):
    """A sandbox that knows how many points of each window were spent, by whoever it was."""

    def __init__(self, **given: Any) -> None:
        super().__init__(window=WINDOW, **given)
        self.used: dict[int, int] = {}
        self._awaited: list[tuple[int, threading.Event]] = []

    def _charge(self, cost: int, headers: dict[str, str]) -> bool:
        allowed = super()._charge(cost, headers)
        window = int(self._clock() // WINDOW)
        self.used[window] = (self.rate_limit or 0) - (self.remaining or 0)
        for awaited, event in self._awaited:
            if window >= awaited:
                event.set()
        return allowed

    def wait_for_windows(self, count: int) -> list[float]:
        """Wait until so many windows from the next one on are over; the used part of each."""
        first, event = int(self._clock() // WINDOW) + 1, threading.Event()
        self._awaited.append((first + count, event))
        assert event.wait(timeout=60), "nobody sends any more"
        return [self.used.get(window, 0) / (self.rate_limit or 1) for window in range(first, first + count)]


class Worker:
    """One process; see worker.py."""

    def __init__(self, **given: Any) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "tests.fleet.worker", json.dumps(given)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip

    def is_ready(self) -> bool:
        """Whether its first call is answered; waits for that."""
        assert self._process.stdout is not None
        return self._process.stdout.readline() == "ready\n"

    def begin(self) -> None:
        """Have it begin with what it waits with."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def kill(self) -> None:
        """End it at once: it says nothing any more."""
        self._process.kill()
        self._process.communicate()

    def stop(self) -> dict[str, int]:
        """Have it end in good order, or wait until it does; what it counted."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        late = threading.Timer(120, process.kill)
        late.start()
        with process:
            process.stdin.close()
            out = process.stdout.read()  # communicate() would lose what readline() has read ahead
            said = process.stderr.read()
        late.cancel()
        assert self._process.returncode == 0, said
        self.said = said
        counts: dict[str, int] = json.loads(out)
        return counts


def shared(redis: str) -> Shared:
    """What the Redis holds of the budget now."""
    with Redis.from_url(redis) as connection:
        (key,) = connection.scan_iter("salesloft:{acme}:budget:*")
        state: Any = connection.hget(key, "state")
    return loaded(state)


@contextmanager
def running(**given: Any) -> Iterator[CountingSandbox]:
    """A sandbox in a thread of its own."""
    sandbox = CountingSandbox(**{"people": 0, "latency": 0.005, **given})
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox):
        yield sandbox


@contextmanager
def workers(*givens: dict[str, Any]) -> Iterator[list[Worker]]:
    """Processes that are all ready; those that are left at the end are killed."""
    started = [Worker(**given) for given in givens]
    try:
        for worker in started:
            assert worker.is_ready(), worker._process.communicate()[1]
        yield started
    finally:
        for worker in started:
            if worker._process.poll() is None:
                worker.kill()
