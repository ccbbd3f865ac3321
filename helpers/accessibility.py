"""Words for those who cannot see a picture."""

import html
from functools import partial
from typing import Any

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
    # IPython asks an object for this method before it looks for other ways to show it.
    figure._repr_mimebundle_ = partial(_mime_bundle, figure, " ".join(text.split()))  # type: ignore[attr-defined]


def _mime_bundle(figure: Figure, text: str, **_: Any) -> tuple[dict[str, str], dict[str, dict[str, str]]]:  # noqa: ANN401
    """An HTML image with the text, beside the plain PNG that IPython makes.

    JupyterLab 4 leaves an image's `alt` metadata unread, so the text needs HTML; nbconvert reads both.
    """
    from IPython.core.pylabtools import print_figure

    png = print_figure(figure, "png", base64=True)  # type: ignore[no-untyped-call]
    if png is None:  # nothing was drawn
        return {}, {}
    image = f'<img alt="{html.escape(text)}" src="data:image/png;base64,{png}" style="max-width: 100%">'
    return {"text/html": image}, {"image/png": {"alt": text}}
