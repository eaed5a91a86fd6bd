# Generated from operations/action_details.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's action details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id

if TYPE_CHECKING:
    from salesloft_async.models.email_templates import EmailTemplate

__all__ = ["EmailDetails"]


@frozen(kw_only=True, repr=False)
class EmailDetails(BaseRecord):
    """The email details of a step or an action."""

    id: Id
    """Id of the details."""
    email_template: Ref["EmailTemplate"] | None = None
    """Template of the email."""
