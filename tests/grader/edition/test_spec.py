"""Whatever is wrong in edition.toml is said with its path and the key."""

import pytest

from grader.edition.spec import read_spec
from grader.errors import GraderError

RIGHT = 'opens = "a/{unit}.ipynb"\nfiles = ["a/{unit}.ipynb", "LICENSE"]\npackages = []\n'


def write(root, text: str) -> None:
    folder = root / "student_edition"
    folder.mkdir()
    (folder / "edition.toml").write_text(text)
    (folder / "requirements.in").write_text("numpy\n")
    (folder / "requirements.txt").write_text("numpy==2.0\n")


def test_a_course_without_the_folder_has_none(tmp_path):
    assert read_spec(tmp_path) is None


def test_it_is_read(tmp_path):
    write(tmp_path, RIGHT)
    spec = read_spec(tmp_path)
    assert (spec.opens, spec.files, spec.packages) == ("a/{unit}.ipynb", ("a/{unit}.ipynb", "LICENSE"), ())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("opens = ", "cannot be read"),
        ("\xff", "cannot be read"),
        (RIGHT + "file = []\n", "unknown key: file"),
        (RIGHT.replace('"a/{unit}.ipynb"\nf', "3\nf"), "`opens` should be"),
        (RIGHT.replace("packages = []\n", ""), "`packages` should be a list of strings"),
        (RIGHT.replace('"LICENSE"', "1"), "`files` should be a list of strings"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, text, says):
    write(tmp_path, "")
    (tmp_path / "student_edition" / "edition.toml").write_text(text, encoding="latin-1")
    with pytest.raises(GraderError, match=says) as caught:
        read_spec(tmp_path)
    assert "edition.toml" in caught.value.reason


@pytest.mark.parametrize("name", ["requirements.txt", "requirements.in", "edition.toml"])
def test_a_missing_file_is_named(tmp_path, name):
    write(tmp_path, RIGHT)
    (tmp_path / "student_edition" / name).unlink()
    with pytest.raises(GraderError, match=f"student_edition/{name}"):
        read_spec(tmp_path)
