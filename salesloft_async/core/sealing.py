"""Tokens as bytes to keep: in clear, or encrypted with a key of the user's (needs the encryption extra)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

from salesloft_async.errors import ConfigurationError

from .secret import SecretBytes, secret
from .tokens import Tokens

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

__all__ = ["Key", "Seal", "hidden_key"]

T = TypeVar("T")
Key: TypeAlias = str | bytes | Sequence[str | bytes]
"""A Fernet key, or several: the first encrypts, all decrypt, so that a new one can take the place of an old one."""

_ENCRYPTED: Final = b"gAAAA"
"""What Fernet begins with: its version, and the first bytes of the time, which are zero."""


def hidden_key(key: Key | None) -> Key | None:
    """The same key, which no traceback shows; for an argument that was not checked yet."""
    return [_hidden(each) for each in key] if isinstance(key, list | tuple) else _hidden(key)


def _hidden(value: T) -> T:
    return cast("T", SecretBytes(value)) if isinstance(value, bytes) else secret(value)


class Seal:
    """Writes tokens as bytes, and reads them back.

    Raises ConfigurationError for what is no key.
    """

    def __init__(self, key: Key | None) -> None:
        key = hidden_key(key)
        self._fernet = None if key is None else _fernet(key)

    def seal(self, tokens: Tokens) -> bytes:
        """The bytes to keep."""
        text = SecretBytes(tokens.to_json().encode())
        return SecretBytes(text) if self._fernet is None else self._fernet.encrypt(text)

    def unseal(self, content: bytes, where: str) -> Tokens:
        """The tokens of bytes that were kept; ConfigurationError, which says where, when the key does not fit them.

        Args:
            where: What the bytes were read from.
        """
        found = self._opened(SecretBytes(content), where)
        try:
            return Tokens.from_json(found)
        except ValueError:
            raise ConfigurationError(f"{where} holds no tokens: delete it and log in again").about("oauth") from None

    def _opened(self, content: bytes, where: str) -> bytes:
        encrypted = content.startswith(_ENCRYPTED)
        if self._fernet is None:
            if encrypted:
                raise ConfigurationError(f"key: {where} is encrypted: give the key that it was encrypted with").about(
                    "many-workers"
                )
            return content
        if not encrypted:
            raise ConfigurationError(
                f"key: {where} is not encrypted: load it without a key and save it with one, or log in again"
            ).about("many-workers")
        from cryptography.fernet import InvalidToken

        try:
            return SecretBytes(self._fernet.decrypt(content))
        except InvalidToken:
            raise ConfigurationError(f"key: {where} was encrypted with another key").about("many-workers") from None


def _fernet(key: Key) -> MultiFernet:
    try:
        from cryptography.fernet import Fernet, MultiFernet
    except ImportError:
        raise ConfigurationError(
            "key: encryption needs the encryption extra: pip install 'salesloft-async[encryption]'"
        ).about("many-workers") from None
    keys = [key] if isinstance(key, str | bytes) else key
    if not isinstance(keys, Sequence) or not keys or not all(isinstance(each, str | bytes) for each in keys):
        raise ConfigurationError(f"key: takes a Fernet key, or a list of one or more, not {type(key).__name__}").about(
            "many-workers"
        )
    made = []
    for each in keys:
        try:
            made.append(Fernet(each))
        except ValueError:
            raise ConfigurationError(
                "key: takes what Fernet.generate_key() of the cryptography package makes: 32 bytes in URL-safe base64"
            ).about("many-workers") from None
    return MultiFernet(made)
