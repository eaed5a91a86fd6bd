"""`salesloft sandbox`: a local Salesloft that serves until Ctrl-C."""

from __future__ import annotations

import anyio

from salesloft_async.errors import ConfigurationError
from salesloft_async.sandbox import Sandbox

from .output import console, remarks

__all__ = ["serve"]


def serve(*, port: int, people: int, rate_limit: int, latency: float) -> None:
    """Serve a sandbox until Ctrl-C, which is how it is meant to end."""

    async def run() -> None:
        try:
            async with Sandbox(port=port, people=people, rate_limit=rate_limit, latency=latency) as sandbox:
                out = remarks()
                if out.quiet:  # a script wants to know where it is
                    console().print(sandbox.url, markup=False)
                out.print(
                    f"A Salesloft with {people:,} people serves at {sandbox.url} until Ctrl-C. Point a client at it:"
                )
                out.print(f'\n    AsyncSalesloft("token", base_url="{sandbox.url}")\n', markup=False)
                out.print("or a command:\n")
                out.print(
                    f"    SALESLOFT_TOKEN=token SALESLOFT_BASE_URL={sandbox.url} salesloft budget\n", markup=False
                )
                await anyio.sleep_forever()
        except OSError as error:
            raise ConfigurationError(f"port {port} cannot be used: {error.strerror or error}") from None

    try:
        anyio.run(run, backend="asyncio")
    except KeyboardInterrupt:
        remarks().print("stopped")
