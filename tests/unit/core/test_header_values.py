"""Which values of response headers are believed."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from multidict import CIMultiDict

from salesloft_async.core.answers import Answer, Charge, asked_to_wait, charge
from salesloft_async.core.header_values import http_date, points, retry_after

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0.0),
        (" 12 ", 12.0),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("²", None),
        ("3600", 3600.0),
        ("3601", None),
        ("9" * 400, None),
        (format_datetime(NOW.replace(minute=1), usegmt=True), 60.0),
        (format_datetime(NOW.replace(hour=11), usegmt=True), 0.0),
        ("Sat, 99 Jan 2026 12:00:00 GMT", None),
        ("Sat, 31 Jan 99999999999999 12:00:00 GMT", None),
    ],
)
def test_reads_retry_after_as_seconds_or_as_a_date(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, now=NOW.timestamp()) == seconds


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0", 0),
        ("600", 600),
        ("1000000000", 10**9),
        (None, None),
        ("", None),
        ("1000000001", None),
        ("9" * 11, None),
        ("9" * 400, None),
        ("9" * 5_000, None),
        ("-5", None),
        ("+5", None),
        ("12.5", None),
        ("1e3", None),
        ("1_000", None),
        ("nan", None),
        ("inf", None),
        ("²", None),
        ("٣", None),
        ("600, 600", None),
    ],
)
def test_reads_points_only_where_they_can_be_right(value: str | None, number: int | None) -> None:
    assert points(value) == number
    headers = {} if value is None else {"x-ratelimit-remaining-minute": value, "x-ratelimit-endpoint-cost": value}
    assert charge(CIMultiDict(headers)) == Charge(number, number, None)


@pytest.mark.parametrize(
    "text",
    ["Sat, 31 Jan 2026 12:00:00 GMT", "Sat, 31 Jan 2026 12:00:00 -0000", "Sat Jan 31 12:00:00 2026",
     "Saturday, 31-Jan-26 12:00:00 GMT", "Sat, 31 Jan 2026 13:00:00 +0100"],
)  # fmt: skip
def test_reads_dates_as_utc_unless_they_name_a_zone(text: str) -> None:
    assert http_date(text) == NOW.timestamp()


@pytest.mark.parametrize("text", ["", "soon", "31", "Sat, 31 Jan 99999999999999 12:00:00 GMT", "9" * 5_000])
def test_what_is_no_date_counts_as_missing(text: str) -> None:
    assert http_date(text) is None


@pytest.mark.parametrize("minutes", [-90, 0, 90])
def test_a_date_to_retry_after_is_compared_with_the_date_of_the_same_response(minutes: int) -> None:
    server_time = NOW.timestamp() + 60 * minutes
    dates = [format_datetime(datetime.fromtimestamp(at, UTC), usegmt=True) for at in (server_time, server_time + 5)]
    headers = CIMultiDict({"Date": dates[0], "Retry-After": dates[1]})
    assert asked_to_wait(Answer(503, headers, b"")) == 5.0
