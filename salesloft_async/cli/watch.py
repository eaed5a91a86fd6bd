"""Follows a long job for `--watch`: twice a second on a terminal, else a line every ten seconds, on standard error."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, nullcontext, suppress
from typing import Any, Final

from attrs import Factory, define, field
from rich.console import Console
from rich.live import Live

from salesloft_async.core.budget import BudgetState
from salesloft_async.core.request_events import ResponseEvent, RetryEvent

from .repeating import repeated
from .watch_view import Snapshot, Work, line, view, wait_for_points

__all__ = ["Watch", "watching"]

_LATELY: Final = 10.0
"""Seconds that the rate is of."""
_LIVE: Final = 0.5
"""Seconds between two views on a terminal."""
_PLAIN: Final = 10.0
"""Seconds between two lines elsewhere."""


@define
class Watch:
    """What a job tells, and what its client counts.

    Args:
        work: What there is to tell before the job tells anything.
        units_a_point: How many records a point buys; None where points are no matter.
    """

    work: Work
    units_a_point: int | None = None
    clock: Callable[[], float] = time.monotonic
    _began: float = field(init=False)
    _answered: int = 0
    _retries: int = 0
    _last_retry: str = ""
    _first: tuple[float, int] | None = None
    """When the job, or its present phase, first told how much was done, and how much that was."""
    _lately: deque[tuple[float, int]] = Factory(deque[tuple[float, int]])
    """The same at each snapshot of the last seconds."""

    def __attrs_post_init__(self) -> None:
        self._began = self.clock()

    @property
    def hooks(self) -> dict[str, Any]:
        """Arguments of a client whose answers and retries are counted."""
        return {"on_response": self._on_response, "on_retry": self._on_retry}

    def tell(self, work: Work) -> None:
        """Take what the job tells; another title is another phase, with a rate of its own."""
        if self._first is None or work.title != self.work.title:
            self._first = (self.clock(), work.done)
            self._lately = deque([self._first])
        self.work = work

    def snapshot(self, budget: BudgetState) -> Snapshot:
        """What is known now."""
        now = self.clock()
        return Snapshot(
            work=self.work,
            budget=budget,
            elapsed=now - self._began,
            rate=self._rate(now),
            time_left=self._time_left(now, budget),
            answered=self._answered,
            retries=self._retries,
            last_retry=self._last_retry,
        )

    def _on_response(self, event: ResponseEvent) -> None:
        self._answered += event.status is not None

    def _on_retry(self, event: RetryEvent) -> None:
        self._retries += 1
        self._last_retry = str(event.status or event.error)

    def _rate(self, now: float) -> float:
        if self._first is None:
            return 0.0
        self._lately.append((now, self.work.done))
        while len(self._lately) > 2 and self._lately[1][0] <= now - _LATELY:
            self._lately.popleft()
        return _per_second(self._lately[0], (now, self.work.done))

    def _time_left(self, now: float, budget: BudgetState) -> float | None:
        if self._first is None or self.work.total is None:
            return None
        left = self.work.total - self.work.done
        speed = _per_second(self._first, (now, self.work.done))
        if left <= 0 or not speed:
            return None
        points = left / self.units_a_point if self.units_a_point else 0.0
        return max(left / speed, wait_for_points(points, budget))


def _per_second(before: tuple[float, int], after: tuple[float, int]) -> float:
    seconds, done = after[0] - before[0], after[1] - before[1]
    return done / seconds if seconds > 0 else 0.0


@asynccontextmanager
async def watching(
    watch: Watch, budget: Callable[[], BudgetState], *, alone: bool = True
) -> AsyncGenerator[None, None]:
    """Show what `watch` knows, again and again while the context is open and once more at its end.

    Args:
        alone: Whether nothing else is written to the terminal meanwhile; otherwise lines are.
    """
    out = Console(stderr=True, highlight=False)
    can = alone and out.is_terminal and not out.is_dumb_terminal
    live = Live(console=out, auto_refresh=False) if can else None

    def show() -> None:
        snapshot = watch.snapshot(budget())
        if live is None:
            out.print(line(snapshot), soft_wrap=True, markup=False)
        else:
            live.update(view(snapshot, out.height), refresh=True)

    with live or nullcontext():
        try:
            async with repeated(show, _LIVE if live else _PLAIN):
                yield
        finally:
            with suppress(OSError):  # nobody reads on: no reason to fail the job
                show()
