"""`nox` is lint, types and tests; `newer`, `lowest`, `release`, `generate`, `docs` and `bench` are
the others."""

import re
import shutil
import sys
from pathlib import Path

import nox

nox.options.sessions = ["lint", "types", "tests"]
nox.options.reuse_existing_virtualenvs = True

PYPROJECT = nox.project.load_toml("pyproject.toml")
EXTRAS = PYPROJECT["project"]["optional-dependencies"]
EVERYTHING = f"-e.[{','.join(EXTRAS)}]"


@nox.session
def lint(session: nox.Session) -> None:
    """Formatting and lint, of generated code too."""
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """mypy --strict and pyright over package, tests and benchmarks; every public name has a known type."""
    session.install("-q", EVERYTHING)
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "types", "bench"))
    session.run("mypy")
    session.run("basedpyright", "--pythonpath", f"{session.bin}/python")
    session.run("basedpyright", "--verifytypes", "salesloft_async", "--ignoreexternal")


@nox.session
def tests(session: nox.Session) -> None:
    """Every test, with branch coverage of the hand-written code; with arguments, those that they name."""
    session.install("-q", EVERYTHING)
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "test", "lint"))
    coverage = "--cov", "--cov-append", "--cov-report="
    session.run("coverage", "erase")
    _pytest(session, *coverage)
    if not session.posargs:
        session.run("coverage", "report", "--fail-under=95")


def _pytest(session: nox.Session, *options: str) -> None:
    """Every test, those of many processes in real time last and by themselves; or those that the arguments name."""
    if session.posargs:
        session.run("pytest", *options, *session.posargs)
        return
    session.run("pytest", "-n", "auto", "-m", "not alone", *options)
    session.run("pytest", "-m", "alone", *options)


@nox.session(python=["3.12", "3.13", "3.14"])
def newer(session: nox.Session) -> None:
    """The same tests on the Pythons that the package is for beside the oldest, as far as they are installed."""
    session.install("-q", EVERYTHING)
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "test", "lint"))
    _pytest(session)


@nox.session
def generate(session: nox.Session) -> None:
    """Write resources/ and models/ anew from the operation table."""
    session.install("-q", "-e.")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("python", "-m", "salesloft_async.codegen")


@nox.session
def docs(session: nox.Session) -> None:
    """A browsable site of everything public, in build/docs."""
    session.install("-q", ".[cli,otel]")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "docs"))
    package = Path("salesloft_async")
    generated = [path for folder in ("models", "resources") for path in sorted((package / folder).glob("[!_]*.py"))]
    modules = [".".join(path.with_suffix("").parts) for path in generated]
    session.run("pdoc", "-o", "build/docs", "salesloft_async", "salesloft_async.sandbox", *modules)


@nox.session
def bench(session: nox.Session) -> None:
    """The benchmarks, each beside its floor or peer in the same run."""
    session.install("-q", ".[arrow,dlt,redis]")
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "bench"))
    session.run("python", "benchmarks/imports.py")
    session.run("python", "benchmarks/pages.py", *session.posargs)
    session.run("python", "benchmarks/bulk.py")
    session.run("python", "benchmarks/scan.py")
    session.run("python", "benchmarks/arrow.py")
    session.run("python", "benchmarks/budget.py")
    session.run("python", "benchmarks/peers.py")
    session.run("python", "benchmarks/teams.py")
    session.run("python", "benchmarks/fleet.py")  # the last, for it ends where there is no redis-server


@nox.session
def release(session: nox.Session) -> None:
    """A wheel and an sdist, checked, and the wheel at work where nothing else is: without an extra, and with `cli`."""
    session.install("-q", *nox.project.dependency_groups(PYPROJECT, "release"))
    built = Path(session.create_tmp(), "dist")
    shutil.rmtree(built, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(built))
    session.run("twine", "check", "--strict", *map(str, sorted(built.iterdir())))
    (wheel,) = (path.absolute() for path in built.glob("*.whl"))
    core = _alone(session, "core", str(wheel))
    session.run(f"{core}/python", "-I", "-W", "error", "tests/contract/core_only.py", external=True)
    session.run(f"{core}/salesloft", external=True, success_codes=[2])
    command = _alone(session, "cli", f"{wheel}[cli]")
    session.run(f"{command}/salesloft", "demo", "--people", "1000", "--rows", "100", external=True)
    session.run(f"{command}/salesloft", "help", "errors", external=True, silent=True)


def _alone(session: nox.Session, name: str, requirement: str) -> Path:
    """The programs of a new environment that has the requirement, what it needs, and nothing else."""
    where = Path(session.create_tmp(), name).absolute()
    session.run("python", "-m", "venv", "--clear", str(where))
    programs = where / ("Scripts" if sys.platform == "win32" else "bin")
    session.run(f"{programs}/python", "-m", "pip", "install", "-q", requirement, external=True)
    return programs


@nox.session
def lowest(session: nox.Session) -> None:
    """Every test at the lowest versions that pyproject.toml allows; what checks types is of today all the same."""
    newest = nox.project.dependency_groups(PYPROJECT, "checkers", "lint")
    group = nox.project.dependency_groups(PYPROJECT, "test")
    bounded = [
        *PYPROJECT["project"]["dependencies"],
        *(each for packages in EXTRAS.values() for each in packages),
        *group,
    ]
    pins = Path(session.create_tmp(), "lowest.txt")
    pins.write_text(
        "\n".join(re.sub(r"\[.*\]", "", each).replace(">=", "==") for each in bounded if each not in newest)
    )
    session.install("-q", EVERYTHING, *group, *newest, "-c", str(pins))
    _pytest(session)
