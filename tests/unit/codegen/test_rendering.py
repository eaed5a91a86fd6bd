"""Writing the generated files: what is there afterwards is what the table asks for, and nothing else."""

import tempfile
from pathlib import Path

import pytest

import salesloft_async
from salesloft_async.codegen import render
from salesloft_async.codegen.__main__ import main
from salesloft_async.codegen.rendering import FOLDERS, write

PACKAGE = Path(salesloft_async.__file__).parent


def test_writes_what_the_table_asks_for_and_deletes_the_rest(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "forgotten.py").write_text("")
    (tmp_path / "models" / "users.py").write_text("as it was before\n")
    write(tmp_path)
    written = {str(path.relative_to(tmp_path)): path.read_text() for path in tmp_path.rglob("*.py")}
    assert written == render()


def test_the_command_writes_what_stands_there_already_not_again() -> None:
    def written() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for folder in FOLDERS for path in (PACKAGE / folder).glob("*.py")}

    before = written()
    assert main() == 0
    assert written() == before


def test_the_files_are_laid_out_wherever_temporary_ones_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("*\n")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert render()["models/users.py"] == (PACKAGE / "models" / "users.py").read_text(encoding="utf-8")
