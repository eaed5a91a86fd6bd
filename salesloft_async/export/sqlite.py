"""Writes a table of a SQLite file in one transaction, which leaves the file as it was where it is interrupted."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from salesloft_async.errors import ConfigurationError, SalesloftError
from salesloft_async.frames.columns import Layout
from salesloft_async.frames.fitting import Kind

__all__ = ["check_database", "write_table"]

_HEADER: Final = b"SQLite format 3\x00"
_TYPES: Final[dict[Kind, str]] = {
    "integer": "INTEGER",
    "number": "REAL",
    "decimal": "NUMERIC",
    "boolean": "INTEGER",
    "id": "BLOB",
}
"""Types of columns other than TEXT; BLOB leaves an id as it came, an integer or text."""
_PATIENCE: Final = 30.0
"""Seconds to wait for another program that writes to the file."""
_log: Final = logging.getLogger("salesloft_async")


def check_database(path: Path, table: str) -> None:
    """Raise ConfigurationError where the file exists and cannot take the table."""
    try:
        if not path.exists() or path.stat().st_size == 0:
            return
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise _refusal(path, f"cannot be read: {error.strerror or error}") from None
    if header != _HEADER:
        raise _refusal(path, "is no SQLite database, and would be replaced by one: choose another name")
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise _refusal(path, "cannot be written: it or its folder is read-only")
    try:
        with closing(sqlite3.connect(path, timeout=0)) as database:
            _there(database, path, table)
    except sqlite3.Error as error:
        if not _is_busy(error):
            raise _refusal(path, f"cannot be read as a SQLite database: {error}") from None


def write_table(path: Path, table: str, layout: Layout, rows: Iterable[tuple[Any, ...]]) -> None:
    """Replace the table, or add it, in one transaction; whatever interrupts it leaves the file as it was.

    Indexes and triggers of an earlier table are created again where its new columns allow it.

    Raises ConfigurationError where a view or an index has the table's name, and SalesloftError where SQLite fails.
    """
    columns = ", ".join(f"{_quoted(column.name)} {_TYPES.get(column.kind, 'TEXT')}" for column in layout.columns)
    holes = ", ".join("?" * len(layout.columns))
    name = _quoted(table)
    with _described(path), closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = OFF")  # rows of other tables may refer to rows that come again
        database.execute("BEGIN IMMEDIATE")
        try:
            earlier = _there(database, path, table)
            made_for_it = [] if earlier is None else _made_for(database, earlier)
            if earlier is not None:
                database.execute(f"DROP TABLE {_quoted(earlier)}")
            database.execute(f"CREATE TABLE {name} ({columns})")
            database.executemany(f"INSERT INTO {name} VALUES ({holes})", rows)  # noqa: S608  (quoted)
            for statement in made_for_it:
                _make_again(database, path, statement)
            database.execute("COMMIT")
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise


def _there(database: sqlite3.Connection, path: Path, table: str) -> str | None:
    """Return the name of the table as it is written in the file, where case does not count; None if there is none."""
    found = database.execute(
        "SELECT type, name FROM sqlite_master WHERE name = ? COLLATE NOCASE AND type <> 'trigger'", (table,)
    ).fetchone()
    if found is None:
        return None
    kind, name = found
    if kind != "table":
        raise _refusal(path, f"has {'an index' if kind == 'index' else f'a {kind}'} named {name}: rename it, or choose "
                             "another file")  # fmt: skip
    return str(name)


def _made_for(database: sqlite3.Connection, table: str) -> list[str]:
    """Return the statements that made the table's indexes and triggers."""
    statement = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL"
    return [sql for (sql,) in database.execute(statement, (table,))]


def _make_again(database: sqlite3.Connection, path: Path, statement: str) -> None:
    try:
        database.execute(statement)
    except sqlite3.DatabaseError as error:
        if _is_busy(error) or not isinstance(error, sqlite3.OperationalError | sqlite3.IntegrityError):
            raise
        _log.warning("%s: not created again, for the new table does not allow it (%s): %s", path, error, statement)


@contextmanager
def _described(path: Path) -> Iterator[None]:
    """Raise what SQLite raises as a SalesloftError that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        if _is_busy(error):
            raise SalesloftError(
                f"{path} is used by another program, which did not let go of it for {_PATIENCE:g} seconds: close it; "
                "what was read is kept, and resume=True goes on"
            ).about("export") from error
        raise SalesloftError(
            f"{path} cannot be written: {error}; what was read is kept, and resume=True goes on"
        ).about("export") from error


def _is_busy(error: sqlite3.Error) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _refusal(path: Path, problem: str) -> ConfigurationError:
    return ConfigurationError(f"path: {path} {problem}").about("export")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
