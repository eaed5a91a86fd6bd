"""What is said to the accounts host, and what its answers mean."""

from __future__ import annotations

import json
from contextlib import nullcontext
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from yarl import URL

from salesloft_async import ConfigurationError, Tokens
from salesloft_async.core.answers import Answer
from salesloft_async.core.auth import named_secret
from salesloft_async.core.grants import (
    Refusal,
    accounts_address,
    authorize_url,
    code_grant,
    encoded,
    own_grant,
    read,
    refresh,
)
from salesloft_async.core.secret import fits_header

ACCOUNTS = URL("https://accounts.salesloft.com")
BACK = "https://app.example.com/callback?from=salesloft"


def answer(status: int, body: Any) -> Answer:
    return Answer(status, {}, body if isinstance(body, bytes) else json.dumps(body).encode())


def test_the_address_to_log_in_at_names_app_way_back_and_state() -> None:
    text = authorize_url(ACCOUNTS, client_id="app id", redirect_uri=BACK, state="a&b", scope="")
    url = urlsplit(text)
    assert (url.scheme, url.netloc, url.path) == ("https", "accounts.salesloft.com", "/oauth/authorize")
    assert dict(parse_qsl(url.query)) == {
        "client_id": "app id",
        "redirect_uri": BACK,
        "response_type": "code",
        "state": "a&b",
    }
    scoped = authorize_url(ACCOUNTS, client_id="app", redirect_uri=BACK, state="s", scope="people:read")
    assert dict(parse_qsl(urlsplit(scoped).query))["scope"] == "people:read"


@pytest.mark.parametrize(
    ("variable", "argument", "address"),
    [
        (None, None, "https://accounts.salesloft.com"),
        ("http://127.0.0.1:8080", None, "http://127.0.0.1:8080"),
        (" http://127.0.0.1:8080/ ", None, "http://127.0.0.1:8080"),
        ("", None, "https://accounts.salesloft.com"),
        ("http://127.0.0.1:8080", "https://accounts.example", "https://accounts.example"),
        (None, "https://accounts.example/oauth", "https://accounts.example"),
    ],
)
def test_the_accounts_host_is_the_argument_or_else_the_variable_or_else_the_providers(
    variable: str | None, argument: str | None, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SALESLOFT_ACCOUNTS_URL", raising=False)
    if variable is not None:
        monkeypatch.setenv("SALESLOFT_ACCOUNTS_URL", variable)
    assert accounts_address(argument) == URL(address)


def test_an_accounts_host_that_is_none_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_ACCOUNTS_URL", "https://accounts.example/oauth/token")
    with pytest.raises(ConfigurationError, match=r"SALESLOFT_ACCOUNTS_URL: .* without /oauth/token: https://acc"):
        accounts_address(None)


@pytest.mark.parametrize("text", ["", "a b", "a\n", "\x7f", "ä", "a\tb", "fine~token=="], ids=repr)
def test_a_token_is_what_a_header_can_hold_whoever_gives_it(text: str) -> None:
    fits = text.startswith("fine")
    assert fits_header(text) is fits
    assert isinstance(read(answer(200, {"access_token": text}), now=0.0), Tokens) is fits
    if text == text.strip():
        with nullcontext() if fits else pytest.raises(ConfigurationError, match="the token"):
            named_secret("the token", text)


@pytest.mark.parametrize("uri", ["", "callback", "/callback", "ftp://host/x", "https://host/x#part", None, 5])
def test_a_way_back_has_to_be_an_address(uri: Any) -> None:
    with pytest.raises(ConfigurationError, match="redirect_uri: takes the address that your app has registered"):
        authorize_url(ACCOUNTS, client_id="app", redirect_uri=uri, state="s", scope="")
    with pytest.raises(ConfigurationError, match="redirect_uri: takes the address that your app has registered"):
        code_grant("code", uri, context="", scope="")


@pytest.mark.parametrize(
    ("grant", "fields"),
    [
        (
            code_grant("c", BACK, context="team/1", scope="all"),
            {
                "grant_type": "authorization_code",
                "code": "c",
                "redirect_uri": BACK,
                "context": "team/1",
                "scope": "all",
            },
        ),
        (
            code_grant("c", BACK, context="", scope=""),
            {"grant_type": "authorization_code", "code": "c", "redirect_uri": BACK},
        ),
        (refresh("r"), {"grant_type": "refresh_token", "refresh_token": "r"}),
        (own_grant(), {"grant_type": "client_credentials"}),
    ],
    ids=["code", "code alone", "refresh token", "own"],
)
def test_a_request_names_the_app_and_what_it_has(grant: Any, fields: dict[str, str]) -> None:
    body = encoded(grant, client_id="app", client_secret="mystery")
    assert json.loads(body) == {**fields, "client_id": "app", "client_secret": "mystery"}
    assert "mystery" not in repr(body)


@pytest.mark.parametrize(
    ("expires_in", "expires_at"),
    [
        (7200, 8200.0),
        ("7200", 8200.0),
        (7200.5, 8200.5),
        (None, None),
        (0, None),
        (-1, None),
        (True, None),
        ("soon", None),
        (1e300, None),
        ([], None),
        ("9" * 5_000, None),
    ],
    ids=lambda value: str(value)[:12],
)
def test_tokens_end_so_long_after_they_were_asked_for(expires_in: Any, expires_at: float | None) -> None:
    said = {"access_token": "a", "refresh_token": "r", "scope": "all", "expires_in": expires_in, "created_at": 5}
    assert read(answer(200, said), now=1000.0) == Tokens("a", "r", expires_at, "all")


def test_tokens_may_come_without_a_refresh_token() -> None:
    assert read(answer(200, {"access_token": "a", "refresh_token": None}), now=0.0) == Tokens("a")


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", {}, {"access_token": ""}, {"access_token": "a\r\nX: y"}, {"access_token": "\u00e9"}]
)
def test_an_answer_without_a_token_that_a_header_can_hold_is_none(body: Any) -> None:
    assert read(answer(200, body), now=0.0) == "unreadable"


@pytest.mark.parametrize(
    ("status", "body", "word"),
    [
        (400, {"error": "invalid_grant", "error_description": "used"}, "invalid_grant"),
        (401, {"error": "invalid_client"}, "invalid_client"),
        (403, b"<html>Forbidden</html>", ""),
        (302, b"", ""),
        (400, {"error": {"odd": 1}}, ""),
        (400, {"error": "e" * 5_000}, "e" * 100),
    ],
    ids=["grant", "client", "html", "redirect", "odd", "long"],
)
def test_a_refusal_has_the_hosts_word_and_its_response(status: int, body: Any, word: str) -> None:
    response = answer(status, body)
    assert read(response, now=0.0) == Refusal(word, response)
