"""Warm kernels: forked from a process that has imported Keras, ready in a fraction of a second."""
