"""RedisBudget: a budget for all processes and hosts of a team."""

from __future__ import annotations

import asyncio
import os
import time
import weakref
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import Final, get_args

from attrs import Factory, define, field

from salesloft_async.core.admission import Admission, Terms, admission_for, retire
from salesloft_async.core.secret import Secret, secret
from salesloft_async.errors import ConfigurationError, SalesloftError

from .address import redis_address
from .clock import FleetClock
from .leased import LeasedBudget, OnLost
from .ledger import Ledger
from .link import Link

__all__ = ["RedisBudget"]

_LAYOUT: Final = 2
"""Counts the layouts of what is kept in the Redis: processes of different versions must not read each other's."""
_left_to_the_parent: Final[list[object]] = []
"""Links from before a fork: their sockets are the parent's too, so the child neither uses nor closes them."""


class RedisBudget:
    """One budget for all processes and hosts of a team, kept in a Redis; needs the redis extra.

    `AsyncSalesloft(budget=RedisBudget("redis://host", team="acme"))`, or the same with `Salesloft`: every client that
    is given the same Redis, team and base URL draws on the same points, with what any of them learned from the API's
    answers. Points are drawn in small leases. A process that dies gives back what it did not spend after a sixth of a
    minute. The Redis is connected to at the first request; until it was reached no request is sent.

    Args:
        url: Where the Redis is: "redis://[[user]:password@]host[:port][/db]", "rediss://…" with TLS, or "unix://path".
        team: The team whose points they are, by a name of your own.
        lease: Points that a process takes at once at the most; it takes fewer where fewer are left, or used.
        on_lost: What to do when the Redis is lost: "local" spends the process's part of the limit, 1/n where n
            processes were last seen, and warns once; "raise" raises BudgetUnavailable before a request is sent.
        window: Seconds of the rate limit's window: 60, as the API has it. A test passes the `window` of its Sandbox.
            Every process of the team must pass the same.

    Raises ConfigurationError for arguments that cannot be right, and where redis is not installed. Requests raise
    BudgetUnavailable when the Redis was never reached.
    """

    def __init__(
        self, url: str, *, team: str, lease: int | None = None, on_lost: OnLost = "local", window: float = 60.0
    ) -> None:
        url = secret(url)
        try:
            from .redis_ledger import RedisLedger
        except ImportError as error:
            raise _wrong("RedisBudget needs the redis extra: pip install 'salesloft-async[redis]'") from error
        self._where = redis_address(url)
        if not isinstance(team, str) or not team.strip() or _is_torn(team):
            raise _wrong(f"team: takes a name that is not empty, not {team!r}")
        if lease is not None and (isinstance(lease, bool) or not isinstance(lease, int) or lease < 1):
            raise _wrong(f"lease: takes a number of points from 1, not {lease!r}")
        if on_lost not in get_args(OnLost):
            raise _wrong(f'on_lost: takes "local" or "raise", not {on_lost!r}')
        if isinstance(window, bool) or not isinstance(window, int | float) or not 0.1 <= window <= 3_600:
            raise _wrong(f"window: must be a number of seconds from 0.1 to 3600, got {window!r}")
        self._url = Secret(url)
        self._team = team
        self._lease = lease
        self._on_lost: OnLost = on_lost
        self._window = float(window)
        self._ledger: Callable[[str, str], Ledger] = RedisLedger

    def admission(self, base_url: str, client: object, terms: Terms) -> Admission:
        """The admission of all clients of this process that draw on it, which the client joins."""
        if self._lease is not None and self._lease > terms.most:
            said = f"lease: takes up to {terms.most:g} points, all that rate_limit allows, not {self._lease}"
            raise _wrong(said)
        key = f"salesloft:{{{self._team}}}:budget:{_LAYOUT}:{sha256(base_url.encode()).hexdigest()[:16]}"

        def make() -> Admission:
            budget = LeasedBudget(self._where, self._lease, self._on_lost, self._window)
            return _FleetAdmission.of(budget, partial(self._ledger, self._url, key))

        whose = f"{self._url} {key} {self._lease} {self._on_lost} {self._window}"
        return admission_for(base_url, whose, client, terms, make)

    def __repr__(self) -> str:
        where = self.__dict__.get("_where")  # a traceback may show one that could not be made
        return f"{type(self).__name__}({'' if where is None else f'{where!r}, team={self._team!r}'})"


@define(eq=False)
class _Line:
    """The link of a process, begun when it is first needed, and once more after a fork."""

    budget: LeasedBudget
    ledger: Callable[[], Ledger] = field(repr=False)
    """Makes connections of its own."""
    clock: FleetClock = Factory(FleetClock)
    here: Callable[[], float] = time.monotonic
    wake: Callable[[], None] = field(default=lambda: None, repr=False)
    link: Link | None = field(default=None, repr=False)
    stopped: bool = False

    def kick(self) -> None:
        """Have a turn looked for."""
        if self.stopped:
            return
        if self.link is None or self.link.process != os.getpid():
            if self.link is not None:
                _left_to_the_parent.append(self.link)
            self.link = Link(self.budget, self.ledger(), self.clock, self.wake, self.here)
            self.link.start()
        self.link.kick()

    def now(self) -> float:
        """The Redis's time."""
        return self.clock.time(self.here())

    def stop(self) -> None:
        """End it: what was drawn and not spent goes back."""
        self.stopped = True
        if self.link is not None and self.link.process == os.getpid():
            self.link.stop()


@define(eq=False)
class _FleetAdmission(Admission):
    """An admission whose points come over a line, which ends with the last client."""

    line: _Line = field(kw_only=True)

    @classmethod
    def of(cls, budget: LeasedBudget, ledger: Callable[[], Ledger]) -> _FleetAdmission:
        """An admission for one process."""
        line = _Line(budget, ledger)
        budget.kick = line.kick
        admission = cls(budget, budget.costs, line.now, line=line)
        weakly = weakref.ref(admission)

        def wake() -> None:
            if (found := weakly()) is not None:
                found.news()

        line.wake = wake
        weakref.finalize(admission, line.stop).atexit = False  # what is left at the interpreter's end expires
        return admission

    def leave(self, client: object) -> None:
        """A client is closed; with the last one the line ends, and nobody waits any more."""
        super().leave(client)
        if not self.line.stopped and retire(self):
            self.line.budget.close(SalesloftError("the client is closed"))
            self.line.stop()
            self.news()

    async def settled(self) -> None:
        """Return when the connections are closed."""
        link = self.line.link
        if self.line.stopped and link is not None and link.process == os.getpid():
            await asyncio.shield(asyncio.wrap_future(link.ended))


def _is_torn(text: str) -> bool:
    """Return whether it holds half a character, which no Redis keeps."""
    return text.encode(errors="ignore") != text.encode(errors="surrogatepass")


def _wrong(message: str) -> ConfigurationError:
    return ConfigurationError(message).about("many-workers")
