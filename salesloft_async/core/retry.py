"""Decides whether a request is sent again, and when. Pure: the session sleeps and sends."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from .operation import Repeat

__all__ = ["NeverSent", "Outcome", "ReplyLost", "Retries", "Status", "is_spent_minute", "next_delay", "retry_after"]

_PASSING: Final = frozenset({502, 503, 504})
_BASE: Final = 0.5
_CAP: Final = 30.0
_SHORT: Final = 1.0
"""Seconds of a Retry-After below which it asks for a retry as any other, not for the next minute."""
_LONGEST: Final = 3_600.0
"""Seconds: a Retry-After that asks for more is a mistake, for the longest that the API counts is a minute."""


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
    """The request was sent, in part at least, and no whole answer came: it may have been applied."""


Outcome = Status | NeverSent | ReplyLost


@frozen
class Retries:
    """How often and how long a request is tried again."""

    most: int = 4
    """Retries after the first attempt; waiting for the next minute after a 429 is none of them, unless this is 0."""
    deadline: float = 180.0
    """Seconds from the first attempt after which no retry starts."""


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

    What may have been applied is repeated only where that is safe. The API documents no Retry-After; one that comes is
    obeyed. Otherwise the delay is drawn evenly from 0 to a bound that doubles from 0.5 to 30 seconds.

    Args:
        attempt: Attempts made so far, from 1.
        spent_minutes: How many of them came in a minute that was spent: a reason to wait, not to give up.
        elapsed: Seconds since the first attempt began.
        chance: A random number from 0 to 1.
    """
    if not retries.most or attempt - spent_minutes > retries.most or not _may_repeat(repeat, outcome):
        return None
    delay = chance * min(_CAP, _BASE * 2 ** (attempt - 1))
    if isinstance(outcome, Status) and outcome.retry_after is not None:
        delay = max(outcome.retry_after, 0.0)
    return None if elapsed + delay > retries.deadline else delay


def is_spent_minute(outcome: Outcome) -> bool:
    """Whether the outcome asks to wait until the minute is over: a 429 whose Retry-After, if any, is no short one."""
    if not isinstance(outcome, Status) or outcome.status != 429:
        return False
    return outcome.retry_after is None or outcome.retry_after >= _SHORT


def _may_repeat(repeat: Repeat, outcome: Outcome) -> bool:
    match outcome:
        case NeverSent(lasting=lasting):
            return not lasting
        case ReplyLost():
            return repeat is Repeat.SAFE
        case Status(status=429):  # refused before it was looked at
            return True
        case Status(status=status):
            return status in _PASSING and repeat is Repeat.SAFE


def retry_after(value: str | None, *, now: float) -> float | None:
    """Seconds that a Retry-After header asks for, up to an hour: it is a number of seconds, or a date.

    Args:
        now: Seconds since the epoch, by the server's clock where that is known.
    """
    if value is None:
        return None
    seconds = _seconds(value.strip(), now)
    return seconds if seconds is not None and seconds <= _LONGEST else None


def _seconds(text: str, now: float) -> float | None:
    if text.isdecimal():
        return float(text)
    from email.utils import parsedate_to_datetime

    try:
        return max(parsedate_to_datetime(text).timestamp() - now, 0.0)
    except (ValueError, OverflowError):
        return None
