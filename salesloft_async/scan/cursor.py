"""A position as a small string to store: `c1.` and base64 for a URL, of the resource, its filters and the position.

The filters are there as a digest only, and no token is. What was delivered is ids and how long after the position's
time each was changed; many of them are compressed. A checksum tells a broken string from a good one.
"""

from __future__ import annotations

import binascii
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

import msgspec
from attrs import frozen

from salesloft_async.core.arguments import encode_query
from salesloft_async.core.values import Id
from salesloft_async.errors import ConfigurationError

from .position import Position
from .windows import TICK

__all__ = ["Reading", "is_cursor"]

_MARK: Final = "c1."
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_CHECKSUM: Final = 4
"""Bytes."""
_LARGEST: Final = 64 * 1024 * 1024
"""Bytes that a cursor may unpack to: far more than a million ids take."""


class _Content(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    resource: str
    filters: str
    time: int
    """Microseconds since 1970."""
    ids: list[Id]
    after: list[int]
    """Microseconds from `time` to the change of each id."""


@frozen
class Reading:
    """What a cursor is of."""

    resource: str
    filters: str

    @classmethod
    def of(cls, resource: str, query: Mapping[str, Any]) -> Reading:
        """The reading of a resource with these filters, in whichever order they were given."""
        filters = "&".join(sorted(encode_query(query).split("&")))
        return cls(resource, sha256(filters.encode()).hexdigest()[:12])

    def cursor(self, position: Position) -> str:
        """The string to store."""
        known = sorted(position.known.items(), key=lambda each: (each[1], str(each[0])))
        content = _Content(
            self.resource,
            self.filters,
            (position.time - _EPOCH) // TICK,
            [own for own, _ in known],
            [(at - position.time) // TICK for _, at in known],
        )
        packed = zlib.compress(msgspec.json.encode(content), 9)
        sealed = zlib.crc32(packed).to_bytes(_CHECKSUM, "big") + packed
        return _MARK + urlsafe_b64encode(sealed).decode().rstrip("=")

    def position(self, cursor: str) -> Position:
        """The position that a cursor stands for; ConfigurationError when it is broken or of another reading."""
        content = _content(cursor)
        if content.resource != self.resource:
            raise ConfigurationError(f"since: the cursor is of {content.resource}, not of {self.resource}").about(
                "read-everything"
            )
        if content.filters != self.filters:
            raise ConfigurationError("since: the cursor was made with other filters than these").about(
                "read-everything"
            )
        try:
            time = _EPOCH + timedelta(microseconds=content.time)
            known = zip(content.ids, content.after, strict=True)
            return Position(time, {own: time + timedelta(microseconds=after) for own, after in known})
        except (OverflowError, ValueError):
            raise _broken() from None


def is_cursor(since: object) -> bool:
    """Return whether it is a cursor, whole or broken, rather than a time."""
    return isinstance(since, str) and since[:1] == _MARK[:1] and "." in since[:4]


def _content(cursor: str) -> _Content:
    if not cursor.startswith(_MARK):
        raise ConfigurationError(f"since: {cursor[:3]!r} is a cursor of another version of this package").about(
            "read-everything"
        )
    try:
        text = cursor.removeprefix(_MARK)
        sealed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        packed = sealed[_CHECKSUM:]
        if zlib.crc32(packed).to_bytes(_CHECKSUM, "big") != sealed[:_CHECKSUM]:
            raise ValueError("checksum")
        unpacked = zlib.decompressobj().decompress(packed, _LARGEST)
        return msgspec.json.decode(unpacked, type=_Content)
    except (ValueError, binascii.Error, zlib.error, msgspec.MsgspecError):
        raise _broken() from None


def _broken() -> ConfigurationError:
    return ConfigurationError("since: the cursor is broken: it was cut off or changed").about("read-everything")
