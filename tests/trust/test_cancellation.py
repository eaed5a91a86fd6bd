"""Cancelled at any of its awaits, a call leaves no task, no connection in use and no points reserved."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any, TypeAlias

import pytest

from salesloft_async import AsyncSalesloft
from salesloft_async.sandbox import Sandbox

from ..sandbox.bulk_clock import hurried
from ..unit.core.virtual import Client, Server, run
from .client import CALLS, TOKEN, assert_nothing_left, client_of
from .stepping import cancelled_at
from .wire import Peer, Step, answer, wire

Work: TypeAlias = Callable[[AsyncSalesloft], Awaitable[None]]
PERSON = {"data": {"id": 1, "first_name": "Ann"}}
each_way = pytest.mark.parametrize("answered", [False, True], ids=["while it waits", "as what it waits for is there"])


@pytest.fixture(autouse=True)
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chance says: no delay."""
    monkeypatch.setattr("random.random", lambda: 0.0)


async def reset(peer: Peer) -> None:
    peer.reset()


GOOD = answer(PERSON)
BEGINNINGS: dict[str, tuple[list[Step], list[Step]]] = {
    "on a new connection": ([], []),
    "on a connection of before": ([GOOD], []),
    "after a failure": ([], [answer({}, status=503)]),
    "after a reset": ([], [reset]),
}


@pytest.mark.anyio
@each_way
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
@pytest.mark.parametrize("beginning", BEGINNINGS)
async def test_a_request_that_is_cancelled_leaves_nothing(beginning: str, method: str, answered: bool) -> None:
    before, first = BEGINNINGS[beginning]
    tasks = asyncio.all_tasks()
    step = 0
    for step in count(1):
        async with wire(*before, *first, GOOD) as served, client_of(served) as salesloft:
            if before:
                await salesloft.people.get(1)
            call = asyncio.ensure_future(cancelled_at(CALLS[method](salesloft), step, answered=answered))
            await asyncio.wait([call])
            await assert_nothing_left(salesloft, but=tasks, served=served)
            assert (await salesloft.people.get(1)).first_name == "Ann"
        if not call.cancelled():
            call.result()
            break
        assert len(served.asked) <= len(before) + len(first) + 2
    assert step > 1, "there is something to cancel"


@pytest.mark.anyio
@each_way
async def test_a_create_that_is_cancelled_is_sent_once_at_most(answered: bool) -> None:
    step = 0
    for step in count(1):
        async with wire(GOOD) as served, client_of(served) as salesloft:
            call = asyncio.ensure_future(cancelled_at(CALLS["POST"](salesloft), step, answered=answered))
            await asyncio.wait([call])
        assert served.methods.count("POST") <= 1
        if not call.cancelled():
            call.result()
            break
    assert step > 2


async def listed(salesloft: AsyncSalesloft) -> None:
    assert len([person async for person in salesloft.people.list(per_page=50)]) == 250


async def scanned(salesloft: AsyncSalesloft) -> None:
    assert len([person async for person in salesloft.people.scan()]) == 250


async def looked_up(salesloft: AsyncSalesloft) -> None:
    assert await salesloft.lookups.groups(refresh=True)


async def uploaded(salesloft: AsyncSalesloft) -> None:
    rows = [{"email_address": f"row{number}@bulk.example"} for number in range(60)]
    assert (await hurried(salesloft).upsert_people(rows, chunk_rows=20)).succeeded == 60


@pytest.mark.anyio
@each_way
@pytest.mark.parametrize("work", [listed, scanned, looked_up, uploaded])
async def test_work_of_many_requests_that_is_cancelled_leaves_nothing(work: Work, answered: bool) -> None:
    async with (
        Sandbox(people=250, rate_limit=10**6) as sandbox,
        AsyncSalesloft(TOKEN, base_url=sandbox.url, concurrency=3) as salesloft,
    ):
        await salesloft.me.get()
        step = 0
        for step in count(1):
            before = asyncio.all_tasks()
            task = asyncio.ensure_future(cancelled_at(work(salesloft), step, answered=answered))
            await asyncio.wait([task])
            await assert_nothing_left(salesloft, but=before | handlers())
            if not task.cancelled():
                task.result()
                break
        assert step > 3
        assert (await salesloft.me.get()).id


def handlers() -> set[asyncio.Task[Any]]:
    """The sandbox's own: it has one for each connection."""
    return {task for task in asyncio.all_tasks() if "RequestHandler" in repr(task.get_coro())}


@each_way
@pytest.mark.parametrize("place", range(4))
def test_whoever_waits_for_points_goes_on_when_another_is_cancelled(place: int, answered: bool) -> None:
    async def main(step: int) -> bool:
        server = Server(limit=3)
        client = Client(server)
        await client.call()
        calls = [asyncio.ensure_future(client.call()) for _ in range(place)]
        calls.append(asyncio.ensure_future(cancelled_at(client.call(), step, answered=answered)))
        calls += [asyncio.ensure_future(client.call()) for _ in range(6 - place)]
        await asyncio.gather(*calls, return_exceptions=True)
        others = [call for number, call in enumerate(calls) if number != place]
        assert [call.exception() for call in others] == [None] * 6
        state = client.admission.state()
        assert (state.waiting, state.in_flight, server.refused) == (0, 0, [])
        assert len(asyncio.all_tasks()) == 1
        return calls[place].cancelled()

    step = 0
    for step in count(1):
        if not run(main(step)):
            break
    assert step > 1
