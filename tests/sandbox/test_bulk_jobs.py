"""Starting and waiting, on a server that answers what it is told to and on a clock that is pushed."""

from __future__ import annotations

from typing import Any

import pytest

from salesloft_async import AsyncSalesloft, BulkNotDone, BulkProgress, ConfigurationError, ServerError
from salesloft_async.bulk import AsyncBulkJobs
from salesloft_async.bulk.clock import Clock
from salesloft_async.errors import ValidationFailed
from tests.contract.recording import recording
from tests.sandbox.bulk_clock import Hours

pytestmark = pytest.mark.anyio


def job(state: str, processed: int = 0, **fields: Any) -> tuple[int, Any]:
    return 200, {"data": {"id": 5, "state": state, "processed": processed, "total": 100, "errors": 0, **fields}}


GONE = (500, {"error": "down"})


def jobs(salesloft: AsyncSalesloft, hours: Hours) -> AsyncBulkJobs:
    return AsyncBulkJobs(salesloft._session.derived(), Clock(hours.now, hours.sleep))


async def test_waiting_looks_less_and_less_often_and_tells_how_far_it_is() -> None:
    hours = Hours()
    told: list[BulkProgress] = []
    looks = [job("executing", 10 * number) for number in range(10)]
    async with recording(*looks, job("done", 100)) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        done = await jobs(salesloft, hours).wait(5, on_progress=told.append)
    assert done.state == "done"
    assert hours.waits[:3] == [0.25, 0.5, 1.0]
    assert hours.waits[-1] == 30.0
    assert [each.done for each in told] == [*range(0, 100, 10), 100]
    assert (told[1].rate, told[1].time_left) == (40.0, 2.25)
    assert (told[0].rate, told[0].time_left) == (0.0, None)


@pytest.mark.parametrize("state", ["cancelled", "failed", "a state of tomorrow"])
async def test_waiting_ends_with_a_state_that_is_not_a_running_one(state: str) -> None:
    hours = Hours()
    looks = [job("pending"), job("executing"), job(state)]
    async with recording(*looks) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        ended = await jobs(salesloft, hours).wait(5)
    assert (ended.state, len(server.requests)) == (state, 3)


async def test_rows_of_a_cancelled_job_are_not_called_successful() -> None:
    look = job("cancelled", 10, finished_at="2024-01-01T00:00:00.000000Z")
    async with recording(look) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        report = await salesloft.bulk.report(5)
    assert (report.done, report.ok, report.succeeded) == (False, False, 0)


async def test_a_job_that_takes_too_long_goes_on_and_its_error_says_how_to_go_on() -> None:
    hours = Hours()
    looks = [job("executing", 7) for _ in range(5)]
    async with recording(*looks) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        with pytest.raises(BulkNotDone, match=r"executing after 5 seconds \(7 of 100 .*bulk.report\(5\)") as caught:
            await jobs(salesloft, hours).wait(5, timeout=5)
    assert hours.at == 5.0
    assert (caught.value.job_id, caught.value.processed, caught.value.total) == (5, 7, 100)


def once(url: str) -> AsyncSalesloft:
    """A client that does not retry, so that every failure is a look that failed."""
    return AsyncSalesloft("t", base_url=url, retries=0)


async def test_an_outage_ends_no_wait_until_it_lasts() -> None:
    async with recording(*[GONE] * 5, job("done")) as server, once(server.url) as salesloft:
        assert (await jobs(salesloft, Hours()).wait(5)).state == "done"
    async with recording(*[GONE] * 6) as server, once(server.url) as salesloft:
        with pytest.raises(ServerError):
            await jobs(salesloft, Hours()).wait(5)
    async with recording(GONE) as server, once(server.url) as salesloft:
        with pytest.raises(BulkNotDone, match="is not reachable after 0 seconds"):
            await jobs(salesloft, Hours()).wait(5, timeout=0)


async def test_a_job_in_a_state_that_is_not_known_is_done_when_it_has_finished() -> None:
    ended = job("failed", finished_at="2026-01-31T10:00:00Z")
    async with recording(ended) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        assert (await jobs(salesloft, Hours()).wait(5)).state == "failed"


async def test_a_job_that_was_not_started_is_not_waited_for() -> None:
    async with recording(job("open")) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        with pytest.raises(ConfigurationError, match="bulk job 5 is open: start it"):
            await jobs(salesloft, Hours()).wait(5)
        with pytest.raises(ConfigurationError, match="timeout: takes seconds"):
            await jobs(salesloft, Hours()).wait(5, timeout=float("nan"))


CLOSED = (422, {"errors": {"state": ["must be open"]}})


async def test_a_start_that_was_applied_unheard_is_a_start() -> None:
    async with recording(GONE, job("executing")) as server, once(server.url) as salesloft:
        assert (await jobs(salesloft, Hours()).start(5)).state == "executing"
        assert [request.method for request in server.requests] == ["PUT", "GET"]
        assert server.requests[0].body == {"ready_to_execute": True}
    async with recording(CLOSED, job("done")) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        assert (await jobs(salesloft, Hours()).start(5)).state == "done"
    async with recording(CLOSED, job("open")) as server, AsyncSalesloft("t", base_url=server.url) as salesloft:
        with pytest.raises(ValidationFailed):
            await jobs(salesloft, Hours()).start(5)
