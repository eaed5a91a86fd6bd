"""What `salesloft doctor` makes of what it saw: each finding with what to do about it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from email.utils import parsedate_to_datetime
from ssl import cert_time_to_seconds
from typing import Final, Literal

from attrs import frozen

__all__ = [
    "Finding",
    "address",
    "areas",
    "certificate",
    "clock",
    "events",
    "extras",
    "optional",
    "points",
    "proxies",
    "refused",
    "token",
]

State = Literal["ok", "note", "wrong", "unknown"]
_CLOSE: Final = 2.0
"""Seconds: the header that tells the server's time has whole ones, and is on its way for a moment."""
_FAR: Final = 30.0
"""Seconds that no clock is off which is set by the network."""
_SOON: Final = 7
"""Days: who renews by a machine has done it before."""
_PROVIDERS: Final = "https://api.salesloft.com"
_LOCAL: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_EXTRA: Final = re.compile(r"^\s*([A-Za-z0-9._-]+).*;.*\bextra\s*==\s*['\"]([\w-]+)['\"]")
_PROXIES: Final = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY")


@frozen
class Finding:
    """One thing that was looked at."""

    area: str
    state: State
    """"wrong" is what keeps something from working, "note" what may, "unknown" what could not be looked at."""
    said: str
    do: str = ""
    """What to do about it; empty where there is nothing to do."""


def optional(requires: Iterable[str]) -> dict[str, list[str]]:
    """The packages that each extra needs, of the requirements in the metadata of a package."""
    needed: dict[str, list[str]] = {}
    for requirement in requires:
        if match := _EXTRA.match(requirement):
            needed.setdefault(match[2], []).append(match[1])
    return needed


def extras(needed: Mapping[str, Sequence[str]], installed: Mapping[str, str]) -> Finding:
    """Which extras are complete, of the packages that each needs and the versions that there are."""
    there = [extra for extra, packages in needed.items() if all(package in installed for package in packages)]
    absent = [extra for extra in needed if extra not in there]
    shown = [
        f"{extra} ({', '.join(f'{package} {installed[package]}' for package in needed[extra])})" for extra in there
    ]
    said = f"installed: {', '.join(shown) or 'none'}"
    if not absent:
        return Finding("extras", "ok", said)
    return Finding(
        "extras", "ok", f"{said}; not installed: {', '.join(absent)}",
        f"where you need one: pip install 'salesloft-async[{absent[0]}]'",
    )  # fmt: skip


def proxies(environ: Mapping[str, str]) -> Finding:
    """Proxies that the environment names: none is used."""
    found = [name for name in (*_PROXIES, *map(str.lower, _PROXIES)) if environ.get(name)]
    if not found:
        return Finding("proxies", "ok", "the environment names none")
    return Finding(
        "proxies", "note", f"{', '.join(found)} set, and not used: the token goes to one host, and directly",
        "where nothing gets out but through a proxy, have the API's host let through",
    )  # fmt: skip


def address(url: str, scheme: str, host: str) -> Finding:
    """Where the API is taken to be."""
    if scheme == "http" and host not in _LOCAL:
        return Finding(
            "address", "wrong", f"{url}: the token goes there unencrypted", "set base_url to an https address"
        )
    if url.rstrip("/") != _PROVIDERS:
        return Finding("address", "note" if host not in _LOCAL else "ok", f"{url}, which is not the provider's own")
    return Finding("address", "ok", url)


def token(
    in_environment: bool, login: bool, *, file: str, file_is_there: bool, client_id: str | None, client_secret: bool
) -> Finding:
    """Where the credential is from, or what is missing of it."""
    if in_environment:
        return Finding("token", "ok", "of SALESLOFT_TOKEN")
    if login:
        return Finding("token", "ok", f"of the login to {client_id}, in {file}")
    if file_is_there:
        missing = [
            name for name, there in (("SALESLOFT_CLIENT_ID", client_id), ("SALESLOFT_CLIENT_SECRET", client_secret))
            if not there
        ]  # fmt: skip
        return Finding("token", "wrong", f"{file} has a login, and {' and '.join(missing)} not", "set what is missing")
    return Finding("token", "wrong", "there is none", "set SALESLOFT_TOKEN, or run `salesloft login`")


def refused(status: int, message: str) -> Finding:
    """What an answer that is an error says of the token and the API."""
    said = f"{status} {message}"
    if status == 401:
        return Finding(
            "answer", "wrong", f"the token is not taken: {said}", "give a token that is valid: `salesloft help oauth`"
        )
    if status == 403:
        return Finding("answer", "wrong", said, "ask an administrator of the team to let this user in")
    if status == 429:
        return Finding("answer", "note", f"the points of this minute are spent: {said}", "try again in a minute")
    if status >= 500:
        return Finding("answer", "wrong", f"the API fails: {said}", "try again later: nothing is wrong here")
    return Finding("answer", "wrong", f"that is no answer of the API: {said}", "look whether base_url is right")


def clock(date: str | None, before: float, after: float) -> Finding:
    """How far this machine's clock is off the server's, which a Date header tells to the second.

    Args:
        date: The header.
        before: Seconds since 1970 here, when the request was sent.
        after: The same when the answer was there.
    """
    try:
        served = parsedate_to_datetime(date or "").timestamp()
    except (TypeError, ValueError):
        return Finding("clock", "unknown", "no answer told the time")
    off = max(before - (served + 1), 0) or min(after - served, 0)
    if abs(off) <= _CLOSE:
        return Finding("clock", "ok", "as the API's, to the second or two")
    how = f"{abs(off):,.0f} s {'ahead of' if off > 0 else 'behind'} the API's"
    harm = "tokens are renewed at the wrong time, and `--since` with times from here is off"
    return Finding(
        "clock", "wrong" if abs(off) > _FAR else "note", f"{how}: {harm}", "have the clock set by the network (NTP)"
    )


def points(limit: float, remaining: float | None, ends: float, share: float, rate_limit: float | None) -> Finding:
    """The team's points, and what of them this command may take. `remaining` is None where the API did not say."""
    own = "".join(
        [f"; share {share:g}" if share < 1 else "", f"; rate_limit {rate_limit:g}" if rate_limit is not None else ""]
    )
    if remaining is None:
        return Finding("budget", "note", f"the API did not say what is left{own}")
    said = f"{remaining:,.0f} of {limit:,.0f} points are left for {ends:,.0f} s{own}"
    if remaining < limit / 20:
        return Finding("budget", "note", said, "others of the team spend them: `salesloft help budget`")
    return Finding("budget", "ok", said)


def areas(allowed: Sequence[str], denied: Mapping[str, str], scope: str) -> Finding:
    """Return what the token may read, of the lists that were asked for a record each.

    Args:
        allowed: Names of the lists that were answered.
        denied: The reason by the name of a list that was not, such as "403, scope people:read".
        scope: The token's scopes; "" where they are not known.
    """
    named = f"scope {scope}; " if scope else ""
    said = f"{named}{len(allowed)} of {len(allowed) + len(denied)} lists can be read"
    if not denied:
        return Finding("areas", "ok", said)
    shown = ", ".join(f"{name} ({why})" for name, why in denied.items())
    return Finding(
        "areas", "note", f"{said}, and not {shown}",
        "where you need one: log in with its scope, or as a user whose role may",
    )  # fmt: skip


def events(needed: Mapping[str, Sequence[str]], scope: str) -> Finding:
    """Return the scopes that webhook events need, of which the token lacks some where its scopes are known.

    Args:
        needed: Names of events by the scope that they need.
        scope: The token's scopes; "" where they are not known.
    """
    held = scope.split()
    known = bool(held) and "all" not in held
    lacking = {name: events for name, events in needed.items() if not known or name not in held}
    shown = "; ".join(f"{name} for {', '.join(events)}" for name, events in lacking.items())
    if not known:
        return Finding("webhooks", "ok", f"events need scopes: {shown}")
    if not lacking:
        return Finding("webhooks", "ok", "the token has the scope of every event")
    return Finding("webhooks", "note", f"the token lacks {shown}", "where you need one: log in with its scope")


def certificate(not_after: str, now: float) -> Finding:
    """Of a server that proved who it is; `not_after` as the ssl module gives it, `now` in seconds since 1970."""
    days = (cert_time_to_seconds(not_after) - now) / 86_400
    said = f"trusted, for {days:,.0f} days more"
    if days >= _SOON:
        return Finding("certificate", "ok", said)
    return Finding("certificate", "note", said, "whoever runs that host has to renew it")
