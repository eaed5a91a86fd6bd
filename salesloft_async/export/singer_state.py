"""What a Singer stream goes on from: a file with the state that its last reader stored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from attrs import define

from salesloft_async.core import durable
from salesloft_async.errors import ConfigurationError

__all__ = ["State"]

_BOOKMARKS: Final = "bookmarks"
_CURSOR: Final = "cursor"
_TEXTS: Final = "text_ids"


@define
class State:
    """The bookmark of one stream, among those of others, which stay as they are."""

    stream: str
    value: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path | None, stream: str) -> State:
        """The state in a file: all of it, or its last line, for targets write a line each time; none where it is empty.

        Raises ConfigurationError when it is something else.
        """
        if path is None:
            return cls(stream, {})
        try:
            text = path.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return cls(stream, {})
        except (OSError, UnicodeDecodeError) as error:
            raise _wrong(path, f"it cannot be read: {error}") from error
        if not text:
            return cls(stream, {})
        value = _parsed(text)
        if isinstance(value, dict) and value.get("type") == "STATE":
            value = value.get("value")
        bookmarks = value.get(_BOOKMARKS, {}) if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(bookmarks, dict):
            raise _wrong(path, "it holds no Singer state, such as a target writes")
        if not isinstance(bookmarks.get(stream, {}), dict):
            raise _wrong(path, f"its bookmark of {stream} is not of this package")
        return cls(stream, value)

    @property
    def _bookmark(self) -> Mapping[str, Any]:
        bookmark: Mapping[str, Any] = self.value.get(_BOOKMARKS, {}).get(self.stream, {})
        return bookmark

    @property
    def cursor(self) -> str | None:
        """What changes go on from; None where nothing was read yet."""
        cursor = self._bookmark.get(_CURSOR)
        return cursor if isinstance(cursor, str) else None

    @property
    def texts(self) -> set[str]:
        """The columns of ids that are known to hold text."""
        names = self._bookmark.get(_TEXTS)
        return {name for name in names if isinstance(name, str)} if isinstance(names, list) else set()

    def at(self, cursor: str | None, texts: set[str]) -> State:
        """The same with this stream's bookmark moved."""
        bookmark = {_CURSOR: cursor, **({_TEXTS: sorted(texts)} if texts else {})} if cursor else {}
        return State(self.stream, {**self.value, _BOOKMARKS: {**self.value.get(_BOOKMARKS, {}), self.stream: bookmark}})

    def write(self, path: Path) -> None:
        """Have the file hold it."""
        durable.replace(path, json.dumps(self.value).encode() + b"\n")


def _parsed(text: str) -> Any:
    for part in (text, text.splitlines()[-1]):
        try:
            return json.loads(part)
        except (ValueError, RecursionError):
            continue
    return None


def _wrong(path: Path, why: str) -> ConfigurationError:
    return ConfigurationError(f"state: {path}: {why}").about("export")
