"""The student edition: a ZIP with notebooks, an environment to run them in, and nothing for teachers."""
