"""A reference from one record to another, and which address of the API it names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Generic, TypeVar
from urllib.parse import unquote

from attrs import frozen
from yarl import URL

from salesloft_async.errors import ConfigurationError

from .display import displayed
from .records import BaseRecord, wire
from .values import Id

__all__ = ["Ref", "served_by"]

R = TypeVar("R", covariant=True)
_API: Final = "https://api.salesloft.com"
"""The host that references name, whatever address the client speaks to."""
_ADDRESS: Final = re.compile(r"(?:/api)?(?P<list>/v2(?:/\w+)+)/(?P<id>[^/?#]+?)(?:\.json)?")
_WITHOUT_ID: Final = re.compile(r"(?:/api)?(?P<list>/v2(?:/\w+)+?)(?:\.json)?")


@wire(href="_href")
@frozen(kw_only=True, repr=False)
class Ref(BaseRecord, Generic[R]):
    """A reference to another record: `await salesloft.follow(person.account)` is the record itself."""

    id: Id
    """Id of the record referred to."""
    href: str | None = None
    """Address of the record, absolute or relative to the API; None where the API does not serve it."""

    def _cell(self) -> object:
        return self.id

    if not TYPE_CHECKING:

        def __class_getitem__(cls, target: object) -> type[Ref]:
            """The class itself: what a reference leads to is for type checkers, and the decoder makes one class."""
            return cls


def served_by(ref: object, base: URL, served: Mapping[str, str]) -> tuple[str, str]:
    """Return the value of `served` for the address that a reference names, and the id of the record. Pure.

    The id is that of the address, or the reference's own where the address has none, such as "/v2/team".

    Raises ConfigurationError for what is no reference, has no address, names another host than the API's or `base`,
    or an address that `served` has not: only then could a token go where it must not.

    Args:
        served: By address, such as "/v2/people/{id}" or "/v2/team".
    """
    if not isinstance(ref, Ref):
        raise ConfigurationError(f"ref: takes a reference such as person.account, not {displayed(ref)}").about(
            "filter-and-follow"
        )
    if not isinstance(ref.href, str) or not ref.href:
        raise ConfigurationError(
            f"ref: {ref!r} has no address (_href): the API does not serve the record by its id"
        ).about("filter-and-follow")
    path = _path(ref.href, base)
    if (whole := _WITHOUT_ID.fullmatch(path)) and whole["list"] in served:
        return served[whole["list"]], str(ref.id)
    found = _ADDRESS.fullmatch(path)
    address = f"{found['list']}/{{id}}" if found else ""
    if not found or address not in served:
        raise ConfigurationError(f"ref: no operation gets one record at {ref.href!r}").about("filter-and-follow")
    return served[address], unquote(found["id"])


def _path(href: str, base: URL) -> str:
    for origin in (str(base).rstrip("/"), _API):
        if href.startswith(f"{origin}/"):
            return href.removeprefix(origin)
    if "://" in href or href.startswith("//"):
        raise ConfigurationError(f"ref: {href!r} is not an address of the API: the token goes to no other host").about(
            "filter-and-follow"
        )
    return href
