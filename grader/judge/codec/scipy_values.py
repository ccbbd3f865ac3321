"""SciPy's values that cross."""

from grader.judge.codec import distributions, optimize_results, sparse

KINDS = (*sparse.KINDS, *distributions.KINDS, *optimize_results.KINDS)
