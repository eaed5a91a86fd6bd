"""Whether a host can be reached: its name, a connection, and a certificate that is trusted, one after the other."""

from __future__ import annotations

import os
import socket
import ssl
import time
from collections.abc import AsyncIterator
from typing import Final

import anyio
from anyio.abc import SocketStream
from anyio.streams.tls import TLSAttribute, TLSStream
from yarl import URL

from .checks import Finding, certificate

__all__ = ["reached"]

_PATIENCE: Final = 10.0
"""Seconds for each step."""


async def reached(url: URL) -> AsyncIterator[Finding]:
    """A finding for each step, up to the first that goes wrong. No request is sent, so it costs no points."""
    host, port = url.host or "", url.port or 443
    found = await _name(host, port)
    yield found
    if found.state == "wrong":
        return
    try:
        with anyio.fail_after(_PATIENCE):
            began = time.perf_counter()
            stream = await anyio.connect_tcp(host, port)
    except (OSError, TimeoutError) as error:
        yield Finding(
            "connection", "wrong", f"port {port} of {host}: {_reason(error)}",
            "look whether base_url is right, and whether a firewall lets it through",
        )  # fmt: skip
        return
    async with stream:
        yield Finding("connection", "ok", f"port {port} answers in {(time.perf_counter() - began) * 1_000:,.0f} ms")
        if url.scheme == "https":
            yield await _certificate(stream, host)


async def _name(host: str, port: int) -> Finding:
    try:
        with anyio.fail_after(_PATIENCE):
            found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, TimeoutError) as error:
        return Finding(
            "name", "wrong", f"{host}: {_reason(error)}",
            "look whether base_url is spelt right, and whether this machine has a network and DNS",
        )  # fmt: skip
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    more = f" and {len(addresses) - 1} more" if len(addresses) > 1 else ""
    return Finding("name", "ok", f"{host} is {addresses[0]}{more}")


async def _certificate(stream: SocketStream, host: str) -> Finding:
    try:
        with anyio.fail_after(_PATIENCE):
            secure = await TLSStream.wrap(stream, hostname=host, ssl_context=ssl.create_default_context())
    except ssl.SSLCertVerificationError as error:
        return Finding(
            "certificate", "wrong", f"not trusted: {error.verify_message}",
            "where your network opens TLS, name its authority in SSL_CERT_FILE; else do not send the token there",
        )  # fmt: skip
    except (OSError, anyio.EndOfStream, anyio.BrokenResourceError, TimeoutError) as error:
        return Finding("certificate", "wrong", f"no TLS: {_reason(error)}", "look whether base_url is right")
    proof = secure.extra_attributes[TLSAttribute.peer_certificate]() or {}
    return certificate(str(proof["notAfter"]), time.time())


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError) and not str(error):
        return f"no answer within {_PATIENCE:g} s"
    if isinstance(error.__cause__, OSError):
        error = error.__cause__  # of the one address that was tried
    if isinstance(error, OSError) and error.errno and not isinstance(error, ssl.SSLError | socket.gaierror):
        return os.strerror(error.errno)  # asyncio says no more than that the call failed
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
