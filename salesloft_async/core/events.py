"""Tells hooks, an observer and the log of each request, answer and retry; costs nothing where nobody listens."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import field, frozen

from salesloft_async.errors import ConfigurationError

from .calling import is_async

if TYPE_CHECKING:  # loaded where somebody listens
    from .observer import Observer
    from .request_events import RequestEvent, ResponseEvent, RetryEvent

__all__ = ["Events"]

E = TypeVar("E")
_log: Final = logging.getLogger("salesloft_async.request")


@frozen
class Events:
    """The hooks of a client, which are called on its event loop, and the logger `salesloft_async.request`."""

    on_request: Callable[[RequestEvent], object] | None = None
    on_response: Callable[[ResponseEvent], object] | None = None
    on_retry: Callable[[RetryEvent], object] | None = None
    observer: Observer | None = None
    _hooked: bool = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for name in ("on_request", "on_response", "on_retry"):
            _check(name, getattr(self, name))
        hooked = any(each is not None for each in (self.on_request, self.on_response, self.on_retry, self.observer))
        object.__setattr__(self, "_hooked", hooked)

    @property
    def wanted(self) -> bool:
        """Return whether anybody listens."""
        return self._hooked or _log.isEnabledFor(logging.DEBUG)

    def request(self, event: RequestEvent) -> None:
        """Tell of a request."""
        _log.debug("%s %s: attempt %d, %g points reserved", event.method, event.path, event.attempt, event.cost)
        _call("on_request", self.on_request, event)
        if self.observer is not None:
            _call("telemetry", self.observer.request, event)

    def response(self, event: ResponseEvent) -> None:
        """Tell of its end."""
        _log.debug(
            "%s %s: %s, attempt %d, %s points, %.3f s",
            event.method,
            event.path,
            event.error if event.status is None else event.status,
            event.attempt,
            "unknown" if event.cost is None else event.cost,
            event.duration,
        )
        _call("on_response", self.on_response, event)
        if self.observer is not None:
            _call("telemetry", self.observer.response, event)

    def retry(self, event: RetryEvent) -> None:
        """Tell that it is sent again."""
        _log.debug(
            "%s %s: %s, again in %.1f s",
            event.method,
            event.path,
            event.error if event.status is None else event.status,
            event.delay,
        )
        _call("on_retry", self.on_retry, event)
        if self.observer is not None:
            _call("telemetry", self.observer.retry, event)


def _call(name: str, hook: Callable[[E], object] | None, event: E) -> None:
    if hook is None:
        return
    try:
        hook(event)
    except Exception:  # a metric that fails must not fail the request
        _log.exception("the hook %s failed", name)


def _check(name: str, hook: Any) -> None:
    if hook is None:
        return
    if not callable(hook):
        raise ConfigurationError(f"{name}: takes a function, not {type(hook).__name__}")
    if is_async(hook):
        raise ConfigurationError(f"{name}: takes a plain function: it is called in the midst of a request")
