"""What is said to the accounts host, and what its answers mean. Pure: values in, values out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeAlias
from urllib.parse import urlencode

from attrs import field, frozen
from yarl import URL

from salesloft_async.errors import ConfigurationError

from .address import host_address, warn_of_plain_http
from .answers import Answer
from .scopes import ALL, SCOPES, nearest
from .secret import SecretBytes, fits_header
from .tokens import Tokens

__all__ = [
    "ACCOUNTS_URL",
    "ACCOUNTS_VARIABLE",
    "TOKEN_PATH",
    "Grant",
    "Refusal",
    "accounts_address",
    "authorize_url",
    "code_grant",
    "encoded",
    "own_grant",
    "read",
    "refresh",
    "scope_text",
]

ACCOUNTS_URL: Final = "https://accounts.salesloft.com"
ACCOUNTS_VARIABLE: Final = "SALESLOFT_ACCOUNTS_URL"
TOKEN_PATH: Final = "/oauth/token"  # noqa: S105  (a path)
_AUTHORIZE_PATH: Final = "/oauth/authorize"
_MOST_SECONDS: Final = 10 * 365 * 86_400
"""Of a token's life; an answer that says more says nothing."""


@frozen
class Refusal:
    """The accounts host refused a request."""

    error: str = field(repr=False)
    """OAuth's word for it, such as "invalid_grant"; "" when there was none."""
    answer: Answer
    """The response, which may repeat secrets."""

    @property
    def status(self) -> int:
        """HTTP status."""
        return self.answer.status


Grant: TypeAlias = Mapping[str, str]
"""The fields of a request for tokens."""


def accounts_address(address: str | None) -> URL:
    """Return the address of the accounts host; without one that of SALESLOFT_ACCOUNTS_URL, or else the provider's."""
    name = "accounts_url" if address is not None else ACCOUNTS_VARIABLE
    text = os.environ.get(ACCOUNTS_VARIABLE, "").strip() or ACCOUNTS_URL if address is None else address
    url = host_address(name, text, ACCOUNTS_URL, root=_AUTHORIZE_PATH.rpartition("/")[0])
    return warn_of_plain_http(name, url)


def scope_text(argument: str, scopes: str | Iterable[str]) -> str:
    """Return names of scopes with spaces between them; ConfigurationError for one that is none.

    Args:
        argument: Name of the argument, for the message.
        scopes: The names, or a text with spaces between them.
    """
    names = scopes.split() if isinstance(scopes, str) else list(scopes)
    for name in names:
        if name not in SCOPES and name != ALL:
            near = nearest(name) if isinstance(name, str) else None
            hint = f"did you mean {near}?" if near else f"there are {', '.join(SCOPES)}"
            raise ConfigurationError(f"{argument}: {name!r} is not a scope: {hint}").about("oauth")
    return " ".join(dict.fromkeys(names))


def authorize_url(accounts: URL, *, client_id: str, redirect_uri: str, state: str, scope: str) -> str:
    """Where a user's browser is sent to say yes."""
    query = {"client_id": client_id, "redirect_uri": _redirect(redirect_uri), "response_type": "code", "state": state}
    if scope:
        query["scope"] = scope
    return f"{str(accounts).rstrip('/')}{_AUTHORIZE_PATH}?{urlencode(query)}"


def _redirect(uri: str) -> str:
    url = URL(uri) if isinstance(uri, str) else URL()
    if url.scheme not in {"http", "https"} or not url.host or url.fragment:
        raise ConfigurationError(f"redirect_uri: takes the address that your app has registered, not {uri!r}")
    return uri


def code_grant(code: str, redirect_uri: str, *, context: str, scope: str) -> Grant:
    """For the code that came back with the user: the redirect's context and scope go with it."""
    fields = {"grant_type": "authorization_code", "code": code, "redirect_uri": _redirect(redirect_uri)}
    return {**fields, **{name: value for name, value in (("context", context), ("scope", scope)) if value}}


def refresh(refresh_token: str) -> Grant:
    """For a refresh token, which is used up by it."""
    return {"grant_type": "refresh_token", "refresh_token": refresh_token}


def own_grant() -> Grant:
    """For the app itself, without a user."""
    return {"grant_type": "client_credentials"}


def encoded(grant: Grant, *, client_id: str, client_secret: str) -> bytes:
    """The body of the request."""
    return SecretBytes(json.dumps({**grant, "client_id": client_id, "client_secret": client_secret}).encode())


@frozen
class _Said:
    """The fields of an answer; the repr shows none."""

    fields: Mapping[str, Any] = field(repr=False)

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""


def read(answer: Answer, *, now: float) -> Tokens | Refusal | Literal["unreadable"]:
    """What an answer means: tokens that expire so many seconds after `now`, a refusal, or nothing that OAuth knows.

    Args:
        now: Seconds since the epoch when the request was sent: by our clock, for the server's may differ.
    """
    said = _said(answer.body)
    if answer.status >= 300:
        return Refusal(said.text("error")[:100], answer)
    if not fits_header(said.text("access_token")):
        return "unreadable"
    return Tokens(
        said.text("access_token"),
        said.text("refresh_token") or None,
        _expiry(said.fields.get("expires_in"), now),
        said.text("scope"),
    )


def _said(body: bytes) -> _Said:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        fields = None
    return _Said(fields if isinstance(fields, dict) else {})


def _expiry(expires_in: object, now: float) -> float | None:
    if isinstance(expires_in, str) and expires_in.isdecimal() and len(expires_in) < 12:
        expires_in = int(expires_in)
    if isinstance(expires_in, bool) or not isinstance(expires_in, int | float) or not 0 < expires_in < _MOST_SECONDS:
        return None
    return now + expires_in
