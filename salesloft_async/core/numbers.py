"""Checks numbers that options take."""

from __future__ import annotations

import math
from typing import Final

from salesloft_async.errors import ConfigurationError

from .display import displayed

__all__ = ["MOST_CONCURRENCY", "MOST_ROWS", "checked_integer", "checked_number", "checked_seconds"]

MOST_CONCURRENCY: Final = 10_000
"""Requests of one list at once, far more than a client sends at once."""
MOST_ROWS: Final = 10**9
"""Rows of a batch, far more than memory holds."""


def checked_number(name: str, value: float, *, least: float) -> float:
    """Return the number; ConfigurationError, with the option's name, for none, infinity, and one below `least`."""
    try:
        is_number = not isinstance(value, bool) and isinstance(value, int | float) and math.isfinite(value)
    except OverflowError:  # an integer that no float holds
        is_number = False
    if not is_number or value < least:
        raise ConfigurationError(f"{name}: takes a number from {least:g}, not {displayed(value)}")
    return value


def checked_integer(name: str, value: int, *, least: int, most: int) -> int:
    """Return the integer; ConfigurationError, with the option's name, for none and for one out of these bounds."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ConfigurationError(f"{name}: takes an integer from {least} to {most:,}, not {displayed(value)}")
    return value


def checked_seconds(name: str, value: float | None) -> float | None:
    """Return the time limit; ConfigurationError, with the option's name, for none but None and a number above 0."""
    if value is not None and not checked_number(name, value, least=0):
        raise ConfigurationError(
            f"{name}: takes a number of seconds above 0, or None for no limit, not {displayed(value)}"
        )
    return value
