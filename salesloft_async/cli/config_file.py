"""The command's configuration file: where it is, what stands in it, and one value changed."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
import tomllib
from pathlib import Path
from typing import Final

from salesloft_async.core.credentials import config_folder
from salesloft_async.core.durable import private_folder, replace
from salesloft_async.errors import ConfigurationError

__all__ = ["FILE_VARIABLE", "config_path", "read_config", "write_config"]

FILE_VARIABLE: Final = "SALESLOFT_CONFIG_FILE"
_TOPIC: Final = "the-command"


def config_path() -> Path:
    """The file that SALESLOFT_CONFIG_FILE names, or `salesloft/config.toml` of the user's configuration."""
    named = os.environ.get(FILE_VARIABLE, "").strip()
    try:
        return Path(named).expanduser() if named else config_folder() / "config.toml"
    except RuntimeError:
        raise ConfigurationError(
            f"{FILE_VARIABLE}: takes a path, and nobody's home is {named.partition('/')[0]}"
            if named
            else f"no home folder is known: set HOME, or {FILE_VARIABLE}"
        ).about(_TOPIC) from None


def read_config(path: Path) -> dict[str, object]:
    """What stands in the file; nothing where there is none.

    Raises ConfigurationError for a file that is no TOML, and for one that others may write: it says where tokens go.
    """
    return _parsed(path, _text(path))


def write_config(path: Path, name: str, value: str | int | float | None) -> None:
    """Set a value in the file, or with None take it out; every other line stays as it is."""
    text = _text(path)
    wanted: dict[str, object] = {**_parsed(path, text)}
    wanted.pop(name, None)
    lines = [line for line in text.splitlines() if not re.match(rf"\s*[\"']?{re.escape(name)}[\"']?\s*=", line)]
    if value is not None:
        wanted[name] = value
        lines.append(f"{name} = {json.dumps(value, ensure_ascii=False)}")
    new = "".join(f"{line}\n" for line in lines)
    if _parsed(path, new) != wanted:
        raise ConfigurationError(f"{path}: {name} cannot be changed by this command: edit the file").about(_TOPIC)
    _replace(path.resolve(), new)  # a link stays one: the file may be kept elsewhere


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            _check(path, os.fstat(file.fileno()))
            return file.read().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror or error}").about(_TOPIC) from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path} is not UTF-8").about(_TOPIC) from None


def _parsed(path: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # not all that it cannot read is a TOMLDecodeError
        raise ConfigurationError(f"{path} is no TOML: {error}").about(_TOPIC) from None


def _check(path: Path, found: os.stat_result) -> None:
    if sys.platform == "win32":
        return
    if found.st_uid not in {os.geteuid(), 0} or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise ConfigurationError(
            f"{path} may be written by others, who could have your token sent elsewhere: chmod go-w it"
        ).about(_TOPIC)


def _replace(path: Path, text: str) -> None:
    try:
        private_folder(path.parent)
        replace(path, text.encode())
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror or error}").about(_TOPIC) from None
