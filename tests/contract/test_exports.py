"""What the package exports, and what importing it costs."""

import subprocess
import sys

import pytest

import salesloft_async

LOADED_WHEN_USED = {
    "aiolimiter",
    "cattrs",
    "cryptography",
    "importlib.metadata",
    "opentelemetry",
    "pyarrow",
    "redis",
    "rich",
    "tomllib",
    "typer",
    "salesloft_async.bulk",
    "salesloft_async.connector",
    "salesloft_async.core.html",
    "salesloft_async.core.oauth",
    "salesloft_async.core.observer",
    "salesloft_async.core.pages",
    "salesloft_async.core.raw",
    "salesloft_async.core.request_events",
    "salesloft_async.core.resource",
    "salesloft_async.core.tabular",
    "salesloft_async.export.exporter",
    "salesloft_async.fleet",
    "salesloft_async.frames",
    "salesloft_async.lookups",
    "salesloft_async.models",
    "salesloft_async.operations",
    "salesloft_async.progress",
    "salesloft_async.scan",
    "salesloft_async.teams",
    "salesloft_async.telemetry",
    "salesloft_async.webhooks",
}
"""What a client does not need before it sends something, or is asked for it."""


def test_all_is_sorted_and_what_dir_shows() -> None:
    names = salesloft_async.__all__
    assert sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name)) == list(names)
    assert dir(salesloft_async) == sorted(names)


@pytest.mark.parametrize("name", salesloft_async.__all__)
def test_every_exported_name_is_there(name: str) -> None:
    assert getattr(salesloft_async, name) is not None


def test_a_name_that_is_not_exported_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nonesuch'"):
        _ = salesloft_async.Nonesuch


@pytest.mark.parametrize(
    ("client", "module", "unused"),
    [
        ("AsyncSalesloft", "client", {*LOADED_WHEN_USED, "anyio", "salesloft_async.sync"}),
        ("Salesloft", "sync", LOADED_WHEN_USED),
    ],
)
def test_importing_a_client_loads_no_more_than_it_is_made_of(client: str, module: str, unused: set[str]) -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, aiohttp; before = set(sys.modules)\n"
            f"from salesloft_async import {client}; print(*sys.modules.keys() - before)",
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert f"salesloft_async.{module}" in loaded
    assert unused.isdisjoint(loaded)
    assert [module for module in loaded if module.startswith("salesloft_async.resources.")] == []
