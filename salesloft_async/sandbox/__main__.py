"""`python -m salesloft_async.sandbox`: a sandbox until Ctrl-C."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
from collections.abc import Sequence

from .server import Sandbox

__all__ = ["main", "serve"]


async def serve(sandbox: Sandbox, until: asyncio.Event | None = None) -> None:
    """Says where the sandbox listens, and keeps it until the event, or for ever."""
    async with sandbox:
        sys.stdout.write(f"{sandbox.url}\n")
        sys.stdout.flush()
        await (until or asyncio.Event()).wait()


def main(arguments: Sequence[str] | None = None) -> None:
    """Serves what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m salesloft_async.sandbox", description="Serve a local Salesloft.")
    parser.add_argument("--port", type=int, default=0, help="the port to listen on; by default a free one")
    parser.add_argument("--people", type=int, default=1_000, help="how many people to start with")
    parser.add_argument("--rate-limit", type=int, default=600, help="points a minute")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds that each request takes at least")
    given = parser.parse_args(arguments)
    sandbox = Sandbox(people=given.people, port=given.port, rate_limit=given.rate_limit, latency=given.latency)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(sandbox))


if __name__ == "__main__":
    main()
