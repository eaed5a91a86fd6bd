"""Uploads that are handed out: planned by one process, sent chunk by chunk by others, finished by any."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Any, Final

import anyio.to_thread
from attrs import define, evolve, field, frozen

from salesloft_async.core.threads import run_to_its_end
from salesloft_async.core.values import Id
from salesloft_async.errors import APIError, ConfigurationError, ConnectionFailed, NotFound
from salesloft_async.models.bulk_jobs import BulkJob

from .chunks import Chunker, refuse
from .clock import Clock
from .failures import ErrorsFile, read_failures
from .fields import Fields
from .handout import Handout, clear, held, made
from .jobs import AsyncBulkJobs
from .lines import Lines
from .options import Options
from .report import KEPT, BulkProgress, BulkReport, Duplicate, Failure, SkippedRow, is_done, is_ended
from .rows import RowChecker
from .skipped import Skipped
from .sources import FileSource, Source, check_columns, check_errors_path, cut
from .state import State, StateFile
from .upload import Uploader, create_job, send

__all__ = ["ChunkReport", "UploadPlan", "finish_upload", "plan_upload", "upload_chunk"]

_VERSION: Final = 1


@frozen
class UploadPlan:
    """An upload in chunks: small dicts of plain JSON, each of which `upload_chunk` sends, from any process."""

    chunks: list[dict[str, Any]]
    """To be sent in any order, several at once; "rows" and "points" of each say what is expected."""
    folder: Path
    """Where the rows are, and what became of each chunk."""
    job_id: Id
    """The bulk job, open and empty."""
    rows: int
    """Rows in all chunks."""
    skipped: int = 0
    """Rows that are in no chunk."""
    skipped_rows: tuple[SkippedRow, ...] = ()
    """The first 10,000 of them."""
    warnings: tuple[str, ...] = ()
    """One line for what is done otherwise than the rows may mean, as in the report."""


@frozen
class ChunkReport:
    """What became of one chunk."""

    number: int
    rows: int
    uploaded: bool
    """Whether it is certainly in the job. What is not is settled, and sent if need be, by `finish_upload`."""


async def plan_upload(
    jobs: AsyncBulkJobs, fields: Fields, source: Source, options: Options, folder: str | os.PathLike[str]
) -> UploadPlan:
    """See AsyncBulk.plan_upload."""
    path = await anyio.to_thread.run_sync(made, Path(folder))
    with held(path, "alone", new=True) as free:
        if not free:
            raise ConfigurationError(f"folder: chunks of {path} are being sent, or somebody finishes it").about(
                "hand-out-work"
            )
        if Handout.exists(path) and not options.restart:
            raise ConfigurationError(
                f"folder: an upload is planned in {path}: finish_upload ends it, and restart=True gives it up"
            ).about("hand-out-work")
        await run_to_its_end(clear, path)
        errors = ErrorsFile(options.errors) if options.errors else None
        try:
            return await _Planning(jobs, fields, source, options, path, errors).plan()
        except BaseException:  # nothing is handed out, and no row of it stays on the disk
            clear(path)
            raise
        finally:
            if errors:
                errors.close()


@define(eq=False)
class _Planning:
    """One call of `plan_upload`, which holds the folder."""

    jobs: AsyncBulkJobs
    fields: Fields
    source: Source
    options: Options
    folder: Path
    errors: ErrorsFile | None
    _lines: Lines = field(factory=Lines, init=False)
    _skipped: Skipped = field(init=False)

    async def plan(self) -> UploadPlan:
        """Check and keep the rows; when all of them are there, make the job."""
        options = self.options
        self._skipped = Skipped.of(options, self.errors, self.source)
        checker = RowChecker(
            self.fields, options.key, options.map, options.clear_empty, none_clears=self.source.none_clears
        )
        check_errors_path(self.source, options.errors)
        await self.source.work(check_columns, self.source, checker)
        whole = options.on_bad_row == "skip" or isinstance(self.source, FileSource)  # of a stream the first is told
        chunker = Chunker(checker, self._skipped if whole else refuse, self._lines, options.chunk_rows, digests=True)
        handout = Handout(self.folder, 0, self.fields.type, [])
        async with aclosing(cut(self.source, chunker)) as chunks:
            handout.chunks = [await run_to_its_end(handout.put, chunk) async for chunk in chunks]
        if self._skipped.count and options.on_bad_row == "raise":
            raise self._skipped.error()
        if not handout.chunks:
            raise self._skipped.nothing()
        if self.errors:
            await run_to_its_end(self.errors.write)
        handout.job_id = (await create_job(self.jobs, self.fields.type, options.name)).id
        duplicates = await anyio.to_thread.run_sync(lambda: list(self._lines.duplicates()))
        handout.skipped, handout.keys = self._skipped.count, dict(checker.keys)
        handout.warnings = checker.remarks.lines()
        handout.duplicated, handout.duplicates = len(duplicates), [each.lines for each in duplicates[:KEPT]]
        await run_to_its_end(handout.save, self._lines.numbers)
        return self._told(handout)

    def _told(self, handout: Handout) -> UploadPlan:
        items = [
            {
                "version": _VERSION, "folder": str(handout.folder), "job": handout.job_id, "number": number,
                "rows": chunk.rows, "points": 1,
            }
            for number, chunk in enumerate(handout.chunks)
        ]  # fmt: skip
        kept = tuple(self._skipped.kept)
        return UploadPlan(
            items, handout.folder, handout.job_id, handout.rows, handout.skipped, kept, tuple(handout.warnings)
        )


async def upload_chunk(jobs: AsyncBulkJobs, item: Mapping[str, Any]) -> ChunkReport:
    """See AsyncBulk.upload_chunk."""
    given: Mapping[str, Any] = item if isinstance(item, Mapping) else {}
    folder, number = given.get("folder"), given.get("number")
    if given.get("version") != _VERSION or not isinstance(folder, str) or not isinstance(number, int):
        raise ConfigurationError(f"item: takes a chunk of plan_upload, not {item!r:.200}").about("hand-out-work")
    with held(Path(folder), "together") as free:
        handout = await anyio.to_thread.run_sync(Handout.read, Path(folder))
        if given.get("job") != handout.job_id or not 0 <= number < len(handout.chunks):
            raise ConfigurationError(
                f"item: is chunk {number} of bulk job {given.get('job')}, and the upload in {folder} is of job "
                f"{handout.job_id} and has {len(handout.chunks)} chunks"
            ).about("hand-out-work")
        uploaded = await _sent(jobs, handout, number) if free else handout.acknowledged(number)
        return ChunkReport(number, handout.chunks[number].rows, uploaded)


async def _sent(jobs: AsyncBulkJobs, handout: Handout, number: int) -> bool:
    """Return whether a chunk is in the job, sent now if nobody has ever tried; the folder is held."""
    if handout.acknowledged(number):
        return True
    chunk = await anyio.to_thread.run_sync(handout.get, number)
    if handout.state.exists() or not handout.begin(number):
        return False
    try:
        lost = await send(jobs, handout.job_id, chunk)
    except (APIError, ConnectionFailed):
        handout.refuse(number)
        raise
    if lost is None:
        handout.acknowledge(number)
    return lost is None


async def finish_upload(
    jobs: AsyncBulkJobs,
    clock: Clock,
    folder: str | os.PathLike[str],
    options: Options,
) -> BulkReport:
    """See AsyncBulk.finish_upload."""
    started = clock.now()
    path = Path(folder)
    with held(path, "alone") as free:
        handout = await anyio.to_thread.run_sync(Handout.read, path)
        if not free:
            sent, _ = handout.marks()
            which = f"chunks {', '.join(sent)}" if sent else "chunks"
            raise ConfigurationError(
                f"folder: {which} of {handout.folder} are being sent, or somebody else finishes it: try again when the "
                "tasks have ended"
            ).about("hand-out-work")
        file = ErrorsFile(options.errors) if options.errors else None
        state = StateFile(handout.state)
        try:
            job = await _started(jobs, clock, handout, state, options)
            if options.wait and not is_ended(job):
                job = await jobs.wait(job.id, timeout=options.timeout, on_progress=options.on_progress)
            report = await _report(jobs, job, handout, file)
            if report.done:
                state.close()
                await run_to_its_end(handout.remove)
            return evolve(report, seconds=clock.now() - started)
        finally:
            state.close()
            if file:
                file.close()


async def _started(jobs: AsyncBulkJobs, clock: Clock, handout: Handout, state: StateFile, options: Options) -> BulkJob:
    """The job, with every row, started."""
    chunks = {"chunks": [chunk.digest for chunk in handout.chunks]}
    state.open(restart=False, input=chunks, options={"type": handout.type})
    if state.state is None:
        sent, acknowledged = await anyio.to_thread.run_sync(handout.marks)
        state.state = State(chunks, {"type": handout.type}, handout.job_id, sent=sent, acknowledged=acknowledged)
        await state.save()
    try:
        job = await jobs.get(handout.job_id)
    except NotFound:
        raise ConfigurationError(
            f"folder: there is no bulk job {handout.job_id} for this token; restart=True plans everything anew"
        ).about("hand-out-work") from None
    if state.known.phase != "open" and job.state != "open":
        return job

    def told(phase: Any, rows: int) -> None:
        if options.on_progress:
            options.on_progress(BulkProgress(phase, rows, handout.rows, job_id=handout.job_id))

    uploader = Uploader(jobs, clock, state, handout.job_id, options.concurrency, told)
    await uploader.take_up()
    await uploader.upload(handout.left(dict(state.known.acknowledged)))
    return await uploader.start()


async def _report(jobs: AsyncBulkJobs, job: BulkJob, handout: Handout, file: ErrorsFile | None) -> BulkReport:
    failed, kept = 0, list[Failure]()
    if is_done(job):
        failures = job.errors or (job.processed or 0) < handout.rows  # or rows that the API left undone
        lines = await anyio.to_thread.run_sync(handout.lines) if failures else None
        failed, kept = await read_failures(jobs, job, lines, file)
    return BulkReport(
        job=job,
        rows=handout.rows + handout.skipped,
        uploaded=handout.rows,
        succeeded=handout.rows - failed if is_done(job) else 0,
        failed=failed,
        skipped=handout.skipped,
        duplicated=handout.duplicated,
        failures=tuple(kept),
        duplicates=tuple(Duplicate(tuple(lines)) for lines in handout.duplicates),
        keys=dict(handout.keys),
        warnings=tuple(handout.warnings),
    )
