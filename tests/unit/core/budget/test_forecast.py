"""Points that somebody still spends in a window."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from salesloft_async.core.budget.forecast import Forecast

WINDOW = 60.0


def begun() -> Forecast:
    forecast = Forecast(WINDOW)
    forecast.restart(0.0, 0.0)
    return forecast


def spend(forecast: Forecast, number: int, points: Iterable[float]) -> None:
    """Spend points in each second of a window."""
    if number:
        forecast.begin(number * WINDOW)
    for second, each in enumerate(points):
        forecast.add(each, number * WINDOW + second + 1)


def burst(second: int, points: float = 240) -> list[float]:
    return [points if each == second else 0.0 for each in range(60)]


def test_knows_nothing_at_first() -> None:
    assert begun().remaining(60) == 0


def test_even_spending_goes_on_at_its_rate() -> None:
    forecast = begun()
    spend(forecast, 0, [4.0] * 60)
    spend(forecast, 1, [4.0] * 20)
    assert forecast.rate == pytest.approx(4.0)
    assert forecast.remaining(40) == pytest.approx(160)
    assert forecast.remaining(0) == pytest.approx(160), "spent in every minute so far, so still to come"


def test_even_spending_that_begins_is_followed_within_half_a_minute() -> None:
    forecast = begun()
    spend(forecast, 0, [0.0] * 60)
    spend(forecast, 1, [0.0] * 20 + [4.0] * 30)
    assert forecast.rate == pytest.approx(4.0)


def test_even_spending_that_ends_is_waited_for_no_longer_than_some_seconds() -> None:
    forecast = begun()
    for number in range(2):
        spend(forecast, number, [4.0] * 60)
    spend(forecast, 2, [4.0] * 10 + [0.0] * 40)
    assert forecast.remaining(10) == 0


def test_a_burst_is_waited_for_until_it_comes() -> None:
    forecast = begun()
    spend(forecast, 0, burst(12))
    spend(forecast, 1, burst(45))
    spend(forecast, 2, burst(58)[:58])
    assert forecast.remaining(2) == 240
    forecast.add(240, 2 * WINDOW + 59)
    assert forecast.remaining(1) == 0


def test_a_burst_raises_no_rate() -> None:
    forecast = begun()
    spend(forecast, 0, burst(30))
    assert forecast.rate == 0


def test_a_burst_that_stays_away_is_waited_for_less_and_then_no_longer() -> None:
    forecast = begun()
    spend(forecast, 0, burst(12))
    spend(forecast, 1, burst(45))
    spend(forecast, 2, burst(0, 0))
    spend(forecast, 3, burst(0, 0)[:30])
    assert forecast.remaining(30) == 120
    spend(forecast, 4, [0.0])
    assert forecast.remaining(59) == 0


def test_what_one_of_two_windows_took_is_released_as_the_window_ends() -> None:
    forecast = begun()
    spend(forecast, 0, burst(12, 100))
    spend(forecast, 1, burst(45, 240))
    spend(forecast, 2, [0.0])
    assert forecast.remaining(30) == 240
    assert forecast.remaining(1.5) == pytest.approx(170)
    assert forecast.remaining(0) == pytest.approx(100)


def test_nothing_is_released_before_a_burst_that_comes_as_the_window_ends() -> None:
    forecast = begun()
    spend(forecast, 0, burst(58, 100))
    spend(forecast, 1, burst(58, 240))
    spend(forecast, 2, [0.0])
    assert forecast.remaining(0) == 240


def test_more_is_expected_of_a_burst_that_was_not_served_in_full() -> None:
    forecast = begun()
    spend(forecast, 0, burst(0, 0))
    spend(forecast, 1, burst(0, 0)[:20])
    forecast.add(50, WINDOW + 20, truncated=True)
    spend(forecast, 2, burst(40)[:40])
    assert forecast.remaining(20) == 250
    forecast.add(240, 2 * WINDOW + 41)
    assert forecast.remaining(19) == 0


def test_points_that_were_spent_before_anything_was_known_count_too() -> None:
    forecast = Forecast(WINDOW)
    forecast.restart(0.0, 200.0)
    forecast.add(40, 55.0)
    spend(forecast, 1, [0.0])
    assert forecast.remaining(0) == 240


def test_totals_are_corrected_when_the_limit_was_taken_to_be_higher() -> None:
    forecast = begun()
    spend(forecast, 0, burst(10, 500))
    spend(forecast, 1, [0.0])
    forecast.correct(480)
    assert forecast.remaining(30) == 20
