"""Data frames of lists, scans and changes of a sandbox: exact, bounded, and at home in other libraries."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

import duckdb
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa
import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Salesloft, ServerError
from salesloft_async.core.codec import Metadata
from salesloft_async.core.open_records import Record
from salesloft_async.core.page import Page
from salesloft_async.core.pages import AsyncPager
from salesloft_async.core.tabular import AsSent
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio
PEOPLE = 1_234


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=PEOPLE, rate_limit=None) as running:
        yield running


def expected(sandbox: Sandbox) -> list[tuple[Any, ...]]:
    return sorted(
        (
            each["id"],
            each["title"],
            datetime.fromisoformat(each["updated_at"]),
            None if each["owner"] is None else each["owner"]["id"],
            each["counts"]["calls"],
        )
        for each in sandbox.store["people"]
    )


def found(*tables: pa.Table | pa.RecordBatch) -> list[tuple[Any, ...]]:
    names = ["id", "title", "updated_at", "owner_id", "counts_calls"]
    return sorted(
        row for table in tables for row in zip(*(table.column(name).to_pylist() for name in names), strict=True)
    )


async def test_a_table_has_every_record_once_whatever_it_is_read_with(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    scan = salesloft.people.scan()
    assert found(await scan.to_arrow()) == expected(sandbox)
    assert scan.progress.records == PEOPLE
    assert found(await salesloft.people.list().to_arrow()) == expected(sandbox)
    changes = salesloft.people.changes(since="2000-01-01")
    assert found(await changes.to_arrow()) == expected(sandbox)
    assert [person async for person in salesloft.people.changes(since=changes.cursor)] == []
    assert (await salesloft.people.list(page=3, per_page=100).to_arrow()).num_rows == PEOPLE - 200


async def test_the_parts_of_a_plan_are_tables_that_make_the_whole(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    plan = await salesloft.people.scan_plan()
    assert found(*[await salesloft.people.scan_window(item).to_arrow() for item in plan]) == expected(sandbox)


@pytest.mark.parametrize("rows", [1_000, 64, PEOPLE, 5_000])
async def test_batches_have_so_many_rows_and_one_schema(rows: int, sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    for reading in (salesloft.people.scan(), salesloft.people.list(), salesloft.people.changes(since="2000-01-01")):
        batches = [batch async for batch in reading.batches(rows)]
        assert found(*batches) == expected(sandbox)
        assert [batch.num_rows for batch in batches[:-1]] == [rows] * (PEOPLE // rows - (PEOPLE % rows == 0))
        assert len({batch.schema for batch in batches}) == 1


def test_the_blocking_face_gives_the_same(threaded_sandbox: Sandbox) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        changes = salesloft.people.changes(since="2000-01-01")
        for reading in (salesloft.people.scan(), salesloft.people.list(), changes):
            batches = list(reading.batches(100))
            assert [batch.num_rows for batch in batches] == [100, 100, 50]
            assert found(*batches) == expected(threaded_sandbox)
        assert found(salesloft.people.scan().to_arrow()) == expected(threaded_sandbox)
        assert salesloft.people.changes(since=changes.cursor).to_arrow().num_rows == 0
        assert sum(len(batch) for batch in salesloft.people.scan().batches()) == 250
        for batch in salesloft.people.scan().batches(10):
            assert batch.num_rows == 10
            break
        assert salesloft.people.list(per_page=1).first().data


async def test_a_cursor_goes_on_after_the_batch_that_came_last(salesloft: AsyncSalesloft) -> None:
    changes = salesloft.people.changes(since="2000-01-01")
    ids, cursor = list[int](), changes.cursor
    for rows in (7, 130, 300, 50):
        async for batch in salesloft.people.changes(since=cursor).batches(rows):
            changes = salesloft.people.changes(since=cursor)
            async for again in changes.batches(rows):
                assert again == batch
                break
            ids += batch.column("id").to_pylist()
            cursor = changes.cursor
            break
    ids += (await salesloft.people.changes(since=cursor).to_arrow()).column("id").to_pylist()
    assert len(ids) == len(set(ids)) == PEOPLE


async def test_changes_tell_the_points_of_all_that_was_read_from_them(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    before = sandbox.spent
    changes = salesloft.people.changes(since="2000-01-01")
    for spent in (1, 2):
        async for batch in changes.batches(100):
            assert batch.num_rows == 100
            break
        assert changes.points == sandbox.spent - before >= spent
    async for _ in changes:
        break
    assert (await changes.to_arrow()).num_rows == PEOPLE - 201
    assert changes.points == sandbox.spent - before > PEOPLE // 100


async def test_what_was_read_and_not_given_is_read_again_after_an_error(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    changes = salesloft.with_options(retries=0).people.changes(since="2000-01-01")
    ids = list[int]()

    async def read() -> None:
        async for batch in changes.batches(250):
            ids.extend(batch.column("id").to_pylist())
            if len(ids) == 500:
                sandbox.fail("GET", "/v2/people", status=500, times=1)

    with pytest.raises(ServerError):
        await read()
    assert len(ids) == 500
    await read()
    assert len(ids) == len(set(ids)) == PEOPLE


async def test_a_value_that_drifted_costs_no_other(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    odd = next(each for each in sandbox.store["people"] if each["id"] == 17)
    odd["success_count"], odd["shoe_size"] = "many", 44
    table = await salesloft.people.scan().to_arrow()
    assert found(table) == expected(sandbox)
    [row] = [row for row in table.to_pylist() if row["extra"]]
    assert (row["id"], row["success_count"], row["extra"]) == (17, None, '{"success_count":"many","shoe_size":44}')


async def test_pandas_polars_and_duckdb_take_a_table_as_it_is(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    table = await salesloft.people.scan().to_arrow(references="structs")
    newest = max(each["updated_at"] for each in sandbox.store["people"])
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    assert (frame.height, frame["updated_at"].max()) == (PEOPLE, datetime.fromisoformat(newest))
    owners = [each["owner"]["id"] for each in sandbox.store["people"] if each["owner"]]
    assert frame["owner"].struct.field("id").sum() == sum(owners)
    with duckdb.connect() as database:
        rows = database.from_arrow(table).aggregate("count(*), sum(owner.id)").fetchall()
        assert rows == [(PEOPLE, sum(owners))]
    pandas = table.to_pandas(types_mapper=pd.ArrowDtype)
    assert pandas["updated_at"].max() == datetime.fromisoformat(newest)
    address = table.column("title").chunk(0).buffers()[2].address
    assert pa.Table.from_pandas(pandas).column("title").chunk(0).buffers()[2].address == address


async def test_nothing_is_an_empty_table_with_the_schema(salesloft: AsyncSalesloft) -> None:
    full = await salesloft.people.scan().to_arrow()
    for empty in (
        salesloft.people.scan(country="Atlantis"),
        salesloft.people.list(country="Atlantis"),
        salesloft.people.changes(since="2999-01-01"),
    ):
        table = await empty.to_arrow()
        assert (table.num_rows, table.schema) == (0, full.schema)
        assert [batch async for batch in empty.batches(10)] == []


async def test_what_nobody_documents_is_a_table_too(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    table = await salesloft.opportunities.scan().to_arrow()
    assert sorted(table.column("id").to_pylist()) == sorted(each["id"] for each in sandbox.store["opportunities"])


async def test_arguments_that_cannot_be_right_are_refused_where_they_stand(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    people = salesloft.people
    for rows in (0, -5, 2.5, True, "10"):
        for reading in (people.scan(), people.list(), people.changes()):
            with pytest.raises(ConfigurationError, match="rows: takes an integer from 1"):
                reading.batches(rows)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match=r"references: takes .* not 'no'"):
        people.list().batches(10, references="no")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="rows: say how many"):
        people.scan().batches(fields=["id"])  # type: ignore[call-overload]
    with pytest.raises(ConfigurationError, match="follow: what goes on without end"):
        people.changes(follow=True).batches(10)
    with pytest.raises(ConfigurationError, match="follow: what goes on without end"):
        await people.changes(follow=True).to_arrow()
    with pytest.raises(ConfigurationError, match="did you mean owner"):
        await people.scan().to_arrow(fields=["id", "ownr"])
    assert not sandbox.requests


async def test_without_pyarrow_the_error_says_what_to_install(
    salesloft: AsyncSalesloft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'salesloft-async\[arrow\]'"):
        await salesloft.people.scan().to_arrow()
    with pytest.raises(ConfigurationError, match=r"pip install 'salesloft-async\[arrow\]'"):
        salesloft.people.list().batches(10)


async def test_what_is_in_memory_does_not_grow_with_the_list() -> None:
    few, many = await peaks(2_000), await peaks(10_000)
    assert many[0] < 1.3 * few[0]
    assert many[1] < 1.3 * few[1]


async def peaks(size: int) -> tuple[int, int]:
    """The most bytes in use while batches of 500 are read from a list of so many people: Python's, and Arrow's."""

    async def fetch(asked: Mapping[str, Any]) -> Page[Record]:
        first = (asked.get("page", 1) - 1) * 100
        people = [Record({"id": each, "title": f"Engineer {each:05}"}) for each in range(first, first + 100)]
        following = asked.get("page", 1) + 1 if first + 100 < size else None
        return Page(people, Metadata(next_page=following, paged=True), b"")

    pager = AsyncPager(fetch, {}, paging="numbered", concurrency=1, sent=AsSent("Person", fetch))
    await pager.to_arrow(fields=["id"])  # what is loaded once is loaded
    pool, most, rows = pa.default_memory_pool(), 0, 0
    before = pool.bytes_allocated()
    tracemalloc.start()
    try:
        async for batch in pager.batches(500):
            most = max(most, pool.bytes_allocated() - before)
            rows += batch.num_rows
            del batch
        assert rows == size
        return tracemalloc.get_traced_memory()[1], most
    finally:
        tracemalloc.stop()
