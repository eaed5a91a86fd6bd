"""Uploads of files and tables as people, spreadsheets, data frames and our own exports write them."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import stat
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from salesloft_async import AsyncSalesloft, BadRows, ConfigurationError, Salesloft
from salesloft_async.sandbox import Sandbox

from .bulk_clock import hurried

pytestmark = pytest.mark.anyio
Row = dict[str, Any]


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(people=60, rate_limit=100_000) as running:
        yield running


def sent(sandbox: Sandbox, job_id: object) -> list[Row]:
    return [{name: value for name, value in row.items() if name != "upsert_key"} for row in sandbox.bulk_rows(job_id)]


TWO = (
    "email_address,first_name,last_name,city\r\njose@example.com,José,Muñoz,Köln\r\n"
    "ana@example.com,Zoë,O\u2019Neill,Łódź\r\n"
)
TWO_PEOPLE = [
    {"email_address": "jose@example.com", "first_name": "José", "last_name": "Muñoz", "city": "Köln"},
    {"email_address": "ana@example.com", "first_name": "Zoë", "last_name": "O\u2019Neill", "city": "Łódź"},
]


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        pytest.param(TWO.encode("utf-16"), TWO_PEOPLE, id="UTF-16"),
        pytest.param(TWO.replace("\r\n", "\r").encode(), TWO_PEOPLE, id="carriage returns"),
        pytest.param(b"\xef\xbb\xbfsep=;\r\n" + TWO.replace(",", ";").encode(), TWO_PEOPLE, id="sep="),
        pytest.param(b"\r\n" + TWO.encode(), TWO_PEOPLE, id="a blank first line"),
        pytest.param(TWO.encode() + b",,,\r\n,,,\r\n", TWO_PEOPLE, id="rows of commas"),
        pytest.param(TWO.encode() + b"\x1a", TWO_PEOPLE, id="Ctrl-Z"),
        pytest.param(
            b"email_address,first_name,city\na@example.com,Al\nb@example.com,Bo,Rome\n",
            [
                {"email_address": "a@example.com", "first_name": "Al"},
                {"email_address": "b@example.com", "first_name": "Bo", "city": "Rome"},
            ],
            id="a short row",
        ),
        pytest.param(
            b'email_address, first_name, title\na@example.com, "Al", "Head, Sales"\n',
            [{"email_address": "a@example.com", "first_name": "Al", "title": "Head, Sales"}],
            id="spaces after commas",
        ),
        pytest.param(
            b"email_address,title\na@example.com," + b"x" * 140_000,
            [{"email_address": "a@example.com", "title": "x" * 140_000}],
            id="a long cell",
        ),
        pytest.param(
            "email_address,first_name\n\xa0a@example.com\xa0,Al\n\ufeff\u200bb@example.com,Bo\n".encode(),
            [
                {"email_address": "a@example.com", "first_name": "Al"},
                {"email_address": "b@example.com", "first_name": "Bo"},
            ],
            id="invisible characters",
        ),
        pytest.param(
            b"E-mail,First Name,Owner ID,Do Not Contact\na@example.com,Al,17.0,no\n",
            [{"email_address": "a@example.com", "first_name": "Al", "owner_id": 17, "do_not_contact": False}],
            id="headers of a spreadsheet",
        ),
    ],
)
async def test_a_csv_is_read_as_it_was_meant(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, data: bytes, rows: list[Row]
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    report = await hurried(salesloft).upsert_people(path)
    assert sent(sandbox, report.job.id) == rows


@pytest.mark.parametrize(
    ("text", "options", "error", "message"),
    [
        ("email_address,first_name\na@example.com,Jos\xe9\n", {}, ConfigurationError, 'such as encoding="cp1252"'),
        ("email_address,phone\na@example.com,4.04556E+09\n", {}, BadRows, "line 2: phone: .* has lost digits"),
        ("email_address,owner_id\na@example.com,Jane Doe\n", {}, BadRows, "line 2: owner_id: takes an id"),
        ("email_address,crm_id\na@example.com,1.2E+17\n", {}, BadRows, "line 2: crm_id: .* has lost digits"),
        ("Email,Job_Title\na@example.com,CEO\n", {}, ConfigurationError, r"Job_Title .* did you mean title\? \(map"),
        (
            "email_address,x,y\na@b.c,1,2\n",
            {},
            ConfigurationError,
            r"2 columns are no fields of person/upsert: x, y \(",
        ),
        ("email_address\na@b.c\n", {"map": {"x": None, "y": None}}, ConfigurationError, "no column 'x', 'y'"),
        ("email_address\na@b.c\n", {"encoding": "latin-99"}, ConfigurationError, "encoding: takes the name of"),
        ("email_address,title\n", {}, ConfigurationError, r"people\.csv: has no rows"),
    ],
)
async def test_what_cannot_be_meant_is_refused_before_anything_is_sent(
    sandbox: Sandbox,
    salesloft: AsyncSalesloft,
    tmp_path: Path,
    text: str,
    options: dict[str, Any],
    error: type[Exception],
    message: str,
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(text.encode("cp1252"))
    for upload in (
        hurried(salesloft).upsert_people(path, **options),
        salesloft.bulk.plan_upload(path, tmp_path / "folder", **options),
    ):
        with pytest.raises(error, match=message):
            await upload
    assert not sandbox.requests


async def test_a_file_is_read_in_the_encoding_that_is_named(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("email_address,city\nana@example.com,Düsseldorf\n".encode("cp1252"))
    report = await hurried(salesloft).upsert_people(path, encoding="cp1252", state=tmp_path / "state")
    assert sent(sandbox, report.job.id) == [{"email_address": "ana@example.com", "city": "Düsseldorf"}]
    plan = await salesloft.bulk.plan_upload(path, tmp_path / "folder", encoding="cp1252")
    assert plan.rows == 1
    with pytest.raises(ConfigurationError, match="encoding: only a file has one"):
        await hurried(salesloft).upsert_people([], encoding="cp1252")


# -- the same rows in every container ----------------------------------------------------------------------------------

COLUMNS = ("email_address", "title", "phone", "owner_id", "do_not_contact", "custom_fields.Region", "tags")
CELLS = [
    ("a@example.com", "CEO", "4930123456", 17, True, "EU", "vip"),
    ("b@example.com", None, None, None, None, None, None),
]
FULL = {
    "email_address": "a@example.com", "title": "CEO", "phone": "4930123456", "owner_id": 17, "do_not_contact": True,
    "custom_fields": {"Region": "EU"}, "tags": ["vip"],
}  # fmt: skip
CLEARED = {
    "email_address": "b@example.com", "title": None, "phone": None, "owner_id": None, "do_not_contact": None,
    "custom_fields": {"Region": None}, "tags": None,
}  # fmt: skip


def records(missing: Any = None) -> list[Row]:
    return [{name: missing if cell is None else cell for name, cell in zip(COLUMNS, row, strict=True)} for row in CELLS]


def as_csv(folder: Path) -> Path:
    with (folder / "a.csv").open("w", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *CELLS])
    return folder / "a.csv"


def as_jsonl(folder: Path) -> Path:
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, records())))
    return folder / "a.jsonl"


def as_parquet(folder: Path) -> Path:
    pq.write_table(pa.Table.from_pylist(records()), folder / "a.parquet")
    return folder / "a.parquet"


def as_sqlite(folder: Path) -> Path:
    with closing(sqlite3.connect(folder / "a.sqlite")) as database, database:
        names = '", "'.join(COLUMNS)
        database.execute(f'CREATE TABLE people ("{names}")')
        database.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)", CELLS)
    return folder / "a.sqlite"


async def as_async(rows: list[Row]) -> AsyncIterator[Row]:
    for row in rows:
        yield row


CONTAINERS: dict[str, Callable[[Path], Any]] = {
    "CSV": as_csv,
    "JSON lines": as_jsonl,
    "Parquet": as_parquet,
    "SQLite": as_sqlite,
    "pandas": lambda _: pd.DataFrame(records()),
    "pandas, NaN": lambda _: pd.DataFrame(records(np.nan)),
    "pandas, NA": lambda _: pd.DataFrame(records()).convert_dtypes(),
    "pandas of Arrow": lambda _: pa.Table.from_pylist(records()).to_pandas(types_mapper=pd.ArrowDtype),
    "polars": lambda _: pl.DataFrame(records()),
    "Arrow table": lambda _: pa.Table.from_pylist(records()),
    "Arrow batch": lambda _: pa.RecordBatch.from_pylist(records()),
    "Arrow reader": lambda _: pa.Table.from_pylist(records()).to_reader(),
    "dicts with NaN": lambda _: records(np.nan),
    "dicts with NaT": lambda _: records(pd.NaT),
    "dicts with NA": lambda _: records(pd.NA),
    "dicts with empty texts": lambda _: records(""),
    "an async iterable": lambda _: as_async(records("")),
}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("clear", [False, True])
async def test_a_missing_cell_means_the_same_everywhere(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, container: str, clear: bool
) -> None:
    report = await hurried(salesloft).upsert_people(CONTAINERS[container](tmp_path), clear_empty=clear)
    assert sent(sandbox, report.job.id) == [FULL, CLEARED if clear else {"email_address": "b@example.com"}]


async def test_an_explicit_none_clears_in_mappings(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    report = await hurried(salesloft).upsert_people(records())
    assert sent(sandbox, report.job.id) == [FULL, CLEARED]


def test_the_blocking_client_reads_tables_too(threaded_sandbox: Sandbox, tmp_path: Path) -> None:
    with Salesloft("token", base_url=threaded_sandbox.url) as salesloft:
        for name in ("pandas", "polars", "Arrow reader", "SQLite"):
            report = salesloft.bulk.upsert_people(CONTAINERS[name](tmp_path))
            assert sent(threaded_sandbox, report.job.id) == [FULL, {"email_address": "b@example.com"}], name
        plan = salesloft.bulk.plan_upload(pd.DataFrame(records()), tmp_path / "folder")
        assert plan.rows == 2


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (pl.LazyFrame({"email_address": ["a@b.c"]}), r"a LazyFrame has no rows yet: pass frame\.collect\(\)"),
        (pd.Series(["a@b.c"]), "a Series is one column: pass a DataFrame"),
        (pl.Series(["a@b.c"]), "a Series is one column"),
        (pd.DataFrame([["a@b.c", "d@e.f"]], columns=["email_address"] * 2), "two columns are called email_address"),
        (pd.DataFrame({"x": [1], "y": [2], "email_address": ["a"]}), "rows: 2 columns are no fields .*: x, y"),
        (pd.DataFrame([["a@b.c"]]), "rows: a column's name is a text, not 0"),
        (pd.DataFrame({"email_address": []}), "there are none"),
        (pl.DataFrame({"email_address": ["a@b.c"], "owner_id": ["Jane Doe"]}), "owner_id: takes an id"),
    ],
)
async def test_a_table_that_cannot_be_right_is_refused_first(
    sandbox: Sandbox, salesloft: AsyncSalesloft, rows: Any, message: str
) -> None:
    with pytest.raises(ConfigurationError, match=message):
        await hurried(salesloft).upsert_people(rows)
    assert not sandbox.requests


async def test_numbers_of_numpy_and_pandas_are_ids_and_phones(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    frame = pd.DataFrame(
        {
            "email_address": ["a@example.com", "b@example.com"],
            "phone": [4930123456.0, np.nan],
            "owner_id": [1.0, np.nan],
            "title": ["CEO", None],
        }
    )
    report = await hurried(salesloft).upsert_people(frame)
    assert sent(sandbox, report.job.id) == [
        {"email_address": "a@example.com", "phone": "4930123456", "owner_id": 1, "title": "CEO"},
        {"email_address": "b@example.com"},
    ]


# -- what was exported and is uploaded again ---------------------------------------------------------------------------

ODD_TITLES = [
    " Head",
    "Head, Sales",
    'says "hi"',
    "two\r\nlines",
    "\ttab\t",
    "=1+1",
    "-",
    "[x]",
    "{}",
    "None",
    "1.0",
    "é🎉",
]
ODD_TAGS = [["cold"], [], ["a;b", "c"], ["x, y"], ["[z]"], [" w "]]
ODD_FIELDS = [{}, {"Region": "EU"}, {"Employees": "1.0", "A.B": "x", "Since": "2026-01-31"}]


def odd(sandbox: Sandbox) -> dict[int, Row]:
    """People whose values are easily changed on the way, as they are on the server."""
    people = sandbox.store["people"]
    for number, person in enumerate(list(people)[:48]):
        people.change(
            person["id"],
            title=ODD_TITLES[number % len(ODD_TITLES)],
            tags=ODD_TAGS[number % len(ODD_TAGS)],
            custom_fields=ODD_FIELDS[number % len(ODD_FIELDS)],
            phone="0049301234560",
            do_not_contact=number % 2 == 0,
            crm_id="0031e00000E2e4AAB",
        )
    return state(sandbox)


def state(sandbox: Sandbox) -> dict[int, Row]:
    plain: list[Row] = json.loads(json.dumps([dict(person) for person in sandbox.store["people"]]))
    return {person["id"]: {name: cell for name, cell in person.items() if name != "updated_at"} for person in plain}


@pytest.mark.parametrize("fields", [None, ["id", "title", "tags", "custom_fields", "owner", "counts"]])
@pytest.mark.parametrize("format", ["csv", "parquet", "sqlite", "jsonl"])
async def test_an_export_that_is_uploaded_again_changes_nothing(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, format: str, fields: list[str] | None
) -> None:
    before = odd(sandbox)
    path = tmp_path / f"people.{format}"
    await salesloft.export("people", path, fields=fields)
    report = await hurried(salesloft).upsert_people(path, key="id")
    assert (report.succeeded, report.failed) == (60, 0)
    assert state(sandbox) == before
    ignored = [line for line in report.warnings if "cannot be written" in line]
    assert len(ignored) == 1
    assert "counts" in ignored[0]
    assert str(report).count("\n") == len(report.warnings)


@pytest.mark.parametrize("references", ["ids", "structs"])
async def test_a_frame_of_people_is_uploaded_again(
    sandbox: Sandbox, salesloft: AsyncSalesloft, references: Any
) -> None:
    before = odd(sandbox)
    table = pa.Table.from_batches([batch async for batch in salesloft.people.scan().batches(50, references=references)])
    for rows in (table, pl.from_arrow(table), table.to_pandas()):
        report = await hurried(salesloft).upsert_people(rows, key="id")
        assert (report.succeeded, report.failed) == (60, 0)
        assert state(sandbox) == before


async def test_only_what_was_edited_changes(sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path) -> None:
    before = odd(sandbox)
    path = tmp_path / "people.sqlite"
    await salesloft.export("people", path)
    first = min(before)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE people SET title = 'CTO', tags = 'one;two' WHERE id = ?", [first])
        database.execute("CREATE TABLE my_notes (a)")
    await hurried(salesloft).upsert_people(path, key="id")
    assert state(sandbox) == {**before, first: {**before[first], "title": "CTO", "tags": ["one", "two"]}}


async def test_people_of_the_client_are_rows(sandbox: Sandbox, salesloft: AsyncSalesloft) -> None:
    before = odd(sandbox)
    people = [person async for person in salesloft.people.list()]
    for rows in (people, [dict(person) for person in sandbox.store["people"]]):
        report = await hurried(salesloft).upsert_people(rows, key="id")
        assert report.succeeded == 60
        assert state(sandbox) == before


async def test_remarks_are_in_the_report_of_a_planned_upload_too(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    rows = [{"email_address": "a@example.com", "tags": "vip, event", "created_at": "2026"}]
    plan = await salesloft.bulk.plan_upload(rows, tmp_path / "folder")
    for chunk in plan.chunks:
        await salesloft.bulk.upload_chunk(chunk)
    report = await hurried(salesloft).finish_upload(tmp_path / "folder")
    assert report.warnings == plan.warnings
    assert [line.split(":")[0] for line in report.warnings] == ["ignored the column that cannot be written", "tags"]


# -- the file of errors ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
async def test_a_file_of_errors_is_private_and_keeps_what_was_meant(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path, suffix: str
) -> None:
    errors = tmp_path / f"errors.{suffix}"
    bad = {"email_address": "bad", "title": " Head", "tags": ["a;b", "[c]"]}
    before = os.umask(0)
    try:
        await hurried(salesloft).upsert_people([bad, {**bad, "owner_id": "Jane"}], on_bad_row="skip", errors=errors)
    finally:
        os.umask(before)
    assert stat.S_IMODE(errors.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == [errors.name]
    errors.write_text(errors.read_text().replace("bad", "good@example.com").replace("Jane", "17"))
    report = await hurried(salesloft).upsert_people(errors)
    good = {**bad, "email_address": "good@example.com"}
    assert sent(sandbox, report.job.id) == [{**good, "owner_id": 17}, good]


async def test_null_in_a_file_of_errors_clears_as_it_did(
    sandbox: Sandbox, salesloft: AsyncSalesloft, tmp_path: Path
) -> None:
    errors = tmp_path / "errors.jsonl"
    await hurried(salesloft).upsert_people([{"email_address": "bad", "title": None}], errors=errors)
    errors.write_text(errors.read_text().replace("bad", "good@example.com"))
    report = await hurried(salesloft).upsert_people(errors)
    assert sent(sandbox, report.job.id) == [{"email_address": "good@example.com", "title": None}]
    path = tmp_path / "people.jsonl"
    path.write_text('{"title": null, "first_name": "Ada"}\n{"email_address": "a@example.com"}\n')
    await hurried(salesloft).upsert_people(path, errors=errors, on_bad_row="skip")
    assert "title" not in errors.read_text()


@pytest.mark.parametrize("umask", [0, 0o077, 0o277])
async def test_a_folder_of_chunks_is_private_whatever_the_umask(
    salesloft: AsyncSalesloft, tmp_path: Path, umask: int
) -> None:
    folder = tmp_path / "folder"
    before = os.umask(umask)
    try:
        await salesloft.bulk.plan_upload([{"email_address": "a@example.com"}], folder)
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(each.stat().st_mode) & 0o077 == 0 for each in folder.iterdir())


async def test_rows_of_people_that_are_added_by_hand_are_checked_too(
    sandbox: Sandbox, salesloft: AsyncSalesloft
) -> None:
    job = await salesloft.bulk_jobs.create(type="person/upsert")
    row = {"upsert_key": "email_address", "email_address": "\xa0a@example.com", "owner_id": "17.0", "phone": 4930.0}
    added = await salesloft.bulk_jobs.add_data(job.id, data=[row])
    assert added.records == 1
    assert sent(sandbox, job.id) == [{"email_address": "a@example.com", "owner_id": 17, "phone": "4930"}]
    for wrong, message in (
        ({"owner_id": "Jane Doe"}, "data: row 2: owner_id: takes an id"),
        ({"phone": "4.04556E+09"}, "data: row 2: phone: .* has lost digits"),
        ({"email_address": None}, "data: row 2: has no email_address, which is its key"),
    ):
        with pytest.raises(ConfigurationError, match=message):
            await salesloft.bulk_jobs.add_data(job.id, data=[row, {**row, **wrong}])
    other = {"upsert_key": "domain", "domain": "a.example", "owner_id": "Jane Doe"}
    await salesloft.bulk_jobs.add_data(job.id, data=[other])
    assert sent(sandbox, job.id)[1:] == [{"domain": "a.example", "owner_id": "Jane Doe"}]
