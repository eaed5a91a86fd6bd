"""What arguments may be: everything right passes, and what cannot be right is refused with the argument's name."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from salesloft_async import IS_NOT_NULL, IS_NULL, NOT_IN, UNSET, ConfigurationError, Range, starts_with
from salesloft_async.core.filters import StartsWith
from salesloft_async.core.kinds import check

NOW = datetime(2026, 1, 31, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", ""),
        ("integer", 0),
        ("number", 1.5),
        ("boolean", False),
        ("time", NOW),
        ("time", date(2026, 1, 31)),
        ("time", "2026-01-31T10:00:00Z"),
        ("date", "2026-01-31"),
        ("id", 7),
        ("id", "5f9b2c1e3a4b8d7e6f0c9a12"),
        ("map", {}),
        ("any", object()),
        ("list[id]", []),
        ("list[id]", (1, "2")),
        ("list[text]", {"a"}),
        ("list[map]", [{}]),
        ("many[id]", 1),
        ("many[id]", [1, "2"]),
        ("many[text]", frozenset({"a"})),
        ("range[time]", Range(gte=NOW, lt="2026-02-01")),
        ("range[number]", Range(gt=0)),
        ("many[id] | null", IS_NULL),
        ("many[id] | null", [1]),
        ("range[time] | null | not_null", IS_NOT_NULL),
        ("many[text] | null | not_in[text]", NOT_IN("a", "b")),
        ("many[text] | starts_with", starts_with("Hea")),
        ("=ASC,DESC", "ASC"),
        ("text?", None),
        ("text", UNSET),
        ("text?", UNSET),
    ],
)
def test_takes_what_is_of_its_kind(kind: str, value: object) -> None:
    check({"x": kind}, {"x": value})


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        ("text", 1, "x: takes text, not 1"),
        ("text", b"a", "x: takes text, not b'a'"),
        ("integer", True, "x: takes an integer, not True"),
        ("integer", "1", "x: takes an integer, not '1'"),
        ("number", float("nan"), "x: takes a number, not nan"),
        ("boolean", 1, "x: takes True or False, not 1"),
        ("boolean", "true", "x: takes True or False, not 'true'"),
        (
            "time",
            "tomorrow",
            "x: takes a datetime with a time zone, a date, or either as ISO 8601 text, not 'tomorrow'",
        ),
        ("time", 1_700_000_000, "x: takes a datetime .*, not 1700000000"),
        ("id", True, r"x: takes an id \(an integer or text\), not True"),
        ("id", " ", r"x: takes an id \(an integer or text\), not ' '"),
        ("id", 1.0, r"x: takes an id \(an integer or text\), not 1\.0"),
        ("map", [("a", 1)], r"x: takes a mapping, not \[\('a', 1\)\]"),
        ("map", [], r"x: takes a mapping, not \[\]"),
        ("date | time", "soon", "x: takes a datetime with a time zone, a date, or either as ISO 8601 text, not 'soon'"),
        ("list[text]", "abc", "x: takes a list, each item text, not 'abc'"),
        ("list[id]", 1, r"x: takes a list, each item an id \(an integer or text\), not 1"),
        ("list[text]", [1], r"x: takes a list, each item text, not \[1\]"),
        ("many[id]", [], "x: an empty list filters nothing: leave it out"),
        ("many[id]", [1, None], r"x: takes an id \(an integer or text\), one or several, not \[1, None\]"),
        ("many[id]", Range(gt=1), "x: takes an id .*, one or several, not Range"),
        ("many[id]", IS_NULL, "x: takes an id .*, one or several, not IS_NULL"),
        ("many[text]", NOT_IN("a"), r"x: takes text, one or several, not NOT_IN\('a'\)"),
        ("many[text]", starts_with("abc"), r"x: takes text, one or several, not starts_with\('abc'\)"),
        ("many[text]", {"a": 1}, "x: takes text, one or several, not {'a': 1}"),
        ("many[text] | starts_with", starts_with("ab"), "x: starts_with takes 3 characters or more, not 'ab'"),
        ("many[text] | starts_with", StartsWith(5), "x: takes text, one or several, or starts_with"),  # type: ignore[arg-type]
        ("many[text] | not_in[text]", NOT_IN(), "x: NOT_IN takes at least one value"),
        ("many[text] | not_in[text]", NOT_IN(1), r"x: takes text, one or several, or NOT_IN\(…\), not NOT_IN\(1\)"),
        ("range[time]", NOW, "x: takes a Range of a datetime"),
        ("range[time]", Range(gte=5), "x: takes a Range of a datetime"),
        ("range[time] | null", IS_NOT_NULL, "x: takes a Range of .*, or IS_NULL, not IS_NOT_NULL"),
        ("=ASC,DESC?", "asc", "x: takes one of 'ASC', 'DESC', not 'asc'"),
        ("=ASC,DESC?", ["ASC"], r"x: takes one of 'ASC', 'DESC', not \['ASC'\]"),
        ("text!", None, "x: takes text, not None$"),
        ("text!", UNSET, "x: takes text, not UNSET$"),
        ("text", None, "x: takes text, not None; leave it out instead"),
        ("from_:text!", None, "from_: takes text, not None"),
        ("after:integer?", "5", "after: takes an integer, not '5'"),
        ("text", {"a" * 200: 1}, r"x: takes text, not .{80}…$"),
    ],
)
def test_refuses_what_cannot_be_right(kind: str, value: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"(?m)^{message}"):
        check({"x": kind}, {"x": value})


def test_what_has_no_kind_is_not_checked() -> None:
    check({}, {"x": object()})


def test_a_message_does_not_show_a_secret() -> None:
    with pytest.raises(ConfigurationError, match=r"(?m)^callback_token: takes text, not bytes$"):
        check({"callback_token": "text!"}, {"callback_token": b"secret"})
