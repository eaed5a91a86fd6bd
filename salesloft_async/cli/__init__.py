"""The command `salesloft`, which needs the cli extra."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command; without the cli extra, say how to get it and exit with 2."""
    try:
        import rich
        import typer
    except ImportError:
        sys.stderr.write("the command needs the cli extra: pip install 'salesloft-async[cli]'\n")
        raise SystemExit(2) from None
    del rich, typer
    from .app import app

    app(prog_name="salesloft")
