"""Settling: what became of uploads without an answer, decided by the job's total alone."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.bulk.settling import Ledger, Settling, Undecided, Verdict, Wait, subsets_differ

SIZES = {4: 5_000, 5: 4_999, 6: 4_998}


def settle(settling: Settling, *totals: int) -> tuple[Verdict | Undecided, float]:
    """The verdict, when each look finds the next total and the last one from then on; and the seconds that it took."""
    waited = 0.0
    left = list(totals)
    while isinstance(verdict := settling.look(left.pop(0) if len(left) > 1 else left[0]), Wait):
        waited += verdict.seconds
    return verdict, waited


def test_uploads_that_all_arrived_are_settled_at_the_first_look() -> None:
    assert settle(Settling(100, SIZES), 100 + sum(SIZES.values())) == (Verdict(frozenset(SIZES)), 0.0)


@pytest.mark.parametrize("arrived", [set[int](), {4}, {5}, {4, 6}, {5, 6}])
def test_what_has_not_arrived_is_believed_after_half_a_minute_of_stillness(arrived: set[int]) -> None:
    total = 100 + sum(SIZES[number] for number in arrived)
    assert settle(Settling(100, SIZES), total) == (Verdict(frozenset(arrived)), 31.0)


def test_an_upload_that_arrives_while_one_looks_counts_and_the_wait_begins_anew() -> None:
    verdict, waited = settle(Settling(0, {1: 10, 2: 9}), 0, 0, 0, 9)
    assert (verdict, waited) == (Verdict(frozenset({2})), 1 + 2 + 4 + 31)
    assert settle(Settling(0, {1: 10, 2: 9}), 0, 0, 9, 19) == (Verdict(frozenset({1, 2})), 4.0)


@pytest.mark.parametrize(
    ("total", "waited"),
    [
        pytest.param(131, 0.0, id="more than was sent"),
        pytest.param(105, 31.0, id="a part of an upload"),
        pytest.param(90, 31.0, id="less than was acknowledged"),
    ],
)
def test_a_total_that_nothing_explains_is_no_verdict(total: int, waited: float) -> None:
    assert settle(Settling(100, {1: 20, 2: 10}), total) == (Undecided(), waited)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=7), st.data())
def test_a_total_names_the_uploads_only_where_no_others_have_as_many_rows(
    sizes: list[int], data: st.DataObject
) -> None:
    doubted = dict(enumerate(sizes))
    arrived = frozenset(data.draw(st.sets(st.sampled_from(sorted(doubted)))))
    total = sum(doubted[number] for number in arrived)
    subsets = chain.from_iterable(combinations(doubted, count) for count in range(len(doubted) + 1))
    explaining = [each for each in subsets if sum(doubted[number] for number in each) == total]
    verdict, _ = settle(Settling(0, doubted), total)
    assert verdict == (Verdict(arrived) if len(explaining) == 1 else Undecided())


def test_hundreds_of_uploads_in_doubt_are_settled_where_they_can_be() -> None:
    doubted = dict.fromkeys(range(400), 5000) | {400: 3_001}
    assert settle(Settling(0, doubted), 3_001)[0] == Verdict(frozenset({400}))
    assert settle(Settling(0, doubted), 5_000)[0] == Undecided()


def test_a_count_that_lags_behind_is_waited_for() -> None:
    assert settle(Settling(100, {}), 80, 90, 100) == (Verdict(frozenset()), 2.0)


@given(st.lists(st.integers(1, 40), max_size=6))
def test_sets_of_uploads_under_way_always_differ_in_their_sum(sizes: list[int]) -> None:
    subsets = chain.from_iterable(combinations(range(len(sizes)), count) for count in range(len(sizes) + 1))
    sums = [sum(sizes[index] for index in subset) for subset in subsets]
    assert subsets_differ(sizes) is (len(set(sums)) == len(sums))


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8), st.data())
def test_the_ledger_lets_nothing_fly_that_a_total_could_not_settle(sizes: list[int], data: st.DataObject) -> None:
    ledger = Ledger()
    for number, rows in enumerate(sizes):
        if ledger.may_send(rows):
            ledger.send(number, rows)
    flown = dict(ledger.flying)
    assert flown
    for number in flown:
        ledger.doubt(number)
    assert not ledger.may_send(1)
    arrived = frozenset(data.draw(st.sets(st.sampled_from(sorted(flown)))))
    total = sum(flown[number] for number in arrived)
    verdict, _ = settle(Settling(0, ledger.doubted), total)
    assert verdict == Verdict(arrived)
    ledger.settle(arrived)
    assert (ledger.acknowledged, ledger.doubted) == (total, {})


def test_the_ledger_counts_what_is_acknowledged_and_forgets_what_was_refused() -> None:
    ledger = Ledger()
    ledger.send(1, 10)
    ledger.send(2, 9)
    ledger.acknowledge(1)
    ledger.refuse(2)
    assert (ledger.acknowledged, ledger.flying) == (10, {})
