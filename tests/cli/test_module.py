"""The command as a module."""

import subprocess
import sys

import salesloft_async


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "salesloft_async.cli", "--version"], capture_output=True, text=True, check=True
    )
    assert salesloft_async.__version__ in done.stdout
