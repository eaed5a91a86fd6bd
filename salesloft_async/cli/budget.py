"""`salesloft budget`: what is left of the team's points, for the one point that asking costs."""

from __future__ import annotations

import anyio
from attrs import asdict
from rich.table import Table

from salesloft_async.core.budget import BudgetState

from .output import console, write_json
from .settings import Settings
from .waiting import waits_told

__all__ = ["show_budget"]


def show_budget(settings: Settings, as_json: bool) -> None:
    """Ask the API, and print limit, remaining and spent points and when the minute ends."""

    async def ask() -> BudgetState:
        async with settings.client() as salesloft, waits_told(lambda: salesloft.budget):
            await salesloft.me.get()
            return salesloft.budget

    state = anyio.run(ask, backend="asyncio")
    ends = round(state.window_ends, 1) if state.window_ends else None
    if as_json:
        write_json({**asdict(state), "window_ends": ends})
    else:
        console().print(_table(state, ends))


def _table(state: BudgetState, ends: float | None) -> Table:
    capped = state.allowance < state.limit
    table = Table.grid(padding=(0, 2))
    table.add_row("Limit", f"{state.limit:,.0f} points a minute, for all integrations of the team")
    if capped:
        table.add_row("Of these", f"{state.allowance:,.0f} may be spent here, by rate_limit or share")
    if ends is None:
        table.add_row("Remaining", "the API did not say")
        return table
    left = f"{state.remaining:,.0f} of this minute"
    gone = max(state.limit - state.remaining, 0)
    told = f"{left} may be spent here" if capped else f"{left}; {gone:,.0f} are spent"  # by the team, which a cap hides
    table.add_row("Remaining", f"{told}, {state.spent} just now")
    table.add_row("Minute ends", f"in {ends:.0f} s")
    return table
