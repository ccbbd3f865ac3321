"""What a notebook shows of an object."""

from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output


def shown(thing: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return data and metadata by MIME type: published by itself, or made by IPython."""
    shell = InteractiveShell.instance()
    with capture_output() as captured:
        made: tuple[dict[str, Any], dict[str, Any]] = shell.display_formatter.format(thing)
    published = [(output.data, output.metadata) for output in captured.outputs]
    return published[0] if published else made
