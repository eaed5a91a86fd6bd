"""What the headers of responses say."""

from __future__ import annotations

import pytest
from multidict import CIMultiDict

from salesloft_async.core.answers import Charge, charge


def test_reads_the_charge_of_an_answer() -> None:
    headers = CIMultiDict(
        {
            "X-RateLimit-Endpoint-Cost": "3",
            "x-ratelimit-remaining-minute": "597",
            "date": "Thu, 01 Jan 1970 00:02:00 GMT",
        }
    )
    assert charge(headers) == Charge(charged=3, remaining=597, server_time=120.0)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-ratelimit-endpoint-cost": "", "x-ratelimit-remaining-minute": "-1", "Date": ""},
        {"x-ratelimit-endpoint-cost": "1.5", "x-ratelimit-remaining-minute": "many", "Date": "yesterday"},
        {"x-ratelimit-endpoint-cost": "²", "Date": "Thu, 01 Jan 99999999999999 00:00:00 GMT"},
    ],
)
def test_headers_that_are_no_numbers_count_as_missing(headers: dict[str, str]) -> None:
    assert charge(headers) == Charge(charged=None, remaining=None, server_time=None)
