"""How many values of a filter one request carries, and what becomes of more."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async import NOT_IN, ConfigurationError, Range, starts_with
from salesloft_async.core.arguments import encode_query
from salesloft_async.core.lengths import MOST_OF_QUERY, check_length, split

IDS = list(range(1_000_000, 1_002_000))


@given(
    st.lists(st.integers(0, 10**12) | st.text("0123456789abcdef", min_size=1, max_size=300), min_size=1, max_size=400),
    st.booleans(),
)
def test_the_parts_have_every_value_once_and_are_short(ids: list[int | str], twice: bool) -> None:
    query = {"ids": ids, "new": True, "created_at": Range(gte="2024-01-01"), **({"person_id": ids} if twice else {})}
    try:
        parts = split(query)
    except ConfigurationError:
        assert twice  # two long filters may leave no room for one value
        return
    assert all(len(encode_query(part)) <= 7_000 for part in parts)
    assert all(part["new"] is True and part["created_at"] == query["created_at"] for part in parts)
    if len(parts) > 1 and not twice:
        found = [str(each) for part in parts for each in part["ids"]]
        assert found == list(dict.fromkeys(map(str, ids)))
    elif len(parts) == 1:
        assert parts[0]["ids"] == ids or len(encode_query(query)) > 7_000


@pytest.mark.parametrize("name", ["ids", "email_addresses", "owner_id", "tag_ids", "user_guid", "guid", "crm_id"])
@pytest.mark.parametrize("kind", [list, tuple, set, frozenset])
def test_ids_and_emails_are_split(name: str, kind: Any) -> None:
    parts = split({name: kind(IDS)})
    assert len(parts) > 1
    assert sorted(each for part in parts for each in part[name]) == IDS


def test_two_filters_that_are_long_are_both_split() -> None:
    parts = split({"ids": IDS[:600], "person_id": IDS[:600]})
    pairs = {(one, other) for part in parts for one in part["ids"] for other in part["person_id"]}
    assert len(pairs) == 600 * 600


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            {"title": [f"Title number {number}" for number in range(500)]},
            "title: 500 values make .* pass at most [1-9]",
        ),
        ({"owner_id": NOT_IN(*IDS)}, "owner_id: 2,000 values make .* pass at most [1-9]"),
        ({"title": starts_with("x" * 8_000)}, "title: the value makes a URL of 8,0.. bytes"),
        ({"title": "x" * 8_000}, "title: the value makes a URL of 8,006 bytes"),
        ({"ids": IDS, "title": "x" * 6_990}, "title: the value makes a URL"),
        ({"ids": IDS, "sort_by": "name"}, "sort_by: ids has more values than .* pass at most [1-9]"),
        ({"ids": IDS, "sort_direction": "ASC"}, "sort_direction: ids has more values than"),
        ({"custom_fields": {"Region": "x" * 8_000}}, "custom_fields: the value makes a URL"),
    ],
)
def test_what_cannot_be_split_is_refused_with_how_many_fit(query: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        split(query)


def test_as_many_as_the_error_says_do_fit() -> None:
    titles = [f"Title number {number}" for number in range(500)]
    with pytest.raises(ConfigurationError) as raised:
        check_length({"title": titles}, encode_query({"title": titles}))
    count = int(raised.value.message.rpartition("at most ")[2].replace(",", ""))
    assert len(encode_query({"title": titles[:count]})) <= MOST_OF_QUERY
    assert len(encode_query({"title": titles[: count + 5]})) > MOST_OF_QUERY - 200


@pytest.mark.parametrize("query", [{}, {"ids": IDS[:50]}, {"title": "CTO", "page": 5, "new": None}, {"ids": IDS[0]}])
def test_what_one_request_carries_stays_as_it_is(query: dict[str, Any]) -> None:
    assert split(query) == [query]
    check_length(query, encode_query(query))
