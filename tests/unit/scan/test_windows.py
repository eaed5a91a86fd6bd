"""Windows: their filters, their JSON, their cuts and what is left of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from salesloft_async.core.values import Range
from salesloft_async.scan.windows import TICK, Window, cost_of, cut, gaps

DAYS = [datetime(2025, 1, day, tzinfo=UTC) for day in range(1, 29)]


def window(since: int | None, until: int | None) -> Window:
    return Window(
        key="updated_at",
        since=None if since is None else DAYS[since],
        until=None if until is None else DAYS[until],
    )


def test_a_window_filters_half_open_and_an_endless_one_not_at_all() -> None:
    assert window(1, 2).filters() == {"updated_at": Range(gte=DAYS[1], lt=DAYS[2])}
    assert window(None, 2).filters() == {"updated_at": Range(lt=DAYS[2])}
    assert window(None, None).filters() == {}


def test_a_part_of_a_tie_filters_by_both_times() -> None:
    tie = Window(key="updated_at", since=DAYS[1], until=DAYS[1] + TICK)
    part = Window(key="created_at", until=DAYS[3], within=tie)
    assert part.filters() == {
        "updated_at": Range(gte=DAYS[1], lt=DAYS[1] + TICK),
        "created_at": Range(lt=DAYS[3]),
    }
    assert tie.tie
    assert not part.tie


@pytest.mark.parametrize(
    "each",
    [
        window(None, None),
        Window(key="updated_at", since=DAYS[1] + timedelta(microseconds=1), until=DAYS[2], size=7),
        Window(key="created_at", since=DAYS[1], size=3, within=window(1, 2)),
        Window(key="updated_at", keyless=True),
    ],
)
def test_a_window_is_the_same_after_json(each: Window) -> None:
    assert Window.from_json(json.loads(json.dumps(each.as_json()))) == each


@pytest.mark.parametrize("plain", [{}, {"key": "updated_at", "size": 1, "since": "yesterday"}])
def test_what_is_no_window_is_refused(plain: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        Window.from_json(plain)


def test_a_cut_counts_what_lies_before_it_unless_its_time_began_earlier() -> None:
    assert cut([DAYS[1]] * 60 + [DAYS[2]] * 40, 3) == (DAYS[2], 260)
    assert cut([DAYS[2]] * 100, 3) == (DAYS[2], None)


def test_the_cost_of_pages_is_that_of_the_providers_table() -> None:
    assert cost_of(100) == 100
    assert cost_of(101) == 103
    assert cost_of(10_000) == 288_550  # a million records


@pytest.mark.parametrize(
    ("finished", "left"),
    [
        ([], [(0, 9)]),
        ([(0, 9)], []),
        ([(0, 2), (2, 9)], []),
        ([(None, 12)], []),
        ([(3, 5)], [(0, 3), (5, 9)]),
        ([(5, 6), (1, 2)], [(0, 1), (2, 5), (6, 9)]),
        ([(4, None)], [(0, 4)]),
        ([(None, 3)], [(3, 9)]),
    ],
)
def test_what_was_finished_is_not_left(
    finished: list[tuple[int | None, int | None]], left: list[tuple[int, int]]
) -> None:
    assert gaps(window(0, 9), [window(*each) for each in finished]) == [window(*each) for each in left]


def test_an_endless_window_keeps_its_open_ends() -> None:
    assert gaps(window(None, None), [window(3, 4)]) == [window(None, 3), window(4, None)]


def test_a_part_of_a_tie_does_not_stand_for_the_tie() -> None:
    part = Window(key="created_at", since=DAYS[0], until=DAYS[9], within=window(1, 2))
    assert gaps(window(0, 9), [part, Window(key="updated_at", keyless=True)]) == [window(0, 9)]
