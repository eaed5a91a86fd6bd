"""Deliveries are verified, handled once, and answered so that none is lost."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from salesloft_async import ConfigurationError
from salesloft_async.models import LinkSwap, Person
from salesloft_async.webhooks import Event, Webhooks
from tests.unit.core.virtual import VirtualLoop

from .signing import TOKEN, delivery, signature

pytestmark = pytest.mark.anyio
PERSON = {"id": 1, "email_address": "ada@example.com"}


class Clock:
    """Seconds that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def test_an_event_goes_to_the_handler_of_its_type_with_its_record() -> None:
    hooks, seen = Webhooks(TOKEN), list[Event[Person]]()

    @hooks.on("person_updated")
    async def changed(event: Event[Person]) -> None:
        seen.append(event)

    @hooks.on("person_deleted")
    async def deleted(event: Event[Person]) -> None:
        raise AssertionError("this was no deletion")

    answer = await hooks.handle(*delivery("person_updated", PERSON))
    assert (answer.status, answer.body) == (204, b"")
    assert seen[0].record.email_address == "ada@example.com"


async def test_a_plain_function_runs_in_a_thread_and_is_answered_like_an_async_one() -> None:
    hooks, threads = Webhooks(TOKEN), list[int]()

    @hooks.on("person_updated")
    def changed(event: Event[Person]) -> None:
        threads.append(threading.get_ident())

    assert (await hooks.handle(*delivery("person_updated", PERSON))).status == 204
    assert threads != [threading.get_ident()]


async def test_an_object_with_an_async_call_and_a_function_that_gives_a_coroutine_are_handlers_too() -> None:
    class Counter:
        count = 0

        async def __call__(self, event: Event[Any]) -> None:
            self.count += 1

    hooks, counter = Webhooks(TOKEN), Counter()
    hooks.on("person_updated")(counter)
    hooks.on("person_created")(lambda event: counter(event))
    for event in ("person_updated", "person_created"):
        assert (await hooks.handle(*delivery(event, PERSON))).status == 204
    assert counter.count == 2


async def test_one_handler_takes_several_types() -> None:
    hooks, seen = Webhooks(TOKEN), list[str]()
    hooks.on("person_created", "person_updated")(lambda event: seen.append(event.type))
    for event in ("person_created", "person_updated", "person_deleted"):
        assert (await hooks.handle(*delivery(event, PERSON))).status == 204
    assert seen == ["person_created", "person_updated"]


async def test_a_types_own_handler_goes_before_patterns_and_patterns_fit_types_that_came_later() -> None:
    hooks, seen = Webhooks(TOKEN), list[str]()
    hooks.on("person_*")(lambda event: seen.append(f"people: {event.type}"))
    hooks.on("*")(lambda event: seen.append(f"others: {event.type}"))
    hooks.on("person_deleted")(lambda event: seen.append(f"own: {event.type}"))
    for event in ("person_deleted", "person_merged", "opportunity_won"):
        await hooks.handle(*delivery(event, PERSON))
    assert seen == ["own: person_deleted", "people: person_merged", "others: opportunity_won"]


@pytest.mark.parametrize(
    ("events", "message"),
    [
        (("person_update",), "on: there is no event type 'person_update'; did you mean 'person_updated'?"),
        (("nothing_like_it",), "on: there is no event type 'nothing_like_it'$"),
        (("persons_*",), "on: there is no event type 'persons_\\*'"),
        ((), "on: takes event types"),
        (("note_created", "note_created"), "on: note_created has a handler already"),
        (("person_created",), "on: person_created has a handler already"),
        (("account_*",), "on: account_\\* has a handler already"),
        ((lambda event: None,), "on: takes event types, as in on"),
    ],
)
def test_a_registration_that_cannot_be_right_is_refused_where_it_stands(events: tuple[Any, ...], message: str) -> None:
    hooks = Webhooks(TOKEN)
    hooks.on("person_created", "account_*")(print)
    with pytest.raises(ConfigurationError, match="(?m)" + message.replace("?", r"\?")):
        hooks.on(*events)


def test_what_is_no_function_is_no_handler() -> None:
    with pytest.raises(ConfigurationError, match="on: decorates a function of one event, not 'changed'"):
        Webhooks(TOKEN).on("person_created")("changed")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"X-Salesloft-Signature": "0" * 40}, 401, id="wrong signature"),
        pytest.param({"X-Salesloft-Signature": "garbage é"}, 401, id="garbage"),
        pytest.param({"X-Salesloft-Signature": ""}, 401, id="empty signature"),
        pytest.param({"X-Salesloft-Event": ""}, 400, id="no event"),
        pytest.param({"Content-Length": "5000000"}, 413, id="too large by its own account"),
    ],
)
async def test_a_request_that_is_no_delivery_reaches_no_handler(headers: dict[str, str], status: int) -> None:
    hooks = Webhooks(TOKEN)

    @hooks.on("*")
    async def never(event: Event[Any]) -> None:
        raise AssertionError("called")

    signed, body = delivery("person_updated", PERSON)
    assert (await hooks.handle({**signed, **headers}, body)).status == status


async def test_a_body_that_is_no_json_is_answered_400_and_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    answer = await Webhooks(TOKEN).handle(*delivery("person_updated", b"secret, no JSON"))
    assert answer.status == 400
    assert "person_updated" in caplog.text
    assert "secret" not in caplog.text


async def test_a_body_larger_than_allowed_is_answered_413_even_when_it_was_read() -> None:
    headers, body = delivery("person_updated", PERSON)
    assert (await Webhooks(TOKEN, max_body=len(body)).handle(headers, body)).status == 204
    assert (await Webhooks(TOKEN, max_body=len(body) - 1).handle(headers, body)).status == 413


async def test_header_names_may_have_any_case() -> None:
    headers, body = delivery("person_updated", PERSON)
    for change in (str.lower, str.upper):
        assert (
            await Webhooks(TOKEN).handle({change(name): value for name, value in headers.items()}, body)
        ).status == 204


async def test_neither_token_nor_body_is_logged_or_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    hooks = Webhooks(["secret-one", "secret-two"])

    @hooks.on("person_created")
    async def fails(event: Event[Any]) -> None:
        raise RuntimeError("a bug")

    for event in ("person_created", "person_updated"):
        await hooks.handle(*delivery(event, PERSON, "secret-one"))
        await hooks.handle(*delivery(event, PERSON, "another"))
    assert "secret-" not in caplog.text + repr(hooks) + repr(hooks.asgi)
    assert "ada@example.com" not in caplog.text


async def test_a_handler_that_raised_is_answered_500_and_called_again() -> None:
    hooks, calls = Webhooks(TOKEN), list[int]()

    @hooks.on("person_updated")
    async def at_last(event: Event[Person]) -> None:
        calls.append(1)
        if len(calls) < 3:
            raise ConnectionError("the database is away")

    statuses = [(await hooks.handle(*delivery("person_updated", PERSON))).status for _ in range(4)]
    assert statuses == [500, 500, 204, 204]
    assert len(calls) == 3


async def test_a_repeat_of_what_was_handled_is_answered_without_the_handler_for_five_minutes() -> None:
    clock, calls = Clock(), list[str]()
    hooks = Webhooks(TOKEN, clock=clock)
    hooks.on("person_*")(lambda event: calls.append(event.type))
    for now in (0.0, 15.0, 30.0, 45.0, 299.0):
        clock.now = now
        assert (await hooks.handle(*delivery("person_updated", PERSON))).status == 204
    assert len(calls) == 1
    await hooks.handle(*delivery("person_deleted", PERSON))
    await hooks.handle(*delivery("person_updated", {**PERSON, "updated_at": "later"}))
    clock.now = 301.0
    await hooks.handle(*delivery("person_updated", PERSON))
    assert len(calls) == 4


async def test_nothing_is_dropped_where_nothing_is_remembered() -> None:
    hooks, calls = Webhooks(TOKEN, remember=0), list[str]()
    hooks.on("person_*")(lambda event: calls.append(event.type))
    for _ in range(2):
        await hooks.handle(*delivery("person_updated", PERSON))
    assert len(calls) == 2


@pytest.mark.parametrize("fails", [False, True])
async def test_a_repeat_that_comes_while_the_first_is_at_work_waits_for_its_answer(fails: bool) -> None:
    hooks, calls, go = Webhooks(TOKEN), list[int](), anyio.Event()

    @hooks.on("person_updated")
    async def slow(event: Event[Person]) -> None:
        calls.append(1)
        await go.wait()
        if fails:
            raise ConnectionError

    statuses: list[int] = []

    async def deliver() -> None:
        statuses.append((await hooks.handle(*delivery("person_updated", PERSON))).status)

    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(deliver)
        await anyio.wait_all_tasks_blocked()
        assert (len(calls), statuses) == (1, [])
        go.set()
    assert len(calls) == 1
    assert statuses == [500] * 3 if fails else [204] * 3


@pytest.mark.parametrize("anyio_backend", [("asyncio", {"loop_factory": VirtualLoop})])
async def test_a_repeat_takes_over_when_the_first_is_cancelled() -> None:
    hooks, calls, go = Webhooks(TOKEN), list[int](), anyio.Event()

    @hooks.on("person_updated")
    async def slow(event: Event[Person]) -> None:
        calls.append(1)
        await go.wait()

    statuses: list[int] = []

    async def deliver(scope: anyio.CancelScope) -> None:
        with scope:
            statuses.append((await hooks.handle(*delivery("person_updated", PERSON))).status)

    first = anyio.CancelScope()
    async with anyio.create_task_group() as group:
        group.start_soon(deliver, first)
        await anyio.wait_all_tasks_blocked()
        group.start_soon(deliver, anyio.CancelScope())
        await anyio.wait_all_tasks_blocked()
        first.cancel()
        await anyio.wait_all_tasks_blocked()
        assert (len(calls), statuses) == (2, [])
        go.set()
    assert statuses == [204]


async def test_link_swap_is_answered_with_the_links_and_a_repeat_alike() -> None:
    hooks, calls = Webhooks(TOKEN), list[int]()

    @hooks.on("link_swap")
    async def swap(event: Event[LinkSwap]) -> dict[str, Any]:
        calls.append(1)
        return {"links": {link: f"https://new.example.com/{len(calls)}" for link in event.record.links or []}}

    for _ in range(2):
        answer = await hooks.handle(*delivery("link_swap", {"links": ["https://old.example.com"]}))
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.body == b'{"links":{"https://old.example.com":"https://new.example.com/1"}}'


@pytest.mark.parametrize(
    ("said", "status", "body"),
    [
        ("text", 200, b"text"),
        (None, 204, b""),
        (["a list"], 500, None),
        (7, 500, None),
        ({"links": object()}, 500, None),
    ],
)
async def test_what_a_link_swap_handler_returns_is_answered_or_an_error(
    said: object, status: int, body: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    hooks = Webhooks(TOKEN)
    hooks.on("link_swap")(lambda event: said)
    answer = await hooks.handle(*delivery("link_swap", {"links": []}))
    assert answer.status == status
    assert body in (None, answer.body)
    assert ("failed" in caplog.text) is (status == 500)


async def test_what_other_handlers_return_is_nobodys() -> None:
    hooks = Webhooks(TOKEN)
    hooks.on("person_updated")(lambda event: {"some": "value"})
    answer = await hooks.handle(*delivery("person_updated", PERSON))
    assert (answer.status, answer.body) == (204, b"")


async def test_while_one_token_replaces_another_both_sign() -> None:
    hooks = Webhooks(["old", "new"])
    for token, status in (("old", 204), ("new", 204), ("older", 401)):
        assert (await hooks.handle(*delivery("person_updated", {"id": token}, token))).status == status


async def test_tokens_by_event_type_bind_the_type_that_the_signature_leaves_out() -> None:
    tokens = {"person_updated": "one", "person_deleted": ["two", "three"]}
    hooks = Webhooks(tokens.get)
    assert (await hooks.handle(*delivery("person_updated", PERSON, "one"))).status == 204
    assert (await hooks.handle(*delivery("person_deleted", PERSON, "three"))).status == 204
    headers, body = delivery("person_updated", PERSON, "one")
    assert (await hooks.handle({**headers, "X-Salesloft-Event": "person_deleted"}, body)).status == 401
    assert (await hooks.handle(*delivery("person_created", PERSON, "one"))).status == 401


async def test_a_token_function_that_gives_an_empty_token_is_told_and_signs_nothing() -> None:
    with pytest.raises(ConfigurationError, match="callback_token: must not be empty"):
        await Webhooks(lambda event: "").handle(*delivery("person_updated", PERSON))


@pytest.mark.parametrize("tokens", ["", " ", [], [""], ["good", ""], None, 7, [b"bytes"], b"bytes"])
def test_a_missing_token_is_refused(tokens: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^callback_token: "):
        Webhooks(tokens)


@pytest.mark.parametrize("tokens", ["half\ud83d", ["\ude00"], lambda event: "\ud83d"])
async def test_half_an_emoji_in_the_token_refuses_deliveries(tokens: Any) -> None:
    assert (await Webhooks(tokens).handle(*delivery("person_updated", PERSON))).status == 401


async def test_half_an_emoji_in_the_name_of_an_event_is_no_exception() -> None:
    headers, body = delivery("person_updated", PERSON)
    hooks = Webhooks(TOKEN)
    assert (await hooks.handle({**headers, "X-Salesloft-Event": "\ud83d"}, body)).status == 204


@pytest.mark.parametrize("signed", [True, False])
async def test_a_content_length_of_thousands_of_digits_is_refused(signed: bool) -> None:
    headers, body = delivery("person_updated", PERSON)
    named = {name: value for name, value in headers.items() if signed or name != "X-Salesloft-Signature"}
    answer = await Webhooks(TOKEN).handle({**named, "Content-Length": "9" * 5_000}, body)
    assert answer.status == (400 if signed else 401)


async def test_a_newline_after_the_token_is_ignored() -> None:
    hooks = Webhooks(f"{TOKEN}\n")
    assert (await hooks.handle(*delivery("person_updated", PERSON))).status == 204


def test_tokens_of_an_iterator_are_kept() -> None:
    def rotating() -> Iterator[str]:
        yield "one"

    hooks = Webhooks(rotating())
    for number in range(2):
        headers, body = delivery("person_updated", {"id": number}, "one")
        assert anyio.run(hooks.handle, headers, body).status == 204


@pytest.mark.parametrize(
    "options",
    [{"max_body": 0}, {"max_body": True}, {"remember": -1}, {"window": float("nan")}, {"body_timeout": "1"}],
)
def test_options_that_cannot_be_right_are_refused_by_name(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match=f"^{next(iter(options))}: takes a number"):
        Webhooks(TOKEN, **options)


async def test_a_thousand_deliveries_at_once_are_each_handled_once() -> None:
    hooks, seen = Webhooks(TOKEN), list[int]()

    @hooks.on("person_created")
    async def created(event: Event[Person]) -> None:
        await anyio.lowlevel.checkpoint()
        seen.append(int(event.record.id))

    async with anyio.create_task_group() as group:
        for number in range(1_000):
            for _ in range(2):
                group.start_soon(hooks.handle, *delivery("person_created", {"id": number}))
    assert sorted(seen) == list(range(1_000))


def test_signing_helper_is_not_ours() -> None:
    assert signature(b"", "key") == "f42bb0eeb018ebbd4597ae7213711ec60760843f"
