"""Lists: in order, within a bound, and to their end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import contextmanager
from random import Random
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from attrs import Factory, define, frozen

from salesloft_async.core.blocking import end, following
from salesloft_async.core.codec import Metadata
from salesloft_async.core.page import Page, Unread, next_page_number
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.errors import SalesloftError
from tests.unit.core.virtual import ThreadsLoop, VirtualLoop


@frozen
class Item:
    id: int


def items(*ids: int) -> list[Item]:
    return [Item(number) for number in ids]


@define
class Pages:
    """A list on a server: what it holds, and what was asked of it."""

    ids: list[int]
    counted: bool = True
    paged: bool = True
    cursor: bool = False
    url: bool = False
    deaf: bool = False
    """Whether it gives its first page whatever is asked for."""
    default: int = 25
    cap: int = 100
    """Records in a page at most, whatever is asked for."""
    echo: bool = True
    """Whether the answers name their page size."""
    queries: list[Mapping[str, Any]] = Factory(list)
    at_once: int = 0
    most_at_once: int = 0

    decoded: list[tuple[int, str]] = Factory(list)
    """Pages that were decoded, and the thread in which each was."""

    async def __call__(self, query: Mapping[str, Any]) -> Unread[Item]:
        self.queries.append(dict(query))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            for _ in range(1 + 7 * query.get("page", 0) % 5):  # answers overtake each other
                await asyncio.sleep(0)
        finally:
            self.at_once -= 1
        page = self.page(query)

        def decode() -> Page[Item]:
            self.decoded.append((query.get("page") or 1, threading.current_thread().name))
            return page

        return Unread(decode)

    def page(self, query: Mapping[str, Any]) -> Page[Item]:
        size, number = min(query.get("per_page") or self.default, self.cap), query.get("page") or 1
        start = 0 if self.deaf else (number - 1) * size
        left = [one for one in self.ids if one > query.get("id[gt]", 0)] if self.cursor else self.ids[start:]
        found = items(*left[:size])
        if not self.paged:
            return Page(found, Metadata(), repr(found).encode())
        following: int | str | None = number + 1 if len(left) > size else None
        if self.url and following:
            following = f"https://api.salesloft.com/v2/items?per_page={size}&page={following}"
        counted = self.counted and query.get("include_paging_counts")
        return Page(
            found,
            Metadata(
                per_page=size if self.echo else None,
                current_page=number,
                next_page=following,
                total_pages=-(-len(self.ids) // size) if counted else None,
                paged=True,
            ),
            b"",
        )


def pager(fetch: Any, *, paging: str = "numbered", concurrency: int = 4, **query: Any) -> AsyncPager[Item]:
    return AsyncPager(fetch, query, paging=paging, concurrency=concurrency)


async def read(list_: AsyncPager[Item]) -> list[int]:
    return [item.id async for item in list_]


@contextmanager
def nothing_left_running() -> Iterator[None]:
    before = asyncio.all_tasks()
    yield
    assert asyncio.all_tasks() <= before


@pytest.mark.anyio
@pytest.mark.parametrize("counted", [True, False], ids=["with counts", "without counts"])
@pytest.mark.parametrize("url", [True, False], ids=["next page as URL", "next page as number"])
@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 1_234])
async def test_gives_every_record_once_and_in_order(size: int, counted: bool, url: bool) -> None:
    server = Pages(list(range(1, size + 1)), counted=counted, url=url)
    with nothing_left_running():
        assert await read(pager(server)) == server.ids
    assert [query["page"] for query in server.queries] == list(range(1, max(-(-size // 100), 1) + 1))


@pytest.mark.anyio
@pytest.mark.parametrize("concurrency", [1, 3, 8])
async def test_fetches_ahead_up_to_the_bound(concurrency: int) -> None:
    server = Pages(list(range(1, 3_001)))
    assert await read(pager(server, concurrency=concurrency)) == server.ids
    assert server.most_at_once == concurrency


@pytest.mark.anyio
async def test_leaving_early_cancels_what_is_in_flight() -> None:
    server, begun, cancelled = Pages(list(range(1, 3_001))), list[int](), list[int]()

    async def slow(query: Mapping[str, Any]) -> Unread[Item]:
        if query["page"] > 2:
            begun.append(query["page"])
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                cancelled.append(query["page"])
                raise
        return await server(query)

    with nothing_left_running():
        records = pager(slow).__aiter__()
        assert [(await anext(records)).id for _ in range(101)] == server.ids[:101]
        await records.aclose()
    assert begun == cancelled == [3, 4, 5]


@pytest.mark.anyio
async def test_a_page_that_fails_ends_the_list_and_leaves_nothing_running() -> None:
    server = Pages(list(range(1, 3_001)))

    async def failing(query: Mapping[str, Any]) -> Unread[Item]:
        if query["page"] == 3:
            raise OSError("reset")
        return await server(query)

    with nothing_left_running(), pytest.raises(OSError, match="reset"):
        await read(pager(failing))


@pytest.mark.anyio
async def test_a_page_is_decoded_when_its_turn_comes() -> None:
    server, given = Pages(list(range(1, 3_001))), 0
    async for _ in pager(server, concurrency=8).pages():
        given += 1
        assert [number for number, _ in server.decoded] == list(range(1, given + 1))


@pytest.mark.anyio
async def test_awaited_it_is_one_page_as_it_was_asked_for() -> None:
    server = Pages(list(range(1, 100)))
    page = await pager(server, page=2)
    assert [item.id for item in page] == list(range(26, 51))
    assert len(page) == 25
    assert server.queries == [{"page": 2}]


@pytest.mark.anyio
async def test_keeps_filters_and_page_size_on_every_page() -> None:
    server = Pages(list(range(1, 31)))
    assert await read(pager(server, per_page=10, name="Ann")) == server.ids
    assert [(query["per_page"], query["name"]) for query in server.queries] == [(10, "Ann")] * 3


@pytest.mark.anyio
async def test_begins_with_the_page_asked_for() -> None:
    server = Pages(list(range(1, 51)))
    assert await read(pager(server, page=3, per_page=10)) == list(range(21, 51))
    assert [query["page"] for query in server.queries] == [3, 4, 5]


@pytest.mark.anyio
async def test_asks_for_counts_once() -> None:
    server = Pages(list(range(1, 301)))
    await read(pager(server))
    assert [query.get("include_paging_counts") for query in server.queries] == [True, None, None]


@pytest.mark.anyio
async def test_gives_pages_too() -> None:
    server = Pages(list(range(1, 251)))
    assert [len(page) async for page in pager(server).pages()] == [100, 100, 50]


@pytest.mark.anyio
async def test_follows_a_list_that_grows() -> None:
    server = Pages(list(range(1, 201)))
    found = []
    async for item in pager(server):
        found.append(item.id)
        if item.id == 1:
            server.ids.extend(range(201, 451))
    assert found == list(range(1, 451))


@pytest.mark.anyio
async def test_ends_with_a_list_that_shrinks() -> None:
    server = Pages(list(range(1, 1_001)))
    found = []
    with nothing_left_running():
        async for item in pager(server, concurrency=1):
            found.append(item.id)
            if item.id == 1:
                del server.ids[250:]
    assert found == list(range(1, 251))
    assert len(server.queries) <= 5


@pytest.mark.anyio
@pytest.mark.parametrize("size", [0, 5, 100, 250, 300])
async def test_reads_a_list_without_paging_information_to_its_end(size: int) -> None:
    server = Pages(list(range(1, size + 1)), paged=False)
    assert await read(pager(server)) == server.ids


@pytest.mark.anyio
async def test_a_list_that_does_not_know_pages_is_not_read_for_ever() -> None:
    server = Pages(list(range(1, 101)), paged=False, deaf=True)
    assert await read(pager(server)) == server.ids
    assert len(server.queries) == 2


@pytest.mark.anyio
@pytest.mark.parametrize("size", [0, 99, 100, 250])
async def test_follows_a_cursor(size: int) -> None:
    server = Pages(list(range(7, size + 7)), cursor=True)
    assert await read(pager(server, paging="cursor")) == server.ids
    assert [query.get("id[gt]") for query in server.queries][:2] == [None, 106][: len(server.queries)]


@pytest.mark.anyio
async def test_a_cursor_begins_where_it_was_told_and_keeps_the_page_size() -> None:
    server = Pages(list(range(1, 31)), cursor=True)
    query = {"id[gt]": 15, "per_page": 10}
    assert await read(AsyncPager(server, query, paging="cursor", concurrency=4)) == list(range(16, 31))
    assert query == {"id[gt]": 15, "per_page": 10}
    assert {asked["per_page"] for asked in server.queries} == {10}


@pytest.mark.anyio
async def test_a_cursor_that_does_not_move_is_an_error() -> None:
    asked = []

    async def stuck(query: Mapping[str, Any]) -> Page[Item]:
        asked.append(query)
        return Page(items(*range(1, 101)), Metadata(), b"")

    with pytest.raises(SalesloftError, match="cannot be read to its end"):
        await read(pager(stuck, paging="cursor"))
    assert len(asked) == 2


@pytest.mark.anyio
@pytest.mark.parametrize("echo", [True, False], ids=["page size named", "page size not named"])
@pytest.mark.parametrize("paged", [True, False], ids=["next page named", "next page not named"])
@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize("cursor", [True, False])
@pytest.mark.parametrize("size", [0, 7, 50, 246, 250, 300])
async def test_a_page_size_that_the_server_lowers_loses_nothing(
    echo: bool, paged: bool, counted: bool, cursor: bool, size: int
) -> None:
    server = Pages(list(range(1, size + 1)), echo=echo, paged=paged, counted=counted, cursor=cursor, cap=50)
    assert await read(pager(server, paging="cursor" if cursor else "numbered")) == server.ids
    assert len(server.queries) <= size // 50 + 2


@pytest.mark.anyio
@pytest.mark.parametrize("following", [1, 2, "https://api.salesloft.com/v2/items?cursor=abc", 99])
async def test_a_server_that_repeats_a_page_for_ever_is_an_error(following: Any) -> None:
    asked = []

    async def deaf(query: Mapping[str, Any]) -> Page[Item]:
        asked.append(query)
        return Page(items(*range(1, 101)), Metadata(paged=True, next_page=following), b"")

    with pytest.raises(SalesloftError, match="two pages with the same records"):
        await read(pager(deaf))
    assert len(asked) <= 5


@pytest.mark.anyio
async def test_a_page_number_that_is_ignored_is_an_error_although_counts_bound_the_reading() -> None:
    async def deaf(query: Mapping[str, Any]) -> Page[Item]:
        return Page(items(*range(1, 101)), Metadata(paged=True, next_page=2, total_pages=7), b"")

    with pytest.raises(SalesloftError, match="two pages with the same records"):
        await read(pager(deaf))


@pytest.mark.anyio
async def test_an_only_page_in_another_order_each_time_is_read_once() -> None:
    random = Random(1)

    async def deaf(query: Mapping[str, Any]) -> Page[Item]:
        ids = random.sample(range(1, 61), 60)
        return Page(items(*ids), Metadata(), repr(ids).encode())

    assert sorted(await read(pager(deaf))) == list(range(1, 61))


@pytest.mark.anyio
async def test_a_cursor_that_includes_its_own_record_gives_it_once() -> None:
    async def inclusive(query: Mapping[str, Any]) -> Page[Item]:
        first = query.get("id[gt]", 1)
        return Page(items(*range(first, min(first + 100, 251))), Metadata(per_page=100, paged=True), b"")

    assert await read(pager(inclusive, paging="cursor")) == list(range(1, 251))


@pytest.mark.anyio
async def test_a_list_without_pages_is_one_request() -> None:
    server = Pages(list(range(1, 11)))
    assert await read(pager(server, paging="none", name="Ann")) == server.ids
    assert server.queries == [{"name": "Ann"}]


@pytest.mark.parametrize(
    ("metadata", "records", "following"),
    [
        (Metadata(paged=True, next_page=5), 1, 5),
        (Metadata(paged=True, next_page="5"), 1, 5),
        (Metadata(paged=True, next_page="/v2/people?page=5&per_page=1"), 1, 5),
        (Metadata(paged=True, next_page="/v2/people?page=last"), 1, 4),
        (Metadata(paged=True, next_page="/v2/people"), 1, 4),
        (Metadata(paged=True, next_page=3), 1, 4),
        (Metadata(paged=True, next_page="/v2/people?page=1"), 1, 4),
        (Metadata(paged=True), 100, None),
        (Metadata(), 100, 4),
        (Metadata(), 99, 4),
        (Metadata(), 0, None),
    ],
)
def test_knows_the_page_after(metadata: Metadata, records: int, following: int | None) -> None:
    page = Page(items(*range(records)), metadata, b"")
    assert next_page_number(page, 3) == following


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """A loop that runs only while it is waited for."""
    made = VirtualLoop()
    yield made
    made.close()


def blocking(
    loop: asyncio.AbstractEventLoop, server: Any, *, concurrency: int = 4, crossings: list[Any] | None = None
) -> Pager[Item]:
    def call(function: Any, *args: Any) -> Any:
        if crossings is not None:
            crossings.append(function)
        return loop.run_until_complete(function(*args))

    return Pager(call, pager(server, concurrency=concurrency))


def test_blocking_it_gives_the_same(loop: asyncio.AbstractEventLoop) -> None:
    server = Pages(list(range(1, 251)))
    assert [item.id for item in blocking(loop, server)] == server.ids
    assert [len(page) for page in blocking(loop, server).pages()] == [100, 100, 50]
    assert len(blocking(loop, server).first()) == 25


@pytest.mark.parametrize(("concurrency", "crossings"), [(1, 32), (2, 32), (8, 11)])
def test_blocking_it_crosses_once_for_pages_that_have_come(
    loop: asyncio.AbstractEventLoop, concurrency: int, crossings: int
) -> None:
    server, crossed = Pages(list(range(1, 3_001))), list[Any]()
    assert [item.id for item in blocking(loop, server, concurrency=concurrency, crossings=crossed)] == server.ids
    assert len(crossed) <= crossings  # of 30 pages: the last alone, one to learn that it was, one to end


@pytest.mark.parametrize("concurrency", [1, 2, 3, 8, 10])
def test_blocking_it_fetches_no_further_ahead(loop: asyncio.AbstractEventLoop, concurrency: int) -> None:
    server, given = Pages(list(range(1, 3_001))), 0
    for _ in blocking(loop, server, concurrency=concurrency).pages():
        given += 1
        assert len(server.queries) - given <= concurrency
    assert server.most_at_once == concurrency
    assert given == len(server.queries) == 30


def test_blocking_it_gives_what_came_before_a_page_that_fails(loop: asyncio.AbstractEventLoop) -> None:
    server, found = Pages(list(range(1, 3_001))), list[int]()

    async def failing(query: Mapping[str, Any]) -> Unread[Item]:
        if query["page"] == 4:
            raise OSError("reset")
        return await server(query)

    with pytest.raises(OSError, match="reset"):
        found.extend(item.id for item in blocking(loop, failing, concurrency=10))
    assert found == server.ids[:300]
    assert not asyncio.all_tasks(loop)


def test_blocking_it_decodes_in_the_thread_of_the_caller() -> None:
    server = Pages(list(range(1, 3_001)))
    with start_blocking_portal(backend_options={"loop_factory": ThreadsLoop}) as portal:
        pages = Pager(lambda function, *args: portal.call(function, *args), pager(server)).pages()
        for given, _ in enumerate(pages, 1):
            assert [number for number, _ in server.decoded] == list(range(1, given + 1))
    ours = threading.current_thread().name
    assert [thread == ours for _, thread in server.decoded] == [False, *[True] * 28, False]  # what says how to go on


def test_blocking_and_left_early_it_leaves_nothing_running(loop: asyncio.AbstractEventLoop) -> None:
    records = iter(blocking(loop, Pages(list(range(1, 3_001)))))
    assert next(records).id == 1
    records.close()  # type: ignore[attr-defined]  # a generator
    assert not asyncio.all_tasks(loop)


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", [("asyncio", {"loop_factory": VirtualLoop})])
async def test_a_reading_that_was_interrupted_ends_when_it_has_unwound() -> None:
    """As by Ctrl-C in a blocking loop: what the caller waited for is cancelled, and then the reading is ended."""
    unwound = asyncio.Event()

    async def parts() -> AsyncGenerator[int, None]:
        try:
            await asyncio.Event().wait()
            yield 1
        finally:
            await asyncio.sleep(0)
            unwound.set()

    reading = parts()
    with nothing_left_running():
        waiting = asyncio.ensure_future(following(reading))
        await asyncio.sleep(0)
        waiting.cancel()
        await end(reading)
        assert unwound.is_set()
        assert await following(reading) is None
        await asyncio.gather(waiting, return_exceptions=True)


@pytest.mark.parametrize("paged", [True, False])
def test_pages_whose_records_share_one_id_are_all_read(paged: bool) -> None:
    @frozen
    class Sentence:
        id: int
        order_number: int

    async def fetch(query: Mapping[str, Any]) -> Page[Sentence]:
        number = query["page"]
        data = [Sentence(1, 100 * number + place) for place in range(100)] if number <= 3 else []
        raw = repr(data).encode()
        if not paged:
            return Page(data, Metadata(paged=False), raw)
        return Page(data, Metadata(paged=True, current_page=number, next_page=number + 1 if number < 3 else None), raw)

    async def read() -> list[Sentence]:
        return [each async for each in AsyncPager(fetch, {}, paging="numbered", concurrency=1)]

    assert len(asyncio.run(read())) == 300
