"""The command `salesloft`, which needs the cli extra."""

from __future__ import annotations

import sys
from io import TextIOWrapper

__all__ = ["main"]


def main() -> None:
    """Run the command; without the cli extra, say how to get it and exit with 2."""
    try:
        _run()
    except KeyboardInterrupt:  # while it is loaded; later the commands themselves end so
        raise SystemExit(130) from None


def _run() -> None:
    try:
        import rich
        import typer
    except ImportError:
        sys.stderr.write("the command needs the cli extra: pip install 'salesloft-async[cli]'\n")
        raise SystemExit(2) from None
    del rich, typer
    from .app import app

    if isinstance(sys.stdout, TextIOWrapper):  # a letter that it cannot write, or half of one, ends no command
        sys.stdout.reconfigure(errors="backslashreplace")
    app(prog_name="salesloft")
