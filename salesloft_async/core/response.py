"""What a request of the caller's own is answered with: Response."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.message import Message
from typing import Any, Self

from attrs import field, frozen

from salesloft_async.errors import APIError

__all__ = ["Response"]


@frozen
class Response:
    """An answer of the API, whatever its status, as it came."""

    status: int
    """HTTP status."""
    headers: Mapping[str, str] = field(repr=False)
    """Names in any case; values of one that came more than once are joined with a comma."""
    body: bytes = field(repr=False)
    error: APIError | None = field(default=None, repr=False)
    """What a typed call would have raised; None when the status says success."""

    @property
    def ok(self) -> bool:
        """Return whether the status says success."""
        return self.error is None

    @property
    def text(self) -> str:
        """The body as text, in the charset that the headers name or UTF-8; what is not of it becomes U+FFFD."""
        try:
            return self.body.decode(self.charset, errors="replace")
        except LookupError:
            return self.body.decode(errors="replace")

    @property
    def charset(self) -> str:
        """The charset that the headers name, or utf-8."""
        message = Message()
        message["Content-Type"] = self.headers.get("Content-Type", "")
        return message.get_content_charset("utf-8")

    def json(self) -> Any:
        """Return the body, read as JSON; ValueError when it is none, or is nested too deeply."""
        try:
            return json.loads(self.body)
        except RecursionError:
            raise ValueError("the body is JSON that is nested too deeply") from None

    def raise_for_status(self) -> Self:
        """This response when it is a success; raises `error` when it is none."""
        if self.error is not None:
            raise self.error
        return self
