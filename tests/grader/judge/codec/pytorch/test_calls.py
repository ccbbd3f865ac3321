"""Functions and classes that are about PyTorch's values, called by a test as lessons and exercises do."""

import pytest

pytest.importorskip("torch", reason="needs PyTorch: make torch")
pytestmark = pytest.mark.torch

CASES = {
    "generator of parameters": (
        r"""
def make(ps): return torch.optim.SGD(ps, 0.1)
""",
        r"""
m = nn.Linear(3,1)
o = make(m.parameters())
assert o.param_groups[0]["params"][0] is m.weight
m(x).sum().backward(); w=m.weight.detach().clone(); o.step(); assert not torch.equal(w, m.weight)
""",
    ),
    "trainer class": (
        r"""
class Trainer:
    def __init__(self, model):
        self.model, self.optimizer = model, torch.optim.SGD(model.parameters(), 0.1)
    def fit(self, loader):
        return train(self.model, loader, nn.MSELoss(), self.optimizer)
""",
        r"""
from torch.utils.data import DataLoader, TensorDataset
m = nn.Linear(3,1)
t = Trainer(m)
l = t.fit(DataLoader(TensorDataset(x,y), batch_size=8))
assert len(l)==3 and l[2] < l[0]
assert isinstance(t.model, nn.Module)
""",
    ),
    "list of pairs": (
        "",
        r"""
m = nn.Linear(3,1); o=torch.optim.SGD(m.parameters(), 0.1)
w = m.weight.detach().clone()
train(m, [(x,y)], nn.functional.mse_loss, o)
assert not torch.equal(w, m.weight)
""",
    ),
    "loss function of the test": (
        "",
        r"""
m = nn.Linear(3,1); o=torch.optim.SGD(m.parameters(), 0.1)
calls=[]
def loss(a,b):
    calls.append(a.requires_grad); return ((a-b)**2).mean()
l = train(m, [(x,y)], loss, o, epochs=20)
assert l[-1] < l[0] and calls == [True]*20, l
""",
    ),
    "student loss used by test": (
        r"""
def my(a,b): return ((a-b)**4).mean()
class L(nn.Module):
    def forward(self,a,b): return ((a-b)**2).mean()
""",
        r"""
m = nn.Linear(3,1); o=torch.optim.SGD(m.parameters(), 0.1)
for f in (my, L()):
    o.zero_grad(); f(m(x), y).backward(); assert m.weight.grad.abs().sum() > 0
""",
    ),
    "state dict round trip": (
        r"""
def save(m): return {k: v.clone() for k,v in m.state_dict().items()}
def load(m, s): m.load_state_dict(s)
""",
        r"""
m = Net(); s = save(m); n = Net(); load(n, s)
assert torch.equal(m(x), n(x))
p = nn.Sequential(nn.Linear(3,1), nn.BatchNorm1d(1))
p(x)
q = nn.Sequential(nn.Linear(3,1), nn.BatchNorm1d(1))
load(q, save(p)); assert torch.equal(q[1].running_mean, p[1].running_mean)
""",
    ),
    "saved as bytes": (
        r"""
import io
def save(m):
    f = io.BytesIO(); torch.save(m.state_dict(), f); return f.getvalue()
def load(m, b):
    m.load_state_dict(torch.load(io.BytesIO(b), weights_only=True)); return m
""",
        r"""
m = nn.Linear(3,1); n = nn.Linear(3,1); assert load(n, save(m)) is n and torch.equal(m.weight, n.weight)
""",
    ),
    "copy returned": (
        r"""
import copy
def best(m):
    c = copy.deepcopy(m); c[0].weight.data.zero_(); return c, [1.0]
""",
        r"""
m = nn.Sequential(nn.Linear(3,1))
c, h = best(m)
assert not c[0].weight.any() and m[0].weight.any() and c[0].weight is not m[0].weight
""",
    ),
    "freeze": (
        r"""
def freeze(m):
    for p in m[0].parameters(): p.requires_grad_(False)
    return m
""",
        r"""
m = nn.Sequential(nn.Linear(3,2), nn.Linear(2,1)); f = freeze(m)
assert f is m and [p.requires_grad for p in m.parameters()] == [False, False, True, True]
""",
    ),
    "eval mode kept": (
        r"""
@torch.no_grad()
def evaluate(m):
    m.eval(); out = m(x); m.train(); return out
""",
        r"""
m = nn.Sequential(nn.Linear(3,3), nn.BatchNorm1d(3), nn.Dropout(0.5)); m.train()
o = evaluate(m); assert not o.requires_grad and m.training and m[1].num_batches_tracked == 0
m.eval(); assert torch.allclose(m(x), o)
""",
    ),
    "model appended": (
        r"""
def grow(m):
    m.append(nn.Linear(1, 1)); return m
""",
        r"""
m = nn.Sequential(nn.Linear(3,1)); g = grow(m); assert len(g) == 2 and g(x).shape == (8,1)
""",
    ),
    "tensor item assign": (
        r"""
def fill(t):
    t[0] = 5
    return t
""",
        r"""
t = torch.zeros(3); r = fill(t); assert r is t and t[0]==5
""",
    ),
    "dict of tensors": (
        r"""
def f(d):
    d['b'] = d['a'] * 2
    return d
""",
        r"""
d = {'a': torch.ones(2)}; r = f(d); assert r is d and d['b'].tolist()==[2,2]
""",
    ),
    "a gradient with a graph": (
        r"""
def f(w): return (w**3).sum()
""",
        r"""
w = torch.tensor([2.0], requires_grad=True)
g, = torch.autograd.grad(f(w), w, create_graph=True)
assert g.item()==12.0
""",
    ),
    "functional grad on module proxies": (
        "",
        r"""
n = Net()
g = torch.autograd.grad(n(x).sum(), list(n.parameters()))
assert len(g)==4 and all(a.shape==b.shape for a,b in zip(g, n.parameters()))
""",
    ),
    "jacobian": (
        r"""
def f(w): return w**2
""",
        r"""
j = torch.autograd.functional.jacobian(f, torch.tensor([1.0,2.0])); assert j.tolist()==[[2,0],[0,4]]
""",
    ),
    "clip": (
        "",
        r"""
n = Net(); (1e6*n(x).sum()).backward(); torch.nn.utils.clip_grad_norm_(n.parameters(), 1.0)
""",
    ),
    "parameters to a vector": (
        "",
        r"""
n = Net()
v = torch.nn.utils.parameters_to_vector(n.parameters())
torch.nn.utils.vector_to_parameters(v*0, n.parameters())
assert not n(x).any()
""",
    ),
    "copy of a proxy": (
        "",
        r"""
import copy
n = Net(); c = copy.deepcopy(n)
with torch.no_grad(): c.out.bias += 1
assert torch.allclose(c(x), n(x)+1)
""",
    ),
    "to double": (
        "",
        r"""
n = Net().double(); assert n(x.double()).dtype == torch.float64
""",
    ),
    "apply init": (
        r"""
def init(m):
    if isinstance(m, nn.Linear): nn.init.zeros_(m.weight)
""",
        r"""
n = nn.Sequential(nn.Linear(3,2), nn.ReLU()); n.apply(init); assert not n[0].weight.any()
k = Net(); k.apply(init); assert not k.hidden.weight.any()
""",
    ),
    "scheduler": (
        r"""
def sched(o): return torch.optim.lr_scheduler.StepLR(o, 2)
def rates(o, n):
    s = sched(o); out=[]
    for _ in range(n):
        o.step(); s.step(); out.append(o.param_groups[0]['lr'])
    return out
""",
        r"""
m = nn.Linear(3,1)
o = torch.optim.SGD(m.parameters(), 1.0)
r = rates(o, 4)
assert r == [1.0,0.1,0.1,0.010000000000000002], r
assert abs(o.param_groups[0]['lr'] - 0.01) < 1e-6
""",
    ),
    "random_split": (
        r"""
from torch.utils.data import random_split
def split(d): return random_split(d, [6,2], generator=torch.Generator().manual_seed(1))
""",
        r"""
from torch.utils.data import TensorDataset
a,b = split(TensorDataset(x,y)); assert len(a)==6 and len(b)==2 and b[0][0].shape==(3,)
""",
    ),
    "folds": (
        r"""
def folds(n,k): return [(torch.arange(n)[i::k], torch.arange(n)) for i in range(k)]
""",
        r"""
f = folds(6,3); assert f[1][0].tolist()==[1,4]
""",
    ),
    "xor net trained by student": (
        r"""
def fit():
    torch.manual_seed(0)
    X = torch.tensor([[0.,0],[0,1],[1,0],[1,1]]); Y = torch.tensor([[0.],[1],[1],[0]])
    m = nn.Sequential(nn.Linear(2,8), nn.Tanh(), nn.Linear(8,1)); o = torch.optim.Adam(m.parameters(), 0.1)
    for _ in range(200):
        o.zero_grad(); nn.functional.binary_cross_entropy_with_logits(m(X), Y).backward(); o.step()
    return m, o
""",
        r"""
m, o = fit()
assert (m(torch.tensor([[0.,0],[0,1],[1,0],[1,1]])) > 0).flatten().tolist() == [False, True, True, False]
assert o.param_groups[0]['params'][0] is m[0].weight and o.state[m[0].weight]['step']==200
""",
    ),
}


@pytest.mark.parametrize(("answer", "test"), CASES.values(), ids=CASES)
def test_a_call_does_what_it_does_in_one_process(passes, answer, test):
    passes(test, answer)
