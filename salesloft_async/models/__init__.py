# Generated from operations/*.toml by `nox -s generate`: change the table, not this file.
"""Records that the API answers with; a module is loaded when one of its records is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .account_stages import AccountStage
    from .account_tiers import AccountTier
    from .accounts import Account, AccountCounts
    from .actions import Action
    from .bulk_jobs import BulkJob, BulkJobDataAdded, BulkJobResult
    from .cadence_memberships import CadenceMembership, CadenceMembershipCounts
    from .cadences import Cadence, CadenceCounts
    from .call_data_records import CallDataRecord
    from .call_dispositions import CallDisposition
    from .call_sentiments import CallSentiment
    from .caller_ids import CallerId
    from .calls import Call
    from .crm_activities import CrmActivity
    from .crm_activity_fields import CrmActivityField
    from .custom_fields import CustomField
    from .custom_roles import CustomRole
    from .emails import Email, EmailCounts
    from .groups import Group
    from .imports import Import
    from .notes import Note
    from .people import Person, PersonCounts, PersonUpsert
    from .person_stages import PersonStage
    from .shared import Recording, Ref
    from .steps import Step
    from .tags import Tag
    from .tasks import Task
    from .team import Team
    from .users import User

__all__ = [
    "Account",
    "AccountCounts",
    "AccountStage",
    "AccountTier",
    "Action",
    "BulkJob",
    "BulkJobDataAdded",
    "BulkJobResult",
    "Cadence",
    "CadenceCounts",
    "CadenceMembership",
    "CadenceMembershipCounts",
    "Call",
    "CallDataRecord",
    "CallDisposition",
    "CallSentiment",
    "CallerId",
    "CrmActivity",
    "CrmActivityField",
    "CustomField",
    "CustomRole",
    "Email",
    "EmailCounts",
    "Group",
    "Import",
    "Note",
    "Person",
    "PersonCounts",
    "PersonStage",
    "PersonUpsert",
    "Recording",
    "Ref",
    "Step",
    "Tag",
    "Task",
    "Team",
    "User",
]

_MODULES: Final = {
    "Account": "accounts",
    "AccountCounts": "accounts",
    "AccountStage": "account_stages",
    "AccountTier": "account_tiers",
    "Action": "actions",
    "BulkJob": "bulk_jobs",
    "BulkJobDataAdded": "bulk_jobs",
    "BulkJobResult": "bulk_jobs",
    "Cadence": "cadences",
    "CadenceCounts": "cadences",
    "CadenceMembership": "cadence_memberships",
    "CadenceMembershipCounts": "cadence_memberships",
    "Call": "calls",
    "CallDataRecord": "call_data_records",
    "CallDisposition": "call_dispositions",
    "CallSentiment": "call_sentiments",
    "CallerId": "caller_ids",
    "CrmActivity": "crm_activities",
    "CrmActivityField": "crm_activity_fields",
    "CustomField": "custom_fields",
    "CustomRole": "custom_roles",
    "Email": "emails",
    "EmailCounts": "emails",
    "Group": "groups",
    "Import": "imports",
    "Note": "notes",
    "Person": "people",
    "PersonCounts": "people",
    "PersonStage": "person_stages",
    "PersonUpsert": "people",
    "Recording": "shared",
    "Ref": "shared",
    "Step": "steps",
    "Tag": "tags",
    "Task": "tasks",
    "Team": "team",
    "User": "users",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    record: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = record
    return record


def __dir__() -> list[str]:
    return list(__all__)
