"""What a person types stands in an error's text, where the library's message has what a program passes."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from salesloft_async.cli import app as commands
from salesloft_async.cli.spelling import argument_names, respelt

from .conftest import Run


def names(command: str) -> dict[str, str]:
    found = next(each.callback for each in commands.app.registered_commands if each.name == command)
    assert found is not None
    return argument_names(inspect.signature(found).parameters.values())


def test_arguments_are_called_what_the_command_declares() -> None:
    export = names("export")
    assert {name: export[name] for name in ("path", "resource", "filters", "fields", "rate_limit", "resume")} == {
        "path": "--output", "resource": "RESOURCE", "filters": "--filter", "fields": "--fields",
        "rate_limit": "--rate-limit", "resume": "--resume",
    }  # fmt: skip
    upsert = names("upsert")
    assert {name: upsert[name] for name in ("rows", "map", "on_bad_row", "key")} == {
        "rows": "FILE", "map": "--map", "on_bad_row": "--on-bad-row", "key": "--key",
    }  # fmt: skip
    assert "rows" not in export
    assert "context" not in names("run")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("path: there is no folder path: x", "--output: there is no folder path: x"),
        ("pathetic: no", "pathetic: no"),
        ("path is wrong", "path is wrong"),
        ("state: it cannot go on; restart=True (--restart) uploads", "--state: it cannot go on; --restart uploads"),
        ("key: takes true, not 'say since and until'", "key: takes true, not 'say since and until'"),
        ("""'it\\'s True or False' or True or False""", """'it\\'s True or False' or true or false"""),
        (
            "fields: takes IS_NULL, or IS_NOT_NULL, not MY_IS_NULL",
            "--fields: takes _is_null, or _is_not_null, not MY_IS_NULL",
        ),
    ],
)
def test_only_what_the_library_itself_says_is_respelt(message: str, said: str) -> None:
    assert respelt(message, names("export")) == said


def test_errors_of_an_upload_name_what_was_typed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    monkeypatch.setenv("SALESLOFT_BASE_URL", "http://127.0.0.1:9")
    file = tmp_path / "people.csv"
    file.write_text("email_address\n")
    assert run("upsert", str(file)).stderr.startswith(f"salesloft: {file}: has no rows")
    file.write_text("email_address,title\na@bulk.example,A\n,B\n")
    assert "(--on-bad-row skip leaves them out)" in run("upsert", str(file)).stderr
    for option, value in (("--map", "E=foo"), ("--errors", "e.txt"), ("--timeout", "-1")):
        assert run("upsert", str(file), option, value).stderr.startswith(f"salesloft: {option}: ")
    monkeypatch.delenv("SALESLOFT_TOKEN")
    assert "set SALESLOFT_TOKEN, or run `salesloft login`" in run("budget").stderr
