"""Reads an answer's body to its end, or gives up one that is too large: no answer may take the process's memory."""

from __future__ import annotations

from typing import Final

import aiohttp

__all__ = ["LARGEST_ANSWER", "whole_body"]

LARGEST_ANSWER: Final = 64 * 1024 * 1024
"""Bytes of the largest answer that is taken, decompressed. A full page of a list has about 300,000."""


async def whole_body(response: aiohttp.ClientResponse) -> bytes | None:
    """The body, decompressed; None when it is larger than LARGEST_ANSWER, and then the connection is closed."""
    blocks: list[bytes] = []
    size = 0
    while block := await response.content.readany():
        size += len(block)
        if size > LARGEST_ANSWER:
            response.close()
            return None
        blocks.append(block)
    return b"".join(blocks)
