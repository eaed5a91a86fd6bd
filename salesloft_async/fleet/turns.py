"""What a process tells the shared budget in one turn, and what it gets."""

from __future__ import annotations

from attrs import frozen

from salesloft_async.core.budget import Reservation

__all__ = ["Ask", "Lease", "Returned", "Settled", "Turn"]


@frozen
class Settled:
    """A request that was sent, and what its answer said; see Budget.settle."""

    lease: int
    """The number of the lease that its points were of."""
    reservation: Reservation
    at: float
    """When it was over."""
    answered: bool
    charged: int | None
    remaining: float | None
    server_time: float | None
    refused: bool
    retry_after: float | None

    @property
    def urgent(self) -> bool:
        """Return whether others wait for it, or must stop."""
        return self.refused or self.reservation.probe


@frozen
class Returned:
    """Points of a lease that were not spent."""

    lease: int
    points: int


@frozen
class Ask:
    """Points that somebody waits for."""

    cost: int
    """Of the next request."""
    most: int
    """What may be granted at once, so that the next ones need not be asked for."""
    background: bool


@frozen
class Turn:
    """Everything that a process has to say."""

    number: int
    """Counts the process's turns."""
    accounts: tuple[Settled | Returned, ...] = ()
    costs: tuple[tuple[str, str, int, int], ...] = ()
    """Method, path, documented and charged points of what turned out to cost another number of them."""
    ask: Ask | None = None
    outside: int = 0
    """Points in flight that were not drawn here, but while the Redis was lost."""
    leaves: bool = False

    @property
    def tells(self) -> bool:
        """Return whether it says anything, besides that the process lives and what it asks for."""
        return bool(self.accounts or self.costs or self.outside or self.leaves)

    @property
    def urgent(self) -> bool:
        """Return whether others wait for what it says."""
        return any(isinstance(account, Settled) and account.urgent for account in self.accounts)


@frozen
class Lease:
    """Points that a process may spend."""

    number: int
    """That of the turn that brought it."""
    points: int
    reservation: Reservation
    """As which they were taken."""
