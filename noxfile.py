"""Sessions: `nox` alone is lint, types and tests, with the exact versions of tests/constraints.txt."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nox
from nox.command import CommandFailed

nox.options.sessions = ["lint", "types", "tests"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False

PYPROJECT = nox.project.load_toml("pyproject.toml")
CORE = PYPROJECT["project"]["dependencies"]
EXTRAS = PYPROJECT["project"]["optional-dependencies"]
CONSTRAINTS = "tests/constraints.txt"


def _group(*names: str) -> tuple[str, ...]:
    """Return the requirements of dependency groups."""
    return nox.project.dependency_groups(PYPROJECT, *names)


def _extras(*names: str) -> list[str]:
    """Return the requirements of extras; without names, of all."""
    return [each for name in names or EXTRAS for each in EXTRAS[name]]


def _install(session: nox.Session, *arguments: str, constraints: str | None = CONSTRAINTS) -> None:
    """Install requirements, in the versions of the constraints."""
    session.install("-q", *arguments, *(("-c", constraints) if constraints else ()))


def _install_package(session: nox.Session, *arguments: str, constraints: str | None = CONSTRAINTS) -> None:
    """Install what this package needs and further requirements, and then the package itself, editable.

    The build backend is installed like the rest: pip applies constraints to what it installs, but, depending on its
    version, not to an isolated build.
    """
    _install(session, *_group("backend"), *CORE, *arguments, constraints=constraints)
    session.install("-q", "--no-deps", "--no-build-isolation", "-e.")


def _programs(environment: Path) -> Path:
    """Return the folder of an environment's programs."""
    return environment / ("Scripts" if sys.platform == "win32" else "bin")


def _run(session: nox.Session, program: str, *arguments: str, env: Mapping[str, str] | None = None) -> None:
    """Run a program of the session `environment`."""
    programs = _programs(session.env_dir.parent / "environment").absolute()
    path = os.pathsep.join((str(programs), os.environ["PATH"]))
    session.run(str(programs / program), *arguments, env={"PATH": path, **(env or {})}, external=True)


def _pytest(session: nox.Session, run: Callable[..., object], *options: str, slow: bool = False) -> None:
    """Run the tests, those of many processes in real time last and one by one; or those that the arguments name."""
    if session.posargs:
        run("pytest", *options, *session.posargs)
        return
    chosen = "" if slow else " and not slow"
    run("pytest", "-n", "auto", "-m", f"not alone{chosen}", *options)
    run("pytest", "-m", f"alone{chosen}", *options)


def _measured(session: nox.Session, *, slow: bool) -> None:
    """Run the tests and require that they cover 95 % of the hand-written branches."""
    env = {"COVERAGE_CORE": "sysmon"} if sys.version_info >= (3, 14) else {}

    def run(program: str, *arguments: str) -> None:
        _run(session, program, *arguments, env=env)

    run("coverage", "erase")
    _pytest(session, run, "--cov", "--cov-append", "--cov-report=", slow=slow)
    if not session.posargs:
        run("coverage", "report", "--fail-under=95")


@nox.session
def lint(session: nox.Session) -> None:
    """Check format and lint, of generated code too."""
    _install(session, *_group("lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session
def environment(session: nox.Session) -> None:
    """Make the environment of types, tests and slow: every extra and every tool."""
    _install_package(session, *_extras(), *_group("lint", "types", "bench"), "--no-compile")


@nox.session(venv_backend="none", requires=["environment"])
def types(session: nox.Session) -> None:
    """Check types of package, tests and benchmarks with mypy and pyright; every public name has a known type."""

    def pyright() -> None:
        _run(session, "basedpyright", "--pythonpath", str(_programs(session.env_dir.parent / "environment") / "python"))
        _run(session, "basedpyright", "--verifytypes", "salesloft_async", "--ignoreexternal")

    with ThreadPoolExecutor() as threads:
        checking = threads.submit(pyright)
        _run(session, "mypy")
        checking.result()


@nox.session(venv_backend="none", requires=["environment"])
def tests(session: nox.Session) -> None:
    """Run the tests but the slow ones, with coverage where Python measures it at little cost; or those named."""
    if sys.version_info >= (3, 14):
        _measured(session, slow=False)
    else:
        _pytest(session, lambda *command: _run(session, *command))


@nox.session(venv_backend="none", requires=["environment"])
def slow(session: nox.Session) -> None:
    """Run every test, also the second variants of slow ones, and require 95 % branch coverage."""
    _measured(session, slow=True)


@nox.session(python=["3.12", "3.13", "3.14", "3.15"], download_python="never")
def newer(session: nox.Session) -> None:
    """Run the tests on each newer Python that is installed; name extras that cannot be installed on it."""
    wheels = "--only-binary=:all:"
    tools = _group("test", "lint")
    left_out: list[str] = []
    try:
        _install_package(session, wheels, *_extras(), *tools)
    except CommandFailed:
        extras = [name for name in EXTRAS if _is_installable(session, wheels, *EXTRAS[name])]
        chosen = [each for each in tools if _is_installable(session, wheels, each)]
        left_out = [f"[{name}]" for name in EXTRAS if name not in extras] + [
            each for each in tools if each not in chosen
        ]
        _install_package(session, wheels, *_extras(*extras) if extras else (), *chosen)
    session.env["TESTS_WITHOUT"] = " ".join(left_out)
    _pytest(session, session.run)
    if left_out:
        session.warn(f"Python {session.python} was tested without what cannot be installed on it: {left_out}")


def _is_installable(session: nox.Session, *arguments: str) -> bool:
    """Return whether requirements can be installed."""
    try:
        _install(session, *arguments)
    except CommandFailed:
        return False
    return True


@nox.session
def latest(session: nox.Session) -> None:
    """Run the tests with the newest releases of everything."""
    _install_package(session, "--upgrade", *_extras(), *_group("test", "lint"), constraints=None)
    _pytest(session, session.run)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest versions that pyproject.toml allows; type checkers and ruff are the newest."""
    newest = _group("checkers", "lint")
    bounded = [each for each in (*_group("backend"), *CORE, *_extras(), *_group("test")) if each not in newest]
    pins = Path(session.create_tmp(), "lowest.txt")
    pins.write_text("\n".join(re.sub(r"\[.*\]", "", each).replace(">=", "==") for each in bounded))
    _install_package(session, *_extras(), *_group("test"), *newest, constraints=str(pins))
    _pytest(session, session.run)


@nox.session
def constraints(session: nox.Session) -> None:
    """Write tests/constraints.txt anew: the newest versions of everything that the sessions install."""
    _install(session, "uv", constraints=None)
    groups = [option for name in PYPROJECT["dependency-groups"] for option in ("--group", name)]
    session.run(
        "uv", "pip", "compile", "pyproject.toml", "--all-extras", *groups, "--universal", "--python-version", "3.11",
        "--upgrade", "--strip-extras", "--no-annotate", "--no-header", "--quiet", "--output-file", CONSTRAINTS,
    )  # fmt: skip
    pins = Path(CONSTRAINTS)
    pins.write_text(f"# Versions that nox installs, written by `nox -s constraints`.\n{pins.read_text()}")


@nox.session
def generate(session: nox.Session) -> None:
    """Write resources/ and models/ anew from the operation table."""
    _install_package(session, *_group("lint"))
    session.run("python", "-m", "salesloft_async.codegen")


@nox.session
def docs(session: nox.Session) -> None:
    """A browsable site of everything public, in build/docs."""
    _install_package(session, *_extras("cli", "otel"), *_group("docs"))
    package = Path("salesloft_async")
    generated = [path for folder in ("models", "resources") for path in sorted((package / folder).glob("[!_]*.py"))]
    modules = [".".join(path.with_suffix("").parts) for path in generated]
    session.run("pdoc", "-o", "build/docs", "salesloft_async", "salesloft_async.sandbox", *modules)


@nox.session
def bench(session: nox.Session) -> None:
    """The benchmarks, each beside its floor or peer in the same run."""
    _install(session, ".[arrow,dlt,redis]", *_group("bench"))
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
    _install(session, *_group("release"))
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
    programs = _programs(where)
    session.run(f"{programs}/python", "-m", "pip", "install", "-q", requirement, external=True)
    return programs
