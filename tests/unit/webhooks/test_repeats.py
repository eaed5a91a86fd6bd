"""Repeats are known for so long, and so many of them; the test owns the clock."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from salesloft_async.webhooks.answers import NOTHING, Answer
from salesloft_async.webhooks.repeats import Repeats, identity


def test_a_delivery_is_known_until_its_window_ends() -> None:
    repeats = Repeats(most=10, window=300)
    answer = Answer.text(200, "as before")
    repeats.remember(b"a", answer, now=1_000)
    assert repeats.answer(b"a", now=1_299.9) is answer
    assert repeats.answer(b"b", now=1_299.9) is None
    assert repeats.answer(b"a", now=1_300) is None
    assert len(repeats) == 0


def test_the_oldest_are_forgotten_when_there_are_too_many() -> None:
    repeats = Repeats(most=2)
    for now, key in enumerate((b"a", b"b", b"c")):
        repeats.remember(key, NOTHING, now)
    assert [repeats.answer(key, 3) for key in (b"a", b"b", b"c")] == [None, NOTHING, NOTHING]


def test_none_is_remembered_where_none_shall_be() -> None:
    repeats = Repeats(most=0)
    repeats.remember(b"a", NOTHING, 0)
    assert repeats.answer(b"a", 0) is None


@given(
    most=some.integers(0, 5),
    window=some.integers(0, 20),
    steps=some.lists(some.tuples(some.integers(0, 9), some.booleans(), some.integers(0, 7)), max_size=40),
)
def test_it_knows_what_was_remembered_last_within_the_window_and_no_more(
    most: int, window: int, steps: list[tuple[int, bool, int]]
) -> None:
    repeats, model, now = Repeats(most, window), dict[bytes, int](), 0
    for wait, remember, name in steps:
        now += wait
        key = bytes([name])
        if remember:
            repeats.remember(key, NOTHING, now)
            model.pop(key, None)
            model[key] = now
        recent = [key for key, since in list(model.items())[-most:] if now - since < window] if most else []
        assert (repeats.answer(key, now) is not None) is (key in recent)
        assert len(repeats) == len(recent)


def test_event_and_body_together_tell_deliveries_apart() -> None:
    assert identity("person_updated", b"{}") == identity("person_updated", b"{}")
    assert identity("person_updated", b"{}") != identity("person_deleted", b"{}")
    assert identity("a", b"b{}") != identity("ab", b"{}")
