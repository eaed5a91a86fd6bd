"""A part of a list as a small item of plain JSON, which any process can read alone. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from attrs import frozen

from salesloft_async.core.arguments import query_pairs
from salesloft_async.core.values import Range
from salesloft_async.errors import ConfigurationError

from .windows import Window

__all__ = ["Kind", "Part", "filters_of", "query_of"]

Kind = Literal["window", "keyless", "tail", "whole"]
_VERSION: Final = 1
_BOUND: Final = re.compile(r"(.+)\[(gt|gte|lt|lte)\]")


@frozen(kw_only=True)
class Part:
    """What one item is of."""

    resource: str
    filters: Mapping[str, str | list[str]]
    """The caller's filters as they are sent, by their names in the query."""
    kind: Kind
    """A closed "window"; the records that are "keyless", without a time; the "tail", which is read when all else is;
    or the "whole" of a list that cannot be divided."""
    number: int
    """From 0, in the order of the plan."""
    window: Window
    records: int | None
    """Records that it had when the plan was made; None where the list does not tell."""
    points: int | None
    """Points that reading it costs, about."""

    def as_json(self) -> dict[str, Any]:
        """Plain values, from which `from_json` makes the same part in any process."""
        return {
            "version": _VERSION,
            "resource": self.resource,
            "filters": dict(self.filters),
            "kind": self.kind,
            "number": self.number,
            "window": self.window.as_json(),
            "records": self.records,
            "points": self.points,
        }

    @classmethod
    def from_json(cls, item: object, resource: str, keys: tuple[str, ...]) -> Part:
        """The part that an item is of; ConfigurationError when it is none, or of another resource.

        Args:
            item: What `as_json` wrote.
            resource: The resource that it is to be of.
            keys: The times that the resource's list can be divided by.
        """
        if not isinstance(item, Mapping):
            raise ConfigurationError(f"item: takes a dict of a plan's, not {item!r}").about("hand-out-work")
        if (version := item.get("version")) != _VERSION:
            raise ConfigurationError(
                f"item: has version {version!r}, and {_VERSION} is known: it is of no plan of ours"
            ).about("hand-out-work")
        if item.get("resource") != resource:
            raise ConfigurationError(f"item: is of {item.get('resource')}, not of {resource}").about("hand-out-work")
        try:
            part = cls(
                resource=resource,
                filters=_checked(item["filters"]),
                kind=item["kind"],
                number=item["number"],
                window=Window.from_json(item["window"]),
                records=item["records"],
                points=item["points"],
            )
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise ConfigurationError(f"item: is not as the plan made it: {type(error).__name__}: {error}").about(
                "hand-out-work"
            ) from None
        if part.kind not in get_args(Kind) or part.window.key not in ("", *keys):
            raise ConfigurationError(f"item: is not as the plan made it: {part.kind} of {part.window.key!r}").about(
                "hand-out-work"
            )
        return part


def _checked(filters: Mapping[str, Any]) -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {}
    for name, value in filters.items():
        if not isinstance(value, str) and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            raise TypeError(f"{name} is {value!r}")
        found[name] = value
    return found


def filters_of(query: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """The filters as they are sent: `{"owner_id": ["1", "2"], "created_at[gte]": "2026-01-31"}`."""
    filters: dict[str, str | list[str]] = {}
    several: dict[str, list[str]] = {}
    for name, value in query_pairs(query):
        if name.endswith("[]"):
            filters[name[:-2]] = several.setdefault(name[:-2], [])
            several[name[:-2]].append(value)
        else:
            filters[name] = value
    return filters


def query_of(filters: Mapping[str, str | list[str]]) -> dict[str, Any]:
    """The query that is sent as these filters; bounds are a Range again, for a scan looks at what times it may use."""
    query: dict[str, Any] = {}
    bounds: dict[str, dict[str, str]] = {}
    for name, value in filters.items():
        if isinstance(value, str) and (found := _BOUND.fullmatch(name)):
            bounds.setdefault(found[1], {})[found[2]] = value
            query[found[1]] = None  # keeps its place
        else:
            query[name] = value
    return query | {name: Range(**each) for name, each in bounds.items()}
