"""Which pages are read, in which order, and when they are read again."""

from __future__ import annotations

import pytest

from salesloft_async.scan.chain import Chain


def ask(chain: Chain, width: int = 1) -> int:
    page = chain.next(width)
    assert page is not None
    chain.asked(page)
    return page


def read(chain: Chain, counts: list[int], unique: int) -> list[int]:
    """The pages asked for, one after another, with the counts that come."""
    asked = []
    for count in counts:
        assert not chain.finish(unique)
        asked.append(ask(chain))
        chain.answered(asked[-1], count)
    return asked


def test_reads_from_the_last_page_to_the_first() -> None:
    chain = Chain(expected=3)
    assert read(chain, [250, 250, 250], 250) == [3, 2, 1]
    assert chain.finish(250)
    assert chain.next(9) is None


@pytest.mark.parametrize(
    ("expected", "count", "then"),
    [pytest.param(1, 250, [1, 3, 2], id="more pages than thought"), pytest.param(4, 150, [4, 2, 1], id="fewer")],
)
def test_the_first_answer_tells_where_the_last_page_is(expected: int, count: int, then: list[int]) -> None:
    chain = Chain(expected)
    assert read(chain, [count] * 3, count) == then
    assert chain.finish(count)


def test_an_empty_window_is_done_with_its_first_answer() -> None:
    chain = Chain(expected=0)
    assert read(chain, [0], 0) == [1]
    assert chain.finish(0)


def test_pages_asked_for_together_that_the_window_does_not_have_are_counted() -> None:
    chain = Chain(expected=5)
    assert [ask(chain, 3) for _ in range(3)] == [5, 4, 3]
    assert chain.next(3) is None
    chain.answered(4, 250)
    chain.answered(3, 260)  # answered before page 4 was: something left since
    assert ask(chain, 3) == 3
    chain.answered(5, 250)
    assert chain.wasted == 3
    assert chain.again == 0


def test_asks_for_no_more_pages_below_the_settled_one_than_it_may() -> None:
    chain = Chain(expected=9)
    chain.answered(ask(chain), 900)
    assert [ask(chain, 3) for _ in range(3)] == [8, 7, 6]
    assert chain.next(3) is None
    assert chain.ahead == 3
    chain.answered(6, 900)
    assert chain.next(3) is None
    chain.answered(8, 900)
    assert ask(chain, 3) == 5


def test_a_page_is_read_again_when_something_left_before_the_page_after_it_was_read() -> None:
    chain = Chain(expected=4)
    chain.answered(ask(chain), 400)
    assert [ask(chain, 3) for _ in range(3)] == [3, 2, 1]
    chain.answered(2, 400)
    chain.answered(1, 400)
    chain.answered(3, 399)  # what moved from page 3 to page 2 is on none of the answers
    assert not chain.finish(399)
    assert [ask(chain, 3) for _ in range(1)] == [2]
    chain.answered(2, 399)
    assert ask(chain, 3) == 1
    chain.answered(1, 399)
    assert chain.finish(399)
    assert chain.wasted == 2


def test_a_page_read_after_the_page_after_it_is_not_read_again() -> None:
    chain = Chain(expected=3)
    assert [ask(chain, 3) for _ in range(3)] == [3, 2, 1]
    chain.answered(3, 300)
    chain.answered(2, 299)
    chain.answered(1, 298)
    assert chain.finish(299)
    assert chain.wasted == 0


def test_a_count_that_grew_begins_the_window_again() -> None:
    chain = Chain(expected=3)
    assert read(chain, [250, 251], 200) == [3, 2]
    assert chain.again == 1
    assert read(chain, [251, 251, 251], 251) == [3, 2, 1]
    assert chain.finish(251)


def test_answers_from_before_the_window_was_begun_again_count_for_nothing() -> None:
    chain = Chain(expected=3)
    chain.answered(ask(chain), 250)
    assert [ask(chain, 2) for _ in range(2)] == [2, 1]
    chain.answered(2, 260)
    chain.answered(1, 250)
    assert read(chain, [260, 260, 260], 260) == [3, 2, 1]
    assert chain.finish(260)


def test_counts_that_never_stop_growing_end_in_reading_one_page_after_another() -> None:
    chain, count = Chain(expected=3), 250
    chain.answered(ask(chain), count)
    while chain.closed:
        count += 1
        chain.answered(ask(chain), count)
    while (page := chain.next(8)) is not None:
        chain.asked(page)
        assert chain.next(8) is None
        count += 1
        chain.answered(page, count)
    assert chain.finish(count - 2)
    assert chain.missing == 2


def test_fewer_ids_than_the_last_count_are_looked_for_again_and_in_the_end_reported() -> None:
    chain = Chain(expected=1)
    readings = 0
    while True:
        chain.answered(ask(chain), 100)
        readings += 1
        if chain.finish(97):
            break
    assert readings == 5
    assert chain.missing == 3


def test_where_records_may_enter_counts_say_nothing() -> None:
    chain = Chain(expected=3, closed=False)
    assert read(chain, [250, 300, 240], 10) == [3, 2, 1]
    assert chain.finish(10)
    assert chain.again == 0


def test_where_records_may_enter_pages_that_were_added_are_left_alone() -> None:
    chain = Chain(expected=2, closed=False)
    assert read(chain, [350, 350], 200) == [2, 1]
    assert chain.finish(200)
