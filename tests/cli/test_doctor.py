"""The command `salesloft doctor`, on a sandbox that is well and on what is not."""

from __future__ import annotations

import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiohttp import web
from anyio.from_thread import start_blocking_portal

from salesloft_async import FileTokenStore, Tokens
from salesloft_async.cli import checks
from salesloft_async.cli.doctor import probed
from salesloft_async.core import credentials
from salesloft_async.core.scopes import SCOPES
from salesloft_async.sandbox import Sandbox

from .conftest import Run

TOKEN = "ak_planted"


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", TOKEN)
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@contextmanager
def sandbox(**options: Any) -> Iterator[Sandbox]:
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Sandbox(people=3, **options)) as running,
    ):
        yield running


Examine = Callable[..., tuple[int, dict[str, dict[str, str]]]]


@pytest.fixture
def examine(run: Run) -> Examine:
    """The exit code, and the findings by their areas."""

    def examine(url: str, *arguments: str) -> tuple[int, dict[str, dict[str, str]]]:
        done = run("doctor", "--base-url", url, "--json", *arguments)
        assert TOKEN not in done.stdout + done.stderr
        told = json.loads(done.stdout)
        assert told["ok"] is (done.exit_code == 0)
        assert all(each["do"] for each in told["findings"] if each["state"] == "wrong")
        return done.exit_code, {each["area"]: each for each in told["findings"]}

    return examine


@pytest.mark.parametrize(
    ("scope", "state", "text"),
    [
        ("", "ok", "people:read for person_created"),
        ("all", "ok", "people:read for person_created"),
        ("people:read", "note", "the token lacks accounts:read for account_created"),
        (" ".join(SCOPES), "ok", "the token has the scope of every event"),
    ],
)
def test_events_are_named_with_the_scope_that_they_need(scope: str, state: str, text: str) -> None:
    found = checks.events({"accounts:read": ["account_created"], "people:read": ["person_created"]}, scope)
    assert (found.state, text in found.said) == (state, True)


def test_what_is_well_is_said_to_be_so_for_one_point(run: Run) -> None:
    with sandbox() as well:
        done = run("doctor", "--base-url", well.url)
        assert well.spent == 1
    assert (done.exit_code, done.stderr) == (0, "")
    areas = [line.split()[:2] for line in done.stdout.splitlines() if line.startswith("ok ")]
    assert [area for _, area in areas] == [
        "version", "extras", "config", "proxies", "address", "token", "name", "connection", "answer", "clock", "budget",
        "areas", "webhooks",
    ]  # fmt: skip
    assert "you are User 1 <user1@example.com>, user 1" in done.stdout
    assert f"salesloft doctor --areas, for {len(probed())} points" in done.stdout
    assert done.stdout.endswith("Nothing is wrong\n")


def test_a_token_that_is_not_taken_is_wrong_and_the_clock_is_known_all_the_same(examine: Examine) -> None:
    with sandbox(token="another") as strict:
        code, found = examine(strict.url)
    assert (code, found["answer"]["state"], found["clock"]["state"]) == (1, "wrong", "ok")
    assert "the token is not taken: 401" in found["answer"]["said"]
    assert "budget" not in found


@pytest.mark.parametrize(("seconds", "state"), [(-3_600, "wrong"), (15, "note")])
def test_a_clock_that_is_off_is_found(examine: Examine, seconds: float, state: str) -> None:
    with sandbox(clock=lambda: time.time() + seconds) as skewed:
        code, found = examine(skewed.url)
    assert (code, found["clock"]["state"]) == (int(state == "wrong"), state)


def test_where_nobody_listens_no_request_is_tried(examine: Examine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    code, found = examine(f"http://127.0.0.1:{port}")
    assert (code, found["connection"]["state"], found["answer"]["state"]) == (1, "wrong", "unknown")
    assert found["connection"]["said"]


def test_a_name_that_there_is_none_of_is_found(examine: Examine) -> None:
    code, found = examine("https://salesloft.invalid")
    assert (code, found["name"]["state"]) == (1, "wrong")
    assert "connection" not in found


def test_without_a_token_the_network_is_looked_at_all_the_same(
    examine: Examine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN")
    with sandbox() as well:
        code, found = examine(well.url)
        assert well.spent == 0
    assert (code, found["token"]["state"], found["connection"]["state"]) == (1, "wrong", "ok")
    assert "salesloft login" in found["token"]["do"]


def test_a_token_that_cannot_be_one_is_wrong(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "two words")
    with sandbox() as well:
        code, found = examine(well.url)
    assert (code, found["token"]["state"]) == (1, "wrong")
    assert "two words" not in str(found)


def test_a_login_is_told_with_its_scope(examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN")
    monkeypatch.setenv("SALESLOFT_CLIENT_ID", "app")
    monkeypatch.setenv("SALESLOFT_TOKEN_FILE", str(tmp_path / "tokens.json"))
    FileTokenStore(tmp_path / "tokens.json").save(Tokens("access", "refresh", 4e9, "accounts:read"))
    credentials._shared.cache_clear()
    with sandbox() as well:
        code, found = examine(well.url)
        assert (code, found["token"]["do"]) == (1, "set what is missing")
        monkeypatch.setenv("SALESLOFT_CLIENT_SECRET", "secret")
        code, found = examine(well.url)
    credentials._shared.cache_clear()
    assert code == 0
    assert "of the login to app" in found["token"]["said"]
    assert found["areas"]["said"] == "scope accounts:read"


def test_a_file_of_tokens_that_cannot_be_used_is_wrong(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN")
    for name, value in (("CLIENT_ID", "app"), ("CLIENT_SECRET", "s"), ("TOKEN_FILE", str(tmp_path / "tokens.json"))):
        monkeypatch.setenv(f"SALESLOFT_{name}", value)
    (tmp_path / "tokens.json").write_text("{}")
    (tmp_path / "tokens.json").chmod(0o644)
    with sandbox() as well:
        code, found = examine(well.url)
    assert code == 1
    assert "may be read by others" in found["token"]["said"]


def test_each_list_is_asked_for_and_those_that_are_refused_are_named(examine: Examine) -> None:
    with sandbox() as well:
        well.fail("GET", "/v2/users*", status=403)
        code, found = examine(well.url, "--areas")
        asked = [request.path for request in well.requests]
    assert (code, found["areas"]["state"]) == (0, "note")
    assert (
        f"{len(probed()) - 1} of {len(probed())} lists can be read, and not users (403, scope team:read)"
        in found["areas"]["said"]
    )
    assert len(asked) == len(probed()) + 1


def test_a_configuration_that_cannot_be_used_is_wrong(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SALESLOFT_CONFIG_FILE", str(tmp_path / "config.toml"))
    (tmp_path / "config.toml").write_text("share = 7")
    code, found = examine("http://127.0.0.1:1")
    assert (code, found["config"]["state"]) == (1, "wrong")
    assert "config file: share: takes a part of the limit" in found["config"]["said"]
    assert "address" not in found


@pytest.mark.parametrize(
    ("body", "said"), [("<html>hello</html>", "200 without a user in it"), ('{"data": []}', "200 without a user in it")]
)
def test_a_host_that_is_not_the_api_is_found(examine: Examine, body: str, said: str) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(text=body)

    with served(answer) as port:
        code, found = examine(f"http://127.0.0.1:{port}")
    assert (code, found["answer"]["state"]) == (1, "wrong")
    assert said in found["answer"]["said"]


@contextmanager
def served(answer: Callable[[web.Request], Any], tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port of a server of one answer."""

    async def start() -> web.AppRunner:
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", answer)
        runner = web.AppRunner(application)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        return runner

    with start_blocking_portal() as portal:
        runner = portal.call(start)
        try:
            yield runner.addresses[0][1]
        finally:
            portal.call(runner.cleanup)


def test_a_certificate_that_is_not_trusted_is_found_before_the_token_is_sent(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[web.Request] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request)
        return web.Response()

    authority, tls = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with served(answer, tls) as port:
        code, found = examine(f"https://127.0.0.1:{port}")
        assert (code, found["certificate"]["state"], found["answer"]["state"]) == (1, "wrong", "unknown")
        assert "not trusted: " in found["certificate"]["said"]
        assert "SSL_CERT_FILE" in found["certificate"]["do"]
        authority.cert_pem.write_to_path(tmp_path / "authority.pem")
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
        monkeypatch.delenv("SALESLOFT_TOKEN")
        assert examine(f"https://127.0.0.1:{port}")[1]["certificate"]["state"] == "ok"
    assert not asked


def test_a_port_without_tls_is_found(examine: Examine) -> None:
    with sandbox() as plain:
        code, found = examine(plain.url.replace("http:", "https:"))
    assert code == 1
    assert "no TLS: " in found["certificate"]["said"]


def test_an_answer_that_is_lost_is_wrong(examine: Examine) -> None:
    with sandbox() as well:
        well.fail("GET", "/v2/me", reset="before", times=5)
        code, found = examine(well.url)
    assert (code, found["answer"]["state"]) == (1, "wrong")
    assert found["answer"]["said"].startswith("GET /v2/me.json: ")


def test_a_login_that_is_used_up_is_wrong(examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN")
    with sandbox(clients={"app": "secret"}) as strict:
        for name, value in (
            ("CLIENT_ID", "app"), ("CLIENT_SECRET", "secret"), ("TOKEN_FILE", str(tmp_path / "tokens.json")),
            ("ACCOUNTS_URL", strict.url),
        ):  # fmt: skip
            monkeypatch.setenv(f"SALESLOFT_{name}", value)
        FileTokenStore(tmp_path / "tokens.json").save(Tokens("access", "used up", 1.0))
        credentials._shared.cache_clear()
        code, found = examine(strict.url)
        credentials._shared.cache_clear()
    assert (code, found["answer"]["state"]) == (1, "wrong")
    assert "salesloft help oauth" in found["answer"]["do"]
