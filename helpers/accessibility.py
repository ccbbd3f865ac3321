"""Words for those who cannot see a picture."""

import html
from functools import partial

from matplotlib.figure import Figure


def alt_text(figure: Figure, text: str) -> None:
    """Give a figure alt text, which a notebook then shows with it.

    Call it in the cell that draws the figure. The picture shows once, at the end of the cell, as ever.

    Args:
        figure: a Matplotlib figure, as `plt.gcf()` or `axes.figure` gives it.
        text: what there is to see, in a sentence or two.
    """
    if not isinstance(figure, Figure):
        raise TypeError(
            f"alt_text needs a Matplotlib figure, such as plt.gcf(); got {type(figure).__name__}."
        )
    if not isinstance(text, str) or not text.strip():
        raise ValueError("alt_text needs a sentence that says what the picture shows.")
    figure._alt_text = " ".join(text.split())  # type: ignore[attr-defined]
    # IPython asks an object for this method before it looks for other ways to show it. With
    # `_repr_mimebundle_` it would draw the picture twice: once there, once for its own PNG.
    figure._ipython_display_ = partial(_display, figure)  # type: ignore[attr-defined]


def alt_text_of(figure: Figure) -> str:
    """Return the alt text that a figure was given, or an empty text."""
    return str(getattr(figure, "_alt_text", ""))


def image_tag(png: str, text: str) -> str:
    """Write a PNG, in base64, as an HTML image with alt text."""
    return f'<img alt="{html.escape(text)}" src="data:image/png;base64,{png}" style="max-width: 100%">'


def _display(figure: Figure) -> None:
    """Show a PNG, and the same in HTML with the text.

    JupyterLab 4 leaves an image's `alt` metadata unread, so the text needs HTML; nbconvert reads both.
    """
    from IPython.core.pylabtools import print_figure
    from IPython.display import display

    png = print_figure(figure, "png", base64=True)  # type: ignore[no-untyped-call]
    if png is None:  # nothing was drawn
        return
    text = alt_text_of(figure)
    bundle = {"text/plain": repr(figure), "image/png": png, "text/html": image_tag(png, text)}
    display(bundle, metadata={"image/png": {"alt": text}}, raw=True)  # type: ignore[no-untyped-call]
