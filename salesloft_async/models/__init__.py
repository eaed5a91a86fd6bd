# Generated from operations/*.toml by `nox -s generate`: change the table, not this file.
"""Records that the API answers with; a module is loaded when one of its records is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .account_stages import AccountStage
    from .account_team_member_roles import AccountTeamMemberRole
    from .account_tiers import AccountTier
    from .account_types import AccountType
    from .accounts import Account, AccountCounts, AccountUpsert
    from .action_details import EmailDetails
    from .actions import Action
    from .activities import Activity
    from .activity_histories import ActivityHistory
    from .audit_reports import AuditReport
    from .bulk_jobs import BulkJob, BulkJobData, BulkJobDataAdded, BulkJobResult
    from .cadence_exports import (
        CadenceContent,
        CadenceEmail,
        CadenceExport,
        CadenceSettings,
        CadenceSharingSettings,
        CadenceStepGroup,
        CadenceStepSettings,
        CadenceStepVariant,
    )
    from .cadence_imports import CadenceImport
    from .cadence_memberships import CadenceMembership, CadenceMembershipCounts
    from .cadence_priorities import CadencePriority
    from .cadence_stats import CadenceStats
    from .cadences import Cadence, CadenceCounts
    from .calendar_availabilities import CalendarAvailability
    from .calendar_events import CalendarEvent
    from .call_data_records import CallDataRecord
    from .call_dispositions import CallDisposition
    from .call_instructions import CallInstruction
    from .call_sentiments import CallSentiment
    from .caller_ids import CallerId
    from .calls import Call
    from .conversations import (
        Conversation,
        ConversationActionItem,
        ConversationActionItems,
        ConversationAttendee,
        ConversationKeyMoment,
        ConversationKeyMoments,
        ConversationMeddpicc,
        ConversationRecording,
        ConversationsCall,
        ConversationSummary,
        ExtensiveConversation,
    )
    from .crm_account_team_members import CrmAccountTeamMember, CrmTeamMemberWithRole
    from .crm_activities import CrmActivity
    from .crm_activity_fields import CrmActivityField
    from .crm_users import CrmUser
    from .custom_fields import CustomField
    from .custom_roles import CustomRole
    from .data_control_requests import DataControlRequest
    from .email_template_attachments import EmailTemplateAttachment
    from .email_templates import EmailTemplate, EmailTemplateCounts
    from .emails import Email, EmailCounts
    from .external_configurations import ExternalConfiguration
    from .external_emails import ExternalEmail
    from .external_mappings import ExternalMapping
    from .groups import Group
    from .imports import Import
    from .live_feed_items import LiveFeedItem
    from .live_website_tracking_parameters import LiveWebsiteTrackingParameter
    from .meeting_settings import EventMeetingSetting, MeetingSetting, MeetingUrl
    from .meetings import Meeting
    from .mime_email_payloads import MimeEmailPayload
    from .notes import Note
    from .opportunities import Opportunity
    from .opportunity_people import OpportunityPerson
    from .opportunity_stages import OpportunityStage
    from .pending_emails import PendingEmail
    from .people import Person, PersonCounts, PersonUpsert
    from .person_stages import PersonStage
    from .phone_number_assignments import PhoneNumberAssignment
    from .play_registrations import PlayRegistration
    from .recording_settings import RecordingSetting
    from .saved_list_views import SavedListView
    from .shared import Attendee, Recording
    from .signal_registrations import SignalRegistration
    from .signals import Signal
    from .steps import Step
    from .successes import Success, SuccessCounts
    from .tags import Tag
    from .tasks import Task, TaskInstigator, TaskScore
    from .team import Team
    from .team_template_attachments import TeamTemplateAttachment
    from .team_templates import TeamTemplate, TeamTemplateCounts
    from .transcriptions import Transcription, TranscriptionArtifact, TranscriptionSentence
    from .users import User
    from .webhook_events import LinkSwap, LinkSwapParty
    from .webhook_subscriptions import WebhookSubscription

__all__ = [
    "Account",
    "AccountCounts",
    "AccountStage",
    "AccountTeamMemberRole",
    "AccountTier",
    "AccountType",
    "AccountUpsert",
    "Action",
    "Activity",
    "ActivityHistory",
    "Attendee",
    "AuditReport",
    "BulkJob",
    "BulkJobData",
    "BulkJobDataAdded",
    "BulkJobResult",
    "Cadence",
    "CadenceContent",
    "CadenceCounts",
    "CadenceEmail",
    "CadenceExport",
    "CadenceImport",
    "CadenceMembership",
    "CadenceMembershipCounts",
    "CadencePriority",
    "CadenceSettings",
    "CadenceSharingSettings",
    "CadenceStats",
    "CadenceStepGroup",
    "CadenceStepSettings",
    "CadenceStepVariant",
    "CalendarAvailability",
    "CalendarEvent",
    "Call",
    "CallDataRecord",
    "CallDisposition",
    "CallInstruction",
    "CallSentiment",
    "CallerId",
    "Conversation",
    "ConversationActionItem",
    "ConversationActionItems",
    "ConversationAttendee",
    "ConversationKeyMoment",
    "ConversationKeyMoments",
    "ConversationMeddpicc",
    "ConversationRecording",
    "ConversationSummary",
    "ConversationsCall",
    "CrmAccountTeamMember",
    "CrmActivity",
    "CrmActivityField",
    "CrmTeamMemberWithRole",
    "CrmUser",
    "CustomField",
    "CustomRole",
    "DataControlRequest",
    "Email",
    "EmailCounts",
    "EmailDetails",
    "EmailTemplate",
    "EmailTemplateAttachment",
    "EmailTemplateCounts",
    "EventMeetingSetting",
    "ExtensiveConversation",
    "ExternalConfiguration",
    "ExternalEmail",
    "ExternalMapping",
    "Group",
    "Import",
    "LinkSwap",
    "LinkSwapParty",
    "LiveFeedItem",
    "LiveWebsiteTrackingParameter",
    "Meeting",
    "MeetingSetting",
    "MeetingUrl",
    "MimeEmailPayload",
    "Note",
    "Opportunity",
    "OpportunityPerson",
    "OpportunityStage",
    "PendingEmail",
    "Person",
    "PersonCounts",
    "PersonStage",
    "PersonUpsert",
    "PhoneNumberAssignment",
    "PlayRegistration",
    "Recording",
    "RecordingSetting",
    "SavedListView",
    "Signal",
    "SignalRegistration",
    "Step",
    "Success",
    "SuccessCounts",
    "Tag",
    "Task",
    "TaskInstigator",
    "TaskScore",
    "Team",
    "TeamTemplate",
    "TeamTemplateAttachment",
    "TeamTemplateCounts",
    "Transcription",
    "TranscriptionArtifact",
    "TranscriptionSentence",
    "User",
    "WebhookSubscription",
]

_MODULES: Final = {
    "Account": "accounts",
    "AccountCounts": "accounts",
    "AccountStage": "account_stages",
    "AccountTeamMemberRole": "account_team_member_roles",
    "AccountTier": "account_tiers",
    "AccountType": "account_types",
    "AccountUpsert": "accounts",
    "Action": "actions",
    "Activity": "activities",
    "ActivityHistory": "activity_histories",
    "Attendee": "shared",
    "AuditReport": "audit_reports",
    "BulkJob": "bulk_jobs",
    "BulkJobData": "bulk_jobs",
    "BulkJobDataAdded": "bulk_jobs",
    "BulkJobResult": "bulk_jobs",
    "Cadence": "cadences",
    "CadenceContent": "cadence_exports",
    "CadenceCounts": "cadences",
    "CadenceEmail": "cadence_exports",
    "CadenceExport": "cadence_exports",
    "CadenceImport": "cadence_imports",
    "CadenceMembership": "cadence_memberships",
    "CadenceMembershipCounts": "cadence_memberships",
    "CadencePriority": "cadence_priorities",
    "CadenceSettings": "cadence_exports",
    "CadenceSharingSettings": "cadence_exports",
    "CadenceStats": "cadence_stats",
    "CadenceStepGroup": "cadence_exports",
    "CadenceStepSettings": "cadence_exports",
    "CadenceStepVariant": "cadence_exports",
    "CalendarAvailability": "calendar_availabilities",
    "CalendarEvent": "calendar_events",
    "Call": "calls",
    "CallDataRecord": "call_data_records",
    "CallDisposition": "call_dispositions",
    "CallInstruction": "call_instructions",
    "CallSentiment": "call_sentiments",
    "CallerId": "caller_ids",
    "Conversation": "conversations",
    "ConversationActionItem": "conversations",
    "ConversationActionItems": "conversations",
    "ConversationAttendee": "conversations",
    "ConversationKeyMoment": "conversations",
    "ConversationKeyMoments": "conversations",
    "ConversationMeddpicc": "conversations",
    "ConversationRecording": "conversations",
    "ConversationSummary": "conversations",
    "ConversationsCall": "conversations",
    "CrmAccountTeamMember": "crm_account_team_members",
    "CrmActivity": "crm_activities",
    "CrmActivityField": "crm_activity_fields",
    "CrmTeamMemberWithRole": "crm_account_team_members",
    "CrmUser": "crm_users",
    "CustomField": "custom_fields",
    "CustomRole": "custom_roles",
    "DataControlRequest": "data_control_requests",
    "Email": "emails",
    "EmailCounts": "emails",
    "EmailDetails": "action_details",
    "EmailTemplate": "email_templates",
    "EmailTemplateAttachment": "email_template_attachments",
    "EmailTemplateCounts": "email_templates",
    "EventMeetingSetting": "meeting_settings",
    "ExtensiveConversation": "conversations",
    "ExternalConfiguration": "external_configurations",
    "ExternalEmail": "external_emails",
    "ExternalMapping": "external_mappings",
    "Group": "groups",
    "Import": "imports",
    "LinkSwap": "webhook_events",
    "LinkSwapParty": "webhook_events",
    "LiveFeedItem": "live_feed_items",
    "LiveWebsiteTrackingParameter": "live_website_tracking_parameters",
    "Meeting": "meetings",
    "MeetingSetting": "meeting_settings",
    "MeetingUrl": "meeting_settings",
    "MimeEmailPayload": "mime_email_payloads",
    "Note": "notes",
    "Opportunity": "opportunities",
    "OpportunityPerson": "opportunity_people",
    "OpportunityStage": "opportunity_stages",
    "PendingEmail": "pending_emails",
    "Person": "people",
    "PersonCounts": "people",
    "PersonStage": "person_stages",
    "PersonUpsert": "people",
    "PhoneNumberAssignment": "phone_number_assignments",
    "PlayRegistration": "play_registrations",
    "Recording": "shared",
    "RecordingSetting": "recording_settings",
    "SavedListView": "saved_list_views",
    "Signal": "signals",
    "SignalRegistration": "signal_registrations",
    "Step": "steps",
    "Success": "successes",
    "SuccessCounts": "successes",
    "Tag": "tags",
    "Task": "tasks",
    "TaskInstigator": "tasks",
    "TaskScore": "tasks",
    "Team": "team",
    "TeamTemplate": "team_templates",
    "TeamTemplateAttachment": "team_template_attachments",
    "TeamTemplateCounts": "team_templates",
    "Transcription": "transcriptions",
    "TranscriptionArtifact": "transcriptions",
    "TranscriptionSentence": "transcriptions",
    "User": "users",
    "WebhookSubscription": "webhook_subscriptions",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    record: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = record
    return record


def __dir__() -> list[str]:
    return list(__all__)
