import json

import nbformat
import pytest

from tools import measure_bands
from tools.lesson_runs import find_lessons, run_lesson

# Light on purpose: what is tested is the run, and TensorFlow would take five seconds a seed.
SOURCE = """
import os
from helpers import compare_models

compare_models({"mean": 5, "network": 1 + int(os.environ["KERAS_COURSE_SEED"])}, lesson="01_a", metric="MAE")
"""


def write(folder, name, source):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    nbformat.write(notebook, folder / f"{name}.ipynb")
    return folder / f"{name}.ipynb"


def test_a_lesson_is_found_by_its_name_or_the_start_of_it(tmp_path):
    first, second = write(tmp_path, "01_a", ""), write(tmp_path, "01_a_more", "")
    assert find_lessons("01_a", tmp_path) == [first]
    assert find_lessons("01_a_", tmp_path) == [second]


def test_the_start_of_a_name_means_all_parts_of_a_lesson(tmp_path):
    parts = [write(tmp_path, name, "") for name in ("05_a", "05_a_part_2", "05_a_part_3")]
    write(tmp_path, "04_a", "")
    assert find_lessons("05", tmp_path) == parts
    assert find_lessons("05_a", tmp_path) == parts[:1]
    assert find_lessons("05_a_part_2", tmp_path) == parts[1:2]


@pytest.mark.parametrize(("unit", "how_many"), [("99", "No"), ("01", "2")])
def test_a_lesson_not_found_names_those_there(tmp_path, unit, how_many):
    write(tmp_path, "01_a", "")
    write(tmp_path, "01_b", "")
    with pytest.raises(ValueError, match=f"{how_many} lesson is called '{unit}' .*: 01_a, 01_b"):
        find_lessons(unit, tmp_path)


@pytest.mark.notebooks
def test_the_command_runs_each_seed_and_writes_the_bands(tmp_path, monkeypatch, capsys):
    write(tmp_path, "01_a", SOURCE)
    monkeypatch.setattr(measure_bands, "SEEDS", (0, 1))
    output = tmp_path / "bands.json"
    assert measure_bands.main(["01", "--lessons", str(tmp_path), "--output", str(output)]) == 0
    assert json.loads(output.read_text()) == {"01_a": {"MAE": {"mean": [5.0, 5.0], "network": [1.0, 2.0]}}}
    assert "01_a: seed 1 done" in capsys.readouterr().err


@pytest.mark.notebooks
def test_recorded_figures_are_measured_only_when_asked_for(tmp_path, monkeypatch):
    source = """
from helpers import compare_models, recorded_figure

names = {"lesson": "01_a", "metric": "MAE"}
long = recorded_figure(lambda: 7.0, model="long", **names)
compare_models({"long": long}, **names)
"""
    write(tmp_path, "01_a", source)
    monkeypatch.setattr(measure_bands, "SEEDS", (0,))
    arguments = ["01", "--lessons", str(tmp_path), "--output", str(tmp_path / "bands.json")]
    assert measure_bands.main(arguments) == 1
    assert measure_bands.main([*arguments, "--recorded"]) == 0
    assert json.loads((tmp_path / "bands.json").read_text()) == {"01_a": {"MAE": {"long": [7.0]}}}


@pytest.mark.notebooks
def test_a_lesson_that_fails_or_compares_nothing_is_named(tmp_path):
    with pytest.raises(RuntimeError, match=r"(?s)bad.ipynb failed with seed 3:.*ZeroDivisionError"):
        run_lesson(write(tmp_path, "bad", "1 / 0"), 3)
    with pytest.raises(RuntimeError, match=r"idle.ipynb compares no models"):
        run_lesson(write(tmp_path, "idle", ""), 3)
