"""Bulk uploads against the sandbox: every row once, whatever goes wrong, and a report that says what became of each."""

from __future__ import annotations

import csv
import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from salesloft_async import (
    AsyncSalesloft,
    BadRows,
    BulkNotSettled,
    BulkProgress,
    ConfigurationError,
    ConnectionFailed,
    ServerError,
    ValidationFailed,
)
from salesloft_async.sandbox import Sandbox

from .bulk_clock import Hours, hurried

pytestmark = pytest.mark.anyio

DATA = "/v2/bulk_jobs/*/job_data"
JOB = "/v2/bulk_jobs/*"
Row = dict[str, Any]
Fault = Callable[[Sandbox], None]


def people(count: int) -> list[Row]:
    return [{"email_address": f"row{number}@bulk.example", "first_name": "Row"} for number in range(1, count + 1)]


def sent(sandbox: Sandbox, job_id: object) -> list[str]:
    return sorted(row["email_address"] for row in sandbox.bulk_rows(job_id))


def expected(count: int) -> list[str]:
    return sorted(f"row{number}@bulk.example" for number in range(1, count + 1))


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=20, rate_limit=100_000) as running:
        yield running


async def test_rows_become_people_and_a_report(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    report = await hurried(salesloft).upsert_people(people(250), name="import", chunk_rows=60)
    assert (report.rows, report.uploaded, report.succeeded, report.failed, report.skipped) == (250, 250, 250, 0, 0)
    assert (report.ok, report.done, report.keys) == (True, True, {"email_address": 250})
    assert (report.job.name, report.job.type, report.job.total) == ("import", "person/upsert", 250)
    assert sent(sandbox, report.job.id) == expected(250)
    assert len(sandbox.store["people"]) == 270
    assert str(report) == f"bulk job {report.job.id}: 250 of 250 rows succeeded, 0 failed"


@pytest.mark.parametrize("kind", ["list", "generator", "async generator", "csv", "jsonl"])
async def test_rows_come_from_anywhere(sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, kind: str) -> None:
    rows = people(1_500)

    async def stream() -> AsyncIterator[Row]:
        for row in rows:
            yield row

    given: Any = {"list": rows, "generator": iter(rows), "async generator": stream()}.get(kind, tmp_path / f"a.{kind}")
    if kind == "csv":
        with (tmp_path / "a.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    report = await hurried(salesloft).upsert_people(given, chunk_rows=400)
    assert report.ok
    assert sent(sandbox, report.job.id) == expected(1_500)


async def test_a_total_that_never_comes_to_rest_is_given_up(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    for number in range(120):
        body = {"data": {"id": 1, "type": "person/upsert", "state": "open", "total": number % 2}}
        sandbox.fail("GET", JOB, body=body)
    with pytest.raises(BulkNotSettled, match="It was not started"):
        await hurried(salesloft).upsert_people(people(30))
    assert [job["state"] for job in sandbox.store["bulk_jobs"]] == ["open"]


def lost(**fault: Any) -> Fault:
    return lambda sandbox: sandbox.fail("POST", DATA, **fault)


@pytest.mark.parametrize("when", [0, 3, 9], ids=["first upload", "fourth", "last"])
@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(lost(reset="before"), id="lost before it was applied"),
        pytest.param(lost(reset="after"), id="lost after it was applied"),
        pytest.param(lost(reset="after", times=3), id="three at once lost after"),
        pytest.param(lost(reset="before", times=3), id="three at once lost before"),
        pytest.param(lost(status=500), id="500 and not applied"),
        pytest.param(lost(status=500, applied=True), id="500 and applied"),
        pytest.param(lost(status=504, body="<html>Gateway</html>", applied=True), id="504 of a gateway and applied"),
        pytest.param(lost(body="<html>", applied=True), id="an answer that is no JSON"),
        pytest.param(lost(body={"data": {}}, applied=True), id="an answer that tells no number"),
        pytest.param(lost(late=1), id="applied when the client looks"),
        pytest.param(lost(late=4), id="applied while the client still waits"),
    ],
)
async def test_an_upload_whose_answer_is_lost_is_in_the_job_once(
    sandbox: Sandbox, salesloft: AsyncSalesloft, fault: Fault, when: int
) -> None:
    if when:
        sandbox.fail("POST", DATA, delay=0.0, times=when)  # so many go well
    fault(sandbox)
    report = await hurried(salesloft).upsert_people(people(500), chunk_rows=53)
    assert sent(sandbox, report.job.id) == expected(500)
    assert (report.job.total, report.succeeded) == (500, 500)


async def test_nothing_else_is_sent_while_an_upload_is_in_doubt(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.fail("POST", DATA, reset="before")
    await hurried(salesloft).upsert_people(people(500), chunk_rows=50)
    asked = [request.method for request in sandbox.requests]
    first_look = asked.index("GET")
    assert asked[first_look : first_look + 6] == ["GET"] * 6
    assert asked[:first_look].count("POST") <= 1 + 4


async def test_a_hundred_thousand_rows_with_every_tenth_upload_failing_are_exact(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    faults: list[dict[str, Any]] = [
        {"reset": "after"}, {"status": 500}, {"late": 3}, {"reset": "before"}, {"status": 502, "applied": True},
    ]  # fmt: skip
    for number in range(100):
        sandbox.fail("POST", DATA, delay=0.0, times=9)
        sandbox.fail("POST", DATA, **faults[number % len(faults)])
    rows = ({"number": number} for number in range(100_000))
    report = await hurried(salesloft).run("widget/upsert", rows, chunk_rows=400)
    assert sorted(row["number"] for row in sandbox.bulk_rows(report.job.id)) == list(range(100_000))
    assert (report.job.total, report.uploaded, report.ok) == (100_000, 100_000, True)


async def test_an_upload_that_arrives_after_all_waiting_keeps_the_job_from_being_started(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    sandbox.fail("POST", DATA, late=8)  # after the half minute of looks, and the second sending
    with pytest.raises(BulkNotSettled, match=r"has 150 rows, and 100 were uploaded\. It was not started") as caught:
        await hurried(salesloft).upsert_people(people(100), chunk_rows=50, concurrency=1)
    job = await salesloft.bulk_jobs.get(caught.value.job_id)
    assert (job.state, caught.value.uploaded, caught.value.total) == ("open", 100, 150)


async def test_an_upload_that_arrives_while_the_job_is_started_is_told(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    sandbox.fail("POST", DATA, late=9)  # six looks, the second sending, the last look, the start
    with pytest.raises(BulkNotSettled, match=r"was started with 10 rows and has 20: .* written twice"):
        await hurried(salesloft).upsert_people(people(10))
    assert sandbox.store["bulk_jobs"][0]["state"] == "executing"


async def test_a_job_that_cannot_be_created_ends_with_the_apis_error(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    sandbox.fail("POST", "/v2/bulk_jobs", status=500, times=3)
    with pytest.raises(ServerError, match="500"):
        await hurried(salesloft).upsert_people(people(10))
    assert len(sandbox.requests) == 3


async def test_a_job_that_is_refused_is_asked_for_once(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.fail("POST", "/v2/bulk_jobs", status=422, body={"errors": {"type": ["is not known"]}}, times=None)
    with pytest.raises(ValidationFailed, match="type: is not known"):
        await hurried(salesloft).run("widget/upsert", [{"name": "x"}])
    assert len(sandbox.requests) == 1


async def test_a_lost_answers_error_keeps_its_cause(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.fail("POST", DATA, reset="before", times=None)
    with pytest.raises(ConnectionFailed, match="may have been applied") as caught:
        await hurried(salesloft).upsert_people(people(10))
    assert isinstance(caught.value.__cause__, aiohttp.ClientError)


async def test_failures_that_the_results_do_not_tell_are_counted(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.fail("GET", f"{JOB}/results", body={"data": [], "metadata": {}})
    report = await hurried(salesloft).upsert_people([*people(3), {"email_address": "bad"}])
    assert (report.succeeded, report.failed, report.failures) == (3, 1, ())


async def test_uploads_that_are_lost_again_and_again_end_with_their_own_error(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    sandbox.fail("POST", DATA, status=500, times=None)
    with pytest.raises(ServerError, match="500"):
        await hurried(salesloft).upsert_people(people(10), chunk_rows=10)
    assert len([request for request in sandbox.requests if request.path.endswith("job_data")]) == 10


async def test_a_refused_upload_ends_with_the_apis_words(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.fail("POST", DATA, status=422, body={"errors": {"data": ["is odd"]}})
    with pytest.raises(ValidationFailed, match="data: is odd"):
        await hurried(salesloft).upsert_people(people(500), chunk_rows=10)
    assert salesloft.budget.in_flight == 0


async def test_an_upload_that_was_taken_in_part_is_an_error(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    sandbox.fail("POST", DATA, body={"data": {"records": 7}}, applied=True)
    with pytest.raises(BulkNotSettled, match="took 7 of the 10 rows"):
        await hurried(salesloft).upsert_people(people(10))


@pytest.mark.parametrize(
    ("method", "path", "fault"),
    [
        ("POST", "/v2/bulk_jobs", {"reset": "after"}),
        ("POST", "/v2/bulk_jobs", {"status": 503}),
        ("PUT", JOB, {"reset": "after"}),
        ("PUT", JOB, {"reset": "before"}),
        ("PUT", JOB, {"status": 500}),
        ("PUT", JOB, {"status": 500, "applied": True}),
        ("GET", JOB, {"reset": "before", "times": 2}),
        ("GET", JOB, {"status": 500, "times": 2}),
        ("GET", f"{JOB}/results", {"reset": "after", "times": 2}),
        ("GET", f"{JOB}/results", {"status": 503, "times": 2, "headers": {"Retry-After": "0"}}),
    ],
)
async def test_faults_around_the_uploads_lose_and_double_nothing(
    sandbox: Sandbox, salesloft: AsyncSalesloft, method: str, path: str, fault: dict[str, Any]
) -> None:
    rows = [*people(30), {"email_address": "bad", "first_name": "Row"}]
    if fault.get("status") == 500 and method == "GET":  # while it is waited for
        sandbox.fail(method, path, delay=0.0, times=1)
    sandbox.fail(method, path, **fault)
    report = await hurried(salesloft).upsert_people(rows, chunk_rows=10)
    assert sent(sandbox, report.job.id) == sorted([*expected(30), "bad"])
    assert [str(failure) for failure in report.failures] == ["line 31: email_address is not a valid email address"]


async def test_failures_are_told_by_line_and_written_to_be_corrected(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path, errors = tmp_path / "people.csv", tmp_path / "errors.csv"
    path.write_text(
        "E-mail,first_name,tags,custom_fields.Region,do_not_contact,Notes\n"
        "a@b.example,A,vip;event,EU,yes,x\n"
        "bad,B,,,,\n"
        ",C,,,,\n"
        "d@b.example,D,,,maybe,\n"
        "worse,E,vip;event,EU,yes,x\n"
    )
    report = await hurried(salesloft).upsert_people(
        path, map={"E-mail": "email_address", "Notes": None}, on_bad_row="skip", errors=errors, chunk_rows=2
    )
    assert [str(failure) for failure in report.failures] == [
        "line 3: email_address is not a valid email address",
        "line 6: email_address is not a valid email address",
    ]
    assert [str(row) for row in report.skipped_rows] == [
        "line 4: has no key: it needs id, email_address or crm_id",
        "line 5: do_not_contact: takes true or false (yes, no, 1, 0), not 'maybe'",
    ]
    assert (report.rows, report.uploaded, report.succeeded, report.failed, report.skipped) == (5, 3, 1, 2, 2)
    assert not report.ok
    assert str(report).endswith("1 of 5 rows succeeded, 2 failed, 2 skipped")
    with errors.open(newline="") as file:
        written = list(csv.DictReader(file))
    assert sorted(row["_line"] for row in written) == ["3", "4", "5", "6"]
    assert written[-1]["tags"] == "vip;event"
    text = errors.read_text()
    for wrong, right in (("bad", "b@b.example"), ("worse", "e@b.example"), ("maybe", "no")):
        text = text.replace(wrong, right)
    errors.write_text(text)
    again = await hurried(salesloft).upsert_people(errors, on_bad_row="skip")
    assert (again.succeeded, again.failed, again.skipped) == (3, 0, 1)
    tagged = sandbox.store["people"].matching("email_address", "e@b.example")[0]
    assert (tagged["tags"], tagged["custom_fields"], tagged["do_not_contact"]) == (
        ["vip", "event"],
        {"Region": "EU"},
        True,
    )


async def test_an_errors_file_of_json_lines_keeps_what_csv_cannot(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    errors = tmp_path / "errors.jsonl"
    rows = [{"email_address": "bad", "title": None, "tags": ["a;b"]}, {"email_address": "a@b.example"}]
    await hurried(salesloft).upsert_people(rows, errors=errors)
    assert [json.loads(line) for line in errors.read_text().splitlines()] == [
        {
            "_line": 1,
            "_error": "email_address is not a valid email address",
            "email_address": "bad",
            "tags": ["a;b"],
            "title": None,
            "upsert_key": "email_address",
        }
    ]
    await hurried(salesloft).upsert_people(rows[1:], errors=errors)
    assert errors.read_text() == ""


async def test_skipped_rows_are_written_also_when_the_job_is_left(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    errors = tmp_path / "errors.csv"
    rows = [*people(2), {"first_name": "nobody"}]
    await hurried(salesloft).upsert_people(rows, on_bad_row="skip", errors=errors, wait=False)
    assert errors.read_text().splitlines()[1:] == ['3,"has no key: it needs id, email_address or crm_id",nobody']


async def test_errors_are_not_written_over_the_input(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("email_address\na@b.example\n")
    with pytest.raises(ConfigurationError, match="is the input"):
        await hurried(salesloft).upsert_people(path, errors=path)


@pytest.mark.parametrize("name", ["errors.txt", "none/errors.csv", "folder.csv"])
async def test_an_errors_file_that_cannot_be_is_refused_first(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(ConfigurationError, match="errors: "):
        await hurried(salesloft).upsert_people(people(1), errors=tmp_path / name)
    assert not sandbox.requests


async def test_duplicates_of_a_key_are_told_with_their_lines(salesloft: AsyncSalesloft) -> None:
    rows = [*people(3), {"email_address": " ROW2@bulk.example"}, {"email_address": "row2@bulk.example"}]
    report = await hurried(salesloft).upsert_people(rows)
    assert [duplicate.lines for duplicate in report.duplicates] == [(2, 4, 5)]
    assert (report.duplicated, report.uploaded) == (1, 5)
    assert "1 duplicated" in str(report)


async def test_a_file_with_bad_rows_is_refused_whole(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("email_address\n" + "a@b.example\n" * 10 + '" "\n' * 7)
    with pytest.raises(
        BadRows, match=r"7 rows cannot be uploaded, so nothing was: line 12: has no key.*; and 2 more"
    ) as caught:
        await hurried(salesloft).upsert_people(path)
    assert (caught.value.count, len(caught.value.rows), caught.value.rows[0][0]) == (7, 7, 12)
    assert not sandbox.requests


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        ("email_adress\na\n", {}, "email_adress is no field of person/upsert; did you mean email_address"),
        ("email_address\na@b.c\n", {"map": {"E-mail": "email_address"}}, "map: .* has no column 'E-mail'"),
        ("email_address\n", {}, r"people\.csv: has no rows"),
        (
            'email_address\n" "\n',
            {"on_bad_row": "skip"},
            r"people\.csv: none can be uploaded: line 2: has no key",
        ),
        ("email_address,title\na@b.c,x,y\n", {}, "line 2: has 3 cells, and the header has 2"),
    ],
)
async def test_a_file_that_cannot_be_right_is_refused_before_anything_is_sent(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, text: str, options: dict[str, Any], said: str
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(text)
    with pytest.raises(ConfigurationError, match=said):
        await hurried(salesloft).upsert_people(path, **options)
    assert not sandbox.requests


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "rows: there are none"),
        ({"email_address": "a@b.c"}, "rows: takes an iterable of mappings or records, .* not a dict"),
        (5, "not a int"),
        (b"people.csv", "not a bytes"),
        ("people.csv", "there is no such file"),
        (["a@b.c"], "line 1: is a str, and not a mapping"),
        ([{"first_name": "Ada"}], "line 1: has no key"),
    ],
)
async def test_rows_that_are_none_are_refused_before_anything_is_sent(
    sandbox: Sandbox, salesloft: AsyncSalesloft, rows: Any, said: str
) -> None:
    with pytest.raises(ConfigurationError, match=said):
        await hurried(salesloft).upsert_people(rows)
    assert not sandbox.requests


async def test_a_bad_row_in_a_stream_leaves_the_job_unstarted(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    rows = [*people(2_000), {"email_address": ""}]
    with pytest.raises(BadRows, match="line 2001: has no key"):
        await hurried(salesloft).upsert_people(rows, chunk_rows=100)
    assert [job["state"] for job in sandbox.store["bulk_jobs"]] == ["open"]
    report = await hurried(salesloft).upsert_people(rows, chunk_rows=100, on_bad_row="skip")
    assert (report.succeeded, report.skipped) == (2_000, 1)


async def test_an_error_in_the_rows_own_source_reaches_the_caller(salesloft: AsyncSalesloft) -> None:
    def rows() -> Iterator[Row]:
        yield from people(1_500)
        raise LookupError("the database went away")

    with pytest.raises(LookupError, match="the database went away"):
        await hurried(salesloft).upsert_people(rows(), chunk_rows=100)
    assert salesloft.budget.in_flight == 0


async def test_a_source_is_read_no_further_than_uploads_keep_up(salesloft: AsyncSalesloft) -> None:
    read = 0
    ahead: list[int] = []

    def rows() -> Iterator[Row]:
        nonlocal read
        for row in people(20_000):
            read += 1
            yield row

    def progress(told: BulkProgress) -> None:
        if told.phase == "uploading":
            ahead.append(read - told.done)

    await hurried(salesloft).run("widget/upsert", rows(), chunk_rows=200, on_progress=progress)
    assert len(ahead) > 100
    assert max(ahead) <= 1_000 + 6 * 200


async def test_a_file_that_is_written_to_while_it_is_uploaded_is_not_executed(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    path.write_text("\n".join(map(json.dumps, people(50))))

    def progress(told: BulkProgress) -> None:
        if told.phase == "uploading":
            path.touch()

    with pytest.raises(ConfigurationError, match="was written to while it was uploaded; the job was not started"):
        await hurried(salesloft).upsert_people(path, chunk_rows=10, concurrency=1, on_progress=progress)
    assert [job["state"] for job in sandbox.store["bulk_jobs"]] == ["open"]


async def test_progress_tells_each_phase_with_its_counts(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    path.write_text("\n".join(map(json.dumps, people(100))))
    told: list[BulkProgress] = []
    hours = Hours()

    def progress(each: BulkProgress) -> None:
        hours.at += 1
        told.append(each)

    await hurried(salesloft, hours).upsert_people(path, chunk_rows=20, concurrency=1, on_progress=progress)
    phases = [each.phase for each in told]
    assert list(dict.fromkeys(phases)) == ["checking", "uploading", "executing"]
    uploads = [each for each in told if each.phase == "uploading"]
    assert [each.done for each in uploads] == [20, 39, 57, 73, 85, 89, 90, 91, 100]
    assert {each.total for each in uploads} == {100}
    assert (uploads[-1].time_left, uploads[1].rate) == (0.0, uploads[1].done - uploads[0].done)
    assert (told[-1].done, told[-1].total, told[-1].errors) == (100, 100, 0)


async def test_a_job_can_be_left_and_its_report_read_later(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    bulk = hurried(salesloft)
    left = await bulk.upsert_people([*people(30), {"email_address": "bad"}], wait=False)
    assert (left.done, left.ok, left.uploaded, left.job.state) == (False, False, 31, "executing")
    assert str(left) == f"bulk job {left.job.id}: 31 rows uploaded, executing"
    report = await bulk.report(left.job.id, errors=tmp_path / "errors.csv")
    assert (report.rows, report.succeeded, report.failed) == (31, 30, 1)
    assert report.failures[0].line is None
    assert str(report.failures[0]) == "email_address is not a valid email address"
    assert (tmp_path / "errors.csv").read_text().count("\n") == 2


async def test_bulk_work_is_background_work(salesloft: AsyncSalesloft) -> None:
    assert salesloft.bulk._jobs._session.options.priority == "background"
    assert salesloft.bulk._jobs._session.connection is salesloft._session.connection


async def test_people_read_from_the_api_go_back_as_they_are(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    report = await hurried(salesloft).upsert_people(salesloft.people.list())
    assert (report.succeeded, report.failed, report.keys) == (20, 0, {"id": 20})
    assert len(sandbox.store["people"]) == 20
