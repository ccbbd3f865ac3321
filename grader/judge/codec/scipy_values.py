"""SciPy's values that cross."""

from grader.judge.codec import distributions, sparse

KINDS = (*sparse.KINDS, *distributions.KINDS)
