"""OpenTelemetry's instrumentation of aiohttp shows the client's requests, and no secret in its spans."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor, create_trace_config
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from salesloft_async import AsyncSalesloft, ClientCredentials, NotFound, Salesloft
from salesloft_async.sandbox import Sandbox

SECRET = "planted-secret"


class Spans:
    """What a tracer was told."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self.exporter))

    def seen(self) -> list[tuple[object, object]]:
        """The method and the status of each request."""
        found: list[tuple[object, object]] = []
        for span in self.exporter.get_finished_spans():
            attributes = span.attributes or {}
            assert SECRET not in span.to_json()
            found.append((attributes.get("http.method"), attributes.get("http.status_code")))
        return found


@pytest.fixture
def spans() -> Spans:
    return Spans()


@pytest.fixture
def instrumented(spans: Spans) -> Iterator[Spans]:
    """Every aiohttp session of the process is traced."""
    AioHttpClientInstrumentor().instrument(tracer_provider=spans.provider)
    try:
        yield spans
    finally:
        AioHttpClientInstrumentor().uninstrument()


@pytest.mark.anyio
async def test_a_trace_config_of_the_user_sees_every_request_and_every_attempt(sandbox: Sandbox, spans: Spans) -> None:
    config = create_trace_config(tracer_provider=spans.provider)
    sandbox.fail("GET", "/v2/me", status=503, headers={"Retry-After": "0"})
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, trace_configs=[config]) as salesloft:
        await salesloft.me.get()
        with pytest.raises(NotFound):
            await salesloft.people.get(999_999)
    assert spans.seen() == [("GET", 503), ("GET", 200), ("GET", 404)]


@pytest.mark.anyio
async def test_the_instrumentation_of_the_process_sees_them_and_the_tokens_that_are_had(
    sandbox: Sandbox, instrumented: Spans
) -> None:
    auth = ClientCredentials("app", SECRET, accounts_url=sandbox.url)
    async with AsyncSalesloft(auth=auth, base_url=sandbox.url) as salesloft:
        await salesloft.me.get()
    assert instrumented.seen() == [("POST", 200), ("GET", 200)]


def test_the_blocking_client_is_seen_too(threaded_sandbox: Sandbox, instrumented: Spans) -> None:
    with Salesloft(SECRET, base_url=threaded_sandbox.url) as salesloft:
        salesloft.me.get()
    assert instrumented.seen() == [("GET", 200)]
