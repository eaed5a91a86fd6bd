"""Secrets as text and bytes, which no repr shows, and the removal of secrets from a text.

Tools that show local variables cut a long text before they take its repr. So whatever is derived from a secret by a
method or an operator is a secret too: a slice, a copy, a concatenation, its bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any, Final, TypeVar, cast

__all__ = ["SECRET_NAME", "Secret", "SecretBytes", "fits_header", "hidden", "masked", "redacted", "secret"]

T = TypeVar("T")
_SHOWN: Final = "[secret]"
_DEEPEST: Final = 5
"""Objects within objects in which secrets are looked for."""
_SHORTEST: Final = 4
"""Characters: what is shorter stands in every text, and would leave nothing of it."""
_NAMES: Final = r"token|secret|passw(?:or)?d|passphrase|credentials?|api[_-]?key|private[_-]?key|authorization"
SECRET_NAME: Final = re.compile(_NAMES, re.IGNORECASE)
"""Found in the names of fields whose values are secrets."""
_API_KEY: Final = re.compile(r"(?<![0-9A-Za-z])(?:v\d{1,3}_ak_\d{1,20}_[0-9A-Fa-f]{16,}|ak_?[0-9A-Fa-f]{32,})")
"""Keys of the API: `ak<64 hex>` and `v2_ak_<number>_<64 hex>`."""
_BEARER: Final = re.compile(
    r"\b(Bearer|Basic)(\s{1,3}|%20|\+)(?=[^\s\"'<>\\,;]{0,200}\d)[^\s\"'<>\\,;]{8,}", re.IGNORECASE
)
_JSON_VALUE: Final = re.compile(
    rf'((?:{_NAMES})[\w-]{{0,20}}\\?"\s{{0,3}}:\s{{0,3}}\\?")[^\s"\\]{{4,}}(?=\\?")'
    r'|((?:access_token|refresh_token|client_secret)\\?"\s{0,3}:\s{0,3}\\?")[^"\\]+',
    re.IGNORECASE,
)
_FORM_VALUE: Final = re.compile(
    rf"((?:{_NAMES})[\w-]{{0,20}}(?:=|%3D|:\s{{0,3}}))(?=[^\s&\"'<>\\,;]{{0,200}}\d)[^\s&\"'<>\\,;]{{8,}}",
    re.IGNORECASE,
)
"""A value that has a digit, as tokens have and words have not."""


class Secret(str):
    """Text whose repr hides it, as do those of its slices and copies.

    As an argument, a header, a key or in an f-string it is the text that it is. An f-string and `str.join` give plain
    text, which is no secret any more; a format such as `{:.20}` is for show and gives the mask.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"'{_SHOWN}'"

    def __str__(self) -> str:
        return self

    def __format__(self, format_spec: str, /) -> str:
        return format(_SHOWN, format_spec) if format_spec else str.__str__(self)

    def __radd__(self, other: str, /) -> Secret:
        return Secret(str.__add__(other, self)) if isinstance(other, str) else NotImplemented

    def __iter__(self) -> Iterator[str]:
        return map(Secret, str.__iter__(self))


class SecretBytes(bytes):
    """Bytes whose repr hides them, as do those of their slices and copies."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"b'{_SHOWN}'"

    def __str__(self) -> str:
        return repr(self)

    def __bytes__(self) -> bytes:
        return self

    def __radd__(self, other: bytes, /) -> SecretBytes:
        return SecretBytes(bytes.__add__(other, self)) if isinstance(other, bytes) else NotImplemented


def _secretly(value: Any) -> Any:
    """Return the value with every text and all bytes in it as secrets."""
    if isinstance(value, str):
        return Secret(value)
    if isinstance(value, bytes):
        return SecretBytes(value)
    return type(value)(map(_secretly, value)) if isinstance(value, list | tuple) else value


def _deriving(base: type, name: str) -> Callable[..., Any]:
    method = getattr(base, name)

    def derived(self: Any, *args: Any, **kwargs: Any) -> Any:
        return _secretly(method(self, *args, **kwargs))

    derived.__name__ = derived.__qualname__ = name
    derived.__doc__ = method.__doc__
    return derived


_OPERATORS: Final = frozenset({"__add__", "__getitem__", "__mod__", "__mul__", "__rmul__", "__rmod__"})
_EXACT: Final = frozenset({"maketrans", "fromhex"})


def _derive(kind: type, base: type) -> None:
    """Give the class the methods of its base that return text or bytes, so that they return secrets."""
    for name in vars(base):
        if (not name.startswith("_") and name not in _EXACT) or name in _OPERATORS:
            setattr(kind, name, _deriving(base, name))


_derive(Secret, str)
_derive(SecretBytes, bytes)


def secret(value: T) -> T:
    """Return the same value, hidden where it is text: for arguments that were not checked yet."""
    return cast("T", Secret(value)) if isinstance(value, str) else value


def fits_header(text: str) -> bool:
    """Return whether an Authorization header can hold the text."""
    return bool(text) and text.isascii() and text.isprintable() and " " not in text


def masked(payload: T) -> T:
    """Return the same payload, with the texts hidden whose names say that they are secrets."""
    if not isinstance(payload, dict):
        return payload
    changed = {name: hidden for name, value in payload.items() if (hidden := _masked_value(name, value)) is not value}
    return cast("T", {**payload, **changed}) if changed else payload


def _masked_value(name: object, value: Any, depth: int = 0) -> Any:
    if isinstance(value, str):
        return Secret(value) if isinstance(name, str) and SECRET_NAME.search(name) else value
    if not isinstance(value, dict) or depth == _DEEPEST:
        return value
    hidden = {key: _masked_value(key, inner, depth + 1) for key, inner in value.items()}
    return hidden if any(hidden[key] is not inner for key, inner in value.items()) else value


def hidden(text: str, secrets: Iterable[str], shown: str) -> str:
    """Return the text with `shown` in the place of every secret, however JSON, HTML or a URL escapes it.

    What is shorter than four characters is no secret.
    """
    for each in sorted({str.__str__(each) for each in secrets}, key=len, reverse=True):
        if len(each) < _SHORTEST:
            continue
        if each.isascii() and each.replace("-", "").replace("_", "").isalnum():
            text = text.replace(each, shown)
        else:
            text = re.sub("".join(map(_spellings, each)), lambda _: shown, text)
    return text


def _spellings(letter: str) -> str:
    """Return the pattern of the ways in which a server may repeat a character."""
    if letter.isascii() and letter.isalnum():
        return letter
    units = letter.encode("utf-16-be", "surrogatepass").hex()
    json = "".join(rf"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
    url = "".join(f"%{byte:02x}" for byte in letter.encode("utf-8", "surrogatepass"))
    html = (
        escape(letter).replace("&#x27;", "&#(?:x27|39);")
        if letter in "&<>\"'"
        else f"&#(?:{ord(letter)}|x{ord(letter):x});"
    )
    space = r"|\+" if letter == " " else ""
    return rf"(?:\\?{re.escape(letter)}|(?i:{json}|{url}|{html}){space})"


def redacted(text: str) -> str:
    """Return the text without what has the form of a secret: keys of the API, and values whose names say so."""
    text = _API_KEY.sub("[token]", text)
    text = _BEARER.sub(rf"\1\2{_SHOWN}", text)
    return _FORM_VALUE.sub(rf"\1{_SHOWN}", _JSON_VALUE.sub(rf"\1\2{_SHOWN}", text))
