"""Counts a team's points as the API does: costs by page number, in windows of the server's clock."""

from __future__ import annotations

from attrs import define

__all__ = ["Points", "cost_of"]


def cost_of(page: int) -> int:
    """Points that a request for this page number costs; 1 for a request without one."""
    for last, cost in ((100, 1), (150, 3), (250, 8), (500, 10)):
        if page <= last:
            return cost
    return 30


@define
class Points:
    """A team's points; `now` is the server's clock in seconds since the epoch."""

    limit: int | None = 600
    """Points per window; None is no limit."""
    window: float = 60.0
    """Seconds."""
    spent: int = 0
    """Points since the start."""
    rejected: int = 0
    """Requests that met a 429."""
    _index: int = -1
    _used: int = 0

    def take(self, cost: int, now: float) -> bool:
        """Whether the window still holds `cost` points, which are spent then."""
        index = int(now // self.window)
        if index != self._index:
            self._index, self._used = index, 0
        if self.limit is not None and self._used + cost > self.limit:
            self.rejected += 1
            return False
        self._used += cost
        self.spent += cost
        return True

    def headers(self, cost: int) -> dict[str, str]:
        """What an answer tells of the points."""
        left = 1_000_000 if self.limit is None else self.limit - self._used
        return {"x-ratelimit-endpoint-cost": str(cost), "x-ratelimit-remaining-minute": str(left)}
