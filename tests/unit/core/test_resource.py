"""Calls with arguments that a method does not take."""

from __future__ import annotations

from typing import Any

import pytest

from salesloft_async import UNSET, AsyncSalesloft, Salesloft
from salesloft_async.errors import ConfigurationError


def call(method: Any, *args: Any, **kwargs: Any) -> None:
    method(*args, **kwargs)


@pytest.fixture(params=[AsyncSalesloft, Salesloft])
def client(request: pytest.FixtureRequest) -> Any:
    """A client that never gets to send."""
    return request.param("token", base_url="http://127.0.0.1:9")


def test_a_misspelt_argument_is_told_the_name_that_was_meant(client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"People\.list\(\) takes no argument cadence_ids; did you mean"):
        call(client.people.list, cadence_ids=[1])


def test_an_argument_like_no_other_is_told_all_that_there_are(client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"People\.get\(\) takes no argument zzz; it takes person_id"):
        call(client.people.get, 1, zzz=1)
    with pytest.raises(ConfigurationError, match=r"Me\.get\(\) takes no argument zzz; it takes extra_query"):
        call(client.me.get, zzz=1)


def test_a_missing_argument_is_named(client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"People\.get\(\): .*'person_id'"):
        call(client.people.get)


def test_a_list_refuses_bad_arguments_where_it_is_called(client: Any) -> None:
    with pytest.raises(ConfigurationError, match="per_page: takes an integer from 1 to 100, not 101"):
        call(client.people.list, per_page=101)


def test_what_was_not_given_is_false_and_says_so() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
