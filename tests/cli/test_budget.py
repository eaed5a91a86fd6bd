"""The command `salesloft budget`."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async.sandbox import Sandbox

from .conftest import Run


@pytest.fixture
def threaded_sandbox() -> Iterator[Sandbox]:
    """A sandbox in the middle of a minute, so that none ends while a test counts."""
    sandbox = Sandbox(people=0, clock=lambda: 6_030.0)
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox) as running:
        yield running


def test_tells_in_words_what_is_left(run: Run, threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    monkeypatch.setenv("SALESLOFT_BASE_URL", threaded_sandbox.url)
    threaded_sandbox.spend(99)
    told = run("budget")
    assert told.exit_code == 0
    lines = [line.split("  ", 1) for line in told.stdout.splitlines()]
    assert [line[0].strip() for line in lines] == ["Limit", "Remaining", "Minute ends"]
    assert "600 points a minute" in lines[0][1]
    assert "500 of this minute; 100 are spent, 1 just now" in lines[1][1]
    assert threaded_sandbox.spent == 1


def test_tells_what_may_be_spent_here_where_that_is_less_than_the_team_has(
    run: Run, threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    threaded_sandbox.spend(99)
    told = run("budget", "--base-url", threaded_sandbox.url, "--rate-limit", "50").stdout
    assert [line.split("  ", 1)[1].strip() for line in told.splitlines()[:3]] == [
        "600 points a minute, for all integrations of the team",
        "50 may be spent here, by rate_limit or share",
        "49 of this minute may be spent here, 1 just now",
    ]
    told = run("budget", "--base-url", threaded_sandbox.url, "--share", "0.5", "--json").stdout
    assert (json.loads(told)["limit"], json.loads(told)["allowance"]) == (600, 300)


def test_tells_programs_as_json(run: Run, threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    told = json.loads(run("budget", "--base-url", threaded_sandbox.url, "--json").stdout)
    assert (told["limit"], told["remaining"], told["spent"], told["in_flight"]) == (600, 599, 1, 0)
    assert 29 < told["window_ends"] < 31


def test_says_so_when_the_api_tells_nothing(
    run: Run, threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    threaded_sandbox.budget_headers = False
    assert "the API did not say" in run("budget", "--base-url", threaded_sandbox.url).stdout
    assert json.loads(run("budget", "--base-url", threaded_sandbox.url, "--json").stdout)["window_ends"] is None


def test_a_missing_token_is_a_misuse_and_a_wrong_one_is_not_let_in(
    run: Run, threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    missing = run("budget", "--base-url", threaded_sandbox.url)
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "no token" in missing.stderr
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_wrong")
    threaded_sandbox.fail("GET", "/v2/me", status=401)
    wrong = run("budget", "--base-url", threaded_sandbox.url)
    assert (wrong.exit_code, wrong.stdout) == (3, "")
    assert "ak_wrong" not in wrong.stderr
