"""Which credential a client has: the one given, or the one that the environment names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from salesloft_async.errors import ConfigurationError

from .auth import TOKEN_VARIABLE, Auth, bearer_token
from .secret import Secret

__all__ = [
    "FILE_VARIABLE",
    "ID_VARIABLE",
    "SECRET_VARIABLE",
    "config_folder",
    "credential",
    "login",
    "token_file",
]

ID_VARIABLE: Final = "SALESLOFT_CLIENT_ID"
SECRET_VARIABLE: Final = "SALESLOFT_CLIENT_SECRET"  # noqa: S105  (a variable's name)
FILE_VARIABLE: Final = "SALESLOFT_TOKEN_FILE"


def credential(token: str | None, auth: Auth | None) -> Auth:
    """The token or the auth given; without either SALESLOFT_TOKEN, or else what `salesloft login` has left.

    A login counts where SALESLOFT_CLIENT_ID and SALESLOFT_CLIENT_SECRET name the app that it was for.

    Raises ConfigurationError when both are given, when there is neither, and for what cannot be one.
    """
    if auth is None:
        login = _login() if token is None and not os.environ.get(TOKEN_VARIABLE, "").strip() else None
        return login or bearer_token(token)
    if token is not None:
        raise ConfigurationError("auth: give it or token, not both").about("oauth")
    if not isinstance(auth, Auth):
        raise ConfigurationError(f"auth: takes an OAuth or a ClientCredentials, not {type(auth).__name__}").about(
            "oauth"
        )
    return auth


def config_folder() -> Path:
    """The folder of this package in the user's configuration."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config").expanduser() / "salesloft"


def token_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Where `salesloft login` leaves tokens: SALESLOFT_TOKEN_FILE, or a file of the user's configuration."""
    if named := environ.get(FILE_VARIABLE):
        return Path(named).expanduser()
    return config_folder() / "tokens.json"


def login(client_id: str | None, client_secret: Secret, file: Path, accounts_url: str | None) -> Auth | None:
    """What `salesloft login` has left in the file; None where it or the app that it was for is missing."""
    if not client_id or not client_secret or not file.exists():
        return None
    from .grants import accounts_address  # here: a client with a token needs nothing of this

    return _shared(client_id, client_secret, file, str(accounts_address(accounts_url)))


def _login() -> Auth | None:
    secret = Secret(os.environ.get(SECRET_VARIABLE, ""))
    return login(os.environ.get(ID_VARIABLE), secret, token_file(), None)


@lru_cache(maxsize=8)
def _shared(client_id: str, client_secret: str, file: Path, accounts_url: str) -> Auth:
    """One for all clients of the process, which so renew once and share their budget."""
    from .oauth import OAuth
    from .token_file import FileTokenStore

    return OAuth(client_id, client_secret, store=FileTokenStore(file), accounts_url=accounts_url)
