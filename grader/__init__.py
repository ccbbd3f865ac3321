"""The harness that grades the course."""
