"""The shared budget as bytes and back: MessagePack of every field, for what Redis holds is data and never code."""

from __future__ import annotations

from collections import deque
from functools import cache
from typing import Any, Final

import attrs
import msgspec
from cattrs import Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from .shared import Shared

__all__ = ["NotASnapshot", "dumped", "loaded"]


_WRONG: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError)
"""What reading raises for bytes that are of another shape."""


class NotASnapshot(ValueError):
    """Bytes that no process of ours wrote."""


def dumped(shared: Shared) -> bytes:
    """The state as bytes."""
    return msgspec.msgpack.encode(_converter().unstructure(shared))


def loaded(data: bytes) -> Shared:
    """The state that the bytes hold. Raises NotASnapshot."""
    try:
        return _converter().structure(msgspec.msgpack.decode(data), Shared)
    except (msgspec.DecodeError, BaseValidationError, ForbiddenExtraKeysError, *_WRONG) as error:
        raise NotASnapshot(f"no state of a shared budget: {type(error).__name__}") from None


@cache
def _converter() -> Converter:
    converter = Converter(
        detailed_validation=False, forbid_extra_keys=True, unstruct_collection_overrides={deque: list}
    )

    def structuring(cls: type[Any]) -> Any:
        return make_dict_structure_fn(cls, converter, _cattrs_include_init_false=True, _cattrs_forbid_extra_keys=True)

    def unstructuring(cls: type[Any]) -> Any:
        return make_dict_unstructure_fn(cls, converter, _cattrs_include_init_false=True)

    converter.register_structure_hook_factory(attrs.has, structuring)
    converter.register_unstructure_hook_factory(attrs.has, unstructuring)
    return converter
