"""The command `salesloft upsert`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from salesloft_async.cli.upsert import columns_of
from salesloft_async.errors import ConfigurationError
from salesloft_async.sandbox import Sandbox

from .conftest import Run

HEADER = "E-mail,first_name,Notes\n"
MAP = ("--map", "E-mail=email_address", "--map", "Notes=")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(HEADER + "".join(f"row{number}@bulk.example,Row,x\n" for number in range(1, 41)))
    return path


def test_people_of_a_file_are_created_and_told(run: Run, live: Sandbox, path: Path) -> None:
    done = run("upsert", str(path), *MAP, "--name", "leads")
    assert (done.exit_code, done.stdout) == (0, "bulk job 1: 40 of 40 rows succeeded, 0 failed\n")
    assert os.listdir(path.parent) == ["people.csv"]
    assert live.store["bulk_jobs"][0]["name"] == "leads"
    assert len(live.store["people"].matching("first_name", "Row")) == 40


def test_rows_that_fail_are_told_by_line_written_and_end_with_1(run: Run, live: Sandbox, path: Path) -> None:
    path.write_text(path.read_text() + "bad,B,\n,C,\nrow1@bulk.example,A,\n" + "worse,B,\n" * 12)
    errors = path.with_name("errors" + "s" * 200 + ".csv")  # a line is not broken however long a path is
    done = run("upsert", str(path), *MAP, "--errors", str(errors), "--on-bad-row", "skip")
    assert (done.exit_code, done.stderr) == (1, "")
    for said in (
        "41 of 55 rows succeeded, 13 failed, 1 skipped, 2 duplicated",
        "    Failed: line 42: email_address is not a valid email address",
        "    Failed: 3 more",
        "    Skipped: line 43: has no key",
        "    The same record: lines 2, 44",
        "    The same record: lines 45, 46, 47, 48, 49, 50, 51, 52, 53, 54 …",
        f"Correct them in {errors}, then: salesloft upsert {errors}",
    ):
        assert said in done.stdout
    assert errors.read_text().count("\n") == 15


def test_json_has_the_whole_report(run: Run, live: Sandbox, path: Path) -> None:
    path.write_text(path.read_text() + "bad,B,\n")
    done = run("upsert", str(path), *MAP, "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["ok"], told["job"]["state"]) == (1, False, "done")
    assert (told["rows"], told["uploaded"], told["succeeded"], told["failed"]) == (41, 41, 40, 1)
    assert told["failures"][0]["line"] == 42
    assert told["keys"] == {"email_address": 41}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "people.csv: Notes is no field of person/upsert"),
        (("--map", "E-mail"), "--map: takes COLUMN=FIELD, such as \"E-mail=email_address\", not 'E-mail'"),
        (("--map", "=x"), "--map: takes COLUMN=FIELD"),
        ((*MAP, "--map", "Notes=title"), "--map: the column Notes comes twice"),
        ((*MAP, "--key", "phone"), "key: takes one of id, email_address, crm_id, not 'phone'"),
        ((*MAP, "--timeout", "-1"), "timeout: takes seconds from 0"),
        ((*MAP, "--errors", "x.txt"), "errors: takes a path that ends in .csv or .jsonl"),
    ],
)
def test_misuse_is_one_line_and_2(run: Run, live: Sandbox, path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("upsert", str(path), *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not live.requests


def test_a_column_may_have_an_equals_sign() -> None:
    assert columns_of(["a=b=title", "c="]) == {"a=b": "title", "c": None}
    with pytest.raises(ConfigurationError):
        columns_of(["a"])


def test_bad_rows_are_told_and_nothing_is_sent(run: Run, live: Sandbox, path: Path) -> None:
    path.write_text(path.read_text() + ",C,\n")
    done = run("upsert", str(path), *MAP)
    assert done.exit_code == 2
    assert "1 row cannot be uploaded, so nothing was: line 42: has no key" in done.stderr
    assert not live.requests


def test_an_api_error_says_how_to_go_on_and_the_same_command_does(run: Run, live: Sandbox, path: Path) -> None:
    live.fail("POST", "/v2/bulk_jobs/*/job_data", status=403)
    failed = run("upsert", str(path), *MAP)
    assert failed.exit_code == 1
    assert "salesloft: POST /v2/bulk_jobs/1/job_data: 403" in failed.stderr
    assert "the same command goes on where it was; --restart begins anew" in failed.stderr
    done = run("upsert", str(path), *MAP)
    assert (done.exit_code, done.stdout) == (0, "bulk job 1: 40 of 40 rows succeeded, 0 failed\n")


def test_a_job_may_be_left_and_waited_for_later(run: Run, live: Sandbox, path: Path) -> None:
    left = run("upsert", str(path), *MAP, "--no-wait")
    assert left.exit_code == 0
    assert "bulk job 1: 40 rows uploaded, executing\nTo wait for it: the same command goes on" in left.stdout
    done = run("upsert", str(path), *MAP)
    assert (done.exit_code, done.stdout) == (0, "bulk job 1: 40 of 40 rows succeeded, 0 failed\n")
    assert len(live.store["bulk_jobs"]) == 1


def test_begun_anew_it_makes_another_job(run: Run, live: Sandbox, path: Path) -> None:
    run("upsert", str(path), *MAP, "--no-wait")
    done = run("upsert", str(path), *MAP, "--restart")
    assert done.stdout == "bulk job 2: 40 of 40 rows succeeded, 0 failed\n"


@pytest.mark.skipif(os.name != "posix", reason="SIGINT is of POSIX")
def test_ctrl_c_says_how_to_go_on(live: Sandbox, path: Path) -> None:
    live.fail("POST", "/v2/bulk_jobs/*/job_data", delay=60, times=1)
    command = [sys.executable, "-m", "salesloft_async.cli", "upsert", str(path), *MAP]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        state = path.with_name("people.csv.salesloft-bulk.json")
        while not (state.exists() and '"sent": {\n  "0"' in state.read_text()):
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert err == f"salesloft: interrupted: the same command goes on where it was; --restart begins anew ({state})\n"


def test_the_input_is_never_taken_for_the_state(run: Run, live: Sandbox, path: Path) -> None:
    rows = path.read_text()
    done = run("upsert", str(path), "--state", str(path), "--restart")
    assert (done.exit_code, done.stderr) == (2, f"salesloft: --state: {path} is the input (salesloft help upload)\n")
    assert path.read_text() == rows
    assert not live.requests


def test_a_dry_run_prints_the_mapping_the_first_rows_and_every_problem(run: Run, live: Sandbox, path: Path) -> None:
    path.write_text(
        "E-mail,First Name,Notes,Created At,Tags,Owner ID,Job_Title,Zzz\n"
        'a@bulk.example,Ada,x,2026,"vip, event",17.0,CTO,1\n'
        "b@bulk.example,Bo,x,,one;two,Jane Doe,,\n"
        ",Cy,,,,,,\n"
        "A@bulk.example,Di,,,,,,\n"
        "a@bulk.example,Ed,,,,,,,9\n"
    )
    done = run("upsert", str(path), "--map", "Notes=", "--map", "Region=custom_fields.Region", "--dry-run")
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout == (
        f"{path}: 2 of 5 rows can be uploaded; nothing was sent\n"
        "Columns:\n"
        "    E-mail      email_address\n"
        "    First Name  first_name\n"
        "    Notes       (left out)\n"
        "    Created At  (left out)\n"
        "    Tags        tags\n"
        "    Owner ID    owner_id\n"
        "First rows, as they would be sent:\n"
        '    {"email_address": "a@bulk.example", "first_name": "Ada", "owner_id": 17, "tags": ["vip, event"], '
        '"upsert_key": "email_address"}\n'
        '    {"email_address": "A@bulk.example", "first_name": "Di", "upsert_key": "email_address"}\n'
        "Note: ignored the column that cannot be written: Created At\n"
        "Note: Tags: 1 row has an item with a comma, which separates nothing (line 2: 'vip, event'): "
        "write a semicolon between items\n"
        "The same record: lines 2, 5\n"
        "Problem: map: there is no column 'Region'\n"
        "Problem: 2 columns are no fields of person/upsert: Job_Title (did you mean title?), Zzz\n"
        "Problem: line 3: Owner ID: takes an id, not 'Jane Doe'; ids here are integers\n"
        "Problem: line 4: has no key: it needs id, email_address or crm_id\n"
        "Problem: line 6: has 9 cells, and the header has 8\n"
    )
    assert not live.requests
    assert os.listdir(path.parent) == ["people.csv"]


def test_a_dry_run_without_a_problem_ends_with_0_and_needs_no_token(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    done = run("upsert", str(path), "--map", "Notes=", "--dry-run", "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["ok"], told["uploaded"], len(told["rows"])) == (0, True, 40, 5)
    assert told["columns"] == {"E-mail": "email_address", "first_name": "first_name", "Notes": None}
    lines = path.with_name("people.jsonl")
    lines.write_text(
        '{"email_address": "a@b.example", "created_at": "x"}\n{"zzz": 1, "email_address": "b@b.example"}\n'
    )
    told = json.loads(run("upsert", str(lines), "--dry-run", "--json").stdout)
    assert told["columns"] == {"email_address": "email_address", "created_at": None}
    assert told["skipped_rows"] == [{"line": 2, "reason": "zzz is no field of person/upsert"}]
    path.write_text("E-mail,email_address\na,b\n")
    done = run("upsert", str(path), "--dry-run")
    assert "Problem: the columns E-mail and email_address are both email_address\n" in done.stdout
    path.write_text("email_address\n")
    assert "Problem: has no rows\n" in run("upsert", str(path), "--dry-run").stdout


def test_the_encoding_of_a_file_can_be_named(run: Run, live: Sandbox, path: Path) -> None:
    path.write_bytes("email_address,city\nana@bulk.example,Düsseldorf\n".encode("cp1252"))
    refused = run("upsert", str(path))
    assert (refused.exit_code, len(live.requests)) == (2, 0)
    assert "line 2 is not UTF-8 (byte 0xfc): save it as UTF-8, or pass its encoding, such as --encoding cp1252" in (
        refused.stderr
    )
    assert run("upsert", str(path), "--encoding", "cp1252").exit_code == 0
    assert live.store["people"].matching("city", "Düsseldorf")


def test_help_tells_what_separates_tags(run: Run) -> None:
    told = " ".join(run("upsert", "--help").stdout.replace("│", " ").split())
    assert "A cell of tags has a semicolon between them, as in one;two: a comma separates nothing." in told
