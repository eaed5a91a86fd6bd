"""Text of a server made fit to be shown."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesloft_async.core.printable import escaped_json, printable, shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31;1mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text\x1b]8;;http://x\x1b\\link", "textlink"),
        ("\x1bPdevice\x1b\\text\x1b_app\x9ctext", "texttext"),
        ("\x9b31mred\x9d0;title\x9ctext", "redtext"),
        ("\x1b(Btext\x1bctext\x1b", "texttext"),
        ("\x1b[", ""),
        ("one\r\ntwo\tthree\u2028four\x0bfive", "one two three four five"),
        ("\u202eevil\u202c \u2066a\u2069 \u200fb", "evil a b"),
        ("zero\u200bwidth\u200d\ufeff\u00ad\u2060", "zerowidth"),
        ("tags\U000e0041\U000e007f", "tags"),
        ("half \ud83d", "half \ufffd"),
        (
            "Zo\u00eb \u0141\u00f3d\u017a \u6f22\u5b57 \U0001f600",
            "Zo\u00eb \u0141\u00f3d\u017a \u6f22\u5b57 \U0001f600",
        ),
    ],
)
def test_shows_the_text_without_its_control_characters(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x2100) | st.characters(), max_size=50))
def test_gives_one_line_that_every_output_can_encode(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown
    shown.encode()
    assert printable(shown) == shown


def test_shortens_with_an_ellipsis() -> None:
    assert (shortened("abc", 3), shortened("abcd", 3)) == ("abc", "ab…")


LETTERS = st.characters(min_codepoint=0, max_codepoint=0x2100) | st.characters(exclude_categories=["Cs"])


@given(st.text(LETTERS, max_size=50))
def test_escapes_in_json_what_a_terminal_obeys_and_changes_no_value(text: str) -> None:
    escaped = escaped_json(json.dumps({"name": text}, indent=2, ensure_ascii=False))
    assert json.loads(escaped) == {"name": text}
    assert printable(escaped) == " ".join(escaped.split())
