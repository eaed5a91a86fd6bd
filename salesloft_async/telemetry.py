"""Spans and metrics of a client for OpenTelemetry: Telemetry."""

from __future__ import annotations

import asyncio
import time
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from attrs import define

from ._version import __version__
from .core.budget import BudgetState
from .core.observer import OperationEvent, Source
from .core.request_events import RequestEvent, ResponseEvent, RetryEvent
from .errors import APIError, ConfigurationError, SalesloftError

if TYPE_CHECKING:
    from opentelemetry.metrics import CallbackOptions, MeterProvider, Observation
    from opentelemetry.trace import Span, TracerProvider

__all__ = ["Telemetry"]

Attribute: TypeAlias = str | bool | int | float
_SCOPE: Final = "salesloft_async"
_SEEN: Final = "salesloft_async.seen"
"""Under which the operation that a task is in stands in OpenTelemetry's context."""
_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
"""Bounds of the histograms' buckets; a wait for points may take the rest of a minute."""


@define(eq=False)
class _Seen:
    """One operation, as far as it has come."""

    span: Span
    attributes: dict[str, Attribute]
    """Of its metrics."""
    attempts: int = 0
    points: int = 0
    waited: float = 0.0
    status: int | None = None
    """Of the last answer."""

    def error(self, raised: BaseException | None) -> str:
        """What went wrong, in a word: the status of the answer or the name of the exception; empty when nothing did."""
        if isinstance(raised, APIError):
            return str(raised.status)
        if raised is not None:
            return type(raised).__name__
        return str(self.status) if self.status is not None and self.status >= 400 else ""


class Telemetry:
    """Has a client tell OpenTelemetry of its operations: `AsyncSalesloft(telemetry=Telemetry())`. Needs the otel extra.

    One may be given to any number of clients.

    Spans: one for each operation, such as `people.get`, from its beginning to the end of its last attempt, as a child
    of the span that the caller is in; one for each page of a list, however that is read. It has
    `http.request.method`, `url.path` (no query), `url.template`, `server.address`, `server.port`,
    `http.response.status_code`, `error.type`, `http.request.resend_count`, `salesloft.operation`,
    `salesloft.resource`, `salesloft.attempts`, `salesloft.points`, `salesloft.waited` (seconds) and, of a client from
    Teams, `salesloft.team`; an event for each retry; and the message of the error that was raised. No body, no query
    and no secret is in it.

    Metrics: the counters `salesloft.points` and `salesloft.retries` (`error.type` has the reason), the histograms
    `salesloft.wait` (seconds that an attempt waited for points) and `salesloft.operation.duration`, and the gauges
    `salesloft.budget.remaining` and `salesloft.budget.limit`.

    Args:
        tracer_provider: Where spans go; by default the global one.
        meter_provider: Where metrics go; by default the global one.
        attributes: Of every span and metric, such as which of several clients it is of.

    Raises ConfigurationError where OpenTelemetry is not installed, and for arguments that cannot be right.
    """

    def __init__(
        self,
        *,
        tracer_provider: TracerProvider | None = None,
        meter_provider: MeterProvider | None = None,
        attributes: Mapping[str, Attribute] | None = None,
    ) -> None:
        try:
            from opentelemetry import context, metrics, trace
        except ModuleNotFoundError:
            raise ConfigurationError("telemetry: needs the otel extra: pip install 'salesloft-async[otel]'").about(
                "watch-it-at-work"
            ) from None
        self._attributes = _checked(attributes or {})
        self._context, self._trace, self._metrics = context, trace, metrics
        self._tracer = trace.get_tracer(_SCOPE, __version__, tracer_provider)
        meter = metrics.get_meter(_SCOPE, __version__, meter_provider)
        self._points = meter.create_counter("salesloft.points", "{point}", "Points spent.")
        self._retries = meter.create_counter("salesloft.retries", "{retry}", "Requests that were sent again.")
        self._waits = meter.create_histogram(
            "salesloft.wait", "s", "How long requests waited for points.", explicit_bucket_boundaries_advisory=_SECONDS
        )
        self._durations = meter.create_histogram(
            "salesloft.operation.duration",
            "s",
            "How long operations took, with all their attempts.",
            explicit_bucket_boundaries_advisory=_SECONDS,
        )
        self._sources: dict[int, weakref.ref[Source]] = {}
        """Those whose budgets are shown, for as long as they are there."""
        for name, said in (("remaining", "Points that can be spent now."), ("limit", "Points a minute of the team.")):
            meter.create_observable_gauge(f"salesloft.budget.{name}", [_Gauge(self, name)], "{point}", said)

    @contextmanager
    def operation(self, event: OperationEvent, source: Source) -> Iterator[None]:
        """Entered as an operation begins, and left as it ends."""
        self._show_budget(source)
        known = self._of(source) | {"salesloft.operation": event.operation}
        span = self._tracer.start_span(
            event.operation, kind=self._trace.SpanKind.CLIENT, attributes=known | _of_request(event, source)
        )
        seen = _Seen(span, known)
        token = self._context.attach(self._context.set_value(_SEEN, seen, self._trace.set_span_in_context(span)))
        began = time.monotonic()
        raised: BaseException | None = None
        try:
            yield
        except BaseException as error:
            raised = error
            raise
        finally:
            # a forgotten coroutine is closed in a context that is not its own
            if not isinstance(raised, GeneratorExit):
                self._context.detach(token)
            self._end(seen, raised, time.monotonic() - began)

    def request(self, event: RequestEvent) -> None:
        """A request of the operation that the running task is in."""
        if (seen := self._seen()) is not None:
            seen.attempts = event.attempt
            seen.waited += event.waited
            self._waits.record(event.waited, seen.attributes)

    def response(self, event: ResponseEvent) -> None:
        """The end of one."""
        if (seen := self._seen()) is not None:
            seen.status = event.status
            if event.cost and event.status != 429:  # a refusal costs nothing
                seen.points += event.cost
                self._points.add(event.cost, seen.attributes)

    def retry(self, event: RetryEvent) -> None:
        """One will be sent again."""
        if (seen := self._seen()) is not None:
            reason: dict[str, Attribute] = {"error.type": event.error or str(event.status)}
            self._retries.add(1, seen.attributes | reason)
            seen.span.add_event("retry", {**reason, "salesloft.attempt": event.attempt, "salesloft.delay": event.delay})

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def _seen(self) -> _Seen | None:
        seen = self._context.get_value(_SEEN)
        return seen if isinstance(seen, _Seen) else None

    def _of(self, source: Source) -> dict[str, Attribute]:
        return self._attributes | ({"salesloft.team": source.team} if source.team else {})

    def _end(self, seen: _Seen, raised: BaseException | None, seconds: float) -> None:
        span, error = seen.span, seen.error(raised)
        span.set_attributes({"salesloft.attempts": seen.attempts, "salesloft.points": seen.points,
                             "salesloft.waited": round(seen.waited, 6)})  # fmt: skip
        if seen.status is not None:
            span.set_attribute("http.response.status_code", seen.status)
        if seen.attempts > 1:
            span.set_attribute("http.request.resend_count", seen.attempts - 1)
        if error:
            span.set_attribute("error.type", error)
        if error and not isinstance(raised, asyncio.CancelledError | GeneratorExit):
            span.set_status(self._trace.StatusCode.ERROR)
        if isinstance(raised, SalesloftError):  # whose messages are free of secrets, and whose causes are not shown
            span.add_event("exception", {"exception.type": _name(raised), "exception.message": str(raised)})
        self._durations.record(seconds, seen.attributes | ({"error.type": error} if error else {}))
        span.end()

    def _show_budget(self, source: Source) -> None:
        if id(source) in self._sources or (source.guest and not source.team):  # another token's, in passing
            return
        key = id(source)
        self._sources[key] = weakref.ref(source, lambda _: self._sources.pop(key, None))

    def _budgets(self) -> Iterator[tuple[BudgetState, dict[str, Attribute]]]:
        for reference in list(self._sources.values()):
            if (source := reference()) is not None:
                yield source.budget_state(), self._of(source)


@define(eq=False)
class _Gauge:
    """Observes one figure of every budget when metrics are collected, in whatever thread that is."""

    telemetry: Telemetry
    name: str

    def __call__(self, options: CallbackOptions) -> Iterator[Observation]:
        for state, attributes in self.telemetry._budgets():
            yield self.telemetry._metrics.Observation(getattr(state, self.name), attributes)


def _of_request(event: OperationEvent, source: Source) -> dict[str, Attribute]:
    found: dict[str, Attribute] = {
        "http.request.method": event.method,
        "url.path": event.path,
        "server.address": source.base_url.host or "",
        "server.port": cast("int", source.base_url.port),  # http and https have one by default
    }
    if "." in event.operation:  # of the API's; a request of the caller's own has no template and no resource
        found |= {"url.template": event.endpoint, "salesloft.resource": event.operation.partition(".")[0]}
    return found


def _name(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _checked(attributes: Any) -> dict[str, Attribute]:
    if not isinstance(attributes, Mapping):
        raise ConfigurationError(f"attributes: takes a mapping, not {type(attributes).__name__}").about(
            "watch-it-at-work"
        )
    for name, value in attributes.items():
        if not isinstance(name, str) or not isinstance(value, str | bool | int | float):
            raise ConfigurationError(
                f"attributes.{name}: takes text, a number or a boolean, not {type(value).__name__}"
            ).about("watch-it-at-work")
    return dict(attributes)
