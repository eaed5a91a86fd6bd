"""Tokens and the stores that keep them."""

from __future__ import annotations

import os
import pickle
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest

from salesloft_async import ConfigurationError, MemoryTokenStore, Tokens, TokenStore
from salesloft_async.core.tokens import load_from, locked, save_to

TOKENS = Tokens("access-secret", "refresh-secret", 1_800_000_000.5, "all")


def test_no_repr_shows_a_token() -> None:
    assert repr(TOKENS) == "Tokens(expires_at=1800000000.5, scope='all')"
    assert "secret" not in repr([TOKENS.access_token, TOKENS.refresh_token, TOKENS.to_json()]).replace("[secret]", "")


@pytest.mark.parametrize("tokens", [TOKENS, Tokens("only")])
def test_the_text_makes_the_same_tokens(tokens: Tokens) -> None:
    assert Tokens.from_json(tokens.to_json()) == tokens
    assert Tokens.from_json(tokens.to_json().encode()) == tokens
    assert pickle.loads(pickle.dumps(tokens)) == tokens


def test_a_text_that_holds_none_is_not_shown() -> None:
    with pytest.raises(ValueError, match=r"no tokens: not what Tokens\.to_json wrote") as caught:
        Tokens.from_json('{"token": "mystery"}')
    assert "mystery" not in str(caught.value)


@pytest.mark.anyio
async def test_memory_keeps_the_last_ones() -> None:
    store = MemoryTokenStore()
    assert await load_from(store) is None
    await save_to(store, TOKENS)
    assert await load_from(store) is TOKENS
    async with locked(store):
        assert await load_from(MemoryTokenStore(TOKENS)) is TOKENS


def test_memory_begins_with_tokens_or_none() -> None:
    wrong: Any = "refresh-secret"
    with pytest.raises(ConfigurationError, match="tokens: takes Tokens, not str"):
        MemoryTokenStore(wrong)


class Plain:
    """What somebody writes who knows no asyncio."""

    def __init__(self) -> None:
        self.kept: Tokens | None = None
        self.threads: set[int] = set()
        self.log: list[str] = []

    def load(self) -> Tokens | None:
        self.threads.add(threading.get_ident())
        return self.kept

    def save(self, tokens: Tokens) -> None:
        self.threads.add(threading.get_ident())
        self.kept = tokens

    def lock(self) -> AbstractContextManager[None]:
        return self._held()

    @contextmanager
    def _held(self) -> Iterator[None]:
        self.log.append("in")
        try:
            yield
        except ArithmeticError as error:
            self.log.append(type(error).__name__)
            raise
        self.log.append("out")


@pytest.mark.anyio
async def test_a_plain_store_may_block_for_it_is_called_in_another_thread() -> None:
    store: TokenStore = Plain()
    assert isinstance(store, Plain)
    async with locked(store):
        await save_to(store, TOKENS)
        assert await load_from(store) is TOKENS
        assert store.log == ["in"]
    assert store.log == ["in", "out"]
    assert threading.get_ident() not in store.threads


@pytest.mark.anyio
async def test_a_plain_lock_is_told_that_its_holder_failed() -> None:
    store = Plain()
    with pytest.raises(ZeroDivisionError):
        async with locked(store):
            raise ZeroDivisionError
    assert store.log == ["in", "ZeroDivisionError"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"access_token": "mystery"}, "store: load() has to give Tokens or None, not dict"),
        ("mystery", "store: load() has to give Tokens or None, not str"),
        (Tokens("mystery\n"), "store: load() gave an access token with a space, a control character or a letter"),
    ],
    ids=["a dict", "a text", "a token with the end of its line"],
)
@pytest.mark.anyio
async def test_what_a_store_gives_that_are_no_tokens_is_told_and_not_shown(given: Any, said: str) -> None:
    class Odd(MemoryTokenStore):
        async def load(self) -> Tokens | None:
            return given  # type: ignore[no-any-return]

    with pytest.raises(ConfigurationError) as caught:
        await load_from(Odd())
    assert str(caught.value).startswith(said)
    assert "mystery" not in str(caught.value)


@pytest.mark.anyio
async def test_tokens_that_only_a_refresh_can_begin_with_are_tokens() -> None:
    assert await load_from(MemoryTokenStore(Tokens("", "refresh", 0.0))) == Tokens("", "refresh", 0.0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # a fork beside threads
def test_a_child_that_was_forked_during_a_refresh_does_not_wait_for_it() -> None:
    store = MemoryTokenStore()
    held = store.lock()
    with pytest.raises(StopIteration):  # it is entered, and nothing was waited for
        held.__aenter__().send(None)
    if (child := os.fork()) == 0:
        code = 1
        try:
            store.lock().__aenter__().send(None)
        except StopIteration:
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with pytest.raises(StopIteration):
        held.__aexit__(None, None, None).send(None)
