"""Runs an operation by its connector name: a payload in, what the server sent out."""

from __future__ import annotations

from .call import Call, prepared

__all__ = ["Call", "prepared"]
