"""Data sets and loaders cross with their rows; a data set of the student's class by a proxy."""

import pytest

torch = pytest.importorskip("torch", reason="needs PyTorch: make torch")

from torch.utils.data import DataLoader, Subset, TensorDataset, WeightedRandomSampler  # noqa: E402

from grader.judge.codec import CannotCross, decode, encode  # noqa: E402

pytestmark = pytest.mark.torch

ROWS = TensorDataset(torch.arange(10.0).reshape(5, 2), torch.arange(5))


def test_rows_cross():
    back = decode(encode(ROWS))
    assert len(back) == 5 and back[3][1] == 3
    part = decode(encode(Subset(ROWS, [4, 0])))
    assert [int(label) for _, label in part] == [4, 0]


@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize("drop_last", [True, False])
def test_a_loader_keeps_its_settings(shuffle, drop_last):
    loader = DataLoader(ROWS, batch_size=2, shuffle=shuffle, drop_last=drop_last)
    back = decode(encode(loader))
    assert (back.batch_size, back.drop_last, len(back)) == (2, drop_last, len(loader))
    assert type(back.sampler) is type(loader.sampler)
    labels = [label for _, labels in back for label in labels.tolist()]
    assert len(labels) == (4 if drop_last else 5) and (shuffle or labels == sorted(labels))


def test_a_loader_with_a_generator_of_its_own_draws_the_same():
    loaders = [DataLoader(ROWS, shuffle=True, generator=torch.Generator().manual_seed(4)) for _ in range(2)]
    orders = [[label.item() for _, label in one] for one in (loaders[0], decode(encode(loaders[1])))]
    assert orders[0] == orders[1]


def test_workers_are_not_taken_over():
    assert decode(encode(DataLoader(ROWS, num_workers=2))).num_workers == 0


@pytest.mark.parametrize(
    ("loader", "words"),
    [
        (DataLoader(ROWS, sampler=WeightedRandomSampler([1.0] * 5, 5)), "WeightedRandomSampler"),
        (DataLoader(ROWS, batch_sampler=[[0, 1], [2]]), "batch sampler"),
        (DataLoader(ROWS, batch_size=None), "batch sampler"),
        (DataLoader(ROWS, collate_fn=lambda rows: rows), "collate_fn"),
    ],
)
def test_other_loaders_are_refused_in_words(loader, words):
    with pytest.raises(CannotCross, match=words):
        encode(loader)


def test_a_students_data_set_is_a_data_set(passes):
    passes(
        """
from torch.utils.data import DataLoader, Dataset
rows = Rows(x, y)
assert isinstance(rows, Dataset) and isinstance(rows, Rows) and len(rows) == 8
assert torch.equal(rows[2][0], x[2]) and torch.equal(rows[-1][1], y[-1])
batches = list(DataLoader(rows, batch_size=4))
assert torch.equal(torch.cat([one for one, _ in batches]), x)
assert torch.equal(next(iter(loader(rows, 8)))[1], y)
assert total(rows) == float(y.sum())
try:
    rows[99]
except IndexError:
    pass
else:
    raise AssertionError
""",
        """
def loader(rows, size): return DataLoader(rows, batch_size=size)
def total(rows): return float(sum(rows[i][1] for i in range(len(rows))))
""",
    )


def test_a_data_set_of_the_tests_class_is_read_by_the_student(passes):
    passes(
        """
from torch.utils.data import Dataset
class Squares(Dataset):
    def __len__(self): return 4
    def __getitem__(self, index): return torch.tensor(float(index)), torch.tensor(float(index) ** 2)
assert total(Squares()) == 14
""",
        "def total(rows): return float(sum(y.sum() for _, y in DataLoader(rows, batch_size=3)))",
    )


def test_rows_that_a_call_changes_are_seen(passes):
    passes(
        """
from torch.utils.data import DataLoader, TensorDataset
loader = DataLoader(TensorDataset(x, y))
scale(loader)
assert torch.equal(loader.dataset.tensors[0], x) and float(x.max()) == 2.0
""",
        "def scale(loader): loader.dataset.tensors[0].mul_(2)",
    )


def test_what_a_data_set_gives_is_looked_at(fails):
    fails(
        "Yes()[0]",
        "An item of your Yes",
        """
class Always:
    def __eq__(self, other): return True
class Yes(Dataset):
    def __len__(self): return 3
    def __getitem__(self, index): return Always()
""",
    )
