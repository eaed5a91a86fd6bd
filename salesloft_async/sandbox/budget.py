"""The team's budget of points, as the server counts it."""

from __future__ import annotations

import math
from typing import Literal

from attrs import define, field

__all__ = ["Budget", "cost_of_page"]

# Source: the provider's page on rate limits.
_DEARER = ((500, 30), (250, 10), (150, 8), (100, 3))


def cost_of_page(page: int) -> int:
    """Points that a list request for this page costs."""
    return next((points for after, points in _DEARER if page > after), 1)


@define
class Budget:
    """So many points a window; pure, for `now` (seconds) is an argument.

    "window" begins anew at each multiple of `window` seconds, as the server's minute does; "continuous" gives
    points back evenly.
    """

    limit: int
    window: float = 60.0
    refill: Literal["window", "continuous"] = "window"
    others: float = 0.0
    """Points a second that another integration of the team spends, as far as there are any."""
    _left: float = field(init=False)
    _since: float = field(default=-math.inf, init=False)
    _others_since: float = field(default=math.nan, init=False)

    def __attrs_post_init__(self) -> None:
        self._left = self.limit

    def spend(self, cost: int, now: float) -> bool:
        """Return whether the points were there to spend; when they were not, nothing is spent."""
        if self.remaining(now) < cost:
            return False
        self._left -= cost
        return True

    def change_limit(self, limit: int, now: float) -> None:
        """Another limit from now on; what is spent of the window stays spent."""
        self._left = max(self.remaining(now) + limit - self.limit, 0)
        self.limit = limit

    def remaining(self, now: float) -> int:
        """Whole points that are left now."""
        if self.refill == "window":
            began = now // self.window * self.window
            if began > self._since:
                self._left, self._since = self.limit, began
        else:
            gone = max(0.0, now - self._since)
            self._left = min(self.limit, self._left + gone * self.limit / self.window)
            self._since = max(now, self._since)
        self._spend_for_others(now)
        return int(self._left)

    def _spend_for_others(self, now: float) -> None:
        began = self._since if self.refill == "window" else -math.inf
        since = now if math.isnan(self._others_since) else max(self._others_since, began)
        points = int((now - since) * self.others)
        self._left -= min(points, int(self._left))
        self._others_since = since + points / self.others if self.others > 0 else now
