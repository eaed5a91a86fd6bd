"""Files: their rows with their lines, and nothing of a file that is not what its name says."""

from __future__ import annotations

import gzip
import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from salesloft_async.bulk.files import FileRows
from salesloft_async.errors import ConfigurationError


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def read(path: Path) -> list[tuple[int, Any]]:
    return list(FileRows.of(path))


@pytest.mark.parametrize(
    ("name", "text", "rows"),
    [
        pytest.param("a.csv", "a,b\n1,2\n\n3,\n", [(2, {"a": "1", "b": "2"}), (4, {"a": "3", "b": ""})], id="comma"),
        pytest.param("a.csv", "\ufeffa;b\r\n1;2\r\n", [(2, {"a": "1", "b": "2"})], id="BOM and semicolon"),
        pytest.param("a.CSV", "a\tb\n1\t2\n", [(2, {"a": "1", "b": "2"})], id="tab, and a name in capitals"),
        pytest.param("a.tsv", "a,b\tc\n1\t2\n", [(2, {"a,b": "1", "c": "2"})], id="TSV"),
        pytest.param(
            "a.csv",
            'a,b\n"1\n1",2\n3,4',
            [(2, {"a": "1\n1", "b": "2"}), (4, {"a": "3", "b": "4"})],
            id="a cell of two lines",
        ),
        pytest.param("a.csv", "a,\n1,\n", [(2, {"a": "1"})], id="an empty column without a name"),
        pytest.param("a.csv", "a,b\n", [], id="a header alone"),
        pytest.param("a.jsonl", '{"a": 1}\n\n{"b": null}', [(1, {"a": 1}), (3, {"b": None})], id="JSON lines"),
        pytest.param("a.ndjson", "", [], id="an empty file"),
    ],
)
@pytest.mark.parametrize("zipped", [False, True])
def test_rows_come_with_their_lines(tmp_path: Path, name: str, text: str, rows: list[Any], zipped: bool) -> None:
    data = gzip.compress(text.encode()) if zipped else text.encode()
    path = written(tmp_path, f"{name}.gz" if zipped else name, data)
    assert read(path) == rows
    columns = FileRows.of(path).columns()
    assert columns == (() if "json" in name else tuple(rows[0][1]) if rows else ("a", "b"))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", "", "has no header"),
        ("a.csv", ",,\n1,2,3\n", "has no header"),
        ("a.csv", "a,b,a\n", "two columns are called a"),
        ("a.csv", "a,b\n1,2\n1,2,3\n", "line 3 has 3 cells, and the header has 2"),
        ("a.csv", "a,b\n1\n", "line 2 has 1 cells, and the header has 2"),
        ("a.csv", "a,\n1,2\n", "line 2: column 2 has a value and no name"),
        ("a.csv", 'a,b\n1,2\n3,"4\n', "line 3 is not CSV"),
        ("a.csv", "a,b\n1,\0\n", "line 2 has a NUL byte"),
        ("a.csv", "a,b\n1,J\xfcrgen\n".encode("latin-1"), r"line 2 is not UTF-8 \(byte 0xfc\): save it as UTF-8"),
        ("a.csv", "a,b\n1,2\n".encode("utf-16"), "is UTF-16: save it as UTF-8"),
        ("a.csv", gzip.compress(b"a,b\n", mtime=0), "is gzipped, and its name says otherwise"),
        ("a.csv.gz", "a,b\n1,2\n", "is not gzipped, and its name says otherwise"),
        ("a.csv.gz", gzip.compress(b"a,b\n1,2\n" * 100, mtime=0)[:-9], "is no whole gzip file"),
        ("a.jsonl", '{"a": 1}\n{"a": \n', "line 2 is not JSON"),
        ("a.jsonl", '{"a": 1}\n[1]\n', "line 2 is no JSON object"),
        ("a.parquet", "PAR", "is no Parquet file"),
        ("a.xlsx", "", "takes .csv, .tsv or .jsonl, each also with .gz, or .parquet"),
        ("people", "", "takes .csv"),
        ("a.parquet.gz", "", "takes .csv"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(
    tmp_path: Path, name: str, data: bytes | str, said: str
) -> None:
    path = written(tmp_path, name, data)
    with pytest.raises(ConfigurationError, match=said) as caught:
        read(path)
    assert name in str(caught.value)


@pytest.mark.parametrize("kept", [5, 12])
@pytest.mark.parametrize("end", [b"", b"\xff" * 9])
def test_a_gzip_file_that_ends_or_breaks_in_its_header_is_refused_when_its_columns_are_asked_for(
    tmp_path: Path, kept: int, end: bytes
) -> None:
    path = written(tmp_path, "a.csv.gz", gzip.compress(b"a,b\n1,2\n" * 100, mtime=0)[:kept] + end)
    with pytest.raises(ConfigurationError, match=r"a\.csv\.gz: is no whole gzip file"):
        FileRows.of(path).columns()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for name in ("none.csv", "folder.csv"):
        with pytest.raises(ConfigurationError, match="there is no such file"):
            FileRows.of(tmp_path / name)


def test_parquet_is_read_with_the_extra(tmp_path: Path) -> None:
    pyarrow = importlib.import_module("pyarrow")
    parquet = importlib.import_module("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"email_address": ["a@b.c", None], "tags": [["x"], None]}), path)
    assert FileRows.of(path).columns() == ("email_address", "tags")
    assert read(path) == [(1, {"email_address": "a@b.c", "tags": ["x"]}), (2, {"email_address": "", "tags": ""})]


def test_a_null_in_a_struct_is_an_empty_cell_as_one_of_a_column_is(tmp_path: Path) -> None:
    pyarrow = importlib.import_module("pyarrow")
    parquet = importlib.import_module("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    rows = [{"custom_fields": {"Region": "EU"}}, {"custom_fields": {"Plan": 3}}, {"custom_fields": None}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    assert [row["custom_fields"] for _, row in read(path)] == [
        {"Region": "EU", "Plan": ""}, {"Region": "", "Plan": 3}, "",
    ]  # fmt: skip


def test_parquet_without_the_extra_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'salesloft-async\[arrow\]'"):
        read(written(tmp_path, "a.parquet", "PAR1"))


def test_a_fingerprint_tells_another_content_and_a_stamp_another_writing(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "a\n1\n")
    file = FileRows.of(path)
    before, stamp = file.fingerprint(), file.stamp()
    assert json.loads(json.dumps(before)) == before
    assert before["bytes"] == 4
    path.write_bytes(b"a\n2\n")
    assert file.fingerprint() != before
    path.with_suffix(".new").write_bytes(b"a\n1\n")
    path.with_suffix(".new").replace(path)
    assert file.fingerprint() == before
    assert file.stamp() != stamp
    path.unlink()
    with pytest.raises(ConfigurationError, match="cannot be read"):
        file.stamp()
