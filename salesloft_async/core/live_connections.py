"""Connections for requests: new ones, and pooled ones that the server has not closed meanwhile."""

from __future__ import annotations

import select
from typing import Final
from weakref import WeakSet

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection
from aiohttp.tracing import Trace

__all__ = ["live_connector"]

_READABLE: Final = getattr(select, "POLLIN", 1)


def live_connector() -> aiohttp.TCPConnector:
    """Return a connector of the running loop, which uses no connection that the server has ended."""
    return _LiveConnector()


class _LiveConnector(aiohttp.TCPConnector):
    """A connector that asks the kernel for each pooled connection whether the server has ended it.

    The event loop learns that only when it runs. A program that blocks it for longer than the server keeps an idle
    connection would send its next request to nobody, and could not tell whether it was applied.
    """

    def __init__(self) -> None:
        # the admission bounds the number of requests at once
        super().__init__(limit=0, keepalive_timeout=30)
        self._used: WeakSet[ResponseHandler] = WeakSet()

    async def connect(
        self,
        req: aiohttp.ClientRequest,
        traces: list[Trace],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109  (aiohttp's signature)
    ) -> Connection:
        """Return a connection that can be written to, as far as this host knows."""
        while True:
            connection = await super().connect(req, traces, timeout)
            protocol = connection.protocol
            if protocol is None or protocol not in self._used:
                if protocol is not None:
                    self._used.add(protocol)
                return connection
            # the loop may have read already what the server sent after the last response
            if not protocol.should_close and not _has_input(connection):
                return connection
            connection.close()


def _has_input(connection: Connection) -> bool:
    """Return whether an idle connection has something to read: its end, or a response that nobody requested."""
    transport = connection.transport
    socket = None if transport is None else transport.get_extra_info("socket")
    if socket is None:
        return False
    try:
        if not hasattr(select, "poll"):
            return bool(select.select([socket], [], [], 0)[0])
        poll = select.poll()
        poll.register(socket, _READABLE)
        return bool(poll.poll(0))
    except (OSError, ValueError):  # it is closed already, or more files are open than select() takes
        return False
