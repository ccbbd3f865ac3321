"""Sandbox of a student's kernel: its own folder, the files that Python needs, and limits on the machine."""
