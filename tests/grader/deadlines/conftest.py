"""The files of a class that tests of deadlines write."""

import pytest


@pytest.fixture
def write(course):
    """Write a file of the class."""

    def written(name, content):
        course.class_dir.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode()
        (course.class_dir / name).write_bytes(data)

    return written
