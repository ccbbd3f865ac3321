# A class is asked for; some answers derive it from a list, a dictionary, a deque, a number, text.
# %% given imports
from collections import deque, OrderedDict
# %% answer stack
class Stack:
    def __init__(self):
        self._items = []
    def push(self, x):
        self._items.append(x)
    def pop(self):
        if not self._items:
            raise IndexError("empty")
        return self._items.pop()
    def peek(self):
        return self._items[-1]
    def is_empty(self):
        return not self._items
    def size(self):
        return len(self._items)
    def __len__(self):
        return len(self._items)
    def __contains__(self, x):
        return x in self._items
# %% answer graph
class Graph:
    def __init__(self):
        self.adj = {}
    def add_edge(self, u, v, w=1):
        self.adj.setdefault(u, {})[v] = w
        self.adj.setdefault(v, {})[u] = w
    def neighbors(self, u):
        return sorted(self.adj[u])
    def nodes(self):
        return sorted(self.adj)
# %% answer money
class Money:
    def __init__(self, amount):
        self.amount = amount
    def doubled(self):
        return Money(self.amount * 2)
    def __str__(self):
        return f"${self.amount}"
# %% answer made
s0 = Stack()
s0.push("first")
# %% test t_stack
s = Stack()
assert s.is_empty()
s.push(1); s.push(2)
assert s.peek() == 2 and s.size() == 2 and len(s) == 2 and 1 in s
assert s.pop() == 2 and s.pop() == 1 and s.is_empty()
# %% test t_empty
try:
    Stack().pop()
    ok = False
except IndexError:
    ok = True
assert ok
# %% test t_two
a, b = Stack(), Stack()
a.push(1)
assert b.is_empty() and not a.is_empty()
# %% test t_graph
g = Graph()
g.add_edge("a", "b"); g.add_edge("b", "c", w=2)
assert g.neighbors("b") == ["a", "c"] and g.nodes() == ["a", "b", "c"]
# %% test t_money
assert str(Money(2).doubled()) == "$4"
# %% test t_made
assert s0.size() == 1 and s0.peek() == "first" and isinstance(s0, Stack)
# %% test t_pass
def drain(stack):
    out = []
    while not stack.is_empty():
        out.append(stack.pop())
    return out
s = Stack()
for i in range(3):
    s.push(i)
assert drain(s) == [2, 1, 0]
# === builtins_ t_stack=1 t_empty=1 t_two=1 t_graph=1 t_money=1 t_made=1 t_pass=1
# %% stack
class Stack(list):
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]
    def is_empty(self):
        return len(self) == 0
    def size(self):
        return len(self)
# %% graph
class Graph(dict):
    def add_edge(self, u, v, w=1):
        self.setdefault(u, set()).add(v)
        self.setdefault(v, set()).add(u)
    def neighbors(self, u):
        return sorted(self[u])
    def nodes(self):
        return sorted(self)
# %% money
class Money(float):
    def doubled(self):
        return Money(self * 2)
    def __str__(self):
        return f"${self:.0f}"
# === collections_ t_stack=1 t_empty=1 t_two=1 t_graph=1 t_money=1 t_made=1 t_pass=1
# %% stack
class Stack(deque):
    push = deque.append
    def peek(self):
        return self[-1]
    def is_empty(self):
        return not self
    def size(self):
        return len(self)
# %% graph
from collections import defaultdict
class Graph(defaultdict):
    def __init__(self):
        super().__init__(set)
    def add_edge(self, u, v, w=1):
        self[u].add(v)
        self[v].add(u)
    def neighbors(self, u):
        return sorted(self[u])
    def nodes(self):
        return sorted(self.keys())
# %% money
from typing import NamedTuple
class Money(NamedTuple):
    amount: int
    def doubled(self):
        return self._replace(amount=2 * self.amount)
    def __str__(self):
        return "$%d" % self.amount
# === wrong t_stack=0 t_empty=1 t_two=0 t_graph=0 t_money=0 t_made=0 t_pass=0
# %% stack
class Stack(list):
    def push(self, x):
        self.insert(0, x)
    def peek(self):
        return self[-1]
    def is_empty(self):
        return False
    def size(self):
        return 2
# %% graph
class Graph(dict):
    def add_edge(self, u, v, w=1):
        self[u] = v
    def neighbors(self, u):
        return [self[u]]
    def nodes(self):
        return sorted(self)
# %% money
class Money(int):
    def doubled(self):
        return self * 2
# === blank t_stack=0 t_empty=0 t_two=0 t_graph=0 t_money=0 t_made=0 t_pass=0
