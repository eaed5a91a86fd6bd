"""`salesloft doctor`: looks at everything that a call needs, one after the other, and says what to do."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, metadata, version
from typing import Any, Final

import anyio
import typer
from attrs import asdict
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from yarl import URL

from salesloft_async._version import __version__
from salesloft_async.client import AsyncSalesloft
from salesloft_async.core.auth import TOKEN_VARIABLE, bearer_token
from salesloft_async.core.credentials import SECRET_VARIABLE
from salesloft_async.core.printable import printable
from salesloft_async.core.response import Response
from salesloft_async.core.scopes import event_scope
from salesloft_async.core.token_file import FileTokenStore
from salesloft_async.errors import AuthenticationError, SalesloftError
from salesloft_async.operations.loader import load

from . import checks
from .checks import Finding
from .config_file import config_path, read_config
from .connection import reached
from .output import console, remarks, write_json
from .settings import Settings, chosen

__all__ = ["examine", "probed"]

_ME: Final = "/v2/me.json"
_TIMEOUT: Final = 15.0
"""Seconds for an answer."""
_AT_ONCE: Final = 5
_MARKS: Final = {
    "ok": "[green]ok[/green]",
    "note": "[yellow]note[/yellow]",
    "wrong": "[red]wrong[/red]",
    "unknown": "?",
}


def examine(base_url: str | None, each_list: bool, as_json: bool) -> None:
    """Look, and tell as it goes; exit with 1 when something is wrong."""
    out = console(quiet=as_json)

    async def run() -> list[Finding]:
        found: list[Finding] = []
        async for finding in _findings(base_url, each_list):
            found.append(finding)
            _show(out, finding)
        return found

    found = anyio.run(run, backend="asyncio")
    wrong = [each.area for each in found if each.state == "wrong"]
    if as_json:
        write_json({"ok": not wrong, "findings": [asdict(each) for each in found]})
    else:
        remarks().print(f"\nWrong: {', '.join(wrong)}" if wrong else "\nNothing is wrong")
    if wrong:
        raise typer.Exit(1)


def _show(out: Console, finding: Finding) -> None:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=5)
    grid.add_column(width=11)
    grid.add_column(overflow="fold")
    do = f"\n[bold]→ {escape(finding.do)}[/bold]" if finding.do else ""
    grid.add_row(_MARKS[finding.state], finding.area, f"{escape(printable(finding.said))}{do}")
    out.print(grid)


async def _findings(base_url: str | None, each_list: bool) -> AsyncIterator[Finding]:
    versions = f"salesloft-async {__version__}, Python {platform.python_version()}, {platform.system()}"
    yield Finding("version", "ok", versions)
    yield _extras()
    config, settings = _config(base_url)
    yield config
    if settings is None:
        return
    yield checks.proxies(os.environ)
    url = URL(settings.base_url)
    yield checks.address(settings.base_url, url.scheme, url.host or "")
    client, token = _client(settings)
    yield token
    there = True
    async for finding in reached(url):
        there = there and finding.state != "wrong"
        yield finding
    if client is None or not there:
        yield Finding("answer", "unknown", f"not asked: the {'token' if client is None else 'connection'} comes first")
        return
    async with client:
        async for finding in _of_answers(client, settings, each_list):
            yield finding


def _extras() -> Finding:
    needed = checks.optional(metadata("salesloft-async").get_all("Requires-Dist") or ())
    installed: dict[str, str] = {}
    for package in {package for packages in needed.values() for package in packages}:
        with suppress(PackageNotFoundError):
            installed[package] = version(package)
    return checks.extras(needed, installed)


def _config(base_url: str | None) -> tuple[Finding, Settings | None]:
    """The configuration file, and the settings, as far as they can be used."""
    path = config_path()
    options = {"base_url": base_url}
    try:
        known = chosen(options, os.environ, read_config(path))
        said = str(path) if path.exists() else f"{path}: there is none, which is fine"
        return Finding("config", "ok", said), Settings(**{name: each.value for name, each in known.items()})
    except SalesloftError as error:
        return Finding("config", "wrong", str(error), "mend it; the rest is not looked at until then"), None


def _client(settings: Settings) -> tuple[AsyncSalesloft | None, Finding]:
    try:
        in_environment = bool(os.environ.get(TOKEN_VARIABLE, "").strip())
        if in_environment:
            bearer_token(None)
        login = None if in_environment else settings.login()
        if login is not None:
            FileTokenStore(settings.token_file).load()
        finding = checks.token(
            in_environment, login is not None, file=str(settings.token_file),
            file_is_there=settings.token_file.exists(), client_id=settings.client_id,
            client_secret=bool(os.environ.get(SECRET_VARIABLE)),
        )  # fmt: skip
        if finding.state == "wrong":
            return None, finding
        return settings.client(retries=0, timeout=min(settings.timeout, _TIMEOUT)), finding
    except SalesloftError as error:
        return None, Finding("token", "wrong", str(error), "give another one: `salesloft help oauth`")


async def _of_answers(client: AsyncSalesloft, settings: Settings, each_list: bool) -> AsyncIterator[Finding]:
    """What the answer to one request says: the token, the clock, the points; and with `each_list` those of many."""
    before = time.time()
    try:
        answer = await client.request("GET", _ME)
    except AuthenticationError as error:  # of the accounts host: an answer of the API is no exception here
        yield Finding("answer", "wrong", error.message, "give a token that is valid: `salesloft help oauth`")
        return
    except SalesloftError as error:
        yield Finding("answer", "wrong", str(error), "try again; `salesloft help errors` tells more")
        return
    after = time.time()
    user = _user(answer)
    if answer.error is not None:
        yield checks.refused(answer.status, answer.error.message)
    elif user is None:
        yield checks.refused(answer.status, "without a user in it")
    else:
        yield Finding("answer", "ok", f"you are {user.get('name')} <{user.get('email')}>, user {user.get('id')}")
    yield checks.clock(answer.headers.get("Date"), before, after)
    if user is None:
        return
    state = client.budget
    remaining = state.remaining if state.window_ends else None
    yield checks.points(state.limit, remaining, state.window_ends, settings.share, settings.rate_limit)
    scope = _scope(settings)
    if each_list:
        yield checks.areas(*await _areas(client), scope)
    else:
        said = f"scope {scope}" if scope else "the API does not say what a token may do"
        yield Finding("areas", "ok", said, f"to see: salesloft doctor --areas, for {len(probed())} points")
    yield checks.events(_events(), scope)


def _user(answer: Response) -> Mapping[str, Any] | None:
    try:
        user = answer.json()["data"]
    except (ValueError, KeyError, TypeError):
        return None
    return user if answer.ok and isinstance(user, Mapping) else None


def _scope(settings: Settings) -> str:
    if os.environ.get(TOKEN_VARIABLE, "").strip():
        return ""
    tokens = FileTokenStore(settings.token_file).load()
    return tokens.scope if tokens else ""


def _events() -> dict[str, list[str]]:
    """Return the webhook events by the scope that they need."""
    needed: dict[str, list[str]] = {}
    for name in load().events:
        if scope := event_scope(name):
            needed.setdefault(scope, []).append(name)
    return needed


def probed() -> dict[str, str]:
    """The lists that can be asked for one record with nothing else given: a path for each resource."""
    return {
        each.resource: each.path
        for each in load().endpoints
        if each.many and each.method == "list" and each.paging == "numbered" and not each.located("path")
        if not any(parameter.required for parameter in each.parameters)
    }


async def _areas(client: AsyncSalesloft) -> tuple[list[str], dict[str, str]]:
    answers: dict[str, str] = {}
    limiter = anyio.CapacityLimiter(_AT_ONCE)

    async def ask(resource: str, path: str) -> None:
        async with limiter:
            try:
                answer = await client.request("GET", path, params={"per_page": 1})
                scope = answer.error.scope if answer.error else None
                answers[resource] = "" if answer.ok else f"{answer.status}{f', scope {scope}' if scope else ''}"
            except SalesloftError as error:
                answers[resource] = type(error).__name__

    lists = probed()
    async with anyio.create_task_group() as group:
        for resource, path in lists.items():
            group.start_soon(ask, resource, path)
    return [name for name in lists if not answers[name]], {name: answers[name] for name in lists if answers[name]}
