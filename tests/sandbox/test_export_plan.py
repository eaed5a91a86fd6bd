"""Exports that are handed out: windows read by anybody, twice or at once, merged into a file with every record once."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pyarrow.parquet as pq
import pytest
from anyio.from_thread import start_blocking_portal

from salesloft_async import AsyncSalesloft, ConfigurationError, Salesloft, ScanPlan
from salesloft_async.export.handout import Handout, Summary, held
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio
PEOPLE = 1_234


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=PEOPLE, rate_limit=None) as running:
        yield running


@pytest.fixture
async def salesloft(sandbox: Sandbox) -> AsyncIterator[AsyncSalesloft]:
    async with AsyncSalesloft("token", base_url=sandbox.url) as client:
        yield client


@pytest.fixture
async def another(sandbox: Sandbox) -> AsyncIterator[AsyncSalesloft]:
    async with AsyncSalesloft("token", base_url=sandbox.url) as client:
        yield client


def ids(path: Path) -> list[int]:
    return [json.loads(line)["id"] for line in path.read_bytes().splitlines()]


def everybody(sandbox: Sandbox) -> list[int]:
    return sorted(person["id"] for person in sandbox.store["people"])


def as_sent(plan: ScanPlan) -> list[dict[str, Any]]:
    """The items as they come out of a queue."""
    sent: list[dict[str, Any]] = json.loads(json.dumps(list(plan)))
    return sent


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet"])
async def test_the_merged_file_has_every_record_once(
    suffix: str, sandbox: Sandbox, salesloft: AsyncSalesloft, another: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / f"people.{suffix}"
    plan = await salesloft.export_plan("people", path, fields=["id", "title"], window_size=300)
    assert (plan.records, len(plan.windows)) == (PEOPLE, 5)
    for item in as_sent(plan):
        report = await another.export_window(item)
        assert (report.records, report.resumed, report.missing) == (item["records"], 0, 0)
    merged = await another.merge_export(path)
    assert (merged.path, merged.records, merged.points, merged.missing) == (path, PEOPLE, sandbox.spent, 0)
    if suffix == "jsonl":
        found = ids(path)
    elif suffix == "csv":
        with path.open(newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows[0].keys() == {"id", "title"}
        found = [int(row["id"]) for row in rows]
    else:
        found = pq.read_table(path).column("id").to_pylist()
    assert sorted(found) == everybody(sandbox)
    assert os.listdir(tmp_path) == [path.name]


async def test_what_changes_meanwhile_is_there_once_in_its_newest_form(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    plan = await salesloft.export_plan("people", path, window_size=200)
    moved = everybody(sandbox)[::50]
    for number, item in enumerate(plan.windows):
        await salesloft.export_window(item)
        for identity in moved[number::3]:
            sandbox.store["people"].change(identity, title=f"after window {number}")
    assert plan.tail is not None
    await salesloft.export_window(plan.tail)
    report = await salesloft.merge_export(path)
    records = {record["id"]: record for record in map(json.loads, path.read_bytes().splitlines())}
    assert sorted(ids(path)) == everybody(sandbox)
    assert report.records == PEOPLE
    assert records == {person["id"]: person for person in sandbox.store["people"]}


async def test_a_window_that_is_there_is_not_read_again(
    sandbox: Sandbox, salesloft: AsyncSalesloft, another: AsyncSalesloft, tmp_path: Path
) -> None:
    plan = await salesloft.export_plan("people", tmp_path / "people.jsonl", window_size=200)
    first = await salesloft.export_window(plan.windows[0])
    spent = sandbox.spent
    again = await another.export_window(plan.windows[0])
    assert (again.records, again.resumed, again.points) == (first.records, first.records, 0)
    assert sandbox.spent == spent


async def test_windows_that_are_read_twice_at_once_are_there_once(
    sandbox: Sandbox, salesloft: AsyncSalesloft, another: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    sandbox.latency = 0.01
    plan = await salesloft.export_plan("people", path, window_size=200)
    async with anyio.create_task_group() as tasks:
        for item in as_sent(plan)[:-1]:
            for client in (salesloft, another):
                tasks.start_soon(client.export_window, item)
    assert plan.tail is not None
    await salesloft.export_window(plan.tail)
    await salesloft.merge_export(path)
    assert sorted(ids(path)) == everybody(sandbox)


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
async def test_the_part_that_was_there_first_stays(
    links: bool, salesloft: AsyncSalesloft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "people.jsonl"
    plan = await salesloft.export_plan("people", path)
    handout = Handout.read(path)
    assert handout is not None

    def refused(*_: object) -> None:
        raise PermissionError

    if not links:
        monkeypatch.setattr(os, "link", refused)
    (item,) = plan.windows
    for records in (1, 2):
        with handout.writing() as file:
            file.writelines(b'{"id": %d}\n' % number for number in range(records))
            assert handout.publish(file, item, Summary(records, 3, 0)) == Summary(1, 3, 0)
    assert handout.summary(item) == Summary(1, 3, 0)
    assert len(os.listdir(handout.folder)) == 2


async def test_neither_tail_nor_file_is_made_while_windows_are_missing(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    plan = await salesloft.export_plan("people", path, window_size=500)
    assert plan.tail is not None
    await salesloft.export_window(plan.windows[1])
    with pytest.raises(
        ConfigurationError, match=r"item: the tail is read when every window is there: missing are numb"
    ):
        await salesloft.export_window(plan.tail)
    missing = (
        r"not every window is there: missing are number 0 .*from the beginning to 20.*number 2 .*number 3 .*to now"
    )
    with pytest.raises(ConfigurationError, match=missing):
        await salesloft.merge_export(path)
    assert not path.exists()


async def test_an_interrupted_window_leaves_nothing_and_is_read_again(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    plan = await salesloft.export_plan("people", path)
    sandbox.latency = 0.05
    with anyio.move_on_after(10) as scope:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(salesloft.export_window, plan.windows[0])
            asked = len(sandbox.requests)
            while len(sandbox.requests) < asked + 3:
                await anyio.lowlevel.checkpoint()
            scope.cancel()
    assert scope.cancel_called
    assert os.listdir(tmp_path / "people.jsonl.unfinished") == ["plan.json"]
    sandbox.latency = 0
    for item in plan:
        await salesloft.export_window(item)
    assert (await salesloft.merge_export(path)).records == PEOPLE


async def test_a_plan_is_taken_up_where_it_is(sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    plan = await salesloft.export_plan("people", path, window_size=500, resume=True)
    await salesloft.export_window(plan.windows[0])
    spent = sandbox.spent
    left = await salesloft.export_plan("people", path, window_size=500, resume=True)
    assert list(left) == list(plan)[1:]
    assert (left.spent, sandbox.spent) == (0, spent)
    other: list[dict[str, Any]] = [{"filters": {"owner_id": 5}}, {"fields": ["id"]}, {"since": "2024-01-01"}]
    for changed in other:
        with pytest.raises(ConfigurationError, match=f"resume: the plan in .* was of {next(iter(changed))}"):
            await salesloft.export_plan("people", path, resume=True, **changed)


async def test_a_new_plan_replaces_the_old_one_and_its_items(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    old = await salesloft.export_plan("people", path)
    await salesloft.export_window(old.windows[0])
    new = await salesloft.export_plan("people", path, filters={"country": "Germany"})
    with pytest.raises(ConfigurationError, match=r"item: is of a plan for .* that another one has replaced"):
        await salesloft.export_window(old.windows[0])
    for item in new:
        await salesloft.export_window(item)
    await salesloft.merge_export(path)
    assert sorted(ids(path)) == sorted(each["id"] for each in sandbox.store["people"] if each["country"] == "Germany")


async def test_a_plan_and_an_export_of_the_same_file_keep_apart(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    with held(path), pytest.raises(ConfigurationError, match="another export is writing"):
        await salesloft.export_plan("people", path)
    assert not sandbox.requests
    await salesloft.export_plan("people", path)
    for resume in (False, True):
        with pytest.raises(ConfigurationError, match="an export that was handed out is unfinished"):
            await salesloft.export("people", path, resume=resume)
    handout = Handout.read(path)
    assert handout is not None
    assert len(handout.items) == 2


async def test_when_it_is_merged_nothing_is_left_to_do(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    plan = await salesloft.export_plan("people", path)
    for item in plan:
        await salesloft.export_window(item)
    await salesloft.merge_export(path)
    with pytest.raises(ConfigurationError, match=r"item: there is no plan for .*people\.jsonl here: it was merged"):
        await salesloft.export_window(plan.windows[0])
    with pytest.raises(ConfigurationError, match=r"path: no export of .* handed out; people\.jsonl is there"):
        await salesloft.merge_export(path)
    with pytest.raises(ConfigurationError, match=r"path: no export of .*other\.jsonl is handed out\n"):
        await salesloft.merge_export(tmp_path / "other.jsonl")
    assert os.listdir(tmp_path) == ["people.jsonl"]


async def test_a_plan_that_vanishes_while_a_window_is_read_is_told(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    plan = await salesloft.export_plan("people", tmp_path / "people.jsonl")
    handout = Handout.read(tmp_path / "people.jsonl")
    assert handout is not None
    sandbox.fail("GET", "/v2/people", delay=0.05, times=1)
    asked = len(sandbox.requests)

    async def remove() -> None:
        with anyio.fail_after(30):
            while len(sandbox.requests) == asked:
                await anyio.lowlevel.checkpoint()
        handout.remove()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(remove)
        with pytest.raises(ConfigurationError, match="item: there is no plan for"):
            await salesloft.export_window(plan.windows[0])


@pytest.mark.parametrize(
    ("item", "message"),
    [
        pytest.param("text", "item: takes an item of export_plan", id="no dict"),
        pytest.param({"version": 1, "resource": "people"}, "item: takes an item of export_plan", id="of a scan"),
        pytest.param({"export": {"path": 7}}, "item: takes an item of export_plan", id="no path"),
        pytest.param({"export": {"path": "/nowhere/people.csv"}}, "item: there is no plan for", id="of another host"),
    ],
)
async def test_what_is_no_item_is_refused(item: Any, message: str, sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    with pytest.raises(ConfigurationError, match=message):
        await salesloft.export_window(item)
    assert not sandbox.requests


@pytest.mark.parametrize(
    "text", [pytest.param("[" * 3_000, id="nested"), "{", "[]", '{"version": 2}', '{"version": 1, "plan": "no items"}']
)
async def test_a_plan_of_another_kind_is_told(text: str, salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    folder = tmp_path / "people.jsonl.unfinished"
    folder.mkdir()
    (folder / "plan.json").write_text(text)
    with pytest.raises(ConfigurationError, match=r"path: the plan in .* cannot be read: "):
        await salesloft.merge_export(tmp_path / "people.jsonl")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"resource": "peple"}, "did you mean people"),
        ({"window_size": 50}, "window_size: takes records from 100"),
        ({"since": "2024-01-02", "until": "2024-01-01"}, "since: .* is not before until"),
        ({"path": "nowhere/people.csv"}, "path: there is no folder nowhere"),
        ({"path": "people.xls"}, "path: .* must end in one of"),
    ],
)
async def test_a_plan_that_cannot_be_is_refused_before_anything_is_sent(
    given: dict[str, Any], message: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    asked: dict[str, Any] = {"resource": "people", "path": tmp_path / "people.csv"} | given
    with pytest.raises(ConfigurationError, match=message):
        await salesloft.export_plan(**asked)
    assert not sandbox.requests
    assert not os.listdir(tmp_path)


async def test_a_folder_that_cannot_be_written_is_told(salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    (tmp_path / "people.csv.unfinished").write_text("a file")
    with pytest.raises(ConfigurationError, match=r"path: .* cannot be written"):
        await salesloft.export_plan("people", tmp_path / "people.csv")


async def test_a_list_that_no_time_divides_is_exported_in_one_part(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "tags.jsonl"
    plan = await salesloft.export_plan("tags", path)
    assert (len(plan), plan.tail) == (1, None)
    await salesloft.export_window(plan.windows[0])
    await salesloft.merge_export(path)
    assert sorted(ids(path)) == sorted(tag["id"] for tag in sandbox.store["tags"])


def test_threads_with_blocking_clients_of_their_own_do_the_same(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Sandbox(people=PEOPLE, rate_limit=None)) as sandbox,
        Salesloft("token", base_url=sandbox.url) as salesloft,
    ):
        plan = salesloft.export_plan("people", path, window_size=300)

        def read(item: dict[str, Any]) -> int:
            with Salesloft("token", base_url=sandbox.url) as own:
                return own.export_window(item).records

        with ThreadPoolExecutor(3) as pool:
            assert sum(pool.map(read, plan.windows)) == PEOPLE
        assert plan.tail is not None
        salesloft.export_window(plan.tail)
        assert salesloft.merge_export(path).records == PEOPLE
