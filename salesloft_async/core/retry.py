"""Decides whether a request is sent again, and when. Pure: the session sleeps and sends."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from salesloft_async.errors import ConfigurationError

from .display import displayed
from .numbers import checked_seconds
from .operation import Repeat

__all__ = ["NeverSent", "Outcome", "ReplyLost", "Retries", "Status", "is_spent_minute", "next_delay"]

_LASTING: Final = frozenset({501, 505})
"""Server errors that the next attempt meets again: a method or a version of HTTP that the server does not have."""
_LAST_START: Final = 180.0
"""Seconds from the first attempt after which no retry starts."""
_BASE: Final = 0.5
_CAP: Final = 30.0


@frozen
class Status:
    """The API answered with this status; `retry_after` is what its header asks for, in seconds."""

    status: int
    retry_after: float | None = None


@frozen
class NeverSent:
    """No connection came about: the request cannot have been applied."""

    lasting: bool = False
    """Whether the next try will end the same way: a certificate that is not trusted."""


@frozen
class ReplyLost:
    """The request was sent, in part at least, and no response came that can be read: it may have been applied."""


Outcome = Status | NeverSent | ReplyLost


@frozen
class Retries:
    """How often and how long a request is tried again."""

    most: int = 4
    """Retries after the first attempt; waiting for the next minute after a 429 is none of them, unless this is 0."""
    deadline: float | None = None
    """Seconds for a whole call: waiting for points, attempts and retries. By default a call may wait for points for as
    long as it takes, and no retry starts later than 180 seconds after the first attempt."""

    def __attrs_post_init__(self) -> None:
        if isinstance(self.most, bool) or not isinstance(self.most, int) or self.most < 0:
            raise ConfigurationError(f"Retries: most must be an integer from 0, not {displayed(self.most)}")
        checked_seconds("Retries: deadline", self.deadline)


def next_delay(
    repeat: Repeat,
    outcome: Outcome,
    *,
    attempt: int,
    spent_minutes: int = 0,
    retries: Retries,
    elapsed: float,
    chance: float,
) -> float | None:
    """Seconds until the next attempt, or None when the outcome goes to the caller.

    What may have been applied is repeated only where that is safe. The delay is drawn evenly from 0 to a bound that
    doubles from 0.5 to 30 seconds. The API documents no Retry-After; one that comes and asks for more is obeyed.

    Args:
        attempt: Attempts made so far, from 1.
        spent_minutes: How many of them came in a minute that was spent: a reason to wait, not to give up.
        elapsed: Seconds since the first attempt began, or since the call began where it has a deadline.
        chance: A random number from 0 to 1.
    """
    if not retries.most or attempt - spent_minutes > retries.most or not _may_repeat(repeat, outcome):
        return None
    delay = chance * min(_CAP, _BASE * 2 ** (attempt - 1))
    if isinstance(outcome, Status) and outcome.retry_after is not None:
        delay = max(outcome.retry_after, delay)
    return None if elapsed + delay > (_LAST_START if retries.deadline is None else retries.deadline) else delay


def is_spent_minute(outcome: Outcome) -> bool:
    """Return whether the outcome is a 429: the request waits for the budget's pause to end, which is no retry."""
    return isinstance(outcome, Status) and outcome.status == 429


def _may_repeat(repeat: Repeat, outcome: Outcome) -> bool:
    match outcome:
        case NeverSent(lasting=lasting):
            return not lasting
        case ReplyLost():
            return repeat is Repeat.SAFE
        case Status(status=429):  # refused before it was looked at
            return True
        case Status(status=status):
            return 500 <= status < 600 and status not in _LASTING and repeat is Repeat.SAFE
