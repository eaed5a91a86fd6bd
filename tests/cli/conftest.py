"""Running the command in this process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest
from typer.testing import CliRunner

from salesloft_async.cli.app import app
from salesloft_async.cli.settings import SETTINGS
from salesloft_async.sandbox import Sandbox


class Result(Protocol):
    """What a run ended with."""

    @property
    def exit_code(self) -> int: ...
    @property
    def stdout(self) -> str: ...
    @property
    def stderr(self) -> str: ...


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _settings_of_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the configuration, or the login, of whoever runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
    for name in (*(each.variable for each in SETTINGS.values()), "SALESLOFT_CONFIG_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run() -> Run:
    """Runs the command with these arguments."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, list(arguments))

    return run


@pytest.fixture
def live(threaded_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox that the environment points at."""
    monkeypatch.setenv("SALESLOFT_BASE_URL", threaded_sandbox.url)
    monkeypatch.setenv("SALESLOFT_TOKEN", "token")
    return threaded_sandbox
