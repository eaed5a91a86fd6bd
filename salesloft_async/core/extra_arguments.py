"""Query parameters and body fields that no typed argument has, added to those that one has. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesloft_async.errors import ConfigurationError

from .display import displayed
from .secret import masked

__all__ = ["READING_CONTROLS", "with_extra"]

READING_CONTROLS: Final = frozenset(
    {"page", "per_page", "sort_by", "sort_direction", "include_paging_counts", "limit_paging_counts"}
)
"""Query parameters that scans and changes set themselves."""


def with_extra(
    argument: str,
    typed: Mapping[str, Any],
    extra: Mapping[str, Any],
    *,
    reserved: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """Return the typed parameters and the extra ones, by their names on the wire.

    Raises ConfigurationError for an extra name that a typed argument has, such as `updated_at[gte]` beside
    `updated_at`, or that is `reserved`.

    Args:
        argument: Name of the argument that holds the extra ones, for the message.
    """
    if not isinstance(extra, Mapping):
        raise _error(f"{argument}: takes a mapping of names to values, not {displayed(extra)}")
    for name in extra:
        if not isinstance(name, str) or not name:
            raise _error(f"{argument}: takes text as names, not {displayed(name)}")
        parameter = name.partition("[")[0]
        if parameter in typed or name in typed:
            raise _error(f"{argument}: {displayed(name)} has an argument of its own: pass {parameter}=…")
        if parameter in reserved:
            raise _error(f"{argument}: {displayed(name)} is set by the method itself")
    return {**typed, **masked(dict(extra))}


def _error(message: str) -> ConfigurationError:
    return ConfigurationError(message).about("filter-and-follow")
