"""The time of the Redis, from answers that take a while."""

from __future__ import annotations

import pytest

from salesloft_async.fleet.clock import FleetClock


def test_the_quickest_answer_counts() -> None:
    clock = FleetClock()
    clock.hear(1_000.00, sent=10.0, received=10.4)
    assert clock.time(10.2) == pytest.approx(1_000.0)
    clock.hear(1_001.00, sent=11.199, received=11.201)
    assert clock.time(11.2) == pytest.approx(1_001.0)
    clock.hear(1_002.30, sent=12.0, received=13.0)  # all of the time on the way there
    assert clock.time(12.2) == pytest.approx(1_002.0)


@pytest.mark.parametrize("step", [-3_600.0, -0.5, 0.5, 86_400.0])
def test_a_clock_that_is_set_is_followed(step: float) -> None:
    clock = FleetClock()
    clock.hear(1_000.0, sent=9.999, received=10.001)
    clock.hear(1_001.0 + step, sent=10.95, received=11.05)
    assert clock.time(11.0) == pytest.approx(1_001.0 + step)


def test_a_drift_is_followed() -> None:
    clock = FleetClock()
    clock.hear(1_000.0, sent=9.999, received=10.001)
    clock.hear(1_900.0 + 0.05, sent=909.99, received=910.01)
    assert clock.time(910.0) == pytest.approx(1_900.05)
