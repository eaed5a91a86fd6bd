# Generated from operations/imports.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's imports."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.values import Id, Time

__all__ = ["Import"]


@frozen(kw_only=True, repr=False)
class Import(BaseRecord):
    """A batch of people that came in together."""

    id: Id
    """Id of the import."""
    created_at: Time | None = None
    """When the import was created."""
    updated_at: Time | None = None
    """When the import itself was last updated; people who join or leave do not count."""
    name: str | None = None
    """Name."""
    current_people_count: int | None = None
    """People of the import who are not deleted."""
    imported_people_count: int | None = None
    """People ever in the import."""
    errors_list: list[dict[str, Any]] | None = None
    """Rows that failed."""
    import_type: str | None = None
    """Type of the import."""
    user_id: Id | None = None
    """Id of the user who started the import."""
