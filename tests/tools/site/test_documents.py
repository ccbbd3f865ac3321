"""Links of a document hold on the site, and its diagrams are pictures drawn from their present source."""

import pytest

from tests.notebooks.exercise import COURSE
from tools.site.documents import diagrams, document_page

DIAGRAM = "```mermaid\nflowchart TB\n    accDescr: One leads to two.\n    a --> b\n```"
DRAWN = [
    (path, diagram)
    for path in sorted((COURSE / "docs").glob("*.md"))
    for diagram in diagrams(path.read_text(encoding="utf-8"), path.stem)
]


@pytest.mark.parametrize(
    ("text", "repository", "expected"),
    [
        ("[a](other.md#part)", "", "[a](other.md#part)"),
        ("[a](../tests/x.toml#l1)", "", "a"),
        (
            "[a](../tests/x.toml#l1)",
            "https://forge.example/o/n",
            "[a](https://forge.example/o/n/blob/main/tests/x.toml#l1)",
        ),
        (
            "[a](https://keras.io) [b](#here) [c](mailto:a@b.c)",
            "",
            "[a](https://keras.io) [b](#here) [c](mailto:a@b.c)",
        ),
        ("![a picture](report.png)", "", "![a picture](report.png)"),
    ],
)
def test_links(text, repository, expected):
    assert document_page(text, "docs/page.md", {"docs/other.md"}, repository) == expected


def test_a_diagram_becomes_a_picture_with_its_description():
    text = f"Before\n{DIAGRAM}\nbetween\n{DIAGRAM}\n"
    assert document_page(text, "docs/page.md", set()) == (
        "Before\n![One leads to two.](page-1.svg)\nbetween\n![One leads to two.](page-2.svg)\n"
    )


@pytest.mark.parametrize(("path", "diagram"), DRAWN, ids=[one.picture for _, one in DRAWN])
def test_pictures_are_drawn_from_the_source_as_it_is(path, diagram):
    assert diagram.alt, "A diagram needs a line `accDescr: …` for those who cannot see it."
    begin = (path.parent / diagram.picture).read_text(encoding="utf-8").partition("\n")[0]
    assert begin == f"<!-- {diagram.digest} -->", "Run `python -m tools.pictures diagrams`."
