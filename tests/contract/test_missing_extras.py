"""What needs an extra says, without it, which one to install and where to read about it."""

import subprocess
import sys

import pytest

CASES = {
    "arrow": ("pyarrow", "client.people.list().to_arrow()", "data-frames"),
    "dlt,arrow": ("pyarrow", "import salesloft_async.dlt", "pipelines"),
    "redis": ("redis", "salesloft_async.RedisBudget('redis://localhost', team='acme')", "many-workers"),
    "encryption": ("cryptography", "salesloft_async.FileTokenStore('t.json', key='k')", "many-workers"),
    "otel": ("opentelemetry", "salesloft_async.Telemetry()", "watch-it-at-work"),
}
PROGRAM = """
import sys
sys.modules[{blocked!r}] = None
import salesloft_async
with salesloft_async.Salesloft("token") as client:
    try:
        {use}
    except salesloft_async.ConfigurationError as error:
        print(error.topic, error)
"""


@pytest.mark.parametrize("extra", CASES)
def test_what_needs_an_extra_says_how_to_install_it_and_where_to_read(extra: str) -> None:
    missing, use, topic = CASES[extra]
    program = PROGRAM.format(blocked=missing, use=use)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.startswith(f"{topic} ")
    assert f"pip install 'salesloft-async[{extra}]'" in done.stdout
