"""What status, headers and bodies of answers say."""

from __future__ import annotations

import json
from typing import Any

import pytest
from multidict import CIMultiDict

from salesloft_async.core.answers import Charge, api_error, charge
from salesloft_async.errors import (
    APIError,
    AuthenticationError,
    NotFound,
    PermissionDenied,
    RateLimited,
    ServerError,
    ValidationFailed,
)


def error(status: int, body: Any) -> APIError:
    written = body if isinstance(body, bytes) else json.dumps(body).encode()
    return api_error(status, written, method="GET", path="/v2/people.json", attempts=2)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (302, APIError),
        (400, APIError),
        (401, AuthenticationError),
        (403, PermissionDenied),
        (404, NotFound),
        (409, APIError),
        (422, ValidationFailed),
        (429, RateLimited),
        (500, ServerError),
        (503, ServerError),
        (599, ServerError),
    ],
)
def test_each_status_has_its_class(status: int, expected: type[APIError]) -> None:
    raised = error(status, {"error": "Not today"})
    assert type(raised) is expected
    assert (raised.message, raised.status, raised.method, raised.path) == (
        "Not today",
        status,
        "GET",
        "/v2/people.json",
    )
    assert raised.attempts == 2


@pytest.mark.parametrize(
    ("errors", "by_field"),
    [
        ({"email_address": ["is taken", "is odd"]}, {"email_address": ("is taken", "is odd")}),
        ({"base": "No"}, {"base": ("No",)}),
        ([{"attribute": "name", "message": "is empty"}], {"name": ("is empty",)}),
        (
            [{"attribute": "name", "message": "is empty"}, {"attribute": "name", "message": "is odd"}],
            {"name": ("is empty", "is odd")},
        ),
        ([{"message": "No"}, "Never"], {"base": ("No", "Never")}),
    ],
)
def test_reads_messages_by_field(errors: Any, by_field: dict[str, tuple[str, ...]]) -> None:
    raised = error(422, {"errors": errors})
    assert raised.errors == by_field
    assert all(text in str(raised) for texts in by_field.values() for text in texts)


@pytest.mark.parametrize("key", ["error", "message"])
def test_reads_a_message_without_fields_up_to_a_length(key: str) -> None:
    assert error(400, {key: "x" * 10_000}).message == "x" * 500


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Bad gateway</html>",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[]",
        b"null",
        b"{}",
        b'{"error": {}, "errors": 5}',
    ],
)
def test_a_body_that_says_nothing_becomes_no_message(body: bytes) -> None:
    raised = error(502, body)
    assert (raised.message, raised.errors) == ("the server gave no reason", {})


def test_explains_a_redirect() -> None:
    assert "not followed" in error(302, b"").message


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
