"""Where a command writes: results and remarks to standard output, progress and the log to standard error."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

import typer
from rich.console import Console
from rich.progress import Progress, ProgressColumn

__all__ = ["console", "listened", "note", "progress", "remarks", "write_json"]

_quiet: Final[ContextVar[bool]] = ContextVar("quiet", default=False)
_PIPE_WIDTH: Final = 240
"""Columns where no terminal sets a width: nothing is cut off for the next program."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave a reader that went away to the command as a whole."""
        raise BrokenPipeError


def console(*, quiet: bool = False) -> Console:
    """Standard output, for what was asked for; without control codes unless it is a terminal."""
    return _Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, quiet=quiet, highlight=False)


def remarks(*, quiet: bool = False) -> Console:
    """Standard output, for what `--quiet` leaves out."""
    return console(quiet=quiet or _quiet.get())


def note(text: str) -> None:
    """Standard error, for a line that `--quiet` leaves out."""
    if not _quiet.get():
        typer.echo(f"salesloft: {text}", err=True)


def progress(*columns: ProgressColumn, shown: bool = True) -> Progress:
    """A bar on standard error that goes when it is done; none unless that is a terminal, and none with `--quiet`."""
    out = Console(stderr=True)
    out.quiet = (
        not shown or _quiet.get() or not out.is_terminal
    )  # a bar that is disabled ends with an empty line all the same
    return Progress(*columns, console=out, transient=True, disable=out.quiet)


def write_json(value: object) -> None:
    """Write a value to standard output as indented JSON."""
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False))


class _Lines(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        """Write the record to what standard error is now: above a bar that is being shown."""
        try:
            sys.stderr.write(f"{self.format(record)}\n")
        except Exception:
            self.handleError(record)


@contextmanager
def listened(*, quiet: bool, verbose: bool) -> Iterator[None]:
    """Shows the package's log on standard error: warnings; with `verbose` each request, with `quiet` errors only."""
    log, handler = logging.getLogger("salesloft_async"), _Lines()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    before, told = (log.level, log.propagate), _quiet.set(quiet)
    log.setLevel(logging.DEBUG if verbose else logging.ERROR if quiet else logging.WARNING)
    log.propagate = False
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before[0])  # which forgets what was found out about levels, as an attribute does not
        log.propagate = before[1]
        _quiet.reset(told)
