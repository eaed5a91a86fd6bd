"""Tokens in a file: whole, durable, for the owner alone."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from salesloft_async import ConfigurationError, FileTokenStore, SalesloftError, Tokens
from tests.unit.core.virtual import VirtualLoop

TOKENS = Tokens("access-secret", "refresh-secret", 1_800_000_000.5, "all")


def test_gives_back_what_was_saved_last(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "deep" / "er" / "tokens.json")
    assert store.load() is None
    store.save(Tokens("older"))
    store.save(TOKENS)
    assert FileTokenStore(str(store.path)).load() == TOKENS
    assert [path.name for path in store.path.parent.iterdir()] == ["tokens.json"]


@pytest.mark.skipif(os.name == "nt", reason="no such modes")
def test_the_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = FileTokenStore(tmp_path / "new" / "tokens.json")
        store.save(TOKENS)
        assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="no such modes")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_refuses_a_file_that_others_may_read_or_write(tmp_path: Path, mode: int) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    store.save(TOKENS)
    store.path.chmod(mode)
    with pytest.raises(ConfigurationError, match=r"tokens\.json may be read by others: chmod 600 it"):
        store.load()


def test_refuses_a_link_to_another_file(tmp_path: Path) -> None:
    real = FileTokenStore(tmp_path / "real.json")
    real.save(TOKENS)
    store = FileTokenStore(tmp_path / "link.json")
    store.path.symlink_to(real.path)
    with pytest.raises(ConfigurationError, match=r"link\.json is a link"):
        store.load()
    with pytest.raises(ConfigurationError, match=r"link\.json is a link"):
        store.save(Tokens("other"))
    assert real.load() == TOKENS


@pytest.mark.anyio
async def test_refuses_a_link_in_the_place_of_its_lock(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    store = FileTokenStore(tmp_path / "tokens.json")
    (tmp_path / "tokens.json.lock").symlink_to(victim)
    with pytest.raises(ConfigurationError, match=r"tokens\.json\.lock is a link"):
        async with store.lock():
            pass
    assert not victim.exists()


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is no file"):
        FileTokenStore(tmp_path).load()
    os.mkfifo(tmp_path / "pipe", 0o600)
    with pytest.raises(ConfigurationError, match="pipe is no file"):
        FileTokenStore(tmp_path / "pipe").load()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "\xff", '{"access_token": 5}', '{"access_token": "t", "refresh_token": 5}', "[" * 30_000],
    ids=["empty", "list", "cut", "latin", "number", "number too", "deep"],
)
def test_refuses_what_are_no_tokens_and_does_not_show_it(tmp_path: Path, text: str) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    store.save(TOKENS)
    store.path.write_text(text, encoding="latin-1")
    with pytest.raises(ConfigurationError, match=r"tokens\.json holds no tokens: delete it and log in again"):
        store.load()


def test_a_failed_save_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    store.save(TOKENS)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigurationError, match=r"tokens\.json cannot be used: No space left on device"):
        store.save(Tokens("newer"))
    assert store.load() == TOKENS
    assert [path.name for path in tmp_path.iterdir()] == ["tokens.json"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(ConfigurationError, match="taken cannot be used"):
        FileTokenStore(tmp_path / "taken" / "tokens.json").save(TOKENS)


@pytest.mark.parametrize("path", ["", None, 5])
def test_a_path_has_to_be_one(path: Any) -> None:
    with pytest.raises(ConfigurationError, match="path: takes the path of a file"):
        FileTokenStore(path)


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", [("asyncio", {"loop_factory": VirtualLoop})])
async def test_one_at_a_time_holds_the_lock_and_the_next_gets_it(tmp_path: Path) -> None:
    inside: list[str] = []

    async def hold(name: str) -> None:
        async with FileTokenStore(tmp_path / "tokens.json").lock():
            inside.append(f"{name} in")
            await asyncio.sleep(0)
            inside.append(f"{name} out")

    await asyncio.gather(hold("a"), hold("b"), hold("c"))
    assert [first[0] for first in inside[::2]] == [second[0] for second in inside[1::2]]
    assert sorted(inside[::2]) == ["a in", "b in", "c in"]


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", [("asyncio", {"loop_factory": VirtualLoop})])
async def test_a_lock_that_never_comes_free_is_an_error(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    async with store.lock():
        with pytest.raises(SalesloftError, match="is locked by another refresh that does not end"):
            async with FileTokenStore(store.path).lock():
                pass
    async with store.lock():
        pass


def test_shows_its_path_and_nothing_else(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    store.save(TOKENS)
    assert repr(store) == f"FileTokenStore({str(store.path)!r})"
