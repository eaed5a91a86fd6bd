"""One request from end to end, on a socket of its own."""

from __future__ import annotations

import asyncio
import pickle
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import anyio
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from salesloft_async import AsyncSalesloft
from salesloft_async.errors import (
    APIError,
    AuthenticationError,
    ConnectionFailed,
    DecodeFailed,
    RateLimited,
    SalesloftError,
    ServerError,
    Timeout,
)

TOKEN = "ak_secret"
PERSON = {"data": {"id": 1, "first_name": "Ann"}}
Answers = Callable[[web.Request], Awaitable[web.StreamResponse]]

pytestmark = pytest.mark.anyio


class Server:
    """Answers with the first of its answers to each request, and with the last one from then on."""

    def __init__(self, *answers: Answers) -> None:
        self.answers = list(answers)
        self.requests: list[web.BaseRequest] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        await request.read()
        self.requests.append(request)
        return await (self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])(request)

    @property
    def methods(self) -> list[str]:
        return [request.method for request in self.requests]


@asynccontextmanager
async def serving(*answers: Answers, **options: Any) -> AsyncIterator[tuple[Server, AsyncSalesloft]]:
    server = Server(*answers)
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", server.handle)
    async with TestServer(application) as running:
        server.url = str(running.make_url("")).rstrip("/")
        async with AsyncSalesloft(TOKEN, base_url=server.url, **options) as salesloft:
            yield server, salesloft


def answer(status: int = 200, body: Any = PERSON, **headers: str) -> Answers:
    async def give(request: web.Request) -> web.StreamResponse:
        return web.json_response(body, status=status, headers={key.replace("_", "-"): headers[key] for key in headers})

    return give


async def reset(request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def html(request: web.Request) -> web.StreamResponse:
    return web.Response(text="<html>Maintenance</html>", content_type="text/html")


async def nothing(request: web.Request) -> web.StreamResponse:
    await asyncio.Event().wait()
    raise AssertionError


async def half(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"data": {')
    assert request.transport is not None
    request.transport.close()
    return response


def busy(status: int = 503, retry_after: str = "0") -> Answers:
    return answer(status, {"error": f"Busy, {TOKEN}"}, Retry_After=retry_after)


async def test_waits_out_a_passing_failure() -> None:
    async with serving(busy(502), busy(503), busy(504), answer()) as (server, salesloft):
        assert (await salesloft.people.get(1)).first_name == "Ann"
        assert server.methods == ["GET"] * 4


async def test_raises_a_failure_that_lasts_with_the_number_of_attempts() -> None:
    async with serving(busy(), retries=2) as (server, salesloft):
        with pytest.raises(
            ServerError, match=r"GET /v2/people/1\.json: 503 Busy, \[token\] \(after 3 attempts\)"
        ) as caught:
            await salesloft.people.get(1)
        assert (caught.value.attempts, len(server.requests)) == (3, 3)


async def test_a_refusal_of_the_minute_is_waited_out() -> None:
    async with serving(busy(429, "1"), answer()) as (server, salesloft):
        assert (await salesloft.people.create(first_name="Ann")).id == 1
        assert server.methods == ["POST", "POST"]


@pytest.mark.parametrize(
    ("retry_after", "least", "most"), [("7", 7, 7), ("0", 0, 61), ("3000", 0, 61), ("soon", 0, 61)]
)
async def test_a_refusal_that_is_raised_tells_when_points_are_expected(
    retry_after: str, least: float, most: float
) -> None:
    async with serving(busy(429, retry_after), retries=0) as (_, salesloft):
        with pytest.raises(RateLimited, match="429") as caught:
            await salesloft.people.get(1)
        assert caught.value.retry_after is not None
        assert least <= caught.value.retry_after <= most
        assert salesloft.budget.paused <= 61


@pytest.mark.parametrize("failure", [busy(), reset, half], ids=["503", "reset", "half an answer"])
async def test_a_create_that_may_have_been_applied_is_not_repeated(failure: Answers) -> None:
    async with serving(failure, answer()) as (server, salesloft):
        with pytest.raises((ServerError, ConnectionFailed), match=r"POST /v2/people\.json") as caught:
            await salesloft.people.create(first_name="Ann")
        assert server.methods == ["POST"]
        assert not isinstance(caught.value, ConnectionFailed) or caught.value.sent


async def test_a_create_with_an_idempotency_key_is_repeated() -> None:
    async with serving(busy(), answer()) as (server, salesloft):
        await salesloft.tasks.create(
            subject="Call",
            person_id=1,
            user_id=1,
            task_type="call",
            due_date="2026-01-31",
            current_state="scheduled",
            idempotency_key="one",
        )
        assert server.methods == ["POST", "POST"]


@pytest.mark.parametrize("failure", [reset, half], ids=["reset", "half an answer"])
async def test_a_read_whose_answer_was_lost_is_repeated(failure: Answers) -> None:
    async with serving(failure, answer()) as (server, salesloft):
        assert (await salesloft.people.get(1)).id == 1
        assert server.methods == ["GET", "GET"]


async def test_nothing_is_repeated_behind_the_budgets_back() -> None:
    async with serving(reset, retries=0) as (server, salesloft):
        for call in (salesloft.people.get, salesloft.people.delete):
            with pytest.raises(ConnectionFailed, match="attempts: 1"):
                await call(1)
        assert server.methods == ["GET", "DELETE"]
        assert salesloft.budget.spent == 2


async def test_a_delete_whose_answer_was_lost_and_that_finds_nothing_any_more_has_worked() -> None:
    async with serving(reset, answer(404, {"error": "Not found"})) as (server, salesloft):
        await salesloft.people.delete(1)
        assert server.methods == ["DELETE", "DELETE"]


async def test_a_delete_of_what_never_was_is_an_error() -> None:
    async with serving(answer(404, {"error": "Not found"})) as (_, salesloft):
        with pytest.raises(APIError, match="404 Not found"):
            await salesloft.people.delete(1)


async def test_follows_no_redirect_and_gives_nobody_else_the_token() -> None:
    async with serving(answer()) as (elsewhere, _):
        for status in (301, 302, 307, 308):
            async with serving(answer(status, {}, Location=f"{elsewhere.url}/v2/people/1.json")) as (server, salesloft):
                with pytest.raises(APIError, match="not followed"):
                    await salesloft.people.get(1)
                assert len(server.requests) == 1
        assert not elsewhere.requests


async def test_no_answer_in_time_is_a_timeout() -> None:
    async with serving(nothing, timeout=0.05, retries=0) as (_, salesloft):
        with pytest.raises(
            Timeout, match=r"no answer within 0\.05 seconds \(attempts: 1; it may have been applied\)"
        ) as caught:
            await salesloft.people.create(first_name="Ann")
        assert caught.value.sent
        assert salesloft.budget.in_flight == 0


async def test_a_connection_that_nobody_takes_says_that_nothing_was_sent() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        async with AsyncSalesloft(TOKEN, base_url=f"http://127.0.0.1:{port}", retries=0) as salesloft:
            with pytest.raises(ConnectionFailed, match="nothing was applied") as caught:
                await salesloft.people.create(first_name="Ann")
            assert not caught.value.sent
            assert (salesloft.budget.spent, salesloft.budget.in_flight) == (0, 0)


async def test_cancelled_it_gives_its_points_back_and_leaves_nothing_running() -> None:
    arrived = asyncio.Event()

    async def arrive(request: web.Request) -> web.StreamResponse:
        arrived.set()
        return await nothing(request)

    async with serving(arrive) as (_, salesloft):
        task = asyncio.ensure_future(salesloft.people.get(1))
        await arrived.wait()
        assert salesloft.budget.in_flight == 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert salesloft.budget.in_flight == 0


async def test_cancelled_before_it_was_sent_it_spends_nothing() -> None:
    async with serving(answer(), rate_limit=1) as (server, salesloft):
        await salesloft.people.get(1)
        waiting = asyncio.ensure_future(salesloft.people.get(1))
        for _ in range(5):
            await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert len(server.requests) == 1
        assert (salesloft.budget.spent, salesloft.budget.in_flight) == (1, 0)


async def test_what_the_headers_say_is_what_the_budget_knows() -> None:
    told = answer(x_ratelimit_endpoint_cost="3", x_ratelimit_remaining_minute="401")
    async with serving(told) as (_, salesloft):
        await salesloft.people.get(1)
        assert (salesloft.budget.remaining, salesloft.budget.spent) == (401, 3)


@pytest.mark.parametrize("failure", [busy(401), busy(500), reset, html, answer(302, {})])
async def test_no_error_holds_the_token(failure: Answers) -> None:
    async with serving(failure, retries=0) as (_, salesloft):
        with pytest.raises(SalesloftError, match="/v2/people") as caught:
            await salesloft.people.get(1)
    error = caught.value
    assert TOKEN not in f"{error} {error!r}"
    assert TOKEN.encode() not in pickle.dumps(error)


async def test_no_messages_by_field_hold_the_token() -> None:
    async with serving(answer(401, {"errors": {"base": [f"{TOKEN} is no key"]}})) as (_, salesloft):
        with pytest.raises(AuthenticationError, match=r"\[token\] is no key") as caught:
            await salesloft.people.get(1)
    assert TOKEN not in repr(caught.value)


async def test_an_answer_of_another_kind_is_not_decodable() -> None:
    async with serving(html) as (_, salesloft):
        with pytest.raises(DecodeFailed, match=r"GET /v2/people/1\.json: the answer is HTML"):
            await salesloft.people.get(1)
        with pytest.raises(DecodeFailed, match=r"GET /v2/people\.json: the answer is HTML"):
            await salesloft.people.list()


async def test_a_closed_client_says_so() -> None:
    async with serving(answer()) as (_, salesloft):
        await salesloft.people.get(1)
        await salesloft.aclose()
        await salesloft.aclose()
        with pytest.raises(SalesloftError, match="the client is closed"):
            await salesloft.people.get(1)


async def test_closing_ends_what_waits_for_points_or_for_another_try() -> None:
    async with serving(answer(503, {}, Retry_After="20")) as (server, salesloft):
        tries = asyncio.ensure_future(salesloft.people.get(1))
        with anyio.fail_after(30):
            while not server.requests:  # noqa: ASYNC110  (the server has no event for it)
                await asyncio.sleep(0.001)
            waits = [asyncio.ensure_future(salesloft.people.get(each)) for each in range(300)]
            while salesloft.budget.waiting < 100:  # noqa: ASYNC110  (nor has the budget)
                await asyncio.sleep(0.001)
        await salesloft.aclose()
        for call in (tries, *waits):
            with pytest.raises(SalesloftError, match="the client is closed"):
                await call
        assert (salesloft.budget.waiting, salesloft.budget.in_flight) == (0, 0)


async def test_options_differ_and_the_budget_is_one() -> None:
    async with serving(answer(200, {"data": [{"id": 1, "shoe_size": 43}]})) as (_, salesloft):
        derived = salesloft.with_options(keep_extra=True, timeout=5)
        (person,) = await derived.people.list()
        assert person.extra == {"shoe_size": 43}
        assert derived.budget == salesloft.budget


async def test_sends_who_it_is_and_what_it_takes() -> None:
    async with serving(answer()) as (server, salesloft):
        await salesloft.people.get(1)
        await salesloft.people.create(first_name="Ann")
        get, post = (request.headers for request in server.requests)
        assert get["Authorization"] == f"Bearer {TOKEN}"
        assert get["User-Agent"].startswith("salesloft-async/")
        assert "Content-Type" not in get
        assert post["Content-Type"] == "application/json"
