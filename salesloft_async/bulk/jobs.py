"""Bulk jobs with the steps that are no endpoints of their own: start one, and wait until it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import define

from salesloft_async.core.session import Session
from salesloft_async.core.values import Id
from salesloft_async.errors import (
    BulkNotDone,
    ConfigurationError,
    ConnectionFailed,
    ServerError,
    ValidationFailed,
)
from salesloft_async.models.bulk_jobs import BulkJob, BulkJobDataAdded
from salesloft_async.resources import bulk_jobs

from .clock import Clock
from .fields import fields_of
from .options import check_timeout
from .plans import BadRow
from .report import BulkProgress, Progress, is_ended
from .rows import RowChecker

__all__ = ["AsyncBulkJobs", "BulkJobs"]

_FIRST_POLL: Final = 0.25
"""Seconds to the second look at a job; each wait is twice as long as the one before."""
_GROWTH: Final = 2.0
_SLOWEST_POLL: Final = 30.0
_MOST_MISSED: Final = 5
"""Looks in a row that may fail while a job is waited for: an outage of a few minutes ends no wait of hours."""


class AsyncBulkJobs(bulk_jobs.AsyncBulkJobs):
    """Jobs that write many records: make one, add data, start it, wait for it, read the results."""

    def __init__(self, session: Session, clock: Clock | None = None) -> None:
        super().__init__(session)
        self._clock = clock or Clock()

    async def add_data(
        self,
        bulk_job_id: Id,
        *,
        data: Sequence[Mapping[str, Any]],
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> BulkJobDataAdded:
        """How many records were added to an open job; call it as often as needed.

        Rows of people, which name their `upsert_key` and have no other fields than people have, are checked and written
        as `bulk.upsert_people` does it; others are sent as they are.
        `POST /v2/bulk_jobs/{bulk_jobs_id}/job_data`, 1 point. Not repeated when it may have been applied.

        Args:
            bulk_job_id: Id of the bulk job.
            data: Records as the job's type takes them, 5,000 at most; a person has an upsert_key and the field it
                names.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            ConfigurationError: An argument or a row cannot be right; nothing was sent.
        """
        rows = [checked_person(number, row) for number, row in enumerate(data, 1)] if isinstance(data, list) else data
        return await super().add_data(bulk_job_id, data=rows, extra_query=extra_query, extra_body=extra_body)

    async def start(self, bulk_job_id: Id) -> BulkJob:
        """The job, closed to data and executing, or waiting for the one before it.

        Starting a job again changes nothing. Whether a start was applied whose answer was lost, the job's state tells.
        `PUT /v2/bulk_jobs/{id}`, 1 point.

        Args:
            bulk_job_id: Id of the bulk job.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
        """
        try:
            return await self.update(bulk_job_id, ready_to_execute=True)
        except (ValidationFailed, ConnectionFailed, ServerError):
            job = await self.get(bulk_job_id)
            if job.state == "open":
                raise
            return job

    async def wait(
        self,
        bulk_job_id: Id,
        *,
        timeout: float | None = None,  # noqa: ASYNC109  (what it ends is named in the error)
        on_progress: Progress | None = None,
    ) -> BulkJob:
        """Return the job when it has ended: it is done, or in a state that is not a running one, such as cancelled.

        It is looked at after 0.25, 0.5, 1 … and then every 30 seconds, 1 point each time. A job may be left and waited
        for again, from another process too.

        Args:
            bulk_job_id: Id of the bulk job.
            timeout: Seconds to wait at most; None waits as long as it takes, which is long when other jobs go before.
            on_progress: Called with a BulkProgress after each look.

        Raises:
            BulkNotDone: It is not done in time; it goes on.
            ConfigurationError: The job was not started, so it will never be done.
            NotFound: It does not exist, or is not visible to this token.
        """
        check_timeout(timeout)
        started = self._clock.now()
        pace = Pace(started)
        delay, missed = _FIRST_POLL, 0
        job: BulkJob | None = None
        while True:
            try:
                job, missed = await self.get(bulk_job_id), 0
            except (ConnectionFailed, ServerError):
                missed += 1
                if missed > _MOST_MISSED:
                    raise
            else:
                if on_progress:
                    on_progress(pace.progress(job, self._clock.now()))
                if is_ended(job):
                    return job
                if job.state == "open":
                    raise ConfigurationError(f"bulk job {bulk_job_id} is open: start it, then wait for it")
            left = None if timeout is None else started + timeout - self._clock.now()
            if left is not None and left <= 0:
                raise _not_done(bulk_job_id, job, timeout)
            await self._clock.sleep(delay if left is None else min(delay, left))
            delay = min(delay * _GROWTH, _SLOWEST_POLL)


class BulkJobs(bulk_jobs.BulkJobs):
    """Jobs that write many records: make one, add data, start it, wait for it, read the results. Blocking."""

    _async: AsyncBulkJobs

    def start(self, bulk_job_id: Id) -> BulkJob:
        """The job, closed to data and executing, or waiting for the one before it.

        Starting a job again changes nothing. Whether a start was applied whose answer was lost, the job's state tells.
        `PUT /v2/bulk_jobs/{id}`, 1 point.

        Args:
            bulk_job_id: Id of the bulk job.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
        """
        return self._run(self._async.start, bulk_job_id)

    def wait(self, bulk_job_id: Id, *, timeout: float | None = None, on_progress: Progress | None = None) -> BulkJob:
        """Return the job when it has ended: it is done, or in a state that is not a running one, such as cancelled.

        It is looked at after 0.25, 0.5, 1 … and then every 30 seconds, 1 point each time. A job may be left and waited
        for again, from another process too.

        Args:
            bulk_job_id: Id of the bulk job.
            timeout: Seconds to wait at most; None waits as long as it takes, which is long when other jobs go before.
            on_progress: Called with a BulkProgress after each look, in the client's own thread.

        Raises:
            BulkNotDone: It is not done in time; it goes on.
            ConfigurationError: The job was not started, so it will never be done.
            NotFound: It does not exist, or is not visible to this token.
        """
        return self._run(self._async.wait, bulk_job_id, timeout=timeout, on_progress=on_progress)


def checked_person(number: int, row: Any) -> Any:
    """Return the row of a person as a bulk job takes it, others as they are; ConfigurationError for a bad one."""
    fields = fields_of("person/upsert")
    if row.__class__ is not dict or row.get("upsert_key") not in fields.keys or not row.keys() <= fields.known.keys():
        return row
    try:
        return RowChecker(fields).check(row)[0]
    except BadRow as bad:
        raise ConfigurationError(f"data: row {number}: {bad}") from None


@define
class Pace:
    """Rows per second since the first of them were seen, and what that means for the rest."""

    started: float
    _first: int | None = None

    def progress(self, job: BulkJob, now: float) -> BulkProgress:
        """How far the API is with a job."""
        done, total = job.processed or 0, job.total or 0
        if self._first is None:
            self._first, self.started = done, now
        seconds = now - self.started
        rate = (done - self._first) / seconds if seconds > 0 else 0.0
        left = (total - done) / rate if rate > 0 else None
        return BulkProgress("executing", done, total, job.errors or 0, rate, left, job.id)


def _not_done(job_id: Id, job: BulkJob | None, timeout: float | None) -> BulkNotDone:
    processed, total = (job.processed or 0, job.total or 0) if job else (0, 0)
    state = job.state if job else "not reachable"
    return BulkNotDone(
        f"bulk job {job_id} is {state} after {timeout:g} seconds ({processed:,} of {total:,} rows processed); "
        f"it goes on: bulk.report({job_id!r}) waits for it again",
        job_id,
        processed,
        total,
    )
