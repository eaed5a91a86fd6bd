"""Text and bytes that no repr shows: not that of a container, nor that of a local variable in a traceback."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar, cast

__all__ = ["Secret", "SecretBytes", "fits_header", "hidden", "masked", "secret"]

T = TypeVar("T")
_SHOWN: Final = "[secret]"
_SHORTEST: Final = 4
"""Characters: what is shorter stands in every text, and would leave nothing of it."""


class Secret(str):
    """Text whose repr hides it; as an argument, a header or a key it is the text that it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"'{_SHOWN}'"


class SecretBytes(bytes):
    """Bytes whose repr hides them."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"b'{_SHOWN}'"


def secret(value: T) -> T:
    """The same value, hidden where it is text: for arguments that were not checked yet."""
    return cast("T", Secret(value)) if isinstance(value, str) else value


def fits_header(text: str) -> bool:
    """Whether an Authorization header can hold it."""
    return bool(text) and text.isascii() and text.isprintable() and " " not in text


def masked(payload: T, name: str) -> T:
    """The same payload, with the value of that name hidden where it is text."""
    if not isinstance(payload, Mapping) or not isinstance(payload.get(name), str):
        return payload
    return cast("T", {**payload, name: Secret(payload[name])})


def hidden(text: str, secrets: Iterable[str], shown: str) -> str:
    """The text with `shown` in the place of every secret; one that is shorter than four characters is none."""
    for each in sorted(secrets, key=len, reverse=True):
        if len(each) >= _SHORTEST:
            text = text.replace(each, shown)
    return text
