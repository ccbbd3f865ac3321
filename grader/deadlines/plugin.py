"""nbgrader's plug-in for penalties, with the policy of the class.

A course names it in its nbgrader_config.py: `c.AssignLatePenalties.plugin_class`. `grader` takes it by itself
where a class has a policy.
"""

from __future__ import annotations

from pathlib import Path

from nbgrader.plugins import BasePlugin

from grader.course import configured
from grader.deadlines.files import load


class LatePolicy(BasePlugin):  # type: ignore[misc] # nbgrader is untyped
    """Take off what the class's `deadlines.toml` says. Without a policy there nothing is taken off."""

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float:
        """Return the penalty (points) for one notebook of a late submission.

        The penalty is the unit's; a unit of several notebooks shares it out by their points.
        """
        policy = load(configured(Path.cwd(), self.config)).policy
        if policy is None:
            return 0.0
        asking = self.parent  # nbgrader's step, which knows the notebook and has the gradebook open
        submission = asking.gradebook.find_submission(asking.assignment_id, student_id)
        notebook = asking.gradebook.find_submission_notebook(
            asking.notebook_id, asking.assignment_id, student_id
        )
        most = float(submission.max_score)
        share = float(notebook.max_score) / most if most else 1.0
        whole = policy.penalty(total_seconds_late, float("inf"), most)
        return min(whole * share, score) if whole != float("inf") else score
