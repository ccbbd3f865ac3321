"""The picture has a panel for each of the measurements, and the same bytes for the same figures."""

import matplotlib
import pytest

from grader.bench.plot import draw, seconds

LIGHT = {"light": {"ours": {"wall": 0.9}, "stock": {"wall": 5.5}, "submissions": 32}}
FLOOR = {"floor": {
    "light": {"ours": 1.0, "floor": 0.8, "submissions": 32},
    "unit": {"ours": 2.0, "floor": 1.7, "submissions": 32},
}}  # fmt: skip
OF_FEWER = {"floor": {"light": {"ours": 1.0, "floor": 0.8, "submissions": 16}}}
GROWTH = {"growth": {
    "8": {"further": None, "coordinator": 150, "zygote": 730},
    "32": {"further": 0.15, "coordinator": 152, "zygote": 731},
}}  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ({}, {}),
        (LIGHT, {"light": {"stock": 5.5, "ours": 0.9}}),
        (FLOOR, {"light": {"ours": 1.0, "floor": 0.8}, "unit": {"ours": 2.0, "floor": 1.7}}),
        ({**LIGHT, **FLOOR}, {
            "light": {"stock": 5.5, "ours": 0.9, "floor": 0.8},
            "unit": {"ours": 2.0, "floor": 1.7},
        }),
        ({**LIGHT, **OF_FEWER}, {"light": {"stock": 5.5, "ours": 0.9}}),
    ],
)  # fmt: skip
def test_seconds_are_taken_from_where_they_were_measured(figures, found):
    assert seconds(figures) == found


@pytest.mark.parametrize(
    ("figures", "panels"),
    [
        (LIGHT, ["A class graded"]),
        (GROWTH, ["Growth: time", "Growth: memory"]),
        ({**LIGHT, **GROWTH}, ["A class graded", "Growth: time", "Growth: memory"]),
        ({"growth": {"8": GROWTH["growth"]["8"]}}, ["Growth: memory"]),
    ],
)
def test_each_measurement_has_its_panel(tmp_path, monkeypatch, figures, panels):
    monkeypatch.setitem(matplotlib.rcParams, "svg.fonttype", "none")
    draw(figures, tmp_path / "a.svg")
    text = (tmp_path / "a.svg").read_text()
    titles = ["A class graded", "Growth: time", "Growth: memory"]
    assert [title for title in titles if title in text] == panels


def test_without_measurements_there_is_no_picture(tmp_path):
    draw({}, tmp_path / "a.svg")
    assert not (tmp_path / "a.svg").exists()


def test_the_same_figures_give_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        draw({**LIGHT, **GROWTH}, tmp_path / f"{name}.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
