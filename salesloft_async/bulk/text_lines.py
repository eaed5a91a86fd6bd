"""Lines of a text file in any encoding, with bounded memory whatever the file holds."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, cast

from attrs import define, field

from salesloft_async.errors import ConfigurationError

__all__ = ["LONGEST", "LongLineError", "TextLines", "check_encoding"]

LONGEST: Final = 8 * 1024 * 1024
"""Characters of a line, and of a cell, that are read; an upload takes rows of half as much."""
_AT_ONCE: Final = 16 * 1024 * 1024
"""Characters of the rows that are in memory together."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE: Final = ("utf-16", "utf-32", "utf-7", "idna", "punycode")
"""Encodings whose lines cannot be told apart before they are decoded; others of a name that begins so are the same."""
_CTRL_Z: Final = "\x1a"


class LongLineError(Exception):
    """A line that is longer than a row can be; the reader stands behind it."""

    def __init__(self, quotes: int) -> None:
        super().__init__(f"longer than {LONGEST:,} characters")
        self.quotes = quotes
        """Quotation marks in the line."""


def check_encoding(name: object) -> str | None:
    """Return the name of an encoding, None for UTF-8 and what byte order marks say; ConfigurationError if unknown."""
    if name is None:
        return None
    try:
        codec = codecs.lookup(cast("str", name))
        if not codec._is_text_encoding:
            raise LookupError
        if codec.incrementaldecoder is None:
            raise LookupError
    except (LookupError, TypeError, ValueError):
        raise ConfigurationError(
            f'encoding: takes the name of an encoding that Python has, such as "cp1252" or "utf-16", not {name!r}'
        ) from None
    return codec.name


@define(eq=False)
class TextLines:
    """The lines of a file as text, each with its end; the file is refused when it is not in its encoding."""

    path: Path
    file: BinaryIO
    encoding: str | None
    """None reads UTF-8, or what a byte order mark says."""
    number: int = field(default=0, init=False)
    """Lines read."""
    full: bool = field(default=False, init=False)
    """Whether the rows that were read since this was set to False should be taken out of memory."""
    _codec: str = field(init=False)
    _text: io.TextIOWrapper = field(init=False)

    def __attrs_post_init__(self) -> None:
        start = cast("io.BufferedReader", self.file).peek(4)
        marked = next((codec for mark, codec in _MARKS if start.startswith(mark)), "utf-8")
        self._codec = self.encoding or marked
        self._text = io.TextIOWrapper(self.file, self._codec, newline="")

    def __iter__(self) -> Iterator[str]:
        """Yield the lines that were not read yet; after the LongLineError of one, begin again to read the next."""
        readline, size = self._text.readline, 0
        try:
            while line := readline(LONGEST):
                self.number += 1
                if line[-1] != "\n" and line[-1] != "\r":
                    line = self._unended(line)
                    if not line:
                        return
                if self.number == 1:
                    line = line.removeprefix("\ufeff")
                if "\0" in line:
                    raise ConfigurationError(
                        f"{self.path}: line {self.number} has a NUL byte: it is no text in {self._codec}; "
                        "encoding= takes another one"
                    )
                size += len(line)
                if size > _AT_ONCE:
                    self.full, size = True, 0
                yield line
        except UnicodeError as error:
            raise self._not_decoded(error) from None

    def _unended(self, line: str) -> str:
        """A line without an end: the last one, or one that is too long."""
        if len(line) == LONGEST and (rest := self._text.readline(LONGEST)):
            quotes = line.count('"') + rest.count('"')
            while rest and rest[-1] not in "\r\n":
                rest = self._text.readline(LONGEST)
                quotes += rest.count('"')
            raise LongLineError(quotes)
        return line.rstrip("\0\x1a") if line[-1] in "\0\x1a" and _CTRL_Z in line else line

    def _not_decoded(self, error: UnicodeError) -> ConfigurationError:
        where, byte = self._find(error)
        named = "UTF-8" if self._codec == "utf-8" else self._codec
        other = 'pass its encoding, such as encoding="cp1252"'
        advice = f"save it as UTF-8, or {other}" if self.encoding is None else other
        return ConfigurationError(f"{self.path}: {where} is not {named}{byte}: {advice}").about("upload")

    def _find(self, error: UnicodeError) -> tuple[str, str]:
        """The line that is not of the encoding, and the byte; the codec tells of neither, for it reads in blocks."""
        byte = f" (byte 0x{error.object[error.start]:02x})" if isinstance(error, UnicodeDecodeError) else ""
        if not self._codec.startswith(_WIDE) and self.file.seekable():
            self.file.seek(0)
            number = 0
            while raw := self.file.readline(LONGEST):
                number += 1
                try:
                    raw.decode(self._codec)
                except UnicodeDecodeError as found:
                    return f"line {number}", f" (byte 0x{found.object[found.start]:02x})"
                except UnicodeError:
                    return f"line {number}", ""
        return f"what comes after line {self.number}", byte
