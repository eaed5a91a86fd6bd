# Generated from operations/cadence_exports.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's cadence exports."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord

__all__ = ["CadenceExport"]


@frozen(kw_only=True, repr=False)
class CadenceExport(BaseRecord):
    """A cadence in a form that an import takes."""

    cadence_content: dict[str, Any] | None = None
    """Content of the cadence."""
