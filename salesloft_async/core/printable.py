"""Text of a server made fit to be shown in one line: no control characters, and of a bounded length. Pure."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["escaped_json", "printable", "shortened"]

_LONGEST: Final = 65_536
"""Characters of a text that are looked at."""
_SEQUENCES: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor movements
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # titles, links, the clipboard
    r"|\x1b[ -/]*[0-~]?"
)
"""Escape sequences of terminals (ECMA-48)."""
_INVISIBLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Control characters, overrides of the writing direction, and characters without width."""
_HALVES: Final = re.compile("[\ud800-\udfff]")
"""Halves of a pair of surrogates, which no output can encode."""


def printable(text: str) -> str:
    """Return the text in one line without escape sequences, control, bidirectional and zero-width characters."""
    text = " ".join(_SEQUENCES.sub("", text[:_LONGEST]).split())
    return _HALVES.sub("\ufffd", _INVISIBLE.sub("", text)).strip()


def escaped_json(text: str) -> str:
    """Return the same JSON with the characters escaped that a terminal obeys or hides."""
    return _INVISIBLE.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return found[0] if found[0] == "\n" else "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def shortened(text: str, most: int) -> str:
    """Return the text, cut to `most` characters; an ellipsis stands for the rest."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
