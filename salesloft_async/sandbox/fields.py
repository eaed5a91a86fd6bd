"""Which field of a record a filter, a sort key or a body field is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from salesloft_async.operations import RecordType

__all__ = ["API", "CONTROLS", "Record", "path_of", "read"]

Record = dict[str, Any]

API: Final = "https://api.salesloft.com"
"""The host that references name, as the real ones do: a client must not send its token there."""

CONTROLS: Final = {"page", "per_page", "sort_by", "sort_direction", "include_paging_counts", "limit_paging_counts"}
"""Parameters of lists that are no filters."""

# Where the provider's name of a filter or sort key is not the field's own; the first field that the record has counts.
_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "account_stage": ("company_stage",),
    "account_stage_id": ("company_stage",),
    "account_stage_name": ("company_stage",),
    "account_tier_name": ("account_tier",),
    "archived": ("archived_at",),
    "associated_with_type": ("associated_type",),
    "bounced": ("bounced", "bouncing"),
    "call_count": ("counts.calls",),
    "click_tracking": ("click_tracking_enabled", "click_tracking"),
    "clicked_emails": ("counts.emails_clicked",),
    "counts_people": ("counts.people",),
    "email_addresses": ("email_address", "recipient_email_address"),
    "has_call": ("call",),
    "has_clicks": ("counts.clicks",),
    "has_replies": ("counts.replies",),
    "has_views": ("counts.views",),
    "ids": ("id",),
    "last_contacted": ("last_contacted_at",),
    "name": ("name", "display_name"),
    "new": ("untouched",),
    "open_tracking": ("open_tracking_enabled",),
    "person_id": ("person", "called_person", "recipient"),
    "phone_number": ("phone",),
    "replied": ("counts.emails_replied_to",),
    "replied_emails": ("counts.emails_replied_to",),
    "send_time": ("sent_at",),
    "sent_emails": ("counts.emails_sent",),
    "success": ("success_count",),
    "tag": ("tags",),
    "tag_id": ("tags",),
    "tag_ids": ("tags",),
    "viewed_emails": ("counts.emails_viewed",),
}


def path_of(record: RecordType, name: str) -> tuple[str, ...] | None:
    """The keys that lead to the value that `name` is about: `owner_id` leads to owner, None when nothing fits."""
    fields = {field.wire for field in record.fields}
    for candidate in _candidates(name):
        path = tuple(candidate.split("."))
        if path[0] in fields:
            return path
    return None


def _candidates(name: str) -> Iterator[str]:
    yield from _ALIASES.get(name, ())
    yield name
    for ending in ("_id", "_ids"):
        if name.endswith(ending):
            yield name.removesuffix(ending)
            yield name.removesuffix(ending) + "s"  # cadence_id of a person: one of its cadences
    for ending in ("es", "s"):
        yield name.removesuffix(ending)  # locales: one of these


def read(record: Record, path: tuple[str, ...]) -> Any:
    """The value at the end of the path; of a reference, the id."""
    value: Any = record
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value.get("id") if isinstance(value, dict) else value
