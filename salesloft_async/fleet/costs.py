"""The costs that the processes of a team learned, whichever of them saw the answer."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field

from salesloft_async.core.budget import Costs

__all__ = ["SharedCosts"]


@define
class SharedCosts(Costs):
    """What one process knows of them."""

    tell: Callable[[str, str, int, int], None] = field(kw_only=True)
    """Have the others know: method, path, documented points and those that were charged."""

    def learn(self, method: str, path: str, documented: int, charged: int) -> None:
        """Remember what an answer said it cost, and have the others know."""
        if charged != self.expected(method, path, documented):
            self.tell(method, path, documented, charged)
        super().learn(method, path, documented, charged)

    def take(self, costs: Costs) -> None:
        """Know what all know."""
        self._learned = dict(costs._learned)
