"""What the package exports, and what importing it costs."""

import subprocess
import sys

import pytest

import salesloft_async


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


def test_the_client_loads_no_extra_no_record_and_no_table() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from salesloft_async import AsyncSalesloft, Salesloft; print(*sys.modules)",
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    for module in ("typer", "rich", "tomllib", "cattrs", "salesloft_async.models", "salesloft_async.operations"):
        assert module not in loaded
    assert "salesloft_async.resources.people" not in loaded
