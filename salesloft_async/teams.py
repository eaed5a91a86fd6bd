"""Clients of many teams in one process, over one pool of connections: Teams."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Sequence
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, NoReturn, Self, TypedDict, TypeVar, Unpack
from weakref import WeakSet, WeakValueDictionary

import aiohttp
from attrs import evolve, frozen

from salesloft_async.client import AsyncSalesloft
from salesloft_async.core.auth import Auth, BearerToken, Post, named_secret
from salesloft_async.core.calling import called
from salesloft_async.core.connection import Connection
from salesloft_async.core.numbers import checked_number
from salesloft_async.core.request_events import RequestEvent, ResponseEvent, RetryEvent
from salesloft_async.core.retry import Retries
from salesloft_async.core.secret import secret
from salesloft_async.core.session import Session
from salesloft_async.errors import ConfigurationError, SalesloftError
from salesloft_async.telemetry import Telemetry

if TYPE_CHECKING:
    from salesloft_async.fleet.budget import RedisBudget

__all__ = ["ClientOptions", "Teams"]

K = TypeVar("K", bound=Hashable)
_MOST_TEAMS: Final = 10_000
_CONNECTIONS: Final = 20


class ClientOptions(TypedDict, total=False):
    """What the clients of all teams have in common; AsyncSalesloft says what each of it is."""

    base_url: str | None
    rate_limit: float | None
    share: float
    concurrency: int
    timeout: float | None
    retries: int | Retries
    deadline: float | None
    trace_configs: Sequence[aiohttp.TraceConfig]
    on_request: Callable[[RequestEvent], object] | None
    on_response: Callable[[ResponseEvent], object] | None
    on_retry: Callable[[RetryEvent], object] | None
    telemetry: Telemetry | None


class _Nobody(Auth):
    """The credential of the connection that all teams' are made after, which itself sends nothing."""

    @property
    def key(self) -> str:
        return "nobody"

    async def header(self, post: Post) -> NoReturn:
        raise SalesloftError("nobody's requests are not sent")

    def hide(self, text: str) -> str:
        return text


@frozen
class _Kept:
    client: AsyncSalesloft
    until: float
    """When it is let go, by the loop's clock, should nobody ask for it again."""


class Teams(Generic[K]):
    """A client for each team, over one pool of connections and with one budget a team.

    Use it as an async context manager, or call `aclose()`. `get` gives a team's client, which is made when it is first
    asked for. One that nobody has asked for in `idle` seconds is let go; whoever still holds it may go on using it. No
    team waits for another: each has its own points, its own queue and its own connections.

    Args:
        auth_for: From a team's key to its credential: the text of a token, an OAuth or a ClientCredentials. An async
            function runs in the event loop, a plain one in a worker thread. It is called once for as long as the
            team's client is kept; what it raises goes to whoever asked, and the next one calls it again. An OAuth needs
            a `store` that outlives it.
        budget_for: From a team's key to a RedisBudget, where other processes or hosts spend the same team's points.
        idle: Seconds.
        max_teams: Clients that are kept at most; those that were asked for longest ago go first.
        connections: Requests of one team that are on their way at once, each on a connection; the others wait.
        options: Those of AsyncSalesloft but for `token` and `auth`, for all teams; `rate_limit` is of each.

    Raises ConfigurationError for arguments that cannot be right.
    """

    def __init__(
        self,
        auth_for: Callable[[K], str | Auth | Awaitable[str | Auth]],
        *,
        budget_for: Callable[[K], RedisBudget] | None = None,
        idle: float = 600.0,
        max_teams: int = _MOST_TEAMS,
        connections: int = _CONNECTIONS,
        **options: Unpack[ClientOptions],
    ) -> None:
        if not callable(auth_for):
            raise ConfigurationError(
                f"auth_for: takes a function from a team to its credential, not {type(auth_for).__name__}"
            ).about("many-teams")
        if budget_for is not None and not callable(budget_for):
            raise ConfigurationError(
                f"budget_for: takes a function from a team to its RedisBudget, not {type(budget_for).__name__}"
            ).about("many-teams")
        for given in options.keys() & {"token", "auth", "budget"}:
            source = "budget_for" if given == "budget" else "auth_for"
            raise ConfigurationError(f"{given}: each team has its own, from {source}").about("many-teams")
        self._auth_for = auth_for
        self._budget_for = budget_for
        self._idle = checked_number("idle", idle, least=0)
        self._max_teams = int(checked_number("max_teams", max_teams, least=1))
        self._root = AsyncSalesloft(auth=_Nobody(), **options)
        terms = evolve(self._connection.terms, at_once=int(checked_number("connections", connections, least=1)))
        self._connection.terms = terms
        self._kept: OrderedDict[K, _Kept] = OrderedDict()
        """In the order in which they were asked for last."""
        self._alive: WeakValueDictionary[K, Connection] = WeakValueDictionary()
        """Those too that were let go and that somebody still holds."""
        self._connections: WeakSet[Connection] = WeakSet()
        """And those that were forgotten, besides."""
        self._making: dict[tuple[asyncio.AbstractEventLoop, K], asyncio.Task[AsyncSalesloft]] = {}
        self._forgotten: set[asyncio.Task[AsyncSalesloft]] = set()
        """Those that make a client of a team whose credential has changed meanwhile."""
        self._timers: dict[asyncio.AbstractEventLoop, asyncio.TimerHandle] = {}
        self._closed = False

    async def get(self, team: K) -> AsyncSalesloft:
        """The client of a team.

        Closing it is not needed, and closes nothing that others use.

        Args:
            team: Its key, such as a name or an id: what `auth_for` takes. Whoever has the same key shares a budget.

        Raises:
            ConfigurationError: No key, or no credential came from `auth_for`.
            SalesloftError: The teams are closed.
            Exception: What `auth_for` raised.
        """
        if self._closed:
            raise SalesloftError("the teams are closed")
        _check_team(team)
        return self._known(team) or await self._made(team)

    def forget(self, team: K) -> None:
        """Have `auth_for` be asked again when the team's client is next asked for: its credential has changed.

        Whoever holds the client of before, or waits for it, may go on using it; both share the team's budget.
        """
        _check_team(team)
        for key in [key for key in list(self._making) if key[1] == team]:
            if (task := self._making.pop(key, None)) is not None and not task.done():
                self._forgotten.add(task)
        self._kept.pop(team, None)
        self._alive.pop(team, None)

    def __len__(self) -> int:
        """How many clients are kept."""
        return len(self._kept)

    def __bool__(self) -> bool:
        return True

    async def aclose(self) -> None:
        """Close every connection; the clients of all teams cannot be used any more."""
        self._closed = True
        here = asyncio.get_running_loop()
        for timer in self._timers.values():
            timer.cancel()
        making = [task for task in [*self._making.values(), *self._forgotten] if task.get_loop() is here]
        for task in making:
            task.cancel()
        await asyncio.gather(*making, return_exceptions=True)
        alive = list(self._connections)
        await asyncio.gather(*(connection.aclose() for connection in alive))
        self._kept.clear()
        self._timers.clear()
        await self._root.aclose()
        await asyncio.gather(*(connection.retire() for connection in alive))

    def _reopen(self) -> None:
        """Make the teams and their clients usable again after `aclose`."""
        self._closed = False
        for connection in [self._connection, *self._connections]:
            connection.reopen()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self)} of at most {self._max_teams})"

    @property
    def _connection(self) -> Connection:
        return self._root._session.connection

    def _known(self, team: K) -> AsyncSalesloft | None:
        """The client that is kept, or that somebody still holds."""
        kept = self._kept.get(team)
        if kept is not None:
            return self._keep(team, kept.client)
        connection = self._alive.get(team)
        return None if connection is None else self._keep(team, self._over(connection))

    def _over(self, connection: Connection) -> AsyncSalesloft:
        return AsyncSalesloft._over(Session(connection, self._root._session.options))

    async def _made(self, team: K) -> AsyncSalesloft:
        """A new client: whoever asks for it while it is made waits for the same one."""
        loop = asyncio.get_running_loop()
        for ended in [each for each in list(self._making) if each[0].is_closed()]:
            self._making.pop(ended, None)
        key = loop, team
        task = self._making.get(key)
        if task is None:
            task = self._making[key] = loop.create_task(self._make(team), name="salesloft team")
            task.add_done_callback(partial(self._ended, key))
        await asyncio.wait({task})  # a caller that is cancelled leaves it to the others
        if task.cancelled():
            raise SalesloftError("the teams are closed" if self._closed else f"auth_for: cancelled for team {team!r}")
        return task.result()

    async def _make(self, team: K) -> AsyncSalesloft:
        auth = _checked(team, secret(await called(self._auth_for, team)))
        budget = None if self._budget_for is None else _checked_budget(team, self._budget_for(team))
        connection = self._connection.beside(auth, str(team), budget)
        self._connections.add(connection)
        if asyncio.current_task() in self._forgotten:
            return self._over(connection)
        return self._keep(team, self._over(self._alive.setdefault(team, connection)))

    def _ended(self, key: tuple[asyncio.AbstractEventLoop, K], task: asyncio.Task[AsyncSalesloft]) -> None:
        self._forgotten.discard(task)
        if self._making.get(key) is task:
            del self._making[key]
        if not task.cancelled():
            task.exception()  # nobody may be there any more to ask for it

    def _keep(self, team: K, client: AsyncSalesloft) -> AsyncSalesloft:
        """Keep a client from now on for as long as it may be idle. Every step is one that threads may take at once."""
        loop = asyncio.get_running_loop()
        self._kept.pop(team, None)
        self._kept[team] = _Kept(client, loop.time() + self._idle)
        while len(self._kept) > self._max_teams:
            self._kept.popitem(last=False)
        if loop not in self._timers:
            self._look_at(loop, loop.time() + self._idle)
        return client

    def _look_at(self, loop: asyncio.AbstractEventLoop, when: float) -> None:
        for ended in [other for other in list(self._timers) if other.is_closed()]:
            self._timers.pop(ended, None)
        self._timers[loop] = loop.call_at(when, self._let_go, loop)

    def _let_go(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let clients go that were idle for too long, and look again when the next one may have been."""
        self._timers.pop(loop, None)
        for team, kept in list(self._kept.items()):
            if kept.until > loop.time():
                self._look_at(loop, kept.until)
                return
            self._kept.pop(team, None)


def _checked(team: object, found: object) -> Auth:
    if isinstance(found, Auth):
        return found
    if isinstance(found, str) and found.strip():
        return BearerToken(named_secret(f"auth_for: the token of team {team!r}", found))
    given = "an empty text" if isinstance(found, str) else "None" if found is None else f"a {type(found).__name__}"
    raise ConfigurationError(
        f"auth_for: has to give a token, an OAuth or a ClientCredentials; for team {team!r} it gave {given}"
    ).about("many-teams")


def _checked_budget(team: object, found: RedisBudget) -> RedisBudget:
    if not hasattr(found, "admission"):
        given = type(found).__name__
        raise ConfigurationError(f"budget_for: has to give a RedisBudget; for team {team!r} it gave a {given}").about(
            "many-teams"
        )
    return found


def _check_team(team: Any) -> None:
    try:
        hash(team)
    except TypeError:
        raise ConfigurationError(f"team: takes a key that can be hashed, not a {type(team).__name__}").about(
            "many-teams"
        ) from None
    if team is None or not str(team):
        raise ConfigurationError(f"team: takes a key, such as a name or an id, not {team!r}").about("many-teams")
