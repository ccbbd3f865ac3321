import pytest

from helpers import section

TITLE = 'lesson 01, "Split before anything else"'


def test_a_failed_test_names_the_section():
    with pytest.raises(AssertionError) as caught, section(TITLE):
        raise AssertionError("It should be 3.")  # pytest rewrites the words of an assert
    assert str(caught.value) == f"It should be 3. See {TITLE}."


def test_a_bare_assert_has_at_least_the_section():
    with pytest.raises(AssertionError) as caught, section(TITLE):
        raise AssertionError
    assert str(caught.value) == f"See {TITLE}."


def test_a_message_that_names_another_section_keeps_it():
    with pytest.raises(AssertionError) as caught, section(TITLE):
        raise AssertionError('Too many. Lesson 00, "Epochs, batches, updates"')
    assert TITLE not in str(caught.value)


def test_what_the_answer_raises_stays_what_it_is():
    with pytest.raises(KeyError) as caught, section(TITLE):
        {}["price"]
    assert caught.value.args == ("price",)
    assert caught.value.__notes__ == [f"See {TITLE}."]


def test_what_passes_passes():
    with section(TITLE):
        done = True
    assert done


@pytest.mark.parametrize("title", ["", "Split before anything else", "lesson 1"])
def test_a_title_that_names_no_section(title):
    with pytest.raises(ValueError, match="named as in lesson 01"), section(title):
        pass
