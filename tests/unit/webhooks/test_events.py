"""A delivery's body becomes its event and record, whatever drifted."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from salesloft_async import ConfigurationError, DecodeFailed, models
from salesloft_async.core.open_records import Record
from salesloft_async.core.records import BaseRecord
from salesloft_async.models import LinkSwap, Person
from salesloft_async.operations import load
from salesloft_async.sandbox import Sandbox
from salesloft_async.webhooks import Event, EventType, parse

SANDBOX = Sandbox(people=3)
LINKS = {
    "user": {"id": 1, "email": "user@example.com"},
    "team": {"id": 2},
    "mailing": {"id": 3},
    "email": {"id": 4},
    "person": {"id": 5, "email": "person@example.com"},
    "links": ["https://old.example.com"],
}
json_values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False, allow_infinity=False) | some.text(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(), inner, max_size=3),
    max_leaves=8,
)


def payload(event: str) -> dict[str, Any]:
    """What the sandbox would deliver."""
    about = load().events[event]
    seeded = list(SANDBOX.store[about.resource]) if about.resource else []
    return seeded[0] if seeded else LINKS if event == "link_swap" else {"id": 7, "state": "done"}


@pytest.mark.parametrize("event", get_args(EventType))
def test_every_event_type_brings_its_record(event: str) -> None:
    parsed = parse(event, json.dumps(payload(event)).encode())
    name = load().events[event].record
    assert parsed.type == event
    assert type(parsed.record).__name__ == name
    assert event == "link_swap" or parsed.record.id == payload(event)["id"]
    if name == "Record":
        assert dict(parsed.record) == payload(event)
    else:
        assert type(parsed.record) is getattr(models, name)
        assert parsed.record.extra == {}


def test_the_types_are_those_of_the_table() -> None:
    assert set(get_args(EventType)) == load().events.keys()
    assert len(get_args(EventType)) == 37


def test_a_deleted_person_comes_as_it_was() -> None:
    body = b'{"id": 1, "email_address": "a@example.com", "created_at": "2025-01-31T10:00:00.000000Z"}'
    event = parse("person_deleted", body)
    assert isinstance(event.record, Person)
    assert (event.record.id, event.record.email_address, event.raw) == (1, "a@example.com", body)
    assert event.record.created_at is not None


def test_link_swap_brings_the_links_and_who_they_are_for() -> None:
    record = parse("link_swap", json.dumps(LINKS).encode()).record
    assert isinstance(record, LinkSwap)
    assert record.links == ["https://old.example.com"]
    assert record.person is not None
    assert record.person.email == "person@example.com"


def test_an_event_type_that_came_later_brings_a_record_of_whatever_came() -> None:
    record = parse("person_merged", b'{"id": 1, "into": {"id": 2}}').record
    assert (record.id, record.into.id, dict(record)) == (1, 2, {"id": 1, "into": {"id": 2}})


def test_a_record_that_drifted_keeps_what_came() -> None:
    record = parse("person_updated", b'{"id": 1, "do_not_contact": "x", "first_name": [1], "new": 2}').record
    assert (record.first_name, record.extra) == ([1], {"new": 2})


def test_a_record_that_is_wrapped_like_an_answer_is_unwrapped() -> None:
    assert parse("person_updated", b'{"data": {"id": 3}}').record.id == 3


def test_a_new_field_called_data_stays_one() -> None:
    assert parse("person_updated", b'{"id": 3, "data": {"id": 4}}').record.extra == {"data": {"id": 4}}


@settings(max_examples=60)
@given(event=some.sampled_from(get_args(EventType)), fields=some.dictionaries(some.text(), json_values, max_size=5))
def test_drift_gives_a_record_and_never_breaks(event: str, fields: dict[str, Any]) -> None:
    known = payload(event)
    drifted = {**known, **fields, **dict.fromkeys(list(known)[:2], next(iter(fields.values()), None))}
    record = parse(event, json.dumps(drifted).encode()).record
    assert isinstance(record, BaseRecord | Record)


@settings(max_examples=60)
@given(body=some.binary(max_size=60))
def test_bytes_give_an_event_or_decode_failed(body: bytes) -> None:
    try:
        parsed = parse("person_updated", body)
    except DecodeFailed:
        return
    assert isinstance(parsed, Event)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b"<html>", "no JSON"),
        (b'{"a": "\xff"}', "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "no JSON object"),
        (b"null", "no JSON object"),
    ],
)
def test_what_is_no_object_is_decode_failed(body: bytes, message: str) -> None:
    with pytest.raises(DecodeFailed, match=f"person_updated: the delivery is {message}"):
        parse("person_updated", body)


@pytest.mark.parametrize(("event", "body"), [("", b"{}"), (None, b"{}"), ("person_updated", "{}")])
def test_arguments_that_cannot_be_right_are_refused(event: Any, body: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^(event|body): takes "):
        parse(event, body)


def test_an_event_does_not_show_its_body() -> None:
    assert "raw" not in repr(parse("person_updated", b'{"id": 1}'))
