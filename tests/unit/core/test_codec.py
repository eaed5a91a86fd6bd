"""What answers become: records, or an error that says what came."""

from __future__ import annotations

import gc
import json
import logging
import pickle
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from types import NoneType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.core import codec
from salesloft_async.core.codec import Metadata, NotDecodable, decode_one, decode_page
from salesloft_async.core.references import Ref
from salesloft_async.models import Person, PersonUpsert, WebhookSubscription

PERSON: dict[str, Any] = {
    "id": 1,
    "created_at": "2026-01-31T12:00:00.000005+02:00",
    "first_name": "Ann",
    "bouncing": False,
    "success_count": 0,
    "custom_fields": {"Lead Source": "Web"},
    "tags": ["VIP"],
    "counts": {"calls": 3},
    "account": {"id": 7, "_href": "https://api.salesloft.com/v2/accounts/7"},
    "import": {"id": 9},
    "cadences": [{"id": 11}, {"id": "12"}],
}
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def one(data: Any) -> bytes:
    return json.dumps({"data": data}).encode()


@given(st.dictionaries(st.sampled_from([*PERSON, "shoe_size"]), anything), st.sets(st.sampled_from(list(PERSON))))
def test_a_mutated_record_is_a_record_all_the_same(changes: dict[str, Any], missing: set[str]) -> None:
    data = {key: value for key, value in PERSON.items() if key not in missing} | changes
    person = decode_one(Person, one(data))
    assert isinstance(person, Person)
    assert person.extra == {key: value for key, value in changes.items() if key == "shoe_size"}
    for extra in (False, True):
        (listed,), _ = decode_page(Person, one([data]), extra=extra)
        assert listed == person
    assert pickle.loads(pickle.dumps(person)) == person
    assert repr(person).startswith("Person(")


@given(st.binary() | anything.map(lambda value: json.dumps(value).encode()) | anything.map(one))
def test_whatever_comes_is_records_or_not_decodable(body: bytes) -> None:
    for decode in (decode_one, decode_page):
        try:
            found: Any = decode(Person, body)
        except NotDecodable:
            continue
        assert all(isinstance(item, Person) for item in (found[0] if isinstance(found, tuple) else [found]))


def test_reads_every_kind_of_field() -> None:
    person = decode_one(Person, one(PERSON))
    assert person.created_at == datetime(2026, 1, 31, 10, 0, 0, 5, tzinfo=UTC)
    assert (person.first_name, person.bouncing, person.success_count) == ("Ann", False, 0)
    assert person.counts is not None
    assert person.counts.calls == 3
    assert person.account == Ref(id=7, href="https://api.salesloft.com/v2/accounts/7")
    assert person.import_ == Ref(id=9)
    assert person.cadences == [Ref(id=11), Ref(id="12")]
    assert person.last_name is None
    assert person.extra == {}


def test_keeps_unknown_fields_of_records_within_records() -> None:
    data = {"upsert_type": "created", "person": PERSON | {"shoe_size": 43, "cadences": [{"id": 1, "color": "red"}]}}
    upsert = decode_one(PersonUpsert, one(data))
    assert upsert.person is not None
    assert upsert.person.extra == {"shoe_size": 43}
    assert upsert.person.cadences is not None
    assert upsert.person.cadences[0].extra == {"color": "red"}


def test_keeps_what_does_not_fit_as_it_was_sent() -> None:
    data = PERSON | {"bouncing": "false", "counts": {"calls": "3"}, "cadences": [{"id": [1]}, 5], "account": 7}
    person = decode_one(Person, one(data))
    values: Any = (person.bouncing, person.account)
    assert values == ("false", 7)
    assert person.counts is not None
    calls: Any = person.counts.calls
    assert calls == "3"
    cadences: Any = person.cadences
    assert (cadences[0].id, cadences[1]) == ([1], 5)
    assert person.first_name == "Ann"


def test_a_record_without_its_id_is_still_read() -> None:
    person = decode_one(Person, one({"first_name": "Ann"}))
    identity: Any = person.id
    assert (identity, person.first_name) == (None, "Ann")


def test_a_time_without_a_zone_is_kept_and_told_once_a_field(caplog: pytest.LogCaptureFixture) -> None:
    codec._logged.clear()  # other tests had odd times too
    sent = "2026-01-31T12:00:00"
    with caplog.at_level(logging.WARNING, logger="salesloft_async"):
        for _ in range(3):
            person = decode_one(Person, one({"id": 1, "last_replied_at": sent}))
            kept: Any = person.last_replied_at
            assert kept == sent
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 1
    assert told[0].startswith("Person.last_replied_at does not fit and is kept as the server sent it")


def test_unknown_fields_of_a_list_are_kept_when_asked_for() -> None:
    body = one([PERSON | {"shoe_size": 43}])
    (plain,), _ = decode_page(Person, body)
    with pytest.raises(AttributeError, match=r"Person\.extra was not kept: read the list with client\.with_options"):
        _ = plain.extra
    (kept,), _ = decode_page(Person, body, extra=True)
    assert kept.extra == {"shoe_size": 43}
    assert kept == plain


def test_a_record_survives_pickle_and_copies_with_what_is_extra() -> None:
    person = decode_one(Person, one(PERSON | {"shoe_size": 43}))
    for twin in (pickle.loads(pickle.dumps(person)), deepcopy(person)):
        assert twin == person
        assert twin.extra == {"shoe_size": 43}
        assert twin.import_ == Ref(id=9)
    (listed,), _ = decode_page(Person, one([PERSON]))
    assert pickle.loads(pickle.dumps(listed)) == listed


def test_shows_what_it_holds() -> None:
    assert repr(decode_one(Person, one({"id": 1, "import": {"id": 9}}))) == "Person(id=1, import_=Ref(id=9))"


def test_an_answer_without_a_body_is_none() -> None:
    assert decode_one(NoneType, b"") is None


def test_an_answer_without_an_envelope_is_a_record() -> None:
    assert decode_one(Person, json.dumps(PERSON).encode()) == decode_one(Person, one(PERSON))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "the answer is empty"),
        (b" \r\n", "the answer is empty"),
        (b"<!DOCTYPE html>", "the answer is HTML"),
        (b'{"data": {', "the answer is no JSON"),
        (b"\xff\xfe", "the answer is no JSON"),
        (b"[" * 100_000, "the answer is no JSON"),
        (b'{"data": null}', "an object was expected and null came"),
        (b'{"data": []}', "an object was expected and a list came"),
        (b'"sorry"', "an object was expected and a text came"),
        (b"true", "an object was expected and a boolean came"),
        (b"5", "an object was expected and a number came"),
    ],
)
def test_says_what_came_in_place_of_a_record(body: bytes, message: str) -> None:
    with pytest.raises(NotDecodable, match=message):
        decode_one(Person, body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "the answer is empty"),
        (b"<html>", "the answer is HTML"),
        (b"{}", "the answer has no list under `data`"),
        (b'{"data": {}}', "the answer has no list under `data`"),
        (b'{"data": [1]}', "an item of the list is not an object"),
        (b'{"data": [null]}', "an item of the list is not an object"),
    ],
)
def test_says_what_came_in_place_of_a_list(body: bytes, message: str) -> None:
    with pytest.raises(NotDecodable, match=message):
        decode_page(Person, body)


@pytest.mark.parametrize("body", [b'{"data": null}', b'{"data": []}', b"[]"])
def test_a_list_may_be_empty(body: bytes) -> None:
    assert decode_page(Person, body) == ([], Metadata())


def test_reads_the_numbers_of_pages_whether_numbers_or_text() -> None:
    paging = {
        "per_page": 25,
        "current_page": "2",
        "next_page": "/v2/people?page=3",
        "prev_page": 1,
        "total_pages": True,
    }
    metadata = {"paging": paging, "sorting": {"sort_by": "name"}}
    _, read = decode_page(Person, json.dumps({"data": [], "metadata": metadata}).encode())
    assert (read.per_page, read.current_page, read.next_page, read.prev_page) == (25, 2, "/v2/people?page=3", 1)
    assert (read.total_pages, read.total_count, read.paged) == (None, None, True)
    assert read.everything == metadata


@pytest.mark.parametrize(
    "metadata",
    [
        None, [], "x", {}, {"paging": None}, {"paging": []}, {"paging": {"per_page": 5}}, {"paging": {"next_page": []}},
    ],
)  # fmt: skip
def test_a_list_may_say_nothing_of_pages(metadata: Any) -> None:
    _, read = decode_page(Person, json.dumps({"data": [], "metadata": metadata}).encode())
    assert not read.paged


@pytest.fixture(params=[True, False], ids=["on", "off"])
def collector(request: pytest.FixtureRequest) -> Iterator[bool]:
    """The cyclic collector, on or off."""
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_leaves_the_collector_as_it_was(collector: bool) -> None:
    for body in (one([PERSON]), one([PERSON | {"bouncing": "no"}])):
        decode_page(Person, body)
        assert gc.isenabled() is collector
    with pytest.raises(NotDecodable, match="empty"):
        decode_page(Person, b"")
    assert gc.isenabled() is collector


def test_a_repr_leaves_out_what_is_secret() -> None:
    subscription = decode_one(WebhookSubscription, b'{"data": {"id": 1, "callback_token": "secret", "enabled": true}}')
    assert subscription.callback_token == "secret"
    assert repr(subscription) == "WebhookSubscription(id=1, enabled=True)"
