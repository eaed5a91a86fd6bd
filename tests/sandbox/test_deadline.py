"""A call ends by its deadline, whatever it waits for: points, a token, a Redis, a response or another attempt."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import anyio
import pytest

from salesloft_async import (
    AsyncSalesloft,
    BlockingTeams,
    MemoryTokenStore,
    OAuth,
    RateLimited,
    RedisBudget,
    Retries,
    Salesloft,
    ServerError,
    Teams,
    Timeout,
    Tokens,
)
from salesloft_async.sandbox import Sandbox
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio
HALF_PAST = 6_030.0
"""Seconds since the epoch: half a minute is over, and the next one is far."""
PATIENCE = 10
"""Seconds: far more than the deadlines of these tests, and far less than until the next minute."""
POINTS = 5


@pytest.fixture
async def poor() -> AsyncIterator[Sandbox]:
    """A team of few points."""
    async with Sandbox(people=1, rate_limit=POINTS, clock=lambda: HALF_PAST) as running:
        yield running


def assert_refused_at_once(error: RateLimited) -> None:
    assert (error.status, error.attempts) == (429, 0)
    assert error.retry_after is not None
    assert 20 < error.retry_after <= 61


@pytest.mark.parametrize("options", [{"deadline": 1}, {"retries": Retries(most=0, deadline=1)}, {"deadline": 1.0}])
async def test_a_call_that_would_wait_for_points_for_longer_fails_at_once(poor: Sandbox, options: Any) -> None:
    async with AsyncSalesloft("token", base_url=poor.url, **options) as salesloft:
        for _ in range(POINTS):
            await salesloft.me.get()
        with anyio.fail_after(PATIENCE):
            with pytest.raises(RateLimited, match="points are expected in") as caught:
                await salesloft.me.get()
            refused = await asyncio.gather(*(salesloft.me.get() for _ in range(20)), return_exceptions=True)
        assert_refused_at_once(caught.value)
        assert {type(each) for each in refused} == {RateLimited}
        assert (salesloft.budget.waiting, salesloft.budget.in_flight, poor.spent) == (0, 0, POINTS)


def use_blocking(salesloft: Salesloft) -> RateLimited:
    for _ in range(POINTS):
        salesloft.me.get()
    with pytest.raises(RateLimited) as caught:
        salesloft.with_options(deadline=0.5).me.get()
    return caught.value


def blocking(url: str) -> RateLimited:
    with Salesloft("token", base_url=url, deadline=60) as salesloft:
        return use_blocking(salesloft)


def blocking_team(url: str) -> RateLimited:
    with BlockingTeams[str]("ak_{}".format, base_url=url, deadline=60) as teams:
        return use_blocking(teams.get("acme"))


@pytest.mark.parametrize("use", [blocking, blocking_team])
async def test_blocking_it_fails_at_once_too(poor: Sandbox, use: Callable[[str], RateLimited]) -> None:
    with anyio.fail_after(PATIENCE):
        assert_refused_at_once(await anyio.to_thread.run_sync(use, poor.url))


async def test_the_clients_of_teams_have_it(poor: Sandbox) -> None:
    async with Teams[str]("ak_{}".format, base_url=poor.url, deadline=1) as teams:
        salesloft = await teams.get("acme")
        for _ in range(POINTS):
            await salesloft.me.get()
        with anyio.fail_after(PATIENCE), pytest.raises(RateLimited) as caught:
            await salesloft.me.get()
    assert_refused_at_once(caught.value)


async def test_with_a_redis_budget_it_fails_at_once_too(poor: Sandbox, redis: RedisServer) -> None:
    async with AsyncSalesloft("token", base_url=poor.url, budget=RedisBudget(redis.url, team="deadline")) as salesloft:
        for _ in range(POINTS):
            await salesloft.me.get()
        with anyio.fail_after(PATIENCE), pytest.raises(RateLimited) as caught:
            await salesloft.with_options(deadline=1).me.get()
        assert_refused_at_once(caught.value)


async def test_a_redis_that_does_not_answer_is_waited_for_until_then(sandbox: Sandbox) -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    budget = RedisBudget(f"redis://127.0.0.1:{port}", team="silent")
    async with AsyncSalesloft("token", base_url=sandbox.url, budget=budget, deadline=0.2) as salesloft:
        with (
            anyio.fail_after(PATIENCE),
            pytest.raises(Timeout, match="within the deadline") as caught,
        ):
            await salesloft.me.get()
        assert (caught.value.sent, caught.value.attempts, sandbox.spent) == (False, 0, 0)
    server.close()


async def test_it_covers_the_renewal_of_a_token(sandbox: Sandbox) -> None:
    class Stuck(MemoryTokenStore):
        async def load(self) -> Tokens | None:
            await asyncio.sleep(PATIENCE)
            raise AssertionError

    auth = OAuth("id", "secret", store=Stuck(), accounts_url=sandbox.url)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url, deadline=0.2) as salesloft:
        with anyio.fail_after(PATIENCE / 2), pytest.raises(Timeout, match="no token within the deadline") as caught:
            await salesloft.me.get()
        assert (caught.value.sent, caught.value.attempts) == (False, 0)
        for flight in auth._flights.values():
            assert flight.task is not None
            flight.task.cancel()


@pytest.mark.parametrize("attempt", [60, None])
async def test_an_attempt_ends_with_it(sandbox: Sandbox, attempt: float | None) -> None:
    sandbox.fail("GET", "/v2/me", delay=PATIENCE)
    async with AsyncSalesloft("token", base_url=sandbox.url, timeout=attempt, deadline=0.3) as salesloft:
        with anyio.fail_after(PATIENCE / 2), pytest.raises(Timeout, match=r"within the deadline of 0\.3 s") as caught:
            await salesloft.me.get()
        assert (caught.value.sent, caught.value.attempts) == (True, 1)


async def test_no_retry_starts_after_it(sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/v2/me", status=503, times=5, headers={"Retry-After": "30"})
    async with AsyncSalesloft("token", base_url=sandbox.url, deadline=5) as salesloft:
        with anyio.fail_after(4), pytest.raises(ServerError) as caught:
            await salesloft.me.get()
        assert (caught.value.attempts, caught.value.retry_after) == (1, 30)


async def test_a_429_whose_minute_ends_later_is_raised_at_once(sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/v2/me", status=429, headers={"Retry-After": "9"})
    async with AsyncSalesloft("token", base_url=sandbox.url, deadline=0.5) as salesloft:
        with anyio.fail_after(PATIENCE / 2), pytest.raises(RateLimited) as caught:
            await salesloft.me.get()
        assert caught.value.attempts == 1
        assert caught.value.retry_after is not None


async def test_a_first_call_that_is_slow_holds_up_the_others_no_longer_than_their_deadline(sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/v2/me", delay=2)
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        first = asyncio.ensure_future(salesloft.me.get())
        while not salesloft.budget.in_flight:  # noqa: ASYNC110  (the budget has no event)
            await asyncio.sleep(0.001)
        second = salesloft.with_options(deadline=0.2)
        with anyio.fail_after(PATIENCE), pytest.raises(Timeout) as caught:
            await second.people.list()
        assert (caught.value.sent, caught.value.attempts) == (False, 0)
        assert (await first).id
        assert salesloft.budget.waiting == 0


async def test_jobs_have_no_deadline(sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/v2/people", delay=0.3, times=2)
    async with AsyncSalesloft("token", base_url=sandbox.url, deadline=0.1, concurrency=2) as salesloft:
        assert len([person async for person in salesloft.people.scan()]) == 250


async def test_none_is_no_limit_of_an_attempt(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url, timeout=0.05, retries=0) as salesloft:
        sandbox.fail("GET", "/v2/me", delay=0.3)
        with pytest.raises(Timeout):
            await salesloft.me.get()
        sandbox.fail("GET", "/v2/me", delay=0.3)
        assert (await salesloft.with_options(timeout=None).me.get()).id
