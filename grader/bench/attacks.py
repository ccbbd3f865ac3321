"""Every attack of the corpus on this engine and on stock nbgrader: how many come to anything."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from grader.bench.attack_run import HERE, Engine, Outcome, judged, lay_out, run_attacks, units_of
from grader.bench.corpus import Attack, load_attacks
from grader.bench.harm import Harm
from grader.bench.stock import attack_stock, check_possible, template
from grader.executors.pool import cores
from grader.kernels.choice import ORDINARY, is_ready
from grader.kernels.kernelspec import KERNEL_NAME


@dataclass(frozen=True)
class Campaign:
    """What the attacks came to: here (all in one class) and there (each alone, beside two honest)."""

    attacks: tuple[Attack, ...]
    here: Outcome
    there: dict[str, Harm]

    def won_here(self) -> list[str]:
        """Name the attacks that won here; "the class" stands for what nobody can be charged with."""
        return [name for name, ways in self.here.harms.items() if ways] + ["the class"] * bool(
            self.here.befell
        )

    def won_there(self) -> list[str]:
        """Name the attacks that won against stock nbgrader."""
        return [name for name, harm in self.there.items() if harm.won]


def attack_here(folder: Path, attacks: Sequence[Attack]) -> Outcome:
    """Have all attacks graded as one class, as `grader grade` does it."""
    kernel = KERNEL_NAME if is_ready() else ORDINARY
    return run_attacks(folder, attacks, Engine(HERE), lay_out(folder, units_of(attacks), kernel))


def wage(tell: Callable[[str], None]) -> Campaign:
    """Run every attack here and there. Raises `GraderError` where stock nbgrader cannot be shut in."""
    check_possible()
    attacks = load_attacks()
    tell(f"{len(attacks)} attacks on this engine, as one class")
    with tempfile.TemporaryDirectory(prefix="a-", dir="/tmp") as folder:
        here = attack_here(Path(folder), attacks)
    templates = {unit: template(unit) for unit in units_of(attacks)}
    there = {}
    with ThreadPoolExecutor(cores()) as pool:  # each is shut in by itself
        harms = pool.map(lambda attack: judged(attack_stock(attack, templates[attack.unit]), attack), attacks)
        for attack, harm in zip(attacks, harms, strict=True):
            there[attack.name] = harm
            tell(f"{attack.name}, stock nbgrader: {'; '.join(harm.ways) or 'nothing'}")
    return Campaign(tuple(attacks), here, there)
