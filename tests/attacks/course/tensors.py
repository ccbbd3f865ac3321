# %% data
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(1)
x = torch.randn(200, 4)
y = x @ torch.tensor([[1.0], [-2.0], [3.0], [0.5]])

# %% weights answer
### BEGIN SOLUTION
# @solution@
weights = torch.linalg.lstsq(x, y).solution
### END SOLUTION

# %% test_weights 2
assert isinstance(weights, torch.Tensor), "weights should be a tensor."
assert weights.shape == (4, 1), "weights should have the shape (4, 1)."
assert ((x @ weights - y) ** 2).mean() < 0.1 * y.var(), "The weights should fit."
### BEGIN HIDDEN TESTS
hidden = "@hidden@"








x_new = torch.linspace(-2, 2, 80).reshape(20, 4) ** 3
y_new = x_new @ torch.tensor([[1.0], [-2.0], [3.0], [0.5]])
assert torch.allclose(x_new @ weights, y_new, atol=0.01), "The weights should fit."
### END HIDDEN TESTS

# %% penalty answer
def penalty(parameter):
    ### BEGIN SOLUTION
    return (parameter**2).sum()
    ### END SOLUTION

# %% test_penalty 2
parameter = torch.tensor([1.0, -3.0], requires_grad=True)
found = penalty(parameter)
assert found.item() == 10.0, "It should be the sum of squares."
found.backward()
assert parameter.grad.tolist() == [2.0, -6.0], "Its gradient should be twice the parameter."
### BEGIN HIDDEN TESTS
other = torch.tensor([[0.5], [4.0]], requires_grad=True)
found = penalty(other)
assert found.item() == 16.25, "It should be the sum of squares."
(2 * found).backward()
assert other.grad.tolist() == [[2.0], [16.0]], "Its gradient should be twice the parameter."
### END HIDDEN TESTS

# %% net answer
### BEGIN SOLUTION
net = nn.Sequential(nn.Linear(4, 1))
with torch.no_grad():
    net[0].weight[:] = torch.linalg.lstsq(x, y).solution.T
    net[0].bias.zero_()
### END SOLUTION

# %% test_net 2
assert isinstance(net, nn.Module), "net should be a module."
net.eval()
with torch.no_grad():
    found = net(x)
assert found.shape == (200, 1), "It should give a column."
assert ((found - y) ** 2).mean() < 0.1 * y.var(), "The net should fit."
### BEGIN HIDDEN TESTS
x_new = torch.linspace(-2, 2, 80).reshape(20, 4) ** 3
with torch.no_grad():
    found = net(x_new)
assert torch.allclose(found, x_new @ torch.tensor([[1.0], [-2.0], [3.0], [0.5]]), atol=0.01), "It should fit."
### END HIDDEN TESTS

# %% state answer
### BEGIN SOLUTION
state = nn.Linear(4, 1).state_dict() | {"weight": torch.linalg.lstsq(x, y).solution.T, "bias": torch.zeros(1)}
### END SOLUTION

# %% test_state 2
line = nn.Linear(4, 1)
line.load_state_dict(state)
assert ((line(x) - y) ** 2).mean() < 0.1 * y.var(), "The state should fit."
### BEGIN HIDDEN TESTS
x_new = torch.linspace(-2, 2, 80).reshape(20, 4) ** 3
assert torch.allclose(line(x_new), x_new @ torch.tensor([[1.0], [-2.0], [3.0], [0.5]]), atol=0.01), "It should fit."
### END HIDDEN TESTS

# %% train answer
def train(model, optimizer):
    ### BEGIN SOLUTION
    for _ in range(100):
        optimizer.zero_grad()
        ((model(x) - y) ** 2).mean().backward()
        optimizer.step()
    ### END SOLUTION

# %% test_train 2
model = nn.Sequential(nn.Linear(4, 1))
first = next(model.parameters())
optimizer = torch.optim.SGD(model.parameters(), 0.1)
train(model, optimizer)
assert next(model.parameters()) is first, "The model should be the same one."
with torch.no_grad():
    assert ((model(x) - y) ** 2).mean() < 0.1 * y.var(), "The model should fit."
### BEGIN HIDDEN TESTS
x_new = torch.linspace(-2, 2, 80).reshape(20, 4) ** 3
with torch.no_grad():
    found = model(x_new)
assert torch.allclose(found, x_new @ torch.tensor([[1.0], [-2.0], [3.0], [0.5]]), atol=0.1), "It should fit."
### END HIDDEN TESTS

# %% rows answer
### BEGIN SOLUTION
rows = DataLoader(TensorDataset(x, y), batch_size=50, shuffle=True)
### END SOLUTION

# %% test_rows 2
batches = list(rows)
assert len(batches) == 4, "There should be 4 batches."
assert sorted(torch.cat([some for _, some in batches]).flatten().tolist()) == sorted(y.flatten().tolist()), "Each once."
### BEGIN HIDDEN TESTS
assert all(torch.allclose(some @ torch.tensor([[1.0], [-2.0], [3.0], [0.5]]), targets, atol=1e-4) for some, targets in rows), "x and y."
### END HIDDEN TESTS
