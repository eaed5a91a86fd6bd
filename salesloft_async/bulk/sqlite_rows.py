"""Rows of a table of a SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from salesloft_async.errors import ConfigurationError

__all__ = ["sqlite_columns", "sqlite_rows"]


def sqlite_columns(path: Path, table: str) -> tuple[str, ...]:
    """Return the names of the columns of the table of that name, or of the only table; ConfigurationError if none."""
    with _opened(path) as database:
        return _columns(database.execute(_select(database, path, table)))


def sqlite_rows(path: Path, table: str) -> Iterator[tuple[int, Any]]:
    """Yield the rows of the table of that name, or of the only table, with their numbers from 1."""
    with _opened(path) as database:
        cursor = database.execute(_select(database, path, table))
        columns = _columns(cursor)
        for number, cells in enumerate(cursor, 1):
            yield number, dict(zip(columns, cells, strict=True))


def _columns(cursor: sqlite3.Cursor) -> tuple[str, ...]:
    return tuple(column[0] for column in cursor.description)


def _select(database: sqlite3.Connection, path: Path, table: str) -> str:
    """The statement that reads the rows in their order."""
    names = [
        str(name)
        for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
    ]
    match = next((name for name in names if name.lower() == table.lower()), names[0] if len(names) == 1 else None)
    if match is None:
        has = f"it has {', '.join(names)}" if names else "it has none"
        raise ConfigurationError(f"{path}: rows are read from the table {table}, or from the only one; {has}")
    quoted = match.replace('"', '""')
    return f'SELECT * FROM "{quoted}"'  # noqa: S608  (a name that the file has)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, only to be read; rows are read by one thread after another, never by two."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, check_same_thread=False)) as database:
            yield database
    except sqlite3.Error as error:
        raise ConfigurationError(f"{path}: cannot be read as SQLite: {error}") from None
