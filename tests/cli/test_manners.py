"""What every command does alike: quiet, verbose, colours, pipes, exit codes, completion."""

from __future__ import annotations

import errno
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from salesloft_async.cli.app import app
from salesloft_async.cli.command import reported
from salesloft_async.errors import (
    AuthenticationError,
    BulkNotDone,
    ConfigurationError,
    ConnectionFailed,
    LoginRequired,
    PermissionDenied,
    RateLimited,
    SalesloftError,
    ServerError,
    Timeout,
)
from salesloft_async.sandbox import Sandbox

from .conftest import Run

COLOUR = re.compile(r"\x1b\[[0-9;]*(?:3[0-7]|4[0-7]|9[0-7]|38|48)[0-9;]*m")
PEOPLE = "email_address,first_name\na@bulk.example,A\n"
COMMANDS = [
    *["demo", "operations", "run", "export", "upsert", "budget", "login", "sandbox", "doctor", "help", "config"],
    *(f"config {each}" for each in ("get", "set", "unset", "path")),
]


@pytest.fixture
def live(live: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox that the environment points at, with a token that is looked for in what is said."""
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_planted")
    return live


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE)
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_may_be_quiet_or_verbose(run: Run, command: str) -> None:
    told = run(*command.split(), "--help")
    assert told.exit_code == 0
    assert "--quiet" in told.stdout
    assert "--verbose" in told.stdout


@pytest.mark.parametrize("command", ["demo", "run", "export", "upsert", "budget"])
def test_every_command_that_asks_the_api_takes_where_and_how_much(run: Run, command: str) -> None:
    told = run(command, "--help").stdout
    for option in ("--base-url", "--share", "--rate-limit"):
        assert option in told
    assert "--base-url" in run("doctor", "--help").stdout


def test_no_command_is_left_out_of_these_tests() -> None:
    listed = {each.name for each in app.registered_commands} | {each.name for each in app.registered_groups}
    assert {command.split()[0] for command in COMMANDS} == listed


@pytest.mark.parametrize(
    "command",
    [
        ("export", "people", "-o", "{folder}/people.csv"),
        ("upsert", "{folder}/people.csv"),
        ("config", "set", "share", "0.5"),
    ],
    ids=lambda command: command[0],
)
def test_quiet_leaves_out_remarks(run: Run, live: Sandbox, file: Path, command: tuple[str, ...]) -> None:
    told = run(*(part.format(folder=file.parent) for part in command), "--quiet")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "")


def test_quiet_leaves_in_results_and_what_went_wrong(run: Run, live: Sandbox, file: Path) -> None:
    assert "600 points a minute" in run("budget", "-q").stdout
    assert "people.list" in run("operations", "-q").stdout
    file.write_text(PEOPLE + "bad,B\n")
    told = run("upsert", str(file), "-q")
    assert told.exit_code == 1
    assert "Failed: line 3" in told.stdout
    shown = run("demo", "--people", "5", "--rows", "1", "-q").stdout
    assert "What it took" in shown
    assert "Read 5 people" not in shown


def test_verbose_has_a_line_for_each_request_on_standard_error_and_no_secret(run: Run, live: Sandbox) -> None:
    told = run("run", "list_groups_ddl", "--verbose")
    quiet = run("run", "list_groups_ddl")
    assert (told.exit_code, told.stdout, quiet.stderr) == (0, quiet.stdout, "")
    assert re.search(r"^\d\d:\d\d:\d\d GET /v2/groups(\.json)?: 200, attempt 1, 1 points, ", told.stderr, re.MULTILINE)
    assert "planted" not in told.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("--help",),
        ("demo", "--people", "5", "--rows", "1"),
        ("operations",),
        ("operations", "--resource", "people"),
        ("run", "get_person", "--help"),
        ("export", "people", "-o", "{folder}/all.csv"),
        ("upsert", "{folder}/people.csv"),
        ("budget",),
        ("config",),
        ("help", "errors"),
        ("budget", "--share", "5"),
        ("nothing",),
    ],
    ids=" ".join,
)
def test_no_color_is_heeded(
    run: Run, live: Sandbox, file: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # a terminal, as far as rich knows: bars are shown too
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    told = run(*(part.format(folder=file.parent) for part in command))
    assert told.stdout + told.stderr
    assert not COLOUR.search(told.stdout + told.stderr)


def test_there_are_colours_and_bars_without_it(run: Run, live: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    told = run("demo", "--people", "5", "--rows", "1")
    assert COLOUR.search(told.stdout)
    assert "Reading people" in told.stderr
    assert "Reading people" not in run("demo", "--people", "5", "--rows", "1", "-q").stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SalesloftError("no"), 1),
        (PermissionDenied("no", 403, "GET", "/v2/me"), 1),
        (BulkNotDone("no", 1), 1),
        (ConfigurationError("no"), 2),
        (AuthenticationError("no", 401, "GET", "/v2/me"), 3),
        (LoginRequired("no", 401, "GET", "/v2/me"), 3),
        (ConnectionFailed("no", "GET", "/v2/me"), 4),
        (Timeout("no", "GET", "/v2/me"), 4),
        (RateLimited("no", 429, "GET", "/v2/me"), 4),
        (ServerError("no", 500, "GET", "/v2/me"), 4),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_exit_code_says_what_may_be_done(error: SalesloftError, code: int, run: Run) -> None:
    @reported
    def command() -> None:
        raise error

    with pytest.raises(typer.Exit) as raised:
        command()
    assert raised.value.exit_code == code
    assert re.search(rf"\b{code} [a-z]", run("--help").stdout)


def test_an_error_names_the_section_that_helps(capsys: pytest.CaptureFixture[str]) -> None:
    @reported
    def command() -> None:
        raise RateLimited("spent", 429, "GET", "/v2/me", 5)

    with pytest.raises(typer.Exit):
        command()
    assert capsys.readouterr().err == ("salesloft: GET /v2/me: 429 spent (after 5 attempts) (salesloft help budget)\n")


@pytest.mark.skipif(os.name != "posix", reason="a reader that goes away is of POSIX")
@pytest.mark.parametrize(
    "command",
    [
        "operations",
        pytest.param("help changes", marks=pytest.mark.slow),
        pytest.param("operations --json", marks=pytest.mark.slow),
        "config",
        pytest.param("sandbox --port 0 --people 1", marks=pytest.mark.slow),
        "sandbox --port 0 --record answers.jsonl",
        "login --client-id app --redirect-uri http://127.0.0.1:{port}/callback",
    ],
)
def test_a_reader_that_goes_away_is_not_complained_about(
    command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SALESLOFT_CLIENT_SECRET", "secret")
    with socket.create_server(("127.0.0.1", 0)) as free:
        command = command.replace("{port}", str(free.getsockname()[1]))
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "salesloft_async.cli", *command.split()],
            cwd=tmp_path,
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk here that is always full")
@pytest.mark.parametrize(
    "command",
    [
        "help errors",
        pytest.param("operations", marks=pytest.mark.slow),
        pytest.param("config --json", marks=pytest.mark.slow),
    ],
)
def test_a_full_disk_is_told_in_a_line(command: str) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "salesloft_async.cli", *command.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, f"salesloft: {os.strerror(errno.ENOSPC)}\n")


def test_a_letter_that_standard_output_has_not_ends_no_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "salesloft_async.cli", "help", "start"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "SALESLOFT_TOKEN=\\u2026" in done.stdout


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, typer.Abort])
def test_ctrl_c_has_its_code_where_something_is_asked_for_too(interrupt: type[BaseException]) -> None:
    @reported
    def command() -> None:
        raise interrupt

    with pytest.raises(typer.Exit) as raised:
        command()
    assert raised.value.exit_code == 130


def test_ctrl_c_while_the_command_is_loaded_ends_it_quietly() -> None:
    interrupted = """
import sys
from salesloft_async.cli import main

class Interrupted:
    def find_spec(self, name, path=None, target=None):
        if name == "salesloft_async.cli.app":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupted())
main()
"""
    done = subprocess.run([sys.executable, "-c", interrupted], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


Complete = Callable[..., list[str]]


@pytest.fixture
def complete() -> Complete:
    """The words that bash would offer for a line whose last word is begun."""

    def complete(*words: str) -> list[str]:
        line = " ".join(("salesloft", *words))
        asked = {"_SALESLOFT_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words))}
        return CliRunner().invoke(app, prog_name="salesloft", env=asked).stdout.split()

    return complete


def test_commands_and_options_complete(complete: Complete) -> None:
    assert complete("ex") == ["export"]
    assert "--resume" in complete("export", "people", "--re")


def test_names_of_the_table_complete(complete: Complete) -> None:
    assert complete("run", "create_acc") == ["create_account"]
    assert complete("export", "peop") == ["people"]
    assert complete("operations", "--resource", "look") == ["lookups"]
    assert {"people", "person_stages"} <= set(complete("operations", "--resource", "pe"))


def test_filters_fields_and_columns_complete(complete: Complete) -> None:
    assert "owner_id=" in complete("export", "people", "--filter", "own")
    assert "page=" not in complete("export", "people", "--filter", "pa")
    assert "id,first_name" in complete("export", "people", "--fields", "id,fi")
    assert "id,id" not in complete("export", "people", "--fields", "id,i")
    assert complete("export", "nothing", "--filter", "o") == []
    assert "email_address" in complete("upsert", "people.csv", "--key", "em")
    assert "E-mail=email_address" in complete("upsert", "people.csv", "--map", "E-mail=em")
    assert complete("upsert", "people.csv", "--map", "E-") == []


def test_a_filter_that_is_true_or_false_completes_to_its_values(complete: Complete) -> None:
    assert complete("export", "accounts", "--filter", "archived=") == ["archived=true", "archived=false"]
    assert complete("export", "accounts", "--filter", "tag=") == []


def test_bounds_complete_to_what_a_shell_leaves_alone(complete: Complete) -> None:
    bounds = [f"created_at[{bound}]=" for bound in ("gt", "gte", "lt", "lte")]
    assert complete("export", "people", "--filter", "created_at") == bounds
    assert "last_contacted=" in complete("export", "people", "--filter", "last_c")
    assert complete("export", "people", "--filter", "title") == ["title=", "title[_starts_with]="]
    assert complete("export", "people", "--filter", "custom") == ["custom_fields["]


def test_topics_and_settings_complete(complete: Complete) -> None:
    assert "budget" in complete("help", "bu")
    assert complete("config", "get", "base") == ["base_url"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    shown = CliRunner().invoke(app, [], prog_name="salesloft", env={"_SALESLOFT_COMPLETE": f"source_{shell}"})
    assert "_SALESLOFT_COMPLETE" in shown.stdout
