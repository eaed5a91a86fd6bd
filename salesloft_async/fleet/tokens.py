"""OAuth tokens in Redis, for all processes and hosts that act for one account."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from contextvars import ContextVar
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import uuid4

from attrs import define, field

from salesloft_async.core.sealing import Key, Seal, hidden_key
from salesloft_async.core.secret import SecretBytes, secret
from salesloft_async.core.tokens import Tokens, polled
from salesloft_async.errors import ConfigurationError, SalesloftError

from .address import redis_address

if TYPE_CHECKING:
    from redis import Redis
    from redis.lock import Lock

__all__ = ["RedisTokenStore"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async.auth")
_LEASE: Final = 15.0
_LEAST_LEASE: Final = 0.1
_MOST_LEASE: Final = 60
"""Seconds: less than the others wait for a lock before they give up."""
_RENEWALS: Final = 3
"""How often the lock is renewed in the time that it is given."""
_POLL: Final = 0.1
"""Seconds between two looks at a lock that another process holds."""
_CONNECT: Final = 3.0
_ANSWER: Final = 5.0
"""Seconds that Redis has for a connection, and for an answer."""
_REPEATS: Final = 3
"""How often a command is given again to a Redis that is away, which may be starting anew; a second or two in all."""
_SAVE: Final = """
local found = redis.call('GET', KEYS[1])
if found and found ~= ARGV[1] and found ~= ARGV[2] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1
"""
"""Saves tokens unless others have come since those were read that they follow; given twice it does the same."""


@define(eq=False)
class _Holding:
    """What was read while the lock is held."""

    store: RedisTokenStore
    read: bool = False
    content: bytes = field(default=b"", repr=False)


_holding: Final[ContextVar[_Holding | None]] = ContextVar("salesloft tokens", default=None)


class RedisTokenStore:
    """Tokens in Redis, shared by all processes and hosts that name the same account.

    A refresh is done by one of them at a time; the others read what it got. The new tokens are in Redis before one of
    them is used, and a refresh that comes late never takes the place of a newer one. One store may be used by clients
    of any thread and loop, and after a fork; nothing is asked before tokens are needed.

    A refresh token that Redis loses needs a new login: have it write to its disk (`appendonly yes`), and evict nothing.

    Args:
        url: `redis://`, `rediss://` (TLS) or `unix://`, with password and database where it has them.
        name: Of the account: each has one of its own.
        key: Encrypts what is kept: a key that `Fernet.generate_key()` of the cryptography package has made (needs the
            encryption extra). Of several the first encrypts and all decrypt: put a new one first to change it.
        lease: Seconds until another process may refresh after the one that does has died. The lock of one that lives
            is renewed.

    Raises ConfigurationError for arguments that cannot be right. The methods raise it too for tokens that the key does
    not fit, and SalesloftError when Redis cannot be asked.
    """

    def __init__(self, url: str, *, name: str, key: Key | None = None, lease: float = _LEASE) -> None:
        url, key = secret(url), hidden_key(key)
        if not isinstance(name, str) or not name.strip() or not name.isprintable():
            raise ConfigurationError(f"name: takes the name of an account, such as 'acme', not {name!r}").about(
                "many-workers"
            )
        if isinstance(lease, bool) or not isinstance(lease, int | float) or not _LEAST_LEASE <= lease <= _MOST_LEASE:
            raise ConfigurationError(f"lease: takes seconds from {_LEAST_LEASE} to {_MOST_LEASE}, not {lease!r}").about(
                "many-workers"
            )
        self.name: Final = name.strip()
        """Of the account."""
        self._seal = Seal(key)
        self._lease = lease
        self._address = redis_address(url)
        self._redis = _shared(url)
        self._key = f"salesloft:tokens:{self.name}"
        self._saves = self._redis.register_script(_SAVE)
        self._where = f"{self._key} of {self._address}"

    def __repr__(self) -> str:
        said = self.__dict__  # a traceback may show a store that could not be made
        return f"{type(self).__name__}({said.get('_address')!r}, name={said.get('name')!r})"

    def load(self) -> Tokens | None:
        """The tokens saved last; None while there are none."""
        found: Any = self._asked(self._redis.get, self._key)
        content = SecretBytes(found.encode() if isinstance(found, str) else found or b"")
        holding = _holding.get()
        if holding is not None and holding.store is self:
            holding.read, holding.content = True, content
        return self._seal.unseal(content, self._where) if content else None

    def save(self, tokens: Tokens) -> None:
        """Keep the tokens. Under the lock, those stay that others have saved since the last load; a warning says so."""
        content = SecretBytes(self._seal.seal(tokens))
        holding = _holding.get()
        if holding is None or holding.store is not self or not holding.read:
            self._asked(self._redis.set, self._key, content)
        elif self._asked(partial(self._saves, keys=[self._key], args=[holding.content, content])):
            holding.content = content
        else:
            _log.warning("%s: tokens came late and were not saved, for others have been saved meanwhile", self._where)

    def lock(self) -> AbstractAsyncContextManager[None]:
        """Held by one refresh at a time among all processes; free again a lease after its holder has died."""
        return self._held()

    @asynccontextmanager
    async def _held(self) -> AsyncIterator[None]:
        lock = self._redis.lock(f"salesloft:refresh:{self.name}", timeout=self._lease, thread_local=False)
        own = uuid4().hex
        async with polled(
            self._where,
            lambda: self._acquired(lock, own),
            lambda: self._release(lock),
            every=_POLL,
            in_thread=True,
        ):
            keeping = asyncio.create_task(self._keep(lock), name="salesloft token lock")
            before = _holding.set(_Holding(self))
            try:
                yield
            finally:
                _holding.reset(before)
                keeping.cancel()
                await asyncio.wait({keeping})

    def _acquired(self, lock: Lock, own: str) -> bool:
        if self._asked(lock.acquire, blocking=False, token=own):
            return True
        if self._asked(self._redis.get, lock.name) not in (own, own.encode()):
            return False
        lock.local.token = own.encode()  # the answer to an earlier try was lost
        return True

    async def _keep(self, lock: Lock) -> None:
        """Renew the lock for as long as it is held: a refresh may take longer than a lease."""
        from redis.exceptions import LockError

        while True:
            await asyncio.sleep(self._lease / _RENEWALS)
            try:
                await asyncio.to_thread(self._asked, lock.reacquire)
            except LockError:  # another has it: what comes late is not saved
                return
            except SalesloftError:  # Redis may be back in time
                continue

    def _release(self, lock: Lock) -> None:
        from redis.exceptions import LockError

        try:
            self._asked(lock.release)
        except LockError:  # it was lost meanwhile
            return
        except SalesloftError as error:
            _log.warning("a lock is not released and will expire: %s", error)

    def _asked(self, command: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """What Redis answers; SalesloftError, without what was sent, when it does not."""
        from redis.exceptions import LockError, RedisError

        try:
            return command(*args, **kwargs)
        except LockError:
            raise
        except (RedisError, OSError) as error:
            said = str(error).partition(", with args")[0] or type(error).__name__  # what follows would be tokens
        raise SalesloftError(f"{self._where}: Redis cannot be asked: {said}")


@lru_cache(maxsize=8)
def _shared(url: str) -> Redis:
    """One pool of connections for all accounts that are kept at the same place."""
    from redis import Redis
    from redis.backoff import ExponentialBackoff
    from redis.retry import Retry

    retry = Retry(ExponentialBackoff(cap=1.0, base=0.1), _REPEATS)
    made = Redis.from_url(url, socket_connect_timeout=_CONNECT, socket_timeout=_ANSWER, retry=retry)
    options = made.connection_pool.connection_kwargs
    if "password" in options:
        options["password"] = secret(options["password"])
    return made
