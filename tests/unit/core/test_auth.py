"""The token: where it comes from, and where it never shows."""

from __future__ import annotations

from typing import Any

import pytest

from salesloft_async.core.auth import BearerToken, bearer_token
from salesloft_async.errors import ConfigurationError


def test_takes_the_token_given_before_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_environment")
    assert bearer_token("ak_given").token == "ak_given"
    assert bearer_token(None).token == "ak_environment"


def test_strips_what_a_file_ends_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_environment\n")
    assert bearer_token(None).token == "ak_environment"
    assert bearer_token(" ak_given\r\n").token == "ak_given"


@pytest.mark.parametrize("token", [None, "", "  \n"])
def test_refuses_to_be_nobody(token: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SALESLOFT_TOKEN", raising=False)
    with pytest.raises(ConfigurationError, match="no token: pass one, or set the environment variable SALESLOFT_TOKEN"):
        bearer_token(token)


class SecretStr:
    """Like that of pydantic."""

    def __init__(self, text: str) -> None:
        self._text = text

    def get_secret_value(self) -> str:
        return self._text


@pytest.mark.parametrize(
    ("token", "message"),
    [
        (SecretStr("ak_hidden"), r"not SecretStr: pass \.get_secret_value\(\) of it"),
        (b"ak_hidden", r"not bytes: pass \.decode\(\) of it"),
        (bytearray(b"ak_hidden"), "not bytearray"),
        (5550123, "not int"),
        (True, "not bool"),
        (["ak_hidden"], "not list"),
    ],
)
def test_names_the_type_of_a_token_that_is_no_text(token: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as raised:
        bearer_token(token)
    assert "hidden" not in str(raised.value)
    assert "5550123" not in str(raised.value)


def test_an_empty_token_is_not_looked_up_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESLOFT_TOKEN", "ak_environment")
    with pytest.raises(ConfigurationError, match="no token"):
        bearer_token("")


@pytest.mark.parametrize("token", ["ak_1\nX-Other: 1", "ak_1\r\nak_2", "ak 1", "ak_\x00", "ak_é", "ak_\u200b1"])
def test_refuses_a_token_that_would_break_the_header_and_does_not_show_it(token: str) -> None:
    with pytest.raises(ConfigurationError, match="holds a space, a control character or a letter") as caught:
        bearer_token(token)
    assert token not in str(caught.value)


def test_does_not_show_the_token() -> None:
    token = BearerToken("ak_secret")
    assert "ak_secret" not in f"{token!r} {token}"


@pytest.mark.parametrize("token", ["a", "no"])
def test_leaves_a_text_readable_whose_letters_are_the_token(token: str) -> None:
    assert BearerToken(token).hide("not a key: no") == "not a key: no"


def test_hides_the_token_in_a_text() -> None:
    assert BearerToken("ak_secret").hide("ak_secret: no such key as ak_secret") == "[token]: no such key as [token]"
