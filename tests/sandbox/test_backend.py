"""The backend of many teams, served by uvicorn: its requests, its webhooks and its end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import anyio
import pytest
from aiohttp import ClientSession

from salesloft_async import AsyncSalesloft, SalesloftError
from salesloft_async.sandbox import Sandbox, SandboxTeams
from tests.sandbox.backend import app
from tests.sandbox.test_webhook_frameworks import served

pytestmark = pytest.mark.anyio
HALF_PAST = 6_030.0


@pytest.fixture
async def sandbox(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SandboxTeams]:
    acme, globex = (
        Sandbox(people=number, rate_limit=60, webhook_delay=0, clock=lambda: HALF_PAST) for number in (3, 5)
    )
    async with SandboxTeams({"ak_acme": acme, "ak_globex": globex}) as running:
        monkeypatch.setenv("SALESLOFT_BASE_URL", running.url)
        yield running


@pytest.fixture
async def address(sandbox: SandboxTeams) -> AsyncIterator[str]:
    async with served(app) as url:
        yield url


@pytest.fixture
async def backend(address: str) -> AsyncIterator[ClientSession]:
    async with ClientSession(address) as session:
        yield session


async def read(backend: ClientSession, path: str) -> tuple[int, int]:
    """The status, and how much came."""
    async with backend.get(path) as answer:
        return answer.status, len(await answer.json())


async def test_each_request_is_served_with_the_client_of_its_team(backend: ClientSession) -> None:
    assert [await read(backend, f"/{team}/people") for team in ("acme", "globex")] == [(200, 3), (200, 5)]
    async with backend.get("/initech/people") as answer:
        assert (answer.status, await answer.json()) == (404, {"detail": "no team initech"})


async def test_requests_of_a_team_at_its_limit_wait_and_those_of_others_do_not(
    sandbox: SandboxTeams, backend: ClientSession
) -> None:
    waiting = [asyncio.ensure_future(read(backend, "/acme/people")) for _ in range(80)]
    with anyio.fail_after(30):
        while sum(call.done() for call in waiting) < 60:  # noqa: ASYNC110  (nobody tells)
            await asyncio.sleep(0.01)
        assert await asyncio.gather(*(read(backend, "/globex/people") for _ in range(50))) == [(200, 5)] * 50
    assert sum(call.done() for call in waiting) == 60
    assert [each.rejected for each in sandbox.teams.values()] == [0, 0]
    for call in waiting:
        call.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


async def subscribe(sandbox: SandboxTeams, team: str, url: str) -> None:
    async with AsyncSalesloft(f"ak_{team}", base_url=sandbox.url) as salesloft:
        await salesloft.webhook_subscriptions.create(
            callback_url=url, callback_token=f"callback token of {team}", event_type="person_updated"
        )


async def test_a_delivery_is_handled_with_the_client_of_its_team(
    sandbox: SandboxTeams, address: str, backend: ClientSession
) -> None:
    acme, globex = sandbox.teams["ak_acme"], sandbox.teams["ak_globex"]
    notes = [len(team.store["notes"]) for team in (acme, globex)]
    for team in ("acme", "globex"):
        await subscribe(sandbox, team, f"{address}/{team}/salesloft/")
    async with backend.put("/globex/people/1", params={"title": "CTO"}) as answer:
        assert await answer.json() == "CTO"
    assert [attempt.status for attempt in await globex.webhooks.delivered()] == [204]
    assert await acme.webhooks.delivered() == []
    assert [len(team.store["notes"]) for team in (acme, globex)] == [notes[0], notes[1] + 1]


async def test_a_delivery_for_another_team_or_for_none_is_refused(
    sandbox: SandboxTeams, address: str, backend: ClientSession
) -> None:
    globex = sandbox.teams["ak_globex"]
    for team in ("acme", "initech"):
        await subscribe(sandbox, "globex", f"{address}/{team}/salesloft/")
    async with backend.put("/globex/people/1", params={"title": "CTO"}):
        pass
    refused = {(attempt.url.split("/")[3], attempt.status) for attempt in await globex.webhooks.delivered()}
    assert refused == {("acme", 401), ("initech", 404)}


async def test_the_end_of_the_application_closes_every_client(sandbox: SandboxTeams) -> None:
    async with served(app) as url, ClientSession(url) as session:
        await read(session, "/acme/people")
        client = await app.state.teams.get("acme")
        await client.me.get()
    with pytest.raises(SalesloftError, match="the client is closed"):
        await client.me.get()
    with pytest.raises(SalesloftError, match="the teams are closed"):
        await app.state.teams.get("acme")
