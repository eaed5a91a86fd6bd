"""Takes one operation from its arguments to what it returns or raises: encode, send, try again, decode."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any, Final, Literal, NoReturn, TypeAlias, TypeVar

import aiohttp
from attrs import Factory, define, evolve, field, frozen
from multidict import CIMultiDict, CIMultiDictProxy

from salesloft_async.errors import APIError, ConnectionFailed, DecodeFailed, Timeout

from .answers import Answer, Charge, charge
from .arguments import encode_body, encode_query, fill_path
from .body import LARGEST_ANSWER
from .budget import page_cost
from .codec import Metadata, NotDecodable, decode_one, decode_page
from .connection import Connection
from .http import NEVER_SENT, bare, without_secrets
from .operation import Operation, Repeat
from .retry import NeverSent, Outcome, ReplyLost, Retries, Status, is_spent_minute, next_delay
from .sender import Request, Sender, asked_to_wait

__all__ = ["Options", "Priority", "Session"]

T = TypeVar("T")
Priority: TypeAlias = Literal["interactive", "background"]
_CONNECT: Final = 10.0
"""Seconds to wait for a connection, or less where the whole attempt has less."""
_TO_CONNECT: Final = 0.9
"""Part of the attempt's time that a connection may take: so whoever runs out of all of it did send something."""
_TOO_LARGE: Final = f"the answer is larger than {LARGEST_ANSWER >> 20} MiB"
_LONGEST_MESSAGE: Final = 500
"""Characters of an exception's message, which may repeat what a server sent."""
_UNOBSERVED: Final = nullcontext()


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


@define(eq=False)
class Session:
    """Sends operations over a connection, with options of its own."""

    connection: Connection
    options: Options
    _sender: Sender = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        total = self.options.timeout
        connect = min(_CONNECT, total * _TO_CONNECT)
        timeout = aiohttp.ClientTimeout(total=total, connect=connect, ceil_threshold=math.inf)
        self._sender = Sender(self.connection, timeout)

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
            lambda answer: partial(self._decoded, operation, filled, answer),
        )  # fmt: skip

    async def send(self, request: Request, read: Callable[[Answer], T]) -> T:
        """What is read from the answer to a request, retries included.

        Raises APIError for any answer but a success, and DecodeFailed where `read` raises NotDecodable.
        """
        with self._operation(request):
            answer, attempts = await self._exchange(request)
            if not answer.ok:
                raise self.error(answer, request, attempts)
            try:
                return read(answer)
            except NotDecodable as error:
                raise self._decode_failed(str(error), answer, request.method, request.path) from bare(error)

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
        background = self.options.priority == "background"
        auth = self.connection.auth
        while True:
            attempt += 1
            authorization = await auth.header(self.connection.post)
            asked = time.monotonic()
            http, reservation = await self._sender.admitted(request, place, background=background)
            started = started or time.monotonic()
            result = await self._sender.send(request, http, reservation, authorization, attempt, asked)
            if isinstance(result, Answer):
                if not result.whole:
                    raise self._decode_failed(_TOO_LARGE, result, request.method, request.path)
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

    def error(self, answer: Answer, request: Request, attempts: int) -> APIError:
        """Return the error that a response is raised as, without the secrets that the server may have repeated."""
        from .error_responses import api_error, hiding, secrets_of

        return api_error(
            answer,
            method=request.method,
            path=request.path,
            attempts=attempts,
            hide=hiding(self.connection.auth.hide, secrets_of(request.data, request.headers)),
            retry_after=asked_to_wait(answer),
        )

    def _decode_failed(self, message: str, answer: Answer, method: str, path: str) -> DecodeFailed:
        from .error_responses import decode_failed, hiding

        return decode_failed(message, answer, method=method, path=path, hide=hiding(self.connection.auth.hide, ()))

    def _decoded(self, operation: Operation[T], path: str, answer: Answer) -> tuple[list[T], Metadata, bytes, Charge]:
        try:
            records, metadata = decode_page(operation.returns, answer.body, extra=self.options.keep_extra)
        except NotDecodable as error:
            raise self._decode_failed(str(error), answer, operation.http, path) from bare(error)
        return records, metadata, answer.body, charge(answer.headers)

    def _fail(self, result: Exception, method: str, path: str, attempts: int) -> NoReturn:
        from .printable import printable, shortened

        sent = not isinstance(result, NEVER_SENT)
        cls = Timeout if isinstance(result, TimeoutError) else ConnectionFailed
        message = str(result)
        if isinstance(result, aiohttp.ClientResponseError):
            message = f"the answer is no HTTP: {result.message}"
            _forget_headers(result)
        elif cls is Timeout and sent:
            message = f"no answer within {self.options.timeout:g} seconds"
        hide = self.connection.auth.hide
        shown = shortened(hide(printable(message)), _LONGEST_MESSAGE) or type(result).__name__
        raise cls(shown, method, path, attempts, sent) from without_secrets(result, hide)

    def _tell_retry(self, request: Request, result: Answer | Exception, attempt: int, delay: float) -> None:
        events = self.connection.events
        if events.wanted:
            from .request_events import RetryEvent

            status, error = (result.status, None) if isinstance(result, Answer) else (None, type(result).__name__)
            events.retry(RetryEvent(request.method, request.path, request.endpoint, attempt, status, error, delay))


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
