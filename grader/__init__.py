"""The harness that grades the course: student source in, marks and reasons out."""
