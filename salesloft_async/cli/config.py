"""`salesloft config`: what the command is set to and by whom, and its configuration file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typer
from rich.table import Table as Grid

from .config_file import config_path, read_config, write_config
from .output import console, remarks, write_json
from .settings import SECRETS, SETTINGS, Chosen, check_name, chosen, read_value

__all__ = ["get_value", "set_value", "show_config", "show_path", "unset_value"]


def show_config(as_json: bool) -> None:
    """Write every setting with its value and where it is from; of secrets only whether they are there."""
    path = config_path()
    found = chosen({}, os.environ, read_config(path))
    there = {name: bool(os.environ.get(variable, "").strip()) for name, variable in SECRETS.items()}
    if as_json:
        settings = {name: {"value": _plain(each.value), "source": each.source} for name, each in found.items()}
        write_json({"file": str(path), "exists": path.exists(), "settings": settings, "secrets": there})
        return
    console().print(_grid(found, there))
    state = "" if path.exists() else " (there is none yet)"
    remarks().print(f"\nConfig file: {path}{state}", markup=False, soft_wrap=True)


def _grid(found: Mapping[str, Chosen], there: Mapping[str, bool]) -> Grid:
    grid = Grid(box=None, padding=(0, 2, 0, 0))
    grid.add_column("Setting", no_wrap=True)
    grid.add_column("Value", overflow="fold")
    grid.add_column("From")
    for name, each in found.items():
        grid.add_row(name, _shown(each.value), "not set" if each.value is None else each.source)
    for name, is_there in there.items():
        grid.add_row(name, "[dim](not shown)[/dim]" if is_there else "", SECRETS[name] if is_there else "not set")
    return grid


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value


def get_value(name: str, as_json: bool) -> None:
    """Write the value of a setting alone; exit with 1 when it has none."""
    check_name(name)
    value = chosen({}, os.environ, read_config(config_path()))[name].value
    if as_json:
        write_json(_plain(value))
    elif value is not None:
        typer.echo(_shown(value))
    if value is None:
        raise typer.Exit(1)


def set_value(name: str, value: str) -> None:
    """Set a value in the configuration file, when it can be one."""
    check_name(name)
    known = _plain(read_value(name, value, name))
    write_config(config_path(), name, known)
    variable = SETTINGS[name].variable
    if os.environ.get(variable, "").strip():
        remarks().print(f"Set, but {variable} is set too, and goes before the file", markup=False)


def unset_value(name: str) -> None:
    """Take a value out of the configuration file: also one that is no setting any more."""
    path = config_path()
    if name not in read_config(path):
        check_name(name)
        remarks().print(f"{name} is not in {path}", markup=False, soft_wrap=True)
        return
    write_config(path, name, None)


def show_path() -> None:
    """Write where the file is, or would be."""
    typer.echo(config_path())
