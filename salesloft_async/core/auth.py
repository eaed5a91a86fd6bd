"""Who the client is: the credential that goes into each request's Authorization header, and into nothing else."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from attrs import field, frozen
from yarl import URL

from salesloft_async.errors import ConfigurationError

from .answers import Answer
from .secret import Secret, fits_header, hidden, secret

__all__ = ["TOKEN_VARIABLE", "Auth", "BearerToken", "Post", "bearer_token", "named_secret"]

TOKEN_VARIABLE: Final = "SALESLOFT_TOKEN"  # noqa: S105  (a variable's name)

Post: TypeAlias = Callable[[URL, bytes], Awaitable[Answer | Exception]]
"""Sends JSON to an address without the API's credential: the answer, or the exception in place of one."""


class Auth(ABC):
    """A credential that clients of any thread and loop may share."""

    __slots__ = ()

    @property
    @abstractmethod
    def key(self) -> str:
        """What stays the same for as long as the points of the same team are spent."""

    @abstractmethod
    async def header(self, post: Post) -> str:
        """The value of the next request's Authorization header; `post` reaches the accounts host, should it have to."""

    async def renew(self, refused: str, post: Post) -> bool:
        """Told that a request with this header was answered with 401: whether another one is there to try."""
        return False

    @abstractmethod
    def hide(self, text: str) -> str:
        """The text without the secrets, should a server have put them there."""

    async def settled(self) -> None:
        """Wait for what is still under way on the running loop."""
        return


@frozen
class BearerToken(Auth):
    """An API key (`ak…`) or an OAuth access token; its repr hides it."""

    token: str = field(repr=False, converter=Secret)
    _header: str = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_header", Secret(f"Bearer {self.token}"))

    @property
    def key(self) -> str:
        """The token."""
        return self.token

    async def header(self, post: Post) -> str:
        """The value of the Authorization header."""
        return self._header

    def hide(self, text: str) -> str:
        """The text without the token, should a server have put it there."""
        return hidden(text, [self.token], "[token]")


def bearer_token(token: str | None) -> BearerToken:
    """Return the token, or else that of SALESLOFT_TOKEN; ConfigurationError when there is none or it cannot be one."""
    found = secret(os.environ.get(TOKEN_VARIABLE, "") if token is None else token)
    token = None
    if isinstance(found, str) and not found.strip():
        raise ConfigurationError(f"no token: pass one, or set the environment variable {TOKEN_VARIABLE}").about("oauth")
    return BearerToken(named_secret("the token", found))


def named_secret(name: str, value: str) -> Secret:
    """Return the text less the space around it; ConfigurationError, which does not show it, for what is no secret."""
    if not isinstance(value, str):
        raise ConfigurationError(f"{name}: takes text (str), not {type(value).__name__}{_text_of(value)}").about(
            "oauth"
        )
    if not value.strip():
        raise ConfigurationError(f"{name}: takes text, and this is empty").about("oauth")
    found = Secret(value.strip())
    if not fits_header(found):
        raise ConfigurationError(f"{name} holds a space, a control character or a letter that no token has").about(
            "oauth"
        )
    return found


def _text_of(value: object) -> str:
    """Return a hint to where the text of a value is."""
    if isinstance(value, bytes | bytearray):
        return ": pass .decode() of it"
    if callable(getattr(value, "get_secret_value", None)):  # pydantic
        return ": pass .get_secret_value() of it"
    return ""
