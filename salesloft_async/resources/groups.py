# Generated from operations/groups.toml by `nox -s generate`: change the table, not this file.
"""The operations on groups, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, Unset
from salesloft_async.models.groups import Group

__all__ = ["AsyncGroups", "Groups"]

_LIST: Final = Operation(
    "GET",
    "/v2/groups.json",
    Group,
    name="groups.list",
    takes={"ids": "many[id]?", "sort_by": "=created_at,updated_at?", "sort_direction": "=ASC,DESC?"},
)
_GET: Final = Operation("GET", "/v2/groups/{group_id}.json", Group, name="groups.get")
_CREATE: Final = Operation(
    "POST",
    "/v2/groups",
    Group,
    name="groups.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"name": "text!", "parent_id": "id?"},
)
_UPDATE: Final = Operation(
    "PUT", "/v2/groups/{group_id}", Group, name="groups.update", takes={"name": "text?", "parent_id": "id?"}
)
_DELETE: Final = Operation("DELETE", "/v2/groups/{group_id}", NoneType, name="groups.delete")


class AsyncGroups(AsyncResource):
    """Groups that the team's users are in."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Group]:
        """All groups, or those with the ids given; they come without pages.

        `GET /v2/groups.json`, 1 point. Sorted by updated_at DESC unless told otherwise.

        Args:
            ids: Only groups with these ids.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Group]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return self._list(
            _LIST, query={"ids": ids, "sort_by": sort_by, "sort_direction": sort_direction}, extra_query=extra_query
        )

    async def get(self, group_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Group:
        """One group.

        `GET /v2/groups/{id}.json`, 1 point.

        Args:
            group_id: Id of the group.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Group: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return await self._send(_GET, path={"group_id": group_id}, extra_query=extra_query)

    async def create(
        self,
        *,
        name: str,
        parent_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Group:
        """The group created.

        `POST /v2/groups`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            parent_id: Id of the group above it.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Group: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return await self._send(
            _CREATE, body={"name": name, "parent_id": parent_id}, extra_query=extra_query, extra_body=extra_body
        )

    async def update(
        self,
        group_id: Id,
        *,
        name: str | Unset | None = UNSET,
        parent_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Group:
        """The group with the fields given changed.

        `PUT /v2/groups/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            group_id: Id of the group.
            name: Name.
            parent_id: Id of the group above it.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Group: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return await self._send(
            _UPDATE,
            path={"group_id": group_id},
            body={"name": name, "parent_id": parent_id},
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def delete(self, group_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a group.

        `DELETE /v2/groups/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            group_id: Id of the group.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        await self._send(_DELETE, path={"group_id": group_id}, extra_query=extra_query)


class Groups(Resource[AsyncGroups]):
    """Groups that the team's users are in. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        sort_by: Literal["created_at", "updated_at"] | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Group]:
        """All groups, or those with the ids given; they come without pages.

        `GET /v2/groups.json`, 1 point. Sorted by updated_at DESC unless told otherwise.

        Args:
            ids: Only groups with these ids.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Group]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return self._pages(
            self._async.list(ids=ids, sort_by=sort_by, sort_direction=sort_direction, extra_query=extra_query)
        )

    def get(self, group_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Group:
        """One group.

        `GET /v2/groups/{id}.json`, 1 point.

        Args:
            group_id: Id of the group.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Group: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return self._run(self._async.get, group_id, extra_query=extra_query)

    def create(
        self,
        *,
        name: str,
        parent_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Group:
        """The group created.

        `POST /v2/groups`, 1 point. Not repeated when it may have been applied.

        Args:
            name: Name.
            parent_id: Id of the group above it.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Group: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return self._run(
            self._async.create, name=name, parent_id=parent_id, extra_query=extra_query, extra_body=extra_body
        )

    def update(
        self,
        group_id: Id,
        *,
        name: str | Unset | None = UNSET,
        parent_id: Id | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Group:
        """The group with the fields given changed.

        `PUT /v2/groups/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            group_id: Id of the group.
            name: Name.
            parent_id: Id of the group above it.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            Group: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        return self._run(
            self._async.update, group_id, name=name, parent_id=parent_id, extra_query=extra_query, extra_body=extra_body
        )

    def delete(self, group_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> None:
        """Deletes a group.

        `DELETE /v2/groups/{id}`, 1 point. Repeated after a lost reply: applying it twice changes nothing.

        Args:
            group_id: Id of the group.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Groups".
        """
        self._run(self._async.delete, group_id, extra_query=extra_query)
