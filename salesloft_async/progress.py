"""A progress bar for exports, uploads and scans: in a notebook, or on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from html import escape
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

from attrs import frozen

from salesloft_async.errors import ConfigurationError

if TYPE_CHECKING:
    from salesloft_async.bulk.report import BulkProgress
    from salesloft_async.scan.scanner import ScanProgress

__all__ = ["Bar", "NotebookBar", "ProgressBar", "TerminalBar"]

_SELDOM: Final = 0.2
"""Seconds between two updates in a notebook, at the least: each is a message to a browser."""


@frozen
class State:
    """How far something is."""

    title: str
    done: int
    total: int | None
    unit: str

    def __str__(self) -> str:
        total = "" if self.total is None else f" of {self.total:,}"
        return f"{self.title + ': ' if self.title else ''}{self.done:,}{total} {self.unit}"


class Bar(Protocol):
    """Where a bar is shown."""

    def show(self, state: State) -> None: ...

    def close(self) -> None: ...


class ProgressBar:
    """A bar for `on_progress` of exports and uploads, and for scans.

        with ProgressBar("people") as bar:
            salesloft.export("people", "people.csv", on_progress=bar)

    Around a scan it is called with `scan.progress` after each of `scan.batches()`. A notebook shows it as it is; a
    terminal needs the cli extra and has it on standard error; elsewhere nothing is shown. Any thread may call it.

    Args:
        title: What to write before the figures.

    Raises ConfigurationError on a terminal without the cli extra.
    """

    def __init__(self, title: str = "") -> None:
        self._title = title
        self._bar = _bar_here()

    def __call__(self, progress: ScanProgress | BulkProgress) -> None:
        """Show how far it is."""
        if self._bar is not None:
            self._bar.show(_state(self._title, progress))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()


def _state(title: str, progress: Any) -> State:
    phase = getattr(progress, "phase", None)  # what a scan tells has none: neither class is loaded for this
    if phase is None:
        return State(title, progress.records, progress.expected, "records")
    return State(f"{title}, {phase}" if title else phase, progress.done, progress.total, "rows")


def _bar_here() -> Bar | None:
    """The bar of the place where this runs; None where nobody looks."""
    shell = None if "IPython" not in sys.modules else sys.modules["IPython"].get_ipython()
    if hasattr(shell, "kernel"):
        from IPython.display import display

        return NotebookBar(display)
    return TerminalBar() if sys.stderr.isatty() else None


class NotebookBar:
    """A bar in the output of a cell, which is changed in place: from any thread, and without a widget."""

    def __init__(self, display: Callable[..., Any], clock: Callable[[], float] = time.monotonic) -> None:
        self._display = display
        self._clock = clock
        self._handle: Any = None
        self._shown_at = 0.0
        self._unseen: State | None = None

    def show(self, state: State) -> None:
        """Show it now, or with the next one where this is too soon after the one before."""
        if self._handle is None:
            self._handle = self._display(_content(state), raw=True, display_id=True)
        elif self._clock() - self._shown_at < _SELDOM:
            self._unseen = state
            return
        else:
            self._handle.update(_content(state), raw=True)
        self._shown_at, self._unseen = self._clock(), None

    def close(self) -> None:
        """Show what was not shown yet."""
        if self._unseen is not None:
            self._handle.update(_content(self._unseen), raw=True)


def _content(state: State) -> dict[str, str]:
    value = "" if state.total is None else f' max="{max(state.total, 1)}" value="{state.done if state.total else 1}"'
    return {"text/plain": str(state), "text/html": f"<progress{value}></progress> {escape(str(state))}"}


class TerminalBar:
    """A bar on a terminal."""

    def __init__(self, console: Any = None) -> None:
        try:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn
        except ImportError:
            raise ConfigurationError(
                "ProgressBar on a terminal needs the cli extra: pip install 'salesloft-async[cli]'"
            ).about("notebook") from None
        columns = (BarColumn(), TextColumn("{task.description}", markup=False))
        self._progress = Progress(*columns, console=console or Console(stderr=True))
        self._task = self._progress.add_task("", total=None)
        self._progress.start()

    def show(self, state: State) -> None:
        """Show it."""
        self._progress.update(self._task, description=str(state), completed=state.done, total=state.total)

    def close(self) -> None:
        """Leave the bar as it is."""
        self._progress.stop()
