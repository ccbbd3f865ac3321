"""The course's data sets as pandas objects. All come with the course; nothing is fetched.

Each call returns new objects: what you change in them stays yours. Where the files come from, and on which
terms, is in `helpers/data/README.md`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import numpy as np
import pandas as pd

from helpers.data_files import read_checked

XY = tuple[pd.DataFrame, pd.Series]


@dataclass(frozen=True)
class _Table:
    """Rules for reading one file as a data frame."""

    file: str
    target: str
    no_feature: tuple[str, ...] = ()  # columns that a model must not see: names, and parts of the target
    read: Mapping[str, Any] = field(default_factory=dict)  # arguments of pandas.read_csv
    prepare: Callable[[pd.DataFrame], pd.DataFrame] = lambda frame: frame


def _load(table: _Table, return_X_y: bool) -> pd.DataFrame | XY:  # noqa: N803 - scikit-learn's name
    content = read_checked(table.file)
    frame: pd.DataFrame = (
        _images(content) if table.file.endswith(".npz") else pd.read_csv(content, **table.read)
    )
    frame = table.prepare(frame)
    if not return_X_y:
        return frame
    return frame.drop(columns=[table.target, *table.no_feature]), frame[table.target].copy()


def _images(content: BytesIO) -> pd.DataFrame:
    """Lay out images as rows of pixels, in the form of `mnist_5k`."""
    with np.load(content, allow_pickle=False) as arrays:
        images, labels = arrays["images"], arrays["labels"]
    columns = [f"pixel_{i}" for i in range(images[0].size)]
    return pd.DataFrame(images.reshape(len(images), -1), columns=columns).assign(label=labels)


def _auto_mpg(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(
        origin=frame["origin"].map({1: "America", 2: "Europe", 3: "Japan"}).astype("category")
    )


def _titanic(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(survived=(frame["survived"] == "yes").astype("int64"))


_MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]


def _bikeshare(frame: pd.DataFrame) -> pd.DataFrame:
    since = pd.to_timedelta(frame["day"] - 1, unit="D") + pd.to_timedelta(frame["hr"], unit="h")
    time = pd.DatetimeIndex(pd.Timestamp("2011-01-01") + since, name="time")
    return frame.assign(mnth=pd.Categorical(frame["mnth"], _MONTHS)).set_index(time)


def _electricity(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.rename(columns={"y": "demand"}).rename_axis("time")


def _beijing_pm25(frame: pd.DataFrame) -> pd.DataFrame:
    clock = ["year", "month", "day", "hour"]
    time = pd.DatetimeIndex(pd.to_datetime(frame[clock]), name="time")
    return frame.drop(columns=["No", *clock]).set_index(time)


def _mnist_5k(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.set_axis([*(f"pixel_{i}" for i in range(784)), "label"], axis="columns")


_CLOTHES = (
    *("T-shirt/top", "trouser", "pullover", "dress", "coat"),
    *("sandal", "shirt", "sneaker", "bag", "ankle boot"),
)


def _fashion_5k(frame: pd.DataFrame) -> pd.DataFrame:
    names = frame["label"].map(dict(enumerate(_CLOTHES)))
    return frame.assign(label=names.astype(pd.CategoricalDtype(list(_CLOTHES))))


_CATEGORY = "category"
_PASSENGER_CLASS = pd.CategoricalDtype(["1st", "2nd", "3rd"], ordered=True)

_TABLES = {
    "auto_mpg": _Table("auto_mpg.csv", "mpg", ("name",), prepare=_auto_mpg),
    "concrete": _Table("concrete.csv", "compressive_strength"),
    "titanic": _Table(
        "titanic.csv",
        "survived",
        read={"dtype": {"sex": _CATEGORY, "pclass": _PASSENGER_CLASS}},
        prepare=_titanic,
    ),
    "penguins": _Table(
        "penguins.csv",
        "species",
        read={"dtype": {"species": _CATEGORY, "island": _CATEGORY, "sex": _CATEGORY}},
    ),
    "bikeshare": _Table(
        "bikeshare_2011.csv",
        "bikers",
        ("casual", "registered"),
        read={"dtype": {"weathersit": _CATEGORY}},
        prepare=_bikeshare,
    ),
    "electricity": _Table(
        "electricity_hourly.csv",
        "demand",
        read={"index_col": "ts", "parse_dates": True},
        prepare=_electricity,
    ),
    "beijing_pm25": _Table(
        "beijing_pm25_hourly.csv", "pm2.5", read={"dtype": {"cbwd": _CATEGORY}}, prepare=_beijing_pm25
    ),
    "seattle_weather": _Table(
        "seattle_weather.csv",
        "temp_max",
        read={"index_col": "date", "parse_dates": True, "dtype": {"weather": _CATEGORY}},
    ),
    "fashion_5k": _Table("fashion_5k.npz", "label", prepare=_fashion_5k),
    "sms_spam": _Table(
        "sms_spam.csv",
        "label",
        # A message may read "None" or "NA": it is a text, and not a gap.
        read={"dtype": {"label": pd.CategoricalDtype(["ham", "spam"])}, "keep_default_na": False},
    ),
    "sentences": _Table("sentences.csv", "positive", read={"dtype": {"source": _CATEGORY}}),
    "mnist_5k": _Table(
        "mnist_5k.csv.gz",
        "label",
        read={"header": None, "dtype": "uint8", "compression": "gzip"},
        prepare=_mnist_5k,
    ),
}


def load_auto_mpg(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load fuel economy of cars, 1970–82 (392 cars).

    Columns: `mpg` (target, miles per US gallon), `cylinders`, `displacement` (cubic inches), `horsepower`,
    `weight` (pounds), `acceleration` (seconds from 0 to 60 mph), `year` (of the model, 70 is 1970), `origin`
    (category: America, Europe, Japan), `name` (text; not in X). The six cars with no horsepower are left out.

    Source: R. Quinlan, Auto MPG, UCI Machine Learning Repository. License: CC BY 4.0.
    """
    return _load(_TABLES["auto_mpg"], return_X_y)


def load_concrete(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load the strength of concrete mixes (1030 mixes).

    Columns: `cement`, `blast_furnace_slag`, `fly_ash`, `water`, `superplasticizer`, `coarse_aggregate`,
    `fine_aggregate` (all kg in a m³ of mix), `age` (days), `compressive_strength` (target, MPa).

    Source: I-Cheng Yeh (1998), Concrete Compressive Strength, UCI Machine Learning Repository.
    License: CC BY 4.0.
    """
    return _load(_TABLES["concrete"], return_X_y)


def load_titanic(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load who survived the Titanic (1309 passengers).

    Columns: `survived` (target, 1 yes, 0 no), `sex` (category), `age` (years; 263 are missing), `pclass`
    (ordered category: 1st, 2nd, 3rd). Names are left out.

    Source: Encyclopedia Titanica, by way of F. Harrell and of J. Fox's R package carData. License: none
    stated with the data; see `helpers/data/README.md`.
    """
    return _load(_TABLES["titanic"], return_X_y)


def load_penguins(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load three species of penguins at Palmer Station (344 birds).

    Columns: `species` (target, category: Adelie, Chinstrap, Gentoo), `island` (category), `bill_length_mm`,
    `bill_depth_mm`, `flipper_length_mm` (mm), `body_mass_g` (g), `sex` (category), `year`. Two birds have no
    measurements, eleven no sex.

    Source: Gorman, Williams and Fraser (2014), by way of palmerpenguins. License: CC0.
    """
    return _load(_TABLES["penguins"], return_X_y)


def load_bikeshare(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load bikes hired by the hour in Washington DC, 2011 (8645 hours).

    The index is the hour. 115 hours of the year are missing, and have no row.

    Columns: `season` (1 winter to 4 autumn), `mnth` (category), `day` (of the year), `hr` (0 to 23),
    `holiday` (0, 1), `weekday` (0 is Sunday), `workingday` (0, 1), `weathersit` (category), `temp`, `atemp`
    (felt), `hum`, `windspeed` (these four brought to 0–1 by the source), `casual` and `registered` (riders;
    they add up to the target and are not in X), `bikers` (target, riders in the hour).

    Source: H. Fanaee-T and J. Gama (2013), Bike Sharing, UCI Machine Learning Repository. License: CC BY 4.0.
    """
    return _load(_TABLES["bikeshare"], return_X_y)


def load_electricity(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load electricity demand by the hour, 2012–2014 (26304 hours).

    The index is the hour; none is missing.

    Column: `demand` (target, kW, the mean of 321 clients). X has no column, just the hours.

    Source: Monash Time Series Repository (Zenodo 4656140), from UCI's ElectricityLoadDiagrams20112014.
    License: CC BY 4.0.
    """
    return _load(_TABLES["electricity"], return_X_y)


def load_beijing_pm25(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load fine dust and weather by the hour in Beijing, 2010–2014 (43824 hours).

    The index is the hour; none is missing.

    Columns: `pm2.5` (target, µg/m³; 2067 are missing), `DEWP` (dew point, °C), `TEMP` (°C), `PRES` (hPa),
    `cbwd` (category: where the wind comes from; cv is calm or variable), `Iws` (wind, m/s, added up),
    `Is` and `Ir` (hours of snow and of rain, added up).

    Source: S. Chen, Beijing PM2.5, UCI Machine Learning Repository. License: CC BY 4.0.
    """
    return _load(_TABLES["beijing_pm25"], return_X_y)


def load_seattle_weather(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load the weather of Seattle by the day, 2012–2015 (1461 days).

    The index is the day; none is missing.

    Columns: `precipitation` (mm), `temp_max` (target, °C), `temp_min` (°C), `wind` (m/s), `weather`
    (category: drizzle, fog, rain, snow, sun).

    Source: NOAA. License: public domain.
    """
    return _load(_TABLES["seattle_weather"], return_X_y)


def load_mnist_5k(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load handwritten digits, 500 of each (5000 images).

    Columns: `pixel_0` to `pixel_783` (0 is paper, 255 ink; 28 rows of 28 pixels, so that
    `X.to_numpy().reshape(-1, 28, 28)` gives the images), `label` (target, 0 to 9). The rows are sorted by
    label: shuffle them before you split.

    Source: Y. LeCun and C. Cortes, a part of MNIST. License: CC BY-SA 3.0.
    """
    return _load(_TABLES["mnist_5k"], return_X_y)


def load_fashion_5k(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load photographs of clothes, 500 of each of ten kinds (5000 images).

    Columns: `pixel_0` to `pixel_783` (0 is background, 255 the brightest; 28 rows of 28 pixels, so that
    `X.to_numpy().reshape(-1, 28, 28)` gives the images), `label` (target, category: T-shirt/top, trouser,
    pullover, dress, coat, sandal, shirt, sneaker, bag, ankle boot, in this order). The rows are in random
    order.

    Source: H. Xiao, K. Rasul and R. Vollgraf (2017), Fashion-MNIST, Zalando Research; drawn from all
    70,000. License: MIT.
    """
    return _load(_TABLES["fashion_5k"], return_X_y)


def load_sms_spam(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load text messages in English, some of them spam (5574 messages).

    Columns: `label` (target, category: ham, spam; 747 are spam), `message` (text). Some messages occur
    several times, word for word or with other numbers: remove these before you split.

    Source: T. Almeida and J. Gómez Hidalgo (2012), SMS Spam Collection, UCI Machine Learning Repository.
    License: CC BY 4.0.
    """
    return _load(_TABLES["sms_spam"], return_X_y)


def load_sentences(*, return_X_y: bool = False) -> pd.DataFrame | XY:  # noqa: N803
    """Load sentences from reviews, 500 good and 500 bad ones of each source (3000 sentences).

    Columns: `source` (category: amazon for products, imdb for films, yelp for restaurants), `positive`
    (target, 1 good, 0 bad), `sentence` (text). Some sentences occur more than once. The rows are sorted by
    source.

    Source: D. Kotzias, M. Denil, N. de Freitas and P. Smyth (2015), Sentiment Labelled Sentences, UCI Machine
    Learning Repository. License: CC BY 4.0.
    """
    return _load(_TABLES["sentences"], return_X_y)
