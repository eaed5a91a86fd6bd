"""The HTTP session below everything: how it is opened, and how the accounts host is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import aiohttp
from yarl import URL

from salesloft_async._version import __version__

from .answers import Answer
from .body import whole_body
from .live_connections import live_connector

__all__ = ["NEVER_SENT", "bare", "opened", "post", "without_secrets"]

_USER_AGENT: Final = f"salesloft-async/{__version__} aiohttp/{aiohttp.__version__}"
_ASKED: Final = aiohttp.ClientTimeout(total=30.0, connect=10.0)
"""Seconds for one request to the accounts host."""
_JSON: Final = {"Content-Type": "application/json"}

NEVER_SENT: Final = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)
"""What is raised before anything of a request is sent."""


def opened(trace_configs: Sequence[aiohttp.TraceConfig] = ()) -> aiohttp.ClientSession:
    """A session of the running loop, which sends nothing on its own account: no credential, no cookie, no repeat."""
    http = aiohttp.ClientSession(
        headers={
            "User-Agent": _USER_AGENT,
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
        },
        connector=live_connector(),
        trace_configs=list(trace_configs),
        skip_auto_headers=("Content-Type",),  # aiohttp's for a request without a body; ours is always given
        cookie_jar=aiohttp.DummyCookieJar(),
    )
    # aiohttp repeats a reset request by itself, unseen by budget, retries and the count of attempts; as its own
    # test client does, there is no other way to say no
    http._retry_connection = False
    return http


async def post(http: aiohttp.ClientSession, url: URL, body: bytes) -> Answer | Exception:
    """The answer to JSON that is sent to an address, no redirect followed, or the exception in place of one."""
    try:
        async with http.request(
            "POST", url, data=body, headers=_JSON, timeout=_ASKED, allow_redirects=False
        ) as response:
            return Answer(response.status, response.headers, await whole_body(response) or b"")
    except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
        return bare(error)


def bare(error: Exception) -> Exception:
    """The exception without the frames of the transport: their locals hold what was sent, credentials too."""
    seen: BaseException | None = error
    while seen is not None:
        seen.__traceback__ = None
        seen = seen.__cause__ or seen.__context__
    return error


def without_secrets(error: Exception, hide: Callable[[str], str]) -> Exception | None:
    """Return the exception as a cause to show, or None where it, its own cause or context repeats a secret."""
    seen: BaseException | None = error
    while seen is not None:
        shown = f"{seen} {seen!r} {vars(seen)}"
        if hide(shown) != shown:
            return None
        seen = seen.__cause__ or seen.__context__
    return error
