"""The sandbox delivers what happens, signed and with the API's retries; applications of each framework receive it."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any, get_args

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from anyio.from_thread import start_blocking_portal
from attrs import define, field

from salesloft_async import AsyncSalesloft, Salesloft
from salesloft_async.models import Person
from salesloft_async.sandbox import Sandbox
from salesloft_async.webhooks import Event, EventType, Webhooks

pytestmark = pytest.mark.anyio
TOKEN = "a callback token"


@define
class Mailbox:
    """An address that takes deliveries: it answers with the statuses it was told, then with 204."""

    url: str = ""
    statuses: list[int] = field(factory=list)
    got: list[tuple[str, bytes, str]] = field(factory=list)
    """Event, body and signature of each."""
    arrived: asyncio.Event = field(factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.Response:
        headers = request.headers
        self.got.append((headers["x-salesloft-event"], await request.read(), headers["x-salesloft-signature"]))
        self.arrived.set()
        status = self.statuses.pop(0) if self.statuses else 204
        return web.Response(status=status, headers={"Location": "/elsewhere"} if status == 302 else None)

    @property
    def events(self) -> list[str]:
        return [event for event, _, _ in self.got]


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    async with TestServer(app, host="127.0.0.1") as server:
        yield str(server.make_url("/salesloft"))


@pytest.fixture
async def mailbox() -> AsyncIterator[Mailbox]:
    box = Mailbox()
    app = web.Application()
    app.router.add_post("/salesloft", box.take)
    async with serving(app) as box.url:
        yield box


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=5, webhook_delay=0) as running:
        yield running


async def test_a_subscription_made_through_the_api_gets_what_happens_to_people_signed(
    sandbox: Sandbox, salesloft: AsyncSalesloft, mailbox: Mailbox
) -> None:
    for event in ("person_created", "person_updated", "person_deleted"):
        made = await salesloft.webhook_subscriptions.create(
            callback_url=mailbox.url, callback_token=TOKEN, event_type=event
        )
        assert made.enabled is True
    person = await salesloft.people.create(email_address="ada@example.com")
    await salesloft.people.update(person.id, title="CTO")
    await salesloft.people.delete(person.id)
    assert all(attempt.success and attempt.attempt == 1 for attempt in await sandbox.webhooks.delivered())
    assert mailbox.events == ["person_created", "person_updated", "person_deleted"]
    for _, body, signature in mailbox.got:
        assert signature == hmac.new(TOKEN.encode(), body, hashlib.sha1).hexdigest()
        assert b'"email_address":"ada@example.com"' in body
    assert [b'"title":"CTO"' in body for _, body, _ in mailbox.got] == [False, True, True]


async def test_a_subscription_that_is_disabled_or_deleted_gets_nothing(
    sandbox: Sandbox, salesloft: AsyncSalesloft, mailbox: Mailbox
) -> None:
    one, other = [sandbox.webhooks.subscribe(mailbox.url, TOKEN, "person_updated") for _ in range(2)]
    await salesloft.webhook_subscriptions.update(one, enabled=False)
    await salesloft.webhook_subscriptions.delete(other)
    await salesloft.people.update(1, title="CTO")
    assert await sandbox.webhooks.delivered() == []
    await salesloft.webhook_subscriptions.update(one, enabled=True)
    await salesloft.people.update(1, title="CEO")
    assert len(await sandbox.webhooks.delivered()) == 1


@pytest.mark.parametrize(
    ("statuses", "attempts"),
    [
        pytest.param([], [204], id="at once"),
        pytest.param([200], [200], id="with a body"),
        pytest.param([500, 401, 204], [500, 401, 204], id="at the third attempt"),
        pytest.param([302, 503, 503, 503, 204], [302, 503, 503, 503], id="not in four attempts"),
    ],
)
async def test_a_delivery_that_fails_is_attempted_three_more_times(
    sandbox: Sandbox, salesloft: AsyncSalesloft, mailbox: Mailbox, statuses: list[int], attempts: list[int]
) -> None:
    mailbox.statuses = statuses
    sandbox.webhooks.subscribe(mailbox.url, TOKEN, "person_updated")
    await salesloft.people.update(1, title="CTO")
    made = await sandbox.webhooks.delivered()
    assert [attempt.status for attempt in made] == attempts
    assert [attempt.attempt for attempt in made] == list(range(1, len(attempts) + 1))
    assert len({body for _, body, _ in mailbox.got}) == 1


async def test_retries_are_fifteen_seconds_apart_unless_told_otherwise() -> None:
    assert Sandbox(people=0).webhooks.delay == 15


async def test_an_address_where_nobody_listens_is_attempted_four_times(
    sandbox: Sandbox, salesloft: AsyncSalesloft, unused: int
) -> None:
    sandbox.webhooks.subscribe(f"http://127.0.0.1:{unused}/", TOKEN, "person_updated")
    await salesloft.people.update(1, title="CTO")
    made = await sandbox.webhooks.delivered()
    assert [(attempt.status, bool(attempt.error)) for attempt in made] == [(None, True)] * 4


@pytest.fixture
def unused() -> Iterator[int]:
    """A port that is taken and does not listen."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


async def test_nothing_leaves_this_machine(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    elsewhere = "https://example.com/hook"
    with pytest.raises(ValueError, match="url: the sandbox delivers to this machine only"):
        sandbox.webhooks.subscribe(elsewhere, TOKEN, "person_updated")
    with pytest.raises(ValueError, match="event_type: there is no 'person_update'"):
        sandbox.webhooks.subscribe("http://localhost/", TOKEN, "person_update")
    await salesloft.webhook_subscriptions.create(
        callback_url=elsewhere, callback_token=TOKEN, event_type="person_updated"
    )
    await salesloft.people.update(1, title="CTO")
    (refused,) = await sandbox.webhooks.delivered()
    assert (refused.attempt, refused.status, refused.error) == (0, None, "the sandbox delivers to this machine only")


async def test_a_task_is_told_completed_once_when_it_is(
    sandbox: Sandbox, salesloft: AsyncSalesloft, mailbox: Mailbox
) -> None:
    for event in ("task_updated", "task_completed"):
        sandbox.webhooks.subscribe(mailbox.url, TOKEN, event)
    tasks = sandbox.store["tasks"]
    tasks.change(1, current_state="scheduled")
    tasks.change(1, current_state="completed")
    tasks.change(1, current_state="completed", subject="again")
    await sandbox.webhooks.delivered()
    assert sorted(mailbox.events) == ["task_completed"] + ["task_updated"] * 3


async def test_a_bulk_job_is_told_completed(sandbox: Sandbox, salesloft: AsyncSalesloft, mailbox: Mailbox) -> None:
    for event in ("bulk_job_completed", "person_created"):
        sandbox.webhooks.subscribe(mailbox.url, TOKEN, event)
    rows = [{"upsert_key": "email_address", "email_address": f"{number}@new.example.com"} for number in range(3)]
    job = await salesloft.bulk_jobs.create(type="person/upsert", name="three")
    await salesloft.bulk_jobs.add_data(job.id, data=rows)
    await salesloft.bulk_jobs.update(job.id, ready_to_execute=True)
    while (await salesloft.bulk_jobs.get(job.id)).state != "done":
        pass
    await sandbox.webhooks.delivered()
    assert sorted(mailbox.events) == ["bulk_job_completed"] + ["person_created"] * 3


@pytest.mark.parametrize("event", get_args(EventType))
async def test_every_event_type_can_be_delivered_and_received(sandbox: Sandbox, event: str) -> None:
    hooks, seen = Webhooks(TOKEN), list[Event[Any]]()
    hooks.on(event)(seen.append)
    app = web.Application()
    app.router.add_post("/salesloft", hooks.aiohttp_handler)
    async with serving(app) as url:
        sandbox.webhooks.subscribe(url, TOKEN, event)
        (made,) = await sandbox.webhooks.deliver(event, {"id": 1})
    assert (made.status, [(each.type, each.raw) for each in seen]) == (204, [(event, b'{"id":1}')])


async def test_a_handler_that_fails_at_first_gets_the_retry_and_no_more() -> None:
    hooks, calls = Webhooks(TOKEN), list[int]()

    @hooks.on("person_updated")
    async def second_time(event: Event[Person]) -> None:
        calls.append(1)
        if len(calls) == 1:
            raise ConnectionError("the database is away")

    app = web.Application()
    app.router.add_post("/salesloft", hooks.aiohttp_handler)
    async with (
        serving(app) as url,
        Sandbox(people=1, webhook_delay=0) as sandbox,
        AsyncSalesloft("token", base_url=sandbox.url) as salesloft,
    ):
        sandbox.webhooks.subscribe(url, TOKEN, "person_updated")
        await salesloft.people.update(1, title="CTO")
        assert [attempt.status for attempt in await sandbox.webhooks.delivered()] == [500, 204]
    assert len(calls) == 2


def test_changes_through_a_sandbox_in_another_thread_are_delivered() -> None:
    hooks, seen = Webhooks(TOKEN), list[str]()
    hooks.on("person_updated")(lambda event: seen.append(event.record.title or ""))
    app = web.Application()
    app.router.add_post("/salesloft", hooks.aiohttp_handler)
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(serving(app)) as url,
        portal.wrap_async_context_manager(Sandbox(people=2)) as sandbox,
        Salesloft("token", base_url=sandbox.url) as salesloft,
    ):
        sandbox.webhooks.subscribe(url, TOKEN, "person_updated")
        salesloft.people.update(1, title="CTO")
        sandbox.store["people"].change(2, title="CEO")
        portal.call(sandbox.webhooks.delivered)
    assert sorted(seen) == ["CEO", "CTO"]


async def test_leaving_the_sandbox_gives_up_what_is_under_way(mailbox: Mailbox) -> None:
    mailbox.statuses = [500] * 4
    before = asyncio.all_tasks()
    async with Sandbox(people=1, webhook_delay=3_600) as sandbox:
        sandbox.webhooks.subscribe(mailbox.url, TOKEN, "person_updated")
        sandbox.store["people"].change(1, title="CTO")
        await mailbox.arrived.wait()
    sandbox.store["people"].change(1, title="CEO")
    assert len(mailbox.got) == 1
    assert {task for task in asyncio.all_tasks() - before if "_attempt" in repr(task)} == set()


async def test_a_delivery_too_many_is_told_and_not_made(mailbox: Mailbox, caplog: pytest.LogCaptureFixture) -> None:
    async with Sandbox(people=1) as sandbox:
        sandbox.webhooks.subscribe(mailbox.url, TOKEN, "person_updated")
        for number in range(10_001):
            sandbox.store["people"].change(1, success_count=number)
        (refused,) = sandbox.webhooks.attempts
    assert (refused.attempt, refused.error) == (0, "too many were under way")
    assert "10000 deliveries are under way; this person_updated is not made" in caplog.text
