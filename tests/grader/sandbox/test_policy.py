from grader.records import Limits
from grader.sandbox.policy import LANDLOCK, Allowance, Policy, allowance_of


def test_a_policy_crosses_as_text():
    policy = Policy(
        folder="/folder",
        readable=("/usr",),
        allowance=Allowance(memory_bytes=1, cpu_seconds=0.5),
        parts=(LANDLOCK,),
    )
    assert Policy.loads(policy.dumps()) == policy


def test_the_allowance_is_a_part_of_the_limits():
    assert allowance_of(Limits(processes=3, cell_seconds=5)) == Allowance(processes=3)
