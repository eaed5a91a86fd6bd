"""Pseudonyms for what people wrote: of the same shape, the same for the same text, not to be undone without the key."""

from __future__ import annotations

import hmac
import re
import string
from collections.abc import Collection
from hashlib import shake_256
from typing import Final

from attrs import field, frozen

__all__ = ["Pseudonyms"]

_CONSONANTS: Final = "bcdfghjklmnprstvwxyz"
_VOWELS: Final = "aeiou"
_SYLLABLES: Final = 5
"""Of a word, which is one of 10,000,000,000: two texts hardly ever share theirs."""
_SHORT: Final = 80
"""Characters up to which a text is replaced word by word, so that a full name is still its parts."""
_FEW: Final = 8
"""Words of such a text; longer ones would tell by how often their words come."""
_LEAST, _MOST = 32, 256
"""Characters of what stands for a long text."""
_NOBODYS: Final = "999"
"""What pseudonyms of long numbers begin with: no country and no area has phones there."""
_LONG_NUMBER: Final = 10

_PARTS: Final = re.compile(
    r"""
    (?P<url>[a-z][a-z0-9+.-]*://\S+)
    | (?P<email>[^\s<>"'(),;:@\[\]]+@[\w-]+(?:\.[\w-]+)+)
    | (?P<uuid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})
    | (?P<date>\d{4}-\d\d-\d\d)(?P<hours>[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])
    | (?P<domain>(?:[\w-]+\.)+[a-z]{2,24})(?![\w-])
    | (?P<phone>\+?(?<!\w)\(?\d(?:[ ().+/-]*\d){6,}(?!\w))
    | (?P<word>[^\s\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@frozen
class Pseudonyms:
    """What stands for a text or a number, by a keyed hash of it.

    Emails, addresses, domains, phone numbers, dates and ids stay what they are; names stay names. Upper and lower case
    of a word, and how a phone number is punctuated, make no other word and number.
    """

    _key: bytes = field(repr=False)

    def text(self, text: str) -> str:
        """What stands for a text."""
        if len(text) > _SHORT or "\n" in text or len(text.split()) > _FEW:
            size = max(_LEAST, min(_MOST, 1 << (len(text) - 1).bit_length()))
            return (self._word(text).capitalize() + " text" * size)[:size].rstrip()
        return self.words(text)

    def words(self, text: str, keep: Collection[str] = ()) -> str:
        """The text with something else for all that is in it but these words, which are in lower case."""

        def part(found: re.Match[str]) -> str:
            match found.lastgroup:
                case "url":
                    return self._url(found[0])
                case "email":
                    return f"{self._word(found[0].casefold())}@{self._domain(found[0].rpartition('@')[2])}"
                case "uuid":
                    return self._mixed(found[0].lower(), "abcdef")
                case "date" | "hours":
                    return self._date(found["date"]) + (found["hours"] or "")
                case "domain":
                    return self._domain(found[0])
                case "phone":
                    return self._phone(found[0])
                case _:
                    return found[0] if found[0].casefold() in keep else self._styled(found[0])

        return _PARTS.sub(part, text)

    def number(self, number: float) -> int | float:
        """Another number, with as many digits before the point and after it."""
        if not isinstance(number, int):
            whole, _, after = f"{abs(number):f}".rstrip("0").partition(".")
            digits = self._digits(whole + after)
            return float(f"{'-' if number < 0 else ''}{digits[: len(whole)]}.{digits[len(whole) :] or 0}")
        digits = self._digits(str(abs(number)))
        return int(digits) * (-1 if number < 0 else 1)

    def _bytes(self, kind: str, text: str, count: int) -> bytes:
        said = f"{kind}:{text}".encode(errors="surrogatepass")
        return shake_256(hmac.digest(self._key, said, "sha256")).digest(count)

    def _word(self, text: str) -> str:
        values = self._bytes("word", text, 4 * _SYLLABLES)
        pairs = [(values[at] << 8 | values[at + 1], values[at + 2]) for at in range(0, len(values), 4)]
        return "".join(_CONSONANTS[a % len(_CONSONANTS)] + _VOWELS[b % len(_VOWELS)] for a, b in pairs)

    def _styled(self, word: str) -> str:
        if word.isdecimal():
            return self._digits(word)
        if any(letter.isdecimal() for letter in word):
            return self._mixed(word, string.ascii_lowercase)
        made = self._word(word.casefold())
        return made.upper() if len(word) > 1 and word.isupper() else made.title() if word[0].isupper() else made

    def _digits(self, digits: str) -> str:
        made = "".join(str(value % 10) for value in self._bytes("digits", digits, len(digits)))
        made = str(int(made[0]) or 1) + made[1:]
        return _NOBODYS + made[len(_NOBODYS) :] if len(made) >= _LONG_NUMBER else made

    def _mixed(self, text: str, letters: str) -> str:
        made = [
            str(value % 10)
            if letter.isdecimal()
            else letters[value % len(letters)].upper()
            if letter.isupper()
            else letters[value % len(letters)]
            if letter.isalpha()
            else letter
            for letter, value in zip(text, self._bytes("mixed", text, len(text)), strict=True)
        ]
        return "".join(made)

    def _domain(self, domain: str) -> str:
        return f"{self._word(domain.casefold().removeprefix('www.'))}.example"

    def _url(self, url: str) -> str:
        host, _, rest = url.partition("://")[2].partition("/")
        return f"https://{self._domain(host)}" + (f"/{self._word(rest)}" if rest else "")

    def _date(self, date: str) -> str:
        year, month, day = self._bytes("date", date, 3)
        return f"{1970 + year % 50}-{1 + month % 12:02}-{1 + day % 28:02}"

    def _phone(self, phone: str) -> str:
        digits = iter(self._digits("".join(filter(str.isdecimal, phone))))
        return "".join(next(digits) if letter.isdecimal() else letter for letter in phone)
