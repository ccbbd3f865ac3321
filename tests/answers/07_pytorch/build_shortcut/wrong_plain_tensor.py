# A tensor is not a parameter.
# message: An optimizer finds only what is in `parameters()`
class Shortcut(nn.Module):
    def __init__(self, n_inputs, hidden):
        super().__init__()
        self.network = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
        self.direct = torch.randn(n_inputs, 1, requires_grad=True)

    def forward(self, x):
        return self.network(x) + x @ self.direct


def build_shortcut(n_inputs, hidden):
    return Shortcut(n_inputs, hidden)
