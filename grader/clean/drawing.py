"""Cost of an SVG drawing for the browser that shows it: a part is drawn each time that it is referred to."""

from __future__ import annotations

import math
import re
from xml.etree.ElementTree import Element

MOST_DRAWN = 600_000
"""The cost of a drawing: ten for each of its parts, one for each of its numbers, as often as it is drawn.

A scatter plot of five thousand points costs this. A browser takes a few seconds for it.
"""
MOST_OF_A_PATH = 20_000
"""Numbers of one path: where it crosses itself, a browser's time grows with their square."""

COST_OF_A_PART = 10
NUMBER = re.compile(r"\d+")
REFERENCE = re.compile(r"(?:url\(|^)#([\w.:-]+)")
"""As `html.svg` has written them."""
PATHS = ("d", "points", "stroke-dasharray")


def is_quickly_drawn(root: Element) -> bool:
    """Tell whether a browser draws this without long thought."""
    numbers = {element: _numbers(element) for element in root.iter()}
    return max(numbers.values()) <= MOST_OF_A_PATH and _cost(root, numbers) <= MOST_DRAWN


def _numbers(element: Element) -> int:
    """Count the numbers that an element's shape consists of; 1.5 counts as two."""
    return sum(len(NUMBER.findall(element.get(name, ""))) for name in PATHS)


def _cost(root: Element, numbers: dict[Element, int]) -> float:
    """Return what an element costs with all that it holds and refers to; infinite if it refers to itself."""
    named: dict[str, Element] = {}
    for element in numbers:
        named.setdefault(element.get("id", ""), element)  # the first of a name counts
    costs: dict[Element, float] = {}
    begun: set[Element] = set()
    waiting = [root]
    while waiting:
        element = waiting[-1]
        parts = [*element, *(named[name] for name in _references(element) if name in named)]
        if element not in begun:
            begun.add(element)
            waiting += [part for part in parts if part not in begun]
            continue
        waiting.pop()
        # A part that has begun and has no cost yet is around this one.
        own = COST_OF_A_PART + numbers[element]
        costs.setdefault(element, own + sum(costs.get(part, math.inf) for part in parts))
    return costs[root]


def _references(element: Element) -> list[str]:
    """Return the names that an element refers to in its attributes, as often as it does."""
    found = (REFERENCE.finditer(value) for value in element.attrib.values())
    return [one[1] for ones in found for one in ones]
