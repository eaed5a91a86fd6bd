"""The command `salesloft demo`."""

from __future__ import annotations

import json

import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft
from salesloft_async.cli import demo
from salesloft_async.sandbox import Sandbox

from .conftest import Run

SMALL = ("demo", "--people", "230", "--rows", "40")


def test_it_shows_each_step_and_the_figures(run: Run) -> None:
    result = run(*SMALL)
    assert result.exit_code == 0, result.stderr
    assert "\x1b" not in result.stdout
    for part in ("Read 230 people", "Created the account", "Upserted", "cadence", "40 succeeded, 0 failed"):
        assert part in result.stdout
    for part in ("ValidationFailed: POST /v2/people.json: 422", ".errors['email_address'] == "):
        assert part in result.stdout
    for figure in ("People read", "Records per second", "Requests", "Retries", "Points spent"):
        assert figure in result.stdout


def test_json_has_what_really_happened(run: Run) -> None:
    result = run(*SMALL, "--json")
    told = json.loads(result.stdout)
    assert told["records"] == 230
    assert told["bulk"] == {"rows": 40, "succeeded": 40, "failed": 0}
    assert told["refused"]["error"] == "ValidationFailed"
    assert "email_address" in told["refused"]["errors"]
    assert told["retries"] == 0
    assert told["requests"] == told["points"] >= 3 + 6 + 4  # pages, writes, and the bulk job's calls
    assert told["points_per_minute"] == 600


def test_more_people_than_a_hundred_pages_hold_cost_a_point_per_page(run: Run) -> None:
    told = json.loads(run("demo", "--people", "12345", "--rows", "1", "--json").stdout)
    assert told["records"] == 12_345
    assert told["points"] == told["requests"] < 124 + 30


def test_live_without_a_token_exits_with_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    result = run("demo", "--live")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("salesloft: no token")
    assert "SALESLOFT_TOKEN" in result.stderr


def test_live_reads_a_thousand_people_and_writes_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Sandbox(people=1_500)) as sandbox:
        monkeypatch.setenv("SALESLOFT_BASE_URL", sandbox.url)
        told = json.loads(run("demo", "--live", "--json").stdout)
        sent = [(request.method, request.path) for request in sandbox.requests]
    assert set(sent) == {("GET", "/v2/people.json")}
    assert told["records"] == 1_000
    assert told["requests"] == told["points"] <= 12
    assert "bulk" not in told


@pytest.mark.anyio
async def test_what_the_client_repeats_is_counted() -> None:
    tally = demo.Tally()
    async with Sandbox(people=1) as sandbox:
        sandbox.fail("GET", "/v2/people.json", status=503, times=2, headers={"Retry-After": "0"})
        async with AsyncSalesloft("token", base_url=sandbox.url, trace_configs=[tally.trace()]) as salesloft:
            await salesloft.people.list()
    assert (tally.requests, tally.retries) == (3, 2)
