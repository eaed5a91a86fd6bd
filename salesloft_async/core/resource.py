"""The two bases of the generated resource classes: the asynchronous one sends, the blocking one waits for it."""

from __future__ import annotations

import difflib
import functools
import inspect
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, Protocol, TypeVar

from salesloft_async.errors import ConfigurationError

from .arguments import encode_query, fill_path
from .extra_arguments import READING_CONTROLS, with_extra
from .kinds import check
from .lengths import split
from .operation import Operation
from .page import Arrives, Fetch, Page, Unread
from .pages import AsyncPager, Pager
from .secret import secret
from .session import Session
from .tabular import Opens, as_sent
from .values import OnMissing, TimeLike

if TYPE_CHECKING:
    from salesloft_async.scan.changes import AsyncChanges, Changes
    from salesloft_async.scan.plan import ScanPlan
    from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncResource", "Resource", "Runner", "fetching"]

A = TypeVar("A")
T = TypeVar("T")
P = ParamSpec("P")
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
_EXTRA: Final = ("extra_query", "extra_body")
_SECRETS: Final = ("callback_token", "client_secret", "password")
"""Ends of the names of arguments that are secrets."""


class Runner(Protocol):
    """Runs a coroutine function on the facade's loop and waits for what it returns."""

    def __call__(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> T: ...


class _ExplainsArguments:
    """Makes a call with arguments that a method does not take fail with the name that was probably meant."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name, method in list(vars(cls).items()):
            if not name.startswith("_") and inspect.isfunction(method):
                setattr(cls, name, _explained(method))


def _explained(method: Callable[P, T]) -> Callable[P, T]:
    secrets = [name for name in method.__code__.co_varnames if name.endswith(_SECRETS)]

    @functools.wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        if secrets:  # tracebacks may show locals
            kwargs.update((name, secret(kwargs[name])) for name in secrets if name in kwargs)
        try:
            return method(*args, **kwargs)
        except TypeError as error:
            signature = inspect.signature(method)
            try:
                signature.bind(*args, **kwargs)
            except TypeError as wrong:
                raise ConfigurationError(_explanation(method, signature, kwargs, wrong)).about(
                    "filter-and-follow"
                ) from None
            raise error

    return call


def _explanation(
    method: Callable[..., Any], signature: inspect.Signature, kwargs: Mapping[str, Any], wrong: TypeError
) -> str:
    name = method.__qualname__
    takes = [parameter for parameter in signature.parameters if parameter != "self"]
    for argument in kwargs:
        if argument not in takes:
            near = difflib.get_close_matches(argument, takes, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it takes {', '.join(takes) or 'none'}."
            extra = " or ".join(f"{each}={{{argument!r}: …}}" for each in _EXTRA if each in takes)
            unlisted = f" To send what the method does not list, pass {extra}." if extra else ""
            return f"{name}() takes no argument {argument}; {hint}{unlisted}"
    return f"{name}(): {wrong}"


class AsyncResource(_ExplainsArguments):
    """The operations of one kind of record, asynchronous."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def _send(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: Mapping[str, Any] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> T:
        check(operation.takes, query)
        if body is not None:
            check(operation.takes, body)
        if extra_query is not None:
            query = with_extra("extra_query", query, extra_query)
        if extra_body is not None:
            body = with_extra("extra_body", body or _NOTHING, extra_body)
        return await self._session.one(operation, path, query, body)

    def _list(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[T]:
        check(operation.takes, query)
        if extra_query is not None:
            query = with_extra("extra_query", query, extra_query)
        filled = fill_path(operation.path, path)  # arguments fail here, where they stand, not when the list is read
        encode_query(query)
        split(query)
        opens = partial(_arrives, self._session, path)
        return AsyncPager(
            opens(operation),
            query,
            paging=operation.paging,
            concurrency=self._session.options.concurrency,
            sent=as_sent(operation, opens),
            path=filled,
        )

    def _scan(
        self,
        operation: Operation[T],
        *,
        query: Mapping[str, Any],
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 1,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[T]:
        from salesloft_async.scan.scan import scan  # most programs never scan

        query = _read_whole(operation, query, extra_query)
        return scan(
            self._background(), operation, query, since=since, until=until, concurrency=concurrency,
            on_missing=on_missing,
        )  # fmt: skip

    async def _scan_plan(
        self,
        operation: Operation[Any],
        *,
        query: Mapping[str, Any],
        extra_query: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ScanPlan:
        from salesloft_async.scan.plan import plan_scan

        query = _read_whole(operation, query, extra_query)
        return await plan_scan(self._background()(operation), operation, query, **options)

    def _scan_window(
        self, operation: Operation[T], item: Mapping[str, Any], *, concurrency: int, on_missing: OnMissing
    ) -> AsyncScan[T]:
        from salesloft_async.scan.plan import scan_window

        return scan_window(self._background(), operation, item, concurrency=concurrency, on_missing=on_missing)

    def _changes(
        self,
        operation: Operation[T],
        *,
        query: Mapping[str, Any],
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[T]:
        from salesloft_async.scan.changes import changes

        query = _read_whole(operation, query, extra_query)
        return changes(self._background(), operation, query, since=since, follow=follow)

    def _background(self) -> Opens:
        """Opens lists whose pages are fetched when nobody who waits for an answer needs the points."""
        return partial(fetching, self._session.for_jobs(), _NOTHING)


def _read_whole(
    operation: Operation[Any], query: Mapping[str, Any], extra: Mapping[str, Any] | None
) -> Mapping[str, Any]:
    """Return the filters of a scan or of changes, which set the order, the pages and the time of change themselves."""
    check(operation.takes, query)
    if extra is None:
        return query
    own = READING_CONTROLS.union(operation.times[:1]) if operation.times[:1] == ("updated_at",) else READING_CONTROLS
    query = with_extra("extra_query", query, extra, reserved=own)
    encode_query(query)
    return query


def fetching(session: Session, path: Mapping[str, Any], operation: Operation[T], /) -> Fetch[T]:
    """What fetches the pages of an operation's list."""

    async def fetch(asked: Mapping[str, Any]) -> Page[T]:
        return Page(*await (await session.page(operation, path, asked)).readable())

    return fetch


def _arrives(session: Session, path: Mapping[str, Any], operation: Operation[T], /) -> Arrives[T]:
    """What fetches them to be decoded when their turn comes."""

    async def fetch(asked: Mapping[str, Any]) -> Unread[T]:
        arrived = await session.page(operation, path, asked)

        async def request_again() -> Page[T]:
            return Page(*await arrived.readable())

        return Unread(lambda: Page(*arrived()), request_again)

    return fetch


class Resource(_ExplainsArguments, Generic[A]):
    """The operations of one kind of record, blocking: the same coroutines, waited for."""

    def __init__(self, runner: Runner, resource: A) -> None:
        self._runner = runner
        self._async = resource

    def _run(self, method: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._runner(method, *args, **kwargs)

    def _pages(self, pager: AsyncPager[T]) -> Pager[T]:
        return Pager(self._runner, pager)

    def _scan(self, scan: AsyncScan[T]) -> Scan[T]:
        from salesloft_async.scan.scan import Scan

        return Scan(self._runner, scan)

    def _changes(self, changes: AsyncChanges[T]) -> Changes[T]:
        from salesloft_async.scan.changes import Changes

        return Changes(self._runner, changes)
