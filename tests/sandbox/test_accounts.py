"""The sandbox's accounts host, as a browser and an app see it."""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import aiohttp
import pytest

from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio

APP: dict[str, Any] = {"client_id": "app", "client_secret": "app-secret"}
BACK = "https://app.example.com/callback?kept=1"
WAY = {"client_id": "app", "redirect_uri": BACK, "response_type": "code", "state": "state-1"}
BASIC = {"Authorization": f"Basic {base64.b64encode(b'app:app-secret').decode()}"}


class Clock:
    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


async def authorize(sandbox: Sandbox, **query: str) -> tuple[int, dict[str, str]]:
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{sandbox.url}/oauth/authorize", params={**WAY, **query}, allow_redirects=False) as response,
    ):
        if response.status != 302:
            return response.status, await response.json()
        return response.status, dict(parse_qsl(urlsplit(response.headers["Location"]).query))


async def token(sandbox: Sandbox, *, form: bool = False, headers: Any = None, **fields: Any) -> tuple[int, Any]:
    sent: Any = {"data": fields} if form else {"json": fields}
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{sandbox.url}/oauth/token", headers=headers, **sent) as response,
    ):
        return response.status, await response.json()


async def api(sandbox: Sandbox, access_token: str) -> int:
    headers = {"Authorization": f"Bearer {access_token}"}
    async with aiohttp.ClientSession(headers=headers) as http, http.get(f"{sandbox.url}/v2/me") as response:
        return response.status


@pytest.mark.parametrize("form", [False, True], ids=["json", "form"])
async def test_a_code_gives_tokens_once(form: bool) -> None:
    async with Sandbox(people=1) as sandbox:
        status, back = await authorize(sandbox)
        assert (status, back["kept"], back["state"], back["context"]) == (302, "1", "state-1", "team/1")
        given: dict[str, Any] = {"grant_type": "authorization_code", "code": back["code"], "redirect_uri": BACK, **APP}
        status, answer = await token(sandbox, form=form, context=back["context"], scope=back["scope"], **given)
        assert (status, answer["token_type"], answer["expires_in"]) == (200, "Bearer", 7_200)
        assert answer.keys() == {"access_token", "token_type", "expires_in", "refresh_token", "scope", "created_at"}
        assert await api(sandbox, answer["access_token"]) == 200
        status, answer = await token(sandbox, **given)
        assert (status, answer["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "nonesuch"},
        {"redirect_uri": "https://evil.example.com"},
        {"context": "team/2"},
        {"scope": "more"},
        {"client_id": "other"},
    ],
    ids=lambda changed: next(iter(changed)),
)
async def test_a_code_is_good_for_what_it_was_given_for(changed: dict[str, Any]) -> None:
    async with Sandbox(people=1) as sandbox:
        _, back = await authorize(sandbox)
        given: dict[str, Any] = {"grant_type": "authorization_code", "code": back["code"], "redirect_uri": BACK, **APP}
        status, answer = await token(sandbox, **{**given, **changed})
        assert (status, answer["error"]) == (400, "invalid_grant")


async def test_a_code_ends_after_ten_minutes() -> None:
    clock = Clock()
    async with Sandbox(people=1, clock=clock) as sandbox:
        _, back = await authorize(sandbox)
        clock.now += 601
        given: dict[str, Any] = {"grant_type": "authorization_code", "code": back["code"], "redirect_uri": BACK, **APP}
        assert (await token(sandbox, **given))[0] == 400


async def test_a_refresh_ends_every_earlier_refresh_token_and_no_access_token() -> None:
    async with Sandbox(people=1) as sandbox:
        first = sandbox.login("app")
        other = sandbox.login("app")
        _, one = await token(sandbox, grant_type="refresh_token", refresh_token=first, **APP)
        _, two = await token(sandbox, grant_type="refresh_token", refresh_token=one["refresh_token"], **APP)
        for used in (first, one["refresh_token"]):
            status, answer = await token(sandbox, grant_type="refresh_token", refresh_token=used, **APP)
            assert (status, answer["error"]) == (400, "invalid_grant")
            assert "error_description" in answer
        for good in (two["refresh_token"], other):
            assert (await token(sandbox, grant_type="refresh_token", refresh_token=good, **APP))[0] == 200
        assert [await api(sandbox, each["access_token"]) for each in (one, two)] == [200, 200]


async def test_a_refresh_token_is_its_apps() -> None:
    async with Sandbox(people=1) as sandbox:
        given: dict[str, Any] = {"client_id": "other", "client_secret": "s", "refresh_token": sandbox.login("app")}
        assert (await token(sandbox, grant_type="refresh_token", **given))[0] == 400


@pytest.mark.parametrize(("headers", "named"), [(None, APP), (BASIC, {})], ids=["body", "basic"])
async def test_an_app_gets_a_token_of_its_own_without_a_refresh_token(headers: Any, named: dict[str, Any]) -> None:
    async with Sandbox(people=1, clients={"app": "app-secret"}) as sandbox:
        status, answer = await token(sandbox, headers=headers, grant_type="client_credentials", **named)
        assert status == 200
        assert "refresh_token" not in answer
        assert await api(sandbox, answer["access_token"]) == 200


@pytest.mark.parametrize(
    ("headers", "named"),
    [
        (None, {"client_id": "app", "client_secret": "wrong"}),
        (None, {"client_id": "nobody", "client_secret": "app-secret"}),
        (None, {"client_id": "app"}),
        (None, {}),
        ({"Authorization": "Basic %%%"}, APP),
    ],
    ids=["secret", "id", "no secret", "nothing", "basic"],
)
async def test_an_app_that_is_not_known_is_refused(headers: Any, named: dict[str, Any]) -> None:
    async with Sandbox(people=1, clients={"app": "app-secret"}) as sandbox:
        status, answer = await token(sandbox, headers=headers, grant_type="client_credentials", **named)
        assert (status, answer["error"]) == (401, "invalid_client")


async def test_an_access_token_ends_by_the_sandboxs_clock_or_when_told() -> None:
    clock = Clock()
    async with Sandbox(people=1, clock=clock, token_life=60.0) as sandbox:
        _, one = await token(sandbox, grant_type="client_credentials", **APP)
        assert one["expires_in"] == 60
        assert await api(sandbox, one["access_token"]) == 200
        clock.now += 60
        assert await api(sandbox, one["access_token"]) == 401
        _, two = await token(sandbox, grant_type="client_credentials", **APP)
        sandbox.expire_tokens()
        assert await api(sandbox, two["access_token"]) == 401
        assert await api(sandbox, "any other") == 200


async def test_with_apps_only_their_tokens_and_its_own_are_let_in() -> None:
    async with Sandbox(people=1, clients={"app": "app-secret"}, token="ak_1") as sandbox:
        _, answer = await token(sandbox, grant_type="client_credentials", **APP)
        let_in = [await api(sandbox, each) for each in (answer["access_token"], "ak_1", "any other")]
        assert let_in == [200, 200, 401]


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ({"client_id": "nobody"}, "invalid_client"),
        ({"redirect_uri": "callback"}, "invalid_redirect_uri"),
    ],
)
async def test_a_browser_is_not_sent_to_where_nobody_asked_for_it(query: dict[str, str], error: str) -> None:
    async with Sandbox(people=1, clients={"app": "app-secret"}) as sandbox:
        status, answer = await authorize(sandbox, **query)
        assert (status, answer["error"]) == (400, error)


async def test_a_browser_comes_back_with_what_is_wrong() -> None:
    async with Sandbox(people=1) as sandbox:
        _, back = await authorize(sandbox, response_type="token")
        assert back == {"kept": "1", "error": "unsupported_response_type", "state": "state-1"}


@pytest.mark.parametrize("body", [b"", b"[]", b"\xff", b'{"grant_type": 5}', b'{"grant_type": "password"}'])
async def test_a_request_that_asks_for_nothing_known_is_refused(body: bytes) -> None:
    async with (
        Sandbox(people=1) as sandbox,
        aiohttp.ClientSession() as http,
        http.post(f"{sandbox.url}/oauth/token", data=body, headers=BASIC) as response,
    ):
        assert (response.status, (await response.json())["error"]) == (400, "unsupported_grant_type")


async def test_there_is_nothing_else_and_faults_happen_here_too() -> None:
    async with Sandbox(people=1) as sandbox, aiohttp.ClientSession() as http:
        async with http.get(f"{sandbox.url}/oauth/token") as response:
            assert response.status == 404
        sandbox.fail("POST", "/oauth/token", status=503)
        assert (await token(sandbox, grant_type="client_credentials", **APP))[0] == 503
