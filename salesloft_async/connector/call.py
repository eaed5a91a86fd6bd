"""Finds the operation that a connector's name means, and sends what its payload became."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from functools import partial
from typing import Any, Final, Protocol

from attrs import field, frozen

from salesloft_async.core import raw as core_raw
from salesloft_async.core.answers import Answer
from salesloft_async.core.auth import BearerToken, bearer_token
from salesloft_async.core.budget import page_cost
from salesloft_async.core.codec import NotDecodable, items_of
from salesloft_async.core.display import displayed
from salesloft_async.core.operation import Repeat
from salesloft_async.core.sender import Request as Sent
from salesloft_async.core.session import Session
from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Endpoint, Lookup, RawRequest, Table, load
from salesloft_async.resources import AsyncResources

from . import lookup as lookups
from . import raw
from .payload import Request, request_of
from .problems import Problems, nearest

__all__ = ["Call", "operation_named", "prepared", "ready"]

_TOKEN: Final = "access_token"  # noqa: S105  (an argument's name)
_DONE: Final = {"success": True}


class _Sends(Protocol):
    async def __call__(self, session: Session, resources: AsyncResources) -> Any: ...


@frozen
class Call:
    """An operation with a payload that was found right."""

    token: BearerToken | None
    """The credential of this call, where it has one of its own."""
    send: _Sends = field(repr=False)
    """Sends it, and gives what the server sent."""


async def ready() -> None:
    """Read the table in a thread, the first time: a tenth of a second that no loop should stand still."""
    if not load.cache_info().currsize:
        await asyncio.to_thread(load)


def prepared(name: str, payload: Mapping[str, Any], table: Table | None = None) -> Call:
    """The call of an operation by its connector name.

    Raises ConfigurationError for a name that there is none of, and for a payload, with everything that is wrong in it.
    """
    known = load() if table is None else table
    operation = operation_named(name, known)
    if not isinstance(payload, Mapping):
        raise ConfigurationError(f"{name}: the payload must be an object, not {type(payload).__name__}").about(
            "run-an-operation-by-name"
        )
    problems = Problems(name)
    arguments = dict(payload)
    token = _token(arguments.pop(_TOKEN, None), problems)
    try:
        send = _sender(operation, arguments, problems, known)
    except RecursionError:
        raise ConfigurationError(f"{name}: the payload is nested too deeply").about(
            "run-an-operation-by-name"
        ) from None
    problems.raise_found()
    return Call(token, send)


def operation_named(name: str, table: Table | None = None) -> Endpoint | Lookup | RawRequest:
    """The operation of a connector name; ConfigurationError, with the names most like it, where there is none."""
    known = (load() if table is None else table).connectors
    operation = known.get(name) if isinstance(name, str) else None
    if operation is None:
        hint = nearest(name, known, otherwise="`salesloft operations` lists all")
        raise ConfigurationError(f"there is no operation {displayed(name)}: {hint}").about("run-an-operation-by-name")
    return operation


def _token(given: Any, problems: Problems) -> BearerToken | None:
    if given is None:
        return None
    try:
        return bearer_token(given)
    except ConfigurationError as error:
        problems.add(_TOKEN, error.message)
        return None


def _sender(
    operation: Endpoint | Lookup | RawRequest, arguments: dict[str, Any], problems: Problems, table: Table
) -> _Sends:
    if isinstance(operation, Endpoint):
        return _EndpointCall(operation, request_of(operation, arguments, problems))
    if isinstance(operation, RawRequest):
        return _RawCall(raw.arguments(operation, arguments, problems))
    for argument in arguments:
        problems.add(str(argument), "unknown argument; a lookup takes none but access_token")
    return _LookupCall(operation, table)


@frozen
class _EndpointCall:
    endpoint: Endpoint
    request: Request

    async def __call__(self, session: Session, resources: AsyncResources) -> Any:
        endpoint, request = self.endpoint, self.request
        repeat = Repeat.SAFE if endpoint.idempotent or request.keyed else Repeat.UNLESS_SENT
        cost = max(endpoint.cost, page_cost(request.page) if endpoint.many else 1)
        return await session.send(
            Sent(
                endpoint.http, request.path, request.query, request.body, endpoint.path, cost, repeat,
                operation=endpoint.name,
            ),
            partial(_output, endpoint),
        )  # fmt: skip


def _output(endpoint: Endpoint, answer: Answer) -> Any:
    if not answer.body:
        if endpoint.http == "GET":
            raise NotDecodable("the answer is empty")
        return dict(_DONE)
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        raise NotDecodable("the answer is not JSON") from None


@frozen
class _LookupCall:
    lookup: Lookup
    table: Table

    async def __call__(self, session: Session, resources: AsyncResources) -> Any:
        lookup = self.lookup
        if lookup.columns:
            return lookups.shaped(lookup, lookups.column_items(self.table.records[lookup.columns]), {})
        if lookup.source is None:
            return lookups.shaped(lookup, lookups.items(lookup, lookup.options), {})
        resource = getattr(resources, lookup.source.resource)
        listed = getattr(resource, lookup.source.method)(**lookup.arguments)
        scan = partial(resource.scan, **lookup.params) if lookup.scanned else None
        pages = await resources.lookups.read(lookup.name, listed, scan)
        paging = pages[0].metadata.everything.get("paging") if pages else None
        rows: list[dict[str, Any]] = []
        for page in pages:
            rows += items_of(page.raw)[0]
            await asyncio.sleep(0)  # a list may have a thousand pages, and the loop others to serve
        return lookups.shaped(lookup, lookups.items(lookup, rows), paging if isinstance(paging, dict) else {})


@frozen
class _RawCall:
    arguments: Mapping[str, Any] = field(repr=False)

    async def __call__(self, session: Session, resources: AsyncResources) -> Any:
        found = self.arguments
        response = await core_raw.request(
            session,
            found["method"],
            found["url"],
            params=found.get("query_parameters"),
            headers=found.get("headers"),
            **found.get("body", {}),
        )
        return raw.rendered(
            response,
            parse=raw.wants(found, "parse_response", otherwise=True),
            with_raw=raw.wants(found, "include_raw_body", otherwise=False),
        )
