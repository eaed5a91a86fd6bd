"""What nobody documents is a record all the same: nothing of it is lost, and nothing of it can be changed."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from salesloft_async.core.codec import NotDecodable, decode_one, decode_page
from salesloft_async.core.open_records import Record
from salesloft_async.core.references import Ref

SENT: dict[str, Any] = {
    "id": 7,
    "updated_at": "2026-01-31T12:00:00.000005+02:00",
    "closed_at": "soon",
    "name": "Renewal",
    "account": {"id": 3, "_href": "https://api.salesloft.com/v2/accounts/3"},
    "amount": {"value": 12.5, "currency": "EUR"},
    "people": [{"id": 4, "_href": "/v2/people/4"}, {"id": 5, "role": "buyer"}],
    "items": 2,
    "from": "CRM",
}
RECORD = Record(SENT)


def test_items_are_what_the_server_sent() -> None:
    assert dict(RECORD) == SENT
    assert list(RECORD) == list(SENT)
    assert len(RECORD) == len(SENT)
    assert RECORD["items"] == 2
    assert "stage" not in RECORD
    assert RECORD.get("stage") is None


def test_attributes_read_what_the_server_sent() -> None:
    assert (RECORD.id, RECORD.name, RECORD.from_) == (7, "Renewal", "CRM")
    assert RECORD.updated_at == datetime(2026, 1, 31, 10, 0, 0, 5, tzinfo=UTC)
    assert RECORD.closed_at == "soon"
    assert RECORD.account == Ref[Any](id=3, href="https://api.salesloft.com/v2/accounts/3")
    assert RECORD.amount.currency == "EUR"
    assert RECORD.people == [Ref[Any](id=4, href="/v2/people/4"), Record({"id": 5, "role": "buyer"})]


def test_a_field_that_did_not_come_is_an_attribute_error_that_names_those_that_did() -> None:
    with pytest.raises(AttributeError, match="no field 'stage': it has id, updated_at, closed_at, name, account"):
        _ = RECORD.stage
    with pytest.raises(AttributeError, match="no field 'id': it has none"):
        _ = Record().id
    assert getattr(Record(), "id", None) is None


def test_a_time_that_is_none_or_no_text_is_none() -> None:
    assert Record({"updated_at": None, "created_at": 5}).updated_at is None
    assert Record({"updated_at": None, "created_at": 5}).created_at is None


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="a record cannot be changed: name"):
        RECORD.name = "Loss"
    with pytest.raises(AttributeError, match="a record cannot be changed: name"):
        del RECORD.name
    with pytest.raises(TypeError):
        cast(Any, RECORD)["name"] = "Loss"
    sent = {"id": 1}
    record = Record(sent)
    sent["id"] = 2
    assert record.id == 1


def test_a_record_survives_pickle_and_copies() -> None:
    for twin in (pickle.loads(pickle.dumps(RECORD)), copy.copy(RECORD), copy.deepcopy(RECORD)):
        assert twin == RECORD
        assert twin.account.id == 3


def test_a_repr_is_short_and_shows_what_has_a_value() -> None:
    assert repr(Record({"id": 1, "name": None, "order": 2})) == "Record(id=1, order=2)"
    assert repr(Record({str(number): number for number in range(99)})) == "Record(0=0, 1=1, 2=2, 3=3, 4=4, …)"


def test_dir_shows_the_fields() -> None:
    assert {"id", "amount", "updated_at", "get"} <= set(dir(RECORD))


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"data": SENT}, SENT),
        (SENT, SENT),
        ({"data": [1, 2]}, {"data": [1, 2]}),
        ({"data": "done"}, {"data": "done"}),
        ({"data": None}, {}),
        ([{"id": 1}], {"data": [{"id": 1}]}),
    ],
)
def test_an_answer_of_any_shape_is_a_record(body: Any, fields: dict[str, Any]) -> None:
    assert dict(decode_one(Record, json.dumps(body).encode())) == fields


def test_an_empty_answer_is_a_record_without_fields() -> None:
    assert decode_one(Record, b" ") == Record()
    with pytest.raises(NotDecodable, match="the answer is HTML"):
        decode_one(Record, b"<html>")


@pytest.mark.parametrize("extra", [False, True])
def test_a_page_of_records_has_each_of_them(extra: bool) -> None:
    body = json.dumps({"data": [SENT, {"id": 8}], "metadata": {"paging": {"next_page": 2}}}).encode()
    records, metadata = decode_page(Record, body, extra=extra)
    assert records == [RECORD, Record({"id": 8})]
    assert metadata.next_page == 2


def test_a_page_of_what_is_no_object_is_refused() -> None:
    with pytest.raises(NotDecodable, match="an item of the list is not an object"):
        decode_page(Record, b'{"data": [1]}')
