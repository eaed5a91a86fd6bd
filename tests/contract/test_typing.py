"""What a user's type checker says: nothing of a right program, and something at each wrong line of a wrong one."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = (Path(__file__).parent / "user_program.txt").read_text(encoding="utf-8")
WRONG = {number for number, line in enumerate(PROGRAM.splitlines(), 1) if line.endswith("  # error")}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return path


def ran(*arguments: str, folder: Path, **env: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, env={**os.environ, **env}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    return done.stdout or done.stderr


def test_mypy_finds_what_is_wrong_and_nothing_else(program: Path) -> None:
    """Settings and cache are those of the types session, which has analysed the package before."""
    said = ran("mypy", str(program), folder=ROOT, MYPYPATH=str(ROOT))
    found = {int(line) for line in re.findall(r"program\.py:(\d+): error", said)}
    assert found == WRONG, said


def test_pyright_finds_what_is_wrong_and_nothing_else(program: Path) -> None:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "reportUnusedExpression": False}
    (program.parent / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    said = ran("basedpyright", "--outputjson", "--pythonpath", sys.executable, folder=program.parent)
    errors = [each for each in json.loads(said)["generalDiagnostics"] if each["severity"] == "error"]
    assert {each["range"]["start"]["line"] + 1 for each in errors} == WRONG, errors


def test_the_program_has_wrong_lines() -> None:
    assert len(WRONG) > 15
