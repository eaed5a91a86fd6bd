"""Where a shared budget is kept: a state that many change, each knowing the one that it replaces."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen

__all__ = ["Held", "Ledger", "LedgerLost"]


class LedgerLost(Exception):
    """It does not answer, or not as it should."""


@frozen
class Held:
    """What it answers."""

    swapped: bool
    """Whether the new state is there now."""
    time: float
    """Seconds since the epoch, by its clock."""
    version: bytes
    """Of the state that is there; empty when there is none."""
    state: bytes
    """It, unless it was swapped."""


class Ledger(Protocol):
    """One budget in a Redis."""

    async def open(self) -> None:
        """Connect, and listen. Raises LedgerLost."""
        ...

    async def swap(self, known: bytes, new: bytes, state: bytes, *, publish: bool) -> Held:
        """Put a state in the place of the one whose version is known. Raises LedgerLost."""
        ...

    async def news(self) -> tuple[bytes, bytes] | None:
        """Version and state that were published; None when there were none for a while. Raises LedgerLost."""
        ...

    async def close(self) -> None:
        """Close the connections, whatever state they are in."""
        ...
