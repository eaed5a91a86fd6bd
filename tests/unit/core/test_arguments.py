"""What arguments become on the wire, and which are refused."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any
from urllib.parse import parse_qsl, unquote

import numpy
import pandas  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async import IS_NOT_NULL, IS_NULL, NOT_IN, UNSET, Range, starts_with
from salesloft_async.core.arguments import encode_body, encode_query, encode_time, fill_path, lacks_zone
from salesloft_async.errors import ConfigurationError

NAIVE = datetime(2026, 1, 31, 12)  # noqa: DTZ001  (that is the point)
AWARE = datetime(2026, 1, 31, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=2)))
WIRE = "2026-01-31T10:00:00.000005Z"


class Colour(str, Enum):  # noqa: UP042  (its str is not its value)
    """As programs made them before there was StrEnum."""

    RED = "red"


class Text(str):
    """As a library may give."""

    __slots__ = ()


def nested(depth: int) -> Any:
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


def cyclic() -> Any:
    value: list[Any] = []
    value.append({"again": value})
    return value


names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in {"page", "per_page"}
)
texts = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: not lacks_zone(text))


@given(st.dictionaries(names, texts | st.integers() | st.lists(texts, min_size=1)))
def test_a_query_reads_as_it_was_given(query: dict[str, Any]) -> None:
    expected = [
        pair
        for name, value in query.items()
        for pair in ([(f"{name}[]", item) for item in value] if isinstance(value, list) else [(name, str(value))])
    ]
    assert parse_qsl(encode_query(query), keep_blank_values=True, strict_parsing=bool(expected)) == expected


@given(st.datetimes(timezones=st.timezones()))
def test_a_time_keeps_its_moment_to_the_microsecond(moment: datetime) -> None:
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return
    sent = encode_time(moment)
    assert sent.endswith("Z")
    assert datetime.fromisoformat(sent) == moment.astimezone(UTC)


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        ({}, ""),
        ({"name": None, "title": UNSET}, ""),
        ({"new": True, "old": False}, "new=true&old=false"),
        ({"ids": (1, "a b")}, "ids%5B%5D=1&ids%5B%5D=a%20b"),
        ({"ids": []}, ""),
        ({"on": date(2026, 1, 31)}, "on=2026-01-31"),
        ({"at": Range(lt=3, gte=1)}, "at%5Bgte%5D=1&at%5Blt%5D=3"),
        ({"at": Range(gt=0, lte=0)}, "at%5Bgt%5D=0&at%5Blte%5D=0"),
        ({"at": Range(gt=AWARE)}, "at%5Bgt%5D=2026-01-31T10%3A00%3A00.000005Z"),
        ({"at": "2026-01-31T12:00:00+02:00"}, "at=2026-01-31T12%3A00%3A00%2B02%3A00"),
        ({"at": "0123456789Tomorrow"}, "at=0123456789Tomorrow"),
        ({"custom_fields": {"Lead Source": "Web & co"}}, "custom_fields%5BLead%20Source%5D=Web%20%26%20co"),
        ({"page": 1, "per_page": 100}, "page=1&per_page=100"),
        ({"score": 1.5}, "score=1.5"),
        ({"ids": [numpy.int64(7)], "state": Colour.RED}, "ids%5B%5D=7&state=red"),
        ({"owner_id": IS_NULL, "seen": IS_NOT_NULL}, "owner_id=_is_null&seen=_is_not_null"),
        ({"relations": {"Lead": IS_NULL}}, "relations%5BLead%5D=_is_null"),
        ({"owner": NOT_IN("a", 2)}, "owner%5B_not_in%5D%5B%5D=a&owner%5B_not_in%5D%5B%5D=2"),
        ({"title": starts_with("VP ")}, "title%5B_starts_with%5D=VP%20"),
    ],
)
def test_encodes_a_query(query: dict[str, Any], sent: str) -> None:
    assert encode_query(query) == sent


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"at": NAIVE}, r"at: datetime\.datetime\(2026, 1, 31, 12, 0\) has no time zone: give it one"),
        ({"at": Range(gte=NAIVE)}, "at: .* has no time zone"),
        ({"at": "2026-01-31T12:00:00"}, "at: '2026-01-31T12:00:00' has no time zone: end it with Z or an offset"),
        ({"at": Range(lt="2026-01-31t12:00:00")}, "at: .* has no time zone"),
        ({"at": Range()}, "at: the Range has no bound"),
        ({"page": 0}, "page: takes an integer from 1, not 0"),
        ({"page": -1}, "page: takes an integer from 1, not -1"),
        ({"page": True}, "page: takes an integer from 1, not True"),
        ({"page": "2"}, "page: takes an integer from 1, not '2'"),
        ({"per_page": 0}, "per_page: takes an integer from 1 to 100, not 0"),
        ({"per_page": 101}, "per_page: takes an integer from 1 to 100, not 101"),
        ({"per_page": True}, "per_page: takes an integer from 1 to 100, not True"),
        ({"per_page": 2.0}, r"per_page: takes an integer from 1 to 100, not 2\.0"),
        ({"name": object}, "name: cannot send"),
        ({"name": b"Ann"}, "name: cannot send b'Ann' in a query"),
        ({"ids": [[1]]}, r"ids: cannot send \[1\] in a query"),
        ({"ids": [None]}, "ids: cannot send None in a query"),
        ({"updated_at": "2026-01-31 12:00:00"}, "updated_at: .* has no time zone"),
        ({"updated_at": Range(gte="20260131 120000")}, "updated_at: .* has no time zone"),
        ({"updated_at[gte]": "2026-01-31 12:00"}, r"updated_at\[gte\]: .* has no time zone"),
        ({"last_contacted": "2026-01-31 12"}, "last_contacted: .* has no time zone"),
        ({"at": numpy.datetime64("2026-01-31T12:00")}, "at: cannot send"),
        ({"at": pandas.Timestamp("2026-01-31T12:00")}, "at: .* has no time zone"),
        ({"at": pandas.NaT}, "at: NaT has no time zone"),
        ({"at": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))}, "at: 0001.* outside the years 1 to 9999"),
        ({"at": Range(lt=datetime.max.replace(tzinfo=timezone(-timedelta(hours=1))))}, "at: 9999.* outside the years"),
        ({"name": "Zo\ud83d"}, r"name: half of a surrogate pair.* in 'Zo\\ud83d'"),
        ({"ids": ["\ude00"]}, r"ids\[\]: half of a surrogate pair"),
        ({"custom_fields": {"\ud83d": "x"}}, "custom_fields.*: half of a surrogate pair"),
        ({"custom_fields": {10**5000: "x"}}, "custom_fields: takes text as keys, not a value of type int"),
        ({"ids": [10**5000]}, "ids: takes an integer of fewer digits, not a value of type int"),
        ({"page": 10**5000}, "page: takes an integer from 1, not a value of type int"),
        ({"score": math.inf}, "score: takes a finite number, not inf"),
    ],
)
def test_refuses_a_query_that_cannot_be_right(query: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        encode_query(query)


@given(st.integers(min_value=0) | st.text("abcdefXYZ0123456789 @ä-_", min_size=1).filter(lambda text: text.strip()))
def test_an_id_stays_one_part_of_the_path(value: int | str) -> None:
    path = fill_path("/v2/people/{person_id}.json", {"person_id": value})
    assert path.count("/") == 3
    assert unquote(path) == f"/v2/people/{value}.json"


@pytest.mark.parametrize(
    "value", ["", " ", ".", "..", "1/2", "../me", "a\\b", "1?x=1", "1#x", "%2e%2e", "1\n2", "\x00", "a\u2028b"]
)
def test_refuses_an_id_that_would_change_the_path(value: str) -> None:
    with pytest.raises(ConfigurationError, match=r"person_id: .* is not an id"):
        fill_path("/v2/people/{person_id}.json", {"person_id": value})


@pytest.mark.parametrize("value", [None, True, 1.0, b"1", UNSET, [1], pytest.param(10**5000, id="digits")])
def test_refuses_what_is_no_id(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="person_id: takes an "):
        fill_path("/v2/people/{person_id}.json", {"person_id": value})


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({"name": None, "title": UNSET}, {"name": None}),
        ({"at": AWARE, "on": date(2026, 1, 31)}, {"at": WIRE, "on": "2026-01-31"}),
        ({"rows": [{"at": AWARE}, {"tags": ("a", "b")}]}, {"rows": [{"at": WIRE}, {"tags": ["a", "b"]}]}),
        ({"tags": {"b", "a"}, "more": frozenset({2, 10})}, {"tags": ["a", "b"], "more": [10, 2]}),
        ({"custom_fields": {"Lead Source": "Web"}}, {"custom_fields": {"Lead Source": "Web"}}),
        ({"name": "Zoë \U0001f600", "score": 1.5, "new": True}, {"name": "Zoë \U0001f600", "score": 1.5, "new": True}),
        (
            {"name": Text("Ada"), "tags": [Text("vip")], "custom_fields": {Text("Size"): Text("5")}},
            {"name": "Ada", "tags": ["vip"], "custom_fields": {"Size": "5"}},
        ),
        (
            {"custom_fields": {"Demo at": "2026-01-31 12:00:00", "demo_at": "2026-01-31T12:00:00"}},
            {"custom_fields": {"Demo at": "2026-01-31 12:00:00", "demo_at": "2026-01-31T12:00:00"}},
        ),
        ({"name": Colour.RED, "new": True}, {"name": "red", "new": True}),
        ({"content": "2026-01-31 12:00:00"}, {"content": "2026-01-31 12:00:00"}),
        (
            {"rows": [{"starts_at": "2026-01-31T12:00:00Z", "due_on": "2026-01-31"}]},
            {"rows": [{"starts_at": "2026-01-31T12:00:00Z", "due_on": "2026-01-31"}]},
        ),
        (
            {"id": numpy.int64(5), "score": numpy.float64(0.5), "name": numpy.str_("Ada")},
            {"id": 5, "score": 0.5, "name": "Ada"},
        ),
        ({}, {}),
    ],
)
def test_encodes_a_body(body: dict[str, Any], sent: Any) -> None:
    assert json.loads(encode_body(body)) == sent


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"at": NAIVE}, "at: .* has no time zone"),
        ({"rows": [{"at": NAIVE}]}, "rows: .* has no time zone"),
        ({"score": math.nan}, "score: JSON has no nan"),
        ({"rows": [{"score": -math.inf}]}, "rows: JSON has no -inf"),
        ({"name": object()}, "the body cannot be written as JSON"),
        ({"name": "\ud800"}, "the body cannot be written as JSON: half of a surrogate pair"),
        ({"rows": nested(3000)}, "nested too deeply"),
        ({"rows": cyclic()}, "nested too deeply, or contains itself"),
        ({"custom_fields": {"size": 10**5000}}, "the body cannot be written as JSON"),
        ({"custom_fields": {10**5000: 1}}, "cannot be written as JSON"),
        ({"rows": {10**5000}}, "rows: cannot be written as JSON"),
        ({"at": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))}, "at: 0001.* outside the years 1 to 9999"),
        ({"at": numpy.datetime64("2026-01-31T12:00")}, "the body cannot be written as JSON"),
        ({"at": pandas.Timestamp("2026-01-31T12:00")}, "at: .* has no time zone"),
        ({"due_at": "2026-01-31 12:00"}, "due_at: .* has no time zone"),
        ({"rows": [{"starts_at": "2026-01-31T12:00:00"}]}, "rows: .* has no time zone"),
        ({"settings": {"window": {"start_time": "20260131 120000"}}}, "settings: .* has no time zone"),
    ],
)
def test_refuses_a_body_that_cannot_be_right(body: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        encode_body(body)
