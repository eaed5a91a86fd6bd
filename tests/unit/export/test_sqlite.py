"""One table of a SQLite file is replaced, all at once or not at all; everything else in it stays."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from salesloft_async.errors import ConfigurationError, SalesloftError
from salesloft_async.export import sqlite
from salesloft_async.export.sqlite import check_database, write_table
from salesloft_async.frames.columns import Layout
from salesloft_async.operations.loader import load

TABLE = load()
LAYOUT = Layout.of(TABLE.records["Tag"], TABLE, ["id", "name"])
ROWS: list[tuple[Any, ...]] = [(1, "vip"), (2, "cold")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a table of somebody else, a view of both tables, and an earlier export."""
    target = tmp_path / "crm.sqlite"
    run(
        target,
        "CREATE TABLE notes (text)",
        "INSERT INTO notes VALUES ('keep')",
        "CREATE INDEX notes_text ON notes (text)",
        "CREATE TABLE tags (id, name, old)",
        "INSERT INTO tags VALUES (7, 'earlier', 1)",
        "CREATE VIEW both AS SELECT name FROM tags UNION ALL SELECT text FROM notes",
    )
    return target


def run(target: Path, *statements: str) -> None:
    with closing(sqlite3.connect(target)) as database, database:
        for statement in statements:
            database.execute(statement)


def read(target: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(target)) as database:
        return database.execute(query).fetchall()


@pytest.mark.parametrize("mode", ["DELETE", "WAL", "TRUNCATE"])
def test_replaces_its_table_and_leaves_all_others(mode: str, path: Path) -> None:
    run(path, f"PRAGMA journal_mode = {mode}")
    write_table(path, "tags", LAYOUT, ROWS)
    assert read(path, "SELECT id, name FROM tags") == ROWS
    assert read(path, "SELECT text FROM notes") == [("keep",)]
    assert read(path, "SELECT name FROM both") == [("vip",), ("cold",), ("keep",)]
    assert read(path, "SELECT name FROM sqlite_master WHERE type = 'index'") == [("notes_text",)]


def test_a_table_whose_name_differs_by_case_is_the_same(path: Path) -> None:
    run(path, "DROP VIEW both", "DROP TABLE tags", "CREATE TABLE Tags (id)")
    write_table(path, "tags", LAYOUT, ROWS)
    assert read(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1") == [("notes",), ("tags",)]


def test_an_interruption_leaves_the_earlier_table(path: Path) -> None:
    def interrupted() -> Iterator[tuple[Any, ...]]:
        yield from ROWS
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_table(path, "tags", LAYOUT, interrupted())
    assert read(path, "SELECT * FROM tags") == [(7, "earlier", 1)]
    assert os.listdir(path.parent) == ["crm.sqlite"]


def test_indexes_and_triggers_of_the_table_are_created_again(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    run(
        path,
        "CREATE INDEX by_name ON tags (name)",
        "CREATE INDEX by_old ON tags (old)",
        "CREATE TRIGGER log AFTER INSERT ON tags BEGIN INSERT INTO notes VALUES (new.name); END",
    )
    write_table(path, "tags", LAYOUT, ROWS)
    named = {name for (name,) in read(path, "SELECT name FROM sqlite_master WHERE tbl_name = 'tags'")}
    assert named == {"tags", "by_name", "log"}
    assert "by_old" in caplog.text
    assert read(path, "SELECT text FROM notes") == [("keep",)]


def test_rows_that_refer_to_the_table_stay(path: Path) -> None:
    run(path, "CREATE TABLE uses (tag REFERENCES tags (id) ON DELETE CASCADE)", "INSERT INTO uses VALUES (7)")
    write_table(path, "tags", LAYOUT, ROWS)
    assert read(path, "SELECT tag FROM uses") == [(7,)]


@pytest.mark.parametrize("make", ["CREATE VIEW Steps AS SELECT 1", "CREATE INDEX steps ON notes (text)"])
def test_a_view_or_an_index_of_the_name_is_no_table_to_replace(make: str, path: Path) -> None:
    run(path, make)
    with pytest.raises(ConfigurationError, match=r"path: .* has an? (view|index) named [Ss]teps: rename it"):
        check_database(path, "steps")
    with pytest.raises(ConfigurationError, match="rename it"):
        write_table(path, "steps", LAYOUT, ROWS)


def test_a_file_that_another_program_writes_to_stays_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "_PATIENCE", 0.0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        check_database(path, "tags")  # it may let go of it meanwhile
        with pytest.raises(SalesloftError, match=r"is used by another program.* resume=True goes on"):
            write_table(path, "tags", LAYOUT, ROWS)
        other.execute("ROLLBACK")
    assert read(path, "SELECT * FROM tags") == [(7, "earlier", 1)]


@pytest.mark.parametrize(
    "content",
    [b"id,name\n1,vip\n", b"SQLite format 2", b"SQLite format 3\x00" + b"\xff" * 200],
    ids=["text", "older", "torn"],
)
def test_a_file_that_is_no_database_is_refused_and_stays(content: bytes, tmp_path: Path) -> None:
    target = tmp_path / "crm.sqlite"
    target.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"path: .* SQLite database"):
        check_database(target, "tags")
    assert target.read_bytes() == content


def test_a_file_that_is_read_only_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda where, mode: where != path)  # root may write anywhere
    with pytest.raises(ConfigurationError, match="cannot be written: it or its folder is read-only"):
        check_database(path, "tags")


def test_an_empty_file_is_an_empty_database(tmp_path: Path) -> None:
    target = tmp_path / "crm.sqlite"
    target.touch()
    check_database(target, "tags")
    write_table(target, "tags", LAYOUT, ROWS)
    assert read(target, "SELECT id, name FROM tags") == ROWS
