"""`salesloft login`: somebody lets an app in with the browser, and the tokens go to where clients find them."""

from __future__ import annotations

import asyncio
import hmac
import os
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import anyio
import typer
from aiohttp import web
from attrs import define, field
from yarl import URL

from salesloft_async.core.auth import TOKEN_VARIABLE
from salesloft_async.core.credentials import ID_VARIABLE, SECRET_VARIABLE
from salesloft_async.core.oauth import OAuth
from salesloft_async.core.secret import Secret
from salesloft_async.core.token_file import FileTokenStore
from salesloft_async.errors import ConfigurationError, SalesloftError

from .output import remarks
from .settings import Settings

__all__ = ["log_in"]

_HERE: Final = ("127.0.0.1", "localhost")
_DONE: Final = "Back to the terminal: you may close this page."
_NOT_THIS: Final = "This is not the answer to the login that the terminal waits for."


def log_in(
    settings: Settings,
    *,
    redirect_uri: str,
    scope: str,
    open_browser: bool,
    patience: float,
) -> None:
    """Run the login from the prompt for the secret to the tokens in the file."""
    if not settings.client_id:
        raise ConfigurationError(f"--client-id is missing: give it, or set {ID_VARIABLE}").about("oauth")
    address = _listening_at(redirect_uri)
    store = FileTokenStore(settings.token_file)
    store.load()  # a file that cannot be used is told of before anybody logs in
    auth = OAuth(settings.client_id, _client_secret(), store=store, accounts_url=settings.accounts_url)
    anyio.run(_log_in, auth, redirect_uri, address, scope, open_browser, patience, backend="asyncio")
    out = remarks()
    out.print(f"Logged in. The tokens are in {store.path}.", markup=False, soft_wrap=True)
    if os.environ.get(TOKEN_VARIABLE):
        out.print(f"Clients use {TOKEN_VARIABLE} as long as it is set.", markup=False)
    elif not os.environ.get(ID_VARIABLE) or not os.environ.get(SECRET_VARIABLE):
        out.print(f"Clients use them where {ID_VARIABLE} and {SECRET_VARIABLE} are set.", markup=False)


def _listening_at(redirect_uri: str) -> URL:
    try:
        url = URL(redirect_uri)
    except ValueError:
        url = URL()
    if url.scheme != "http" or url.host not in _HERE or not url.explicit_port or url.query_string or url.fragment:
        raise ConfigurationError(
            f"--redirect-uri: takes an address of this machine with a port, such as http://127.0.0.1:8400/callback, "
            f"not {redirect_uri!r}"
        )
    return url


def _client_secret() -> Secret:
    """Of the environment, or typed unseen, or the first line of standard input; never of the command line."""
    found = Secret(os.environ.get(SECRET_VARIABLE, ""))
    if found:
        return found
    if sys.stdin.isatty():
        return Secret(typer.prompt("Client secret", hide_input=True, err=True))
    found = Secret(sys.stdin.readline().strip())
    if not found:
        raise ConfigurationError(f"no client secret: set {SECRET_VARIABLE}, or give it on standard input")
    return found


async def _log_in(
    auth: OAuth, redirect_uri: str, address: URL, scope: str, open_browser: bool, patience: float
) -> None:
    asked = auth.authorization_url(redirect_uri, scope=scope)  # to the letter, as the app has it registered
    async with _callback(_Callback(asked.state, address.path), address) as callback:
        typer.echo(f"Open this address, and let the app in:\n\n    {asked.url}\n", err=False)
        if open_browser and not await anyio.to_thread.run_sync(webbrowser.open, asked.url):
            typer.echo("No browser could be opened from here.", err=True)
        back = await callback.answer(patience)
    if "code" not in back:
        reason = back.get("error_description") or back.get("error") or "no code came back"
        raise SalesloftError(f"the login was refused: {reason}")
    await auth.exchange(
        back["code"], redirect_uri, context=str(back.get("context", "")), scope=str(back.get("scope", ""))
    )


@define(eq=False)
class _Callback:
    """What the browser comes back with; anything with another state is turned away."""

    state: str
    path: str
    """Where it comes back to, decoded; a route of aiohttp would take braces in it for a pattern."""
    back: asyncio.Future[dict[str, Secret]] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.back = asyncio.get_running_loop().create_future()

    async def handle(self, request: web.Request) -> web.Response:
        """Takes the redirect."""
        if request.path != self.path:
            raise web.HTTPNotFound
        given = {name: Secret(value) for name, value in request.query.items()}
        if not hmac.compare_digest(given.get("state", "").encode(), self.state.encode()):
            return web.Response(status=400, text=_NOT_THIS)
        if not self.back.done():
            self.back.set_result(given)
        return web.Response(text=_DONE, headers={"Connection": "close", "Referrer-Policy": "no-referrer"})

    async def answer(self, patience: float) -> dict[str, Secret]:
        """The query of the redirect; SalesloftError when nobody comes back in so many seconds."""
        try:
            return await asyncio.wait_for(self.back, patience)
        except TimeoutError:
            raise SalesloftError(f"nobody came back within {patience:g} seconds: run the login again") from None


@asynccontextmanager
async def _callback(callback: _Callback, address: URL) -> AsyncIterator[_Callback]:
    application = web.Application()
    application.router.add_get("/{path:.*}", callback.handle)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "127.0.0.1", address.explicit_port).start()
        except OSError as error:
            raise ConfigurationError(
                f"--redirect-uri: port {address.explicit_port} cannot be used: {error.strerror or error}"
            ) from None
        yield callback
    finally:
        await runner.cleanup()
