"""What is wrong with a payload: every problem with its path, in one error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from attrs import Factory, define

from salesloft_async.core.display import displayed
from salesloft_async.errors import ConfigurationError

__all__ = ["Problems", "described", "nearest"]

_LONGEST: Final = 60
"""Characters of a value that a message shows."""


@define
class Problems:
    """Collects problems while a payload is read, and raises them together."""

    operation: str
    found: list[str] = Factory(list[str])

    def add(self, path: str, text: str) -> None:
        """Note a problem of the value at that path."""
        self.found.append(f"{path}: {text}" if path else text)

    def raise_found(self) -> None:
        """Raise ConfigurationError, one line a problem, if there are any."""
        if not self.found:
            return
        if len(self.found) == 1:
            raise ConfigurationError(f"{self.operation}: {self.found[0]}").about("run-an-operation-by-name")
        lines = "".join(f"\n  {problem}" for problem in self.found)
        raise ConfigurationError(f"{self.operation}: {len(self.found)} problems with the payload{lines}").about(
            "run-an-operation-by-name"
        )


def nearest(name: object, names: Iterable[str], *, otherwise: str = "") -> str:
    """A hint at the names that may have been meant."""
    near = get_close_matches(name, list(names), n=3) if isinstance(name, str) else []
    return f"did you mean {' or '.join(near)}?" if near else otherwise


def described(value: object) -> str:
    """A value as a message shows it: scalars as in JSON, shortened, others by their kind."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "an object" if value else "an empty object"
    if isinstance(value, list | tuple):
        return "a list" if value else "an empty list"
    if isinstance(value, str):
        shown = f'"{value}"' if len(value) <= _LONGEST else f'"{value[:_LONGEST]}…"'
        return shown if value.isprintable() else ascii(shown)
    return displayed(value)
