"""Constraints that nox installs with: one exact version of each package, on every Python that the package is for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINES = [
    line
    for line in (ROOT / "tests" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PINS = [Requirement(line) for line in LINES]


def required() -> Iterator[Requirement]:
    """Yield every requirement of pyproject.toml."""
    project = PYPROJECT["project"]
    groups = PYPROJECT["dependency-groups"].values()
    lists = [PYPROJECT["build-system"]["requires"], project["dependencies"], *groups]
    for requirements in [*lists, *project["optional-dependencies"].values()]:
        yield from (Requirement(each) for each in requirements if isinstance(each, str))


def test_a_line_has_a_name_and_an_exact_version_alone() -> None:
    for line, pin in zip(LINES, PINS, strict=True):
        (version,) = pin.specifier
        assert version.operator == "=="
        assert (pin.url, pin.extras) == (None, set())
        assert line.partition(" ;")[0] == f"{pin.name}=={version.version}"


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_each_requirement_has_one_version_within_its_bounds(python: str) -> None:
    here = {"python_version": python, "python_full_version": f"{python}.9", "sys_platform": "linux"}
    versions: dict[str, list[str]] = {}
    for pin in PINS:
        if pin.marker is None or pin.marker.evaluate(here):
            versions.setdefault(canonicalize_name(pin.name), []).extend(each.version for each in pin.specifier)
    assert all(len(each) == 1 for each in versions.values())
    for requirement in required():
        version = versions.get(canonicalize_name(requirement.name), [""])[0]
        assert version, f"{requirement.name} is not in tests/constraints.txt: run `nox -s constraints`"
        assert requirement.specifier.contains(version, prereleases=True), requirement
