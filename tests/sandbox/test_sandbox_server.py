"""The sandbox as a program that speaks HTTP meets it: plain aiohttp, none of our client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from salesloft_async.operations import load
from salesloft_async.sandbox import Sandbox
from salesloft_async.sandbox.__main__ import main, serve

pytestmark = pytest.mark.anyio

ENDPOINTS = {endpoint.name: endpoint for endpoint in load().endpoints}


class Browser:
    """A session that gives status and JSON, and keeps the last headers."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session
        self.headers: dict[str, str] = {}

    async def ask(self, method: str, path: str, json: Any = None, **more: Any) -> tuple[int, Any]:
        async with self.session.request(method, path, json=json, **more) as response:
            self.headers = {name.lower(): value for name, value in response.headers.items()}
            raw = await response.read()
            return response.status, (await response.json() if raw else None)

    async def data(self, path: str, **query: Any) -> Any:
        status, said = await self.ask("GET", path, params=query)
        assert status == 200, said
        return said["data"]


@pytest.fixture
async def browser(sandbox: Sandbox) -> AsyncIterator[Browser]:
    async with aiohttp.ClientSession(sandbox.url, headers={"Authorization": "Bearer any"}) as session:
        yield Browser(session)


@pytest.mark.parametrize("name", [name for name, each in ENDPOINTS.items() if each.http == "GET"])
async def test_every_read_of_the_table_is_served_with_and_without_json(
    sandbox: Sandbox, browser: Browser, name: str
) -> None:
    await browser.ask("POST", "/v2/bulk_jobs", {"type": "person/upsert"})
    subscription = {"callback_url": "http://127.0.0.1:9", "callback_token": "secret", "event_type": "person_created"}
    await browser.ask("POST", "/v2/webhook_subscriptions", subscription)
    endpoint = ENDPOINTS[name]
    path = endpoint.path.removesuffix(".json").replace("{id}", "1").replace("{bulk_jobs_id}", "1")
    path = path.replace("{external_type}", "crm").replace("{external_id}", "x1")
    mapping = {"external_type": "crm", "external_id": "x1", "object_type": endpoint.resource, "object_id": 1}
    await browser.ask("POST", "/v2/external/mappings", mapping)
    guid = sandbox.store["conversations.list_calls"][0]["user_guid"]
    queries = {"caller_ids.list": {"phone_number": "0"}, "conversations.list_calls": {"user_guid": guid}}
    query = queries.get(name, {})
    first = await browser.ask("GET", path, params=query)
    assert first == await browser.ask("GET", f"{path}.json", params=query)
    status, said = first
    assert status == 200
    assert isinstance(said["data"], list) is endpoint.many
    if endpoint.many and endpoint.resource not in {"caller_ids", "bulk_jobs"}:
        assert said["data"]
        if endpoint.record in load().records:  # nobody says what the others hold
            assert set(said["data"][0]) == {field.wire for field in load().records[endpoint.record].fields}
        assert sandbox.requests[-1].path == f"{path}.json"


async def test_a_request_without_a_token_is_told_so(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession(sandbox.url) as session:
        for headers in ({}, {"Authorization": "Bearer "}, {"Authorization": "Basic abc"}):
            async with session.get("/v2/me", headers=headers) as response:
                assert response.status == 401
                assert (await response.json())["error"].startswith("No Bearer Token attached to request")


async def test_only_the_token_asked_for_is_taken() -> None:
    async with Sandbox(people=0, token="right") as sandbox, aiohttp.ClientSession(sandbox.url) as session:
        for token, status in (("right", 200), ("wrong", 401)):
            async with session.get("/v2/me", headers={"Authorization": f"Bearer {token}"}) as response:
                assert response.status == status


@pytest.mark.parametrize("path", ["/v2/people/9999", "/v2/bulk_jobs/9", "/v2/bulk_jobs/9/results"])
async def test_what_is_not_there_is_a_404(browser: Browser, path: str) -> None:
    assert await browser.ask("GET", path) == (404, {"error": "Resource not found"})


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/v2/people/9999", {}),
        ("PUT", "/v2/accounts/9999", {"name": "a", "domain": "b"}),
        ("DELETE", "/v2/people/9999", None),
        ("PUT", "/v2/bulk_jobs/9999", {}),
        ("POST", "/v2/bulk_jobs/9999/job_data", {"data": []}),
    ],
)
async def test_writing_to_what_is_not_there_is_a_404(browser: Browser, method: str, path: str, body: Any) -> None:
    assert (await browser.ask(method, path, body))[0] == 404


async def test_pages_are_corrected_silently_and_echoed(browser: Browser) -> None:
    for given, expected in (("0", 1), ("500", 100), ("x", 25), ("100", 100)):
        _, said = await browser.ask("GET", "/v2/people", params={"per_page": given, "page": "-3"})
        paging = said["metadata"]["paging"]
        assert (paging["per_page"], paging["current_page"], len(said["data"])) == (expected, 1, expected)
        assert set(paging) == {"per_page", "current_page", "next_page", "prev_page"}


async def test_following_next_page_ends_after_every_record_once(browser: Browser) -> None:
    ids: list[int] = []
    number: int | None = 1
    while number is not None:
        _, said = await browser.ask("GET", "/v2/people", params={"page": number, "per_page": 100})
        ids += [person["id"] for person in said["data"]]
        number = said["metadata"]["paging"]["next_page"]
    assert sorted(ids) == list(range(1, 251))
    _, said = await browser.ask("GET", "/v2/people", params={"page": 9})
    assert len(said["data"]) == 25
    _, said = await browser.ask("GET", "/v2/people", params={"page": 99})
    assert (said["data"], said["metadata"]["paging"]["prev_page"]) == ([], 98)


async def test_counts_come_when_asked_for_and_stop_at_10_000() -> None:
    async with (
        Sandbox(people=10_050, accounts=1) as sandbox,
        aiohttp.ClientSession(sandbox.url, headers={"Authorization": "Bearer any"}) as session,
    ):
        browser = Browser(session)
        query = {"include_paging_counts": "true", "per_page": "100"}
        _, said = await browser.ask("GET", "/v2/people", params=query)
        assert (said["metadata"]["paging"]["total_count"], said["metadata"]["paging"]["total_pages"]) == (10_000, 100)
        _, said = await browser.ask("GET", "/v2/people", params=query | {"limit_paging_counts": "false"})
        assert (said["metadata"]["paging"]["total_count"], said["metadata"]["paging"]["total_pages"]) == (10_050, 101)


async def test_lists_that_are_odd_are_odd_here_too(browser: Browser, sandbox: Sandbox) -> None:
    _, groups = await browser.ask("GET", "/v2/groups")
    assert "paging" not in groups["metadata"]
    assert len(groups["data"]) == 4
    phone = next(person["phone"] for person in sandbox.store["people"] if person["phone"])
    _, callers = await browser.ask("GET", "/v2/phone_numbers/caller_ids", params={"phone_number": phone})
    assert set(callers) == {"data"}
    assert set(callers["data"][0]) == {"display_name", "title", "account_name", "person"}
    assert (await browser.ask("GET", "/v2/phone_numbers/caller_ids"))[0] == 422
    _, tasks = await browser.ask("GET", "/v2/tasks")
    assert tasks["metadata"]["paging"]["next_page"].startswith("https://api.salesloft.com/v2/tasks.json?page=2")


async def test_the_budget_is_spent_and_told_and_comes_back_with_the_window() -> None:
    now = [1_000.0 * 60]
    async with (
        Sandbox(people=0, rate_limit=5, clock=lambda: now[0]) as sandbox,
        aiohttp.ClientSession(sandbox.url, headers={"Authorization": "Bearer any"}) as session,
    ):
        browser = Browser(session)
        await browser.ask("GET", "/v2/people", params={"page": 101})
        cost, left = "x-ratelimit-endpoint-cost", "x-ratelimit-remaining-minute"
        assert (browser.headers[cost], browser.headers[left]) == ("3", "2")
        assert await browser.ask("GET", "/v2/people", params={"page": 600}) == (
            429,
            {"error": "API rate limit exceeded"},
        )
        assert (browser.headers[cost], browser.headers[left]) == ("30", "2")
        now[0] += 59
        assert (await browser.ask("GET", "/v2/me"))[0] == 200
        now[0] += 1
        assert (await browser.ask("GET", "/v2/me"))[0] == 200
        assert browser.headers[left] == "4"
        assert (sandbox.spent, sandbox.rejected) == (5, 1)


async def test_the_team_may_spend_elsewhere_and_the_provider_may_change_limit_and_costs() -> None:
    async with (
        Sandbox(people=0, rate_limit=50, clock=lambda: 600.0) as sandbox,
        aiohttp.ClientSession(sandbox.url, headers={"Authorization": "Bearer any"}) as session,
    ):
        browser = Browser(session)

        async def told(path: str, **params: int) -> tuple[str | None, str | None]:
            await browser.ask("GET", path, params=params)
            return tuple(browser.headers.get(f"x-ratelimit-{name}") for name in ("endpoint-cost", "remaining-minute"))  # type: ignore[return-value]

        assert (sandbox.spend(20), sandbox.spend(31)) == (True, False)
        assert await told("/v2/people") == ("1", "29")
        sandbox.cost("GET", "/v2/people", 2)
        assert await told("/v2/people.json") == ("2", "27")
        assert await told("/v2/people.json", page=101) == ("6", "21")
        assert await told("/v2/me") == ("1", "20")
        sandbox.rate_limit = 100
        assert (sandbox.rate_limit, await told("/v2/me")) == (100, ("1", "69"))
        assert browser.headers["date"] == "Thu, 01 Jan 1970 00:10:00 GMT"
        sandbox.budget_headers = False
        assert await told("/v2/me") == (None, None)
        assert (sandbox.spent, sandbox.remaining) == (12, 68)


async def test_without_a_limit_nothing_is_refused() -> None:
    async with (
        Sandbox(people=1, rate_limit=None) as sandbox,
        aiohttp.ClientSession(sandbox.url, headers={"Authorization": "Bearer any"}) as session,
    ):
        browser = Browser(session)
        for _ in range(40):
            assert (await browser.ask("GET", "/v2/people", params={"page": 501}))[0] == 200
        assert (sandbox.spent, sandbox.rejected) == (1_200, 0)
        assert sandbox.rate_limit is sandbox.remaining is None
        assert sandbox.spend(10**6)
        with pytest.raises(RuntimeError, match="without a limit"):
            sandbox.rate_limit = 5


async def test_faults_happen_as_often_as_asked_and_then_no_more(sandbox: Sandbox, browser: Browser) -> None:
    sandbox.fail("GET", "/v2/people", status=503, times=2, headers={"Retry-After": "1"}, body="<html>")
    for _ in range(2):
        async with browser.session.get("/v2/people.json") as response:
            assert (response.status, await response.text(), response.headers["Retry-After"]) == (503, "<html>", "1")
    assert (await browser.ask("GET", "/v2/people"))[0] == 200
    sandbox.fail("*", "/v2/*", status=500, times=None)
    assert (await browser.ask("PUT", "/v2/people/1", {"title": "x"}))[0] == 500
    assert (await browser.ask("GET", "/v2/me"))[0] == 500
    sandbox.clear_faults()
    sandbox.fail("GET", "/v2/me", body={"data": {"id": "odd"}})
    assert await browser.ask("GET", "/v2/me") == (200, {"data": {"id": "odd"}})
    sandbox.fail("GET", "/v2/me", headers={"X-Extra": "1"}, times=0)
    sandbox.fail("GET", "/v2/me", headers={"X-Extra": "1"})
    assert (await browser.ask("GET", "/v2/me"))[0] == 200
    assert browser.headers["x-extra"] == "1"
    assert sandbox.store["people"][0]["title"] != "x"


@pytest.mark.parametrize(("reset", "applied"), [("before", 0), ("after", 1)])
async def test_a_dropped_connection_leaves_the_write_applied_or_not(
    sandbox: Sandbox, browser: Browser, reset: Any, applied: int
) -> None:
    sandbox.fail("POST", "/v2/people", reset=reset)
    with pytest.raises(aiohttp.ClientConnectionError):
        await browser.ask("POST", "/v2/people", {"email_address": "a@b.example"})
    assert len(sandbox.store["people"].matching("email_address", "A@B.example")) == applied


async def test_a_delay_ends_when_the_sandbox_does_or_the_caller_gives_up(sandbox: Sandbox, browser: Browser) -> None:
    sandbox.fail("GET", "/v2/me", delay=60)
    with pytest.raises(asyncio.TimeoutError):
        await browser.ask("GET", "/v2/me", timeout=aiohttp.ClientTimeout(total=0.05))
    sandbox.latency = 0.001
    assert (await browser.ask("GET", "/v2/me"))[0] == 200


async def test_a_body_that_is_no_json_object_is_refused(sandbox: Sandbox, browser: Browser) -> None:
    assert (await browser.ask("POST", "/v2/people", data=b"{"))[0] == 400
    assert (await browser.ask("POST", "/v2/people", [1]))[0] == 400
    assert [recorded.json for recorded in sandbox.requests] == [None, [1]]


async def test_it_stops_when_it_is_left() -> None:
    async with Sandbox(people=0) as sandbox:
        url = sandbox.url
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.get(url)
    await sandbox.__aexit__(None, None, None)


async def test_the_command_says_where_it_listens(capsys: pytest.CaptureFixture[str]) -> None:
    until = asyncio.Event()
    until.set()
    await serve(Sandbox(people=1), until)
    assert capsys.readouterr().out.startswith("http://127.0.0.1:")


def test_the_command_ends_well_on_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(running: Any) -> None:
        running.close()
        raise KeyboardInterrupt

    monkeypatch.setattr(asyncio, "run", interrupted)
    main(["--people", "3", "--port", "0"])


async def test_a_fault_may_answer_otherwise_than_it_did(browser: Browser, sandbox: Sandbox) -> None:
    sandbox.fail("POST", "/v2/people", status=500, applied=True)
    assert (await browser.ask("POST", "/v2/people", {"email_address": "a@b.example"}))[0] == 500
    assert sandbox.store["people"].matching("email_address", "a@b.example")
    sandbox.fail("POST", "/v2/people", status=500, applied=True)
    assert (await browser.ask("POST", "/v2/people", {"email_address": "a@b.example"}))[0] == 422


async def test_a_late_request_is_applied_after_others(browser: Browser, sandbox: Sandbox) -> None:
    sandbox.fail("POST", "/v2/people", late=2)
    with pytest.raises(aiohttp.ClientError):
        await browser.ask("POST", "/v2/people", {"email_address": "late@b.example"})
    await browser.ask("GET", "/v2/me")
    assert not sandbox.store["people"].matching("email_address", "late@b.example")
    await browser.ask("GET", "/v2/me")
    assert sandbox.store["people"].matching("email_address", "late@b.example")


async def test_bulk_jobs_run_one_at_a_time_in_the_order_they_were_made_ready(
    browser: Browser, sandbox: Sandbox
) -> None:
    for number in (1, 2):
        await browser.ask("POST", "/v2/bulk_jobs", {"type": "widget/upsert"})
        await browser.ask("POST", f"/v2/bulk_jobs/{number}/job_data", {"data": [{"n": n} for n in range(4)]})
    for number in (2, 1):
        await browser.ask("PUT", f"/v2/bulk_jobs/{number}", {"ready_to_execute": True})
    seen = [await browser.data("/v2/bulk_jobs/1") for _ in range(4)]
    assert [job["processed"] for job in seen] == [0, 0, 2, 4]
    assert (await browser.data("/v2/bulk_jobs/2"))["state"] == "done"
    assert sandbox.bulk_rows(2) == [{"n": n} for n in range(4)]
    assert sandbox.bulk_rows(3) == []


async def test_requests_are_kept_with_what_was_sent_and_answered_and_no_credential(
    browser: Browser, sandbox: Sandbox
) -> None:
    await browser.ask("GET", "/v2/people", params={"page": 2}, headers={"X-Mine": "1", "Cookie": "session=hush"})
    await browser.ask("POST", "/v2/people.json", {"first_name": "Ada"})
    sandbox.fail("POST", "/v2/tasks", reset="after")
    with pytest.raises(aiohttp.ClientError):
        await browser.ask("POST", "/v2/tasks", {"subject": "call"})
    listed, created, lost = sandbox.requests
    assert (listed.method, listed.path, listed.query["page"], listed.json) == ("GET", "/v2/people", "2", None)
    assert (listed.headers["x-mine"], created.json, created.status, lost.status) == (
        "1", {"first_name": "Ada"}, 422, None,
    )  # fmt: skip
    assert 0 < listed.at <= created.at <= lost.at
    assert not {"authorization", "cookie"} & {name.lower() for sent in sandbox.requests for name in sent.headers}
    assert (repr(listed), repr(created), repr(lost)) == (
        "GET /v2/people?page=2 -> 200",
        'POST /v2/people.json {"first_name":"Ada"} -> 422',
        'POST /v2/tasks {"subject":"call"} -> no answer',
    )
    assert sandbox.requests.of("post", "/v2/people") == sandbox.requests[1:2] == [created]
    assert sandbox.requests.of("*", "/v2/*") == list(sandbox.requests)
    assert repr(sandbox.requests) == f"[{listed!r}, {created!r}, {lost!r}]"


async def test_a_repr_of_requests_stays_short_and_shows_no_secret(browser: Browser, sandbox: Sandbox) -> None:
    for _ in range(51):
        await browser.ask("GET", "/v2/me")
    assert repr(sandbox.requests).startswith("[…, GET /v2/me -> 200, ")
    assert repr(sandbox.requests).count("/v2/me") == 50
    sandbox.requests.clear()
    await browser.ask("POST", "/v2/webhook_subscriptions", {"callback_token": "hush", "event_type": "x" * 600})
    assert len(repr(sandbox.requests)) < 600
    assert "hush" not in repr(sandbox.requests)
    assert sandbox.requests[0].json["callback_token"] == "hush"


async def test_without_keep_alive_no_connection_outlives_its_answer() -> None:
    async with (
        Sandbox(people=1, keep_alive=False) as sandbox,
        aiohttp.ClientSession(sandbox.url, headers={"Authorization": "Bearer any"}) as session,
        session.get("/v2/me") as response,
    ):
        assert response.headers["Connection"] == "close"
