"""Three thousand reads, of which one request in four goes wrong in one of twelve ways: nearly all succeed."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from salesloft_async import AsyncSalesloft, SalesloftError

from .client import client_of
from .wire import Peer, Step, answer, wire

pytestmark = pytest.mark.anyio
READS = 3_000
FAULTY = 0.24
ENOUGH = 2_990
AT_ONCE = 20
PERSON = json.dumps({"data": {"id": 1, "first_name": "Ann"}}).encode()


async def reset(peer: Peer) -> None:
    peer.reset()


async def closed(peer: Peer) -> None:
    peer.close()


FAULTS: dict[str, Step] = {
    "a reset": reset,
    "a connection that ends": closed,
    "a body shorter than its length": answer(PERSON, length=1_000, then="close"),
    "truncated JSON": answer(PERSON[:-9]),
    "an empty body": answer(b""),
    "HTML in place of JSON": answer(b"<!DOCTYPE html><title>Maintenance</title>", head="Content-Type: text/html\r\n"),
    "a gzip that is cut": answer(gzip.compress(PERSON * 900, mtime=0)[:-60], head="Content-Encoding: gzip\r\n"),
    "500": answer({"error": "Something went wrong"}, status=500),
    "502": answer(b"<html>Bad gateway</html>", status=502),
    "503": answer({}, status=503, head="Retry-After: 0\r\n"),
    "504": answer(b"", status=504),
    "520": answer(b"<html>Unknown error</html>", status=520),
}


def faulty(chance: Random, met: Counter[str]) -> Step:
    """Answer a request, or let it meet a fault."""

    async def step(peer: Peer) -> None:
        if chance.random() >= FAULTY:
            await answer(PERSON)(peer)
            return
        name = chance.choice(list(FAULTS))
        met[name] += 1
        await FAULTS[name](peer)

    return step


async def reads(salesloft: AsyncSalesloft, numbers: Iterator[int], failures: list[SalesloftError]) -> None:
    for _ in numbers:
        try:
            assert (await salesloft.people.get(1)).first_name == "Ann"
        except SalesloftError as error:
            failures.append(error)


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (2, 3, 4, 5))])
async def test_nearly_every_read_succeeds_by_default(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.random", lambda: 0.0)  # no delay between attempts
    met, failures, numbers = Counter[str](), list[SalesloftError](), iter(range(READS))
    async with wire(faulty(Random(seed), met)) as served, client_of(served, retries=4, rate_limit=10**9) as salesloft:
        await asyncio.gather(*(reads(salesloft, numbers, failures) for _ in range(AT_ONCE)))
    assert set(met) == set(FAULTS)
    assert READS - len(failures) >= ENOUGH
    assert {getattr(error, "attempts", 0) for error in failures} <= {5}
