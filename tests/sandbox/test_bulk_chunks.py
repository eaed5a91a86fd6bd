"""Uploads whose chunks anybody sends: every row once, whatever is tried twice, lost or killed."""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Literal

import anyio
import anyio.lowlevel
import pytest

from salesloft_async import (
    AsyncSalesloft,
    BadRows,
    BulkNotSettled,
    BulkProgress,
    BulkReport,
    ConfigurationError,
    Salesloft,
    ServerError,
    ValidationFailed,
)
from salesloft_async.bulk import ChunkReport, UploadPlan
from salesloft_async.sandbox import Sandbox

from .bulk_clock import hurried
from .test_bulk_resume import crashing

pytestmark = pytest.mark.anyio

ROWS = [{"email_address": f"row{number}@bulk.example"} for number in range(1, 501)] + [{"email_address": "bad"}]
DATA = "/v2/bulk_jobs/*/job_data"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=0, rate_limit=100_000) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "upload"


async def planned(salesloft: AsyncSalesloft, folder: Path, rows: Any = ROWS, **options: Any) -> UploadPlan:
    plan = await salesloft.bulk.plan_upload(rows, folder, **{"chunk_rows": 100, **options})
    assert json.loads(json.dumps(plan.chunks)) == plan.chunks
    return plan


def sends(sandbox: Sandbox) -> int:
    return sum(request.method == "POST" and "/job_data" in request.path for request in sandbox.requests)


def check(sandbox: Sandbox, report: BulkReport, folder: Path, rows: list[dict[str, str]] = ROWS) -> None:
    held = sorted(row["email_address"] for row in sandbox.bulk_rows(report.job.id))
    assert held == sorted(row["email_address"] for row in rows)
    assert (report.rows, report.succeeded, report.job.total) == (501, 500, 501)
    assert [str(failure) for failure in report.failures] == ["line 501: email_address is not a valid email address"]
    assert not folder.exists()


async def test_chunks_that_others_sent_are_a_job_with_every_row_once(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    plan = await planned(salesloft, folder, name="leads")
    assert (plan.rows, len(plan.chunks), plan.folder) == (501, 6, folder)
    assert sum(item["rows"] for item in plan.chunks) == 501
    async with AsyncSalesloft("token", base_url=sandbox.url) as another:
        for item in reversed(plan.chunks):
            report = await another.bulk.upload_chunk(item)
            assert (report.number, report.rows, report.uploaded) == (item["number"], item["rows"], True)
        before = sandbox.spent
        check(sandbox, await another.bulk.finish_upload(folder), folder)
    assert sends(sandbox) == 6
    assert sandbox.spent - before < 10
    assert [job["name"] for job in sandbox.store["bulk_jobs"]] == ["leads"]


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl"])
async def test_a_file_is_planned_as_it_is_uploaded(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    if name.endswith("csv"):
        path.write_text("E-mail,Notes\n" + "\n".join(f"{row['email_address']},x" for row in ROWS))
    else:
        path.write_text("\n".join(json.dumps({"E-mail": row["email_address"], "Notes": "x"}) for row in ROWS))
    plan = await planned(salesloft, folder, path, map={"E-mail": "email_address", "Notes": None})
    path.unlink()  # the rows are in the folder
    for item in plan.chunks:
        await salesloft.bulk.upload_chunk(item)
    report = await salesloft.bulk.finish_upload(folder, errors=tmp_path / "errors.csv")
    line = 502 if name.endswith("csv") else 501
    assert [failure.line for failure in report.failures] == [line]
    assert f"{line},email_address is not a valid" in (tmp_path / "errors.csv").read_text().replace('"', "")
    assert len(sandbox.bulk_rows(plan.job_id)) == 501


@pytest.mark.parametrize("name", ["errors.csv", "lines.csv"])
async def test_an_errors_file_in_the_folder_stays_and_the_folder_with_it(
    salesloft: AsyncSalesloft, folder: Path, name: str
) -> None:
    await planned(salesloft, folder)
    report = await salesloft.bulk.finish_upload(folder, errors=folder / name)
    assert report.failed == 1
    assert "is not a valid email address" in (folder / name).read_text()
    assert os.listdir(folder) == [name]
    with pytest.raises(ConfigurationError, match="folder: no upload is planned in"):
        await salesloft.bulk.finish_upload(folder)


async def test_a_lock_that_cannot_be_taken_away_costs_no_report(
    salesloft: AsyncSalesloft, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = os.unlink

    def refused(path: Path, **options: Any) -> None:
        if Path(path).name == "lock":  # as on Windows, where a file that is open stays
            raise PermissionError
        unlink(path, **options)

    await planned(salesloft, folder)
    monkeypatch.setattr(os, "unlink", refused)
    assert (await salesloft.bulk.finish_upload(folder)).succeeded == 500
    assert os.listdir(folder) == ["lock"]


async def test_a_row_that_the_api_left_undone_is_told_with_its_line(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    plan = await planned(salesloft, folder)
    await salesloft.bulk.finish_upload(folder, wait=False)
    job = {"id": plan.job_id, "type": "person/upsert", "state": "done", "total": 501, "processed": 500, "errors": 0}
    sandbox.fail("GET", "/v2/bulk_jobs/*", body={"data": job})
    [row] = [row for row in sandbox.bulk_rows(plan.job_id) if row["email_address"] == ROWS[6]["email_address"]]
    left = {"id": 1, "status": "pending", "record": row}
    sandbox.fail("GET", "/v2/bulk_jobs/*/results", body={"metadata": {"per_page": 100}, "data": [left]})
    report = await salesloft.bulk.finish_upload(folder)
    assert [str(failure) for failure in report.failures] == ["line 7: the API left it pending"]
    assert (report.failed, report.succeeded) == (1, 500)


async def test_a_chunk_that_is_tried_twice_is_sent_once(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    plan = await planned(salesloft, folder)
    sandbox.latency = 0.01
    reports: list[ChunkReport] = []

    async def upload(item: dict[str, Any]) -> None:
        reports.append(await salesloft.bulk.upload_chunk(item))

    async with anyio.create_task_group() as tasks:
        for item in plan.chunks * 3:
            tasks.start_soon(upload, item)
    assert sends(sandbox) == 6
    assert sum(report.uploaded for report in reports) == 6
    assert all([(await salesloft.bulk.upload_chunk(item)).uploaded for item in plan.chunks])
    check(sandbox, await salesloft.bulk.finish_upload(folder), folder)
    assert sends(sandbox) == 6


@pytest.mark.parametrize("reset", ["before", "after"])
async def test_a_lost_answer_is_settled_before_anything_is_sent_again(
    sandbox: Sandbox, folder: Path, reset: Literal["before", "after"]
) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=0) as salesloft:
        plan = await planned(salesloft, folder)
        sandbox.fail("POST", DATA, reset=reset, times=3)
        first = [(await salesloft.bulk.upload_chunk(item)).uploaded for item in plan.chunks]
        assert first == [False] * 3 + [True] * 3
        again = [(await salesloft.bulk.upload_chunk(item)).uploaded for item in plan.chunks]
        assert again == first
        assert sends(sandbox) == 6
        check(sandbox, await hurried(salesloft).finish_upload(folder), folder)
        assert sends(sandbox) == (6 if reset == "after" else 9)


async def test_of_several_in_doubt_only_those_that_did_not_arrive_are_sent_again(
    sandbox: Sandbox, folder: Path
) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=0) as salesloft:
        plan = await planned(salesloft, folder)
        for _ in range(2):
            sandbox.fail("POST", DATA, reset="before")
            sandbox.fail("POST", DATA, reset="after")
        for item in plan.chunks:
            await salesloft.bulk.upload_chunk(item)
        told: list[BulkProgress] = []
        check(sandbox, await hurried(salesloft).finish_upload(folder, on_progress=told.append), folder)
        assert sends(sandbox) == 6 + 2
        assert {"settling", "uploading", "executing"} <= {each.phase for each in told}


async def test_a_total_that_two_chunks_explain_settles_nothing(sandbox: Sandbox, folder: Path) -> None:
    rows = [{"email_address": f"row{number}@bulk.example"} for number in range(1_500)]
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=0) as salesloft:
        plan = await planned(salesloft, folder, rows, chunk_rows=150)
        assert plan.chunks[0]["rows"] == plan.chunks[8]["rows"]
        for item in plan.chunks:
            if item["number"] in (0, 8):
                sandbox.fail("POST", DATA, reset="after" if item["number"] else "before")
            await salesloft.bulk.upload_chunk(item)
        with pytest.raises(BulkNotSettled, match="It was not started"):
            await hurried(salesloft).finish_upload(folder)
        assert sends(sandbox) == len(plan.chunks)
        assert (await salesloft.bulk_jobs.get(plan.job_id)).state == "open"
        anew = await planned(salesloft, folder, rows, chunk_rows=150, restart=True)
        assert (await hurried(salesloft).finish_upload(folder)).succeeded == 1_500
        assert len(sandbox.bulk_rows(anew.job_id)) == 1_500


async def test_a_refused_chunk_is_not_in_doubt(sandbox: Sandbox, folder: Path) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=0) as salesloft:
        plan = await planned(salesloft, folder)
        sandbox.fail("POST", DATA, status=422, body={"errors": {"data": ["no"]}})
        with pytest.raises(ValidationFailed):
            await salesloft.bulk.upload_chunk(plan.chunks[0])
        assert (await salesloft.bulk.upload_chunk(plan.chunks[0])).uploaded
        check(sandbox, await salesloft.bulk.finish_upload(folder), folder)


async def test_what_no_task_has_sent_is_sent_at_the_end(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    plan = await planned(salesloft, folder)
    await salesloft.bulk.upload_chunk(plan.chunks[2])
    check(sandbox, await salesloft.bulk.finish_upload(folder), folder)
    assert sends(sandbox) == 6
    with pytest.raises(ConfigurationError, match="folder: no upload is planned in"):
        await salesloft.bulk.upload_chunk(plan.chunks[3])


async def test_while_a_chunk_is_sent_nobody_finishes_and_while_somebody_does_none_is_sent(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    plan = await planned(salesloft, folder)
    sandbox.fail("POST", DATA, delay=0.1)
    late: list[bool] = []

    def told(progress: BulkProgress) -> None:
        if progress.phase == "uploading" and not late:
            late.append(True)
            tasks.start_soon(upload, plan.chunks[5])
            tasks.start_soon(upload, plan.chunks[0])

    async def upload(item: dict[str, Any]) -> None:
        late.append((await salesloft.bulk.upload_chunk(item)).uploaded)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(salesloft.bulk.upload_chunk, plan.chunks[0])
        with anyio.fail_after(30):
            while not sends(sandbox):
                await anyio.lowlevel.checkpoint()
        with pytest.raises(ConfigurationError, match=r"folder: chunks 0 of .* are being sent"):
            await salesloft.bulk.finish_upload(folder)
        with pytest.raises(ConfigurationError, match=r"folder: chunks of .* are being sent"):
            await salesloft.bulk.plan_upload(ROWS, folder, restart=True)
    async with anyio.create_task_group() as tasks:
        sandbox.latency = 0.02
        check(sandbox, await salesloft.bulk.finish_upload(folder, on_progress=told, concurrency=1), folder)
    assert sorted(late[1:]) == [False, True]  # one that was sent before is known to be there
    assert sends(sandbox) == 6


@pytest.mark.parametrize("at", ["start", "end"])
@pytest.mark.parametrize("number", range(1, 12))
async def test_a_crash_while_it_is_finished_is_gone_on_with(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path, at: Literal["start", "end"], number: int
) -> None:
    plan = await planned(salesloft, folder)
    await salesloft.bulk.upload_chunk(plan.chunks[1])
    async with AsyncSalesloft("token", base_url=sandbox.url, trace_configs=[crashing(at, number)]) as crashed:
        with pytest.raises(BaseException, match=r"^$") as caught:
            await hurried(crashed).finish_upload(folder, concurrency=2)
        assert type(caught.value).__name__ == "Crash"
    assert not (await salesloft.bulk.upload_chunk(plan.chunks[4])).uploaded
    check(sandbox, await hurried(salesloft).finish_upload(folder), folder)
    assert [job["state"] for job in sandbox.store["bulk_jobs"]] == ["done"]


KILLED = """
import sys, json
from salesloft_async import Salesloft
with Salesloft("secret", base_url=sys.argv[1]) as salesloft:
    salesloft.bulk.upload_chunk(json.loads(sys.argv[2]))
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
@pytest.mark.parametrize("applied", [True, False])
async def test_a_task_that_is_killed_while_it_sends_doubles_nothing(
    threaded_sandbox: Sandbox, folder: Path, applied: bool
) -> None:
    async with AsyncSalesloft("token", base_url=threaded_sandbox.url) as salesloft:
        plan = await planned(salesloft, folder)
        threaded_sandbox.fail("POST", DATA, status=503, delay=30, applied=False)
        asked = len(threaded_sandbox.requests)
        command = [sys.executable, "-c", KILLED, threaded_sandbox.url, json.dumps(plan.chunks[0])]
        process = await anyio.open_process(command, stderr=None)
        with anyio.fail_after(60):
            while len(threaded_sandbox.requests) == asked:
                await anyio.lowlevel.checkpoint()
        process.send_signal(signal.SIGKILL)
        await process.wait()
        threaded_sandbox.clear_faults()
        if applied:  # the server had all of the request, and was slow
            rows = json.loads((folder / "000000.json").read_bytes())
            await salesloft.bulk_jobs.add_data(plan.job_id, data=rows)
        for item in plan.chunks:
            assert (await salesloft.bulk.upload_chunk(item)).uploaded is (item["number"] != 0)
        check(threaded_sandbox, await hurried(salesloft).finish_upload(folder), folder)


async def test_a_job_that_is_left_is_waited_for_by_the_same_call(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    await planned(salesloft, folder)
    left = await salesloft.bulk.finish_upload(folder, wait=False)
    assert (left.done, left.uploaded, left.succeeded) == (False, 501, 0)
    check(sandbox, await hurried(salesloft).finish_upload(folder), folder)


async def test_a_job_that_has_other_rows_is_not_started(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    plan = await planned(salesloft, folder)
    await salesloft.bulk_jobs.add_data(plan.job_id, data=ROWS[:7])
    with pytest.raises(BulkNotSettled):
        await hurried(salesloft).finish_upload(folder)
    assert (await salesloft.bulk_jobs.get(plan.job_id)).state == "open"
    sandbox.store["bulk_jobs"].remove(plan.job_id)
    with pytest.raises(ConfigurationError, match="folder: there is no bulk job 1 for this token"):
        await salesloft.bulk.finish_upload(folder)


async def test_bad_rows_make_no_job_or_are_left_out(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path, tmp_path: Path
) -> None:
    rows = [*ROWS[:30], {"nickname": "Ada"}, *ROWS[30:], ROWS[0]]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    for given in (rows, path):
        with pytest.raises(BadRows, match="line 31: nickname is no field"):
            await planned(salesloft, folder, given)
        assert set(os.listdir(folder)) <= {"lock"}
    assert not sandbox.requests
    errors = tmp_path / "errors.jsonl"
    plan = await planned(salesloft, folder, path, on_bad_row="skip", errors=errors)
    assert (plan.rows, plan.skipped, [row.line for row in plan.skipped_rows]) == (502, 1, [31])
    assert json.loads(errors.read_text())["_line"] == 31
    report = await salesloft.bulk.finish_upload(folder)
    assert (report.rows, report.uploaded, report.skipped, report.failed) == (503, 502, 1, 1)
    assert [failure.line for failure in report.failures] == [502]
    assert (report.duplicated, [each.lines for each in report.duplicates]) == (1, [(1, 503)])
    assert report.keys == {"email_address": 502}


async def test_a_plan_that_fails_leaves_no_row_on_the_disk(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    chunks: list[int] = []

    def rows() -> Iterator[dict[str, str]]:
        yield from ({"email_address": f"row{number}@bulk.example"} for number in range(5_000))
        chunks.append(len(list(folder.glob("*.json"))))
        yield {"nickname": "Ada"}

    with pytest.raises(BadRows, match="nickname is no field"):
        await planned(salesloft, folder, rows())
    assert chunks[0] > 10
    assert set(os.listdir(folder)) <= {"lock"}
    sandbox.fail("POST", "/v2/bulk_jobs", status=422, body={"errors": {"name": ["no"]}})
    with pytest.raises(ValidationFailed):
        await planned(salesloft, folder)
    assert set(os.listdir(folder)) <= {"lock"}


async def test_a_folder_in_use_or_of_something_else_is_refused(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(ConfigurationError, match=r"folder: .* is of something else: it has notes\.txt"):
        await planned(salesloft, tmp_path)
    with pytest.raises(ConfigurationError, match=r"folder: .* cannot be made"):
        await planned(salesloft, tmp_path / "notes.txt")
    for strange in (tmp_path, tmp_path / "notes.txt", tmp_path / "nowhere"):
        with pytest.raises(ConfigurationError, match="folder: no upload is planned in"):
            await salesloft.bulk.finish_upload(strange)
    assert os.listdir(tmp_path) == ["notes.txt"]
    assert not sandbox.requests
    plan = await planned(salesloft, folder)
    with pytest.raises(ConfigurationError, match=r"folder: an upload is planned in .*restart=True gives it up"):
        await planned(salesloft, folder)
    await planned(salesloft, folder, restart=True)
    with pytest.raises(ConfigurationError, match=r"item: is chunk 0 of bulk job 1, and the upload in .* is of job 2"):
        await salesloft.bulk.upload_chunk(plan.chunks[0])


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
async def test_only_its_owner_may_read_the_folder_and_no_token_is_in_it(sandbox: Sandbox, folder: Path) -> None:
    async with AsyncSalesloft("secret-token", base_url=sandbox.url, retries=0) as salesloft:
        plan = await planned(salesloft, folder)
        sandbox.fail("POST", DATA, reset="after")
        for item in plan.chunks:
            await salesloft.bulk.upload_chunk(item)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert b"secret-token" not in path.read_bytes()
    assert "secret-token" not in json.dumps(plan.chunks)


async def test_rows_that_were_changed_on_the_disk_are_not_sent(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path
) -> None:
    plan = await planned(salesloft, folder)
    (folder / "000001.json").write_text("[]")
    (folder / "000002.json").unlink()
    for number, said in ((1, "was changed"), (2, "restart=True")):
        with pytest.raises(ConfigurationError, match=f"folder: chunk {number} in .*{said}"):
            await salesloft.bulk.upload_chunk(plan.chunks[number])
    assert sends(sandbox) == 0
    (folder / "plan.json").write_text('{"version": 7}')
    with pytest.raises(ConfigurationError, match=r"folder: the plan in .* cannot be read: it is of another version"):
        await salesloft.bulk.finish_upload(folder)


@pytest.mark.parametrize("item", ["text", {}, {"version": 1}, {"version": 1, "folder": "x", "number": "one"}])
async def test_what_is_no_chunk_is_refused(item: Any, salesloft: AsyncSalesloft, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="item: takes a chunk of plan_upload"):
        await salesloft.bulk.upload_chunk(item)
    assert not sandbox.requests


@pytest.mark.parametrize(
    ("rows", "options", "message"),
    [
        ([], {}, "rows: there are none"),
        ([{"nickname": "Ada"}], {"on_bad_row": "skip"}, "rows: none can be uploaded: line 1"),
        (ROWS, {"chunk_rows": 0}, "chunk_rows: takes an integer from 1"),
        (ROWS, {"type": "person"}, "type: takes the name of one job type"),
        (ROWS, {"key": "name"}, "key: takes one of"),
        (7, {}, "rows: takes an iterable"),
    ],
)
async def test_a_plan_that_cannot_be_makes_no_job(
    sandbox: Sandbox, salesloft: AsyncSalesloft, folder: Path, rows: Any, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigurationError, match=message):
        await salesloft.bulk.plan_upload(rows, folder, **options)
    assert not sandbox.requests


async def test_an_unreachable_job_leaves_nothing_in_doubt(sandbox: Sandbox, folder: Path) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=0) as salesloft:
        sandbox.fail("POST", "/v2/bulk_jobs", status=500, times=None)
        with pytest.raises(ServerError):
            await planned(salesloft, folder)
        sandbox.clear_faults()
        plan = await planned(salesloft, folder)  # nothing was handed out, so nothing is given up
        assert len(plan.chunks) == 6


def test_threads_with_blocking_clients_of_their_own_do_the_same(threaded_sandbox: Sandbox, folder: Path) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        plan = salesloft.bulk.plan_upload((row for row in ROWS), folder, chunk_rows=100)

        def send(item: dict[str, Any]) -> bool:
            with Salesloft("token", base_url=threaded_sandbox.url) as own:
                return own.bulk.upload_chunk(item).uploaded

        with ThreadPoolExecutor(4) as pool:
            assert all(pool.map(send, plan.chunks))
        check(threaded_sandbox, salesloft.bulk.finish_upload(folder), folder)
