"""Tokens that expire and rotate: one renewal for all, stored before it is used, and clear words when it fails."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import pickle
import subprocess
import sys
import threading
import warnings
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import aiohttp
import anyio
import pytest
from yarl import URL

from salesloft_async import (
    AsyncSalesloft,
    AuthenticationError,
    ClientCredentials,
    ConfigurationError,
    ConnectionFailed,
    DecodeFailed,
    FileTokenStore,
    LoginRequired,
    MemoryTokenStore,
    OAuth,
    Salesloft,
    SalesloftError,
    ServerError,
    Tokens,
)
from salesloft_async.core.answers import Answer
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio

APP = {"app": "app-secret"}
BACK = "https://app.example.com/callback"


class Clock:
    """Seconds that a test owns; the sandbox and the client look at the same."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def sandbox(clock: Clock) -> AsyncIterator[Sandbox]:
    async with Sandbox(people=25, rate_limit=None, clients=APP, clock=clock) as running:
        yield running


def oauth(sandbox: Sandbox, clock: Clock, **given: Any) -> OAuth:
    if not given.keys() & {"refresh_token", "store"}:
        given["refresh_token"] = sandbox.login("app")
    made = OAuth("app", "app-secret", accounts_url=sandbox.url, clock=clock, **given)
    made._chance = lambda: 0.0  # no test waits for a retry
    return made


def renewals(sandbox: Sandbox) -> int:
    return sum(request.path == "/oauth/token" for request in sandbox.requests)


async def asked_for_tokens(sandbox: Sandbox) -> None:
    with anyio.fail_after(30):
        while not renewals(sandbox):  # noqa: ASYNC110  (the sandbox has no event for it)
            await asyncio.sleep(0.001)


def calls(sandbox: Sandbox) -> int:
    return sum(request.path.startswith("/v2/") for request in sandbox.requests)


async def test_the_first_call_gets_a_token_and_the_next_ones_use_it(sandbox: Sandbox, clock: Clock) -> None:
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        assert len(await salesloft.people.list()) == 25
        await salesloft.me.get()
        assert [request.path for request in sandbox.requests] == ["/oauth/token", "/v2/people.json", "/v2/me.json"]


async def test_a_hundred_calls_at_once_renew_once(sandbox: Sandbox, clock: Clock) -> None:
    auth = oauth(sandbox, clock)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url, rate_limit=100_000) as salesloft:
        await asyncio.gather(*(salesloft.me.get() for _ in range(100)))
        assert renewals(sandbox) == 1
        sandbox.expire_tokens()
        await asyncio.gather(*(salesloft.me.get() for _ in range(100)))
        assert renewals(sandbox) == 2


@pytest.mark.parametrize(("passed", "more"), [(6_899, 0), (6_901, 1)])
async def test_a_token_is_renewed_five_minutes_before_it_ends(
    sandbox: Sandbox, clock: Clock, passed: float, more: int
) -> None:
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        clock.now += passed
        await salesloft.me.get()
        assert (renewals(sandbox), calls(sandbox)) == (1 + more, 2)


async def test_a_token_of_a_short_life_is_used_for_most_of_it(clock: Clock) -> None:
    async with (
        Sandbox(people=1, clients=APP, clock=clock, token_life=60.0) as sandbox,
        AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft,
    ):
        for passed, asked in ((0.0, 1), (44.0, 1), (2.0, 2)):
            clock.now += passed
            await salesloft.me.get()
            assert renewals(sandbox) == asked


@pytest.mark.parametrize("retries", [0, 4])
async def test_after_a_401_the_same_call_is_made_again_even_a_create(
    sandbox: Sandbox, clock: Clock, retries: int
) -> None:
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url, retries=retries) as salesloft:
        await salesloft.me.get()
        sandbox.expire_tokens()
        person = await salesloft.people.create(email_address="ada@example.com", first_name="Ada")
        assert person.first_name == "Ada"
        assert [request.method for request in sandbox.requests if request.path == "/v2/people.json"] == ["POST", "POST"]
        assert len(await salesloft.people.list(email_addresses=["ada@example.com"])) == 1


async def test_a_token_that_the_api_always_refuses_is_not_renewed_for_ever(clock: Clock) -> None:
    async with (
        Sandbox(people=1, token="another") as api,
        Sandbox(people=1, clients=APP, clock=clock) as accounts,
        AsyncSalesloft(auth=oauth(accounts, clock), base_url=api.url) as salesloft,
    ):
        for passed, asked in ((0, 6), (59, 6), (61, 11)):
            clock.now += passed
            for _ in range(10):
                with pytest.raises(AuthenticationError, match="401 Invalid Bearer token"):
                    await salesloft.me.get()
            assert renewals(accounts) == asked


async def test_a_plain_token_that_is_refused_is_not_tried_again() -> None:
    async with Sandbox(people=1, token="another") as sandbox, AsyncSalesloft("ak_1", base_url=sandbox.url) as salesloft:
        with pytest.raises(AuthenticationError, match=r"(?m)401 Invalid Bearer token$"):
            await salesloft.me.get()
        assert len(sandbox.requests) == 1


async def test_credentials_and_tokens_go_to_their_own_hosts_only(clock: Clock) -> None:
    async with (
        Sandbox(people=1, token="ak_1") as api,
        Sandbox(people=1, clients=APP, clock=clock) as accounts,
        AsyncSalesloft(auth=oauth(accounts, clock), base_url=api.url) as salesloft,
    ):
        with pytest.raises(ConfigurationError, match="the token goes to no other host"):
            await salesloft.request("GET", f"{accounts.url}/v2/me")
        with pytest.raises(AuthenticationError):
            await salesloft.me.get()  # this API does not know the tokens of that accounts host
    assert {request.path for request in api.requests} == {"/v2/me.json"}
    assert {request.path for request in accounts.requests} == {"/oauth/token"}


async def test_a_redirect_of_the_accounts_host_is_not_followed(sandbox: Sandbox, clock: Clock) -> None:
    async with Sandbox(people=1) as elsewhere:
        sandbox.fail("POST", "/oauth/token", status=307, headers={"Location": f"{elsewhere.url}/oauth/token"})
        async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
            with pytest.raises(AuthenticationError, match="307"):
                await salesloft.me.get()
        assert not elsewhere.requests


async def test_renewing_spends_no_points(clock: Clock) -> None:
    async with (
        Sandbox(people=1, clients=APP, clock=clock) as sandbox,
        AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft,
    ):
        await salesloft.me.get()
        assert (salesloft.budget.spent, sandbox.spent) == (1, 1)


class Watched(MemoryTokenStore):
    """Tells what the API had been asked when tokens were saved, and fails when told to."""

    def __init__(self, sandbox: Sandbox, tokens: Tokens | None = None) -> None:
        super().__init__(tokens)
        self.sandbox = sandbox
        self.saved: list[tuple[int, Tokens]] = []
        self.broken = False

    async def save(self, tokens: Tokens) -> None:
        if self.broken:
            raise OSError(28, "No space left on device")
        await super().save(tokens)
        self.saved.append((calls(self.sandbox), tokens))


async def test_tokens_are_stored_before_they_are_used(sandbox: Sandbox, clock: Clock) -> None:
    store = Watched(sandbox)
    auth = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        clock.now += 7_000
        await salesloft.me.get()
    assert [asked for asked, _ in store.saved] == [0, 1]
    assert len({tokens.refresh_token for _, tokens in store.saved}) == 2


async def test_a_refresh_that_gives_no_new_refresh_token_keeps_the_old_one_and_all_that_it_says(clock: Clock) -> None:
    async def answers(url: URL, body: bytes) -> Answer:
        said = {"access_token": "next", "expires_in": 7_200, "scope": "people:read"}
        return Answer(200, {}, json.dumps(said).encode())

    store = MemoryTokenStore()
    auth = OAuth("app", "app-secret", refresh_token="kept", store=store, clock=clock)
    assert await auth.header(answers) == "Bearer next"
    assert await store.load() == Tokens("next", "kept", clock.now + 7_200, "people:read")


async def test_what_the_store_could_not_keep_is_neither_used_nor_lost(sandbox: Sandbox, clock: Clock) -> None:
    store = Watched(sandbox)
    store.broken = True
    auth = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        for _ in range(2):
            with pytest.raises(OSError, match="No space left on device"):
                await salesloft.me.get()
        assert calls(sandbox) == 0
        store.broken = False
        await salesloft.me.get()
        assert (renewals(sandbox), len(store.saved)) == (1, 1)


async def test_another_process_finds_the_tokens_in_the_file(sandbox: Sandbox, clock: Clock, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    first = sandbox.login("app")
    for _ in range(3):  # each with the refresh token that its configuration still has
        auth = oauth(sandbox, clock, store=FileTokenStore(file), refresh_token=first)
        async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
            await salesloft.me.get()
    assert renewals(sandbox) == 1
    clock.now += 7_000
    auth = oauth(sandbox, clock, store=FileTokenStore(file), refresh_token=first)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
    assert renewals(sandbox) == 2


async def test_what_another_has_renewed_is_taken_from_the_store(sandbox: Sandbox, clock: Clock) -> None:
    store = MemoryTokenStore()
    one = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    other = oauth(sandbox, clock, store=store)
    async with (
        AsyncSalesloft(auth=one, base_url=sandbox.url) as first,
        AsyncSalesloft(auth=other, base_url=sandbox.url) as second,
    ):
        for passed in (0, 7_000, 7_000):
            clock.now += passed
            await asyncio.gather(*(each.me.get() for each in (first, second) for _ in range(5)))
        assert renewals(sandbox) == 3
        sandbox.expire_tokens()
        await asyncio.gather(*(each.me.get() for each in (first, second) for _ in range(5)))
        assert renewals(sandbox) == 4


PROCESS = """
import sys, time
from salesloft_async import FileTokenStore, OAuth, Salesloft
url, file = sys.argv[1:]
passed = 0
auth = OAuth("app", "app-secret", store=FileTokenStore(file), accounts_url=url, clock=lambda: time.time() + passed)
with Salesloft(auth=auth, base_url=url) as salesloft:
    for line in sys.stdin:
        salesloft.me.get()
        passed += 7_000
        print("done", flush=True)
"""


def test_two_processes_that_renew_at_once_do_not_lock_each_other_out(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    with contextlib.ExitStack() as stack:
        sandbox = stack.enter_context(threaded(Sandbox(people=1, rate_limit=None, clients=APP)))
        FileTokenStore(file).save(Tokens("expired", sandbox.login("app"), 0.0))
        command = [sys.executable, "-c", PROCESS, sandbox.url, str(file)]
        processes = [
            stack.enter_context(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
            for _ in range(3)
        ]
        for asked in range(1, 9):
            for process in processes:
                assert process.stdin is not None
                process.stdin.write("go\n")
                process.stdin.flush()
            assert [reply(process) for process in processes] == ["done"] * 3
            assert renewals(sandbox) == asked
        for process in processes:
            process.communicate(timeout=20)
            assert process.returncode == 0


def reply(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def threaded(sandbox: Sandbox) -> contextlib.AbstractContextManager[Sandbox]:
    """The sandbox, served from another thread."""

    @contextlib.contextmanager
    def running() -> Any:
        with anyio.from_thread.start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox) as entered:
            yield entered

    return running()


def test_threads_facades_and_loops_that_share_an_account_renew_once(clock: Clock) -> None:
    with contextlib.ExitStack() as stack:
        sandbox = stack.enter_context(threaded(Sandbox(people=1, rate_limit=None, clients=APP, clock=clock)))
        auth = oauth(sandbox, clock)
        facades = [stack.enter_context(Salesloft(auth=auth, base_url=sandbox.url)) for _ in range(3)]
        failures: list[BaseException] = []

        def work(facade: Salesloft, barrier: threading.Barrier) -> None:
            try:
                barrier.wait()
                facade.me.get()
            except BaseException as error:
                failures.append(error)

        for asked in (1, 2, 3):
            barrier = threading.Barrier(24)
            threads = [threading.Thread(target=work, args=(facades[n % 3], barrier)) for n in range(24)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert (failures, renewals(sandbox)) == ([], asked)
            sandbox.expire_tokens()


async def test_who_stops_waiting_does_not_stop_the_renewal(sandbox: Sandbox, clock: Clock) -> None:
    sandbox.fail("POST", "/oauth/token", delay=0.05)
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        first = asyncio.ensure_future(salesloft.me.get())
        second = asyncio.ensure_future(salesloft.me.get())
        await asked_for_tokens(sandbox)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        await second
        assert (renewals(sandbox), calls(sandbox)) == (1, 1)


async def test_closing_waits_for_the_renewal_that_nobody_waits_for_any_more(sandbox: Sandbox, clock: Clock) -> None:
    sandbox.fail("POST", "/oauth/token", delay=0.05)
    store = Watched(sandbox)
    auth = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        call = asyncio.ensure_future(salesloft.me.get())
        await asked_for_tokens(sandbox)
        call.cancel()
    assert len(store.saved) == 1
    tasks = {task.get_name() for task in asyncio.all_tasks()}
    assert "salesloft renewal" not in tasks


def test_a_loop_that_ends_during_a_renewal_leaves_nobody_waiting(clock: Clock) -> None:
    with threaded(Sandbox(people=1, clients=APP, clock=clock)) as sandbox:
        auth = oauth(sandbox, clock)
        sandbox.fail("POST", "/oauth/token", delay=0.5, reset="before")

        async def left() -> None:
            salesloft = AsyncSalesloft(auth=auth, base_url=sandbox.url)
            call = asyncio.ensure_future(salesloft.me.get())
            await asked_for_tokens(sandbox)
            call.cancel()

        def left_and_forgotten() -> None:
            asyncio.run(left())
            gc.collect()

        async def goes_on() -> None:
            async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
                await salesloft.me.get()

        with warnings.catch_warnings(action="ignore", category=ResourceWarning):  # of a session that was left open
            left_and_forgotten()
        asyncio.run(goes_on())
        assert (renewals(sandbox), calls(sandbox)) == (2, 1)


async def test_a_used_up_refresh_token_asks_for_a_login_and_then_fails_at_once(sandbox: Sandbox, clock: Clock) -> None:
    store = MemoryTokenStore()
    auth = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        sandbox.revoke_tokens()
        clock.now += 7_300
        raised = await asyncio.gather(*(salesloft.me.get() for _ in range(10)), return_exceptions=True)
        assert {type(error) for error in raised} == {LoginRequired}
        assert len({id(error) for error in raised}) == 10
        asked = renewals(sandbox)
        for _ in range(3):
            with pytest.raises(LoginRequired, match="log in again: `salesloft login`"):
                await salesloft.me.get()
        assert renewals(sandbox) == asked <= 3  # the stored one, and the one given at first
        error = raised[0]
        assert isinstance(error, AuthenticationError)
        assert (error.status, error.path) == (400, "/oauth/token")
        assert pickle.loads(pickle.dumps(error)).message == error.message
        await store.save(Tokens("expired", sandbox.login("app"), 0.0))  # somebody has logged in again
        await salesloft.me.get()
        assert renewals(sandbox) == asked + 1


class Counted(MemoryTokenStore):
    """A store that counts how often it was locked."""

    locks = 0

    def lock(self) -> AbstractAsyncContextManager[None]:
        self.locks += 1
        return super().lock()


@pytest.mark.parametrize("expired", [False, True])
async def test_after_a_revocation_calls_cost_no_request_and_no_lock_until_the_store_has_new_tokens(
    sandbox: Sandbox, clock: Clock, expired: bool
) -> None:
    store = Counted()
    auth = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        sandbox.revoke_tokens()
        sandbox.expire_tokens()
        if expired:  # by the client's clock too
            clock.now += 7_300
        with pytest.raises(LoginRequired):
            await salesloft.me.get()
        requests, locks = len(sandbox.requests), store.locks
        for _ in range(5):
            with pytest.raises(LoginRequired, match="log in again"):
                await salesloft.me.get()
            with pytest.raises(LoginRequired):
                await salesloft.people.create(first_name="Ada")
        assert (len(sandbox.requests), store.locks) == (requests, locks)
        await store.save(Tokens("expired", sandbox.login("app"), 0.0))  # somebody has logged in again
        await salesloft.me.get()
        await salesloft.me.get()
        assert (len(sandbox.requests), store.locks) == (requests + 3, locks + 1)


async def test_a_refused_client_costs_no_lock_until_it_is_tried_again(sandbox: Sandbox, clock: Clock) -> None:
    store = Counted()
    auth = ClientCredentials("app", "wrong-secret", accounts_url=sandbox.url, store=store, clock=clock)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        for _ in range(3):
            with pytest.raises(AuthenticationError):
                await salesloft.me.get()
        assert (renewals(sandbox), store.locks) == (1, 1)
        clock.now += 61
        with pytest.raises(AuthenticationError):
            await salesloft.me.get()
        assert (renewals(sandbox), store.locks) == (2, 2)


async def test_the_token_at_hand_serves_on_while_no_new_one_comes(
    sandbox: Sandbox, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        sandbox.revoke_tokens()
        clock.now += 7_000
        for _ in range(3):
            await salesloft.me.get()
        assert [record.levelname for record in caplog.records if "used while they last" in record.message] == [
            "WARNING"
        ]
        clock.now += 300
        with pytest.raises(LoginRequired):
            await salesloft.me.get()


async def test_the_token_at_hand_serves_on_while_the_store_fails(
    sandbox: Sandbox, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    store = Watched(sandbox)
    auth = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        store.broken = True
        clock.now += 7_000
        await salesloft.me.get()
        assert "No space left on device" in caplog.text
        store.broken = False
        clock.now += 20
        await salesloft.me.get()
        assert (renewals(sandbox), len(store.saved)) == (2, 2)


async def test_without_any_tokens_it_says_so(sandbox: Sandbox, clock: Clock) -> None:
    async with AsyncSalesloft(auth=oauth(sandbox, clock, store=MemoryTokenStore()), base_url=sandbox.url) as salesloft:
        with pytest.raises(LoginRequired, match="there are no tokens yet: log in again"):
            await salesloft.me.get()
    assert not sandbox.requests


async def test_a_new_refresh_token_in_the_configuration_is_used_when_the_stored_one_is_used_up(
    sandbox: Sandbox, clock: Clock
) -> None:
    store = MemoryTokenStore(Tokens("expired", sandbox.login("app"), 0.0))
    sandbox.revoke_tokens()
    auth = oauth(sandbox, clock, store=store, refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()


async def test_a_renewal_whose_answer_is_lost_before_it_was_obeyed_is_made_again(
    sandbox: Sandbox, clock: Clock
) -> None:
    sandbox.fail("POST", "/oauth/token", reset="before")
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
    assert renewals(sandbox) == 2


@pytest.mark.parametrize("fault", [{"reset": "after"}, {"body": "<html>", "applied": True}], ids=["reset", "html"])
async def test_a_renewal_whose_answer_is_lost_after_it_was_obeyed_says_what_has_happened(
    sandbox: Sandbox, clock: Clock, fault: Any
) -> None:
    auth = oauth(sandbox, clock)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        sandbox.fail("POST", "/oauth/token", **fault)
        for _ in range(2):
            with pytest.raises(
                LoginRequired,
                match=r"an earlier refresh got no answer, and has used up the refresh token .*: log in again",
            ):
                await salesloft.me.get()
        assert renewals(sandbox) == 2


async def test_after_a_lost_answer_the_store_may_have_what_another_got(sandbox: Sandbox, clock: Clock) -> None:
    back = await browsed(oauth(sandbox, clock).authorization_url(BACK).url)
    others = await oauth(sandbox, clock).exchange(back["code"], BACK)

    class Overtaken(MemoryTokenStore):
        loads = 0

        async def load(self) -> Tokens | None:
            self.loads += 1
            return others if self.loads > 1 else await super().load()

    store = Overtaken(Tokens("expired", sandbox.login("app"), 0.0))
    sandbox.fail("POST", "/oauth/token", reset="after")
    async with AsyncSalesloft(auth=oauth(sandbox, clock, store=store), base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
    assert (store.loads, renewals(sandbox)) == (2, 2)


@pytest.mark.parametrize(
    ("faults", "asked"),
    [
        ([{"status": 500}], 2),
        ([{"status": 503, "headers": {"Retry-After": "0"}}], 2),
        ([{"status": 429}, {"status": 429}], 3),
    ],
    ids=["500", "503", "429 twice"],
)
async def test_a_passing_failure_of_the_accounts_host_is_waited_out(
    sandbox: Sandbox, clock: Clock, faults: list[Any], asked: int
) -> None:
    for fault in faults:
        sandbox.fail("POST", "/oauth/token", **fault)
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
    assert (renewals(sandbox), calls(sandbox)) == (asked, 1)


async def test_a_lasting_failure_of_the_accounts_host_is_raised_and_not_remembered(
    sandbox: Sandbox, clock: Clock
) -> None:
    sandbox.fail("POST", "/oauth/token", status=503, times=2)
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        with pytest.raises(
            ServerError, match=r"POST /oauth/token: 503 no new tokens from the accounts host: .* 2 attempts"
        ):
            await salesloft.me.get()
        assert renewals(sandbox) == 2
        await salesloft.me.get()


async def test_resets_that_last_are_raised(sandbox: Sandbox, clock: Clock) -> None:
    sandbox.fail("POST", "/oauth/token", reset="before", times=2)
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        with pytest.raises(ConnectionFailed, match="no new tokens from the accounts host") as caught:
            await salesloft.me.get()
        assert (caught.value.path, caught.value.sent) == ("/oauth/token", True)
        sandbox.fail("POST", "/oauth/token", status=200, body="<html>", times=2)
        with pytest.raises(
            DecodeFailed, match="POST /oauth/token: no new tokens from the accounts host: the answer holds"
        ):
            await salesloft.me.get()


async def test_an_accounts_host_that_is_not_there_is_tried_three_times(sandbox: Sandbox, clock: Clock) -> None:
    auth = OAuth("app", "app-secret", refresh_token="r", accounts_url="http://127.0.0.1:9", clock=clock)
    auth._chance = lambda: 0.0
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        with pytest.raises(ConnectionFailed, match="attempts: 3") as caught:
            await salesloft.me.get()
        assert not caught.value.sent


@pytest.mark.parametrize("kind", [OAuth, ClientCredentials])
async def test_a_refused_app_is_told_and_asked_for_again_after_a_minute_only(
    sandbox: Sandbox, clock: Clock, kind: Any
) -> None:
    given: dict[str, Any] = {"refresh_token": sandbox.login("app")} if kind is OAuth else {}
    auth = kind("app", "wrong-secret", accounts_url=sandbox.url, clock=clock, **given)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        for passed, asked in ((0, 1), (0, 1), (61, 2)):
            clock.now += passed
            with pytest.raises(AuthenticationError, match="check client_id and client_secret") as caught:
                await salesloft.me.get()
            assert not isinstance(caught.value, LoginRequired)
            assert renewals(sandbox) == asked


async def test_client_credentials_ask_again_when_their_time_is_over(sandbox: Sandbox, clock: Clock) -> None:
    auth = ClientCredentials("app", "app-secret", accounts_url=sandbox.url, clock=clock)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await asyncio.gather(*(salesloft.me.get() for _ in range(10)))
        clock.now += 7_000
        await asyncio.gather(*(salesloft.me.get() for _ in range(10)))
        sandbox.expire_tokens()
        await salesloft.me.get()
        asked = [request.json["grant_type"] for request in sandbox.requests if request.path == "/oauth/token"]
        assert asked == ["client_credentials"] * 3


async def test_a_person_logs_in(sandbox: Sandbox, clock: Clock, tmp_path: Path) -> None:
    auth = oauth(sandbox, clock, store=FileTokenStore(tmp_path / "tokens.json"))
    asked = auth.authorization_url(BACK, scope="all")
    back = await browsed(asked.url)
    assert back["state"] == asked.state
    assert len(asked.state) >= 20
    tokens = await auth.exchange(back["code"], BACK, context=back["context"], scope=back["scope"])
    assert FileTokenStore(tmp_path / "tokens.json").load() == tokens
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        assert renewals(sandbox) == 1
        with pytest.raises(LoginRequired, match=r"the code is not good, or no longer \(.*\): log in again"):
            await auth.exchange(back["code"], BACK)
        await salesloft.me.get()
    sent = next(request.json for request in sandbox.requests if request.path == "/oauth/token")
    assert {name: sent[name] for name in ("grant_type", "context", "scope", "redirect_uri", "client_id")} == {
        "grant_type": "authorization_code",
        "context": "team/1",
        "scope": "all",
        "redirect_uri": BACK,
        "client_id": "app",
    }


async def test_logging_in_again_ends_the_refusals(sandbox: Sandbox, clock: Clock) -> None:
    auth = oauth(sandbox, clock)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        sandbox.revoke_tokens()
        with pytest.raises(LoginRequired):
            await salesloft.me.get()
        back = await browsed(auth.authorization_url(BACK).url)
        await auth.exchange(back["code"], BACK)
        await salesloft.me.get()


async def test_a_code_is_asked_for_once_whatever_becomes_of_the_answer(sandbox: Sandbox, clock: Clock) -> None:
    auth = oauth(sandbox, clock)
    back = await browsed(auth.authorization_url(BACK).url)
    sandbox.fail("POST", "/oauth/token", reset="before")
    with pytest.raises(ConnectionFailed, match="attempts: 1"):
        await auth.exchange(back["code"], BACK)
    wrong = OAuth("app", "wrong-secret", accounts_url=sandbox.url)
    with pytest.raises(AuthenticationError, match="check client_id and client_secret"):
        await wrong.exchange(back["code"], BACK)


async def browsed(url: str) -> dict[str, str]:
    """What comes back with somebody who says yes."""
    async with aiohttp.ClientSession() as browser, browser.get(url, allow_redirects=False) as response:
        assert response.status == 302
        location = urlsplit(response.headers["Location"])
    assert f"{location.scheme}://{location.netloc}{location.path}" == BACK
    return dict(parse_qsl(location.query))


async def test_a_connectors_own_token_does_without_the_clients_account(sandbox: Sandbox, clock: Clock) -> None:
    auth = ClientCredentials("app", "app-secret", accounts_url=sandbox.url, clock=clock)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
        with pytest.raises(AuthenticationError, match="Invalid Bearer token"):
            await salesloft.run("list_notes", {"access_token": "ak_other"})
        assert renewals(sandbox) == 1


async def test_every_method_of_the_user_may_be_async_in_a_store(sandbox: Sandbox, clock: Clock) -> None:
    kept: dict[str, str] = {}

    class Database:
        def __init__(self) -> None:
            self.only = asyncio.Lock()

        async def load(self) -> Tokens | None:
            return Tokens.from_json(kept["row"]) if kept else None

        async def save(self, tokens: Tokens) -> None:
            kept["row"] = str(tokens.to_json())

        def lock(self) -> AbstractAsyncContextManager[None]:
            return self.held()

        @asynccontextmanager
        async def held(self) -> AsyncIterator[None]:
            async with self.only:
                yield

    auth = oauth(sandbox, clock, store=Database(), refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
    assert json.loads(kept["row"])["refresh_token"].startswith("sandbox-refresh-")


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"client_id": ""}, "client_id: takes text"),
        ({"client_id": 5}, "client_id: takes text"),
        ({"client_secret": None}, "client_secret: takes text"),
        ({"client_secret": "two words"}, "client_secret holds a space"),
        ({"refresh_token": ""}, "refresh_token: takes text"),
        ({"refresh_token": b"bytes"}, "refresh_token: takes text .str., not bytes"),
        ({"accounts_url": "accounts"}, "accounts_url: takes an address such as https://accounts"),
        ({"accounts_url": "https://me:pw@host"}, "accounts_url: takes no user, password"),
        ({"store": "tokens.json"}, "store: takes a TokenStore"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_arguments_that_cannot_be_right_are_named(given: Any, match: str) -> None:
    arguments: dict[str, Any] = {"client_id": "app", "client_secret": "s", **given}
    with pytest.raises(ConfigurationError, match=match):
        OAuth(**arguments)


@pytest.mark.parametrize("state", ["", "short", 5])
def test_a_state_that_can_be_guessed_is_refused(state: Any) -> None:
    with pytest.raises(ConfigurationError, match="state: takes a random text of at least 8 characters"):
        OAuth("app", "s").authorization_url(BACK, state=state)


async def test_a_code_has_to_be_one() -> None:
    wrong: Any
    for wrong in ("", None, "two words"):
        with pytest.raises(ConfigurationError, match="code"):
            await OAuth("app", "s").exchange(wrong, BACK)


@pytest.mark.parametrize("face", [AsyncSalesloft, Salesloft])
def test_a_client_has_exactly_one_credential(face: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    auth = ClientCredentials("app", "s")
    with pytest.raises(ConfigurationError, match="auth: give it or token, not both"):
        face("ak_1", auth=auth)
    with pytest.raises(ConfigurationError, match="auth: takes an OAuth or a ClientCredentials, not str"):
        face(auth="ak_1")
    with pytest.raises(ConfigurationError, match="no token"):
        face()
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_environment")
    assert "app" not in repr(face(auth=auth))


def test_reprs_show_the_app_and_no_secret() -> None:
    assert repr(OAuth("app", "s3cret", refresh_token="r3fresh")) == "OAuth(client_id='app')"
    assert repr(ClientCredentials("app", "s3cret")) == "ClientCredentials(client_id='app')"


def test_one_app_is_one_team_with_its_own_credentials_and_many_with_its_users() -> None:
    assert ClientCredentials("app", "a").key == ClientCredentials("app", "b").key
    assert OAuth("app", "a").key != OAuth("app", "a").key


async def test_an_error_of_the_accounts_host_is_a_salesloft_error(sandbox: Sandbox, clock: Clock) -> None:
    sandbox.fail("POST", "/oauth/token", status=403, body="<html>")
    async with AsyncSalesloft(auth=oauth(sandbox, clock), base_url=sandbox.url) as salesloft:
        with pytest.raises(SalesloftError, match="the accounts host refuses this client"):
            await salesloft.me.get()


@pytest.mark.parametrize("kind", ["OAuth", "ClientCredentials"])
async def test_without_an_address_tokens_come_from_the_host_that_the_environment_names(
    kind: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALESLOFT_ACCOUNTS_URL", sandbox.url)
    if kind == "OAuth":
        auth: OAuth | ClientCredentials = OAuth("app", "app-secret", refresh_token=sandbox.login("app"))
    else:
        auth = ClientCredentials("app", "app-secret")
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        assert (await salesloft.me.get()).id


def test_a_store_that_exits_ends_the_call_and_not_the_client(threaded_sandbox: Sandbox) -> None:
    class Exiting(MemoryTokenStore):
        exits = True

        async def load(self) -> Tokens | None:
            if self.exits:
                raise SystemExit(4)
            return await super().load()

    store = Exiting(Tokens("access"))
    auth = OAuth("app", "app-secret", store=store, accounts_url=threaded_sandbox.url)
    with Salesloft(auth=auth, base_url=threaded_sandbox.url) as salesloft:
        for _ in range(2):
            with pytest.raises(SystemExit):
                salesloft.me.get()
        store.exits = False
        assert salesloft.me.get().id
