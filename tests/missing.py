"""Tests where extras or tools cannot be installed: skip those that need what TESTS_WITHOUT names."""

from __future__ import annotations

import ast
import os
from collections.abc import Generator, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

WITHOUT = os.environ.get("TESTS_WITHOUT", "")
"""Extras and requirements that are not installed; without any, a missing package fails a test as it should."""


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out files that import a package which is not there."""
    if not WITHOUT or collection_path.suffix != ".py":
        return None
    tree = ast.parse(collection_path.read_text(encoding="utf-8"))
    return any(find_spec(name) is None for name in _imported(tree)) or None


def _imported(tree: ast.Module) -> Iterator[str]:
    """Yield the packages that a file imports at its top."""
    for statement in tree.body:
        if isinstance(statement, ast.Import):
            yield from (each.name.partition(".")[0] for each in statement.names)
        elif isinstance(statement, ast.ImportFrom) and statement.module and not statement.level:
            yield statement.module.partition(".")[0]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Skip a test that fails for want of a package."""
    report = yield
    if WITHOUT and report.failed and call.excinfo is not None and _lacks(call.excinfo.value):
        path, line, _ = item.location
        report.outcome = "skipped"
        report.longrepr = (path, line or 0, f"without {WITHOUT}")
    return report


def _lacks(error: BaseException | None) -> bool:
    """Return whether an error came of a package that is not there."""
    while error is not None:
        name: Any = getattr(error, "name", None)
        if isinstance(error, ModuleNotFoundError) and name and find_spec(name.partition(".")[0]) is None:
            return True
        error = error.__cause__ or error.__context__
    return False
