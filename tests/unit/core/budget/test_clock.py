"""The server's windows by its Date headers: never one that has not begun yet."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.core.budget.clock import ServerClock

WINDOW = 60.0


@given(
    ahead=st.floats(1e9, 2e9),
    heard=st.lists(st.tuples(st.floats(0, 300), st.floats(0, 5), st.floats(0, 5)), min_size=1, max_size=20),
    asked=st.floats(300, 400),
)
def test_no_window_is_taken_to_have_begun_before_it_has(
    ahead: float, heard: list[tuple[float, float, float]], asked: float
) -> None:
    clock = ServerClock(WINDOW)
    for sent, there, back in heard:
        clock.hear(math.floor(ahead + sent + there), sent, sent + there + back)
    assert clock.window_of(asked) <= (ahead + asked) // WINDOW
    assert clock.window_of(asked + clock.until_next(asked)) == clock.window_of(asked) + 1


def test_grows_more_exact_with_every_answer() -> None:
    clock = ServerClock(WINDOW)
    clock.hear(6_010, 0.8, 0.9)
    assert clock.until_next(0.9) == pytest.approx(50.1, abs=0.01)
    clock.hear(6_011, 1.05, 1.1)
    assert clock.until_next(1.1) == pytest.approx(49.1, abs=0.01)
    clock.hear(6_011, 1.7, 1.8)
    assert clock.until_next(1.8) == pytest.approx(48.4, abs=0.01)


def test_a_clock_that_was_set_back_is_believed() -> None:
    clock = ServerClock(WINDOW)
    clock.hear(6_030, 0.0, 0.1)
    clock.hear(6_010, 1.0, 1.1)
    assert clock.until_next(1.1) == pytest.approx(50.1, abs=0.01)


def test_without_any_date_a_window_is_a_windows_length() -> None:
    clock = ServerClock(WINDOW)
    assert (clock.known, clock.until_next(17.0)) == (False, WINDOW)
