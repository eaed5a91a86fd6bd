"""The generated files as they stand on disk: rendered from the table, laid out by ruff, written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from salesloft_async.operations.loader import load
from salesloft_async.operations.schema import Table

from .models import models
from .resources import resources
from .source import WIDTH

__all__ = ["FOLDERS", "render", "write"]

FOLDERS: Final = ("models", "resources")
"""The folders of the package that hold generated files and nothing else."""

_PACKAGE: Final = Path(__file__).parent.parent
_ISOLATED: Final = (
    "--isolated", "--no-cache", "--quiet", "--target-version", "py311", "--line-length", str(WIDTH),
    "--no-respect-gitignore",  # or ruff passes over files that lie, for a while, where git is to see nothing
)  # fmt: skip
_IMPORTS: Final = ("--select", "I,RUF022", "--fix", "--config", 'lint.isort.known-first-party = ["salesloft_async"]')


def render(table: Table | None = None) -> dict[str, str]:
    """Every generated file by its path in the package, "models/people.py", as ruff lays it out."""
    table = table or load()
    files = {f"models/{name}": text for name, text in models(table)}
    files.update({f"resources/{name}": text for name, text in resources(table)})
    return _laid_out(files)


def write(package: Path = _PACKAGE) -> None:
    """Write the generated files that are to change, and delete those that the table no longer asks for."""
    files = render()
    for folder in FOLDERS:
        (package / folder).mkdir(exist_ok=True)
        for path in (package / folder).glob("*.py"):
            if f"{folder}/{path.name}" not in files:
                path.unlink()
    for name, text in files.items():
        if not (path := package / name).exists() or path.read_bytes() != text.encode():
            path.write_text(text, encoding="utf-8", newline="\n")


def _laid_out(files: Mapping[str, str]) -> dict[str, str]:
    with TemporaryDirectory() as temporary:
        root = Path(temporary)
        for name, text in files.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(text, encoding="utf-8", newline="\n")
        _ruff("check", *_ISOLATED, *_IMPORTS, str(root))
        _ruff("format", *_ISOLATED, str(root))
        return {name: (root / name).read_text(encoding="utf-8") for name in sorted(files)}


def _ruff(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "ruff", *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"ruff {arguments[0]} failed:\n{done.stdout}{done.stderr}")
