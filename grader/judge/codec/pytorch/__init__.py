"""Values of PyTorch.

- `tensors`: tensors, dtypes, devices, sizes, generators.
- `layers`: the classes of modules that cross as data, with the arguments of their constructors.
- `modules`: models. They cross as data; a module of the student's own class crosses as a proxy.
- `kept`, `proxies`: modules and data sets that stay in their process, and their proxies.
- `optimizers`, `loading`: optimizers; data sets and loaders.
- `in_place`: updates of such objects after a call, and how they are undone.

Nothing is pickled: a tensor is its bytes, with a dtype and a shape.
"""
