"""What a request costs, by the provider's page and by what answers said."""

from __future__ import annotations

import pytest

from salesloft_async.core.budget import Costs, page_cost


@pytest.mark.parametrize(
    ("page", "cost"),
    [(1, 1), (100, 1), (101, 3), (150, 3), (151, 8), (250, 8), (251, 10), (500, 10), (501, 30), (9_999, 30)],
)
def test_a_deep_page_costs_more(page: int, cost: int) -> None:
    assert page_cost(page) == cost


def test_a_cost_is_the_documented_one_until_an_answer_says_otherwise_and_again_when_it_says_so() -> None:
    costs = Costs()
    assert costs.expected("GET", "/v2/people.json", 1) == 1
    costs.learn("GET", "/v2/people.json", 1, 2)
    assert costs.expected("GET", "/v2/people.json", 1) == 2
    assert costs.expected("POST", "/v2/people.json", 1) == 1
    costs.learn("GET", "/v2/people.json", 1, 1)
    assert costs.expected("GET", "/v2/people.json", 1) == 1


def test_deep_pages_have_costs_of_their_own_but_none_below_that_of_the_first() -> None:
    costs = Costs()
    costs.learn("GET", "/v2/people.json", 1, 5)
    assert [costs.expected("GET", "/v2/people.json", page_cost(page)) for page in (1, 101, 501)] == [5, 5, 30]
    costs.learn("GET", "/v2/people.json", 3, 15)
    assert [costs.expected("GET", "/v2/people.json", page_cost(page)) for page in (1, 101, 501)] == [5, 15, 30]


@pytest.mark.parametrize(("documented", "charged", "expected"), [(1, 10, 10), (1, 100_000, 10), (30, 10**9, 300)])
def test_a_cost_that_cannot_be_right_is_bounded_by_ten_times_the_documented_one(
    documented: int, charged: int, expected: int
) -> None:
    costs = Costs()
    costs.learn("GET", "/v2/people.json", documented, charged)
    assert costs.expected("GET", "/v2/people.json", documented) == expected


def test_remembers_a_bounded_number_of_costs() -> None:
    costs = Costs()
    for number in range(2_000):
        costs.learn("GET", f"/v2/people/{number}", 1, 2)
    assert costs.expected("GET", "/v2/people/999", 1) == 2
    assert costs.expected("GET", "/v2/people/1000", 1) == 1
