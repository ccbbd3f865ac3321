"""Where a learner should read again."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

_NAMED = re.compile(r'\blesson \d\d, "', re.IGNORECASE)


@contextmanager
def section(title: str) -> Iterator[None]:
    """Have every test inside name the section of a lesson that explains it.

    The title is added to the message of an `AssertionError` that does not name a section itself, and
    to other exceptions as a note.

    Args:
        title: the lesson and its section, such as `lesson 01, "Split before anything else"`.

    Raises:
        ValueError: the title names no section in this form.
    """
    if not _NAMED.search(title):
        raise ValueError(f'A section is named as in lesson 01, "Split before anything else"; got {title!r}.')
    try:
        yield
    except AssertionError as error:
        if not _NAMED.search(str(error)):
            error.args = (f"{error} See {title}.".lstrip(),)
        raise
    except Exception as error:
        error.add_note(f"See {title}.")
        raise
