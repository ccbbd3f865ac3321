"""This engine and stock nbgrader side by side on the same class."""
