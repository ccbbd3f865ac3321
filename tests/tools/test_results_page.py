from helpers.bands import read_values
from tools.results_page import PAGE, filled, table

VALUES = {"01_a": {"test MAE": {"mean": [6.6] * 10, "network": [float(n) for n in range(10)]}}}


def test_a_row_a_model_with_median_and_range():
    assert table(VALUES["01_a"]).splitlines()[2:] == [
        "| test MAE | mean | 6.6 | 6.6 |",
        "| test MAE | network | 4.5 | 0 – 9 |",
    ]


def test_only_what_stands_between_the_comments_changes():
    page = "before\n<!-- table of 01_a -->\nold\n<!-- end of table -->\nafter\n"
    new = filled(page, VALUES)
    assert new == page.replace("old\n", table(VALUES["01_a"]))
    assert filled(new, VALUES) == new


def test_the_page_holds_what_was_measured():
    text = PAGE.read_text(encoding="utf-8")
    assert filled(text, read_values()) == text, "Run `make bands`."
    assert all(f"<!-- table of {lesson} -->" in text for lesson in read_values())
