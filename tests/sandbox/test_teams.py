"""Many teams against one address: each has its own records, points and connections, and none waits for another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import anyio
import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import AuthenticationError, OAuth, SalesloftError, Teams
from salesloft_async.sandbox import Sandbox, SandboxTeams

pytestmark = pytest.mark.anyio
HALF_PAST = 6_030.0
"""Seconds since the epoch: half a minute is over, so that none ends while a test counts."""


def a_team(*, people: int, rate_limit: int = 600) -> Sandbox:
    return Sandbox(people=people, rate_limit=rate_limit, clock=lambda: HALF_PAST)


def by_name(sandbox: SandboxTeams, **options: Any) -> Teams[str]:
    return Teams(lambda team: f"ak_{team}", base_url=sandbox.url, **options)


@pytest.fixture
async def sandbox() -> AsyncIterator[SandboxTeams]:
    acme, globex = a_team(people=3, rate_limit=50), a_team(people=5)
    async with SandboxTeams({"ak_acme": acme, "ak_globex": globex, "ak_globex_2": globex}) as running:
        yield running


@pytest.fixture
async def teams(sandbox: SandboxTeams) -> AsyncIterator[Teams[str]]:
    async with by_name(sandbox) as running:
        yield running


async def test_each_team_reads_its_own_records_with_its_own_token(sandbox: SandboxTeams, teams: Teams[str]) -> None:
    acme, globex = await teams.get("acme"), await teams.get("globex")
    assert [len(await client.people.list()) for client in (acme, globex)] == [3, 5]
    assert repr(acme) == f"AsyncSalesloft(team='acme', base_url='{sandbox.url}')"
    await acme.people.delete(1)
    assert [len(await client.people.list()) for client in (acme, globex)] == [2, 5]
    assert (acme.budget.spent, globex.budget.spent) == (3, 2)
    assert [each.spent for each in (sandbox.teams["ak_acme"], sandbox.teams["ak_globex"])] == [3, 2]


async def test_a_team_whose_points_are_spent_never_holds_up_another(sandbox: SandboxTeams, teams: Teams[str]) -> None:
    acme, globex = await teams.get("acme"), await teams.get("globex")
    waiting = [asyncio.ensure_future(acme.me.get()) for _ in range(1_000)]
    with anyio.fail_after(30):
        while sum(call.done() for call in waiting) < 50:  # noqa: ASYNC110  (the client has no event for it)
            await asyncio.sleep(0.01)
        await asyncio.gather(*(globex.me.get() for _ in range(300)))
    assert (acme.budget.waiting, sum(call.done() for call in waiting)) == (950, 50)
    assert [each.rejected for each in sandbox.teams.values()] == [0, 0, 0]
    for call in waiting:
        call.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert (acme.budget.waiting, acme.budget.in_flight) == (0, 0)


async def test_a_team_that_gets_no_answers_takes_its_own_connections_and_no_others(sandbox: SandboxTeams) -> None:
    slow = sandbox.teams["ak_globex"]
    slow.fail("GET", "/v2/me", delay=60.0, times=None)
    async with by_name(sandbox, connections=4) as teams:
        acme, globex = await teams.get("acme"), await teams.get("globex")
        await globex.people.list()  # so that its budget is known, and more than one request may go
        hanging = [asyncio.ensure_future(globex.me.get()) for _ in range(500)]
        with anyio.fail_after(30):
            while len(slow.requests) < 5:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            await asyncio.gather(*(acme.me.get() for _ in range(40)))
        assert len(slow.requests) == 5, "the list and four that hang"
        for call in hanging:
            call.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)


async def test_two_tokens_of_a_team_share_its_budget(sandbox: SandboxTeams) -> None:
    tokens = {"globex": "ak_globex"}
    async with Teams(tokens.__getitem__, base_url=sandbox.url) as teams:
        before = await teams.get("globex")
        await before.me.get()
        tokens["globex"] = "ak_globex_2"
        teams.forget("globex")
        after = await teams.get("globex")
        await after.me.get()
        assert before.budget.spent == after.budget.spent == sandbox.teams["ak_globex"].spent == 2


async def test_all_teams_share_one_pool_which_only_closing_the_teams_closes(sandbox: SandboxTeams) -> None:
    async with by_name(sandbox) as teams:
        async with await teams.get("acme") as acme, await teams.get("globex") as globex:
            await acme.me.get()
        assert await acme._session.connection.pool.http() is await globex._session.connection.pool.http()
        await globex.me.get()
        await (await teams.get("acme")).me.get()
    with pytest.raises(SalesloftError, match="the client is closed"):
        await acme.me.get()


async def test_a_team_may_log_in_with_oauth_and_is_renewed_by_itself() -> None:
    acme, globex = (Sandbox(people=number, clients={"app": "s"}) for number in (3, 5))
    async with SandboxTeams({"acme": acme, "globex": globex}) as sandbox:

        def auth_for(team: str) -> OAuth:
            accounts = sandbox.teams[team]
            return OAuth("app", "s", refresh_token=accounts.login("app"), accounts_url=accounts.url)

        async with Teams(auth_for, base_url=sandbox.url) as teams:
            clients = [await teams.get(team) for team in ("acme", "globex")]
            assert [len(await client.people.list()) for client in clients] == [3, 5]
            acme.expire_tokens()
            assert [len(await client.people.list()) for client in clients] == [3, 5]


def test_teams_on_several_loops_share_clients_and_budgets() -> None:
    async def spent(teams: Teams[str]) -> int:
        client = await teams.get("acme")
        await client.me.get()
        return client.budget.spent

    with (
        start_blocking_portal() as one,
        start_blocking_portal() as two,
        one.wrap_async_context_manager(SandboxTeams({"ak_acme": a_team(people=1)})) as sandbox,
        two.wrap_async_context_manager(by_name(sandbox)) as teams,
    ):
        assert [portal.call(spent, teams) for portal in (one, two, one)] == [1, 2, 3]
        assert len(teams) == 1


async def test_a_token_of_no_team_is_let_in_nowhere(sandbox: SandboxTeams, teams: Teams[str]) -> None:
    with pytest.raises(AuthenticationError, match="Invalid Bearer token"):
        await (await teams.get("initech")).me.get()


def test_the_address_is_known_while_it_is_served() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        _ = SandboxTeams({}).url
