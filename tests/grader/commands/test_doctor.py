from grader.commands import doctor
from grader.sandbox.probe import Part


def test_every_part_of_the_sandbox_has_a_row(monkeypatch):
    parts = (Part("landlock", True, "works"), Part("seccomp", False, "no library", "Install it."))
    monkeypatch.setattr(doctor, "probe", lambda: parts)
    rows = [(row.what, row.ok, row.remedy) for row in doctor._sandbox()]
    assert rows == [("sandbox: landlock", True, ""), ("sandbox: seccomp", False, "Install it.")]
