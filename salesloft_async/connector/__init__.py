"""Runs an operation by its connector name: a payload in, what the server sent out."""

from __future__ import annotations

from .call import Call, operation_named, prepared, ready
from .example import example

__all__ = ["Call", "example", "operation_named", "prepared", "ready"]
