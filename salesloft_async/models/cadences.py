# Generated from operations/cadences.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's cadences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.cadence_priorities import CadencePriority
    from salesloft_async.models.groups import Group
    from salesloft_async.models.person_stages import PersonStage
    from salesloft_async.models.users import User

__all__ = ["Cadence", "CadenceCounts"]


@frozen(kw_only=True, repr=False)
class CadenceCounts(BaseRecord):
    """Figures about a cadence."""

    cadence_people: int | None = None
    """People ever added."""
    people_acted_on_count: int | None = None
    """People skipped, scheduled or moved on."""
    target_daily_people: int | None = None
    """People to add each day, as the user aims for."""
    opportunities_created: int | None = None
    """Opportunities that it led to."""
    meetings_booked: int | None = None
    """Meetings that it led to."""


@frozen(kw_only=True, repr=False)
class Cadence(BaseRecord):
    """A sequence of steps by which people are approached."""

    id: Id
    """Id of the cadence."""
    created_at: Time | None = None
    """When the cadence was created."""
    updated_at: Time | None = None
    """When the cadence was last updated."""
    archived_at: Time | None = None
    """When the cadence was archived, if it is."""
    name: str | None = None
    """Name."""
    team_cadence: bool | None = None
    """Whether an admin made it for all users to run."""
    shared: bool | None = None
    """Whether the team can see it."""
    draft: bool | None = None
    """Whether it is a draft."""
    remove_bounces_enabled: bool | None = None
    """Whether people leave it when an email to them bounces."""
    remove_replies_enabled: bool | None = None
    """Whether people leave it when they reply."""
    opt_out_link_included: bool | None = None
    """Whether its emails carry an opt-out link by default."""
    cadence_function: str | None = None
    """What it is for: "outbound", "inbound", "event" or "other"."""
    external_identifier: str | None = None
    """Id that the team gave it."""
    cadence_framework_id: Id | None = None
    """Id of the framework that its steps were made from."""
    tags: list[str] | None = None
    """All tags of the cadence."""
    counts: CadenceCounts | None = None
    """Figures about the cadence."""
    cadence_priority: Ref["CadencePriority"] | str | None = None
    """Priority: a reference, or a word such as "normal"."""
    creator: Ref["User"] | None = None
    """User who created the cadence."""
    owner: Ref["User"] | None = None
    """User who owns the cadence."""
    added_stage: Ref["PersonStage"] | None = None
    """Person stage that people get when they are added."""
    replied_stage: Ref["PersonStage"] | None = None
    """Person stage that people get when they reply."""
    bounced_stage: Ref["PersonStage"] | None = None
    """Person stage that people get when an email bounces."""
    finished_stage: Ref["PersonStage"] | None = None
    """Person stage that people get when they finish."""
    groups: list[Ref["Group"]] | None = None
    """Groups that the cadence is assigned to."""
    archived: bool | None = None
    """Whether the cadence is archived."""
    archived_by: str | None = None
    """User who archived the cadence."""
    current_state: str | None = None
    """State, such as "draft", "active" or "archived"."""
    knowledge_library_document_ids: list[Id] | None = None
    """Ids of the documents of the knowledge library."""
    latest_active_date: date | None = None
    """Last day on which the cadence was active."""
    override_contact_restrictions: bool | None = None
    """Whether the cadence contacts people despite contact restrictions."""
