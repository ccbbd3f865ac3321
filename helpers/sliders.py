"""A picture below sliders, drawn again when one is moved."""

from __future__ import annotations

import html
import inspect
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from numbers import Real
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from helpers.accessibility import alt_text_of, image_tag

FORM = "(lowest, highest, step, first), such as (0.0, 1.0, 0.1, 0.5), or a list of choices"
ON_STEP = 1e-6
"""Distance of the first value from a step that is allowed, as a part of the step."""


@dataclass(frozen=True)
class Slider:
    """A slider: its name, its first value, and either its choices or its ends and step."""

    name: str
    first: Any
    choices: tuple[Any, ...] = ()
    lowest: float = 0
    highest: float = 0
    step: float = 0

    @property
    def label(self) -> str:
        """The name as a person reads it."""
        return self.name.replace("_", " ")

    @property
    def whole(self) -> bool:
        """True if each of its values is a whole number."""
        return all(isinstance(number, int) for number in (self.lowest, self.step, self.first))

    @property
    def decimals(self) -> int:
        """Number of decimals of its values."""
        return max(
            0, *(-int(Decimal(str(number)).as_tuple().exponent) for number in (self.lowest, self.step))
        )


@dataclass(frozen=True)
class Picture:
    """A picture that was drawn: PNG in base64, and its alt text."""

    png: str
    text: str


def play(draw: Callable[..., object], **sliders: object) -> None:
    """Show a picture below sliders, and draw it again whenever one is moved.

    Where no kernel runs, or without ipywidgets, the picture at the first values is shown.

    Args:
        draw: a function that draws one Matplotlib figure, and gives it alt text with `helpers.alt_text`. It
            takes the sliders' values by name, and is called at every move: milliseconds, no training.
            It does not call `plt.show()`.
        **sliders: for each value (lowest, highest, step, first), or a list of choices; the first choice is
            the first value. An underscore in a name is shown as a space.

    Raises:
        TypeError: if a slider is neither a tuple of four numbers nor a list, or if `draw` does not take it.
        ValueError: if a slider's numbers do not fit together, or `draw` draws no figure.
    """
    if not callable(draw):
        raise TypeError(f"play needs a function that draws; got {type(draw).__name__}.")
    if not sliders:
        raise ValueError(f"play needs a slider, name={FORM}.")
    read = [_slider(name, given) for name, given in sliders.items()]
    first = {slider.name: slider.first for slider in read}
    try:
        inspect.signature(draw).bind(**first)
    except TypeError as error:
        raise TypeError(
            f"play: {_name(draw)} does not take these sliders, {', '.join(first)}: {error}."
        ) from None
    picture = _drawn(draw, first)
    _publish(picture, _widget(draw, read, picture))


def _slider(name: str, given: object) -> Slider:
    if isinstance(given, list):
        if len(given) < 2:
            raise ValueError(f"play: {name} should have two choices or more; got {given!r}.")
        return Slider(name, given[0], choices=tuple(given))
    if not isinstance(given, tuple) or len(given) != 4 or not all(map(_is_number, given)):
        raise TypeError(f"play: {name} should be {FORM}; got {given!r}.")
    lowest, highest, step, first = given
    if not lowest < highest or step <= 0 or not lowest <= first <= highest:
        raise ValueError(
            f"play: {name} should have lowest < highest, a step above 0, and first within; got {given!r}."
        )
    steps = (first - lowest) / step
    if abs(steps - round(steps)) > ON_STEP:
        raise ValueError(
            f"play: the first value of {name} should be the lowest plus whole steps; got {given!r}."
        )
    return Slider(name, first, lowest=lowest, highest=highest, step=step)


def _is_number(given: object) -> bool:
    return isinstance(given, Real) and not isinstance(given, bool) and isfinite(given)


def _name(draw: Callable[..., object]) -> str:
    return getattr(draw, "__name__", "the function")


def _drawn(draw: Callable[..., object], values: Mapping[str, Any]) -> Picture:
    """Draw once and close what was drawn."""
    from IPython.core.pylabtools import print_figure

    with _new_figures() as figures:
        draw(**values)
        made = figures()
        if len(made) != 1:
            raise ValueError(
                f"play: {_name(draw)} should make one figure, as plt.subplots() does; it made {len(made)}."
            )
        # The whole canvas, so that the picture keeps its size from move to move.
        png = print_figure(made[0], "png", bbox_inches=None, base64=True)  # type: ignore[no-untyped-call]
        if png is None:
            raise ValueError(f"play: {_name(draw)} drew nothing into its figure.")
        shown = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in values.items())
        return Picture(png, alt_text_of(made[0]) or f"Picture for {shown}.")


@contextmanager
def _new_figures() -> Iterator[Callable[[], list[Figure]]]:
    """Give a function that lists the figures made since; close them at the end."""
    before = set(plt.get_fignums())

    def made() -> list[Figure]:
        return [plt.figure(number) for number in plt.get_fignums() if number not in before]

    try:
        yield made
    finally:
        for figure in made():
            plt.close(figure)


def _widget(draw: Callable[..., object], sliders: list[Slider], first: Picture) -> Any | None:  # noqa: ANN401 - untyped library
    """Make the sliders and the picture below them; None without ipywidgets."""
    try:
        import ipywidgets
    except ImportError:
        return None
    width = f"{max(len(slider.label) for slider in sliders) * 0.62 + 1:.1f}em"
    controls = {slider.name: _control(ipywidgets, slider, width) for slider in sliders}
    picture = ipywidgets.HTML(image_tag(first.png, first.text))

    def redraw(_: object) -> None:
        values = {slider.name: _value(slider, controls[slider.name].value) for slider in sliders}
        try:
            drawn = _drawn(draw, values)
        except Exception as error:  # it would end in the kernel's log, where nobody looks
            picture.value = f'<pre role="alert">{html.escape(_words(draw, error))}</pre>'
        else:
            picture.value = image_tag(drawn.png, drawn.text)

    for control in controls.values():
        control.observe(redraw, names="value")
    return ipywidgets.VBox([*controls.values(), picture])


def _control(ipywidgets: Any, slider: Slider, width: str) -> Any:  # noqa: ANN401 - untyped library
    common: dict[str, Any] = {
        "description": slider.label,
        "tooltip": slider.label,
        "style": {"description_width": width},
        "layout": {"width": "min(100%, 36em)"},
    }
    if slider.choices:
        options = [(str(choice), choice) for choice in slider.choices]
        return ipywidgets.SelectionSlider(options=options, index=0, **common)
    common |= {"min": slider.lowest, "max": slider.highest, "step": slider.step, "value": slider.first}
    if slider.whole:
        return ipywidgets.IntSlider(**common)
    return ipywidgets.FloatSlider(readout_format=f".{slider.decimals}f", **common)


def _value(slider: Slider, value: Any) -> Any:  # noqa: ANN401 - a choice can be anything
    """Take the rounding errors of a browser out of a value."""
    return value if slider.choices or slider.whole else round(value, slider.decimals)


def _words(draw: Callable[..., object], error: Exception) -> str:
    """Say which error came, and from which line of the drawing function."""
    words = f"{type(error).__name__}: {error}"
    code = getattr(draw, "__code__", None)
    for frame in traceback.extract_tb(error.__traceback__):
        if code and frame.filename == code.co_filename and frame.name == code.co_name:
            words = f"{words}\nin {frame.name}, line {frame.lineno}: {frame.line}"
    return words


def _publish(picture: Picture, widget: Any | None) -> None:  # noqa: ANN401 - untyped library
    """Publish one output: the widget where one can run, else the picture."""
    from IPython.display import display

    bundle = {} if widget is None else dict(widget._repr_mimebundle_())
    bundle |= {
        "text/plain": picture.text,
        "image/png": picture.png,
        "text/html": image_tag(picture.png, picture.text),
    }
    display(bundle, metadata={"image/png": {"alt": picture.text}}, raw=True)  # type: ignore[no-untyped-call]
