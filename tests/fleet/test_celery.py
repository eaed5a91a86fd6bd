"""Work handed out to prefork workers of Celery: exact, on one budget, also when tasks are tried again and workers die.

The points of a worker that was killed come back within the tests, or the others would not end.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from celery import Celery, chord, group

from salesloft_async import Salesloft
from salesloft_async.sandbox import Sandbox
from tests.redis_server import redis_server

from .processes import WINDOW
from .workers import DATA, ROWS, Running, budget, children, drawing, finished, holding, ids, until_asked, worker

pytestmark = pytest.mark.alone
APP = "tests.fleet.celery_app"
LIMIT = 30
PEOPLE = list(range(1, 1_001))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Sandbox(people=len(PEOPLE), rate_limit=LIMIT, window=WINDOW)) as running,
    ):
        yield running


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with redis_server(tmp_path_factory.mktemp("redis")) as server:
        yield server.url


@pytest.fixture(scope="module")
def workers(sandbox: Sandbox, redis_url: str) -> Iterator[Running]:
    """A worker with two children; the last test stops it."""
    command = ["celery", "-A", APP, "worker", "-I", "tests.fleet.short", "--concurrency", "2", "--without-mingle"]
    with worker(*command, app=APP, url=sandbox.url, redis=redis_url) as running:
        yield running


@pytest.fixture
def queue(redis_url: str, workers: Running) -> Iterator[Celery]:
    """Who hands out."""
    with Celery("producer", broker=redis_url, backend=redis_url, set_as_current=False) as app:
        yield app
        gc.collect()  # results that are collected when the Redis is gone would look for it again and again


@pytest.fixture
def salesloft(sandbox: Sandbox, redis_url: str) -> Iterator[Salesloft]:
    with Salesloft("token", base_url=sandbox.url, budget=budget(redis_url)) as client:
        yield client
    assert sandbox.rejected == 0


def tasks(queue: Celery, name: str, items: list[dict[str, Any]]) -> Any:
    return [queue.signature(f"{APP}.{name}", args=[item]) for item in items]


def killed(workers: Running, sandbox: Sandbox, redis_url: str, requests: int) -> None:
    """Kill the children when both are in the middle of a request; the tasks are given out again."""
    until_asked(sandbox, requests)
    sandbox.clear_faults()
    assert holding(redis_url) >= 2, "both draw on the budget"
    for child in children(workers.pid):
        os.kill(child, signal.SIGKILL)


def test_windows_are_read_by_workers_also_after_an_error_and_a_kill(
    queue: Celery, workers: Running, sandbox: Sandbox, redis_url: str, salesloft: Salesloft
) -> None:
    plan = salesloft.people.scan_plan(window_size=100)
    sandbox.fail("GET", "/v2/people", status=400)  # the task is tried again
    sandbox.fail("GET", "/v2/people", delay=60, status=400, times=2)
    asked = len(sandbox.requests)
    read: Any = group(tasks(queue, "read_window", plan.windows), app=queue).apply_async()
    killed(workers, sandbox, redis_url, asked + 3)
    parts: list[dict[str, str]] = read.get(timeout=60)
    assert Counter(int(each) for part in parts for each in part) == Counter(PEOPLE)
    sandbox.store["people"].change(7, title="moved")
    again: Any = group(tasks(queue, "read_window", list(plan)), app=queue).apply_async()
    newest: dict[str, str] = {}
    for part in again.get(timeout=60):
        newest |= part
    assert sorted(map(int, newest)) == PEOPLE
    assert newest["7"].startswith(sandbox.store["people"].get(7)["updated_at"][:10])  # type: ignore[index]


def test_an_export_is_written_by_workers_and_merged_at_the_end(
    queue: Celery, workers: Running, sandbox: Sandbox, redis_url: str, salesloft: Salesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    plan = salesloft.export_plan("people", path, window_size=100)
    sandbox.fail("GET", "/v2/people", delay=60, status=400, times=2)
    asked = len(sandbox.requests)
    merge = queue.signature(f"{APP}.finish_export", args=[plan.tail, str(path)])
    twice = tasks(queue, "export_window", plan.windows * 2)
    result: Any = chord(twice, app=queue)(merge)
    killed(workers, sandbox, redis_url, asked + 2)
    assert result.get(timeout=60) == len(PEOPLE)
    assert ids(path) == PEOPLE
    assert os.listdir(tmp_path) == ["people.jsonl"]


def test_an_upload_is_sent_by_workers_and_settled_at_the_end(
    queue: Celery, workers: Running, sandbox: Sandbox, redis_url: str, salesloft: Salesloft, tmp_path: Path
) -> None:
    plan = salesloft.bulk.plan_upload(ROWS, tmp_path / "upload", chunk_rows=50)
    sandbox.fail("POST", DATA, delay=60, status=503, times=2)
    asked = len(sandbox.requests)
    sent: Any = group(tasks(queue, "upload_chunk", plan.chunks * 2), app=queue).apply_async()
    killed(workers, sandbox, redis_url, asked + 2)
    uploaded = sent.get(timeout=60)
    assert len(uploaded) == 2 * len(plan.chunks)
    assert not all(uploaded)
    report = finished(sandbox, tmp_path / "upload", redis_url)
    assert (report.uploaded, report.succeeded) == (len(ROWS), len(ROWS))
    held = Counter(row["email_address"] for row in sandbox.bulk_rows(plan.job_id))
    assert held == Counter(row["email_address"] for row in ROWS)


def test_workers_that_end_give_back_what_they_have_left(
    queue: Celery, workers: Running, redis_url: str, salesloft: Salesloft
) -> None:
    plan = salesloft.people.scan_plan(window_size=100)
    salesloft.close()
    before = drawing(redis_url)
    read: Any = group(tasks(queue, "read_window", plan.windows), app=queue).apply_async()
    assert len(read.get(timeout=60)) == len(plan.windows)
    assert drawing(redis_url).items() - before.items()
    os.kill(workers.pid, signal.SIGTERM)
    assert workers.ends()
    assert not drawing(redis_url).items() - before.items()
