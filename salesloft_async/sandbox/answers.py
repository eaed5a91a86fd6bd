"""What passes between the server and the handlers: a request to an endpoint, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import msgspec
from attrs import frozen
from multidict import MultiMapping

from salesloft_async.operations import Endpoint

from .query import Errors

__all__ = ["NOT_FOUND", "NO_SUCH_RESOURCE", "Answer", "Call"]

_encode: Final = msgspec.json.Encoder().encode


@frozen
class Answer:
    """A status and a body of JSON, or none."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def data(cls, record: object, status: int = 200) -> Answer:
        """A success."""
        return cls(status, _encode({"data": record}))

    @classmethod
    def error(cls, status: int, text: str) -> Answer:
        """A refusal in a sentence."""
        return cls(status, _encode({"error": text}))

    @classmethod
    def invalid(cls, errors: Errors) -> Answer:
        """What is wrong with which field."""
        return cls(422, _encode({"errors": errors}))


NOT_FOUND: Final = Answer.error(404, "Resource not found")
NO_SUCH_RESOURCE: Final = Answer(
    404,
    b"<!DOCTYPE html><html><head><title>Page not found</title></head><body><h1>Page not found</h1></body></html>",
    {"Content-Type": "text/html; charset=utf-8"},
)
"""The answer for a path that no operation has, which is a page for browsers."""


@frozen
class Call:
    """One request to one endpoint."""

    endpoint: Endpoint
    path: tuple[str, ...]
    """The values in the path, from left to right."""
    query: MultiMapping[str]
    body: Mapping[str, Any]

    @property
    def identity(self) -> str:
        """The id in the path, or ""."""
        return self.path[-1] if self.path else ""
