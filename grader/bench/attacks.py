"""Attack run: every attack of the corpus on this engine and on stock nbgrader."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from grader.bench.attack_run import HERE, Engine, Outcome, judged, lay_out, run_attacks, units_of
from grader.bench.corpus import CORPUS, Attack, load_attacks
from grader.bench.harm import Harm
from grader.bench.stock import attack_stock, check_possible, template
from grader.executors.pool import cores
from grader.kernels.choice import ORDINARY, is_ready
from grader.kernels.extras import EXTRAS, extras_in, is_missing
from grader.kernels.kernelspec import KERNEL_NAME


@dataclass(frozen=True)
class AttackRun:
    """Outcomes of the attacks: on this engine in one class, on stock nbgrader each beside two honest ones."""

    attacks: tuple[Attack, ...]
    here: Outcome
    there: dict[str, Harm]

    def won_here(self) -> list[str]:
        """Return the attacks that won here; "the class" stands for harm without a known attacker."""
        return [name for name, ways in self.here.harms.items() if ways] + ["the class"] * bool(
            self.here.class_harm
        )

    def won_there(self) -> list[str]:
        """Name the attacks that won against stock nbgrader."""
        return [name for name, harm in self.there.items() if harm.won]


def attack_here(folder: Path, attacks: Sequence[Attack]) -> Outcome:
    """Have all attacks graded as one class, as `grader grade` does it."""
    kernel = KERNEL_NAME if is_ready() else ORDINARY
    return run_attacks(folder, attacks, Engine(HERE), lay_out(folder, units_of(attacks), kernel))


def _possible(attacks: Sequence[Attack], tell: Callable[[str], None]) -> list[Attack]:
    """Leave out the attacks on units that need a package which is not installed."""
    found = list(attacks)
    for unit in units_of(attacks):
        source = (CORPUS / "course" / f"{unit}.py").read_text(encoding="utf-8")
        for name in filter(is_missing, extras_in(source)):
            tell(f"left out: attacks on the unit {unit}, which needs {EXTRAS[name]} (`make {name}`)")
            found = [attack for attack in found if attack.unit != unit]
    return found


def attack_both(tell: Callable[[str], None]) -> AttackRun:
    """Run every attack on both. Raises `GraderError` where stock nbgrader cannot be confined."""
    check_possible()
    attacks = _possible(load_attacks(), tell)
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
    return AttackRun(tuple(attacks), here, there)
