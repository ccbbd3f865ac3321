"""Values of PyTorch.

- `tensors`: tensors, dtypes, devices, sizes, generators.
- `layers`: the classes of modules that cross as data, with the arguments of their constructors.
- `modules`: models: as data, or by a proxy where one of the student's own is in them.
- `kept`, `proxies`: modules and data sets that stay in their process, and their proxies.
- `optimizers`, `loading`: optimizers; data sets and loaders.
- `in_place`: changes of such objects by a call, and their undoing.

Nothing is pickled: a tensor is its bytes, with a dtype and a shape.
"""
