"""What a process holds of the points, and what it has to report."""

from __future__ import annotations

import math

from salesloft_async.core.budget import Reservation
from salesloft_async.fleet.pool import Outbox, Pool
from salesloft_async.fleet.turns import Lease, Returned, Settled

MINUTE = 60.0


def lease(number: int, points: int) -> Lease:
    return Lease(number, points, reservation())


def reservation(*, probe: bool = False) -> Reservation:
    return Reservation(1, 0.0, False, probe, 0, -1, 0)


def settled(*, probe: bool = False, refused: bool = False) -> Settled:
    return Settled(1, reservation(probe=probe), 0.0, True, 1, 599, 0.0, refused, None)


def test_a_lease_that_is_used_up_makes_the_next_one_larger_and_one_that_is_not_smaller() -> None:
    pool = Pool(most=10)
    sizes = []
    for number in range(6):
        sizes.append(pool.size)
        pool.put(lease(number, pool.size), 0.0)
        pool.take(pool.size, 0.0)
    assert sizes == [1, 2, 4, 8, 10, 10]
    pool.put(lease(7, 10), 0.0)
    pool.take(3, 1.0)
    assert pool.until_idle(1.5, MINUTE) == 0.5
    assert pool.emptied(idle=True) == Returned(7, 7)
    assert (pool.size, pool.until_idle(9.0, MINUTE)) == (5, math.inf)
    assert pool.emptied(idle=True) is None


def test_points_of_a_request_that_was_not_sent_can_be_spent_as_long_as_their_lease_is_at_hand() -> None:
    pool = Pool(most=10)
    pool.put(lease(1, 4), 0.0)
    pool.take(3, 0.0)
    assert pool.put_back(1, 3)
    assert pool.left == 4
    pool.emptied(idle=False)
    assert not pool.put_back(1, 3)


def test_reports_are_gathered_for_a_while_and_those_that_others_wait_for_are_not() -> None:
    outbox = Outbox()
    assert outbox.until_due(5.0, MINUTE) == math.inf
    assert outbox.add(settled(), 5.0)
    assert not outbox.add(settled(), 5.05)
    assert round(outbox.until_due(5.05, MINUTE), 9) == 0.05
    assert outbox.add(settled(refused=True), 5.06)
    assert outbox.until_due(5.06, MINUTE) == 0.0
    accounts, costs = outbox.emptied()
    assert (len(accounts), costs, outbox.until_due(6.0, MINUTE)) == (3, (), math.inf)
    assert outbox.add(settled(probe=True), 7.0)
    assert outbox.until_due(7.0, MINUTE) == 0.0


def test_many_reports_are_sent_at_once() -> None:
    outbox = Outbox()
    for _ in range(999):
        outbox.add(settled(), 5.0)
    assert outbox.until_due(5.0, MINUTE) > 0
    assert outbox.add(settled(), 5.0)
    assert outbox.until_due(5.0, MINUTE) == 0.0
