"""Exports of records that are only nearly JSON: half an emoji costs neither its record nor the file."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from salesloft_async import AsyncSalesloft, Salesloft
from salesloft_async.sandbox import Sandbox

pytestmark = pytest.mark.anyio
HALF = "half \ud83d"
FORMATS = ["jsonl", "csv", "sqlite", "parquet"]


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=250, rate_limit=None) as running:
        spoilt(running)
        yield running


def spoilt(sandbox: Sandbox) -> None:
    sandbox.store["people"].change(7, title=HALF)
    sandbox.store["people"].change(9, **{HALF: "a field that nobody documents"})


def rows(path: Path) -> dict[int, dict[str, Any]]:
    """The rows by id; each title as the server had it, wherever the format keeps what is no text."""
    match path.suffix:
        case ".jsonl":
            found = [json.loads(line) for line in path.read_bytes().splitlines()]
        case ".csv":
            with path.open(newline="", encoding="utf-8") as file:
                found = list(csv.DictReader(file))
        case ".sqlite":
            with closing(sqlite3.connect(path)) as database:
                database.row_factory = sqlite3.Row
                found = [dict(row) for row in database.execute(f"SELECT * FROM {path.stem}")]
        case _:
            found = pq.read_table(path).to_pylist()
    for row in found:
        if path.suffix != ".jsonl":
            row |= json.loads(row.pop("extra", None) or "{}")
        if (row.get("title") or "").startswith('"'):
            row["title"] = json.loads(row["title"])
    return {int(row["id"]): row for row in found}


def check(path: Path, sandbox: Sandbox) -> None:
    found = rows(path)
    assert {own: row["title"] or None for own, row in found.items()} == {
        person["id"]: person["title"] for person in sandbox.store["people"]
    }
    assert {own for own, row in found.items() if HALF in row} == {9}
    assert found[9][HALF] == "a field that nobody documents"


@pytest.mark.parametrize("suffix", FORMATS)
async def test_every_format_has_every_record(
    suffix: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / f"people.{suffix}"
    report = await salesloft.export("people", path)
    assert (report.records, report.missing) == (250, 0)
    check(path, sandbox)


@pytest.mark.parametrize("suffix", FORMATS)
async def test_chosen_fields_are_written_too(
    suffix: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / f"people.{suffix}"
    await salesloft.export("people", path, fields=["id", "title", "extra"])
    check(path, sandbox)


@pytest.mark.parametrize("suffix", FORMATS)
async def test_a_merged_export_has_every_record_in_its_newest_form(
    suffix: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / f"people.{suffix}"
    plan = await salesloft.export_plan("people", path, window_size=100)
    for item in plan.windows:
        await salesloft.export_window(item)
    sandbox.store["people"].change(8, title=f"{HALF}, and later")
    await salesloft.export_window(dict(plan.tail or {}))
    assert (await salesloft.merge_export(path)).records == 250
    check(path, sandbox)


def test_the_blocking_client_writes_them_too(threaded_sandbox: Sandbox, tmp_path: Path) -> None:
    spoilt(threaded_sandbox)
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        salesloft.export("people", tmp_path / "people.csv")
    check(tmp_path / "people.csv", threaded_sandbox)


@pytest.mark.parametrize("suffix", FORMATS)
async def test_a_name_that_cannot_be_written_is_no_column(
    suffix: str, sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    opportunity = next(iter(sandbox.store["opportunities"]))
    sandbox.store["opportunities"].change(opportunity["id"], **{HALF: "a name"})
    path = tmp_path / f"opportunities.{suffix}"
    await salesloft.export("opportunities", path)
    found = rows(path)
    assert found.keys() == {each["id"] for each in sandbox.store["opportunities"]}
    assert {own: row[HALF] for own, row in found.items() if HALF in row} == {opportunity["id"]: "a name"}
