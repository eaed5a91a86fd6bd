"""Sends one operation from end to end: auth, budget, send, retry, decode. Only this module does HTTP."""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import Any, Final, Literal, NoReturn, TypeAlias, TypeVar

import aiohttp
from aiolimiter import AsyncLimiter
from attrs import Factory, define, evolve, field, frozen
from yarl import URL

from salesloft_async._version import __version__
from salesloft_async.errors import APIError, ConnectionFailed, DecodeFailed, SalesloftError, Timeout

from .answers import Answer, Charge, api_error, charge
from .arguments import encode_body, encode_query, fill_path
from .auth import BearerToken
from .budget import Budget, BudgetState, page_cost
from .codec import Metadata, NotDecodable, decode_one, decode_page
from .operation import Operation, Repeat
from .retry import NeverSent, Outcome, ReplyLost, Retries, Status, next_delay, retry_after

__all__ = ["Connection", "Options", "Priority", "Session"]

T = TypeVar("T")
Priority: TypeAlias = Literal["interactive", "background"]
_CONNECT: Final = 10.0
"""Seconds to wait for a connection, or less where the whole attempt has less."""
_DEAREST: Final = 30
"""Points of the dearest request, a page past number 500."""
_left_to_the_parent: Final[list[object]] = []
"""HTTP sessions from before a fork: their sockets are the parent's too, so the child neither uses nor closes them."""
_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})
_USER_AGENT: Final = f"salesloft-async/{__version__} aiohttp/{aiohttp.__version__}"


@frozen
class Options:
    """What may differ between clients that share a connection and a budget."""

    timeout: float = 60.0
    """Seconds for one attempt, answer included."""
    retries: Retries = Factory(Retries)
    concurrency: int = 8
    """Pages of one list that are fetched at once."""
    keep_extra: bool = False
    """Whether records of lists keep the fields that their class does not have."""
    priority: Priority = "interactive"
    """Whether somebody waits for the answer, or it is one of a long job's many."""


@define(eq=False)
class Connection:
    """What clients of one token share: the pool of connections, the budget and the credential."""

    base_url: URL
    auth: BearerToken
    budget: Budget
    trace_configs: Sequence[aiohttp.TraceConfig] = ()
    _pool: Connection | None = field(default=None, repr=False, alias="pool")
    """The connection whose pool this one uses; None for its own."""
    _http: aiohttp.ClientSession | None = field(default=None, repr=False)
    _loop: asyncio.AbstractEventLoop | None = field(default=None, repr=False)
    _pacer: AsyncLimiter | None = field(default=None, repr=False)
    _news: asyncio.Event = field(default=Factory(asyncio.Event), repr=False)
    _closed: bool = False
    _process: int = Factory(os.getpid)

    def for_token(self, auth: BearerToken) -> Connection:
        """A connection with another token over the same pool, with a budget of its own."""
        return Connection(self.base_url, auth, Budget(limit=self.budget.limit), pool=self._pool or self)

    async def http(self) -> aiohttp.ClientSession:
        """The HTTP session of the running loop, opened when first needed; a loop that ended gives way to the next."""
        loop = asyncio.get_running_loop()
        if self._pool is not None:
            if self._loop is not loop:
                self._enter(loop)
            return await self._pool.http()
        if self._closed:
            raise SalesloftError("the client is closed")
        if self._http is None or self._loop is not loop:
            before, self._http = self._http, self._opened()
            self._enter(loop)
            if before is not None and self._process != os.getpid():
                _left_to_the_parent.append(before)
            elif before is not None:
                await before.close()
            self._process = os.getpid()
        return self._http

    def _enter(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop, self._news = loop, asyncio.Event()
        self._pacer = AsyncLimiter(max(self.budget.limit, _DEAREST), self.budget.window)

    def _opened(self) -> aiohttp.ClientSession:
        http = aiohttp.ClientSession(
            headers={
                "User-Agent": _USER_AGENT,
                "Accept": "application/json",
                "Accept-Encoding": "gzip, deflate",
            },
            connector=aiohttp.TCPConnector(limit=100, keepalive_timeout=30),
            trace_configs=list(self.trace_configs),
            skip_auto_headers=("Content-Type",),  # aiohttp's for a request without a body; ours is always given
            cookie_jar=aiohttp.DummyCookieJar(),
        )
        # aiohttp repeats a reset request by itself, unseen by budget, retries and the count of attempts; as its own
        # test client does, there is no other way to say no
        http._retry_connection = False
        return http

    @asynccontextmanager
    async def admitted(self, cost: int) -> AsyncIterator[None]:
        """Wait until `cost` points may be spent, and reserve them; those who wait look again when this one ends."""
        assert self._pacer is not None  # noqa: S101  (http() made it)
        await self._pacer.acquire(cost)
        while (delay := self.budget.wait(cost, time.monotonic())) > 0:
            news = self._news
            try:
                await asyncio.wait_for(news.wait(), None if delay == float("inf") else delay)
            except TimeoutError:
                continue
        self.budget.reserve(cost, time.monotonic())
        try:
            yield
        finally:
            self._news.set()
            self._news = asyncio.Event()

    def budget_state(self) -> BudgetState:
        """What is known of the team's points now."""
        return self.budget.state(time.monotonic())

    async def aclose(self) -> None:
        """Close every connection; the client cannot be used any more."""
        self._closed = True
        http, self._http = self._http, None
        if http is not None:
            await http.close()


@define(eq=False)
class Session:
    """Sends operations over a connection, with options of its own."""

    connection: Connection
    options: Options

    def derived(self, **changes: Any) -> Session:
        """A session with other options over the same connection."""
        return Session(self.connection, evolve(self.options, **changes))

    async def one(
        self,
        operation: Operation[T],
        path: Mapping[str, Any],
        query: Mapping[str, Any],
        body: Mapping[str, Any] | None,
    ) -> T:
        """The record that an operation answers with."""
        filled = fill_path(operation.path, path)
        data = None if body is None else encode_body(body)
        repeat = operation.repeat
        if operation.repeat_with and body is not None and body.get(operation.repeat_with):
            repeat = Repeat.SAFE
        answer = await self.send(operation.http, filled, encode_query(query), data, repeat, operation.cost)
        try:
            return decode_one(operation.returns, answer.body)
        except NotDecodable as error:
            raise DecodeFailed(str(error), operation.http, filled, answer.status) from error

    async def page(
        self, operation: Operation[T], path: Mapping[str, Any], query: Mapping[str, Any]
    ) -> tuple[list[T], Metadata, bytes, Charge]:
        """The records, the metadata and the bytes of one page of a list, and what its headers say."""
        filled = fill_path(operation.path, path)
        page = query.get("page") or 1
        encoded = encode_query(query)
        cost = max(operation.cost, page_cost(page))
        answer = await self.send(operation.http, filled, encoded, None, operation.repeat, cost)
        try:
            records, metadata = decode_page(operation.returns, answer.body, extra=self.options.keep_extra)
        except NotDecodable as error:
            raise DecodeFailed(str(error), operation.http, filled, answer.status) from error
        return records, metadata, answer.body, charge(answer.headers)

    async def send(self, method: str, path: str, query: str, data: bytes | None, repeat: Repeat, cost: int) -> Answer:
        """The answer to a request, retries included; raises APIError for any but a success."""
        answer, attempts = await self.exchange(method, path, query, data, repeat, cost)
        if answer.status >= 300:
            raise self.error(answer, method, path, attempts)
        return answer

    async def exchange(
        self,
        method: str,
        path: str,
        query: str,
        data: bytes | None,
        repeat: Repeat,
        cost: int,
        headers: Mapping[str, str] = _NO_HEADERS,
    ) -> tuple[Answer, int]:
        """The answer to a request whatever its status, and the attempts it took; raises ConnectionFailed without one.

        Args:
            path: From /v2 on, as it is to be sent.
            query: Encoded.
            cost: Points to reserve.
            headers: Further ones; they cannot replace Authorization.
        """
        base = str(self.connection.base_url).rstrip("/")
        url = URL(f"{base}{path}?{query}" if query else base + path, encoded=True)
        started = time.monotonic()
        attempt = 0
        lost = False
        while True:
            attempt += 1
            result = await self._attempt(method, url, data, cost, headers)
            if isinstance(result, Answer):
                if result.status < 300:
                    return result, attempt
                if lost and method == "DELETE" and result.status == 404:
                    return Answer(204, result.headers, b""), attempt  # the attempt whose reply was lost did delete it
            outcome = self._outcome(result)
            lost = lost or outcome == ReplyLost()
            delay = next_delay(
                repeat,
                outcome,
                attempt=attempt,
                retries=self.options.retries,
                elapsed=time.monotonic() - started,
                chance=random.random(),  # noqa: S311  (jitter)
            )
            if delay is None:
                if isinstance(result, Answer):
                    return result, attempt
                self._fail(result, method, path, attempt)
            await asyncio.sleep(delay)

    def _outcome(self, result: Answer | Exception) -> Outcome:
        if isinstance(result, Answer):
            wait = retry_after(result.headers.get("Retry-After"), now=time.time())
            if result.status == 429:
                self.connection.budget.refused(time.monotonic(), wait)
            return Status(result.status, wait)
        return NeverSent() if isinstance(result, _NEVER_SENT) else ReplyLost()

    def error(self, answer: Answer, method: str, path: str, attempts: int) -> APIError:
        """The error that an answer is raised as, without the token should the server have sent it back."""
        body = self.connection.auth.hide(answer.body.decode(errors="replace")).encode()
        return api_error(answer.status, body, method=method, path=path, attempts=attempts)

    def _fail(self, result: Exception, method: str, path: str, attempts: int) -> NoReturn:
        sent = not isinstance(result, _NEVER_SENT)
        cls = Timeout if isinstance(result, TimeoutError) else ConnectionFailed
        said = str(result) or type(result).__name__
        if cls is Timeout:
            said = f"no answer within {self.options.timeout:g} seconds"
        raise cls(self.connection.auth.hide(said), method, path, attempts, sent) from result

    async def _attempt(
        self, method: str, url: URL, data: bytes | None, cost: int, further: Mapping[str, str]
    ) -> Answer | Exception:
        """One try: the answer, or the exception that says how far the request came."""
        http = await self.connection.http()
        budget = self.connection.budget
        timeout = aiohttp.ClientTimeout(total=self.options.timeout, connect=min(_CONNECT, self.options.timeout))
        content = {"Content-Type": "application/json"} if data is not None else {}
        headers = {**content, **further, "Authorization": self.connection.auth.header()}
        async with self.connection.admitted(cost):
            try:
                async with http.request(
                    method, url, data=data, headers=headers, timeout=timeout, allow_redirects=False
                ) as response:
                    answer = Answer(response.status, response.headers, await response.read())
            except _NEVER_SENT as error:
                budget.refund(cost)
                return error
            except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
                budget.settle(cost, time.monotonic())
                return error
            except BaseException:  # cancelled: the server may have counted it
                budget.settle(cost, time.monotonic())
                raise
            told = charge(answer.headers)
            budget.settle(
                cost,
                time.monotonic(),
                charged=told.charged,
                remaining=told.remaining,
                server_time=told.server_time,
            )
            return answer


_NEVER_SENT: Final = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)
