# Exceptions of a given cell and of a file of the course, which answers raise.
# %% file errs.py
class Refused(Exception):
    def __init__(self, why, number):
        super().__init__(f"{why}: {number}")
        self.number = number
# %% given g
from errs import Refused
class Empty(LookupError):
    """Nothing is left."""
    code = 3
    def __init__(self, name, code=4):
        super().__init__(f"{name} is empty")
        self.name, self._hidden, self.code = name, [1], code
    def told(self):
        return f"{self.name} {self._hidden}"
class VeryEmpty(Empty):
    pass
# %% answer a
def take(box):
    if box is None:
        raise Refused("no box", 7)
    if not box:
        raise Empty("box")
    if box == [0]:
        raise VeryEmpty("zero", 5)
    return box.pop()
# %% test t
try:
    take([])
except Empty as e:
    assert type(e) is Empty and e.told() == "box [1]" and e.code == 4 and str(e) == "box is empty"
else:
    raise AssertionError("Empty is wanted.")
try:
    take([0])
except VeryEmpty as e:
    assert e.code == 5 and isinstance(e, Empty)
# %% test t_file
try:
    take(None)
except Refused as e:
    assert e.number == 7 and str(e) == "no box: 7"
else:
    raise AssertionError("Refused is wanted.")
# === right t=1 t_file=1
# === own_subclass t=1 t_file=1
# %% a
class Odd(VeryEmpty):
    pass
def take(box):
    if box is None:
        raise Refused("no box", 7)
    if not box:
        raise Empty("box")
    if box == [0]:
        raise Odd("zero", 5)
    return box.pop()
# === wrong t=0 t_file=0
# %% a
def take(box):
    if box is None:
        raise Refused("no box", 8)
    if not box:
        raise LookupError("box is empty")
# === silent t=0 t_file=0
# %% a
def take(box):
    return 0
# === impostor t=0 t_file=0
# %% a
Empty = Refused = Exception
def take(box):
    return 0
