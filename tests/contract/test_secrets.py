"""No secret shows: not in a log line, a repr, an error, the locals of a traceback, a URL or a file."""

from __future__ import annotations

import asyncio
import logging
import pickle
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from attrs import define, field
from redis import Redis

from salesloft_async import (
    AsyncSalesloft,
    ClientCredentials,
    FileTokenStore,
    MemoryTokenStore,
    OAuth,
    RedisTokenStore,
    RequestEvent,
    Salesloft,
    Tokens,
)
from salesloft_async.sandbox import Sandbox
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio

API_KEY = "ak_planted0key"
CLIENT_SECRET = "planted0client0secret"
ACCESS = "planted0access"
REFRESH = "planted0refresh"
CODE = "planted0code"
PLANTED = "planted0"
PASSWORD = "planted0password"
FERNET = "planted0key0planted0key0planted0key0planted="
FAR = 4_000_000_000.0
KNOWN = {"token": API_KEY, "oauth": f"{CLIENT_SECRET} {ACCESS} {REFRESH}", "app": CLIENT_SECRET}
"""What the server may send back, for each kind of credential."""


@define
class Watch:
    """Looks into everything that a failure leaves behind."""

    caplog: pytest.LogCaptureFixture
    raised: list[BaseException] = field(factory=list[BaseException])

    async def provoke(self, call: Callable[[], Awaitable[Any]]) -> BaseException:
        """The error that a call ends with."""
        try:
            await call()
        except BaseException as error:
            self.raised.append(error)
            self.look_at(error)
            return error
        raise AssertionError("nothing was raised")

    def look_at(self, error: BaseException) -> None:
        assert PLANTED not in f"{error} {error!r} {error.__dict__}"
        if isinstance(error, Exception):
            assert PLANTED.encode() not in pickle.dumps(error)
        for shown in chain(traceback.TracebackException.from_exception(error, capture_locals=True)):
            for frame in shown.stack:
                for name, value in (frame.locals or {}).items() if frame.filename != __file__ else ():
                    assert PLANTED not in value, f"{name} of {frame.name} in {frame.filename}"
            assert PLANTED not in "".join(shown.format_exception_only())

    def look_at_logs(self) -> None:
        for record in self.caplog.records:
            assert PLANTED not in f"{record.getMessage()} {record.exc_text} {record.__dict__}"


def chain(shown: traceback.TracebackException) -> Iterator[traceback.TracebackException]:
    """The traceback and those of its causes and contexts."""
    yield shown
    context = None if shown.__suppress_context__ else shown.__context__
    for other in (shown.__cause__, context, *(shown.exceptions or ())):
        if other is not None:
            yield from chain(other)


@pytest.fixture
def watch(caplog: pytest.LogCaptureFixture) -> Iterator[Watch]:
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, logger="salesloft_async"):
        watching = Watch(caplog)
        yield watching
        watching.look_at_logs()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=5, rate_limit=None, token=API_KEY, clients={"app": "another secret"}) as running:
        yield running
        for request in running.requests:
            assert PLANTED not in f"{request.path} {dict(request.query)}"


def an_oauth(sandbox: Sandbox, *, stale: bool, **given: Any) -> OAuth:
    store = MemoryTokenStore(Tokens(ACCESS, REFRESH, 0.0 if stale else FAR))
    auth = OAuth("app", CLIENT_SECRET, **{"store": store, "accounts_url": sandbox.url, **given})
    auth._chance = lambda: 0.0
    return auth


API_FAULTS: dict[str, Callable[[str], dict[str, Any]]] = {
    "echo 400": lambda echo: {"status": 400, "body": {"error": echo}},
    "echo 401": lambda echo: {"status": 401, "body": {"error": echo}},
    "echo 422": lambda echo: {"status": 422, "body": {"errors": {f"name {echo}": [echo]}}},
    "echo 500": lambda echo: {"status": 500, "body": f"<html>{echo}"},
    "echo 302": lambda echo: {"status": 302, "body": "", "headers": {"Location": f"/{echo}"}},
    "html": lambda echo: {"status": 200, "body": f"<html>{echo}"},
    "no json": lambda echo: {"status": 200, "body": f'{{"data": {echo}}}'},
    "odd json": lambda echo: {"status": 200, "body": {"data": echo}},
    "reset": lambda echo: {"reset": "before"},
    "late": lambda echo: {"delay": 5.0},
}


@pytest.mark.parametrize("fault", API_FAULTS)
@pytest.mark.parametrize("kind", ["token", "oauth"])
async def test_no_failure_of_the_api_shows_one(sandbox: Sandbox, watch: Watch, fault: str, kind: str) -> None:
    sandbox.fail("*", "/v2/*", times=None, **API_FAULTS[fault](KNOWN[kind]))
    who: dict[str, Any] = {"token": API_KEY} if kind == "token" else {"auth": an_oauth(sandbox, stale=False)}
    async with AsyncSalesloft(**who, base_url=sandbox.url, retries=0, timeout=0.05) as salesloft:
        await watch.provoke(lambda: salesloft.people.get(1))
        await watch.provoke(lambda: salesloft.people.list().first())
        assert PLANTED not in f"{salesloft!r} {salesloft._session!r} {salesloft._session.connection.auth!r}"


@pytest.mark.parametrize("fault", ["echo 401", "html", "reset"])
async def test_no_failure_of_a_connectors_call_shows_its_token(sandbox: Sandbox, watch: Watch, fault: str) -> None:
    sandbox.fail("*", "/v2/*", times=None, **API_FAULTS[fault](API_KEY))
    async with AsyncSalesloft("another", base_url=sandbox.url, retries=0) as salesloft:
        await watch.provoke(lambda: salesloft.run("get_person", {"person_id": 1, "access_token": API_KEY}))


TOKEN_FAULTS: dict[str, Callable[[str], dict[str, Any]]] = {
    "invalid grant": lambda echo: {"status": 400, "body": {"error": "invalid_grant", "error_description": echo}},
    "invalid client": lambda echo: {"status": 401, "body": {"error": echo}},
    "echo 503": lambda echo: {"status": 503, "body": {"error": echo}},
    "echo html": lambda echo: {"status": 403, "body": f"<html>{echo}"},
    "echo 200": lambda echo: {"status": 200, "body": {"error": echo}},
    "odd token": lambda echo: {"status": 200, "body": {"access_token": f"{echo} two", "refresh_token": echo}},
    "reset": lambda echo: {"reset": "before"},
}


@pytest.mark.parametrize("fault", TOKEN_FAULTS)
async def test_no_failure_of_the_accounts_host_shows_one(sandbox: Sandbox, watch: Watch, fault: str) -> None:
    sandbox.fail("POST", "/oauth/token", times=None, **TOKEN_FAULTS[fault](KNOWN["oauth"]))
    auth = an_oauth(sandbox, stale=True)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        for _ in range(2):
            await watch.provoke(lambda: salesloft.people.get(1))
    sandbox.clear_faults()
    sandbox.fail("POST", "/oauth/token", times=None, **TOKEN_FAULTS[fault](f"{KNOWN['oauth']} {CODE}"))
    await watch.provoke(lambda: auth.exchange(CODE, "https://app.example.com/callback"))
    sandbox.clear_faults()
    sandbox.fail("POST", "/oauth/token", times=None, **TOKEN_FAULTS[fault](KNOWN["app"]))
    app = ClientCredentials("app", CLIENT_SECRET, accounts_url=sandbox.url)
    app._chance = lambda: 0.0
    async with AsyncSalesloft(auth=app, base_url=sandbox.url) as salesloft:
        await watch.provoke(lambda: salesloft.people.get(1))


async def test_no_host_that_is_not_there_shows_one(sandbox: Sandbox, watch: Watch) -> None:
    nowhere = "http://127.0.0.1:9"
    async with AsyncSalesloft(API_KEY, base_url=nowhere, retries=0) as salesloft:
        await watch.provoke(lambda: salesloft.people.get(1))
    auth = an_oauth(sandbox, stale=True, accounts_url=nowhere)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await watch.provoke(lambda: salesloft.people.get(1))
    await watch.provoke(lambda: auth.exchange(CODE, "https://app.example.com/callback"))


async def test_no_cancellation_shows_one(sandbox: Sandbox, watch: Watch) -> None:
    sandbox.fail("*", "*", delay=0.2, times=None)
    for who in ({"token": API_KEY}, {"auth": an_oauth(sandbox, stale=False)}, {"auth": an_oauth(sandbox, stale=True)}):
        given: dict[str, Any] = who
        async with AsyncSalesloft(**given, base_url=sandbox.url) as salesloft:
            asked = len(sandbox.requests)
            call = asyncio.ensure_future(salesloft.people.get(1))
            with anyio.fail_after(30):
                while len(sandbox.requests) == asked:  # noqa: ASYNC110  (the sandbox has no event for it)
                    await asyncio.sleep(0.001)
            call.cancel()
            assert isinstance(await watch.provoke(lambda call=call: call), asyncio.CancelledError)  # type: ignore[misc]


async def test_no_store_that_fails_shows_one(sandbox: Sandbox, watch: Watch, tmp_path: Path) -> None:
    class Full(MemoryTokenStore):
        async def save(self, tokens: Tokens) -> None:
            raise OSError(28, "No space left on device")

    sandbox.fail(
        "POST",
        "/oauth/token",
        status=200,
        body={"access_token": ACCESS, "refresh_token": REFRESH, "expires_in": 7200},
        times=None,
    )
    auth = an_oauth(sandbox, stale=True, store=Full(Tokens(ACCESS, REFRESH, 0.0)))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await watch.provoke(lambda: salesloft.people.get(1))
    file = FileTokenStore(tmp_path / "tokens.json")
    file.save(Tokens(ACCESS, REFRESH, 0.0))
    file.path.chmod(0o644)
    auth = an_oauth(sandbox, stale=True, store=file)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await watch.provoke(lambda: salesloft.people.get(1))
        file.path.chmod(0o600)
        file.path.write_text(f"{{{ACCESS} {REFRESH}")
        await watch.provoke(lambda: salesloft.people.get(1))
    for path in tmp_path.rglob("*"):
        assert path == file.path or PLANTED not in path.read_text()


async def test_no_redis_that_fails_shows_one(sandbox: Sandbox, watch: Watch, own_redis: RedisServer) -> None:
    """What it cannot be asked for, what it refuses, and what it sends back."""

    async def asked(server: str, **given: Any) -> BaseException:
        auth = an_oauth(sandbox, stale=True, store=RedisTokenStore(server, name="acme", **given))
        async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
            return await watch.provoke(lambda: salesloft.people.get(1))

    kept = RedisTokenStore(own_redis.url, name="acme")
    kept.save(Tokens(ACCESS, REFRESH, 0.0))
    assert "is not encrypted" in str(await asked(own_redis.url, key=FERNET))
    RedisTokenStore(own_redis.url, name="acme", key=FERNET).save(Tokens(ACCESS, REFRESH, 0.0))
    assert "is encrypted" in str(await asked(own_redis.url))
    assert "another key" in str(await asked(own_redis.url, key=FERNET.replace("key", "KEY")))
    protected = own_redis.url.replace("//", f"//me:{PASSWORD}@")
    assert "Redis cannot be asked" in str(await asked(protected))
    with Redis.from_url(own_redis.url) as client:
        client.set("salesloft:tokens:acme", f"{{{ACCESS} {REFRESH}")
        assert "holds no tokens" in str(await asked(own_redis.url))
        client.execute_command("ACL", "SETUSER", "default", "-set", "-eval", "-evalsha")
        failure = await watch.provoke(lambda: asyncio.to_thread(kept.save, Tokens(ACCESS, REFRESH, 0.0)))
        assert "Redis cannot be asked" in str(failure)
    own_redis.stop()
    assert "Redis cannot be asked" in str(await asked(protected))
    assert PLANTED not in f"{kept!r} {RedisTokenStore(protected, name='acme')!r}"


async def test_no_unknown_command_shows_what_was_to_be_saved(watch: Watch, own_redis: RedisServer) -> None:
    own_redis.stop()
    own_redis.start("--rename-command", "EVALSHA", "", "--rename-command", "SET", "")
    kept = RedisTokenStore(own_redis.url, name="acme")
    failure = await watch.provoke(lambda: asyncio.to_thread(kept.save, Tokens(ACCESS, REFRESH, 0.0)))
    assert str(failure).endswith("Redis cannot be asked: unknown command 'SET'")


BAD_ARGUMENTS: dict[str, Callable[[], object]] = {
    "two words": lambda: AsyncSalesloft(f"{API_KEY} two"),
    "no number": lambda: AsyncSalesloft(API_KEY, rate_limit=-1),
    "blocking": lambda: Salesloft(API_KEY, base_url="nowhere"),
    "both": lambda: Salesloft(API_KEY, auth=ClientCredentials("app", CLIENT_SECRET)),
    "no id": lambda: OAuth("", CLIENT_SECRET, refresh_token=REFRESH),
    "odd secret": lambda: OAuth("app", f"{CLIENT_SECRET} two", refresh_token=REFRESH),
    "odd refresh token": lambda: OAuth("app", CLIENT_SECRET, refresh_token=f"{REFRESH}\n two"),
    "odd store": lambda: ClientCredentials("app", CLIENT_SECRET, store="file"),  # type: ignore[arg-type]
    "odd host": lambda: ClientCredentials("app", CLIENT_SECRET, accounts_url="nowhere"),
    "odd redis": lambda: RedisTokenStore(f"redis://me:{PASSWORD}@localhost:port", name="acme"),
    "odd scheme": lambda: RedisTokenStore(f"http://me:{PASSWORD}@localhost", name="acme"),
    "odd option": lambda: RedisTokenStore(f"redis://me:{PASSWORD}@localhost?odd=1", name="acme"),
    "no name": lambda: RedisTokenStore(f"redis://me:{PASSWORD}@localhost", name="", key=FERNET),
    "odd key": lambda: RedisTokenStore("redis://localhost", name="acme", key=[FERNET, FERNET[:-8]]),
    "odd key of a file": lambda: FileTokenStore("tokens.json", key=FERNET[:-8].encode()),
    "odd text": lambda: Tokens.from_json(f"{ACCESS} {REFRESH}"),
}


@pytest.mark.parametrize("case", BAD_ARGUMENTS)
async def test_no_argument_that_cannot_be_right_shows_one(watch: Watch, case: str) -> None:
    async def call() -> None:
        BAD_ARGUMENTS[case]()

    await watch.provoke(call)


async def test_no_payload_that_cannot_be_right_shows_one(sandbox: Sandbox, watch: Watch) -> None:
    async with AsyncSalesloft(API_KEY, base_url=sandbox.url) as salesloft:
        for payload in ({"access_token": API_KEY, "odd": 1}, {"access_token": f"{API_KEY} two"}):
            given: dict[str, Any] = payload
            await watch.provoke(lambda given=given: salesloft.run("get_person", given))  # type: ignore[misc]
    with Salesloft(API_KEY, base_url=sandbox.url) as blocking:

        async def call() -> None:
            blocking.run("get_person", {"access_token": API_KEY, "odd": 1})

        await watch.provoke(call)


async def test_no_hook_is_told_one(sandbox: Sandbox, watch: Watch) -> None:
    told: list[object] = []

    def fail(event: RequestEvent) -> None:
        told.append(event)
        raise RuntimeError("a metric that fails")

    options: dict[str, Any] = {"on_request": fail, "on_response": told.append, "on_retry": told.append}
    sandbox.fail("GET", "/v2/people*", status=503, body={"error": API_KEY}, headers={"Retry-After": "0"})
    async with AsyncSalesloft(API_KEY, base_url=sandbox.url, **options) as salesloft:
        await salesloft.people.list(email_addresses=["ada@example.com"])
        cursor = [change async for change in salesloft.people.changes()]
    assert len(told) >= 5
    assert PLANTED not in f"{told} {cursor}"
    assert any("the hook on_request failed" in record.message for record in watch.caplog.records)
