"""Says of arguments what a person types, where a message of the library has what a program passes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from inspect import Parameter
from typing import Any, Final, get_args

from typer.models import ArgumentInfo, OptionInfo

__all__ = ["argument_names", "respelt"]

_ELSEWHERE: Final = {"path": "output", "rows": "file"}
"""Arguments that the command calls otherwise, by their names in the library."""
_PHRASES: Final = {
    "restart=True (--restart)": "--restart",
    '(on_bad_row="skip", or --on-bad-row skip, leaves them out)': "(--on-bad-row skip leaves them out)",
    'format="singer"': "--format singer",
    'encoding="cp1252"': "--encoding cp1252",
    "encoding= takes another one": "--encoding takes another one",
    "say since and until": "say --since and --until",
    "leave since and until out": "leave --since and --until out",
    "pass filter_locally=True": "pass --filter-locally",
    "not before until,": "not before --until,",
    "seconds from 0, or None,": "seconds from 0,",
    "pass one, or set the environment variable SALESLOFT_TOKEN": "set SALESLOFT_TOKEN, or run `salesloft login`",
    "True or False": "true or false",
    "IS_NULL": "_is_null",
    "IS_NOT_NULL": "_is_not_null",
}
"""What is advised, and how it is done here. Python's own words, for a program, are left where the command has none."""
_WORDS: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, _PHRASES))})(?!\w)" + r"""|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\""""
)


def argument_names(parameters: Iterable[Parameter]) -> dict[str, str]:
    """What is typed for each parameter of a command, by its name and by that of its option: "--output", "FILE"."""
    names: dict[str, str] = {}
    for each in parameters:
        typed = next((_typed(each.name, info) for info in get_args(each.annotation)[1:]), "")
        if typed:
            names |= {each.name: typed, typed.removeprefix("--").replace("-", "_"): typed}
    return names | {name: names[here] for name, here in _ELSEWHERE.items() if here in names}


def respelt(message: str, names: Mapping[str, str]) -> str:
    """The message with what is typed for the argument that it begins with, and for what it advises; never in quotes."""
    name, colon, _ = message.partition(": ")
    if colon and name in names:
        message = names[name] + message[len(name) :]
    return _WORDS.sub(lambda found: _PHRASES.get(found[0], found[0]), message)


def _typed(name: str, info: Any) -> str:
    if isinstance(info, ArgumentInfo):
        return info.metavar or name.upper()
    if isinstance(info, OptionInfo):
        declarations = (info.default, *(info.param_decls or ()))  # in Annotated the first stands where a default would
        declared = (each for each in declarations if isinstance(each, str) and each.startswith("--"))
        return next(declared, f"--{name.replace('_', '-')}")
    return ""
