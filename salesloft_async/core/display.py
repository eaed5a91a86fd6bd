"""Text for a value in an error message: short, and safe for values that have no repr."""

from __future__ import annotations

from typing import Final

__all__ = ["displayed"]

_LONGEST: Final = 80
"""Characters of a value that a message shows."""


def displayed(value: object) -> str:
    """Return the repr of a value, shortened, or its type where there is none, as of an integer of 5,000 digits."""
    try:
        text = repr(value)
    except Exception:  # a value of any class may fail in any way
        return f"a value of type {type(value).__name__}"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
