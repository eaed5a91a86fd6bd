"""The details that errors carry, through both faces."""

from __future__ import annotations

import logging
import pickle
from collections.abc import AsyncIterator
from typing import Any

import anyio.to_thread
import pytest

from salesloft_async import (
    APIError,
    AsyncSalesloft,
    AuthenticationError,
    ClientCredentials,
    DecodeFailed,
    LoginRequired,
    MemoryTokenStore,
    OAuth,
    RateLimited,
    Salesloft,
    SalesloftError,
    ServerError,
    Tokens,
)
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio

TOKEN = "planted/to+ken"
HEADERS = {"X-Request-Id": "req-123", "Retry-After": "7"}
CONFLICT = {"error": "Conflict", "code": "E17", "details": {"conflicting_id": 99}, "echo": TOKEN}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=5, rate_limit=None, token=TOKEN) as running:
        yield running


async def asked(sandbox: Sandbox, face: str, call: str, *args: Any) -> Any:
    """Call a method of the client through one of its faces."""
    if face == "async":
        async with AsyncSalesloft(TOKEN, base_url=sandbox.url, retries=0) as salesloft:
            return await getattr(salesloft, call)(*args)

    def blocking() -> Any:
        with Salesloft(TOKEN, base_url=sandbox.url, retries=0) as salesloft:
            return getattr(salesloft, call)(*args)

    return await anyio.to_thread.run_sync(blocking)


async def failure(sandbox: Sandbox, face: str) -> SalesloftError:
    """Return the error that a call raises through a face of the client."""
    with pytest.raises(SalesloftError) as caught:
        await asked(sandbox, face, "run", "get_person", {"person_id": 1})
    assert "planted" not in f"{caught.value} {caught.value!r} {vars(caught.value)}"
    return caught.value


@pytest.mark.parametrize("face", ["async", "blocking"])
async def test_an_error_carries_body_headers_code_and_ids(sandbox: Sandbox, face: str) -> None:
    sandbox.fail("GET", "/v2/people/1", status=409, body=CONFLICT, headers=HEADERS)
    error = await failure(sandbox, face)
    assert isinstance(error, APIError)
    assert (error.message, error.code, error.request_id, error.retry_after) == ("Conflict", "E17", "req-123", 7.0)
    assert '"conflicting_id": 99' in error.body.replace('":99', '": 99')
    assert error.headers["x-request-id"] == "req-123"
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


@pytest.mark.parametrize("face", ["async", "blocking"])
@pytest.mark.parametrize(
    ("status", "body", "cls", "message"),
    [
        (429, {"error": "slow"}, RateLimited, "slow"),
        (503, "<html><title>busy</title></html>", ServerError, "busy"),
        (503, "<html>busy</html>", ServerError, "busy"),
        (400, {"errors": "no such field"}, APIError, "no such field"),
    ],
)
async def test_a_raw_response_has_the_error_that_a_typed_call_raises(
    sandbox: Sandbox, face: str, status: int, body: Any, cls: type[APIError], message: str
) -> None:
    sandbox.fail("GET", "/v2/people/1", status=status, body=body, headers=HEADERS)
    response = await asked(sandbox, face, "request", "GET", "/v2/people/1")
    error = response.error
    assert type(error) is cls
    assert (error.message, error.retry_after, error.request_id) == (message, 7.0, "req-123")


@pytest.mark.parametrize("face", ["async", "blocking"])
async def test_a_response_that_cannot_be_decoded_carries_its_beginning(sandbox: Sandbox, face: str) -> None:
    sandbox.fail("GET", "/v2/people/1", status=200, body=f"<html>{TOKEN}", headers=HEADERS)
    error = await failure(sandbox, face)
    assert isinstance(error, DecodeFailed)
    assert (error.status, error.body, error.request_id) == (200, "<html>[token]", "req-123")
    sandbox.fail("GET", "/v2/people*", status=200, body="<html>a page", headers=HEADERS)
    async with AsyncSalesloft(TOKEN, base_url=sandbox.url, retries=0) as salesloft:
        with pytest.raises(DecodeFailed) as caught:
            await salesloft.people.list()
    assert (caught.value.body, caught.value.headers["retry-after"]) == ("<html>a page", "7")


@pytest.mark.parametrize(
    ("status", "body", "cls", "reason"),
    [
        (400, {"error": "invalid_grant", "error_description": "revoked"}, LoginRequired, "invalid_grant: revoked"),
        (401, {"error": "invalid_client", "error_description": "unknown app"}, AuthenticationError, "unknown app"),
        (403, "<title>No entry</title>", AuthenticationError, "No entry"),
        (503, {"error": {"message": "down"}}, ServerError, "down"),
    ],
)
async def test_an_error_of_the_accounts_host_carries_them_too(
    sandbox: Sandbox, status: int, body: Any, cls: type[APIError], reason: str
) -> None:
    sandbox.fail("POST", "/oauth/token", status=status, body=body, headers={"X-Request-Id": "req-9"}, times=None)
    auth = OAuth("app", "s3cret", store=MemoryTokenStore(Tokens("a", "r", 0.0)), accounts_url=sandbox.url)
    auth._chance = lambda: 0.0
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        with pytest.raises(cls) as caught:
            await salesloft.people.get(1)
    assert type(caught.value) is cls
    assert reason in str(caught.value)
    assert (caught.value.request_id, caught.value.status) == ("req-9", status)
    assert caught.value.body


async def test_a_grant_without_tokens_shows_what_came_without_what_is_secret(sandbox: Sandbox) -> None:
    odd = {"access_token": "two planted0words", "refresh_token": "planted0refresh", "note": "seen"}
    sandbox.fail("POST", "/oauth/token", status=200, body=odd, times=None)
    auth = ClientCredentials("app", "s3cret", accounts_url=sandbox.url)
    auth._chance = lambda: 0.0
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        with pytest.raises(DecodeFailed) as caught:
            await salesloft.people.get(1)
    assert "seen" in caught.value.body
    assert "planted" not in caught.value.body


async def test_no_message_of_the_server_controls_a_terminal(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    hostile = "\x1b]0;title\x07\x1b[2Jno\u202e\u200b" + "x" * 5_000_000
    sandbox.fail("*", "*", status=422, body={"errors": {f"a\x1b[1m{hostile[:50]}": [hostile]}}, times=None)
    with caplog.at_level(logging.DEBUG, logger="salesloft_async"):
        for face in ("async", "blocking"):
            error = await failure(sandbox, face)
            assert str(error).isprintable()
            assert len(str(error)) < 700
    assert all(record.getMessage().isprintable() for record in caplog.records)
