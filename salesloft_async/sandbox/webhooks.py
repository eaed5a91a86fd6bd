"""Delivers signed events to the sandbox's webhook subscriptions, as the API does: four times at most."""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections import deque
from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from typing import Any, Final

import aiohttp
import msgspec
from attrs import define, field, frozen
from yarl import URL

from salesloft_async.operations import EventType, Table

from .fields import Record
from .store import Collection

__all__ = ["Delivery", "Webhooks"]

_log: Final = logging.getLogger("salesloft_async.sandbox")
_encode: Final = msgspec.json.Encoder().encode
_ATTEMPTS: Final = 4
"""The first and three more. Source: the provider's page on webhooks."""
_TIMEOUT: Final = aiohttp.ClientTimeout(total=10)
_AT_ONCE: Final = 8
_MOST_KEPT: Final = 10_000
_MOST_COMING: Final = 10_000


@frozen
class Delivery:
    """An attempt to deliver an event."""

    event: str
    url: str
    attempt: int
    """From 1; 0 when none was made."""
    status: int | None = None
    """What was answered; None when nothing was."""
    body: bytes = b""
    """The body of the answer."""
    error: str = ""
    """Why nothing was answered."""

    @property
    def success(self) -> bool:
        """Return whether it was answered so that it is not attempted again."""
        return self.status is not None and 200 <= self.status < 300


@define(eq=False)
class Webhooks:
    """The webhooks of a sandbox: it tells subscribers what happens to records while it runs."""

    _table: Table
    _subscriptions: Collection
    delay: float
    """Seconds until an attempt that failed is made again."""
    attempts: deque[Delivery] = field(factory=lambda: deque[Delivery](maxlen=_MOST_KEPT), init=False)
    """The last 10,000 attempts, oldest first."""
    _events: dict[tuple[str, str], list[EventType]] = field(init=False)
    _loop: asyncio.AbstractEventLoop | None = field(default=None, init=False)
    _session: aiohttp.ClientSession | None = field(default=None, init=False)
    _tasks: set[asyncio.Task[Delivery]] = field(factory=set[asyncio.Task[Delivery]], init=False)
    _coming: int = field(default=0, init=False)
    _free: asyncio.Semaphore = field(factory=lambda: asyncio.Semaphore(_AT_ONCE), init=False)

    def __attrs_post_init__(self) -> None:
        self._events = {}
        for event in self._table.events.values():
            self._events.setdefault((event.resource, event.when), []).append(event)

    def subscribe(self, url: str, callback_token: str, event_type: str) -> int:
        """Has an event delivered, as creating a webhook subscription does; the subscription's id.

        Args:
            url: Where to; only on this machine.
            callback_token: What deliveries are signed with.
            event_type: Such as "person_updated".

        Raises ValueError for another address, or an event type that does not exist.
        """
        if not _is_loopback(url):
            raise ValueError(f"url: the sandbox delivers to this machine only, not to {url!r}")
        if event_type not in self._table.events:
            raise ValueError(f"event_type: there is no {event_type!r}")
        given = {
            "callback_url": url,
            "callback_token": callback_token.strip(),
            "event_type": event_type,
            "enabled": True,
        }
        made: int = self._subscriptions.add({"id": None, "tenant_id": None, "user_guid": None, **given})["id"]
        return made

    async def deliver(self, event_type: str, payload: Mapping[str, Any]) -> list[Delivery]:
        """Deliver an event, such as one that no change of a record brings about.

        The last attempt for each subscription, which has the body of its answer.
        """
        body = _encode(dict(payload))
        tasks = [self._begin(subscription, event_type, body) for subscription in self._subscribed(event_type)]
        return list(await asyncio.gather(*tasks))

    async def delivered(self) -> list[Delivery]:
        """The last 10,000 attempts, oldest first, once none is under way or to come."""
        while self._coming or self._tasks:
            await asyncio.wait(self._tasks) if self._tasks else await asyncio.sleep(0)
        return list(self.attempts)

    def start(self) -> None:
        """Deliver in the running loop from now on."""
        self._loop = asyncio.get_running_loop()

    async def aclose(self) -> None:
        """Give up what is under way."""
        self._loop = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def changed(self, resource: str, when: str, record: Record, was: Mapping[str, Any]) -> None:
        """Deliver what a change of a record is told as; `was` has the values that it had. From any thread."""
        if self._loop is None:
            return
        for event in self._events.get((resource, when), ()):
            if _became(event, record, was):
                for subscription in self._subscribed(event.name):
                    self._enqueue(self._loop, subscription, event.name, _encode(record))

    def _subscribed(self, event: str) -> Iterator[Record]:
        return (each for each in list(self._subscriptions) if each["enabled"] and each["event_type"] == event)

    def _enqueue(self, loop: asyncio.AbstractEventLoop, subscription: Record, event: str, body: bytes) -> None:
        if self._coming + len(self._tasks) >= _MOST_COMING:
            _log.warning("%d deliveries are under way; this %s is not made", _MOST_COMING, event)
            self._keep(Delivery(event, subscription["callback_url"], 0, error="too many were under way"))
            return

        def begin() -> None:
            self._coming -= 1
            if self._loop is loop:
                self._begin(subscription, event, body)

        self._coming += 1
        loop.call_soon_threadsafe(begin)

    def _begin(self, subscription: Record, event: str, body: bytes) -> asyncio.Task[Delivery]:
        task = asyncio.ensure_future(self._attempt_all(dict(subscription), event, body))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _attempt_all(self, subscription: Record, event: str, body: bytes) -> Delivery:
        url, token = str(subscription["callback_url"]), str(subscription["callback_token"])
        if not _is_loopback(url):
            return self._keep(Delivery(event, url, 0, error="the sandbox delivers to this machine only"))
        headers = {
            "Content-Type": "application/json",
            "x-salesloft-event": event,
            "x-salesloft-signature": hmac.digest(token.encode(errors="surrogatepass"), body, "sha1").hex(),
        }
        delivery = await self._attempt(Delivery(event, url, 1), headers, body)
        while not delivery.success and delivery.attempt < _ATTEMPTS:
            await asyncio.sleep(self.delay)
            delivery = await self._attempt(Delivery(event, url, delivery.attempt + 1), headers, body)
        return delivery

    async def _attempt(self, planned: Delivery, headers: Mapping[str, str], body: bytes) -> Delivery:
        event, url, attempt = planned.event, planned.url, planned.attempt
        async with self._free:
            self._session = self._session or aiohttp.ClientSession(timeout=_TIMEOUT)
            try:
                async with self._session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
                    made = Delivery(event, url, attempt, answer.status, await answer.read())
            except (aiohttp.ClientError, TimeoutError) as error:
                made = Delivery(event, url, attempt, error=str(error) or type(error).__name__)
        return self._keep(made)

    def _keep(self, delivery: Delivery) -> Delivery:
        self.attempts.append(delivery)
        return delivery


def _is_loopback(url: str) -> bool:
    """Return whether an address is on this machine."""
    try:
        parsed = URL(url)
        host = parsed.host or ""
        return parsed.scheme in {"http", "https"} and (host == "localhost" or ip_address(host).is_loopback)
    except ValueError:
        return False


def _became(event: EventType, record: Record, was: Mapping[str, Any]) -> bool:
    wanted = event.becomes.items()
    return all(record.get(name) == value for name, value in wanted) and (
        not wanted or any(was.get(name, value) != value for name, value in wanted)
    )
