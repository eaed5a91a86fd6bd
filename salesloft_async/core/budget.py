"""A model of the team's points: how many a minute of the server's clock still holds. Pure: `now` is an argument.

The API counts points in minutes of its own clock, for all of a team's integrations together. Every answer tells what is
left of the minute, and its Date header tells which minute that is; while answers tell, they are believed, less what is
still in flight. When a minute is spent the next one begins with a single request, whose answer tells what is really
there. Without such headers no 60 seconds, wherever they begin, are given more than the limit.
Source: the provider's page on rate limits.
"""

from __future__ import annotations

import math
from collections import deque
from typing import Final

from attrs import Factory, define, frozen

__all__ = ["Budget", "BudgetState", "page_cost"]

_DEEP_PAGES: Final = ((500, 30), (250, 10), (150, 8), (100, 3))
"""Cost in points of a page beyond each number."""


def page_cost(page: int) -> int:
    """Points that a list's page of this number costs."""
    return next((cost for beyond, cost in _DEEP_PAGES if page > beyond), 1)


@frozen
class BudgetState:
    """What a budget knows at a moment."""

    limit: float
    """Points per minute."""
    remaining: float
    """Points that can be spent now."""
    spent: int
    """Points spent since the client was made."""
    in_flight: int
    """Points of requests without an answer yet."""
    window_ends: float
    """Seconds until the server's minute ends; 0 when that is not known."""


@define
class Budget:
    """Points per minute, 600 by default. `wait` asks, `reserve` takes, `settle` or `refund` gives account."""

    limit: float = 600.0
    window: float = 60.0
    """Seconds of the server's counting window."""
    spent: int = 0
    _in_flight: int = 0
    _settled: deque[tuple[float, int]] = Factory(deque)
    """Points by the time when they were answered, for the last window: the model without headers."""
    _settled_sum: int = 0
    _remaining: float | None = None
    """Points left in the server's current window, as its headers said."""
    _own: int = 0
    """Points that we spent in that window: `limit` holds there too, whatever more the team has."""
    _clock: float = -math.inf
    """The server's clock less ours, at the least; it grows more exact with every answer."""
    _index: int = -1
    """The number of the server's window that `_remaining` is of."""
    _paused_until: float = -math.inf
    _probing: bool = False

    def wait(self, cost: int, now: float) -> float:
        """Seconds until `cost` points may be spent: 0 is now, infinity is "when the next answer is there"."""
        if now < self._paused_until:
            return self._paused_until - now
        if self._remaining is None:
            return self._wait_without_headers(min(cost, self.limit), now)
        if self._window_of(now) > self._index:
            return math.inf if self._probing else 0.0
        if min(cost, self.limit) <= min(self._remaining, self.limit - self._own) - self._in_flight:
            return 0.0
        return self._until_next_window(now)

    def reserve(self, cost: int, now: float) -> None:
        """Take points for a request that is about to be sent."""
        if self._remaining is not None and self._window_of(now) > self._index:
            self._probing = True
        self._in_flight += cost

    def refund(self, cost: int) -> None:
        """Give back the points of a request that was never sent."""
        self._in_flight -= cost
        self._probing = False

    def settle(
        self, cost: int, now: float, *, charged: int | None = None, remaining: float | None = None,
        server_time: float | None = None,
    ) -> None:  # fmt: skip
        """Account for a request that was sent, with what its answer's headers say.

        Args:
            cost: Points reserved for it.
            charged: `x-ratelimit-endpoint-cost`.
            remaining: `x-ratelimit-remaining-minute`.
            server_time: The Date header, in seconds since the epoch.
        """
        points = cost if charged is None else charged
        self._in_flight -= cost
        self._probing = False
        self.spent += points
        self._settled.append((now, points))
        self._settled_sum += points
        self._forget(now)
        if remaining is None or server_time is None:  # a lost reply, or a proxy's answer
            if self._remaining is not None:
                self._remaining = max(self._remaining - points, 0.0)
                self._own += points
            return
        self._clock = max(self._clock, server_time - now)
        index = int(server_time // self.window)
        if index > self._index or self._remaining is None:
            self._index, self._remaining, self._own = index, remaining, points
        elif index == self._index:
            self._remaining = min(self._remaining, remaining)
            self._own += points

    def refused(self, now: float, retry_after: float | None) -> None:
        """A 429: nobody sends until `retry_after` or the next window, and one request goes first then."""
        delay = self._until_next_window(now) if retry_after is None else retry_after
        self._paused_until = max(self._paused_until, now + delay)
        if self._remaining is not None:
            self._remaining = 0.0
            self._index = max(self._index, self._window_of(now))

    def state(self, now: float) -> BudgetState:
        """What is known now."""
        known = self._remaining is not None
        if self._remaining is None or self._window_of(now) > self._index:
            self._forget(now)
            left = self.limit if known else self.limit - self._settled_sum
        else:
            left = min(self._remaining, self.limit - self._own)
        return BudgetState(
            limit=self.limit,
            remaining=max(left - self._in_flight, 0.0),
            spent=self.spent,
            in_flight=self._in_flight,
            window_ends=self._until_next_window(now) if known else 0.0,
        )

    def _window_of(self, now: float) -> int:
        return int((now + self._clock) // self.window)

    def _until_next_window(self, now: float) -> float:
        if self._clock == -math.inf:
            return self.window
        return self.window - (now + self._clock) % self.window

    def _wait_without_headers(self, cost: float, now: float) -> float:
        self._forget(now)
        short = self._settled_sum + self._in_flight + cost - self.limit
        if short <= 0:
            return 0.0
        for when, points in self._settled:
            short -= points
            if short <= 0:
                return max(when + self.window - now, 0.001)
        return math.inf

    def _forget(self, now: float) -> None:
        while self._settled and self._settled[0][0] <= now - self.window:
            self._settled_sum -= self._settled.popleft()[1]
