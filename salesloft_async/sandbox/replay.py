"""Serves answers from a recording, to the same requests."""

from __future__ import annotations

import os
import time
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec
from aiohttp import web

from salesloft_async.operations import load

from .answers import Answer
from .cleaning import Asked, Cleaner
from .listener import Listener
from .pseudonyms import Pseudonyms
from .recorder import asked_by
from .recording import Recorded, key_of, read
from .requests import Requests, decoded

__all__ = ["Replay"]

_PLENTY: Final = {"x-ratelimit-endpoint-cost": "1", "x-ratelimit-remaining-minute": "600"}
"""A budget that is never spent: a replay costs nobody anything."""
_COMPARED: Final = 500
"""Recorded requests that the nearest is looked for among."""
_SHOWN: Final = 300
"""Characters of a request that an error shows."""


class Replay:
    """A local address that answers as the API has; `Sandbox.replay` makes one.

    Of several answers to one request each is given once, in the order in which they came, and the last again and again.
    """

    def __init__(self, path: str | os.PathLike[str], key: str | None, port: int, keep_alive: bool) -> None:
        self.requests: Requests = Requests()
        """What was sent: the last 10,000 requests, oldest first."""
        self._path = Path(path)
        self._keyed = key is not None
        self._cleaner = Cleaner(load(), Pseudonyms(key_of(key)))
        self._answers: dict[bytes, list[Recorded]] = {}
        for recorded in read(self._path):
            self._answers.setdefault(recorded.asked.key, []).append(recorded)
        self._listener = Listener(self._serve, port, keep_alive)

    @property
    def url(self) -> str:
        """The base URL for a client; RuntimeError while it is not entered."""
        return self._listener.url

    def __repr__(self) -> str:
        return f"Replay({str(self._path)!r}, {len(self.requests)} requests)"

    async def __aenter__(self) -> Self:
        await self._listener.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._listener.stop()

    async def _serve(self, request: web.Request) -> web.Response:
        said, _ = decoded(await request.read() if request.body_exists else b"")
        sent = self.requests.arrived(request, said, time.time())
        answer = self._answer(asked_by(request, said))
        sent.status = answer.status
        kind = {"Content-Type": "application/json; charset=utf-8"} if answer.body else {}
        headers = {**kind, **_PLENTY, **answer.headers}
        return web.Response(status=answer.status, body=answer.body or None, headers=headers)

    def _answer(self, asked: Asked) -> Answer:
        cleaned = self._cleaner.asked(asked)
        answers = self._answers.get(asked.key) or self._answers.get(cleaned.key)
        if not answers:
            return Answer.error(501, self._unknown(asked, texts=cleaned != asked))
        recorded = answers.pop(0) if len(answers) > 1 else answers[0]
        body = b"" if recorded.answer is None else msgspec.json.encode(recorded.answer)
        return Answer(recorded.status, body, {"Date": recorded.date} if recorded.date else {})

    def _unknown(self, asked: Asked, *, texts: bool) -> str:
        said = f"{self._path.name} has no answer to {str(asked)[:_SHOWN]}"
        if nearest := self._nearest(asked):
            said += f"; the nearest that it has is {nearest[:_SHOWN]}"
        if texts and not self._keyed:
            said += (
                "; it has pseudonyms for the texts that were sent: give record and replay the same key=, "
                "so that they are the same again"
            )
        return said

    def _nearest(self, asked: Asked) -> str:
        recorded = [each[-1].asked for each in self._answers.values()]
        alike = [each for each in recorded if (each.method, each.path) == (asked.method, asked.path)] or recorded
        shown = [str(each)[:_SHOWN] for each in alike[:_COMPARED]]
        return next(iter(get_close_matches(str(asked)[:_SHOWN], shown, n=1, cutoff=0.0)), "")
