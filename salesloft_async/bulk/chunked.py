"""The methods that hand an upload out in chunks, on both faces."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from .caller import Caller
from .chunks import MOST_ROWS
from .clock import Clock
from .fields import fields_of
from .handing import ChunkReport, UploadPlan, finish_upload, plan_upload, upload_chunk
from .jobs import AsyncBulkJobs
from .options import BadRowPolicy, Options
from .report import BulkReport, Progress
from .sources import Elsewhere, Rows, open_source

__all__ = ["AsyncChunkedUploads", "ChunkedUploads", "Starter"]

T = TypeVar("T")


class Starter(Protocol):
    """Starts a coroutine function on the facade's loop."""

    def __call__(self, function: Callable[..., Coroutine[Any, Any, T]], /, *args: Any, **kwargs: Any) -> Future[T]: ...


class AsyncChunkedUploads:
    """Uploads whose chunks any process sends."""

    _jobs: AsyncBulkJobs
    _clock: Clock

    async def plan_upload(
        self,
        rows: Rows,
        folder: str | os.PathLike[str],
        *,
        type: str = "person/upsert",
        name: str | None = None,
        key: str | None = None,
        map: Mapping[str, str | None] | None = None,
        on_bad_row: BadRowPolicy = "raise",
        clear_empty: bool = False,
        encoding: str | None = None,
        errors: str | os.PathLike[str] | None = None,
        restart: bool = False,
        chunk_rows: int = MOST_ROWS,
    ) -> UploadPlan:
        """An upload in chunks, each a small dict of JSON that `upload_chunk` sends, from any process.

        The rows are checked, and kept in a folder that every process has to reach at the same place; then an empty bulk
        job is made, for 1 point. When the tasks have run, `finish_upload` settles what became of each chunk and starts
        the job.

        Args:
            rows: An iterable, an async iterable, a table or the path of a file, as `upsert_people` takes them.
            folder: Where to keep the rows, for their owner alone, and what became of each chunk: a new or empty folder.
            type: The job's type.
            name: A name for the job.
            key: The field that names the person in every row: "id", "email_address" or "crm_id".
            map: The fields of columns with other names; None leaves a column out.
            on_bad_row: "raise" or "skip" rows that cannot be uploaded.
            clear_empty: Whether a missing cell clears its field.
            encoding: The encoding of a CSV or JSON lines file, by default UTF-8 or what its byte order mark says.
            errors: Path of a .csv or .jsonl file to write skipped rows into, with their reason.
            restart: Give up an upload that is planned in the folder; its job is never started.
            chunk_rows: Rows in one chunk, 5,000 at most.

        Raises:
            BadRows: Rows cannot be uploaded; `rows` has their lines and reasons. No job was made.
            ConfigurationError: An argument or a file cannot be right, there are no rows, or the folder is in use.
        """
        return await self._plan(type, rows, folder, None, {
            "name": name, "key": key, "map": map, "on_bad_row": on_bad_row, "clear_empty": clear_empty,
            "encoding": encoding, "errors": errors, "restart": restart, "chunk_rows": chunk_rows,
        })  # fmt: skip

    async def _plan(
        self,
        type: str,
        rows: Rows,
        folder: str | os.PathLike[str],
        elsewhere: Elsewhere | None,
        options: Mapping[str, Any],
    ) -> UploadPlan:
        checked, fields = Options.of(options), fields_of(type)
        source = open_source(rows, elsewhere, encoding=checked.encoding, table=fields.resource)
        return await plan_upload(self._jobs, fields, source, checked, folder)

    async def upload_chunk(self, item: Mapping[str, Any]) -> ChunkReport:
        """Send one chunk of `plan_upload`, 1 point, unless anybody has tried to before.

        So a task that was tried again, or runs twice at once, doubles nothing. A chunk whose answer was lost, with its
        process or on its way, is left for `finish_upload`; so is every chunk from when that has begun.

        Args:
            item: A chunk of the plan, also one that came as JSON from another process.

        Raises:
            APIError: The API refused it; it is certainly not in the job, and may be tried again.
            ConnectionFailed: It was certainly not sent, and may be tried again.
            ConfigurationError: It is no chunk of an upload that is planned here.
        """
        return await upload_chunk(self._jobs, item)

    async def finish_upload(
        self,
        folder: str | os.PathLike[str],
        *,
        errors: str | os.PathLike[str] | None = None,
        concurrency: int = 4,
        wait: bool = True,
        timeout: float | None = None,  # noqa: ASYNC109  (what it ends is named in the error)
        on_progress: Progress | None = None,
    ) -> BulkReport:
        """What became of each row of a planned upload: the job is started when it holds exactly those rows.

        Chunks in doubt are settled by the job's total, which takes up to half a minute; what is not in the job then is
        sent. It may be called again after a crash. The folder goes away when the report is there.

        Args:
            folder: The folder that was given to `plan_upload`.
            errors: Path of a .csv or .jsonl file to write failed rows into, with their reason; one that `plan_upload`
                wrote skipped rows into would be replaced.
            concurrency: Uploads at once of what is missing, 8 at most.
            wait: Whether to wait for the job and read its results.
            timeout: Seconds to wait for the job after it was started; None waits as long as it takes.
            on_progress: Called with a BulkProgress.

        Raises:
            BulkNotSettled: The job holds other rows than were uploaded, or its total does not tell which of the chunks
                in doubt it has. It was not started.
            BulkNotDone: The job is not done in time. It goes on, and this may be called again.
            ConfigurationError: No upload is planned in the folder, or chunks of it are being sent.
        """
        checked = Options.of({
            "errors": errors, "concurrency": concurrency, "wait": wait, "timeout": timeout, "on_progress": on_progress,
        })  # fmt: skip
        return await finish_upload(self._jobs, self._clock, folder, checked)


class ChunkedUploads:
    """Uploads whose chunks any process sends, blocking."""

    _start: Starter
    _uploads: AsyncChunkedUploads

    def plan_upload(
        self,
        rows: Rows,
        folder: str | os.PathLike[str],
        *,
        type: str = "person/upsert",
        name: str | None = None,
        key: str | None = None,
        map: Mapping[str, str | None] | None = None,
        on_bad_row: BadRowPolicy = "raise",
        clear_empty: bool = False,
        encoding: str | None = None,
        errors: str | os.PathLike[str] | None = None,
        restart: bool = False,
        chunk_rows: int = MOST_ROWS,
    ) -> UploadPlan:
        """An upload in chunks, each a small dict of JSON that `upload_chunk` sends, from any process.

        The rows are checked, and kept in a folder that every process has to reach at the same place; then an empty bulk
        job is made, for 1 point. When the tasks have run, `finish_upload` settles what became of each chunk and starts
        the job.

        Args:
            rows: An iterable, an async iterable, a table or the path of a file, as `upsert_people` takes them.
            folder: Where to keep the rows, for their owner alone, and what became of each chunk: a new or empty folder.
            type: The job's type.
            name: A name for the job.
            key: The field that names the person in every row: "id", "email_address" or "crm_id".
            map: The fields of columns with other names; None leaves a column out.
            on_bad_row: "raise" or "skip" rows that cannot be uploaded.
            clear_empty: Whether a missing cell clears its field.
            encoding: The encoding of a CSV or JSON lines file, by default UTF-8 or what its byte order mark says.
            errors: Path of a .csv or .jsonl file to write skipped rows into, with their reason.
            restart: Give up an upload that is planned in the folder; its job is never started.
            chunk_rows: Rows in one chunk, 5,000 at most.

        Raises:
            BadRows: Rows cannot be uploaded; `rows` has their lines and reasons. No job was made.
            ConfigurationError: An argument or a file cannot be right, there are no rows, or the folder is in use.
        """
        caller = Caller()
        return caller.serve(self._start(self._uploads._plan, type, rows, folder, caller.repeat, {
            "name": name, "key": key, "map": map, "on_bad_row": on_bad_row, "clear_empty": clear_empty,
            "encoding": encoding, "errors": errors, "restart": restart, "chunk_rows": chunk_rows,
        }))  # fmt: skip

    def upload_chunk(self, item: Mapping[str, Any]) -> ChunkReport:
        """Send one chunk of `plan_upload`, 1 point, unless anybody has tried to before.

        So a task that was tried again, or runs twice at once, doubles nothing. A chunk whose answer was lost, with its
        process or on its way, is left for `finish_upload`; so is every chunk from when that has begun.

        Args:
            item: A chunk of the plan, also one that came as JSON from another process.

        Raises:
            APIError: The API refused it; it is certainly not in the job, and may be tried again.
            ConnectionFailed: It was certainly not sent, and may be tried again.
            ConfigurationError: It is no chunk of an upload that is planned here.
        """
        return Caller().serve(self._start(self._uploads.upload_chunk, item))

    def finish_upload(
        self,
        folder: str | os.PathLike[str],
        *,
        errors: str | os.PathLike[str] | None = None,
        concurrency: int = 4,
        wait: bool = True,
        timeout: float | None = None,
        on_progress: Progress | None = None,
    ) -> BulkReport:
        """What became of each row of a planned upload: the job is started when it holds exactly those rows.

        Chunks in doubt are settled by the job's total, which takes up to half a minute; what is not in the job then is
        sent. It may be called again after a crash. The folder goes away when the report is there.

        Args:
            folder: The folder that was given to `plan_upload`.
            errors: Path of a .csv or .jsonl file to write failed rows into, with their reason; one that `plan_upload`
                wrote skipped rows into would be replaced.
            concurrency: Uploads at once of what is missing, 8 at most.
            wait: Whether to wait for the job and read its results.
            timeout: Seconds to wait for the job after it was started; None waits as long as it takes.
            on_progress: Called with a BulkProgress.

        Raises:
            BulkNotSettled: The job holds other rows than were uploaded, or its total does not tell which of the chunks
                in doubt it has. It was not started.
            BulkNotDone: The job is not done in time. It goes on, and this may be called again.
            ConfigurationError: No upload is planned in the folder, or chunks of it are being sent.
        """
        return Caller().serve(
            self._start(
                self._uploads.finish_upload, folder, errors=errors, concurrency=concurrency, wait=wait, timeout=timeout,
                on_progress=on_progress,
            )
        )  # fmt: skip
