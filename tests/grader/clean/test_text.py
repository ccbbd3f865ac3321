"""Text that nbconvert can show, whatever it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.filters.ansi import ansi2html

from grader.clean.text import (
    MOST_ESCAPES,
    MOST_WORDS,
    formula,
    one_line,
    plural,
    printable,
    shortened,
    terminal,
)
from tests.grader.fuzz import fuzzed


@pytest.mark.parametrize(
    "text", ["\x1b[38m", "\x1b[48;5m", "\x1b[1;38m", "\x1b[38;2;1m", "\x1b[" + "9" * 5000 + "m"]
)
def test_a_color_that_is_cut_off_stops_nobody(text):
    assert ansi2html(terminal(f"{text}shown")).endswith("shown")


@fuzzed
@given(
    st.lists(st.sampled_from(["\x1b[", "38", "48", ";", "5", "2", "m", "K", "x", "\n", "300"]), max_size=30)
)
def test_nbconvert_shows_any_escapes(parts):
    assert isinstance(ansi2html(terminal("".join(parts))), str)


@pytest.mark.parametrize(
    "honest", ["\x1b[1m", "\x1b[0;31m", "\x1b[m", "\x1b[38;5;28;01m", "\x1b[48;2;1;2;3m"]
)
def test_colors_stay(honest):
    assert terminal(f"{honest}x") == f"{honest}x"


def test_a_flood_of_colors_is_shown_without():
    assert terminal("\x1b[1mx" * (MOST_ESCAPES + 1)) == "x" * (MOST_ESCAPES + 1)


@pytest.mark.parametrize("odd", [None, 5, ["a"], {"a": 1}])
def test_what_is_no_text_is_empty(odd):
    assert printable(odd) == ""


def test_a_lone_surrogate_can_be_written():
    assert printable("a\ud800b").encode() == b"a?b"


def test_formulas_stay_and_macros_that_load_do_not():
    assert formula(r"\frac{a}{b} \styles \hat y") == r"\frac{a}{b} \styles \hat y"
    assert not any(
        macro in formula(r"\style{a}{b} \bbox[c]{d} \mmlToken{e}") for macro in ("\\style", "\\bbox")
    )


def test_words_are_cut_where_they_are_too_many():
    assert shortened("x" * MOST_WORDS) == "x" * MOST_WORDS
    assert shortened("x" * 2 * MOST_WORDS) == "x" * MOST_WORDS + "… [cut]"


def test_one_line_shows_what_would_command_a_terminal():
    text = "a\x1b[31m\nb\u202ec \u200d王é\ud800"
    assert one_line(text) == "a\\x1b[31m\\nb\\u202ec \u200d王é?"


def test_plural():
    assert [plural(count, "mark") for count in (0, 1, 1200)] == ["0 marks", "1 mark", "1,200 marks"]
