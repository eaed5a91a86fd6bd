"""A model of the team's points: how many a minute of the server's clock still holds. Pure: `now` is an argument.

The API counts points in minutes of its own clock, for all of a team's integrations together. Every answer tells what is
left of the minute, and its Date header tells which minute that is; while answers tell, they are believed, less what is
still in flight. When a minute is spent the next one begins with a single request, whose answer tells what is really
there. A server that gives points back all the time is found out by its counts, and waited for no longer than it takes.
Without such headers no 60 seconds, wherever they begin, are given more than the limit.
Source: the provider's page on rate limits.
"""

from __future__ import annotations

import copy
import math
from typing import Final

from attrs import Factory, define, field

from .clock import ServerClock
from .limit import LowerLimit
from .log import SlidingLog
from .others import Others
from .outliers import Outliers
from .probes import Probes
from .refill import RefillWatch
from .reserve import Reserve
from .values import BudgetState, Reservation

__all__ = ["Budget"]

_PROMPT: Final = 1 / 12
"""Part of a window within which a first request finds it as it began."""
_CUSHION: Final = 0.025
"""The part that interactive calls too leave in a refilling bucket, once: others may spend before a request arrives."""
_LEFT_REFILLING: Final = 0.20
"""The part that background work leaves in it, once."""
_STALE: Final = 1 / 20
"""Part of a window after which background work that waits asks again what is left."""
_RESERVE_UNTOLD: Final = 0.02
"""What background work leaves where no headers tell of windows: what was spent comes back all the time."""


@define
class Budget:
    """Points per window. `wait` asks, `reserve` takes, `settle` or `refund` gives account."""

    limit: float = 600.0
    """Points per window of the whole team: learned from the headers."""
    window: float = 60.0
    """Seconds of the server's counting window."""
    most: float = math.inf
    """Points per window that we may spend, whatever the limit."""
    share: float = 1.0
    """Part of the limit that we may spend."""
    spent: int = 0
    grain: float = 0.0
    """Seconds within which the log of what was spent makes no difference."""
    _in_flight: int = 0
    _clock: ServerClock = field(init=False)
    _log: SlidingLog = field(init=False)
    _others: Others = Factory(Others)
    _outliers: Outliers = Factory(Outliers)
    _watch: RefillWatch = Factory(RefillWatch)
    _refills: bool = False
    _left: float | None = None
    """Points left in the server's current window, as its headers said; None while they say nothing."""
    _left_at: float = -math.inf
    """When the answer that said so came."""
    _index: int = -1
    """The number of the server's window that `_left` is of."""
    _began_at: float = math.inf
    """When the first answer of that window came."""
    _own: int = 0
    """Points that we spent in that window, at the most."""
    _next_own: int = 0
    """Points of answers that may belong to a later window, that of `_next_index`."""
    _next_index: int = -1
    _doubt: int = 0
    """Points that may have been spent since `_left` was told."""
    _doubt_at: float = -math.inf
    _lower: LowerLimit = Factory(LowerLimit)
    _reserve: Reserve = field(init=False)
    _paused_until: float = -math.inf
    _probes: Probes = field(init=False)
    _process: int = 0

    def __attrs_post_init__(self) -> None:
        self._clock = ServerClock(self.window)
        self._log = SlidingLog(self.window, self.grain)
        self._probes = Probes(self.window)
        self._reserve = Reserve(self.window)

    @property
    def told(self) -> bool:
        """Return whether the headers tell what is left."""
        return self._left is not None

    @property
    def allowance(self) -> float:
        """Points per window that we may spend."""
        return min(self.most, self.share * self.limit)

    def wait(self, cost: int, now: float, *, background: bool = False) -> float:
        """Seconds until `cost` points may be spent: 0 is now, infinity is "when the next answer is there"."""
        if now < self._paused_until:
            return self._paused_until - now
        if self._left is None:
            return self._probes.until_next(now) if self._probes.required else self._wait_untold(cost, now, background)
        if self._is_fresh(now):
            return self._wait_to_begin(cost, now)
        if self._probes.required:
            return self._probes.until_next(now)
        if self._refills:
            return self._wait_for_refill(cost, now, background)
        return self._wait_in_window(cost, now, background)

    def forecast(self, cost: int, now: float, *, background: bool = False) -> float:
        """Return the seconds until `cost` points are expected, at the least; 0 as long as a probe has to tell."""
        if now >= self._paused_until and self.probes(now):
            return 0.0
        return self.wait(cost, now, background=background)

    def reserve(self, cost: int, now: float, *, background: bool = False) -> Reservation:
        """Take points for a request that is about to be sent."""
        probe = self.probes(now)
        if probe:
            self._probes.begin(now)
        self._in_flight += cost
        return Reservation(cost, now, background, probe, self.spent, self.window_at(now), self._process)

    def window_at(self, now: float) -> int:
        """The number of the server's window at a moment; -1 as long as no answer told of its clock."""
        return self._clock.window_of(now) if self._clock.known else -1

    def probes(self, now: float) -> bool:
        """Return whether the next request goes alone, and the others wait for its answer."""
        return self._probes.required or (self._left is not None and self._is_fresh(now))

    def stands(self, reservation: Reservation, now: float) -> bool:
        """Return whether points taken earlier may be sent now: no other window began since, and nobody pauses."""
        if now < self._paused_until or (self._probes.required and not reservation.probe):
            return False
        return self._left is None or self._refills or self.window_at(now) == reservation.window

    def refund(self, reservation: Reservation) -> None:
        """Give back the points of a request that was never sent."""
        if reservation.process != self._process:
            return
        self._in_flight -= reservation.cost
        if reservation.probe:
            self._probes.end(answered=False)

    def settle(
        self, reservation: Reservation, now: float, *, answered: bool = True, charged: int | None = None,
        remaining: float | None = None, server_time: float | None = None, refused: bool = False,
        retry_after: float | None = None,
    ) -> None:  # fmt: skip
        """Account for a request that was sent, with what its answer's headers say.

        Args:
            reservation: What was reserved for it.
            answered: Whether an answer came at all.
            charged: `x-ratelimit-endpoint-cost`; 0 for a request that was refused.
            remaining: `x-ratelimit-remaining-minute`.
            server_time: The Date header, in seconds since the epoch.
            refused: Whether the answer was a 429.
            retry_after: Seconds that the 429 asked to wait.
        """
        if reservation.process != self._process:
            return
        points = reservation.cost if charged is None else charged
        self._in_flight -= reservation.cost
        if reservation.probe:
            self._probes.end(answered=answered)
        self.spent += points
        self._log.add(points, now)
        self._reserve.spend(0 if reservation.background else points, now)
        believed = True
        if server_time is not None:
            believed = self._clock.hear(server_time, reservation.sent, now)
            if self._index > self._clock.window_of(now) + 1:  # of a clock that turned out to be wrong
                self._index = -1
        if remaining is not None:
            believed = self._outliers.believes(remaining, self.limit) and believed
        if remaining is not None and server_time is not None and believed:
            self._hear(reservation, points, remaining, self._clock.window_of_date(server_time), now)
        elif answered and reservation.probe and believed:
            self._left = None  # the headers are gone: go by our own log
        else:  # a lost reply, or a proxy's answer
            self._count_as_doubtful(points, now)
        if refused:
            self.refuse(reservation, now, retry_after)

    def refuse(self, reservation: Reservation, now: float, retry_after: float | None) -> None:
        """A 429: nobody sends until `retry_after` or the next window, the earlier one, and one request goes first then.

        A `retry_after` of 0 says nothing, for the points are not back before the next window.

        A request that was sent in a window that is over was refused there: the next one has begun.
        """
        over = self._clock.known and -1 < reservation.window < self._clock.window_of(now)
        if self._refills:
            self._refills = False
            self._watch.mistaken()
            self._index = self._clock.window_of(now)
        until_next = 0.0 if over else self._clock.until_next(now)
        delay = min(retry_after, until_next) if retry_after else until_next
        self._paused_until = max(self._paused_until, now + delay)
        self._probes.required = True

    def doubt(self, points: int, now: float) -> None:
        """Points that somebody of ours may have spent, until an answer tells what is left."""
        self.spent += points
        self._log.add(points, now)
        self._count_as_doubtful(points, now)

    def agree(self, most: float, share: float) -> None:
        """Spend so many points per window at the most, and no more than a part of the limit."""
        self.most, self.share = most, share
        if math.inf > most > self.limit and not self.told:
            self.limit = most

    def part(self, count: int, now: float) -> Budget:
        """What one of so many may spend that cannot agree any more: its part of what is left, and of each window."""
        part = copy.deepcopy(self)
        part.most, part.share = self.most / count, self.share / count
        part.forget(now)
        part._own = math.ceil(part._own / count)
        part._log = SlidingLog(self.window, self.grain)
        part._log.add(math.ceil((self._log.total(now) + self._in_flight) / count), now)
        return part

    def forget(self, now: float) -> None:
        """Hear no more of what is in flight: it counts as spent, until an answer tells what is left."""
        self._log.add(self._in_flight, now)
        self._count_as_doubtful(self._in_flight, now)
        self._in_flight = self._probes.in_flight = 0

    def fork(self, now: float) -> None:
        """In a forked child: what is in flight is the parent's, and counts as spent."""
        self.forget(now)
        self._process += 1

    def state(self, now: float, *, waiting: int = 0) -> BudgetState:
        """What is known now."""
        if self._left is None:
            left = self.allowance - self._log.total(now)
        elif self._refills:
            left = min(self._refilled(now), self._own_room(self._log.total(now))) - self._doubt
        elif self._is_fresh(now):
            left = self.allowance
        else:
            left = min(self._left - self._doubt, self._own_room(self._own))
        return BudgetState(
            limit=self.limit,
            remaining=max(left - self._in_flight, 0.0),
            spent=self.spent,
            in_flight=self._in_flight,
            waiting=waiting,
            window_ends=self._clock.until_next(now) if self._left is not None else 0.0,
            share=self.share,
            paused=max(self._paused_until - now, 0.0),
            allowance=min(self.allowance, self.limit),
        )

    def _is_fresh(self, now: float) -> bool:
        return not self._refills and self._clock.window_of(now) > self._index

    def _wait_to_begin(self, cost: int, now: float) -> float:
        spent = self._next_own if self._clock.window_of(now) == self._next_index else 0
        if spent + self._in_flight + min(cost, self.limit) > self.limit:  # all of it may have gone as it began
            return self._clock.until_next(now)
        return self._probes.until_next(now)

    def _wait_in_window(self, cost: int, now: float, background: bool) -> float:
        assert self._left is not None  # noqa: S101  (wait() looked)
        until_next = self._clock.until_end(self._index, now)
        gone = self._doubt + self._others.margin(self.limit)
        taken = self._in_flight + min(cost, self.limit)
        if min(self._left - gone, self._own_room(self._own)) < taken:
            return until_next
        if not background:
            return 0.0
        left = self._left - gone - self._others.since(now) - taken
        own = self._own_room(self._own) - taken
        delay = self._reserve.wait(left, own, self.limit, min(self.limit, self.allowance), until_next)
        if delay and not self._in_flight:
            return min(delay, max(self._left_at + _STALE * self.window - now, 0.0))
        return delay

    def _own_room(self, own: float) -> float:
        """Points that we may spend besides those that we did; without a share or a cap the server's count decides."""
        return math.inf if self.share == 1 and self.most == math.inf else self.allowance - own

    @property
    def _rate(self) -> float:
        """Points a second that come back."""
        return min(self._watch.rate, self.limit / self.window)

    def _wait_for_refill(self, cost: int, now: float, background: bool) -> float:
        kept = (_LEFT_REFILLING if background else _CUSHION) * self._rate * self.window
        need = min(cost, self.limit - kept) + kept
        short = need + self._doubt + self._in_flight - self._refilled(now)
        delay = max(short / self._rate, 0.001) if short > 0 else 0.0
        short = self._log.total(now) + self._in_flight + min(need, self.allowance) - self.allowance
        if short > 0 and self._own_room(0) < math.inf:
            delay = max(delay, self._log.until_forgotten(short, now))
        return delay

    def _refilled(self, now: float) -> float:
        assert self._left is not None  # noqa: S101  (wait() looked)
        return min(self._left + (now - self._left_at) * self._rate, self.limit)

    def _wait_untold(self, cost: int, now: float, background: bool) -> float:
        most = self.allowance * (1 - _RESERVE_UNTOLD * background)
        short = self._log.total(now) + self._in_flight + min(cost, most) - most
        return 0.0 if short <= 0 else self._log.until_forgotten(short, now)

    def _hear(self, reservation: Reservation, points: int, remaining: float, index: int, now: float) -> None:
        sent_in = max(reservation.window, self._clock.window_of(reservation.sent))
        if reservation.sent >= self._began_at:  # an answer of this window had come by then
            sent_in = max(sent_in, self._index)
        if self._refills:
            self._take_refilled(reservation, remaining, now)
        elif sent_in < index:  # counted in either window: only what is surely of one window tells about it
            self._straddles(points, remaining, index, sent_in, now)
        elif self._left is None or index > self._index:
            self._begin_window(points, remaining, index, now)
        elif index == self._index:
            self._take(reservation, points, remaining, now)

    def _straddles(self, points: int, remaining: float, index: int, sent_in: int, now: float) -> None:
        if self._left is None and remaining > 0:
            self._begin_window(points, remaining, index, now)  # if it was the window before, the next answer says so
        elif self._left is None:
            self._left, self._left_at, self._index = remaining, now, sent_in  # so the next request is a probe
        elif index >= self._index:
            self._count_as_doubtful(points, now)
        if index > self._index:
            self._next_own = points + (self._next_own if index == self._next_index else 0)
            self._next_index = index

    def _count_as_doubtful(self, points: int, now: float) -> None:
        self._own += points
        self._doubt += points
        self._doubt_at = now

    def _begin_window(self, points: int, remaining: float, index: int, now: float) -> None:
        if self.told:
            self._own = points + (self._next_own if index == self._next_index else 0)
        else:
            self._own = self._log.total(now)
        self._doubt = 0
        prompt = points > 0 and self._clock.until_next(now) >= self.window * (1 - _PROMPT)
        had = remaining + points
        if self._watch.rises or remaining + self._own + self._in_flight >= self.limit > had:
            prompt = False  # what others seem to have spent may be requests of ours that crossed the turn of the window
        quiet, limit = index == self._index + 1 and not self._others.seen, self.limit
        self.limit = had if had >= self.limit else self._lower.learn(self.limit, had if prompt else None, quiet=quiet)
        if index > self._index:
            self._reserve.begin(
                had=remaining + self._own + self._in_flight, limit=self.limit, spent=self.spent, left_before=self._left,
                seconds_before=now - self._left_at, now=now, until_next=self._clock.until_end(index, now),
                follows=index - self._index <= 2, lowered=max(limit - self.limit, 0.0),
            )  # fmt: skip
        self._index, self._left, self._left_at, self._began_at = index, remaining, now, now
        self._others.begin(remaining + self._own, now)
        self._watch.begin(remaining, self.spent + self._in_flight, now)

    def _take(self, reservation: Reservation, points: int, remaining: float, now: float) -> None:
        """Believe an answer of the window that is known: the newest, and of those in flight together the lowest."""
        assert self._left is not None  # noqa: S101  (_hear looked)
        self._own += points
        if reservation.sent >= self._doubt_at:
            self._doubt = 0
        refills = self._watch.look(
            remaining,
            points,
            sent=reservation.sent,
            spent_before=reservation.spent_before,
            spent=self.spent + self._in_flight,
            now=now,
            rate=self.limit / self.window,
        )
        if reservation.sent >= self._left_at or remaining < self._left:
            self._left, self._left_at = remaining, now
        others = self._others.look(self._left, self._own, self._in_flight, now - reservation.sent, now)
        self._reserve.observe(others, self._left, self.limit, now)
        self._refills = refills

    def _take_refilled(self, reservation: Reservation, remaining: float, now: float) -> None:
        if reservation.sent >= self._doubt_at:
            self._doubt = 0
        if reservation.sent < self._left_at:  # it may be older than what is known
            remaining = min(remaining, self._refilled(now))
        self.limit = max(self.limit, remaining)
        self._left, self._left_at = remaining, now
        self._watch.measure(remaining, self.spent + self._in_flight, now, self.limit, self.window)
