"""Submissions: only source text is taken from a student's file; the rest is our own notebook."""
