"""What goes wrong below the API: what the caller gets, how often it was tried, and that nothing is left."""

from __future__ import annotations

import asyncio
import gzip
import pickle
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from random import Random
from typing import Any
from urllib.parse import parse_qs

import anyio.to_thread
import pytest
import trustme

from salesloft_async import (
    APIError,
    AsyncSalesloft,
    ConnectionFailed,
    DecodeFailed,
    NotFound,
    RateLimited,
    Salesloft,
    SalesloftError,
    ServerError,
    Timeout,
)

from .client import CALLS, TOKEN, client_of
from .wire import Peer, Step, Wire, answer, wire

pytestmark = pytest.mark.anyio
PERSON = b'{"data": {"id": 1, "first_name": "Ann"}}'
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
GZIP = "Content-Encoding: gzip\r\n"
SAFE = ("GET", "PUT", "DELETE")
each_method = pytest.mark.parametrize("method", CALLS)


@pytest.fixture(autouse=True)
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chance says: no delay."""
    monkeypatch.setattr("random.random", lambda: 0.0)


def sent(data: bytes) -> Step:
    """A step that sends so many bytes and ends the connection."""

    async def step(peer: Peer) -> None:
        await peer.send(data)
        peer.close()

    return step


async def reset(peer: Peer) -> None:
    peer.reset()


async def closed(peer: Peer) -> None:
    peer.close()


def endless(start: bytes, more: bytes, every: float = 0.0) -> Step:
    """A step that does not end by itself."""

    async def step(peer: Peer) -> None:
        await peer.send(start)
        while True:
            await peer.send(more)
            await asyncio.sleep(every)

    return step


async def silent(peer: Peer) -> None:
    await asyncio.Event().wait()


LOST: dict[str, Step] = {
    "reset after sending": reset,
    "closed after sending": closed,
    "reset within the body": answer(PERSON, length=1_000, then="reset"),
    "a body shorter than its length": answer(PERSON, length=1_000, then="close"),
    "a chunk that is cut": sent(OK + b'Transfer-Encoding: chunked\r\n\r\n40\r\n{"data"'),
    "chunks without an end": sent(OK + b"Transfer-Encoding: chunked\r\n\r\n28\r\n" + PERSON + b"\r\n"),
    "a chunk of no size": sent(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "two lengths": sent(OK + b"Content-Length: 5\r\nContent-Length: 40\r\n\r\n" + PERSON),
    "a length below zero": sent(OK + b"Content-Length: -5\r\n\r\n" + PERSON),
    "another protocol": sent(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "bytes of a handshake": sent(b"\x16\x03\x01\x02\x00" * 20),
    "a head that is cut": sent(OK[:20]),
    "endless headers": endless(OK, b"X-More: " + b"x" * 1_000 + b"\r\n"),
    "an endless header": endless(OK + b"X-More: ", b"x" * 1_000),
    "no gzip": answer(b"this is no gzip", head=GZIP),
    "an encoding that was not asked for": answer(PERSON, head="Content-Encoding: br\r\n"),
}
LATE: dict[str, Step] = {
    "no answer": silent,
    "a body that drips": endless(OK + b"Content-Length: 1000\r\n\r\n", b" ", every=0.005),
    "a head that drips": endless(b"HTTP/1.1 200 OK\r\nX-Drip: ", b"x", every=0.005),
    "interim answers for ever": endless(b"", b"HTTP/1.1 102 Processing\r\n\r\n", every=0.005),
}
ODD: dict[str, tuple[Step, str]] = {
    "an empty body": (answer(b""), "the answer is empty"),
    "HTML": (answer(b"<!DOCTYPE html><title>Sign in</title>"), "the answer is HTML"),
    "latin-1": (answer('{"data": {"id": 1, "first_name": "Zoë"}}'.encode("latin-1")), "the answer is no JSON"),
    "a gzip that is cut": (answer(gzip.compress(PERSON * 900, mtime=0)[:-60], head=GZIP), "no JSON"),
    "a body to the connection's end that is cut": (sent(b"HTTP/1.0 200 OK\r\n\r\n" + PERSON[:-3]), "no JSON"),
}
TAKEN: dict[str, Step] = {
    "another content type": sent(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 40\r\n\r\n" + PERSON),
    "no content type": sent(b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n" + PERSON),
    "a charset that does not exist": answer(PERSON, head="Content-Type: application/json; charset=klingon\r\n"),
    "utf-16": answer(PERSON.decode().encode("utf-16")),
    "a byte order mark": answer(b"\xef\xbb\xbf" + PERSON),
    "HTTP/1.0 without a length": sent(b"HTTP/1.0 200 OK\r\n\r\n" + PERSON),
    "HTTP/1.1 without a length": sent(OK + b"\r\n" + PERSON),
    "interim answers": sent(
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
        + OK + b"Content-Length: 40\r\n\r\n" + PERSON
    ),
    "gzip": answer(gzip.compress(PERSON, mtime=0), head=GZIP),
}  # fmt: skip


@each_method
@pytest.mark.parametrize("fault", LOST)
async def test_an_answer_that_is_lost_is_asked_for_again_where_that_is_safe(fault: str, method: str) -> None:
    tries = 3 if method in SAFE else 1
    async with wire(LOST[fault]) as served:
        async with client_of(served) as salesloft:
            with pytest.raises(ConnectionFailed, match="applied") as caught:
                await CALLS[method](salesloft)
            assert (type(caught.value), caught.value.sent, caught.value.attempts) == (ConnectionFailed, True, tries)
            assert "\n" not in str(caught.value)
            assert salesloft.budget.spent == tries
        assert served.methods == [method] * tries


@each_method
@pytest.mark.parametrize("fault", LOST)
async def test_a_fault_that_passes_is_not_noticed_where_repeating_is_safe(fault: str, method: str) -> None:
    async with wire(LOST[fault], answer(PERSON)) as served, client_of(served) as salesloft:
        if method in SAFE:
            await CALLS[method](salesloft)
        else:
            with pytest.raises(ConnectionFailed, match="it may have been applied"):
                await CALLS[method](salesloft)
            await salesloft.people.get(1)
        assert served.methods == ([method, method] if method in SAFE else [method, "GET"])


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("fault", LATE)
async def test_the_time_is_that_of_the_whole_attempt(fault: str, method: str) -> None:
    async with wire(LATE[fault]) as served:
        async with client_of(served, timeout=0.25, retries=1) as salesloft:
            with pytest.raises(Timeout, match=r"no answer within 0\.25 seconds") as caught:
                await CALLS[method](salesloft)
            tries = 2 if method in SAFE else 1
            assert (caught.value.sent, caught.value.attempts) == (True, tries)
        assert served.methods == [method] * tries


@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
@pytest.mark.parametrize("fault", ODD)
async def test_an_answer_that_cannot_be_read_is_asked_for_again_where_that_is_safe(fault: str, method: str) -> None:
    step, said = ODD[fault]
    tries = 3 if method in SAFE else 1
    async with wire(step) as served:
        async with client_of(served) as salesloft:
            with pytest.raises(DecodeFailed, match=said) as caught:
                await CALLS[method](salesloft)
            assert (caught.value.method, caught.value.status, caught.value.attempts) == (method, 200, tries)
        assert served.methods == [method] * tries


@pytest.mark.parametrize("fault", ODD)
async def test_an_unreadable_answer_that_passes_is_not_noticed_where_repeating_is_safe(fault: str) -> None:
    async with wire(ODD[fault][0], answer(PERSON)) as served, client_of(served) as salesloft:
        assert (await salesloft.people.update(1, title="CTO")).first_name == "Ann"
        assert served.methods == ["PUT", "PUT"]


@pytest.mark.parametrize("fault", ODD)
async def test_an_unreadable_page_is_asked_for_again_wherever_it_is_decoded(fault: str) -> None:
    """A page is decoded when its turn comes: on the loop, or in the thread of a blocking caller."""

    def torn_once(served: Wire) -> Step:
        """Answer each page of three: at first as torn as it gets, and then as it should be."""

        async def step(peer: Peer) -> None:
            number = int(parse_qs(served.asked[-1].target.partition("?")[2])["page"][0])
            first = sum(f"page={number}&" in f"{each.target}&" for each in served.asked) == 1
            paging = {"per_page": 1, "current_page": number, "next_page": number % 3 + 1 if number < 3 else None}
            page = {"data": [{"id": number}], "metadata": {"paging": {**paging, "total_pages": 3}}}
            await (ODD[fault][0] if first else answer(page))(peer)

        return step

    def read(url: str) -> list[Any]:
        with Salesloft(TOKEN, base_url=url) as salesloft:
            return [person.id for person in salesloft.people.list(per_page=1)]

    async with wire() as served, client_of(served) as salesloft:
        served.steps.append(torn_once(served))
        assert [person.id async for person in salesloft.people.list(per_page=1)] == [1, 2, 3]
    async with wire() as served:
        served.steps.append(torn_once(served))
        assert await anyio.to_thread.run_sync(read, served.url) == [1, 2, 3]
        assert len(served.asked) == 6
    async with wire(ODD[fault][0]) as served, client_of(served) as salesloft:
        with pytest.raises(DecodeFailed, match="after 3 attempts"):
            await salesloft.people.list()
        assert len(served.asked) == 3


@pytest.mark.parametrize("header", ["x-ratelimit-remaining-minute", "x-ratelimit-endpoint-cost", "Date", "Retry-After"])
@pytest.mark.parametrize("value", ["9" * 400, "9" * 5_000, "-5", "nan", "1e999", "12.5", "", "600, 600"])
async def test_a_header_that_cannot_be_right_is_ignored(header: str, value: str) -> None:
    odd = answer(PERSON, head=f"{header}: {value}\r\n")

    def use(url: str) -> None:
        with Salesloft(TOKEN, base_url=url) as salesloft:
            assert [salesloft.people.get(1).id for _ in range(3)] == [1, 1, 1]
            assert (salesloft.budget.in_flight, salesloft.budget.limit) == (0, 600)

    async with wire(odd, answer(PERSON)) as served, client_of(served) as salesloft:
        assert [(await salesloft.people.get(1)).id for _ in range(3)] == [1, 1, 1]
        assert (salesloft.budget.spent, salesloft.budget.limit) == (3, 600)
    async with wire(odd, answer(PERSON)) as served:
        await anyio.to_thread.run_sync(use, served.url)


async def test_html_with_an_error_of_the_caller_is_not_asked_for_again() -> None:
    async with wire(answer(b"<html>No</html>", status=404)) as served, client_of(served) as salesloft:
        with pytest.raises(APIError, match="404"):
            await salesloft.people.get(1)
        assert served.methods == ["GET"]


async def test_a_page_of_a_proxy_does_not_delete() -> None:
    async with wire(ODD["HTML"][0]) as served, client_of(served) as salesloft:
        with pytest.raises(DecodeFailed, match=r"DELETE /v2/people/1\.json: the answer is HTML"):
            await salesloft.people.delete(1)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
@pytest.mark.parametrize("oddity", TAKEN)
async def test_what_is_only_unusual_is_taken(oddity: str, method: str) -> None:
    async with wire(TAKEN[oddity]) as served, client_of(served) as salesloft:
        assert (await CALLS[method](salesloft)).first_name == "Ann"


@each_method
@pytest.mark.parametrize("status", [500, 502, 503, 504, 507, 520, 599])
async def test_a_storm_of_failures_is_raised_after_all_attempts(status: int, method: str) -> None:
    async with wire(answer(b"<html>Bad gateway</html>", status=status)) as served:
        async with client_of(served) as salesloft:
            with pytest.raises(ServerError, match=f"{status} Bad gateway") as caught:
                await CALLS[method](salesloft)
            assert caught.value.attempts == (3 if method in SAFE else 1)
        assert len(served.asked) == caught.value.attempts


@each_method
@pytest.mark.parametrize("status", [501, 505])
async def test_what_the_server_does_not_have_is_raised_at_once(status: int, method: str) -> None:
    async with wire(answer({}, status=status)) as served, client_of(served) as salesloft:
        with pytest.raises(ServerError, match=f"{status}"):
            await CALLS[method](salesloft)
        assert served.methods == [method]


@pytest.mark.parametrize("fault", [*LOST, "500", "502", "599", "HTML"])
async def test_a_delete_that_finds_nothing_after_an_attempt_that_may_have_worked_has_worked(fault: str) -> None:
    first = LOST.get(fault) or (ODD["HTML"][0] if fault == "HTML" else answer({}, status=int(fault)))
    async with wire(first, answer({"error": "Not found"}, status=404)) as served, client_of(served) as salesloft:
        await salesloft.people.delete(1)
        assert served.methods == ["DELETE", "DELETE"]


async def test_a_delete_that_finds_nothing_after_a_refusal_is_an_error() -> None:
    refused = answer({"error": "Slow down"}, status=429, head="Retry-After: 1\r\n")
    async with wire(refused, answer({"error": "Not found"}, status=404)) as served, client_of(served) as salesloft:
        with pytest.raises(NotFound):
            await salesloft.people.delete(1)
        assert served.methods == ["DELETE", "DELETE"]


async def test_a_change_that_may_have_been_applied_stays_so_when_the_repeat_is_not_sent() -> None:
    async with wire(reset, silent) as served, client_of(served, retries=1) as salesloft:

        async def step(peer: Peer) -> None:
            served.server.close()  # nobody takes the next connection
            peer.reset()

        served.steps[0] = step
        with pytest.raises(ConnectionFailed, match="it may have been applied") as caught:
            await salesloft.people.update(1, title="CTO")
        assert (caught.value.sent, caught.value.attempts) == (True, 2)


@each_method
async def test_a_refusal_is_raised_at_once_without_retries(method: str) -> None:
    async with wire(answer({"error": "Slow down"}, status=429, head="Retry-After: 0\r\n")) as served:
        async with client_of(served, retries=0) as salesloft:
            with pytest.raises(RateLimited, match="429 Slow down") as caught:
                await CALLS[method](salesloft)
        assert len(served.asked) == caught.value.attempts == 1


@each_method
@pytest.mark.parametrize("status", [101, 199, 300, 304, 400, 418, 500, 501, 999])
async def test_a_status_that_is_no_success_is_never_one(status: int, method: str) -> None:
    head = f"HTTP/1.1 {status} X\r\nConnection: upgrade\r\nUpgrade: x\r\nContent-Length: 0\r\n\r\n"
    async with wire(sent(head.encode())) as served, client_of(served, timeout=0.1, retries=0) as salesloft:
        with pytest.raises((APIError, ConnectionFailed)):
            await CALLS[method](salesloft)


@each_method
async def test_a_connection_that_is_reset_before_anything_was_read_says_that_it_may_have_been_sent(method: str) -> None:
    async with wire(answer(PERSON)) as served, client_of(served) as salesloft:
        served.resets = 1
        if method in SAFE:
            await CALLS[method](salesloft)
            assert served.methods == [method]
        else:
            with pytest.raises(ConnectionFailed, match="it may have been applied"):
                await CALLS[method](salesloft)
            assert served.asked == []


@each_method
async def test_a_connection_that_the_server_ended_while_it_was_idle_is_not_used(method: str) -> None:
    async with wire(answer(PERSON, then="close"), answer(PERSON)) as served, client_of(served) as salesloft:
        await salesloft.people.get(1)
        for _ in range(5):  # until the end of the stream is seen
            await asyncio.sleep(0.001)
        await CALLS[method](salesloft)
        assert (served.methods, served.accepted, salesloft.budget.spent) == (["GET", method], 2, 2)


@each_method
async def test_a_connection_that_dies_as_it_is_used_is_replaced_where_repeating_is_safe(method: str) -> None:
    async with wire(answer(PERSON), reset, answer(PERSON)) as served, client_of(served) as salesloft:
        await salesloft.people.get(1)
        if method in SAFE:
            await CALLS[method](salesloft)
            assert (served.methods, served.accepted) == (["GET", method, method], 2)
        else:
            with pytest.raises(ConnectionFailed, match="it may have been applied"):
                await CALLS[method](salesloft)
            assert served.methods == ["GET", method]


@each_method
async def test_a_host_without_an_address_is_told_and_nothing_was_sent(
    method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    def unknown(*arguments: Any, **_: Any) -> None:
        asked.append(arguments[0])
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    async with AsyncSalesloft(TOKEN, base_url="http://no-such-host.test", retries=2) as salesloft:
        with pytest.raises(ConnectionFailed, match="attempts: 3; nothing was applied") as caught:
            await CALLS[method](salesloft)
        assert not caught.value.sent
        assert (salesloft.budget.spent, salesloft.budget.in_flight) == (0, 0)
    assert asked == ["no-such-host.test"] * 3


@pytest.fixture
def full() -> Iterator[str]:
    """The address of a server that accepts nobody, for its queue is full."""
    with socket.socket() as listening, ExitStack() as stack:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_no_connection_in_time_is_known_to_have_sent_nothing(full: str, method: str) -> None:
    async with AsyncSalesloft(TOKEN, base_url=full, timeout=0.4, retries=0) as salesloft:
        with pytest.raises(Timeout, match=r"attempts: 1; nothing was applied") as caught:
            await CALLS[method](salesloft)
        assert not caught.value.sent
        assert (salesloft.budget.spent, salesloft.budget.in_flight) == (0, 0)


@each_method
async def test_a_certificate_that_nobody_signed_ends_the_call_at_once(method: str) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(tls)
    async with wire(answer(PERSON), tls=tls) as served:
        async with client_of(served) as salesloft:
            with pytest.raises(ConnectionFailed, match="attempts: 1; nothing was applied") as told:
                await CALLS[method](salesloft)
            assert not told.value.sent
        assert served.asked == []


@each_method
async def test_a_server_that_does_not_speak_tls_has_got_nothing(method: str) -> None:
    async with wire(answer(PERSON)) as served:
        served.url, served.greeting = served.url.replace("http:", "https:"), b"HTTP/1.1 400 Bad Request\r\n\r\n"
        async with client_of(served) as salesloft:
            with pytest.raises(ConnectionFailed, match="attempts: 3; nothing was applied"):
                await CALLS[method](salesloft)
        assert served.asked == []


MUCH = 65 * 1024 * 1024
LARGE: dict[str, Step] = {
    "a large body": answer(b" " * MUCH),
    "a body without an end": endless(
        OK + b"Transfer-Encoding: chunked\r\n\r\n", b"100000\r\n" + b" " * 0x100000 + b"\r\n"
    ),
    "a small one that unpacks to a large one": answer(gzip.compress(b" " * MUCH, mtime=0), head=GZIP),
}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("body", LARGE)
async def test_a_body_that_is_too_large_is_given_up(body: str, method: str) -> None:
    async with wire(LARGE[body], answer(PERSON)) as served:
        async with client_of(served) as salesloft:
            with pytest.raises(DecodeFailed, match=f"{method} .*: the answer is larger than 64 MiB") as caught:
                await CALLS[method](salesloft)
            assert caught.value.status == 200
            assert (await salesloft.people.get(1)).first_name == "Ann"
        assert served.methods == [method, "GET"]
        assert served.accepted == (1 if "unpacks" in body else 2), "what was not read to its end is not used again"


async def test_whatever_the_bytes_are_a_call_ends_with_a_record_or_an_error_of_ours() -> None:
    whole = (
        OK
        + b"Date: Tue, 24 Nov 2026 08:00:00 GMT\r\nx-ratelimit-endpoint-cost: 1\r\nContent-Length: 40\r\n\r\n"
        + PERSON
    )
    told: list[str] = []
    chance = Random(7)

    def broken() -> bytes:
        data = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(data))
            data[place : place + chance.choice([0, 1, 9])] = chance.randbytes(chance.randrange(4))
        return bytes(data)

    steps = [sent(broken()) for _ in range(300)]
    async with wire(*steps) as served, client_of(served, retries=0, timeout=5, rate_limit=10**6) as salesloft:
        for _ in range(300):
            try:
                told.append(repr(await salesloft.people.get(1)))
            except SalesloftError as error:
                told.append(f"{error!r}{error}{error.__cause__!r}{error.__cause__}")
    assert TOKEN not in "".join(told)
    assert 20 < sum(text.startswith("Person(") for text in told) < 280


def test_clients_show_no_token_and_are_not_pickled() -> None:
    salesloft = AsyncSalesloft(TOKEN, base_url="http://127.0.0.1:1")
    blocking = Salesloft(TOKEN, base_url="http://127.0.0.1:1")
    for each in (salesloft, salesloft._session, salesloft._session.connection, salesloft.people, blocking, blocking.me):
        assert TOKEN not in f"{each!r}{each}"
        with pytest.raises(TypeError, match="a client is not pickled: make it in the worker"):
            pickle.dumps(each)
    blocking.close()


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_the_blocking_client_raises_the_same(method: str) -> None:
    calls: dict[str, Callable[[Salesloft], Any]] = {
        "GET": lambda salesloft: salesloft.people.get(1),
        "POST": lambda salesloft: salesloft.people.create(first_name="Ann"),
    }

    def use(url: str) -> list[tuple[str, bool, int]]:
        with Salesloft(TOKEN, base_url=url, retries=1, timeout=5) as salesloft:
            with pytest.raises(ConnectionFailed) as lost:
                calls[method](salesloft)
            with pytest.raises(DecodeFailed):
                calls[method](salesloft)
            assert calls[method](salesloft).first_name == "Ann"
            assert salesloft.budget.in_flight == 0
            return [(type(lost.value).__name__, lost.value.sent, lost.value.attempts)]

    losses, unreadable = ([fault] * (2 if method == "GET" else 1) for fault in (reset, ODD["HTML"][0]))
    async with wire(*losses, *unreadable, answer(PERSON)) as served:
        told = await anyio.to_thread.run_sync(use, served.url)
    assert told == [("ConnectionFailed", True, len(losses))]
