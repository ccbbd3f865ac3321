"""Warm and cold kernels are measured in turn; medians are told."""

from pathlib import Path

from grader.bench import kernels
from grader.bench.records import Settings
from grader.kernels.measure import KernelFigures

SETTINGS = Settings(folder=Path("/nowhere"), submissions=1, rounds=1, jobs=1)


def test_medians_of_both_kinds_and_the_first_is_not_counted(monkeypatch):
    asked = []

    def fake(name: str) -> KernelFigures:
        asked.append(name)
        slow = 10.0 if len(asked) == 1 else float(name == kernels.ORDINARY)
        return KernelFigures(
            ready=slow + len(asked) / 100,
            first_execute=slow,
            cpu=slow,
            import_keras=slow,
            private_idle=100 * slow,
        )

    monkeypatch.setattr(kernels, "measure_kernel", fake)
    monkeypatch.setattr(kernels, "is_ready", lambda: True)
    found = kernels.measure(SETTINGS, lambda what: None)
    assert asked[1:5] == [kernels.KERNEL_NAME, kernels.ORDINARY] * 2
    assert found.rows[0] == ("warm (keras-warm)", "0.06", "0.000", "0.00", "0")
    assert found.rows[1] == ("cold (python3)", "1.07", "1.000", "1.00", "100")


def test_without_warm_kernels_it_is_a_note(monkeypatch):
    monkeypatch.setattr(kernels, "is_ready", lambda: False)
    found = kernels.measure(SETTINGS, lambda what: None)
    assert found.rows == () and "grader doctor" in found.notes[0]
