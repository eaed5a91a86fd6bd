"""RedisBudget in one process: what it takes, what it says when there is no Redis, and that it leaves nothing behind."""

from __future__ import annotations

import asyncio
import logging
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import resources
from typing import Any

import anyio
import pytest
from redis import Redis

from salesloft_async import AsyncSalesloft, BudgetUnavailable, ConfigurationError, RedisBudget, Salesloft
from salesloft_async.fleet.ledger import LedgerLost
from salesloft_async.fleet.redis_ledger import RedisLedger
from salesloft_async.sandbox import Sandbox
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio
HALF_PAST = 6_030.0
"""Seconds since the epoch: half a minute is over, so that none ends while a test counts."""
PASSWORD = "planted0password"


def threads() -> list[threading.Thread]:
    """Those that are there for budgets."""
    return [thread for thread in threading.enumerate() if thread.name == "salesloft-budget"]


def have_ended(before: list[threading.Thread]) -> bool:
    """Whether no thread is there for a budget but those of before; waits for those that are at their end."""
    for thread in set(threads()) - set(before):
        thread.join(timeout=10)
    return set(threads()) <= set(before)


def clients(redis: RedisServer) -> set[str]:
    """Whoever is connected to it, besides the one who asks: token stores of other tests may be."""
    with Redis.from_url(redis.url) as connection:
        own = connection.client_id()
        return {client["id"] for client in connection.client_list() if client["id"] != str(own)}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=1, clock=lambda: HALF_PAST) as running:
        yield running


async def test_clients_of_different_processes_see_one_team(sandbox: Sandbox, redis: RedisServer) -> None:
    one, other = (RedisBudget(redis.url, team="acme", lease=lease) for lease in (10, 20))  # as if of two processes
    async with (
        AsyncSalesloft("token", base_url=sandbox.url, budget=one) as first,
        AsyncSalesloft("another", base_url=sandbox.url, budget=other) as second,
    ):
        await first.me.get()
        await second.me.get()
        assert (second.budget.spent, second.budget.remaining, second.budget.limit) == (2, 598, 600)
        assert (second.budget.in_flight, second.budget.waiting, second.budget.paused) == (0, 0, 0)
        sandbox.cost("GET", "/v2/me", 5)
        await second.me.get()
        await second.aclose()
        await first.me.get()
        assert (first.budget.spent, first.budget.remaining) == (12, 588)


async def test_other_teams_and_other_addresses_have_budgets_of_their_own(redis: RedisServer) -> None:
    async with (
        Sandbox(people=0) as one,
        Sandbox(people=0) as two,
        AsyncSalesloft("token", base_url=one.url, budget=RedisBudget(redis.url, team="acme")) as first,
        AsyncSalesloft("token", base_url=one.url, budget=RedisBudget(redis.url, team="other")) as second,
        AsyncSalesloft("token", base_url=two.url, budget=RedisBudget(redis.url, team="acme")) as third,
    ):
        await first.me.get()
        for other in (second, third):
            await other.me.get()
            assert other.budget.spent == 1


async def test_what_is_left_behind_is_known_to_who_comes_later(sandbox: Sandbox, redis: RedisServer) -> None:
    sandbox.rate_limit = 300
    for spent in (1, 2):
        async with AsyncSalesloft(
            "token", base_url=sandbox.url, budget=RedisBudget(redis.url, team="acme")
        ) as salesloft:
            await salesloft.me.get()
            assert (salesloft.budget.spent, salesloft.budget.remaining) == (spent, 300 - spent)
    with Redis.from_url(redis.url) as connection:
        (key,) = connection.scan_iter()
        assert b"{acme}" in key
        assert 0 < connection.pttl(key) <= 3_600_000


async def test_the_connections_and_the_thread_end_with_the_last_client(sandbox: Sandbox, redis: RedisServer) -> None:
    before, connected = threads(), clients(redis)
    budget = RedisBudget(redis.url, team="acme")
    first, second = (AsyncSalesloft("token", base_url=sandbox.url, budget=budget) for _ in range(2))
    assert threads() == before, "nothing is opened before it is needed"
    await first.me.get()
    await second.me.get()
    assert len(threads()) == len(before) + 1
    await first.aclose()
    await second.me.get()
    await second.aclose()
    assert have_ended(before)
    assert clients(redis) <= connected
    async with AsyncSalesloft("token", base_url=sandbox.url, budget=budget) as third:
        await third.me.get()
        assert third.budget.spent == 4


async def test_a_client_that_comes_as_the_last_one_leaves_can_be_used(sandbox: Sandbox, redis: RedisServer) -> None:
    budget = RedisBudget(redis.url, team="acme")
    first = AsyncSalesloft("token", base_url=sandbox.url, budget=budget)
    await first.me.get()

    class JustThen:
        """The same budget, but another thread closes the first client as soon as the new one's is found."""

        def admission(self, *given: Any) -> Any:
            found = budget.admission(*given)
            found.leave(first._session.connection)
            return found

    with anyio.fail_after(30):
        async with AsyncSalesloft("token", base_url=sandbox.url, budget=JustThen()) as second:  # type: ignore[arg-type]
            await second.me.get()
            assert second.budget.spent == 2
        await first.aclose()


async def test_closing_ends_those_who_wait_for_points(redis: RedisServer) -> None:
    async with Sandbox(people=0, rate_limit=40, clock=lambda: 6_030.0) as sandbox:
        salesloft = AsyncSalesloft("token", base_url=sandbox.url, budget=RedisBudget(redis.url, team="acme"))
        calls = [asyncio.ensure_future(salesloft.me.get()) for _ in range(60)]
        await asyncio.wait(calls[:30])
        await salesloft.aclose()
        ended = await asyncio.gather(*calls, return_exceptions=True)
        assert {str(error) for error in ended if isinstance(error, Exception)} == {"the client is closed"}
        assert sandbox.rejected == 0


def test_many_threads_loops_and_faces_share_one_link(threaded_sandbox: Sandbox, redis: RedisServer) -> None:
    before = threads()
    given: dict[str, Any] = {"base_url": threaded_sandbox.url, "budget": RedisBudget(redis.url, team="acme")}
    with Salesloft("token", **given) as first, Salesloft("token", **given) as second:

        async def on_a_loop_of_its_own() -> int:
            async with AsyncSalesloft("token", **given) as third:
                return len(await asyncio.gather(*(third.me.get() for _ in range(25))))

        with ThreadPoolExecutor(20) as pool:
            third = pool.submit(asyncio.run, on_a_loop_of_its_own())
            calls = [pool.submit(face.me.get) for face in (first, second) for _ in range(25)]
            assert len([call.result().id for call in calls]) == 50
            assert third.result() == 25
        assert len(threads()) == len(before) + 1
        assert first.budget.spent == second.budget.spent == 75
        assert (first.budget.in_flight, first.budget.waiting) == (0, 0)
    assert have_ended(before)
    assert (threaded_sandbox.rejected, threaded_sandbox.spent) == (0, 75)


async def test_a_client_that_is_forgotten_takes_its_thread_along(sandbox: Sandbox, redis: RedisServer) -> None:
    before = threads()
    salesloft = AsyncSalesloft("token", base_url=sandbox.url, budget=RedisBudget(redis.url, team="acme"))
    await salesloft.me.get()
    link = salesloft._session.connection.admission.line.link  # type: ignore[attr-defined]
    http = await salesloft._session.connection.pool.http()
    await http.close()
    del salesloft, http
    await asyncio.wrap_future(link.ended)
    assert have_ended(before)


@contextmanager
def silent() -> Iterator[int]:
    """A port that takes connections and never says anything."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


@pytest.mark.parametrize("on_lost", ["local", "raise"])
@pytest.mark.parametrize("face", [AsyncSalesloft, Salesloft])
def test_a_redis_that_cannot_be_reached_is_an_error_before_any_request(
    threaded_sandbox: Sandbox, face: type[AsyncSalesloft | Salesloft], on_lost: Any
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"redis://:{PASSWORD}@127.0.0.1:{free.getsockname()[1]}/0"
    budget = RedisBudget(url, team="acme", on_lost=on_lost)

    async def call() -> None:
        async with AsyncSalesloft("token", base_url=threaded_sandbox.url, budget=budget) as salesloft:
            await salesloft.me.get()

    def call_blocking() -> None:
        with Salesloft("token", base_url=threaded_sandbox.url, budget=budget) as salesloft:
            salesloft.me.get()

    with pytest.raises(BudgetUnavailable, match=r"budget: the Redis at redis://127\.0\.0\.1:\d+/0 was never reached"):
        asyncio.run(call()) if face is AsyncSalesloft else call_blocking()
    assert not threaded_sandbox.requests


@pytest.mark.parametrize("on_lost", ["local", "raise"])
async def test_a_user_of_the_redis_who_may_not_listen_is_told_and_does_not_connect_for_ever(
    sandbox: Sandbox, own_redis: RedisServer, on_lost: Any
) -> None:
    with Redis.from_url(own_redis.url) as connection:
        connection.execute_command(
            "ACL", "SETUSER", "app", "on", f">{PASSWORD}", "~salesloft:*", "resetchannels", "+@all"
        )
    url = own_redis.url.replace("//", f"//app:{PASSWORD}@")
    budget = RedisBudget(url, team="acme", on_lost=on_lost)
    async with AsyncSalesloft("token", base_url=sandbox.url, budget=budget) as salesloft:
        with pytest.raises(BudgetUnavailable, match="was never reached: "):
            await salesloft.me.get()
    assert not sandbox.requests


async def test_options_of_the_address_that_are_for_texts_change_nothing(sandbox: Sandbox, redis: RedisServer) -> None:
    url = f"{redis.url}?decode_responses=True"
    one, other = (RedisBudget(url, team="acme", lease=lease) for lease in (1, 2))  # as if of two processes
    async with (
        AsyncSalesloft("token", base_url=sandbox.url, budget=one) as first,
        AsyncSalesloft("token", base_url=sandbox.url, budget=other) as second,
    ):
        for _ in range(3):
            await asyncio.gather(first.me.get(), second.me.get())
        assert not sandbox.rejected


async def test_a_redis_that_says_nothing_is_given_up() -> None:
    with silent() as port:
        ledger = RedisLedger(f"redis://127.0.0.1:{port}", "key", answer=0.05)
        with pytest.raises(LedgerLost):
            await ledger.open()
        await ledger.close()


async def test_the_password_shows_nowhere(
    sandbox: Sandbox, redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    with Redis.from_url(redis.url) as connection:
        connection.acl_setuser("planted", enabled=True, passwords=["+right"], keys=["*"], commands=["+@all"])
    url = redis.url.replace("redis://", f"redis://planted:{PASSWORD}@")
    budget = RedisBudget(url, team="acme")
    with caplog.at_level(logging.DEBUG):
        async with AsyncSalesloft("token", base_url=sandbox.url, budget=budget) as salesloft:
            with pytest.raises(BudgetUnavailable, match="was never reached: ") as raised:
                await salesloft.me.get()
            shown = f"{raised.value!r} {budget!r} {salesloft._session!r} {salesloft._session.connection.admission!r}"
            trace: Any = raised.value.__traceback__
            while trace is not None:
                shown += f" {trace.tb_frame.f_locals}" if trace.tb_frame.f_code.co_filename != __file__ else ""
                trace = trace.tb_next
    shown += " ".join(record.getMessage() for record in caplog.records)
    assert PASSWORD not in shown
    assert repr(budget) == f"RedisBudget('{redis.url}', team='acme')"


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "an empty team": ({"team": ""}, "team: takes a name that is not empty, not ''"),
    "a blank team": ({"team": "  "}, "team: takes a name that is not empty"),
    "a team with half a character": ({"team": "acme \ud83d"}, "team: takes a name .* not 'acme .ud83d'"),
    "a team that is no text": ({"team": 7}, "team: takes a name that is not empty, not 7"),
    "no URL": ({"url": "localhost:6379"}, "url: takes the address of a Redis"),
    "another scheme": ({"url": f"http://:{PASSWORD}@localhost"}, "url: .* it begins with redis://"),
    "no host": ({"url": "redis:///0"}, "url: .* it names a host"),
    "no port": ({"url": f"redis://:{PASSWORD}@host:port/0"}, "url: .* host or port cannot be right"),
    "no database": ({"url": f"redis://:{PASSWORD}@host/people"}, "url: .* a database by its number"),
    "no socket": ({"url": "unix://"}, "url: .* names a socket"),
    "no text": ({"url": None}, "url: .* not NoneType"),
    "no such option": ({"url": "redis://localhost?nonesuch=1"}, "url: .* an option that there is not"),
    "no such value": ({"url": f"rediss://:{PASSWORD}@localhost?ssl_cert_reqs=maybe"}, "url: .* a value that it cannot"),
    "no points": ({"lease": 0}, "lease: takes a number of points from 1, not 0"),
    "odd points": ({"lease": 1.5}, "lease: takes a number of points from 1, not 1.5"),
    "no window": ({"window": 0}, "window: must be a number of seconds from 0.1 to 3600, got 0"),
    "an endless window": ({"window": float("inf")}, "window: must be a number of seconds .* got inf"),
    "a window that is no number": ({"window": float("nan")}, "window: must be a number of seconds .* got nan"),
    "a window of text": ({"window": "60"}, "window: must be a number of seconds .* got '60'"),
    "another choice": ({"on_lost": "wait"}, 'on_lost: takes "local" or "raise", not \'wait\''),
}


@pytest.mark.parametrize("case", BAD)
def test_an_argument_that_cannot_be_right_is_refused_with_its_name(case: str) -> None:
    given, message = BAD[case]
    with pytest.raises(ConfigurationError, match=message) as raised:
        RedisBudget(**{"url": "redis://localhost", "team": "acme", **given})
    assert PASSWORD not in str(raised.value)


@pytest.mark.parametrize("face", [AsyncSalesloft, Salesloft])
def test_a_budget_that_is_none_or_that_the_rate_limit_does_not_allow_is_refused(
    face: type[AsyncSalesloft | Salesloft],
) -> None:
    with pytest.raises(ConfigurationError, match="budget: takes a RedisBudget, not str"):
        face("token", budget="redis://localhost")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="lease: takes up to 50 points, all that rate_limit allows, not 60"):
        face("token", rate_limit=50, budget=RedisBudget("redis://localhost", team="acme", lease=60))


def test_a_missing_extra_is_an_error_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "salesloft_async.fleet.redis_ledger", raising=False)
    monkeypatch.setitem(sys.modules, "redis.asyncio", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'salesloft-async\[redis\]'"):
        RedisBudget("redis://localhost", team="acme")


async def test_a_bug_in_the_thread_is_an_error_and_nobody_waits_for_ever(
    sandbox: Sandbox, redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(RedisLedger):
        async def open(self) -> None:
            raise ZeroDivisionError

    budget = RedisBudget(redis.url, team="acme")
    budget._ledger = Broken
    async with AsyncSalesloft("token", base_url=sandbox.url, budget=budget) as salesloft:
        with pytest.raises(BudgetUnavailable, match="budget: ZeroDivisionError in the thread that draws on it"):
            await salesloft.me.get()
    assert [record.getMessage() for record in caplog.records] == ["the thread that draws on the shared budget ended"]


ENDS = {
    "blocking, without close": "salesloft = Salesloft(**given)\nprint(salesloft.me.get().id > 0)",
    "by an error": "salesloft = Salesloft(**given)\nprint(salesloft.me.get().id > 0)\n"
    "sys.excepthook = lambda *_: None\nraise RuntimeError",
    "on a loop, without close of the budget": """
async def main():
    salesloft = AsyncSalesloft(**given)
    print((await salesloft.me.get()).id > 0)
    await salesloft._session.connection.pool.aclose()
asyncio.run(main())""",
}


@pytest.mark.parametrize("end", ENDS)
def test_an_interpreter_that_ends_says_nothing(threaded_sandbox: Sandbox, redis: RedisServer, end: str) -> None:
    script = (
        "import asyncio, sys\nfrom salesloft_async import AsyncSalesloft, RedisBudget, Salesloft\n"
        "budget = RedisBudget(sys.argv[2], team='acme')\n"
        "given = {'token': 'token', 'base_url': sys.argv[1], 'budget': budget}\n"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "default", "-c", script + ENDS[end], threaded_sandbox.url, redis.url],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ran.stdout.strip(), ran.stderr.strip()) == ("True", "")


def test_the_script_is_a_part_of_the_package() -> None:
    assert "redis.call" in resources.files("salesloft_async.fleet").joinpath("swap.lua").read_text(encoding="utf-8")
