"""Who the client is: the credential that goes into each request's Authorization header, and into nothing else."""

from __future__ import annotations

import os
from typing import Final

from attrs import field, frozen

from salesloft_async.errors import ConfigurationError

__all__ = ["BearerToken", "bearer_token"]

TOKEN_VARIABLE: Final = "SALESLOFT_TOKEN"  # noqa: S105  (a variable's name)


@frozen
class BearerToken:
    """An API key (`ak…`) or an OAuth access token; its repr hides it."""

    token: str = field(repr=False)

    def header(self) -> str:
        """The value of the Authorization header."""
        return f"Bearer {self.token}"

    def hide(self, text: str) -> str:
        """The text without the token, should a server have put it there."""
        return text.replace(self.token, "[token]")


def bearer_token(token: str | None) -> BearerToken:
    """The token given, or else that of SALESLOFT_TOKEN; ConfigurationError when there is none or it cannot be one."""
    found = os.environ.get(TOKEN_VARIABLE, "") if token is None else token
    if not isinstance(found, str) or not found.strip():
        raise ConfigurationError(f"no token: pass one, or set the environment variable {TOKEN_VARIABLE}")
    found = found.strip()
    if not found.isascii() or not found.isprintable() or " " in found:
        raise ConfigurationError("the token holds a space, a control character or a letter that no token has")
    return BearerToken(found)
