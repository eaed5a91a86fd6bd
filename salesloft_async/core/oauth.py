"""The ways to tokens: OAuth for the account of a person who logged in, ClientCredentials for the app's own."""

from __future__ import annotations

import copy
import secrets as randomness
import time
from collections.abc import Callable, Iterable
from functools import partial
from hashlib import sha256
from typing import Final, NamedTuple

from attrs import evolve

from salesloft_async.errors import ConfigurationError, LoginRequired

from .accounts import AccountsHost
from .auth import Post, named_secret
from .grants import TOKEN_PATH, Grant, Refusal, authorize_url, code_grant, own_grant, refresh, scope_text
from .http import opened, post
from .retry import Retries
from .secret import secret
from .tokens import Tokens, TokenStore, locked, save_to

__all__ = ["Authorization", "ClientCredentials", "OAuth"]

_RETRIES: Final = Retries(most=2, deadline=45.0)
_NO_RETRIES: Final = Retries(most=0)
_LOG_IN: Final = "log in again: `salesloft login`, or OAuth.authorization_url and OAuth.exchange"


class Authorization(NamedTuple):
    """Where to send a person, and what has to come back with them."""

    url: str
    state: str
    """Compare it with the `state` of the redirect: another one means that the redirect is not the answer to this."""


class OAuth(AccountsHost):
    """The account of a person who logged in to your app: access tokens are renewed before they expire and after a 401.

    A refresh token is good for one refresh, which gives the next one; `store` is where that is kept before anything
    else is done. One OAuth may be shared by clients of any thread and loop: they renew once. Processes that share an
    account must share a store too, such as a FileTokenStore.

    Args:
        client_id: Of your app.
        client_secret: Of your app.
        refresh_token: What to begin with while the store has none, or none that is still good.
        scopes: Names of the scopes that `authorization_url` asks for, such as ["people:read", "tasks:write"]; by
            default all that the app has registered.
        store: Where tokens are kept; by default the memory of this process, which a restart forgets.
        accounts_url: Address of the host that issues tokens, such as a sandbox's `url`; SALESLOFT_ACCOUNTS_URL, or else
            the provider's, when it is not given.
        clock: Seconds since the epoch; a test may own it.

    Raises ConfigurationError for arguments that cannot be right.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        refresh_token: str | None = None,
        scopes: str | Iterable[str] = "",
        store: TokenStore | None = None,
        accounts_url: str | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        client_secret, refresh_token = secret(client_secret), secret(refresh_token)
        super().__init__(client_id, client_secret, store=store, accounts_url=accounts_url, clock=clock)
        self._scope = scope_text("scopes", scopes)
        self._given = None if refresh_token is None else named_secret("refresh_token", refresh_token)
        if self._given:
            self._secrets.append(self._given)
        self._used_up: dict[bytes, LoginRequired] = {}
        self._unanswered: set[bytes] = set()
        self._key = randomness.token_hex(16)

    @property
    def key(self) -> str:
        """This object's own: one app may have many teams."""
        return self._key

    def authorization_url(
        self, redirect_uri: str, *, state: str | None = None, scope: str | Iterable[str] = ""
    ) -> Authorization:
        """Where to send a person who shall let your app in, and the state that comes back with them.

        Args:
            redirect_uri: Where the person comes back to, as your app has it registered: with `code`, `context`, `scope`
                and `state` in the query.
            state: What comes back; by default a random text. Keep it where only that person's session finds it.
            scope: What your app asks for: names of scopes, or a text with spaces between them; by default the `scopes`
                of this OAuth.
        """
        chosen = randomness.token_urlsafe(24) if state is None else state
        if not isinstance(chosen, str) or len(chosen) < 8:
            raise ConfigurationError("state: takes a random text of at least 8 characters, or none")
        url = authorize_url(
            self._accounts,
            client_id=self.client_id,
            redirect_uri=redirect_uri,
            state=chosen,
            scope=scope_text("scope", scope) or self._scope,
        )
        return Authorization(url, chosen)

    async def exchange(self, code: str, redirect_uri: str, *, context: str = "", scope: str = "") -> Tokens:
        """The tokens for the code of a redirect, which are in the store when this returns.

        It needs no client and is bound to no loop. A code is good for once.

        Args:
            code: From the redirect.
            redirect_uri: The same as in `authorization_url`.
            context: From the redirect.
            scope: From the redirect.

        Raises:
            LoginRequired: The code is not, or no longer, good.
            ConnectionFailed: No answer came.
        """
        code = secret(code)
        code = named_secret("code", code)
        grant = code_grant(code, redirect_uri, context=context, scope=scope)
        self._secrets.append(code)
        async with opened() as http, locked(self._store):
            began = self._clock()
            answer = await self._asked(grant, partial(post, http), stored=None, retries=_NO_RETRIES)
            if isinstance(answer, Refusal):
                if answer.error != "invalid_grant":
                    raise self._refusal(answer)
                raise self._refused_as(LoginRequired, f"the code is not good, or no longer ({{}}): {_LOG_IN}", answer)
            self._remember(answer)
            await save_to(self._store, answer)
        self._refused = self._unsaved = None
        self._adopt(answer, since=began)
        return answer

    async def _granted(self, stored: Tokens | None, post: Post) -> Tokens:
        """A refresh with the store's token, or else with the one given at first."""
        self._check_refused()
        last = LoginRequired(f"there are no tokens yet: {_LOG_IN}", 401, "POST", TOKEN_PATH)
        for token in dict.fromkeys((stored.refresh_token if stored is not None else None, self._given)):
            if not token:
                continue
            name = _digest(token)
            if name not in self._used_up:
                answer = await self._asked(refresh(token), post, stored=stored, retries=_RETRIES)
                if isinstance(answer, Tokens):
                    self._unanswered.discard(name)
                    return answer if answer.refresh_token else evolve(answer, refresh_token=token)
                if answer.error != "invalid_grant":
                    raise self._refusal(answer)
                self._used_up[name] = self._login_required(name, answer)
                if (newer := await self._newer(stored)) is not None:  # of a process that had the lock when it was lost
                    return newer
            last = self._used_up[name]
        raise copy.copy(last)

    def _lost(self, grant: Grant) -> None:
        if token := grant.get("refresh_token"):
            self._unanswered.add(_digest(token))

    def _login_required(self, name: bytes, refusal: Refusal) -> LoginRequired:
        if name in self._unanswered:
            why = "an earlier refresh got no answer, and has used up the refresh token"
        else:
            why = "the refresh token is used up or revoked; whoever shares an account must share a token store"
        return self._refused_as(LoginRequired, f"{why} ({{}}): {_LOG_IN}", refusal)


class ClientCredentials(AccountsHost):
    """The app's own account: an access token is asked for when there is none, before it expires and after a 401.

    Args:
        client_id: Of your app.
        client_secret: Of your app.
        store: Where the token is kept, for others to use too; by default the memory of this process.
        accounts_url: Address of the host that issues tokens, such as a sandbox's `url`; SALESLOFT_ACCOUNTS_URL, or else
            the provider's, when it is not given.
        clock: Seconds since the epoch; a test may own it.

    Raises ConfigurationError for arguments that cannot be right.
    """

    @property
    def key(self) -> str:
        """The app's."""
        return f"{self._accounts} {self.client_id}"

    async def _granted(self, stored: Tokens | None, post: Post) -> Tokens:
        self._check_refused()
        answer = await self._asked(own_grant(), post, stored=stored, retries=_RETRIES)
        if isinstance(answer, Refusal):
            raise self._refusal(answer)
        return answer


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()
