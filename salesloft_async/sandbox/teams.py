"""Several teams behind one address, as behind the real one: a request is the team's whose token it has."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Final, Self

from aiohttp import web

from .listener import Listener
from .server import Sandbox

__all__ = ["SandboxTeams"]

_UNKNOWN: Final = '{"error":"Invalid Bearer token"}'


class SandboxTeams:
    """One address with a sandbox for each team behind it: records, budgets and faults are each team's own.

        async with SandboxTeams({"ak_acme": Sandbox(people=100), "ak_globex": Sandbox(rate_limit=60)}) as sandbox:
            AsyncSalesloft("ak_acme", base_url=sandbox.url)

    Each of the sandboxes listens at its own `url` too: the accounts host of a team whose client has an OAuth.

    Args:
        teams: Sandboxes by the tokens that lead to them; several may lead to the same one, which is entered once. The
            tokens that a sandbox gives by OAuth lead to it too.
        port: The port to listen on; 0 picks a free one.
    """

    def __init__(self, teams: Mapping[str, Sandbox], *, port: int = 0) -> None:
        self.teams: dict[str, Sandbox] = dict(teams)
        """The sandboxes by token; more may be added while it runs, once they are entered."""
        self._listener = Listener(self._serve, port)
        self._stack = AsyncExitStack()

    @property
    def url(self) -> str:
        """Where all of them listen; RuntimeError while they do not."""
        return self._listener.url

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            for sandbox in {id(each): each for each in self.teams.values()}.values():
                await stack.enter_async_context(sandbox)
            await self._listener.start()
            stack.push_async_callback(self._listener.stop)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        token = request.headers.get("Authorization", "").partition(" ")[2].strip()
        sandbox = self.teams.get(token) or next((each for each in self.teams.values() if each.gave(token)), None)
        if sandbox is None:
            return web.Response(status=401, text=_UNKNOWN, content_type="application/json")
        return await sandbox._serve(request)
