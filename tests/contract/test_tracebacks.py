"""No tool that shows the local variables of a traceback shows a secret, however long: cut before repr, or after it."""

from __future__ import annotations

import io
import json
import reprlib
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from types import FrameType
from typing import Any

import anyio.to_thread
import pytest
import structlog
from rich.console import Console
from rich.traceback import Traceback

from salesloft_async import (
    AsyncSalesloft,
    ClientCredentials,
    ConfigurationError,
    FileTokenStore,
    MemoryTokenStore,
    OAuth,
    RedisTokenStore,
    Salesloft,
    SalesloftError,
    Tokens,
)
from salesloft_async.sandbox import Sandbox
from salesloft_async.webhooks import Webhooks, verify

pytestmark = pytest.mark.anyio

PLANTED = "planted0"
LONG = PLANTED * 40
"""Longer than any tool shows."""
FAR = 4_000_000_000.0


def of_rich(error: BaseException) -> str:
    trace = Traceback.extract(type(error), error, error.__traceback__, show_locals=True)
    frames = [frame for stack in trace.stacks for frame in stack.frames]
    return "\n".join(node.render() for frame in frames for node in (frame.locals or {}).values())


def of_structlog(**options: Any) -> Callable[[BaseException], str]:
    transform = structlog.tracebacks.ExceptionDictTransformer(show_locals=True, **options)
    return lambda error: json.dumps(transform((type(error), error, error.__traceback__)), default=repr)


def of_traceback(error: BaseException) -> str:
    return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


def of_frames(shown: Callable[[object], str]) -> Callable[[BaseException], str]:
    """Show every local of every frame, as an error tracker does."""
    return lambda error: "\n".join(shown(value) for frame in frames(error) for value in list(frame.f_locals.values()))


def frames(error: BaseException) -> Iterator[FrameType]:
    seen: BaseException | None = error
    while seen is not None:
        for frame, _ in traceback.walk_tb(seen.__traceback__):
            if frame.f_code.co_filename != __file__:
                yield frame
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)


def cut_in_containers(value: object) -> str:
    """Return the repr with every text within lists and dicts cut, as error trackers cut them."""
    if isinstance(value, str | bytes):
        return repr(value[:60])
    if isinstance(value, dict):
        return f"{{{', '.join(f'{cut_in_containers(key)}: {cut_in_containers(item)}' for key, item in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(cut_in_containers, value))}]"
    return repr(value)[:500]


TOOLS: dict[str, Callable[[BaseException], str]] = {
    "rich": of_rich,
    "structlog with rich": of_structlog(),
    "structlog without rich": of_structlog(locals_max_string=60, use_rich=False),
    "traceback": of_traceback,
    "repr, cut": of_frames(lambda value: repr(value)[:100]),
    "cut, repr": of_frames(lambda value: repr(value[:60]) if isinstance(value, str | bytes) else repr(value)),
    "str, cut, repr": of_frames(lambda value: repr(str(value)[:60])),
    "containers": of_frames(cut_in_containers),
    "reprlib": of_frames(reprlib.repr),
}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=5, rate_limit=None, token=LONG, clients={"app": "another secret"}) as running:
        yield running


async def failure(call: Callable[[], Awaitable[Any]]) -> BaseException:
    """Return the error of a call without this module's own frames, whose locals are the planted secrets."""
    try:
        await call()
    except BaseException as error:
        step = error.__traceback__
        while step is not None and step.tb_frame.f_code.co_filename == __file__:
            step = step.tb_next
        return error.with_traceback(step)
    raise AssertionError("nothing was raised")


def look_at(error: BaseException) -> None:
    for name, tool in TOOLS.items():
        shown = tool(error)
        assert shown, name
        assert PLANTED not in shown, f"{name}: {shown[max(shown.index(PLANTED) - 2_000, 0) :][:2_200]}"


FAULTS: dict[str, dict[str, Any]] = {
    "refused": {"status": 401, "body": {"error": LONG}},
    "conflict": {"status": 422, "body": {"errors": {"callback_token": [LONG]}, "callback_token": LONG}},
    "html": {"status": 200, "body": f"<html>{LONG}"},
    "reset": {"reset": "before"},
    "late": {"delay": 5.0},
}
CALLS: dict[str, Callable[[Any], Any]] = {
    "get": lambda salesloft: salesloft.people.get(1),
    "list": lambda salesloft: salesloft.people.list().first(),
    "create": lambda salesloft: salesloft.webhook_subscriptions.create(
        callback_url="https://app.example.com", callback_token=LONG, event_type="person_created"
    ),
    "run": lambda salesloft: salesloft.run(
        "create_webhook_subscription",
        {"callback_url": "https://app.example.com", "callback_token": LONG, "event_type": "person_created"},
    ),
    "request": lambda salesloft: salesloft.request(
        "POST", "/v2/webhook_subscriptions", json={"callback_token": LONG}, headers={"X-Api-Key": LONG}
    ),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
async def test_no_failure_of_a_call_shows_a_secret(sandbox: Sandbox, fault: str, call: str) -> None:
    sandbox.fail("*", "/v2/*", times=None, **FAULTS[fault])

    async def asynchronous() -> None:
        async with AsyncSalesloft(LONG, base_url=sandbox.url, retries=0, timeout=0.1) as salesloft:
            answer = await CALLS[call](salesloft)
            answer.raise_for_status().json()

    def blocking() -> None:
        with Salesloft(LONG, base_url=sandbox.url, retries=0, timeout=0.1) as salesloft:
            CALLS[call](salesloft).raise_for_status().json()

    for face in (asynchronous, lambda: anyio.to_thread.run_sync(blocking)):
        error = await failure(face)
        if isinstance(error, SalesloftError):
            look_at(error)


async def test_no_console_shows_a_secret(sandbox: Sandbox) -> None:
    sandbox.fail("*", "/v2/*", **FAULTS["conflict"])

    async def call() -> None:
        async with AsyncSalesloft(LONG, base_url=sandbox.url, retries=0) as salesloft:
            await CALLS["create"](salesloft)

    error = await failure(call)
    out = io.StringIO()
    shown = Traceback.from_exception(type(error), error, error.__traceback__, show_locals=True, width=200)
    Console(file=out, width=200).print(shown)
    formatter = structlog.dev.RichTracebackFormatter(width=200, show_locals=True)
    formatter(out, (type(error), error, error.__traceback__))
    assert out.getvalue().count("locals") >= 2
    assert PLANTED not in out.getvalue()


@pytest.mark.parametrize("call", ["create", "run"])
async def test_no_argument_that_is_refused_shows_the_callback_token(sandbox: Sandbox, call: str) -> None:
    wrong: dict[str, Any] = {"callback_url": "https://app.example.com", "callback_token": LONG, "event_type": 5}

    async def asynchronous() -> None:
        async with AsyncSalesloft(LONG, base_url=sandbox.url) as salesloft:
            if call == "create":
                await salesloft.webhook_subscriptions.create(**wrong)
            else:
                await salesloft.run("create_webhook_subscription", {**wrong, "odd": {"access_token": LONG}})

    error = await failure(asynchronous)
    assert isinstance(error, ConfigurationError)
    look_at(error)


@pytest.mark.parametrize(
    "body",
    [
        {"error": "invalid_grant", "error_description": LONG},
        {"error": "invalid_client"},
        {"access_token": f"{LONG} two", "refresh_token": LONG},
    ],
    ids=["grant", "client", "odd"],
)
async def test_no_failure_of_the_accounts_host_shows_a_secret(sandbox: Sandbox, body: dict[str, str]) -> None:
    status = 200 if "access_token" in body else 400
    sandbox.fail("POST", "/oauth/token", status=status, body=body, times=None)
    stale = MemoryTokenStore(Tokens(LONG, LONG, 0.0))
    for auth in (
        OAuth("app", LONG, store=stale, accounts_url=sandbox.url),
        OAuth("app", LONG, refresh_token=LONG, accounts_url=sandbox.url),
        ClientCredentials("app", LONG, accounts_url=sandbox.url),
    ):
        auth._chance = lambda: 0.0

        async def call(auth: OAuth | ClientCredentials = auth) -> None:
            async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
                await salesloft.people.get(1)

        look_at(await failure(call))
    auth = OAuth("app", LONG, accounts_url=sandbox.url)
    look_at(await failure(lambda: auth.exchange(LONG, "https://app.example.com/callback")))


BAD_ARGUMENTS: dict[str, Callable[[], object]] = {
    "a token of two words": lambda: AsyncSalesloft(f"{LONG} two"),
    "a token and an odd number": lambda: AsyncSalesloft(LONG, rate_limit=-1),
    "the same, blocking": lambda: Salesloft(LONG, base_url="nowhere"),
    "a refresh token of two lines": lambda: OAuth("app", LONG, refresh_token=f"{LONG}\n two"),
    "an odd store": lambda: ClientCredentials("app", LONG, store="file"),  # type: ignore[arg-type]
    "a Redis": lambda: RedisTokenStore(f"redis://me:{LONG}@localhost:port", name="acme"),
    "a Redis and a key": lambda: RedisTokenStore(f"redis://me:{LONG}@localhost", name="", key=LONG),
    "the key of a file": lambda: FileTokenStore("tokens.json", key=[LONG, LONG.encode()]),
    "tokens as text": lambda: Tokens.from_json(LONG),
    "callback tokens": lambda: Webhooks([LONG, ""]),
    "a signature": lambda: verify("no bytes", "no signature", LONG),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("case", BAD_ARGUMENTS)
async def test_no_argument_that_is_refused_shows_a_secret(case: str) -> None:
    async def call() -> None:
        BAD_ARGUMENTS[case]()

    look_at(await failure(call))


async def test_a_record_and_its_field_show_no_callback_token(sandbox: Sandbox) -> None:
    async with AsyncSalesloft(LONG, base_url=sandbox.url) as salesloft:
        made = await salesloft.webhook_subscriptions.create(
            callback_url="https://app.example.com", callback_token=LONG, event_type="person_created"
        )
        page = await salesloft.webhook_subscriptions.list()
        full = await salesloft.with_options(keep_extra=True).webhook_subscriptions.list()
    for record in (made, page.data[0], full.data[0]):
        assert record.callback_token is not None
        assert record.callback_token == LONG
        assert PLANTED not in f"{record!r} {record.callback_token!r} {record.callback_token[:60]!r}"
        assert PLANTED not in f"{record._repr_html_()} {vars(type(record))}"
    assert PLANTED not in f"{page!r} {page._repr_html_()}"
