"""Writing the generated files: what is there afterwards is what the table asks for, and nothing else."""

from pathlib import Path

from salesloft_async.codegen import render
from salesloft_async.codegen.__main__ import main
from salesloft_async.codegen.rendering import write


def test_writes_what_the_table_asks_for_and_deletes_the_rest(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "forgotten.py").write_text("")
    write(tmp_path)
    written = {str(path.relative_to(tmp_path)): path.read_text() for path in tmp_path.rglob("*.py")}
    assert written == render()


def test_the_command_writes_what_stands_there_already() -> None:
    assert main() == 0
