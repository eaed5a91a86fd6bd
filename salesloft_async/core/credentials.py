"""Which credential a client has: the one given, or the one that the environment names."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Final

from salesloft_async.errors import ConfigurationError

from .auth import TOKEN_VARIABLE, Auth, bearer_token
from .secret import Secret

__all__ = ["ACCOUNTS_VARIABLE", "ID_VARIABLE", "SECRET_VARIABLE", "credential", "token_file"]

ID_VARIABLE: Final = "SALESLOFT_CLIENT_ID"
SECRET_VARIABLE: Final = "SALESLOFT_CLIENT_SECRET"  # noqa: S105  (a variable's name)
ACCOUNTS_VARIABLE: Final = "SALESLOFT_ACCOUNTS_URL"
_FILE_VARIABLE: Final = "SALESLOFT_TOKEN_FILE"


def credential(token: str | None, auth: Auth | None) -> Auth:
    """The token or the auth given; without either SALESLOFT_TOKEN, or else what `salesloft login` has left.

    A login counts where SALESLOFT_CLIENT_ID and SALESLOFT_CLIENT_SECRET name the app that it was for.

    Raises ConfigurationError when both are given, when there is neither, and for what cannot be one.
    """
    if auth is None:
        login = _login() if token is None and not os.environ.get(TOKEN_VARIABLE, "").strip() else None
        return login or bearer_token(token)
    if token is not None:
        raise ConfigurationError("auth: give it or token, not both")
    if not isinstance(auth, Auth):
        raise ConfigurationError(f"auth: takes an OAuth or a ClientCredentials, not {type(auth).__name__}")
    return auth


def token_file() -> Path:
    """Where `salesloft login` leaves tokens: SALESLOFT_TOKEN_FILE, or a file of the user's configuration."""
    if named := os.environ.get(_FILE_VARIABLE):
        return Path(named).expanduser()
    return Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config").expanduser() / "salesloft" / "tokens.json"


def _login() -> Auth | None:
    client_id, client_secret = os.environ.get(ID_VARIABLE), Secret(os.environ.get(SECRET_VARIABLE, ""))
    if not client_id or not client_secret or not token_file().exists():
        return None
    return _shared(client_id, client_secret, token_file(), os.environ.get(ACCOUNTS_VARIABLE))


@lru_cache(maxsize=8)
def _shared(client_id: str, client_secret: str, file: Path, accounts_url: str | None) -> Auth:
    """One for all clients of the process, which so renew once and share their budget."""
    from .grants import ACCOUNTS_URL  # here: a client with a token needs nothing of this
    from .oauth import OAuth
    from .token_file import FileTokenStore

    return OAuth(client_id, client_secret, store=FileTokenStore(file), accounts_url=accounts_url or ACCOUNTS_URL)
