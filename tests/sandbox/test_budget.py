"""One budget for all clients of a token, on whatever loop or thread they are; windows of two seconds."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft, ConfigurationError, RateLimited, Salesloft
from salesloft_async.core.admission import Terms
from salesloft_async.core.budget import Budget
from salesloft_async.sandbox import Sandbox

WINDOW = 2.0
HALF_PAST = 6_030.0
"""Seconds since the epoch: half a minute is over."""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox in the middle of a minute, so that none ends while a test counts."""
    async with Sandbox(people=1, clock=lambda: HALF_PAST) as running:
        yield running


@pytest.fixture
def threaded_sandbox() -> Iterator[Sandbox]:
    """The same in another thread."""
    sandbox = Sandbox(people=1, clock=lambda: HALF_PAST)
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox) as running:
        yield running


def shorten(salesloft: AsyncSalesloft | Salesloft) -> None:
    """Have a client that has sent nothing yet count windows of two seconds."""
    client = salesloft._api if isinstance(salesloft, Salesloft) else salesloft
    admission = client._session.connection.admission
    admission.budget = Budget(window=WINDOW)
    admission.agree(salesloft, Terms())


@pytest.mark.anyio
async def test_several_windows_are_used_and_none_is_exceeded_beside_another_integration() -> None:
    async with (
        Sandbox(people=0, rate_limit=40, window=WINDOW, latency=0.005, others=3) as sandbox,
        AsyncSalesloft("token", base_url=sandbox.url) as salesloft,
    ):
        shorten(salesloft)
        await asyncio.gather(*(salesloft.me.get() for _ in range(85)))
        assert sandbox.rejected <= 1
        assert (salesloft.budget.in_flight, salesloft.budget.waiting) == (0, 0)


@pytest.mark.anyio
async def test_clients_of_one_token_share_the_budget_and_the_stricter_terms(sandbox: Sandbox) -> None:
    async with (
        AsyncSalesloft("token", base_url=sandbox.url) as one,
        AsyncSalesloft("token", base_url=sandbox.url + "/", share=0.5) as two,
        AsyncSalesloft("other", base_url=sandbox.url) as other,
    ):
        await one.me.get()
        await two.me.get()
        assert one.budget.spent == two.budget.spent
        assert (one.budget.spent, one.budget.share, one.budget.remaining) == (2, 0.5, 298)
        assert (other.budget.spent, other.budget.share) == (0, 1.0)
        await two.aclose()
        assert (one.budget.share, one.budget.remaining) == (1.0, 598)


def test_many_threads_loops_and_faces_share_one_budget() -> None:
    ready, stop, urls = threading.Event(), threading.Event(), list[str]()
    rejected: list[int] = []

    async def serve() -> None:
        async with Sandbox(people=0, rate_limit=40, window=WINDOW) as sandbox:
            urls.append(sandbox.url)
            ready.set()
            await asyncio.to_thread(stop.wait)
            rejected.append(sandbox.rejected)

    server = threading.Thread(target=asyncio.run, args=(serve(),))
    server.start()
    ready.wait()
    with Salesloft("token", base_url=urls[0]) as first, Salesloft("token", base_url=urls[0]) as second:
        shorten(first)

        async def on_a_loop_of_its_own() -> int:
            async with AsyncSalesloft("token", base_url=urls[0]) as third:
                return len(await asyncio.gather(*(third.me.get() for _ in range(25))))

        with ThreadPoolExecutor(20) as pool:
            third = pool.submit(asyncio.run, on_a_loop_of_its_own())
            calls = [pool.submit(face.me.get) for face in (first, second) for _ in range(25)]
            assert len([call.result().id for call in calls]) == 50
            assert third.result() == 25
        assert first.budget.spent == second.budget.spent == 75
        assert (first.budget.in_flight, first.budget.waiting) == (0, 0)
    stop.set()
    server.join()
    assert rejected == [0]


@pytest.mark.anyio
async def test_a_spent_minute_is_no_retry_but_for_those_who_want_none(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=1) as salesloft:
        sandbox.fail("GET", "/v2/me", status=429, headers={"Retry-After": "1"}, times=1)
        sandbox.fail("GET", "/v2/me", status=429, headers={"Retry-After": "1"}, times=1)
        assert (await salesloft.me.get()).id
        assert len(sandbox.requests) == 3
        sandbox.fail("GET", "/v2/me", status=429, times=1)
        with pytest.raises(RateLimited, match="429"):
            await salesloft.with_options(retries=0).me.get()
        assert 0 < salesloft.budget.paused <= 61


@pytest.mark.anyio
async def test_a_cost_that_changed_is_reserved_from_the_next_request_on(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        sandbox.cost("GET", "/v2/people", 7)
        await salesloft.people.list(per_page=1)
        sandbox.fail("GET", "/v2/people", delay=30, times=1)
        call = asyncio.ensure_future(salesloft.people.list(per_page=1).first())
        await asyncio.sleep(0.01)
        assert salesloft.budget.in_flight == 7
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert (salesloft.budget.in_flight, salesloft.budget.spent) == (0, 14)


@pytest.mark.anyio
async def test_a_cost_that_changes_meanwhile_is_spent_as_the_server_says(sandbox: Sandbox) -> None:
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        sandbox.cost("GET", "/v2/me", 5)
        await salesloft.me.get()
        assert (salesloft.budget.spent, salesloft.budget.remaining) == (5, 595)


@pytest.mark.anyio
async def test_closing_a_client_ends_those_who_wait_for_points() -> None:
    async with Sandbox(people=0, rate_limit=40, window=WINDOW, latency=0.001) as sandbox:
        salesloft = AsyncSalesloft("token", base_url=sandbox.url)
        shorten(salesloft)
        calls = [asyncio.ensure_future(salesloft.me.get()) for _ in range(60)]
        await calls[0]
        await asyncio.sleep(0.1)
        assert salesloft.budget.waiting > 0
        await salesloft.aclose()
        ended = await asyncio.gather(*calls, return_exceptions=True)
        assert {str(error) for error in ended if isinstance(error, Exception)} == {"the client is closed"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # a fork beside threads
def test_a_forked_child_keeps_the_numbers_and_waits_for_nobody_of_its_parent(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        salesloft.me.get()
        admission = salesloft._api._session.connection.admission
        theirs = admission.budget.reserve(30, admission.clock())
        read, write = os.pipe()
        if (child := os.fork()) == 0:
            admission.refund(theirs)
            salesloft.me.get()
            state = salesloft.budget
            os.write(write, f"{state.spent} {state.in_flight} {state.remaining:g}".encode())
            os._exit(0)
        os.waitpid(child, 0)
        assert os.read(read, 100) == b"2 0 598"
        assert salesloft.budget.in_flight == 30
        admission.refund(theirs)
        os.close(read)
        os.close(write)
    gc.collect()


@pytest.mark.parametrize("share", [0, -0.5, 1.5, float("nan"), True, "half"])
@pytest.mark.parametrize("face", [AsyncSalesloft, Salesloft])
def test_a_share_that_cannot_be_is_refused(face: type[AsyncSalesloft | Salesloft], share: float) -> None:
    with pytest.raises(ConfigurationError, match="share: takes a"):
        face("token", share=share)
