"""Which deliveries were made before, so that a repeat does not happen twice."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from typing import Final

from attrs import define, field

from .answers import Answer

__all__ = ["WINDOW", "Repeats", "identity"]

WINDOW: Final = 300.0
"""Seconds; the API repeats a failed delivery three times, 15 s apart, and no answer is waited for that long."""


def identity(event: str, body: bytes) -> bytes:
    """What tells deliveries apart: the API sends no id with them, and a change moves `updated_at` in the body."""
    return hashlib.sha256(event.encode(errors="surrogatepass") + b"\0" + body).digest()


@define
class Repeats:
    """The answers to the last deliveries; pure, for `now` (seconds) is an argument."""

    most: int
    """Deliveries that are remembered."""
    window: float = WINDOW
    """Seconds that each is remembered for."""
    _answers: OrderedDict[bytes, tuple[float, Answer]] = field(factory=OrderedDict, init=False)

    def answer(self, key: bytes, now: float) -> Answer | None:
        """What the delivery was answered when it was made, if it is remembered."""
        self._forget(now)
        known = self._answers.get(key)
        return None if known is None else known[1]

    def remember(self, key: bytes, answer: Answer, now: float) -> None:
        """Remembers a delivery that need not be made again."""
        self._answers.pop(key, None)
        self._answers[key] = (now, answer)
        self._forget(now)

    def __len__(self) -> int:
        return len(self._answers)

    def _forget(self, now: float) -> None:
        while self._answers:
            since, _ = next(iter(self._answers.values()))
            if len(self._answers) <= self.most and now - since < self.window:
                return
            self._answers.popitem(last=False)
