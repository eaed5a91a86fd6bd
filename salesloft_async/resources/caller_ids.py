# Generated from operations/caller_ids.toml by `nox -s generate`: change the table, not this file.
"""The operations on caller ids, asynchronous and blocking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.core.operation import Operation
from salesloft_async.core.pages import AsyncPager, Pager
from salesloft_async.core.resource import AsyncResource, Resource
from salesloft_async.models.caller_ids import CallerId

__all__ = ["AsyncCallerIds", "CallerIds"]

_LIST: Final = Operation(
    "GET", "/v2/phone_numbers/caller_ids.json", CallerId, name="caller_ids.list", takes={"phone_number": "text!"}
)


class AsyncCallerIds(AsyncResource):
    """Who a phone number may belong to."""

    def list(self, *, phone_number: str, extra_query: Mapping[str, Any] | None = None) -> AsyncPager[CallerId]:
        """Everybody whom the phone number may belong to; several people can have the same one.

        `GET /v2/phone_numbers/caller_ids.json`, 1 point.

        Args:
            phone_number: Phone number in E.164 form, such as "+14155552671".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            AsyncPager[CallerId]: awaited it is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Caller IDs".
        """
        return self._list(_LIST, query={"phone_number": phone_number}, extra_query=extra_query)


class CallerIds(Resource[AsyncCallerIds]):
    """Who a phone number may belong to. Blocking."""

    def list(self, *, phone_number: str, extra_query: Mapping[str, Any] | None = None) -> Pager[CallerId]:
        """Everybody whom the phone number may belong to; several people can have the same one.

        `GET /v2/phone_numbers/caller_ids.json`, 1 point.

        Args:
            phone_number: Phone number in E.164 form, such as "+14155552671".
            extra_query: Further query parameters by their names in the API, encoded like the others.

        Returns:
            Pager[CallerId]: `.first()` is one page, iterated it is every record.

        Raises:
            RateLimited: The team's points of this minute are spent.
            ConfigurationError: An argument cannot be right; nothing was sent.

        Source: the provider's API reference, "Caller IDs".
        """
        return self._pages(self._async.list(phone_number=phone_number, extra_query=extra_query))
