"""Lines of CSV: what is read back is what was written, also by a reader that skips spaces after commas."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from salesloft_async.frames.csv_text import CsvText


def written(*rows: list[Any]) -> str:
    file = io.StringIO(newline="")
    text = CsvText(file)
    for row in rows:
        text.add(row)
    return file.getvalue()


@pytest.mark.parametrize("skip", [False, True])
@given(st.lists(st.lists(st.text(st.sampled_from(' ,"\r\n\tab;')), min_size=2, max_size=3), min_size=1, max_size=4))
@example([[" Head", "Head, Sales"], ["", " "], ["a\rb", "a\nb"]])
def test_every_text_comes_back_as_it_was(skip: bool, rows: list[list[str]]) -> None:
    lines = io.StringIO(written(*rows), newline="")
    assert list(csv.reader(lines, strict=True, skipinitialspace=skip)) == rows


def test_only_a_row_with_such_a_text_has_more_quotes() -> None:
    assert (
        written(["a b", 5, None, " c"], ["d e", 1], ["x, y", "z z"], [""]) == '"a b",5,," c"\nd e,1\n"x, y","z z"\n""\n'
    )
