"""Functions that the notebooks import.

Nothing heavy is imported before it is asked for: `import helpers` takes milliseconds and `set_up` comes
before TensorFlow. The names and their modules stand in `__init__.pyi`, which type checkers read too.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
