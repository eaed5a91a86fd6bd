"""Hooks and log lines: one for each request, answer and retry, and nothing where nobody listens."""

from __future__ import annotations

import asyncio
import logging
import pickle
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from salesloft_async import (
    AsyncSalesloft,
    ConfigurationError,
    ConnectionFailed,
    OAuth,
    RequestEvent,
    ResponseEvent,
    RetryEvent,
    Salesloft,
)
from salesloft_async.core.events import Events
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio


class Told:
    """All that hooks were told, in order."""

    def __init__(self) -> None:
        self.events: list[Any] = []

    @property
    def options(self) -> dict[str, Any]:
        return {"on_request": self.events.append, "on_response": self.events.append, "on_retry": self.events.append}

    @property
    def kinds(self) -> list[str]:
        return [type(event).__name__.removesuffix("Event") for event in self.events]


async def test_a_request_that_is_answered_is_told_twice(sandbox: Sandbox) -> None:
    told = Told()
    async with AsyncSalesloft("token", base_url=sandbox.url, **told.options) as salesloft:
        await salesloft.people.list(page=2, per_page=10)
        await salesloft.people.get(1)
    assert told.kinds == ["Request", "Response"] * 2
    request, response = told.events[2:]
    assert request == RequestEvent("GET", "/v2/people/1.json", "/v2/people/{person_id}.json", 1, 1, request.waited)
    assert 0 <= request.waited < 60
    assert (response.status, response.error, response.cost, response.attempt) == (200, None, 1, 1)
    assert 0 < response.duration < 60
    assert told.events[0].path == "/v2/people.json"  # no query


async def test_a_retry_is_told_with_its_reason_and_its_delay(sandbox: Sandbox) -> None:
    told = Told()
    sandbox.fail("GET", "/v2/me", status=503, headers={"Retry-After": "0"})
    sandbox.fail("GET", "/v2/me", reset="before")
    async with AsyncSalesloft("token", base_url=sandbox.url, **told.options) as salesloft:
        await salesloft.me.get()
    assert told.kinds == ["Request", "Response", "Retry", "Request", "Response", "Retry", "Request", "Response"]
    first, second = (event for event in told.events if isinstance(event, RetryEvent))
    assert (first.status, first.error, first.attempt) == (503, None, 1)
    assert 0 <= first.delay <= 0.5
    assert (second.status, second.error, second.attempt) == (None, "ServerDisconnectedError", 2)
    assert [event.attempt for event in told.events if isinstance(event, RequestEvent)] == [1, 2, 3]


async def test_a_failure_that_is_raised_is_told_too(sandbox: Sandbox) -> None:
    told = Told()
    sandbox.fail("GET", "/v2/me", reset="before", times=None)
    async with AsyncSalesloft("token", base_url=sandbox.url, retries=0, **told.options) as salesloft:
        with pytest.raises(ConnectionFailed):
            await salesloft.me.get()
    (response,) = (event for event in told.events if isinstance(event, ResponseEvent))
    assert (response.status, response.error, response.cost) == (None, "ServerDisconnectedError", None)
    assert told.kinds == ["Request", "Response"]


async def test_every_request_has_its_end_also_when_it_is_cancelled(sandbox: Sandbox) -> None:
    told = Told()
    sandbox.fail("GET", "/v2/me", delay=5.0)
    async with AsyncSalesloft("token", base_url=sandbox.url, **told.options) as salesloft:
        call = asyncio.ensure_future(salesloft.me.get())
        with anyio.fail_after(30):
            while not sandbox.requests:  # noqa: ASYNC110  (the sandbox has no event for it)
                await asyncio.sleep(0.001)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
    assert told.kinds == ["Request", "Response"]
    assert told.events[1].error == "CancelledError"


async def test_a_renewed_token_is_a_retry_at_once() -> None:
    told = Told()
    async with Sandbox(people=1, clients={"app": "s"}) as sandbox:
        auth = OAuth("app", "s", refresh_token=sandbox.login("app"), accounts_url=sandbox.url)
        async with AsyncSalesloft(auth=auth, base_url=sandbox.url, **told.options) as salesloft:
            await salesloft.me.get()
            sandbox.expire_tokens()
            await salesloft.me.get()
    (retry,) = (event for event in told.events if isinstance(event, RetryEvent))
    assert (retry.status, retry.delay) == (401, 0.0)
    assert {event.path for event in told.events} == {"/v2/me.json"}


async def test_derived_clients_and_other_tokens_tell_the_same_hooks(sandbox: Sandbox) -> None:
    told = Told()
    async with AsyncSalesloft("token", base_url=sandbox.url, **told.options) as salesloft:
        await salesloft.with_options(priority="background").me.get()
        await salesloft.run("get_person", {"person_id": 1, "access_token": "another"})
    assert told.kinds == ["Request", "Response"] * 2


def test_the_blocking_client_has_them_too(threaded_sandbox: Sandbox) -> None:
    told = Told()
    with Salesloft("token", base_url=threaded_sandbox.url, **told.options) as salesloft:
        salesloft.me.get()
    assert told.kinds == ["Request", "Response"]


async def test_a_hook_that_fails_is_logged_and_fails_nothing(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(event: object) -> None:
        raise ZeroDivisionError

    async with AsyncSalesloft(
        "token", base_url=sandbox.url, on_request=fail, on_response=fail, on_retry=fail
    ) as salesloft:
        await salesloft.me.get()
    assert [(record.levelname, record.message, bool(record.exc_info)) for record in caplog.records] == [
        ("ERROR", "the hook on_request failed", True),
        ("ERROR", "the hook on_response failed", True),
    ]


class Callable_:
    async def __call__(self, event: object) -> None: ...


async def asynchronous(event: object) -> None: ...


@pytest.mark.parametrize("name", ["on_request", "on_response", "on_retry"])
@pytest.mark.parametrize("face", [AsyncSalesloft, Salesloft])
@pytest.mark.parametrize(
    ("hook", "match"),
    [
        (asynchronous, "takes a plain function"),
        (Callable_(), "takes a plain function"),
        ("print", "takes a function, not str"),
    ],
    ids=["async", "async object", "text"],
)
def test_a_hook_is_a_plain_function(face: Any, name: str, hook: Any, match: str) -> None:
    with pytest.raises(ConfigurationError, match=f"{name}: {match}"):
        face("token", **{name: hook})


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG, logger="salesloft_async"):
        yield caplog


async def test_the_log_tells_each_request_answer_and_retry(sandbox: Sandbox, log: pytest.LogCaptureFixture) -> None:
    sandbox.fail("GET", "/v2/people", status=503, headers={"Retry-After": "0"}, body={"error": "a body"})
    async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
        await salesloft.people.list(email_addresses=["ada@example.com"])
    lines = [record for record in log.records if record.name.startswith("salesloft_async")]
    said = [(record.name, record.levelname, record.getMessage().rpartition(", ")[0]) for record in lines]
    assert [name for name, _, _ in said] == ["salesloft_async.request"] * 5
    assert {level for _, level, _ in said} == {"DEBUG"}
    assert [text for _, _, text in said] == [
        "GET /v2/people.json: attempt 1",
        "GET /v2/people.json: 503, attempt 1, 1 points",
        "GET /v2/people.json: 503",
        "GET /v2/people.json: attempt 2",
        "GET /v2/people.json: 200, attempt 2, 1 points",
    ]
    assert not any("ada" in record.getMessage() or "body" in record.getMessage() for record in lines)


def test_nobody_is_told_where_nobody_listens() -> None:
    assert not Events().wanted
    assert Events(on_retry=print).wanted


def test_nothing_is_configured_by_importing() -> None:
    for name in ("salesloft_async", "salesloft_async.request", "salesloft_async.auth"):
        logger = logging.getLogger(name)
        assert (logger.handlers, logger.level, logger.propagate) == ([], logging.NOTSET, True)


def test_events_are_values() -> None:
    event = ResponseEvent("GET", "/v2/me.json", "/v2/me.json", 1, 200, None, 1, 0.5)
    assert pickle.loads(pickle.dumps(event)) == event
