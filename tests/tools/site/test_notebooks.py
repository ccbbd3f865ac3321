"""A notebook's page has its pictures in files, its sections with their questions, its tests folded."""

import base64
import io

import nbformat
from PIL import Image

from tools.site.notebooks import page_of
from tools.site.practice import Place

WIDGET = "application/vnd.jupyter.widget-view+json"


def png(size=(3, 2)):
    buffer = io.BytesIO()
    Image.new("RGB", size).save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


def code(data=None, shown=None, **cell):
    outputs = [nbformat.v4.new_output("display_data", data, metadata=shown or {})] if data else []
    return nbformat.v4.new_code_cell("draw()", outputs=outputs, **cell)


def page(cells, tmp_path, **options):
    notebook = nbformat.v4.new_notebook(cells=cells)
    return page_of(notebook, "notebooks/lessons/01_a.ipynb", pictures=tmp_path / "pictures", **options)


def sources(notebook):
    return [cell.source for cell in notebook.cells]


def test_a_picture_becomes_one_file_and_keeps_its_words(tmp_path):
    tag = f'<img alt="a &quot;curve&quot;" src="data:image/png;base64,{png()}" style="max-width: 100%">'
    made = page([code({"text/html": tag, "image/png": png()}), code({"text/html": tag})], tmp_path)
    (file,) = (tmp_path / "pictures").iterdir()
    assert file.read_bytes() == base64.b64decode(png())
    for cell in made.cells:
        assert cell.outputs[0].data == {
            "text/html": f'<img alt="a &quot;curve&quot;" src="../../pictures/{file.name}" '
            'width="3" height="2" loading="lazy">'
        }


def test_a_picture_without_html_takes_its_words_from_its_metadata(tmp_path):
    made = page([code({"image/png": png()}, {"image/png": {"alt": "a & b"}})], tmp_path)
    assert 'alt="a &amp; b"' in made.cells[0].outputs[0].data["text/html"]


def test_nothing_is_left_that_needs_a_kernel(tmp_path):
    cell = code({WIDGET: {"model_id": "1"}, "application/javascript": "1", "text/plain": "a picture"})
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"widgets": {}})
    made = page_of(notebook, "a.ipynb", pictures=tmp_path)
    assert "widgets" not in made.metadata
    assert made.cells[0].outputs[0].data == {"text/plain": "a picture"}
    assert WIDGET in notebook.cells[0].outputs[0].data, "the notebook itself is left as it is"


def test_markdown_that_a_cell_shows_becomes_a_text_below_it(tmp_path):
    made = page([code({"text/markdown": "[a](b.ipynb)", "text/plain": "x"})], tmp_path)
    assert [cell.cell_type for cell in made.cells] == ["code", "markdown"]
    assert made.cells[0].outputs == [] and made.cells[1].source == "[a](b.ipynb)"


def test_a_folded_cell_stays_folded(tmp_path):
    made = page([code(metadata={"jupyter": {"source_hidden": True}}), code()], tmp_path)
    assert [cell.metadata.get("tags") for cell in made.cells] == [["hide-input"], None]


def test_questions_stand_at_the_end_of_their_section_below_its_parts(tmp_path):
    texts = ["# Title", "## One\ntext", "### Part", "## Two\n\n## Three"]
    cells = [nbformat.v4.new_markdown_cell(text) for text in texts]
    questions = {
        ("01", title): [Place("e.ipynb", f"for {title}")] for title in ("One", "Part", "Two", "Three")
    }
    made = page(cells, tmp_path, questions=questions)
    shown = [
        source.split("[")[1].split("]")[0] if "practice" in source else source.split("\n")[0]
        for source in sources(made)
    ]
    assert shown == [
        *(
            "# Title",
            "## One",
            "### Part",
            "for Part",
            "for One",
            "## Two",
            "for Two",
            "## Three",
            "for Three",
        )
    ]


def test_a_line_above_stands_below_the_title(tmp_path):
    made = page([nbformat.v4.new_markdown_cell("# Title\ntext")], tmp_path, above="**line**")
    assert sources(made) == ["# Title\n\n**line**\n\ntext"]
