# Generated from operations/webhook_events.toml by `nox -s generate`: change the table, not this file.
"""Webhook event types, and the records that their deliveries bring."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from salesloft_async.core.event import Registers

if TYPE_CHECKING:
    from salesloft_async.core.open_records import Record
    from salesloft_async.models import (
        Account,
        BulkJob,
        Cadence,
        CadenceMembership,
        Call,
        CallDataRecord,
        Conversation,
        Email,
        LinkSwap,
        Meeting,
        Note,
        Person,
        Step,
        Success,
        Task,
        Transcription,
        User,
    )

__all__ = ["ANSWERED", "RECORDS", "EventType", "Subscribes"]

EventType = Literal[
    "account_created",
    "account_deleted",
    "account_updated",
    "bulk_job_completed",
    "cadence_created",
    "cadence_deleted",
    "cadence_membership_created",
    "cadence_membership_updated",
    "cadence_updated",
    "call_created",
    "call_data_record_created",
    "call_data_record_updated",
    "call_updated",
    "conversation_created",
    "conversation_recording_created",
    "conversation_transcript_created",
    "email_updated",
    "email_with_body_and_subject_updated",
    "link_swap",
    "meeting_booked",
    "meeting_updated",
    "note_created",
    "note_deleted",
    "note_updated",
    "person_created",
    "person_deleted",
    "person_updated",
    "step_created",
    "step_deleted",
    "step_updated",
    "success_created",
    "task_completed",
    "task_created",
    "task_deleted",
    "task_updated",
    "user_created",
    "user_updated",
]
"""The event types that are known; more may come."""

RECORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "account_created": "Account",
        "account_deleted": "Account",
        "account_updated": "Account",
        "bulk_job_completed": "BulkJob",
        "cadence_created": "Cadence",
        "cadence_deleted": "Cadence",
        "cadence_membership_created": "CadenceMembership",
        "cadence_membership_updated": "CadenceMembership",
        "cadence_updated": "Cadence",
        "call_created": "Call",
        "call_data_record_created": "CallDataRecord",
        "call_data_record_updated": "CallDataRecord",
        "call_updated": "Call",
        "conversation_created": "Conversation",
        "conversation_recording_created": "Record",
        "conversation_transcript_created": "Transcription",
        "email_updated": "Email",
        "email_with_body_and_subject_updated": "Email",
        "link_swap": "LinkSwap",
        "meeting_booked": "Meeting",
        "meeting_updated": "Meeting",
        "note_created": "Note",
        "note_deleted": "Note",
        "note_updated": "Note",
        "person_created": "Person",
        "person_deleted": "Person",
        "person_updated": "Person",
        "step_created": "Step",
        "step_deleted": "Step",
        "step_updated": "Step",
        "success_created": "Success",
        "task_completed": "Task",
        "task_created": "Task",
        "task_deleted": "Task",
        "task_updated": "Task",
        "user_created": "User",
        "user_updated": "User",
    }
)
"""The name of the class of the record, by event type."""

ANSWERED: Final[frozenset[str]] = frozenset(["link_swap"])
"""The event types whose deliveries wait for the answer's body."""


class Subscribes:
    """Takes handlers of events, whose type says which record they are given."""

    @overload
    def on(self, *events: Literal["account_created", "account_deleted", "account_updated"]) -> Registers[Account]: ...
    @overload
    def on(self, *events: Literal["bulk_job_completed"]) -> Registers[BulkJob]: ...
    @overload
    def on(self, *events: Literal["cadence_created", "cadence_deleted", "cadence_updated"]) -> Registers[Cadence]: ...
    @overload
    def on(
        self, *events: Literal["cadence_membership_created", "cadence_membership_updated"]
    ) -> Registers[CadenceMembership]: ...
    @overload
    def on(self, *events: Literal["call_created", "call_updated"]) -> Registers[Call]: ...
    @overload
    def on(
        self, *events: Literal["call_data_record_created", "call_data_record_updated"]
    ) -> Registers[CallDataRecord]: ...
    @overload
    def on(self, *events: Literal["conversation_created"]) -> Registers[Conversation]: ...
    @overload
    def on(self, *events: Literal["email_updated", "email_with_body_and_subject_updated"]) -> Registers[Email]: ...
    @overload
    def on(self, *events: Literal["link_swap"]) -> Registers[LinkSwap]: ...
    @overload
    def on(self, *events: Literal["meeting_booked", "meeting_updated"]) -> Registers[Meeting]: ...
    @overload
    def on(self, *events: Literal["note_created", "note_deleted", "note_updated"]) -> Registers[Note]: ...
    @overload
    def on(self, *events: Literal["person_created", "person_deleted", "person_updated"]) -> Registers[Person]: ...
    @overload
    def on(self, *events: Literal["conversation_recording_created"]) -> Registers[Record]: ...
    @overload
    def on(self, *events: Literal["step_created", "step_deleted", "step_updated"]) -> Registers[Step]: ...
    @overload
    def on(self, *events: Literal["success_created"]) -> Registers[Success]: ...
    @overload
    def on(
        self, *events: Literal["task_completed", "task_created", "task_deleted", "task_updated"]
    ) -> Registers[Task]: ...
    @overload
    def on(self, *events: Literal["conversation_transcript_created"]) -> Registers[Transcription]: ...
    @overload
    def on(self, *events: Literal["user_created", "user_updated"]) -> Registers[User]: ...
    @overload
    def on(self, *events: EventType | str) -> Registers[Any]: ...
    def on(self, *events: EventType | str) -> Registers[Any]:
        """A decorator that sends events to a function of one `Event`.

        An `async` function runs in the server's event loop, another in a worker thread. What it returns is answered
        where the API waits for it: `link_swap` takes `{"links": {"https://old": "https://new"}}`.

        Args:
            events: Event types, or patterns such as "person_*" and "*". A type's own handler goes before patterns, and
                an earlier pattern before a later one; patterns fit types that are not known yet, too.

        Raises ConfigurationError for a type that does not exist, with the nearest that does, and for a second handler
        of the same name.
        """
        return self._registers(events)

    def _registers(self, events: tuple[str, ...]) -> Registers[Any]:
        raise NotImplementedError
