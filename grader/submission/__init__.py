"""From a student's file, only source text: how a submission is rebuilt on our own notebook."""
