"""Minutes of a server, background work, interactive calls and other integrations, on a clock of events. Pure."""

from __future__ import annotations

import math
import random
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from heapq import heappop, heappush
from itertools import count
from typing import Final, Literal

from attrs import Factory, define, field

from salesloft_async.core.budget import Budget, Reservation

__all__ = ["LIMIT", "MINUTE", "Interactive", "Others", "Process", "Result", "Team", "quantile", "simulate"]

LIMIT: Final = 600
MINUTE: Final = 60.0
Others = Literal["even", "random", "burst", "second burst", "late burst"]
"""Evenly; at random; all at once at a random second of each minute; in two such halves; 4 s before each minute ends."""
Interactive = Literal["regular", "random", "bursts"]
"""Evenly; at random; a third of them at once every 20 s."""


@define
class Team:
    """A server's count of a team's points, and the events to come."""

    ahead: float
    """The server's clock less that of the simulation."""
    chance: random.Random
    latency: tuple[float, float] = (0.05, 0.3)
    """Seconds that an answer takes, at the least and at the most."""
    now: float = 0.0
    used: dict[int, int] = Factory(dict[int, int])
    requested: dict[int, int] = Factory(dict[int, int])
    """Points that other integrations needed."""
    obtained: dict[int, int] = Factory(dict[int, int])
    refused: dict[int, int] = Factory(dict[int, int])
    """Requests of ours that were answered with 429."""
    _events: list[tuple[float, int, Callable[[], None]]] = Factory(list[tuple[float, int, Callable[[], None]]])
    _numbers: Iterator[int] = Factory(count)

    @property
    def minute(self) -> int:
        """The number of the server's minute."""
        return self.minute_at(self.now)

    def minute_at(self, time: float) -> int:
        """Return the number of the server's minute at a time."""
        return int((time + self.ahead) // MINUTE)

    @property
    def remaining(self) -> int:
        """Points of the minute that nobody spent."""
        return LIMIT - self.used.get(self.minute, 0)

    def spend(self, points: int) -> bool:
        """Spend points for a request of ours, or refuse it."""
        accepted = self.remaining >= points
        counts = self.used if accepted else self.refused
        counts[self.minute] = counts.get(self.minute, 0) + (points if accepted else 1)
        return accepted

    def spend_for_others(self, points: int) -> None:
        """Spend as many of the points that another integration needs as there are."""
        obtained = min(points, self.remaining)
        for counts, more in ((self.used, obtained), (self.requested, points), (self.obtained, obtained)):
            counts[self.minute] = counts.get(self.minute, 0) + more

    def at(self, time: float, event: Callable[[], None]) -> None:
        """Have something happen at a time."""
        heappush(self._events, (time, next(self._numbers), event))

    def run(self, until: float) -> None:
        """Let everything happen that happens until then."""
        while self._events and self._events[0][0] <= until:
            self.now, _, event = heappop(self._events)
            event()
        self.now = until


@define
class Process:
    """A process with a budget of its own: workers in the background, and interactive calls that go first."""

    team: Team
    workers: int
    work: float = math.inf
    """Requests that the workers have to send."""
    budget: Budget = Factory(Budget)
    calls: deque[float] = Factory(deque[float])
    """When each interactive call that waits was made."""
    waits: list[tuple[float, float]] = Factory(list[tuple[float, float]])
    """When each interactive call was made, and the seconds until it was sent."""
    sent: list[float] = Factory(list[float])
    """When each request of the workers was sent."""
    _turn: int = 0

    def call(self) -> None:
        """Make an interactive call."""
        self.calls.append(self.team.now)
        self.look()

    def look(self, turn: int | None = None) -> None:
        """Send what the budget allows."""
        if turn not in (None, self._turn):
            return
        self._turn += 1
        while self.calls or (self.workers and self.work):
            background = not self.calls
            delay = self.budget.wait(1, self.team.now, background=background)
            if delay > 0:
                if delay < math.inf:
                    self.team.at(self.team.now + delay + 1e-6, partial(self.look, self._turn))
                return
            self._send(background)

    def _send(self, background: bool) -> None:
        team = self.team
        reservation = self.budget.reserve(1, team.now, background=background)
        made = math.nan if background else self.calls.popleft()
        if background:
            self.workers -= 1
            self.work -= 1
            self.sent.append(team.now)
        there, work, back = (team.chance.uniform(*team.latency) / 3 for _ in range(3))

        def serve() -> None:
            accepted, remaining, date = team.spend(1), team.remaining, math.floor(team.now + work + team.ahead)
            team.at(team.now + work + back, lambda: self._settle(reservation, made, accepted, remaining, date))

        team.at(team.now + there, serve)

    def _settle(self, reservation: Reservation, made: float, accepted: bool, remaining: int, date: int) -> None:
        self.budget.settle(
            reservation, self.team.now, charged=int(accepted), remaining=remaining, server_time=date,
            refused=not accepted,
        )  # fmt: skip
        if reservation.background:
            self.workers += 1
            self.work += not accepted
        elif accepted:
            self.waits.append((made, reservation.sent - made))
        else:
            self.calls.appendleft(made)
        self.look()


@define
class Result:
    """What came of some minutes, counted from the second one."""

    team: Team
    processes: list[Process]
    first: float
    """When the count begins."""
    end: float
    used: float = field(init=False)
    """Part of the limit that was spent of the whole minutes."""
    obtained: float = field(init=False)
    """Part of the points that other integrations needed."""
    refused: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        team = self.team
        minutes = range(team.minute_at(self.first) + 1, team.minute_at(self.end))
        self.used = sum(team.used.get(minute, 0) for minute in minutes) / LIMIT / len(minutes)
        requested = sum(team.requested.get(minute, 0) for minute in minutes)
        self.obtained = sum(team.obtained.get(minute, 0) for minute in minutes) / requested if requested else 1.0
        self.refused = sum(team.refused.get(minute, 0) for minute in minutes)

    @property
    def waits(self) -> list[float]:
        """Seconds that interactive calls waited."""
        return [wait for each in self.processes for made, wait in each.waits if self.first <= made]

    @property
    def first_waits(self) -> list[float]:
        """The same of the first minute."""
        return [wait for each in self.processes for made, wait in each.waits if made < min(self.first, MINUTE)]


def quantile(waits: list[float], part: float) -> float:
    """Return the seconds within which so large a part of the calls was sent."""
    return sorted(waits)[min(int(part * len(waits)), len(waits) - 1)] if waits else 0.0


def simulate(
    *, seed: int, others: Others = "even", share: float = 0.0, demand: float = 0.0, calls: Interactive = "random",
    processes: int = 1, workers: int = 16, minutes: int = 6, first: float = MINUTE, starts: float = -MINUTE,
    stops: float = math.inf, latency: tuple[float, float] = (0.05, 0.3),
) -> Result:  # fmt: skip
    """Run background work without an end beside interactive calls and another integration.

    Args:
        seed: Decides all that happens at random, and the second of the server's minute at which the work begins.
        others: How the other integration spends.
        share: Part of the limit that it needs in a minute.
        demand: Part of the limit that interactive calls need in a minute, all processes together.
        calls: How they are made.
        processes: Processes that know nothing of each other.
        workers: Requests at once of the background work of each.
        minutes: How long it lasts.
        first: When the count of the results begins.
        starts: When the other integration begins.
        stops: When it ends.
        latency: Seconds that an answer takes, at the least and at the most.
    """
    chance = random.Random(seed)
    team = Team(1_000_020 + chance.uniform(0, MINUTE), random.Random(seed), latency)
    spend_for_others(team, others, share, random.Random(seed + 1), starts, min(stops, minutes * MINUTE))
    all_processes = [Process(team, workers) for _ in range(processes)]
    for number, process in enumerate(all_processes):
        call(team, process, demand / processes, calls, random.Random(seed + 2 + number))
        team.at(number * chance.uniform(0, 1), process.look)
    team.now = min(starts, 0.0)
    team.run(minutes * MINUTE)
    return Result(team, all_processes, first, team.now)


def call(team: Team, process: Process, demand: float, calls: Interactive, chance: random.Random) -> None:
    """Have a process make interactive calls that need such a part of the limit in a minute."""
    if not demand:
        return
    together = round(demand * LIMIT / 3) if calls == "bursts" else 1
    apart = together * MINUTE / (demand * LIMIT)

    def make() -> None:
        for _ in range(together):
            process.call()
        team.at(team.now + (chance.expovariate(1 / apart) if calls == "random" else apart), make)

    team.at(chance.uniform(0, apart), make)


def spend_for_others(
    team: Team, others: Others, share: float, chance: random.Random, starts: float, stops: float
) -> None:
    """Have another integration spend such a part of the limit in a minute."""
    if not share:
        return
    points = round(share * LIMIT)
    if others in ("even", "random"):

        def spend() -> None:
            if team.now < stops:
                team.spend_for_others(1)
                team.at(
                    team.now + (MINUTE / points if others == "even" else chance.expovariate(points / MINUTE)), spend
                )

        team.at(starts, spend)
        return
    parts = 2 if others == "second burst" else 1
    for minute in range(team.minute_at(starts), team.minute_at(stops) + 1):
        for _ in range(parts):
            second = MINUTE - 4 if others == "late burst" else chance.uniform(0, MINUTE)
            time = minute * MINUTE - team.ahead + second
            if starts <= time < stops:
                team.at(time, lambda: team.spend_for_others(points // parts))
