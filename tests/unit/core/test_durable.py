"""Files that are whole whatever happens, and that one process holds at a time."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from salesloft_async.core import durable

HOLD = """
import sys
from pathlib import Path
from salesloft_async.core import durable
print(durable.hold(Path(sys.argv[1])) is not None, flush=True)
sys.stdin.read()
"""


def test_a_file_is_held_until_its_process_ends_even_by_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert durable.hold(path) is None
        process.kill()
    descriptor = durable.hold(path)
    assert descriptor is not None
    assert durable.hold(path) is None
    os.close(descriptor)


@pytest.mark.skipif(os.name == "nt", reason="no folder is opened there")
def test_a_folder_can_be_held_too(tmp_path: Path) -> None:
    descriptor = durable.hold(tmp_path, os.O_RDONLY)
    assert descriptor is not None
    assert durable.hold(tmp_path, os.O_RDONLY) is None
    os.close(descriptor)


@pytest.mark.skipif(os.name == "nt", reason="nothing is held together there")
def test_many_hold_a_file_together_or_one_alone(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    together = [durable.hold(path, shared=True) for _ in range(2)]
    assert durable.hold(path) is None
    for descriptor in together:
        assert descriptor is not None
        os.close(descriptor)
    alone = durable.hold(path)
    assert alone is not None
    assert durable.hold(path, shared=True) is None
    os.close(alone)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # a fork beside threads
def test_what_is_let_go_is_free_though_a_child_was_forked_meanwhile_and_only_its_holder_lets_it_go(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lock"
    descriptor = durable.hold(path)
    assert descriptor is not None
    told, tell = os.pipe()
    if (child := os.fork()) == 0:
        os.dup(descriptor)
        durable.let_go(descriptor)
        os.write(tell, b".")
        signal.pause()
    os.close(tell)
    try:
        assert os.read(told, 1) == b"."
        assert durable.hold(path) is None, "the child was not who held it"
        durable.let_go(descriptor)
        again = durable.hold(path)
        assert again is not None
        durable.let_go(again)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(told)


def test_what_cannot_be_opened_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        durable.hold(tmp_path / "none" / "lock")


def test_a_file_is_replaced_as_a_whole_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)
    durable.replace(path, b"new")
    assert path.read_bytes() == b"new"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["file"]


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    durable.replace(path, b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        durable.replace(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o277, 0o777])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_private_folder_is_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        durable.private_folder(tmp_path / "a" / "b")
        with durable.open_private(tmp_path / "a" / "b" / "file", "wb"):
            pass
        durable.replace(tmp_path / "a" / "b" / "replaced", b"content")
        lock = durable.hold(tmp_path / "a" / "b" / "lock")
    finally:
        os.umask(before)
    assert lock is not None
    durable.let_go(lock)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a", "a/b")] == [0o700] * 2
    assert [stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "a" / "b").iterdir()] == [0o600] * 3


def test_a_folder_that_exists_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    durable.private_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    (tmp_path / "file").touch()
    with pytest.raises(OSError):  # noqa: PT011  (which one depends on the system)
        durable.private_folder(tmp_path / "file" / "folder")
