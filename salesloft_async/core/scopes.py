"""OAuth scopes: their names, and the scope that a request or a webhook event probably needs.

The names and the scopes of events are the provider's. Which scope a request needs is inferred from the names, for only
the provider's page of each operation says it.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final

__all__ = ["ALL", "PRIVILEGED", "SCOPES", "event_scope", "field_scope", "nearest", "required_scope", "scope_for_error"]

_ACTIONS: Final = {
    "accounts": "read write delete",
    "people": "read write delete",
    "opportunities": "read write delete",
    "crm": "read",
    "external_id": "read write delete",
    "external_id_configuration": "read write delete",
    "activities": "read write",
    "calls": "read write",
    "conversations": "read write",
    "dialer_recordings": "read",
    "emails": "read write",
    "meetings": "read write",
    "notifications": "write",
    "audit_reports": "read write",
    "groups": "write",
    "team": "read write delete",
    "cadences": "read write delete",
    "notes": "read write delete",
    "signals": "write",
    "signal_registrations": "read write delete",
    "tasks": "read write delete",
    "workflow": "read write delete",
    "email_contents": "read",
    "crm_id_person": "write",
    "crm_id_account": "write",
    "data_control": "read write",
    "external_emails": "write",
    "person": "read",
    "account": "read",
}
SCOPES: Final = tuple(f"{area}:{action}" for area, actions in _ACTIONS.items() for action in actions.split())
"""Names of all scopes."""
PRIVILEGED: Final = frozenset(
    {
        "email_contents:read",
        "crm_id_person:write",
        "crm_id_account:write",
        "data_control:read",
        "data_control:write",
        "external_emails:write",
    }
)
"""Scopes that the provider grants to an app on request only."""
ALL: Final = "all"
"""The text that stands for every scope that an app has registered."""

_AREAS: Final = {
    "account_stages": "accounts",
    "account_team_member_roles": "crm",
    "account_tiers": "accounts",
    "account_types": "accounts",
    "account_upserts": "accounts",
    "accounts": "accounts",
    "action_details": "cadences",
    "actions": "cadences",
    "activities": "activities",
    "activities/calls": "calls",
    "activities/emails": "emails",
    "activity_histories": "activities",
    "audit_reports": "audit_reports",
    "bulk_reschedule_tasks": "tasks",
    "cadence_bulk_memberships": "cadences",
    "cadence_export_downloads": "cadences",
    "cadence_exports": "cadences",
    "cadence_imports": "cadences",
    "cadence_memberships": "cadences",
    "cadence_priorities": "cadences",
    "cadence_stats": "cadences",
    "cadences": "cadences",
    "calendar": "meetings",
    "calendar_availabilities": "meetings",
    "call_data_records": "calls",
    "call_dispositions": "calls",
    "call_sentiments": "calls",
    "conversations": "conversations",
    "crm_account_team_members": "crm",
    "crm_activities": "crm",
    "crm_activity_fields": "crm",
    "crm_team_members_with_roles": "crm",
    "crm_users": "crm",
    "custom_roles": "team",
    "data_control": "data_control",
    "email_missing_tags": "emails",
    "email_template_attachments": "emails",
    "email_templates": "emails",
    "external/configurations": "external_id_configuration",
    "external/ids": "external_id",
    "external/mappings": "external_id",
    "external_emails": "external_emails",
    "groups": "groups",
    "imports": "people",
    "integrations/signals/registrations": "signal_registrations",
    "me": "team",
    "meetings": "meetings",
    "mime_email_payloads": "email_contents",
    "notes": "notes",
    "ongoing_actions": "cadences",
    "opportunities": "opportunities",
    "opportunity_people": "opportunities",
    "opportunity_stages": "opportunities",
    "pending_emails": "emails",
    "people": "people",
    "person_stages": "people",
    "person_upserts": "people",
    "phone_number_assignments": "calls",
    "phone_numbers": "calls",
    "signals": "signals",
    "steps": "cadences",
    "successes": "people",
    "tasks": "tasks",
    "team": "team",
    "team_template_attachments": "emails",
    "team_templates": "emails",
    "third_party_live_feed_items": "notifications",
    "transcriptions": "conversations",
    "users": "team",
}
"""Area of scopes by the beginning of a path after /v2/; a longer one goes first."""
_FIELDS: Final = {
    ("activities/emails", "body"): "email_contents:read",
    ("activities/emails", "subject"): "email_contents:read",
    ("accounts", "crm_id"): "crm_id_account:write",
    ("account_upserts", "crm_id"): "crm_id_account:write",
    ("people", "crm_id"): "crm_id_person:write",
    ("person_upserts", "crm_id"): "crm_id_person:write",
}
"""Scopes that a field of a request needs, by its place and name; without one the API answers 422 and not 403."""
_EVENTS: Final = {
    "account_": "accounts:read",
    "bulk_job_completed": "",
    "cadence_": "cadences:read",
    "call_": "calls:read",
    "conversation_": "conversations:read",
    "email_updated": "emails:read",
    "email_with_body_and_subject_updated": "email_contents:read",
    "link_swap": "emails:read",
    "meeting_": "meetings:read",
    "note_": "notes:read",
    "person_": "people:read",
    "step_": "cadences:read",
    "success_created": "people:read",
    "task_": "tasks:read",
    "user_": "team:read",
}
"""Scope of webhook events by their names, or by the beginnings of names."""
_NAMED: Final = re.compile(r"\b[a-z_]+:(?:read|write|delete)\b")


def required_scope(method: str, path: str) -> str | None:
    """Return the scope that a request probably needs; None where that is not known."""
    place = _place(path)
    if place is None:
        return None
    area = _AREAS[place]
    actions = {"GET": ("read",), "DELETE": ("delete", "write")}.get(method.upper(), ("write",))
    return next((name for each in actions if (name := f"{area}:{each}") in SCOPES), None)


def scope_for_error(status: int, method: str, path: str, message: str) -> str | None:
    """Return the scope whose lack probably is the reason for a 403, or for a 422 that names no field.

    A scope that the server's message names goes first.
    """
    if status not in {403, 422}:
        return None
    for match in _NAMED.finditer(message):
        if match[0] in SCOPES:
            return match[0]
    if status == 403:
        return required_scope(method, path)
    action = ":read" if method.upper() == "GET" else ":write"
    place = _place(path)
    return next((scope for (where, _), scope in _FIELDS.items() if where == place and scope.endswith(action)), None)


def field_scope(path: str, name: str) -> str | None:
    """Return the scope that a field of a request needs beside that of the request; None for most."""
    return _FIELDS.get((_place(path) or "", name))


def event_scope(name: str) -> str | None:
    """Return the scope that a webhook event needs, "" for none; None for an unknown event."""
    if name in _EVENTS:
        return _EVENTS[name]
    return next((scope for start, scope in _EVENTS.items() if start.endswith("_") and name.startswith(start)), None)


def nearest(name: str) -> str | None:
    """Return the scope whose name is most like this one, if one is."""
    return next(iter(get_close_matches(name, SCOPES, n=1)), None)


def _place(path: str) -> str | None:
    parts = path.removeprefix("/v2/").split("/")
    parts[-1] = parts[-1].removesuffix(".json")
    for length in range(len(parts), 0, -1):
        if (place := "/".join(parts[:length])) in _AREAS:
            return place
    return None
