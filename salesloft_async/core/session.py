"""Takes one operation from its arguments to what it returns or raises: encode, send, try again, decode."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any, Final, Generic, NoReturn, TypeAlias, TypeVar, cast

import aiohttp
from attrs import define, evolve, field
from multidict import CIMultiDict, CIMultiDictProxy

from salesloft_async.errors import APIError, ConnectionFailed, DecodeFailed, RateLimited, Timeout

from .admission import NotInTime
from .answers import Answer, Charge, asked_to_wait
from .arguments import encode_body, encode_query, fill_path
from .body import LARGEST_ANSWER
from .budget import page_cost
from .call import Call
from .call_options import CallOptions
from .codec import Metadata, NotDecodable, decode_one, decode_page
from .connection import Connection
from .http import NEVER_SENT, bare, without_secrets
from .lengths import check_length
from .operation import Operation, Repeat
from .retry import NeverSent, Outcome, ReplyLost, Status, is_spent_minute, next_delay
from .sender import Request, Sender

__all__ = ["Arrived", "Session"]

T = TypeVar("T")
Decoded: TypeAlias = tuple[list[T], Metadata, bytes, Charge]
"""The records, the metadata and the bytes of a page, and what the headers of its response say."""
_CONNECT: Final = 10.0
"""Seconds to wait for a connection, or less where the whole attempt has less."""
_TO_CONNECT: Final = 0.9
"""Part of the attempt's time that a connection may take: so whoever runs out of all of it did send something."""
_SHORTEST: Final = 0.001
"""Seconds of an attempt's limit, where 0 would mean none."""
_TOO_LARGE: Final = f"the answer is larger than {LARGEST_ANSWER >> 20} MiB"
_LONGEST_MESSAGE: Final = 500
"""Characters of an exception's message, which may repeat what a server sent."""
_LONGEST_PAUSE: Final = 60.0
"""Seconds: no refusal of the minute makes requests wait longer."""
_UNOBSERVED: Final = nullcontext()


@define(eq=False)
class Session:
    """Sends operations over a connection, with options of its own."""

    connection: Connection
    options: CallOptions
    _sender: Sender = field(init=False, repr=False)
    _timeout: aiohttp.ClientTimeout = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._sender = Sender(self.connection)
        self._timeout = _client_timeout(self.options.timeout)

    def derived(self, **changes: Any) -> Session:
        """A session with other options over the same connection."""
        return Session(self.connection, evolve(self.options, **changes))

    def for_jobs(self, **changes: Any) -> Session:
        """Return a session for scans, exports and uploads: they have no deadline, and interactive calls go first."""
        retries = evolve(self.options.retries, deadline=None)
        return self.derived(priority="background", retries=retries, **changes)

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
                operation.http, filled, _query_of(query), data, operation.path, operation.cost, repeat,
                operation=operation.name,
            ),
            lambda answer: decode_one(operation.returns, answer.body),
        )  # fmt: skip

    async def page(self, operation: Operation[T], path: Mapping[str, Any], query: Mapping[str, Any]) -> Arrived[T]:
        """Return one page of a list as it arrived, to be decoded when its turn comes."""
        filled = fill_path(operation.path, path)
        page = query.get("page") or 1
        cost = max(operation.cost, page_cost(page))
        request = Request(
            operation.http, filled, _query_of(query), None, operation.path, cost, operation.repeat,
            operation=operation.name,
        )  # fmt: skip
        call = self._call()
        answer = await self._send(request, call, _as_it_came)
        return Arrived(self, request, call, answer, partial(_decoded, operation.returns, self.options.keep_extra))

    async def send(self, request: Request, read: Callable[[Answer], T]) -> T:
        """Return what `read` makes of the answer to a request, retries included.

        Raises APIError for any answer but a success, and DecodeFailed where `read` raises NotDecodable.
        """
        return await self._send(request, self._call(), read)

    async def send_again(self, request: Request, call: Call, read: Callable[[Answer], T], failure: DecodeFailed) -> T:
        """Send a request again whose answer turned out to be unreadable; raise the failure where that is not safe."""
        return await self._send(request, call, read, failure)

    async def exchange(self, request: Request) -> tuple[Answer, int]:
        """An answer whatever its status, and the attempts that it took; raises ConnectionFailed without one."""
        call = self._call()
        with self._operation(request):
            return (await self._exchange(request, call, _as_it_came))[0], call.attempt

    def _call(self) -> Call:
        return Call(self.connection.admission.place(), self.options.retries.deadline, time.monotonic())

    def _operation(self, request: Request) -> AbstractContextManager[object]:
        """What an operation runs in from its beginning to its end."""
        observer = self.connection.events.observer
        if observer is None:
            return _UNOBSERVED
        from .observer import OperationEvent

        event = OperationEvent(request.operation, request.method, request.path, request.endpoint)
        return observer.operation(event, self.connection)

    async def _send(
        self, request: Request, call: Call, read: Callable[[Answer], T], failure: DecodeFailed | None = None
    ) -> T:
        with self._operation(request):
            if failure is not None:
                call.resume(time.monotonic())
                await self._before_retry(request, call, failure)
            answer, value = await self._exchange(request, call, read)
            if not answer.ok:
                raise self.error(answer, request, call.attempt)
            return cast(T, value)

    async def _exchange(self, request: Request, call: Call, read: Callable[[Answer], T]) -> tuple[Answer, T | None]:
        """Return the last answer, and what `read` makes of a success."""
        renewed = False
        background = self.options.priority == "background"
        auth = self.connection.auth
        result: Answer | Exception
        while True:
            call.attempt += 1
            if call.deadline is None:
                authorization = await auth.header(self.connection.post)
            else:
                authorization = await self._in_time(auth.header(self.connection.post), request, call)
            asked = time.monotonic()
            try:
                http, reservation = await self._sender.admitted(
                    request, call.place, background=background, patience=call.ends - asked
                )
            except NotInTime as late:
                raise _too_late(late, request, call) from None
            now = time.monotonic()
            call.started = call.started or now
            timeout = self._timeout if call.deadline is None else self._timeout_within(call.ends - now)
            result = await self._sender.send(request, http, reservation, authorization, call.attempt, asked, timeout)
            if isinstance(result, Answer):
                if not result.whole:
                    raise self.decode_failed(_TOO_LARGE, result, request, call)
                if result.ok:
                    try:
                        return result, read(result)
                    except NotDecodable as error:
                        result = self.undecoded(error, result, request, call)
                elif result.status == 401 and not renewed:  # it was not applied, whatever the method
                    renewed = True
                    if await self._in_time(auth.renew(authorization, self.connection.post), request, call):
                        self._tell_retry(request, result, call.attempt, 0.0)
                        continue
                elif call.uncertain and request.method == "DELETE" and result.status == 404:
                    done = Answer(204, result.headers, b"")  # an earlier attempt did delete it
                    return done, read(done)
            if not await self._before_retry(request, call, result):
                assert isinstance(result, Answer)  # noqa: S101  (anything else is raised)
                return result, None

    async def _before_retry(self, request: Request, call: Call, result: Answer | Exception) -> bool:
        """Wait until the next attempt may be made.

        Without one, return False for an answer, and raise the error that any other result leads to.
        """
        outcome = _outcome(result)
        call.uncertain = call.uncertain or _may_be_applied(outcome)
        if waits := is_spent_minute(outcome):
            call.spent_minutes += 1
            outcome = Status(429, self.connection.admission.state().paused)
        delay = next_delay(
            request.repeat,
            outcome,
            attempt=call.attempt,
            spent_minutes=call.spent_minutes,
            retries=self.options.retries,
            elapsed=call.elapsed(time.monotonic()),
            chance=random.random(),  # noqa: S311  (jitter)
        )
        if delay is None:
            if isinstance(result, Answer):
                return False
            self._fail(result, request, call)
        self._tell_retry(request, result, call.attempt, delay)
        if not waits:  # a spent minute is waited out in the queue, which lets one go first
            await self.connection.pool.until_closed(asyncio.sleep(delay))
        return True

    async def _in_time(self, awaitable: Awaitable[T], request: Request, call: Call) -> T:
        """Return what is awaited before a request can be sent; raises Timeout at the call's deadline."""
        if call.deadline is None:
            return await awaitable
        limit = asyncio.timeout(max(call.ends - time.monotonic(), 0))
        try:
            async with limit:
                return await awaitable
        except TimeoutError:
            if not limit.expired():
                raise
            message = f"no token within the deadline of {call.deadline:g} seconds"
            raise Timeout(message, request.method, request.path, call.attempt - 1, call.uncertain) from None

    def _timeout_within(self, seconds: float) -> aiohttp.ClientTimeout:
        limit = self.options.timeout
        return self._timeout if limit is not None and limit <= seconds else _client_timeout(max(seconds, _SHORTEST))

    def error(self, answer: Answer, request: Request, attempts: int) -> APIError:
        """Return the error that a response is raised as, without the secrets that the server may have repeated."""
        from .error_responses import api_error, hiding, secrets_of

        wait = asked_to_wait(answer)
        if answer.status == 429 and not 0 < (wait or 0) <= _LONGEST_PAUSE:
            wait = self.connection.admission.state().paused
        return api_error(
            answer,
            method=request.method,
            path=request.path,
            attempts=attempts,
            hide=hiding(self.connection.auth.hide, secrets_of(request.data, request.headers)),
            retry_after=wait,
        )

    def decode_failed(self, message: str, answer: Answer, request: Request, call: Call) -> DecodeFailed:
        """Return the error for a response that cannot be used."""
        from .error_responses import decode_failed, hiding

        return decode_failed(
            message,
            answer,
            method=request.method,
            path=request.path,
            hide=hiding(self.connection.auth.hide, ()),
            attempts=call.attempt,
        )

    def undecoded(self, error: NotDecodable, answer: Answer, request: Request, call: Call) -> DecodeFailed:
        """Return the error for a response that cannot be decoded."""
        failure = self.decode_failed(str(error), answer, request, call)
        failure.__cause__ = bare(error)
        return failure

    def _fail(self, result: Exception, request: Request, call: Call) -> NoReturn:
        from .printable import printable, shortened

        if isinstance(result, DecodeFailed):
            raise result
        unsent = isinstance(result, NEVER_SENT)
        cls = Timeout if isinstance(result, TimeoutError) else ConnectionFailed
        message = str(result)
        if isinstance(result, aiohttp.ClientResponseError):
            message = f"the answer is no HTTP: {result.message}"
            _forget_headers(result)
        elif cls is Timeout and not unsent:
            message = f"no answer within {_limit(self.options.timeout, call)} seconds"
        hide = self.connection.auth.hide
        shown = shortened(hide(printable(message)), _LONGEST_MESSAGE) or type(result).__name__
        sent = call.uncertain or not unsent
        raise cls(shown, request.method, request.path, call.attempt, sent) from without_secrets(result, hide)

    def _tell_retry(self, request: Request, result: Answer | Exception, attempt: int, delay: float) -> None:
        events = self.connection.events
        if events.wanted:
            from .request_events import RetryEvent

            status, error = (result.status, None) if isinstance(result, Answer) else (None, type(result).__name__)
            events.retry(RetryEvent(request.method, request.path, request.endpoint, attempt, status, error, delay))


@define(eq=False)
class Arrived(Generic[T]):
    """A page of a list as it arrived: called, in any thread, it is decoded."""

    session: Session = field(repr=False)
    request: Request = field(repr=False)
    call: Call = field(repr=False)
    answer: Answer = field(repr=False)
    decode: Callable[[Answer], Decoded[T]] = field(repr=False)

    def __call__(self) -> Decoded[T]:
        """Return the decoded page; raises DecodeFailed when its bytes cannot be read."""
        try:
            return self.decode(self.answer)
        except NotDecodable as error:
            raise self.session.undecoded(error, self.answer, self.request, self.call) from bare(error)

    async def readable(self) -> Decoded[T]:
        """Return the decoded page; one whose bytes cannot be read is requested again."""
        try:
            return self.decode(self.answer)
        except NotDecodable as error:
            failure = self.session.undecoded(error, self.answer, self.request, self.call)
        return await self.session.send_again(self.request, self.call, self.decode, failure)


def _as_it_came(answer: Answer) -> Answer:
    return answer


def _query_of(query: Mapping[str, Any]) -> str:
    text = encode_query(query)
    check_length(query, text)
    return text


def _decoded(returns: type[T], extra: bool, answer: Answer) -> Decoded[T]:
    records, metadata = decode_page(returns, answer.body, extra=extra)
    return records, metadata, answer.body, answer.charge


def _client_timeout(total: float | None) -> aiohttp.ClientTimeout:
    connect = None if total is None else min(_CONNECT, total * _TO_CONNECT)
    return aiohttp.ClientTimeout(total=total, connect=connect, ceil_threshold=math.inf)


def _limit(timeout: float | None, call: Call) -> str:
    """Return the seconds of an attempt that ran out of time."""
    if call.deadline is not None and (timeout is None or time.monotonic() >= call.ends):
        return f"the deadline of {call.deadline:g}"
    return f"{timeout:g}" if timeout is not None else "the given"


def _too_late(late: NotInTime, request: Request, call: Call) -> RateLimited | Timeout:
    """Return the error for a request that cannot be sent before the call's deadline."""
    limit, attempts = f"the deadline of {call.deadline:g} seconds", call.attempt - 1
    if not late.wait:
        message = f"the request could not be sent within {limit}"
        return Timeout(message, request.method, request.path, attempts, call.uncertain)
    message = f"points are expected in {late.wait:.1f} seconds, after {limit}"
    return RateLimited(message, 429, request.method, request.path, attempts, retry_after=late.wait)


def _forget_headers(error: aiohttp.ClientResponseError) -> None:
    """Take the request's headers out of what stays as the cause of an error: they hold the credential."""
    asked = error.request_info
    error.request_info = aiohttp.RequestInfo(asked.url, asked.method, CIMultiDictProxy(CIMultiDict()), asked.real_url)
    error.args = (error.request_info, ())


def _outcome(result: Answer | Exception) -> Outcome:
    if isinstance(result, Answer):
        return Status(result.status, asked_to_wait(result))
    if isinstance(result, NEVER_SENT):
        return NeverSent(lasting=isinstance(result, aiohttp.ClientConnectorCertificateError))
    return ReplyLost()


def _may_be_applied(outcome: Outcome) -> bool:
    """Return whether an attempt that failed in this way may have taken effect."""
    return isinstance(outcome, ReplyLost) or (isinstance(outcome, Status) and outcome.status >= 500)
