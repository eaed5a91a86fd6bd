"""Values of response headers: points, dates and Retry-After. What cannot be right counts as missing."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Final

__all__ = ["http_date", "points", "retry_after"]

_MOST: Final = 10**9
"""Points: a larger number is a mistake."""
_MOST_DIGITS: Final = 10
"""Of such a number. Python refuses to read more than 4,300, and no float holds more than 308."""
_LONGEST: Final = 3_600.0
"""Seconds: a Retry-After that asks for more is a mistake, for the longest that the API counts is a minute."""


def points(text: str | None) -> int | None:
    """Return the points that a header names; None without one, and for what is no integer from 0 to 1,000,000,000."""
    if text is None or len(text) > _MOST_DIGITS or not text.isascii() or not text.isdecimal():
        return None
    number = int(text)
    return number if number <= _MOST else None


@lru_cache(maxsize=64)
def http_date(text: str) -> float | None:
    """Return the seconds since the epoch of a date in a header; None when it is none."""
    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def retry_after(value: str | None, *, now: float) -> float | None:
    """Return the seconds that a Retry-After header asks for; None without one that can be right.

    It is a number of seconds, or a date. More than an hour is a mistake.

    Args:
        now: Seconds since the epoch by the server's clock, which the Date header of the same response tells.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdecimal():
        seconds: float | None = float(text)
    else:
        date = http_date(text)
        seconds = None if date is None else max(date - now, 0.0)
    return seconds if seconds is not None and seconds <= _LONGEST else None
