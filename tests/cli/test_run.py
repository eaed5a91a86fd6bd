"""The command `salesloft run`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from salesloft_async.cli.app import app
from salesloft_async.cli.run import describe_operation
from salesloft_async.operations import Endpoint, Lookup, load
from salesloft_async.sandbox import Sandbox

from .conftest import Run

CONNECTORS = load().connectors


def test_runs_an_operation_with_a_payload_from_text_file_or_standard_input(
    run: Run, live: Sandbox, tmp_path: Path
) -> None:
    payload = '{"person_id": "1"}'
    (tmp_path / "payload.json").write_text(f"\ufeff{payload}", encoding="utf-8")
    answers = [run("run", "get_person", "--input", given) for given in (payload, str(tmp_path / "payload.json"))]
    answers.append(CliRunner().invoke(app, ["run", "get_person", "-i", "-"], input=payload))
    assert [answer.exit_code for answer in answers] == [0, 0, 0]
    assert {json.loads(answer.stdout)["data"]["id"] for answer in answers} == {1}


def test_runs_a_lookup_without_a_payload(run: Run, live: Sandbox) -> None:
    assert json.loads(run("run", "list_groups_ddl").stdout)[0] == {"value": "1", "text": "Sales"}


def test_a_token_in_the_payload_is_enough(run: Run, threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    done = run(
        "run", "get_person", "--base-url", threaded_sandbox.url, "-i", '{"person_id": 1, "access_token": "ak_x"}'
    )
    assert (done.exit_code, done.stderr) == (0, "")
    missing = run("run", "get_person", "--base-url", threaded_sandbox.url, "-i", '{"person_id": 1}')
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert missing.stderr.startswith("salesloft: no token: set SALESLOFT_TOKEN")


def test_an_answer_that_is_an_error_ends_with_one(run: Run, live: Sandbox) -> None:
    done = run("run", "get_person", "-i", '{"person_id": 999999}')
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("salesloft: GET /v2/people/999999.json: 404 ")


def test_every_problem_has_its_line_and_is_said_before_a_token_is_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    done = run("run", "update_note", "-i", '{"content": 5}')
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "salesloft: update_note: 2 problems with the payload (salesloft help run-an-operation-by-name)\n"
        "  content: takes text, not 5\n"
        "  note_id: is missing: Id of the note.\n"
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("{", "--input: not JSON: "),
        ("[1]", "--input: the payload must be a JSON object"),
        ("no/such/file", "--input: cannot read 'no/such/file': "),
        ('{"person_id": 1, "person_id": 2}', '--input: the key "person_id" comes twice in one object'),
        ('{"person_id": NaN}', "--input: JSON has no NaN"),
        ("[" * 100_000, "--input: nested too deeply"),
        ('{"person_id": ' + "1" * 5_000 + "}", "--input: holds an integer of too many digits"),
    ],
)
def test_a_payload_that_cannot_be_read_is_refused(run: Run, given: str, message: str) -> None:
    done = run("run", "get_person", "--input", given)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"salesloft: {message}")


def test_half_an_emoji_is_shown_as_json_spells_it(run: Run, live: Sandbox) -> None:
    next(iter(live.store["people"]))["first_name"] = "\ud83d Zo\u00eb"
    done = run("run", "get_person", "--input", '{"person_id": 1}')
    assert done.exit_code == 0, done.stderr
    assert '"\\ud83d Zo\\u00eb"' in done.stdout
    assert json.loads(done.stdout)["data"]["first_name"] == "\ud83d Zo\u00eb"


def test_a_payload_that_is_not_utf_8_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "payload").write_bytes(b"\xff\xfe{")
    done = run("run", "get_person", "--input", str(tmp_path / "payload"))
    assert done.exit_code == 2
    assert "is not UTF-8" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [((), "NAME is missing"), (("get_peron",), "did you mean get_person"), (("get_peron", "--help"), "did you mean")],
)
def test_an_operation_that_there_is_none_of_is_answered_with_the_nearest(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    done = run("run", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr


def test_help_without_a_name_is_the_commands_own(run: Run) -> None:
    done = run("run", "--help")
    assert done.exit_code == 0
    assert "--input" in done.stdout


@pytest.mark.parametrize("name", ["get_person", "create_account", "list_tasks", "list_groups_ddl", "raw_http_request"])
def test_help_with_a_name_shows_its_arguments_and_a_payload_to_begin_with(run: Run, name: str) -> None:
    done = run("run", name, "--help")
    operation = CONNECTORS[name]
    assert done.exit_code == 0
    assert f"{name}: {operation.title}" in done.stdout
    assert operation.doc in done.stdout
    parameters = () if isinstance(operation, Lookup) else operation.parameters
    for parameter in parameters:
        assert f"\n  {parameter.connector} " in done.stdout
        assert parameter.doc in done.stdout
    assert done.stdout.count("(required)") == sum(parameter.required for parameter in parameters)
    if isinstance(operation, Endpoint) and operation.connector_nested:
        assert f"within `{operation.connector_nested}`" in done.stdout
    example: Any = json.loads(done.stdout.rpartition(" --input '")[2].strip().removesuffix("'"))
    assert isinstance(example, dict)


def test_help_of_every_operation_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for name in CONNECTORS:
        describe_operation(name)
        assert name in capsys.readouterr().out
