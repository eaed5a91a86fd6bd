"""Fixtures for tests of programs that use Salesloft: a sandbox of their own, and clients of it.

pytest finds them by itself where the package is installed. It loads this module in every run, so nothing that takes
time is imported before a test asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal

    from salesloft_async import AsyncSalesloft, Salesloft
    from salesloft_async.sandbox import Replay, Sandbox

__all__ = ["async_salesloft", "pytest_configure", "salesloft", "salesloft_sandbox"]

_MARKER: Final = "salesloft"
_REPLAY: Final[dict[str, Any]] = {"keep_alive": False}
_DEFAULTS: Final[dict[str, Any]] = {"people": 100, "rate_limit": 100_000, **_REPLAY}
"""Few records, so that a test starts in milliseconds; points enough for it never to wait for a minute; no connection
that outlives its answer, for the event loop of a test ends before its fixtures do."""
_FORGOTTEN: Final = ("SALESLOFT_CLIENT_ID", "SALESLOFT_CLIENT_SECRET", "SALESLOFT_TOKEN_FILE")
"""Variables that could lead a program to an account that is real."""


def pytest_configure(config: pytest.Config) -> None:
    """Makes the marker known."""
    config.addinivalue_line(
        "markers", f"{_MARKER}(people=100, ...): the arguments of Sandbox, or replay=FILE, for salesloft_sandbox."
    )


@pytest.fixture(scope="session")
def _salesloft_portal() -> Iterator[BlockingPortal]:
    """One thread for the sandboxes of all tests: they answer while a test blocks, and on whatever loop it runs."""
    from anyio.from_thread import start_blocking_portal

    with start_blocking_portal(backend="asyncio") as portal:
        yield portal


@pytest.fixture
def salesloft_sandbox(request: pytest.FixtureRequest, _salesloft_portal: BlockingPortal) -> Iterator[Sandbox | Replay]:
    """A local Salesloft of this test's own, which every client that is told no address finds.

    It has 100 people and no budget to speak of, unless `@pytest.mark.salesloft(people=1_000, rate_limit=60)` says
    otherwise, with any argument of Sandbox; or it is a replay, by `@pytest.mark.salesloft(replay="answers.jsonl")`: a
    file beside the test's, with the `key` of the recording if there is one. SALESLOFT_BASE_URL and SALESLOFT_TOKEN are
    set while the test runs.
    """
    import secrets

    try:
        sandbox = _made(request.path.parent, **_marked(request))
    except (TypeError, ValueError, OSError) as error:
        raise pytest.UsageError(f"@pytest.mark.{_MARKER}: {error}") from None
    with _salesloft_portal.wrap_async_context_manager(sandbox), pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALESLOFT_BASE_URL", sandbox.url)
        environment.setenv("SALESLOFT_ACCOUNTS_URL", sandbox.url)
        # ports are given out again, and clients of one address and token share what they know of the budget
        environment.setenv("SALESLOFT_TOKEN", f"sandbox-{secrets.token_hex(8)}")
        for name in _FORGOTTEN:
            environment.delenv(name, raising=False)
        yield sandbox


@pytest.fixture
def salesloft(salesloft_sandbox: Sandbox) -> Iterator[Salesloft]:
    """A blocking client of the sandbox."""
    from salesloft_async.sync import Salesloft

    with Salesloft(base_url=salesloft_sandbox.url) as client:
        yield client


@pytest.fixture
def async_salesloft(salesloft_sandbox: Sandbox, _salesloft_portal: BlockingPortal) -> Iterator[AsyncSalesloft]:
    """A client of the sandbox for asyncio, on the loop of whoever runs the test: pytest-asyncio, anyio, asyncio.run."""
    from salesloft_async.client import AsyncSalesloft

    client = AsyncSalesloft(base_url=salesloft_sandbox.url)
    try:
        yield client
    finally:
        _salesloft_portal.call(client.aclose)  # the test's own loop has ended, or does not run


def _made(folder: Path, replay: str | None = None, key: str | None = None, **options: Any) -> Sandbox | Replay:
    from salesloft_async.sandbox import Sandbox

    if replay is None:
        return Sandbox(**_DEFAULTS | options)
    return Sandbox.replay(folder / replay, key=key, **_REPLAY | options)


def _marked(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What the markers say; that of a test goes before that of its class, and that before the module's."""
    options: dict[str, Any] = {}
    for marker in request.node.iter_markers(_MARKER):
        if marker.args:
            raise pytest.UsageError(f"@pytest.mark.{_MARKER}: takes keyword arguments, such as people=1_000")
        options = {**marker.kwargs, **options}
    return options
