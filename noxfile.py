"""`nox` is lint, types and tests; `nox -s generate` and `nox -s bench` stand beside them."""

from pathlib import Path

import nox

nox.options.sessions = ["lint", "types", "tests"]
nox.options.reuse_existing_virtualenvs = True

PYPROJECT = nox.project.load_toml("pyproject.toml")


@nox.session
def lint(session: nox.Session) -> None:
    """Formatting and lint, of generated code too."""
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """mypy --strict and pyright over package, tests and benchmarks; every public name has a known type."""
    session.install("-q", "-e.[cli]")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "types", "bench"))
    session.run("mypy")
    session.run("basedpyright", "--pythonpath", f"{session.bin}/python")
    session.run("basedpyright", "--verifytypes", "salesloft_async", "--ignoreexternal")


@nox.session
def tests(session: nox.Session) -> None:
    """Every test, with branch coverage of the hand-written code; the generated code is compared with the table."""
    session.install("-q", "-e.[cli]")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "test", "lint"))
    session.run("pytest", "-n", "auto", "--cov", "--cov-report=term", "--cov-fail-under=95", *session.posargs)


@nox.session
def generate(session: nox.Session) -> None:
    """Write resources/ and models/ anew from the operation table."""
    session.install("-q", "-e.")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("python", "-m", "salesloft_async.codegen")


@nox.session
def docs(session: nox.Session) -> None:
    """A browsable site of everything public, in build/docs."""
    session.install("-q", ".[cli]")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "docs"))
    package = Path("salesloft_async")
    generated = [path for folder in ("models", "resources") for path in sorted((package / folder).glob("[!_]*.py"))]
    modules = [".".join(path.with_suffix("").parts) for path in generated]
    session.run("pdoc", "-o", "build/docs", "salesloft_async", "salesloft_async.sandbox", *modules)


@nox.session
def bench(session: nox.Session) -> None:
    """The benchmarks, each beside its floor or peer in the same run."""
    session.install("-q", ".")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "bench"))
    session.run("python", "benchmarks/imports.py")
    session.run("python", "benchmarks/pages.py", *session.posargs)
    session.run("python", "benchmarks/bulk.py")
    session.run("python", "benchmarks/scan.py")
    session.run("python", "benchmarks/budget.py")
    session.run("python", "benchmarks/teams.py")
