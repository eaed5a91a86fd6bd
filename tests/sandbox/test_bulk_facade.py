"""Bulk uploads with the blocking client: rows are read in the caller's thread, and Ctrl-C ends everything."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, BulkProgress, ConfigurationError, Salesloft
from salesloft_async.bulk import AsyncBulk, AsyncBulkJobs, Bulk, BulkJobs
from salesloft_async.sandbox import Sandbox

Row = dict[str, Any]


@pytest.fixture
def salesloft(threaded_sandbox: Sandbox) -> Iterator[Salesloft]:
    with Salesloft("token", base_url=threaded_sandbox.url) as client:
        yield client


def people(count: int) -> Iterator[Row]:
    for number in range(count):
        yield {"email_address": f"row{number}@bulk.example"}


def test_rows_are_read_in_the_thread_that_calls(salesloft: Salesloft, threaded_sandbox: Sandbox) -> None:
    threads: set[int] = set()

    def rows() -> Iterator[Row]:
        for row in people(2_500):
            threads.add(threading.get_ident())
            yield row

    told: list[BulkProgress] = []
    report = salesloft.bulk.upsert_people(rows(), chunk_rows=1_000, on_progress=told.append)
    assert threads == {threading.get_ident()}
    assert (report.ok, report.succeeded) == (True, 2_500)
    assert len(threaded_sandbox.bulk_rows(report.job.id)) == 2_500
    assert {each.phase for each in told} == {"uploading", "executing"}


def test_files_and_async_iterables_are_read_on_the_loop(salesloft: Salesloft, tmp_path: Path) -> None:
    async def rows() -> AsyncIterator[Row]:
        for row in people(30):
            yield row

    path = tmp_path / "people.csv"
    path.write_text("email_address\na@b.example\n")
    assert salesloft.bulk.upsert_people(rows()).succeeded == 30
    assert salesloft.bulk.run("person/upsert", path, state=tmp_path / "state").succeeded == 1


def test_an_error_of_the_rows_and_one_of_ours_reach_the_caller(salesloft: Salesloft) -> None:
    def rows() -> Iterator[Row]:
        yield from people(1_200)
        raise LookupError("the database went away")

    with pytest.raises(LookupError, match="the database went away"):
        salesloft.bulk.upsert_people(rows(), chunk_rows=100)
    with pytest.raises(ConfigurationError, match="did you mean chunk_rows"):
        salesloft.bulk.upsert_people([], chunk_row=5)  # type: ignore[call-arg]
    assert salesloft.budget.in_flight == 0
    assert salesloft.me.get().id


def test_each_step_alone(salesloft: Salesloft) -> None:
    job = salesloft.bulk_jobs.create(type="person/upsert")
    salesloft.bulk_jobs.add_data(job.id, data=[{"upsert_key": "email_address", "email_address": "bad"}])
    assert salesloft.bulk_jobs.start(job.id).state == "executing"
    assert salesloft.bulk_jobs.start(job.id).state in {"executing", "done"}
    assert salesloft.bulk_jobs.wait(job.id).errors == 1
    assert [result.status for result in salesloft.bulk_jobs.results(job.id)] == ["error"]
    report = salesloft.bulk.report(job.id)
    assert (report.failed, report.failures[0].error) == (1, "email_address is not a valid email address")


def test_both_faces_have_the_same_steps() -> None:
    for blocking, asynchronous in ((Bulk, AsyncBulk), (BulkJobs, AsyncBulkJobs)):
        names = {name for name in dir(blocking) if not name.startswith("_")}
        assert names == {name for name in dir(asynchronous) if not name.startswith("_")}
        for name in names:
            assert getattr(blocking, name).__doc__, name
    assert Salesloft.bulk.__doc__ == AsyncSalesloft.bulk.__doc__


INTERRUPTED = """
import signal, sys, threading
from salesloft_async import Salesloft
salesloft = Salesloft("token", base_url=sys.argv[1])
def rows():
    yield {"email_address": "a@b.example"}
    signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
    yield {"email_address": "b@b.example"}
def interrupt(told):
    signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
for given, options in ((rows(), {}), ([{"email_address": "a@b.example"}], {"on_progress": interrupt})):
    try:
        salesloft.bulk.upsert_people(given, **options)
    except KeyboardInterrupt:
        print("interrupted", salesloft.me.get().id is not None)
"""


def test_ctrl_c_ends_the_upload_and_leaves_the_client_usable(threaded_sandbox: Sandbox) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, threaded_sandbox.url],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.stdout.split("\n")[:2], ran.stderr) == (["interrupted True"] * 2, "")
    assert all(job["state"] in {"open", "executing"} for job in threaded_sandbox.store["bulk_jobs"])
