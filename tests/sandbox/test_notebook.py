"""A notebook: both clients in a real kernel, with records and pages as tables and progress as a bar."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from salesloft_async.sandbox import Sandbox

CELLS = {
    "clients": """
from salesloft_async import AsyncSalesloft, ProgressBar, Salesloft
salesloft = Salesloft("token", base_url=URL)
""",
    "page": 'salesloft.people.list(per_page=30, include_paging_counts=True, country="Germany").first()',
    "record": "salesloft.people.get(1)",
    "awaited": """
async with AsyncSalesloft("token", base_url=URL) as client:
    person = await client.people.get(2)
person
""",
    "reference": "person.owner",
    "open record": "salesloft.profiles.get()",
    "pager": "salesloft.people.list(country='Germany')",
    "scan": "salesloft.people.scan(country='Germany')",
    "export": """
with ProgressBar("people") as bar:
    report = salesloft.export("people", "people.jsonl", on_progress=bar)
report.records
""",
    "awaited export": """
async with AsyncSalesloft("token", base_url=URL) as client:
    with ProgressBar() as bar:
        await client.export("users", "users.jsonl", on_progress=bar)
""",
    "scanned": """
with ProgressBar() as bar:
    scan = salesloft.people.scan(concurrency=1)
    for batch in scan.batches():
        bar(scan.progress)
""",
    "upload": """
rows = [{"email_address": f"row{number}@bulk.example"} for number in range(3)]
with ProgressBar("leads") as bar:
    report = salesloft.bulk.upsert_people(rows, on_progress=bar)
""",
    "closed": "salesloft.close()",
}

Output = dict[str, Any]


@pytest.fixture
def outputs(threaded_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Output]]:
    """What each cell shows when all of them are run."""
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    sources = [f"URL = {threaded_sandbox.url!r}", *(source.strip() for source in CELLS.values())]
    v4: Any = nbformat.v4  # it has no types
    notebook = v4.new_notebook(cells=[v4.new_code_cell(source) for source in sources])
    client = NotebookClient(notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": tmp_path}})
    client.execute()
    nbformat.validate(notebook)
    return {name: cell["outputs"] for name, cell in zip(CELLS, notebook["cells"][1:], strict=True)}


def html(outputs: list[Output]) -> str:
    (output,) = outputs
    return str(output["data"]["text/html"])


def test_a_notebook_shows_tables_and_bars(outputs: dict[str, list[Output]], threaded_sandbox: Sandbox) -> None:
    for outcome in outputs.values():  # no warning, and nothing else that was not asked for
        assert {output["output_type"] for output in outcome} <= {"execute_result", "display_data"}

    page = html(outputs["page"])
    assert page.startswith("<table")
    assert page.count("<tr>") == 21
    assert "<th>email_address</th>" in page
    assert re.search(
        r"<p>20 of 30 records; 20 of \d+ fields that have values; page 1 of \d; \d+ records in all</p>", page
    )

    for name, identity in (("record", 1), ("awaited", 2)):
        record = html(outputs[name])
        assert f"<caption>Person</caption><tr><th>id</th><td>{identity}</td></tr>" in record
        stored = threaded_sandbox.store["people"].get(identity)
        assert stored is not None
        assert f"<tr><th>owner</th><td>{stored['owner']['id']}</td></tr>" in record
    assert "<caption>Ref</caption>" in html(outputs["reference"])
    assert "<caption>Record</caption><tr><th>" in html(outputs["open record"])

    (pager,), (scan,) = outputs["pager"], outputs["scan"]
    assert pager["data"] == {"text/plain": "Pager(/v2/people, country='Germany')"}
    assert scan["data"] == {"text/plain": "Scan(people, country='Germany', 0 records read)"}

    bar, result = outputs["export"]
    assert bar["data"]["text/html"] == '<progress max="250" value="250"></progress> people: 250 of 250 records'
    assert result["data"] == {"text/plain": "250"}
    assert re.fullmatch(
        r'<progress max="(\d+)" value="\1"></progress> \1 of \1 records', html(outputs["awaited export"])
    )
    assert html(outputs["scanned"]).endswith(" 250 of 250 records")
    assert re.fullmatch(r"<progress.*></progress> leads, \w+: 3( of 3)? rows", html(outputs["upload"]))
    assert outputs["closed"] == []
