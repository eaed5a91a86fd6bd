# Generated from operations/cadence_exports.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's cadence exports."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id

__all__ = [
    "CadenceContent",
    "CadenceEmail",
    "CadenceExport",
    "CadenceSettings",
    "CadenceSharingSettings",
    "CadenceStepGroup",
    "CadenceStepSettings",
    "CadenceStepVariant",
]


@frozen(kw_only=True, repr=False)
class CadenceSettings(BaseRecord):
    """The settings of a cadence in an export or an import."""

    name: str | None = None
    """Name."""
    target_daily_people: int | None = None
    """People to add a day."""
    remove_replied: bool | None = None
    """Whether a person who replies is removed."""
    remove_bounced: bool | None = None
    """Whether a person whose email bounces is removed."""
    remove_people_when_meeting_booked: bool | None = None
    """Whether a person with whom a meeting is booked is removed."""
    external_identifier: Id | None = None
    """Identifier of the cadence in another system."""
    cadence_function: str | None = None
    """Function, such as "outbound"."""
    cadence_owner: str | None = None
    """Email address of the owner."""
    added_stage_setting: str | None = None
    """Name of the stage that people get when they are added."""
    replied_stage_setting: str | None = None
    """Name of the stage that people get when they reply."""
    bounced_stage_setting: str | None = None
    """Name of the stage that people get when an email bounces."""
    finished_stage_setting: str | None = None
    """Name of the stage that people get when they finish."""


@frozen(kw_only=True, repr=False)
class CadenceSharingSettings(BaseRecord):
    """The settings of who sees a cadence."""

    team_cadence: bool | None = None
    """Whether it is a cadence of the team."""
    shared: bool | None = None
    """Whether others may use it."""


@frozen(kw_only=True, repr=False)
class CadenceEmail(BaseRecord):
    """The email of a step."""

    title: str | None = None
    """Title of the template."""
    subject: str | None = None
    """Subject."""
    body: str | None = None
    """Body, as HTML."""
    open_tracking: bool | None = None
    """Whether opens are tracked."""
    click_tracking: bool | None = None
    """Whether clicks are tracked."""


@frozen(kw_only=True, repr=False)
class CadenceStepSettings(BaseRecord):
    """The settings of a step: an email, or instructions."""

    email_template: CadenceEmail | None = None
    """Email of an email step."""
    previous_email_step_group_reference_id: Id | None = None
    """Reference id of the group whose email this one replies to."""
    instructions: str | None = None
    """Instructions of another step."""


@frozen(kw_only=True, repr=False)
class CadenceStepVariant(BaseRecord):
    """A step of a group, or one of its variants."""

    name: str | None = None
    """Name."""
    enabled: bool | None = None
    """Whether it is in use."""
    type: str | None = None
    """"Email", "Phone" or "Other"."""
    type_settings: CadenceStepSettings | None = None
    """Settings of its type."""


@frozen(kw_only=True, repr=False)
class CadenceStepGroup(BaseRecord):
    """A place in a cadence: one step, or several variants of it."""

    day: int | None = None
    """Day of the cadence, from 1."""
    reference_id: Id | None = None
    """Id by which other groups of the content refer to it."""
    automated: bool | None = None
    """Whether its steps are taken without a person."""
    automated_settings: dict[str, Any] | None = None
    """When automated steps are taken."""
    due_immediately: bool | None = None
    """Whether it is due as soon as the one before it is done."""
    steps: list[CadenceStepVariant] | None = None
    """The step, or its variants."""


@frozen(kw_only=True, repr=False)
class CadenceContent(BaseRecord):
    """The content of a cadence as exports give it and imports take it."""

    settings: CadenceSettings | None = None
    """Settings of the cadence."""
    sharing_settings: CadenceSharingSettings | None = None
    """Settings of who sees the cadence."""
    step_groups: list[CadenceStepGroup] | None = None
    """Steps, in groups of variants."""


@frozen(kw_only=True, repr=False)
class CadenceExport(BaseRecord):
    """A cadence in a form that an import takes."""

    cadence_content: CadenceContent | None = None
    """Content of the cadence."""
