"""Reading everybody through windows over `updated_at`."""

from __future__ import annotations

import pytest

from salesloft_async import AsyncSalesloft
from salesloft_async.cli import reading
from salesloft_async.sandbox import Sandbox

MOMENT = "2025-03-01T12:00:00.000000Z"


@pytest.mark.anyio
@pytest.mark.parametrize("sharing", [0, 150, 450, 1_000], ids="{} share a moment".format)
async def test_everybody_is_read_whatever_share_one_moment(sharing: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_CHEAP_PAGES", 2)
    told: list[tuple[int, int]] = []
    async with Sandbox(people=1_000) as sandbox:
        people = sandbox.store["people"]
        for person in list(people)[:sharing]:
            people.change(person["id"], updated_at=MOMENT)
        async with AsyncSalesloft("token", base_url=sandbox.url) as salesloft:
            assert await reading.read_people(salesloft, lambda read, total: told.append((read, total))) == 1_000
    assert told == sorted(told)
    assert told[-1] == (1_000, 1_000)
