"""CSV files of learning platforms: read in whatever form they come, and changed in single cells only."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from grader.errors import GraderError
from grader.submission.plain_files import read_file

MAX_BYTES = 50_000_000

MARKS_OF_ORDER = {
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


@dataclass(frozen=True)
class Field:
    """One field: its value, and where its text (quotes included) lies in the file's text."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Table:
    """A CSV file: its text as it is, and its fields by row."""

    name: str
    text: str
    encoding: str
    mark: bytes
    delimiter: str
    rows: tuple[tuple[Field, ...], ...]

    @property
    def header(self) -> list[str]:
        """The names of the columns: the values of the first row."""
        return [field.value for field in self.rows[0]]

    @cached_property
    def decimal(self) -> str:
        """The decimal sign: a comma where the delimiter is a semicolon, unless the numbers show a point."""
        if self.delimiter != ";":
            return "."
        numbers = [field.value for row in self.rows[1:] for field in row]
        points = sum(_is_number(value, ".") for value in numbers)
        commas = sum(_is_number(value, ",") for value in numbers)
        return "." if points > commas else ","

    def line(self, row: int) -> int:
        """Return the line of the file, counted from 1, in which a row begins."""
        before = self.text[: self.rows[row][0].start].replace("\r\n", "\n").replace("\r", "\n")
        return before.count("\n") + 1

    @property
    def guess(self) -> str:
        """A sentence about an encoding that was guessed, with the text that shows it; empty if none was."""
        if self.encoding not in ("cp1252", "latin-1"):
            return ""
        odd = next(field.value for row in self.rows for field in row if not field.value.isascii())
        return (
            f"{self.name} is not UTF-8; it was read as Western European, for example {odd!r}. "
            "If that is wrong, save the file as UTF-8 and give it again."
        )

    def records(self) -> list[dict[str, str]]:
        """Return the rows after the header as dictionaries; the fields that a short row lacks are empty."""
        header = self.header
        return [
            {column: row[place].value if place < len(row) else "" for place, column in enumerate(header)}
            for row in self.rows[1:]
        ]

    def value(self, row: int, column: int) -> str:
        """Return the value of a field; empty if the row ends before it."""
        return self.rows[row][column].value if column < len(self.rows[row]) else ""

    def changed(self, values: Mapping[tuple[int, int], str]) -> bytes:
        """Return the file with other values in some fields, and every other byte as it was.

        A row that ends before a field gets empty fields up to it.

        Args:
            values: The new value of a field, by its row and column, counted from 0.
        """
        text = self.text
        for row in sorted({row for row, _ in values}, reverse=True):
            fields = self.rows[row]
            news = {column: value for (place, column), value in values.items() if place == row}
            added = range(len(fields), max(news) + 1)
            more = "".join(self.delimiter + self._quoted(news.get(column, ""), False) for column in added)
            text = text[: fields[-1].end] + more + text[fields[-1].end :]
            for column in sorted(news.keys() - set(added), reverse=True):
                field = fields[column]
                quoted = self._quoted(news[column], text[field.start : field.end].startswith('"'))
                text = text[: field.start] + quoted + text[field.end :]
        return self.mark + text.encode(self.encoding)

    def _quoted(self, value: str, quote: bool) -> str:
        if quote or any(sign in value for sign in (self.delimiter, '"', "\n", "\r")):
            return '"' + value.replace('"', '""') + '"'
        return value


def read_table(path: Path) -> Table:
    """Read a CSV file: UTF-8 or UTF-16, with a byte order mark or without, Western European otherwise.

    Raises:
        GraderError: The file is missing, empty, too large, or not a CSV file.
    """
    if not path.is_file():
        raise GraderError(f"There is no file {path}.", "Name the CSV file that you downloaded.")
    raw = read_file(path.resolve(), MAX_BYTES)
    if len(raw) > MAX_BYTES:
        raise GraderError(f"{path.name} has more than {MAX_BYTES / 1e6:.0f} MB.", "Is it the right file?")
    mark, encoding, text = _decoded(raw, path.name)
    delimiter = _delimiter(text)
    rows = _rows(text, delimiter, path.name)
    if not text.strip() or not rows:
        raise GraderError(f"{path.name} is empty.", "Download it again.")
    return Table(
        name=path.name,
        text=text,
        encoding=encoding,
        mark=mark,
        delimiter=delimiter,
        rows=rows,
    )


def _decoded(raw: bytes, name: str) -> tuple[bytes, str, str]:
    for mark, encoding in MARKS_OF_ORDER.items():
        if raw.startswith(mark):
            try:
                return mark, encoding, raw[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise GraderError(f"{name} is damaged ({error.reason}).", "Download it again.") from None
    if raw[:4].count(b"\0") == 2:  # UTF-16 without a mark: every second byte of ASCII is 0
        encoding = "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
        try:
            return b"", encoding, raw.decode(encoding)
        except UnicodeDecodeError as error:
            raise GraderError(f"{name} is damaged ({error.reason}).", "Download it again.") from None
    if b"\0" in raw:
        raise GraderError(f"{name} is not a CSV file: it holds null bytes.", "Export it as CSV.")
    for encoding in ("utf-8", "cp1252", "latin-1"):
        try:
            return b"", encoding, raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("latin-1 decodes everything")


def _delimiter(text: str) -> str:
    """Return the delimiter that the first line has most of, outside quotes."""
    quoted, counts = False, {",": 0, ";": 0, "\t": 0}
    for character in text.lstrip("\r\n"):
        if character == '"':
            quoted = not quoted
        elif character in "\r\n" and not quoted:
            break
        elif not quoted and character in counts:
            counts[character] += 1
    return max(counts, key=lambda sign: counts[sign])


def _rows(text: str, delimiter: str, name: str) -> tuple[tuple[Field, ...], ...]:
    """Split a text into fields by RFC 4180; blank lines are left out."""
    rows: list[tuple[Field, ...]] = []
    row: list[Field] = []
    place, end = 0, len(text)
    while place < end:
        field = _field(text, place, delimiter, name)
        row.append(field)
        place = field.end
        if place < end and text[place] == delimiter:
            place += 1
            if place < end:
                continue
            row.append(Field("", place, place))
        if place < end and text[place] == "\r":
            place += 1
        if place < end and text[place] == "\n":
            place += 1
        if len(row) > 1 or row[0].value:
            rows.append(tuple(row))
        row = []
    return tuple(rows)


def _field(text: str, start: int, delimiter: str, name: str) -> Field:
    if text[start] != '"':
        end = start
        while end < len(text) and text[end] not in (delimiter, "\r", "\n"):
            end += 1
        return Field(text[start:end], start, end)
    parts, place = [], start + 1
    while True:
        closing = text.find('"', place)
        if closing < 0:
            line = text.count("\n", 0, start) + 1
            raise GraderError(
                f"{name}, line {line}: a quotation mark is not closed.", "Download the file again."
            )
        parts.append(text[place:closing])
        place = closing + 1
        if text[place : place + 1] != '"':
            break
        parts.append('"')
        place += 1
    tail = place
    while place < len(text) and text[place] not in (delimiter, "\r", "\n"):
        place += 1
    return Field("".join(parts) + text[tail:place], start, place)


def _is_number(value: str, decimal: str) -> bool:
    whole, sign, decimals = value.strip().partition(decimal)
    return bool(sign) and whole.lstrip("-").isdigit() and decimals.isdigit()
