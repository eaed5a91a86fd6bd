"""Lines: which rows name the same record, and where a failed row stands."""

from __future__ import annotations

import pytest

from salesloft_async.bulk.lines import Duplicate, Lines


def lines(*rows: tuple[int, int, int]) -> Lines:
    known = Lines()
    for line, key, content in rows:
        known.extend([line], [key], [content])
    return known


def test_rows_with_one_key_are_duplicates_in_the_order_of_the_input() -> None:
    known = lines((2, 64, 1), (3, 7, 2), (5, 64, 3), (8, -9, 4), (9, 7, 5), (10, 7, 6))
    assert list(known.duplicates()) == [Duplicate((2, 5)), Duplicate((3, 9, 10))]


def test_rows_without_a_key_are_no_duplicates() -> None:
    assert list(lines((1, 0, 1), (2, 0, 1)).duplicates()) == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param([(7, 3)], [5], id="by its content"),
        pytest.param([(7, 99)], [2], id="changed by the server: by its key"),
        pytest.param([(99, 99)], [None], id="not of this input"),
        pytest.param([(7, 2), (7, 2)], [2, 5], id="told twice: its twin by key"),
        pytest.param([(0, 99)], [None], id="no key and another content"),
    ],
)
def test_a_row_is_found(asked: list[tuple[int, int]], found: list[int | None]) -> None:
    assert lines((2, 7, 2), (5, 7, 3), (6, 0, 9)).find(asked) == found


def test_rows_alike_take_their_lines_in_turn_also_from_call_to_call() -> None:
    known = lines((2, 7, 2), (3, 7, 2), (4, 7, 2))
    assert known.find([(7, 2), (7, 2)]) == [2, 3]
    assert known.find([(7, 2), (7, 2)]) == [4, None]


def test_duplicates_are_found_among_more_rows_than_are_looked_at_together() -> None:
    known = Lines()
    count = 100_002
    known.extend(range(1, count + 1), [5, *range(1_000, 1_000 + count - 2), 5], range(count))
    assert list(known.duplicates()) == [Duplicate((1, count))]
