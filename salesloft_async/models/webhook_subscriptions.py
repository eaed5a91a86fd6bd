# Generated from operations/webhook_subscriptions.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's webhook subscriptions."""

from __future__ import annotations

from attrs import field, frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.secret import secret
from salesloft_async.core.values import Id

__all__ = ["WebhookSubscription"]


@frozen(kw_only=True, repr=False)
class WebhookSubscription(BaseRecord):
    """Events of one type that the API posts to an address."""

    id: Id
    """Id of the subscription."""
    callback_url: str | None = None
    """Address that events are posted to."""
    callback_token: str | None = field(default=None, repr=False)
    """The secret that signs each delivery."""
    event_type: str | None = None
    """Type of the events, such as "person_updated"."""
    enabled: bool | None = None
    """Whether events are posted."""
    tenant_id: Id | None = None
    """Id of the tenant."""
    user_guid: str | None = None
    """Guid of the user whose token made it."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "callback_token", secret(self.callback_token))
