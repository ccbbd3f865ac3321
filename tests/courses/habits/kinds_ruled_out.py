# Tests ask what an object of the answer's class is not, and what it does not have.
# %% answer a
class Animal:
    def speak(self):
        return "..."
class Dog(Animal):
    def speak(self):
        return "Woof"
class Cat(Animal):
    pass
class Stack:
    def __init__(self):
        self._items = []
    def push(self, x):
        self._items.append(x)
class TooBig(Exception):
    pass
# %% test t_instance
assert not isinstance(Cat(), Dog)
# %% test t_base
assert Stack().push(1) is None
if isinstance(Stack(), list):
    raise AssertionError("do not derive from list")
# %% test t_subclass
assert issubclass(TooBig, ValueError) == False
# %% test t_own
assert "speak" not in Cat.__dict__ and Cat().speak() == "..."
# %% test t_vars
assert "items" not in vars(Stack())
# %% test t_dir
assert "pop" not in dir(Stack)
# %% test t_special
assert not hasattr(Stack(), "__reversed__")
# %% test t_positive
assert isinstance(Dog(), Dog) and not isinstance(5, Dog)
# === right t_instance=1 t_base=1 t_subclass=1 t_own=1 t_vars=1 t_dir=1 t_special=1 t_positive=1
# === wrong t_instance=0 t_base=0 t_subclass=0 t_own=0 t_vars=0 t_dir=0 t_special=0 t_positive=1
# %% a
class Animal:
    def speak(self):
        return "..."
class Dog(Animal):
    def speak(self):
        return "Woof"
class Cat(Dog):
    def speak(self):
        return "..."
class Stack(list):
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
class TooBig(ValueError):
    pass
# === blank t_instance=0 t_base=0 t_subclass=0 t_own=0 t_vars=0 t_dir=0 t_special=0 t_positive=0
