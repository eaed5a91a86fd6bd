"""`salesloft run`: an operation by its connector name, JSON in and JSON out, and what it takes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import anyio
from rich.markup import escape
from rich.table import Table as Grid

from salesloft_async.connector import example, operation_named, prepared
from salesloft_async.connector.values import takes
from salesloft_async.errors import ConfigurationError
from salesloft_async.operations import Endpoint, Lookup, Parameter, RawRequest, Table

from .output import console, write_json
from .settings import Settings
from .waiting import waits_told

__all__ = ["describe_operation", "run_operation"]


def run_operation(name: str | None, source: str | None, settings: Settings) -> None:
    """Run an operation with the payload that a file, standard input or the text itself holds; write what comes back."""
    if name is None:
        raise ConfigurationError("NAME is missing: `salesloft operations` lists the connector names")
    payload = _payload(source)
    token = payload.get("access_token")

    async def run() -> Any:
        async with (
            settings.client(token if isinstance(token, str) else None) as salesloft,
            waits_told(lambda: salesloft.budget),
        ):
            return await salesloft.run(name, payload)

    prepared(name, payload)  # what is wrong with it is said before a token is asked for
    write_json(anyio.run(run, backend="asyncio"))


def _payload(source: str | None) -> dict[str, Any]:
    if source is None:
        return {}
    text = source if source.lstrip()[:1] in {"{", "["} else _contents(source)
    try:
        payload = json.loads(text, object_pairs_hook=_once, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise ConfigurationError(f"--input: not JSON: {error}") from None
    except ConfigurationError:
        raise
    except ValueError:  # of Python's, which reads no integer of more than 4,300 digits
        raise ConfigurationError("--input: holds an integer of too many digits") from None
    except RecursionError:
        raise ConfigurationError("--input: nested too deeply") from None
    if not isinstance(payload, dict):
        raise ConfigurationError("--input: the payload must be a JSON object")
    return payload


def _contents(source: str) -> str:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"--input: cannot read {source!r}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"--input: {source!r} is not UTF-8") from None


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys each come once: of a key that comes twice, one value would be lost."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ConfigurationError(f'--input: the key "{key}" comes twice in one object')
        found[key] = value
    return found


def _constant(name: str) -> Any:
    raise ConfigurationError(f"--input: JSON has no {name}")


def describe_operation(name: str, table: Table | None = None) -> None:
    """Write what an operation does and takes, with a payload to begin with."""
    operation = operation_named(name, table)
    out = console()
    out.print(f"[bold]{operation.connector}[/bold]: {escape(operation.title)}")
    out.print(escape(operation.doc))
    if request := _request(operation):
        out.print(escape(request))
    parameters = () if isinstance(operation, Lookup) else operation.parameters
    nested = operation.connector_nested if isinstance(operation, Endpoint) else ""
    out.print()
    if parameters:
        out.print(f"Arguments, within `{nested}`:" if nested else "Arguments:")
        out.print(_arguments(parameters))
    else:
        out.print("It takes no arguments.")
    out.print("\nBeside these `access_token`: the credential of the one call, where it is not SALESLOFT_TOKEN.")
    out.print("\nExample:")
    shown = json.dumps(example(operation), ensure_ascii=False)
    out.print(f"  salesloft run {operation.connector} --input '{shown}'", markup=False, soft_wrap=True)


def _request(operation: Endpoint | Lookup | RawRequest) -> str:
    endpoint = operation.source if isinstance(operation, Lookup) else operation
    if not isinstance(endpoint, Endpoint):
        return ""
    return f"{endpoint.http} {endpoint.path}{', every page' if isinstance(operation, Lookup) else ''}"


def _arguments(parameters: Iterable[Parameter]) -> Grid:
    grid = Grid(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for parameter in sorted(parameters, key=lambda parameter: not parameter.required):
        required = " [bold](required)[/bold]" if parameter.required else ""
        kind = " or ".join(f'"{value}"' for value in parameter.values) or takes(parameter.type)
        grid.add_row(f"  {parameter.connector}", f"{escape(kind)}{required}\n[dim]{escape(parameter.doc)}[/dim]")
    return grid
