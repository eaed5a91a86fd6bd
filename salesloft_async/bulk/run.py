"""One upload from its rows to its report: check, create, upload, start, wait, read the results."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Any, Final

import anyio.to_thread
from attrs import define, evolve, field

from salesloft_async.core.threads import run_to_its_end
from salesloft_async.core.values import Id
from salesloft_async.errors import ConfigurationError, NotFound
from salesloft_async.models.bulk_jobs import BulkJob

from .chunks import Chunk, Chunker, refuse
from .clock import Clock
from .failures import ErrorsFile, read_failures
from .fields import Fields
from .jobs import AsyncBulkJobs
from .lines import Lines
from .options import Options
from .report import KEPT, BulkProgress, BulkReport, is_done, is_ended
from .rows import RowChecker
from .skipped import Skipped
from .sources import FileSource, Source, check_columns, check_errors_path, cut
from .state import RESTART, State, StateFile
from .upload import Uploader, create_job

__all__ = ["Run"]

_log: Final = logging.getLogger("salesloft_async")


@define(eq=False)
class Run:
    """One call of `bulk.run`."""

    jobs: AsyncBulkJobs
    clock: Clock
    fields: Fields
    source: Source
    options: Options
    _lines: Lines = field(factory=Lines, init=False)
    _state: StateFile = field(init=False)
    _errors: ErrorsFile | None = field(default=None, init=False)
    _skipped: Skipped = field(init=False)
    _chunker: Chunker = field(init=False)
    """The one that sees every row first: its counts are the report's."""
    _read_from: dict[str, Any] = field(factory=lambda: {"rows": "of an iterable"}, init=False)
    """What tells the input from others."""
    _checked: tuple[int, ...] = field(default=(), init=False)
    """The stamp of the file that was checked."""
    _phase: tuple[str, float, int] = field(default=("", 0.0, 0), init=False)

    def __attrs_post_init__(self) -> None:
        options = self.options
        self._state = StateFile(options.state)
        self._errors = ErrorsFile(options.errors) if options.errors else None
        skip = options.on_bad_row == "skip"
        self._skipped = Skipped.of(options, self._errors, self.source)
        whole = isinstance(self.source, FileSource)  # every bad row of a file is told, the first of a stream
        self._chunker = self._new_chunker(self._skipped if whole or skip else refuse, self._lines)

    def _new_chunker(self, skip: Callable[[int, str, Any], None], lines: Lines | None) -> Chunker:
        options = self.options
        checker = RowChecker(
            self.fields, options.key, options.map, options.clear_empty, none_clears=self.source.none_clears
        )
        return Chunker(checker, skip, lines, options.chunk_rows, digests=options.state is not None)

    async def report(self) -> BulkReport:
        """Do all of it."""
        started = self.clock.now()
        try:
            check_errors_path(self.source, self.options.errors)
            if isinstance(self.source, FileSource):
                self._read_from = await self._check(self.source)
            else:
                check_columns(self.source, self._chunker.checker)
            self._state.open(
                restart=self.options.restart, input=self._read_from, options=self.options.deciding(self.fields.type)
            )
            job = await (self._begun() if self._state.state is None else self._taken_up(self._state.state))
            if self.options.wait and not is_ended(job):
                job = await self.jobs.wait(job.id, timeout=self.options.timeout, on_progress=self.options.on_progress)
            report = await self._report(job)
            if report.done:
                self._state.done()
            return evolve(report, seconds=self.clock.now() - started)
        finally:
            self._state.close()
            if self._errors:
                self._errors.close()

    # -- the rows ------------------------------------------------------------------------------------------------------

    async def _check(self, source: FileSource) -> dict[str, Any]:
        """Read the whole file before anything is sent, and tell it from others; BadRows when it has bad ones."""
        self._checked = source.file.stamp()
        await source.work(check_columns, source, self._chunker.checker)
        async with aclosing(source.batches()) as batches:
            async for batch in batches:
                await source.work(self._chunker.feed, batch)
                self._tell("checking", self._chunker.rows)
        if self._skipped.count and self.options.on_bad_row == "raise":
            raise self._skipped.error()
        fingerprint: dict[str, Any] = await source.work(source.file.fingerprint)
        return fingerprint

    async def _chunks(self) -> AsyncGenerator[Chunk, None]:
        whole = isinstance(self.source, FileSource)
        chunker = self._new_chunker(_leave_out, None) if whole else self._chunker
        async with aclosing(cut(self.source, chunker)) as chunks:
            async for chunk in chunks:
                yield chunk
        if isinstance(self.source, FileSource) and self.source.file.stamp() != self._checked:
            raise ConfigurationError(
                f"{self.source.file.path}: was written to while it was uploaded; the job was not started"
            )

    # -- the job -------------------------------------------------------------------------------------------------------

    async def _begun(self) -> BulkJob:
        """A new job, with every row, started."""
        chunks = self._chunks()
        async with aclosing(chunks):
            first = await anext(chunks, None)
            if first is None:
                raise self._skipped.nothing()
            job = await create_job(self.jobs, self.fields.type, self.options.name)
            self._state.state = State(self._read_from, self.options.deciding(self.fields.type), job.id)
            await self._state.save()
            uploader = self._uploader(job.id)
            await uploader.upload(_preceded(first, chunks))
        return await uploader.start()

    async def _taken_up(self, known: State) -> BulkJob:
        """The job of a process that ended, with what was missing, started."""
        try:
            job = await self.jobs.get(known.job_id)
        except NotFound:
            raise ConfigurationError(f"state: there is no bulk job {known.job_id} for this token; {RESTART}") from None
        _log.info("bulk job %s is taken up: %s, %s rows acknowledged", job.id, job.state, known.rows)
        if known.phase != "open" and job.state != "open":
            await self._reread(known)
            return job
        uploader = self._uploader(job.id)
        await uploader.take_up()
        await uploader.upload(self._chunks())
        return await uploader.start()

    async def _reread(self, known: State) -> None:
        """Learn the lines of rows that are in the job already."""
        if isinstance(self.source, FileSource):
            return
        async with aclosing(self._chunks()) as chunks:
            async for chunk in chunks:
                if not known.has(chunk):
                    raise ConfigurationError(f"state: there are more rows than were uploaded; {RESTART}")

    def _uploader(self, job_id: Id) -> Uploader:
        def told(phase: str, rows: int) -> None:
            self._tell(phase, rows, job_id)

        return Uploader(self.jobs, self.clock, self._state, job_id, self.options.concurrency, told)

    # -- the report ----------------------------------------------------------------------------------------------------

    async def _report(self, job: BulkJob) -> BulkReport:
        count, kept = await read_failures(self.jobs, job, self._lines, self._errors) if is_done(job) else (0, [])
        if self._errors and not is_done(job):  # the rows that were skipped are known already
            await run_to_its_end(self._errors.write)
        duplicates = await anyio.to_thread.run_sync(lambda: list(self._lines.duplicates()))
        uploaded = self._chunker.rows
        return BulkReport(
            job=job,
            rows=uploaded + self._skipped.count,
            uploaded=uploaded,
            succeeded=uploaded - count if is_done(job) else 0,
            failed=count,
            skipped=self._skipped.count,
            duplicated=len(duplicates),
            failures=tuple(kept),
            skipped_rows=tuple(self._skipped.kept),
            duplicates=tuple(duplicates[:KEPT]),
            keys=dict(self._chunker.checker.keys),
            warnings=self._chunker.checker.remarks.lines(),
        )

    def _tell(self, phase: Any, done: int, job_id: Id | None = None) -> None:
        if self.options.on_progress is None:
            return
        now = self.clock.now()
        if self._phase[0] != phase:
            self._phase = (phase, now, done)
        _, since, first = self._phase
        total = self._chunker.rows if phase != "checking" and isinstance(self.source, FileSource) else None
        rate = (done - first) / (now - since) if now > since else 0.0
        left = (total - done) / rate if rate and total is not None else None
        self.options.on_progress(BulkProgress(phase, done, total, 0, rate, left, job_id))


async def _preceded(first: Chunk, chunks: AsyncGenerator[Chunk, None]) -> AsyncGenerator[Chunk, None]:
    yield first
    async for chunk in chunks:
        yield chunk


def _leave_out(line: int, reason: str, row: Any) -> None:
    """The `skip` of a second reading: the first one told of the row."""
