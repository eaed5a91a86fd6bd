"""Every parameter of every operation, and every option, with odd values: a request, or an error of ours."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Final, Never
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesloft_async import (
    IS_NULL,
    NOT_IN,
    AsyncSalesloft,
    OAuth,
    Range,
    Retries,
    Salesloft,
    SalesloftError,
    starts_with,
)
from salesloft_async.core.session import Session
from salesloft_async.operations import Endpoint, load

EARLY: Final = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))
LATE: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-12)))
HALF_EMOJI: Final = "half an emoji \ud83d"


class Text(str):
    """A subclass of str."""


def deep(levels: int = 3_000) -> Any:
    value: Any = "end"
    for _ in range(levels):
        value = {"in": [value]}
    return value


def cyclic() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["self"] = value
    return value


ODD: Final[dict[str, Any]] = {
    "none": None, "true": True, "zero": 0, "negative": -1, "large": 10**400, "larger": 10**5_000, "fraction": 1.5,
    "not a number": float("nan"), "infinite": float("-inf"), "large fraction": 1e308, "empty": "", "blank": " \t",
    "half an emoji": HALF_EMOJI, "null character": "a\0b", "dots": "..", "slash": "../me", "subclass": Text("text"),
    "long": "x" * 20_000, "bytes": b"\xff", "early": EARLY, "late": LATE, "naive": datetime(2026, 1, 1),  # noqa: DTZ001
    "naive text": "2026-01-01T00:00:00", "date": date.max, "delta": timedelta(1), "decimal": Decimal("NaN"),
    "uuid": UUID(int=1), "list": [], "odd list": [None, HALF_EMOJI, 10**400], "set": {1, "a"}, "deque": deque([1]),
    "many": list(range(5_000)), "tuple": (1, "2"), "iterator": iter([1]), "mapping": {},
    "odd mapping": {1: 2, None: HALF_EMOJI},
    "deep": deep(), "cyclic": cyclic(), "range": Range(gte=EARLY, lt=LATE), "odd range": Range(gt=HALF_EMOJI),
    "range of nothing": Range[int](), "is null": IS_NULL, "not in": NOT_IN(HALF_EMOJI),
    "prefix": starts_with("ab" + HALF_EMOJI),
    "object": object(), "class": str, "function": print,
}  # fmt: skip
"""Values that people and programs pass by mistake."""


class Encoded(Exception):
    """The request is encoded."""


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> AsyncSalesloft:
    """A client whose requests end when they are encoded."""

    async def encoded(*_: Any) -> Never:
        raise Encoded

    monkeypatch.setattr(Session, "_exchange", encoded)
    return AsyncSalesloft("token", base_url="http://127.0.0.1:9")


async def outcome(call: Callable[[], Any]) -> str:
    """Return what comes of a call: "sent" or "refused"; any other exception is a failure."""
    try:
        made = call()
        if isinstance(made, Awaitable):
            await made
    except Encoded:
        return "sent"
    except SalesloftError as error:
        json.dumps(str(error))
        return "refused"
    return "returned"


def calls(client: AsyncSalesloft, endpoint: Endpoint, value: Any) -> Iterator[Callable[[], Any]]:
    """Yield a call for each parameter, with the odd value there and plain ones where something is required."""
    method = getattr(getattr(client, endpoint.resource), endpoint.method)
    for odd in endpoint.parameters:
        path = [value if each is odd else 1 for each in endpoint.located("path")]
        named = {
            each.argument: value if each is odd else 1
            for each in endpoint.parameters
            if each.where != "path" and (each.required or each is odd)
        }
        yield lambda path=path, named=named: method(*path, **named)  # type: ignore[misc]


@pytest.mark.anyio
@pytest.mark.parametrize("endpoint", list(load().endpoints), ids=lambda endpoint: endpoint.name)
async def test_an_odd_argument_is_sent_or_refused(endpoint: Endpoint, client: AsyncSalesloft) -> None:
    outcomes = {await outcome(call) for value in ODD.values() for call in calls(client, endpoint, value)}
    assert outcomes <= {"sent", "refused"}
    if endpoint.name in {"people.list", "people.get", "people.create", "people.update"}:
        assert outcomes == {"sent", "refused"}, "some odd values are right for something"


REQUESTS: Final[dict[str, Callable[[AsyncSalesloft, Any], Any]]] = {
    "method": lambda client, odd: client.request(odd, "/v2/people"),
    "url": lambda client, odd: client.request("GET", odd),
    "params": lambda client, odd: client.request("GET", "/v2/people", params=odd),
    "a param": lambda client, odd: client.request("GET", "/v2/people", params={"name": odd}),
    "headers": lambda client, odd: client.request("GET", "/v2/people", headers=odd),
    "a header": lambda client, odd: client.request("GET", "/v2/people", headers={"X-Name": odd}),
    "json": lambda client, odd: client.request("POST", "/v2/people", json=odd),
    "data": lambda client, odd: client.request("POST", "/v2/people", data=odd),
    "run": lambda client, odd: client.run(odd, {}),
    "payload": lambda client, odd: client.run("create_person", odd),
    "a field": lambda client, odd: client.run("create_person", {"fields": {"first_name": odd}}),
    "follow": lambda client, odd: client.follow(odd),
    "timeout": lambda client, odd: client.with_options(timeout=odd).me.get(),
    "retries": lambda client, odd: client.with_options(retries=odd).me.get(),
    "concurrency": lambda client, odd: client.with_options(concurrency=odd).me.get(),
    "deadline": lambda client, odd: client.with_options(deadline=odd).me.get(),
    "priority": lambda client, odd: client.with_options(priority=odd).me.get(),
    "since": lambda client, odd: anext(aiter(client.people.scan(since=odd))),
    "until": lambda client, odd: anext(aiter(client.people.scan(until=odd))),
    "changes": lambda client, odd: anext(aiter(client.people.changes(since=odd))),
    "window_size": lambda client, odd: client.people.scan_plan(window_size=odd),
    "export": lambda client, odd: client.export("people", "people.jsonl", since=odd),
    "filters": lambda client, odd: client.export("people", "people.jsonl", filters=odd),
    "fields": lambda client, odd: client.export("people", "people.jsonl", fields=odd),
    "rows": lambda client, odd: client.bulk.upsert_people(odd),
    "a row": lambda client, odd: client.bulk.upsert_people([odd]),
    "a cell": lambda client, odd: client.bulk.upsert_people([{"email_address": "a@example.com", "title": odd}]),
}


@pytest.mark.anyio
@pytest.mark.parametrize("name", REQUESTS)
async def test_an_odd_option_is_taken_or_refused(
    name: str, client: AsyncSalesloft, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for value in ODD.values():
        await outcome(lambda value=value: REQUESTS[name](client, value))  # type: ignore[misc]


OPTIONS: Final = ("base_url", "timeout", "retries", "concurrency", "rate_limit", "share", "deadline", "on_request")


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("face", [AsyncSalesloft, Salesloft])
def test_a_client_takes_or_refuses_an_odd_option(option: str, face: type[Any]) -> None:
    for value in ODD.values():
        try:
            face("token", **{option: value})
        except SalesloftError as error:
            json.dumps(str(error))


@pytest.mark.parametrize("make", [AsyncSalesloft, lambda odd: OAuth(odd, "secret"), lambda odd: Retries(odd)])
def test_a_credential_is_taken_or_refused(make: Callable[[Any], object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    for value in ODD.values():
        try:
            make(value)
        except SalesloftError as error:
            json.dumps(str(error))


JSON: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.integers(), inner, max_size=3),
    max_leaves=10,
)
ENDPOINTS: Final = [endpoint for endpoint in load().endpoints if endpoint.parameters]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), endpoint=st.sampled_from(ENDPOINTS))
def test_any_arguments_are_sent_or_refused(data: st.DataObject, endpoint: Endpoint, client: AsyncSalesloft) -> None:
    method = getattr(getattr(client, endpoint.resource), endpoint.method)
    path = [data.draw(JSON) for _ in endpoint.located("path")]
    others = [each for each in endpoint.parameters if each.where != "path"]
    chosen = data.draw(st.lists(st.sampled_from(others), unique=True, max_size=4)) if others else []
    named = {each.argument: data.draw(JSON) for each in (*chosen, *(each for each in others if each.required))}
    running = outcome(lambda: method(*path, **named))
    with pytest.raises(StopIteration) as ended:  # nothing is waited for: no event loop is needed
        running.send(None)
    assert ended.value.value in {"sent", "refused"}
