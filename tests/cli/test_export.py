"""The command `salesloft export`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from salesloft_async import NOT_IN, ConfigurationError, Range, starts_with
from salesloft_async.cli.filters import read_filters
from salesloft_async.export.lists import exportable
from salesloft_async.export.parts import unfinished
from salesloft_async.export.wanted import filters_of
from salesloft_async.operations import load
from salesloft_async.sandbox import Sandbox

from .conftest import Run
from .terminal import on_a_terminal, read


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
        (["people", "-o", "p.csv", "--since", "yesterday"], "salesloft: --since: "),
        (["people", "-o", "p.csv", "--since", "2024-02-01", "--until", "2024-01-01"], "is not before --until, "),
        (["peple", "-o", "p.csv"], "salesloft: RESOURCE: 'peple' has no list to export: did you mean people?"),
        (["people", "-o", "p.txt"], "salesloft: --output: 'p.txt' must end in one of "),
        (["people", "-o", "-"], "salesloft: --output: only a Singer stream goes to standard output: --format singer "),
        (["people", "-o", "p.csv", "--fields", "nme"], "salesloft: --fields: there is no field 'nme'"),
        (["people", "-o", "p.csv", "--state", "s.json"], "salesloft: --state: a Singer stream has one"),
    ],
)
def test_misuse_is_explained(arguments: list[str], message: str, run: Run, live: Sandbox) -> None:
    result = run("export", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not live.requests


def test_bounds_and_words_of_the_api_are_taken_as_filters(run: Run, live: Sandbox, tmp_path: Path) -> None:
    given = (
        "created_at>=2020-01-01", "created_at < 2024-06-01T00:00:00Z", "last_contacted[gt]=2020-01-01",
        "title[_starts_with]=VP ", "owner_crm_id[_not_in]=1", "owner_crm_id[_not_in]=2", "custom_fields[a=b]=c",
    )  # fmt: skip
    query = read_filters("people", given)
    assert query == {
        "created_at": Range(gte="2020-01-01", lt="2024-06-01T00:00:00Z"),
        "last_contacted": Range(gt="2020-01-01"),
        "title": starts_with("VP "),
        "owner_crm_id": NOT_IN("1", "2"),
        "custom_fields": {"a=b": "c"},
    }
    arguments = [part for each in given[:-1] for part in ("--filter", each)]
    assert run("export", "people", "-o", str(tmp_path / "people.jsonl"), *arguments).exit_code == 0
    sent = live.requests[0].query
    assert (sent["created_at[gte]"], sent["created_at[lt]"]) == ("2020-01-01", "2024-06-01T00:00:00Z")
    assert sent["title[_starts_with]"] == "VP "


def test_a_range_of_numbers_has_numbers() -> None:
    (resource, name), *_ = [
        (resource, name)
        for resource, endpoint in exportable(load()).items()
        for name, parameter in filters_of(endpoint).items()
        if str(parameter.type) == "range[number]"
    ]
    assert read_filters(resource, [f"{name}>1", f"{name}<=2.5"]) == {name: Range(gt=1, lte=2.5)}
    with pytest.raises(ConfigurationError, match=rf"^--filter {name}: takes a number, not 'nan'"):
        read_filters(resource, [f"{name}>nan"])


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["owner_id"], "--filter: takes NAME=VALUE, or a bound such as \"created_at>=2024-01-01\", not 'owner_id'"),
        (["=3"], "--filter: takes NAME=VALUE, or a bound such as \"created_at>=2024-01-01\", not '=3'"),
        (["name=A"], "--filter: people.list takes no 'name' here: "),
        (["updated_at>=2024-01-01"], "--filter: people.list takes no 'updated_at' here: say --since and --until"),
        (["do_not_contact=yes"], "--filter do_not_contact: takes true or false, not 'yes'"),
        (["owner_id>3"], "--filter owner_id: takes no range: say owner_id=VALUE"),
        (["owner_id[_not_in]=3"], "--filter owner_id: takes no [_not_in]"),
        (["created_at=2024-01-01"], '--filter created_at: takes a range, such as "created_at>=…"'),
        (["last_contacted=_is_null", "last_contacted=3"], "--filter last_contacted: takes a range"),
        (["last_contacted=_is_null", "last_contacted>2024-01-01"], "--filter last_contacted: give it in one way"),
        (["created_at>=2024-01-01T00:00:00"], "--filter created_at: 2024-01-01T00:00:00 has no time zone"),
        (["created_at>soon"], "--filter created_at: 'soon' is no time in ISO 8601"),
        (["created_at>2024-01-01", "created_at[gt]=2024-02-01"], "--filter created_at: the same bound comes twice"),
        (["title[_starts_with]=VP"], "--filter title: starts_with takes 3 characters or more, not 'VP'"),
        (["title[_starts_with]=VP ", "title[_starts_with]=CEO"], "--filter title: takes [_starts_with] once"),
        (["custom_fields=3"], "--filter custom_fields: takes custom_fields[NAME]=VALUE"),
    ],
)
def test_a_filter_that_cannot_be_right_is_named(run: Run, live: Sandbox, given: list[str], message: str) -> None:
    arguments = [part for each in given for part in ("--filter", each)]
    result = run("export", "people", "-o", "people.jsonl", *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"salesloft: {message}")
    assert not live.requests


def test_resume_with_nothing_unfinished_says_that_it_reads_from_the_start(
    run: Run, live: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    again = ("export", "people", "-o", str(path), "--resume")
    told = run(*again)
    assert (told.exit_code, told.stderr) == (
        0,
        f"salesloft: nothing unfinished beside {path}: reading from the start\n",
    )
    assert run(*again, "--quiet").stderr == ""
    unfinished(path).mkdir()
    assert run(*again).stderr == ""
    assert "nothing unfinished" not in run(*again, "--format", "singer").stderr


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
    refused = run("export", "people", "-o", str(path), "--format", "xml")
    assert refused.exit_code == 2
    assert "--format" in refused.stderr


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX has named pipes")
def test_what_is_no_file_is_not_replaced_by_one(run: Run, live: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    told = run("export", "people", "-o", str(path))
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith(f"salesloft: --output: {path} is no file")
    assert path.is_fifo()
