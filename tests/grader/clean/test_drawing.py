"""Drawings in SVG that a browser would take minutes or gigabytes for are not shown; plots are."""

import io
import time
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from grader.clean.drawing import is_quickly_drawn
from grader.clean.html import svg

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str, defined: str = "") -> str:
    return f'<svg {NAMES} width="300" height="300"><defs>{defined}</defs>{inside}</svg>'


def nested(tag: str, part: str, depth: int, times: int) -> str:
    """Return parts `a0`, `a1`, … each of which has the one before so many times."""
    levels = [f'<{tag} id="a0"><rect width="9" height="9"/></{tag}>']
    for level in range(1, depth):
        levels.append(f'<{tag} id="a{level}">{part.format(f"a{level - 1}") * times}</{tag}>')
    return "".join(levels)


USE = '<use xlink:href="#{}" x="1"/>'


@pytest.mark.parametrize(
    ("tag", "part", "whole"),
    [
        ("g", USE, USE),
        ("g", '<use href="#{}" y="2"/>', USE),
        ("symbol", USE, USE),
        ("g", f"<g><g>{USE}</g></g>", USE),
        ("clipPath", '<rect width="9" height="9" clip-path="url(#{})"/>', '<rect clip-path="url(#{})"/>'),
        ("pattern", '<rect fill="url(#{})"/>', '<rect style="fill: url(#{})"/>'),
        ("pattern", "<rect stroke=\"url('#{}')\"/>", '<rect fill="url( #{} )"/>'),
    ],
)
def test_what_is_referred_to_counts_each_time(tag, part, whole):
    few, many = (drawing(whole.format("a6"), nested(tag, part, 7, times)) for times in (2, 8))
    assert len(many) < 5000
    assert "a6" in svg(few)
    assert svg(many) == ""


@pytest.mark.parametrize("address", ["#%61%36", "#a6&#10;", "&#9;#a6", "#a&#10;6", " #a6", "#a6 "])
def test_a_name_that_only_a_browser_would_read_so_is_no_name(address):
    cleaned = svg(drawing(f'<use href="{address}"/>', nested("g", USE, 7, 8)))
    assert cleaned == ""
    assert "href" not in svg(drawing(f'<use href="{address}"/>', '<g id="a6"/>'))


def test_what_refers_to_itself_is_not_shown():
    assert svg(drawing("", f'<g id="a">{USE.format("b")}</g><g id="b">{USE.format("a")}</g>')) == ""
    assert svg(drawing("", f'<g id="a">{USE.format("a")}</g>')) == ""


def test_names_are_each_pictures_own():
    """A page shows many pictures, and in a page the first of a name counts."""
    light, heavy = drawing(USE.format("a"), '<g id="a"/>'), drawing("", '<g id="a"><circle r="3"/></g>')
    names = []
    for one in (light, heavy):
        root = ElementTree.fromstring(svg(one))
        names += [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(names)) == 2 and all(name.endswith("-a") for name in names)
    (use,) = ElementTree.fromstring(svg(light)).iter("{http://www.w3.org/2000/svg}use")
    assert use.get("{http://www.w3.org/1999/xlink}href") == f"#{names[0]}"


def test_a_path_that_crosses_itself_ten_thousand_times_is_not_shown():
    path = '<path fill="none" stroke="red" d="M0 0 {}"/>'
    assert svg(drawing(path.format("L300 300 L0 10 " * 10_000))) == ""
    assert svg(drawing(path.format("L300 300 L0 10 " * 1_000))) != ""


def test_masks_and_marks_on_paths_are_left_out():
    defined = '<mask id="a"><rect/></mask><marker id="b"><rect/></marker>'
    cleaned = svg(drawing('<path d="M0 0" mask="url(#a)" marker-mid="url(#b)"/>', defined))
    assert "<path" in cleaned and "mask" not in cleaned and "marker" not in cleaned


def plot(draw) -> str:
    figure = Figure(figsize=(10, 6))
    draw(figure.subplots())
    out = io.StringIO()
    FigureCanvasSVG(figure).print_svg(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: axes.scatter(*np.random.default_rng(1).random((2, 2000))),
        lambda axes: (
            axes.hist(np.arange(1000), bins=100, hatch="//", label="A title with many letters " * 9)
            and axes.legend()
        ),
        lambda axes: [axes.plot(np.random.default_rng(n).random(1000).cumsum()) for n in range(8)],
        lambda axes: axes.plot(np.random.default_rng(2).random(3000)),
        lambda axes: axes.imshow(np.random.default_rng(3).random((28, 28))),
    ],
)
def test_plots_are_shown(draw):
    assert svg(plot(draw)) != ""


def test_the_cost_of_a_drawing_is_found_quickly():
    groups = "".join(f'<g id="a"><use href="#a{n}"/></g>' for n in range(4000))
    deep = "<g>" * 20_000 + "</g>" * 20_000
    began = time.process_time()
    for inside in (groups, deep):
        is_quickly_drawn(ElementTree.fromstring(drawing(inside)))
    assert time.process_time() - began < 2
