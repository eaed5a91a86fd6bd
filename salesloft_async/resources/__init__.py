# Generated from operations/*.toml by `nox -s generate`: change the table, not this file.
"""The API's resources; the module of one is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from salesloft_async.core.resource import Runner
    from salesloft_async.core.session import Session

    from .account_stages import AccountStages, AsyncAccountStages
    from .account_tiers import AccountTiers, AsyncAccountTiers
    from .accounts import Accounts, AsyncAccounts
    from .actions import Actions, AsyncActions
    from .bulk_jobs import AsyncBulkJobs, BulkJobs
    from .cadence_memberships import AsyncCadenceMemberships, CadenceMemberships
    from .cadences import AsyncCadences, Cadences
    from .call_data_records import AsyncCallDataRecords, CallDataRecords
    from .call_dispositions import AsyncCallDispositions, CallDispositions
    from .call_sentiments import AsyncCallSentiments, CallSentiments
    from .caller_ids import AsyncCallerIds, CallerIds
    from .calls import AsyncCalls, Calls
    from .crm_activities import AsyncCrmActivities, CrmActivities
    from .crm_activity_fields import AsyncCrmActivityFields, CrmActivityFields
    from .custom_fields import AsyncCustomFields, CustomFields
    from .custom_roles import AsyncCustomRoles, CustomRoles
    from .emails import AsyncEmails, Emails
    from .groups import AsyncGroups, Groups
    from .imports import AsyncImports, Imports
    from .lookups import AsyncLookups, Lookups
    from .me import AsyncMe, Me
    from .notes import AsyncNotes, Notes
    from .people import AsyncPeople, People
    from .person_stages import AsyncPersonStages, PersonStages
    from .steps import AsyncSteps, Steps
    from .tags import AsyncTags, Tags
    from .tasks import AsyncTasks, Tasks
    from .team import AsyncTeamResource, TeamResource
    from .users import AsyncUsers, Users

__all__ = ["AsyncResources", "Resources"]


class AsyncResources:
    """The API's resources, asynchronous; each is made when first used."""

    _session: Session

    @cached_property
    def account_stages(self) -> AsyncAccountStages:
        """Stages that accounts go through."""
        from .account_stages import AsyncAccountStages

        return AsyncAccountStages(self._session)

    @cached_property
    def account_tiers(self) -> AsyncAccountTiers:
        """Tiers that rank accounts."""
        from .account_tiers import AsyncAccountTiers

        return AsyncAccountTiers(self._session)

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Companies that the team sells to."""
        from .accounts import AsyncAccounts

        return AsyncAccounts(self._session)

    @cached_property
    def actions(self) -> AsyncActions:
        """What cadences ask users to do next."""
        from .actions import AsyncActions

        return AsyncActions(self._session)

    @cached_property
    def bulk_jobs(self) -> AsyncBulkJobs:
        """Jobs that write many records: make one, add data, mark it ready, read the results."""
        from .bulk_jobs import AsyncBulkJobs

        return AsyncBulkJobs(self._session)

    @cached_property
    def cadence_memberships(self) -> AsyncCadenceMemberships:
        """Who is, or was, on which cadence."""
        from .cadence_memberships import AsyncCadenceMemberships

        return AsyncCadenceMemberships(self._session)

    @cached_property
    def cadences(self) -> AsyncCadences:
        """Sequences of steps by which people are approached."""
        from .cadences import AsyncCadences

        return AsyncCadences(self._session)

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
    def emails(self) -> AsyncEmails:
        """Emails that users send, or are to send."""
        from .emails import AsyncEmails

        return AsyncEmails(self._session)

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
    def me(self) -> AsyncMe:
        """The user whom the token belongs to."""
        from .me import AsyncMe

        return AsyncMe(self._session)

    @cached_property
    def notes(self) -> AsyncNotes:
        """Notes on people and accounts."""
        from .notes import AsyncNotes

        return AsyncNotes(self._session)

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
    def steps(self) -> AsyncSteps:
        """Steps that cadences are made of."""
        from .steps import AsyncSteps

        return AsyncSteps(self._session)

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
    def users(self) -> AsyncUsers:
        """Members of the team."""
        from .users import AsyncUsers

        return AsyncUsers(self._session)

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
    def account_tiers(self) -> AccountTiers:
        """Tiers that rank accounts."""
        from .account_tiers import AccountTiers

        return AccountTiers(self._runner, self._client.account_tiers)

    @cached_property
    def accounts(self) -> Accounts:
        """Companies that the team sells to."""
        from .accounts import Accounts

        return Accounts(self._runner, self._client.accounts)

    @cached_property
    def actions(self) -> Actions:
        """What cadences ask users to do next."""
        from .actions import Actions

        return Actions(self._runner, self._client.actions)

    @cached_property
    def bulk_jobs(self) -> BulkJobs:
        """Jobs that write many records: make one, add data, mark it ready, read the results."""
        from .bulk_jobs import BulkJobs

        return BulkJobs(self._runner, self._client.bulk_jobs)

    @cached_property
    def cadence_memberships(self) -> CadenceMemberships:
        """Who is, or was, on which cadence."""
        from .cadence_memberships import CadenceMemberships

        return CadenceMemberships(self._runner, self._client.cadence_memberships)

    @cached_property
    def cadences(self) -> Cadences:
        """Sequences of steps by which people are approached."""
        from .cadences import Cadences

        return Cadences(self._runner, self._client.cadences)

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
    def emails(self) -> Emails:
        """Emails that users send, or are to send."""
        from .emails import Emails

        return Emails(self._runner, self._client.emails)

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
    def me(self) -> Me:
        """The user whom the token belongs to."""
        from .me import Me

        return Me(self._runner, self._client.me)

    @cached_property
    def notes(self) -> Notes:
        """Notes on people and accounts."""
        from .notes import Notes

        return Notes(self._runner, self._client.notes)

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
    def steps(self) -> Steps:
        """Steps that cadences are made of."""
        from .steps import Steps

        return Steps(self._runner, self._client.steps)

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
    def users(self) -> Users:
        """Members of the team."""
        from .users import Users

        return Users(self._runner, self._client.users)

    @cached_property
    def lookups(self) -> Lookups:
        """Options and columns for forms."""
        from .lookups import Lookups

        return Lookups(self._runner, self._client.lookups)
