"""The command `salesloft export`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from salesloft_async.sandbox import Sandbox

from .conftest import Run
from .terminal import on_a_terminal, read


@pytest.fixture
def live(threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox that the environment points at."""
    monkeypatch.setenv("SALESLOFT_BASE_URL", threaded_sandbox.url)
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    return threaded_sandbox


def test_exports_what_is_asked_for_and_says_what_it_wrote(run: Run, live: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    owner = next(iter(live.store["people"]))["owner"]["id"]
    result = run("export", "people", "-o", str(path), "--filter", f"owner_id={owner}", "--fields", "id, owner")
    assert result.exit_code == 0
    lines = path.read_text().splitlines()
    assert lines[0] == "id,owner_id"
    assert {line.split(",")[1] for line in lines[1:]} == {str(owner)}
    assert f"Wrote {len(lines) - 1} people to {path}" in result.stdout


def test_json_tells_a_program(run: Run, live: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    told = json.loads(run("export", "people", "-o", str(path), "--json").stdout)
    assert (told["path"], told["records"], told["resumed"]) == (str(path), 250, 0)


def test_a_filter_that_is_given_again_makes_a_list(run: Run, live: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    assert run("export", "people", "-o", str(path), "--filter", "ids=1", "--filter", "ids=2").exit_code == 0
    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == [1, 2]


def test_a_filter_has_the_type_that_its_list_takes(run: Run, live: Sandbox, tmp_path: Path) -> None:
    chosen = ("do_not_contact=false", "cadence_id=_is_null", "last_contacted=_is_not_null", "owner_id=7", "name=true")
    given = [part for each in chosen for part in ("--filter", each)]
    assert run("export", "people", "-o", str(tmp_path / "people.jsonl"), *given[:-2]).exit_code == 0
    sent = live.requests[0].query
    assert {f"{name}={value}" for name, value in sent.items()} >= set(chosen[:-1])
    assert "no 'name' here" in run("export", "people", "-o", str(tmp_path / "people.jsonl"), *given).stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["people", "-o", "p.csv", "--filter", "owner_id"], "takes name=value"),
        (["people", "-o", "p.csv", "--filter", "do_not_contact=yes"], "do_not_contact: takes True or False, not 'yes'"),
        (["people", "-o", "p.csv", "--since", "yesterday"], "since: "),
        (["peple", "-o", "p.csv"], "did you mean people?"),
    ],
)
def test_misuse_is_explained(arguments: list[str], message: str, run: Run, live: Sandbox) -> None:
    result = run("export", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not live.requests


def test_a_singer_stream_goes_to_standard_output_with_nothing_else(run: Run, live: Sandbox, tmp_path: Path) -> None:
    result = run("export", "people", "--format", "singer", "-o", "-", "--filter", "ids=1", "--filter", "ids=2")
    assert result.exit_code == 0
    types = [json.loads(line)["type"] for line in result.stdout.splitlines()]
    assert types == ["SCHEMA", "RECORD", "RECORD", "STATE"]
    refused = run("export", "people", "--format", "singer", "-o", "-", "--json")
    assert refused.exit_code == 2
    assert "--json: standard output has the stream" in refused.stderr


def test_a_singer_stream_goes_on_from_its_state(run: Run, live: Sandbox, tmp_path: Path) -> None:
    path, state = tmp_path / "people.singer", tmp_path / "state.json"
    arguments = ("export", "people", "--format", "singer", "-o", str(path), "--state", str(state))
    assert f"Wrote 250 people to {path}" in run(*arguments).stdout
    live.store["people"].change("7")
    assert f"Wrote 1 people to {path}" in run(*arguments).stdout
    [record] = [line for line in map(json.loads, path.read_text().splitlines()) if line["type"] == "RECORD"]
    assert record["record"]["id"] == 7


def test_a_format_is_taken_whatever_the_name_ends_in(run: Run, live: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    assert run("export", "people", "-o", str(path), "--format", "csv", "--fields", "id").exit_code == 0
    assert path.read_text().splitlines()[0] == "id"
    assert "Invalid value for '--format'" in run("export", "people", "-o", str(path), "--format", "xml").stderr


@pytest.mark.parametrize("watch", [[], ["--watch"]], ids=["a bar", "watched"])
def test_a_stream_on_a_terminal_is_not_drawn_over(live: Sandbox, watch: list[str]) -> None:
    process, seen = on_a_terminal("export", "people", "--format", "singer", "-o", "-", *watch)
    shown = read(seen)
    os.close(seen)
    assert process.wait() == 0
    assert b"\x1b" not in shown
    told = [line for line in shown.decode().splitlines() if not line.startswith("{")]
    assert len(told) == len(watch)  # what is watched is told in a line of its own
    assert len(shown.splitlines()) == 252 + len(watch)


def test_a_bar_is_shown_while_a_file_is_written(live: Sandbox, tmp_path: Path) -> None:
    process, seen = on_a_terminal("export", "people", "-o", str(tmp_path / "people.jsonl"))
    shown = read(seen)
    os.close(seen)
    assert process.wait() == 0
    assert b"Exporting people" in shown
