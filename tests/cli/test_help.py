"""The command `salesloft help`."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

import salesloft_async
from salesloft_async.cli import help as readme_help
from salesloft_async.cli.help import sections, show_help
from salesloft_async.errors import ConfigurationError

from .conftest import Run

README = (Path(salesloft_async.__file__).parents[1] / "README.md").read_text(encoding="utf-8")
TEXT = """# Title

## Read `it` all!

Words.

```python
# no heading
```

### Deeper

More.

## Write

End.
"""


def test_sections_reach_to_the_next_heading_of_their_level_and_code_has_none() -> None:
    found = sections(TEXT)
    assert list(found) == ["title", "read-it-all", "deeper", "write"]
    assert found["read-it-all"].text == TEXT[TEXT.index("## Read") : TEXT.index("\n## Write")]
    assert found["deeper"].text == "### Deeper\n\nMore.\n"


@pytest.mark.parametrize("words", [["read-it-all"], ["Read", "it", "all"], ["read"], ["READ"]])
def test_a_section_is_found_by_its_words_or_how_it_begins(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    show_help(words, TEXT)
    assert capsys.readouterr().out == sections(TEXT)["read-it-all"].text


def test_without_a_topic_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    show_help([], README)
    listed = capsys.readouterr().out
    assert "\n    budget\n" in listed
    assert "\n    the-command\n" in listed


def test_a_topic_that_is_none_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="no section 'wrote': did you mean write"):
        show_help(["wrote"], TEXT)
    with pytest.raises(ConfigurationError, match="`salesloft help` lists all"):
        show_help(["zzz"], TEXT)


def test_on_a_terminal_it_is_shown_and_not_as_it_is_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    show_help(["read"], TEXT)
    assert "##" not in capsys.readouterr().out


def test_the_readme_comes_with_the_package(run: Run) -> None:
    shown = run("help", "budget")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("## Budget\n")


def test_a_package_that_was_not_installed_has_none(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(readme_help, "metadata", missing)
    shown = run("help")
    assert (shown.exit_code, shown.stdout) == (2, "")
    assert "the README is not here" in shown.stderr
