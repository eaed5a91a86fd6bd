"""Has a handler serve every request that comes to a port of this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web
from attrs import define, field

__all__ = ["Listener", "dropped"]

_LARGEST_BODY: Final = 256 * 1024 * 1024
"""Bytes; the real limit is not documented, and 5,000 rows are far below."""


@define(eq=False)
class Listener:
    """A server on 127.0.0.1, from `start` to `stop`."""

    _handle: Callable[[web.Request], Awaitable[web.StreamResponse]]
    _port: int = 0
    """0 picks a free one."""
    _keep_alive: bool = True
    """Whether a connection stays open after an answer."""
    _url: str = field(default="", init=False)
    _runner: web.AppRunner | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """Where it listens, such as "http://127.0.0.1:8080"; RuntimeError while it does not."""
        if not self._url:
            raise RuntimeError("the sandbox is not running: enter it with `async with`")
        return self._url

    async def start(self) -> None:
        """Listen; OSError when the port cannot be had."""
        app = web.Application(client_max_size=_LARGEST_BODY)
        app.router.add_route("*", "/{path:.*}", self._serve)
        # a test that leaves a delayed request behind must not wait for it
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        host, port = self._runner.addresses[0][:2]
        self._url = f"http://{host}:{port}"

    async def stop(self) -> None:
        """Close the port and every connection."""
        self._url = ""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        response = await self._handle(request)
        if not self._keep_alive:
            response.force_close()
        return response


def dropped(request: web.Request) -> web.Response:
    """In place of an answer: the connection is gone."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)  # nobody reads it
