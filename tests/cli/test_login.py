"""The command `salesloft login`, with a browser that says yes."""

from __future__ import annotations

import socket
import stat
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import anyio
import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import FileTokenStore, Salesloft
from salesloft_async.core import credentials
from salesloft_async.sandbox import Sandbox

from .conftest import Run

SECRET = "app-secret-91"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox(people=1, clients={"app": SECRET})
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox) as running:
        yield running


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
        return number


@pytest.fixture
def login(
    run: Run, sandbox: Sandbox, port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., object]]:
    monkeypatch.setenv("SALESLOFT_CLIENT_ID", "app")
    monkeypatch.setenv("SALESLOFT_CLIENT_SECRET", SECRET)
    monkeypatch.setenv("SALESLOFT_ACCOUNTS_URL", sandbox.url)
    monkeypatch.setenv("SALESLOFT_TOKEN_FILE", str(tmp_path / "salesloft" / "tokens.json"))
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    credentials._shared.cache_clear()
    yield lambda *arguments: run("login", "--redirect-uri", f"http://127.0.0.1:{port}/callback", *arguments)
    credentials._shared.cache_clear()


def browser(monkeypatch: pytest.MonkeyPatch, visit: Callable[[str], object]) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda url: visit(url) is not False)


def get(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_somebody_logs_in_and_clients_find_the_tokens(
    login: Run, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, str]] = []
    browser(monkeypatch, lambda url: seen.append(get(url)))
    result = login("--open", "--scope", "all")
    assert result.exit_code == 0, result.stderr
    assert seen == [(200, "Back to the terminal: you may close this page.")]
    file = tmp_path / "salesloft" / "tokens.json"
    assert f"{sandbox.url}/oauth/authorize?client_id=app" in result.stdout
    assert result.stdout.endswith(f"Logged in. The tokens are in {file}.\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    tokens = FileTokenStore(file).load()
    assert tokens is not None
    for hidden in (SECRET, tokens.access_token, tokens.refresh_token):
        assert str(hidden) not in result.stdout + result.stderr
    with Salesloft(base_url=sandbox.url) as first, Salesloft(base_url=sandbox.url) as second:
        assert first.me.get().id == second.me.get().id
        assert first._api._session.connection.auth is second._api._session.connection.auth


def test_an_answer_with_another_state_is_turned_away_and_waited_past(
    login: Run, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def visit(url: str) -> None:
        for forged in ("?code=evil", "?code=evil&state=guessed"):
            seen.append(get(f"http://127.0.0.1:{port}/callback{forged}")[0])
        seen.append(get(f"http://127.0.0.1:{port}/other")[0])
        seen.append(get(url)[0])

    browser(monkeypatch, visit)
    assert login("--open").exit_code == 0
    assert seen == [400, 400, 404, 200]


def test_a_person_who_says_no_is_believed(
    login: Run, port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def visit(url: str) -> None:
        state = dict(parse_qsl(urlsplit(url).query))["state"]
        get(f"http://127.0.0.1:{port}/callback?error=access_denied&error_description=not+today&state={state}")

    browser(monkeypatch, visit)
    result = login("--open")
    assert (result.exit_code, result.stderr) == (1, "salesloft: the login was refused: not today\n")
    assert not (tmp_path / "salesloft" / "tokens.json").exists()


def test_the_secret_may_come_on_standard_input_and_is_not_said_again(
    login: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SALESLOFT_CLIENT_SECRET")
    assert "no client secret: set SALESLOFT_CLIENT_SECRET" in login("--open").stderr
    from typer.testing import CliRunner

    from salesloft_async.cli.app import app

    browser(monkeypatch, get)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    given = ["login", "--open", "--redirect-uri", f"http://127.0.0.1:{port}/callback"]
    result = CliRunner().invoke(app, given, input=f"{SECRET}\n")
    assert result.exit_code == 0, result.stderr
    assert "Clients use them where SALESLOFT_CLIENT_ID and SALESLOFT_CLIENT_SECRET are set." in result.stdout
    assert SECRET not in result.stdout + result.stderr


def test_a_wrong_secret_is_told(login: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_CLIENT_SECRET", "wrong-secret")
    browser(monkeypatch, get)
    result = login("--open")
    assert result.exit_code == 3
    assert "check client_id and client_secret" in result.stderr
    assert "wrong-secret" not in result.stdout + result.stderr


def test_nobody_comes_back(login: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    browser(monkeypatch, lambda url: False)
    result = login("--open", "--timeout", "1")
    assert result.exit_code == 1
    assert "No browser could be opened from here." in result.stderr
    assert "nobody came back within 1 seconds: run the login again" in result.stderr


def test_a_token_that_goes_first_is_mentioned(login: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_1")
    browser(monkeypatch, get)
    assert "Clients use SALESLOFT_TOKEN as long as it is set." in login("--open").stdout


def test_the_way_back_is_said_to_the_letter(run: Run, login: Run, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    uri = f"http://127.0.0.1:{port}/{{app}}/back%7E"
    browser(monkeypatch, get)
    result = run("login", "--open", "--timeout", "20", "--redirect-uri", uri)
    assert result.exit_code == 0, result.stderr
    (shown,) = (line.strip() for line in result.stdout.splitlines() if "/oauth/authorize?" in line)
    assert dict(parse_qsl(urlsplit(shown).query))["redirect_uri"] == uri


@pytest.mark.parametrize(
    "uri",
    [
        "https://127.0.0.1:8400/callback",
        "http://example.com:8400/callback",
        "http://127.0.0.1/callback",
        "callback",
        "http://127.0.0.1:99999/callback",
        "http://127.0.0.1:port/callback",
        "http://[::1",
    ],
)
def test_the_way_back_leads_to_this_machine(run: Run, uri: str) -> None:
    result = run("login", "--client-id", "app", "--redirect-uri", uri)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--redirect-uri: takes an address of this machine with a port" in result.stderr


def test_an_app_has_to_be_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SALESLOFT_CLIENT_ID", raising=False)
    assert "--client-id is missing: give it, or set SALESLOFT_CLIENT_ID" in run("login").stderr


def test_a_port_in_use_exits_with_2(login: Run, port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        result = login()
    assert result.exit_code == 2
    assert f"--redirect-uri: port {port} cannot be used" in result.stderr


def test_a_file_that_others_may_read_is_refused_before_anybody_logs_in(login: Run, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    file.write_text("{}")
    file.chmod(0o644)
    result = login("--token-file", str(file))
    assert result.exit_code == 2
    assert "may be read by others" in result.stderr


def test_the_tokens_are_where_the_configuration_of_a_user_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN_FILE", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere")
    assert credentials.token_file() == Path("/somewhere/salesloft/tokens.json")
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert credentials.token_file() == Path("~/.config/salesloft/tokens.json").expanduser()


def test_a_login_is_nothing_without_its_app(login: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser(monkeypatch, get)
    assert login("--open").exit_code == 0
    monkeypatch.delenv("SALESLOFT_CLIENT_ID")
    with pytest.raises(ValueError, match="no token"):
        Salesloft()
    assert anyio.run(_loaded, tmp_path / "salesloft" / "tokens.json")


async def _loaded(file: Path) -> bool:
    return FileTokenStore(file).load() is not None
