"""A signature is that of the body under the token, or it is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from salesloft_async import ConfigurationError
from salesloft_async.webhooks import verify

from .signing import TOKEN, signature

tokens = some.text(min_size=1).filter(lambda text: text.strip() and text.isprintable())


def test_a_known_body_has_the_signature_that_openssl_makes() -> None:
    # printf '{"id":1}' | openssl dgst -sha1 -hmac secret
    assert verify(b'{"id":1}', "a64abd01291976b35debd870ad13a30c94343831", "secret")


@given(body=some.binary(max_size=200), token=tokens)
def test_what_the_api_signs_is_verified_whatever_the_case_of_its_hex(body: bytes, token: str) -> None:
    made = signature(body, token)
    assert verify(body, made, token)
    assert verify(body, made.upper(), token)
    assert verify(body, made.encode(), token)
    assert verify(bytearray(body), made, token)  # type: ignore[arg-type]  # whatever a framework has


@given(body=some.binary(min_size=1, max_size=200), data=some.data())
def test_any_byte_changed_is_found_out(body: bytes, data: some.DataObject) -> None:
    place = data.draw(some.integers(0, len(body) - 1))
    other = bytes([body[place] ^ data.draw(some.integers(1, 255))])
    assert not verify(body[:place] + other + body[place + 1 :], signature(body), TOKEN)


@given(body=some.binary(max_size=50), place=some.integers(0, 39), digit=some.sampled_from("0123456789abcdef"))
def test_any_digit_of_the_signature_changed_is_found_out(body: bytes, place: int, digit: str) -> None:
    made = signature(body)
    changed = made[:place] + digit + made[place + 1 :]
    assert verify(body, changed, TOKEN) is (changed == made)


@given(body=some.binary(max_size=50), one=tokens, other=tokens)
def test_another_token_signs_otherwise(body: bytes, one: str, other: str) -> None:
    assert verify(body, signature(body, one), other) is (one in {other, other.strip()})


@given(garbage=some.one_of(some.none(), some.text(), some.binary(), some.integers(), some.lists(some.text())))
def test_garbage_is_no_signature_and_no_exception(garbage: Any) -> None:
    assert verify(b"{}", garbage, TOKEN) is False


@pytest.mark.parametrize("garbage", [None, "", "\ud800", "sha1=" + signature(b"{}"), signature(b"{}") + " "])
def test_what_only_looks_like_a_signature_is_none(garbage: str | None) -> None:
    assert verify(b"{}", garbage, TOKEN) is False


@pytest.mark.parametrize("token", ["", "  ", None, b"bytes", 7])
def test_a_token_that_everybody_knows_is_refused(token: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^callback_token: "):
        verify(b"{}", signature(b"{}"), token)


@pytest.mark.parametrize("space", ["\n", "\r\n", " \t"])
def test_space_around_a_token_is_ignored_unless_the_subscription_has_it_too(space: str) -> None:
    assert verify(b"{}", signature(b"{}"), TOKEN + space)
    assert verify(b"{}", signature(b"{}", TOKEN + space), TOKEN + space)
    assert not verify(b"{}", signature(b"{}", TOKEN + space), TOKEN)


def test_half_an_emoji_in_a_token_signs_nothing_that_another_token_signs() -> None:
    assert not verify(b"{}", signature(b"{}"), f"{TOKEN}\ud83d")


def test_a_body_that_was_decoded_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"^body: takes the bytes as they came, not str"):
        verify("{}", signature(b"{}"), TOKEN)  # type: ignore[arg-type]
