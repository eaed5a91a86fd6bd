"""The receiver of deliveries: each is verified, read, handled once, and answered."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

import anyio
import anyio.to_thread
from anyio.lowlevel import RunVar
from attrs import define, field

from salesloft_async.core.calling import is_async, result_of
from salesloft_async.core.event import Event, Handler, Registers
from salesloft_async.core.numbers import checked_number
from salesloft_async.errors import DecodeFailed
from salesloft_async.models.events import Subscribes

from . import answers
from .answers import Answer, Head, answer_to, refusal
from .events import parse
from .reading import Chunk, read_body
from .repeats import WINDOW, Repeats, identity
from .routes import Routes
from .tokens import Signers, Tokens, hidden_tokens

if TYPE_CHECKING:
    from aiohttp import web

    from .asgi import ASGI

__all__ = ["Webhooks"]

T = TypeVar("T")
_log: Final = logging.getLogger("salesloft_async.webhooks")


@define(eq=False)
class _Running:
    """A delivery whose handler is at work."""

    done: anyio.Event = field(factory=anyio.Event)
    answer: Answer | None = None
    """None after a handler that was cancelled."""


class Webhooks(Subscribes):
    """Receives the deliveries of webhook subscriptions, and calls a handler for each event.

    A delivery is answered 204 when its handler returned, and 500 when it raised: then the API delivers it again, up to
    three times, 15 s apart. So an event is handled at least once. A repeat of one that was handled is answered as the
    first was, without the handler; one that comes while the first is at work waits for it. Events without a handler
    are answered 204.

    The signature covers the body, not the event type beside it: with a token for each subscription, and a function that
    gives the token of a type, neither can be exchanged.

    Args:
        callback_token: The `callback_token` of the subscriptions; several while one replaces another; or a function
            that gives them by event type, None for none.
        max_body: Bytes that a body may have; more is answered 413, and not read.
        body_timeout: Seconds in which a body has to come; after that it is answered 408.
        remember: Deliveries that are remembered to know a repeat; 0 for none.
        window: Seconds for which they are.
        clock: Monotonic seconds; a test may own it.

    Raises ConfigurationError for arguments that cannot be right, among them an empty token.
    """

    def __init__(
        self,
        callback_token: Tokens,
        *,
        max_body: int = 1_048_576,
        body_timeout: float = 10.0,
        remember: int = 10_000,
        window: float = WINDOW,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        callback_token = hidden_tokens(callback_token)
        self._signers = Signers(callback_token)
        self._max_body = int(checked_number("max_body", max_body, least=1))
        self._body_timeout = checked_number("body_timeout", body_timeout, least=0)
        self._repeats = Repeats(
            int(checked_number("remember", remember, least=0)), checked_number("window", window, least=0)
        )
        self._clock = clock
        self._routes = Routes()
        self._running: RunVar[dict[bytes, _Running]] = RunVar("salesloft deliveries")

    def _registers(self, events: tuple[str, ...]) -> Registers[Any]:
        def register(handler: Callable[[Event[Any]], T]) -> Callable[[Event[Any]], T]:
            self._routes.add(events, handler)
            return handler

        self._routes.check(events)
        return register

    async def handle(self, headers: Mapping[str, str], body: bytes) -> Answer:
        """The answer to a delivery that was read, for a framework that is neither aiohttp nor ASGI.

        Args:
            headers: Headers of the request, whatever the case of their names.
            body: The bytes as they came.
        """
        head = Head.of(headers.items())
        refused = refusal("POST", head, max_body=self._max_body)
        if refused is not None:
            return refused
        return answers.TOO_LARGE if len(body) > self._max_body else await self._deliver(head, body)

    async def _receive(self, method: str, head: Head, chunk: Chunk) -> Answer:
        """The answer to a request, whose body is read when it is worth it."""
        refused = refusal(method, head, max_body=self._max_body)
        if refused is not None:
            return refused
        body = await read_body(chunk, most=self._max_body, seconds=self._body_timeout)
        return body if isinstance(body, Answer) else await self._deliver(head, body)

    async def aiohttp_handler(self, request: web.Request) -> web.Response:
        """A handler for aiohttp: `app.router.add_post("/salesloft", hooks.aiohttp_handler)`."""
        from .aiohttp_handler import respond

        return await respond(self._receive, request)

    @property
    def asgi(self) -> ASGI:
        """An ASGI application: `app.add_route("/salesloft", hooks.asgi)` in FastAPI and Starlette, or by itself."""
        from .asgi import ASGI

        return ASGI(self._receive)

    def __repr__(self) -> str:
        if "_repeats" not in self.__dict__:  # a traceback may show an object that could not be made
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}(max_body={self._max_body}, remember={self._repeats.most})"

    async def _deliver(self, head: Head, body: bytes) -> Answer:
        if not self._signers.signed(head.event, body, head.signature):
            _log.warning("a delivery of %.100r was refused: its signature is not that of its body", head.event)
            return answers.UNSIGNED
        try:
            event = parse(head.event, body)
        except DecodeFailed as error:
            _log.warning("a delivery was refused: %s", error)
            return Answer.text(400, f"{error.message}\n")
        handler = self._routes.find(event.type)
        if handler is None:
            _log.debug("nothing handles %.100r", event.type)
            return answers.NOTHING
        return await self._once(identity(event.type, body), handler, event)

    async def _once(self, key: bytes, handler: Handler, event: Event[Any]) -> Answer:
        deliveries = self._running.get({})
        self._running.set(deliveries)  # of this event loop: those of one that has ended would be waited for in vain
        while True:
            known = self._repeats.answer(key, self._clock())
            if known is not None:
                _log.debug("a repeat of %s was dropped", event.type)
                return known
            first = deliveries.get(key)
            if first is None:
                break
            await first.done.wait()
            if first.answer is not None:
                return first.answer
        running = deliveries[key] = _Running()
        try:
            running.answer = await _handled(handler, event)
            if running.answer.success:
                self._repeats.remember(key, running.answer, self._clock())
        finally:
            del deliveries[key]
            running.done.set()
        return running.answer


async def _handled(handler: Handler, event: Event[Any]) -> Answer:
    try:
        return answer_to(event, await _called(handler, event))
    except Exception:
        # the handler is the user's: whatever it raises, the API has to hear that the event was not handled
        _log.exception("the handler of %s failed; it is answered 500, and delivered again", event.type)
        return answers.FAILED


async def _called(handler: Handler, event: Event[Any]) -> object:
    if is_async(handler):
        return await result_of(handler(event))
    # waited for when the delivery is cancelled too, or a repeat would be handled beside it
    return await result_of(await anyio.to_thread.run_sync(partial(handler, event)))
