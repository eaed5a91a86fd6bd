# Generated from operations/*.toml by `nox -s generate`: change the table, not this file.
"""Records that the API answers with; a module is loaded when one of its records is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .account_stages import AccountStage
    from .account_tiers import AccountTier
    from .accounts import Account, AccountCounts, AccountUpsert
    from .actions import Action
    from .activities import Activity
    from .activity_histories import ActivityHistory
    from .bulk_jobs import BulkJob, BulkJobData, BulkJobDataAdded, BulkJobResult
    from .cadence_exports import CadenceExport
    from .cadence_imports import CadenceImport
    from .cadence_memberships import CadenceMembership, CadenceMembershipCounts
    from .cadences import Cadence, CadenceCounts
    from .calendar_events import CalendarEvent
    from .call_data_records import CallDataRecord
    from .call_dispositions import CallDisposition
    from .call_instructions import CallInstruction
    from .call_sentiments import CallSentiment
    from .caller_ids import CallerId
    from .calls import Call
    from .conversations import ConversationsCall
    from .crm_activities import CrmActivity
    from .crm_activity_fields import CrmActivityField
    from .crm_users import CrmUser
    from .custom_fields import CustomField
    from .custom_roles import CustomRole
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
    from .pending_emails import PendingEmail
    from .people import Person, PersonCounts, PersonUpsert
    from .person_stages import PersonStage
    from .phone_number_assignments import PhoneNumberAssignment
    from .recording_settings import RecordingSetting
    from .saved_list_views import SavedListView
    from .shared import Attendee, Recording
    from .steps import Step
    from .successes import Success, SuccessCounts
    from .tags import Tag
    from .tasks import Task
    from .team import Team
    from .team_template_attachments import TeamTemplateAttachment
    from .team_templates import TeamTemplate, TeamTemplateCounts
    from .users import User
    from .webhook_events import LinkSwap, LinkSwapParty
    from .webhook_subscriptions import WebhookSubscription

__all__ = [
    "Account",
    "AccountCounts",
    "AccountStage",
    "AccountTier",
    "AccountUpsert",
    "Action",
    "Activity",
    "ActivityHistory",
    "Attendee",
    "BulkJob",
    "BulkJobData",
    "BulkJobDataAdded",
    "BulkJobResult",
    "Cadence",
    "CadenceCounts",
    "CadenceExport",
    "CadenceImport",
    "CadenceMembership",
    "CadenceMembershipCounts",
    "CalendarEvent",
    "Call",
    "CallDataRecord",
    "CallDisposition",
    "CallInstruction",
    "CallSentiment",
    "CallerId",
    "ConversationsCall",
    "CrmActivity",
    "CrmActivityField",
    "CrmUser",
    "CustomField",
    "CustomRole",
    "Email",
    "EmailCounts",
    "EmailTemplate",
    "EmailTemplateAttachment",
    "EmailTemplateCounts",
    "EventMeetingSetting",
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
    "PendingEmail",
    "Person",
    "PersonCounts",
    "PersonStage",
    "PersonUpsert",
    "PhoneNumberAssignment",
    "Recording",
    "RecordingSetting",
    "SavedListView",
    "Step",
    "Success",
    "SuccessCounts",
    "Tag",
    "Task",
    "Team",
    "TeamTemplate",
    "TeamTemplateAttachment",
    "TeamTemplateCounts",
    "User",
    "WebhookSubscription",
]

_MODULES: Final = {
    "Account": "accounts",
    "AccountCounts": "accounts",
    "AccountStage": "account_stages",
    "AccountTier": "account_tiers",
    "AccountUpsert": "accounts",
    "Action": "actions",
    "Activity": "activities",
    "ActivityHistory": "activity_histories",
    "Attendee": "shared",
    "BulkJob": "bulk_jobs",
    "BulkJobData": "bulk_jobs",
    "BulkJobDataAdded": "bulk_jobs",
    "BulkJobResult": "bulk_jobs",
    "Cadence": "cadences",
    "CadenceCounts": "cadences",
    "CadenceExport": "cadence_exports",
    "CadenceImport": "cadence_imports",
    "CadenceMembership": "cadence_memberships",
    "CadenceMembershipCounts": "cadence_memberships",
    "CalendarEvent": "calendar_events",
    "Call": "calls",
    "CallDataRecord": "call_data_records",
    "CallDisposition": "call_dispositions",
    "CallInstruction": "call_instructions",
    "CallSentiment": "call_sentiments",
    "CallerId": "caller_ids",
    "ConversationsCall": "conversations",
    "CrmActivity": "crm_activities",
    "CrmActivityField": "crm_activity_fields",
    "CrmUser": "crm_users",
    "CustomField": "custom_fields",
    "CustomRole": "custom_roles",
    "Email": "emails",
    "EmailCounts": "emails",
    "EmailTemplate": "email_templates",
    "EmailTemplateAttachment": "email_template_attachments",
    "EmailTemplateCounts": "email_templates",
    "EventMeetingSetting": "meeting_settings",
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
    "PendingEmail": "pending_emails",
    "Person": "people",
    "PersonCounts": "people",
    "PersonStage": "person_stages",
    "PersonUpsert": "people",
    "PhoneNumberAssignment": "phone_number_assignments",
    "Recording": "shared",
    "RecordingSetting": "recording_settings",
    "SavedListView": "saved_list_views",
    "Step": "steps",
    "Success": "successes",
    "SuccessCounts": "successes",
    "Tag": "tags",
    "Task": "tasks",
    "Team": "team",
    "TeamTemplate": "team_templates",
    "TeamTemplateAttachment": "team_template_attachments",
    "TeamTemplateCounts": "team_templates",
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
