"""What arguments become on the wire, and which are refused."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async import IS_NOT_NULL, IS_NULL, NOT_IN, UNSET, Range, starts_with
from salesloft_async.core.arguments import encode_body, encode_query, encode_time, fill_path
from salesloft_async.errors import ConfigurationError

NAIVE = datetime(2026, 1, 31, 12)  # noqa: DTZ001  (that is the point)
AWARE = datetime(2026, 1, 31, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=2)))
WIRE = "2026-01-31T10:00:00.000005Z"


names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in {"page", "per_page"}
)
texts = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: text[10:11] not in {"T", "t"})


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


@pytest.mark.parametrize("value", [None, True, 1.0, b"1", UNSET, [1]])
def test_refuses_what_is_no_id(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="person_id: takes an id"):
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
        ({"name": "\ud800"}, "the body cannot be written as JSON"),
    ],
)
def test_refuses_a_body_that_cannot_be_right(body: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        encode_body(body)
