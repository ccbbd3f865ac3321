"""Tools of the maintainers: they are run in a checkout and are not installed.

- `measure_bands`: runs the lessons with ten seeds (`make bands`).
- `backends`: runs the lessons on JAX and PyTorch.
- `results_page`: writes the tables of `docs/results.md`.
- `pictures`: takes the pictures of the docs (`make pictures`).
"""
