"""The page is written between its markers, from the data beside it, and keeps what was not measured again."""

import json
from dataclasses import replace

import pytest

from grader.bench import document
from grader.bench.document import BEGIN, DATA, DOCS, END, PAGE, PLOT, filled, update
from grader.bench.records import Finding
from grader.errors import GraderError

LIGHT = Finding(
    "light",
    "Light",
    columns=("engine", "s"),
    rows=(("grader", "0.6"),),
    notes=("A note.",),
    figures={
        "ours": {"wall": 0.6},
        "stock": {"wall": 5.7},
        "ratio": 9.5,
    },
)
GROWTH = Finding("growth", "Growth", columns=("n", "s"), rows=(("8", "0.3"),), notes=(), figures={
    "8": {"further": None, "coordinator": 120.0, "zygote": 700.0},
    "32": {"further": 0.31, "coordinator": 121.0, "zygote": 700.0},
})  # fmt: skip


@pytest.fixture
def docs(tmp_path):
    (tmp_path / PAGE).write_text(f"# Title\n{BEGIN}\nold\n{END}\nThe end.\n")
    return tmp_path


def test_tables_and_plot_are_written_between_the_markers(docs):
    text = update([LIGHT], docs).read_text()
    assert text.startswith(f"# Title\n{BEGIN}\nMachine: ") and text.endswith(f"{END}\nThe end.\n")
    assert "| engine | s |\n| --- | ---: |\n| grader | 0.6 |\n\nA note.\n" in text
    assert "old" not in text
    assert "stock nbgrader" not in text and "<svg" in (docs / PLOT).read_text()


def test_one_size_is_no_growth_yet(docs):
    one = replace(GROWTH, figures={"8": GROWTH.figures["8"]})
    update([one], docs)
    plot = (docs / PLOT).read_text()
    assert "Growth: memory" in plot and "Growth: time" not in plot


def test_what_is_not_measured_again_stays(docs):
    update([GROWTH], docs)
    text = update([LIGHT], docs).read_text()
    assert text.index("### Light") < text.index("### Growth")
    assert "runs" not in json.loads((docs / DATA).read_text())["parts"]["light"]  # --json has them


def test_figures_of_another_machine_stay_with_its_name(docs, monkeypatch):
    update([LIGHT], docs)
    monkeypatch.setattr(document, "machine", lambda: {"Machine": "another", "Versions": "others"})
    text = update([GROWTH], docs).read_text()
    places = [text.index(words) for words in ("Machine: ", "### Light", "Machine: another.", "### Growth")]
    assert places == sorted(places) and text.count("Machine: ") == 2
    assert "Growth" not in (docs / PLOT).read_text()  # one plot has one machine


def test_a_floor_of_another_day_is_not_in_the_plot(docs, monkeypatch):
    floor = replace(LIGHT, part="floor", title="Floor", figures={"light": {"ours": 0.6, "floor": 0.4}})
    update([LIGHT, floor], docs)
    assert "bare forks" in (docs / PLOT).read_text()
    monkeypatch.setattr(document, "today", lambda: "2000-01-01")
    update([LIGHT], docs)
    assert "bare forks" not in (docs / PLOT).read_text()


def test_the_same_figures_give_the_same_bytes(docs):
    update([LIGHT, GROWTH], docs)
    first = (docs / PLOT).read_bytes()
    update([LIGHT, GROWTH], docs)
    assert (docs / PLOT).read_bytes() == first


def test_a_page_without_a_place_is_an_error(docs):
    (docs / PAGE).write_text(f"{END} {BEGIN}")
    with pytest.raises(GraderError, match="has no place for figures"):
        update([LIGHT], docs)


def test_the_page_of_this_project_is_what_its_data_gives():
    text = (DOCS / PAGE).read_text()
    assert text.count(BEGIN) == text.count(END) == 1
    if (DOCS / DATA).exists():
        assert filled(text, json.loads((DOCS / DATA).read_text())) == text
