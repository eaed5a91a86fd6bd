"""The budget that processes share, turn by turn, and as the bytes that the Redis holds."""

from __future__ import annotations

import math
from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.core.admission import Terms
from salesloft_async.core.budget import Reservation
from salesloft_async.fleet.shared import Shared
from salesloft_async.fleet.snapshot import NotASnapshot, dumped, loaded
from salesloft_async.fleet.turns import Ask, Lease, Returned, Settled, Turn

NOW = 1_700_000_045.0
"""A moment after a minute began."""


def answer(lease: Lease, remaining: int, at: float, cost: int = 1) -> Settled:
    taken = lease.reservation
    sent = Reservation(cost, at - 0.1, False, taken.probe, taken.spent_before, taken.window, 0)
    return Settled(lease.number, sent, at, True, cost, remaining, float(math.floor(at)), False, None)


def probed() -> Shared:
    """A budget of which an answer told."""
    shared = Shared.of(60.0)
    lease = shared.take("one", Turn(1, ask=Ask(1, 10, False)), Terms(), NOW)
    assert lease is not None
    assert (lease.points, lease.reservation.probe) == (1, True), "one goes first, whatever is asked for"
    assert shared.take("two", Turn(1, ask=Ask(1, 10, False)), Terms(), NOW) is None
    shared.take("one", Turn(2, (answer(lease, 599, NOW + 0.2),)), Terms(), NOW + 0.2)
    return shared


def ask(shared: Shared, name: str, number: int, now: float, most: int = 50) -> int:
    lease = shared.take(name, Turn(number, ask=Ask(1, most, False)), Terms(), now)
    return 0 if lease is None else lease.points


def test_a_process_gets_at_once_half_of_its_part_of_what_is_left_at_the_most() -> None:
    shared = probed()
    assert ask(shared, "two", 2, NOW + 1, most=1_000) == 599 // 4
    assert ask(shared, "three", 1, NOW + 1, most=20) == 20
    points = [ask(shared, "two", number, NOW + 1, most=1_000) for number in range(3, 40)]
    assert sorted(points, reverse=True) == points
    assert 599 - 599 // 4 - 20 - sum(points) in (0, 1)


def test_who_waits_for_longer_goes_first_and_interactive_calls_before_background_work() -> None:
    shared = Shared.of(60.0)
    shared.take("probing", Turn(1, ask=Ask(1, 1, False)), Terms(), NOW)
    for number, (name, background) in enumerate([("late", True), ("later", False), ("latest", False)]):
        shared.take(name, Turn(1, ask=Ask(1, 1, background)), Terms(), NOW + number)
    assert [shared.head_start(name) for name in ("later", "latest", "late")] == [0.0, 0.005, 0.01]
    shared.take("later", Turn(2, leaves=True), Terms(), NOW + 3)
    assert shared.head_start("latest") == 0.0


def test_a_dead_processs_points_count_as_spent_until_an_answer_tells() -> None:
    shared = probed()
    assert ask(shared, "dead", 1, NOW + 1, most=30) == 30
    other = shared.take("one", Turn(3, ask=Ask(1, 1, False)), Terms(), NOW + 2)
    shared.take("one", Turn(4), Terms(), NOW + 11.5)
    assert set(shared.members) == {"one"}, "a sixth of a minute without a turn"
    assert other is not None
    shared.take("one", Turn(5, (Returned(other.number, 1),)), Terms(), NOW + 12)
    assert shared.budget.state(NOW + 12).remaining == 569
    again = shared.take("one", Turn(6, ask=Ask(1, 1, False)), Terms(), NOW + 12)
    assert again is not None
    shared.take("one", Turn(7, (answer(again, 598, NOW + 12.2),)), Terms(), NOW + 12.2)
    assert (shared.budget.state(NOW + 13).remaining, shared.budget.state(NOW + 13).in_flight) == (598, 0)


def test_reports_of_a_lease_that_counts_as_spent_change_nothing() -> None:
    shared = probed()
    lease = shared.take("slow", Turn(1, ask=Ask(1, 5, False)), Terms(), NOW + 1)
    assert lease is not None
    shared.take("one", Turn(3), Terms(), NOW + 9)
    shared.take("one", Turn(4), Terms(), NOW + 18)
    before = shared.budget.state(NOW + 18)
    shared.take("slow", Turn(2, (answer(lease, 500, NOW + 17), Returned(1, 4))), Terms(), NOW + 18)
    assert shared.budget.state(NOW + 18) == before


@pytest.mark.parametrize("returned_first", [False, True], ids=["answer first", "rest first"])
def test_a_dear_probe_that_a_cheap_call_spends_a_part_of_is_one_probe_and_ends_once(returned_first: bool) -> None:
    shared = Shared.of(60.0)
    lease = shared.take("one", Turn(1, ask=Ask(3, 10, True)), Terms(), NOW)
    assert lease is not None
    assert (lease.points, lease.reservation.probe) == (3, True)
    rest, answered = Returned(lease.number, 2), answer(lease, 599, NOW + 0.2)
    accounts = (rest, answered) if returned_first else (answered, rest)
    shared.take("one", Turn(2, accounts[:1]), Terms(), NOW + 0.2)
    another = shared.take("two", Turn(1, ask=Ask(1, 1, False)), Terms(), NOW + 0.2)
    assert (another is None) is returned_first, "all wait for as long as the probe has no answer"
    shared.take("one", Turn(3, accounts[1:]), Terms(), NOW + 0.3)
    assert (shared.budget._probes.in_flight, shared.members["one"].leases) == (0, {})
    assert shared.budget.state(NOW + 0.3).in_flight == (0 if another is None else another.points)


def test_a_probe_that_is_given_back_whole_is_over() -> None:
    shared = Shared.of(60.0)
    lease = shared.take("one", Turn(1, ask=Ask(3, 10, True)), Terms(), NOW)
    assert lease is not None
    shared.take("one", Turn(2, (Returned(lease.number, 1), Returned(lease.number, 2))), Terms(), NOW + 0.1)
    assert (shared.budget._probes.in_flight, shared.budget.state(NOW + 0.1).in_flight) == (0, 0)


def test_the_strictest_terms_of_those_who_are_there_count() -> None:
    shared = probed()
    shared.take("strict", Turn(1), Terms(most=100), NOW + 1)
    shared.take("two", Turn(2), Terms(share=0.5), NOW + 1)
    assert shared.budget.allowance == 100
    shared.take("strict", Turn(2, leaves=True), Terms(most=100), NOW + 2)
    assert shared.budget.allowance == 300


def test_time_does_not_run_backwards_for_a_host_that_is_behind() -> None:
    shared = probed()
    shared.take("one", Turn(3), Terms(), NOW + 5)
    shared.take("behind", Turn(1, ask=Ask(1, 1, False)), Terms(), NOW + 4.9)
    assert (shared.at, shared.members["behind"].seen) == (NOW + 5, NOW + 5)


def test_the_bytes_hold_everything_but_no_long_log() -> None:
    shared = probed()
    for number in range(3, 3_000):
        at = NOW + 1 + number / 100
        lease = shared.take("one", Turn(number, ask=Ask(1, 1, False), costs=(("GET", "/", 1, 7),)), Terms(), at)
        if lease is not None:
            shared.take("one", Turn(number, (answer(lease, 600, at),)), Terms(), at)
    data = dumped(shared)
    assert loaded(data) == shared
    assert loaded(data).costs.expected("GET", "/", 1) == 7
    assert len(data) < 8_000


@given(st.binary(max_size=200))
def test_bytes_of_another_shape_are_found_out(data: bytes) -> None:
    with pytest.raises(NotASnapshot):
        loaded(data)


@given(st.data())
def test_a_state_that_was_tampered_with_is_found_out_or_read(data: st.DataObject) -> None:
    whole = msgspec.msgpack.decode(dumped(probed()))
    part = whole
    while isinstance(part, dict) and part:
        key = data.draw(st.sampled_from(sorted(part, key=str)))
        if not isinstance(part[key], dict) or data.draw(st.booleans()):
            part[key] = data.draw(st.one_of(st.none(), st.text(max_size=3), st.lists(st.integers(-5, 5), max_size=2)))
            break
        part = part[key]
    with suppress(NotASnapshot):  # and nothing else is raised
        assert isinstance(loaded(msgspec.msgpack.encode(whole)), Shared)
