"""Imports go one way: a module imports only what stands on a lower layer than its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import salesloft_async

ROOT = Path(salesloft_async.__file__).parent
LAYERS = [
    {"_version", "errors", "core.claims"},
    {"core.display"},
    {
        "core.values",
        "core.html",
        "core.filters",
        "core.operation",
        "core.secret",
        "core.printable",
        "core.durable",
        "core.threads",
        "core.loop_runners",
        "core.streams",
        "core.calling",
        "core.numbers",
        "core.scopes",
        "core.header_values",
        "core.event",
        "core.request_events",
        "operations",
    },
    {"frames", "core.blocking"},
    {"core.records"},
    {"core.references"},
    {"core.open_records"},
    {"models"},
    {
        "core.arguments",
        "core.retry",
        "core.budget",
        "core.codec",
        "core.answers",
        "core.address",
        "core.body",
        "core.live_connections",
    },
    {"core.kinds", "core.lengths", "core.extra_arguments"},
    {"core.reasons"},
    {"core.error_responses"},
    {"core.auth", "core.events", "core.http", "core.response", "core.tokens", "core.admission"},
    {"core.sealing", "core.observer"},
    {"core.grants", "core.token_file"},
    {"core.renewal"},
    {"core.accounts"},
    {"core.oauth"},
    {"fleet"},
    {"core.credentials"},
    {"core.call", "core.call_options"},
    {"core.pool", "core.private_loop"},
    {"core.connection"},
    {"core.sender"},
    {"core.session"},
    {"core.raw"},
    {"core.tabular", "core.page"},
    {"core.joined"},
    {"core.pages"},
    {"scan"},
    {"core.resource"},
    {"lookups", "webhooks"},
    {"resources"},
    {"connector"},
    {"bulk", "export"},
    {"telemetry", "progress"},
    {"client"},
    {"teams"},
    {"sync"},
    {"dlt"},
    {"blocking_teams"},
    {"sandbox"},
    {"cli", "pytest_plugin"},
    {"codegen"},
]
SANDBOX_MAY = {"operations", "_version", "core.scopes"}  # the scopes are a table too
CODEGEN_MAY = {"operations"}


def unit(module: str) -> str:
    """The layer's name of a dotted module below the package."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "core" and len(parts) > 1 else parts[0]


def imported(path: Path) -> Iterator[str]:
    """What a module imports of ours when it is loaded or run; blocks for type checkers only are left out."""
    package = path.relative_to(ROOT).with_suffix("").parts
    skipped: set[ast.AST] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            skipped.update(inner for part in node.body for inner in ast.walk(part))
        if node in skipped or not isinstance(node, ast.ImportFrom):
            continue
        module = node.module or ""
        if node.level:
            base = list(package[: len(package) - node.level])
            module = ".".join(["salesloft_async", *base, *([module] if module else [])])
        if module == "salesloft_async":
            yield from (alias.name for alias in node.names)
        elif module.startswith("salesloft_async."):
            yield module.removeprefix("salesloft_async.")


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_lower_layers(path: Path) -> None:
    own = unit(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    if own == "core":
        return
    rank = next(number for number, layer in enumerate(LAYERS) if own in layer)
    for module in imported(path):
        other = unit(module)
        if other == own or module == "core":
            continue
        assert any(other in layer for layer in LAYERS[:rank]), f"{own} imports {module}"
        if own == "sandbox":
            assert other in SANDBOX_MAY, "the sandbox shares the table with the client and no code"
        if own == "codegen":
            assert other in CODEGEN_MAY


def test_only_the_sender_speaks_http() -> None:
    speaking = {
        str(path.relative_to(ROOT))
        for path in modules()
        if "ClientSession" in path.read_text(encoding="utf-8") and "sandbox" not in path.parts
    }
    assert speaking == {"core/http.py", "core/pool.py", "core/connection.py", "core/sender.py"}
