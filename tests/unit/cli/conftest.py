"""Running the command in this process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest
from typer.testing import CliRunner

from salesloft_async.cli.app import app


class Result(Protocol):
    """What a run ended with."""

    @property
    def exit_code(self) -> int: ...
    @property
    def stdout(self) -> str: ...
    @property
    def stderr(self) -> str: ...


Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Runs the command with these arguments."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, list(arguments))

    return run
