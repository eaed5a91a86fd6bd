"""Where requests may go: to the hosts that the client has its credentials for, and there below /v2. Pure."""

from __future__ import annotations

import logging
import re
from ipaddress import ip_address
from typing import Final
from urllib.parse import unquote

from yarl import URL

from salesloft_async.errors import ConfigurationError

from .display import displayed

__all__ = ["host_address", "path_and_query", "warn_of_plain_http"]

_ROOT: Final = "/v2/"
_HOST: Final = re.compile(r"[\w.-]+")
_DEEPEST: Final = 5
"""Rounds of percent-decoding after which a path is refused: no honest one has as many."""
_log: Final = logging.getLogger("salesloft_async")
_warned: Final[set[str]] = set()


def host_address(name: str, text: str, example: str, *, root: str = _ROOT) -> URL:
    """Return the address of a host, with the path of a proxy if it has one.

    `root` is where the host's own paths begin: an address that ends there stands for its host.

    Raises ConfigurationError, with the argument's name, for text that is no such address.
    """
    root = root.rstrip("/")
    try:
        url = URL(text)
        port = url.port
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"{name}: {error}") from None
    if url.user is not None or url.password is not None or url.query_string or url.fragment:
        raise ConfigurationError(f"{name}: takes no user, password, query or fragment")
    if url.scheme not in {"http", "https"} or not url.host or port == 0:
        raise ConfigurationError(f"{name}: takes an address such as {example}, not {displayed(text)}")
    _check_host(name, url)
    path = url.path.rstrip("/")
    if path.lower().endswith(root):
        return url.with_path(path[: -len(root)])
    before, found, _ = path.lower().partition(f"{root}/")
    if found:
        raise ConfigurationError(
            f"{name}: takes the address of a host, without {path[len(before) :]}: {url.with_path(path[: len(before)])}"
        )
    return url


def warn_of_plain_http(name: str, url: URL) -> URL:
    """Return the address; log one warning per process for an http:// address of another machine."""
    origin = str(url.origin())
    if url.scheme == "http" and not _is_loopback(url.host or "") and origin not in _warned:
        _warned.add(origin)
        _log.warning("%s is %s: http:// sends the token unencrypted; use https://", name, origin)
    return url


def _is_loopback(host: str) -> bool:
    host = host.removesuffix(".").lower()
    try:
        return host == "localhost" or host.endswith(".localhost") or ip_address(host).is_loopback
    except ValueError:
        return False


def _check_host(name: str, url: URL) -> None:
    """Raise ConfigurationError for a host that no resolver takes, such as "x..y"."""
    host = (url.raw_host or "").removesuffix(".")
    try:
        host.encode("idna")
        fits = ":" in host or _HOST.fullmatch(host) is not None
    except UnicodeError:
        fits = False
    if not fits:
        raise ConfigurationError(f"{name}: {displayed(host)} is no host name, such as api.salesloft.com")


def path_and_query(base: URL, where: str) -> tuple[str, str]:
    """The path from /v2 on and the query of "/v2/people?page=2", or of a full URL below `base`.

    Raises ConfigurationError for an address that is, or that a server or proxy could take for, one of another host,
    scheme or port, or one outside /v2: the token must not go there.
    """
    if not isinstance(where, str) or not where:
        raise ConfigurationError(f"url: takes a path such as /v2/people, or a full URL, not {displayed(where)}")
    if not where.isascii() or not where.isprintable() or set(where) & set('\\ "<>^`{|}'):
        raise ConfigurationError(f"url: {where!r} has a character that no URL has: percent-encode it")
    bare, _, fragment = where.partition("#")
    if fragment or "#" in where:
        raise ConfigurationError(f"url: {where!r} has a fragment, which no server sees")
    rest, _, query = bare.partition("?")
    path = rest if rest.startswith("/") and not rest.startswith("//") else _below(base, rest)
    if not path.startswith(_ROOT) or len(path) == len(_ROOT) or _strays(path):
        raise ConfigurationError(f"url: {where!r} is not below {_ROOT}: write it like /v2/people").about("security")
    return path, query


def _below(base: URL, rest: str) -> str:
    """The path of a full URL, less that of the base."""
    try:
        url = URL(rest, encoded=True)
        origin = (url.scheme, url.host, url.port)
    except ValueError:
        raise ConfigurationError("url: it is no URL: write a path such as /v2/people") from None
    if not url.scheme or not url.host:
        raise ConfigurationError(f"url: {rest!r} is no path of the API: write it like /v2/people")
    if "@" in rest.split("/")[2]:
        raise ConfigurationError("url: must not hold a user or a password")
    if origin != (base.scheme, base.host, base.port):
        raise ConfigurationError(f"url: {url.origin()} is not {base.origin()}: the token goes to no other host").about(
            "security"
        )
    prefix = base.path.rstrip("/")
    return url.raw_path.removeprefix(prefix) if url.raw_path.startswith(f"{prefix}/") else ""


def _strays(path: str) -> bool:
    """Return whether a segment of the path is empty, a dot segment, or hides one or a slash behind percent-encoding."""
    for segment in path[1:].split("/"):
        decoded = segment
        for _ in range(_DEEPEST):
            if decoded in {"", ".", ".."} or set(decoded) & {"/", "\\"}:
                return True
            before, decoded = decoded, unquote(decoded)
            if decoded == before:
                break
        else:
            return True
        if not decoded.isprintable():
            return True
    return False
