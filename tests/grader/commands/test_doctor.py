from grader.commands import doctor
from grader.sandbox.probe import Part


def test_every_part_of_the_sandbox_has_a_row(monkeypatch):
    parts = (Part("landlock", True, "works"), Part("seccomp", False, "no library", "Install it."))
    monkeypatch.setattr(doctor, "probe", lambda: parts)
    rows = [(row.what, row.ok, row.remedy) for row in doctor._sandbox()]
    assert rows == [("sandbox: landlock", True, ""), ("sandbox: seccomp", False, "Install it.")]


def test_pytorch_is_shown_and_not_needed(monkeypatch):
    lacking = doctor.Finding("torch", "missing", False, "make setup")
    monkeypatch.setattr(doctor, "_package", lambda name: lacking)
    row = doctor._extra("torch")
    assert (row.found, row.ok, row.remedy) == ("missing; only unit 07 needs it", None, "make torch")
    there = doctor.Finding("torch", "2.13.0")
    monkeypatch.setattr(doctor, "_package", lambda name: there)
    assert doctor._extra("torch") is there
