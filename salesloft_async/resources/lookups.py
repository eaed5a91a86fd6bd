# Generated from operations/*.toml by `nox -s generate`: change the table, not this file.
"""Lookups: options and columns for forms, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.resource import Resource
from salesloft_async.lookups import AsyncLookupReader, Column, Option, fixed
from salesloft_async.models.account_stages import AccountStage
from salesloft_async.models.account_tiers import AccountTier
from salesloft_async.models.accounts import Account
from salesloft_async.models.actions import Action
from salesloft_async.models.bulk_jobs import BulkJob
from salesloft_async.models.cadences import Cadence
from salesloft_async.models.call_data_records import CallDataRecord
from salesloft_async.models.call_dispositions import CallDisposition
from salesloft_async.models.call_sentiments import CallSentiment
from salesloft_async.models.crm_activities import CrmActivity
from salesloft_async.models.crm_activity_fields import CrmActivityField
from salesloft_async.models.custom_fields import CustomField
from salesloft_async.models.custom_roles import CustomRole
from salesloft_async.models.emails import Email
from salesloft_async.models.groups import Group
from salesloft_async.models.imports import Import
from salesloft_async.models.people import Person
from salesloft_async.models.person_stages import PersonStage
from salesloft_async.models.steps import Step
from salesloft_async.models.tags import Tag
from salesloft_async.models.tasks import Task
from salesloft_async.models.users import User
from salesloft_async.resources.account_stages import AsyncAccountStages
from salesloft_async.resources.account_tiers import AsyncAccountTiers
from salesloft_async.resources.accounts import AsyncAccounts
from salesloft_async.resources.actions import AsyncActions
from salesloft_async.resources.bulk_jobs import AsyncBulkJobs
from salesloft_async.resources.cadences import AsyncCadences
from salesloft_async.resources.call_data_records import AsyncCallDataRecords
from salesloft_async.resources.call_dispositions import AsyncCallDispositions
from salesloft_async.resources.call_sentiments import AsyncCallSentiments
from salesloft_async.resources.crm_activities import AsyncCrmActivities
from salesloft_async.resources.crm_activity_fields import AsyncCrmActivityFields
from salesloft_async.resources.custom_fields import AsyncCustomFields
from salesloft_async.resources.custom_roles import AsyncCustomRoles
from salesloft_async.resources.emails import AsyncEmails
from salesloft_async.resources.groups import AsyncGroups
from salesloft_async.resources.imports import AsyncImports
from salesloft_async.resources.people import AsyncPeople
from salesloft_async.resources.person_stages import AsyncPersonStages
from salesloft_async.resources.steps import AsyncSteps
from salesloft_async.resources.tags import AsyncTags
from salesloft_async.resources.tasks import AsyncTasks
from salesloft_async.resources.users import AsyncUsers

__all__ = ["AsyncLookups", "Lookups"]

_ACCOUNTS_OR_PEOPLE: Final[tuple[Mapping[str, Any], ...]] = (
    {"label": "Accounts", "value": "accounts"},
    {"label": "People", "value": "people"},
)
_CADENCE_MEMBERSHIPS: Final[tuple[Column, ...]] = (
    Column("id", "integer", "Id of the membership."),
    Column("added_at", "datetime", "When the person joined, the latest time if more than once."),
    Column("created_at", "datetime", "When the person joined for the first time."),
    Column("updated_at", "datetime", "When the membership was last updated."),
    Column("person_deleted", "boolean", "Whether the person has been deleted since."),
    Column("currently_on_cadence", "boolean", "Whether the membership goes on."),
    Column(
        "current_state",
        "string",
        '"staged", "active", "scheduled", "processing" (no change is possible), "completed", "removed", '
        '"removed_no_action", "reassigned" or "archived".',
    ),
    Column("cadence_id", "integer", "The cadence."),
    Column("person_id", "integer", "The person."),
    Column("user_id", "integer", "User whom the membership is for."),
    Column("latest_action_id", "integer", "Latest action for the person on the cadence."),
    Column("counts", "object", "Figures about the contacts made."),
    Column("step_id", "integer", "Step that the person is at."),
)
_CALL_DATA_RECORDS: Final[tuple[Column, ...]] = (
    Column("id", "integer", "Id of the record."),
    Column("created_at", "datetime", "When the record was created."),
    Column("updated_at", "datetime", "When the record was last updated."),
    Column("to", "string", "Number dialled."),
    Column("from", "string", "Number that the call came from."),
    Column("duration", "integer", "Seconds that the call took."),
    Column("direction", "string", '"inbound" or "outbound".'),
    Column(
        "status",
        "string",
        'How the call went: "queued", "ringing", "in-progress", "completed", "busy", "no-answer", "failed" and others.',
    ),
    Column("call_type", "string", '"call", "bridge" or "collaboration"; this may change.'),
    Column("call_uuid", "string", "Id of the call, the same on all its legs."),
    Column("recording", "object", "Recording of the call."),
    Column("call_id", "integer", "Call that a user logged for it."),
    Column("called_person_id", "integer", "Person called."),
    Column("user_id", "integer", "User on the call."),
    Column("dialer_recording", "object", "Recording by the dialer."),
    Column("started_at", "datetime", "Time at which the call started."),
    Column("ended_at", "datetime", "Time at which the call ended."),
)
_CALLS: Final[tuple[Column, ...]] = (
    Column("id", "integer", "Id of the call."),
    Column("created_at", "datetime", "When the call was created."),
    Column("updated_at", "datetime", "When the call was last updated."),
    Column("to", "string", "Number dialled."),
    Column("duration", "integer", "Seconds that the call took."),
    Column("disposition", "string", "How the call ended, one of the dispositions of the team."),
    Column("sentiment", "string", "How the conversation went, one of the sentiments of the team."),
    Column("recordings", "array", "Recordings of the call."),
    Column("user_id", "integer", "User who called."),
    Column("called_person_id", "integer", "Person called."),
    Column("action_id", "integer", "Action that the call completed."),
    Column("cadence_id", "integer", "Cadence that the call belongs to."),
    Column("step_id", "integer", "Step that the call belongs to."),
    Column("note_id", "integer", "Note on the call."),
    Column("crm_activity_id", "integer", "Activity in the CRM that the call became."),
    Column("connected", "boolean", "Whether the call reached the person."),
    Column("positive", "boolean", "Whether the sentiment counts as positive."),
    Column("task_id", "integer", "Task that the call completed."),
)
_LOCALES: Final[tuple[Mapping[str, Any], ...]] = (
    {"id": 1, "name": "English (US)", "code": "en-US"},
    {"id": 2, "name": "Spanish (ES)", "code": "es-ES"},
    {"id": 3, "name": "French (FR)", "code": "fr-FR"},
    {"id": 4, "name": "German (DE)", "code": "de-DE"},
    {"id": 5, "name": "Japanese (JP)", "code": "ja-JP"},
    {"id": 6, "name": "Arabic (AE)", "code": "ar-AE"},
    {"id": 7, "name": "Arabic (EG)", "code": "ar-EG"},
    {"id": 8, "name": "Arabic (SA)", "code": "ar-SA"},
    {"id": 9, "name": "Bulgarian (BG)", "code": "bg-BG"},
    {"id": 10, "name": "Bengali (BD)", "code": "bn-BD"},
    {"id": 11, "name": "Catalan (ES)", "code": "ca-ES"},
    {"id": 12, "name": "Chinese (CN)", "code": "zh-CN"},
    {"id": 13, "name": "Chinese (HK)", "code": "zh-HK"},
    {"id": 14, "name": "Chinese (TW)", "code": "zh-TW"},
    {"id": 15, "name": "Croatian (HR)", "code": "hr-HR"},
    {"id": 16, "name": "Czech (CZ)", "code": "cs-CZ"},
    {"id": 17, "name": "Danish (DK)", "code": "da-DK"},
    {"id": 18, "name": "Dutch (BE)", "code": "nl-BE"},
    {"id": 19, "name": "Dutch (NL)", "code": "nl-NL"},
    {"id": 20, "name": "English (AU)", "code": "en-AU"},
    {"id": 21, "name": "English (CA)", "code": "en-CA"},
    {"id": 22, "name": "English (GB)", "code": "en-GB"},
    {"id": 23, "name": "English (HK)", "code": "en-HK"},
    {"id": 24, "name": "English (IE)", "code": "en-IE"},
    {"id": 25, "name": "English (IN)", "code": "en-IN"},
    {"id": 26, "name": "English (NZ)", "code": "en-NZ"},
    {"id": 27, "name": "English (PH)", "code": "en-PH"},
    {"id": 28, "name": "English (SG)", "code": "en-SG"},
    {"id": 29, "name": "English (ZA)", "code": "en-ZA"},
    {"id": 30, "name": "Estonian (EE)", "code": "et-EE"},
    {"id": 31, "name": "Filipino (PH)", "code": "fil-PH"},
    {"id": 32, "name": "Finnish (FI)", "code": "fi-FI"},
    {"id": 33, "name": "French (BE)", "code": "fr-BE"},
    {"id": 34, "name": "French (CA)", "code": "fr-CA"},
    {"id": 35, "name": "French (CH)", "code": "fr-CH"},
    {"id": 36, "name": "French (LU)", "code": "fr-LU"},
    {"id": 37, "name": "German (AT)", "code": "de-AT"},
    {"id": 38, "name": "German (CH)", "code": "de-CH"},
    {"id": 39, "name": "German (LU)", "code": "de-LU"},
    {"id": 40, "name": "Greek (GR)", "code": "el-GR"},
    {"id": 41, "name": "Hebrew (IL)", "code": "he-IL"},
    {"id": 42, "name": "Hindi (IN)", "code": "hi-IN"},
    {"id": 43, "name": "Hungarian (HU)", "code": "hu-HU"},
    {"id": 44, "name": "Icelandic (IS)", "code": "is-IS"},
    {"id": 45, "name": "Indonesian (ID)", "code": "id-ID"},
    {"id": 46, "name": "Italian (CH)", "code": "it-CH"},
    {"id": 47, "name": "Italian (IT)", "code": "it-IT"},
    {"id": 48, "name": "Korean (KR)", "code": "ko-KR"},
    {"id": 49, "name": "Latvian (LV)", "code": "lv-LV"},
    {"id": 50, "name": "Lithuanian (LT)", "code": "lt-LT"},
    {"id": 51, "name": "Malay (MY)", "code": "ms-MY"},
    {"id": 52, "name": "Norwegian Bokmål (NO)", "code": "nb-NO"},
    {"id": 53, "name": "Persian (IR)", "code": "fa-IR"},
    {"id": 54, "name": "Polish (PL)", "code": "pl-PL"},
    {"id": 55, "name": "Portuguese (BR)", "code": "pt-BR"},
    {"id": 56, "name": "Portuguese (PT)", "code": "pt-PT"},
    {"id": 57, "name": "Romanian (RO)", "code": "ro-RO"},
    {"id": 58, "name": "Russian (RU)", "code": "ru-RU"},
    {"id": 59, "name": "Serbian (RS)", "code": "sr-RS"},
    {"id": 60, "name": "Slovak (SK)", "code": "sk-SK"},
    {"id": 61, "name": "Slovenian (SI)", "code": "sl-SI"},
    {"id": 62, "name": "Spanish (AR)", "code": "es-AR"},
    {"id": 63, "name": "Spanish (CL)", "code": "es-CL"},
    {"id": 64, "name": "Spanish (CO)", "code": "es-CO"},
    {"id": 65, "name": "Spanish (MX)", "code": "es-MX"},
    {"id": 66, "name": "Spanish (PE)", "code": "es-PE"},
    {"id": 67, "name": "Spanish (US)", "code": "es-US"},
    {"id": 68, "name": "Swahili (KE)", "code": "sw-KE"},
    {"id": 69, "name": "Swedish (FI)", "code": "sv-FI"},
    {"id": 70, "name": "Swedish (SE)", "code": "sv-SE"},
    {"id": 71, "name": "Thai (TH)", "code": "th-TH"},
    {"id": 72, "name": "Turkish (TR)", "code": "tr-TR"},
    {"id": 73, "name": "Ukrainian (UA)", "code": "uk-UA"},
    {"id": 74, "name": "Urdu (PK)", "code": "ur-PK"},
    {"id": 75, "name": "Vietnamese (VN)", "code": "vi-VN"},
)
_NOTES: Final[tuple[Column, ...]] = (
    Column("id", "integer", "Id of the note."),
    Column("created_at", "datetime", "When the note was created."),
    Column("updated_at", "datetime", "When the note was last updated."),
    Column("content", "string", "Text of the note."),
    Column("associated_type", "string", 'What the note is on: "person" or "account".'),
    Column("associated_with_id", "integer", "Person or account that the note is on."),
    Column("user_id", "integer", "User who wrote it."),
    Column("call_id", "integer", "Call that the note is on."),
    Column("crm_activity_metadata", "object", "Details of the activity in the CRM."),
)
_USERS: Final[tuple[Column, ...]] = (
    Column("id", "integer", "Id of the user."),
    Column("guid", "string", "Globally unique id, which newer endpoints take instead of the id."),
    Column("created_at", "datetime", "When the user was created."),
    Column("updated_at", "datetime", "When the user was last updated."),
    Column("name", "string", "Name to show."),
    Column("first_name", "string", "First name."),
    Column("last_name", "string", "Last name."),
    Column("job_role", "string", "Role in the job."),
    Column("active", "boolean", "Whether the user is active."),
    Column("team_admin", "boolean", "Whether the user is an admin of the team."),
    Column("time_zone", "string", "Time zone."),
    Column("work_country", "string", "Country of work."),
    Column("slack_username", "string", "Name in Slack."),
    Column("twitter_handle", "string", "Twitter handle."),
    Column("email", "string", "Email address that the user signs in with."),
    Column("full_email_address", "string", "Email address with the name before it, as in RFC 5322."),
    Column("from_address", "string", "Address that emails name as their sender."),
    Column(
        "sending_email_address",
        "string",
        "Address that emails are sent from: from_address, the email client's, or else email.",
    ),
    Column("bcc_email_address", "string", "Address that gets a blind copy of every email."),
    Column("email_client_email_address", "string", "Address of the email client."),
    Column("email_client_configured", "boolean", "Whether an email client is set up."),
    Column("email_signature", "string", "Signature under emails."),
    Column("email_signature_type", "string", "Type of the signature."),
    Column("email_signature_click_tracking_disabled", "boolean", "Whether clicks in the signature are not tracked."),
    Column("click_to_call_enabled", "boolean", "Whether click to call is on."),
    Column("local_dial_enabled", "boolean", "Whether Local Dial is on."),
    Column("crm_connected", "boolean", "Whether a CRM is connected."),
    Column("external_feature_flags", "object", "Feature flags; they come and go."),
    Column("_private_fields", "object", "The provider's internal fields, which may change at any time."),
    Column("phone_client_id", "integer", "Phone client of the user."),
    Column("phone_number_assignment_id", "integer", "Phone number assigned to the user."),
    Column("group_id", "integer", "Group of the user: a reference, or its bare id."),
    Column("team_id", "integer", "Team of the user."),
    Column("role_id", "integer", "Role of the user."),
    Column("locale_utc_offset", "integer", "Offset of the time zone from UTC, in minutes."),
    Column("seat_package", "string", 'Seat, such as "admin" or "prospect".'),
)


class AsyncLookups(AsyncLookupReader):
    """What a form's drop-downs need: options read from the API's lists, and columns of its records."""

    async def account_stages(self, *, refresh: bool = False) -> list[Option[AccountStage]]:
        """Stages of accounts, with when they were made.

        `GET /v2/account_stages.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[AccountStage]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncAccountStages(self._session)
        return await self._options(
            "account_stages",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def account_stages_filter(self, *, refresh: bool = False) -> list[Option[AccountStage]]:
        """Stages of accounts, to filter by.

        `GET /v2/account_stages.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[AccountStage]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncAccountStages(self._session)
        return await self._options(
            "account_stages_filter",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def account_tiers(self, *, refresh: bool = False) -> list[Option[AccountTier]]:
        """Tiers of accounts.

        `GET /v2/account_tiers.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within
        it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[AccountTier]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncAccountTiers(self._session)
        return await self._options(
            "account_tiers", resource.list(sort_by="created_at", sort_direction="ASC"), "id", "name", refresh=refresh
        )

    async def accounts(self, *, refresh: bool = False) -> list[Option[Account]]:
        """Accounts.

        `GET /v2/accounts.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Account]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncAccounts(self._session)
        return await self._options(
            "accounts",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def accounts_or_people(self) -> list[Option[dict[str, Any]]]:
        """Accounts or people: which of the two a form is about.

        Nothing is sent: they are part of this package.
        """
        return fixed(_ACCOUNTS_OR_PEOPLE, "value", "label")

    async def actions(self, *, refresh: bool = False) -> list[Option[Action]]:
        """Actions that are due or will be.

        `GET /v2/actions.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Action]: `.value` is its `id`, `.label` its `type`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncActions(self._session)
        return await self._options(
            "actions",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "type",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def bulk_jobs(self, *, refresh: bool = False) -> list[Option[BulkJob]]:
        """Bulk jobs.

        `GET /v2/bulk_jobs`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[BulkJob]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncBulkJobs(self._session)
        return await self._options("bulk_jobs", resource.list(), "id", "name", refresh=refresh)

    async def cadence_memberships(self) -> list[Column]:
        """Columns of a cadence membership.

        Nothing is sent: they are part of this package.
        """
        return list(_CADENCE_MEMBERSHIPS)

    async def cadences(self, *, refresh: bool = False) -> list[Option[Cadence]]:
        """Cadences.

        `GET /v2/cadences.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Cadence]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCadences(self._session)
        return await self._options(
            "cadences",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def call_data_records(self) -> list[Column]:
        """Columns of a call data record.

        Nothing is sent: they are part of this package.
        """
        return list(_CALL_DATA_RECORDS)

    async def call_dispositions(self, *, refresh: bool = False) -> list[Option[CallDisposition]]:
        """Dispositions that calls may end with.

        `GET /v2/call_dispositions.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute:
        within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CallDisposition]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCallDispositions(self._session)
        return await self._options("call_dispositions", resource.list(), "id", "name", refresh=refresh)

    async def call_sentiments(self, *, refresh: bool = False) -> list[Option[CallSentiment]]:
        """Sentiments that calls may have.

        `GET /v2/call_sentiments.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within
        it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CallSentiment]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCallSentiments(self._session)
        return await self._options("call_sentiments", resource.list(), "id", "name", refresh=refresh)

    async def calls(self) -> list[Column]:
        """Columns of a call.

        Nothing is sent: they are part of this package.
        """
        return list(_CALLS)

    async def crm_activities(self, *, refresh: bool = False) -> list[Option[CrmActivity]]:
        """CRM activities.

        `GET /v2/crm_activities.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CrmActivity]: `.value` is its `id`, `.label` its `subject`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCrmActivities(self._session)
        return await self._options(
            "crm_activities",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "subject",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def crm_activity_fields(self, *, refresh: bool = False) -> list[Option[CrmActivityField]]:
        """Fields of the CRM that calls and emails can be written to.

        `GET /v2/crm_activity_fields.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute:
        within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CrmActivityField]: `.value` is its `id`, `.label` its `title`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCrmActivityFields(self._session)
        return await self._options("crm_activity_fields", resource.list(), "id", "title", refresh=refresh)

    async def custom_fields(self, *, refresh: bool = False) -> list[Option[CustomField]]:
        """Custom fields, with the type of their values.

        `GET /v2/custom_fields.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CustomField]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCustomFields(self._session)
        return await self._options(
            "custom_fields",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def custom_fields_value(self, *, refresh: bool = False) -> list[Option[CustomField]]:
        """Custom fields, with the values they may have.

        `GET /v2/custom_fields.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CustomField]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCustomFields(self._session)
        return await self._options(
            "custom_fields_value",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def emails(self, *, refresh: bool = False) -> list[Option[Email]]:
        """Emails.

        `GET /v2/activities/emails.json`, every page, about 1 point each; kept for a minute: within it the same call
        costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Email]: `.value` is its `id`, `.label` its `subject`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncEmails(self._session)
        return await self._options(
            "emails", resource.list(), "id", "subject", scan=lambda: resource.scan(), refresh=refresh
        )

    async def groups(self, *, refresh: bool = False) -> list[Option[Group]]:
        """Groups of users.

        `GET /v2/groups.json`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Group]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncGroups(self._session)
        return await self._options(
            "groups", resource.list(sort_by="created_at", sort_direction="ASC"), "id", "name", refresh=refresh
        )

    async def imports(self, *, refresh: bool = False) -> list[Option[Import]]:
        """Imports.

        `GET /v2/imports.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Import]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncImports(self._session)
        return await self._options(
            "imports",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def locales(self) -> list[Option[dict[str, Any]]]:
        """Locales, by their codes.

        Nothing is sent: they are part of this package.
        """
        return fixed(_LOCALES, "code", "name")

    async def notes(self) -> list[Column]:
        """Columns of a note.

        Nothing is sent: they are part of this package.
        """
        return list(_NOTES)

    async def people(self, *, refresh: bool = False) -> list[Option[Person]]:
        """People.

        `GET /v2/people.json`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Person]: `.value` is its `id`, `.label` its `display_name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncPeople(self._session)
        return await self._options(
            "people",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "display_name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def person_stages(self, *, refresh: bool = False) -> list[Option[PersonStage]]:
        """Stages of people.

        `GET /v2/person_stages.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within
        it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[PersonStage]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncPersonStages(self._session)
        return await self._options(
            "person_stages", resource.list(sort_by="created_at", sort_direction="ASC"), "id", "name", refresh=refresh
        )

    async def steps(self, *, refresh: bool = False) -> list[Option[Step]]:
        """Steps of cadences.

        `GET /v2/steps.json`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Step]: `.value` is its `id`, `.label` its `display_name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncSteps(self._session)
        return await self._options(
            "steps",
            resource.list(sort_by="created_at", sort_direction="ASC"),
            "id",
            "display_name",
            scan=lambda: resource.scan(),
            refresh=refresh,
        )

    async def tags(self, *, refresh: bool = False) -> list[Option[Tag]]:
        """Tags.

        `GET /v2/tags.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Tag]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncTags(self._session)
        return await self._options("tags", resource.list(), "id", "name", refresh=refresh)

    async def tags_values(self, *, refresh: bool = False) -> list[Option[Tag]]:
        """Tags, as values of a filter.

        `GET /v2/tags.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Tag]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncTags(self._session)
        return await self._options("tags_values", resource.list(), "id", "name", refresh=refresh)

    async def tasks(self, *, refresh: bool = False) -> list[Option[Task]]:
        """Tasks.

        `GET /v2/tasks.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Task]: `.value` is its `id`, `.label` its `subject`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncTasks(self._session)
        return await self._options("tasks", resource.list(), "id", "subject", refresh=refresh)

    async def unlinked_call_data_records(self, *, refresh: bool = False) -> list[Option[CallDataRecord]]:
        """Call data records that no call is logged for.

        `GET /v2/call_data_records.json`, every page, about 1 point each; kept for a minute: within it the same call
        costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CallDataRecord]: `.value` is its `id`, `.label` its `to`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCallDataRecords(self._session)
        return await self._options(
            "unlinked_call_data_records",
            resource.list(has_call=False, sort_by="created_at", sort_direction="ASC"),
            "id",
            "to",
            scan=lambda: resource.scan(has_call=False),
            refresh=refresh,
        )

    async def users(self) -> list[Column]:
        """Columns of a user.

        Nothing is sent: they are part of this package.
        """
        return list(_USERS)

    async def users_filter_owners(self, *, refresh: bool = False) -> list[Option[User]]:
        """Users, to filter by owner.

        `GET /v2/users.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[User]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncUsers(self._session)
        return await self._options(
            "users_filter_owners", resource.list(sort_by="id", sort_direction="ASC"), "id", "name", refresh=refresh
        )

    async def users_guid(self, *, refresh: bool = False) -> list[Option[User]]:
        """Users, by guid.

        `GET /v2/users.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[User]: `.value` is its `guid`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncUsers(self._session)
        return await self._options(
            "users_guid", resource.list(sort_by="id", sort_direction="ASC"), "guid", "name", refresh=refresh
        )

    async def users_role_id(self, *, refresh: bool = False) -> list[Option[CustomRole]]:
        """Roles that users may have.

        `GET /v2/custom_roles`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CustomRole]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        resource = AsyncCustomRoles(self._session)
        return await self._options("users_role_id", resource.list(), "id", "name", refresh=refresh)


class Lookups(Resource[AsyncLookups]):
    """What a form's drop-downs need: options read from the API's lists, and columns of its records. Blocking."""

    def account_stages(self, *, refresh: bool = False) -> list[Option[AccountStage]]:
        """Stages of accounts, with when they were made.

        `GET /v2/account_stages.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[AccountStage]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.account_stages, refresh=refresh)

    def account_stages_filter(self, *, refresh: bool = False) -> list[Option[AccountStage]]:
        """Stages of accounts, to filter by.

        `GET /v2/account_stages.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[AccountStage]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.account_stages_filter, refresh=refresh)

    def account_tiers(self, *, refresh: bool = False) -> list[Option[AccountTier]]:
        """Tiers of accounts.

        `GET /v2/account_tiers.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within
        it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[AccountTier]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.account_tiers, refresh=refresh)

    def accounts(self, *, refresh: bool = False) -> list[Option[Account]]:
        """Accounts.

        `GET /v2/accounts.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Account]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.accounts, refresh=refresh)

    def accounts_or_people(self) -> list[Option[dict[str, Any]]]:
        """Accounts or people: which of the two a form is about.

        Nothing is sent: they are part of this package.
        """
        return self._run(self._async.accounts_or_people)

    def actions(self, *, refresh: bool = False) -> list[Option[Action]]:
        """Actions that are due or will be.

        `GET /v2/actions.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Action]: `.value` is its `id`, `.label` its `type`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.actions, refresh=refresh)

    def bulk_jobs(self, *, refresh: bool = False) -> list[Option[BulkJob]]:
        """Bulk jobs.

        `GET /v2/bulk_jobs`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[BulkJob]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.bulk_jobs, refresh=refresh)

    def cadence_memberships(self) -> list[Column]:
        """Columns of a cadence membership.

        Nothing is sent: they are part of this package.
        """
        return self._run(self._async.cadence_memberships)

    def cadences(self, *, refresh: bool = False) -> list[Option[Cadence]]:
        """Cadences.

        `GET /v2/cadences.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Cadence]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.cadences, refresh=refresh)

    def call_data_records(self) -> list[Column]:
        """Columns of a call data record.

        Nothing is sent: they are part of this package.
        """
        return self._run(self._async.call_data_records)

    def call_dispositions(self, *, refresh: bool = False) -> list[Option[CallDisposition]]:
        """Dispositions that calls may end with.

        `GET /v2/call_dispositions.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute:
        within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CallDisposition]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.call_dispositions, refresh=refresh)

    def call_sentiments(self, *, refresh: bool = False) -> list[Option[CallSentiment]]:
        """Sentiments that calls may have.

        `GET /v2/call_sentiments.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within
        it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CallSentiment]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.call_sentiments, refresh=refresh)

    def calls(self) -> list[Column]:
        """Columns of a call.

        Nothing is sent: they are part of this package.
        """
        return self._run(self._async.calls)

    def crm_activities(self, *, refresh: bool = False) -> list[Option[CrmActivity]]:
        """CRM activities.

        `GET /v2/crm_activities.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CrmActivity]: `.value` is its `id`, `.label` its `subject`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.crm_activities, refresh=refresh)

    def crm_activity_fields(self, *, refresh: bool = False) -> list[Option[CrmActivityField]]:
        """Fields of the CRM that calls and emails can be written to.

        `GET /v2/crm_activity_fields.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute:
        within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CrmActivityField]: `.value` is its `id`, `.label` its `title`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.crm_activity_fields, refresh=refresh)

    def custom_fields(self, *, refresh: bool = False) -> list[Option[CustomField]]:
        """Custom fields, with the type of their values.

        `GET /v2/custom_fields.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CustomField]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.custom_fields, refresh=refresh)

    def custom_fields_value(self, *, refresh: bool = False) -> list[Option[CustomField]]:
        """Custom fields, with the values they may have.

        `GET /v2/custom_fields.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CustomField]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.custom_fields_value, refresh=refresh)

    def emails(self, *, refresh: bool = False) -> list[Option[Email]]:
        """Emails.

        `GET /v2/activities/emails.json`, every page, about 1 point each; kept for a minute: within it the same call
        costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Email]: `.value` is its `id`, `.label` its `subject`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.emails, refresh=refresh)

    def groups(self, *, refresh: bool = False) -> list[Option[Group]]:
        """Groups of users.

        `GET /v2/groups.json`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Group]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.groups, refresh=refresh)

    def imports(self, *, refresh: bool = False) -> list[Option[Import]]:
        """Imports.

        `GET /v2/imports.json`, every page, about 1 point each; kept for a minute: within it the same call costs
        nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Import]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.imports, refresh=refresh)

    def locales(self) -> list[Option[dict[str, Any]]]:
        """Locales, by their codes.

        Nothing is sent: they are part of this package.
        """
        return self._run(self._async.locales)

    def notes(self) -> list[Column]:
        """Columns of a note.

        Nothing is sent: they are part of this package.
        """
        return self._run(self._async.notes)

    def people(self, *, refresh: bool = False) -> list[Option[Person]]:
        """People.

        `GET /v2/people.json`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Person]: `.value` is its `id`, `.label` its `display_name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.people, refresh=refresh)

    def person_stages(self, *, refresh: bool = False) -> list[Option[PersonStage]]:
        """Stages of people.

        `GET /v2/person_stages.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within
        it the same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[PersonStage]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.person_stages, refresh=refresh)

    def steps(self, *, refresh: bool = False) -> list[Option[Step]]:
        """Steps of cadences.

        `GET /v2/steps.json`, every page, about 1 point each; kept for a minute: within it the same call costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Step]: `.value` is its `id`, `.label` its `display_name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.steps, refresh=refresh)

    def tags(self, *, refresh: bool = False) -> list[Option[Tag]]:
        """Tags.

        `GET /v2/tags.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Tag]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.tags, refresh=refresh)

    def tags_values(self, *, refresh: bool = False) -> list[Option[Tag]]:
        """Tags, as values of a filter.

        `GET /v2/tags.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Tag]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.tags_values, refresh=refresh)

    def tasks(self, *, refresh: bool = False) -> list[Option[Task]]:
        """Tasks.

        `GET /v2/tasks.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[Task]: `.value` is its `id`, `.label` its `subject`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.tasks, refresh=refresh)

    def unlinked_call_data_records(self, *, refresh: bool = False) -> list[Option[CallDataRecord]]:
        """Call data records that no call is logged for.

        `GET /v2/call_data_records.json`, every page, about 1 point each; kept for a minute: within it the same call
        costs nothing.

        More than 10,000 come in no particular order.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CallDataRecord]: `.value` is its `id`, `.label` its `to`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.unlinked_call_data_records, refresh=refresh)

    def users(self) -> list[Column]:
        """Columns of a user.

        Nothing is sent: they are part of this package.
        """
        return self._run(self._async.users)

    def users_filter_owners(self, *, refresh: bool = False) -> list[Option[User]]:
        """Users, to filter by owner.

        `GET /v2/users.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[User]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.users_filter_owners, refresh=refresh)

    def users_guid(self, *, refresh: bool = False) -> list[Option[User]]:
        """Users, by guid.

        `GET /v2/users.json`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[User]: `.value` is its `guid`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.users_guid, refresh=refresh)

    def users_role_id(self, *, refresh: bool = False) -> list[Option[CustomRole]]:
        """Roles that users may have.

        `GET /v2/custom_roles`, every page, about 1 point each, 3 to 30 past page 100; kept for a minute: within it the
        same call costs nothing.

        Args:
            refresh: Whether to ask the API although an answer is kept.

        Returns:
            Option[CustomRole]: `.value` is its `id`, `.label` its `name`; each once.

        Raises:
            RateLimited: The team's points of this minute are spent.
        """
        return self._run(self._async.users_role_id, refresh=refresh)
