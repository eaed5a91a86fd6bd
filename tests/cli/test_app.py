"""The command as a whole: version, exit codes, and what it says without the extra."""

from __future__ import annotations

import sys

import pytest
import typer

from salesloft_async import __version__, cli
from salesloft_async.cli.command import reported
from salesloft_async.errors import APIError, ConfigurationError, NotFound, SalesloftError

from .conftest import Run


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"salesloft-async {__version__}\n")


@pytest.mark.parametrize("command", ["budget", "demo", "login", "operations", "sandbox"])
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "--" in result.stdout


@pytest.mark.parametrize(
    "arguments", [("nothing",), ("demo", "--people", "many"), ("demo", "--rows", "0"), ("demo", "-x")]
)
def test_a_usage_error_exits_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotFound("no such person", 404, "GET", "/v2/people/1"), 1),
        (SalesloftError("the client\nis closed"), 1),
        (ConfigurationError("no token"), 2),
        (ExceptionGroup("tasks", [ExceptionGroup("more", [APIError("odd", 400, "GET", "/v2/me")])]), 1),
        (KeyboardInterrupt(), 130),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_is_one_line_and_an_exit_code(
    error: BaseException, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    @reported
    def command() -> None:
        raise error

    with pytest.raises(typer.Exit) as raised:
        command()
    assert raised.value.exit_code == code
    said = capsys.readouterr().err
    if isinstance(error, Exception):
        assert said.startswith("salesloft: ")
        assert said.count("\n") == 1
    else:
        assert said == ""


@pytest.mark.parametrize("error", [ZeroDivisionError(), ExceptionGroup("tasks", [ZeroDivisionError()])])
def test_what_is_no_error_of_ours_is_not_hidden(error: Exception) -> None:
    @reported
    def command() -> None:
        raise error

    with pytest.raises(type(error)):
        command()


@pytest.mark.parametrize("missing", ["rich", "typer"])
def test_without_the_extra_it_says_how_to_get_it(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(SystemExit) as raised:
        cli.main()
    assert raised.value.code == 2
    assert capsys.readouterr().err == "the command needs the cli extra: pip install 'salesloft-async[cli]'\n"


def test_main_runs_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["salesloft", "--version"])
    with pytest.raises(SystemExit) as raised:
        cli.main()
    assert raised.value.code == 0
    assert __version__ in capsys.readouterr().out
