"""Writes `models/` and `resources/` from the operation table; nothing here is needed when the client runs."""

from __future__ import annotations

from .rendering import render, write

__all__ = ["render", "write"]
