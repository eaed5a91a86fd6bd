"""Ten thousand calls, one request in five of which goes wrong: each ends as it must, and nothing is written twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, ConnectionFailed, RateLimited, SalesloftError, ServerError
from salesloft_async.sandbox import Sandbox

from .client import TOKEN, assert_nothing_left

pytestmark = pytest.mark.anyio
CALLS = 10_000
PEOPLE = 4_000
FAULTS: list[dict[str, Any]] = [
    {"reset": "before"},
    {"reset": "after"},
    {"status": 502, "body": "<html>Bad gateway</html>"},
    {"status": 503, "applied": True},
    {"status": 504},
    {"status": 500},
]


def plan(sandbox: Sandbox, chance: Random) -> None:
    """One fault in five requests, mixed."""
    for _ in range(CALLS // 2):
        sandbox.fail("*", "*", times=chance.randint(0, 8))  # nothing happens to so many
        sandbox.fail("*", "*", **chance.choice(FAULTS))
    sandbox.fail("*", "*", status=429, headers={"Retry-After": "1"})


async def call(salesloft: AsyncSalesloft, number: int, ids: list[Any]) -> None:
    person = ids[number % PEOPLE]
    match number % 10:
        case 0 | 1 | 2:
            await salesloft.notes.create(
                content=f"note {number}", associated_with_type="person", associated_with_id=ids[-1]
            )
        case 3 | 4:
            assert (await salesloft.people.update(ids[-1], title=f"{number}")).title is not None
        case 5 if number < PEOPLE:
            await salesloft.people.delete(person)
        case _:
            assert (await salesloft.people.get(ids[-2])).id == ids[-2]


async def test_ten_thousand_calls_in_a_storm_are_complete_and_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.random", lambda: 0.0)  # no delay between attempts
    before = asyncio.all_tasks()
    ends: dict[int, SalesloftError | None] = {}

    async def work(salesloft: AsyncSalesloft, numbers: Iterator[int], ids: list[Any]) -> None:
        for number in numbers:
            try:
                await call(salesloft, number, ids)
            except SalesloftError as error:
                ends[number] = error
            else:
                ends[number] = None

    async with Sandbox(people=PEOPLE, accounts=1, rate_limit=10**9) as sandbox:
        ids = [person["id"] for person in sandbox.store["people"]]
        async with AsyncSalesloft(TOKEN, base_url=sandbox.url, rate_limit=10**9, retries=4) as salesloft:
            plan(sandbox, Random(11))
            numbers = iter(range(CALLS))
            await asyncio.gather(*(work(salesloft, numbers, ids) for _ in range(50)))
            sandbox.clear_faults()
            await assert_nothing_left(salesloft, but=asyncio.all_tasks())
        assert len(ends) == CALLS
        notes = Counter(str(note["content"]) for note in sandbox.store["notes"])
        people = {person["id"] for person in sandbox.store["people"]}
        sent = len(sandbox.requests)
    assert asyncio.all_tasks() == before
    assert sent == 10_000
    assert_creates_are_exact(ends, notes)
    assert_what_may_be_repeated_was(ends, ids, people)


def assert_creates_are_exact(ends: dict[int, SalesloftError | None], notes: Counter[str]) -> None:
    """The server has each note once that it acknowledged, and of the others only what was said to be possible."""
    creates = {f"note {number}": error for number, error in ends.items() if number % 10 < 3}
    made = {name for name, error in creates.items() if error is None}
    possible = {
        name
        for name, error in creates.items()
        if isinstance(error, ServerError) or (isinstance(error, ConnectionFailed) and error.sent)
    }
    ours = {name: count for name, count in notes.items() if name.startswith("note ")}
    assert set(ours.values()) == {1}
    assert made <= ours.keys() <= made | possible
    assert ours.keys() & possible, "some were applied though their answers were lost"
    assert possible - ours.keys(), "some were not"
    assert creates.keys() == made | possible, "a refusal of the minute is waited out"


def assert_what_may_be_repeated_was(ends: dict[int, SalesloftError | None], ids: list[Any], people: set[Any]) -> None:
    """Reads, updates and deletes end well, but for those that met five faults in a row; no record is lost for one."""
    failed = {number: error for number, error in ends.items() if number % 10 >= 3 and error is not None}
    assert len(failed) < CALLS // 100
    for error in failed.values():
        assert isinstance(error, ServerError | ConnectionFailed | RateLimited)
        assert error.attempts == 5
    deletes = {number for number in ends if number % 10 == 5 and number < PEOPLE}
    assert people.isdisjoint(ids[number] for number in deletes - failed.keys())
    assert set(ids) - people <= {ids[number] for number in deletes}
