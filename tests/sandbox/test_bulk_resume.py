"""A bulk upload that ends at any moment is continued: the same job, only what is missing, every row once."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import aiohttp
import pytest

from salesloft_async import AsyncSalesloft, BulkNotSettled, BulkProgress, BulkReport, ConfigurationError, ServerError
from salesloft_async.sandbox import Sandbox

from .bulk_clock import hurried

pytestmark = pytest.mark.anyio

ROWS = [{"email_address": f"row{number}@bulk.example"} for number in range(1, 101)] + [{"email_address": "bad"}]
DATA = "/v2/bulk_jobs/*/job_data"


class Crash(BaseException):
    """The process is gone."""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=0, rate_limit=100_000) as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "people.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)))
    return path


def crashing(at: Literal["start", "end"], number: int) -> aiohttp.TraceConfig:
    """Ends everything when a request is about to be sent, or when it was answered and nobody has seen the answer."""
    left = number

    async def crash(session: object, context: SimpleNamespace, params: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Crash

    trace = aiohttp.TraceConfig()
    (trace.on_request_start if at == "start" else trace.on_request_end).append(crash)
    return trace


async def crashed(sandbox: Sandbox, rows: Any, state: Path, at: Literal["start", "end"], number: int) -> bool:
    """Whether an upload came to the request that it was to crash at."""
    async with AsyncSalesloft("token", base_url=sandbox.url, trace_configs=[crashing(at, number)]) as salesloft:
        try:
            await hurried(salesloft).upsert_people(rows, state=state, chunk_rows=20, concurrency=3)
        except Crash:
            return True
        return False


def check(sandbox: Sandbox, report: BulkReport) -> None:
    held = sorted(row["email_address"] for row in sandbox.bulk_rows(report.job.id))
    assert held == sorted(row["email_address"] for row in ROWS)
    assert (report.rows, report.succeeded, report.job.total) == (101, 100, 101)
    assert [str(failure) for failure in report.failures] == ["line 101: email_address is not a valid email address"]
    assert [job["state"] for job in sandbox.store["bulk_jobs"] if job["total"]] == ["done"]


@pytest.mark.parametrize(
    ("kind", "at", "number"),
    [("file", at, number) for at in ("start", "end") for number in range(1, 16)]
    + [("list", "start", 4), ("list", "end", 7), ("list", "end", 12), ("list", "end", 14)],
)
async def test_a_crash_at_any_request_is_continued(
    sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path, tmp_path: Path, at: Any, number: int, kind: str
) -> None:
    state, rows = tmp_path / "state.json", path if kind == "file" else ROWS
    assert await crashed(sandbox, rows, state, at, number)
    report = await hurried(salesloft).upsert_people(rows, state=state, chunk_rows=20)
    check(sandbox, report)
    assert not state.exists()
    assert sorted(os.listdir(tmp_path)) == ["people.jsonl"]


async def test_crash_after_crash_gets_there_in_the_end(sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path) -> None:
    state = path.with_suffix(".state")
    for number in (3, 4, 5, 6):
        assert await crashed(sandbox, path, state, "end", number)
    check(sandbox, await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20))


async def test_only_what_is_missing_is_uploaded(sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path) -> None:
    state = path.with_suffix(".state")
    sandbox.fail("PUT", "/v2/bulk_jobs/*", status=500, times=None)
    with pytest.raises(ServerError):
        await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20)
    sandbox.clear_faults()
    before = len(sandbox.requests)
    check(sandbox, await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20))
    assert [request.method for request in sandbox.requests][before:].count("POST") == 0


KILLED = """
import asyncio, os, signal, sys
from salesloft_async import AsyncSalesloft
url, path, moment = sys.argv[1:]
left = int(moment)
def progress(told):
    global left
    left -= told.phase != "checking"
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
async def main():
    async with AsyncSalesloft("secret", base_url=url) as salesloft:
        await salesloft.bulk.upsert_people(path, state=path + ".state", chunk_rows=20, on_progress=progress)
asyncio.run(main())
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
@pytest.mark.parametrize(
    "moment", [pytest.param(1, marks=pytest.mark.slow), 8, pytest.param(11, marks=pytest.mark.slow)]
)
async def test_kill_9_is_continued_by_another_process(threaded_sandbox: Sandbox, path: Path, moment: int) -> None:
    command = [sys.executable, "-c", KILLED, threaded_sandbox.url, str(path), str(moment)]
    killed = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert killed.returncode == -9, killed.stderr
    state = Path(f"{path}.state")
    assert b"secret" not in state.read_bytes()
    assert b"@bulk.example" not in state.read_bytes()
    async with AsyncSalesloft("token", base_url=threaded_sandbox.url) as salesloft:
        check(threaded_sandbox, await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20))
    assert not state.exists()


async def test_a_job_that_is_left_is_taken_up_by_its_state(
    sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path
) -> None:
    state = path.with_suffix(".state")
    left = await hurried(salesloft).upsert_people(path, state=state, wait=False)
    assert (left.done, state.exists()) == (False, True)
    report = await hurried(salesloft).upsert_people(path, state=state)
    assert report.job.id == left.job.id
    check(sandbox, report)


@pytest.mark.parametrize(
    ("change", "options", "said"),
    [
        pytest.param("\n" + json.dumps({"email_address": "one@more.example"}), {}, "the input has changed", id="input"),
        pytest.param("", {"key": "email_address"}, "key was None and is 'email_address'", id="key"),
        pytest.param("", {"chunk_rows": 30}, "chunk_rows was 20 and is 30", id="cut"),
    ],
)
async def test_what_has_changed_meanwhile_is_refused_or_begun_anew(
    sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path, change: str, options: dict[str, Any], said: str
) -> None:
    state = path.with_suffix(".state")
    assert await crashed(sandbox, path, state, "start", 4)
    path.write_text(path.read_text() + change)
    given: dict[str, Any] = {"state": state, "chunk_rows": 20, **options}
    before = len(sandbox.requests)
    with pytest.raises(ConfigurationError, match=said):
        await hurried(salesloft).upsert_people(path, **given)
    assert len(sandbox.requests) == before
    report = await hurried(salesloft).upsert_people(path, restart=True, **given)
    assert report.uploaded == 101 + bool(change)
    assert [job["state"] for job in sandbox.store["bulk_jobs"]] == ["open", "done"]


async def test_other_rows_of_a_list_are_refused(sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    state = tmp_path / "state"
    assert await crashed(sandbox, ROWS, state, "end", 6)
    with pytest.raises(ConfigurationError, match="the rows have changed since the upload was begun"):
        await hurried(salesloft).upsert_people(ROWS[1:], state=state, chunk_rows=20)
    check(sandbox, await hurried(salesloft).upsert_people(ROWS, state=state, chunk_rows=20))
    left = await hurried(salesloft).upsert_people(ROWS[: 20 + 19], state=state, chunk_rows=20, wait=False)
    assert left.uploaded == 39
    with pytest.raises(ConfigurationError, match="there are more rows than were uploaded"):
        await hurried(salesloft).upsert_people(ROWS, state=state, chunk_rows=20)


async def test_a_job_that_somebody_else_started_takes_no_rows(
    sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path
) -> None:
    state = path.with_suffix(".state")
    assert await crashed(sandbox, path, state, "start", 4)
    await salesloft.bulk_jobs.start(1)
    with pytest.raises(ConfigurationError, match="bulk job 1 is done, and only an open job takes rows"):
        await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20)


async def test_a_job_that_somebody_else_added_to_is_not_started(
    sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path
) -> None:
    state = path.with_suffix(".state")
    assert await crashed(sandbox, path, state, "start", 4)
    await salesloft.bulk_jobs.add_data(1, data=ROWS[:7])
    with pytest.raises(BulkNotSettled, match="restart=True"):
        await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20)
    assert (await salesloft.bulk_jobs.get(1)).state == "open"


async def test_a_job_that_is_gone_is_told(sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path) -> None:
    state = path.with_suffix(".state")
    assert await crashed(sandbox, path, state, "start", 4)
    sandbox.store["bulk_jobs"].remove(1)
    with pytest.raises(ConfigurationError, match="there is no bulk job 1 for this token; restart=True"):
        await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20)


async def test_two_uploads_cannot_share_a_state(sandbox: Sandbox, salesloft: AsyncSalesloft, path: Path) -> None:
    state = path.with_suffix(".state")
    refused: list[str] = []

    async def again(told: BulkProgress) -> None:
        try:
            await hurried(salesloft).upsert_people(path, state=state)
        except ConfigurationError as error:
            refused.append(str(error))

    others: list[asyncio.Task[None]] = []

    def progress(told: BulkProgress) -> None:
        if told.phase == "uploading" and not others:
            others.append(asyncio.ensure_future(again(told)))

    await hurried(salesloft).upsert_people(path, state=state, chunk_rows=20, on_progress=progress)
    await others[0]
    assert "another process is uploading" in refused[0]
