"""The course as a web site: `make site`.

- `recorded.py` runs the notebooks and keeps what they gave.
- `notebooks.py`, `practice.py`, `documents.py` make pages of notebooks and documents;
  `hosting.py` adds the links to Colab and Binder.
- `source.py` puts the pages together; Sphinx, with `conf.py`, makes HTML of them.
"""
