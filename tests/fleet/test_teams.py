"""Teams whose points other processes spend too: each team has its budget in the Redis."""

from __future__ import annotations

import pytest

from salesloft_async import BlockingTeams, RedisBudget, Teams
from salesloft_async.sandbox import Sandbox, SandboxTeams
from tests.fleet.test_redis_budget import clients, have_ended, threads
from tests.redis_server import RedisServer


def a_process(sandbox: SandboxTeams, redis: RedisServer, lease: int) -> Teams[str]:
    """Budgets of another lease are as those of another process: within one they would be the same."""
    return Teams(
        "ak_{}".format, budget_for=lambda team: RedisBudget(redis.url, team=team, lease=lease), base_url=sandbox.url
    )


@pytest.mark.anyio
async def test_a_team_has_one_budget_in_all_processes_and_nothing_of_it_is_left_when_they_end(
    redis: RedisServer,
) -> None:
    before, connected = threads(), clients(redis)
    async with (
        SandboxTeams({f"ak_{team}": Sandbox(people=1) for team in ("acme", "globex")}) as sandbox,
        a_process(sandbox, redis, 10) as one,
        a_process(sandbox, redis, 20) as other,
    ):
        for _ in range(3):
            await (await one.get("acme")).me.get()
        acme, globex, own = await other.get("acme"), await other.get("globex"), 0
        await globex.me.get()
        while acme.budget.spent <= own < 50:
            await acme.me.get()
            own += 1
        assert acme.budget.spent > own, "it knows of the calls of the other process"
        assert globex.budget.spent <= 1
        assert len(threads()) - len(before) == 3
        assert len(clients(redis) - connected) == 2 * 3
    assert have_ended(before)
    assert clients(redis) <= connected


def test_blocking_teams_have_them_too(threaded_sandbox: Sandbox, redis: RedisServer) -> None:
    before = threads()
    with BlockingTeams(
        str.upper, budget_for=lambda team: RedisBudget(redis.url, team=team), base_url=threaded_sandbox.url
    ) as teams:
        teams.get("acme").me.get()
        assert (teams.get("acme").budget.spent, len(threads()) - len(before)) == (1, 1)
    assert have_ended(before)
