"""Reading every person: the package beside what else people use, on one server. Prints the tables of the README.

Each reading is a process of its own that has imported what it needs and nothing else; contenders take turns, medians
count. The cost in points is counted: for whoever goes page after page from the provider's price list, for a scan by
scanning lists in memory.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Final

from peer_clients import PEERS, TYPED
from people_openapi import DOCUMENT
from scan import scanned, walked
from server import serving

SCAN: Final = "people.scan()"
SIZES: Final = (10_000, 100_000, 1_000_000)
LONGEST: Final = 300
"""Seconds that one reading may take."""
IN_A_MINUTE: Final = (5, 20)
"""Seconds of the clock's minute between which the readings begin that find it spent: long before it ends."""
PACKAGES: Final = ("aiohttp", "msgspec", "requests", "httpx", "dlt", "openapi-python-client")

_readings: Final = count(1)


@contextmanager
def generated_client() -> Iterator[Path]:
    """A folder with the client that openapi-python-client makes of the document."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        document, config = folder / "people.json", folder / "config.json"
        document.write_text(json.dumps(DOCUMENT))
        config.write_text(json.dumps({"post_hooks": [], "package_name_override": "people_client"}))
        subprocess.run(
            [
                sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none", "--path", str(document),
                "--output-path", str(folder / "people_client"), "--config", str(config), "--fail-on-warning",
            ],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        yield folder


def reading(name: str, base: str, pages: int, folder: Path, *more: str) -> dict[str, Any]:
    """What one reading in a process of its own took."""
    program = Path(__file__).with_name("peer_clients.py")
    environment = {**os.environ, "PYTHONPATH": str(folder), "DLT_DATA_DIR": str(folder)}
    done = subprocess.run(
        [sys.executable, str(program), name, base, str(pages), *more],
        env={**environment, "RUNTIME__DLTHUB_TELEMETRY": "false", "RUNTIME__LOG_LEVEL": "CRITICAL"},
        cwd=folder, stdout=subprocess.PIPE, text=True, check=True, timeout=LONGEST,
    )  # fmt: skip
    taken: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return taken


def measured(base: str, pages: int, folder: Path, rounds: int) -> dict[str, dict[str, float]]:
    """The medians of so many rounds, contenders in turn."""
    taken: dict[str, list[dict[str, Any]]] = {name: [] for name in PEERS}
    for _ in range(rounds):
        for name, each in taken.items():
            each.append(reading(name, base, pages, folder))
            if "error" in each[-1]:
                raise RuntimeError(f"{name}: {each[-1]['error']}")
    return {
        name: {what: statistics.median(each[what] for each in all_) for what in ("import", "cpu", "wall", "memory")}
        for name, all_ in taken.items()
    }


def with_fault(server: str, fault: str, pages: int, folder: Path) -> dict[str, str]:
    """What becomes of each reading when the third of its requests meets a fault; all of them at once."""

    def told(name: str) -> str:
        taken = reading(name, f"{server}/0-{fault}-{next(_readings)}", pages, folder, "--cold")
        return f"ends: {taken['error']}" if "error" in taken else "reads on"

    with ThreadPoolExecutor(len(PEERS)) as pool:
        return dict(zip(PEERS, pool.map(told, PEERS), strict=True))


def early_in_a_minute() -> None:
    """Waits until a minute of the clock has just begun."""
    second = time.time() % 60
    if not IN_A_MINUTE[0] <= second <= IN_A_MINUTE[1]:
        time.sleep((IN_A_MINUTE[0] - second) % 60)


def points() -> dict[str, tuple[int, ...]]:
    """Points of reading lists of each size."""
    pages = tuple(walked(size).points for size in SIZES)
    scans = tuple(asyncio.run(scanned(size, 16)).points for size in SIZES)
    return {name: scans if name == SCAN else pages for name in PEERS}


def table(head: Sequence[str], rows: Mapping[str, Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [f"| {' | '.join(head)} |", f"| --- |{' ---: |' * (len(head) - 1)}"]
    return "\n".join([*lines, *(f"| {name} | {' | '.join(cells)} |" for name, cells in rows.items())])


def show(
    pages: int,
    fast: Mapping[str, Mapping[str, float]],
    slow: Mapping[str, Mapping[str, float]],
    faults: Sequence[Mapping[str, str]],
) -> None:
    """Print the tables."""
    version = ".".join(platform.python_version_tuple()[:2])
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, Python {version}; {versions}. {pages} pages of 100.\n"
    )
    figures: dict[str, Callable[[str], str]] = {
        "records": lambda name: "typed" if name in TYPED else "dicts",
        "CPU, ms a page": lambda name: f"{fast[name]['cpu'] / pages * 1000:.1f}",
        "s": lambda name: f"{fast[name]['wall']:.1f}",
        "s at 100 ms": lambda name: f"{slow[name]['wall']:.1f}",
        "import, s of CPU": lambda name: f"{fast[name]['import']:.2f}",
        "memory, MB": lambda name: f"{fast[name]['memory']:.0f}",
    }
    print(table(["", *figures], {name: [told(name) for told in figures.values()] for name in PEERS}))
    print()
    costs = points()
    rows = {name: [*(f"{cost:,}" for cost in costs[name]), *(fault[name] for fault in faults)] for name in PEERS}
    print(table(["", *(f"points for {size:,}" for size in SIZES), "a 503", "429 until the minute ends"], rows))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, default=200, help="pages of the list (default: 200)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds without latency (default: 3)")
    given = parser.parse_args(arguments)
    with generated_client() as folder, serving(given.pages) as server:
        fast = measured(f"{server}/0", given.pages, folder, given.rounds)
        slow = measured(f"{server}/100", given.pages, folder, 1)
        once = with_fault(server, "503", given.pages, folder)
        early_in_a_minute()
        spent = with_fault(server, "429", given.pages, folder)
    show(given.pages, fast, slow, [once, spent])


if __name__ == "__main__":
    main()
