"""The points of the server's minute: all of them, and no more."""

from __future__ import annotations

import math

import pytest
from attrs import Factory, define

from salesloft_async.core.budget import Budget, page_cost

LIMIT = 600


@define
class Minutes:
    """A server that counts points in minutes of its own clock."""

    ahead: float = 0.0
    """Its clock less ours."""
    used: dict[int, int] = Factory(dict)

    def accepts(self, cost: int, now: float) -> bool:
        minute = int((now + self.ahead) // 60)
        if self.used.get(minute, 0) + cost > LIMIT:
            return False
        self.used[minute] = self.used.get(minute, 0) + cost
        return True

    def left(self, now: float) -> int:
        return LIMIT - self.used.get(int((now + self.ahead) // 60), 0)

    def clock(self, now: float) -> float:
        return math.floor(now + self.ahead)  # a Date header has whole seconds

    def full_minutes(self) -> list[int]:
        return [self.used[minute] for minute in sorted(self.used)][1:-1]


def send(budget: Budget, server: Minutes, cost: int, now: float, *, headers: bool) -> float:
    """One request as soon as the budget allows it; the time afterwards."""
    while (wait := budget.wait(cost, now)) > 0:
        assert wait != math.inf, "nothing is in flight that could bring news"
        now += wait
    budget.reserve(cost, now)
    assert server.accepts(cost, now), f"one point too many at {now}"
    if headers:
        budget.settle(cost, now, charged=cost, remaining=server.left(now), server_time=server.clock(now))
    else:
        budget.settle(cost, now)
    return now + 0.001


@pytest.mark.parametrize("phase", [0.0, 17.3, 59.9])
@pytest.mark.parametrize("cost", [1, 3, 30])
@pytest.mark.parametrize("headers", [True, False], ids=["with headers", "without headers"])
def test_spends_the_servers_minute_and_no_more(cost: int, phase: float, headers: bool) -> None:
    budget, server, now = Budget(), Minutes(ahead=phase), 0.0
    for _ in range(5 * LIMIT // cost):
        now = send(budget, server, cost, now, headers=headers)
    assert budget.spent == 5 * LIMIT
    assert min(server.full_minutes()) >= 0.97 * LIMIT


def test_leaves_to_other_integrations_what_they_spent() -> None:
    budget, server, now, refusals = Budget(), Minutes(ahead=17.3), 0.0, 0
    for count in range(2_000):
        if count % 10 == 0:
            server.accepts(5, now)
        while (wait := budget.wait(1, now)) > 0:
            now += wait
        budget.reserve(1, now)
        accepted = server.accepts(1, now)
        budget.settle(1, now, charged=1, remaining=server.left(now), server_time=server.clock(now))
        if not accepted:
            refusals += 1
            budget.refused(now, None)
        now += 0.01
    assert refusals <= len(server.used)
    assert min(server.full_minutes()) >= 0.97 * LIMIT


def told(budget: Budget, now: float, *, remaining: float, server_time: float) -> None:
    budget.reserve(1, now)
    budget.settle(1, now, charged=1, remaining=remaining, server_time=server_time)


def test_without_headers_no_60_seconds_hold_more_than_the_limit() -> None:
    budget, sent = Budget(limit=10), list[float]()
    now = 0.0
    for _ in range(40):
        now += budget.wait(1, now)
        budget.reserve(1, now)
        budget.settle(1, now)
        sent.append(now)
        now += 1.7
    assert all(later - earlier >= 60 for earlier, later in zip(sent, sent[10:], strict=False))


def test_counts_what_is_in_flight() -> None:
    budget = Budget(limit=2)
    budget.reserve(1, 0.0)
    budget.reserve(1, 0.0)
    assert budget.wait(1, 0.0) == math.inf
    budget.settle(1, 1.0)
    assert budget.wait(1, 1.0) == 60.0
    told_budget = Budget()
    told(told_budget, 0.0, remaining=2, server_time=30.0)
    told_budget.reserve(2, 0.0)
    assert told_budget.wait(1, 0.0) == 30.0


def test_gives_back_what_was_never_sent() -> None:
    budget = Budget(limit=1)
    budget.reserve(1, 0.0)
    budget.refund(1)
    assert budget.wait(1, 0.0) == 0.0
    assert budget.state(0.0).in_flight == 0
    assert budget.spent == 0


def test_begins_a_minute_with_one_request() -> None:
    budget = Budget()
    told(budget, 0.0, remaining=0, server_time=50.0)
    assert budget.wait(1, 0.0) == 10.0
    assert budget.wait(1, 10.0) == 0.0
    budget.reserve(1, 10.0)
    assert budget.wait(1, 10.0) == math.inf
    budget.settle(1, 10.5, charged=1, remaining=3, server_time=60.0)
    assert budget.wait(3, 10.5) == 0.0
    assert budget.wait(4, 10.5) > 40.0


def test_a_probe_that_was_never_sent_lets_the_next_one_go() -> None:
    budget = Budget()
    told(budget, 0.0, remaining=0, server_time=59.0)
    budget.reserve(1, 1.0)
    budget.refund(1)
    assert budget.wait(1, 1.0) == 0.0


def test_after_a_refusal_nobody_sends_until_it_is_over_and_then_one() -> None:
    budget = Budget()
    told(budget, 0.0, remaining=500, server_time=20.0)
    budget.refused(0.0, None)
    assert budget.wait(1, 0.0) == 40.0
    assert budget.wait(1, 40.0) == 0.0
    budget.reserve(1, 40.0)
    assert budget.wait(1, 40.0) == math.inf


def test_a_refusal_with_a_time_is_obeyed_and_a_shorter_one_does_not_undo_it() -> None:
    budget = Budget()
    budget.refused(0.0, 90.0)
    budget.refused(0.0, 5.0)
    assert budget.wait(1, 0.0) == 90.0
    assert budget.wait(1, 90.0) == 0.0


def test_a_refusal_without_any_time_lasts_a_minute() -> None:
    budget = Budget()
    budget.refused(3.0, None)
    assert budget.wait(1, 3.0) == 60.0


def test_an_answer_without_headers_is_counted_against_what_is_known() -> None:
    budget = Budget()
    told(budget, 0.0, remaining=2, server_time=0.0)
    budget.reserve(2, 1.0)
    budget.settle(2, 1.0)
    assert budget.wait(1, 1.0) == 59.0


def test_believes_the_lowest_of_answers_that_overtook_each_other() -> None:
    budget = Budget()
    told(budget, 0.0, remaining=5, server_time=10.0)
    told(budget, 0.1, remaining=7, server_time=10.0)
    assert budget.state(0.1).remaining == 5


def test_an_answer_of_a_minute_that_is_over_changes_nothing() -> None:
    budget = Budget()
    told(budget, 0.0, remaining=5, server_time=60.0)
    told(budget, 0.1, remaining=400, server_time=59.0)
    assert budget.state(0.1).remaining == 5


def test_keeps_to_its_own_limit_in_a_minute_that_holds_more() -> None:
    budget, now = Budget(limit=100), 0.0
    for count in range(1, 101):
        assert budget.wait(1, now) == 0.0
        told(budget, now, remaining=600 - count, server_time=0.0)
    assert budget.wait(1, now) == 60.0
    assert budget.limit == 100


def test_a_request_that_costs_more_than_the_limit_goes_alone() -> None:
    assert Budget(limit=10).wait(30, 0.0) == 0.0


def test_tells_what_it_knows() -> None:
    budget = Budget(limit=100)
    assert budget.state(0.0).remaining == 100
    assert budget.state(0.0).window_ends == 0.0
    budget.reserve(30, 0.0)
    state = budget.state(0.0)
    assert (state.remaining, state.in_flight, state.spent) == (70, 30, 0)
    budget.settle(30, 1.0)
    state = budget.state(1.0)
    assert (state.remaining, state.in_flight, state.spent) == (70, 0, 30)
    assert budget.state(61.0).remaining == 100
    told(budget, 61.0, remaining=40, server_time=15.0)
    assert (budget.state(61.0).remaining, budget.state(61.0).window_ends) == (40, 45.0)
    assert budget.state(110.0).remaining == 100


@pytest.mark.parametrize(
    ("page", "cost"),
    [(1, 1), (100, 1), (101, 3), (150, 3), (151, 8), (250, 8), (251, 10), (500, 10), (501, 30), (9_999, 30)],
)
def test_a_deep_page_costs_more(page: int, cost: int) -> None:
    assert page_cost(page) == cost
