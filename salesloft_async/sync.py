"""The blocking client: Salesloft runs the asynchronous one on a private event loop."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import Future
from functools import cached_property
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, cast

import aiohttp

from salesloft_async.client import AsyncSalesloft
from salesloft_async.core.auth import Auth
from salesloft_async.core.budget import BudgetState
from salesloft_async.core.call_options import Priority
from salesloft_async.core.private_loop import PrivateLoop
from salesloft_async.core.references import Ref
from salesloft_async.core.retry import Retries
from salesloft_async.core.secret import masked, secret
from salesloft_async.core.values import UNSET, Unset
from salesloft_async.export.facade import Exports
from salesloft_async.resources import Resources

if TYPE_CHECKING:  # loaded when first used, as the resources are
    from salesloft_async.bulk import Bulk, BulkJobs
    from salesloft_async.core.raw import Data, Params
    from salesloft_async.core.request_events import RequestEvent, ResponseEvent, RetryEvent
    from salesloft_async.core.response import Response
    from salesloft_async.fleet.budget import RedisBudget
    from salesloft_async.telemetry import Telemetry

__all__ = ["Salesloft"]

R = TypeVar("R")
T = TypeVar("T")
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Salesloft(Resources, Exports):
    """A blocking client of the Salesloft REST API, with the same names and arguments as AsyncSalesloft.

    It may be used from many threads at once, inside a running event loop (a notebook), and after a fork. Use it as a
    context manager, or call `close()`.

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
        on_response: Called with a ResponseEvent when a request has ended, with an answer or without. Hooks run
            in the private thread.
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
        client = AsyncSalesloft(
            token,
            auth=auth,
            base_url=base_url,
            rate_limit=rate_limit,
            share=share,
            budget=budget,
            concurrency=concurrency,
            timeout=timeout,
            retries=retries,
            deadline=deadline,
            trace_configs=trace_configs,
            on_request=on_request,
            on_response=on_response,
            on_retry=on_retry,
            telemetry=telemetry,
        )
        loop = PrivateLoop(client.aclose, client._session.connection.reopen)
        close = weakref.finalize(self, loop.stop)
        close.atexit = False  # the loop itself is suspended then, and a later call may still come
        self._share(client, loop, close, None)

    def _share(
        self, client: AsyncSalesloft, loop: PrivateLoop, close: Callable[[], object], keeper: object | None
    ) -> None:
        self._client = client
        self._api = client
        self._exports = client
        self._loop = loop
        self._finalizer = close
        self._keeper = keeper  # of the loop: it is not stopped while only this client is used
        self._runner = self._wait_for  # bound: a list that is still read keeps its client alive

    @staticmethod
    def _over(client: AsyncSalesloft, loop: PrivateLoop, close: Callable[[], object], keeper: object) -> Salesloft:
        """A client that runs another one on a loop that is there."""
        made = Salesloft.__new__(Salesloft)
        made._share(client, loop, close, keeper)
        return made

    def _wait_for(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> T:
        return self._loop(function, *args, **kwargs)

    def _start(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> Future[T]:
        return self._loop.start(function, *args, **kwargs)

    def with_options(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retries: int | Retries | Unset = UNSET,
        deadline: float | Unset | None = UNSET,
        concurrency: int | Unset = UNSET,
        keep_extra: bool | Unset = UNSET,
        priority: Priority | Unset = UNSET,
    ) -> Salesloft:
        """Return a client with other options over the same connections and budget; an absent option stays as it is.

        Args:
            timeout: Seconds for one attempt; None is no limit.
            retries: Retries after the first attempt, or a Retries with a deadline too.
            deadline: Seconds for a whole call, waiting for points included; None is no limit.
            concurrency: Pages of one list that are fetched at once.
            keep_extra: Whether records of lists keep fields that their class does not have, in `extra`.
            priority: "background" for long jobs: its calls wait while "interactive" ones, the default, need the points.
        """
        derived = self._api.with_options(
            timeout=timeout,
            retries=retries,
            deadline=deadline,
            concurrency=concurrency,
            keep_extra=keep_extra,
            priority=priority,
        )
        return self._over(derived, self._loop, self._finalizer, self)

    def run(self, name: str, payload: Mapping[str, Any] = _NOTHING) -> Any:
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
        payload = masked(payload)
        return self._wait_for(self._api.run, name, payload)

    def follow(self, ref: Ref[R]) -> R:
        """The record that a reference leads to: `salesloft.follow(person.account)` is an Account. 1 point.

        Only the path of the reference is used, and only where an operation gets one record at it: the token goes to the
        base URL and nowhere else.

        Raises:
            ConfigurationError: No reference, or one that the API does not serve by id, or of another host; nothing was
                sent.
            NotFound: It does not exist, or is not visible to this token.
        """
        return cast(R, self._wait_for(self._api.follow, ref))

    def request(
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
        headers, json, data = masked(headers), masked(json), masked(data)
        return self._wait_for(self._api.request, method, url, params=params, headers=headers, json=json, data=data)

    @cached_property
    def bulk(self) -> Bulk:
        """Bulk jobs from rows: rows in, a report out."""
        from salesloft_async.bulk import Bulk

        return Bulk(self._start, self._api.bulk)

    @cached_property
    def bulk_jobs(self) -> BulkJobs:
        """Jobs that write many records, step by step."""
        from salesloft_async.bulk import BulkJobs

        return BulkJobs(self._runner, self._api.bulk_jobs)

    @property
    def budget(self) -> BudgetState:
        """What is known of the team's points now."""
        return self._api.budget

    def close(self) -> None:
        """Close every connection, those of derived clients too, and end the private loop."""
        self._finalizer()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        api = self.__dict__.get("_api")  # a traceback may show a client that could not be made
        return "Salesloft()" if api is None else repr(api).replace("AsyncSalesloft", "Salesloft", 1)
