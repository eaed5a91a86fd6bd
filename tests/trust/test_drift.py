"""Answers that changed: of every operation, whatever comes is a record, a page, or an error that says what came."""

from __future__ import annotations

import asyncio
import json
import pickle
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async import AsyncSalesloft, webhooks
from salesloft_async.core.answers import Answer, charge
from salesloft_async.core.codec import NotDecodable, decode_one, decode_page
from salesloft_async.core.error_responses import api_error
from salesloft_async.core.header_values import retry_after
from salesloft_async.core.open_records import Record
from salesloft_async.core.page import Page, next_page_number
from salesloft_async.core.records import BaseRecord, wire_names
from salesloft_async.errors import SalesloftError

from ..contract.test_wire import MAIN, endpoints
from .client import client_of
from .drift import drifted, written
from .wire import answer, wire

ANSWERED = [operation for operation in MAIN if operation["response"].get("json")]
each_operation = pytest.mark.parametrize("operation", ANSWERED, ids=[operation["name"] for operation in ANSWERED])
quickly = settings(max_examples=12, derandomize=True)


def returned(operation: dict[str, Any]) -> tuple[Any, bool]:
    """The record class of an operation, and whether it answers with a list of them."""
    import salesloft_async.models as models

    endpoint = endpoints()[operation["name"]]
    return getattr(models, endpoint.record) if endpoint.record else type(None), endpoint.many


def read(operation: dict[str, Any], body: bytes, *, extra: bool) -> list[Any]:
    """The records that a client makes of an answer; NotDecodable becomes DecodeFailed, with the request in it."""
    kind, many = returned(operation)
    if not many:
        record: Any = decode_one(kind, body)
        return [record]
    records, metadata = decode_page(kind, body, extra=extra)
    page = Page(records, metadata, body)
    following = next_page_number(page, 1)
    assert following is None or (isinstance(following, int) and len(str(following)) < 5_000)
    return page.data


def right(operation: dict[str, Any], answer: Any) -> bool:
    """Whether the answer has the outer shape of the operation's: then whatever is within must become records."""
    data = answer.get("data", answer) if isinstance(answer, dict) else answer
    if returned(operation)[1]:
        return data is None or (isinstance(data, list) and all(isinstance(item, dict) for item in data))
    return isinstance(data, dict)


@each_operation
@quickly
@given(chance=st.randoms(use_true_random=True))
def test_an_answer_that_changed_is_records_with_all_that_was_sent(operation: dict[str, Any], chance: Random) -> None:
    text = written(drifted(operation["response"]["json"], chance))
    answer = json.loads(text, strict=False, parse_int=lambda digits: int(digits) if len(digits) < 4_000 else digits)
    for extra in (False, True):
        if not (right(operation, answer) or returned(operation) == (Record, False)):
            with pytest.raises(NotDecodable, match=r"an? .* expected|no list|not an object"):
                read(operation, text.encode(), extra=extra)
            continue
        records = read(operation, text.encode(), extra=extra)
        assert pickle.loads(pickle.dumps(repr(records))) == repr(records)
        for record, sent in zip(records, listed(operation, answer), strict=True):
            if isinstance(record, BaseRecord) and (extra or not returned(operation)[1]):
                known = wire_names(type(record)).values()
                assert repr(dict(record.extra)) == repr({key: sent[key] for key in sent if key not in known})
            elif isinstance(record, Record):
                assert repr(dict(record)) == repr(sent)


def listed(operation: dict[str, Any], answer: Any) -> list[Any]:
    data: Any = answer.get("data", answer) if isinstance(answer, dict) else answer
    if returned(operation)[0] is Record and not returned(operation)[1] and not isinstance(data, dict):
        return [{} if data is None else {"data": data}]
    return list(data or []) if returned(operation)[1] else [data]


@each_operation
@quickly
@given(chance=st.randoms(use_true_random=True))
def test_what_is_no_json_says_so(operation: dict[str, Any], chance: Random) -> None:
    body = written(drifted(operation["response"]["json"], chance, json=False)).encode("latin-1", "replace")
    for extra in (False, True):
        if is_json(body):
            continue  # nothing, in a list of nothing else
        with pytest.raises(NotDecodable, match=r"the answer is (no JSON|empty)"):
            read(operation, body, extra=extra)


def is_json(body: bytes) -> bool:
    try:
        json.loads(body, strict=False, parse_int=str)
    except (ValueError, RecursionError):
        return False
    return True


word = st.sampled_from(
    [
        "Wed,",
        "31",
        "99",
        "Jan",
        "Foo",
        "2026",
        "0",
        "99999",
        "12:00:00",
        "25:61:61",
        "GMT",
        "-0000",
        "+9999",
        "",
        "9" * 400,
    ]
)
header = st.one_of(st.text(max_size=40), st.sampled_from(["-1", "1e9", "٣", "²", "inf"]), st.lists(word).map(" ".join))


@settings(max_examples=150, derandomize=True)
@given(header, header, header)
def test_headers_that_say_nothing_that_can_be_read_are_as_none(date: str, cost: str, left: str) -> None:
    told = charge({"Date": date, "x-ratelimit-endpoint-cost": cost, "x-ratelimit-remaining-minute": left})
    assert told.charged is None or told.charged >= 0
    wait = retry_after(date, now=0.0)
    assert wait is None or wait >= 0


@settings(max_examples=150, derandomize=True)
@given(st.integers(300, 999), st.randoms(use_true_random=True), st.booleans())
def test_the_body_of_an_error_may_be_anything(status: int, chance: Random, json: bool) -> None:
    shapes = [
        {"error": "no"},
        {"errors": {"name": ["is taken", "is odd"]}},
        {"errors": [{"attribute": "a", "message": 1}]},
    ]
    text = written(drifted(chance.choice(shapes), chance, json=json))
    response = Answer(status, {}, text.encode("utf-8", "replace"))
    error = api_error(response, method="GET", path="/v2/people", attempts=1, hide=str)
    assert isinstance(error, SalesloftError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert error.status == status
    assert all(isinstance(text, str) for texts in error.errors.values() for text in texts)


def listing(first: int) -> dict[str, Any]:
    """A page of three people, and one more to come."""
    time = "2026-01-31T12:00:00.00000{}Z"
    people = [{"id": first + n, "first_name": "Ann", "updated_at": time.format(n)} for n in range(3)]
    paging = {"per_page": 100, "current_page": 1, "next_page": 2, "total_pages": 2, "total_count": 6}
    return {"metadata": {"paging": paging}, "data": people}


async def listed_all(salesloft: AsyncSalesloft) -> list[Any]:
    return [person async for person in salesloft.people.list()]


async def scanned(salesloft: AsyncSalesloft) -> list[Any]:
    return [person async for person in salesloft.people.scan()]


async def changed(salesloft: AsyncSalesloft) -> list[Any]:
    return [change async for change in salesloft.people.changes(since="2026-01-01T00:00:00Z")]


async def looked_up(salesloft: AsyncSalesloft) -> list[Any]:
    return list(await salesloft.lookups.person_stages())


@pytest.mark.anyio
@pytest.mark.parametrize("read", [listed_all, scanned, changed, looked_up])
async def test_whoever_reads_pages_that_changed_gets_records_or_an_error_of_ours(read: Any) -> None:
    """Two pages of which each changed in up to four places, then empty ones."""
    ends = set[str]()
    for seed in range(60):
        chance = Random(seed)
        pages = [written(drifted(listing(10 * n), chance, json=chance.random() < 0.9)).encode() for n in (1, 2)]
        async with (
            wire(*map(answer, pages), answer({"data": []})) as served,
            client_of(served, retries=0, timeout=5, rate_limit=10**6) as salesloft,
        ):
            try:
                ends.add(type(await asyncio.wait_for(read(salesloft), 5)).__name__)
            except SalesloftError as error:
                ends.add(type(error).__name__)
            assert len(served.asked) < 40
    assert {"list", "DecodeFailed"} <= ends


@pytest.mark.anyio
@pytest.mark.parametrize(
    "body", [b'{"data": null}', b'[{"id": 1, "name": "New"}]', b'{"data": [{"id": 1, "name": "\\ud83d"}]}']
)
async def test_a_lookup_by_name_takes_the_lists_that_a_typed_one_takes(body: bytes) -> None:
    async with wire(answer(body)) as served, client_of(served) as salesloft:
        assert len(await salesloft.run("list_person_stages_ddl")) == len(await salesloft.lookups.person_stages())


def test_a_delivery_with_half_an_emoji_is_an_event() -> None:
    event = webhooks.parse("person_updated", b'{"id": 1, "first_name": "Ann \\ud83d"}')
    assert event.record.first_name == "Ann \ud83d"
