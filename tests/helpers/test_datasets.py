import pandas as pd
import pytest

from helpers import datasets

# Rows, columns, the target, and the columns of X.
LOADERS = {
    "auto_mpg": (392, 9, "mpg", 7),
    "beijing_pm25": (43824, 8, "pm2.5", 7),
    "bikeshare": (8645, 15, "bikers", 12),
    "concrete": (1030, 9, "compressive_strength", 8),
    "electricity": (26304, 1, "demand", 0),
    "fashion_5k": (5000, 785, "label", 784),
    "mnist_5k": (5000, 785, "label", 784),
    "penguins": (344, 8, "species", 7),
    "seattle_weather": (1461, 5, "temp_max", 4),
    "sentences": (3000, 3, "positive", 2),
    "sms_spam": (5574, 2, "label", 1),
    "titanic": (1309, 4, "survived", 3),
}


def load(name, **arguments):
    return getattr(datasets, f"load_{name}")(**arguments)


def test_every_loader_is_tested():
    assert {f"load_{name}" for name in LOADERS} == {
        name for name in dir(datasets) if name.startswith("load_")
    }


@pytest.mark.parametrize("name", LOADERS)
def test_frame_and_parts(name):
    rows, columns, target, features = LOADERS[name]
    frame = load(name)
    X, y = load(name, return_X_y=True)  # noqa: N806
    assert frame.shape == (rows, columns)
    assert X.shape == (rows, features)
    pd.testing.assert_series_equal(y, frame[target])
    assert target not in X


@pytest.mark.parametrize("name", LOADERS)
def test_the_docstring_names_columns_source_and_license(name):
    text = getattr(datasets, f"load_{name}").__doc__
    assert "Source: " in text
    assert "License: " in text
    if name not in ("fashion_5k", "mnist_5k"):
        assert [column for column in load(name) if f"`{column}`" not in text] == []


def test_what_a_learner_changes_stays_with_the_learner():
    first = datasets.load_concrete()
    first["age"] = 0
    _, y = datasets.load_concrete(return_X_y=True)
    y[:] = 0
    assert datasets.load_concrete()["age"].sum() > 0
    assert datasets.load_concrete()["compressive_strength"].sum() > 0


def test_arguments_have_names():
    with pytest.raises(TypeError, match="positional"):
        datasets.load_concrete(True)


def test_names_and_parts_of_the_target_are_no_features():
    assert "name" not in datasets.load_auto_mpg(return_X_y=True)[0]
    assert not {"casual", "registered"} & set(datasets.load_bikeshare(return_X_y=True)[0])


def test_text_becomes_categories_in_their_order():
    titanic = datasets.load_titanic()
    assert list(titanic["pclass"].cat.categories) == ["1st", "2nd", "3rd"]
    assert titanic["survived"].sum() == 500
    assert titanic["age"].isna().sum() == 263
    assert datasets.load_auto_mpg()["origin"].value_counts().to_dict() == {
        "America": 245,
        "Japan": 79,
        "Europe": 68,
    }
    assert list(datasets.load_bikeshare()["mnth"].cat.categories)[:2] == ["Jan", "Feb"]


@pytest.mark.parametrize("name", ["bikeshare", "electricity", "beijing_pm25", "seattle_weather"])
def test_series_have_real_times_in_order(name):
    index = load(name).index
    assert isinstance(index, pd.DatetimeIndex)
    assert index.is_monotonic_increasing
    assert index.is_unique


def test_missing_hours_of_the_bikes_stay_missing():
    bikes = datasets.load_bikeshare()
    assert len(bikes.asfreq("h")) - len(bikes) == 115
    assert (bikes.index.hour == bikes["hr"]).all()
    assert (bikes.index.day_of_year == bikes["day"]).all()


def test_clothes_have_their_names_and_500_images_each():
    X, y = datasets.load_fashion_5k(return_X_y=True)  # noqa: N806
    assert list(y.cat.categories)[:3] == ["T-shirt/top", "trouser", "pullover"]
    assert set(y.value_counts()) == {500}
    assert {str(kind) for kind in X.dtypes} == {"uint8"}
    assert not X.duplicated().any()
    # Trousers are dark between the legs: the middle of the lowest rows, against the sides.
    trousers = X[y == "trouser"].to_numpy().reshape(-1, 28, 28)[:, 20:, :].mean(axis=(0, 1))
    assert trousers[14] < trousers[10]


def test_messages_are_texts_without_gaps():
    X, y = datasets.load_sms_spam(return_X_y=True)  # noqa: N806
    assert list(y.cat.categories) == ["ham", "spam"]
    assert y.value_counts().to_dict() == {"ham": 4827, "spam": 747}
    assert X["message"].map(type).eq(str).all()
    assert X["message"].duplicated().sum() == 403


def test_sentences_are_half_good_and_half_bad_in_each_source():
    sentences = datasets.load_sentences()
    assert list(sentences["source"].cat.categories) == ["amazon", "imdb", "yelp"]
    assert set(sentences.value_counts(["source", "positive"])) == {500}
    assert not sentences["sentence"].str.strip().eq("").any()
    assert sentences["sentence"].duplicated().sum() == 18
    best = sentences[sentences["sentence"].str.contains("excellent", case=False)]
    assert best["positive"].mean() > 0.9
