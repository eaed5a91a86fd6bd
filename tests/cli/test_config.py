"""The command `salesloft config`, and what other commands take from the file."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from salesloft_async import FileTokenStore, Tokens
from salesloft_async.cli.config_file import read_config, write_config
from salesloft_async.cli.settings import SETTINGS, Chosen, chosen, settings
from salesloft_async.core import credentials
from salesloft_async.errors import ConfigurationError
from salesloft_async.sandbox import Sandbox

from .conftest import Run


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of this test, which is not there yet."""
    monkeypatch.setenv("SALESLOFT_CONFIG_FILE", str(tmp_path / "own" / "config.toml"))
    return tmp_path / "own" / "config.toml"


def test_an_option_goes_before_the_environment_and_that_before_the_file() -> None:
    file, environ, options = {"share": 0.3}, {"SALESLOFT_SHARE": " 0.2 "}, {"share": 0.1}
    assert chosen({}, {}, {})["share"] == Chosen(1.0, "default")
    assert chosen({}, {}, file)["share"] == Chosen(0.3, "config file")
    assert chosen({}, environ, file)["share"] == Chosen(0.2, "SALESLOFT_SHARE")
    assert chosen(options, environ, file)["share"] == Chosen(0.1, "option")
    assert chosen({"share": None}, {"SALESLOFT_SHARE": ""}, {})["share"] == Chosen(1.0, "default")


@pytest.mark.parametrize("value", ["https://a", "https://a/v2", "https://a/v2/"])
def test_an_address_may_end_in_the_version_wherever_it_is_set(value: str) -> None:
    assert chosen({}, {}, {"base_url": value})["base_url"].value == "https://a"
    assert chosen({}, {"SALESLOFT_BASE_URL": value}, {})["base_url"].value == "https://a"
    assert chosen({"base_url": value}, {}, {})["base_url"].value == "https://a"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("share", "0", "takes a part of the limit, above 0 and up to 1, not '0'"),
        ("share", "1.5", "takes a part of the limit"),
        ("share", True, "takes a part of the limit"),
        ("share", "nan", "takes a part of the limit"),
        ("rate_limit", "many", "takes a number from 1, not 'many'"),
        ("timeout", 0, "takes seconds above 0"),
        ("retries", "2.5", "takes an integer from 0 to 100"),
        ("base_url", "ftp://a", "takes an address such as https://api.salesloft.com"),
        ("base_url", "https://me:pw@a", "takes no user, password, query or fragment"),
        ("base_url", "https://a/v2/people.json", "takes the address of a host, without /v2/people.json: https://a"),
        ("base_url", "http://x..y", "'x..y' is no host name"),
        ("accounts_url", "https://a/oauth/token", "takes the address of a host, without /oauth/token: https://a"),
        ("base_url", 5, "takes an address such as"),
        ("client_id", " ", "takes text"),
        ("token_file", 5, "takes text"),
        ("token_file", "~nobody_of_that_name/tokens", "takes a path, and nobody's home is ~nobody_of_that_name"),
    ],
)
def test_a_value_that_cannot_be_right_is_told_with_who_says_it(name: str, value: object, said: str) -> None:
    variable = SETTINGS[name].variable
    with pytest.raises(ConfigurationError, match=f"^config file: {name}: ") as of_file:
        chosen({}, {}, {name: value})
    assert said in of_file.value.message
    if isinstance(value, str) and value.strip():
        with pytest.raises(ConfigurationError, match=f"^{variable}: "):
            chosen({}, {variable: value}, {})
        with pytest.raises(ConfigurationError, match=f"^--{name.replace('_', '-')}: "):
            chosen({name: value}, {}, {})


def test_a_name_that_is_no_setting_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="config file: there is no setting 'shares': did you mean share"):
        chosen({}, {}, {"shares": 1})
    with pytest.raises(ConfigurationError, match="there are base_url, share"):
        chosen({}, {}, {"x": 1})


def test_shows_what_is_set_and_by_whom(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TIMEOUT", "5")
    assert run("config", "set", "share", "0.5").exit_code == 0
    told = run("config")
    lines = [line.split() for line in told.stdout.splitlines()]
    assert ["share", "0.5", "config", "file"] in lines
    assert ["timeout", "5", "SALESLOFT_TIMEOUT"] in lines
    assert ["rate_limit", "not", "set"] in lines
    assert told.stdout.endswith(f"Config file: {path}\n")
    data = json.loads(run("config", "--json").stdout)
    assert (data["file"], data["exists"]) == (str(path), True)
    assert data["settings"]["share"] == {"value": 0.5, "source": "config file"}
    assert data["settings"].keys() == SETTINGS.keys()


def test_secrets_are_never_shown_and_never_kept(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_planted")
    monkeypatch.setenv("SALESLOFT_CLIENT_SECRET", "planted-secret")
    for arguments in ((), ("--json",), ("-v",)):
        told = run("config", *arguments)
        assert told.exit_code == 0
        assert "planted" not in told.stdout + told.stderr
    assert json.loads(run("config", "--json").stdout)["secrets"] == {"token": True, "client_secret": True}
    for name in ("token", "client_secret"):
        refused = run("config", "set", name, "ak_planted")
        assert refused.exit_code == 2
        assert "secrets are not kept in the configuration file: set SALESLOFT_" in refused.stderr
        assert "planted" not in refused.stderr
        assert run("config", "get", name).exit_code == 2
    assert not path.exists()
    path.parent.mkdir()
    path.write_text('token = "ak_planted"\n')
    refused = run("budget")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("salesloft: config file: token: secrets are not kept")
    assert "planted" not in refused.stderr
    assert run("config", "unset", "token").exit_code == 0
    assert path.read_text() == ""


def test_values_are_set_read_and_taken_out(run: Run, path: Path) -> None:
    assert run("config", "path").stdout == f"{path}\n"
    for name, value in (
        ("share", "0.5"),
        ("retries", "2"),
        ("client_id", 'a"b'),
        ("base_url", "http://127.0.0.1:8080/"),
    ):
        assert run("config", "set", name, value).stdout == ""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_config(path) == {"share": 0.5, "retries": 2, "client_id": 'a"b', "base_url": "http://127.0.0.1:8080"}
    assert [run("config", "get", name).stdout for name in ("share", "retries", "client_id")] == [
        "0.5\n",
        "2\n",
        'a"b\n',
    ]
    assert json.loads(run("config", "get", "share", "--json").stdout) == 0.5
    assert (run("config", "get", "rate_limit").exit_code, run("config", "get", "rate_limit").stdout) == (1, "")
    run("config", "set", "share", "0.6")
    assert run("config", "unset", "retries").exit_code == 0
    assert read_config(path) == {"client_id": 'a"b', "base_url": "http://127.0.0.1:8080", "share": 0.6}
    assert f"retries is not in {path}" in run("config", "unset", "retries").stdout
    assert run("config", "set", "share", "2").exit_code == 2


def test_the_environment_that_goes_before_the_file_is_told(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALESLOFT_SHARE", "0.9")
    assert (
        run("config", "set", "share", "0.5").stdout == "Set, but SALESLOFT_SHARE is set too, and goes before the file\n"
    )
    assert run("config", "set", "share", "0.5", "--quiet").stdout == ""


def test_what_somebody_wrote_beside_a_value_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("# of the team\nshare = 0.5 # half\n\n# ours\nretries=3\n")
    write_config(path, "share", 0.25)
    assert path.read_text() == "# of the team\n\n# ours\nretries=3\nshare = 0.25\n"


def test_a_link_stays_one(path: Path) -> None:
    path.parent.mkdir()
    kept = path.with_name("kept.toml")
    path.symlink_to(kept)
    write_config(path, "share", 0.25)
    assert path.is_symlink()
    assert kept.read_text() == "share = 0.25\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"share = ", "is no TOML: "),
        (b"\xff", "is not UTF-8"),
        (b"retries = " + b"1" * 5_000, "is no TOML: "),
        (b"share = " + b"[" * 5_000, "is no TOML: "),
        (b'client_id = """a\nshare = 3\n"""\n', "share cannot be changed by this command: edit the file"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_left_as_it_is(run: Run, path: Path, text: bytes, said: str) -> None:
    path.parent.mkdir()
    path.write_bytes(text)
    refused = run("config", "set", "share", "0.5")
    assert refused.exit_code == 2
    assert refused.stderr.startswith(f"salesloft: {path} ") or refused.stderr.startswith(f"salesloft: {path}: ")
    assert said in refused.stderr
    assert path.read_bytes() == text
    assert os.listdir(path.parent) == ["config.toml"]


def test_a_file_or_folder_that_cannot_be_read_or_written_is_told(run: Run, path: Path) -> None:
    path.mkdir(parents=True)
    assert "cannot be read: " in run("config").stderr
    path.rmdir()
    path.parent.rmdir()
    path.parent.write_text("")
    assert "cannot be" in run("config", "set", "share", "0.5").stderr


@pytest.mark.skipif(os.name != "posix", reason="homes are looked up so on POSIX")
def test_a_user_without_a_home_is_told_what_to_set(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(uid: int) -> object:
        raise KeyError(uid)

    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME")
    for variable in ("SALESLOFT_CONFIG_FILE", "SALESLOFT_TOKEN_FILE"):
        told = run("config")
        assert (told.exit_code, told.stdout) == (2, "")
        assert told.stderr.startswith(f"salesloft: no home folder is known: set HOME, or {variable} ")
        monkeypatch.setenv(variable, str(tmp_path / variable))
    assert run("config").exit_code == 0
    monkeypatch.setenv("SALESLOFT_CONFIG_FILE", "~nobody_of_that_name/config.toml")
    told = run("config")
    assert (told.exit_code, told.stdout) == (2, "")
    assert "SALESLOFT_CONFIG_FILE: takes a path, and nobody's home is ~nobody_of_that_name" in told.stderr


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_a_file_that_others_may_write_is_refused(run: Run, path: Path) -> None:
    run("config", "set", "share", "0.5")
    path.chmod(0o622)
    refused = run("budget")
    assert refused.exit_code == 2
    assert "may be written by others, who could have your token sent elsewhere: chmod go-w it" in refused.stderr


def test_a_command_goes_where_the_file_says(
    run: Run, path: Path, threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    run("config", "set", "base_url", threaded_sandbox.url)
    assert run("budget").exit_code == 0
    assert run("run", "list_groups_ddl").exit_code == 0
    assert len(threaded_sandbox.requests) >= 2
    monkeypatch.setenv("SALESLOFT_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("SALESLOFT_RETRIES", "0")
    assert run("budget").exit_code == 4


def test_share_and_rate_limit_are_those_of_the_client() -> None:
    made = settings(share=0.25, rate_limit=50).client("token")
    terms = made._session.connection.terms
    assert (terms.share, terms.most) == (0.25, 50)


def test_a_login_is_found_by_the_file(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, threaded_sandbox: Sandbox
) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    monkeypatch.setenv("SALESLOFT_CLIENT_SECRET", "secret")
    credentials._shared.cache_clear()
    FileTokenStore(tmp_path / "tokens.json").save(Tokens("access", "refresh", 4e9))
    for name, value in (("client_id", "app"), ("token_file", str(tmp_path / "tokens.json"))):
        run("config", "set", name, value)
    assert run("budget", "--base-url", threaded_sandbox.url).exit_code == 0
    credentials._shared.cache_clear()
    run("config", "unset", "client_id")
    assert "no token" in run("budget", "--base-url", threaded_sandbox.url).stderr
