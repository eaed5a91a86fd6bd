"""The ASGI application, driven as a server drives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anyio
import pytest

from salesloft_async.webhooks import Webhooks

from .signing import TOKEN, delivery

pytestmark = pytest.mark.anyio
Messages = list[dict[str, Any]]
GONE = {"type": "http.disconnect"}


def chunks(*bodies: bytes) -> Messages:
    last = len(bodies) - 1
    return [{"type": "http.request", "body": body, "more_body": place < last} for place, body in enumerate(bodies)]


async def ask(
    hooks: Webhooks,
    headers: dict[str, str],
    messages: Sequence[dict[str, Any]],
    *,
    method: str = "POST",
) -> tuple[Messages, int]:
    """What the application sent, and how many messages it took."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "method": method,
        "path": "/",
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()],
    }
    waiting, sent = list(messages), Messages()

    async def receive() -> dict[str, Any]:
        if not waiting:
            await anyio.sleep_forever()
        return waiting.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    await hooks.asgi(scope, receive, send)
    return sent, len(messages) - len(waiting)


def counting(hooks: Webhooks) -> list[Any]:
    seen: list[Any] = []
    hooks.on("*")(lambda event: seen.append(event.record))
    return seen


async def test_a_delivery_in_chunks_is_answered_204() -> None:
    hooks = Webhooks(TOKEN)
    seen = counting(hooks)
    headers, body = delivery("person_merged", {"id": 1, "name": "x" * 100})
    sent, _ = await ask(hooks, headers, chunks(body[:7], b"", body[7:50], body[50:], b""))
    assert sent == [
        {"type": "http.response.start", "status": 204, "headers": []},
        {"type": "http.response.body", "body": b""},
    ]
    assert seen[0]["id"] == 1


async def test_link_swap_is_answered_with_a_body_and_its_length() -> None:
    hooks = Webhooks(TOKEN)
    hooks.on("link_swap")(lambda event: {"links": {}})
    headers, body = delivery("link_swap", {"links": []})
    (start, end), _ = await ask(hooks, headers, chunks(body))
    assert start["status"] == 200
    assert dict(start["headers"]) == {b"content-type": b"application/json", b"content-length": b"12"}
    assert end["body"] == b'{"links":{}}'


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
async def test_another_method_is_told_which_is_right(method: str) -> None:
    headers, body = delivery("person_updated", {"id": 1})
    sent, taken = await ask(Webhooks(TOKEN), headers, chunks(body), method=method)
    assert sent[0]["status"] == 405
    assert dict(sent[0]["headers"])[b"allow"] == b"POST"
    assert taken == 0


async def test_a_request_without_a_signature_is_not_read() -> None:
    sent, taken = await ask(Webhooks(TOKEN), {"X-Salesloft-Event": "person_updated"}, chunks(b"{}"))
    assert (sent[0]["status"], taken) == (401, 0)


async def test_a_body_that_says_it_is_huge_is_not_read() -> None:
    headers, body = delivery("person_updated", {"id": 1})
    sent, taken = await ask(Webhooks(TOKEN), {**headers, "Content-Length": "1048577"}, chunks(body))
    assert (sent[0]["status"], taken) == (413, 0)


@pytest.mark.parametrize("length", ["none", "-5", "², ", "", "9" * 30])
async def test_a_length_that_is_none_does_not_stop_the_count(length: str) -> None:
    headers, body = delivery("person_updated", {"id": 1})
    hooks = Webhooks(TOKEN, max_body=100)
    sent, taken = await ask(hooks, {**headers, "Content-Length": length}, chunks(*[b"x" * 30] * 1_000, body))
    assert (sent[0]["status"], taken) == (413, 0 if length.startswith("9") else 4)


async def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    headers, _ = delivery("person_updated", {"id": 1})
    sent, _ = await ask(Webhooks(TOKEN, body_timeout=0), headers, chunks(b"{", b"")[:1])
    assert sent[0]["status"] == 408


async def test_a_client_that_goes_before_its_body_has_come_reaches_no_handler() -> None:
    hooks = Webhooks(TOKEN)
    seen = counting(hooks)
    headers, body = delivery("person_updated", {"id": 1})
    await ask(hooks, headers, [*chunks(body, b"")[:1], GONE])
    assert seen == []


async def test_an_answer_that_nobody_takes_is_no_error_and_the_repeat_is_dropped() -> None:
    hooks = Webhooks(TOKEN)
    seen = counting(hooks)
    headers, body = delivery("person_updated", {"id": 1})
    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def receive() -> dict[str, Any]:
        return chunks(body)[0]

    async def send(message: Any) -> None:
        raise OSError("the client has gone")

    await hooks.asgi({"type": "http", "method": "POST", "headers": pairs}, receive, send)
    sent, _ = await ask(hooks, headers, chunks(body))
    assert (sent[0]["status"], len(seen)) == (204, 1)


async def test_a_server_may_start_and_stop_it() -> None:
    events, sent = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}], Messages()

    async def receive() -> dict[str, Any]:
        return events.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    await Webhooks(TOKEN).asgi({"type": "lifespan"}, receive, send)
    assert sent == [{"type": "lifespan.startup.complete"}, {"type": "lifespan.shutdown.complete"}]


async def test_another_kind_of_connection_is_refused() -> None:
    async def nothing(*_: Any) -> Any:
        raise AssertionError("called")

    with pytest.raises(RuntimeError, match="deliveries come by http, not by websocket"):
        await Webhooks(TOKEN).asgi({"type": "websocket"}, nothing, nothing)
