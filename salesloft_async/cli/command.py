"""What every command does alike: its common options, an error in a line, and an exit code for each way to end."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Annotated, Any, Final, cast, get_type_hints

import typer

from salesloft_async.errors import (
    AuthenticationError,
    ConfigurationError,
    ConnectionFailed,
    RateLimited,
    SalesloftError,
    ServerError,
)

from .output import listened
from .settings import settings
from .spelling import argument_names, respelt

__all__ = ["EXIT_CODES", "BaseUrl", "reported"]

FAILED: Final = 1
MISUSED: Final = 2
NOT_LET_IN: Final = 3
LATER: Final = 4
INTERRUPTED: Final = 130
CUT_OFF: Final = 141
EXIT_CODES: Final = (
    f"Exit codes: 0 done; {FAILED} refused by the API, or not all of it was done; {MISUSED} an argument or a setting "
    f"that cannot be right, nothing was sent; {NOT_LET_IN} the token is not taken; {LATER} no answer, a failing API or "
    f"a spent budget, so try later; {INTERRUPTED} Ctrl-C; {CUT_OFF} nobody reads the output any more."
)
_GENERAL: Final = SalesloftError("").topic
"""A section that no single error needs to point at."""

_PANEL: Final = "Options of every command"
_COMMON: Final[dict[str, Any]] = {
    "quiet": Annotated[
        bool,
        typer.Option("--quiet", "-q", rich_help_panel=_PANEL, help="No remarks and no progress: results and errors."),
    ],
    "verbose": Annotated[
        bool,
        typer.Option("--verbose", "-v", rich_help_panel=_PANEL, help="A line for each request, on standard error."),
    ],
}
_API: Final = "Options of commands that ask the API"
BaseUrl = Annotated[
    str | None,
    typer.Option(
        rich_help_panel=_API,
        help="Where the API is, instead of SALESLOFT_BASE_URL; the address of a sandbox goes here.",
    ),
]
_OF_API: Final[dict[str, Any]] = {
    "base_url": BaseUrl,
    "share": Annotated[
        float | None,
        typer.Option(rich_help_panel=_API, help="Part of the team's points that may be spent, such as 0.5."),
    ],
    "rate_limit": Annotated[
        float | None, typer.Option(rich_help_panel=_API, help="Points a minute that may be spent at most.")
    ],
}


def reported(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the options that all have, and its errors as one line on standard error and an exit code.

    A parameter `settings` is what options, environment and configuration file say: the command then has the options of
    those that ask the API, too.
    """
    asks = "settings" in inspect.signature(command).parameters

    @wraps(command)
    def run(*args: Any, quiet: bool = False, verbose: bool = False, **kwargs: Any) -> None:
        with listened(quiet=quiet, verbose=verbose):
            try:
                if asks:
                    kwargs["settings"] = settings(**{name: kwargs.pop(name, None) for name in _OF_API})
                command(*args, **kwargs)
                sys.stdout.flush()
            except BrokenPipeError:
                _let_go()
                raise typer.Exit(CUT_OFF) from None
            except (SalesloftError, ExceptionGroup) as raised:
                error = _first(raised)
                if not isinstance(error, SalesloftError):
                    raise
                typer.echo(_line(error, typed), err=True)
                raise typer.Exit(_code(error)) from None
            except OSError as error:
                _written()
                typer.echo(f"salesloft: {_reason(error)}", err=True)
                raise typer.Exit(FAILED) from None
            except (KeyboardInterrupt, typer.Abort):  # the latter where something is asked for
                raise typer.Exit(INTERRUPTED) from None

    typed = argument_names(_declare(run, command, _OF_API if asks else {}))
    return run


def _declare(run: Callable[..., None], command: Callable[..., None], more: dict[str, Any]) -> list[inspect.Parameter]:
    """Give `run` the parameters that the command line is made of: Typer knows no groups of options."""
    hints = get_type_hints(command, include_extras=True)
    signature = inspect.signature(command)
    own = [
        each.replace(annotation=hints[name], kind=inspect.Parameter.KEYWORD_ONLY)
        for name, each in signature.parameters.items()
        if name != "settings"
    ]
    added = [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=False if name in _COMMON else None, annotation=annotation
        )
        for name, annotation in {**more, **_COMMON}.items()
    ]
    parameters = [*own, *added]
    vars(run)["__signature__"] = signature.replace(parameters=parameters)
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return parameters


def _let_go() -> None:
    """Have the end of the process write what is left to nowhere: its reader is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _reason(error: OSError) -> str:
    """Such as "No space left on device", with the file that it is about where that is known."""
    said = error.strerror or str(error) or type(error).__name__
    return said if error.filename is None else f"{os.fsdecode(error.filename)}: {said}"


def _written() -> None:
    """Have what is left for standard output written, or, where that cannot be, not tried as the process ends."""
    try:
        sys.stdout.flush()
    except OSError:
        _let_go()


def _code(error: SalesloftError) -> int:
    if isinstance(error, ConfigurationError):
        return MISUSED
    if isinstance(error, AuthenticationError):
        return NOT_LET_IN
    return LATER if isinstance(error, ConnectionFailed | RateLimited | ServerError) else FAILED


def _line(error: SalesloftError, typed: Mapping[str, str]) -> str:
    """The message in a line, with where to read more; that of an argument's error, which may name many, in several."""
    said = respelt(str(error), typed) if isinstance(error, ConfigurationError) else str(error)
    lines = said.splitlines() if isinstance(error, ConfigurationError) and said else [said]
    first, *others = (" ".join(line.split()) for line in lines)
    more = "" if error.topic == _GENERAL else f" (salesloft help {error.topic})"
    return "\n  ".join([f"salesloft: {first}{more}", *others])


def _first(raised: Exception) -> Exception:
    """The error itself, or the first of those that tasks running together ended with."""
    while isinstance(raised, ExceptionGroup):
        raised = cast("ExceptionGroup[Exception]", raised).exceptions[0]
    return raised
