"""How commands talk: consoles for people, JSON for machines, and an exit code for each way to end."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, cast

import typer
from rich.console import Console

from salesloft_async.errors import ConfigurationError, SalesloftError

__all__ = ["console", "reported", "write_json"]

P = ParamSpec("P")
_FAILED: Final = 1
_MISUSED: Final = 2
_INTERRUPTED: Final = 130
_PIPE_WIDTH: Final = 240
"""Columns where no terminal sets a width: nothing is cut off for the next program."""


def console(*, quiet: bool = False) -> Console:
    """Standard output; without control codes unless it is a terminal."""
    return Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, quiet=quiet, highlight=False)


def write_json(value: object) -> None:
    """Write a value to standard output as indented JSON."""
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False))


def reported(command: Callable[P, None]) -> Callable[P, None]:
    """A command whose errors become one line (or block) on standard error and an exit code, never a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except (SalesloftError, ExceptionGroup) as raised:
            error = _first(raised)
            if not isinstance(error, SalesloftError):
                raise
            typer.echo(f"error: {_block(error)}", err=True)
            raise typer.Exit(_MISUSED if isinstance(error, ConfigurationError) else _FAILED) from None
        except KeyboardInterrupt:
            raise typer.Exit(_INTERRUPTED) from None

    return run


def _block(error: SalesloftError) -> str:
    """The message in one line; that of an argument's error keeps its lines, for it may name many."""
    lines = str(error).splitlines() if isinstance(error, ConfigurationError) else [str(error)]
    return "\n  ".join(" ".join(line.split()) for line in lines)


def _first(raised: Exception) -> Exception:
    """The error itself, or the first of those that tasks running together ended with."""
    while isinstance(raised, ExceptionGroup):
        raised = cast("ExceptionGroup[Exception]", raised).exceptions[0]
    return raised
