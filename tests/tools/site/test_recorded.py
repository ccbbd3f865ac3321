"""Notebooks are run once, and again when something changes that they depend on."""

import nbformat
import pytest

from tools.site.recorded import record

SOURCE = "from pathlib import Path\nprint(sorted(path.name for path in Path('..').iterdir()))"


@pytest.fixture
def course(tmp_path):
    (tmp_path / "helpers").mkdir()
    (tmp_path / "helpers" / "a.py").write_text("")
    (tmp_path / "requirements.txt").write_text("a==1\n")
    (tmp_path / "notebooks" / "lessons").mkdir(parents=True)
    (tmp_path / "notebooks" / ".progress.json").write_text("{}")
    write(tmp_path, SOURCE)
    return tmp_path


def write(course, source):
    path = course / "notebooks" / "lessons" / "01_a.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)]), path)
    return path


def recorded(course):
    path = course / "notebooks" / "lessons" / "01_a.ipynb"
    return record([path], course / "cache", jobs=1, course=course)[path]


@pytest.mark.notebooks
def test_it_runs_on_a_copy_without_hidden_files_and_only_once(course):
    first = recorded(course)
    assert nbformat.read(first, as_version=4).cells[0].outputs[0].text == "['lessons']\n"
    assert [path.name for path in (course / "notebooks" / "lessons").iterdir()] == ["01_a.ipynb"]
    written = first.stat().st_mtime_ns
    assert recorded(course) == first and first.stat().st_mtime_ns == written
    for change in ("helpers/a.py", "requirements.txt"):
        (course / change).write_text("b==2\n")
        second = recorded(course)
        assert second != first and not first.exists(), "the earlier version is deleted"
        first = second


def test_a_notebook_that_needs_a_missing_package_is_shown_as_it_is(course, monkeypatch, capsys):
    monkeypatch.setattr("tools.site.recorded.is_missing", lambda name: True)
    path = write(course, "import torch")
    assert recorded(course) == path
    assert capsys.readouterr().err == (
        "01_a.ipynb: shown without outputs: PyTorch is missing (`make torch`)\n"
    )


@pytest.mark.notebooks
def test_a_notebook_that_fails_is_named_and_not_kept(course):
    write(course, "1 / 0")
    with pytest.raises(RuntimeError, match=r"01_a\.ipynb failed:[\s\S]*ZeroDivisionError"):
        recorded(course)
    assert list((course / "cache").iterdir()) == []
