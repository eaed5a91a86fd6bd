"""The sandbox: a local Salesloft, served from a free port of this machine for as long as it is entered."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Iterable, Mapping
from email.utils import formatdate
from functools import lru_cache
from types import TracebackType
from typing import Any, Final, Literal, Self

from aiohttp import web

from salesloft_async.core.scopes import field_scope, required_scope
from salesloft_async.operations import Table, load

from .accounts import ACCOUNTS, Accounts, fields
from .answers import NO_SUCH_RESOURCE, Answer, Call
from .budget import Budget, cost_of_page
from .churn import Churn
from .faults import Fault, Faults
from .fields import API
from .handlers import Handlers
from .listener import Listener, dropped
from .query import page_of
from .recorder import Recorder
from .replay import Replay
from .requests import Requests, decoded
from .routes import Routes
from .seed import fill
from .store import Store
from .webhooks import Webhooks
from .writes import blank

__all__ = ["Sandbox"]

_NO_TOKEN: Final = "No Bearer Token attached to request, please see documentation at developers.salesloft.com"  # noqa: S105


class Sandbox:
    """A local Salesloft made from the operation table.

    Enter it with `async with`; it starts with the same records for the same `seed`, and remembers writes.

    Args:
        people: How many people to start with.
        accounts: How many accounts; by default one for ten people.
        token: The only token accepted; None accepts any.
        rate_limit: Points a window; None for no limit.
        window: Seconds of the budget's window, which begins at each multiple of it.
        latency: Seconds that each request takes at least.
        seed: Of the records' random values.
        ties: How many people, and accounts, share one `updated_at`, as after a change in bulk.
        skew: How unevenly times of change are spread over two years: 1 is evenly; with 10, nine tenths of them are of
            the last fifth.
        port: The port to listen on; 0 picks a free one.
        refill: "window" gives all points back as a window begins, "continuous" evenly.
        others: Points a second that another integration of the team spends.
        budget_headers: Whether answers tell what they cost and what is left.
        webhook_delay: Seconds until a webhook delivery that failed is attempted again, three times at most.
        clients: Secrets of OAuth apps by their ids: only they, and the access tokens that they get, are let in. None
            lets in any app, and any token but one that has expired.
        token_life: Seconds that an OAuth access token is good for.
        keep_alive: Whether a connection stays open after an answer.
        scopes: Scopes that tokens have, such as ["people:read"]: requests that need another one are answered 403, or
            422 where a field needs it. None gives every scope.
        clock: Seconds since 1970; a test may own it.
    """

    def __init__(
        self,
        *,
        people: int = 1_000,
        accounts: int | None = None,
        token: str | None = None,
        rate_limit: int | None = 600,
        window: float = 60.0,
        latency: float = 0.0,
        seed: int = 1,
        ties: int = 1,
        skew: float = 1.0,
        port: int = 0,
        refill: Literal["window", "continuous"] = "window",
        others: float = 0.0,
        budget_headers: bool = True,
        webhook_delay: float = 15.0,
        clients: Mapping[str, str] | None = None,
        token_life: float = 7_200.0,
        keep_alive: bool = True,
        scopes: Iterable[str] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.latency: float = latency
        """Seconds that each request takes at least."""
        self.requests: Requests = Requests()
        """What was sent: the last 10,000 requests, oldest first; see Requests."""
        self.spent: int = 0
        """Points spent since the start."""
        self.rejected: int = 0
        """Requests answered with 429 because the budget was spent."""
        self.budget_headers: bool = budget_headers
        """Whether answers tell what they cost and what is left."""
        self.table: Table = load()
        self.store: Store = Store(clock)
        """The records by resource: `store["people"]`."""
        self._token = token
        self._budget = None if rate_limit is None else Budget(rate_limit, window, refill, others)
        self._costs: dict[tuple[str, str], int] = {}
        self._clock = clock
        self._listener = Listener(self._serve, port, keep_alive)
        self._faults = Faults()
        self._scopes = None if scopes is None else frozenset(scopes)
        self._late: list[tuple[int, Callable[[], object]]] = []
        self._accounts = Accounts(clients, token_life, clock)
        self._routes = Routes(self.table)
        fill(
            self.store,
            self.table,
            people=people,
            accounts=people // 10 if accounts is None else accounts,
            seed=seed,
            ties=ties,
            skew=skew,
        )
        self._churn: Churn | None = None
        self._handlers = Handlers(self.table, self.store)
        self.webhooks: Webhooks = Webhooks(self.table, self.store["webhook_subscriptions"], webhook_delay)
        """Delivers what happens to records to the webhook subscriptions that there are."""
        self.store.changed = self.webhooks.changed

    @staticmethod
    def record(path: str | os.PathLike[str], *, base_url: str = API, key: str | None = None, port: int = 0) -> Recorder:
        """A local address that leads to the real API; `async with` it, and at its end its answers are in a file.

        Names, addresses and every other text that people wrote are pseudonyms in the file, the same for the same text;
        tokens and the like are not in it; numbers, times and ids are. Answers of status 429 and 5xx are not kept, and
        of one that is not JSON only its status is.

        Args:
            path: The file, such as "answers.jsonl": a line for each answer, sorted by request.
            base_url: Of the API, which gets requests as they come, with the token.
            key: 16 characters or more, to keep as a secret, that the pseudonyms are made with: the same key makes the
                same ones, in another recording, and when a program sends such a text to `replay`. By default one that
                nobody knows.
            port: The port to listen on; 0 picks a free one.
        """
        return Recorder(path, base_url, key, port)

    @staticmethod
    def replay(
        path: str | os.PathLike[str], *, key: str | None = None, port: int = 0, keep_alive: bool = True
    ) -> Replay:
        """A local address that answers from a recording; to be entered with `async with`.

        A request is known again by method, path, query and body. Any other is answered 501, and told of the nearest.

        Args:
            path: A file that `record` has written; ValueError when it is not.
            key: The one given to `record`: then a request may hold the texts of which the file has pseudonyms.
            port: The port to listen on; 0 picks a free one.
            keep_alive: Whether a connection stays open after an answer.
        """
        return Replay(path, key, port, keep_alive)

    @property
    def url(self) -> str:
        """Where it listens, such as "http://127.0.0.1:8080"; RuntimeError while it does not."""
        return self._listener.url

    def fail(
        self,
        method: str,
        path: str,
        *,
        status: int | None = None,
        times: int | None = 1,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        reset: Literal["before", "after"] | None = None,
        delay: float = 0.0,
        applied: bool = False,
        late: int = 0,
    ) -> None:
        """Has the next requests run into a fault.

        Args:
            method: Such as "GET"; "*" for any.
            path: Such as "/v2/people", which means "/v2/people.json" too; `*` in it stands for anything.
            status: Answer so; the request is not applied.
            times: How many requests; None for all from now on.
            headers: Headers of the answer, whether it is a fault or not.
            body: Body of the answer, as JSON unless it is text or bytes.
            reset: Drop the connection "before" or "after" the request is applied.
            delay: Seconds to wait before anything else.
            applied: Whether the request is applied although `status` or `body` say otherwise.
            late: Drop the connection, and apply the request when so many more requests have come: what a server does
                that is still at work when the client has given up.
        """
        fault = Fault(status, dict(headers or {}), body, reset, delay, applied, late)
        self._faults.add(method, path, fault, times)

    @property
    def rate_limit(self) -> int | None:
        """Points a window, which may be changed while it runs; None for no limit."""
        return None if self._budget is None else self._budget.limit

    @rate_limit.setter
    def rate_limit(self, limit: int) -> None:
        if self._budget is None:
            raise RuntimeError("this sandbox was made without a limit")
        self._budget.change_limit(limit, self._clock())

    @property
    def remaining(self) -> int | None:
        """Points that are left of the window now; None for no limit."""
        return None if self._budget is None else self._budget.remaining(self._clock())

    def spend(self, points: int) -> bool:
        """Spends points for another integration of the team; False when there are too few, and then none is spent."""
        return self._budget is None or self._budget.spend(points, self._clock())

    def cost(self, method: str, path: str, points: int) -> None:
        """Has an endpoint cost so many points from now on; a deep page of it costs as many times more as before.

        Args:
            method: Such as "GET".
            path: Such as "/v2/people", which means "/v2/people.json" too.
            points: Of one request, from 1.
        """
        self._costs[method.upper(), path.removesuffix(".json")] = points

    def bulk_rows(self, job_id: object) -> list[dict[str, Any]]:
        """The rows that a bulk job holds, in the order in which they came."""
        return self._handlers.bulk.rows(job_id)

    def churn(
        self,
        resource: str = "people",
        *,
        changes: int = 1,
        deletions: int = 0,
        additions: int = 0,
        every: int = 1,
        seed: int = 1,
    ) -> None:
        """Has records change, go and come while they are read, until it is called with zeros.

        Args:
            resource: Whose records, such as "people".
            changes: Random records that change.
            deletions: Random records that are deleted; `store["people"].deleted` tells which.
            additions: Records that are new.
            every: At every so manyth request.
            seed: Of the random choices.
        """
        record = self.table.records[self.table.resources[resource].record]
        collection = self.store[resource]
        self._churn = Churn(collection, changes, deletions, additions, every, seed, lambda: blank(record, self.table))

    def login(self, client_id: str) -> str:
        """The refresh token of somebody who has let an OAuth app in, as if by /oauth/authorize and /oauth/token."""
        return self._accounts.login(client_id)

    def gave(self, token: str) -> bool:
        """Return whether an OAuth access token was given here."""
        return self._accounts.gave(token)

    def expire_tokens(self) -> None:
        """Ends every OAuth access token that there is."""
        self._accounts.expire()

    def revoke_tokens(self) -> None:
        """Ends every OAuth refresh token that there is; access tokens stay good until they expire."""
        self._accounts.revoke()

    def clear_faults(self) -> None:
        """Forgets every fault that has not happened yet."""
        self._faults.clear()

    async def __aenter__(self) -> Self:
        await self._listener.start()
        self.webhooks.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.webhooks.aclose()
        await self._listener.stop()

    def __repr__(self) -> str:
        return f"Sandbox({self.spent} points spent, {len(self.requests)} requests)"

    async def _serve(self, request: web.Request) -> web.Response:
        raw = await request.read() if request.body_exists else b""
        said, understood = (fields(raw), True) if request.path.startswith(ACCOUNTS) else decoded(raw)
        sent = self.requests.arrived(request, said, self._clock())
        self._apply_late()
        if self._churn is not None:
            self._churn.request()
        fault = self._faults.take(request.method, request.path) or Fault()
        if wait := self.latency + fault.delay:
            await asyncio.sleep(wait)
        if fault.reset == "before":
            return dropped(request)
        headers: dict[str, str] = {}
        if fault.late:
            self._late.append((fault.late, lambda: self._answer(request, said, understood, fault, headers)))
            return dropped(request)
        answer = self._answer(request, said, understood, fault, headers)
        if fault.applied and answer.status < 300:
            answer = fault.answer
        if fault.reset == "after":
            return dropped(request)
        sent.status = answer.status
        return self._respond(answer, {**headers, **answer.headers, **fault.headers})

    def _answer(
        self, request: web.Request, said: Any, understood: bool, fault: Fault, headers: dict[str, str]
    ) -> Answer:
        if request.path.startswith(ACCOUNTS):
            return self._accounts_answer(request, said, fault, headers)
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            return Answer.error(401, _NO_TOKEN)
        if not self._accounts.let_in(token.strip(), self._token):
            return Answer.error(401, "Invalid Bearer token")
        endpoint, path = self._routes.find(request.method, request.path)
        numbered = endpoint is not None and endpoint.paging == "numbered"
        cost = self._costs.get((request.method, request.path.removesuffix(".json")), 1)
        if numbered:
            cost *= cost_of_page(page_of(request.query).number)
        if not self._charge(cost, headers):
            return Answer.error(429, "API rate limit exceeded")
        if fault.answers:
            return fault.answer
        if endpoint is None:
            return NO_SUCH_RESOURCE
        if refused := self._without_scope(request, said):
            return refused
        if not understood or not isinstance(said, dict | None):
            return Answer.error(400, "The body is not a JSON object")
        return self._handlers.answer(Call(endpoint, path, request.query, said or {}))

    def _without_scope(self, request: web.Request, said: Any) -> Answer | None:
        """Return the answer to a request that needs a scope which the token lacks; None where it lacks none."""
        if self._scopes is None:
            return None
        needed = required_scope(request.method, request.path)
        if needed is not None and needed not in self._scopes:
            return Answer.error(403, "Forbidden")
        names = {*(said if isinstance(said, Mapping) else ()), *request.query.getall("scoped_fields[]", ())}
        lacking = [name for name in sorted(names) if field_scope(request.path, name) not in {None, *self._scopes}]
        return Answer.error(422, f"{lacking[0]} needs a scope that the token does not have") if lacking else None

    def _apply_late(self) -> None:
        due = [apply for left, apply in self._late if left == 1]
        self._late = [(left - 1, apply) for left, apply in self._late if left > 1]
        for apply in due:
            apply()

    def _accounts_answer(self, request: web.Request, said: Any, fault: Fault, headers: dict[str, str]) -> Answer:
        if fault.answers:
            return fault.answer
        answer = self._accounts.answer(request.method, request.path, request.query, said, request.headers)
        headers.update(answer.headers)
        return answer

    def _charge(self, cost: int, headers: dict[str, str]) -> bool:
        """Return whether the budget had the points; what the headers tell about it is added to them."""
        told = {"x-ratelimit-endpoint-cost": str(cost)}
        allowed = True
        if self._budget is not None:
            now = self._clock()
            allowed = self._budget.spend(cost, now)
            told["x-ratelimit-remaining-minute"] = str(self._budget.remaining(now))
        if self.budget_headers:
            headers.update(told)
        if allowed:
            self.spent += cost
        else:
            self.rejected += 1
        return allowed

    def _respond(self, answer: Answer, headers: Mapping[str, str]) -> web.Response:
        kind = {} if answer.status == 204 else {"Content-Type": "application/json; charset=utf-8"}
        date = {"Date": _date(int(self._clock()))}
        return web.Response(status=answer.status, body=answer.body or None, headers={**kind, **date, **headers})


@lru_cache(maxsize=4)
def _date(seconds: int) -> str:
    return formatdate(seconds, usegmt=True)
