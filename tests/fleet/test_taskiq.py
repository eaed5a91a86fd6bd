"""Work handed out to asyncio workers of taskiq: exact, on one budget, also when tasks run twice and workers die.

The points of a worker that was killed come back within the tests, or the others would not end.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio.from_thread import start_blocking_portal
from taskiq import AsyncTaskiqTask
from taskiq.kicker import AsyncKicker
from taskiq_redis import RedisAsyncResultBackend, RedisStreamBroker

from salesloft_async import AsyncSalesloft
from salesloft_async.sandbox import Sandbox
from tests.redis_server import redis_server

from .processes import WINDOW
from .workers import DATA, ROWS, Running, budget, children, drawing, finished, holding, ids, until_asked, worker

pytestmark = [pytest.mark.anyio, pytest.mark.alone, pytest.mark.slow]  # what test_celery promises, with taskiq
APP = "tests.fleet.taskiq_app"
LIMIT = 30
TASKS = 4
"""Of each worker at once."""
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
    """The process that has started two workers, and starts another for one that ends; the last test stops it."""
    command = ["taskiq", "worker", f"{APP}:broker", "tests.fleet.short", "--workers", "2"]
    command += ["--max-async-tasks", str(TASKS)]
    given = {"app": APP, "url": sandbox.url, "redis": redis_url}
    given["TASKIQ_IDLE"] = "500"  # shorter than some tasks: those are run twice at once
    with worker(*command, **given) as running:
        yield running


@pytest.fixture
async def broker(redis_url: str, workers: Running) -> AsyncIterator[RedisStreamBroker]:
    """Who hands out."""
    made = RedisStreamBroker(redis_url).with_result_backend(RedisAsyncResultBackend(redis_url))
    await made.startup()
    yield made
    await made.shutdown()


@pytest.fixture
async def salesloft(sandbox: Sandbox, redis_url: str) -> AsyncIterator[AsyncSalesloft]:
    async with AsyncSalesloft("token", base_url=sandbox.url, budget=budget(redis_url)) as client:
        yield client
    assert sandbox.rejected == 0


async def handed_out(broker: RedisStreamBroker, name: str, items: list[dict[str, Any]]) -> list[AsyncTaskiqTask[Any]]:
    kicker: AsyncKicker[Any, Any] = AsyncKicker(f"{APP}:{name}", broker, {})
    return [await kicker.kiq(item) for item in items]


async def results(tasks: list[AsyncTaskiqTask[Any]]) -> list[Any]:
    done = [await task.wait_result(check_interval=0.05, timeout=60) for task in tasks]
    return [each.return_value for each in done if each.raise_for_error() is each]


async def killed(workers: Running, sandbox: Sandbox, redis_url: str, requests: int) -> None:
    """Kill both workers when all that they do at once are requests that hang; others come in their place."""
    await anyio.to_thread.run_sync(until_asked, sandbox, requests)
    sandbox.clear_faults()
    assert holding(redis_url) >= 2, "both draw on the budget"
    for child in children(workers.pid):
        os.kill(child, signal.SIGKILL)


async def test_windows_are_read_by_workers_also_after_a_kill(
    broker: RedisStreamBroker, workers: Running, sandbox: Sandbox, redis_url: str, salesloft: AsyncSalesloft
) -> None:
    plan = await salesloft.people.scan_plan(window_size=100)
    sandbox.fail("GET", "/v2/people", status=400)  # the task is tried again
    sandbox.fail("GET", "/v2/people", delay=60, status=400, times=2 * TASKS)
    asked = len(sandbox.requests)
    read = await handed_out(broker, "read_window", plan.windows)
    await killed(workers, sandbox, redis_url, asked + 1 + 2 * TASKS)
    again = await handed_out(broker, "read_window", plan.windows)
    for tasks in (read, again):
        parts = await results(tasks)
        assert Counter(int(each) for part in parts for each in part) == Counter(PEOPLE)
    assert plan.tail is not None
    assert await results(await handed_out(broker, "read_window", [plan.tail])) == [{}]


async def test_an_export_is_written_by_workers_and_merged_at_the_end(
    broker: RedisStreamBroker, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    plan = await salesloft.export_plan("people", path, window_size=100)
    windows = await results(await handed_out(broker, "export_window", plan.windows * 2))
    assert sum(windows) == 2 * len(PEOPLE)
    await salesloft.export_window(dict(plan.tail or {}))
    assert (await salesloft.merge_export(path)).records == len(PEOPLE)
    assert ids(path) == PEOPLE


async def test_an_upload_is_sent_by_workers_and_settled_at_the_end(
    broker: RedisStreamBroker,
    workers: Running,
    sandbox: Sandbox,
    redis_url: str,
    salesloft: AsyncSalesloft,
    tmp_path: Path,
) -> None:
    plan = await salesloft.bulk.plan_upload(ROWS, tmp_path / "upload", chunk_rows=50)
    sandbox.fail("POST", DATA, delay=60, status=503, times=2 * TASKS)
    asked = len(sandbox.requests)
    sent = await handed_out(broker, "upload_chunk", plan.chunks)
    await killed(workers, sandbox, redis_url, asked + 2 * TASKS)
    again = await handed_out(broker, "upload_chunk", plan.chunks)
    uploaded = await results([*sent, *again])
    assert not all(uploaded)
    report = await anyio.to_thread.run_sync(finished, sandbox, tmp_path / "upload", redis_url)
    assert (report.uploaded, report.succeeded) == (len(ROWS), len(ROWS))
    held = Counter(row["email_address"] for row in sandbox.bulk_rows(plan.job_id))
    assert held == Counter(row["email_address"] for row in ROWS)


async def test_workers_that_end_give_back_what_they_have_left(
    broker: RedisStreamBroker, workers: Running, redis_url: str, salesloft: AsyncSalesloft
) -> None:
    plan = await salesloft.people.scan_plan(window_size=100)
    await salesloft.aclose()
    before = drawing(redis_url)
    await results(await handed_out(broker, "read_window", plan.windows))
    assert drawing(redis_url).items() - before.items()
    os.kill(workers.pid, signal.SIGTERM)
    for _ in range(60):  # a worker of this broker ends when it has got one more message
        if await anyio.to_thread.run_sync(workers.ends, 0.5):
            break
        await handed_out(broker, "read_window", plan.windows[:1])
    assert workers.ends(0)
    assert not drawing(redis_url).items() - before.items()
