"""Files: their rows with their lines, and nothing of a file that is not what its name says."""

from __future__ import annotations

import gzip
import importlib
import json
import sqlite3
import tracemalloc
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesloft_async.bulk.files import FileRows
from salesloft_async.bulk.plans import BadRow
from salesloft_async.bulk.text_lines import LONGEST
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
        pytest.param("a.csv", "a,b\r1,2\r\r3,4\r", [(2, {"a": "1", "b": "2"}), (4, {"a": "3", "b": "4"})], id="CR"),
        pytest.param("a.csv", "a,b\r\n1,2\r\n\x1a", [(2, {"a": "1", "b": "2"})], id="Ctrl-Z at the end"),
        pytest.param("a.csv", "a,b\n1,2\x1a", [(2, {"a": "1", "b": "2"})], id="Ctrl-Z at the end of a line"),
        pytest.param("a.csv", "a,b\n1,2\n\x1a\r\n", [(2, {"a": "1", "b": "2"})], id="Ctrl-Z and a line end"),
        pytest.param("a.csv", "a\n1\n\x1a\n", [(2, {"a": "1"})], id="Ctrl-Z in the only column"),
        pytest.param("a.csv", "\n \n,,\na,b\n1,2\n", [(5, {"a": "1", "b": "2"})], id="blank first lines"),
        pytest.param("a.csv", "a,b\n,\n1,2\n,,,\n", [(3, {"a": "1", "b": "2"})], id="rows of commas"),
        pytest.param("a.csv", "\ufeffsep=;\r\na,b;c\r\n1;2\r\n", [(3, {"a,b": "1", "c": "2"})], id="sep="),
        pytest.param("a.csv", '"sep=|"\na|b\n1|2\n', [(3, {"a": "1", "b": "2"})], id="sep= in quotes"),
        pytest.param("a.csv", "SEP=\t\na\tb\n1\t2\n", [(3, {"a": "1", "b": "2"})], id="sep= of a tab"),
        pytest.param("a.csv", "a|b\n1|2\n", [(2, {"a": "1", "b": "2"})], id="bar"),
        pytest.param("a.csv", '"a;1;2",b\n1,2\n', [(2, {"a;1;2": "1", "b": "2"})], id="semicolons in a name"),
        pytest.param("a.csv", 'a, b\n1, "2, 3"\n', [(2, {"a": "1", "b": "2, 3"})], id="spaces after commas"),
        pytest.param("a.tsv", "a\tb\n1\t 2\n", [(2, {"a": "1", "b": " 2"})], id="a space after a tab"),
        pytest.param(
            "a.csv",
            "a,b,c\n1\n1,2\n",
            [(2, {"a": "1", "b": "", "c": ""}), (3, {"a": "1", "b": "2", "c": ""})],
            id="short rows",
        ),
        pytest.param("a.csv", "a,b\n1,2,,\n", [(2, {"a": "1", "b": "2"})], id="commas at the end"),
        pytest.param("a.csv", f"a,b\n1,{'x' * 200_000}\n", [(2, {"a": "1", "b": "x" * 200_000})], id="a long cell"),
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
        ("a.csv", ",,\n", "has no header"),
        ("a.csv", "sep=;\n", "has no header"),
        ("a.csv", "a,b,a,b\n", "two columns are called a, b"),
        ("a.csv", 'a,b\n1,2\n3,"4\n', "line 3 is not CSV"),
        ("a.csv", 'a,b\n1,2\n"3"x,"4\n5",6\n', "line 3 is not CSV"),
        ("a.csv", "a,b\n1,\0\n", "line 2 has a NUL byte"),
        ("a.csv", "a,b\n1,J\xfcrgen\n".encode("latin-1"), r'line 2 is not UTF-8 \(byte 0xfc\): .* encoding="cp1252"'),
        ("a.csv", "a,b\n1,2\n".encode("utf-16-le"), "line 1 has a NUL byte: .* encoding= takes another one"),
        ("a.csv", gzip.compress(b"a,b\n", mtime=0), "is gzipped, and its name says otherwise"),
        ("a.csv.gz", "a,b\n1,2\n", "is not gzipped, and its name says otherwise"),
        ("a.csv.gz", gzip.compress(b"a,b\n1,2\n" * 100, mtime=0)[:-9], "is no whole gzip file"),
        ("a.jsonl", '{"a": 1}\n{"a": \n', "line 2 is not JSON"),
        ("a.jsonl", '{"a": 1}\n[1]\n', "line 2 is no JSON object"),
        ("a.jsonl", '{"a": ' + "[" * 100_000, "line 1 is nested too deep"),
        ("a.parquet", "PAR", "is no Parquet file"),
        ("a.sqlite", "SQLite" * 100, "cannot be read as SQLite"),
        ("a.db", "", "rows are read from the table people, or from the only one; it has none"),
        ("a.xlsx", "", "takes .csv, .tsv or .jsonl, each also with .gz, or .parquet, .sqlite"),
        ("people", "", "takes .csv"),
        ("a.parquet.gz", "", "takes .csv"),
        ("a.sqlite.gz", "", "takes .csv"),
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
    assert read(path) == [(1, {"email_address": "a@b.c", "tags": ["x"]}), (2, {"email_address": None, "tags": None})]


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


NAMES = "email_address,first_name\r\na@example.com,Zoë Łódź\r\n"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("zipped", [False, True])
def test_a_byte_order_mark_tells_the_encoding(tmp_path: Path, codec: str, zipped: bool) -> None:
    data = NAMES.encode(codec)
    path = written(tmp_path, "a.csv.gz" if zipped else "a.csv", gzip.compress(data) if zipped else data)
    assert read(path) == [(2, {"email_address": "a@example.com", "first_name": "Zoë Łódź"})]
    for mark, order in (("\ufeff", f"{codec[:6]}-be"), ("\ufeff", f"{codec[:6]}-le")):
        if codec != "utf-8-sig":
            path = written(tmp_path, "b.csv", (mark + NAMES).encode(order))
            assert read(path) == [(2, {"email_address": "a@example.com", "first_name": "Zoë Łódź"})]
    lines = json.dumps({"first_name": "Zoë Łódź"}, ensure_ascii=False).encode(codec)
    assert read(written(tmp_path, "a.jsonl", lines)) == [(1, {"first_name": "Zoë Łódź"})]


@pytest.mark.parametrize(
    "codec", ["cp1250", "iso8859-2", "utf-16-le", "UTF8", "utf-8-sig", "utf-7", "mac_latin2", "gb18030"]
)
def test_a_file_is_read_in_any_encoding_that_is_named(tmp_path: Path, codec: str) -> None:
    text = NAMES.replace("ë", "é")
    path = written(tmp_path, "a.csv", text.encode(codec))
    assert list(FileRows.of(path, codec)) == [(2, {"email_address": "a@example.com", "first_name": "Zoé Łódź"})]


@pytest.mark.parametrize("name", ["", "latin-99", "rot13", "base64", 5, "a\0b", "\ud800", b"utf-8"])
def test_an_encoding_that_python_does_not_have_is_refused(tmp_path: Path, name: Any) -> None:
    with pytest.raises(ConfigurationError, match="encoding: takes the name of an encoding"):
        FileRows.of(written(tmp_path, "a.csv", NAMES), name)


def test_a_file_in_another_encoding_than_was_named_is_refused_with_the_line(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", b"a\n1\n\x81\n")
    with pytest.raises(ConfigurationError, match=r"a\.csv: line 3 is not cp1252 \(byte 0x81\): pass its encoding"):
        list(FileRows.of(path, "cp1252"))
    path = written(tmp_path, "b.csv", "a\nxy\n".encode("utf-16") + b"\x00\xd8")
    with pytest.raises(ConfigurationError, match=r"b\.csv: what comes after line \d is not utf-16"):
        read(path)
    with pytest.raises(ConfigurationError, match=r"encoding: .*a\.parquet is no text"):
        FileRows.of(written(tmp_path, "a.parquet", "PAR1"), "utf-8")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1,2,3", "has 3 cells, and the header has 2"),
        ('"1"x,2', "is not CSV"),
        (f"1,{'x' * LONGEST}", "is longer than 8,388,608 characters"),
        (f'1,"{"x" * LONGEST}"', "is longer than 8,388,608 characters"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_that_is_no_row_is_refused_alone(tmp_path: Path, line: str, reason: str, end: str) -> None:
    path = written(tmp_path, "a.csv", end.join(["a,b", "1,2", line, '3,"4', '5"', "6,7", ""]))
    rows = read(path)
    assert [number for number, _ in rows] == [2, 3, 4, 6]
    assert isinstance(rows[1][1], BadRow)
    assert reason in str(rows[1][1])
    assert rows[2:] == [(4, {"a": "3", "b": f"4{end}5"}), (6, {"a": "6", "b": "7"})]


def test_a_value_without_a_name_is_refused_with_its_row(tmp_path: Path) -> None:
    rows = read(written(tmp_path, "a.csv", "a,\n1,2\n3,\n4\n"))
    assert str(rows[0][1]) == "column 2 has a value and no name"
    assert rows[1:] == [(3, {"a": "3"}), (4, {"a": "4"})]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_line_of_any_length_takes_little_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b"a,b\n" if name == "a.csv" else b'{"a": 1}\n')
        for _ in range(100):
            file.write(b"x" * 1_000_000)
    tracemalloc.start()
    try:
        rows = read(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "is longer than" in str(rows[-1][1])
    assert rows[-1][0] == 2
    assert peak < 40_000_000


def test_a_cell_that_never_ends_refuses_the_file_before_it_is_read_whole(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", 'a,b\n1,"2\n' + "3,4\n" * (LONGEST // 2))
    with pytest.raises(ConfigurationError, match=r"a\.csv: line 2 is not CSV"):
        read(path)


def test_long_rows_are_not_in_memory_by_the_thousand(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "a\n" + f"{'x' * (LONGEST // 2)}\n" * 10)
    assert max(len(rows) for _, rows in FileRows.of(path).batches()) < 8


def test_a_header_that_is_too_long_refuses_the_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"a\.csv: line 1 is longer than"):
        read(written(tmp_path, "a.csv", "a" * (LONGEST + 1) + "\n1\n"))


def database(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return path


PEOPLE = "CREATE TABLE People (id BLOB, email_address TEXT, do_not_contact INTEGER)"
ROW = "INSERT INTO People VALUES (17, 'a@b.c', 1)"


@pytest.mark.parametrize("name", ["a.sqlite", "a.sqlite3", "a.db", "what? #1%20.db"])
@pytest.mark.parametrize("others", [(), ("CREATE TABLE notes (a)", "CREATE TABLE accounts (a)")])
def test_a_database_gives_the_rows_of_its_table_of_people(tmp_path: Path, name: str, others: tuple[str, ...]) -> None:
    path = database(tmp_path / name, PEOPLE, ROW, "INSERT INTO People VALUES ('18', NULL, 0)", *others)
    file = FileRows.of(path)
    assert file.columns() == ("id", "email_address", "do_not_contact")
    assert list(file) == [
        (1, {"id": 17, "email_address": "a@b.c", "do_not_contact": 1}),
        (2, {"id": "18", "email_address": None, "do_not_contact": 0}),
    ]
    assert sorted(each.name for each in tmp_path.iterdir()) == [name]


def test_a_database_of_one_table_gives_its_rows_and_one_of_others_says_so(tmp_path: Path) -> None:
    one = database(
        tmp_path / "one.db", 'CREATE TABLE "my ""leads" (email_address TEXT)', 'INSERT INTO "my ""leads" VALUES (1)'
    )
    assert read(one) == [(1, {"email_address": "1"})]
    two = database(tmp_path / "two.db", "CREATE TABLE leads (a)", "CREATE VIEW both AS SELECT a FROM leads")
    with pytest.raises(ConfigurationError, match=r"two\.db: rows are read from .* it has leads, both"):
        read(two)
    assert list(FileRows.of(two, table="LEADS")) == []


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(st.sampled_from('ab,;|"\n\r\t \x1a\0é='), max_size=60).map(str.encode),
        st.binary(max_size=60),
        st.text(st.sampled_from('{}[]":a1,\n\\ué\x1a '), max_size=60).map(str.encode),
    ),
    st.sampled_from([".csv", ".tsv", ".jsonl", ".csv.gz", ".sqlite", ".parquet"]),
    st.sampled_from([None, None, "cp1252", "utf-16", "utf-7", "shift_jis", "idna", "punycode"]),
)
def test_whatever_is_in_a_file_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str, encoding: str | None
) -> None:
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(gzip.compress(data) if suffix.endswith("gz") else data)
    try:
        file = FileRows.of(path, encoding)
        columns = file.columns()
        rows = list(file)
    except ConfigurationError:
        return
    assert [line for line, _ in rows] == sorted(line for line, _ in rows)
    for _, row in rows:
        assert isinstance(row, BadRow) or not columns or tuple(row) == columns
