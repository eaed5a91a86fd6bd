"""Signs deliveries as the API documents it, with nothing of ours."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

__all__ = ["TOKEN", "delivery", "signature"]

TOKEN = "a callback token"


def signature(body: bytes, token: str = TOKEN) -> str:
    return hmac.new(token.encode(), body, hashlib.sha1).hexdigest()


def delivery(event: str, payload: Any, token: str = TOKEN) -> tuple[dict[str, str], bytes]:
    """Headers and body of a signed delivery."""
    body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    return {"X-Salesloft-Event": event, "X-Salesloft-Signature": signature(body, token)}, body
