"""Pieces of a Python source file: its head, its imports, docstrings. Ruff lays them out afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import wrap
from typing import Final

__all__ = ["docstring", "head", "imports", "paragraph", "text_literal"]

WIDTH: Final = 120


def head(origin: str, doc: str) -> list[str]:
    """The lines that every generated file starts with; `origin` is the stem of the table file, or `*`."""
    return [
        f"# Generated from operations/{origin}.toml by `nox -s generate`: change the table, not this file.",
        *docstring([paragraph(doc, 0)], 0),
        "",
        "from __future__ import annotations",
        "",
    ]


def imports(names: Iterable[tuple[str, str]]) -> list[str]:
    """One import a line, to be sorted and joined by ruff."""
    return [f"from {module} import {name}" for module, name in sorted(set(names))]


def paragraph(text: str, indent: int, *, hanging: int = 0) -> str:
    """The text, wrapped for a docstring at that indent, lines after the first `hanging` further in."""
    lines = wrap(
        text,
        WIDTH - indent,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def docstring(paragraphs: Iterable[str], indent: int) -> list[str]:
    """The lines of a docstring, with empty lines between the paragraphs."""
    first, *others = (part.replace("\\", "\\\\").replace('"""', r"\"\"\"") for part in paragraphs)
    margin = " " * indent
    if len(first) > WIDTH - indent - 6 or "\n" in first:
        first = "\n".join(wrap('"""' + " ".join(first.split()), WIDTH - indent, break_on_hyphens=False))
        first = first[3:]
    elif not others:
        return [f'{margin}"""{_open_ended(first)}"""']
    text = '"""' + "\n\n".join([first, *others]) + '\n"""'
    return [f"{margin}{line}".rstrip() for line in text.split("\n")]


def _open_ended(text: str) -> str:
    return text[:-1] + r"\"" if text.endswith('"') else text


def text_literal(text: str) -> str:
    """A text without quotes as Python spells it, in pieces that end with a comma where a line would not hold it."""
    pieces = [""]
    for part in re.split(r"(?<=,)", text):
        if len(pieces[-1]) + len(part) > WIDTH * 2 // 3:
            pieces.append("")
        pieces[-1] += part
    quoted = " ".join(f'"{piece}"' for piece in pieces)
    return quoted if len(pieces) == 1 else f"({quoted})"
