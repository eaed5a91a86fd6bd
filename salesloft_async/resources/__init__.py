# Generated from operations/*.toml by `nox -s generate`: change the table, not this file.
"""The API's resources; the module of one is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from salesloft_async.core.resource import Runner
    from salesloft_async.core.session import Session

    from .account_stages import AccountStages, AsyncAccountStages
    from .account_team_member_roles import AccountTeamMemberRoles, AsyncAccountTeamMemberRoles
    from .account_tiers import AccountTiers, AsyncAccountTiers
    from .account_types import AccountTypes, AsyncAccountTypes
    from .accounts import Accounts, AsyncAccounts
    from .action_details import ActionDetails, AsyncActionDetails
    from .actions import Actions, AsyncActions
    from .activities import Activities, AsyncActivities
    from .activity_histories import ActivityHistories, AsyncActivityHistories
    from .audit_reports import AsyncAuditReports, AuditReports
    from .bulk_jobs import AsyncBulkJobs, BulkJobs
    from .cadence_export_downloads import AsyncCadenceExportDownloads, CadenceExportDownloads
    from .cadence_exports import AsyncCadenceExports, CadenceExports
    from .cadence_imports import AsyncCadenceImports, CadenceImports
    from .cadence_memberships import AsyncCadenceMemberships, CadenceMemberships
    from .cadence_priorities import AsyncCadencePriorities, CadencePriorities
    from .cadence_stats import AsyncCadenceStatsResource, CadenceStatsResource
    from .cadences import AsyncCadences, Cadences
    from .calendar_availabilities import AsyncCalendarAvailabilities, CalendarAvailabilities
    from .calendar_events import AsyncCalendarEvents, CalendarEvents
    from .call_data_records import AsyncCallDataRecords, CallDataRecords
    from .call_dispositions import AsyncCallDispositions, CallDispositions
    from .call_instructions import AsyncCallInstructions, CallInstructions
    from .call_sentiments import AsyncCallSentiments, CallSentiments
    from .caller_ids import AsyncCallerIds, CallerIds
    from .calls import AsyncCalls, Calls
    from .conversations import AsyncConversations, Conversations
    from .crm_account_team_members import AsyncCrmAccountTeamMembers, CrmAccountTeamMembers
    from .crm_activities import AsyncCrmActivities, CrmActivities
    from .crm_activity_fields import AsyncCrmActivityFields, CrmActivityFields
    from .crm_users import AsyncCrmUsers, CrmUsers
    from .custom_fields import AsyncCustomFields, CustomFields
    from .custom_roles import AsyncCustomRoles, CustomRoles
    from .data_control_requests import AsyncDataControlRequests, DataControlRequests
    from .email_template_attachments import AsyncEmailTemplateAttachments, EmailTemplateAttachments
    from .email_templates import AsyncEmailTemplates, EmailTemplates
    from .emails import AsyncEmails, Emails
    from .external_configurations import AsyncExternalConfigurations, ExternalConfigurations
    from .external_emails import AsyncExternalEmails, ExternalEmails
    from .external_mappings import AsyncExternalMappings, ExternalMappings
    from .groups import AsyncGroups, Groups
    from .imports import AsyncImports, Imports
    from .live_feed_items import AsyncLiveFeedItems, LiveFeedItems
    from .live_website_tracking_parameters import AsyncLiveWebsiteTrackingParameters, LiveWebsiteTrackingParameters
    from .lookups import AsyncLookups, Lookups
    from .me import AsyncMe, Me
    from .meeting_settings import AsyncMeetingSettings, MeetingSettings
    from .meetings import AsyncMeetings, Meetings
    from .mime_email_payloads import AsyncMimeEmailPayloads, MimeEmailPayloads
    from .notes import AsyncNotes, Notes
    from .ongoing_actions import AsyncOngoingActions, OngoingActions
    from .opportunities import AsyncOpportunities, Opportunities
    from .opportunity_people import AsyncOpportunityPeople, OpportunityPeople
    from .opportunity_stages import AsyncOpportunityStages, OpportunityStages
    from .pending_emails import AsyncPendingEmails, PendingEmails
    from .people import AsyncPeople, People
    from .person_stages import AsyncPersonStages, PersonStages
    from .phone_number_assignments import AsyncPhoneNumberAssignments, PhoneNumberAssignments
    from .play_registrations import AsyncPlayRegistrations, PlayRegistrations
    from .profiles import AsyncProfiles, Profiles
    from .recording_settings import AsyncRecordingSettings, RecordingSettings
    from .saved_list_views import AsyncSavedListViews, SavedListViews
    from .signal_registrations import AsyncSignalRegistrations, SignalRegistrations
    from .signals import AsyncSignals, Signals
    from .steps import AsyncSteps, Steps
    from .successes import AsyncSuccesses, Successes
    from .tags import AsyncTags, Tags
    from .tasks import AsyncTasks, Tasks
    from .team import AsyncTeamResource, TeamResource
    from .team_template_attachments import AsyncTeamTemplateAttachments, TeamTemplateAttachments
    from .team_templates import AsyncTeamTemplates, TeamTemplates
    from .transcriptions import AsyncTranscriptions, Transcriptions
    from .users import AsyncUsers, Users
    from .webhook_subscriptions import AsyncWebhookSubscriptions, WebhookSubscriptions

__all__ = ["SERVED", "AsyncResources", "Resources"]

SERVED: Final = {
    "/v2/account_stages/{id}": "account_stages",
    "/v2/account_tiers/{id}": "account_tiers",
    "/v2/accounts/{id}": "accounts",
    "/v2/action_details/email_details/{id}": "action_details",
    "/v2/actions/{id}": "actions",
    "/v2/audit_reports/{id}": "audit_reports",
    "/v2/bulk_jobs/{id}": "bulk_jobs",
    "/v2/cadence_exports/{id}": "cadence_exports",
    "/v2/cadence_memberships/{id}": "cadence_memberships",
    "/v2/cadence_priorities": "cadence_priorities",
    "/v2/cadence_stats/{id}": "cadence_stats",
    "/v2/cadences/{id}": "cadences",
    "/v2/call_data_records/{id}": "call_data_records",
    "/v2/call_dispositions/{id}": "call_dispositions",
    "/v2/action_details/call_instructions/{id}": "call_instructions",
    "/v2/call_sentiments/{id}": "call_sentiments",
    "/v2/activities/calls/{id}": "calls",
    "/v2/conversations/{id}": "conversations",
    "/v2/crm_activities/{id}": "crm_activities",
    "/v2/custom_fields/{id}": "custom_fields",
    "/v2/custom_roles/{id}": "custom_roles",
    "/v2/data_control/requests/{id}": "data_control_requests",
    "/v2/email_templates/{id}": "email_templates",
    "/v2/activities/emails/{id}": "emails",
    "/v2/groups/{id}": "groups",
    "/v2/imports/{id}": "imports",
    "/v2/mime_email_payloads/{id}": "mime_email_payloads",
    "/v2/notes/{id}": "notes",
    "/v2/opportunities/{id}": "opportunities",
    "/v2/opportunity_stages/{id}": "opportunity_stages",
    "/v2/people/{id}": "people",
    "/v2/person_stages/{id}": "person_stages",
    "/v2/phone_number_assignments/{id}": "phone_number_assignments",
    "/v2/integrations/signals/registrations/plays/{id}": "play_registrations",
    "/v2/phone_numbers/recording_settings/{id}": "recording_settings",
    "/v2/saved_list_views/{id}": "saved_list_views",
    "/v2/integrations/signals/registrations/{id}": "signal_registrations",
    "/v2/steps/{id}": "steps",
    "/v2/tasks/{id}": "tasks",
    "/v2/team": "team",
    "/v2/teams/{id}": "team",
    "/v2/team_templates/{id}": "team_templates",
    "/v2/transcriptions/{id}": "transcriptions",
    "/v2/users/{id}": "users",
    "/v2/webhook_subscriptions/{id}": "webhook_subscriptions",
}
"""Resource that serves the record at an address, by the addresses that references name."""


class AsyncResources:
    """The API's resources, asynchronous; each is made when first used."""

    _session: Session

    @cached_property
    def account_stages(self) -> AsyncAccountStages:
        """Stages that accounts go through."""
        from .account_stages import AsyncAccountStages

        return AsyncAccountStages(self._session)

    @cached_property
    def account_team_member_roles(self) -> AsyncAccountTeamMemberRoles:
        """Roles that the CRM lets members of account teams have."""
        from .account_team_member_roles import AsyncAccountTeamMemberRoles

        return AsyncAccountTeamMemberRoles(self._session)

    @cached_property
    def account_tiers(self) -> AsyncAccountTiers:
        """Tiers that rank accounts."""
        from .account_tiers import AsyncAccountTiers

        return AsyncAccountTiers(self._session)

    @cached_property
    def account_types(self) -> AsyncAccountTypes:
        """Distinct types of the team's accounts."""
        from .account_types import AsyncAccountTypes

        return AsyncAccountTypes(self._session)

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Companies that the team sells to."""
        from .accounts import AsyncAccounts

        return AsyncAccounts(self._session)

    @cached_property
    def action_details(self) -> AsyncActionDetails:
        """Details of steps and actions."""
        from .action_details import AsyncActionDetails

        return AsyncActionDetails(self._session)

    @cached_property
    def actions(self) -> AsyncActions:
        """What cadences ask users to do next."""
        from .actions import AsyncActions

        return AsyncActions(self._session)

    @cached_property
    def activities(self) -> AsyncActivities:
        """Completions of actions and tasks that an integration takes care of."""
        from .activities import AsyncActivities

        return AsyncActivities(self._session)

    @cached_property
    def activity_histories(self) -> AsyncActivityHistories:
        """What happened to people and accounts, as the activity feed shows it."""
        from .activity_histories import AsyncActivityHistories

        return AsyncActivityHistories(self._session)

    @cached_property
    def audit_reports(self) -> AsyncAuditReports:
        """Reports of who did what, as files to download."""
        from .audit_reports import AsyncAuditReports

        return AsyncAuditReports(self._session)

    @cached_property
    def bulk_jobs(self) -> AsyncBulkJobs:
        """Jobs that write many records: make one, add data, mark it ready, read the results."""
        from .bulk_jobs import AsyncBulkJobs

        return AsyncBulkJobs(self._session)

    @cached_property
    def cadence_export_downloads(self) -> AsyncCadenceExportDownloads:
        """Exports of cadences as files to download."""
        from .cadence_export_downloads import AsyncCadenceExportDownloads

        return AsyncCadenceExportDownloads(self._session)

    @cached_property
    def cadence_exports(self) -> AsyncCadenceExports:
        """Cadences in a form that an import takes."""
        from .cadence_exports import AsyncCadenceExports

        return AsyncCadenceExports(self._session)

    @cached_property
    def cadence_imports(self) -> AsyncCadenceImports:
        """Cadences made from exported ones."""
        from .cadence_imports import AsyncCadenceImports

        return AsyncCadenceImports(self._session)

    @cached_property
    def cadence_memberships(self) -> AsyncCadenceMemberships:
        """Who is, or was, on which cadence."""
        from .cadence_memberships import AsyncCadenceMemberships

        return AsyncCadenceMemberships(self._session)

    @cached_property
    def cadence_priorities(self) -> AsyncCadencePriorities:
        """Priorities that cadences have."""
        from .cadence_priorities import AsyncCadencePriorities

        return AsyncCadencePriorities(self._session)

    @cached_property
    def cadence_stats(self) -> AsyncCadenceStatsResource:
        """Figures of cadences."""
        from .cadence_stats import AsyncCadenceStatsResource

        return AsyncCadenceStatsResource(self._session)

    @cached_property
    def cadences(self) -> AsyncCadences:
        """Sequences of steps by which people are approached."""
        from .cadences import AsyncCadences

        return AsyncCadences(self._session)

    @cached_property
    def calendar_availabilities(self) -> AsyncCalendarAvailabilities:
        """Free times of users' calendars."""
        from .calendar_availabilities import AsyncCalendarAvailabilities

        return AsyncCalendarAvailabilities(self._session)

    @cached_property
    def calendar_events(self) -> AsyncCalendarEvents:
        """Events in the calendars of users."""
        from .calendar_events import AsyncCalendarEvents

        return AsyncCalendarEvents(self._session)

    @cached_property
    def call_data_records(self) -> AsyncCallDataRecords:
        """Phone calls in and out through Salesloft, logged by a user or not."""
        from .call_data_records import AsyncCallDataRecords

        return AsyncCallDataRecords(self._session)

    @cached_property
    def call_dispositions(self) -> AsyncCallDispositions:
        """Results that the team lets a call have."""
        from .call_dispositions import AsyncCallDispositions

        return AsyncCallDispositions(self._session)

    @cached_property
    def call_instructions(self) -> AsyncCallInstructions:
        """What users are told to do in the calls of a cadence."""
        from .call_instructions import AsyncCallInstructions

        return AsyncCallInstructions(self._session)

    @cached_property
    def call_sentiments(self) -> AsyncCallSentiments:
        """Outcomes that the team lets a conversation have."""
        from .call_sentiments import AsyncCallSentiments

        return AsyncCallSentiments(self._session)

    @cached_property
    def caller_ids(self) -> AsyncCallerIds:
        """Who a phone number may belong to."""
        from .caller_ids import AsyncCallerIds

        return AsyncCallerIds(self._session)

    @cached_property
    def calls(self) -> AsyncCalls:
        """Calls that users logged."""
        from .calls import AsyncCalls

        return AsyncCalls(self._session)

    @cached_property
    def conversations(self) -> AsyncConversations:
        """Recorded calls and meetings."""
        from .conversations import AsyncConversations

        return AsyncConversations(self._session)

    @cached_property
    def crm_account_team_members(self) -> AsyncCrmAccountTeamMembers:
        """Members of the CRM's account teams."""
        from .crm_account_team_members import AsyncCrmAccountTeamMembers

        return AsyncCrmAccountTeamMembers(self._session)

    @cached_property
    def crm_activities(self) -> AsyncCrmActivities:
        """Activities written to the CRM."""
        from .crm_activities import AsyncCrmActivities

        return AsyncCrmActivities(self._session)

    @cached_property
    def crm_activity_fields(self) -> AsyncCrmActivityFields:
        """Fields of the CRM that calls and emails can be written to."""
        from .crm_activity_fields import AsyncCrmActivityFields

        return AsyncCrmActivityFields(self._session)

    @cached_property
    def crm_users(self) -> AsyncCrmUsers:
        """Users of the CRM, and the users they are mapped to."""
        from .crm_users import AsyncCrmUsers

        return AsyncCrmUsers(self._session)

    @cached_property
    def custom_fields(self) -> AsyncCustomFields:
        """Fields that the team adds to people, accounts and opportunities."""
        from .custom_fields import AsyncCustomFields

        return AsyncCustomFields(self._session)

    @cached_property
    def custom_roles(self) -> AsyncCustomRoles:
        """Roles that the team has made for its users."""
        from .custom_roles import AsyncCustomRoles

        return AsyncCustomRoles(self._session)

    @cached_property
    def data_control_requests(self) -> AsyncDataControlRequests:
        """Requests to redact or delete what is stored of people and accounts, which cannot be undone."""
        from .data_control_requests import AsyncDataControlRequests

        return AsyncDataControlRequests(self._session)

    @cached_property
    def email_template_attachments(self) -> AsyncEmailTemplateAttachments:
        """Files attached to email templates."""
        from .email_template_attachments import AsyncEmailTemplateAttachments

        return AsyncEmailTemplateAttachments(self._session)

    @cached_property
    def email_templates(self) -> AsyncEmailTemplates:
        """Templates that users write emails from."""
        from .email_templates import AsyncEmailTemplates

        return AsyncEmailTemplates(self._session)

    @cached_property
    def emails(self) -> AsyncEmails:
        """Emails that users send, or are to send."""
        from .emails import AsyncEmails

        return AsyncEmails(self._session)

    @cached_property
    def external_configurations(self) -> AsyncExternalConfigurations:
        """Which kinds of records are mapped to ids of other systems."""
        from .external_configurations import AsyncExternalConfigurations

        return AsyncExternalConfigurations(self._session)

    @cached_property
    def external_emails(self) -> AsyncExternalEmails:
        """Emails that were sent or received outside of Salesloft."""
        from .external_emails import AsyncExternalEmails

        return AsyncExternalEmails(self._session)

    @cached_property
    def external_mappings(self) -> AsyncExternalMappings:
        """Records and their ids in other systems."""
        from .external_mappings import AsyncExternalMappings

        return AsyncExternalMappings(self._session)

    @cached_property
    def groups(self) -> AsyncGroups:
        """Groups that the team's users are in."""
        from .groups import AsyncGroups

        return AsyncGroups(self._session)

    @cached_property
    def imports(self) -> AsyncImports:
        """Batches of people that came in together; without admin rights only your own."""
        from .imports import AsyncImports

        return AsyncImports(self._session)

    @cached_property
    def live_feed_items(self) -> AsyncLiveFeedItems:
        """What users see in their live feed."""
        from .live_feed_items import AsyncLiveFeedItems

        return AsyncLiveFeedItems(self._session)

    @cached_property
    def live_website_tracking_parameters(self) -> AsyncLiveWebsiteTrackingParameters:
        """What a link carries so that a visitor of a website is known."""
        from .live_website_tracking_parameters import AsyncLiveWebsiteTrackingParameters

        return AsyncLiveWebsiteTrackingParameters(self._session)

    @cached_property
    def me(self) -> AsyncMe:
        """The user whom the token belongs to."""
        from .me import AsyncMe

        return AsyncMe(self._session)

    @cached_property
    def meeting_settings(self) -> AsyncMeetingSettings:
        """How users let others book meetings with them."""
        from .meeting_settings import AsyncMeetingSettings

        return AsyncMeetingSettings(self._session)

    @cached_property
    def meetings(self) -> AsyncMeetings:
        """Meetings booked through Salesloft."""
        from .meetings import AsyncMeetings

        return AsyncMeetings(self._session)

    @cached_property
    def mime_email_payloads(self) -> AsyncMimeEmailPayloads:
        """Emails as MIME, ready to be sent by another service."""
        from .mime_email_payloads import AsyncMimeEmailPayloads

        return AsyncMimeEmailPayloads(self._session)

    @cached_property
    def notes(self) -> AsyncNotes:
        """Notes on people and accounts."""
        from .notes import AsyncNotes

        return AsyncNotes(self._session)

    @cached_property
    def ongoing_actions(self) -> AsyncOngoingActions:
        """Actions that are under way and not completed yet."""
        from .ongoing_actions import AsyncOngoingActions

        return AsyncOngoingActions(self._session)

    @cached_property
    def opportunities(self) -> AsyncOpportunities:
        """Deals that the team works on, as the CRM has them."""
        from .opportunities import AsyncOpportunities

        return AsyncOpportunities(self._session)

    @cached_property
    def opportunity_people(self) -> AsyncOpportunityPeople:
        """Which people take part in which opportunities."""
        from .opportunity_people import AsyncOpportunityPeople

        return AsyncOpportunityPeople(self._session)

    @cached_property
    def opportunity_stages(self) -> AsyncOpportunityStages:
        """Stages that opportunities go through."""
        from .opportunity_stages import AsyncOpportunityStages

        return AsyncOpportunityStages(self._session)

    @cached_property
    def pending_emails(self) -> AsyncPendingEmails:
        """Emails that an external email service is to send."""
        from .pending_emails import AsyncPendingEmails

        return AsyncPendingEmails(self._session)

    @cached_property
    def people(self) -> AsyncPeople:
        """People that the team sells to."""
        from .people import AsyncPeople

        return AsyncPeople(self._session)

    @cached_property
    def person_stages(self) -> AsyncPersonStages:
        """Stages that people go through."""
        from .person_stages import AsyncPersonStages

        return AsyncPersonStages(self._session)

    @cached_property
    def phone_number_assignments(self) -> AsyncPhoneNumberAssignments:
        """Which phone numbers are assigned to which users."""
        from .phone_number_assignments import AsyncPhoneNumberAssignments

        return AsyncPhoneNumberAssignments(self._session)

    @cached_property
    def play_registrations(self) -> AsyncPlayRegistrations:
        """Plays that answer the signals of an integration."""
        from .play_registrations import AsyncPlayRegistrations

        return AsyncPlayRegistrations(self._session)

    @cached_property
    def profiles(self) -> AsyncProfiles:
        """The profile of the user whom the token belongs to."""
        from .profiles import AsyncProfiles

        return AsyncProfiles(self._session)

    @cached_property
    def recording_settings(self) -> AsyncRecordingSettings:
        """Whether calls with a phone number are recorded."""
        from .recording_settings import AsyncRecordingSettings

        return AsyncRecordingSettings(self._session)

    @cached_property
    def saved_list_views(self) -> AsyncSavedListViews:
        """Filters of lists in the application that users saved."""
        from .saved_list_views import AsyncSavedListViews

        return AsyncSavedListViews(self._session)

    @cached_property
    def signal_registrations(self) -> AsyncSignalRegistrations:
        """Kinds of signals that an integration sends."""
        from .signal_registrations import AsyncSignalRegistrations

        return AsyncSignalRegistrations(self._session)

    @cached_property
    def signals(self) -> AsyncSignals:
        """What an integration tells of people and accounts."""
        from .signals import AsyncSignals

        return AsyncSignals(self._session)

    @cached_property
    def steps(self) -> AsyncSteps:
        """Steps that cadences are made of."""
        from .steps import AsyncSteps

        return AsyncSteps(self._session)

    @cached_property
    def successes(self) -> AsyncSuccesses:
        """People who were won over, and what it took."""
        from .successes import AsyncSuccesses

        return AsyncSuccesses(self._session)

    @cached_property
    def tags(self) -> AsyncTags:
        """Tags that the team puts on people, accounts and others."""
        from .tags import AsyncTags

        return AsyncTags(self._session)

    @cached_property
    def tasks(self) -> AsyncTasks:
        """What users have to do by a date."""
        from .tasks import AsyncTasks

        return AsyncTasks(self._session)

    @cached_property
    def team(self) -> AsyncTeamResource:
        """The team that the token belongs to."""
        from .team import AsyncTeamResource

        return AsyncTeamResource(self._session)

    @cached_property
    def team_template_attachments(self) -> AsyncTeamTemplateAttachments:
        """Files attached to team templates."""
        from .team_template_attachments import AsyncTeamTemplateAttachments

        return AsyncTeamTemplateAttachments(self._session)

    @cached_property
    def team_templates(self) -> AsyncTeamTemplates:
        """Email templates that admins make for the whole team; their ids are UUIDs."""
        from .team_templates import AsyncTeamTemplates

        return AsyncTeamTemplates(self._session)

    @cached_property
    def transcriptions(self) -> AsyncTranscriptions:
        """What was said in conversations, as text."""
        from .transcriptions import AsyncTranscriptions

        return AsyncTranscriptions(self._session)

    @cached_property
    def users(self) -> AsyncUsers:
        """Members of the team."""
        from .users import AsyncUsers

        return AsyncUsers(self._session)

    @cached_property
    def webhook_subscriptions(self) -> AsyncWebhookSubscriptions:
        """Events that the API posts to an address of yours."""
        from .webhook_subscriptions import AsyncWebhookSubscriptions

        return AsyncWebhookSubscriptions(self._session)

    @cached_property
    def lookups(self) -> AsyncLookups:
        """Options and columns for forms."""
        from .lookups import AsyncLookups

        return AsyncLookups(self._session)


class Resources:
    """The API's resources, blocking; each is made when first used."""

    _runner: Runner
    _client: AsyncResources

    @cached_property
    def account_stages(self) -> AccountStages:
        """Stages that accounts go through."""
        from .account_stages import AccountStages

        return AccountStages(self._runner, self._client.account_stages)

    @cached_property
    def account_team_member_roles(self) -> AccountTeamMemberRoles:
        """Roles that the CRM lets members of account teams have."""
        from .account_team_member_roles import AccountTeamMemberRoles

        return AccountTeamMemberRoles(self._runner, self._client.account_team_member_roles)

    @cached_property
    def account_tiers(self) -> AccountTiers:
        """Tiers that rank accounts."""
        from .account_tiers import AccountTiers

        return AccountTiers(self._runner, self._client.account_tiers)

    @cached_property
    def account_types(self) -> AccountTypes:
        """Distinct types of the team's accounts."""
        from .account_types import AccountTypes

        return AccountTypes(self._runner, self._client.account_types)

    @cached_property
    def accounts(self) -> Accounts:
        """Companies that the team sells to."""
        from .accounts import Accounts

        return Accounts(self._runner, self._client.accounts)

    @cached_property
    def action_details(self) -> ActionDetails:
        """Details of steps and actions."""
        from .action_details import ActionDetails

        return ActionDetails(self._runner, self._client.action_details)

    @cached_property
    def actions(self) -> Actions:
        """What cadences ask users to do next."""
        from .actions import Actions

        return Actions(self._runner, self._client.actions)

    @cached_property
    def activities(self) -> Activities:
        """Completions of actions and tasks that an integration takes care of."""
        from .activities import Activities

        return Activities(self._runner, self._client.activities)

    @cached_property
    def activity_histories(self) -> ActivityHistories:
        """What happened to people and accounts, as the activity feed shows it."""
        from .activity_histories import ActivityHistories

        return ActivityHistories(self._runner, self._client.activity_histories)

    @cached_property
    def audit_reports(self) -> AuditReports:
        """Reports of who did what, as files to download."""
        from .audit_reports import AuditReports

        return AuditReports(self._runner, self._client.audit_reports)

    @cached_property
    def bulk_jobs(self) -> BulkJobs:
        """Jobs that write many records: make one, add data, mark it ready, read the results."""
        from .bulk_jobs import BulkJobs

        return BulkJobs(self._runner, self._client.bulk_jobs)

    @cached_property
    def cadence_export_downloads(self) -> CadenceExportDownloads:
        """Exports of cadences as files to download."""
        from .cadence_export_downloads import CadenceExportDownloads

        return CadenceExportDownloads(self._runner, self._client.cadence_export_downloads)

    @cached_property
    def cadence_exports(self) -> CadenceExports:
        """Cadences in a form that an import takes."""
        from .cadence_exports import CadenceExports

        return CadenceExports(self._runner, self._client.cadence_exports)

    @cached_property
    def cadence_imports(self) -> CadenceImports:
        """Cadences made from exported ones."""
        from .cadence_imports import CadenceImports

        return CadenceImports(self._runner, self._client.cadence_imports)

    @cached_property
    def cadence_memberships(self) -> CadenceMemberships:
        """Who is, or was, on which cadence."""
        from .cadence_memberships import CadenceMemberships

        return CadenceMemberships(self._runner, self._client.cadence_memberships)

    @cached_property
    def cadence_priorities(self) -> CadencePriorities:
        """Priorities that cadences have."""
        from .cadence_priorities import CadencePriorities

        return CadencePriorities(self._runner, self._client.cadence_priorities)

    @cached_property
    def cadence_stats(self) -> CadenceStatsResource:
        """Figures of cadences."""
        from .cadence_stats import CadenceStatsResource

        return CadenceStatsResource(self._runner, self._client.cadence_stats)

    @cached_property
    def cadences(self) -> Cadences:
        """Sequences of steps by which people are approached."""
        from .cadences import Cadences

        return Cadences(self._runner, self._client.cadences)

    @cached_property
    def calendar_availabilities(self) -> CalendarAvailabilities:
        """Free times of users' calendars."""
        from .calendar_availabilities import CalendarAvailabilities

        return CalendarAvailabilities(self._runner, self._client.calendar_availabilities)

    @cached_property
    def calendar_events(self) -> CalendarEvents:
        """Events in the calendars of users."""
        from .calendar_events import CalendarEvents

        return CalendarEvents(self._runner, self._client.calendar_events)

    @cached_property
    def call_data_records(self) -> CallDataRecords:
        """Phone calls in and out through Salesloft, logged by a user or not."""
        from .call_data_records import CallDataRecords

        return CallDataRecords(self._runner, self._client.call_data_records)

    @cached_property
    def call_dispositions(self) -> CallDispositions:
        """Results that the team lets a call have."""
        from .call_dispositions import CallDispositions

        return CallDispositions(self._runner, self._client.call_dispositions)

    @cached_property
    def call_instructions(self) -> CallInstructions:
        """What users are told to do in the calls of a cadence."""
        from .call_instructions import CallInstructions

        return CallInstructions(self._runner, self._client.call_instructions)

    @cached_property
    def call_sentiments(self) -> CallSentiments:
        """Outcomes that the team lets a conversation have."""
        from .call_sentiments import CallSentiments

        return CallSentiments(self._runner, self._client.call_sentiments)

    @cached_property
    def caller_ids(self) -> CallerIds:
        """Who a phone number may belong to."""
        from .caller_ids import CallerIds

        return CallerIds(self._runner, self._client.caller_ids)

    @cached_property
    def calls(self) -> Calls:
        """Calls that users logged."""
        from .calls import Calls

        return Calls(self._runner, self._client.calls)

    @cached_property
    def conversations(self) -> Conversations:
        """Recorded calls and meetings."""
        from .conversations import Conversations

        return Conversations(self._runner, self._client.conversations)

    @cached_property
    def crm_account_team_members(self) -> CrmAccountTeamMembers:
        """Members of the CRM's account teams."""
        from .crm_account_team_members import CrmAccountTeamMembers

        return CrmAccountTeamMembers(self._runner, self._client.crm_account_team_members)

    @cached_property
    def crm_activities(self) -> CrmActivities:
        """Activities written to the CRM."""
        from .crm_activities import CrmActivities

        return CrmActivities(self._runner, self._client.crm_activities)

    @cached_property
    def crm_activity_fields(self) -> CrmActivityFields:
        """Fields of the CRM that calls and emails can be written to."""
        from .crm_activity_fields import CrmActivityFields

        return CrmActivityFields(self._runner, self._client.crm_activity_fields)

    @cached_property
    def crm_users(self) -> CrmUsers:
        """Users of the CRM, and the users they are mapped to."""
        from .crm_users import CrmUsers

        return CrmUsers(self._runner, self._client.crm_users)

    @cached_property
    def custom_fields(self) -> CustomFields:
        """Fields that the team adds to people, accounts and opportunities."""
        from .custom_fields import CustomFields

        return CustomFields(self._runner, self._client.custom_fields)

    @cached_property
    def custom_roles(self) -> CustomRoles:
        """Roles that the team has made for its users."""
        from .custom_roles import CustomRoles

        return CustomRoles(self._runner, self._client.custom_roles)

    @cached_property
    def data_control_requests(self) -> DataControlRequests:
        """Requests to redact or delete what is stored of people and accounts, which cannot be undone."""
        from .data_control_requests import DataControlRequests

        return DataControlRequests(self._runner, self._client.data_control_requests)

    @cached_property
    def email_template_attachments(self) -> EmailTemplateAttachments:
        """Files attached to email templates."""
        from .email_template_attachments import EmailTemplateAttachments

        return EmailTemplateAttachments(self._runner, self._client.email_template_attachments)

    @cached_property
    def email_templates(self) -> EmailTemplates:
        """Templates that users write emails from."""
        from .email_templates import EmailTemplates

        return EmailTemplates(self._runner, self._client.email_templates)

    @cached_property
    def emails(self) -> Emails:
        """Emails that users send, or are to send."""
        from .emails import Emails

        return Emails(self._runner, self._client.emails)

    @cached_property
    def external_configurations(self) -> ExternalConfigurations:
        """Which kinds of records are mapped to ids of other systems."""
        from .external_configurations import ExternalConfigurations

        return ExternalConfigurations(self._runner, self._client.external_configurations)

    @cached_property
    def external_emails(self) -> ExternalEmails:
        """Emails that were sent or received outside of Salesloft."""
        from .external_emails import ExternalEmails

        return ExternalEmails(self._runner, self._client.external_emails)

    @cached_property
    def external_mappings(self) -> ExternalMappings:
        """Records and their ids in other systems."""
        from .external_mappings import ExternalMappings

        return ExternalMappings(self._runner, self._client.external_mappings)

    @cached_property
    def groups(self) -> Groups:
        """Groups that the team's users are in."""
        from .groups import Groups

        return Groups(self._runner, self._client.groups)

    @cached_property
    def imports(self) -> Imports:
        """Batches of people that came in together; without admin rights only your own."""
        from .imports import Imports

        return Imports(self._runner, self._client.imports)

    @cached_property
    def live_feed_items(self) -> LiveFeedItems:
        """What users see in their live feed."""
        from .live_feed_items import LiveFeedItems

        return LiveFeedItems(self._runner, self._client.live_feed_items)

    @cached_property
    def live_website_tracking_parameters(self) -> LiveWebsiteTrackingParameters:
        """What a link carries so that a visitor of a website is known."""
        from .live_website_tracking_parameters import LiveWebsiteTrackingParameters

        return LiveWebsiteTrackingParameters(self._runner, self._client.live_website_tracking_parameters)

    @cached_property
    def me(self) -> Me:
        """The user whom the token belongs to."""
        from .me import Me

        return Me(self._runner, self._client.me)

    @cached_property
    def meeting_settings(self) -> MeetingSettings:
        """How users let others book meetings with them."""
        from .meeting_settings import MeetingSettings

        return MeetingSettings(self._runner, self._client.meeting_settings)

    @cached_property
    def meetings(self) -> Meetings:
        """Meetings booked through Salesloft."""
        from .meetings import Meetings

        return Meetings(self._runner, self._client.meetings)

    @cached_property
    def mime_email_payloads(self) -> MimeEmailPayloads:
        """Emails as MIME, ready to be sent by another service."""
        from .mime_email_payloads import MimeEmailPayloads

        return MimeEmailPayloads(self._runner, self._client.mime_email_payloads)

    @cached_property
    def notes(self) -> Notes:
        """Notes on people and accounts."""
        from .notes import Notes

        return Notes(self._runner, self._client.notes)

    @cached_property
    def ongoing_actions(self) -> OngoingActions:
        """Actions that are under way and not completed yet."""
        from .ongoing_actions import OngoingActions

        return OngoingActions(self._runner, self._client.ongoing_actions)

    @cached_property
    def opportunities(self) -> Opportunities:
        """Deals that the team works on, as the CRM has them."""
        from .opportunities import Opportunities

        return Opportunities(self._runner, self._client.opportunities)

    @cached_property
    def opportunity_people(self) -> OpportunityPeople:
        """Which people take part in which opportunities."""
        from .opportunity_people import OpportunityPeople

        return OpportunityPeople(self._runner, self._client.opportunity_people)

    @cached_property
    def opportunity_stages(self) -> OpportunityStages:
        """Stages that opportunities go through."""
        from .opportunity_stages import OpportunityStages

        return OpportunityStages(self._runner, self._client.opportunity_stages)

    @cached_property
    def pending_emails(self) -> PendingEmails:
        """Emails that an external email service is to send."""
        from .pending_emails import PendingEmails

        return PendingEmails(self._runner, self._client.pending_emails)

    @cached_property
    def people(self) -> People:
        """People that the team sells to."""
        from .people import People

        return People(self._runner, self._client.people)

    @cached_property
    def person_stages(self) -> PersonStages:
        """Stages that people go through."""
        from .person_stages import PersonStages

        return PersonStages(self._runner, self._client.person_stages)

    @cached_property
    def phone_number_assignments(self) -> PhoneNumberAssignments:
        """Which phone numbers are assigned to which users."""
        from .phone_number_assignments import PhoneNumberAssignments

        return PhoneNumberAssignments(self._runner, self._client.phone_number_assignments)

    @cached_property
    def play_registrations(self) -> PlayRegistrations:
        """Plays that answer the signals of an integration."""
        from .play_registrations import PlayRegistrations

        return PlayRegistrations(self._runner, self._client.play_registrations)

    @cached_property
    def profiles(self) -> Profiles:
        """The profile of the user whom the token belongs to."""
        from .profiles import Profiles

        return Profiles(self._runner, self._client.profiles)

    @cached_property
    def recording_settings(self) -> RecordingSettings:
        """Whether calls with a phone number are recorded."""
        from .recording_settings import RecordingSettings

        return RecordingSettings(self._runner, self._client.recording_settings)

    @cached_property
    def saved_list_views(self) -> SavedListViews:
        """Filters of lists in the application that users saved."""
        from .saved_list_views import SavedListViews

        return SavedListViews(self._runner, self._client.saved_list_views)

    @cached_property
    def signal_registrations(self) -> SignalRegistrations:
        """Kinds of signals that an integration sends."""
        from .signal_registrations import SignalRegistrations

        return SignalRegistrations(self._runner, self._client.signal_registrations)

    @cached_property
    def signals(self) -> Signals:
        """What an integration tells of people and accounts."""
        from .signals import Signals

        return Signals(self._runner, self._client.signals)

    @cached_property
    def steps(self) -> Steps:
        """Steps that cadences are made of."""
        from .steps import Steps

        return Steps(self._runner, self._client.steps)

    @cached_property
    def successes(self) -> Successes:
        """People who were won over, and what it took."""
        from .successes import Successes

        return Successes(self._runner, self._client.successes)

    @cached_property
    def tags(self) -> Tags:
        """Tags that the team puts on people, accounts and others."""
        from .tags import Tags

        return Tags(self._runner, self._client.tags)

    @cached_property
    def tasks(self) -> Tasks:
        """What users have to do by a date."""
        from .tasks import Tasks

        return Tasks(self._runner, self._client.tasks)

    @cached_property
    def team(self) -> TeamResource:
        """The team that the token belongs to."""
        from .team import TeamResource

        return TeamResource(self._runner, self._client.team)

    @cached_property
    def team_template_attachments(self) -> TeamTemplateAttachments:
        """Files attached to team templates."""
        from .team_template_attachments import TeamTemplateAttachments

        return TeamTemplateAttachments(self._runner, self._client.team_template_attachments)

    @cached_property
    def team_templates(self) -> TeamTemplates:
        """Email templates that admins make for the whole team; their ids are UUIDs."""
        from .team_templates import TeamTemplates

        return TeamTemplates(self._runner, self._client.team_templates)

    @cached_property
    def transcriptions(self) -> Transcriptions:
        """What was said in conversations, as text."""
        from .transcriptions import Transcriptions

        return Transcriptions(self._runner, self._client.transcriptions)

    @cached_property
    def users(self) -> Users:
        """Members of the team."""
        from .users import Users

        return Users(self._runner, self._client.users)

    @cached_property
    def webhook_subscriptions(self) -> WebhookSubscriptions:
        """Events that the API posts to an address of yours."""
        from .webhook_subscriptions import WebhookSubscriptions

        return WebhookSubscriptions(self._runner, self._client.webhook_subscriptions)

    @cached_property
    def lookups(self) -> Lookups:
        """Options and columns for forms."""
        from .lookups import Lookups

        return Lookups(self._runner, self._client.lookups)
