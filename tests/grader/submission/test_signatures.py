"""Files are known by their first bytes."""

import io
import json
import tarfile
import zipfile

import pytest

from grader.submission.signatures import OFFICE, PACKED, TAR, ZIP, signed_as


def archived(name: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as file:
        file.writestr(name, "x")
    return raw.getvalue()


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_a_tar_archive_in_each_form(form):
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=form) as archive:
        archive.addfile(tarfile.TarInfo("x"))
    assert signed_as(raw.getvalue()) == TAR
    assert TAR in PACKED


def test_a_text_with_the_mark_of_a_tar_archive_is_none():
    text = " " * 255 + json.dumps(["ustar"])
    assert text.index("ustar") == 257
    assert signed_as(text.encode()) == ""


def test_a_document_of_office_is_not_to_be_unpacked():
    assert signed_as(archived("q.ipynb")) == ZIP
    assert signed_as(archived("[Content_Types].xml")) == OFFICE
    assert ZIP in PACKED and OFFICE not in PACKED


def test_short_files_have_no_signature():
    for raw in (b"", b"P", b"PK", b"{}"):
        assert signed_as(raw) == ""
