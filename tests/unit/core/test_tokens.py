"""Tokens and the stores that keep them."""

from __future__ import annotations

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
