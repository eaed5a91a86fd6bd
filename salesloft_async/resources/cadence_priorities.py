# Generated from operations/cadence_priorities.toml by `nox -s generate`: change the table, not this file.
"""The operations on cadence priorities, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.models.cadence_priorities import CadencePriority

__all__ = ["AsyncCadencePriorities", "CadencePriorities"]

_LIST: Final = Operation("GET", "/v2/cadence_priorities", CadencePriority, name="cadence_priorities.list")


class AsyncCadencePriorities(AsyncResource):
    """Priorities that cadences have."""

    def list(self, *, extra_query: Mapping[str, Any] | None = None) -> AsyncPager[CadencePriority]:
        """Priorities that a cadence of the team can have.

        `GET /v2/cadence_priorities`, 1 point.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CadencePriority]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadences".
        """
        return self._list(_LIST, extra_query=extra_query)


class CadencePriorities(Resource[AsyncCadencePriorities]):
    """Priorities that cadences have. Blocking."""

    def list(self, *, extra_query: Mapping[str, Any] | None = None) -> Pager[CadencePriority]:
        """Priorities that a cadence of the team can have.

        `GET /v2/cadence_priorities`, 1 point.

        Args:
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CadencePriority]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Cadences".
        """
        return self._pages(self._async.list(extra_query=extra_query))
