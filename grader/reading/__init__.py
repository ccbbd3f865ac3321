"""Manual grading by question: all answers to one question on one page, served to this machine alone.

`answers.py` gathers the answers, `scores.py` reads and writes the gradebook, `server.py` serves the page.
"""
