"""Cleaning of the outputs of students' code: no scripts, nothing that is loaded from elsewhere."""
