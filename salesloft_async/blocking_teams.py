"""Clients of many teams for a backend of threads: BlockingTeams."""

from __future__ import annotations

import weakref
from collections.abc import Awaitable, Callable, Hashable
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar, Unpack

from salesloft_async.core.auth import Auth
from salesloft_async.core.private_loop import PrivateLoop
from salesloft_async.sync import Salesloft
from salesloft_async.teams import ClientOptions, Teams

if TYPE_CHECKING:
    from salesloft_async.fleet.budget import RedisBudget

__all__ = ["BlockingTeams"]

K = TypeVar("K", bound=Hashable)


class BlockingTeams(Generic[K]):
    """A blocking client for each team, over one pool of connections and with one budget a team; see Teams.

    Threads may share it, as those of Flask and Django do, and it may be made before a fork. Use it as a context
    manager, or call `close()`. All its clients run on one private event loop.

    Args:
        auth_for: From a team's key to its credential: the text of a token, an OAuth or a ClientCredentials. A plain
            function runs in a worker thread, an async one in the private loop.
        budget_for: From a team's key to a RedisBudget, where other processes or hosts spend the same team's points.
        idle: Seconds after which a client that nobody has asked for is let go; whoever holds it may go on using it.
        max_teams: Clients that are kept at most; those that were asked for longest ago go first.
        connections: Requests of one team that are on their way at once, each on a connection; the others wait.
        options: Those of Salesloft but for `token` and `auth`, for all teams; `rate_limit` is of each.

    Raises ConfigurationError for arguments that cannot be right.
    """

    def __init__(
        self,
        auth_for: Callable[[K], str | Auth | Awaitable[str | Auth]],
        *,
        budget_for: Callable[[K], RedisBudget] | None = None,
        idle: float = 600.0,
        max_teams: int = 10_000,
        connections: int = 20,
        **options: Unpack[ClientOptions],
    ) -> None:
        self._teams: Teams[K] = Teams(
            auth_for, budget_for=budget_for, idle=idle, max_teams=max_teams, connections=connections, **options
        )
        self._loop = PrivateLoop(self._teams.aclose, self._teams._reopen)
        self._finalizer = weakref.finalize(self, self._loop.stop)
        self._finalizer.atexit = False  # the loop itself is suspended then, and a later call may still come

    def get(self, team: K) -> Salesloft:
        """The client of a team.

        Closing it is not needed, and closes nothing that others use.

        Args:
            team: Its key, such as a name or an id: what `auth_for` takes. Whoever has the same key shares a budget.

        Raises:
            ConfigurationError: No key, or no credential came from `auth_for`.
            SalesloftError: The teams are closed.
            Exception: What `auth_for` raised.
        """
        return Salesloft._over(self._loop(self._teams.get, team), self._loop, _leave_open, self)

    def forget(self, team: K) -> None:
        """Have `auth_for` be asked again when the team's client is next asked for: its credential has changed.

        Whoever holds the client of before, or waits for it, may go on using it; both share the team's budget.
        """
        self._teams.forget(team)

    def __len__(self) -> int:
        """How many clients are kept."""
        return len(self._teams)

    def __bool__(self) -> bool:
        return True

    def close(self) -> None:
        """Close every connection, and end the private loop; the clients of all teams cannot be used any more."""
        self._finalizer()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Blocking{self._teams!r}"


def _leave_open() -> None:
    """What closing a team's client does: the loop and the pool are those of all teams."""
