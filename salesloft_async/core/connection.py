"""A credential over a pool of connections, and the budget of whose points it spends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

import aiohttp
from attrs import Factory, define, evolve, field
from yarl import URL

from salesloft_async.errors import SalesloftError

from .admission import Admission, SharedBudget, Terms, admission_for, pacer_for
from .answers import Answer
from .auth import Auth
from .budget import BudgetState, Reservation
from .events import Events
from .http import post
from .pool import Pool

if TYPE_CHECKING:  # loaded with the first request
    from aiolimiter import AsyncLimiter

__all__ = ["Connection"]


@define(eq=False)
class Connection:
    """A credential over a pool of connections, and the budget that it shares with all others of the same team."""

    base_url: URL
    auth: Auth
    terms: Terms = Factory(Terms)
    events: Events = Factory(Events)
    pool: Pool = Factory(Pool)
    budget: SharedBudget | None = None
    """One that is shared beyond this process, in the place of the credential's or the team's own."""
    team: str = ""
    """Whose points are spent, where a backend tells its teams apart; by default whoever's the credential is."""
    guest: bool = field(default=False, repr=False)
    """Whether the pool is another's, who closes it."""
    admission: Admission = field(init=False, repr=False)
    _base: str = field(init=False, repr=False)
    _pacers: dict[asyncio.AbstractEventLoop, AsyncLimiter] = field(factory=dict, init=False, repr=False)
    _closed: bool = False

    def __attrs_post_init__(self) -> None:
        self._base = str(self.base_url).rstrip("/")
        self._join()

    def _join(self) -> None:
        """Take part in the budget."""
        if self.budget is not None:
            self.admission = self.budget.admission(self._base, self, self.terms)
        else:  # a token holds no space, so none is taken for a team
            whose = f"team {self.team}" if self.team else self.auth.key
            self.admission = admission_for(self._base, whose, self, self.terms)

    def beside(self, auth: Auth, team: str = "", budget: SharedBudget | None = None) -> Connection:
        """A connection with another credential over the same pool, with a budget of its own."""
        return evolve(self, auth=auth, team=team, budget=budget, guest=True)

    def url(self, path: str, query: str) -> URL:
        """The address of an encoded path and query."""
        return URL(f"{self._base}{path}?{query}" if query else self._base + path, encoded=True)

    def _pacer(self) -> AsyncLimiter:
        loop = asyncio.get_running_loop()
        if (pacer := self._pacers.get(loop)) is None:
            for ended in [other for other in list(self._pacers) if other.is_closed()]:
                self._pacers.pop(ended, None)
            pacer = self._pacers[loop] = pacer_for(self.admission)
        return pacer

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client is not pickled: make it in the worker")

    async def post(self, url: URL, body: bytes) -> Answer | Exception:
        """Asks the accounts host: over the same pool, without the API's credential and its points."""
        return await post(await self.pool.http(), url, body)

    async def admitted(
        self, price: Callable[[], int], place: int, *, background: bool, patience: float
    ) -> tuple[aiohttp.ClientSession, Reservation]:
        """Wait until the points of a request may be spent; return the HTTP session to send with, and what was taken."""
        http = await self.pool.http()
        entering = self.admission.enter(price, place, self._pacer(), background=background, patience=patience)
        reservation = await self.pool.until_closed(entering)
        if http.closed:
            self.admission.refund(reservation)
            raise SalesloftError("the client is closed")
        return http, reservation

    def budget_state(self) -> BudgetState:
        """What is known of the team's points now."""
        return self.admission.state()

    async def aclose(self) -> None:
        """Close every connection; the client cannot be used any more. A guest leaves the pool to its owner."""
        if not self._closed:
            await self.auth.settled()
        if not self.guest:
            self._closed = True
            self.admission.leave(self)
            await self.pool.aclose()
            await self.admission.settled()

    def reopen(self) -> None:
        """Make the connection usable again after `aclose` or `retire`."""
        self._closed = False
        self.pool.reopen()
        self._join()

    async def retire(self) -> None:
        """What a guest has left to do when the pool is closed."""
        self.admission.leave(self)
        await self.admission.settled()
