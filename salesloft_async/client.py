"""The asynchronous client: AsyncSalesloft."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, cast

import aiohttp
from yarl import URL

from salesloft_async.core.address import host_address, warn_of_plain_http
from salesloft_async.core.admission import Terms
from salesloft_async.core.auth import Auth, BearerToken
from salesloft_async.core.budget import BudgetState
from salesloft_async.core.call_options import CallOptions, Priority
from salesloft_async.core.connection import Connection
from salesloft_async.core.credentials import credential
from salesloft_async.core.display import displayed
from salesloft_async.core.events import Events
from salesloft_async.core.numbers import checked_number
from salesloft_async.core.pool import Pool
from salesloft_async.core.references import Ref, served_by
from salesloft_async.core.retry import Retries
from salesloft_async.core.secret import masked, secret
from salesloft_async.core.session import Session
from salesloft_async.core.values import UNSET, Unset
from salesloft_async.errors import ConfigurationError, NotFound
from salesloft_async.export.facade import AsyncExports
from salesloft_async.resources import SERVED, AsyncResources

if TYPE_CHECKING:  # loaded when first used, as the resources are
    from salesloft_async.bulk import AsyncBulk, AsyncBulkJobs
    from salesloft_async.core.raw import Data, Params
    from salesloft_async.core.request_events import RequestEvent, ResponseEvent, RetryEvent
    from salesloft_async.core.response import Response
    from salesloft_async.fleet.budget import RedisBudget
    from salesloft_async.telemetry import Telemetry

__all__ = ["BASE_URL", "AsyncSalesloft"]

R = TypeVar("R")
BASE_URL: Final = "https://api.salesloft.com"
_BASE_URL_VARIABLE: Final = "SALESLOFT_BASE_URL"
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
_MOST_TOKENS: Final = 64
"""Clients of other tokens that are kept."""


class AsyncSalesloft(AsyncResources, AsyncExports):
    """A client of the Salesloft REST API for asyncio.

    Use it as an async context manager, or call `aclose()`. Connections are opened when first needed. The resources are
    attributes: `salesloft.people`, `salesloft.cadences`.

    Args:
        token: An API key or an OAuth access token; SALESLOFT_TOKEN when neither it nor `auth` is given.
        auth: An OAuth or ClientCredentials, in the place of a token.
        base_url: Where the API is; SALESLOFT_BASE_URL, or else the provider's, when it is not given. A sandbox's `url`
            goes here.
        rate_limit: Points per minute that may be spent at most; by default all that the team has, as the API tells.
        share: Part of the team's points per minute that may be spent; the rest is left to its other integrations.
        budget: A RedisBudget, where other processes or hosts spend the same team's points; `rate_limit` and `share`
            then hold for all of them together.
        concurrency: Pages of one list that are fetched at once.
        timeout: Seconds for one attempt, from connecting to the last byte of the response; None is no limit.
        retries: Retries after the first attempt, or a Retries with a deadline too.
        deadline: Seconds for a whole call: waiting for points, attempts and retries. A call that would wait for points
            for longer fails at once with RateLimited. None, the default, is no limit. Scans, exports and uploads have
            no deadline.
        trace_configs: aiohttp trace configurations of your own.
        on_request: Called with a RequestEvent before each request is sent: a plain function, which must be quick.
        on_response: Called with a ResponseEvent when a request has ended, with an answer or without.
        on_retry: Called with a RetryEvent when a request will be sent again.
        telemetry: A Telemetry, which tells OpenTelemetry of every operation.

    Raises ConfigurationError for arguments that cannot be right, among them a missing token.
    """

    def __init__(
        self,
        token: str | None = None,
        *,
        auth: Auth | None = None,
        base_url: str | None = None,
        rate_limit: float | None = None,
        share: float = 1.0,
        budget: RedisBudget | None = None,
        concurrency: int = 10,
        timeout: float | None = 60.0,
        retries: int | Retries = 4,
        deadline: float | None = None,
        trace_configs: Sequence[aiohttp.TraceConfig] = (),
        on_request: Callable[[RequestEvent], object] | None = None,
        on_response: Callable[[ResponseEvent], object] | None = None,
        on_retry: Callable[[RetryEvent], object] | None = None,
        telemetry: Telemetry | None = None,
    ) -> None:
        token = secret(token)
        if rate_limit is not None:
            checked_number("rate_limit", rate_limit, least=1)
        checked_number("share", share, least=0)
        if not 0 < share <= 1:
            raise ConfigurationError(
                f"share: takes a part of the limit, above 0 and up to 1, not {displayed(share)}"
            ).about("budget")
        if budget is not None and not hasattr(budget, "admission"):
            raise ConfigurationError(f"budget: takes a RedisBudget, not {type(budget).__name__}").about("budget")
        events = Events(on_request, on_response, on_retry, _observer(telemetry))
        terms = Terms(math.inf if rate_limit is None else rate_limit, share)
        self._others: dict[BearerToken, AsyncSalesloft] = {}
        self._session = Session(
            Connection(_base_url(base_url), credential(token, auth), terms, events, Pool(tuple(trace_configs)), budget),
            CallOptions().changed(
                concurrency=concurrency,
                timeout=timeout,
                retries=retries,
                deadline=UNSET if deadline is None else deadline,
            ),
        )

    def with_options(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retries: int | Retries | Unset = UNSET,
        deadline: float | Unset | None = UNSET,
        concurrency: int | Unset = UNSET,
        keep_extra: bool | Unset = UNSET,
        priority: Priority | Unset = UNSET,
    ) -> AsyncSalesloft:
        """Return a client with other options over the same connections and budget; an absent option stays as it is.

        Args:
            timeout: Seconds for one attempt; None is no limit.
            retries: Retries after the first attempt, or a Retries with a deadline too.
            deadline: Seconds for a whole call, waiting for points included; None is no limit.
            concurrency: Pages of one list that are fetched at once.
            keep_extra: Whether records of lists keep fields that their class does not have, in `extra`.
            priority: "background" for long jobs: its calls wait while "interactive" ones, the default, need the points.
        """
        options = self._session.options.changed(
            timeout=timeout,
            retries=retries,
            deadline=deadline,
            concurrency=concurrency,
            keep_extra=keep_extra,
            priority=priority,
        )
        return self._over(Session(self._session.connection, options))

    async def run(self, name: str, payload: Mapping[str, Any] = _NOTHING) -> Any:
        """What the API sent to an operation of a connector, by its name, unchanged: a dict or a list.

        Lists give the one page asked for, deletes `{"success": True}`, lookups (`list_…_ddl`) the connector's shape.

        Args:
            name: Such as "create_account"; `salesloft operations` lists all.
            payload: Arguments by the connector's names; `access_token` is the credential of this call alone.

        Raises:
            ConfigurationError: No such operation, or a payload that cannot be right: everything wrong in it, each with
                its path. Nothing was sent.
            APIError: The API refused it.
        """
        from salesloft_async.connector import prepared, ready

        payload = masked(payload)  # before anything can fail: tracebacks may show locals
        await ready()
        call = prepared(name, payload)
        client = self if call.token is None else self._for_token(call.token)
        return await call.send(client._session, client)

    async def request(
        self,
        method: str,
        url: str,
        *,
        params: Params | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = UNSET,
        data: Data | None = None,
    ) -> Response:
        """The answer to a request of your own, whatever its status; paced, and repeated where that is safe.

        Redirects are not followed: a 3xx is an answer too.

        Args:
            method: HTTP method. POST and PATCH are repeated only when they cannot have been applied.
            url: A path such as "/v2/people", with a query if it has one, or a full URL below the base URL.
            params: Query parameters: a mapping (lists, ranges and times as in filters), or pairs.
            headers: Further headers; Authorization is the client's.
            json: The body, as JSON.
            data: The body: a mapping or pairs as a form, text, or bytes.

        Raises:
            ConfigurationError: An argument that cannot be right, such as a URL of another host; nothing was sent.
            ConnectionFailed: No answer came.
        """
        from salesloft_async.core import raw

        headers, json, data = masked(headers), masked(json), masked(data)
        return await raw.request(self._session, method, url, params=params, headers=headers, json=json, data=data)

    async def follow(self, ref: Ref[R]) -> R:
        """The record that a reference leads to: `await salesloft.follow(person.account)` is an Account. 1 point.

        Only the path of the reference is used, and only where an operation gets one record at it: the token goes to the
        base URL and nowhere else.

        Raises:
            ConfigurationError: No reference, or one that the API does not serve by id, or of another host; nothing was
                sent.
            NotFound: It does not exist, or is not visible to this token.
        """
        resource, identity = served_by(ref, self._session.connection.base_url, SERVED)
        if resource == "team":  # the API serves the token's own team only, and not by id
            team = await self.team.get()
            if str(team.id) != identity:
                raise NotFound("the token is of another team", 404, "GET", "/v2/team.json")
            return cast(R, team)
        if resource == "cadence_priorities":  # served as a list only
            async for priority in self.cadence_priorities.list():
                if str(priority.id) == identity:
                    return cast(R, priority)
            raise NotFound(f"no cadence priority has the id {identity}", 404, "GET", "/v2/cadence_priorities")
        return cast(R, await getattr(self, resource).get(identity))

    @staticmethod
    def _over(session: Session) -> AsyncSalesloft:
        """A client that sends over this session."""
        client = AsyncSalesloft.__new__(AsyncSalesloft)
        client._session = session
        client._others = {}
        return client

    def _for_token(self, token: BearerToken) -> AsyncSalesloft:
        """The client of another token over the same pool; the last ones are kept, for their budgets and lookups."""
        known = self._others.pop(token, None)
        if known is None:
            known = self._over(Session(self._session.connection.beside(token), self._session.options))
        self._others[token] = known
        while len(self._others) > _MOST_TOKENS:
            self._others.pop(next(iter(self._others)))
        return known

    @cached_property
    def bulk(self) -> AsyncBulk:
        """Bulk jobs from rows: rows in, a report out."""
        from salesloft_async.bulk import AsyncBulk

        return AsyncBulk(self._session)

    @cached_property
    def bulk_jobs(self) -> AsyncBulkJobs:
        """Jobs that write many records, step by step."""
        from salesloft_async.bulk import AsyncBulkJobs

        return AsyncBulkJobs(self._session)

    @property
    def budget(self) -> BudgetState:
        """What is known of the team's points now."""
        return self._session.connection.budget_state()

    async def aclose(self) -> None:
        """Close every connection, those of derived clients too."""
        await self._session.connection.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        session = self.__dict__.get("_session")  # a traceback may show a client that could not be made
        if session is None:
            return f"{type(self).__name__}()"
        team = f"team={session.connection.team!r}, " if session.connection.team else ""
        return f"{type(self).__name__}({team}base_url={str(session.connection.base_url)!r})"


def _observer(telemetry: Telemetry | None) -> Telemetry | None:
    if telemetry is None:
        return None
    from salesloft_async.core.observer import Observer

    if not isinstance(telemetry, Observer):
        raise ConfigurationError(f"telemetry: takes a Telemetry, not {type(telemetry).__name__}")
    return telemetry


def _base_url(given: str | None) -> URL:
    text = os.environ.get(_BASE_URL_VARIABLE, "").strip() or BASE_URL if given is None else given
    name = "base_url" if given is not None else _BASE_URL_VARIABLE
    return warn_of_plain_http(name, host_address(name, text, BASE_URL))
