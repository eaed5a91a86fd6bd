"""Tokens in Redis: one refresh among all processes, whoever dies, and no secret in clear where a key is given."""

from __future__ import annotations

import asyncio
import gc
import logging
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import anyio
import pytest
from anyio.from_thread import start_blocking_portal
from redis import Redis

from salesloft_async import (
    AsyncSalesloft,
    ConfigurationError,
    FileTokenStore,
    OAuth,
    RedisBudget,
    RedisTokenStore,
    Salesloft,
    SalesloftError,
    Tokens,
)
from salesloft_async.sandbox import Sandbox
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio

APP = {"app": "app-secret"}
TOKENS = Tokens("access-secret", "refresh-secret", 1_800_000_000.5, "all")
NEWER = Tokens("newer-access", "newer-refresh", 1_900_000_000.5, "all")
KEY, OTHER_KEY = b"one0" * 10 + b"one=", "two0" * 10 + "two="


def store(server: RedisServer, name: str = "acme", **given: Any) -> RedisTokenStore:
    return RedisTokenStore(server.url, name=name, **given)


@contextmanager
def looking_into(server: RedisServer) -> Iterator[Any]:
    with Redis.from_url(server.url) as client:
        yield client


def kept(server: RedisServer) -> bytes:
    """All that Redis holds."""
    with looking_into(server) as client:
        return b" ".join(client.get(key) for key in client.scan_iter())


def free(server: RedisServer, name: str = "acme") -> None:
    """Let a lock expire now."""
    with looking_into(server) as client:
        assert client.delete(f"salesloft:refresh:{name}") == 1


def renewals(sandbox: Sandbox) -> int:
    return sum(request.path == "/oauth/token" for request in sandbox.requests)


async def asked_for_tokens(sandbox: Sandbox) -> None:
    with anyio.fail_after(30):
        while not renewals(sandbox):  # noqa: ASYNC110  (the sandbox has no event for it)
            await asyncio.sleep(0.001)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=1, rate_limit=None, clients=APP) as running:
        yield running


def oauth(sandbox: Sandbox, kept_in: RedisTokenStore, **given: Any) -> OAuth:
    return OAuth("app", "app-secret", store=kept_in, accounts_url=sandbox.url, **given)


def test_gives_back_what_was_saved_last_under_its_name(redis: RedisServer) -> None:
    assert store(redis).load() is None
    store(redis).save(TOKENS)
    store(redis).save(NEWER)
    store(redis, "other").save(TOKENS)
    assert store(redis).load() == NEWER
    assert store(redis, "other").load() == TOKENS


@pytest.mark.parametrize("key", [KEY, KEY.decode(), [KEY, OTHER_KEY]], ids=["bytes", "text", "several"])
def test_with_a_key_redis_holds_no_secret_in_clear(redis: RedisServer, key: Any) -> None:
    store(redis, key=key).save(TOKENS)
    assert store(redis, key=KEY).load() == TOKENS
    assert b"secret" not in kept(redis)
    store(redis).save(TOKENS)
    assert b"access-secret" in kept(redis)


def test_a_new_key_takes_the_place_of_an_old_one(redis: RedisServer) -> None:
    store(redis, key=OTHER_KEY).save(TOKENS)
    both = store(redis, key=[KEY, OTHER_KEY])
    assert both.load() == TOKENS
    both.save(TOKENS)
    assert store(redis, key=KEY).load() == TOKENS


@pytest.mark.parametrize(
    ("saved", "opened", "said"),
    [
        (KEY, OTHER_KEY, "was encrypted with another key"),
        (KEY, None, "is encrypted: give the key that it was encrypted with"),
        (None, KEY, "is not encrypted: load it without a key and save it with one"),
    ],
    ids=["another", "none", "plain"],
)
async def test_a_key_that_does_not_fit_is_told_before_any_request(
    redis: RedisServer, sandbox: Sandbox, saved: Any, opened: Any, said: str
) -> None:
    store(redis, key=saved).save(TOKENS)
    auth = oauth(sandbox, store(redis, key=opened), refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        with pytest.raises(ConfigurationError, match=f"key: salesloft:tokens:acme of redis://127.0.0.1:.* {said}"):
            await salesloft.me.get()
    assert not sandbox.requests


async def test_an_unreachable_redis_is_told_before_any_request(own_redis: RedisServer, sandbox: Sandbox) -> None:
    own_redis.stop()
    auth = oauth(sandbox, store(own_redis), refresh_token=sandbox.login("app"))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        with pytest.raises(SalesloftError, match=r"salesloft:tokens:acme of .*: Redis cannot be asked: "):
            await salesloft.me.get()
    assert not sandbox.requests
    own_redis.start()
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": ""}, "name: takes the name of an account"),
        ({"name": 5}, "name: takes the name of an account"),
        ({"url": "http://localhost"}, "url: takes the address of a Redis, .* begins with redis://"),
        ({"url": "redis://localhost?nonesuch=1"}, "url: takes the address of a Redis, .* an option that there is not"),
        ({"url": "redis://localhost:port"}, "url: takes the address of a Redis, .* port cannot be right"),
        ({"url": None}, "url: takes the address of a Redis, .* not NoneType"),
        ({"key": "short"}, r"key: takes what Fernet.generate_key\(\)"),
        ({"key": [KEY, "short"]}, r"key: takes what Fernet.generate_key\(\)"),
        ({"key": []}, "key: takes a Fernet key, or a list of one or more, not list"),
        ({"key": 5}, "key: takes a Fernet key, or a list of one or more, not int"),
        ({"lease": 0}, "lease: takes seconds from 0.1 to 60"),
        ({"lease": 61}, "lease: takes seconds"),
        ({"lease": True}, "lease: takes seconds"),
    ],
    ids=str,
)
def test_arguments_that_cannot_be_right_are_named(given: Any, said: str) -> None:
    arguments: dict[str, Any] = {"url": "redis://localhost", "name": "acme", **given}
    with pytest.raises(ConfigurationError, match=said):
        RedisTokenStore(arguments.pop("url"), **arguments)


def test_what_are_no_tokens_is_refused_and_not_shown(redis: RedisServer) -> None:
    with looking_into(redis) as client:
        client.set("salesloft:tokens:acme", "mystery")
        with pytest.raises(ConfigurationError, match="holds no tokens: delete it and log in again") as caught:
            store(redis).load()
        assert "mystery" not in str(caught.value)
        client.delete("salesloft:tokens:acme")
        client.lpush("salesloft:tokens:acme", "mystery")
    with pytest.raises(SalesloftError, match="Redis cannot be asked: "):
        store(redis).load()


def test_shows_where_it_is_and_no_password() -> None:
    for url, shown in (
        ("redis://me:pw-secret@localhost:7000/3", "'redis://localhost:7000/3'"),
        ("redis://localhost?password=pw-secret", "'redis://localhost:6379/0'"),
        ("rediss://:pw-secret@[::1]/1", "'rediss://[::1]:6379/1'"),
        ("unix:///run/redis.sock?password=pw-secret&db=2", "'unix:///run/redis.sock?db=2'"),
    ):
        assert repr(RedisTokenStore(url, name="acme")) == f"RedisTokenStore({shown}, name='acme')"
        assert repr(RedisBudget(url, team="acme")) == f"RedisBudget({shown}, team='acme')"


WORKER = """
import asyncio, sys, time
from salesloft_async import AsyncSalesloft, OAuth, RedisTokenStore, Salesloft

face, url, redis = sys.argv[1:]
passed = 0
auth = OAuth(
    "app", "app-secret", store=RedisTokenStore(redis, name="acme"), accounts_url=url, clock=lambda: time.time() + passed
)

async def asynchronous():
    async with AsyncSalesloft(auth=auth, base_url=url) as salesloft:
        await asyncio.gather(*(salesloft.me.get() for _ in range(5)))

def blocking():
    with Salesloft(auth=auth, base_url=url) as salesloft:
        salesloft.me.get()

print("ready", flush=True)
for line in sys.stdin:
    asyncio.run(asynchronous()) if face == "async" else blocking()
    passed += 7_000
    print("done", flush=True)
"""


def reply(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def running(stack: ExitStack, *arguments: str) -> subprocess.Popen[str]:
    """A Python of its own, ended with the stack."""
    process = subprocess.Popen(
        [sys.executable, "-c", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    stack.enter_context(process)
    stack.callback(process.kill)
    return process


def served(stack: ExitStack) -> Sandbox:
    """A sandbox in a thread of its own."""
    portal = stack.enter_context(start_blocking_portal())
    sandbox = Sandbox(people=1, rate_limit=None, clients=APP)
    return stack.enter_context(portal.wrap_async_context_manager(sandbox))


def test_several_processes_that_need_a_refresh_at_once_make_one(redis: RedisServer) -> None:
    with ExitStack() as stack:
        sandbox = served(stack)
        store(redis).save(Tokens("expired", sandbox.login("app"), 0.0))
        processes = [
            running(stack, WORKER, face, sandbox.url, redis.url) for face in ("async", "blocking") for _ in range(2)
        ]
        assert [reply(process) for process in processes] == ["ready"] * 4
        for asked in (1, 2, 3):
            for process in processes:
                tell(process)
            assert [reply(process) for process in processes] == ["done"] * 4
            assert renewals(sandbox) == asked


HOLDER = """
import asyncio, sys
from salesloft_async import RedisTokenStore

async def hold():
    async with RedisTokenStore(sys.argv[1], name="acme", lease=1.0).lock():
        print("held", flush=True)
        await asyncio.to_thread(sys.stdin.read)

asyncio.run(hold())
"""


def test_a_lock_is_free_again_when_its_process_was_killed(redis: RedisServer) -> None:
    with ExitStack() as stack:
        sandbox = served(stack)
        store(redis).save(Tokens("expired", sandbox.login("app"), 0.0))
        holder = running(stack, HOLDER, redis.url)
        assert reply(holder) == "held"
        holder.kill()
        holder.wait()
        with looking_into(redis) as client:
            assert client.exists("salesloft:refresh:acme")
        with Salesloft(auth=oauth(sandbox, store(redis)), base_url=sandbox.url) as salesloft:
            salesloft.me.get()
        assert renewals(sandbox) == 1


async def test_a_lock_is_renewed_while_its_holder_lives(redis: RedisServer) -> None:
    with looking_into(redis) as client, anyio.fail_after(30):
        async with store(redis, lease=0.3).lock():
            left = 10**6
            rises = 0
            while rises < 3:
                before, left = left, client.pttl("salesloft:refresh:acme")
                assert left > 0
                rises += left > before
                await asyncio.sleep(0.01)
        assert not client.dbsize()


async def test_who_comes_late_does_not_take_the_place_of_newer_tokens(
    redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    late, quick = store(redis, key=KEY), store(redis, key=KEY)
    late.save(TOKENS)
    async with late.lock():
        assert late.load() == TOKENS
        free(redis)
        async with quick.lock():
            assert quick.load() == TOKENS
            quick.save(NEWER)
        with caplog.at_level(logging.WARNING):
            late.save(Tokens("late", "late"))
        assert [record.message.partition(": ")[2] for record in caplog.records] == [
            "tokens came late and were not saved, for others have been saved meanwhile"
        ]
        assert late.load() == NEWER
        late.save(Tokens("next", "next"))  # of those that were read
        late.save(Tokens("last", "last"))
    assert quick.load() == Tokens("last", "last")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # tasks that nobody cancelled
def test_the_lock_of_a_loop_that_was_closed_is_free_before_its_lease_ends(redis: RedisServer) -> None:
    async def hold() -> None:
        async with store(redis, lease=60).lock():
            await asyncio.Event().wait()

    async def begin() -> asyncio.Task[None]:
        task = asyncio.ensure_future(hold())
        with looking_into(redis) as client:
            while not client.exists("salesloft:refresh:acme"):  # noqa: ASYNC110  (nothing tells)
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        return task

    async def take() -> bool:
        async with store(redis, lease=60).lock():
            return True

    loop = asyncio.new_event_loop()
    task = loop.run_until_complete(begin())
    loop.close()
    assert asyncio.run(asyncio.wait_for(take(), 30))
    assert not task.done()
    del task
    gc.collect()


async def test_who_comes_late_does_not_take_the_lock_from_another(redis: RedisServer) -> None:
    late, quick = store(redis), store(redis)
    async with late.lock():
        free(redis)
        held = quick.lock()
        await held.__aenter__()
    with looking_into(redis) as client:
        assert client.exists("salesloft:refresh:acme")
        await held.__aexit__(None, None, None)
        assert not client.exists("salesloft:refresh:acme")


async def test_a_refresh_that_comes_late_takes_what_another_has_got(redis: RedisServer, sandbox: Sandbox) -> None:
    store(redis).save(Tokens("expired", sandbox.login("app"), 0.0))
    sandbox.fail("POST", "/oauth/token", delay=1.0)
    async with (
        AsyncSalesloft(auth=oauth(sandbox, store(redis)), base_url=sandbox.url) as slow,
        AsyncSalesloft(auth=oauth(sandbox, store(redis)), base_url=sandbox.url) as quick,
    ):
        call = asyncio.ensure_future(slow.me.get())
        await asked_for_tokens(sandbox)
        free(redis)
        await quick.me.get()
        got = store(redis).load()
        await call
        assert (renewals(sandbox), store(redis).load()) == (2, got)
        sandbox.expire_tokens()
        await asyncio.gather(slow.me.get(), quick.me.get())
        assert renewals(sandbox) == 3


async def test_a_redis_that_starts_anew_during_a_refresh_loses_nothing(
    own_redis: RedisServer, sandbox: Sandbox
) -> None:
    store(own_redis).save(Tokens("expired", sandbox.login("app"), 0.0))
    sandbox.fail("POST", "/oauth/token", delay=0.3)
    auth = oauth(sandbox, store(own_redis))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        call = asyncio.ensure_future(salesloft.me.get())
        await asked_for_tokens(sandbox)
        own_redis.kill()
        own_redis.start()
        await call
    other = oauth(sandbox, store(own_redis))
    async with AsyncSalesloft(auth=other, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
    assert renewals(sandbox) == 1


async def test_tokens_that_redis_was_away_for_are_saved_when_it_is_back(
    own_redis: RedisServer, sandbox: Sandbox
) -> None:
    store(own_redis).save(Tokens("expired", sandbox.login("app"), 0.0))
    sandbox.fail("POST", "/oauth/token", delay=0.3)
    auth = oauth(sandbox, store(own_redis))
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        call = asyncio.ensure_future(salesloft.me.get())
        await asked_for_tokens(sandbox)
        own_redis.kill()
        with pytest.raises(SalesloftError, match="Redis cannot be asked"):
            await call
        own_redis.start()
        free(own_redis)
        await salesloft.me.get()
    found = store(own_redis).load()
    assert found is not None
    assert found.access_token != "expired"
    assert renewals(sandbox) == 1


async def test_no_account_is_taken_for_the_lock_of_another(redis: RedisServer) -> None:
    for name in ("acme:lock", "refresh:acme", "acme"):
        store(redis, name).save(TOKENS)
    async with store(redis).lock():
        assert store(redis, "acme:lock").load() == TOKENS


async def test_a_lock_whose_answer_was_lost_is_known_for_its_own(redis: RedisServer) -> None:
    holder = store(redis)
    lock = holder._redis.lock("salesloft:refresh:acme", timeout=5, thread_local=False)
    with looking_into(redis) as client:
        client.set("salesloft:refresh:acme", "own", px=5_000)
        assert not holder._acquired(lock, "another")
        assert holder._acquired(lock, "own")
        holder._release(lock)
        assert not client.dbsize()


def test_a_file_is_encrypted_by_the_same_keys(tmp_path: Any) -> None:
    path = tmp_path / "tokens.json"
    FileTokenStore(path, key=KEY).save(TOKENS)
    assert b"secret" not in path.read_bytes()
    assert FileTokenStore(path, key=[OTHER_KEY, KEY]).load() == TOKENS
    with pytest.raises(ConfigurationError, match=r"key: .*tokens\.json was encrypted with another key"):
        FileTokenStore(path, key=OTHER_KEY).load()
    with pytest.raises(ConfigurationError, match=r"key: .*tokens\.json is encrypted: give the key"):
        FileTokenStore(path).load()
    FileTokenStore(path).save(TOKENS)
    with pytest.raises(ConfigurationError, match=r"key: .*tokens\.json is not encrypted"):
        FileTokenStore(path, key=KEY).load()


@pytest.mark.parametrize(
    ("package", "made", "said"),
    [
        ("redis", "RedisTokenStore('redis://', name='a')", "url: Redis needs the redis extra: pip install"),
        (
            "cryptography",
            "FileTokenStore('f', key='k')",
            "key: encryption needs the encryption extra: pip install 'salesloft-async[encryption]'",
        ),
    ],
)
def test_a_missing_extra_is_named(package: str, made: str, said: str) -> None:
    lines = (
        f"import sys; sys.modules[{package!r}] = None",
        "from salesloft_async import *",
        f"try: {made}",
        "except ConfigurationError as error: print(error)",
    )
    program = "\n".join(lines)
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert said in done.stdout
