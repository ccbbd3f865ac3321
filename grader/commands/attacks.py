"""`grader bench --attacks`: the corpus of attacks against stock nbgrader and here."""

from __future__ import annotations

from importlib.metadata import version

from rich.console import Console
from rich.table import Table

from grader.bench.attacks import AttackRun, attack_both
from grader.bench.machine import today


def run() -> int:
    """Run every attack there and here, and print how many win; 1 if one wins here."""
    progress = Console(stderr=True)
    attack_run = attack_both(lambda what: progress.print(f"[dim]{what}"))
    Console().print(table(attack_run), *ways(attack_run), sep="\n")
    return 1 if attack_run.won_here() else 0


def table(attack_run: AttackRun) -> Table:
    """Count the attacks that won, kind by kind."""
    there, here = set(attack_run.won_there()), set(attack_run.won_here())
    title = f"Attacks that win, {today()}: nbgrader {version('nbgrader')}, Keras {version('keras')}"
    made = Table("kind", "attacks", "win against stock nbgrader", "win here", title=title)
    for kind in dict.fromkeys(attack.kind for attack in attack_run.attacks):
        names = {attack.name for attack in attack_run.attacks if attack.kind == kind}
        made.add_row(kind, *(str(len(found)) for found in (names, names & there, names & here)))
    made.add_row("all", str(len(attack_run.attacks)), str(len(there)), str(len(here)))
    return made


def ways(attack_run: AttackRun) -> list[str]:
    """Say of each attack in which ways it won."""
    lines = [
        f"{name}, stock nbgrader: {', '.join(sorted(harm.ways))}"
        for name, harm in attack_run.there.items()
        if harm.won
    ]
    lines += [f"{name}, here: {', '.join(sorted(won))}" for name, won in attack_run.here.harms.items() if won]
    return lines + [f"here: {what}" for what in attack_run.here.class_harm]
