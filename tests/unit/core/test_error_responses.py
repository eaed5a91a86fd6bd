"""The errors that responses are raised as."""

from __future__ import annotations

import json
from typing import Any

import pytest
from multidict import CIMultiDict

from salesloft_async.core.answers import Answer
from salesloft_async.core.error_responses import api_error, decode_failed, hiding, secrets_of
from salesloft_async.core.secret import hidden
from salesloft_async.errors import (
    APIError,
    AuthenticationError,
    NotFound,
    PermissionDenied,
    RateLimited,
    ServerError,
    ValidationFailed,
)

TOKEN = "planted/to+ken="
KEY = f"v2_ak_123_{'0a' * 32}"


def hide(text: str) -> str:
    return hiding(lambda given: hidden(given, [TOKEN], "[token]"), ())(text)


def error(status: int, body: Any, headers: list[tuple[str, str]] | None = None, **options: Any) -> APIError:
    written = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = Answer(status, CIMultiDict(headers or []), written)
    return api_error(answer, method="GET", path="/v2/people.json", attempts=2, **{"hide": hide, **options})


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
    raised = error(status, {"error": "Not today"}, retry_after=7.0)
    assert type(raised) is expected
    assert (raised.message, raised.status, raised.method, raised.path, raised.attempts, raised.retry_after) == (
        "Not today",
        status,
        "GET",
        "/v2/people.json",
        2,
        7.0,
    )


def test_a_body_without_a_reason_says_so_and_a_redirect_is_explained() -> None:
    assert error(502, b"").message == "the server gave no reason"
    assert "not followed" in error(302, b"").message


def test_carries_body_headers_code_and_request_id() -> None:
    headers = [("X-Request-Id", "req-123"), ("X-A", "1"), ("x-a", "2"), ("Set-Cookie", "session=abc")]
    raised = error(409, {"error": "Conflict", "code": "E17", "details": {"conflicting_id": 99}}, headers)
    assert json.loads(raised.body)["details"] == {"conflicting_id": 99}
    assert raised.headers == {"x-request-id": "req-123", "x-a": "1, 2"}
    assert (raised.request_id, raised.code) == ("req-123", "E17")
    assert error(409, {}).request_id is None


@pytest.mark.parametrize("name", ["x-request-id", "X-Amzn-RequestId", "X-Correlation-ID", "CF-Ray"])
def test_reads_the_request_id_of_whoever_gives_it(name: str) -> None:
    assert error(500, b"", [(name, "id-1")]).request_id == "id-1"


@pytest.mark.parametrize(
    ("content_type", "encoding"),
    [("text/plain", "utf-8"), ("text/plain; charset=iso-8859-1", "latin-1"), ("text/html; charset=UTF-16", "utf-16")],
)
def test_reads_the_body_in_its_charset(content_type: str, encoding: str) -> None:
    raised = error(500, "Zoë is busy".encode(encoding), [("Content-Type", content_type)])
    assert (raised.body, raised.message) == ("Zoë is busy", "Zoë is busy")


@pytest.mark.parametrize("charset", ["punycode", "idna", "rot13", "zip", "none", '"', "undefined"])
def test_a_charset_that_no_server_writes_text_in_counts_as_utf_8(charset: str) -> None:
    assert error(500, b"busy" * 50_000, [("Content-Type", f"text/plain; charset={charset}")]).body.startswith("busy")


@pytest.mark.parametrize("letter", ["x", "ë", "\U0001f600", "\ufffd"])
def test_retains_64_kib_of_a_body(letter: str) -> None:
    raised = error(500, (letter * 5_000_000).encode()[:5_000_000])
    assert 65_530 <= len(raised.body.encode()) <= 65_536
    assert set(raised.body) == {letter}


@pytest.mark.parametrize(
    "body",
    [
        {"error": TOKEN},
        {"errors": {TOKEN: [TOKEN]}, "code": "x"},
        b'{"error": "planted\\/to+ken="}',
        b'{"error": "planted/to\\u002bken\\u003d"}',
        b"no path /v2/x?access_token=planted%2Fto%2Bken%3D",
        b"<title>planted/to+ken=</title>",
        {"error": "unknown", "refresh_token": "planted0new0token"},
        {"error": {"callback_token": "planted0short"}},
        b"client_secret=planted0short1&x=1",
        b"Authorization: Bearer planted0bearer0of0another",
        {"error": f"the key {KEY.replace('v2', 'v2')} of planted/to+ken= is not valid"},
    ],
)
def test_holds_no_secret(body: Any) -> None:
    raised = error(400, body, [("Location", f"/?token={TOKEN}"), ("X-Echo", TOKEN)])
    answer = Answer(200, CIMultiDict({"x": TOKEN}), body if isinstance(body, bytes) else json.dumps(body).encode())
    undecodable = decode_failed(f"no JSON: {TOKEN}", answer, method="GET", path="/", hide=hide)
    for each in (raised, undecodable):
        assert "planted" not in f"{each} {each!r} {vars(each)} {each.args}"
        assert KEY not in f"{each} {each!r} {vars(each)}"


def test_a_message_about_a_token_stays_readable() -> None:
    said = "No Bearer Token attached to request, please see documentation at developers.salesloft.com"
    assert error(401, {"error": said}).message == said
    assert "callback_token: is too short" in str(error(422, {"errors": {"callback_token": ["is too short"]}}))
    assert error(401, {"error": "Bearer authentication required"}).message == "Bearer authentication required"


@pytest.mark.parametrize(
    ("data", "headers", "secrets"),
    [
        (b'{"callback_url": "https://a.b", "callback_token": "hush"}', {}, ["hush"]),
        (b'[{"a": {"client_secret": ["one", {"b": "two"}]}, "name": "Ada"}]', {}, ["one", "two"]),
        (b"grant=x&refresh_token=hush", {}, ["hush"]),
        (b'{"token": ', {"X-Api-Key": "hush", "Accept": "x"}, ["hush"]),
        (b'{"name": "Ada"}', {}, []),
        (b'{"token": ' + b"[" * 5_000, {}, []),
        (b'\xff{"token": "x"}', {}, []),
        (None, {}, []),
    ],
)
def test_finds_the_secrets_of_a_request(data: bytes | None, headers: dict[str, str], secrets: list[str]) -> None:
    assert secrets_of(data, headers) == secrets


def test_removes_the_secrets_of_the_request_from_its_error() -> None:
    raised = error(422, {"errors": {"callback_token": ["hush hush is too short"]}}, hide=hiding(hide, ["hush hush"]))
    assert raised.errors == {"callback_token": ("[secret] is too short",)}
