"""A CSV file of any platform is read, and changed in single fields only."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import GraderError
from grader.lms.tables import read_table

TEXT = 'Student,ID\r\n"Wong, ""A""",1\r\n王小明,2\r\n'


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
    ],
)
def test_every_encoding_is_read_and_kept(tmp_path, mark, encoding):
    path = tmp_path / "x.csv"
    path.write_bytes(mark + TEXT.encode(encoding))
    table = read_table(path)
    assert table.records() == [{"Student": 'Wong, "A"', "ID": "1"}, {"Student": "王小明", "ID": "2"}]
    assert table.changed({}) == path.read_bytes()
    assert table.changed({(1, 1): "7"}) == mark + TEXT.replace(",1\r", ",7\r").encode(encoding)


def test_western_european_bytes_are_kept(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes("Name;Note\nJosé;1,5\n".encode("cp1252"))
    table = read_table(path)
    assert table.records() == [{"Name": "José", "Note": "1,5"}]
    assert (table.delimiter, table.decimal) == (";", ",")
    assert table.changed({(1, 1): "2,0"}) == "Name;Note\nJosé;2,0\n".encode("cp1252")


def test_a_value_is_quoted_where_it_has_to_be(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text('a,b\n"x",y\n')
    assert read_table(path).changed({(1, 0): 'q"', (1, 1): "r,s"}) == b'a,b\n"q""","r,s"\n'


@given(rows=st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=3), min_size=1, max_size=4))
def test_any_rows_come_back_as_they_were(tmp_path_factory, rows):
    quoted = [",".join('"' + value.replace('"', '""') + '"' for value in row) for row in rows]
    raw = ("h,i,j\n" + "\n".join(quoted)).encode("utf-8", "replace")
    path = tmp_path_factory.mktemp("rows") / "x.csv"
    path.write_bytes(raw)
    if b"\0" in raw:
        return
    table = read_table(path)
    assert table.changed({}) == raw
    read = [[field.value for field in row] for row in table.rows[1:]]
    assert read == [[value.encode("utf-8", "replace").decode() for value in row] for row in rows]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b'""\n', "is empty"),
        (b'a,b\n"open,1\n', "line 2: a quotation mark"),
        (b"a\0b\1c", "null bytes"),
    ],
)
def test_a_file_that_is_not_a_csv_is_refused(tmp_path, raw, words):
    path = tmp_path / "x.csv"
    path.write_bytes(raw)
    with pytest.raises(GraderError, match=words):
        read_table(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(GraderError, match="There is no file"):
        read_table(tmp_path / "none.csv")
