"""Results of SciPy's optimizers (`scipy.optimize.minimize`): their values, by name."""

from __future__ import annotations

import sys
from typing import Any

from grader.judge.codec.derived import with_attributes
from grader.judge.codec.kind import Kind, Parts


def _holds(kind: type) -> bool:
    module: Any = sys.modules.get("scipy.optimize")
    return module is not None and issubclass(kind, module.OptimizeResult)


def _parts(value: dict[str, Any]) -> Parts:
    content = {name: dict.__getitem__(value, name) for name in dict.keys(value)}
    inverse: Any = content.get("hess_inv")
    if type(inverse).__name__ == "LbfgsInvHessProduct":
        content["hess_inv"] = inverse.todense()
    return [content]


def _build(parts: list[Any]) -> dict[str, Any]:
    from scipy.optimize import OptimizeResult  # late: it is slow to import, and rarely needed

    (content,) = parts
    return with_attributes(OptimizeResult, content)


KINDS = (Kind("scipy.optimize_result", _holds, _parts, _build),)
