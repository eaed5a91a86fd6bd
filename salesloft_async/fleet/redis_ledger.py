"""Asks the Redis that holds a shared budget: each turn one round trip, and news as they come."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, Final

from attrs import define, field
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from salesloft_async.core.http import bare

from .ledger import Held, LedgerLost

__all__ = ["RedisLedger"]

_KEPT: Final = 3_600_000
"""Milliseconds for which a state is kept that nobody asks for."""
_LISTEN: Final = 60.0
"""Seconds after which whoever listens looks up."""


@define(eq=False)
class RedisLedger:
    """One budget in a Redis."""

    url: str = field(repr=False)
    key: str
    connect: float = 2.0
    """Seconds to wait for a connection."""
    answer: float = 2.0
    """Seconds to wait for an answer."""
    _redis: Redis | None = field(default=None, init=False, repr=False)
    _news: PubSub | None = field(default=None, init=False, repr=False)
    _swap: Any = field(default=None, init=False, repr=False)

    async def open(self) -> None:
        """Connect, and listen. Raises LedgerLost."""
        try:
            self._redis = Redis.from_url(
                self.url, socket_connect_timeout=self.connect, socket_timeout=self.answer, retry=Retry(NoBackoff(), 0)
            )
            self._redis.connection_pool.connection_kwargs["decode_responses"] = False  # a state is no text
            self._swap = self._redis.register_script(_script())
            self._news = self._redis.pubsub(ignore_subscribe_messages=True)
            await self._news.subscribe(self.key)
            await self._news.get_message(timeout=self.answer)  # the answer to that, which may be that we must not
        except (RedisError, OSError, ValueError) as error:
            raise _lost(error) from None

    async def swap(self, known: bytes, new: bytes, state: bytes, *, publish: bool) -> Held:
        """Put a state in the place of the one whose version is known. Raises LedgerLost."""
        try:
            swapped, seconds, micros, version, held = await self._swap(
                [self.key], [known, new, state, _KEPT, int(publish)]
            )
        except (RedisError, OSError, ValueError) as error:
            raise _lost(error) from None
        return Held(bool(swapped), int(seconds) + int(micros) / 1e6, version, held)

    async def news(self) -> tuple[bytes, bytes] | None:
        """Version and state that another process put there; None when there was none for a while."""
        assert self._news is not None  # noqa: S101  (whoever listens has opened it)
        try:
            message = await self._news.get_message(timeout=_LISTEN)
        except (RedisError, OSError, ValueError) as error:
            raise _lost(error) from None
        if message is None or message.get("type") != "message":
            return None
        version, _, state = message["data"].partition(b" ")
        return version, state

    async def close(self) -> None:
        """Close the connections, whatever state they are in."""
        for each in (self._news, self._redis):
            try:
                if each is not None:
                    await each.aclose()
            except (RedisError, OSError):
                continue  # it is closed, then
        self._redis = self._news = None


@cache
def _script() -> str:
    return resources.files(__package__ or "").joinpath("swap.lua").read_text(encoding="utf-8")


def _lost(error: Exception) -> LedgerLost:
    """The loss without the frames of the transport: their locals hold the password."""
    bare(error)
    return LedgerLost(" ".join(str(error).split()) or type(error).__name__)
