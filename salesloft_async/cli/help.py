"""`salesloft help`: a section of the README, which comes with the package."""

from __future__ import annotations

import re
from difflib import get_close_matches
from importlib.metadata import PackageNotFoundError, metadata
from typing import Final

from attrs import frozen
from rich.markdown import Markdown

from salesloft_async.errors import ConfigurationError

from .output import console

__all__ = ["Section", "readme", "sections", "show_help"]

_FENCE: Final = re.compile(r"^(```|~~~)")
_HEADING: Final = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")


@frozen
class Section:
    """A heading of the README and all below it."""

    topic: str
    title: str
    level: int
    text: str


def show_help(words: list[str], text: str | None = None) -> None:
    """Write the section that the words name, as the terminal shows it best and in a pipe as it is, or list them all."""
    known = sections(readme() if text is None else text)
    out = console()
    if not words:
        out.print("Sections of the README, for `salesloft help TOPIC`:\n", markup=False)
        for each in known.values():
            if each.level == 2:
                out.print(f"    {each.topic}", markup=False)
        return
    section = _named("-".join(words), known)
    if out.is_terminal:
        out.print(Markdown(section.text))
    else:
        out.file.write(section.text)


def sections(text: str) -> dict[str, Section]:
    """The sections by their topic: the heading in small letters with hyphens, as in links to it. Pure."""
    lines = text.splitlines()
    found: list[tuple[int, int, str]] = []
    fenced = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and (heading := _HEADING.match(line)):
            found.append((number, len(heading[1]), heading[2]))
    known: dict[str, Section] = {}
    for place, (start, level, title) in enumerate(found):
        end = next((line for line, other, _ in found[place + 1 :] if other <= level), len(lines))
        whole = "\n".join(lines[start:end]).rstrip() + "\n"
        known.setdefault(_topic(title), Section(_topic(title), title, level, whole))
    return known


def _topic(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")


def _named(given: str, known: dict[str, Section]) -> Section:
    topic = _topic(given)
    if topic in known:
        return known[topic]
    begins = [name for name in known if name.startswith(topic)]
    if len(begins) == 1:
        return known[begins[0]]
    near = begins or get_close_matches(topic, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "`salesloft help` lists all"
    raise ConfigurationError(f"the README has no section {given!r}: {hint}").about("the-command")


def readme() -> str:
    """The README, as the package was installed with it."""
    try:
        text = metadata("salesloft-async").json.get("description")
    except PackageNotFoundError:
        text = None
    if not isinstance(text, str) or not text.strip():
        raise ConfigurationError("the README is not here: the package was not installed, only found")
    return text
