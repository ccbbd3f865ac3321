"""Tests run here, in a process of our own, on data that crossed from the student's kernel."""
