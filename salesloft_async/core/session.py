"""Sends one operation from end to end: auth, budget, send, retry, decode. Only this module does HTTP."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from types import MappingProxyType
from typing import Any, Final, Literal, NoReturn, TypeAlias, TypeVar

import aiohttp
from aiolimiter import AsyncLimiter
from attrs import Factory, define, evolve, field, frozen
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from salesloft_async.errors import APIError, ConnectionFailed, DecodeFailed, SalesloftError, Timeout

from .admission import Admission, SharedBudget, Terms, admission_for, pacer_for
from .answers import Answer, Charge, api_error, charge
from .arguments import encode_body, encode_query, fill_path
from .auth import Auth
from .body import LARGEST_ANSWER, whole_body
from .budget import BudgetState, Reservation, page_cost
from .codec import Metadata, NotDecodable, decode_one, decode_page
from .events import Events, RequestEvent, ResponseEvent, RetryEvent
from .http import NEVER_SENT, bare, post
from .operation import Operation, Repeat
from .pool import Pool
from .retry import NeverSent, Outcome, ReplyLost, Retries, Status, is_spent_minute, next_delay, retry_after

__all__ = ["Connection", "Options", "Priority", "Request", "Session"]

T = TypeVar("T")
Priority: TypeAlias = Literal["interactive", "background"]
_CONNECT: Final = 10.0
"""Seconds to wait for a connection, or less where the whole attempt has less."""
_TO_CONNECT: Final = 0.9
"""Part of the attempt's time that a connection may take: so whoever runs out of all of it did send something."""
_TOO_LARGE: Final = f"the answer is larger than {LARGEST_ANSWER >> 20} MiB"
_JSON: Final = {"Content-Type": "application/json"}
_UNOBSERVED: Final = nullcontext()
_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


@frozen
class Options:
    """What may differ between clients that share a connection and a budget."""

    timeout: float = 60.0
    """Seconds for one attempt, answer included."""
    retries: Retries = Factory(Retries)
    concurrency: int = 10
    """Pages of one list that are fetched at once."""
    keep_extra: bool = False
    """Whether records of lists keep the fields that their class does not have."""
    priority: Priority = "interactive"
    """Whether somebody waits for the answer, or it is one of a long job's many."""


@frozen
class Request:
    """One request on the wire, and what its endpoint is known by."""

    method: str
    path: str
    """From /v2 on, as it is to be sent."""
    query: str
    """Encoded."""
    data: bytes | None
    endpoint: str
    """The path with its placeholders: what it costs is learned by it."""
    cost: int
    """Points, by the provider's page."""
    repeat: Repeat
    headers: Mapping[str, str] = _NO_HEADERS
    """Further ones; they cannot replace Authorization."""
    operation: str = "request"
    """What it is called, such as "people.list"."""


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
        if self.budget is not None:
            self.admission = self.budget.admission(self._base, self.terms)
        else:  # a token holds no space, so none is taken for a team
            self.admission = admission_for(self._base, f"team {self.team}" if self.team else self.auth.key)
        self.admission.agree(self, self.terms)

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

    async def admitted(self, cost: int, place: int, *, background: bool) -> tuple[aiohttp.ClientSession, Reservation]:
        """Wait until `cost` points may be spent; the HTTP session to send with, and what was taken of the budget."""
        http = await self.pool.http()
        entering = self.admission.enter(cost, place, self._pacer(), background=background)
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

    async def retire(self) -> None:
        """What a guest has left to do when the pool is closed."""
        self.admission.leave(self)
        await self.admission.settled()


@define(eq=False)
class Session:
    """Sends operations over a connection, with options of its own."""

    connection: Connection
    options: Options
    _timeout: aiohttp.ClientTimeout = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        total = self.options.timeout
        connect = min(_CONNECT, total * _TO_CONNECT)
        self._timeout = aiohttp.ClientTimeout(total=total, connect=connect, ceil_threshold=math.inf)

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
        return await self.send(
            Request(
                operation.http, filled, encode_query(query), data, operation.path, operation.cost, repeat,
                operation=operation.name,
            ),
            lambda answer: decode_one(operation.returns, answer.body),
        )  # fmt: skip

    async def page(
        self, operation: Operation[T], path: Mapping[str, Any], query: Mapping[str, Any]
    ) -> Callable[[], tuple[list[T], Metadata, bytes, Charge]]:
        """One page of a list has come when this returns; called, in any thread, it is decoded.

        Then it is the records, the metadata and the bytes of the page, and what its headers say.
        """
        filled = fill_path(operation.path, path)
        page = query.get("page") or 1
        cost = max(operation.cost, page_cost(page))
        return await self.send(
            Request(
                operation.http, filled, encode_query(query), None, operation.path, cost, operation.repeat,
                operation=operation.name,
            ),
            lambda answer: partial(_decoded, operation, filled, answer, self.options.keep_extra),
        )  # fmt: skip

    async def send(self, request: Request, read: Callable[[Answer], T]) -> T:
        """What is read from the answer to a request, retries included.

        Raises APIError for any answer but a success, and DecodeFailed where `read` raises NotDecodable.
        """
        with self._operation(request):
            answer, attempts = await self._exchange(request)
            if not answer.ok:
                raise self.error(answer, request.method, request.path, attempts)
            try:
                return read(answer)
            except NotDecodable as error:
                raise DecodeFailed(str(error), request.method, request.path, answer.status) from bare(error)

    async def exchange(self, request: Request) -> tuple[Answer, int]:
        """An answer whatever its status, and the attempts that it took; raises ConnectionFailed without one."""
        with self._operation(request):
            return await self._exchange(request)

    def _operation(self, request: Request) -> AbstractContextManager[object]:
        """What an operation runs in from its beginning to its end."""
        observer = self.connection.events.observer
        if observer is None:
            return _UNOBSERVED
        from .observer import OperationEvent

        event = OperationEvent(request.operation, request.method, request.path, request.endpoint)
        return observer.operation(event, self.connection)

    async def _exchange(self, request: Request) -> tuple[Answer, int]:
        admission = self.connection.admission
        place = admission.place()
        attempt, spent_minutes, started = 0, 0, 0.0
        lost = renewed = False
        auth = self.connection.auth
        while True:
            attempt += 1
            authorization = await auth.header(self.connection.post)
            asked = time.monotonic()
            http, reservation = await self._admitted(request, place)
            started = started or time.monotonic()
            if self.connection.events.wanted:
                result = await self._told(request, http, reservation, authorization, attempt, asked)
            else:
                result = await self._attempt(request, http, reservation, authorization)
            if isinstance(result, Answer):
                if not result.whole:
                    raise DecodeFailed(_TOO_LARGE, request.method, request.path, result.status)
                if result.ok:
                    return result, attempt
                if result.status == 401 and not renewed:  # it was not applied, whatever the method
                    renewed = True
                    if await auth.renew(authorization, self.connection.post):
                        self._tell_retry(request, result, attempt, 0.0)
                        continue
                if lost and request.method == "DELETE" and result.status == 404:
                    return Answer(204, result.headers, b""), attempt  # the attempt whose reply was lost did delete it
            outcome = _outcome(result)
            lost = lost or outcome == ReplyLost()
            if waits := is_spent_minute(outcome):
                spent_minutes += 1
                outcome = Status(429, admission.state().paused)
            delay = next_delay(
                request.repeat,
                outcome,
                attempt=attempt,
                spent_minutes=spent_minutes,
                retries=self.options.retries,
                elapsed=time.monotonic() - started,
                chance=random.random(),  # noqa: S311  (jitter)
            )
            if delay is None:
                if isinstance(result, Answer):
                    return result, attempt
                self._fail(result, request.method, request.path, attempt)
            self._tell_retry(request, result, attempt, delay)
            if not waits:  # a spent minute is waited out in the queue, which lets one go first
                await self.connection.pool.until_closed(asyncio.sleep(delay))

    async def _admitted(self, request: Request, place: int) -> tuple[aiohttp.ClientSession, Reservation]:
        cost = self.connection.admission.costs.expected(request.method, request.endpoint, request.cost)
        return await self.connection.admitted(cost, place, background=self.options.priority == "background")

    def error(self, answer: Answer, method: str, path: str, attempts: int) -> APIError:
        """The error that an answer is raised as, without the token should the server have sent it back."""
        body = self.connection.auth.hide(answer.body.decode(errors="replace")).encode()
        return api_error(answer.status, body, method=method, path=path, attempts=attempts)

    def _fail(self, result: Exception, method: str, path: str, attempts: int) -> NoReturn:
        sent = not isinstance(result, NEVER_SENT)
        cls = Timeout if isinstance(result, TimeoutError) else ConnectionFailed
        said = " ".join(str(result).split()) or type(result).__name__
        if isinstance(result, aiohttp.ClientResponseError):
            said = f"the answer is no HTTP: {' '.join(result.message.split())}"
            _forget_headers(result)
        elif cls is Timeout and sent:
            said = f"no answer within {self.options.timeout:g} seconds"
        raise cls(self.connection.auth.hide(said), method, path, attempts, sent) from result

    async def _told(
        self,
        request: Request,
        http: aiohttp.ClientSession,
        reservation: Reservation,
        authorization: str,
        attempt: int,
        asked: float,
    ) -> Answer | Exception:
        """One try, of which hooks and log are told.

        Args:
            asked: When it began to wait for points.
        """
        events = self.connection.events
        what = (request.method, request.path, request.endpoint, attempt)
        began = time.monotonic()
        events.request(RequestEvent(*what, reservation.cost, began - asked))
        status: int | None = None
        error: str | None = "CancelledError"
        cost: int | None = None
        try:
            result = await self._attempt(request, http, reservation, authorization)
            if isinstance(result, Answer):
                status, error, cost = result.status, None, charge(result.headers).charged
            else:
                error = type(result).__name__
        finally:
            events.response(ResponseEvent(*what, status, error, cost, time.monotonic() - began))
        return result

    def _tell_retry(self, request: Request, result: Answer | Exception, attempt: int, delay: float) -> None:
        events = self.connection.events
        if events.wanted:
            status, error = (result.status, None) if isinstance(result, Answer) else (None, type(result).__name__)
            events.retry(RetryEvent(request.method, request.path, request.endpoint, attempt, status, error, delay))

    async def _attempt(
        self, request: Request, http: aiohttp.ClientSession, reservation: Reservation, authorization: str
    ) -> Answer | Exception:
        """One try: the answer, or the exception that says how far the request came."""
        admission = self.connection.admission
        content = _JSON if request.data is not None else _NO_HEADERS
        try:
            async with http.request(
                request.method,
                self.connection.url(request.path, request.query),
                data=request.data,
                headers={**content, **request.headers, "Authorization": authorization},
                timeout=self._timeout,
                allow_redirects=False,
            ) as response:
                body = await whole_body(response)
                answer = Answer(response.status, response.headers, body or b"", whole=body is not None)
        except NEVER_SENT as error:
            admission.refund(reservation)
            return bare(error)
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            admission.settle(reservation, None)
            return bare(error)
        except BaseException:  # cancelled: the server may have counted it
            admission.settle(reservation, None)
            raise
        told = charge(answer.headers)
        if told.charged is not None:
            admission.costs.learn(request.method, request.endpoint, request.cost, told.charged)
        refused = answer.status == 429
        admission.settle(reservation, told, refused=refused, retry_after=_retry_after(answer) if refused else None)
        return answer


def _decoded(
    operation: Operation[T], path: str, answer: Answer, extra: bool
) -> tuple[list[T], Metadata, bytes, Charge]:
    try:
        records, metadata = decode_page(operation.returns, answer.body, extra=extra)
    except NotDecodable as error:
        raise DecodeFailed(str(error), operation.http, path, answer.status) from bare(error)
    return records, metadata, answer.body, charge(answer.headers)


def _forget_headers(error: aiohttp.ClientResponseError) -> None:
    """Take the request's headers out of what stays as the cause of an error: they hold the credential."""
    asked = error.request_info
    error.request_info = aiohttp.RequestInfo(asked.url, asked.method, CIMultiDictProxy(CIMultiDict()), asked.real_url)
    error.args = (error.request_info, ())


def _outcome(result: Answer | Exception) -> Outcome:
    if isinstance(result, Answer):
        return Status(result.status, _retry_after(result))
    if isinstance(result, NEVER_SENT):
        return NeverSent(lasting=isinstance(result, aiohttp.ClientConnectorCertificateError))
    return ReplyLost()


def _retry_after(answer: Answer) -> float | None:
    return retry_after(answer.headers.get("Retry-After"), now=time.time())
