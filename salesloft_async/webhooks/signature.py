"""Whether a delivery was signed by who knows the callback token."""

from __future__ import annotations

import hmac

from salesloft_async.core.secret import secret
from salesloft_async.errors import ConfigurationError

__all__ = ["check_token", "verify"]


def verify(body: bytes, signature: str | bytes | None, callback_token: str) -> bool:
    """Return whether the signature is that of the body, compared in constant time; False for whatever is no signature.

    It is the HMAC-SHA1 of the body in hex, with the callback token as its key. Source: the provider's page on delivery
    headers.

    Args:
        body: The bytes as they came, before anything decodes them.
        signature: The header `x-salesloft-signature`; None when it is missing.
        callback_token: The `callback_token` of the subscription; space around it is ignored.

    Raises ConfigurationError for an empty token, which everybody could sign with, and for a body that is not bytes.
    """
    callback_token = secret(callback_token)
    if not isinstance(body, bytes | bytearray | memoryview):
        raise ConfigurationError(f"body: takes the bytes as they came, not {type(body).__name__}")
    check_token(callback_token)
    if isinstance(signature, str):
        signature = signature.encode("ascii", "replace")
    if not isinstance(signature, bytes):
        return False
    # a subscription may have been created with the space around its token that is stripped here
    verdicts = [_signed(body, signature.lower(), token) for token in {callback_token.strip(), callback_token}]
    return any(verdicts)


def _signed(body: bytes | bytearray | memoryview, signature: bytes, token: str) -> bool:
    expected = hmac.digest(token.encode(errors="surrogatepass"), body, "sha1").hex().encode()
    return hmac.compare_digest(signature, expected)


def check_token(callback_token: str) -> str:
    """The token, if it can be one; raises ConfigurationError, which does not show it."""
    if not isinstance(callback_token, str):
        raise ConfigurationError(f"callback_token: takes text, not {type(callback_token).__name__}")
    if not callback_token.strip():
        raise ConfigurationError("callback_token: must not be empty, for then everybody could sign").about("webhooks")
    return callback_token
