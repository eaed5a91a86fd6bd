"""The sandbox's decisions by themselves: the budget, the store, fields, times."""

from __future__ import annotations

import pytest

from salesloft_async.operations import load
from salesloft_async.sandbox.budget import Budget, cost_of_page
from salesloft_async.sandbox.fields import path_of
from salesloft_async.sandbox.query import Condition, find, matches, order_of
from salesloft_async.sandbox.shapes import reference
from salesloft_async.sandbox.store import Store
from salesloft_async.sandbox.times import from_micros, moment

PERSON = load().records["Person"]


@pytest.mark.parametrize(
    ("page", "cost"),
    [(1, 1), (100, 1), (101, 3), (150, 3), (151, 8), (250, 8), (251, 10), (500, 10), (501, 30), (9_999, 30)],
)
def test_later_pages_cost_more(page: int, cost: int) -> None:
    assert cost_of_page(page) == cost


def test_a_window_gives_all_points_back_at_once() -> None:
    budget = Budget(10, 60.0)
    assert budget.spend(10, 119.0)
    assert not budget.spend(1, 119.9)
    assert budget.remaining(120.0) == 10


def test_a_continuous_budget_gives_points_back_evenly() -> None:
    budget = Budget(60, 60.0, "continuous")
    assert budget.spend(60, 100.0)
    assert not budget.spend(1, 100.5)
    assert budget.remaining(110.0) == 10
    assert budget.remaining(109.0) == 10
    assert budget.remaining(1_000.0) == 60


def test_another_integration_spends_what_there_is_and_no_more() -> None:
    budget = Budget(10, 60.0, others=0.5)
    assert budget.remaining(120.0) == 10
    assert budget.remaining(124.0) == 8
    assert budget.remaining(127.0) == 7
    assert budget.spend(7, 127.9)
    assert budget.remaining(179.0) == 0
    assert budget.remaining(180.0) == 10, "what it could not spend is not owed"
    assert budget.remaining(184.0) == 8


def test_a_limit_that_changes_leaves_spent_what_is_spent() -> None:
    budget = Budget(10, 60.0)
    assert budget.spend(4, 120.0)
    budget.change_limit(20, 121.0)
    assert budget.remaining(121.0) == 16
    budget.change_limit(3, 122.0)
    assert (budget.remaining(122.0), budget.remaining(180.0)) == (0, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-31T10:00:00.000001Z", "2026-01-31T10:00:00.000001Z"),
        ("2026-01-31T10:00:00+02:00", "2026-01-31T08:00:00.000000Z"),
        ("2026-01-31", "2026-01-31T00:00:00.000000Z"),
    ],
)
def test_times_have_one_spelling(text: str, expected: str) -> None:
    assert moment(text) == expected


@pytest.mark.parametrize("text", ["soon", "2026-13-31T10:00:00.000001Z", ""])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment(text)


def test_stamps_grow_even_when_the_clock_stands() -> None:
    store = Store(lambda: 1.0)
    assert [store.stamp(), store.stamp()] == [from_micros(1_000_000), from_micros(1_000_001)]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("owner_id", ("owner",)),
        ("cadence_id", ("cadences",)),
        ("call_count", ("counts", "calls")),
        ("email_addresses", ("email_address",)),
        ("name", ("display_name",)),
        ("shoe_size", None),
    ],
)
def test_names_of_filters_lead_to_fields(name: str, path: tuple[str, ...] | None) -> None:
    assert path_of(PERSON, name) == path


def test_references_name_where_the_record_is() -> None:
    table = load()
    assert reference(table, "Person", "5") == {"id": 5, "_href": "https://api.salesloft.com/v2/people/5"}
    assert reference(table, "Call", "ab")["_href"] == "https://api.salesloft.com/v2/activities/calls/ab"
    assert reference(table, "Team", 1)["_href"] == "https://api.salesloft.com/v2/team"
    assert reference(table, "Record", 1) == {"id": 1}


def test_a_store_keeps_orders_and_indexes_through_writes() -> None:
    people = Store(lambda: 1.0)["people"]
    people.fill([{"id": "5f9b", "name": "b"}, {"id": 2, "name": None}])
    assert [entry[2] for entry in people.ordered(("name",))] == ["2", "5f9b"]
    assert people.matching("name", "B") == [{"id": "5f9b", "name": "b"}]
    people.add({"id": None, "name": "a", "created_at": "2026", "updated_at": None})
    people.change("5f9b", name="0")
    assert [entry[2] for entry in people.ordered(("name",))] == ["2", "5f9b", "3"]
    assert people.matching("name", "b") == []
    assert people.get(3) == {"id": 3, "name": "a", "created_at": "2026", "updated_at": from_micros(1_000_000)}
    assert people.encoded("2") == b'{"id":2,"name":null}'
    assert people.remove(2)
    assert not people.remove(2)
    people.forget_orders()
    assert [entry[2] for entry in people.ordered(("name",))] == ["5f9b", "3"]
    with pytest.raises(KeyError):
        people.change(2, name="x")


def test_what_filters_found_is_kept_within_a_bound() -> None:
    people = Store(lambda: 1.0)["people"]
    people.fill({"id": number, "title": "x"} for number in range(3))
    order = order_of(load().endpoint("people.list"), PERSON, {"sort_by": "title"}, {})
    for number in range(300):
        find(people, order, (Condition(("id",), "in", (str(number),)),))
    assert len(people.found) == 200


@pytest.mark.parametrize(
    ("record", "how", "values", "expected"),
    [
        ({"x": True}, "in", ("true",), True),
        ({"x": None}, "in", ("_is_null",), True),
        ({"x": []}, "in", ("_is_not_null",), False),
        ({"x": [{"id": 4}]}, "in", ("4",), True),
        ({"x": 5}, "gt", (4,), True),
        ({"x": None}, "gt", (4,), False),
        ({"x": "false"}, "is", (False,), True),
        ({"x": None}, "_starts_with", ("a",), False),
        ({"x": "a"}, "_not_in", ("a",), False),
    ],
)
def test_conditions_compare_as_their_names_say(
    record: dict[str, object], how: str, values: tuple[object, ...], expected: bool
) -> None:
    assert matches(record, Condition(("x",), how, values)) is expected
