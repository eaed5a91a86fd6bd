"""What is sent again, and when."""

from __future__ import annotations

import pytest

from salesloft_async.core.operation import Repeat
from salesloft_async.core.retry import (
    NeverSent,
    Outcome,
    ReplyLost,
    Retries,
    Status,
    is_spent_minute,
    next_delay,
)


def delay(
    repeat: Repeat = Repeat.SAFE,
    outcome: Outcome = Status(503),  # noqa: B008  (a value)
    *,
    attempt: int = 1,
    spent_minutes: int = 0,
    retries: Retries = Retries(),  # noqa: B008  (a value)
    elapsed: float = 0.0,
    chance: float = 0.5,
) -> float | None:
    return next_delay(
        repeat,
        outcome,
        attempt=attempt,
        spent_minutes=spent_minutes,
        retries=retries,
        elapsed=elapsed,
        chance=chance,
    )


@pytest.mark.parametrize(
    ("repeat", "outcome", "again"),
    [
        pytest.param(Repeat.SAFE, Status(502), True, id="a gateway that failed"),
        pytest.param(Repeat.SAFE, Status(503), True, id="a change that may be applied twice"),
        pytest.param(Repeat.SAFE, Status(504), True, id="a gateway that waited too long"),
        pytest.param(Repeat.SAFE, Status(500), True, id="a bug of the server"),
        pytest.param(Repeat.SAFE, Status(520), True, id="a proxy's own status"),
        pytest.param(Repeat.SAFE, Status(599), True, id="the last server error"),
        pytest.param(Repeat.SAFE, Status(501), False, id="a method that the server does not have"),
        pytest.param(Repeat.SAFE, Status(505), False, id="a version of HTTP that the server does not have"),
        pytest.param(Repeat.SAFE, Status(600), False, id="no status of HTTP"),
        pytest.param(Repeat.UNLESS_SENT, Status(500), False, id="a create that a bug may have followed"),
        pytest.param(Repeat.SAFE, ReplyLost(), True, id="a lost reply to what may be applied twice"),
        pytest.param(Repeat.SAFE, NeverSent(), True, id="a change that never left"),
        pytest.param(Repeat.UNLESS_SENT, Status(502), False, id="a create behind a gateway that failed"),
        pytest.param(Repeat.UNLESS_SENT, Status(503), False, id="a create that the server may have begun"),
        pytest.param(Repeat.UNLESS_SENT, ReplyLost(), False, id="a create that may have been applied"),
        pytest.param(Repeat.UNLESS_SENT, NeverSent(), True, id="a create that never left"),
        pytest.param(Repeat.SAFE, NeverSent(lasting=True), False, id="a server that cannot be trusted"),
        pytest.param(Repeat.UNLESS_SENT, Status(429), True, id="a create that was refused unseen"),
        pytest.param(Repeat.SAFE, Status(429), True, id="a read that was refused unseen"),
        *(
            pytest.param(Repeat.SAFE, Status(status), False, id=f"{status}")
            for status in (302, 400, 401, 403, 404, 422)
        ),
    ],
)
def test_repeats_only_what_cannot_do_harm(repeat: Repeat, outcome: Outcome, again: bool) -> None:
    assert (delay(repeat, outcome) is not None) is again


@pytest.mark.parametrize(("attempt", "bound"), [(1, 0.5), (2, 1.0), (3, 2.0), (6, 16.0), (7, 30.0), (40, 30.0)])
def test_draws_the_delay_below_a_bound_that_doubles_up_to_30_seconds(attempt: int, bound: float) -> None:
    retries = Retries(most=100)
    assert delay(attempt=attempt, retries=retries, chance=0.0) == 0.0
    assert delay(attempt=attempt, retries=retries, chance=1.0) == bound
    assert delay(attempt=attempt, retries=retries, chance=0.25) == bound / 4


@pytest.mark.parametrize(
    ("outcome", "spent"),
    [
        (Status(429), True),
        (Status(429, 30.0), True),
        (Status(429, 0.0), True),
        (Status(503), False),
        (Status(503, 30.0), False),
        (ReplyLost(), False),
    ],
)
def test_a_429_asks_to_wait_until_the_budget_goes_on(outcome: Outcome, spent: bool) -> None:
    assert is_spent_minute(outcome) is spent


def test_a_spent_minute_uses_up_no_retry_but_time() -> None:
    few = Retries(most=1, deadline=180.0)
    minute = Status(429, 60.0)
    assert delay(outcome=minute, attempt=3, spent_minutes=3, retries=few, elapsed=120.0) == 60.0
    assert delay(outcome=minute, attempt=3, spent_minutes=3, retries=few, elapsed=121.0) is None
    assert delay(attempt=3, spent_minutes=2, retries=few) is not None, "a 503 after two minutes is the first retry"
    assert delay(attempt=4, spent_minutes=2, retries=few) is None
    assert delay(outcome=minute, spent_minutes=1, retries=Retries(most=0)) is None


def test_stops_after_the_retries_it_was_given() -> None:
    assert [delay(attempt=attempt) is not None for attempt in range(1, 7)] == [True] * 4 + [False] * 2
    assert delay(retries=Retries(most=0)) is None


def test_starts_no_retry_past_the_deadline() -> None:
    retries = Retries(deadline=10.0)
    assert delay(retries=retries, elapsed=9.5, chance=1.0) == 0.5
    assert delay(retries=retries, elapsed=9.6, chance=1.0) is None


def test_does_what_the_server_asks_for() -> None:
    assert delay(outcome=Status(503, retry_after=7.0)) == 7.0
    assert delay(outcome=Status(503, retry_after=0.0), chance=1.0) == 0.5, "five attempts in no time help nobody"
    assert delay(outcome=Status(429, retry_after=3600.0)) is None
