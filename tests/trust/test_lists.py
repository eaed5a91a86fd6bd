"""Lists of servers that deviate: every reading is complete or refused with a reason, with both clients."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from salesloft_async import AsyncSalesloft, AsyncScan, Id, MissingRecordsError, Salesloft, SalesloftError
from salesloft_async.cli.app import app
from salesloft_async.models import Person
from salesloft_async.sandbox import Sandbox, handlers
from salesloft_async.sandbox.query import Page, page_of

from .list_server import served

DEVIATIONS: dict[str, tuple[int, dict[str, Any]]] = {
    "page size lowered to 50": (1_050, {"cap": 50}),
    "page size lowered, next page as URL": (1_050, {"cap": 50, "next_page": "url"}),
    "page size lowered, next page absent": (450, {"cap": 50, "next_page": "absent"}),
    "page size lowered, no paging": (450, {"cap": 50, "next_page": "nothing"}),
    "counts capped": (12_050, {"count_cap": 10_000}),
    "counts capped early": (1_250, {"count_cap": 500}),
    "time filters ignored": (1_000, {"filtered": False}),
    "100 share the newest time": (450, {"newest_tie": 100}),
    "all share the newest time": (100, {"newest_tie": 100}),
    "250 share the newest time, page size lowered": (450, {"newest_tie": 250, "cap": 50}),
}
each_deviation = pytest.mark.parametrize(("size", "options"), DEVIATIONS.values(), ids=DEVIATIONS)
REFUSED = "ignores the filter by updated_at"


def right(size: int, options: dict[str, Any], ids: list[Id]) -> None:
    """Everything came, once."""
    assert Counter(ids) == Counter(1_000 + 3 * number for number in range(size))


async def collect(scan: AsyncScan[Person], found: list[Id]) -> None:
    async for person in scan:
        found.append(person.id)


def ids_in(path: Path) -> list[Id]:
    return [json.loads(line)["id"] for line in path.read_text().splitlines()]


@each_deviation
@pytest.mark.anyio
async def test_everything_comes_once_or_the_reading_is_refused(
    size: int, options: dict[str, Any], tmp_path: Path
) -> None:
    with served(size, **options) as server:
        async with AsyncSalesloft("token", base_url=server.url) as salesloft:
            right(size, options, [person.id async for person in salesloft.people.scan()])
            right(size, options, [person.id async for person in salesloft.people.list()])
            report = await salesloft.export("people", tmp_path / "people.jsonl")
            right(size, options, ids_in(tmp_path / "people.jsonl"))
            assert (report.records, report.missing) == (size, 0)
            plan = await salesloft.people.scan_plan(window_size=100)
            found = [person.id for item in plan async for person in salesloft.people.scan_window(item)]
            right(size, options, found)
            if options.get("filtered", True):
                right(size, options, [person.id async for person in salesloft.people.changes()])
            else:
                with pytest.raises(SalesloftError, match=REFUSED):
                    [person.id async for person in salesloft.people.changes()]
        assert len(server.queries) < 40 + 20 * size // min(server.cap, 100)


@each_deviation
def test_blocking_everything_comes_once_or_the_reading_is_refused(
    size: int, options: dict[str, Any], tmp_path: Path
) -> None:
    with served(size, **options) as server, Salesloft("token", base_url=server.url) as salesloft:
        right(size, options, [person.id for person in salesloft.people.scan()])
        right(size, options, [person.id for person in salesloft.people.list()])
        assert salesloft.export("people", tmp_path / "people.jsonl").records == size
        stream = salesloft.export("people", tmp_path / "people.txt", format="singer", state=tmp_path / "state.json")
        assert stream.records == size
        if options.get("filtered", True):
            right(size, options, [person.id for person in salesloft.people.changes()])
            again = salesloft.export("people", tmp_path / "more.txt", format="singer", state=tmp_path / "state.json")
            assert again.records <= options.get("newest_tie", 0) + 1
        else:
            with pytest.raises(SalesloftError, match=REFUSED):
                list(salesloft.people.changes())
            assert not (tmp_path / "state.json").exists()


HIDDEN = frozenset({1_003, 1_300, 1_600})


@pytest.mark.anyio
async def test_records_that_did_not_come_are_an_error_unless_a_warning_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    with served(450, hidden=HIDDEN) as server:
        async with AsyncSalesloft("token", base_url=server.url) as salesloft:
            scan, found = salesloft.people.scan(), list[Id]()
            with pytest.raises(MissingRecordsError, match="3 records that the API counts did not come") as raised:
                await collect(scan, found)
            assert (len(found), raised.value.missing, scan.progress.missing) == (447, 3, 3)
            warned = salesloft.people.scan(on_missing="warn")
            assert len([person async for person in warned]) == 447
            assert warned.progress.missing == 3

            with pytest.raises(MissingRecordsError, match="resume=True") as raised:
                await salesloft.export("people", path)
            assert raised.value.missing == 3
            assert not path.exists()
            server.hidden = frozenset({1_300})
            with pytest.raises(MissingRecordsError):
                await salesloft.export("people", path, resume=True)
            report = await salesloft.export("people", path, resume=True, on_missing="warn")
            assert (report.records, report.resumed, report.missing) == (449, 449, 1)
            assert sorted(ids_in(path)) == [each for each in range(1_000, 2_350, 3) if each != 1_300]


@pytest.mark.anyio
async def test_an_export_that_missed_records_is_completed_when_they_come(tmp_path: Path) -> None:
    with served(450, hidden=HIDDEN) as server:
        async with AsyncSalesloft("token", base_url=server.url) as salesloft:
            with pytest.raises(MissingRecordsError):
                await salesloft.export("people", tmp_path / "people.jsonl")
            server.hidden = frozenset()
            report = await salesloft.export("people", tmp_path / "people.jsonl", resume=True)
    assert (report.records, report.resumed, report.missing) == (450, 447, 0)
    right(450, {}, ids_in(tmp_path / "people.jsonl"))


def test_parts_of_an_export_that_missed_records_are_not_written_unless_a_warning_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    with served(450, hidden=frozenset({1_300})) as server, Salesloft("token", base_url=server.url) as salesloft:
        plan = salesloft.export_plan("people", path, window_size=100)
        failed = []
        for item in plan.windows:
            try:
                salesloft.export_window(item)
            except MissingRecordsError as error:
                failed.append((item, error.missing))
        [(item, missing)] = failed
        assert missing == 1
        assert salesloft.export_window(item, on_missing="warn").missing == 1
        assert plan.tail is not None
        salesloft.export_window(plan.tail)
        with pytest.raises(MissingRecordsError, match="in no part"):
            salesloft.merge_export(path)
        assert not path.exists()
        report = salesloft.merge_export(path, on_missing="warn")
        assert (report.records, report.missing) == (449, 1)
        parts = [salesloft.people.scan_window(each) for each in salesloft.people.scan_plan(window_size=100)]
        with pytest.raises(MissingRecordsError):
            [list(part) for part in parts]


def test_the_command_fails_with_code_1_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(450, hidden=HIDDEN) as server:
        monkeypatch.setenv("SALESLOFT_TOKEN", "token")
        monkeypatch.setenv("SALESLOFT_BASE_URL", server.url)
        command = ["export", "people", "-o", str(tmp_path / "people.jsonl")]
        assert exit_code(command) == 1
        written = " ".join(capsys.readouterr().err.split())
        assert "3 records that the API counts did not come" in written
        assert "--resume" in written
        assert "--on-missing warn" in written
        assert exit_code([*command, "--resume", "--on-missing", "warn"]) == 0
    assert len(ids_in(tmp_path / "people.jsonl")) == 447
    assert "3 people that the API counts did not come" in " ".join(capsys.readouterr().err.split())


def exit_code(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as left:
        app(arguments)
    code = left.value.code
    return 0 if code is None else int(code)


def test_on_missing_takes_two_values(tmp_path: Path) -> None:
    wrong: Any = "ignore"
    with served(3) as server, Salesloft("token", base_url=server.url) as salesloft:
        for call in (
            lambda: salesloft.people.scan(on_missing=wrong),
            lambda: salesloft.tags.scan(on_missing=wrong),
            lambda: salesloft.people.scan_window(salesloft.people.scan_plan().windows[0], on_missing=wrong),
            lambda: salesloft.export("people", tmp_path / "people.jsonl", on_missing=wrong),
            lambda: salesloft.merge_export(tmp_path / "people.jsonl", on_missing=wrong),
        ):
            with pytest.raises(ValueError, match='on_missing must be "raise" or "warn"'):
                call()


@pytest.mark.parametrize("behind", [0.0, 30.0, 4_000.0])
@pytest.mark.parametrize("size", [40, 450])
def test_changes_right_after_a_scan_are_delivered(behind: float, size: int) -> None:
    with served(size, behind=behind) as server, Salesloft("token", base_url=server.url) as salesloft:
        server.change(3)
        scan = salesloft.people.scan()
        assert len(list(scan)) == size
        changed = server.change(7)
        assert changed in {person.id for person in salesloft.people.changes(since=scan.cursor)}


def test_a_list_that_ignores_time_filters_has_no_cursor() -> None:
    with served(1_000, filtered=False) as server, Salesloft("token", base_url=server.url) as salesloft:
        scan = salesloft.people.scan()
        assert len(list(scan)) == 1_000
        with pytest.raises(SalesloftError, match="time filter"):
            _ = scan.cursor


@pytest.mark.anyio
async def test_all_failures_of_a_bulk_job_are_read_though_the_page_size_is_lowered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lowered(query: Mapping[str, str]) -> Page:
        page = page_of(query)
        return evolve(page, size=min(page.size, 50))

    monkeypatch.setattr(handlers, "page_of", lowered)
    rows = [{"email_address": f"a{number}@example.com" if number % 2 else f"bad {number}"} for number in range(492)]
    async with Sandbox(people=0) as sandbox, AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        report = await salesloft.bulk.upsert_people(rows, errors=tmp_path / "errors.jsonl")
        assert (report.failed, report.succeeded) == (246, 246)
        assert len((tmp_path / "errors.jsonl").read_text().splitlines()) == 246
        assert len([row async for row in salesloft.bulk_jobs.results(report.job.id)]) == 492
        assert len([row async for row in salesloft.bulk_jobs.data(report.job.id)]) == 492
