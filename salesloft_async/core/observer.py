"""What an observer of whole operations is, and what it is told."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol, runtime_checkable

from attrs import frozen
from yarl import URL

from .budget import BudgetState
from .request_events import RequestEvent, ResponseEvent, RetryEvent

__all__ = ["Observer", "OperationEvent", "Source"]


@frozen
class OperationEvent:
    """An operation begins: one call, or one page of a list, with all the requests that it takes."""

    operation: str
    """Such as "people.get"; "request" for a request of the caller's own."""
    method: str
    path: str
    endpoint: str


class Source(Protocol):
    """Whose operations an observer sees."""

    @property
    def base_url(self) -> URL:
        """Where they are sent."""
        ...

    @property
    def team(self) -> str:
        """Where a backend tells its teams apart, whose they are; else empty."""
        ...

    @property
    def guest(self) -> bool:
        """Return whether it uses the pool of another."""
        ...

    def budget_state(self) -> BudgetState:
        """What is known of its points now."""
        ...


@runtime_checkable
class Observer(Protocol):
    """Sees whole operations, and within each of them what hooks see; it must be quick, and any thread may ask it."""

    def operation(self, event: OperationEvent, source: Source) -> AbstractContextManager[object]:
        """Entered as an operation begins, and left as it ends."""
        ...

    def request(self, event: RequestEvent) -> None:
        """A request of the operation that the running task is in."""

    def response(self, event: ResponseEvent) -> None:
        """The end of one."""

    def retry(self, event: RetryEvent) -> None:
        """One will be sent again."""
