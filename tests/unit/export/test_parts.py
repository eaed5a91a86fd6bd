"""The folder of an export is one process's, from before it is read until it is gone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from salesloft_async.errors import ConfigurationError
from salesloft_async.export.parts import Parts, lock

pytestmark = pytest.mark.skipif(os.name != "posix", reason="other systems open no folders")
WHAT = {"resource": "people"}


def test_what_another_export_writes_is_left_alone_when_it_is_to_be_gone_on_with(tmp_path: Path) -> None:
    folder = tmp_path / "people.csv.unfinished"
    parts = Parts.begin(folder, WHAT)
    log = folder / "log.jsonl"
    with log.open("ab") as file:
        file.write(b'{"window": ')  # it is being written
    before = log.read_bytes()
    with pytest.raises(ConfigurationError, match="another export is writing"):
        Parts.resume(folder, WHAT)
    assert log.read_bytes() == before
    parts.close()


def test_nobody_begins_in_a_folder_that_is_being_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "people.csv.unfinished"
    parts = Parts.begin(folder, WHAT)
    rmtree = shutil.rmtree
    tried: list[Path] = []

    def meanwhile(path: Path) -> None:
        with pytest.raises(ConfigurationError, match="another export is writing"):
            Parts.begin(path, WHAT)
        tried.append(path)
        rmtree(path)

    monkeypatch.setattr(shutil, "rmtree", meanwhile)
    parts.remove()
    assert tried == [folder]
    assert not folder.exists()


def test_a_folder_that_was_taken_away_before_it_was_held_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    folder = tmp_path / "people.csv.unfinished"
    flock = fcntl.flock
    taken: list[int] = []

    def late(descriptor: int, how: int) -> Any:
        if not taken:
            taken.append(descriptor)
            folder.rmdir()
        return flock(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", late)
    handle = lock(folder)
    assert handle is not None
    assert os.path.samestat(os.fstat(handle), folder.stat())
    os.close(handle)


@pytest.mark.parametrize("begin", [Parts.begin, Parts.resume])
def test_a_folder_that_cannot_be_used_is_not_held_on_to(begin: Any, tmp_path: Path) -> None:
    folder = tmp_path / "people.csv.unfinished"
    (folder / "a folder").mkdir(parents=True)
    for _ in range(2):
        with pytest.raises(OSError) as caught:  # noqa: PT011  (the system's own; its text is not ours)
            begin(folder, WHAT)
        assert Path(caught.value.filename).name == "a folder"
