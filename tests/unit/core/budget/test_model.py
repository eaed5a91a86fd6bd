"""The points of the server's minute: all of them, and no more."""

from __future__ import annotations

import math

import pytest
from attrs import Factory, define

from salesloft_async.core.budget import Budget, Reservation

LIMIT = 600
MINUTE = 6_000.0
"""A moment of the server's clock at which a minute begins."""


@define
class Minutes:
    """A server that counts points in minutes of its own clock."""

    ahead: float = 0.0
    """Its clock less ours."""
    used: dict[int, int] = Factory(dict[int, int])

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
    reservation = budget.reserve(cost, now)
    assert server.accepts(cost, now), f"one point too many at {now}"
    if headers:
        budget.settle(reservation, now, charged=cost, remaining=server.left(now), server_time=server.clock(now))
    else:
        budget.settle(reservation, now)
    return now + 0.001


@pytest.mark.parametrize("phase", [0.0, 17.3, 59.9])
@pytest.mark.parametrize("cost", [1, 3, 30])
@pytest.mark.parametrize("headers", [True, False], ids=["with headers", "without headers"])
def test_spends_the_servers_minute_and_no_more(cost: int, phase: float, headers: bool) -> None:
    budget, server, now = Budget(), Minutes(ahead=MINUTE + phase), 0.0
    for _ in range(5 * LIMIT // cost):
        now = send(budget, server, cost, now, headers=headers)
    assert budget.spent == 5 * LIMIT
    assert min(server.full_minutes()) >= 0.97 * LIMIT


def told(
    budget: Budget, now: float, *, remaining: float, second: float, charged: int = 1, background: bool = False
) -> None:
    """One request, answered at once in this second after `MINUTE`."""
    reservation = budget.reserve(1, now, background=background)
    budget.settle(reservation, now, charged=charged, remaining=remaining, server_time=MINUTE + second)


def refuse(budget: Budget, now: float, retry_after: float | None) -> None:
    """A request that was answered with 429 at once."""
    reservation = budget.reserve(1, now)
    budget.settle(reservation, now, charged=0)
    budget.refuse(reservation, now, retry_after)


def untold(*, limit: float = LIMIT, most: float = math.inf) -> Budget:
    """A budget that was answered without headers, so long ago that nothing of it counts."""
    budget = Budget(limit=limit, most=most)
    budget.settle(budget.reserve(1, -100.0), -100.0)
    return budget


def begun(*, remaining: float = 599, limit: float = LIMIT) -> Budget:
    """A budget that was told of the minute 0 to 60, two seconds after it began."""
    budget = Budget(limit=limit)
    told(budget, 2.0, remaining=remaining, second=2.0)
    return budget


def test_without_headers_no_60_seconds_hold_more_than_the_limit() -> None:
    budget, sent = untold(most=10), list[float]()
    now = 0.0
    for _ in range(40):
        now += budget.wait(1, now)
        budget.settle(budget.reserve(1, now), now)
        sent.append(now)
        now += 1.7
    assert all(later - earlier >= 60 for earlier, later in zip(sent, sent[10:], strict=False))


def test_counts_what_is_in_flight() -> None:
    budget = untold(most=2)
    first, _ = budget.reserve(1, 0.0), budget.reserve(1, 0.0)
    assert budget.wait(1, 0.0) == math.inf
    budget.settle(first, 1.0)
    assert budget.wait(1, 1.0) == 60.0
    told_budget = begun(remaining=2)
    told_budget.reserve(2, 2.0)
    assert told_budget.wait(1, 2.0) == pytest.approx(58.0, abs=0.2)


def test_gives_back_what_was_never_sent() -> None:
    budget = Budget(most=1)
    budget.refund(budget.reserve(1, 0.0))
    assert budget.wait(1, 0.0) == 0.0
    assert budget.state(0.0).in_flight == 0
    assert budget.spent == 0


def test_begins_a_minute_with_one_request() -> None:
    budget = begun(remaining=0)
    wait = budget.wait(1, 2.0)
    assert wait == pytest.approx(58.0, abs=0.2)
    now = 2.0 + wait
    assert budget.wait(1, now) == 0.0
    probe = budget.reserve(1, now)
    assert budget.wait(1, now) > 0
    budget.settle(probe, now + 0.5, charged=1, remaining=3, server_time=MINUTE + 60)
    assert budget.wait(3, now + 0.5) == 0.0
    assert budget.wait(4, now + 0.5) > 40.0


def test_a_probe_that_was_never_sent_lets_the_next_one_go() -> None:
    budget = begun(remaining=0)
    budget.refund(budget.reserve(1, 61.0))
    assert budget.wait(1, 61.0) == 0.0


def test_a_probe_without_an_answer_holds_nobody_up_for_long() -> None:
    budget = begun(remaining=0)
    budget.reserve(1, 61.0)
    assert budget.wait(1, 61.0) == pytest.approx(5.0)
    assert budget.wait(1, 66.0) == 0.0
    budget.reserve(1, 66.0)
    assert budget.wait(1, 66.0) == pytest.approx(5.0), "one after the other"


def test_the_first_request_of_all_goes_alone_too() -> None:
    budget = Budget()
    assert budget.wait(1, 0.0) == 0.0
    first = budget.reserve(1, 0.0)
    assert budget.wait(1, 0.0) == 5.0
    budget.settle(first, 1.0, charged=1, remaining=3, server_time=MINUTE + 10)
    assert budget.wait(3, 1.0) == 0.0
    assert budget.wait(4, 1.0) > 40


def test_while_nothing_is_answered_more_and_more_go_at_once() -> None:
    budget = begun()
    for together in (1, 2, 8):
        probes = []
        while budget.wait(1, 61.0) == 0.0:
            probes.append(budget.reserve(1, 61.0))
        assert len(probes) == together
        budget.refund(probes[0])
        for probe in probes[1:]:
            budget.settle(probe, 61.0, answered=False)
    told(budget, 61.5, remaining=500, second=61.5)
    assert budget.wait(1, 121.5) == 0.0
    budget.reserve(1, 121.5)
    assert budget.wait(1, 121.5) == 5.0, "answered: one at a time again"


def test_after_a_refusal_nobody_sends_until_it_is_over_and_then_one() -> None:
    budget = begun(remaining=500)
    refuse(budget, 2.0, None)
    wait = budget.wait(1, 2.0)
    assert wait == pytest.approx(58.0, abs=0.2)
    assert budget.state(2.0).paused == wait
    assert budget.wait(1, 2.0 + wait) == 0.0
    budget.reserve(1, 2.0 + wait)
    assert budget.wait(1, 2.0 + wait) > 0


def test_a_refusal_with_a_time_within_the_minute_is_over_then_and_one_goes_first() -> None:
    budget = begun(remaining=500)
    refuse(budget, 2.0, 5.0)
    assert budget.wait(1, 2.0) == 5.0
    probe = budget.reserve(1, 7.0)
    assert budget.wait(1, 7.0) > 0
    budget.settle(probe, 7.1, charged=1, remaining=499, server_time=MINUTE + 7)
    assert budget.wait(499, 7.1) == 0.0
    assert budget.wait(500, 7.1) == pytest.approx(53.0, abs=0.2)


def test_a_refusal_by_a_minute_that_is_over_by_now_makes_nobody_wait_for_another() -> None:
    budget = begun(remaining=3)
    late = budget.reserve(1, 59.0)
    budget.settle(late, 61.0, charged=0, remaining=0, server_time=MINUTE + 60)
    budget.refuse(late, 61.0, None)
    assert budget.wait(1, 61.0) == 0.0
    budget.reserve(1, 61.0)
    assert budget.wait(1, 61.0) > 0, "one goes first"


def test_the_answer_to_what_was_sent_before_a_refusal_lets_nobody_go() -> None:
    budget = begun(remaining=500)
    before = budget.reserve(1, 2.0)
    refuse(budget, 3.0, 4.0)
    budget.settle(before, 3.1, charged=1, remaining=499, server_time=MINUTE + 3)
    assert budget.wait(1, 3.1) == pytest.approx(3.9)
    budget.reserve(1, 7.0)
    assert budget.wait(1, 7.0) > 0


def test_a_refusal_with_a_time_is_obeyed_and_a_shorter_one_does_not_undo_it() -> None:
    budget = Budget()
    refuse(budget, 0.0, 50.0)
    refuse(budget, 0.0, 5.0)
    assert budget.wait(1, 0.0) == 50.0
    assert budget.wait(1, 50.0) == 0.0
    budget.reserve(1, 50.0)
    assert budget.wait(1, 50.0) > 0, "one goes first"


@pytest.mark.parametrize("retry_after", [0.0, 90.0, 3_000.0])
def test_no_refusal_lasts_beyond_the_next_minute(retry_after: float) -> None:
    budget = begun(remaining=500)
    refuse(budget, 2.0, retry_after)
    wait = budget.wait(1, 2.0)
    assert wait == pytest.approx(58.0, abs=0.2)
    budget.reserve(1, 2.0 + wait)
    assert budget.wait(1, 2.0 + wait) > 0, "one goes first"


def test_a_refusal_without_any_time_lasts_a_minute() -> None:
    budget = Budget()
    refuse(budget, 3.0, None)
    assert budget.wait(1, 3.0) == 60.0


def test_an_answer_without_headers_is_counted_against_what_is_known() -> None:
    budget = begun(remaining=2)
    budget.settle(budget.reserve(2, 3.0), 3.0)
    assert budget.wait(1, 3.0) == pytest.approx(57.0, abs=0.2)


def test_what_a_lost_reply_may_have_cost_is_known_with_the_next_answer() -> None:
    budget = begun(remaining=100)
    budget.settle(budget.reserve(30, 3.0), 4.0, answered=False)
    assert budget.state(4.0).remaining == 70
    told(budget, 5.0, remaining=99, second=5.0)
    assert budget.state(5.0).remaining == 99


def test_when_the_headers_are_gone_it_goes_by_its_own_log() -> None:
    budget = begun()
    budget.settle(budget.reserve(1, 61.0), 61.0, server_time=MINUTE + 61)
    assert not budget.told
    assert budget.wait(1, 61.0) == 0.0
    assert budget.state(61.0).remaining == LIMIT - 2
    told(budget, 63.0, remaining=17, second=63.0)
    assert budget.state(63.0).remaining == 17


def test_believes_the_lowest_of_answers_that_overtook_each_other() -> None:
    budget = begun()
    first, second = budget.reserve(1, 3.0), budget.reserve(1, 3.0)
    budget.settle(second, 3.1, charged=1, remaining=5, server_time=MINUTE + 3)
    budget.settle(first, 3.2, charged=1, remaining=6, server_time=MINUTE + 3)
    assert budget.state(3.2).remaining == 5


def test_an_answer_that_may_be_of_the_minute_before_says_nothing_of_the_new_one() -> None:
    budget = begun(remaining=10)
    slow = budget.reserve(1, 59.0)
    budget.settle(slow, 60.5, charged=1, remaining=0, server_time=MINUTE + 60)
    assert budget.wait(1, 60.5) == 0.0
    told(budget, 60.5, remaining=598, second=60.0)
    assert budget.state(60.5).remaining == 598


def test_an_answer_of_a_minute_that_is_over_changes_nothing() -> None:
    budget = begun()
    late = budget.reserve(1, 58.0)
    told(budget, 61.0, remaining=5, second=61.0)
    budget.settle(late, 61.1, charged=1, remaining=400, server_time=MINUTE + 59)
    assert budget.state(61.1).remaining == 5


def test_a_first_answer_from_the_turn_of_a_minute_is_followed_by_a_probe() -> None:
    budget = Budget()
    reservation = budget.reserve(1, 0.0)
    budget.settle(reservation, 0.5, charged=1, remaining=0, server_time=MINUTE)
    assert budget.wait(1, 0.5) == pytest.approx(0.0, abs=0.7), "not a whole minute"


def test_keeps_to_a_cap_in_a_minute_that_holds_more() -> None:
    budget = Budget(most=100)
    for count in range(1, 101):
        assert budget.wait(1, 2.0) == 0.0
        told(budget, 2.0, remaining=600 - count, second=2.0)
    assert budget.wait(1, 2.0) == pytest.approx(58.0, abs=0.2)
    assert budget.limit == 600


def test_keeps_to_its_share_of_a_minute() -> None:
    budget = Budget(share=0.8)
    for count in range(1, 481):
        assert budget.wait(1, 2.0) == 0.0
        told(budget, 2.0, remaining=600 - count, second=2.0)
    assert budget.wait(1, 2.0) == pytest.approx(58.0, abs=0.2)
    assert budget.state(2.0).remaining == 0


@pytest.mark.parametrize("cost", [30, 500])
def test_a_request_that_costs_more_than_the_limit_goes_alone(cost: int) -> None:
    budget = untold(limit=10, most=5)
    assert budget.wait(cost, 0.0) == 0.0
    budget.reserve(cost, 0.0)
    assert budget.wait(1, 0.0) == math.inf
    budget = Budget(limit=10, most=5)
    told(budget, 2.0, remaining=9, second=2.0)
    wait = budget.wait(cost, 2.0)
    assert wait == pytest.approx(58.0, abs=0.2)
    assert budget.wait(cost, 2.0 + wait) == 0.0


def test_believes_at_once_in_a_limit_that_is_higher() -> None:
    budget = begun(remaining=999)
    assert budget.limit == 1_000


def test_believes_in_a_lower_limit_after_a_minute_in_which_nobody_else_spent() -> None:
    budget = begun(remaining=99)
    told(budget, 3.0, remaining=98, second=3.0)
    assert budget.limit == 600, "the others may have spent 500 in two seconds"
    told(budget, 62.0, remaining=99, second=62.0)
    assert budget.limit == 100


def test_believes_in_a_lower_limit_after_three_minutes_that_began_so() -> None:
    budget = Budget()
    for minute, remaining in enumerate([99, 97, 98]):
        second = 60.0 * minute + 2
        told(budget, second, remaining=remaining, second=second)
        told(budget, second + 1, remaining=50, second=second + 1)  # others spend
    assert budget.limit == 100


def test_no_lower_limit_is_seen_late_in_a_minute_or_in_a_refusal() -> None:
    budget = Budget()
    for minute in range(5):
        second = 60.0 * minute + 30
        told(budget, second, remaining=99, second=second)
    for minute in range(5, 10):
        second = 60.0 * minute + 2
        told(budget, second, remaining=0, second=second, charged=0)
    assert budget.limit == 600


def test_a_server_that_gives_points_back_is_found_out_and_waited_for_no_longer_than_that_takes() -> None:
    budget, now, bucket = Budget(), 0.0, 600.0
    for _ in range(2_000):
        bucket = min(bucket + 0.05 * 10, 600)
        bucket -= 1
        told(budget, now, remaining=int(bucket), second=30 + now)
        now += 0.05
        if bucket < 20:
            break
    wait = budget.wait(10, now)
    assert 0 < wait < 2
    assert budget.wait(10, now + wait) == 0.0


def test_a_refusal_where_points_should_have_come_back_ends_that_belief() -> None:
    budget = begun(remaining=100)
    for number in range(5):
        told(budget, 3.0 + number, remaining=101 + number, second=3.0 + number)
    told(budget, 8.0, remaining=1, second=8.0)
    assert budget.wait(1, 8.0) < 10
    refuse(budget, 9.0, None)
    assert budget.wait(1, 9.0) == pytest.approx(51.0, abs=0.3)
    told(budget, 61.0, remaining=1, second=61.0)
    assert budget.wait(2, 61.0) == pytest.approx(59.0, abs=0.3), "by the minute again"


def test_a_limit_that_rises_within_a_minute_is_no_refill() -> None:
    budget = begun(remaining=100)
    for number, remaining in enumerate([500, 900, 1_300, 1_700]):
        told(budget, 3.0 + number, remaining=remaining, second=3.0 + number)
    assert budget.state(6.0).remaining == 1_700
    told(budget, 7.0, remaining=0, second=7.0)
    assert budget.wait(1, 7.0) == pytest.approx(53.0, abs=0.3)


def observed() -> Budget:
    """A budget that observed a whole minute in which only background work spent, and the beginning of another."""
    budget = begun()
    for second in range(3, 60):
        told(budget, second, remaining=601 - second, second=second, background=True)
    told(budget, 61.0, remaining=599, second=61.0, background=True)
    return budget


def test_background_work_leaves_a_margin_that_shrinks_with_the_root_of_the_time_left() -> None:
    budget = observed()
    assert budget.wait(540, 61.0) == 0.0
    assert budget.wait(539, 61.0, background=True) == 0.0
    budget.reserve(1, 61.0)
    wait = budget.wait(568, 61.0, background=True)
    assert wait == pytest.approx(44.0, abs=0.5), "60 at first: half of it is left after three quarters of a minute"
    assert budget.wait(568, 61.0 + wait, background=True) == 0.0
    assert budget.wait(598, 61.0, background=True) == pytest.approx(59.0, abs=0.2)


def test_background_work_leaves_what_interactive_calls_took_of_the_minute_before() -> None:
    budget = observed()
    for number in range(120):
        told(budget, 61.5 + number / 4, remaining=598 - number, second=61 + number // 4)
    told(budget, 119.0, remaining=478, second=119.0, background=True)
    told(budget, 121.0, remaining=599, second=121.0, background=True)
    assert budget.wait(430, 121.0) == 0.0
    assert budget.wait(418, 121.0, background=True) == 0.0
    assert budget.wait(424, 121.0, background=True) > 0


def test_background_work_that_waits_asks_again_what_is_left() -> None:
    budget = observed()
    told(budget, 62.0, remaining=40, second=62.0, background=True)
    assert budget.wait(1, 62.0, background=True) == pytest.approx(3.0)


def test_others_who_spend_are_left_a_margin_that_is_small() -> None:
    budget = begun(remaining=600)
    remaining = 600
    for number in range(200):
        remaining -= 2  # one of ours, one of theirs
        reservation = budget.reserve(1, 3 + number * 0.1)
        budget.settle(
            reservation, 3.1 + number * 0.1, charged=1, remaining=remaining, server_time=MINUTE + 3 + number // 10
        )
    told(budget, 23.2, remaining=199, second=23.0)
    assert budget.wait(184, 23.2) == 0.0
    assert budget.wait(199, 23.2) > 30


def test_a_child_counts_as_spent_what_its_parent_had_in_flight_and_hears_nothing_of_it() -> None:
    budget = begun(remaining=100)
    theirs = budget.reserve(30, 3.0)
    budget.fork(3.0)
    state = budget.state(3.0)
    assert (state.in_flight, state.remaining) == (0, 70)
    budget.settle(theirs, 4.0, charged=30, remaining=0, server_time=MINUTE + 4)
    budget.refund(theirs)
    assert budget.state(4.0).remaining == 70


def test_tells_what_it_knows() -> None:
    budget = Budget(most=100)
    assert budget.state(0.0).remaining == 100
    assert budget.state(0.0).window_ends == 0.0
    reservation: Reservation = budget.reserve(30, 0.0)
    state = budget.state(0.0, waiting=3)
    assert (state.remaining, state.in_flight, state.spent, state.waiting, state.share) == (70, 30, 0, 3, 1.0)
    budget.settle(reservation, 1.0)
    state = budget.state(1.0)
    assert (state.remaining, state.in_flight, state.spent) == (70, 0, 30)
    assert budget.state(61.0).remaining == 100
    told(budget, 62.0, remaining=40, second=15.0)
    state = budget.state(62.0)
    assert (state.remaining, state.paused) == (40, 0.0)
    assert state.window_ends == pytest.approx(45.0, abs=0.2)
    assert budget.state(110.0).remaining == 100


@pytest.mark.parametrize(
    ("budget", "allowance"),
    [
        pytest.param(Budget(most=100), 100, id="a cap"),
        pytest.param(Budget(share=0.5), 300, id="a share"),
        pytest.param(Budget(most=100, share=0.1), 60, id="the stricter of both"),
        pytest.param(Budget(most=1_000), 600, id="a cap above the limit"),
        pytest.param(Budget(), 600, id="neither"),
    ],
)
def test_a_state_tells_what_may_be_spent_of_the_limit(budget: Budget, allowance: float) -> None:
    assert (budget.state(0.0).allowance, budget.state(0.0).limit) == (allowance, 600)
