"""Which numbers options take."""

from __future__ import annotations

import math
from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, ConfigurationError
from salesloft_async.core.numbers import checked_integer, checked_number

NO_NUMBERS = [None, True, "5", math.nan, math.inf, -1, -(10**400)]


@pytest.mark.parametrize("value", [*NO_NUMBERS, pytest.param(10**400, id="401 digits"), [1]], ids=str)
def test_refuses_what_is_no_finite_number(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="timeout: takes a number from 0, not "):
        checked_number("timeout", value, least=0)


@pytest.mark.parametrize("value", [*NO_NUMBERS, 0, 11, 1.0, pytest.param(10**5000, id="5001 digits")])
def test_refuses_what_is_no_integer_within_its_bounds(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="rows: takes an integer from 1 to 10, not "):
        checked_integer("rows", value, least=1, most=10)


def test_gives_the_number_that_an_option_takes() -> None:
    assert checked_number("timeout", 0.5, least=0) == 0.5
    assert checked_integer("rows", 10, least=1, most=10) == 10


@pytest.mark.parametrize("name", ["timeout", "concurrency", "retries", "rate_limit", "share"])
def test_a_client_takes_no_number_that_no_float_holds(name: str) -> None:
    options: dict[str, Any] = {name: 10**400}
    with pytest.raises(ConfigurationError, match=f"{name}: takes "):
        AsyncSalesloft("token", **options)


@pytest.mark.parametrize("concurrency", [0, 2.5, 10_001, pytest.param(10**400, id="401 digits"), True])
def test_a_scan_takes_no_concurrency_but_an_integer(concurrency: Any) -> None:
    salesloft = AsyncSalesloft("token")
    with pytest.raises(ConfigurationError, match="concurrency: takes an integer from 1 to 10,000, not "):
        salesloft.people.scan(concurrency=concurrency)
    with pytest.raises(ConfigurationError, match="concurrency: takes an integer from 1 to 10,000, not "):
        AsyncSalesloft("token", concurrency=concurrency)
