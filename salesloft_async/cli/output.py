"""Where a command writes: results and remarks to standard output, progress and the log to standard error."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

import typer
from rich.console import Console, RenderableType
from rich.progress import Progress, ProgressColumn

from salesloft_async.core.printable import escaped_json

__all__ = ["console", "is_quiet", "listened", "note", "progress", "remarks", "write_json"]

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


def is_quiet() -> bool:
    """Return whether the command was told `--quiet`."""
    return _quiet.get()


def note(text: str) -> None:
    """Standard error, for a line that `--quiet` leaves out."""
    if not is_quiet():
        typer.echo(f"salesloft: {text}", err=True)


class _Progress(Progress):
    def __init__(
        self, *columns: ProgressColumn, below: Callable[[], Iterable[RenderableType]], console: Console
    ) -> None:
        self._below = below
        super().__init__(*columns, console=console, transient=True, disable=console.quiet)

    def get_renderables(self) -> Iterable[RenderableType]:
        """The bars, and what is below them."""
        yield from super().get_renderables()
        yield from self._below()


def progress(*columns: ProgressColumn, below: Callable[[], Iterable[RenderableType]], shown: bool = True) -> Progress:
    """A bar on standard error that goes when it is done; none unless that is a terminal, and none with `--quiet`.

    Args:
        columns: Of the bar.
        below: What to show below it, at each moment.
        shown: Whether there is to be one at all.
    """
    out = Console(stderr=True)
    out.quiet = (
        not shown or is_quiet() or not out.is_terminal
    )  # one that is disabled ends with an empty line all the same
    return _Progress(*columns, below=below, console=out)


def write_json(value: object) -> None:
    """Write a value to standard output as indented JSON."""
    text = escaped_json(json.dumps(value, indent=2, ensure_ascii=False))
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # half an emoji, or a letter that standard output has not
        text = json.dumps(value, indent=2)
    typer.echo(text)


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
