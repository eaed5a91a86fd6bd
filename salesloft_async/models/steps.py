# Generated from operations/steps.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.action_details import EmailDetails
    from salesloft_async.models.cadences import Cadence
    from salesloft_async.models.call_instructions import CallInstruction

__all__ = ["Step"]


@frozen(kw_only=True, repr=False)
class Step(BaseRecord):
    """A step of a cadence."""

    id: Id
    """Id of the step."""
    created_at: Time | None = None
    """When the step was created."""
    updated_at: Time | None = None
    """When the step was last updated."""
    type: str | None = None
    """What it has users do: "email", "phone", "integration", "other"; more may come."""
    name: str | None = None
    """Name."""
    display_name: str | None = None
    """Name to show."""
    day: int | None = None
    """Day of the cadence that it falls on."""
    step_number: int | str | None = None
    """Position among the steps of its day; text in some answers."""
    disabled: bool | None = None
    """Whether it is switched off."""
    multitouch_enabled: bool | None = None
    """Whether it is one of a multitouch cadence."""
    details: Ref["CallInstruction | EmailDetails | Step"] | None = None
    """Details of what to do."""
    cadence: Ref["Cadence"] | None = None
    """Cadence that it belongs to."""
