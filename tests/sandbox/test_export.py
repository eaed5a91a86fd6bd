"""Exports of a sandbox: complete, in every format, and gone on with after an interruption."""

from __future__ import annotations

import asyncio
import csv
import errno
import json
import os
import signal
import sqlite3
import stat
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pyarrow.parquet as pq
import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Salesloft, SalesloftError, ScanProgress
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio
PEOPLE = 1_234
INTERRUPTED = """
import asyncio, sys
from salesloft_async import AsyncSalesloft

async def main():
    async with AsyncSalesloft("token", base_url=sys.argv[1], rate_limit=1_000_000) as salesloft:
        await salesloft.export("people", sys.argv[2], concurrency=1)

asyncio.run(main())
"""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=PEOPLE, rate_limit=None) as running:
        yield running


@pytest.fixture
async def salesloft(sandbox: Sandbox) -> AsyncIterator[AsyncSalesloft]:
    async with AsyncSalesloft("token", base_url=sandbox.url) as client:
        yield client


def ids(path: Path) -> list[int]:
    return [json.loads(line)["id"] for line in path.read_bytes().splitlines()]


def everybody(sandbox: Sandbox) -> list[int]:
    return sorted(person["id"] for person in sandbox.store["people"])


async def test_jsonl_has_every_record_as_the_server_has_it(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    report = await salesloft.export("people", tmp_path / "people.jsonl")
    records = {record["id"]: record for record in map(json.loads, report.path.read_bytes().splitlines())}
    assert records == {person["id"]: person for person in sandbox.store["people"]}
    assert (report.records, report.resumed, report.missing) == (PEOPLE, 0, 0)
    assert report.points == sandbox.spent
    assert os.listdir(tmp_path) == ["people.jsonl"]


@pytest.mark.parametrize("suffix", ["csv", "sqlite", "parquet"])
async def test_other_formats_have_every_record_in_columns(
    suffix: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / f"people.{suffix}"
    await salesloft.export("people", path, fields=["id", "email_address", "owner_id"])
    if suffix == "csv":
        with path.open(newline="") as file:
            rows = [(int(row["id"]), row["email_address"], int(row["owner_id"])) for row in csv.DictReader(file)]
    elif suffix == "sqlite":
        with closing(sqlite3.connect(path)) as database:
            rows = database.execute("SELECT id, email_address, owner_id FROM people").fetchall()
    else:
        rows = [(row["id"], row["email_address"], row["owner_id"]) for row in pq.read_table(path).to_pylist()]
    assert sorted(rows) == [
        (person["id"], person["email_address"], person["owner"]["id"])
        for person in sorted(sandbox.store["people"], key=lambda person: person["id"])
    ]


async def test_filters_and_times_choose_what_is_exported(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    times = sorted(person["updated_at"] for person in sandbox.store["people"])
    since, until = times[100], times[900]
    owner = next(iter(sandbox.store["people"]))["owner"]["id"]
    path = tmp_path / "people.jsonl"
    await salesloft.export("people", path, since=since, until=until, filters={"owner_id": owner})
    assert sorted(ids(path)) == sorted(
        person["id"]
        for person in sandbox.store["people"]
        if since <= person["updated_at"] < until and person["owner"]["id"] == owner
    )


async def test_a_list_without_pages_is_exported_too(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    report = await salesloft.export("groups", tmp_path / "groups.csv")
    assert report.records == len(list(sandbox.store["groups"]))


async def test_records_that_nobody_documents_are_exported_too(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    report = await salesloft.export("opportunities", tmp_path / "opportunities.parquet")
    there = [record["id"] for record in sandbox.store["opportunities"]]
    assert sorted(pq.read_table(report.path).column("id").to_pylist()) == sorted(there)
    assert there


def test_the_blocking_client_exports_the_same(threaded_sandbox: Sandbox, tmp_path: Path) -> None:
    seen: list[int] = []
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        report = salesloft.export(
            "people", tmp_path / "people.jsonl", on_progress=lambda progress: seen.append(progress.records)
        )
    assert sorted(ids(report.path)) == everybody(threaded_sandbox)
    assert seen == sorted(seen)
    assert seen[-1] == report.records


@pytest.mark.skipif(os.name != "posix", reason="other systems open no folders")
async def test_a_file_and_its_name_are_on_the_disk_before_its_parts_go(
    salesloft: AsyncSalesloft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[list[str]] = []
    fsync = os.fsync

    def told(descriptor: int) -> None:
        if os.path.samestat(os.fstat(descriptor), tmp_path.stat()):
            synced.append(sorted(os.listdir(tmp_path)))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", told)
    await salesloft.export("people", tmp_path / "people.csv")
    assert synced == [["people.csv", "people.csv.unfinished"]]
    assert os.listdir(tmp_path) == ["people.csv"]


@pytest.mark.skipif(os.name != "posix", reason="how a file was opened is asked of POSIX")
async def test_no_file_is_synced_that_was_opened_to_be_read(
    salesloft: AsyncSalesloft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    modes: list[int] = []
    fsync = os.fsync

    def told(descriptor: int) -> None:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            modes.append(fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", told)
    await salesloft.export("people", tmp_path / "people.csv")
    assert modes
    assert os.O_RDONLY not in modes


@pytest.mark.parametrize("name", ["000001.jsonl.unfinished", "people.unfinished.csv"])
async def test_a_cancelled_export_holds_its_folder_until_nobody_writes_into_it(
    name: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, loop = tmp_path / "people.csv", asyncio.get_running_loop()
    begun, may_end = anyio.Event(), threading.Event()
    fsync = os.fsync

    def slow(descriptor: int) -> None:
        file = path.with_name("people.csv.unfinished") / name
        if not begun.is_set() and file.exists() and os.path.samestat(os.fstat(descriptor), file.stat()):
            loop.call_soon_threadsafe(begun.set)
            may_end.wait(30)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    task = asyncio.ensure_future(salesloft.export("people", path))
    await begun.wait()
    task.cancel()
    for _ in range(50):  # its way out is not long
        await asyncio.sleep(0)
    try:
        with pytest.raises(ConfigurationError, match="another export is writing"):
            await salesloft.export("people", path)
    finally:
        may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    report = await salesloft.export("people", path, resume=True)
    assert report.records == PEOPLE
    assert os.listdir(tmp_path) == ["people.csv"]


async def test_a_killed_export_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    log = tmp_path / "people.jsonl.unfinished" / "log.jsonl"
    async with Sandbox(people=21_500, rate_limit=None) as sandbox:
        process = await anyio.open_process([sys.executable, "-c", INTERRUPTED, sandbox.url, str(path)], stderr=None)
        with anyio.fail_after(60):
            while not log.exists() or log.read_bytes().count(b"\n") < 11:  # noqa: ASYNC110  (another process)
                await anyio.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        assert not path.exists()
        spent = sandbox.spent
        changed = [person["id"] for person in sandbox.store["people"]][::1_000]
        for person in changed:
            sandbox.store["people"].change(person, title="changed meanwhile")
        async with AsyncSalesloft("token", base_url=sandbox.url, rate_limit=1_000_000) as salesloft:
            report = await salesloft.export("people", path, resume=True)
        assert sorted(ids(path)) == everybody(sandbox)
        assert report.resumed >= 9_000
        assert sandbox.spent - spent < 150  # and not 218: what was finished is not read again
    assert os.listdir(tmp_path) == ["people.jsonl"]


async def test_an_interruption_loses_no_more_than_the_windows_that_are_being_read(tmp_path: Path) -> None:
    people, interrupted, concurrency = 12_000, 8_000, 2
    path = tmp_path / "people.jsonl"

    def interrupt(progress: ScanProgress) -> None:
        if progress.records >= interrupted:
            raise KeyboardInterrupt

    async with (
        Sandbox(people=people, rate_limit=None) as sandbox,
        AsyncSalesloft("token", base_url=sandbox.url, rate_limit=1_000_000) as salesloft,
    ):
        with pytest.raises(KeyboardInterrupt):
            await salesloft.export("people", path, concurrency=concurrency, on_progress=interrupt)
        report = await salesloft.export("people", path, concurrency=concurrency, resume=True)
        assert report.resumed >= interrupted - concurrency * (2_000 + 2 * 100)
        assert sorted(ids(path)) == everybody(sandbox)
        again = await salesloft.export("people", path)
        assert again.points <= 1.03 * people / 100 + 20


async def test_an_interrupted_export_is_thrown_away_unless_it_is_to_be_gone_on_with(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    sandbox.fail("GET", "/v2/people", status=400, times=None)
    with pytest.raises(SalesloftError):
        await salesloft.export("people", path)
    assert os.listdir(tmp_path) == ["people.jsonl.unfinished"]
    sandbox.clear_faults()
    report = await salesloft.export("people", path)
    assert (report.records, report.resumed) == (PEOPLE, 0)


async def test_going_on_with_an_export_of_something_else_is_refused(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    sandbox.fail("GET", "/v2/people", status=400, times=1)
    with pytest.raises(SalesloftError):
        await salesloft.export("people", path, filters={"owner_id": 5})
    with pytest.raises(ConfigurationError, match="was of filters 'owner_id=5'"):
        await salesloft.export("people", path, resume=True)


async def test_a_folder_is_not_written_over(sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    (tmp_path / "people.csv").mkdir()
    with pytest.raises(ConfigurationError, match=r"people\.csv is a folder"):
        await salesloft.export("people", tmp_path / "people.csv")
    assert not sandbox.requests


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
@pytest.mark.parametrize("there", [True, False])
async def test_a_link_leads_to_the_file_and_stays(there: bool, salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "people.jsonl", tmp_path / "people.jsonl"
    real.parent.mkdir()
    link.symlink_to(real)
    if there:
        real.write_text("old")
    await salesloft.export("people", link)
    assert len(ids(real)) == PEOPLE
    plan = await salesloft.export_plan("people", link)
    for item in plan:
        await salesloft.export_window(item)
    await salesloft.merge_export(link)
    assert link.is_symlink()
    assert len(ids(real)) == PEOPLE
    assert os.listdir(real.parent) == ["people.jsonl"]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
@pytest.mark.parametrize("format", ["csv", "singer"])
async def test_no_device_and_no_pipe_is_replaced_by_a_file(
    format: Any, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link):
        with pytest.raises(ConfigurationError, match=f"path: {path} is no file"):
            await salesloft.export("people", path, format=format)
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert not sandbox.requests


async def test_two_exports_into_one_file_are_refused(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    sandbox.latency = 0.05
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(salesloft.export, "people", path)
        while not sandbox.requests:
            await anyio.lowlevel.checkpoint()
        with pytest.raises(ConfigurationError, match="another export is writing"):
            await salesloft.export("people", path)
    assert sorted(ids(path)) == everybody(sandbox)


@pytest.mark.skipif(sys.platform == "win32", reason="other systems limit no files")
@pytest.mark.parametrize("most", [1_000, 300_000])
async def test_after_a_disk_that_was_full_the_same_client_exports_again(
    most: int, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    import resource

    path = tmp_path / "people.jsonl"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        with pytest.raises(OSError) as caught:  # noqa: PT011  (the system's own; its text is not ours)
            await salesloft.export("people", path)
        assert caught.value.errno == errno.EFBIG
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    report = await salesloft.export("people", path, resume=True)
    assert sorted(ids(path)) == everybody(sandbox)
    assert report.records == PEOPLE


@pytest.mark.parametrize(
    ("resource", "name", "options", "message"),
    [
        ("peple", "p.csv", {}, "did you mean people?"),
        ("bulk_job_results", "p.csv", {}, "has no list to export"),
        ("people", "p.xlsx", {}, "must end in one of"),
        ("people", "missing/p.csv", {}, "there is no folder"),
        ("people", "p.csv", {"filters": {"ownr_id": 5}}, "did you mean owner_id?"),
        ("people", "p.csv", {"filters": {"owner_id": 5.5}}, r"owner_id: takes an id .*, not 5\.5"),
        ("people", "p.csv", {"filters": {"do_not_contact": "yes"}}, "do_not_contact: takes True or False, not 'yes'"),
        ("people", "p.csv", {"filters": {"updated_at": "x"}}, "say since and until"),
        ("people", "p.csv", {"fields": ["emial_address"]}, "did you mean email_address?"),
        (
            "people",
            "p.csv",
            {"since": "2026-01-01T00:00:00"},
            "since: 2026-01-01T00:00:00 has no time zone: end it with Z or an offset",
        ),
        ("caller_ids", "p.csv", {}, "filters: caller_ids.list needs phone_number"),
        ("people", "p.csv", {"since": "yesterday"}, "since: 'yesterday' is no time in ISO 8601: 2024-06-01 or "),
        ("people", "p.csv", {"concurrency": 0}, "concurrency: takes an integer from 1 to 10,000, not 0"),
        ("people", "p.csv", {"concurrency": True}, "concurrency: takes an integer from 1 to 10,000, not True"),
        (
            "people",
            "p.jsonl",
            {"concurrency": -3, "format": "singer"},
            "concurrency: takes an integer from 1 to 10,000, not -3",
        ),
    ],
)
async def test_what_cannot_be_is_refused_before_anything_is_sent(
    resource: str, name: str, options: dict[str, object], message: str,
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path,
) -> None:  # fmt: skip
    with pytest.raises(ConfigurationError, match=message):
        await salesloft.export(resource, tmp_path / name, **options)  # type: ignore[arg-type]
    assert not sandbox.requests
    assert not os.listdir(tmp_path)


async def test_exports_into_one_sqlite_file_are_its_tables(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "crm.sqlite"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE my_notes (text)")
        database.execute("INSERT INTO my_notes VALUES ('keep')")
    await salesloft.export("people", path)
    await salesloft.export("cadences", path)
    plan = await salesloft.export_plan("people", path, fields=["id"])
    for item in plan:
        await salesloft.export_window(item)
    await salesloft.merge_export(path)
    with closing(sqlite3.connect(path)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        assert tables == [("cadences",), ("my_notes",), ("people",)]
        assert database.execute("SELECT count(*) FROM people").fetchone() == (PEOPLE,)
        assert database.execute("SELECT text FROM my_notes").fetchone() == ("keep",)
    assert os.listdir(tmp_path) == ["crm.sqlite"]


@pytest.mark.parametrize("part", ["export", "export_plan"])
async def test_a_file_that_is_no_database_is_not_replaced_by_one(
    part: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "notes.db"
    path.write_text("my notes")
    with pytest.raises(ConfigurationError, match="is no SQLite database"):
        await getattr(salesloft, part)("people", path)
    assert path.read_text() == "my notes"
    assert not sandbox.requests
