"""Data sets and loaders of PyTorch."""

from __future__ import annotations

from typing import Any

import torch
from torch.utils import data
from torch.utils.data import DataLoader, Dataset, Subset, TensorDataset

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.foreign import Foreign
from grader.judge.codec.kind import Kind, Parts, below, exactly
from grader.judge.codec.pytorch.kept import KeptDataset
from grader.judge.codec.pytorch.proxies import ProxyDataset, dataset_proxy

MOST_ROWS = 2**31
SIZED = (TensorDataset, Subset, ProxyDataset, torch.Tensor, list, tuple, Foreign)
"""Types from which a loader may take its rows."""


def _make_tensors(parts: list[Any]) -> TensorDataset:
    if not all(isinstance(one, torch.Tensor) for one in parts):
        raise ValueError("no tensors")
    return TensorDataset(*parts)  # it looks at their lengths


def _subset(value: Subset[Any]) -> Parts:
    return [value.dataset, [int(index) for index in value.indices]]


def _make_subset(parts: list[Any]) -> Subset[Any]:
    whole, indices = parts
    if not isinstance(whole, SIZED) or not all(type(index) is int for index in indices):
        raise ValueError("no part of a data set")
    return Subset(whole, indices)


def _loader(value: DataLoader[Any]) -> Parts:
    if value.batch_sampler is None or type(value.batch_sampler) is not data.BatchSampler:
        raise CannotCross("A DataLoader with a batch sampler of its own cannot be tested.")
    kind = type(value.sampler)
    if kind not in (data.SequentialSampler, data.RandomSampler):
        raise CannotCross(f"A DataLoader with a {kind.__name__} cannot be tested; use shuffle=True or False.")
    if value.collate_fn is not data.default_collate:
        raise CannotCross("A DataLoader with a function collate_fn of its own cannot be tested.")
    generator = value.generator
    seed = None if generator is None else int(generator.initial_seed())
    return [
        value.dataset,
        value.batch_size,
        kind is data.RandomSampler,
        bool(value.drop_last),
        seed,
        int(value.num_workers),
    ]


def _make_loader(parts: list[Any]) -> DataLoader[Any]:
    rows, batch_size, shuffle, drop_last, seed, workers = parts
    if not isinstance(rows, SIZED) or type(batch_size) is not int or not 0 < batch_size <= MOST_ROWS:
        raise ValueError("no loader")
    if type(workers) is not int or not 0 <= workers <= 1000:
        raise ValueError("no number of workers")
    generator = None if seed is None else torch.Generator().manual_seed(seed)
    # Without workers, which would be processes of their own: the rows are the same.
    return DataLoader(
        rows, batch_size, shuffle=shuffle is True, drop_last=drop_last is True, generator=generator
    )


def _dataset(value: Dataset[Any]) -> Parts:
    if isinstance(value, ProxyDataset):
        return [value._kept, "", None]
    kind = type(value)
    return [KeptDataset.of(value), kind.__name__, kind if kind.__module__ == "__main__" else None]


def _make_dataset(parts: list[Any]) -> object:
    kept, name, own_class = parts
    if isinstance(kept, KeptDataset):
        return kept.value
    if not isinstance(kept, Foreign):
        raise ValueError("a data set that is nowhere")
    return dataset_proxy(kept, name, own_class)  # type: ignore[arg-type]  # it can be called, or says so


KINDS = (
    Kind("torch.tensors", exactly(TensorDataset), lambda value: value.tensors, _make_tensors),
    Kind("torch.subset", exactly(Subset), _subset, _make_subset),
    Kind("torch.dataset", below(Dataset), _dataset, _make_dataset),
    Kind("torch.loader", exactly(DataLoader), _loader, _make_loader),
)
