"""Times as the sandbox keeps them: text of one width in UTC, so that comparing texts compares times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

__all__ = ["from_micros", "moment"]

_WIDTH: Final = len("2026-01-31T10:00:00.000000Z")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def moment(text: str) -> str:
    """The time that `text` tells, to the microsecond and in UTC; ValueError when it tells none."""
    if len(text) == _WIDTH and text[10] == "T" and text[19] == "." and text[-1] == "Z":
        datetime.fromisoformat(text)
        return text
    parsed = datetime.fromisoformat(text)
    return _spelt(parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC))


def from_micros(micros: int) -> str:
    """The time so many microseconds after 1970."""
    return _spelt(_EPOCH + timedelta(microseconds=micros))


def _spelt(time: datetime) -> str:
    return time.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
