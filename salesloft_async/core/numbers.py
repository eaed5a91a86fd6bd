"""Checks the number that an option was given."""

from __future__ import annotations

import math

from salesloft_async.errors import ConfigurationError

__all__ = ["checked_number"]


def checked_number(name: str, value: float, *, least: float) -> float:
    """The number; ConfigurationError, with the option's name, when it is none, not finite or less than `least`."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < least:
        raise ConfigurationError(f"{name}: takes a number from {least:g}, not {value!r}")
    return value
