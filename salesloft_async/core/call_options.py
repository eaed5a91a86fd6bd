"""Options of calls, which may differ between clients that share a connection and a budget."""

from __future__ import annotations

from typing import Any, Literal, Self, TypeAlias, get_args

from attrs import Factory, evolve, frozen

from salesloft_async.errors import ConfigurationError

from .display import displayed
from .numbers import MOST_CONCURRENCY, checked_integer, checked_seconds
from .retry import Retries
from .values import UNSET

__all__ = ["CallOptions", "Priority"]

Priority: TypeAlias = Literal["interactive", "background"]


@frozen
class CallOptions:
    """Options of one client."""

    timeout: float | None = 60.0
    """Seconds for one attempt, from connecting to the last byte of the response; None is no limit."""
    retries: Retries = Factory(Retries)
    """With the deadline of a whole call."""
    concurrency: int = 10
    """Pages of one list that are fetched at once."""
    keep_extra: bool = False
    """Whether records of lists keep the fields that their class does not have."""
    priority: Priority = "interactive"
    """Whether somebody waits for the response, or the call is one of a long job's many."""

    def changed(self, **changes: Any) -> Self:
        """Return these options with some replaced, of which UNSET stays; raises ConfigurationError.

        `retries` may be a number of retries. A deadline stays unless `deadline` or a Retries names another one.
        """
        given = {name: value for name, value in changes.items() if value is not UNSET}
        if "timeout" in given:
            checked_seconds("timeout", given["timeout"])
        if "concurrency" in given:
            checked_integer("concurrency", given["concurrency"], least=1, most=MOST_CONCURRENCY)
        if (priority := given.get("priority", "background")) not in get_args(Priority):
            raise ConfigurationError(f'priority: takes "interactive" or "background", not {displayed(priority)}')
        retries = given.get("retries", self.retries)
        if not isinstance(retries, Retries):
            retries = Retries(checked_integer("retries", retries, least=0, most=MOST_CONCURRENCY))
        deadline = self.retries.deadline if retries.deadline is None else retries.deadline
        if "deadline" in given:
            deadline = checked_seconds("deadline", given.pop("deadline"))
        return evolve(self, **{**given, "retries": evolve(retries, deadline=deadline)})
