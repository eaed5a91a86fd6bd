"""Keeps one set of tokens fresh for all who use it: renewed once at a time, and stored before it is used."""

from __future__ import annotations

import asyncio
import copy
import logging
import math
import os
import time
from abc import abstractmethod
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Final

from attrs import define, field

from salesloft_async.errors import AuthenticationError, ConfigurationError, LoginRequired, SalesloftError

from .auth import Auth, Post, named_secret
from .claims import release_ended
from .grants import accounts_address
from .secret import Secret, hidden, secret
from .tokens import MemoryTokenStore, Tokens, TokenStore, load_from, locked, save_to

__all__ = ["REFUSED_FOR", "Renewing"]

_log: Final = logging.getLogger("salesloft_async.auth")
_MARGIN: Final = 300.0
"""Seconds before its end that a token is renewed: longer than a request waits for its turn."""
_EARLIEST: Final = 0.75
"""Part of its life that a new token is used for, however short that is."""
_AGAIN: Final = 15.0
"""Seconds until a failed renewal is tried again, while the token at hand is still good."""
_MOST_REFUSED: Final = 5
"""Renewals for a 401 in a minute: where more are asked for, it is not the token's age that is refused."""
_MINUTE: Final = 60.0
_CLOSING: Final = 10.0
"""Seconds that closing waits for a renewal under way."""
_LOOK: Final = 1.0
"""Seconds between two looks at whether the loop of somebody else's renewal still runs."""
REFUSED_FOR: Final = 60.0
"""Seconds for which a refused client is not asked for again."""
_REMEMBERED: Final = 12
"""Secrets that errors are kept free of."""


@define(eq=False)
class _Flight:
    """One renewal, which everybody who needs it waits for; it goes on when they no longer do."""

    loop: asyncio.AbstractEventLoop
    landed: Future[Tokens | SalesloftError | None] = field(factory=Future[Tokens | SalesloftError | None])
    """The tokens, why there are none, or None when the loop ended before."""
    task: asyncio.Task[None] | None = None

    def __attrs_post_init__(self) -> None:
        self.landed.set_running_or_notify_cancel()  # from here on, nobody who stops waiting can cancel it

    def end(self) -> None:
        """Release what it holds, where its loop is closed: also the lock of a store of the user's."""
        release_ended()
        if self.task is not None and self.loop.is_closed() and (coroutine := self.task.get_coro()) is not None:
            with suppress(Exception):  # it may want to wait for something
                coroutine.close()

    async def wait(self) -> Tokens | SalesloftError | None:
        landed = asyncio.wrap_future(self.landed)
        try:
            while not landed.done():
                if not self.loop.is_running():
                    return None
                await asyncio.wait({landed}, timeout=_LOOK)
            return landed.result()
        finally:
            with suppress(RuntimeError):  # its loop is closed
                landed.cancel()


class Renewing(Auth):
    """A credential whose access tokens expire; clients of any thread and loop may share it."""

    client_id: str = ""
    """Of your app."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        store: TokenStore | None = None,
        accounts_url: str | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        client_secret = secret(client_secret)
        self.client_id = f"{named_secret('client_id', client_id)}"
        self._client_secret = named_secret("client_secret", client_secret)
        self._accounts = accounts_address(accounts_url)
        if store is not None and not isinstance(store, TokenStore):
            raise ConfigurationError(f"store: takes a TokenStore (load, save and lock), not {type(store).__name__}")
        self._store: TokenStore = MemoryTokenStore() if store is None else store
        self._clock = clock
        self._tokens: Tokens | None = None
        self._header: str = Secret("")
        self._renew_at = -math.inf
        self._refusals: deque[float] = deque(maxlen=_MOST_REFUSED)
        """When the last tokens were got because the API refused those before."""
        self._failed: tuple[Tokens | None, float, AuthenticationError] | None = None
        """With which tokens of the store no new ones can be had, until when that is certain, and why."""
        self._rejected: str | None = None
        """The access token that the API refused when no new one could be had."""
        self._unsaved: tuple[Tokens | None, Tokens] | None = None
        self._flights: dict[int, _Flight] = {}
        self._secrets: deque[str] = deque(maxlen=_REMEMBERED)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r})"

    async def header(self, post: Post) -> str:
        """The value of the next request's Authorization header."""
        if self._clock() < self._renew_at:
            return self._header
        held = self._tokens
        try:
            await self._renewed(None, post)
        except Exception as error:  # of the user's store too
            if held is None or held.expires_at is None or held.expires_at <= self._clock():
                raise
            self._renew_at = min(held.expires_at, self._clock() + _AGAIN)
            _log.warning("the tokens could not be renewed, and are used while they last: %s", error)
        return self._header

    async def renew(self, refused: str, post: Post) -> bool:
        """Told that a request with this header was answered with 401: whether another one is there to try."""
        if refused != self._header:
            return True
        if len(self._refusals) == _MOST_REFUSED and self._clock() - self._refusals[0] < _MINUTE:
            return False
        held = self._tokens
        try:
            await self._renewed(held, post)
        except AuthenticationError:
            if held is not None and self._tokens is held:  # it need not be sent any more
                self._rejected = held.access_token
                self._tokens, self._renew_at = None, -math.inf
            raise
        return self._header != refused

    def hide(self, text: str) -> str:
        """The text without the secrets, should a server have put them there."""
        return hidden(text, {self._client_secret, *self._secrets}, "[secret]")

    async def settled(self) -> None:
        """Wait for a renewal that is under way on the running loop: its answer may be the only way in."""
        flight = self._flights.get(os.getpid())
        if flight is not None and flight.task is not None and flight.loop is asyncio.get_running_loop():
            await asyncio.wait({flight.task}, timeout=_CLOSING)

    @abstractmethod
    async def _granted(self, stored: Tokens | None, post: Post) -> Tokens:
        """New tokens from the accounts host, got with those that the store has."""

    async def _renewed(self, refused: Tokens | None, post: Post) -> Tokens:
        """Tokens that are fresh, and others than those refused: of the renewal under way, or of one that begins."""
        while True:
            flight, own = self._joined(refused, post)
            landed = await flight.wait()
            if isinstance(landed, SalesloftError):
                raise copy.copy(landed) from landed.__cause__  # one for each who waits: a traceback has one owner
            if landed is not None and (own or refused is None or landed.access_token != refused.access_token):
                return landed
            if landed is None and self._flights.get(os.getpid()) is flight:
                del self._flights[os.getpid()]
                flight.end()

    def _joined(self, refused: Tokens | None, post: Post) -> tuple[_Flight, bool]:
        """The renewal that is under way, and whether it was begun here. A forked child begins its own."""
        own = _Flight(asyncio.get_running_loop())
        flight = self._flights.setdefault(os.getpid(), own)  # one step: threads need no lock, which a fork could break
        if flight is own:
            flight.task = own.loop.create_task(self._fly(flight, refused, post), name="salesloft renewal")
        return flight, flight is own

    async def _fly(self, flight: _Flight, refused: Tokens | None, post: Post) -> None:
        landed: Tokens | SalesloftError | None = None
        try:
            landed = await self._renewal(refused, post)
        except SalesloftError as error:
            landed = error
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # of the user's store: it goes to whoever waits
            flight.landed.set_exception(error)
        finally:
            if self._flights.get(os.getpid()) is flight:
                del self._flights[os.getpid()]
            if not flight.landed.done():
                flight.landed.set_result(landed)

    async def _check_failed(self) -> None:
        """Raise why no new tokens can be had, as long as the store has none but those that were tried."""
        if self._failed is not None and self._unsaved is None:
            tried, until, error = self._failed
            if self._clock() < until and await load_from(self._store) == tried:
                raise copy.copy(error) from error.__cause__

    async def _renewal(self, refused: Tokens | None, post: Post) -> Tokens:
        await self._check_failed()
        async with locked(self._store) as lost:
            stored = await load_from(self._store)
            if self._unsaved is not None and self._unsaved[0] == stored:  # the store failed the last time
                stored = self._unsaved[1]
                await self._save()
            if stored is not None and self._serves(stored, refused):
                self._adopt(stored)
                return stored
            self._remember(stored)
            began = self._clock()
            try:
                tokens = await self._granted(stored, post)
            except AuthenticationError as error:
                until = math.inf if isinstance(error, LoginRequired) else began + REFUSED_FOR
                self._failed = stored, until, error
                raise
            self._remember(tokens)
            if refused is not None:
                self._refusals.append(began)
            self._unsaved = stored, tokens
            if in_time := not lost():
                await self._save()
        if not in_time:  # the loop stood still meanwhile: another may have renewed
            return await self._renewal(refused, post)
        self._adopt(tokens, since=began)
        return tokens

    async def _save(self) -> None:
        if self._unsaved is not None:
            await save_to(self._store, self._unsaved[1])
            self._unsaved = None

    def _serves(self, tokens: Tokens, refused: Tokens | None) -> bool:
        if tokens.access_token == (self._rejected if refused is None else refused.access_token):
            return False
        return tokens.expires_at is None or self._clock() < tokens.expires_at - _MARGIN

    def _adopt(self, tokens: Tokens, *, since: float | None = None) -> None:
        """Use these tokens from now on.

        Args:
            since: When they were new; None when somebody else got them.
        """
        self._remember(tokens)
        self._failed = self._rejected = None
        ends = math.inf if tokens.expires_at is None else tokens.expires_at
        renew_at = ends - _MARGIN
        if since is not None and ends < math.inf:
            renew_at = max(renew_at, since + _EARLIEST * (ends - since))
        self._tokens = tokens
        self._header = Secret(f"Bearer {tokens.access_token}")
        self._renew_at = renew_at  # last: who reads it in another thread finds the header that it is of

    def _remember(self, tokens: Tokens | None) -> None:
        for each in (tokens.access_token, tokens.refresh_token) if tokens is not None else ():
            if each and each not in self._secrets:
                self._secrets.append(each)
