# Generated from operations/webhook_events.toml by `nox -s generate`: change the table, not this file.
"""Webhook event types, and the records that their deliveries bring."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

__all__ = ["ANSWERED", "RECORDS", "EventType"]

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
        "conversation_created": "Record",
        "conversation_recording_created": "Record",
        "conversation_transcript_created": "Record",
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
