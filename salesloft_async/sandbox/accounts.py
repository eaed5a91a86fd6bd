"""The sandbox's accounts host: codes, tokens that expire, and refresh tokens that are good for once."""

from __future__ import annotations

import base64
import binascii
import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import msgspec
from attrs import define, frozen

from .answers import NOT_FOUND, Answer

__all__ = ["ACCOUNTS", "Accounts", "fields"]

ACCOUNTS: Final = "/oauth/"
"""What the paths of the accounts host begin with."""
_CODE_LIFE: Final = 600.0
"""Seconds."""
_CONTEXT: Final = "team/1"
_SCOPE: Final = "all"
_numbers: Final[Iterator[int]] = itertools.count(1)
"""Of codes and tokens: those of two sandboxes differ, for both may stand behind one address."""
_KEPT: Final = 10_000
"""Tokens that are remembered."""


@define
class _Login:
    """One person's consent to one app."""

    client_id: str
    scope: str = _SCOPE
    refresh_token: str = ""
    """The only one that is good."""


@frozen
class _Code:
    login: _Login
    redirect_uri: str
    ends: float


class Accounts:
    """Apps, logins and tokens.

    Args:
        clients: Secrets of apps by their ids; None lets any app in.
        life: Seconds that an access token is good for.
        clock: Seconds since 1970.
    """

    def __init__(self, clients: Mapping[str, str] | None, life: float, clock: Callable[[], float]) -> None:
        self._clients = clients
        self._life = life
        self._clock = clock
        self._codes: dict[str, _Code] = {}
        self._ends: dict[str, float] = {}
        """When each access token ends."""
        self._logins: dict[str, _Login] = {}
        """By every refresh token that there has been."""

    def let_in(self, token: str, own: str | None) -> bool:
        """Return whether the API takes a token.

        Args:
            own: The only token that was not given here and is good; None where any is, unless apps are named.
        """
        if token in self._ends:
            return self._ends[token] > self._clock()
        return token == own or (own is None and self._clients is None)

    def gave(self, token: str) -> bool:
        """Return whether an access token was given here."""
        return token in self._ends

    def login(self, client_id: str) -> str:
        """The refresh token of somebody who has let an app in."""
        return self._rotated(_Login(client_id))

    def expire(self) -> None:
        """Ends every access token."""
        self._ends = dict.fromkeys(self._ends, 0.0)

    def revoke(self) -> None:
        """Ends every refresh token."""
        for login in self._logins.values():
            login.refresh_token = ""

    def answer(
        self, method: str, path: str, query: Mapping[str, str], said: Mapping[str, str], headers: Mapping[str, str]
    ) -> Answer:
        """The answer to a request below /oauth/."""
        match method, path:
            case "GET", "/oauth/authorize":
                return self._authorize(query)
            case "POST", "/oauth/token":
                return self._token(said, headers.get("Authorization", ""))
            case _:
                return NOT_FOUND

    def _authorize(self, query: Mapping[str, str]) -> Answer:
        """The person says yes at once."""
        target = urlsplit(query.get("redirect_uri", ""))
        if self._clients is not None and query.get("client_id") not in self._clients:
            return _refused("invalid_client", "Client authentication failed")
        if target.scheme not in {"http", "https"} or not target.netloc:
            return _refused("invalid_redirect_uri", "The redirect uri included is not valid")
        state = {"state": query["state"]} if "state" in query else {}
        if query.get("response_type") != "code":
            back = {"error": "unsupported_response_type", **state}
        else:
            code = f"sandbox-code-{next(_numbers)}"
            login = _Login(query.get("client_id", ""), query.get("scope") or _SCOPE)
            self._codes[code] = _Code(login, query["redirect_uri"], self._clock() + _CODE_LIFE)
            back = {"code": code, "context": _CONTEXT, "scope": login.scope, **state}
        given = [*parse_qsl(target.query, keep_blank_values=True), *back.items()]
        return Answer(302, headers={"Location": urlunsplit(target._replace(query=urlencode(given)))})

    def _token(self, fields: Mapping[str, str], authorization: str) -> Answer:
        named = fields.get("client_id", ""), fields.get("client_secret", "")
        client_id, client_secret = _basic(authorization) or named
        right = client_secret if self._clients is None else self._clients.get(client_id)
        if not client_id or not client_secret or client_secret != right:
            return _refused("invalid_client", "Client authentication failed", status=401)
        match fields.get("grant_type"):
            case "authorization_code":
                return self._for_code(client_id, fields)
            case "refresh_token":
                return self._for_refresh_token(client_id, fields)
            case "client_credentials":
                return self._tokens(_SCOPE)
            case _:
                return _refused("unsupported_grant_type", "The authorization grant type is not supported")

    def _for_code(self, client_id: str, fields: Mapping[str, str]) -> Answer:
        code = self._codes.pop(fields.get("code", ""), None)
        if code is None or code.ends <= self._clock() or code.login.client_id != client_id:
            return _invalid_grant()
        wanted = {"redirect_uri": code.redirect_uri, "context": _CONTEXT, "scope": code.login.scope}
        if fields.get("redirect_uri") is None or any(
            fields.get(name, value) != value for name, value in wanted.items()
        ):
            return _invalid_grant()
        return self._tokens(code.login.scope, self._rotated(code.login))

    def _for_refresh_token(self, client_id: str, fields: Mapping[str, str]) -> Answer:
        token = fields.get("refresh_token", "")
        login = self._logins.get(token)
        if login is None or login.refresh_token != token or login.client_id != client_id:
            return _invalid_grant()
        return self._tokens(login.scope, self._rotated(login))

    def _rotated(self, login: _Login) -> str:
        login.refresh_token = f"sandbox-refresh-{next(_numbers)}"
        self._logins[login.refresh_token] = login
        _forget(self._logins)
        return login.refresh_token

    def _tokens(self, scope: str, refresh_token: str = "") -> Answer:
        now = self._clock()
        access_token = f"sandbox-access-{next(_numbers)}"
        self._ends[access_token] = now + self._life
        _forget(self._ends)
        answer = {"access_token": access_token, "token_type": "Bearer", "expires_in": int(self._life)}
        if refresh_token:
            answer["refresh_token"] = refresh_token
        return Answer(200, msgspec.json.encode({**answer, "scope": scope, "created_at": int(now)}))


def fields(body: bytes) -> dict[str, str]:
    """The fields of a body of JSON, or of a form."""
    try:
        said = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return dict(parse_qsl(body.decode(errors="replace")))
    return {name: value for name, value in said.items() if isinstance(value, str)} if isinstance(said, dict) else {}


def _forget(kept: dict[str, Any]) -> None:
    while len(kept) > _KEPT:
        kept.pop(next(iter(kept)))


def _basic(authorization: str) -> tuple[str, str] | None:
    scheme, _, encoded = authorization.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, password = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name, password


def _refused(error: str, description: str, status: int = 400) -> Answer:
    return Answer(status, msgspec.json.encode({"error": error, "error_description": description}))


def _invalid_grant() -> Answer:
    return _refused("invalid_grant", "The provided authorization grant is invalid, expired, revoked or used already")
