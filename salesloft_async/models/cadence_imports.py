# Generated from operations/cadence_imports.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's cadence imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref

if TYPE_CHECKING:
    from salesloft_async.models.cadences import Cadence

__all__ = ["CadenceImport"]


@frozen(kw_only=True, repr=False)
class CadenceImport(BaseRecord):
    """What an import made."""

    cadence: Ref["Cadence"] | None = None
    """The cadence made or filled."""
