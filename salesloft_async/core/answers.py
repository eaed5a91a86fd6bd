"""Reads what an answer's status, headers and error bodies say. Pure: values in, values out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from .header_values import http_date, points, retry_after

__all__ = ["UNTOLD", "Answer", "Charge", "asked_to_wait", "charge"]


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


@frozen
class Answer:
    """An HTTP answer, read to its end."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    """It may hold tokens, and people's data."""
    whole: bool = True
    """Whether `body` is what the server sent; an answer that was too large has none."""
    charge: Charge = field(default=UNTOLD, repr=False)
    """What the rate limit headers say, as far as it can be right."""

    @property
    def ok(self) -> bool:
        """Return whether the status says success."""
        return 200 <= self.status < 300


def charge(headers: Mapping[str, str]) -> Charge:
    """Return the charge of a response with these headers; values that cannot be right count as missing."""
    date = headers.get("Date")
    return Charge(
        charged=points(headers.get("x-ratelimit-endpoint-cost")),
        remaining=points(headers.get("x-ratelimit-remaining-minute")),
        server_time=None if date is None else http_date(date),
    )


def asked_to_wait(answer: Answer) -> float | None:
    """Return the seconds that an answer asks to wait; a date is compared with its own Date header."""
    value = answer.headers.get("Retry-After")
    if value is None:
        return None
    date = answer.headers.get("Date")
    server_time = None if date is None else http_date(date)
    return retry_after(value, now=time.time() if server_time is None else server_time)
