"""`salesloft.bulk`: rows in, a report out, on both faces."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar, Unpack

from salesloft_async.core.session import Session
from salesloft_async.core.values import Id

from .caller import Caller
from .chunked import AsyncChunkedUploads, ChunkedUploads, Starter
from .clock import Clock
from .failures import ErrorsFile, read_failures
from .fields import fields_of
from .jobs import AsyncBulkJobs
from .options import BulkOptions, Options
from .report import BulkReport, Progress, is_done
from .run import Run
from .sources import Elsewhere, Rows, open_source

__all__ = ["AsyncBulk", "Bulk", "Starter"]

T = TypeVar("T")


class AsyncBulk(AsyncChunkedUploads):
    """Bulk jobs from rows: checked, uploaded in parallel, exactly once, resumable."""

    def __init__(self, session: Session, clock: Clock | None = None) -> None:
        self._clock = clock or Clock()
        self._jobs = AsyncBulkJobs(session.for_jobs(), self._clock)

    async def upsert_people(self, rows: Rows, **options: Unpack[BulkOptions]) -> BulkReport:
        """What became of each row: people changed where their key finds them, created where not.

        A row is a mapping of fields to values, or a Person. Its key is the field that `upsert_key` or `key` names, or
        the first of id, email_address and crm_id that it has. Columns are fields whatever their case, blanks, `_` and
        `-`: "First Name" is first_name; `custom_fields.Region` is a custom field. A list may be written "one;two", a
        boolean "yes" or "no". What was exported may be uploaded again: columns that nobody can write are left out, with
        a line in the report.

        A missing cell (an empty text, NaN, NaT, NA, a null of a table or a file) leaves a field as it is. In a mapping
        None clears it.

        A file is read to its end before anything is sent. Rows go up in the background of the team's budget, one point
        for 5,000 rows, and are executed when the job holds exactly the rows that were uploaded. An upload whose answer
        was lost is settled by the job's total, which takes up to half a minute.

        Args:
            rows: An iterable or async iterable of mappings or records, a DataFrame of pandas or polars, an Arrow table,
                batch or reader, or the path of a .csv, .tsv or .jsonl file (each also with .gz), a .sqlite, .sqlite3 or
                .db file (its table people, or its only one) or, with the arrow extra, a .parquet file.
            name: A name for the job.
            key: The field that names the person in every row: "id", "email_address" or "crm_id".
            map: The fields of columns with other names: `{"E-mail": "email_address", "Notes": None}`, where None leaves
                a column out.
            on_bad_row: "raise" or "skip" rows that cannot be uploaded; the report has every skipped row.
            clear_empty: Whether a missing cell clears its field.
            encoding: The encoding of a CSV or JSON lines file, any that Python has, such as "cp1252"; by default UTF-8,
                or what its byte order mark says.
            errors: Path of a .csv or .jsonl file to write failed and skipped rows into, with their reason.
            state: Path of a file to continue from after a crash. It goes away when the report is there.
            restart: Begin anew, whatever the state file says.
            chunk_rows: Rows in one upload, 5,000 at most.
            concurrency: Uploads at once, 8 at most.
            wait: Whether to wait for the job and read its results; without, the report tells what was uploaded.
            timeout: Seconds to wait for the job after it was started; None waits as long as it takes.
            on_progress: Called with a BulkProgress.

        Raises:
            BadRows: Rows cannot be uploaded; `rows` has their lines and reasons. No job was started.
            BulkNotSettled: The job holds other rows than were uploaded. It was not started.
            BulkNotDone: The job is not done in time. It goes on.
            ConfigurationError: An argument or a file cannot be right, or there are no rows.
        """
        return await self.run("person/upsert", rows, **options)

    async def run(self, type: str, rows: Rows, **options: Unpack[BulkOptions]) -> BulkReport:
        """What became of each row of a bulk job of any type.

        Rows of "person/upsert" are checked as `upsert_people` does. Those of types that the operation table does not
        know are sent as they are given.

        Args:
            type: The job's type: "person/upsert", the only one that is confirmed. Whether the API takes others, such as
                "account/upsert", is unknown.
            rows: As `upsert_people` takes them; so are the options.
        """
        return await self._run(type, rows, options, None)

    async def _run(self, type: str, rows: Rows, options: BulkOptions, elsewhere: Elsewhere | None) -> BulkReport:
        checked, fields = Options.of(options), fields_of(type)
        source = open_source(rows, elsewhere, encoding=checked.encoding, table=fields.resource)
        return await Run(self._jobs, self._clock, fields, source, checked).report()

    async def report(
        self,
        job_id: Id,
        *,
        errors: str | os.PathLike[str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109  (what it ends is named in the error)
        on_progress: Progress | None = None,
    ) -> BulkReport:
        """What became of the rows of a job that was started, also by another process; waits until it is done.

        Args:
            job_id: Id of the bulk job.
            errors: Path of a .csv or .jsonl file to write failed rows into, with their reason.
            timeout: Seconds to wait at most; None waits as long as it takes.
            on_progress: Called with a BulkProgress.

        Raises:
            BulkNotDone: It is not done in time. It goes on.
            ConfigurationError: The job was not started.
            NotFound: It does not exist, or is not visible to this token.
        """
        started = self._clock.now()
        file = ErrorsFile(Path(errors)) if errors else None
        try:
            job = await self._jobs.wait(job_id, timeout=timeout, on_progress=on_progress)
            done = is_done(job)  # the results of a cancelled job do not tell what became of every row
            failed, kept = await read_failures(self._jobs, job, None, file) if done else (0, [])
        finally:
            if file:
                file.close()
        total = job.total or 0
        return BulkReport(
            job=job, rows=total, uploaded=total, succeeded=total - failed if done else 0, failed=failed,
            failures=tuple(kept),
            seconds=self._clock.now() - started,
        )  # fmt: skip


class Bulk(ChunkedUploads):
    """Bulk jobs from rows: checked, uploaded in parallel, exactly once, resumable. Blocking."""

    def __init__(self, start: Starter, bulk: AsyncBulk) -> None:
        self._start = start
        self._async = bulk
        self._uploads = bulk

    def upsert_people(self, rows: Rows, **options: Unpack[BulkOptions]) -> BulkReport:
        """What became of each row: people changed where their key finds them, created where not.

        A row is a mapping of fields to values, or a Person. Its key is the field that `upsert_key` or `key` names, or
        the first of id, email_address and crm_id that it has. Columns are fields whatever their case, blanks, `_` and
        `-`: "First Name" is first_name; `custom_fields.Region` is a custom field. A list may be written "one;two", a
        boolean "yes" or "no". What was exported may be uploaded again: columns that nobody can write are left out, with
        a line in the report.

        A missing cell (an empty text, NaN, NaT, NA, a null of a table or a file) leaves a field as it is. In a mapping
        None clears it.

        A file is read to its end before anything is sent. Rows go up in the background of the team's budget, one point
        for 5,000 rows, and are executed when the job holds exactly the rows that were uploaded. An upload whose answer
        was lost is settled by the job's total, which takes up to half a minute.

        Args:
            rows: An iterable or async iterable of mappings or records, a DataFrame of pandas or polars, an Arrow table,
                batch or reader, or the path of a .csv, .tsv or .jsonl file (each also with .gz), a .sqlite, .sqlite3 or
                .db file (its table people, or its only one) or, with the arrow extra, a .parquet file.
            name: A name for the job.
            key: The field that names the person in every row: "id", "email_address" or "crm_id".
            map: The fields of columns with other names: `{"E-mail": "email_address", "Notes": None}`, where None leaves
                a column out.
            on_bad_row: "raise" or "skip" rows that cannot be uploaded; the report has every skipped row.
            clear_empty: Whether a missing cell clears its field.
            encoding: The encoding of a CSV or JSON lines file, any that Python has, such as "cp1252"; by default UTF-8,
                or what its byte order mark says.
            errors: Path of a .csv or .jsonl file to write failed and skipped rows into, with their reason.
            state: Path of a file to continue from after a crash. It goes away when the report is there.
            restart: Begin anew, whatever the state file says.
            chunk_rows: Rows in one upload, 5,000 at most.
            concurrency: Uploads at once, 8 at most.
            wait: Whether to wait for the job and read its results; without, the report tells what was uploaded.
            timeout: Seconds to wait for the job after it was started; None waits as long as it takes.
            on_progress: Called with a BulkProgress, in the client's own thread.

        Raises:
            BadRows: Rows cannot be uploaded; `rows` has their lines and reasons. No job was started.
            BulkNotSettled: The job holds other rows than were uploaded. It was not started.
            BulkNotDone: The job is not done in time. It goes on.
            ConfigurationError: An argument or a file cannot be right, or there are no rows.
        """
        return self.run("person/upsert", rows, **options)

    def run(self, type: str, rows: Rows, **options: Unpack[BulkOptions]) -> BulkReport:
        """What became of each row of a bulk job of any type.

        Rows of "person/upsert" are checked as `upsert_people` does. Those of types that the operation table does not
        know are sent as they are given.

        Args:
            type: The job's type: "person/upsert", the only one that is confirmed. Whether the API takes others, such as
                "account/upsert", is unknown.
            rows: As `upsert_people` takes them; so are the options.
        """
        caller = Caller()
        return caller.serve(self._start(self._async._run, type, rows, options, caller.repeat))

    def report(
        self,
        job_id: Id,
        *,
        errors: str | os.PathLike[str] | None = None,
        timeout: float | None = None,
        on_progress: Progress | None = None,
    ) -> BulkReport:
        """What became of the rows of a job that was started, also by another process; waits until it is done.

        Args:
            job_id: Id of the bulk job.
            errors: Path of a .csv or .jsonl file to write failed rows into, with their reason.
            timeout: Seconds to wait at most; None waits as long as it takes.
            on_progress: Called with a BulkProgress, in the client's own thread.

        Raises:
            BulkNotDone: It is not done in time. It goes on.
            ConfigurationError: The job was not started.
            NotFound: It does not exist, or is not visible to this token.
        """
        caller = Caller()
        return caller.serve(
            self._start(self._async.report, job_id, errors=errors, timeout=timeout, on_progress=on_progress)
        )
