# Generated from operations/external_emails.toml by `nox -s generate`: change the table, not this file.
"""The operations on external emails, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation, Repeat
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.models.external_emails import ExternalEmail

__all__ = ["AsyncExternalEmails", "ExternalEmails"]

_CREATE: Final = Operation(
    "POST",
    "/v2/external_emails.json",
    ExternalEmail,
    name="external_emails.create",
    repeat=Repeat.UNLESS_SENT,
    takes={"mailbox": "text!", "raw": "text!"},
)


class AsyncExternalEmails(AsyncResource):
    """Emails that were sent or received outside of Salesloft."""

    async def create(
        self,
        *,
        mailbox: str,
        raw: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ExternalEmail:
        """The email that was taken in, by its message id.

        `POST /v2/external_emails.json`, 1 point. Not repeated when it may have been applied.

        Args:
            mailbox: Address of the mailbox that the email went to.
            raw: The email as MIME, in Base64.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ExternalEmail: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Emails".
        """
        return await self._send(
            _CREATE, body={"mailbox": mailbox, "raw": raw}, extra_query=extra_query, extra_body=extra_body
        )


class ExternalEmails(Resource[AsyncExternalEmails]):
    """Emails that were sent or received outside of Salesloft. Blocking."""

    def create(
        self,
        *,
        mailbox: str,
        raw: str,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ExternalEmail:
        """The email that was taken in, by its message id.

        `POST /v2/external_emails.json`, 1 point. Not repeated when it may have been applied.

        Args:
            mailbox: Address of the mailbox that the email went to.
            raw: The email as MIME, in Base64.
            extra_query: Further query parameters by their names in the API, encoded like the others.
            extra_body: Further fields of the body by their names in the API.

        Returns:
            ExternalEmail: as the API answered.

        Raises:
            ValidationFailed: The API refused a value; `errors` has messages by field.
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "External Emails".
        """
        return self._run(self._async.create, mailbox=mailbox, raw=raw, extra_query=extra_query, extra_body=extra_body)
