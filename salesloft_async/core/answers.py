"""HTTP responses as values, and the charge that their headers state. Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Final

from attrs import field, frozen

__all__ = ["UNTOLD", "Answer", "Charge", "charge"]


@frozen
class Answer:
    """An HTTP answer, read to its end."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    """It may hold tokens, and people's data."""
    whole: bool = True
    """Whether `body` is what the server sent; an answer that was too large has none."""

    @property
    def ok(self) -> bool:
        """Whether the status says success."""
        return 200 <= self.status < 300


@frozen
class Charge:
    """What the rate limit headers say; None where they say nothing."""

    charged: int | None
    """Points that the request cost."""
    remaining: float | None
    """Points left in the server's minute."""
    server_time: float | None
    """Seconds since the epoch by the server's clock."""


UNTOLD: Final = Charge(None, None, None)
"""The charge of an answer that says nothing."""


def charge(headers: Mapping[str, str]) -> Charge:
    """The charge of an answer with these headers; values that are no numbers count as missing."""
    date = headers.get("Date")
    return Charge(
        charged=_whole(headers.get("x-ratelimit-endpoint-cost")),
        remaining=_whole(headers.get("x-ratelimit-remaining-minute")),
        server_time=None if date is None else _seconds(date),
    )


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() else None


@lru_cache(maxsize=64)
def _seconds(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None
