"""Servers that repeat the token where HTTP ends: no error, and no cause of one, shows it."""

from __future__ import annotations

import pickle
import traceback

import pytest

from salesloft_async import AsyncSalesloft, ConnectionFailed, SalesloftError

from .wire import Peer, Step, answer, wire

pytestmark = pytest.mark.anyio

TOKEN = "planted/to+ken=0"


def sent(data: bytes) -> Step:
    """Return a step that sends bytes and closes the connection."""

    async def step(peer: Peer) -> None:
        await peer.send(data)
        peer.close()

    return step


ECHOES = {
    "a status line": sent(f"HTTP/1.1 {TOKEN}\r\n\r\n".encode()),
    "no HTTP": sent(f"{TOKEN} {TOKEN}\r\n\r\n".encode()),
    "a header's name": sent(f"HTTP/1.1 200 OK\r\n{TOKEN} {TOKEN}: x\r\n\r\n".encode()),
    "a header with a control character": sent(f"HTTP/1.1 200 OK\r\nX: {TOKEN}\x00\r\n\r\n".encode()),
    "a length": sent(f"HTTP/1.1 200 OK\r\nContent-Length: {TOKEN}\r\n\r\n".encode()),
    "a chunk": sent(f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{TOKEN}\r\n".encode()),
    "a long header": sent(f"HTTP/1.1 200 OK\r\nX: {TOKEN * 5_000}\r\n\r\n".encode()),
    "a header of an error": answer({"error": "no"}, status=400, head=f"X-Echo: {TOKEN}\r\nLocation: /?t={TOKEN}\r\n"),
    "an encoding": answer({"data": {}}, head=f"Content-Encoding: gzip\r\nX-Echo: {TOKEN}\r\n"),
}


@pytest.mark.parametrize("echo", ECHOES)
async def test_no_error_and_no_cause_repeats_the_token(echo: str) -> None:
    async with wire(ECHOES[echo]) as served, AsyncSalesloft(TOKEN, base_url=served.url, retries=0) as salesloft:
        with pytest.raises(SalesloftError) as caught:
            await salesloft.people.get(1)
    shown = "".join(traceback.format_exception(caught.value))
    assert "planted" not in shown
    seen: BaseException | None = caught.value
    while seen is not None:
        assert "planted" not in f"{seen} {seen!r} {vars(seen)}"
        seen = seen.__cause__
    assert b"planted" not in pickle.dumps(caught.value)


async def test_a_cause_that_repeats_nothing_is_kept() -> None:
    step = sent(b"no HTTP\r\n\r\n")
    async with wire(step) as served, AsyncSalesloft(TOKEN, base_url=served.url, retries=0) as salesloft:
        with pytest.raises(ConnectionFailed) as caught:
            await salesloft.people.get(1)
    assert caught.value.__cause__ is not None
