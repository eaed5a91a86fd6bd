"""The arguments of an upload: what they may be, and which of them decide what becomes of the rows."""

from __future__ import annotations

import difflib
import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal, TypedDict, cast

from attrs import Factory, fields, frozen

from salesloft_async.core.display import displayed
from salesloft_async.errors import ConfigurationError

from .cells import natural
from .chunks import MOST_ROWS
from .report import Progress

__all__ = ["BadRowPolicy", "BulkOptions", "Options", "check_timeout"]

MOST_CONCURRENT: Final = 8
"""Uploads at once; as many successive chunks have sizes that tell every set of them from every other."""

BadRowPolicy = Literal["raise", "skip"]


class BulkOptions(TypedDict, total=False):
    """Options of an upload, as keyword arguments."""

    name: str | None
    key: str | None
    map: Mapping[str, str | None] | None
    on_bad_row: BadRowPolicy
    clear_empty: bool
    encoding: str | None
    errors: str | os.PathLike[str] | None
    state: str | os.PathLike[str] | None
    restart: bool
    chunk_rows: int
    concurrency: int
    wait: bool
    timeout: float | None
    on_progress: Progress | None


@frozen(kw_only=True)
class Options:
    """Options of an upload, checked."""

    name: str | None = None
    key: str | None = None
    map: Mapping[str, str | None] = Factory(dict)
    on_bad_row: BadRowPolicy = "raise"
    clear_empty: bool = False
    encoding: str | None = None
    errors: Path | None = None
    state: Path | None = None
    restart: bool = False
    chunk_rows: int = MOST_ROWS
    concurrency: int = 4
    wait: bool = True
    timeout: float | None = None
    on_progress: Progress | None = None

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Options:
        """The options of keyword arguments; ConfigurationError with the name of one that cannot be right."""
        names = [each.name for each in fields(cls)]
        for name in given:
            if name not in names:
                near = difflib.get_close_matches(name, names, n=1)
                hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"
                raise ConfigurationError(f"there is no option {name}; {hint}")
        paths = {name: _path(name, given[name]) for name in ("errors", "state") if name in given}
        numbers = {name: natural(given[name]) for name in ("chunk_rows", "concurrency", "timeout") if name in given}
        options = cls(**{**given, **paths, **numbers, "map": {} if given.get("map") is None else given["map"]})
        options._check()
        return options

    def _check(self) -> None:
        _check_whole("chunk_rows", self.chunk_rows, MOST_ROWS)
        _check_whole("concurrency", self.concurrency, MOST_CONCURRENT)
        check_timeout(self.timeout)
        if self.on_bad_row not in {"raise", "skip"}:
            raise ConfigurationError(f'on_bad_row: takes "raise" or "skip", not {self.on_bad_row!r}')
        given: object = self.map
        if not isinstance(given, Mapping):
            raise ConfigurationError(
                f'map: takes columns and their fields, {{"E-mail": "email_address"}}, not {given!r}'
            )

    def deciding(self, job_type: str) -> dict[str, Any]:
        """What decides which rows stand in which chunk; an upload is continued only with the same."""
        deciding = {
            "type": job_type,
            "key": self.key,
            "map": dict(self.map),
            "clear_empty": self.clear_empty,
            "chunk_rows": self.chunk_rows,
        }
        return deciding if self.encoding is None else {**deciding, "encoding": self.encoding}


def check_timeout(value: object) -> None:
    """Raise ConfigurationError unless it is None or a number of seconds from 0."""
    try:
        is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # an integer that no float holds
        is_number = False
    if value is not None and not (is_number and cast("float", value) >= 0):
        raise ConfigurationError(f"timeout: takes seconds from 0, or None, not {displayed(value)}")


def _check_whole(name: str, value: object, most: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise ConfigurationError(f"{name}: takes an integer from 1 to {most:,}, not {displayed(value)}")


def _path(name: str, value: object) -> Path | None:
    if value is None:
        return None
    if not isinstance(value, str | os.PathLike) or not str(value):
        raise ConfigurationError(f"{name}: takes a path, not {value!r}")
    return Path(value)
