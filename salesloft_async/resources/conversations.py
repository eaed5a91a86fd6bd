# Generated from operations/conversations.toml by `nox -s generate`: change the table, not this file.
"""The operations on conversations, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from salesloft_async.core.filters import StartsWith
from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.core.values import UNSET, Id, OnMissing, Range, TimeLike, Unset
from salesloft_async.models.conversations import (
    Conversation,
    ConversationRecording,
    ConversationsCall,
    ExtensiveConversation,
)
from salesloft_async.scan.changes import AsyncChanges, Changes
from salesloft_async.scan.plan import ScanPlan
from salesloft_async.scan.scan import AsyncScan, Scan

__all__ = ["AsyncConversations", "Conversations"]

_LIST: Final = Operation(
    "GET",
    "/v2/conversations",
    Conversation,
    name="conversations.list",
    paging="numbered",
    resource="conversations",
    times=("updated_at", "created_at"),
    order="created_at",
    takes={
        "ids": "many[id]?",
        "title": "many[text] | starts_with?",
        "created_at": "range[time]?",
        "updated_at": "range[time]?",
        "duration": "range[number]?",
        "language_code": "many[text]?",
        "platform": "many[text]?",
        "media_type": "many[text]?",
        "owner_ids": "many[text]?",
        "user_guids": "many[text]?",
        "account_ids": "many[id]?",
        "person_ids": "many[id]?",
        "is_api": "boolean?",
        "sort_by": "text?",
        "sort_direction": "=ASC,DESC?",
        "include_paging_counts": "boolean?",
        "limit_paging_counts": "boolean?",
    },
)
_GET: Final = Operation("GET", "/v2/conversations/{conversation_id}", Conversation, name="conversations.get")
_EXTENSIVE: Final = Operation(
    "GET", "/v2/conversations/{conversation_id}/extensive", ExtensiveConversation, name="conversations.extensive"
)
_RECORDING: Final = Operation(
    "GET", "/v2/conversations/{conversation_id}/recording", ConversationRecording, name="conversations.recording"
)
_LIST_CALLS: Final = Operation(
    "GET",
    "/v2/conversations/calls",
    ConversationsCall,
    name="conversations.list_calls",
    paging="numbered",
    takes={"user_guid": "text!", "include_paging_counts": "boolean?", "limit_paging_counts": "boolean?"},
)
_GET_CALL: Final = Operation(
    "GET", "/v2/conversations/calls/{conversation_id}", ConversationsCall, name="conversations.get_call"
)
_CREATE_CALL: Final = Operation(
    "POST",
    "/v2/conversations/calls",
    ConversationsCall,
    name="conversations.create_call",
    repeat=Repeat.UNLESS_SENT,
    takes={
        "to": "text!",
        "from": "from_:text!",
        "duration": "number!",
        "recording": "map!",
        "call_created_at": "time?",
        "direction": "text?",
        "user_guid": "text?",
    },
)


class AsyncConversations(AsyncResource):
    """Recorded calls and meetings."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Conversation]:
        """Conversations that match every filter given.

        `GET /v2/conversations`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            updated_at: Only conversations last updated in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[Conversation]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._list(
            _LIST,
            query={
                "ids": ids,
                "title": title,
                "created_at": created_at,
                "updated_at": updated_at,
                "duration": duration,
                "language_code": language_code,
                "platform": platform,
                "media_type": media_type,
                "owner_ids": owner_ids,
                "user_guids": user_guids,
                "account_ids": account_ids,
                "person_ids": person_ids,
                "is_api": is_api,
                "sort_by": sort_by,
                "sort_direction": sort_direction,
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )

    def scan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> AsyncScan[Conversation]:
        """Conversations that match every filter given: all of them, each once, in no particular order.

        `GET /v2/conversations` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Conversation]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._scan(
            _LIST,
            query={
                "ids": ids,
                "title": title,
                "created_at": created_at,
                "duration": duration,
                "language_code": language_code,
                "platform": platform,
                "media_type": media_type,
                "owner_ids": owner_ids,
                "user_guids": user_guids,
                "account_ids": account_ids,
                "person_ids": person_ids,
                "is_api": is_api,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            concurrency=concurrency,
            on_missing=on_missing,
        )

    async def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Conversations that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/conversations`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return await self._scan_plan(
            _LIST,
            query={
                "ids": ids,
                "title": title,
                "created_at": created_at,
                "duration": duration,
                "language_code": language_code,
                "platform": platform,
                "media_type": media_type,
                "owner_ids": owner_ids,
                "user_guids": user_guids,
                "account_ids": account_ids,
                "person_ids": person_ids,
                "is_api": is_api,
            },
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> AsyncScan[Conversation]:
        """Conversations that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/conversations`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            AsyncScan[Conversation]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._scan_window(_LIST, item, concurrency=concurrency, on_missing=on_missing)

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> AsyncChanges[Conversation]:
        """Conversations that match every filter given, in the order in which they were changed.

        `GET /v2/conversations` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            AsyncChanges[Conversation]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._changes(
            _LIST,
            query={
                "ids": ids,
                "title": title,
                "created_at": created_at,
                "duration": duration,
                "language_code": language_code,
                "platform": platform,
                "media_type": media_type,
                "owner_ids": owner_ids,
                "user_guids": user_guids,
                "account_ids": account_ids,
                "person_ids": person_ids,
                "is_api": is_api,
            },
            extra_query=extra_query,
            since=since,
            follow=follow,
        )

    async def get(self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Conversation:
        """One conversation.

        `GET /v2/conversations/{id}`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Conversation: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return await self._send(_GET, path={"conversation_id": conversation_id}, extra_query=extra_query)

    async def extensive(
        self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None
    ) -> ExtensiveConversation:
        """One conversation with its summary, action items, key moments and attendees.

        `GET /v2/conversations/{id}/extensive`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ExtensiveConversation: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return await self._send(_EXTENSIVE, path={"conversation_id": conversation_id}, extra_query=extra_query)

    async def recording(
        self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None
    ) -> ConversationRecording:
        """Address of the recording of a conversation, valid for a short time.

        `GET /v2/conversations/{id}/recording`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ConversationRecording: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return await self._send(_RECORDING, path={"conversation_id": conversation_id}, extra_query=extra_query)

    def list_calls(
        self,
        *,
        user_guid: str,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[ConversationsCall]:
        """Calls that were sent in for one user. The API requires user_guid.

        `GET /v2/conversations/calls`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            user_guid: Guid of the user who called.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[ConversationsCall]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._list(
            _LIST_CALLS,
            query={
                "user_guid": user_guid,
                "page": page,
                "per_page": per_page,
                "include_paging_counts": include_paging_counts,
                "limit_paging_counts": limit_paging_counts,
            },
            extra_query=extra_query,
        )

    async def get_call(self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> ConversationsCall:
        """One call that was sent in.

        `GET /v2/conversations/calls/{id}`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ConversationsCall: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return await self._send(_GET_CALL, path={"conversation_id": conversation_id}, extra_query=extra_query)

    async def create_call(
        self,
        *,
        to: str,
        from_: str,
        duration: float,
        recording: Mapping[str, Any],
        call_created_at: TimeLike | Unset | None = UNSET,
        direction: str | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ConversationsCall:
        """The call as it was queued to become a conversation.

        `POST /v2/conversations/calls`, 1 point. Not repeated when it may have been applied.

        Args:
            to: Number dialled.
            from_: Number that the call came from.
            duration: Seconds that the call took.
            recording: Where the audio file (.mp3, .wav, .ogg, .m4a) is: {"url": …}.
            call_created_at: When the call began; now when not given.
            direction: Direction of the call.
            user_guid: Guid of the user who called; the one whom the token belongs to when not given.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ConversationsCall: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return await self._send(
            _CREATE_CALL,
            body={
                "to": to,
                "from": from_,
                "duration": duration,
                "recording": recording,
                "call_created_at": call_created_at,
                "direction": direction,
                "user_guid": user_guid,
            },
            extra_query=extra_query,
            extra_body=extra_body,
        )


class Conversations(Resource[AsyncConversations]):
    """Recorded calls and meetings. Blocking."""

    def list(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        updated_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        sort_by: str | None = None,
        sort_direction: Literal["ASC", "DESC"] | None = None,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Conversation]:
        """Conversations that match every filter given.

        `GET /v2/conversations`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            updated_at: Only conversations last updated in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            sort_by: Key to sort by.
            sort_direction: ASC puts empty values first, DESC last.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[Conversation]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._pages(
            self._async.list(
                ids=ids,
                title=title,
                created_at=created_at,
                updated_at=updated_at,
                duration=duration,
                language_code=language_code,
                platform=platform,
                media_type=media_type,
                owner_ids=owner_ids,
                user_guids=user_guids,
                account_ids=account_ids,
                person_ids=person_ids,
                is_api=is_api,
                sort_by=sort_by,
                sort_direction=sort_direction,
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )

    def scan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        concurrency: int = 16,
        on_missing: OnMissing = "raise",
    ) -> Scan[Conversation]:
        """Conversations that match every filter given: all of them, each once, in no particular order.

        `GET /v2/conversations` in windows of updated_at, about 1 point for 100 records however many there are. A record
        that changes meanwhile comes in its older or its newer form.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Conversation]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._scan(
            self._async.scan(
                ids=ids,
                title=title,
                created_at=created_at,
                duration=duration,
                language_code=language_code,
                platform=platform,
                media_type=media_type,
                owner_ids=owner_ids,
                user_guids=user_guids,
                account_ids=account_ids,
                person_ids=person_ids,
                is_api=is_api,
                extra_query=extra_query,
                since=since,
                until=until,
                concurrency=concurrency,
                on_missing=on_missing,
            )
        )

    def scan_plan(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        until: TimeLike | None = None,
        window_size: int = 10_000,
    ) -> ScanPlan:
        """Conversations that match every filter given: a scan in parts, each a small dict of JSON that `scan_window`
        reads in any process.

        `GET /v2/conversations`, 3 points and 1 a window. What was there throughout is in a window, or in the tail,
        which is read last; what changed meanwhile may be in both: then the tail has its newer form.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Only those whose updated_at is this time or a later one.
            until: Only those whose updated_at is before this time.
            window_size: Records in a window at most, from 100 to 10,000.

        Returns:
            ScanPlan: `windows` and `tail`, with the records and points that are expected.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._run(
            self._async.scan_plan,
            ids=ids,
            title=title,
            created_at=created_at,
            duration=duration,
            language_code=language_code,
            platform=platform,
            media_type=media_type,
            owner_ids=owner_ids,
            user_guids=user_guids,
            account_ids=account_ids,
            person_ids=person_ids,
            is_api=is_api,
            extra_query=extra_query,
            since=since,
            until=until,
            window_size=window_size,
        )

    def scan_window(
        self, item: Mapping[str, Any], *, concurrency: int = 16, on_missing: OnMissing = "raise"
    ) -> Scan[Conversation]:
        """Conversations that match every filter given: those of one item of a plan, each once, in no order.

        `GET /v2/conversations`, about 1 point for 100 records. A window that is read again has the same records, but
        for those that changed or were deleted since.

        Args:
            item: An item of `scan_plan`, also one that came as JSON from another process.
            concurrency: Requests on their way at once.
            on_missing: Whether to raise MissingRecordsError after the last record, or to log a warning ("warn"), when
                records that the API counts did not come.

        Returns:
            Scan[Conversation]: iterated it is every record; `progress` tells how far it is.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._scan(self._async.scan_window(item, concurrency=concurrency, on_missing=on_missing))

    def changes(
        self,
        *,
        ids: Id | Sequence[Id] | None = None,
        title: str | Sequence[str] | StartsWith | None = None,
        created_at: Range[TimeLike] | None = None,
        duration: Range[float] | None = None,
        language_code: str | Sequence[str] | None = None,
        platform: str | Sequence[str] | None = None,
        media_type: str | Sequence[str] | None = None,
        owner_ids: str | Sequence[str] | None = None,
        user_guids: str | Sequence[str] | None = None,
        account_ids: Id | Sequence[Id] | None = None,
        person_ids: Id | Sequence[Id] | None = None,
        is_api: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
        since: TimeLike | None = None,
        follow: bool = False,
    ) -> Changes[Conversation]:
        """Conversations that match every filter given, in the order in which they were changed.

        `GET /v2/conversations` sorted by updated_at, 1 point a page of 100. A record that changes again comes again.
        Deletions do not show.

        Args:
            ids: Only conversations with these ids, which are UUIDs.
            title: Only conversations with one of these titles, or starting so.
            created_at: Only conversations created in this range.
            duration: Only conversations of a length in this range, in milliseconds.
            language_code: Only conversations in one of these languages, such as "en-US".
            platform: Only conversations held on one of these platforms.
            media_type: Only conversations of these kinds of media.
            owner_ids: Only conversations owned by one of these users, by guid.
            user_guids: Only conversations of one of these users, by guid.
            account_ids: Only conversations with one of these accounts.
            person_ids: Only conversations with one of these people.
            is_api: Only conversations that came in through the API, or only the others.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            since: Where to begin: the cursor of an earlier reading, or a time; the oldest change when not given.
            follow: Whether to go on at the end, and wait for the next change.

        Returns:
            Changes[Conversation]: iterated it is every change; `pages()` gives them with a cursor to go on from.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._changes(
            self._async.changes(
                ids=ids,
                title=title,
                created_at=created_at,
                duration=duration,
                language_code=language_code,
                platform=platform,
                media_type=media_type,
                owner_ids=owner_ids,
                user_guids=user_guids,
                account_ids=account_ids,
                person_ids=person_ids,
                is_api=is_api,
                extra_query=extra_query,
                since=since,
                follow=follow,
            )
        )

    def get(self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> Conversation:
        """One conversation.

        `GET /v2/conversations/{id}`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Conversation: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._run(self._async.get, conversation_id, extra_query=extra_query)

    def extensive(self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> ExtensiveConversation:
        """One conversation with its summary, action items, key moments and attendees.

        `GET /v2/conversations/{id}/extensive`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ExtensiveConversation: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._run(self._async.extensive, conversation_id, extra_query=extra_query)

    def recording(self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> ConversationRecording:
        """Address of the recording of a conversation, valid for a short time.

        `GET /v2/conversations/{id}/recording`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ConversationRecording: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._run(self._async.recording, conversation_id, extra_query=extra_query)

    def list_calls(
        self,
        *,
        user_guid: str,
        page: int | None = None,
        per_page: int | None = None,
        include_paging_counts: bool | None = None,
        limit_paging_counts: bool | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[ConversationsCall]:
        """Calls that were sent in for one user. The API requires user_guid.

        `GET /v2/conversations/calls`, 1 point a page, 3 to 30 a page past page 100.

        Args:
            user_guid: Guid of the user who called.
            page: Number of the page, from 1. A page past 100 costs 3 to 30 points.
            per_page: Records in a page, 1 to 100; the server's default is 25.
            include_paging_counts: Whether the metadata tells total_pages and total_count.
            limit_paging_counts: Whether the counts stop at 10,000 records (the server's default); False lifts the cap.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[ConversationsCall]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._pages(
            self._async.list_calls(
                user_guid=user_guid,
                page=page,
                per_page=per_page,
                include_paging_counts=include_paging_counts,
                limit_paging_counts=limit_paging_counts,
                extra_query=extra_query,
            )
        )

    def get_call(self, conversation_id: Id, *, extra_query: Mapping[str, Any] | None = None) -> ConversationsCall:
        """One call that was sent in.

        `GET /v2/conversations/calls/{id}`, 1 point.

        Args:
            conversation_id: Id of the conversation.
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            ConversationsCall: as the API answered.

        Raises:
            NotFound: It does not exist, or is not visible to this token.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._run(self._async.get_call, conversation_id, extra_query=extra_query)

    def create_call(
        self,
        *,
        to: str,
        from_: str,
        duration: float,
        recording: Mapping[str, Any],
        call_created_at: TimeLike | Unset | None = UNSET,
        direction: str | Unset | None = UNSET,
        user_guid: str | Unset | None = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ConversationsCall:
        """The call as it was queued to become a conversation.

        `POST /v2/conversations/calls`, 1 point. Not repeated when it may have been applied.

        Args:
            to: Number dialled.
            from_: Number that the call came from.
            duration: Seconds that the call took.
            recording: Where the audio file (.mp3, .wav, .ogg, .m4a) is: {"url": …}.
            call_created_at: When the call began; now when not given.
            direction: Direction of the call.
            user_guid: Guid of the user who called; the one whom the token belongs to when not given.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ConversationsCall: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Conversations".
        """
        return self._run(
            self._async.create_call,
            to=to,
            from_=from_,
            duration=duration,
            recording=recording,
            call_created_at=call_created_at,
            direction=direction,
            user_guid=user_guid,
            extra_query=extra_query,
            extra_body=extra_body,
        )
