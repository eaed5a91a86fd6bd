"""Sends one request to the API, once, and settles its points. Only this module sends what costs points."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

import aiohttp
from attrs import define, evolve, field, frozen

from .answers import Answer, asked_to_wait, charge
from .body import whole_body
from .budget import Reservation, plausible
from .connection import Connection
from .http import NEVER_SENT, bare
from .operation import Repeat

__all__ = ["Request", "Sender"]

_JSON: Final = {"Content-Type": "application/json"}
_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


@frozen
class Request:
    """One request on the wire, and what its endpoint is known by."""

    method: str
    path: str
    """From /v2 on, as it is to be sent."""
    query: str
    """Encoded."""
    data: bytes | None = field(repr=False)
    endpoint: str
    """The path with its placeholders: what it costs is learned by it."""
    cost: int
    """Points, by the provider's page."""
    repeat: Repeat
    headers: Mapping[str, str] = field(default=_NO_HEADERS, repr=False)
    """Further ones; they cannot replace Authorization."""
    operation: str = "request"
    """What it is called, such as "people.list"."""


@define(eq=False)
class Sender:
    """Sends over a connection, each request once."""

    connection: Connection

    async def admitted(
        self, request: Request, place: int, *, background: bool, patience: float
    ) -> tuple[aiohttp.ClientSession, Reservation]:
        """Wait until the request may be sent; return what to send it with, and the points that were taken for it.

        Raises NotInTime where that takes longer than `patience`, in seconds.
        """
        costs = self.connection.admission.costs
        price = partial(costs.expected, request.method, request.endpoint, request.cost)
        return await self.connection.admitted(price, place, background=background, patience=patience)

    async def send(
        self,
        request: Request,
        http: aiohttp.ClientSession,
        reservation: Reservation,
        authorization: str,
        attempt: int,
        asked: float,
        limits: aiohttp.ClientTimeout,
    ) -> Answer | Exception:
        """The answer, or the exception that says how far the request came.

        Args:
            http: From `admitted()`, as is the reservation, which is settled or given back.
            attempt: From 1, to be told.
            asked: When it began to wait for points.
            limits: Of time, for this attempt.
        """
        if self.connection.events.wanted:
            return await self._told(request, http, reservation, authorization, attempt, asked, limits)
        return await self._once(request, http, reservation, authorization, limits)

    async def _told(
        self,
        request: Request,
        http: aiohttp.ClientSession,
        reservation: Reservation,
        authorization: str,
        attempt: int,
        asked: float,
        limits: aiohttp.ClientTimeout,
    ) -> Answer | Exception:
        from .request_events import RequestEvent, ResponseEvent

        events = self.connection.events
        what = (request.method, request.path, request.endpoint, attempt)
        began = time.monotonic()
        events.request(RequestEvent(*what, reservation.cost, began - asked))
        status: int | None = None
        error: str | None = "CancelledError"
        cost: int | None = None
        try:
            result = await self._once(request, http, reservation, authorization, limits)
            if isinstance(result, Answer):
                status, error, cost = result.status, None, result.charge.charged
            else:
                error = type(result).__name__
        finally:
            events.response(ResponseEvent(*what, status, error, cost, time.monotonic() - began))
        return result

    async def _once(
        self,
        request: Request,
        http: aiohttp.ClientSession,
        reservation: Reservation,
        authorization: str,
        limits: aiohttp.ClientTimeout,
    ) -> Answer | Exception:
        admission = self.connection.admission
        content = _JSON if request.data is not None else _NO_HEADERS
        try:
            async with http.request(
                request.method,
                self.connection.url(request.path, request.query),
                data=request.data,
                headers={**content, **request.headers, "Authorization": authorization},
                timeout=limits,
                allow_redirects=False,
            ) as response:
                body = await whole_body(response)
                told = charge(response.headers)
                if told.charged is not None and told.charged != request.cost:
                    told = evolve(told, charged=plausible(told.charged, request.cost))
                answer = Answer(response.status, response.headers, body or b"", body is not None, told)
        except NEVER_SENT as error:
            admission.refund(reservation)
            return bare(error)
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            admission.settle(reservation, None)
            return bare(error)
        except BaseException:  # cancelled: the server may have counted it
            admission.settle(reservation, None)
            raise
        if told.charged is not None:
            admission.costs.learn(request.method, request.endpoint, request.cost, told.charged)
        refused = answer.status == 429
        admission.settle(reservation, told, refused=refused, retry_after=asked_to_wait(answer) if refused else None)
        return answer
