"""Exports of a period of last changes: filtered by the API where it can, and by the client only on request."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError, Range, Salesloft
from salesloft_async.export.lists import exportable
from salesloft_async.operations import load
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=500, rate_limit=None) as running:
        yield running


@pytest.fixture
async def salesloft(sandbox: Sandbox) -> AsyncIterator[AsyncSalesloft]:
    async with AsyncSalesloft("token", base_url=sandbox.url) as client:
        yield client


def changed(sandbox: Sandbox, resource: str, since: str = "", until: str = "3") -> list[int]:
    """The ids of the records that were last updated in a period."""
    return sorted(each["id"] for each in sandbox.store[resource] if since <= each["updated_at"] < until)


def middle(sandbox: Sandbox, resource: str) -> tuple[str, str]:
    """A period with some records before and some after it."""
    times = sorted(each["updated_at"] for each in sandbox.store[resource])
    return times[len(times) // 3], times[2 * len(times) // 3]


def ids(path: Path) -> list[int]:
    return sorted(json.loads(line)["id"] for line in path.read_bytes().splitlines())


@pytest.mark.parametrize("resource", ["people", "tasks", "meetings", "imports"])
@pytest.mark.parametrize("both", [False, True], ids=["since", "since and until"])
async def test_a_period_is_of_the_last_change_where_the_api_filters_or_sorts_by_it(
    resource: str, both: bool, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    since, until = middle(sandbox, resource)
    bounds = {"since": since, "until": until} if both else {"since": since}
    expected = changed(sandbox, resource, **bounds)
    assert expected
    options: dict[str, Any] = dict(bounds)
    report = await salesloft.export(resource, tmp_path / "out.jsonl", **options)
    assert ids(report.path) == expected
    assert report.records == len(expected)


@pytest.mark.parametrize(
    ("resource", "bounds", "message"),
    [
        ("users", {"since": "2024-01-01"}, "the API cannot filter users .* pass filter_locally=True.*1 point for"),
        ("users", {"until": "2024-01-01"}, "until: the API cannot filter users by updated_at"),
        ("users", {"since": "2024-01-01", "format": "singer"}, "since: the API cannot filter users by updated_at"),
        ("meetings", {"until": "2024-01-01"}, "until: the API cannot filter meetings by updated_at"),
        ("users", {"since": "2024-01-01"}, "it filters account_stages, accounts, .*, tasks, .* and sorts .*meetings"),
        ("tags", {"since": "2024-01-01"}, "since: tags have no updated_at"),
        ("tags", {"since": "2024-01-01", "filter_locally": True}, "since: tags have no updated_at"),
        ("tasks", {"since": "2024-01-01", "filters": {"updated_at": Range(lt="2024-02-01")}}, "the filter updated_at"),
        ("people", {"since": "2024-01-01", "filters": {"updated_at": Range(lt="2024-02-01")}}, "say since and until"),
        ("users", {"since": "2024-01-01", "filter_locally": "yes"}, "filter_locally: takes True or False"),
        ("users", {"since": "2024-01-01T00:00:00"}, "since: .* has no time zone"),
        ("users", {"since": "0001-01-01T00:00:00+14:00"}, "since: .* outside the years 1 to 9999"),
    ],
)  # fmt: skip
async def test_what_cannot_be_filtered_is_refused_before_anything_is_sent(
    resource: str, bounds: dict[str, Any], message: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError, match=message):
        await salesloft.export(resource, tmp_path / "out.jsonl", **bounds)
    if bounds.get("format") != "singer":
        with pytest.raises(ConfigurationError, match=message):
            await salesloft.export_plan(resource, tmp_path / "out.jsonl", **bounds)
    assert not sandbox.requests
    assert not os.listdir(tmp_path)


@pytest.mark.parametrize("resource", sorted(exportable(load())))
async def test_no_list_is_exported_as_if_there_were_no_period(
    resource: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    required = {each.argument: "+1 555 0100" for each in exportable(load())[resource].parameters if each.required}
    for bounds in ({"since": "2999-01-01"}, {"until": "1999-01-01"}):
        records = 0
        with suppress(ConfigurationError):
            options: dict[str, Any] = {"filters": required, **bounds}
            records = (await salesloft.export(resource, tmp_path / "out.jsonl", **options)).records
        assert records == 0


async def test_the_client_filters_when_it_is_asked_to(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    since, until = middle(sandbox, "users")
    path = tmp_path / "users.jsonl"
    report = await salesloft.export("users", path, since=since, until=until, filter_locally=True)
    assert ids(path) == changed(sandbox, "users", since, until)
    assert report.records == len(ids(path))
    plan = await salesloft.export_plan("users", tmp_path / "parts.jsonl", since=since, filter_locally=True)
    for item in json.loads(json.dumps(list(plan))):
        await salesloft.export_window(item)
    merged = await salesloft.merge_export(tmp_path / "parts.jsonl")
    assert ids(merged.path) == changed(sandbox, "users", since)
    assert merged.records == len(ids(merged.path))


@pytest.mark.parametrize("resource", ["users", "meetings"])
async def test_a_singer_stream_has_the_same_period(
    resource: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    since, until = middle(sandbox, resource)
    path = tmp_path / "stream"
    await salesloft.export(resource, path, since=since, until=until, filter_locally=True, format="singer")
    messages = map(json.loads, path.read_bytes().splitlines())
    found = sorted(each["record"]["id"] for each in messages if each["type"] == "RECORD")
    assert found == changed(sandbox, resource, since, until)


async def test_an_export_goes_on_only_with_the_same_filtering(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "users.jsonl"

    def stop(_: object) -> None:
        raise RuntimeError("interrupted")

    with pytest.raises(RuntimeError, match="interrupted"):
        await salesloft.export("users", path, since="2024-01-01", filter_locally=True, on_progress=stop)
    with pytest.raises(ConfigurationError, match=r"resume: .* was of since .*, filter_locally True"):
        await salesloft.export("users", path, resume=True)
    await salesloft.export("users", path, since="2024-01-01", filter_locally=True, resume=True)
    assert ids(path) == changed(sandbox, "users", "2024-01-01")


async def test_lists_in_windows_of_creation_take_its_bounds_as_a_filter(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    times = sorted(each["created_at"] for each in sandbox.store["meetings"])
    since, until = times[len(times) // 4], times[len(times) // 2]
    for bounds, within in (
        (Range(gte=since, lt=until), times[times.index(since) : times.index(until)]),
        (Range(gt=since, lte=until), times[times.index(since) + 1 : times.index(until) + 1]),
    ):
        right = sorted(each["id"] for each in sandbox.store["meetings"] if each["created_at"] in within)
        report = await salesloft.export("meetings", tmp_path / "out.jsonl", filters={"created_at": bounds})
        assert ids(report.path) == right
        assert sorted([each.id async for each in salesloft.meetings.scan(created_at=bounds)]) == right
        plan = await salesloft.meetings.scan_plan(created_at=bounds)
        parts = [each.id for item in plan for each in [one async for one in salesloft.meetings.scan_window(item)]]
        assert sorted(set(parts)) == right
    with pytest.raises(ConfigurationError, match="created_at: nothing lies between"):
        salesloft.meetings.scan(created_at=Range(gt=since, lt=since))


def test_the_blocking_client_takes_the_same(threaded_sandbox: Sandbox, tmp_path: Path) -> None:
    since = "2024-01-01"
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        with pytest.raises(ConfigurationError, match="filter_locally=True"):
            salesloft.export("users", tmp_path / "users.jsonl", since=since)
        report = salesloft.export("users", tmp_path / "users.jsonl", since=since, filter_locally=True)
    assert ids(report.path) == changed(threaded_sandbox, "users", since)
