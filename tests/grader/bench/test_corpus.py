"""The class of attacks is laid out as each attack says, in a course whose honest answers are right."""

import json

import pytest

from grader.bench.corpus import (
    BLANK,
    CORPUS,
    HONEST,
    Attack,
    Canaries,
    hand_in,
    hand_in_blank,
    load_attacks,
    make_course,
)
from grader.errors import GraderError
from grader.limits import limits_for


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("course"), CANARIES, "python3", ["values"])


CANARIES = Canaries()


def handed_in(course, student: str) -> dict:
    path = course.path("submitted", student, "values") / "values.ipynb"
    return json.loads(path.read_text(encoding="utf-8"))


def test_each_attack_says_what_it_tries_in_a_line():
    for attack in load_attacks():
        assert 10 < len(attack.tries) < 120 and attack.tries.endswith("."), attack.name
        assert (CORPUS / "course" / f"{attack.unit}.py").exists(), attack.name


def test_the_folder_around_an_attack_is_its_kind(tmp_path):
    for name in ("given_data/one", "shell/two"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "attack.toml").write_text('tries = "It tries."\nunit = "models"\n')
    found = [(attack.name, attack.kind, attack.unit) for attack in load_attacks(tmp_path)]
    assert found == [("one", "given data", "models"), ("two", "shell", "models")]


def test_a_name_in_two_kinds_is_a_mistake(tmp_path):
    for name in ("given_data/one", "shell/one"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "attack.toml").write_text('tries = "It tries."\n')
    with pytest.raises(GraderError, match="Two attacks are called one"):
        load_attacks(tmp_path)


def test_no_corpus_is_said_so(tmp_path):
    with pytest.raises(GraderError, match="No attacks"):
        load_attacks(tmp_path)


def test_secrets_lie_where_only_readers_of_them_find_them(course):
    released = course.path("release", ".", "values") / "values.ipynb"
    assert CANARIES.seen_in(released.read_text()) == []
    source = course.source_notebooks("values")[0].read_text()
    assert CANARIES.seen_in(source) == ["solution", "hidden"]
    hand_in_blank(course, "values")
    assert sorted(course.submissions("values")) == sorted([*HONEST, BLANK])
    assert "submission" in CANARIES.seen_in(json.dumps(handed_in(course, "ada")))
    assert CANARIES.seen_in(json.dumps(handed_in(course, BLANK))) == []


def test_an_attack_is_laid_into_its_cells(course, tmp_path):
    folder = tmp_path / "mine"
    (folder / "beside").mkdir(parents=True)
    (folder / "first.py").write_text("where = '@HOME@'")
    (folder / "spread.py").write_text("spread = '@WHO@'")
    (folder / "beside" / "numpy.py").write_text("'@TMP@'")
    hand_in(course, Attack("mine", folder, tries="It tries.", kind="shell"), {"HOME": "/h", "TMP": "/t"})
    cells = handed_in(course, "mine")["cells"]
    assert cells[0]["source"] == "where = '/h'"
    sources = {cell["metadata"].get("nbgrader", {}).get("grade_id"): cell["source"] for cell in cells}
    assert sources["spread"] == "spread = 'mine'"
    assert "NotImplementedError" in "".join(sources["scaled"])
    assert (course.path("submitted", "mine", "values") / "numpy.py").read_text() == "'/t'"


def test_bytecode_beside_an_attack_is_no_part_of_it(course, tmp_path):
    cache = tmp_path / "compiled" / "beside" / "__pycache__"
    cache.mkdir(parents=True)
    (cache / "numpy.cpython-311.pyc").write_bytes(b"\xa7\r\r\n")
    hand_in(course, Attack("compiled", tmp_path / "compiled", tries="It tries.", kind="shell"), {})
    assert [path.name for path in course.path("submitted", "compiled", "values").iterdir()] == [
        "values.ipynb"
    ]


def test_an_attack_has_the_texts_of_fragments(course, tmp_path):
    (tmp_path / "spread.py").write_text("@LIAR@\n\n\nspread = Liar()")
    hand_in(course, Attack("liar", tmp_path, tries="It tries.", kind="shell"), {})
    (source,) = [cell["source"] for cell in handed_in(course, "liar")["cells"] if "Liar()" in cell["source"]]
    names: dict = {}
    exec(source, names)
    assert names["spread"].anything == names["spread"]


def test_a_file_for_no_cell_is_a_mistake(course, tmp_path):
    (tmp_path / "sprad.py").write_text("")
    with pytest.raises(GraderError, match="answers 'sprad', no cell of its unit"):
        hand_in(course, Attack("typo", tmp_path, tries="It tries.", kind="shell"), {})


def test_the_limits_of_a_unit_that_is_not_attacked_are_left_out(tmp_path):
    made = make_course(tmp_path, Canaries(), "python3", ["objects"])
    assert limits_for(made, "objects").processes == 20
