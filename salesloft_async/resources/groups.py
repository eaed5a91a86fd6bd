# Generated from operations/groups.toml by `nox -s generate`: change the table, not this file.
"""The operations on groups, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import Id
from salesloft_async.models.groups import Group

__all__ = ["AsyncGroups", "Groups"]

_LIST: Final = Operation("GET", "/v2/groups.json", Group)


class AsyncGroups(AsyncResource):
    """Groups that the team's users are in."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
    ) -> AsyncPager[Group]:
        """All groups, or those with the ids given; they come without pages.

        `GET /v2/groups.json`, 1 point. Sorted by updated_at DESC unless told otherwise.

        Args:
            ids: Only groups with these ids.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.

        Returns:
            AsyncPager[Group]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return self._list(_LIST, query={"ids": ids, "sort_by": sort_by, "sort_direction": sort_direction})


class Groups(Resource[AsyncGroups]):
    """Groups that the team's users are in. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
    ) -> Pager[Group]:
        """All groups, or those with the ids given; they come without pages.

        `GET /v2/groups.json`, 1 point. Sorted by updated_at DESC unless told otherwise.

        Args:
            ids: Only groups with these ids.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.

        Returns:
            Pager[Group]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return self._pages(self._async.list(ids=ids, sort_by=sort_by, sort_direction=sort_direction))
