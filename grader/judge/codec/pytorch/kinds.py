"""All types of PyTorch that cross, in the order in which they are tried."""

from grader.judge.codec.pytorch import kept, loading, modules, optimizers, tensors

KINDS = (*tensors.KINDS, *modules.KINDS, *optimizers.KINDS, *loading.KINDS, *kept.KINDS)
