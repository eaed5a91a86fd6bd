"""A server of one list that deviates from the documented behaviour, in a thread of its own."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from itertools import product
from operator import ge, gt, itemgetter, le, lt
from typing import Any, Final
from urllib.parse import parse_qsl

from aiohttp import web
from anyio.from_thread import start_blocking_portal
from attrs import Factory, define

__all__ = ["ListServer", "served"]

START: Final = datetime(2024, 1, 1, tzinfo=UTC)
_BOUNDS: Final = {"gt": gt, "gte": ge, "lt": lt, "lte": le}
_TIMES: Final = ("updated_at", "created_at")


@define
class ListServer:
    """What the server holds, how it deviates, and what was requested."""

    size: int
    cap: int = 100
    """Records in a page at most."""
    count_cap: int = 10**9
    filtered: bool = True
    """Whether time filters have an effect."""
    newest_tie: int = 0
    """Records that share the newest time."""
    hidden: frozenset[int] = frozenset()
    """Ids that are counted and not shown."""
    next_page: str = "number"
    """How the page after this one is named: "number", "url", "absent", or with no paging at all "nothing"."""
    behind: float = 0.0
    """Seconds that the clock that dates records is behind that of the answers."""
    rows: list[dict[str, Any]] = Factory(list)
    queries: list[Mapping[str, str]] = Factory(list)
    url: str = ""

    def __attrs_post_init__(self) -> None:
        for number in range(self.size):
            tied = number >= self.size - self.newest_tie
            time = START + timedelta(minutes=number)
            self.rows.append({
                "id": 1_000 + 3 * number, "first_name": "Al", "created_at": time,
                "updated_at": START + timedelta(days=900) if tied else time,
            })  # fmt: skip

    def change(self, place: int) -> int:
        """Change a record now, by the clock that dates records; return its id."""
        row = self.rows[place]
        row["updated_at"] = datetime.now(UTC) - timedelta(seconds=self.behind)
        identity: int = row["id"]
        return identity

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        query = dict(parse_qsl(request.query_string))
        self.queries.append(query)
        rows = self.rows
        for key, name in product(_TIMES, _BOUNDS):
            if self.filtered and (bound := query.get(f"{key}[{name}]")):
                time_of_bound, holds = datetime.fromisoformat(bound), _BOUNDS[name]
                rows = [row for row in rows if holds(row[key], time_of_bound)]
        by = itemgetter(query.get("sort_by", "updated_at"))
        rows = sorted(rows, key=by, reverse=query.get("sort_direction") != "ASC")
        size, page, total = min(int(query.get("per_page", 25)), self.cap), int(query.get("page", 1)), len(rows)
        shown = [row for row in rows[(page - 1) * size : page * size] if row["id"] not in self.hidden]
        data = [{**row, **{key: row[key].isoformat(timespec="microseconds") for key in _TIMES}} for row in shown]
        metadata: dict[str, Any] = {"filtering": {}, "sorting": {}}
        if self.next_page != "nothing":
            metadata["paging"] = self._paging(request, query, page, size, total)
        headers = {
            "x-ratelimit-endpoint-cost": "1", "x-ratelimit-remaining-minute": "100000",
            "Date": formatdate(time.time(), usegmt=True),
        }  # fmt: skip
        return web.Response(
            text=json.dumps({"data": data, "metadata": metadata}), content_type="application/json", headers=headers
        )

    def _paging(
        self, request: web.BaseRequest, query: Mapping[str, str], page: int, size: int, total: int
    ) -> dict[str, Any]:
        paging: dict[str, Any] = {"per_page": size, "current_page": page, "prev_page": None}
        following: int | str | None = page + 1 if page * size < total else None
        if following and self.next_page == "url":
            following = f"https://api.salesloft.com{request.path}?page={following}&per_page={size}"
        if self.next_page != "absent":
            paging["next_page"] = following
        if query.get("include_paging_counts") == "true":
            count = min(total, self.count_cap)
            paging |= {"total_count": count, "total_pages": -(-count // size)}
        return paging


@asynccontextmanager
async def _running(server: ListServer) -> AsyncIterator[ListServer]:
    runner = web.ServerRunner(web.Server(server.answer))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await runner.cleanup()


@contextmanager
def served(size: int, **options: Any) -> Iterator[ListServer]:
    """A running server of so many people."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(_running(ListServer(size, **options))) as server,
    ):
        yield server
