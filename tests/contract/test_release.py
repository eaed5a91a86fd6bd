"""What would be released: its files, its metadata, and that it works without any extra."""

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import hatchling.build
import pytest

from salesloft_async import __version__

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PYPROJECT["project"]["optional-dependencies"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(ROOT)
        return folder / hatchling.build.build_wheel(str(folder))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(ROOT)
        return folder / hatchling.build.build_sdist(str(folder))


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def test_the_wheel_has_every_file_of_the_package_and_none_besides(wheel: Path) -> None:
    package = ROOT / "salesloft_async"
    tracked = {
        str(path.relative_to(ROOT))
        for path in package.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == tracked
    assert "salesloft_async/py.typed" in held
    assert {path.name for path in (package / "operations").glob("*.toml")} <= {Path(name).name for name in held}


def test_the_sdist_has_what_its_tests_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "noxfile.py", "tests/conftest.py"} <= held
    assert not [name for name in held if name.startswith((".venv", "dist", "build"))]


def test_its_metadata_is_what_an_index_shows(metadata: Message) -> None:
    assert (metadata["Name"], metadata["Version"]) == ("salesloft-async", __version__)
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert str(metadata.get_payload()).strip() == (ROOT / "README.md").read_text(encoding="utf-8").strip()
    assert metadata["Requires-Python"] == ">=3.11"
    classifiers = metadata.get_all("Classifier") or []
    assert {f"Programming Language :: Python :: 3.{minor}" for minor in range(11, 15)} <= set(classifiers)
    assert "Typing :: Typed" in classifiers
    assert metadata.get_all("Provides-Extra") == sorted(EXTRAS)


def test_an_index_would_take_both(wheel: Path, sdist: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(sdist)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_version_stands_in_one_place() -> None:
    holding = [
        str(path.relative_to(ROOT))
        for path in [*ROOT.glob("*.toml"), *(ROOT / "salesloft_async").rglob("*.py")]
        if f'"{__version__}"' in path.read_text(encoding="utf-8")
    ]
    assert holding == ["salesloft_async/_version.py"]


def test_a_bound_of_a_package_stands_in_one_place() -> None:
    groups = [each for group in PYPROJECT["dependency-groups"].values() for each in group if isinstance(each, str)]
    extras = [each for packages in EXTRAS.values() for each in packages]
    named = [each.partition(">=")[0] for each in [*PYPROJECT["project"]["dependencies"], *extras, *groups]]
    assert sorted(named) == sorted(set(named))
    assert all(">=" in each for each in [*PYPROJECT["project"]["dependencies"], *extras, *groups])


def test_the_core_does_its_work_without_any_extra() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(Path(__file__).with_name("core_only.py")), "--block"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    left = done.stdout.partition("extras: ")[2].split()
    assert "salesloft_async.cli.app" in left
    assert not [name for name in left if ".core." in name or ".scan." in name or ".resources." in name]
