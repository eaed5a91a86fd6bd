"""Says that a command waits for points: below its bar, in a line that goes away, or in one that stays."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Final

from attrs import define
from rich.console import Console, RenderableType
from rich.live import Live
from rich.progress import Progress, ProgressColumn
from rich.text import Text

from salesloft_async.core.budget import BudgetState

from .output import is_quiet, note, progress
from .repeating import repeated

__all__ = ["Waits", "bar", "waits_told"]

_PATIENCE: Final = 2.0
"""Seconds that nobody needs to be told of."""
_SLOW: Final = 1.5
"""Points a second, at which an export stands still for whoever looks at it."""
_SLOW_PATIENCE: Final = 8.0
"""Seconds of that which nobody needs to be told of."""
_AGAIN: Final = 30.0
"""Seconds between two lines that stay."""
_OFTEN: Final = 1.0
"""Seconds between two looks, where no bar looks more often."""


@define
class Waits:
    """Makes out of what a budget says, again and again, whether everything waits for points."""

    budget: Callable[[], BudgetState]
    clock: Callable[[], float] = time.monotonic
    _since: float = 0.0
    """When points were last spent, or on their way, or nobody waited for any."""
    _spent: int = -1
    _looked: float = 0.0
    _slow_since: float = 0.0
    """When more than `_SLOW` points a second were last spent, or nobody waited for any."""
    _slow_spent: int = 0

    def look(self) -> str:
        """Return such as "waiting 41 s for the team's points", where that is so and has been for a while.

        It is so, too, while most requests wait and a point goes out now and then.
        """
        state, now = self.budget(), self.clock()
        if not state.waiting or state.in_flight or state.spent != self._spent:
            self._since, self._spent = now, state.spent
        allowed = max(_SLOW * (now - self._slow_since), _SLOW)
        if not state.waiting or now - self._looked > _PATIENCE or state.spent - self._slow_spent > allowed:
            self._slow_since, self._slow_spent = now, state.spent
        self._looked = now
        if now - self._since < _PATIENCE and now - self._slow_since < _SLOW_PATIENCE:
            return ""
        seconds = state.paused or state.window_ends
        whose = "points" if state.allowance < state.limit else "the team's points"
        return f"waiting {f'{seconds:.0f} s ' if seconds >= 1 else ''}for {whose}"


@asynccontextmanager
async def waits_told(budget: Callable[[], BudgetState], *, alone: bool = True) -> AsyncGenerator[None, None]:
    """Say on standard error that everything waits for points, whenever it does.

    Args:
        alone: Whether nothing else is written to the terminal meanwhile; otherwise a line stays.
    """
    if is_quiet():
        yield
        return
    out = Console(stderr=True, highlight=False)
    told = _Passing(out) if alone and out.is_terminal and not out.is_dumb_terminal else _Lasting()
    waits = Waits(budget)
    try:
        async with repeated(lambda: told.tell(waits.look()), _OFTEN):
            yield
    finally:
        told.tell("")


@asynccontextmanager
async def bar(
    budget: Callable[[], BudgetState], *columns: ProgressColumn, alone: bool = True
) -> AsyncGenerator[Progress, None]:
    """A bar, where that can be shown, that says what is waited for; it is said without one where it cannot.

    Args:
        alone: Whether nothing else is written to the terminal meanwhile; otherwise there is no bar.
    """
    waits = Waits(budget)

    def below() -> Iterable[RenderableType]:
        return [Text(told)] if (told := waits.look()) else []

    with progress(*columns, below=below, shown=alone) as drawn:
        if drawn.disable:
            async with waits_told(budget, alone=alone):
                yield drawn
        else:
            yield drawn


@define
class _Passing:
    """A line on a terminal that goes away."""

    out: Console
    _live: Live | None = None

    def tell(self, text: str) -> None:
        """Show it, in the place of what was shown; nothing when it is empty."""
        if self._live is None and text:
            self._live = Live(
                console=self.out, auto_refresh=False, transient=True, redirect_stdout=sys.stdout.isatty()
            )  # what is written into a pipe meanwhile is none of its business
            self._live.start()
        if self._live is not None and text:
            self._live.update(Text(text), refresh=True)
        elif self._live is not None:
            self._live.stop()
            self._live = None


@define
class _Lasting:
    """A line for each wait, where it stays; none soon after another."""

    clock: Callable[[], float] = time.monotonic
    _told: bool = False
    _at: float = -math.inf

    def tell(self, text: str) -> None:
        """Write the text, unless that was done for the same wait or just before."""
        if not text:
            self._told = False
        elif not self._told and self.clock() - self._at >= _AGAIN:
            note(text)
            self._told, self._at = True, self.clock()
