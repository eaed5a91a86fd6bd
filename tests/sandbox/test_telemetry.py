"""What OpenTelemetry is told: a span for each operation, and metrics, on both faces, with no secret in them."""

from __future__ import annotations

import asyncio
import contextvars
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import pytest
from attrs import define, field
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.instrumentation.aiohttp_client import create_trace_config
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from prometheus_client import REGISTRY, generate_latest

from salesloft_async import (
    AsyncSalesloft,
    ConfigurationError,
    ConnectionFailed,
    DecodeFailed,
    NotFound,
    Salesloft,
    Teams,
    Telemetry,
)
from salesloft_async.core.observer import OperationEvent
from salesloft_async.sandbox import Sandbox, SandboxTeams

pytestmark = pytest.mark.anyio
SECRET = "planted-secret"
HALF_PAST = 6_030.0
"""Seconds since the epoch: half a minute is over, so that none ends while a test counts."""
Attributes = dict[str, Any]


@define
class Told:
    """What went to OpenTelemetry."""

    exporter: InMemorySpanExporter = field(factory=InMemorySpanExporter)
    reader: InMemoryMetricReader = field(factory=InMemoryMetricReader)
    tracers: TracerProvider = field(factory=TracerProvider)
    meters: MeterProvider = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.meters = MeterProvider([self.reader])

    def telemetry(self, **more: Any) -> Telemetry:
        return Telemetry(tracer_provider=self.tracers, meter_provider=self.meters, **more)

    @property
    def spans(self) -> list[ReadableSpan]:
        """Those that have ended, first to last."""
        return list(self.exporter.get_finished_spans())

    def points(self, name: str) -> list[tuple[Attributes, Any]]:
        """The attributes and the data points of a metric."""
        found = self.reader.get_metrics_data()
        return [
            (dict(point.attributes or {}), point)
            for resource in (found.resource_metrics if found else ())
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
        ]

    def values(self, name: str) -> list[tuple[Attributes, float]]:
        """The attributes and the values of a counter or a gauge."""
        return [(attributes, point.value) for attributes, point in self.points(name)]


def half_past(people: int) -> Sandbox:
    return Sandbox(people=people, clock=lambda: HALF_PAST)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with half_past(250) as running:
        yield running


@pytest.fixture
def told() -> Iterator[Told]:
    told = Told()
    yield told
    assert all(SECRET not in span.to_json() for span in told.spans)
    data = told.reader.get_metrics_data()
    assert SECRET not in (data.to_json() if data else "")
    told.meters.shutdown()
    told.tracers.shutdown()


async def test_an_operation_is_a_span_below_that_of_the_caller(told: Told, sandbox: Sandbox) -> None:
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=told.telemetry()) as salesloft:
        with told.tracers.get_tracer("app").start_as_current_span("work"):
            await salesloft.people.get(1)
    span, work = told.spans
    assert (span.name, span.kind, span.status.status_code) == ("people.get", SpanKind.CLIENT, StatusCode.UNSET)
    assert span.parent is not None
    assert span.parent.span_id == work.get_span_context().span_id  # type: ignore[union-attr]
    attributes = dict(span.attributes or {})
    assert 0 <= attributes.pop("salesloft.waited") < 60  # type: ignore[operator]
    assert attributes == {
        "http.request.method": "GET",
        "url.path": "/v2/people/1.json",
        "url.template": "/v2/people/{person_id}.json",
        "server.address": "127.0.0.1",
        "server.port": int(sandbox.url.rpartition(":")[2]),
        "http.response.status_code": 200,
        "salesloft.operation": "people.get",
        "salesloft.resource": "people",
        "salesloft.attempts": 1,
        "salesloft.points": 1,
    }


async def test_every_way_to_send_has_a_span_and_a_list_has_one_for_each_page(told: Told, sandbox: Sandbox) -> None:
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=told.telemetry()) as salesloft:
        assert len([person async for person in salesloft.people.list()]) == 250
        assert len([person async for person in salesloft.people.scan()]) == 250
        await salesloft.run("get_person", {"person_id": 1})
        await salesloft.request("GET", "/v2/people", params={"email_addresses": ["ada@example.com"]})
        await salesloft.bulk.upsert_people([{"email_address": "ada@example.com"}])
        await salesloft.with_options(timeout=5).people.delete(1)
    names = [span.name for span in told.spans]
    assert names[:3] == ["people.list"] * 3
    assert set(names) >= {"people.get", "request", "bulk_jobs.create", "people.delete"}
    assert len(names) == len(sandbox.requests)
    (raw,) = (span for span in told.spans if span.name == "request")
    assert (raw.attributes or {})["url.path"] == "/v2/people"
    assert "url.template" not in (raw.attributes or {})
    assert all("example.com" not in span.to_json() for span in told.spans)


async def test_a_retry_is_an_event_of_its_span_and_is_counted_with_its_reason(told: Told, sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/v2/me", status=503, headers={"Retry-After": "0"})
    sandbox.fail("GET", "/v2/me", reset="before")
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=told.telemetry()) as salesloft:
        await salesloft.me.get()
    (span,) = told.spans
    attributes = span.attributes or {}
    assert [attributes[f"salesloft.{name}"] for name in ("attempts", "points")] == [3, 2]
    assert (attributes["http.request.resend_count"], span.status.status_code) == (2, StatusCode.UNSET)
    reasons = [(event.name, (event.attributes or {})["error.type"]) for event in span.events]
    assert reasons == [("retry", "503"), ("retry", "ServerDisconnectedError")]
    assert told.values("salesloft.retries") == [
        ({"salesloft.operation": "me.get", "error.type": "503"}, 1),
        ({"salesloft.operation": "me.get", "error.type": "ServerDisconnectedError"}, 1),
    ]


@pytest.mark.parametrize(
    ("fault", "raised", "error"),
    [
        ({"status": 404, "body": {"error": f"not for {SECRET}"}}, NotFound, "404"),
        ({"reset": "before", "times": 5}, ConnectionFailed, "ConnectionFailed"),
        ({"status": 200, "body": f"<html>{SECRET}"}, DecodeFailed, "DecodeFailed"),
    ],
    ids=["refused", "lost", "unreadable"],
)
async def test_a_failed_operation_is_an_error_with_its_message(
    told: Told, sandbox: Sandbox, fault: dict[str, Any], raised: type[Exception], error: str
) -> None:
    sandbox.fail("GET", "/v2/me", **fault)
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=told.telemetry(), retries=0) as salesloft:
        with pytest.raises(raised) as failed:
            await salesloft.me.get()
    (span,) = told.spans
    assert (span.status.status_code, (span.attributes or {})["error.type"]) == (StatusCode.ERROR, error)
    (event,) = span.events
    said = {"exception.type": f"salesloft_async.errors.{raised.__name__}", "exception.message": str(failed.value)}
    assert (event.name, event.attributes) == ("exception", said)
    ((attributes, _),) = told.points("salesloft.operation.duration")
    assert attributes == {"salesloft.operation": "me.get", "error.type": error}


async def test_an_answer_that_is_given_whatever_its_status_is_an_error_of_the_span(
    told: Told, sandbox: Sandbox
) -> None:
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=told.telemetry()) as salesloft:
        assert (await salesloft.request("GET", "/v2/nonesuch")).status == 404
    (span,) = told.spans
    assert (span.status.status_code, (span.attributes or {})["error.type"]) == (StatusCode.ERROR, "404")


async def test_a_cancelled_call_ends_its_span_and_is_no_error(told: Told, sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/v2/me", delay=60.0)
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=told.telemetry()) as salesloft:
        call = asyncio.ensure_future(salesloft.me.get())
        with anyio.fail_after(30):
            while not sandbox.requests:  # noqa: ASYNC110  (the sandbox has no event for it)
                await asyncio.sleep(0.001)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
    (span,) = told.spans
    assert (span.status.status_code, (span.attributes or {})["error.type"]) == (StatusCode.UNSET, "CancelledError")


async def test_an_operation_that_is_forgotten_ends_its_span_in_whatever_context_it_is_collected(
    told: Told, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=(telemetry := told.telemetry())) as salesloft:

        async def operation() -> None:
            event = OperationEvent("me.get", "GET", "/v2/me.json", "/v2/me.json")
            with telemetry.operation(event, salesloft._session.connection):
                await asyncio.sleep(60)

        call = operation()
        contextvars.copy_context().run(call.send, None)
        assert told.spans == []
        call.close()
        assert [(span.name, span.status.status_code) for span in told.spans] == [("me.get", StatusCode.UNSET)]
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


async def test_points_waits_durations_and_the_budget_are_measured(told: Told, sandbox: Sandbox) -> None:
    telemetry = told.telemetry(attributes={"deployment": "blue"})
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=telemetry) as salesloft:
        for _ in range(3):
            await salesloft.me.get()
        await salesloft.run("get_person", {"person_id": 1, "access_token": "another"})  # of no team's that is shown
        known = {"deployment": "blue", "salesloft.operation": "me.get"}
        assert told.values("salesloft.points")[0] == (known, 3)
        for name in ("salesloft.wait", "salesloft.operation.duration"):
            attributes, point = told.points(name)[0]
            assert (attributes, point.count) == (known, 3)
            assert point.explicit_bounds[-1] == 120
        assert told.values("salesloft.budget.remaining") == [({"deployment": "blue"}, 597)]
        assert told.values("salesloft.budget.limit") == [({"deployment": "blue"}, 600)]
    del salesloft
    assert told.values("salesloft.budget.remaining") == [], "the client is gone"


async def test_a_refusal_costs_no_points(told: Told, sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/v2/me", status=429, headers={"Retry-After": "1"})
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=told.telemetry()) as salesloft:
        await salesloft.me.get()
    assert told.values("salesloft.points") == [({"salesloft.operation": "me.get"}, 1)]
    assert told.values("salesloft.retries")[0][0]["error.type"] == "429"


async def test_spans_and_metrics_of_a_team_have_its_name(told: Told) -> None:
    teams_of_sandbox = SandboxTeams({f"ak_{team}": half_past(1) for team in ("acme", "globex")})
    async with (
        teams_of_sandbox as sandbox,
        Teams("ak_{}".format, base_url=sandbox.url, telemetry=told.telemetry()) as teams,
    ):
        for team in ("acme", "globex", "globex"):
            await (await teams.get(team)).me.get()
        budgets = told.values("salesloft.budget.remaining")
    assert [(span.attributes or {})["salesloft.team"] for span in told.spans] == ["acme", "globex", "globex"]
    assert [(attributes["salesloft.team"], value) for attributes, value in told.values("salesloft.points")] == [
        ("acme", 1), ("globex", 2)
    ]  # fmt: skip
    assert budgets == [({"salesloft.team": "acme"}, 599), ({"salesloft.team": "globex"}, 598)]


async def test_the_spans_of_aiohttps_instrumentation_are_below_the_operations(told: Told, sandbox: Sandbox) -> None:
    config = create_trace_config(tracer_provider=told.tracers)
    sandbox.fail("GET", "/v2/me", status=503, headers={"Retry-After": "0"})
    async with AsyncSalesloft(
        SECRET, base_url=sandbox.url, telemetry=told.telemetry(), trace_configs=[config]
    ) as salesloft:
        await salesloft.me.get()
    *attempts, operation = told.spans
    assert [span.name for span in (*attempts, operation)] == ["GET", "GET", "me.get"]
    assert {span.parent.span_id for span in attempts if span.parent} == {operation.get_span_context().span_id}  # type: ignore[union-attr]


def test_the_blocking_client_tells_the_same_below_the_span_of_its_thread(told: Told, threaded_sandbox: Sandbox) -> None:
    with (
        Salesloft(SECRET, base_url=threaded_sandbox.url, telemetry=told.telemetry()) as salesloft,
        told.tracers.get_tracer("app").start_as_current_span("work") as work,
    ):
        assert len(list(salesloft.people.list())) == 250
        salesloft.bulk.upsert_people([{"email_address": "ada@example.com"}])
    *operations, last = told.spans
    assert last.name == "work"
    assert [span.name for span in operations[:4]] == ["people.list"] * 3 + ["bulk_jobs.create"]
    assert {span.parent.span_id for span in operations if span.parent} == {work.get_span_context().span_id}
    assert all(span.parent for span in operations)


def test_prometheus_shows_the_metrics(threaded_sandbox: Sandbox) -> None:
    meters = MeterProvider([PrometheusMetricReader()])
    try:
        with Salesloft(SECRET, base_url=threaded_sandbox.url, telemetry=Telemetry(meter_provider=meters)) as salesloft:
            salesloft.me.get()
            shown = generate_latest(REGISTRY).decode()
    finally:
        meters.shutdown()
    for line in ('salesloft_points_total{', 'salesloft_budget_remaining', 'salesloft_wait_seconds_bucket{',
                 'salesloft_operation_duration_seconds_count{', 'salesloft_operation="me.get"'):  # fmt: skip
        assert line in shown
    assert SECRET not in shown


async def test_without_a_provider_it_tells_nobody_and_fails_nothing(sandbox: Sandbox) -> None:
    async with AsyncSalesloft(SECRET, base_url=sandbox.url, telemetry=Telemetry()) as salesloft:
        assert (await salesloft.me.get()).id


@pytest.mark.parametrize("face", [AsyncSalesloft, Salesloft])
def test_what_is_no_telemetry_is_refused(face: Any) -> None:
    with pytest.raises(ConfigurationError, match="telemetry: takes a Telemetry, not bool"):
        face(SECRET, telemetry=True)


@pytest.mark.parametrize(
    ("attributes", "match"),
    [(["a"], "attributes: takes a mapping, not list"), ({"a": None}, "attributes.a: takes text, a number")],
)
def test_attributes_that_cannot_be_right_are_refused(attributes: Any, match: str) -> None:
    with pytest.raises(ConfigurationError, match=match):
        Telemetry(attributes=attributes)


def test_without_opentelemetry_it_says_what_to_install_and_clients_work() -> None:
    script = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "from salesloft_async import AsyncSalesloft, Telemetry\n"
        "AsyncSalesloft('token')\n"
        "try:\n    Telemetry()\nexcept ValueError as error:\n    print(error)"
    )
    said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert said == "telemetry: needs the otel extra: pip install 'salesloft-async[otel]'\n"
