"""The callback tokens that a delivery may be signed with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar, cast

from salesloft_async.core.secret import secret
from salesloft_async.errors import ConfigurationError

from .signature import check_token, verify

__all__ = ["Signers", "Tokens", "hidden_tokens"]

T = TypeVar("T")
Tokens = str | Iterable[str] | Callable[[str], str | Iterable[str] | None]
"""A token, several at once, or what gives them by event type."""


def hidden_tokens(tokens: T) -> T:
    """Return the same tokens, which no traceback shows; for an argument that was not checked yet."""
    if isinstance(tokens, Iterable) and not isinstance(tokens, str | bytes):
        return cast("T", tuple(map(secret, tokens)))
    return secret(tokens)


class Signers:
    """Verifies deliveries against every token that is good for their event."""

    def __init__(self, tokens: Tokens) -> None:
        tokens = hidden_tokens(tokens)
        self._choose: Callable[[str], str | Iterable[str] | None]
        if callable(tokens):
            self._choose = tokens
        else:
            fixed = _checked(tokens)
            if not fixed:
                raise ConfigurationError("callback_token: takes a token, several, or a function of the event type")
            self._choose = lambda event: fixed

    def signed(self, event: str, body: bytes, signature: str) -> bool:
        """Whether one of the event's tokens made the signature; every token is tried, so that time tells nothing."""
        verdicts = [verify(body, signature, token) for token in _checked(hidden_tokens(self._choose(event)))]
        return any(verdicts)


def _checked(tokens: str | Iterable[str] | None) -> tuple[str, ...]:
    if tokens is None:
        return ()
    if isinstance(tokens, str):
        return (check_token(tokens),)
    if not isinstance(tokens, Iterable):
        raise ConfigurationError(f"callback_token: takes text, not {type(tokens).__name__}")
    return tuple(check_token(token) for token in tokens)
