"""Options of calls: which values they take, and which stay when others change."""

from __future__ import annotations

from typing import Any

import pytest

from salesloft_async.core.call_options import CallOptions
from salesloft_async.core.retry import Retries
from salesloft_async.core.values import UNSET
from salesloft_async.errors import ConfigurationError


def test_an_absent_option_stays_and_none_is_no_limit() -> None:
    options = CallOptions().changed(timeout=5, deadline=9)
    assert options.changed(timeout=UNSET, deadline=UNSET, retries=UNSET) == options
    assert options.changed(timeout=None).timeout is None
    assert options.changed(timeout=None).retries.deadline == 9
    assert options.changed(deadline=None).retries.deadline is None
    assert options.changed(deadline=None).timeout == 5


def test_a_deadline_stays_until_another_one_is_named() -> None:
    options = CallOptions().changed(deadline=9)
    assert options.changed(retries=2).retries == Retries(2, deadline=9)
    assert options.changed(retries=Retries(2)).retries == Retries(2, deadline=9)
    assert options.changed(retries=Retries(2, deadline=3)).retries == Retries(2, deadline=3)
    assert options.changed(retries=Retries(2, deadline=3), deadline=4).retries == Retries(2, deadline=4)
    assert options.changed(retries=Retries(2, deadline=3), deadline=None).retries == Retries(2)


@pytest.mark.parametrize("name", ["timeout", "deadline"])
@pytest.mark.parametrize("value", [0, 0.0, -1, float("nan"), float("inf"), 10**400, "5", True, [5]])
def test_a_time_limit_is_a_number_of_seconds_above_0(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"^{name}: takes a number"):
        CallOptions().changed(**{name: value})


@pytest.mark.parametrize("value", [-1, 1.5, None, "4", True])
def test_retries_are_a_number_from_0_or_a_retries(value: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^retries: takes an integer from 0"):
        CallOptions().changed(retries=value)
    with pytest.raises(ConfigurationError, match="most must be an integer from 0"):
        Retries(most=value)


@pytest.mark.parametrize("value", [0, -1, float("nan"), "5"])
def test_a_retries_checks_its_deadline(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="deadline: takes a number"):
        Retries(deadline=value)
