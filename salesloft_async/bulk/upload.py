"""Uploads chunks into an open job, several at once; one whose answer was lost is settled before any other is sent."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from typing import Any, Final, cast

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream
from attrs import define, field
from msgspec import Raw

from salesloft_async.core.values import UNSET, Id
from salesloft_async.errors import (
    APIError,
    BulkNotSettled,
    ConfigurationError,
    ConnectionFailed,
    DecodeFailed,
    SalesloftError,
)
from salesloft_async.models.bulk_jobs import BulkJob

from .chunks import Chunk
from .clock import Clock
from .jobs import AsyncBulkJobs
from .settling import Ledger, Settling, Undecided, Verdict
from .state import RESTART, StateFile

__all__ = ["Uploader", "create_job", "in_doubt", "send"]

_log: Final = logging.getLogger("salesloft_async")
_MOST_SENDS: Final = 10
"""How often a chunk is sent whose answers are lost again and again."""
_CREATES: Final = 3
"""How often a job is created whose answer is lost."""
_MOST_LOOKS: Final = 100
"""Looks at a job whose total does not come to rest."""


@define(eq=False)
class Uploader:
    """Uploads the chunks of one job. What is in doubt is settled by the job's total while nothing else is under way."""

    jobs: AsyncBulkJobs
    clock: Clock
    state: StateFile
    job_id: Id
    concurrency: int
    told: Callable[[str, int], object]
    """Called with "uploading" or "settling" and the rows that are in the job."""
    ledger: Ledger = field(factory=Ledger, init=False)
    _news: anyio.Event = field(factory=anyio.Event, init=False)
    _settling: bool = field(default=False, init=False)
    _verdicts: dict[int, bool] = field(factory=dict[int, bool], init=False)

    async def take_up(self) -> None:
        """Settle what a process that ended has left in doubt."""
        known = self.state.known
        self.ledger.acknowledged = known.rows
        self.ledger.doubted = {int(number): upload.rows for number, upload in known.sent.items()}
        if self.ledger.doubted:
            self._tell("settling")
            await self._settle()
            self._verdicts.clear()

    async def upload(self, chunks: AsyncGenerator[Chunk, None]) -> None:
        """Send every chunk that the job does not have yet."""
        sender, receiver = anyio.create_memory_object_stream[Chunk](0)
        try:
            async with receiver, anyio.create_task_group() as tasks:
                for _ in range(self.concurrency):
                    tasks.start_soon(self._work, receiver)
                async with sender, aclosing(chunks):
                    async for chunk in chunks:
                        if not self.state.known.has(chunk):
                            await sender.send(chunk)
        except BaseExceptionGroup as group:
            error = first_of(group)
            raise error from error.__cause__

    async def check(self) -> BulkJob:
        """The open job, when it holds exactly the rows that were acknowledged; BulkNotSettled when it does not."""
        job, _ = await self._verdict({})
        return job

    async def start(self) -> BulkJob:
        """The job, started, when it holds exactly the rows that were acknowledged; BulkNotSettled when it does not."""
        before = await self.check()
        self.state.known.phase = "starting"
        await self.state.save()
        job = await self.jobs.start(before.id)
        self.state.known.phase = "started"
        await self.state.save()
        if (job.total or 0) != self.ledger.acknowledged:
            raise BulkNotSettled(
                f"bulk job {job.id} was started with {self.ledger.acknowledged:,} rows and has {job.total:,}: "
                "an upload that was given up arrived at that very moment, and its rows are written twice",
                job.id,
                self.ledger.acknowledged,
                job.total or 0,
            )
        return job

    async def _work(self, receiver: MemoryObjectReceiveStream[Chunk]) -> None:
        async for chunk in receiver:
            await self._deliver(chunk)

    async def _deliver(self, chunk: Chunk) -> None:
        """Send a chunk until it is in the job."""
        sends = 0
        while True:
            await self._until(lambda: self.ledger.may_send(chunk.rows))
            self.ledger.send(chunk.number, chunk.rows)
            self.state.known.send(chunk)
            await self.state.save()
            lost = await self._send(chunk)
            sends += 1
            if lost is None or await self._was_applied(chunk.number):
                return
            if sends == _MOST_SENDS:
                raise lost

    async def _send(self, chunk: Chunk) -> SalesloftError | None:
        """Nothing when the rows are in the job, or the error that leaves it in doubt; others are raised."""
        try:
            lost = await send(self.jobs, self.job_id, chunk, self.ledger.acknowledged)
        except (APIError, ConnectionFailed):
            self.ledger.refuse(chunk.number)
            self.state.known.refuse(chunk.number)
            await self.state.save()
            raise
        if lost is None:
            self.ledger.acknowledge(chunk.number)
            self.state.known.acknowledge(chunk.number)
            await self.state.save()
            self._tell("uploading")
        return lost

    async def _was_applied(self, number: int) -> bool:
        """Return whether an upload whose answer was lost is in the job; the last to land settles them all."""
        self.ledger.doubt(number)
        self._tell("settling")
        await self._until(lambda: number in self._verdicts or not (self.ledger.flying or self._settling))
        if number not in self._verdicts:
            self._settling = True
            try:
                await self._settle()
            finally:
                self._settling = False
            self._tell("uploading")
        return self._verdicts.pop(number)

    async def _settle(self) -> None:
        doubted = dict(self.ledger.doubted)
        _, applied = await self._verdict(doubted)
        self.ledger.settle(applied)
        for number in doubted:
            self._verdicts[number] = number in applied
            (self.state.known.acknowledge if self._verdicts[number] else self.state.known.refuse)(number)
        await self.state.save()

    async def _verdict(self, doubted: Mapping[int, int]) -> tuple[BulkJob, frozenset[int]]:
        """The job and which of these uploads are in it; BulkNotSettled when its total does not tell."""
        settling = Settling(self.ledger.acknowledged, doubted)
        job = await self._look()
        for _ in range(_MOST_LOOKS):
            verdict = settling.look(job.total or 0)
            if isinstance(verdict, Verdict):
                return job, verdict.applied
            if isinstance(verdict, Undecided):
                break
            await self.clock.sleep(verdict.seconds)
            job = await self._look()
        raise self._not_settled(job)

    async def _look(self) -> BulkJob:
        job = await self.jobs.get(self.job_id)
        if job.state != "open":
            raise ConfigurationError(
                f"bulk job {self.job_id} is {job.state}, and only an open job takes rows: somebody else has started it "
                f"with {job.total} rows, of which {self.ledger.acknowledged} are known to be of this upload"
            )
        return job

    def _not_settled(self, job: BulkJob) -> BulkNotSettled:
        doubted = sum(self.ledger.doubted.values())
        or_more = f" or, with those in doubt, up to {self.ledger.acknowledged + doubted:,}" if doubted else ""
        return BulkNotSettled(
            f"bulk job {self.job_id} has {job.total or 0:,} rows, and {self.ledger.acknowledged:,}{or_more} were "
            f"uploaded. It was not started, so nothing was changed: {RESTART}",
            self.job_id,
            self.ledger.acknowledged,
            job.total or 0,
        )

    async def _until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            await self._news.wait()

    def _tell(self, phase: str) -> None:
        self._news.set()
        self._news = anyio.Event()
        self.told(phase, self.ledger.acknowledged)


async def create_job(jobs: AsyncBulkJobs, type: str, name: str | None) -> BulkJob:
    """A new job, open and empty; another one where the answer is lost, for one that nobody starts does nothing."""
    given = UNSET if name is None else name
    for _ in range(_CREATES - 1):
        try:
            return await jobs.create(type=type, name=given)
        except (APIError, ConnectionFailed, DecodeFailed) as error:
            if not in_doubt(error):
                raise
            _log.warning("a bulk job may have been created and is left alone, empty and unstarted: %s", error)
    return await jobs.create(type=type, name=given)


async def send(jobs: AsyncBulkJobs, job_id: Id, chunk: Chunk, before: int = 0) -> SalesloftError | None:
    """Nothing when the rows of a chunk are in the job, or the error that leaves it in doubt; others are raised.

    Args:
        jobs: Where to send it.
        job_id: The job, which is open.
        chunk: The rows.
        before: Rows known to be in the job.
    """
    rows = cast("Any", Raw(chunk.body))  # already JSON: the body takes it as it stands
    try:
        added = await jobs.add_data(job_id, data=rows)
    except (APIError, ConnectionFailed, DecodeFailed) as error:
        if not in_doubt(error):
            raise
        _log.warning("bulk job %s: the answer to upload %s was lost: %s", job_id, chunk.number, error)
        return error
    if added.records is None:
        return DecodeFailed("the answer does not tell how many rows were taken", "POST", f"bulk job {job_id}")
    if added.records != chunk.rows:
        raise BulkNotSettled(
            f"bulk job {job_id} took {added.records} of the {chunk.rows} rows of an upload. "
            f"It was not started, so nothing was changed: {RESTART}",
            job_id,
            before,
            before + added.records,
        )
    return None


def in_doubt(error: SalesloftError) -> bool:
    """Return whether a call that failed may have been applied all the same."""
    if isinstance(error, ConnectionFailed):
        return error.sent
    return isinstance(error, DecodeFailed) or (
        isinstance(error, APIError) and (error.status >= 500 or error.status == 408)
    )


def first_of(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The error that the first of several tasks ended with: the others were ended for it."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
