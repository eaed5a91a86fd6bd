"""What notebooks show of records and pages: everything that has a value, nothing that runs, and no secret."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest

from salesloft_async.core.codec import Metadata, decode_one, decode_page
from salesloft_async.core.open_records import Record
from salesloft_async.core.page import Page
from salesloft_async.core.references import Ref
from salesloft_async.models.people import Person, PersonCounts
from salesloft_async.models.webhook_subscriptions import WebhookSubscription
from salesloft_async.scan.changes import ChangesPage

EVIL = "<script>alert('x')</script>\"&"
PERSON = Person(
    id=7,
    updated_at=datetime(2026, 1, 31, 12, 0, 0, 5, tzinfo=UTC),
    title="",
    starred=False,
    tags=["a", "b"],
    counts=PersonCounts(calls=0, emails_sent=3),
    custom_fields={"Region": "EU", "Size": None},
    account=Ref(id=3, href="https://api.salesloft.com/v2/accounts/3"),
    cadences=[Ref(id=4), Ref(id=5)],
)


def rows(table: str) -> list[list[str]]:
    """The cells of each row, as people read them."""
    return [
        [unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", table)
    ]


def page(*records: Any, **metadata: Any) -> Page[Any]:
    return Page(list(records), Metadata(**metadata), b"")


def test_a_record_has_a_row_for_each_field_with_a_value() -> None:
    assert rows(PERSON._repr_html_()) == [
        ["id", "7"],
        ["updated_at", "2026-01-31 12:00:00+00:00"],
        ["starred", "False"],
        ["custom_fields", "Region: EU"],
        ["tags", "a, b"],
        ["counts", "emails_sent: 3, calls: 0"],
        ["account", "3"],
        ["cadences", "4, 5"],
    ]
    assert "<caption>Person</caption>" in PERSON._repr_html_()


def test_what_no_field_takes_is_shown_too() -> None:
    sent = b'{"data": {"id": 1, "shoe_size": 44, "boss": {"id": 2, "_href": "/v2/people/2"}, "empty": null}}'
    assert rows(decode_one(Person, sent)._repr_html_()) == [
        ["id", "1"], ["extra"], ["shoe_size", "44"], ["boss", "2"], ["empty", ""],
    ]  # fmt: skip
    data, metadata = decode_page(Person, b'{"data": [{"id": 1, "shoe_size": 44}]}', extra=True)
    assert rows(Page(data, metadata, b"")._repr_html_()) == [["id", "extra"], ["1", "shoe_size: 44"]]


def test_an_open_record_is_shown_as_it_came() -> None:
    record = Record({"id": 1, "owner": {"id": 2, "_href": "/v2/users/2"}, "none": None, "deep": {"a": [1, {"b": 2}]}})
    assert rows(record._repr_html_()) == [["id", "1"], ["owner", "2"], ["deep", "a: 1, b: 2"]]


def test_a_reference_is_a_record_by_itself() -> None:
    assert rows(Ref[Any](id=3, href="/v2/accounts/3")._repr_html_()) == [["id", "3"], ["href", "/v2/accounts/3"]]


@pytest.mark.parametrize(
    "shown",
    [
        Person(id=EVIL, title=EVIL, tags=[EVIL], custom_fields={EVIL: EVIL}),
        Record({EVIL: EVIL, "in": {EVIL: [EVIL]}}),
        page(Record({EVIL: EVIL}), Person(id=EVIL), next_page=EVIL),
        decode_one(Person, b'{"data": {"id": 1, "<b>": "<i>"}}'),
    ],
    ids=["record", "open record", "page", "extra"],
)
def test_nothing_that_the_api_sent_is_taken_for_html(shown: Any) -> None:
    tags = set(re.findall(r"<[^>]*>", shown._repr_html_()))
    allowed = r'</?(table|caption|tr|th|td|p)>|<table class="[\w ]+">|<th colspan="2">'
    assert all(re.fullmatch(allowed, tag) for tag in tags), tags
    assert '"&' not in shown._repr_html_()


def test_no_secret_is_shown() -> None:
    planted = "planted"
    nested = {"auth": {"access_token": planted, "list": [{"api_key": planted}]}, "Client-Secret": planted}
    subscription = WebhookSubscription(id=1, callback_token=planted, callback_url="https://example.com")
    sent = b'{"data": {"id": 1, "refresh_token": "planted", "deep": {"password": ["planted"]}}}'
    for shown in (subscription, Record(nested), decode_one(Person, sent)):
        table = shown._repr_html_()
        assert planted not in table
        assert planted not in page(shown)._repr_html_()
    assert "callback_token" not in subscription._repr_html_()
    assert ["Client-Secret", "[secret]"] in rows(Record(nested)._repr_html_())


def test_long_and_deep_values_are_cut() -> None:
    deep: Any = "bottom"
    for _ in range(5_000):
        deep = {"in": [deep]}
    shown = rows(Record({"id": 1, "text": "x" * 10_000, "many": list(range(1, 1_000)), "deep": deep})._repr_html_())
    assert shown[1][1] == "x" * 199 + "…"
    assert shown[2][1] == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …"
    assert shown[3][1] == "in: in: …"
    assert rows(page(Record({"text": "x" * 100}))._repr_html_())[1][0] == "x" * 59 + "…"


def test_a_page_has_the_columns_that_have_values_in_the_order_of_the_class() -> None:
    shown = page(Person(id=1, title="CTO"), Person(id=2, first_name="Ada"))._repr_html_()
    assert rows(shown) == [["id", "first_name", "title"], ["1", "", "CTO"], ["2", "Ada", ""]]
    assert "<p>" not in shown


def test_a_page_says_what_it_leaves_out_and_where_it_stands() -> None:
    records = [Record({"id": number, **{f"field{each}": each for each in range(30)}}) for number in range(100)]
    shown = page(*records, current_page=2, total_pages=1_234, total_count=123_400)._repr_html_()
    assert len(rows(shown)) == 21
    assert {len(row) for row in rows(shown)} == {20}
    assert shown.endswith(
        "<p>20 of 100 records; 20 of 31 fields that have values; page 2 of 1,234; 123,400 records in all</p>"
    )
    assert page(Record({"id": 1}), current_page=3)._repr_html_().endswith("<p>page 3</p>")


def test_an_empty_page_says_so() -> None:
    assert "<caption>no records</caption></table>" in page()._repr_html_()


def test_a_page_of_changes_is_a_table_too() -> None:
    shown = ChangesPage([PERSON], "a cursor")._repr_html_()
    assert rows(shown)[1][0] == "7"
    assert "cursor" not in shown


def test_half_an_emoji_costs_no_table() -> None:
    half = "half \ud83d"
    for shown in (Record({half: half})._repr_html_(), page(Record({half: half}))._repr_html_()):
        assert shown.encode().count(b"half ?") == 2
