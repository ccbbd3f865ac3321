import pytest

import helpers


def test_every_public_name_is_there_and_there_are_few():
    assert len(helpers.__all__) <= 14
    for name in helpers.__all__:
        assert getattr(helpers, name).__doc__
    assert dir(helpers) == helpers.__all__


def test_an_unknown_name_says_what_there_is():
    with pytest.raises(AttributeError, match=r"no attribute 'dl_plot'; it has alt_text, .*dl_history_plot"):
        _ = helpers.dl_plot
