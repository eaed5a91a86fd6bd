"""Pseudonyms keep shape and equality, and nothing else."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.sandbox.pseudonyms import Pseudonyms

MADE = Pseudonyms(b"a key that nobody can guess")


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        pytest.param("ada@acme.com", r"[a-z]{10}@[a-z]{10}\.example", id="an email"),
        pytest.param(
            "Ada King <ada@acme.com>", r"[A-Z][a-z]{9} [A-Z][a-z]{9} <[a-z]{10}@[a-z]{10}\.example>", id="full"
        ),
        pytest.param("https://www.acme.com/in/ada?x=1", r"https://[a-z]{10}\.example/[a-z]{10}", id="an address"),
        pytest.param("acme.co.uk", r"[a-z]{10}\.example", id="a domain"),
        pytest.param("+1 (415) 555-2671", r"\+9 \(99\d\) \d{3}-\d{4}", id="a phone number"),
        pytest.param("14155552671", r"999\d{8}", id="digits only"),
        pytest.param("ADA", r"[A-Z]{10}", id="capitals"),
        pytest.param(
            "O'Brien-smith", r"[A-Z]'[A-Z][a-z]{9}-[a-z]{10}|[A-Z][a-z]{9}'[A-Z][a-z]{9}-[a-z]{10}", id="marks"
        ),
        pytest.param("名前", r"[a-z]{10}", id="letters of any script"),
        pytest.param("003A00001b", r"[1-9]\d\d[A-Z]\d{5}[a-z]", id="an id"),
        pytest.param("3F2504E0-4f89-11d3-9a0c-0305e82c3301", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id="a guid"),
        pytest.param("42", r"[1-9]\d", id="a number"),
        pytest.param("", r"", id="nothing"),
    ],
)
def test_a_text_keeps_its_shape(text: str, shape: str) -> None:
    assert re.fullmatch(shape, MADE.text(text)), MADE.text(text)


def test_a_date_stays_a_date_and_its_time_of_day_stays() -> None:
    made = MADE.text("1980-02-29T10:15:00Z")
    assert made[10:] == "T10:15:00Z"
    assert date.fromisoformat(made[:10]) != date(1980, 2, 29)


def test_joins_still_hold() -> None:
    assert MADE.text("Ada King") == f"{MADE.text('Ada')} {MADE.text('King')}"
    assert MADE.text("Ada@Acme.com") == MADE.text("ada@acme.com")
    assert MADE.text("ada@acme.com").partition("@")[2] == MADE.text("acme.com")
    assert MADE.text("https://www.acme.com").removeprefix("https://") == MADE.text("acme.com")
    assert re.sub(r"\D", "", MADE.text("+1 (415) 555-2671")) == MADE.text("14155552671")


def test_long_texts_become_fillers_of_their_size_that_differ() -> None:
    letter, other = "Dear Ada, " * 12, "Dear Bob, " * 12
    made = MADE.text(letter)
    assert 64 < len(made) <= 128
    assert (made, made != MADE.text(other)) == (MADE.text(letter), True)
    assert len(MADE.text("x" * 1_000_000)) <= 256
    assert "Ada" not in MADE.text("Ada\nKing")


def test_numbers_keep_their_digits_and_sign() -> None:
    assert re.fullmatch(r"999\d{8}", str(MADE.number(14155552671)))
    assert re.fullmatch(r"-[1-9]\d\.\d", str(MADE.number(-12.5)))
    assert isinstance(MADE.number(0), int)
    assert isinstance(MADE.number(1e300), float)


def test_another_key_makes_others_and_no_repr_shows_one() -> None:
    assert Pseudonyms(b"another").text("Ada") != MADE.text("Ada")
    assert "guess" not in repr(MADE)


def test_words_that_are_kept_are_kept_in_any_case() -> None:
    made = MADE.words("Name can't be Ada", {"name", "can", "t", "be"})
    assert re.fullmatch(r"Name can't be [A-Z][a-z]{9}", made)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=6, max_size=12))
def test_no_word_is_its_own_pseudonym_nor_in_it(word: str) -> None:
    assert word.casefold() not in MADE.text(word).casefold()
