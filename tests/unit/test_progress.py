"""ProgressBar: the same figures in a notebook and on a terminal, and nothing where nobody looks."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from io import StringIO
from typing import Any

import pytest
from attrs import Factory, define
from rich.console import Console

from salesloft_async import BulkProgress, ConfigurationError, ProgressBar, ScanProgress
from salesloft_async.progress import NotebookBar, State, TerminalBar


@define
class Cell:
    """What IPython's display does with a cell's output, and the time."""

    shown: list[str] = Factory(list[str])
    now: float = 100.0

    def __call__(self, content: Mapping[str, str], *, raw: bool, display_id: bool = False) -> Cell:
        assert raw
        assert set(content) == {"text/plain", "text/html"}
        self.shown.append(content["text/html"])
        return self

    def update(self, content: Mapping[str, str], *, raw: bool) -> None:
        self(content, raw=raw)

    def clock(self) -> float:
        return self.now


def at(done: int, total: int | None = 250, title: str = "people") -> State:
    return State(title, done, total, "records")


def test_a_notebook_shows_the_first_and_the_last_and_not_every_one_between() -> None:
    cell = Cell()
    bar = NotebookBar(cell, cell.clock)
    for done in range(1, 101):
        bar.show(at(done))
        cell.now += 0.05
    bar.close()
    assert cell.shown[0] == '<progress max="250" value="1"></progress> people: 1 of 250 records'
    assert cell.shown[-1] == '<progress max="250" value="100"></progress> people: 100 of 250 records'
    assert 20 <= len(cell.shown) <= 30


def test_a_notebook_is_not_told_the_last_again() -> None:
    cell = Cell()
    bar = NotebookBar(cell, cell.clock)
    bar.close()
    bar.show(at(1))
    bar.close()
    assert len(cell.shown) == 1


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (at(5, None, ""), "<progress></progress> 5 records"),
        (at(0, 0, "<b>"), '<progress max="1" value="1"></progress> &lt;b&gt;: 0 of 0 records'),
        (at(1_000, 25_000, "a"), '<progress max="25000" value="1000"></progress> a: 1,000 of 25,000 records'),
    ],
)
def test_what_is_known_is_shown(state: State, shown: str) -> None:
    cell = Cell()
    NotebookBar(cell, cell.clock).show(state)
    assert cell.shown == [shown]


def test_a_terminal_shows_a_bar() -> None:
    out = StringIO()
    bar = TerminalBar(Console(file=out, force_terminal=True, width=100))
    bar.show(at(100, title="[people]"))
    bar.close()
    assert "[people]: 100 of 250 records" in out.getvalue()
    assert out.getvalue().endswith("\x1b[?25h")  # the cursor is shown again


def test_an_export_and_an_upload_tell_it_how_far_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    cell = Cell()
    for title in ("people", ""):
        bar = ProgressBar(title)
        bar._bar = NotebookBar(cell, lambda: 0.0)
        with bar:
            bar(ScanProgress(100, 250, 3, 0))
            bar(BulkProgress("uploading", 5, 10))
    assert [shown.partition("> ")[2] for shown in cell.shown] == [
        "people: 100 of 250 records", "people, uploading: 5 of 10 rows",
        "100 of 250 records", "uploading: 5 of 10 rows",
    ]  # fmt: skip


def test_nothing_is_shown_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressBar("people") as bar:
        bar(ScanProgress(100, 250, 3, 0))
    assert capsys.readouterr() == ("", "")


def test_a_terminal_without_the_cli_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_rich(name: str, *rest: Any) -> Any:
        if name.startswith("rich"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_rich)
    monkeypatch.setattr("sys.stderr", Terminal())
    with pytest.raises(ConfigurationError, match=r"pip install 'salesloft-async\[cli\]'"):
        ProgressBar()


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True
