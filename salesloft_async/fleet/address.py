"""The address of a Redis: what cannot be one, and how it is shown."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from salesloft_async.core.secret import secret
from salesloft_async.errors import ConfigurationError

__all__ = ["redis_address"]

_SCHEMES: Final = ("redis", "rediss", "unix")
_TAKES: Final = 'url: takes the address of a Redis, such as "redis://127.0.0.1:6379/0"'


def redis_address(url: object) -> str:
    """The address without user, password and options; ConfigurationError when no Redis can have it."""
    url = secret(url)
    try:
        import redis  # noqa: F401
    except ImportError:
        raise ConfigurationError("url: Redis needs the redis extra: pip install 'salesloft-async[redis]'").about(
            "many-workers"
        ) from None
    wrong, shown = _read(url)
    if wrong:
        raise ConfigurationError(wrong).about("many-workers")
    return shown


def _read(url: object) -> tuple[str, str]:
    """What is wrong with it, and how it is shown: who raises has neither its parts nor the password."""
    if not isinstance(url, str):
        return f"{_TAKES}, not {type(url).__name__}", ""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return f"{_TAKES}: its host or port cannot be right", ""
    if parts.scheme not in _SCHEMES:
        return f"{_TAKES}: it begins with redis://, rediss:// or unix://", ""
    database = parts.path.strip("/")
    if parts.scheme == "unix" and not parts.path:
        return f"{_TAKES}: a unix:// address names a socket", ""
    if parts.scheme != "unix" and (not host or (database and not database.isdecimal())):
        return f"{_TAKES}: it names a host, and after it a database by its number or nothing", ""
    found = _options(url)
    if found is None:
        return f"{_TAKES}: its query has an option that there is not, or a value that it cannot have", ""
    return "", _shown(parts.scheme, found)


def _options(url: str) -> dict[str, Any] | None:
    """How Redis's clients connect; None when they cannot. Nothing is connected to."""
    from redis import ConnectionPool, RedisError
    from redis.asyncio import ConnectionPool as AsyncConnectionPool

    found = None
    try:
        for pool in (ConnectionPool.from_url(url), AsyncConnectionPool.from_url(url)):
            found = pool.connection_kwargs
            pool.connection_class(**found)  # which checks them
    except (ValueError, TypeError, RedisError):
        return None
    return found


def _shown(scheme: str, options: dict[str, Any]) -> str:
    database = options.get("db") or 0
    if scheme == "unix":
        return f"unix://{options['path']}" + (f"?db={database}" if database else "")
    host = options["host"]
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{options.get('port', 6379)}/{database}"
