"""OAuth tokens, and where they are kept: the TokenStore that a user may write, and one in memory."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager
from typing import Final, Protocol, TypeVar, runtime_checkable

from attrs import field, frozen

from salesloft_async.errors import ConfigurationError, SalesloftError

from .calling import called
from .claims import Claim, claims_of_task, release_ended
from .secret import Secret, fits_header

__all__ = ["MemoryTokenStore", "TokenStore", "Tokens", "load_from", "locked", "polled", "save_to"]

T = TypeVar("T")
_POLL: Final = 0.02
"""Seconds between two looks at a lock that somebody else holds."""
_PATIENCE: Final = 90.0
"""Seconds to wait for a lock: longer than a refresh with all its repeats takes."""


def _kept(value: str | None) -> Secret | None:
    return None if value is None else Secret(value)


@frozen
class Tokens:
    """What the accounts host gave; the repr shows neither token."""

    access_token: str = field(repr=False, converter=Secret)
    refresh_token: str | None = field(default=None, repr=False, converter=_kept)
    """What the next access token is had for, once; None with client credentials."""
    expires_at: float | None = None
    """Seconds since the epoch; None when that is not known."""
    scope: str = ""

    def to_json(self) -> str:
        """A text that `from_json` makes these tokens of again. It holds the secrets in clear."""
        return Secret(
            json.dumps(
                {
                    "access_token": self.access_token,
                    "refresh_token": self.refresh_token,
                    "expires_at": self.expires_at,
                    "scope": self.scope,
                }
            )
        )

    @classmethod
    def from_json(cls, text: str | bytes) -> Tokens:
        """The tokens that `to_json` wrote; ValueError, which does not show the text, for any other."""
        found, text = _read(text), ""  # nobody's traceback shows the text
        if found is None:
            raise ValueError("no tokens: not what Tokens.to_json wrote")
        return found


def _read(text: str | bytes) -> Tokens | None:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    access, refresh, expires = said.get("access_token"), said.get("refresh_token"), said.get("expires_at")
    if (
        not isinstance(access, str)
        or not isinstance(refresh, str | None)
        or not isinstance(expires, int | float | None)
    ):
        return None
    return Tokens(access, refresh, expires, str(said.get("scope") or ""))


@runtime_checkable
class TokenStore(Protocol):
    """Where tokens are kept, so that a refresh token that was replaced is never used again.

    The three methods may be plain or async: plain ones are called in a worker thread, so they may block.
    """

    def load(self) -> Tokens | Awaitable[Tokens | None] | None:
        """The tokens saved last; None while there are none."""
        ...

    def save(self, tokens: Tokens) -> Awaitable[None] | None:
        """Keep the tokens in the place of those before; they must be safe when this returns."""
        ...

    def lock(self) -> AbstractAsyncContextManager[object] | AbstractContextManager[object]:
        """Held from before a load to after the save: one refresh at a time among all who share the tokens.

        A plain context manager may be entered and left in different threads.
        """
        ...


async def load_from(store: TokenStore) -> Tokens | None:
    """What the store has."""
    found: object = await called(store.load)
    if found is not None and not isinstance(found, Tokens):
        raise ConfigurationError(f"store: load() has to give Tokens or None, not {type(found).__name__}").about("oauth")
    if found is not None and found.access_token and not fits_header(found.access_token):
        raise ConfigurationError(
            "store: load() gave an access token with a space, a control character or a letter that no token has"
        ).about("oauth")
    return found


async def save_to(store: TokenStore, tokens: Tokens) -> None:
    """Keep the tokens in the store."""
    await called(store.save, tokens)


@asynccontextmanager
async def locked(store: TokenStore) -> AsyncIterator[Callable[[], bool]]:
    """Hold the store's lock, of whichever kind it is.

    What it gives tells whether the lock was lost: the loop stood still, and another one has taken over.
    """
    lock = store.lock()
    if isinstance(lock, AbstractAsyncContextManager):
        async with lock:
            claims = claims_of_task()
            yield lambda: any(claim.lost for claim in claims)
        return
    await asyncio.to_thread(lock.__enter__)
    claim = Claim(lambda: lock.__exit__(None, None, None), may_stop=False)
    try:
        yield lambda: claim.lost
    finally:
        if claim.end():
            await asyncio.to_thread(lock.__exit__, *sys.exc_info())


@asynccontextmanager
async def polled(
    name: str,
    acquire: Callable[[], bool],
    release: Callable[[], object],
    *,
    every: float = _POLL,
    in_thread: bool = False,
    shared: bool = True,
) -> AsyncIterator[None]:
    """Hold a lock that is asked for again and again: no thread is blocked, and no loop bound.

    It is released too when the loop ends, or stands still, before its task goes on. Raises SalesloftError when it stays
    with somebody else for 90 seconds.

    Args:
        name: Of the lock, for the error.
        acquire: Takes the lock, and returns whether it is taken.
        release: Releases it, from any thread.
        every: Seconds between two looks.
        in_thread: Whether both wait for something, and so are called in a worker thread.
        shared: Whether other processes wait for the lock.
    """

    async def call(function: Callable[[], T]) -> T:
        return await asyncio.to_thread(function) if in_thread else function()

    waited = 0.0
    while not await call(acquire):
        release_ended()
        if waited >= _PATIENCE:
            raise SalesloftError(f"{name} is locked by another refresh that does not end")
        await asyncio.sleep(every)
        waited += every
    claim = Claim(release, may_stop=False, watched=shared)
    try:
        yield
    finally:
        if claim.end():
            await call(release)


class MemoryTokenStore:
    """Tokens for as long as the process lives; a restart needs the refresh token that was issued last."""

    def __init__(self, tokens: Tokens | None = None) -> None:
        if tokens is not None and not isinstance(tokens, Tokens):
            raise ConfigurationError(f"tokens: takes Tokens, not {type(tokens).__name__}")
        self._tokens = tokens
        self._locks: dict[int, threading.Lock] = {}
        """By the process: who held it when a child was forked is not there to release it."""

    async def load(self) -> Tokens | None:
        """The tokens saved last."""
        return self._tokens

    async def save(self, tokens: Tokens) -> None:
        """Keep the tokens."""
        self._tokens = tokens

    def lock(self) -> AbstractAsyncContextManager[None]:
        """Held by one refresh at a time."""
        lock = self._locks.setdefault(os.getpid(), threading.Lock())
        return polled("the token store", lambda: lock.acquire(blocking=False), lock.release, shared=False)
